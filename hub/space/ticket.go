package space

import "time"

// Offer is a ticket as its maker asks for it. Auth is the hash of what proves the right to it.
type Offer struct {
	Kind     TicketKind
	Auth     string
	Greeting Sealed
	Keys     Sealed
	Expires  int64 // 0: as long as its kind lives
}

// PutTicket makes a ticket, in place of an earlier one of its kind for that seat (X3 to X6). ErrStands: the
// same ticket is there already, which is what the returned one says.
func PutTicket(state State, by Seat, offer Offer, at int64, zones Zones) (*Ticket, Change, error) {
	if state.lent() {
		return nil, Change{}, Refuse(NothingHere)
	}
	t, err := offer.ticket(by, at)
	if err != nil {
		return nil, Change{}, err
	}
	t.Maker = state.Device
	old := Find[*Ticket](state.Access, t.Key())
	if old != nil && old.Auth == t.Auth && old.Claim == "" && !old.expired(at) {
		return old, Change{}, ErrStands
	}
	if err := mayPut(state, t); err != nil {
		return nil, Change{}, err
	}
	if t.Kind == ReturnTicket {
		if err := mayAskBack(state, by, at, zones); err != nil {
			return nil, Change{}, err
		}
	}
	for other := range Live[*Ticket](state.Access) {
		if other.Auth == t.Auth {
			return nil, Change{}, Refuse(SecretUsed).At("auth")
		}
	}
	return t, put(state, t, old, at), nil
}

// put is the change that a ticket makes, with the one that it replaces.
func put(state State, t, old *Ticket, at int64) Change {
	var c Change
	c.set(Access, t)
	c.Index = []TicketRef{{Hash: t.Auth, Expires: t.Expires}}
	if old != nil {
		c.Unindex = append(c.Unindex, old.Auth)
	}
	switch t.Kind {
	case ReturnTicket:
		c.set(Shared, &Return{Seat: t.Seat, By: t.By, At: at, Opens: t.Opens})
		books := ledgerOf(state.Access, t.By)
		books.Returned = at
		c.set(Access, &books)
	case Recovery:
		c.set(ownOf(state.Access, t.Seat), &RecoveryCode{At: at, Device: t.Maker})
	}
	c.sweep(state, at)
	return c
}

// ticket judges the form of an offer and gives the ticket that would be: where it leads, when it opens and ends.
func (o Offer) ticket(by Seat, at int64) (*Ticket, error) {
	t := &Ticket{Seat: by, Kind: o.Kind, By: by, Auth: o.Auth, Greeting: o.Greeting, Keys: o.Keys, Expires: o.Expires}
	if !o.Kind.Valid() {
		return nil, Refuse(UnknownValue).At("kind")
	}
	if o.Auth == "" {
		return nil, Refuse(BadSecret).At("auth")
	}
	if !o.Keys.Admissible() {
		return nil, Refuse(NotSealed).At("keys")
	}
	if o.Greeting != "" && !o.Greeting.Admissible() || o.Kind == Invite && o.Greeting == "" {
		return nil, Refuse(NotSealed).At("greeting")
	}
	life := InviteLife
	switch o.Kind {
	case Invite:
		t.Seat = B
	case DeviceTicket:
		life = DeviceLife
	case Lend:
		life = LendLife
	case ReturnTicket:
		t.Seat, t.Opens = by.Other(), at+ReturnOpens.Milliseconds()
		life = ReturnLife
	case Recovery:
		if o.Expires != 0 {
			return nil, Refuse(ExpiresNeedless).At("expires")
		}
		return t, nil
	}
	return t, t.end(life, at)
}

// end sets when a ticket expires: at the end of its kind's life, or sooner where its maker said so (X4).
func (e *Ticket) end(life time.Duration, at int64) error {
	latest := at + life.Milliseconds()
	if e.Expires == 0 {
		e.Expires = latest
	}
	if e.Expires > latest || e.Expires <= max(at, e.Opens) {
		return Refuse(ExpiresOutOfReach).At("expires").With(Values{Until: latest})
	}
	return nil
}

// mayPut says whether a ticket may lead to its seat as the seats stand.
func mayPut(state State, t *Ticket) error {
	maker := Find[*SeatEntity](state.Shared, SeatKey(t.By))
	seat := Find[*SeatEntity](state.Shared, SeatKey(t.Seat))
	if maker == nil || seat == nil || maker.Status != SeatJoined {
		return Refuse(NothingHere)
	}
	if t.Kind == Invite {
		if seat.Status != SeatOpen { // while it is open, only a can be the maker
			return Refuse(PlacesTaken)
		}
		return nil
	}
	if seat.Status != SeatJoined {
		return Refuse(NothingHere)
	}
	if t.Kind == Lend && lentOf(state.Access, t.Seat) != nil {
		return Refuse(LentFull).With(Values{Limit: LentOfSeat})
	}
	return nil
}

// mayAskBack says whether a seat may make a return again: once in ReturnEvery, whatever became of the one before, so
// that nobody learns from it whether the other was here.
func mayAskBack(state State, by Seat, at int64, zones Zones) error {
	last := ledgerOf(state.Access, by).Returned
	if shown := Find[*Return](state.Shared, ReturnKey(by.Other())); shown != nil {
		last = max(last, shown.At)
	}
	again := last + ReturnEvery.Milliseconds()
	if last == 0 || at >= again {
		return nil
	}
	s := &evaluation{State: state, Act: Act{At: again}, zones: zones}
	return Refuse(ReturnedLately).With(Values{Day: s.today(s.zoneOf(by)), Until: again})
}

// DropTicket removes a ticket (X7): one that leads to the own seat, the invite by a, and any return by
// either seat. ErrStands: there is none.
func DropTicket(state State, by Seat, kind TicketKind) (Change, error) {
	if !kind.Valid() || state.lent() {
		return Change{}, Refuse(NothingHere)
	}
	var c Change
	for t := range Live[*Ticket](state.Access) {
		switch {
		case t.Kind != kind:
		case kind == ReturnTicket, kind == Invite && t.By == by, kind != Invite && t.Seat == by:
			c.dropTicket(state, t)
		}
	}
	if len(c.Edits) == 0 {
		return Change{}, ErrStands
	}
	return c, nil
}
