package space

import (
	"slices"
	"time"
)

// Phase is where a talk stands; see the table in RULES.md.
type Phase string

const (
	Gathering  Phase = "gathering"
	Speaking   Phase = "speaking"
	Reflecting Phase = "reflecting"
	Checking   Phase = "checking"
	Repairing  Phase = "repairing"
	Agreeing   Phase = "agreeing"
	Paused     Phase = "paused"
	Closed     Phase = "closed"
)

// TalkResult says how a talk ended. All four are worthy ends.
type TalkResult string

const (
	Finished   TalkResult = "finished"
	Unfinished TalkResult = "unfinished"
	Postponed  TalkResult = "postponed"
	Lapsed     TalkResult = "lapsed"
)

// TurnResult says how one speaker's turn ended.
type TurnResult string

const (
	TurnOpen     TurnResult = "open"
	TurnHeard    TurnResult = "heard"
	TurnDeclined TurnResult = "declined"
)

// Turn is one speaker's point, from its beginning until it was heard or declined.
type Turn struct {
	Speaker Seat       `json:"speaker"`
	Began   int64      `json:"began"`
	Ended   int64      `json:"ended,omitempty"`
	Result  TurnResult `json:"result"`
}

// Pause is a time-out: who called it, when, until when at least, and who is ready again.
type Pause struct {
	By    Seat  `json:"by"`
	At    int64 `json:"at"`
	Until int64 `json:"until"`
	Early Both  `json:"early"`
	Ready Both  `json:"ready"`
	From  Phase `json:"from"`
}

// Saying is a move of a talk, as both screens say it aloud.
type Saying string

const (
	SaidPassed   Saying = "passed"
	SaidClarify  Saying = "clarify"
	SaidPartly   Saying = "partly"
	SaidMore     Saying = "more"
	SaidHeard    Saying = "heard"
	SaidDeclined Saying = "declined"
	SaidDone     Saying = "done"
	SaidAccepted Saying = "accepted"
	SaidNeed     Saying = "need"
	SaidNotToday Saying = "not_today"
	SaidPaused   Saying = "paused"
	SaidResumed  Saying = "resumed"
)

// Said is the latest move of a talk, and whose it was.
type Said struct {
	By   Seat   `json:"by"`
	What Saying `json:"what"`
	At   int64  `json:"at"`
}

// Answer is what was said to a repair that was offered.
type Answer string

const (
	Accepted Answer = "accepted"
	Needs    Answer = "need"
	NotToday Answer = "not_today"
)

// Talk is talk/<id>: one structured conversation. At most one in a space is not closed.
type Talk struct {
	ID       string     `json:"-"`
	Request  string     `json:"request,omitempty"`
	Kind     Kind       `json:"kind"`
	Mode     Mode       `json:"mode"`
	Amends   Seat       `json:"amends,omitempty"`
	Opens    Seat       `json:"opens,omitempty"` // in a repair talk: who begins, where the one who does not make amends said so
	Opener   Seat       `json:"opener"`
	Phase    Phase      `json:"phase"`
	Speaker  Seat       `json:"speaker,omitempty"` // whose point it is
	Floor    Seat       `json:"floor,omitempty"`   // who may speak now
	Last     bool       `json:"last"`              // this was the last piece of the speaker's point
	Turn     int        `json:"turn"`              // speakers so far, from 1
	Since    int64      `json:"since"`             // when this floor began; a pause moves it on by its length
	Moved    int64      `json:"moved"`             // version of the last change of phase or floor
	Ready    Both       `json:"ready"`
	Heard    Both       `json:"heard"`
	Declined Both       `json:"declined"`
	Done     Both       `json:"done"`
	Hand     Both       `json:"hand"`
	Partly   int        `json:"partly"` // in a row
	Said     *Said      `json:"said,omitempty"`
	Answer   Answer     `json:"answer,omitempty"`
	Need     *Word      `json:"need,omitempty"` // what the other still needs of the repair, in their words
	Pause    *Pause     `json:"pause,omitempty"`
	Turns    []Turn     `json:"turns"`
	Result   TalkResult `json:"result,omitempty"`
	OpenedAt int64      `json:"openedAt"`
	ClosedAt int64      `json:"closedAt,omitempty"`
	ClosedBy Seat       `json:"closedBy,omitempty"` // whose command closed it; none where it lapsed
	Versioned
}

