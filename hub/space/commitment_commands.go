package space

var commitmentCommands = []func() Command{
	func() Command { return new(CommitmentOffer) },
	func() Command { return new(CommitmentAgree) },
	func() Command { return new(CommitmentDecline) },
	func() Command { return new(CommitmentRevise) },
	func() Command { return new(CommitmentShow) },
	func() Command { return new(CommitmentRelease) },
	func() Command { return new(CommitmentComplete) },
	func() Command { return new(CheckinMark) },
	func() Command { return new(CheckinNotice) },
}

// CommitmentOffer offers a commitment.
type CommitmentOffer struct {
	Commitment string `json:"commitment"`
	Keeper     Keeper `json:"keeper"`
	Text       Sealed `json:"text"`
	Why        Sealed `json:"why,omitempty"`
	Rhythm     Rhythm `json:"rhythm"`
	Review     string `json:"review,omitempty"`
	Talk       string `json:"talk,omitempty"`
}

// CommitmentAgree agrees to an offer or to a new wording.
type CommitmentAgree struct {
	Commitment string `json:"commitment"`
}

// CommitmentDecline declines an offer or a new wording, or takes back the own.
type CommitmentDecline struct {
	Commitment string `json:"commitment"`
	Note       Sealed `json:"note,omitempty"`
}

// CommitmentRevise offers a new wording; the old one stands until it is agreed.
type CommitmentRevise struct {
	Commitment string `json:"commitment"`
	Keeper     Keeper `json:"keeper"`
	Text       Sealed `json:"text"`
	Why        Sealed `json:"why,omitempty"`
	Rhythm     Rhythm `json:"rhythm"`
	Review     string `json:"review,omitempty"`
}

// CommitmentShow says what would show it to the one it is for.
type CommitmentShow struct {
	Commitment string `json:"commitment"`
	Show       Sealed `json:"show"`
}

// CommitmentRelease releases the keeper, or asks for that.
type CommitmentRelease struct {
	Commitment string `json:"commitment"`
}

// CommitmentComplete says that it is done.
type CommitmentComplete struct {
	Commitment string `json:"commitment"`
}

// CheckinMark marks a day kept, partly kept or missed.
type CheckinMark struct {
	Commitment string        `json:"commitment"`
	Day        string        `json:"day"`
	Result     CheckinResult `json:"result"`
	Note       Sealed        `json:"note,omitempty"`
}

// CheckinNotice says "I noticed".
type CheckinNotice struct {
	Commitment string `json:"commitment"`
	Day        string `json:"day"`
	Seat       Seat   `json:"seat"`
}

func (*CommitmentOffer) Name() string    { return "commitment.offer" }
func (*CommitmentAgree) Name() string    { return "commitment.agree" }
func (*CommitmentDecline) Name() string  { return "commitment.decline" }
func (*CommitmentRevise) Name() string   { return "commitment.revise" }
func (*CommitmentShow) Name() string     { return "commitment.show" }
func (*CommitmentRelease) Name() string  { return "commitment.release" }
func (*CommitmentComplete) Name() string { return "commitment.complete" }
func (*CheckinMark) Name() string        { return "checkin.mark" }
func (*CheckinNotice) Name() string      { return "checkin.notice" }
