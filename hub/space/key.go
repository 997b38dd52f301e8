package space

import (
	"strconv"
	"strings"
)

// Key names an entity in a doc: "kind/id".
type Key string

// Kind is the part of the key before the first slash.
func (k Key) Kind() string {
	kind, _, _ := strings.Cut(string(k), "/")
	return kind
}

// ID is the part of the key after the first slash; for a check-in, a pulse or a line it has slashes itself.
func (k Key) ID() string {
	_, id, _ := strings.Cut(string(k), "/")
	return id
}

func SeatKey(s Seat) Key                   { return Key("seat/" + string(s)) }
func ReturnKey(s Seat) Key                 { return Key("return/" + string(s)) }
func RequestKey(id string) Key             { return Key("request/" + id) }
func FreeKey(s Seat, day string) Key       { return Key("free/" + string(s) + "/" + day) }
func TalkKey(id string) Key                { return Key("talk/" + id) }
func LineKey(talk, line string) Key        { return Key("line/" + talk + "/" + line) }
func CommitmentKey(id string) Key          { return Key("commitment/" + id) }
func CheckinKey(c, day string, s Seat) Key { return Key("checkin/" + c + "/" + day + "/" + string(s)) }
func PulseKey(s Seat, day string) Key      { return Key("pulse/" + string(s) + "/" + day) }
func SummaryKey(id string) Key             { return Key("summary/" + id) }
func QuestionKey(id string) Key            { return Key("question/" + id) }
func LetterKey(id string) Key              { return Key("letter/" + id) }
func NoteKey(id string) Key                { return Key("note/" + id) }
func DeviceKey(id string) Key              { return Key("device/" + id) }
func TicketKey(s Seat, k TicketKind) Key   { return Key("ticket/" + string(s) + "/" + string(k)) }
func LedgerKey(s Seat) Key                 { return Key("ledger/" + string(s)) }
func AsideKey(s Seat, generation int) Key {
	return Key("aside/" + string(s) + "/" + strconv.Itoa(generation))
}
func CodeKey() Key              { return "code/recovery" }
func PushKey(device string) Key { return Key("push/" + device) }
