package space

import "slices"

// Keeper says who keeps a commitment.
type Keeper string

const (
	KeeperA    Keeper = "a"
	KeeperB    Keeper = "b"
	KeeperBoth Keeper = "both"
)

// Keeps says whether a seat is a keeper.
func (k Keeper) Keeps(s Seat) bool { return k == KeeperBoth || string(k) == string(s) }

// CommitmentStatus says how a commitment stands.
type CommitmentStatus string

const (
	CommitmentOffered   CommitmentStatus = "offered"
	CommitmentActive    CommitmentStatus = "active"
	CommitmentDeclined  CommitmentStatus = "declined"
	CommitmentReleased  CommitmentStatus = "released"
	CommitmentCompleted CommitmentStatus = "completed"
)

// Revision is a new wording that waits for the other's agreement; until then the old one stands.
type Revision struct {
	By     Seat   `json:"by"`
	Text   Word   `json:"text"`
	Why    *Word  `json:"why,omitempty"`
	Rhythm Rhythm `json:"rhythm"`
	Review string `json:"review,omitempty"`
	Keeper Keeper `json:"keeper"`
	Terms  *Word  `json:"terms,omitempty"` // its author's; none from before there were terms
}

// Terms are what each seat sealed of a wording as its device saw it, when it offered it or agreed to it: the digest of
// keeper, review, rhythm, text and why. The server cannot read them, so it can invent no agreement.
type Terms struct {
	A *Word `json:"a,omitempty"`
	B *Word `json:"b,omitempty"`
}

// with is the terms once a seat has its own.
func (t Terms) with(s Seat, w *Word) Terms {
	if s == A {
		t.A = w
	} else {
		t.B = w
	}
	return t
}

// Commitment is commitment/<id>: something that one or both will do, agreed by both.
type Commitment struct {
	ID       string           `json:"-"`
	By       Seat             `json:"by"`
	Keeper   Keeper           `json:"keeper"`
	Text     Word             `json:"text"`
	Why      *Word            `json:"why,omitempty"`
	Show     *Word            `json:"show,omitempty"` // what would show it to the one it is for
	Rhythm   Rhythm           `json:"rhythm"`
	Review   string           `json:"review,omitempty"` // the day to look at it together again
	Talk     string           `json:"talk,omitempty"`
	Status   CommitmentStatus `json:"status"`
	Agreed   Both             `json:"agreed"`
	Terms    Terms            `json:"terms"`
	Revision *Revision        `json:"revision,omitempty"`
	Declined []Revision       `json:"declined,omitempty"` // new wordings that the other declined: nobody removes the other's words
	Release  Both             `json:"release"`
	Notes    []Word           `json:"notes"`
	At       int64            `json:"at"`
	AgreedAt int64            `json:"agreedAt,omitempty"` // when both had agreed for the first time
	ClosedAt int64            `json:"closedAt,omitempty"`
	ClosedBy Seat             `json:"closedBy,omitempty"` // who declined, released or completed it
	Versioned
}

func (e *Commitment) Key() Key { return CommitmentKey(e.ID) }

// wording is what two partners agree to: all of it that can be compared.
type wording struct {
	keeper Keeper
	text   Sealed
	why    Sealed
	rhythm Rhythm
	review string
}

func (w wording) check() error {
	return first(
		formKeeper(w.keeper),
		w.rhythm.check(),
		formDayIf("review", w.review),
		w.reviewed(),
	)
}

func (w wording) reviewed() error {
	if w.review == "" || w.review >= w.rhythm.From {
		return nil
	}
	return Refuse(ReviewTooEarly).At("review").With(Values{Day: w.rhythm.From})
}

func (c *CommitmentOffer) wording() wording {
	return wording{c.Keeper, c.Text, c.Why, c.Rhythm, c.Review}
}

func (c *CommitmentRevise) wording() wording {
	return wording{c.Keeper, c.Text, c.Why, c.Rhythm, c.Review}
}

func (e *Commitment) wording() wording {
	return wording{e.Keeper, e.Text.Text, textOf(e.Why), e.Rhythm, e.Review}
}

