package space

var pulseCommands = []func() Command{
	func() Command { return new(PulseShare) },
	func() Command { return new(SummaryAsk) },
	func() Command { return new(SummaryAllow) },
	func() Command { return new(SummaryWithdraw) },
}

// PulseShare shares how trust feels on a day.
type PulseShare struct {
	Day   string `json:"day"`
	Words Sealed `json:"words"`
}

// SummaryAsk asks to use the other's words in a summary.
type SummaryAsk struct {
	Summary string `json:"summary"`
	From    string `json:"from"`
	To      string `json:"to"`
}

// SummaryAllow allows it.
type SummaryAllow struct {
	Summary string `json:"summary"`
}

// SummaryWithdraw takes the question or the consent back; by the one asked, a refusal without a trace.
type SummaryWithdraw struct {
	Summary string `json:"summary"`
}

func (*PulseShare) Name() string      { return "pulse.share" }
func (*SummaryAsk) Name() string      { return "summary.ask" }
func (*SummaryAllow) Name() string    { return "summary.allow" }
func (*SummaryWithdraw) Name() string { return "summary.withdraw" }
