package space

// Founding is a space as its first device asks for it. Token and Claim are hashes; Device is a new id.
type Founding struct {
	Zone   string
	Device string
	Token  string
	Claim  string
	Invite Offer // its Kind is taken as Invite
	At     int64
}

// Found judges the founding of a space (X1, X2). The state's docs are empty for a space that is not there;
// where it is, the founder's claim may ask again, and nobody else.
func Found(state State, f Founding, zones Zones) (Change, error) {
	if err := f.check(zones); err != nil {
		return Change{}, err
	}
	f.Invite.Kind = Invite
	invite, err := f.Invite.ticket(A, f.At)
	if err != nil {
		return Change{}, err
	}
	if state.Shared.Get(SeatKey(A)) != nil {
		return foundAgain(state, f)
	}
	var c Change
	c.set(Shared,
		&SeatEntity{Seat: A, Status: SeatJoined, Zone: f.Zone, JoinedAt: f.At},
		&SeatEntity{Seat: B, Status: SeatOpen})
	invite.Maker = f.Device
	first := &Device{ID: f.Device, Seat: A, Token: f.Token, Claim: f.Claim, Added: f.At}
	c.set(Access, first, invite, &Ledger{Seat: A, Founded: f.At})
	c.set(OwnA, first.shown())
	c.Index = []TicketRef{{Hash: invite.Auth, Expires: invite.Expires}}
	return c, nil
}

func (f Founding) check(zones Zones) error {
	if f.Claim == "" || f.Token == "" || f.Device == "" {
		return Refuse(BadSecret).At("claim")
	}
	return checkZone(zones, f.Zone)
}

// foundAgain answers the founder's device whose first answer was lost: a new token in place of the old.
func foundAgain(state State, f Founding) (Change, error) {
	d := FounderOf(state.Access, f.Claim)
	if d == nil {
		return Change{}, Refuse(SpaceKnown)
	}
	next := *d
	next.Token = f.Token
	var c Change
	c.set(Access, &next)
	return c, nil
}

// FounderOf finds the founder's device that may ask again by a claim, or nil.
func FounderOf(access *Doc, claim string) *Device {
	for d := range Live[*Device](access) {
		if d.By == "" && d.Seat == A && d.Claim == claim && !d.Connected {
			return d
		}
	}
	return nil
}

// Look finds the ticket that a hash leads to, for whoever may look at it (X12). It changes nothing; the keys in
// the answer are for a redemption only.
func Look(state State, auth, claim string, at int64) (*Ticket, error) {
	for t := range Live[*Ticket](state.Access) {
		if t.Auth == auth && auth != "" && t.opensFor(state, claim, at) {
			return t, nil
		}
	}
	return nil, Refuse(NothingHere)
}

// opensFor says whether a ticket can be had by a claim now: nobody took it, it has begun and not ended, and its
// seat can be filled; or this claim took it, and its device never had a socket.
func (e *Ticket) opensFor(state State, claim string, at int64) bool {
	if at < e.Opens || e.expired(at) || e.Void {
		return false
	}
	if e.Claim != "" {
		d := Find[*Device](state.Access, DeviceKey(e.Device))
		return e.Claim == claim && d != nil && !d.Connected
	}
	seat := Find[*SeatEntity](state.Shared, SeatKey(e.Seat))
	if seat == nil {
		return false
	}
	if e.Kind == Invite {
		return seat.Status == SeatOpen
	}
	return seat.Status == SeatJoined
}

// Redemption is a device that asks to be let in. Auth, Claim and Token are hashes; Device is a new id.
type Redemption struct {
	Auth   string
	Claim  string
	Zone   string
	Device string
	Token  string
	At     int64
}

// Redeemed is what a redemption gives.
type Redeemed struct {
	Seat   Seat
	Device string // the id that counts: an earlier one where the same claim asked before
	Keys   Sealed
}

// Check judges the form alone, before anybody looks for the ticket, so that it tells nothing about one.
func (r Redemption) Check(zones Zones) error {
	if r.Auth == "" || r.Claim == "" || r.Token == "" || r.Device == "" {
		return Refuse(BadSecret).At("claim")
	}
	return checkZone(zones, r.Zone)
}

