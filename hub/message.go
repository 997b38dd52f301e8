package hub

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"errors"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"amends/hub/space"
	"amends/hub/wire"
)

// message is any frame that a device sends: T says which of the fields mean something.
type message struct {
	T      string
	ID     string
	Cmd    string
	Seen   *int64
	Shared wire.Cursor
	Own    wire.Cursor
	In     string
	At     int64
	Sound  *sound // nil: none of its fields came

	body    space.Command
	bytes   [2]int64 // where its body begins and ends in the frame
	digest  string   // tells a repeat of a command from another content under the same id
	refused error    // why a command cannot be judged: a *space.Refusal
}

// sound are the fields for hearing each other.
type sound struct {
	Leg  string
	To   string
	Seq  int64
	Text space.Sealed
}

// leg is the leg that here names.
func (m *message) leg() string {
	if m.Sound == nil {
		return ""
	}
	return m.Sound.Leg
}

// read reads a frame, once. It answers false for what is no message of a device and cannot be answered.
func (m *message) read(frame []byte) bool {
	err := json.Unmarshal(frame, m)
	if err == nil && m.T == "do" {
		err = m.finish(bytes.TrimLeft(frame[m.bytes[0]:m.bytes[1]], ": \t\r\n"))
	}
	return err == nil || m.answerable(frame, err)
}

// UnmarshalJSONFrom reads the fields in any order, and passes over what is none of ours.
func (m *message) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	if dec.PeekKind() != '{' {
		return errNoObject
	}
	if _, err := dec.ReadToken(); err != nil {
		return err
	}
	for dec.PeekKind() != '}' {
		quoted, err := dec.ReadValue()
		if err != nil {
			return err
		}
		if err := m.field(dec, quoted); err != nil {
			return err
		}
	}
	_, err := dec.ReadToken()
	return err
}

var errNoObject = errors.New("a frame is one object")

// field reads the value of the field of a quoted name, which is gone after that.
func (m *message) field(dec *jsontext.Decoder, quoted jsontext.Value) error {
	switch string(quoted) {
	case `"t"`:
		return json.UnmarshalDecode(dec, &m.T)
	case `"id"`:
		return json.UnmarshalDecode(dec, &m.ID)
	case `"cmd"`:
		return json.UnmarshalDecode(dec, &m.Cmd)
	case `"body"`:
		return m.command(dec)
	case `"seen"`:
		return json.UnmarshalDecode(dec, &m.Seen)
	case `"shared"`:
		return json.UnmarshalDecode(dec, &m.Shared)
	case `"own"`:
		return json.UnmarshalDecode(dec, &m.Own)
	case `"in"`:
		return json.UnmarshalDecode(dec, &m.In)
	case `"at"`:
		return json.UnmarshalDecode(dec, &m.At)
	case `"leg"`, `"to"`, `"seq"`, `"text"`:
		return m.heard(dec, string(quoted))
	}
	return dec.SkipValue()
}

// heard reads one of the fields of sound.
func (m *message) heard(dec *jsontext.Decoder, quoted string) error {
	if m.Sound == nil {
		m.Sound = new(sound)
	}
	switch s := m.Sound; quoted {
	case `"leg"`:
		return json.UnmarshalDecode(dec, &s.Leg)
	case `"to"`:
		return json.UnmarshalDecode(dec, &s.To)
	case `"seq"`:
		return json.UnmarshalDecode(dec, &s.Seq)
	default:
		return json.UnmarshalDecode(dec, &s.Text)
	}
}

// command reads a command's body where its name is known already, as our own devices write it.
func (m *message) command(dec *jsontext.Decoder) (err error) {
	m.bytes[0] = dec.InputOffset()
	if m.Cmd == "" {
		err = dec.SkipValue()
	} else {
		m.body, err = space.ReadCommand(m.Cmd, dec)
	}
	m.bytes[1] = dec.InputOffset()
	return err
}

// finish reads the body of a command whose name came after it, and computes the digest.
func (m *message) finish(body []byte) (err error) {
	if m.body == nil {
		if m.body, err = space.ParseCommand(m.Cmd, body); err != nil {
			return err
		}
	}
	named := append(append(append(make([]byte, 0, 1024), m.Cmd...), 0), body...)
	digest := sha256.Sum256(named)
	m.digest = base64.RawURLEncoding.EncodeToString(digest[:])
	return nil
}

// answerable finds out whose a command is that cannot be judged, so that it can be refused. All else, and what is
// no JSON, ends the connection.
func (m *message) answerable(frame []byte, err error) bool {
	var who struct {
		T  any `json:"t"`
		ID any `json:"id"`
	}
	if json.Unmarshal(frame, &who, jsontext.AllowDuplicateNames(true)) != nil || who.T != "do" {
		return false
	}
	m.T, m.refused = "do", space.Misread(err, 0)
	m.ID, _ = who.ID.(string)
	return true
}

// shortID is an id fit to be sent back, whatever the device wrote there.
func (m *message) shortID() string {
	if len(m.ID) > 64 {
		return ""
	}
	return m.ID
}
