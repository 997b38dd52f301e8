package space

// Seat is one partner's place in a space: A started it, B joined. Both have the same rights.
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
