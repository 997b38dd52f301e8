package main

import (
	"reflect"
	"time"

	"amends/hub/space"
	"amends/hub/wire"
)

// message is a message of the socket with what its field t says.
type message struct {
	t    string
	body any
}

var fromDevice = []message{
	{"hello", wire.Hello{}},
	{"do", wire.Do{}},
	{"here", wire.Here{}},
	{"time", wire.Time{}},
	{"relay", wire.AskRelay{}},
	{"call", wire.Call{}},
}

var toDevice = []message{
	{"sync", wire.Sync{}},
	{"ready", wire.Ready{}},
	{"patch", wire.Patch{}},
	{"ack", wire.Ack{}},
	{"nak", wire.Nak{}},
	{"presence", wire.Presence{}},
	{"time", wire.Clock{}},
	{"relay", wire.Relay{}},
	{"call", wire.Called{}},
	{"bye", wire.Bye{}},
}

// overHTTP are the bodies of requests and answers.
var overHTTP = []any{
	wire.NewSpace{}, wire.MadeSpace{}, wire.Look{}, wire.Looked{}, wire.Redeem{}, wire.Redeemed{},
	wire.NewTicket{}, wire.MadeTicket{}, wire.Device{}, wire.NewPush{}, wire.PushKey{}, wire.PushMessage{}, wire.Problem{},
}

// named is a property of the schema's own making, and the type behind it.
type named struct {
	name string
	body any
}

// Entities by the kind in their key.
var (
	sharedEntities = []named{
		{"seat", space.SeatEntity{}}, {"return", space.Return{}}, {"request", space.Request{}},
		{"free", space.Free{}}, {"talk", space.Talk{}}, {"line", space.Line{}},
		{"commitment", space.Commitment{}}, {"checkin", space.Checkin{}}, {"pulse", space.Pulse{}},
		{"summary", space.Summary{}}, {"question", space.Question{}}, {"letter", space.Letter{}},
	}
	ownEntities = []named{{"note", space.Note{}}, {"device", space.OwnDevice{}}, {"code", space.RecoveryCode{}}}
)

// The closed enumerations: their values are the constants of these types.
var enumerations = []any{
	wire.Code(""), space.Reason(""), wire.DocName(""), space.Seat(""), space.SeatStatus(""), space.TicketKind(""), space.Came(""), space.Kind(""),
	space.Mode(""), space.RequestStatus(""), space.Phase(""), space.TalkResult(""), space.TurnResult(""),
	space.Saying(""), space.Answer(""), space.Keeper(""), space.CommitmentStatus(""), space.CheckinResult(""), space.SummaryStatus(""), space.QuestionStatus(""),
	space.ReminderKind(""), space.PushTitle(""), space.PushLang(""), space.Place(""),
}

// limits are the protocol's numbers beside those named Max… and Min…, which are found; spans in milliseconds.
var limits = []named{
	{"quartersOfDay", space.QuartersOfDay},
	{"freeBefore", space.FreeBefore},
	{"freeAhead", space.FreeAhead},
	{"minPause", space.MinPause},
	{"maxPause", space.MaxPause},
	{"lapseAfter", space.LapseAfter},
	{"slipWithin", space.SlipWithin},
	{"slipOfDay", space.SlipOfDay},
	{"pulseDays", space.PulseDays},
	{"commandRate", wire.CommandRate},
	{"commandBurst", wire.CommandBurst},
	{"ticketRate", wire.TicketRate},
	{"madeRate", wire.MadeRate},
	{"pushRate", wire.PushRate},
	{"pushDay", space.PushDay},
	{"talkSoon", space.TalkSoon},
	{"askAgain", space.AskAgain},
	{"eveningAt", space.EveningAt},
	{"spaceRate", wire.SpaceRate},
	{"siteSpaceRate", wire.SiteSpaceRate},
	{"spaceRateAll", wire.SpaceRateAll},
	{"strangerRate", wire.StrangerRate},
	{"waitingOfAddress", wire.WaitingOfAddress},
	{"tooSlowAfter", wire.TooSlowAfter},
	{"frameWithin", wire.FrameWithin},
	{"devicesOfSeat", wire.DevicesOfSeat},
	{"tagsKept", wire.TagsKept},
	{"tombstonesFor", wire.TombstonesFor},
	{"pingEvery", wire.PingEvery},
	{"deadAfter", wire.DeadAfter},
	{"inviteLife", wire.InviteLife},
	{"deviceLife", wire.DeviceLife},
	{"lendLife", wire.LendLife},
	{"lentFor", wire.LentFor},
	{"lentOfSeat", wire.LentOfSeat},
	{"returnOpen", wire.ReturnOpen},
	{"returnLife", wire.ReturnLife},
	{"returnEvery", wire.ReturnEvery},
	{"asideFor", wire.AsideFor},
	{"relayLife", wire.RelayLife},
	{"relayRate", wire.RelayRate},
	{"relaySoundRate", wire.RelaySoundRate},
	{"relaySoundSize", wire.RelaySoundSize},
	{"allocationsOfLeg", wire.AllocationsOfLeg},
	{"allocationLife", wire.AllocationLife},
	{"allocations", wire.Allocations},
	{"relayAskRate", wire.RelayAskRate},
	{"relayAskRateAll", wire.RelayAskRateAll},
	{"relayAskWithin", wire.RelayAskWithin},
}

func number(limit any) any {
	if span, ok := limit.(time.Duration); ok {
		return span.Milliseconds()
	}
	return limit
}

// narrower are fields that the Go type does not say all about.
var narrower = map[string][]any{
	"Request.importance":     {1, 2, 3},
	"RequestMake.importance": {1, 2, 3},
	"Here.in":                {"talk", ""},
}

var (
	sealedType   = reflect.TypeFor[space.Sealed]()
	entitiesType = reflect.TypeFor[wire.Entities]()
)
