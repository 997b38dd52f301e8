package space

// TalkSay adds a line to a written talk.
type TalkSay struct {
	Talk string `json:"talk"`
	Line string `json:"line"`
	Text Sealed `json:"text" holds:"text"`
}

func (c *TalkSay) check() error {
	return first(formID("talk", c.Talk), formID("line", c.Line))
}

// decide adds a line to a written talk (T9, T10).
func (c *TalkSay) decide(s *evaluation) (Change, error) {
	t, err := s.talk(c.Talk)
	if err != nil {
		return Change{}, err
	}
	if t.Mode != Written {
		return Change{}, Refuse(TalkSpoken)
	}
	known := Find[*Line](s.Shared, LineKey(c.Talk, c.Line))
	if known != nil && known.By == s.Seat && known.Phase == t.Phase && known.Text.Text == c.Text {
		return Change{}, ErrStands
	}
	if err := s.talkIn(t, Speaking, Reflecting, Repairing); err != nil {
		return Change{}, err
	}
	if t.Floor != s.Seat && t.Phase != Repairing {
		return Change{}, Refuse(PartnerHasFloor)
	}
	if known != nil {
		return Change{}, Refuse(IDTaken).At("line")
	}
	line := &Line{Talk: c.Talk, ID: c.Line, By: s.Seat, Phase: t.Phase, Text: s.word("text", c.Text)}
	if t.Phase == Repairing && s.Seat != t.Amends && t.Done != (Both{}) {
		return set(line, t.unanswered()), nil
	}
	return set(line), nil
}

// TalkPass passes the floor.
type TalkPass struct {
	Talk string `json:"talk"`
	Last bool   `json:"last,omitempty"`
}

func (c *TalkPass) check() error { return formID("talk", c.Talk) }

// decide passes the floor: from the speaker to the listener, and back (T11, T12).
func (c *TalkPass) decide(s *evaluation) (Change, error) {
	t, err := s.talk(c.Talk)
	if err != nil {
		return Change{}, err
	}
	if c.Last && t.Phase != Speaking {
		return Change{}, Refuse(LastNotHere).At("last")
	}
	if err := s.withFloor(t, Speaking, Reflecting); err != nil {
		return Change{}, err
	}
	if t.Phase == Reflecting {
		return set(t.moved(s, Checking, t.Speaker).said(s, SaidPassed)), nil
	}
	next := t.moved(s, Reflecting, t.Speaker.Other())
	next.Last = c.Last
	return set(next.said(s, SaidPassed)), nil
}

// TalkDecline declines the own turn as a speaker.
type TalkDecline struct {
	Talk string `json:"talk"`
}

func (c *TalkDecline) check() error { return formID("talk", c.Talk) }

// decide gives the own turn as a speaker away (T13).
func (c *TalkDecline) decide(s *evaluation) (Change, error) {
	t, err := s.talk(c.Talk)
	if err != nil {
		return Change{}, err
	}
	if t.Phase == Speaking && t.Declined.Of(s.Seat) {
		return Change{}, ErrStands
	}
	if err := s.withFloor(t, Speaking); err != nil {
		return Change{}, err
	}
	return set(t.turnOver(s, TurnDeclined).said(s, SaidDeclined)), nil
}

// TalkHand raises or lowers the listener's hand.
type TalkHand struct {
	Talk string `json:"talk"`
	Up   bool   `json:"up"`
}

func (c *TalkHand) check() error { return formID("talk", c.Talk) }

// decide raises or lowers the listener's hand (T14).
func (c *TalkHand) decide(s *evaluation) (Change, error) {
	t, err := s.talk(c.Talk)
	if err != nil {
		return Change{}, err
	}
	if t.Phase == Speaking && t.Speaker != s.Seat && t.Hand.Of(s.Seat) == c.Up {
		return Change{}, ErrStands
	}
	if err := s.talkIn(t, Speaking); err != nil {
		return Change{}, err
	}
	if t.Speaker == s.Seat {
		return Change{}, Refuse(HandIsListeners)
	}
	next := *t
	next.Hand = t.Hand.With(s.Seat, c.Up)
	return set(&next), nil
}

// TalkClarify gives the floor back for a piece said again.
type TalkClarify struct {
	Talk string `json:"talk"`
}

func (c *TalkClarify) check() error { return formID("talk", c.Talk) }

// decide asks the speaker to say the piece again (T15).
func (c *TalkClarify) decide(s *evaluation) (Change, error) {
	t, err := s.talk(c.Talk)
	if err != nil {
		return Change{}, err
	}
	if err := s.withFloor(t, Reflecting); err != nil {
		return Change{}, err
	}
	next := t.moved(s, Speaking, t.Speaker)
	next.Last = false
	return set(next.said(s, SaidClarify)), nil
}

// TalkPartly says that a piece was partly understood.
type TalkPartly struct {
	Talk string `json:"talk"`
}

func (c *TalkPartly) check() error { return formID("talk", c.Talk) }

// decide asks the listener to say it back once more (T16).
func (c *TalkPartly) decide(s *evaluation) (Change, error) {
	t, err := s.talk(c.Talk)
	if err != nil {
		return Change{}, err
	}
	if err := s.withFloor(t, Checking); err != nil {
		return Change{}, err
	}
	next := t.moved(s, Reflecting, t.Speaker.Other())
	next.Partly++
	return set(next.said(s, SaidPartly)), nil
}

