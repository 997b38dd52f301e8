package space

var talkCommands = []func() Command{
	func() Command { return new(TalkOpen) },
	func() Command { return new(TalkReady) },
	func() Command { return new(TalkPostpone) },
	func() Command { return new(TalkSay) },
	func() Command { return new(TalkPass) },
	func() Command { return new(TalkDecline) },
	func() Command { return new(TalkHand) },
	func() Command { return new(TalkClarify) },
	func() Command { return new(TalkPartly) },
	func() Command { return new(TalkMore) },
	func() Command { return new(TalkHeard) },
	func() Command { return new(TalkAccept) },
	func() Command { return new(TalkDone) },
	func() Command { return new(TalkStop) },
	func() Command { return new(TalkPause) },
	func() Command { return new(TalkLater) },
	func() Command { return new(TalkResume) },
}

// TalkOpen opens a talk, from an agreed request or without one.
type TalkOpen struct {
	Talk    string `json:"talk"`
	Request string `json:"request,omitempty"`
	Kind    Kind   `json:"kind"`
	Mode    Mode   `json:"mode"`
	Amends  Seat   `json:"amends,omitempty"`
}

// TalkReady says in the lobby that one is ready, or is not.
type TalkReady struct {
	Talk  string `json:"talk"`
	Ready bool   `json:"ready"`
}

// TalkPostpone ends the talk in the lobby.
type TalkPostpone struct {
	Talk string `json:"talk"`
}

// TalkSay adds a line to a written talk.
type TalkSay struct {
	Talk string `json:"talk"`
	Line string `json:"line"`
	Text Sealed `json:"text"`
}

// TalkPass passes the floor.
type TalkPass struct {
	Talk string `json:"talk"`
	Last bool   `json:"last,omitempty"`
}

// TalkDecline declines the own turn as a speaker.
type TalkDecline struct {
	Talk string `json:"talk"`
}

// TalkHand raises or lowers the listener's hand.
type TalkHand struct {
	Talk string `json:"talk"`
	Up   bool   `json:"up"`
}

// TalkClarify gives the floor back for a piece said again.
type TalkClarify struct {
	Talk string `json:"talk"`
}

// TalkPartly says that a piece was partly understood.
type TalkPartly struct {
	Talk string `json:"talk"`
}

// TalkMore says that there is more to this piece.
type TalkMore struct {
	Talk string `json:"talk"`
}

// TalkHeard says that the speaker feels heard.
type TalkHeard struct {
	Talk string `json:"talk"`
}

// TalkAccept accepts the repair that was offered.
type TalkAccept struct {
	Talk string `json:"talk"`
}

// TalkDone says that one's part of repairing or agreeing is done.
type TalkDone struct {
	Talk string `json:"talk"`
}

// TalkStop ends the talk, at any moment, without a reason.
type TalkStop struct {
	Talk string `json:"talk"`
}

// TalkPause calls a time-out.
type TalkPause struct {
	Talk    string `json:"talk"`
	Minutes int    `json:"minutes"`
}

// TalkLater asks for a later return from a time-out.
type TalkLater struct {
	Talk    string `json:"talk"`
	Minutes int    `json:"minutes"`
}

// TalkResume says that one is ready to go on, or is not.
type TalkResume struct {
	Talk  string `json:"talk"`
	Ready bool   `json:"ready"`
	Early bool   `json:"early,omitempty"`
}

func (*TalkOpen) Name() string     { return "talk.open" }
func (*TalkReady) Name() string    { return "talk.ready" }
func (*TalkPostpone) Name() string { return "talk.postpone" }
func (*TalkSay) Name() string      { return "talk.say" }
func (*TalkPass) Name() string     { return "talk.pass" }
func (*TalkDecline) Name() string  { return "talk.decline" }
func (*TalkHand) Name() string     { return "talk.hand" }
func (*TalkClarify) Name() string  { return "talk.clarify" }
func (*TalkPartly) Name() string   { return "talk.partly" }
func (*TalkMore) Name() string     { return "talk.more" }
func (*TalkHeard) Name() string    { return "talk.heard" }
func (*TalkAccept) Name() string   { return "talk.accept" }
func (*TalkDone) Name() string     { return "talk.done" }
func (*TalkStop) Name() string     { return "talk.stop" }
func (*TalkPause) Name() string    { return "talk.pause" }
func (*TalkLater) Name() string    { return "talk.later" }
func (*TalkResume) Name() string   { return "talk.resume" }
