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

// TalkOpens says in the lobby who begins a repair talk.
type TalkOpens struct {
	Talk  string `json:"talk"`
	Opens Seat   `json:"opens"`
}

func (c *TalkOpens) check() error {
	return first(formID("talk", c.Talk), formSeat("opens", c.Opens))
}

// decide sets who begins, by the one who does not make amends, before the other is ready for it (T39).
func (c *TalkOpens) decide(s *evaluation) (Change, error) {
	t, err := s.talk(c.Talk)
	if err != nil {
		return Change{}, err
	}
	if t.Kind != Repair {
		return Change{}, Refuse(OpensInRepair)
	}
	if t.Phase == Gathering && s.Seat != t.Amends && t.Opens == c.Opens {
		return Change{}, ErrStands
	}
	if err := s.talkIn(t, Gathering); err != nil {
		return Change{}, err
	}
	if s.Seat == t.Amends {
		return Change{}, Refuse(PartnerOpens)
	}
	next := *t
	next.Opens, next.Ready = c.Opens, t.Ready.With(t.Amends, false)
	return set(&next), nil
}

// first is who speaks first: in a repair talk the one making amends, unless the other said who begins; else who asked
// for the talk, else who opened it (T6, T39).
func (t *Talk) first(shared *Doc) Seat {
	if t.Opens != "" {
		return t.Opens
	}
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
