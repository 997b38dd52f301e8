package space

import "slices"

// Kind is the kind of a talk. In a repair talk one hurt the other and makes amends; an ordinary one is symmetric.
type Kind string

const (
	Repair   Kind = "repair"
	Ordinary Kind = "ordinary"
)

// Mode says how a talk is held: spoken in one room, with the phones as the floor; spoken apart, where the microphone
// follows the floor; or written. The rules of both spoken ones are the same.
type Mode string

const (
	Spoken  Mode = "spoken"
	Apart   Mode = "apart"
	Written Mode = "written"
)

// RequestStatus says how a request stands.
type RequestStatus string

const (
	RequestOpen      RequestStatus = "open"
	RequestAgreed    RequestStatus = "agreed"
	RequestNotYet    RequestStatus = "later"
	RequestWithdrawn RequestStatus = "withdrawn"
	RequestCancelled RequestStatus = "cancelled"
	RequestHeld      RequestStatus = "held" // its talk was opened
)

// Request is request/<id>: "pick a time to talk".
type Request struct {
	ID         string        `json:"-"`
	By         Seat          `json:"by"`
	Kind       Kind          `json:"kind"`
	Mode       Mode          `json:"mode"`
	Amends     Seat          `json:"amends,omitempty"` // in a repair talk: who makes amends
	Importance int           `json:"importance"`       // 1 to 3, to the one who asks
	Minutes    int           `json:"minutes"`
	Topic      *Word         `json:"topic,omitempty"`
	Status     RequestStatus `json:"status"`
	OfferedBy  Seat          `json:"offeredBy"`          // who made the latest offer; the other answers it
	Slots      []int64       `json:"slots"`              // the times on offer
	Slot       int64         `json:"slot,omitempty"`     // the agreed time; it stands until a move is accepted
	Until      string        `json:"until,omitempty"`    // with later: the day to ask again
	ClosedBy   Seat          `json:"closedBy,omitempty"` // who said later, withdrew or cancelled
	Notes      []Word        `json:"notes"`
	At         int64         `json:"at"`
	Versioned
}

func (e *Request) Key() Key { return RequestKey(e.ID) }

const (
	// MaxOpenRequests is how many requests of one seat can be open at a time.
	MaxOpenRequests = 3
	// MaxNotes is how many notes a request or a commitment holds. None is ever dropped, so the next is refused.
	MaxNotes = 20
)

// RequestMake asks for a time to talk.
type RequestMake struct {
	Request    string  `json:"request"`
	Kind       Kind    `json:"kind"`
	Mode       Mode    `json:"mode"`
	Amends     Seat    `json:"amends,omitempty"`
	Importance int     `json:"importance"`
	Minutes    int     `json:"minutes"`
	Topic      Sealed  `json:"topic,omitempty" holds:"topic"`
	Note       Sealed  `json:"note,omitempty" holds:"words"`
	Slots      []int64 `json:"slots"`
}

func (c *RequestMake) check() error {
	return first(
		formID("request", c.Request),
		formKind(c.Kind, c.Amends),
		formMode(c.Mode),
		formRange("importance", c.Importance, 1, 3),
		formRange("minutes", c.Minutes, MinMinutes, MaxMinutes),
		formSlots(c.Slots),
	)
}

// R2: a request is made once under its id.
func (c *RequestMake) decide(s *evaluation) (Change, error) {
	if err := s.ahead(c.Slots); err != nil {
		return Change{}, err
	}
	if e := Find[*Request](s.Shared, RequestKey(c.Request)); e != nil {
		if c.stands(e, s.Seat) {
			return Change{}, ErrStands
		}
		return Change{}, Refuse(IDTaken).At("request")
	}
	if err := s.mayAsk(c.Kind); err != nil {
		return Change{}, err
	}
	e := &Request{
		ID: c.Request, By: s.Seat,
		Kind: c.Kind, Mode: c.Mode, Amends: c.Amends, Importance: c.Importance, Minutes: c.Minutes,
		Topic: s.wordOf("topic", c.Topic), Status: RequestOpen,
		OfferedBy: s.Seat, Slots: slices.Clone(c.Slots), Notes: []Word{}, At: s.At,
	}
	if c.Note != "" {
		e.Notes = append(e.Notes, s.word("note", c.Note))
	}
	return set(e), nil
}