func (e *Talk) Key() Key { return TalkKey(e.ID) }

// Line is line/<talk>/<id>: a piece that was said or said back in a written talk.
type Line struct {
	Talk  string `json:"-"`
	ID    string `json:"-"`
	By    Seat   `json:"by"`
	Phase Phase  `json:"phase"`
	Text  Word   `json:"text"`
	Versioned
}

func (e *Line) Key() Key { return LineKey(e.Talk, e.ID) }

// The talk is the table in RULES.md, section T: phases, a floor that is only ever passed by its holder, and
// turns. This file opens and ends one and carries the floor; talk_floor.go has what the holder may do,
// talk_pause.go the time-outs.

// Limits of a time-out.
const (
	MinPause   = 20 * time.Minute // from the pause; sooner only if both say so
	MaxPause   = 24 * time.Hour   // from the pause to the return
	LapseAfter = 24 * time.Hour   // from the return; then the talk has lapsed
	SlipWithin = 30 * time.Second // from the pause: how long its caller may take it back
)

// TalkOpen opens a talk, from an agreed request or without one.
type TalkOpen struct {
	Talk    string `json:"talk"`
	Request string `json:"request,omitempty"`
	Kind    Kind   `json:"kind"`
	Mode    Mode   `json:"mode"`
	Amends  Seat   `json:"amends,omitempty"`
}

func (c *TalkOpen) check() error {
	return first(formID("talk", c.Talk), formIDIf("request", c.Request), formKind(c.Kind, c.Amends), formMode(c.Mode))
}

// decide opens a talk (T1 to T4).
func (c *TalkOpen) decide(s *evaluation) (Change, error) {
	request := Find[*Request](s.Shared, RequestKey(c.Request))
	if c.Request != "" && request == nil {
		return Change{}, Refuse(NoSuchRequest).At("request")
	}
	known := Find[*Talk](s.Shared, TalkKey(c.Talk))
	if known != nil && known.Phase == Gathering && c.opened(known, s.Seat) {
		return Change{}, ErrStands
	}
	if err := c.fitsRequest(request); err != nil {
		return Change{}, err
	}
	if err := s.together(); err != nil {
		return Change{}, err
	}
	if request != nil && request.Status == RequestHeld {
		return Change{}, Refuse(TalkHeld)
	}
	if request != nil && request.Status != RequestAgreed {
		return Change{}, Refuse(RequestNotAgreed)
	}
	if known != nil {
		return Change{}, Refuse(IDTaken).At("talk")
	}
	if openTalk(s.Shared) != nil {
		return Change{}, Refuse(AnotherTalk)
	}
	if request == nil {
		if err := s.putOffFor(c.Kind); err != nil {
			return Change{}, err
		}
	}
	talk := &Talk{
		ID: c.Talk, Request: c.Request, Kind: c.Kind, Mode: c.Mode, Amends: c.Amends, Opener: s.Seat,
		Phase: Gathering, Since: s.At, Moved: s.Next, Turns: []Turn{}, OpenedAt: s.At,
	}
	if request == nil {
		return set(talk), nil
	}
	held := *request
	held.Status = RequestHeld
	return set(talk, &held), nil
}

func (c *TalkOpen) opened(t *Talk, by Seat) bool {
	return t.Opener == by && t.Request == c.Request && t.Kind == c.Kind && t.Mode == c.Mode && t.Amends == c.Amends
}

func (c *TalkOpen) fitsRequest(r *Request) error {
	if r == nil || r.Kind == c.Kind && r.Mode == c.Mode && r.Amends == c.Amends {
		return nil
	}
	return Refuse(NotAsAgreed).At("request")
}

// openTalk is the talk that is not closed, or nil. There is never more than one (T2).
func openTalk(shared *Doc) *Talk {
	for t := range Live[*Talk](shared) {
		return t
	}
	return nil
}

