package wire

import "amends/hub/space"

// Reasons of the server itself, beside those of the rules.
const (
	WrongOrigin     space.Reason = "wrong_origin"      // asked from a page of another address
	TooOften        space.Reason = "too_often"         // more than is allowed in a time [after]
	NotNow          space.Reason = "not_now"           // it cannot be done or saved at the moment; nothing is lost
	RequestTooLarge space.Reason = "request_too_large" // a body beyond the limit
	HeadersTooLarge space.Reason = "headers_too_large" // headers beyond the limit, by cookies of others mostly [cookies]
	NoRelay         space.Reason = "no_relay"          // the way to a relay, of a server that has none
	LegElsewhere    space.Reason = "leg_elsewhere"     // the way to a relay, for a leg that another of its seat took the place of
	NotASocket      space.Reason = "not_a_socket"      // the socket's address, without a WebSocket of our subprotocol
)

var reasons = map[space.Reason]Problem{
	WrongOrigin:     {Code: BadOrigin, Message: "The Origin is not this server's own."},
	TooOften:        {Code: RateLimited, Message: "That is over the rate. Ask again later."},
	NotNow:          {Code: Unavailable, Message: "This cannot be done now. Ask again in a moment."},
	RequestTooLarge: {Code: TooLarge, Message: "The body is over the limit."},
	HeadersTooLarge: {Code: TooLarge, Message: "The headers are over the limit."},
	NoRelay:         {Code: NotFound, Message: "This server has no relay."},
	LegElsewhere:    {Code: Stale, Message: "Another device carries the sound of this seat."},
	NotASocket:      {Code: BadMessage, Message: "This address is for a WebSocket with the subprotocol " + Subprotocol + "."},
}

// Because is what is said for one of the server's own reasons.
func Because(reason space.Reason) Problem {
	p := reasons[reason]
	p.Reason = reason
	return p
}

// ProblemOf is what is said for a refusal of the rules.
func ProblemOf(r *space.Refusal) Problem {
	return Problem{Code: Code(r.Code), Reason: r.Reason, Field: r.Field, Values: r.Values, Message: r.Message}
}