func (r *Revision) wording() wording {
	return wording{r.Keeper, r.Text.Text, textOf(r.Why), r.Rhythm, r.Review}
}

func textOf(w *Word) Sealed {
	if w == nil {
		return ""
	}
	return w.Text
}

// MaxOffers is how many offers of a seat wait for an agreement at most.
const MaxOffers = 10

// CommitmentOffer offers a commitment.
type CommitmentOffer struct {
	Commitment string `json:"commitment"`
	Keeper     Keeper `json:"keeper"`
	Text       Sealed `json:"text" holds:"words"`
	Why        Sealed `json:"why,omitempty" holds:"words"`
	Rhythm     Rhythm `json:"rhythm"`
	Review     string `json:"review,omitempty"`
	Talk       string `json:"talk,omitempty"`
	Terms      Sealed `json:"terms" holds:"terms"`
}

func (c *CommitmentOffer) check() error {
	return first(formID("commitment", c.Commitment), c.wording().check(), formIDIf("talk", c.Talk))
}

// C3: an offer is made once under its id, and its offerer has agreed to it by making it.
func (c *CommitmentOffer) decide(s *evaluation) (Change, error) {
	if err := checkZone(s.zones, c.Rhythm.Zone); err != nil {
		return Change{}, err
	}
	if c.Talk != "" && s.Shared.Get(TalkKey(c.Talk)) == nil {
		return Change{}, Refuse(NoSuchTalk).At("talk")
	}
	if e := Find[*Commitment](s.Shared, CommitmentKey(c.Commitment)); e != nil {
		if e.By == s.Seat && e.Status == CommitmentOffered && e.Revision == nil && e.wording() == c.wording() && e.Talk == c.Talk {
			return Change{}, ErrStands
		}
		return Change{}, Refuse(IDTaken).At("commitment")
	}
	if err := s.recent(c.Rhythm, ""); err != nil {
		return Change{}, err
	}
	waiting := 0
	for e := range Live[*Commitment](s.Shared) {
		if e.By == s.Seat {
			waiting++
		}
	}
	if waiting >= MaxOffers {
		return Change{}, Refuse(OffersFull).With(Values{Limit: MaxOffers})
	}
	return set(&Commitment{
		ID: c.Commitment, By: s.Seat, Keeper: c.Keeper,
		Text: s.word("text", c.Text), Why: s.wordOf("why", c.Why),
		Rhythm: c.Rhythm, Review: c.Review, Talk: c.Talk,
		Status: CommitmentOffered, Agreed: Both{}.With(s.Seat, true),
		Terms: Terms{}.with(s.Seat, s.wordOf("terms", c.Terms)), Notes: []Word{}, At: s.At,
	}), nil
}

// CommitmentAgree agrees to an offer or to a new wording.
type CommitmentAgree struct {
	Commitment string `json:"commitment"`
	Terms      Sealed `json:"terms" holds:"terms"`
}

func (c *CommitmentAgree) check() error { return formID("commitment", c.Commitment) }

// C4: agreeing turns an offer on, or puts a new wording in force.
func (c *CommitmentAgree) decide(s *evaluation) (Change, error) {
	e, err := s.commitment(c.Commitment)
	if err != nil {
		return Change{}, err
	}
	answers := e.Revision != nil && e.Revision.By != s.Seat
	if e.ongoing() && e.Agreed.Of(s.Seat) && !answers {
		return Change{}, ErrStands
	}
	if err := s.saw(e.V); err != nil {
		return Change{}, err
	}
	if !e.ongoing() {
		return Change{}, Refuse(NoAgreementWaits)
	}
	next := *e
	if answers {
		if err := next.reword(e.Revision); err != nil {
			return Change{}, err
		}
		next.Release = Both{} // whoever asked to be released has agreed anew
	}
	next.Terms = next.Terms.with(s.Seat, s.wordOf("terms", c.Terms))
	next.Status, next.Agreed, next.Revision = CommitmentActive, Both{A: true, B: true}, nil
	if next.AgreedAt == 0 {
		next.AgreedAt = s.At
	}
	return set(&next), nil
}

