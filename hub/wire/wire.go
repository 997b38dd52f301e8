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

// Here says where the person is: In is "talk" in the lobby and the talk, "" elsewhere.
type Here struct {
	T  string `json:"t"`
	In string `json:"in"`
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

// Presence says who is in the lobby or the talk now.
type Presence struct {
	T string `json:"t"`
	A bool   `json:"a"`
	B bool   `json:"b"`
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
