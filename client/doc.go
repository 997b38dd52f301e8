// Package client is a Go client for Amends: it joins a space, keeps its two docs in sync, and sends commands
// whose words it seals. The examples are its manual.
//
// A program holds a seat as a browser does. Begin makes a space and Join redeems a link; both give a Held,
// which is all that must be kept (it has the keys: keep it as you would a password). Open connects with it:
//
//	held, invite, err := client.Begin(ctx, server, "Europe/Lisbon", seal.Greeting{Name: "Noa"})
//	space, err := client.Open(ctx, held, client.Options{})
//	err = space.Do(ctx, &space.TalkPass{Talk: id, Last: true})
//
// The server's rules decide. A refusal comes back as *Refusal with its code; a lost connection is resumed, and
// a command that was under way is sent again under the same id, so that it happens once.
//
// Where the partners are apart, Carry has this device carry its seat's sound. The Leg that it gives says and hears what
// both need to find a way for it, and asks for the way to the relay; the sound itself is for others to send.
package client

import (
	"errors"
	"fmt"

	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/wire"
)

// Held is a seat on this device: all that a program must keep to come back.
type Held struct {
	Server string     `json:"server"` // the server's address, as in "https://amends.example"
	Space  string     `json:"space"`
	Seat   space.Seat `json:"seat"`
	Cookie string     `json:"cookie"`      // name=value, as the server set it
	K      string     `json:"k"`           // the space key, base64url
	O      string     `json:"o,omitempty"` // the seat's own key, base64url; a lent seat has none
}

// Lent says whether the seat is held for one talk only, by a lend ticket: without its own doc, until the talk ends.
func (h Held) Lent() bool { return h.O == "" }

func (h Held) keys() (shared, own seal.WordKey, call seal.CallKey, err error) {
	k, err := seal.ParseKey(h.K)
	if err != nil {
		return shared, own, call, err
	}
	if call, err = seal.NewCallKey(k, h.Space); err != nil {
		return shared, own, call, err
	}
	if shared, err = seal.SharedKey(k, h.Space); err != nil || h.Lent() {
		return shared, own, call, err
	}
	o, err := seal.ParseKey(h.O)
	if err != nil {
		return shared, own, call, err
	}
	own, err = seal.OwnKey(o, h.Space)
	return shared, own, call, err
}

// Refusal is the server's no: nothing has changed. Over HTTP it has Status and, where the server said when to
// ask again, After in seconds.
type Refusal struct {
	Code    wire.Code
	Reason  space.Reason // with Values, what a sentence of one's own hangs on
	Field   string
	Values  space.Values
	Message string // plain English, for who writes a program
	Status  int
	After   int
}

func refusalOf(p wire.Problem) *Refusal {
	return &Refusal{Code: p.Code, Reason: p.Reason, Field: p.Field, Values: p.Values, Message: p.Message}
}

func (r *Refusal) Error() string { return fmt.Sprintf("%s: %s", r.Code, r.Message) }

// Is makes errors.Is compare by code: errors.Is(err, &Refusal{Code: wire.Stale}).
func (r *Refusal) Is(target error) bool {
	var other *Refusal
	return errors.As(target, &other) && other.Code == r.Code
}

// ErrAside says, beside ErrEnded, that a return put this device aside. Restore takes the seat back.
var ErrAside = errors.New("a return put this device aside")

// ErrEnded says that the connection was ended for good: the device was signed out, replaced by another
// connection of the same device, or the space was closed by Close. Cause says which.
var ErrEnded = errors.New("this connection has ended")
