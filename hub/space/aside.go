package space

import "slices"

// What a return takes the place of is put aside, and a device of it can take it back.

// Ledger is ledger/<seat> in the access doc: what the server keeps of a seat for itself.
type Ledger struct {
	Seat     Seat  `json:"-"`
	Own      int   `json:"own,omitempty"`      // the generation of its own doc
	Returned int64 `json:"returned,omitempty"` // when it last made a return for the other
	Founded  int64 `json:"founded,omitempty"`  // of seat a, until b joins: when the space was founded
	Seen     int64 `json:"seen,omitempty"`     // beside it: when a device last connected, to within a day; none never did
	Versioned
}

// Aside is aside/<seat>/<generation> in the access doc: the devices, the recovery code and the own doc that a return
// took the place of, until Until.
type Aside struct {
	Seat       Seat          `json:"-"`
	Generation int           `json:"-"` // of the own doc
	At         int64         `json:"at"`
	Until      int64         `json:"until"`
	Zone       string        `json:"zone,omitempty"` // of the seat
	Devices    []AsideDevice `json:"devices"`
	Recovery   *Ticket       `json:"recovery,omitempty"`
	Versioned
}

// AsideDevice is a device as it was when it was put aside.
type AsideDevice struct {
	ID string `json:"device"`
	Device
}

// device is the device itself, under its id.
func (k AsideDevice) device() *Device {
	d := k.Device
	d.ID = k.ID
	return &d
}

func (e *Ledger) Key() Key { return LedgerKey(e.Seat) }
func (e *Aside) Key() Key  { return AsideKey(e.Seat, e.Generation) }

// ledgerOf is a copy of a seat's ledger, or a blank one.
func ledgerOf(access *Doc, seat Seat) Ledger {
	if l := Find[*Ledger](access, LedgerKey(seat)); l != nil {
		return *l
	}
	return Ledger{Seat: seat}
}

// OwnOf names the own doc of a seat as it is now.
func OwnOf(access *Doc, seat Seat) DocName { return ownOf(access, seat) }

func ownOf(access *Doc, seat Seat) DocName { return OwnDoc(seat, ledgerOf(access, seat).Own) }

// own names the own doc of the seat that acts.
func (s *evaluation) own() DocName { return ownOf(s.Access, s.Seat) }

// AsideOf finds what a device of a seat was put aside with, or nil.
func AsideOf(access *Doc, seat Seat, device string) *Aside {
	for a := range Live[*Aside](access) {
		if a.Seat == seat && slices.ContainsFunc(a.Devices, func(k AsideDevice) bool { return k.ID == device }) {
			return a
		}
	}
	return nil
}

// nothingAside refuses while anything of seats is put aside: nobody but time takes it from whoever may take it back.
func (s *evaluation) nothingAside(seats ...Seat) error {
	var until int64
	for a := range Live[*Aside](s.Access) {
		for _, seat := range seats {
			if a.Seat == seat && s.At < a.Until {
				until = max(until, a.Until)
			}
		}
	}
	if until == 0 {
		return nil
	}
	return Refuse(PutAside).With(Values{Until: until})
}

// putAside puts a lost seat's devices, its recovery code and its own doc aside (X17). The other tickets that lead to
// it or that it made go, and so does a lent device. It gives the generation in which the seat begins anew.
func (c *Change) putAside(state State, t *Ticket, zone string, at int64) (generation int, err error) {
	books := ledgerOf(state.Access, t.Seat)
	aside := &Aside{Seat: t.Seat, Generation: books.Own, At: at, Until: at + AsideFor.Milliseconds(), Zone: zone, Devices: []AsideDevice{}}
	if books.Own, err = freeGeneration(state.Access, t.Seat, books.Own); err != nil {
		return 0, err
	}
	for _, d := range DevicesOf(state.Access, t.Seat) {
		if d.Lent() {
			c.dropDevice(state, d, t)
			continue
		}
		aside.Devices = append(aside.Devices, AsideDevice{d.ID, *d})
		c.del(Access, d.Key())
		c.dropPush(state, d)
	}
	for other := range Live[*Ticket](state.Access) {
		switch {
		case other == t:
		case other.Kind == Recovery && other.Seat == t.Seat && other.Claim == "":
			kept := *other
			aside.Recovery = &kept
			c.del(Access, other.Key())
			c.Unindex = append(c.Unindex, other.Auth)
		case other.Seat == t.Seat || other.By == t.Seat:
			c.dropTicket(state, other)
		}
	}
	if state.Shared.Get(ReturnKey(t.Seat)) != nil {
		c.del(Shared, ReturnKey(t.Seat))
	}
	c.set(Access, aside, &books)
	return books.Own, nil
}

// freeGeneration is the next generation that nothing is put aside in. There is always one: returns are ReturnEvery
// apart, and what they put aside is kept for AsideFor.
func freeGeneration(access *Doc, seat Seat, from int) (int, error) {
	for i := 1; i < Generations; i++ {
		if next := (from + i) % Generations; Find[*Aside](access, AsideKey(seat, next)) == nil {
			return next, nil
		}
	}
	return 0, Refuse(NothingHere)
}

// Restore takes a seat back, by a device that a return put aside (X23): once, for then nothing of it is aside any
// more. Whoever came by that return, and all that was put aside since, is signed out.
func Restore(state State, seat Seat, device string, at int64) (Change, error) {
	a := AsideOf(state.Access, seat, device)
	e := Find[*SeatEntity](state.Shared, SeatKey(seat))
	if a == nil || at >= a.Until || e == nil || e.Status != SeatJoined {
		return Change{}, Refuse(NothingHere)
	}
	var c Change
	books := ledgerOf(state.Access, seat)
	for _, d := range DevicesOf(state.Access, seat) {
		c.dropDevice(state, d, nil)
	}
	for t := range Live[*Ticket](state.Access) {
		if t.By == seat || t.Seat == seat && t.Kind != ReturnTicket {
			c.dropTicket(state, t)
		}
	}
	for later := range Live[*Aside](state.Access) {
		if later.Seat == seat && later != a && later.At >= a.At {
			c.dropAside(later)
		}
	}
	c.edit(OwnDoc(seat, books.Own)).Reset = true
	c.del(Access, a.Key())
	books.Own = a.Generation
	c.set(Access, &books)
	for _, kept := range a.Devices {
		c.set(Access, kept.device())
	}
	if a.Recovery != nil {
		t := *a.Recovery
		t.Seat, t.Kind = seat, Recovery
		c.set(Access, &t)
		c.Index = append(c.Index, TicketRef{Hash: t.Auth, Expires: t.Expires})
	}
	next := *e
	next.Restored, next.Zone = true, a.Zone
	c.set(Shared, &next)
	return c, nil
}

// dropAside erases what was put aside, its own doc too.
func (c *Change) dropAside(a *Aside) {
	c.del(Access, a.Key())
	c.edit(OwnDoc(a.Seat, a.Generation)).Reset = true
}