// Redeem lets a device in, once (X13 to X17). A claim that asks again, before its first socket, gets the same
// keys and its new token in place of the old.
func Redeem(state State, r Redemption, zones Zones) (Redeemed, Change, error) {
	if err := r.Check(zones); err != nil {
		return Redeemed{}, Change{}, err
	}
	t, err := Look(state, r.Auth, r.Claim, r.At)
	if err != nil {
		return Redeemed{}, Change{}, err
	}
	if t.Claim != "" {
		return redeemAgain(state, t, r)
	}
	c, err := admit(state, t, r)
	if err != nil {
		return Redeemed{}, Change{}, err
	}
	claimed := t.claimed(r)
	c.set(Access, claimed)
	if claimed.Expires != t.Expires {
		c.Index = append(c.Index, TicketRef{Hash: claimed.Auth, Expires: claimed.Expires})
	}
	c.sweep(state, r.At)
	return Redeemed{Seat: t.Seat, Device: r.Device, Keys: t.Keys}, c, nil
}

// claimed is the ticket once a claim has it. It lives long enough for a lost answer to be asked for again.
func (e *Ticket) claimed(r Redemption) *Ticket {
	next := *e
	next.Claim, next.Device = r.Claim, r.Device
	if next.Expires != 0 {
		next.Expires = max(next.Expires, r.At+ClaimedLife.Milliseconds())
	}
	return &next
}

func redeemAgain(state State, t *Ticket, r Redemption) (Redeemed, Change, error) {
	next := *Find[*Device](state.Access, DeviceKey(t.Device))
	next.Token = r.Token
	var c Change
	c.set(Access, &next)
	return Redeemed{Seat: t.Seat, Device: next.ID, Keys: t.Keys}, c, nil
}

// admit is the device that a ticket lets in, with what else that changes.
func admit(state State, t *Ticket, r Redemption) (Change, error) {
	var c Change
	d := &Device{ID: r.Device, Seat: t.Seat, Token: r.Token, Claim: r.Claim, By: t.Kind, Added: r.At}
	seat := *Find[*SeatEntity](state.Shared, SeatKey(t.Seat))
	devices := held(state.Access, t.Seat)
	own := ownOf(state.Access, t.Seat)
	switch t.Kind {
	case Invite:
		seat.Status, seat.Zone, seat.JoinedAt = SeatJoined, r.Zone, r.At
		c.set(Shared, &seat)
		if books := ledgerOf(state.Access, A); books.Founded != 0 { // it is joined: no time is counted any more
			books.Founded, books.Seen = 0, 0
			c.set(Access, &books)
		}
	case ReturnTicket:
		generation, err := c.putAside(state, t, seat.Zone, r.At)
		if err != nil {
			return c, err
		}
		own = OwnDoc(t.Seat, generation)
		seat.Returned, seat.Restored, seat.Zone = true, false, r.Zone
		c.set(Shared, &seat)
	case Recovery:
		if len(devices) >= DevicesOfSeat { // nobody may be left who could make room
			c.dropDevice(state, devices[0], t)
		}
		c.set(own, &RecoveryCode{At: r.At, Device: r.Device})
	case Lend:
		if lentOf(state.Access, t.Seat) != nil {
			return c, Refuse(LentFull).With(Values{Limit: LentOfSeat})
		}
		d.Ends = r.At + LentFor.Milliseconds()
	case DeviceTicket:
		if len(devices) >= DevicesOfSeat {
			return c, Refuse(DevicesFull).With(Values{Limit: DevicesOfSeat})
		}
	}
	c.set(Access, d)
	c.set(own, d.shown())
	return c, nil
}

// checkZone asks for a time zone that there is.
func checkZone(zones Zones, name string) error {
	if err := formZone("zone", name); err != nil {
		return err
	}
	_, err := zones(name)
	return formIf(err == nil, "zone", UnknownZone)
}
