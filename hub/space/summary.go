package space

// SummaryStatus says how the consent to use the other's words in a summary stands. A refusal leaves no trace.
type SummaryStatus string

const (
	SummaryAsked     SummaryStatus = "asked"
	SummaryYes       SummaryStatus = "yes"
	SummaryWithdrawn SummaryStatus = "withdrawn"
)

// Summary is summary/<id>: consent to the other's words in a summary for a counsellor, for a span of days.
type Summary struct {
	ID     string        `json:"-"`
	By     Seat          `json:"by"`
	From   string        `json:"from"`
	To     string        `json:"to"`
	Status SummaryStatus `json:"status"`
	Versioned
}

func (e *Summary) Key() Key { return SummaryKey(e.ID) }

// SummaryAsk asks to use the other's words in a summary.
type SummaryAsk struct {
	Summary string `json:"summary"`
	From    string `json:"from"`
	To      string `json:"to"`
}

func (c *SummaryAsk) check() error {
	return first(
		formID("summary", c.Summary),
		formDay("from", c.From),
		formDay("to", c.To),
		formIf(c.From <= c.To, "to", DaysReversed),
	)
}

// P3: one asks to use the other's words of a span of days.
func (c *SummaryAsk) decide(s *evaluation) (Change, error) {
	if e := Find[*Summary](s.Shared, SummaryKey(c.Summary)); e != nil {
		if e.By == s.Seat && e.From == c.From && e.To == c.To && e.Status == SummaryAsked {
			return Change{}, ErrStands
		}
		return Change{}, Refuse(IDTaken).At("summary")
	}
	return set(&Summary{ID: c.Summary, By: s.Seat, From: c.From, To: c.To, Status: SummaryAsked}), nil
}

// SummaryAllow allows it.
type SummaryAllow struct {
	Summary string `json:"summary"`
}

func (c *SummaryAllow) check() error { return formID("summary", c.Summary) }

// P4: only the one who was asked allows it.
func (c *SummaryAllow) decide(s *evaluation) (Change, error) {
	e, err := s.summary(c.Summary)
	if err != nil {
		return Change{}, err
	}
	if e.Status == SummaryYes && e.By != s.Seat {
		return Change{}, ErrStands
	}
	if e.Status != SummaryAsked {
		return Change{}, Refuse(SummaryClosed)
	}
	if e.By == s.Seat {
		return Change{}, Refuse(OwnQuestion)
	}
	next := *e
	next.Status = SummaryYes
	return set(&next), nil
}

// SummaryWithdraw takes the question or the consent back; by the one asked, a refusal without a trace.
type SummaryWithdraw struct {
	Summary string `json:"summary"`
}

func (c *SummaryWithdraw) check() error { return formID("summary", c.Summary) }

// P5: while it is only asked, a withdrawal by either leaves nothing behind, so that a refusal is never kept
// against anybody; after a yes the consent is withdrawn.
func (c *SummaryWithdraw) decide(s *evaluation) (Change, error) {
	e, err := s.summary(c.Summary)
	if err != nil {
		return Change{}, err
	}
	switch e.Status {
	case SummaryWithdrawn:
		return Change{}, ErrStands
	case SummaryAsked:
		return Change{Edits: []Edit{{Doc: Shared, Del: []Key{e.Key()}}}}, nil
	}
	next := *e
	next.Status = SummaryWithdrawn
	return set(&next), nil
}

// summary finds a summary.
func (s *evaluation) summary(id string) (*Summary, error) {
	e := Find[*Summary](s.Shared, SummaryKey(id))
	if e == nil {
		return nil, Refuse(NoSuchSummary).At("summary")
	}
	return e, nil
}
