package space

// CommitmentRevise offers a new wording; the old one stands until it is agreed.
type CommitmentRevise struct {
	Commitment string `json:"commitment"`
	Keeper     Keeper `json:"keeper"`
	Text       Sealed `json:"text" holds:"words"`
	Why        Sealed `json:"why,omitempty" holds:"words"`
	Rhythm     Rhythm `json:"rhythm"`
	Review     string `json:"review,omitempty"`
	Terms      Sealed `json:"terms" holds:"terms"`
}

func (c *CommitmentRevise) check() error {
	return first(formID("commitment", c.Commitment), c.wording().check())
}

// C6: the offerer rewords an offer that is not agreed yet in place; every other new wording waits for the other.
func (c *CommitmentRevise) decide(s *evaluation) (Change, error) {
	if err := checkZone(s.zones, c.Rhythm.Zone); err != nil {
		return Change{}, err
	}
	e, err := s.commitment(c.Commitment)
	if err != nil {
		return Change{}, err
	}
	if c.stands(e, s.Seat) {
		return Change{}, ErrStands
	}
	if err := s.saw(e.V); err != nil {
		return Change{}, err
	}
	if !e.ongoing() {
		return Change{}, Refuse(CommitmentClosed)
	}
	if e.Revision != nil && e.Revision.By != s.Seat {
		return Change{}, Refuse(PartnersWordingWaits)
	}
	if err := s.recent(c.Rhythm, e.Rhythm.From); err != nil {
		return Change{}, err
	}
	next := *e
	revision := &Revision{
		By: s.Seat, Text: s.word("text", c.Text), Why: s.wordOf("why", c.Why),
		Rhythm: c.Rhythm, Review: c.Review, Keeper: c.Keeper,
		Terms: s.wordOf("terms", c.Terms),
	}
	if err := next.reword(revision); err != nil { // so that what waits can be agreed to
		return Change{}, err
	}
	if e.Status != CommitmentOffered || e.By != s.Seat {
		next = *e
		next.Revision = revision
	}
	return set(&next), nil
}

// stands says whether this wording of this seat is already on offer in e.
func (c *CommitmentRevise) stands(e *Commitment, seat Seat) bool {
	switch {
	case !e.ongoing():
		return false
	case e.Revision != nil:
		return e.Revision.By == seat && e.Revision.wording() == c.wording()
	}
	w := c.wording()
	if w.why == "" {
		w.why = textOf(e.Why)
	}
	return e.Status == CommitmentOffered && e.By == seat && e.wording() == w
}

// CommitmentShow says what would show it to the one it is for.
type CommitmentShow struct {
	Commitment string `json:"commitment"`
	Show       Sealed `json:"show" holds:"words"`
}

func (c *CommitmentShow) check() error {
	return formID("commitment", c.Commitment)
}

// C8: what would show it is said by the one it is for.
func (c *CommitmentShow) decide(s *evaluation) (Change, error) {
	e, err := s.commitment(c.Commitment)
	if err != nil {
		return Change{}, err
	}
	if e.ongoing() && e.Show != nil && e.Show.By == s.Seat && e.Show.Text == c.Show {
		return Change{}, ErrStands
	}
	if err := s.saw(e.V); err != nil {
		return Change{}, err
	}
	if !e.ongoing() {
		return Change{}, Refuse(CommitmentClosed)
	}
	if !e.Keeper.isFor(s.Seat) {
		return Change{}, Refuse(ShowIsPartners)
	}
	if e.Show != nil && e.Show.By != s.Seat && e.Keeper.isFor(e.Show.By) {
		return Change{}, Refuse(ShowStands)
	}
	next := *e
	show := s.word("show", c.Show)
	if next.Show, err = reworded(e.Show, &show); err != nil {
		return Change{}, err
	}
	return set(&next), nil
}

// CommitmentRelease releases the keeper, or asks for that.
type CommitmentRelease struct {
	Commitment string `json:"commitment"`
}

func (c *CommitmentRelease) check() error { return formID("commitment", c.Commitment) }

// C9: the one it is for releases at once; its keeper asks for it, and where both keep it both do.
func (c *CommitmentRelease) decide(s *evaluation) (Change, error) {
	e, err := s.commitment(c.Commitment)
	if err != nil {
		return Change{}, err
	}
	if e.Release.Of(s.Seat) && (e.Status == CommitmentActive || e.Status == CommitmentReleased) {
		return Change{}, ErrStands
	}
	if err := s.active(e); err != nil {
		return Change{}, err
	}
	next := *e
	next.Release = e.Release.With(s.Seat, true)
	if !e.Keeper.Keeps(s.Seat) || next.Release.All() {
		next.end(CommitmentReleased, s)
	}
	return set(&next), nil
}

// CommitmentComplete says that it is done.
type CommitmentComplete struct {
	Commitment string `json:"commitment"`
}

func (c *CommitmentComplete) check() error { return formID("commitment", c.Commitment) }

// C10: a keeper says that it is done.
func (c *CommitmentComplete) decide(s *evaluation) (Change, error) {
	e, err := s.commitment(c.Commitment)
	if err != nil {
		return Change{}, err
	}
	if e.Status == CommitmentCompleted && e.ClosedBy == s.Seat {
		return Change{}, ErrStands
	}
	if err := s.active(e); err != nil {
		return Change{}, err
	}
	if !e.Keeper.Keeps(s.Seat) {
		return Change{}, Refuse(KeeperCompletes)
	}
	next := *e
	next.end(CommitmentCompleted, s)
	return set(&next), nil
}

// active refuses what the device has not seen and what is not in force.
func (s *evaluation) active(e *Commitment) error {
	if err := s.saw(e.V); err != nil {
		return err
	}
	return e.inForce()
}

func (e *Commitment) inForce() error {
	if e.Status != CommitmentActive {
		return Refuse(CommitmentNotActive)
	}
	return nil
}

// isFor says whether a seat is one that a commitment is for: who does not keep it, or, where both do, each.
func (k Keeper) isFor(s Seat) bool { return k == KeeperBoth || !k.Keeps(s) }
