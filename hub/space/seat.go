package space

import "errors"

// Seat is one partner's membership of a space: A started it, B joined. Both have the same rights.
type Seat string

const (
	A Seat = "a"
	B Seat = "b"
)

// Valid says whether s is one of the two seats.
func (s Seat) Valid() bool { return s == A || s == B }

// Other returns the partner's seat.
func (s Seat) Other() Seat {
	if s == A {
		return B
	}
	return A
}

// Both holds one mark for each seat.
type Both struct {
	A bool `json:"a"`
	B bool `json:"b"`
}

// Of returns the mark of one seat.
func (m Both) Of(s Seat) bool {
	if s == A {
		return m.A
	}
	return m.B
}

// With returns the marks with that of one seat set to value.
func (m Both) With(s Seat, value bool) Both {
	if s == A {
		m.A = value
	} else {
		m.B = value
	}
	return m
}

// All says whether both marks are set.
func (m Both) All() bool { return m.A && m.B }

// SeatStatus says how a seat stands. Once it is left or rejected it stays so.
type SeatStatus string

const (
	SeatOpen     SeatStatus = "open"
	SeatJoined   SeatStatus = "joined"
	SeatLeft     SeatStatus = "left"
	SeatRejected SeatStatus = "rejected"
)

// SeatEntity is seat/<a|b>: what both know of one seat.
type SeatEntity struct {
	Seat     Seat       `json:"-"`
	Status   SeatStatus `json:"status"`
	Name     *Word      `json:"name,omitempty"`
	Zone     string     `json:"zone,omitempty"`
	JoinedAt int64      `json:"joinedAt,omitempty"`
	Returned bool       `json:"returned,omitempty"` // for good: who made the return knew its secret
	Restored bool       `json:"restored,omitempty"` // a device that the last return put aside took the seat back
	Erase    bool       `json:"erase,omitempty"`    // agreed to erase everything
	Versioned
}

// Return is return/<seat>: the partner asked for a lost seat to come back. It opens at Opens and is shown to both.
type Return struct {
	Seat  Seat  `json:"-"`
	By    Seat  `json:"by"`
	At    int64 `json:"at"`
	Opens int64 `json:"opens"`
	Versioned
}

func (e *SeatEntity) Key() Key { return SeatKey(e.Seat) }
func (e *Return) Key() Key     { return ReturnKey(e.Seat) }

// gone says whether a seat is left or rejected; it stays so.
func (e *SeatEntity) gone() bool {
	return e != nil && (e.Status == SeatLeft || e.Status == SeatRejected)
}

// parted is S1: once a seat is left or rejected, only notes, the seats themselves and erasing stand, and the
// seat that is gone does nothing more. It takes the outcome of a command and puts this in its place of the
// order: after form, not found and what stands already, before all else.
func (s *evaluation) parted(outcome error) error {
	var refusal *Refusal
	if errors.Is(outcome, ErrStands) ||
		errors.As(outcome, &refusal) && (refusal.Code == BadMessage || refusal.Code == NotFound) {
		return outcome
	}
	if s.seat(s.Seat).gone() {
		return Refuse(YouLeft)
	}
	if s.seat(s.Seat.Other()).gone() && !alone(s.Body) {
		return Refuse(YouAreAlone)
	}
	return outcome
}

// alone says whether a command stands when the other seat is gone: one about a note or a seat.
func alone(c Command) bool {
	kind := Key(SpecOf(c).About).Kind()
	return kind == "note" || kind == "seat"
}

// SeatName names the own seat.
type SeatName struct {
	Text Sealed `json:"name" holds:"name"`
}

func (c *SeatName) check() error { return nil }

// S2: a seat names itself; the name before is not kept.
func (c *SeatName) decide(s *evaluation) (Change, error) {
	e, err := s.ownSeat()
	if err != nil {
		return Change{}, err
	}
	if e.Name != nil && e.Name.Text == c.Text {
		return Change{}, ErrStands
	}
	next := *e
	next.Name = s.wordOf("name", c.Text)
	return set(&next), nil
}

// SeatZone sets the own time zone.
type SeatZone struct {
	Zone string `json:"zone"`
}

