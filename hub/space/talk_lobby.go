package space

// TalkReady says in the lobby that one is ready, or is not.
type TalkReady struct {
	Talk  string `json:"talk"`
	Ready bool   `json:"ready"`
}

func (c *TalkReady) check() error { return formID("talk", c.Talk) }

// decide marks a partner ready, or not; the talk starts when both are (T5, T6).
func (c *TalkReady) decide(s *evaluation) (Change, error) {
	t, err := s.talk(c.Talk)
	if err != nil {
		return Change{}, err
	}
	if t.Phase == Gathering && t.Ready.Of(s.Seat) == c.Ready {
		return Change{}, ErrStands
	}
	if err := s.talkIn(t, Gathering); err != nil {
		return Change{}, err
	}
	next := *t
	next.Ready = t.Ready.With(s.Seat, c.Ready)
	if !next.Ready.All() {
		return set(&next), nil
	}
	return set(next.speaking(s, t.first(s.Shared))), nil
}

// first is who speaks first: the one making amends, else who asked for the talk, else who opened it (T6).
func (t *Talk) first(shared *Doc) Seat {
	if t.Kind == Repair {
		return t.Amends
	}
	if r := Find[*Request](shared, RequestKey(t.Request)); r != nil {
		return r.By
	}
	return t.Opener
}

// TalkPostpone ends the talk in the lobby.
type TalkPostpone struct {
	Talk string `json:"talk"`
}

func (c *TalkPostpone) check() error { return formID("talk", c.Talk) }

// decide ends the talk in the lobby (T7).
func (c *TalkPostpone) decide(s *evaluation) (Change, error) {
	t, err := s.talk(c.Talk)
	if err != nil {
		return Change{}, err
	}
	if t.Result == Postponed && t.ClosedBy == s.Seat {
		return Change{}, ErrStands
	}
	if err := s.talkIn(t, Gathering); err != nil {
		return Change{}, err
	}
	return set(t.closed(Postponed, s.Seat, s.At, s.Next)), nil
}

// TalkStop ends the talk, at any moment, without a reason.
type TalkStop struct {
	Talk string `json:"talk"`
}

func (c *TalkStop) check() error { return formID("talk", c.Talk) }

// decide ends the talk, by either, at any moment (T8).
func (c *TalkStop) decide(s *evaluation) (Change, error) {
	t, err := s.talk(c.Talk)
	if err != nil {
		return Change{}, err
	}
	if t.Result == Unfinished && t.ClosedBy == s.Seat {
		return Change{}, ErrStands
	}
	if err := s.talkIn(t, Gathering, Speaking, Reflecting, Checking, Repairing, Agreeing, Paused); err != nil {
		return Change{}, err
	}
	return set(t.closed(Unfinished, s.Seat, s.At, s.Next)), nil
}
