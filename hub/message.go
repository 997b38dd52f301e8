package hub

import (
	"bytes"
	"encoding/json"
	"errors"

	"amends/hub/wire"
)

// message is any frame that a device sends: T says which of the fields mean something. It is valid as long as
// its frame.
type message struct {
	T      string          `json:"t"`
	ID     string          `json:"id"`
	Cmd    string          `json:"cmd"`
	Body   json.RawMessage `json:"body"`
	Seen   *int64          `json:"seen"`
	Shared wire.Cursor     `json:"shared"`
	Own    wire.Cursor     `json:"own"`
	In     string          `json:"in"`
	At     int64           `json:"at"`

	seen int64 // what Seen points to, in a plain command
}

// read reads a frame. field names what has the wrong type in a command that can be answered; ok is false for
// all else that cannot be read.
func (m *message) read(frame []byte) (field string, ok bool) {
	if m.readPlain(frame) {
		return "", true
	}
	*m = message{}
	err := json.Unmarshal(frame, m)
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && m.T == "do" {
		if wrong.Field == "" {
			return "t", true
		}
		return wrong.Field, true
	}
	return "", err == nil
}

// readPlain reads a command as our own devices write it, with a fraction of the work: no spaces, no escapes
// outside the body, no fields but its own. It answers false for all else, which is read as any JSON is.
func (m *message) readPlain(frame []byte) bool {
	rest, ok := bytes.CutPrefix(frame, []byte(`{"t":"do"`))
	if !ok {
		return false
	}
	m.T = "do"
	for len(rest) > 1 && rest[0] == ',' {
		switch {
		case bytes.HasPrefix(rest, []byte(`,"id":"`)):
			m.ID, rest, ok = plainString(rest[len(`,"id":"`):])
		case bytes.HasPrefix(rest, []byte(`,"cmd":"`)):
			m.Cmd, rest, ok = plainString(rest[len(`,"cmd":"`):])
		case bytes.HasPrefix(rest, []byte(`,"body":{`)):
			rest = rest[len(`,"body":`):]
			n := plainObject(rest)
			m.Body, rest, ok = rest[:n], rest[n:], n > 0
		case bytes.HasPrefix(rest, []byte(`,"seen":`)):
			m.Seen = &m.seen
			m.seen, rest, ok = plainNumber(rest[len(`,"seen":`):])
		default:
			return false
		}
		if !ok {
			return false
		}
	}
	return string(rest) == "}" && m.Body != nil && json.Valid(m.Body)
}

func plainString(b []byte) (s string, rest []byte, ok bool) {
	for i, c := range b {
		switch {
		case c == '"':
			return string(b[:i]), b[i+1:], true
		case c < ' ' || c > '~' || c == '\\':
			return "", nil, false
		}
	}
	return "", nil, false
}

func plainNumber(b []byte) (n int64, rest []byte, ok bool) {
	i := 0
	for ; i < len(b) && i < 16 && b[i] >= '0' && b[i] <= '9'; i++ {
		n = 10*n + int64(b[i]-'0')
	}
	return n, b[i:], i > 0 && (b[0] != '0' || i == 1)
}

// plainObject is the length of the object that b begins with, 0 if it does not end. It looks at braces and
// strings only.
func plainObject(b []byte) int {
	depth, quoted := 0, false
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{':
			depth++
		case c == '}':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// shortID is an id fit to be sent back, whatever the device wrote there.
func (m *message) shortID() string {
	if len(m.ID) > 64 {
		return ""
	}
	return m.ID
}