func (c *SeatZone) check() error { return formZone("zone", c.Zone) }

// S3: a seat sets its own zone. What was agreed are instants, and they stay.
func (c *SeatZone) decide(s *evaluation) (Change, error) {
	if err := checkZone(s.zones, c.Zone); err != nil {
		return Change{}, err
	}
	e, err := s.ownSeat()
	if err != nil {
		return Change{}, err
	}
	if e.Zone == c.Zone {
		return Change{}, ErrStands
	}
	next := *e
	next.Zone = c.Zone
	return set(&next), nil
}

// SeatLeave leaves: the seat's devices are signed out and its own doc is erased.
type SeatLeave struct {
}

func (c *SeatLeave) check() error { return nil }

// S4: either leaves alone. A talk that is open ends with it. Where nobody else is in, nobody can come back for
// what stays, and it is erased.
func (c *SeatLeave) decide(s *evaluation) (Change, error) {
	e, err := s.ownSeat()
	if err != nil {
		return Change{}, err
	}
	if e.Status == SeatLeft {
		return Change{}, ErrStands
	}
	if err := s.nothingAside(s.Seat); err != nil {
		return Change{}, err
	}
	if !s.joined(s.Seat.Other()) {
		return Change{Erase: true}, nil
	}
	next := *e
	next.Status, next.Erase = SeatLeft, false
	out := set(&next)
	for t := range Live[*Talk](s.Shared) {
		out.set(Shared, t.closed(Unfinished, s.Seat, s.At, s.Next))
	}
	out.edit(s.own()).Reset = true
	return out.and(signOut(s.State, s.Seat)), nil
}

// SeatReject is a's "this is not my partner", until the first talk.
type SeatReject struct {
}

func (c *SeatReject) check() error { return nil }

// S5: a alone says "this is not my partner", until the first talk. What both wrote stays where it is.
func (c *SeatReject) decide(s *evaluation) (Change, error) {
	e := s.seat(B)
	switch {
	case e != nil && e.Status == SeatRejected && s.Seat == A:
		return Change{}, ErrStands
	case e == nil || e.Status != SeatJoined:
		return Change{}, Refuse(NobodyElse)
	case s.Seat != A:
		return Change{}, Refuse(FounderRejects)
	case s.talked():
		return Change{}, Refuse(TalkedAlready)
	}
	next := *e
	next.Status, next.Erase = SeatRejected, false
	return set(&next).and(signOut(s.State, B)), nil
}

// talked says whether there ever was a talk. It looks through the doc: this is asked once in a space's life, at
// its beginning, and talks are never removed.
func (s *evaluation) talked() bool {
	for key := range s.Shared.entities {
		if key.Kind() == "talk" {
			return true
		}
	}
	return false
}

// SpaceErase agrees to erase everything, or takes that back.
type SpaceErase struct {
	Agree bool `json:"agree"`
}

func (c *SpaceErase) check() error { return nil }

// S6: everything is erased when both agree, or one where nobody else is in.
func (c *SpaceErase) decide(s *evaluation) (Change, error) {
	e, err := s.ownSeat()
	if err != nil {
		return Change{}, err
	}
	other := s.seat(s.Seat.Other())
	last := c.Agree && (!s.joined(s.Seat.Other()) || other.Erase)
	if e.Erase == c.Agree && !last {
		return Change{}, ErrStands
	}
	if c.Agree {
		if err := s.nothingAside(A, B); err != nil {
			return Change{}, err
		}
	}
	if last {
		return Change{Erase: true}, nil
	}
	next := *e
	next.Erase = c.Agree
	return set(&next), nil
}

// seat is what both know of a seat, or nil.
func (s *evaluation) seat(seat Seat) *SeatEntity { return Find[*SeatEntity](s.Shared, SeatKey(seat)) }

// ownSeat is the seat that acts.
func (s *evaluation) ownSeat() (*SeatEntity, error) {
	e := s.seat(s.Seat)
	if e == nil {
		return nil, Refuse(NoSuchSeat)
	}
	return e, nil
}

// joined says whether somebody is in a seat.
func (s *evaluation) joined(seat Seat) bool {
	e := s.seat(seat)
	return e != nil && e.Status == SeatJoined
}