// stands says whether e is still as this command makes it.
func (c *RequestMake) stands(e *Request, by Seat) bool {
	var topic Sealed
	if e.Topic != nil {
		topic = e.Topic.Text
	}
	return e.By == by && e.OfferedBy == by && e.Status == RequestOpen &&
		e.Kind == c.Kind && e.Mode == c.Mode && e.Amends == c.Amends &&
		e.Importance == c.Importance && e.Minutes == c.Minutes && topic == c.Topic &&
		slices.Equal(e.Slots, c.Slots) && (c.Note == "" && len(e.Notes) == 0 || lastNoted(e.Notes, by, c.Note))
}

// mayAsk keeps R3 and R4: three open requests at most, and none of a kind that was put off to a later day.
func (s *evaluation) mayAsk(kind Kind) error {
	open := 0
	for e := range Live[*Request](s.Shared) {
		if e.Status == RequestOpen && e.By == s.Seat {
			open++
		}
	}
	if err := s.putOffFor(kind); err != nil {
		return err
	}
	if open >= MaxOpenRequests {
		return Refuse(RequestsFull).With(Values{Limit: MaxOpenRequests})
	}
	return nil
}

// putOffFor refuses a kind of talk that the other put off to a day that has not come (R4).
func (s *evaluation) putOffFor(kind Kind) error {
	for e := range Live[*Request](s.Shared) {
		if e.Status == RequestNotYet && e.OfferedBy == s.Seat && e.Kind == kind && s.today(s.zoneOf(s.Seat.Other())) < e.Until {
			return Refuse(NotYetUntil).With(Values{Day: e.Until})
		}
	}
	return nil
}

// RequestWithdraw takes an open request back.
type RequestWithdraw struct {
	Request string `json:"request"`
}

func (c *RequestWithdraw) check() error { return formID("request", c.Request) }

// R10: the asker withdraws while it is open.
func (c *RequestWithdraw) decide(s *evaluation) (Change, error) {
	e, err := s.request(c.Request)
	if err != nil {
		return Change{}, err
	}
	if e.Status == RequestWithdrawn && e.ClosedBy == s.Seat {
		return Change{}, ErrStands
	}
	if err := s.saw(e.V); err != nil {
		return Change{}, err
	}
	if e.Status != RequestOpen {
		return Change{}, Refuse(RequestNotOpen)
	}
	if e.By != s.Seat {
		return Change{}, Refuse(AskerWithdraws)
	}
	next := *e
	next.Status, next.ClosedBy = RequestWithdrawn, s.Seat
	return set(&next), nil
}

// RequestCancel cancels an agreed time.
type RequestCancel struct {
	Request string `json:"request"`
	Note    Sealed `json:"note,omitempty" holds:"words"`
}

func (c *RequestCancel) check() error {
	return formID("request", c.Request)
}

// R11: either cancels an agreed time.
func (c *RequestCancel) decide(s *evaluation) (Change, error) {
	e, err := s.request(c.Request)
	if err != nil {
		return Change{}, err
	}
	if e.Status == RequestCancelled && e.ClosedBy == s.Seat && e.says(s.Seat, c.Note) {
		return Change{}, ErrStands
	}
	if err := s.saw(e.V); err != nil {
		return Change{}, err
	}
	if e.Status != RequestAgreed {
		return Change{}, Refuse(NoAgreedTime)
	}
	next := *e
	next.Status, next.ClosedBy = RequestCancelled, s.Seat
	return s.noted(&next, &next.Notes, c.Note)
}

// request finds a request.
func (s *evaluation) request(id string) (*Request, error) {
	e := Find[*Request](s.Shared, RequestKey(id))
	if e == nil {
		return nil, Refuse(NoSuchRequest).At("request")
	}
	return e, nil
}

// noted adds a note, where there is one, to the notes of next, and is the change that sets next.
func (s *evaluation) noted(next Entity, notes *[]Word, note Sealed) (Change, error) {
	if note == "" {
		return set(next), nil
	}
	if len(*notes) >= MaxNotes {
		return Change{}, Refuse(NotesFull).At("note").With(Values{Limit: MaxNotes})
	}
	*notes = append(slices.Clone(*notes), s.word("note", note)) // the entity before keeps its own
	return set(next), nil
}

// says whether the request holds this note of this seat as its latest, where there is one to hold.
func (e *Request) says(by Seat, note Sealed) bool { return note == "" || lastNoted(e.Notes, by, note) }

// lastNoted says whether the latest note is this one of this seat.
func lastNoted(notes []Word, by Seat, note Sealed) bool {
	if len(notes) == 0 {
		return false
	}
	last := notes[len(notes)-1]
	return last.By == by && last.Text == note
}
