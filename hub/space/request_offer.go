package space

import "slices"

// MaxLaterDays is how far ahead a "not yet" can put a request off: nobody is shut out for good.
const MaxLaterDays = 366

func formSlot(slot int64) error {
	return formIf(slot > 0, "slot", BadTime)
}

// Moving says whether new times are on offer for an agreed one. The agreed time stands meanwhile.
func (e *Request) Moving() bool {
	return e.Status == RequestAgreed && !slices.Contains(e.Slots, e.Slot)
}

// offered says whether this offer of this seat is the latest and still waits, or keeps the agreed time.
func (e *Request) offered(by Seat, slots []int64, note Sealed) bool {
	return (e.Status == RequestOpen || e.Status == RequestAgreed) && e.OfferedBy == by &&
		slices.Equal(e.Slots, slots) && e.says(by, note)
}

// RequestCounter offers other times.
type RequestCounter struct {
	Request string  `json:"request"`
	Slots   []int64 `json:"slots"`
	Note    Sealed  `json:"note,omitempty" holds:"words"`
}

func (c *RequestCounter) check() error {
	return first(formID("request", c.Request), formSlots(c.Slots))
}

// R6: the other answers with other times.
func (c *RequestCounter) decide(s *evaluation) (Change, error) {
	if err := s.ahead(c.Slots); err != nil {
		return Change{}, err
	}
	e, err := s.request(c.Request)
	if err != nil {
		return Change{}, err
	}
	if e.offered(s.Seat, c.Slots, c.Note) {
		return Change{}, ErrStands
	}
	if err := s.answers(e); err != nil {
		return Change{}, err
	}
	return s.offer(e, c.Slots, c.Note)
}

// RequestMove offers new times for an agreed one, which stands until one is accepted.
type RequestMove struct {
	Request string  `json:"request"`
	Slots   []int64 `json:"slots"`
	Note    Sealed  `json:"note,omitempty" holds:"words"`
}

func (c *RequestMove) check() error {
	return first(formID("request", c.Request), formSlots(c.Slots))
}

// R9: either offers new times for an agreed one.
func (c *RequestMove) decide(s *evaluation) (Change, error) {
	if err := s.ahead(c.Slots); err != nil {
		return Change{}, err
	}
	e, err := s.request(c.Request)
	if err != nil {
		return Change{}, err
	}
	if e.offered(s.Seat, c.Slots, c.Note) {
		return Change{}, ErrStands
	}
	if err := s.saw(e.V); err != nil {
		return Change{}, err
	}
	if e.Status != RequestAgreed {
		return Change{}, Refuse(NoAgreedTime)
	}
	return s.offer(e, c.Slots, c.Note)
}

// offer puts slots on offer in place of those before. The agreed time alone is kept: nothing else is on offer then.
func (s *evaluation) offer(e *Request, slots []int64, note Sealed) (Change, error) {
	if e.Status == RequestAgreed && len(slots) > 1 && slices.Contains(slots, e.Slot) {
		return Change{}, Refuse(AgreedSlotStands).At("slots")
	}
	next := *e
	next.OfferedBy, next.Slots = s.Seat, slices.Clone(slots)
	return s.noted(&next, &next.Notes, note)
}

// RequestAccept agrees on one of the times on offer.
type RequestAccept struct {
	Request string `json:"request"`
	Slot    int64  `json:"slot"`
}

func (c *RequestAccept) check() error {
	return first(formID("request", c.Request), formSlot(c.Slot))
}

// R7: the other accepts one of the times on offer.
func (c *RequestAccept) decide(s *evaluation) (Change, error) {
	e, err := s.request(c.Request)
	if err != nil {
		return Change{}, err
	}
	if e.Status == RequestAgreed && !e.Moving() && e.Slot == c.Slot && e.OfferedBy != s.Seat {
		return Change{}, ErrStands
	}
	if err := s.answers(e); err != nil {
		return Change{}, err
	}
	// Only here: against an offer that the device has not seen, an unknown slot is no wrong message but a late one.
	if !slices.Contains(e.Slots, c.Slot) {
		return Change{}, Refuse(SlotNotOffered).At("slot")
	}
	if c.Slot <= s.At {
		return Change{}, Refuse(SlotPassed).At("slot")
	}
	next := *e
	next.Status, next.Slot = RequestAgreed, c.Slot
	return set(&next), nil
}

// RequestLater says "not yet", with or without a day to ask again.
type RequestLater struct {
	Request string `json:"request"`
	Until   string `json:"until,omitempty"`
	Note    Sealed `json:"note,omitempty" holds:"words"`
}

func (c *RequestLater) check() error {
	return first(formID("request", c.Request), formDayIf("until", c.Until))
}

// R8: the other says "not yet".
func (c *RequestLater) decide(s *evaluation) (Change, error) {
	if err := s.putOff(c.Until); err != nil {
		return Change{}, err
	}
	e, err := s.request(c.Request)
	if err != nil {
		return Change{}, err
	}
	if e.Status == RequestNotYet && e.ClosedBy == s.Seat && e.Until == c.Until && e.says(s.Seat, c.Note) {
		return Change{}, ErrStands
	}
	if err := s.answers(e); err != nil {
		return Change{}, err
	}
	next := *e
	next.Status, next.Until, next.ClosedBy = RequestNotYet, c.Until, s.Seat
	return s.noted(&next, &next.Notes, c.Note)
}

// putOff refuses a day to ask again that is over, or so far that it shuts the other out.
func (s *evaluation) putOff(until string) error {
	if until == "" {
		return nil
	}
	today := s.today(s.zoneOf(s.Seat))
	if until < today {
		return Refuse(DayPassed).At("until").With(Values{Day: today})
	}
	if last := addDays(today, MaxLaterDays); until > last {
		return Refuse(DayTooFar).At("until").With(Values{Day: last})
	}
	return nil
}

// answers judges who answers an offer, and whether one waits for an answer (R5).
func (s *evaluation) answers(e *Request) error {
	if err := s.saw(e.V); err != nil {
		return err
	}
	if e.Status != RequestOpen && !e.Moving() {
		return Refuse(NothingToAnswer)
	}
	if e.OfferedBy == s.Seat {
		return Refuse(OwnOffer)
	}
	return nil
}

// ahead refuses times that are not in the future.
func (s *evaluation) ahead(slots []int64) error {
	for _, slot := range slots {
		if slot <= s.At {
			return Refuse(SlotsPassed).At("slots")
		}
	}
	return nil
}
