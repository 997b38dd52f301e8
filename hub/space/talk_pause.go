package space

import "time"

func formPause(minutes int) error {
	return formRangeFor(PauseLength, "minutes", minutes, int(MinPause/time.Minute), int(MaxPause/time.Minute))
}

// TalkPause calls a time-out.
type TalkPause struct {
	Talk    string `json:"talk"`
	Minutes int    `json:"minutes"`
}

func (c *TalkPause) check() error { return first(formID("talk", c.Talk), formPause(c.Minutes)) }

// decide calls a time-out, by either, at any moment but the lobby (T25).
func (c *TalkPause) decide(s *evaluation) (Change, error) {
	t, err := s.talk(c.Talk)
	if err != nil {
		return Change{}, err
	}
	if t.Phase == Paused && t.Pause.By == s.Seat && t.Pause.Until == t.Pause.returns(c.Minutes) {
		return Change{}, ErrStands
	}
	if err := s.talkIn(t, Speaking, Reflecting, Checking, Repairing, Agreeing); err != nil {
		return Change{}, err
	}
	next := *t
	next.Phase, next.Floor, next.Moved = Paused, "", s.Next
	next.Pause = &Pause{By: s.Seat, At: s.At, From: t.Phase}
	next.Pause.Until = next.Pause.returns(c.Minutes)
	return set(next.said(s, SaidPaused)), nil
}

// returns is the time of the return that is so many minutes after the pause.
func (p *Pause) returns(minutes int) int64 {
	return p.At + (time.Duration(minutes) * time.Minute).Milliseconds()
}

// lapses is when the talk is over if it was not gone on with.
func (p *Pause) lapses() int64 { return p.Until + LapseAfter.Milliseconds() }

// TalkSlip takes a time-out back that was a slip of the finger.
type TalkSlip struct {
	Talk string `json:"talk"`
}

func (c *TalkSlip) check() error { return formID("talk", c.Talk) }

// decide takes a time-out back as if it had not been (T37): the turn clock ran on. What was said to it ends that.
func (c *TalkSlip) decide(s *evaluation) (Change, error) {
	t, err := s.talk(c.Talk)
	if err != nil {
		return Change{}, err
	}
	if err := s.talkIn(t, Paused); err != nil {
		return Change{}, err
	}
	if s.At > t.Pause.At+SlipWithin.Milliseconds() || t.V != t.Moved {
		return Change{}, Refuse(SlipOver)
	}
	if t.Pause.By != s.Seat {
		return Change{}, Refuse(PartnersPause)
	}
	next := *t
	next.Phase, next.Floor, next.Moved = t.Pause.From, t.floorIn(t.Pause.From), s.Next
	next.Pause, next.Said = nil, nil
	return set(&next), nil
}

// TalkLater asks for a later return from a time-out.
type TalkLater struct {
	Talk    string `json:"talk"`
	Minutes int    `json:"minutes"`
}

func (c *TalkLater) check() error { return first(formID("talk", c.Talk), formPause(c.Minutes)) }

// decide moves the return on, by either, never back (T26). Who was ready says so again at the new time.
func (c *TalkLater) decide(s *evaluation) (Change, error) {
	t, err := s.talk(c.Talk)
	if err != nil {
		return Change{}, err
	}
	if t.Phase == Paused && t.Pause.Until == t.Pause.returns(c.Minutes) {
		return Change{}, ErrStands
	}
	if err := s.talkIn(t, Paused); err != nil {
		return Change{}, err
	}
	pause := *t.Pause
	pause.Until = pause.returns(c.Minutes)
	if pause.Until < t.Pause.Until {
		return Change{}, Refuse(SoonerReturn).At("minutes").With(Values{Until: t.Pause.Until})
	}
	pause.Ready, pause.Early = Both{}, Both{}
	next := *t
	next.Pause = &pause
	return set(&next), nil
}

// TalkResume says that one is ready to go on, or is not.
type TalkResume struct {
	Talk  string `json:"talk"`
	Ready bool   `json:"ready"`
	Early bool   `json:"early,omitempty"`
}

func (c *TalkResume) check() error {
	return first(formID("talk", c.Talk),
		formIf(c.Ready || !c.Early, "early", EarlyNotReady))
}

// decide marks a partner ready to go on, or not (T27); when both are, the talk goes on (T28).
func (c *TalkResume) decide(s *evaluation) (Change, error) {
	t, err := s.talk(c.Talk)
	if err != nil {
		return Change{}, err
	}
	if t.Phase == Paused && !t.Pause.over(s.At) &&
		t.Pause.Ready.Of(s.Seat) == c.Ready && t.Pause.Early.Of(s.Seat) == c.Early {
		return Change{}, ErrStands
	}
	if err := s.talkIn(t, Paused); err != nil {
		return Change{}, err
	}
	pause := *t.Pause
	pause.Ready = pause.Ready.With(s.Seat, c.Ready)
	pause.Early = pause.Early.With(s.Seat, c.Early)
	next := *t
	next.Pause = &pause
	if pause.over(s.At) {
		next.resume(s)
		next.said(s, SaidResumed)
	}
	return set(&next), nil
}

// over says whether both are ready: before MinPause has passed that takes both to say early. Where both were
// ready too soon, it becomes so with time alone, and the next word of either resumes.
func (p *Pause) over(at int64) bool {
	return p.Ready.All() && (at-p.At >= MinPause.Milliseconds() || p.Early.All())
}

// resume puts the talk back to where it was (T28): phase, speaker and floor. The turn clock stood still (T29).
func (t *Talk) resume(s *evaluation) {
	t.Phase, t.Floor = t.Pause.From, t.floorIn(t.Pause.From)
	t.Since += s.At - t.Pause.At
	t.Moved = s.Next
	t.Pause = nil
}

// floorIn is who has the floor in a phase of this talk.
func (t *Talk) floorIn(phase Phase) Seat {
	switch phase {
	case Speaking, Checking:
		return t.Speaker
	case Reflecting:
		return t.Speaker.Other()
	case Repairing:
		return t.Amends
	}
	return ""
}
