package space

var requestCommands = []func() Command{
	func() Command { return new(RequestMake) },
	func() Command { return new(RequestCounter) },
	func() Command { return new(RequestAccept) },
	func() Command { return new(RequestLater) },
	func() Command { return new(RequestWithdraw) },
	func() Command { return new(RequestMove) },
	func() Command { return new(RequestCancel) },
	func() Command { return new(FreePaint) },
}

// RequestMake asks for a time to talk.
type RequestMake struct {
	Request    string  `json:"request"`
	Kind       Kind    `json:"kind"`
	Mode       Mode    `json:"mode"`
	Amends     Seat    `json:"amends,omitempty"`
	Importance int     `json:"importance"`
	Minutes    int     `json:"minutes"`
	Topic      Sealed  `json:"topic,omitempty"`
	Note       Sealed  `json:"note,omitempty"`
	Slots      []int64 `json:"slots"`
}

// RequestCounter offers other times.
type RequestCounter struct {
	Request string  `json:"request"`
	Slots   []int64 `json:"slots"`
	Note    Sealed  `json:"note,omitempty"`
}

// RequestAccept agrees on one of the times on offer.
type RequestAccept struct {
	Request string `json:"request"`
	Slot    int64  `json:"slot"`
}

// RequestLater says "not yet", with or without a day to ask again.
type RequestLater struct {
	Request string `json:"request"`
	Until   string `json:"until,omitempty"`
	Note    Sealed `json:"note,omitempty"`
}

// RequestWithdraw takes an open request back.
type RequestWithdraw struct {
	Request string `json:"request"`
}

// RequestMove offers new times for an agreed one, which stands until one is accepted.
type RequestMove struct {
	Request string  `json:"request"`
	Slots   []int64 `json:"slots"`
	Note    Sealed  `json:"note,omitempty"`
}

// RequestCancel cancels an agreed time.
type RequestCancel struct {
	Request string `json:"request"`
	Note    Sealed `json:"note,omitempty"`
}

// FreePaint says when one is free on a day.
type FreePaint struct {
	Day  string   `json:"day"`
	Free [][2]int `json:"free"`
}

func (*RequestMake) Name() string     { return "request.make" }
func (*RequestCounter) Name() string  { return "request.counter" }
func (*RequestAccept) Name() string   { return "request.accept" }
func (*RequestLater) Name() string    { return "request.later" }
func (*RequestWithdraw) Name() string { return "request.withdraw" }
func (*RequestMove) Name() string     { return "request.move" }
func (*RequestCancel) Name() string   { return "request.cancel" }
func (*FreePaint) Name() string       { return "free.paint" }
