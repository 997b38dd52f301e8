package wire

import "amends/hub/space"

// Code says in one word what was wrong, or why a connection ends.
type Code string

// Codes of errors over HTTP and of nak. The first eight are the rules'.
const (
	BadMessage   = Code(space.BadMessage)
	NotFound     = Code(space.NotFound)
	Stale        = Code(space.Stale)
	NotYourFloor = Code(space.NotYourFloor)
	NotYours     = Code(space.NotYours)
	Already      = Code(space.Already)
	Full         = Code(space.Full)
	TooLarge     = Code(space.TooLarge)

	BadOrigin   Code = "bad_origin"
	RateLimited Code = "rate_limited"
	Unavailable Code = "unavailable"
)

// Codes of bye, beside BadMessage and Unavailable.
const (
	Replaced Code = "replaced"
	Revoked  Code = "revoked"
	Aside    Code = "aside"
	TooSlow  Code = "too_slow"
	TooFast  Code = "too_fast"
	Shutdown Code = "shutdown"
)

// CloseCode is the WebSocket close code that goes with a bye.
func CloseCode(c Code) int {
	switch c {
	case BadMessage:
		return 1002
	case Shutdown:
		return 1012
	case Unavailable:
		return 1013
	case Replaced:
		return 4001
	case Revoked:
		return 4003
	case Aside:
		return 4004
	case TooSlow:
		return 4008
	case TooFast:
		return 4029
	}
	return 1011
}

// Close codes of frames that are not messages at all.
const (
	CloseBinary    = 1003
	CloseBadUTF8   = 1007
	CloseOversized = 1009
)