// TalkMore says that there is more to this piece.
type TalkMore struct {
	Talk string `json:"talk"`
}

func (c *TalkMore) check() error { return formID("talk", c.Talk) }

// decide goes on with the same point (T17).
func (c *TalkMore) decide(s *evaluation) (Change, error) {
	t, err := s.talk(c.Talk)
	if err != nil {
		return Change{}, err
	}
	if err := s.withFloor(t, Checking); err != nil {
		return Change{}, err
	}
	next := t.moved(s, Speaking, t.Speaker)
	next.Last, next.Partly = false, 0
	return set(next.said(s, SaidMore)), nil
}

// TalkHeard says that the speaker feels heard.
type TalkHeard struct {
	Talk string `json:"talk"`
}

func (c *TalkHeard) check() error { return formID("talk", c.Talk) }

// decide says that the piece was understood, and after the last one that the speaker feels heard (T18, T19).
func (c *TalkHeard) decide(s *evaluation) (Change, error) {
	t, err := s.talk(c.Talk)
	if err != nil {
		return Change{}, err
	}
	if err := s.withFloor(t, Checking); err != nil {
		return Change{}, err
	}
	if t.Last {
		return set(t.turnOver(s, TurnHeard).said(s, SaidHeard)), nil
	}
	next := t.moved(s, Speaking, t.Speaker)
	next.Partly = 0
	return set(next.said(s, SaidHeard)), nil
}

// TalkAccept accepts the repair that was offered, or says "not today": then the talk goes on without it.
type TalkAccept struct {
	Talk  string `json:"talk"`
	Today bool   `json:"today,omitempty"`
}

func (c *TalkAccept) check() error { return formID("talk", c.Talk) }

func (c *TalkAccept) answer() (Answer, Saying) {
	if c.Today {
		return NotToday, SaidNotToday
	}
	return Accepted, SaidAccepted
}

// decide accepts the repair, or lets it be for today (T22).
func (c *TalkAccept) decide(s *evaluation) (Change, error) {
	t, err := s.talk(c.Talk)
	if err != nil {
		return Change{}, err
	}
	answer, said := c.answer()
	if t.Phase == Repairing && s.Seat != t.Amends && t.Done.Of(s.Seat) && t.Answer == answer {
		return Change{}, ErrStands
	}
	if err := s.talkIn(t, Repairing); err != nil {
		return Change{}, err
	}
	if s.Seat == t.Amends {
		return Change{}, Refuse(PartnerAnswers)
	}
	next := t.done(s)
	next.Answer = answer
	return set(next.said(s, said)), nil
}

// TalkNeed says that something is still needed of the repair.
type TalkNeed struct {
	Talk string `json:"talk"`
	Need Sealed `json:"need,omitempty" holds:"words"`
}

func (c *TalkNeed) check() error { return formID("talk", c.Talk) }

// decide says what is still needed, so that who makes amends goes on (T36).
func (c *TalkNeed) decide(s *evaluation) (Change, error) {
	t, err := s.talk(c.Talk)
	if err != nil {
		return Change{}, err
	}
	if t.Phase == Repairing && s.Seat != t.Amends && t.Answer == Needs && t.Done == (Both{}) &&
		(c.Need == "" || c.Need == textOf(t.Need)) {
		return Change{}, ErrStands
	}
	if err := s.talkIn(t, Repairing); err != nil {
		return Change{}, err
	}
	if s.Seat == t.Amends {
		return Change{}, Refuse(PartnerAnswers)
	}
	next := t.unanswered()
	next.Answer = Needs
	if c.Need != "" {
		if next.Need, err = reworded(t.Need, s.wordOf("need", c.Need)); err != nil {
			return Change{}, err
		}
	}
	return set(next.said(s, SaidNeed)), nil
}

// unanswered is the talk once who makes amends goes on: what both said of the repair counts no more.
func (t *Talk) unanswered() *Talk {
	next := *t
	next.Done = Both{}
	if t.Answer != Needs {
		next.Answer = ""
	}
	return &next
}

// TalkDone says that one's part of repairing or agreeing is done.
type TalkDone struct {
	Talk string `json:"talk"`
}

func (c *TalkDone) check() error { return formID("talk", c.Talk) }

// decide says that the own part is done: of repairing by the one making amends (T21), of agreeing by each (T24).
func (c *TalkDone) decide(s *evaluation) (Change, error) {
	t, err := s.talk(c.Talk)
	if err != nil {
		return Change{}, err
	}
	mine := t.Phase == Agreeing || t.Phase == Repairing && s.Seat == t.Amends
	if mine && t.Done.Of(s.Seat) {
		return Change{}, ErrStands
	}
	if err := s.talkIn(t, Repairing, Agreeing); err != nil {
		return Change{}, err
	}
	if !mine {
		return Change{}, Refuse(PartnerSaysDone)
	}
	return set(t.done(s).said(s, SaidDone)), nil
}

// done marks a seat's part done, and goes on once both parts are (T23, T24).
func (t *Talk) done(s *evaluation) *Talk {
	next := *t
	next.Done = t.Done.With(s.Seat, true)
	switch {
	case !next.Done.All():
		return &next
	case t.Phase == Agreeing:
		return next.closed(Finished, s.Seat, s.At, s.Next)
	}
	next.Done = Both{}
	return next.moved(s, Agreeing, "")
}