// reword puts a new wording in place of the old, which stays in was. Without a why the old one stays: an
// agreement to a sentence does not take another sentence away.
func (e *Commitment) reword(r *Revision) error {
	text, err := reworded(&e.Text, &r.Text)
	if err != nil {
		return err
	}
	if r.Why != nil {
		if e.Why, err = reworded(e.Why, r.Why); err != nil {
			return err
		}
	}
	e.Keeper, e.Text, e.Rhythm, e.Review = r.Keeper, *text, r.Rhythm, r.Review
	e.Terms = Terms{}.with(r.By, r.Terms)
	return nil
}

// MaxRhythmAge is how many days back a rhythm begins at most.
const MaxRhythmAge = 366

// recent refuses a rhythm that begins too long ago, unless it begins where the one did that it takes the place of.
func (s *evaluation) recent(r Rhythm, before string) error {
	if first := addDays(s.today(r.Zone), -MaxRhythmAge); r.From < first && r.From != before {
		return Refuse(RhythmTooOld).At("rhythm.from").With(Values{Day: first})
	}
	return nil
}

func (e *Commitment) end(as CommitmentStatus, s *evaluation) {
	e.Status, e.ClosedAt, e.ClosedBy = as, s.At, s.Seat
}

// CommitmentDecline declines an offer or a new wording, or takes back the own.
type CommitmentDecline struct {
	Commitment string `json:"commitment"`
	Note       Sealed `json:"note,omitempty" holds:"words"`
}

func (c *CommitmentDecline) check() error {
	return formID("commitment", c.Commitment)
}

// C5: declining answers what came last: a new wording where there is one, else the offer, else a release that waits. An
// offer that its author takes back before any answer was never there.
func (c *CommitmentDecline) decide(s *evaluation) (Change, error) {
	e, err := s.commitment(c.Commitment)
	if err != nil {
		return Change{}, err
	}
	if c.Note == "" && e.declinedBy(s.Seat) {
		return Change{}, ErrStands
	}
	if err := s.saw(e.V); err != nil {
		return Change{}, err
	}
	if e.By == s.Seat && e.unanswered() {
		var c Change
		c.del(Shared, e.Key())
		return c, nil
	}
	next := *e
	switch {
	case e.ongoing() && e.Revision != nil:
		if e.Revision.By != s.Seat {
			next.Declined = keepLast(e.Declined, *e.Revision)
		}
		next.Revision = nil
	case e.Status == CommitmentOffered:
		next.end(CommitmentDeclined, s)
	case e.Status == CommitmentActive && e.Release != Both{}:
		next.Release = Both{}
	default:
		return Change{}, Refuse(NothingToDecline)
	}
	return s.noted(&next, &next.Notes, c.Note)
}

// unanswered says whether the other did not answer an offer in any way.
func (e *Commitment) unanswered() bool {
	other := func(w Word) bool { return w.By != e.By }
	return e.Status == CommitmentOffered && e.Revision == nil && len(e.Declined) == 0 &&
		(e.Show == nil || e.Show.By == e.By) && !slices.ContainsFunc(e.Notes, other)
}

// declinedBy says whether a seat declined what came last here.
func (e *Commitment) declinedBy(seat Seat) bool {
	switch e.Status {
	case CommitmentDeclined:
		return e.ClosedBy == seat
	case CommitmentActive:
		n := len(e.Declined)
		return e.Revision == nil && e.Release == Both{} && n > 0 && e.Declined[n-1].By != seat
	}
	return false
}

// ongoing says whether the commitment is offered or in force.
func (e *Commitment) ongoing() bool {
	return e.Status == CommitmentOffered || e.Status == CommitmentActive
}

// commitment finds a commitment.
func (s *evaluation) commitment(id string) (*Commitment, error) {
	e := Find[*Commitment](s.Shared, CommitmentKey(id))
	if e == nil {
		return nil, Refuse(NoSuchCommitment).At("commitment")
	}
	return e, nil
}

// keepLast adds one to earlier things of a kind, in a new list of the latest MaxWas.
func keepLast[T any](was []T, one T) []T {
	all := append(append(make([]T, 0, len(was)+1), was...), one)
	return all[max(0, len(all)-MaxWas):]
}