// Lapse ends what is overdue, before any command is judged: a talk that was paused for too long has
// lapsed (T30), and what upkeep would end is over (X18). It answers false where nothing is. The change has no author.
func Lapse(state State, now int64) (Change, bool) {
	var c Change
	for t := range Live[*Talk](state.Shared) {
		if t.Phase == Paused && now >= t.Pause.lapses() {
			c.set(Shared, t.closed(Lapsed, "", t.Pause.lapses(), state.Next))
		}
	}
	c.endLends(state)
	c.overdue(state, now)
	return c, len(c.Edits) > 0
}

// said is the talk with its latest move.
func (t *Talk) said(s *evaluation, what Saying) *Talk {
	t.Said = &Said{By: s.Seat, What: what, At: s.At}
	return t
}

// talk finds a talk by id.
func (s *evaluation) talk(id string) (*Talk, error) {
	if t := Find[*Talk](s.Shared, TalkKey(id)); t != nil {
		return t, nil
	}
	return nil, Refuse(NoSuchTalk).At("talk")
}

// talkIn judges what comes before the seat in the fixed order: what the device saw, the seats, the phase.
func (s *evaluation) talkIn(t *Talk, phases ...Phase) error {
	if err := s.saw(t.Moved); err != nil {
		return err
	}
	if err := s.together(); err != nil {
		return err
	}
	if slices.Contains(phases, t.Phase) {
		return nil
	}
	switch t.Phase {
	case Closed:
		return Refuse(TalkEnded)
	case Paused:
		return Refuse(TalkPaused)
	}
	return Refuse(TalkMovedOn)
}

// withFloor judges what only the holder of the floor may do, in the phases in which they may.
func (s *evaluation) withFloor(t *Talk, phases ...Phase) error {
	if err := s.talkIn(t, phases...); err != nil {
		return err
	}
	if t.Floor != s.Seat {
		return Refuse(PartnerHasFloor)
	}
	return nil
}

// together refuses with Stale unless both seats are joined (T3). What else a seat that left or was rejected
// ends, S1 says.
func (s *evaluation) together() error {
	if s.joined(A) && s.joined(B) {
		return nil
	}
	return Refuse(PartnerNotHere)
}

// moved is a copy of the talk that goes to a phase with that floor. Hands are lowered and the turn clock starts anew.
func (t *Talk) moved(s *evaluation, phase Phase, floor Seat) *Talk {
	next := *t
	next.Phase, next.Floor = phase, floor
	next.Since, next.Moved = s.At, s.Next
	next.Hand = Both{}
	return &next
}

// speaking gives a seat the next turn as a speaker.
func (t *Talk) speaking(s *evaluation, speaker Seat) *Talk {
	next := t.moved(s, Speaking, speaker)
	next.Speaker, next.Last, next.Partly = speaker, false, 0
	next.Turn++
	next.Turns = append(slices.Clone(t.Turns), Turn{Speaker: speaker, Began: s.At, Result: TurnOpen})
	return next
}

// turnOver ends the speaker's turn (T20): the other speaks, or where the other had their turn, repairing or
// agreeing begins.
func (t *Talk) turnOver(s *evaluation, result TurnResult) *Talk {
	over := *t
	over.Turns = t.ended(s.At, result)
	if result == TurnHeard {
		over.Heard = t.Heard.With(t.Speaker, true)
	} else {
		over.Declined = t.Declined.With(t.Speaker, true)
	}
	other := t.Speaker.Other()
	if !over.Heard.Of(other) && !over.Declined.Of(other) {
		return over.speaking(s, other)
	}
	over.Last, over.Partly = false, 0
	over.Speaker = ""
	if t.Kind == Repair {
		return over.moved(s, Repairing, t.Amends)
	}
	return over.moved(s, Agreeing, "")
}

// ended is the turns with the open one ended.
func (t *Talk) ended(at int64, result TurnResult) []Turn {
	turns := slices.Clone(t.Turns)
	if n := len(turns) - 1; n >= 0 && turns[n].Ended == 0 {
		turns[n].Ended, turns[n].Result = at, result
	}
	return turns
}

// closed is the talk at its end. A turn under way ends unfinished.
func (t *Talk) closed(result TalkResult, by Seat, at, version int64) *Talk {
	next := *t
	next.Phase, next.Floor, next.Result = Closed, "", result
	next.ClosedAt, next.ClosedBy, next.Moved = at, by, version
	next.Hand, next.Pause = Both{}, nil
	next.Turns = t.ended(at, TurnOpen)
	return &next
}
