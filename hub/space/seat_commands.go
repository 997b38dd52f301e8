package space

var seatCommands = []func() Command{
	func() Command { return new(SeatName) },
	func() Command { return new(SeatZone) },
	func() Command { return new(SeatLeave) },
	func() Command { return new(SeatReject) },
	func() Command { return new(SpaceErase) },
}

// SeatName names the own seat.
type SeatName struct {
	Text Sealed `json:"name"`
}

// SeatZone sets the own time zone.
type SeatZone struct {
	Zone string `json:"zone"`
}

// SeatLeave leaves: the seat's devices are signed out and its own doc is erased.
type SeatLeave struct {
}

// SeatReject is a's "this is not my partner", until the first talk.
type SeatReject struct {
}

// SpaceErase agrees to erase everything, or takes that back.
type SpaceErase struct {
	Agree bool `json:"agree"`
}

func (*SeatName) Name() string   { return "seat.name" }
func (*SeatZone) Name() string   { return "seat.zone" }
func (*SeatLeave) Name() string  { return "seat.leave" }
func (*SeatReject) Name() string { return "seat.reject" }
func (*SpaceErase) Name() string { return "space.erase" }
