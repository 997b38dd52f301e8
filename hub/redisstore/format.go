package redisstore

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/tinylib/msgp/msgp"

	"amends/hub"
	"amends/hub/space"
)

// What watchers hear is a MessagePack array of strings: its kind, the name of its sender or write, and more. That
// of a write is made by commit.lua, out of its own arguments.
const (
	kindWrite  = "write"
	kindTold   = "told"
	kindErased = "erased"
)

// errForeign says that what lies in Redis, or came from it, was not written by this program.
var errForeign = errors.New("redisstore: what Redis holds cannot be read")

// What is done to a doc, in the words of commit.lua.
const (
	doesWrite = "write"
	doesCheck = "check"
	doesReset = "reset"
)

func appendMessage(parts ...string) []byte {
	b := msgp.AppendArrayHeader(nil, uint32(len(parts)))
	for _, p := range parts {
		b = msgp.AppendString(b, p)
	}
	return b
}

// messageParts cuts a message up. They alias it.
func messageParts(message string) ([]string, error) {
	n, rest, err := msgp.ReadArrayHeaderBytes([]byte(message))
	if err != nil || int64(n) > int64(len(rest)) {
		return nil, errForeign
	}
	parts := make([]string, n)
	for i := range parts {
		var part []byte
		if part, rest, err = msgp.ReadStringZC(rest); err != nil {
			return nil, errForeign
		}
		end := len(message) - len(rest)
		parts[i] = message[end-len(part) : end]
	}
	return parts, nil
}

func commandField(seat space.Seat, id string) string { return string(seat) + " " + id }

// readCommand reads how a command is remembered: since when, the write's name, version, doc, digest.
func readCommand(field, stored string) (done hub.Done, since time.Time, err error) {
	seat, id, ok := strings.Cut(field, " ")
	parts := strings.SplitN(stored, " ", 5)
	if !ok || len(parts) != 5 {
		return done, since, errForeign
	}
	at, err := strconv.ParseInt(parts[0], 10, 64)
	if err != nil {
		return done, since, errForeign
	}
	v, err := strconv.ParseInt(parts[2], 10, 64)
	if err != nil {
		return done, since, errForeign
	}
	done = hub.Done{Seat: space.Seat(seat), ID: id, V: v, Doc: space.DocName(parts[3]), Digest: parts[4]}
	return done, time.UnixMilli(at), nil
}

// readValue is what an entity's value or a tombstone says.
func readValue(stored string) (v int64, value string, dead bool, err error) {
	number, value, ok := strings.Cut(stored, " ")
	if !ok || number == "" || number[0] != '+' && number[0] != '-' {
		return 0, "", false, errForeign
	}
	v, err = strconv.ParseInt(number[1:], 10, 64)
	if err != nil {
		return 0, "", false, errForeign
	}
	return v, value, number[0] == '-', nil
}

// readHead reads a doc's version and tag.
func readHead(head string) (v int64, tag string, err error) {
	number, tag, ok := strings.Cut(head, " ")
	if !ok {
		return 0, "", errForeign
	}
	v, err = strconv.ParseInt(number, 10, 64)
	if err != nil {
		return 0, "", errForeign
	}
	return v, tag, nil
}

func text(reply any) string {
	s, _ := reply.(string)
	return s
}

func list(reply any) []any {
	l, _ := reply.([]any)
	return l
}
