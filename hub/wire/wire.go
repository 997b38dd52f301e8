// Package wire holds the messages of PROTOCOL.md: what travels between the server, the browser and the Go
// client, over HTTP and over the socket. schema.json is generated from these types, and the browser's types
// from the schema.
package wire

import (
	"encoding/json"

	"amends/hub/space"
)

// Subprotocol is what a device asks for when it opens its socket.
const Subprotocol = "amends.1"

// DocName is a doc as a device knows it: the one that both share, and its own seat's.
type DocName string

const (
	Shared DocName = "shared"
	Own    DocName = "own"
)

// Cursor is how far a device is in a doc's history. One that has nothing says the zero Cursor.
type Cursor struct {
	Epoch string `json:"epoch"`
	V     int64  `json:"v"`
	Tag   string `json:"tag"`
}

// Hello opens a connection: what the device has of both docs.
type Hello struct {
	T      string `json:"t"`
	Shared Cursor `json:"shared"`
	Own    Cursor `json:"own"`
}

// Do sends one command. ID is a UUID and makes it idempotent. Seen is the version that the device saw.
type Do struct {
	T    string          `json:"t"`
	ID   string          `json:"id"`
	Cmd  string          `json:"cmd"`
	Body json.RawMessage `json:"body"`
	Seen *int64          `json:"seen,omitempty"`
}

// Here says where the person is: In is "talk" in the lobby and the talk, "" elsewhere. Leg is a UUID that the device
// made: it carries the sound of its seat from now on, in place of any other leg of the seat.
type Here struct {
	T   string `json:"t"`
	In  string `json:"in"`
	Leg string `json:"leg,omitempty"`
}

// AskRelay asks for the way to the relay. Only a leg gets it; nak not_found where the server has none.
type AskRelay struct {
	T string `json:"t"`
}

// Call is what a leg says to the other seat's leg To, sealed on the device. Seq rises from one to the next. It is kept
// nowhere and arrives at most once; to any leg but the current one of the other seat it is lost.
type Call struct {
	T    string       `json:"t"`
	To   string       `json:"to"`
	Seq  int64        `json:"seq"`
	Text space.Sealed `json:"text"`
}

// Time asks for the server's clock; At is the device's own, in milliseconds, and comes back with the answer.
type Time struct {
	T  string `json:"t"`
	At int64  `json:"at"`
}

// Entities are entities by key, each encoded once.
type Entities map[space.Key]json.RawMessage

// Sync brings a doc up to date: all of it if Full, else what changed since the cursor that hello named.
// Several frames make one sync while More is set; the new cursor counts at the last one.
type Sync struct {
	T     string      `json:"t"`
	Doc   DocName     `json:"doc"`
	Epoch string      `json:"epoch"`
	V     int64       `json:"v"`
	Tag   string      `json:"tag"`
	Full  bool        `json:"full"`
	Set   Entities    `json:"set"`
	Del   []space.Key `json:"del"`
	More  bool        `json:"more"`
}

// Ready says that both docs are in sync.
type Ready struct {
	T string `json:"t"`
}

// Patch is one commit. It raises the doc's version by exactly one. Cmd and By are absent where nobody did it.
type Patch struct {
	T   string      `json:"t"`
	Doc DocName     `json:"doc"`
	V   int64       `json:"v"`
	Tag string      `json:"tag"`
	Cmd string      `json:"cmd,omitempty"`
	By  space.Seat  `json:"by,omitempty"`
	At  int64       `json:"at"`
	Set Entities    `json:"set"`
	Del []space.Key `json:"del"`
}

// Ack acknowledges a command that no patch of this connection acknowledges.
type Ack struct {
	T   string  `json:"t"`
	ID  string  `json:"id"`
	Doc DocName `json:"doc"`
	V   int64   `json:"v"`
}

// Nak refuses a command. Nothing has changed.
type Nak struct {
	T  string `json:"t"`
	ID string `json:"id"`
	Problem
}

// Presence says who is in the lobby or the talk now, and which device carries the sound of each seat, where one does.
type Presence struct {
	T    string `json:"t"`
	A    bool   `json:"a"`
	B    bool   `json:"b"`
	Legs *Legs  `json:"legs,omitempty"`
}

// Legs are the current legs of both seats.
type Legs struct {
	A string `json:"a,omitempty"`
	B string `json:"b,omitempty"`
}

// Relay answers AskRelay: where the relay is (RFC 7065 URIs), and what proves to it, until Until in milliseconds, that
// this leg may use it.
type Relay struct {
	T          string   `json:"t"`
	URLs       []string `json:"urls"`
	Username   string   `json:"username"`
	Credential string   `json:"credential"`
	Until      int64    `json:"until"`
}

// Called is a Call of the other seat's leg From, to this one.
type Called struct {
	T    string       `json:"t"`
	By   space.Seat   `json:"by"`
	From string       `json:"from"`
	Seq  int64        `json:"seq"`
	Text space.Sealed `json:"text"`
}

// Clock answers Time: At is what the device sent, Now the server's clock, in milliseconds.
type Clock struct {
	T   string `json:"t"`
	At  int64  `json:"at"`
	Now int64  `json:"now"`
}

// Bye is the last message of a connection. After says in how many milliseconds to come back, where it may; Since and
// Until, with aside, when a return put the device aside and until when it can take its seat back.
type Bye struct {
	T       string `json:"t"`
	Code    Code   `json:"code"`
	Message string `json:"message"`
	After   int64  `json:"after,omitempty"`
	Since   int64  `json:"since,omitempty"`
	Until   int64  `json:"until,omitempty"`
}
