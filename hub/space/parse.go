package space

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// ParseCommand reads a command's body strictly: an unknown command, an unknown, doubled or missing field, a wrong
// type or a value out of range is a Refusal with BadMessage.
func ParseCommand(name string, body []byte) (Command, error) {
	dec := jsontext.NewDecoder(bytes.NewBuffer(body))
	c, err := ReadCommand(name, dec)
	if err != nil {
		return nil, err
	}
	if _, err := dec.ReadToken(); !errors.Is(err, io.EOF) {
		return nil, Refuse(Malformed).At("body")
	}
	return c, nil
}

// ReadCommand is ParseCommand for a body that stands inside of something else. It walks over the body once. A refusal
// leaves the decoder anywhere in it.
func ReadCommand(name string, dec *jsontext.Decoder) (Command, error) {
	spec := byName[name]
	if spec == nil {
		return nil, Refuse(UnknownCommand).At("cmd")
	}
	if dec.PeekKind() != '{' {
		return nil, Refuse(Malformed).At("body")
	}
	body := reflect.New(spec.body)
	depth := dec.StackDepth()
	had, err := spec.read(dec, body.Elem())
	if err != nil {
		return nil, Misread(err, depth)
	}
	for i, f := range spec.fields {
		if !f.optional && had&(1<<i) == 0 {
			return nil, Refuse(Malformed).At(f.name)
		}
	}
	c := body.Interface().(Command)
	if err := first(formWords(c), c.check()); err != nil {
		return nil, err
	}
	return c, nil
}

// read reads an object into a body, and says which of its fields were there: one bit for each.
func (s *Spec) read(dec *jsontext.Decoder, body reflect.Value) (had uint64, err error) {
	if _, err := dec.ReadToken(); err != nil {
		return 0, err
	}
	for dec.PeekKind() != '}' {
		quoted, err := dec.ReadValue()
		if err != nil {
			return 0, err
		}
		name := quoted[1 : len(quoted)-1]
		i, known := s.field(string(name))
		if !known {
			return 0, Refuse(Malformed).At(string(name))
		}
		had |= 1 << i
		if err := json.UnmarshalDecode(dec, body.Field(i).Addr().Interface(), strict); err != nil {
			return 0, err
		}
	}
	_, err = dec.ReadToken()
	return had, err
}

var strict = json.RejectUnknownMembers(true)

// Misread is the refusal for an error in reading JSON. It names the field that is to blame, where there is one, as
// seen from a depth in it.
func Misread(err error, depth int) error {
	var refusal *Refusal
	if errors.As(err, &refusal) {
		return refusal
	}
	var at jsontext.Pointer
	var wrong *json.SemanticError
	var broken *jsontext.SyntacticError
	switch {
	case errors.As(err, &wrong):
		at = wrong.JSONPointer
	case errors.As(err, &broken) && errors.Is(err, jsontext.ErrDuplicateName):
		at = broken.JSONPointer
	}
	path := strings.Split(strings.TrimPrefix(string(at), "/"), "/")
	var named []string
	for _, part := range path[min(depth, len(path)):] {
		if part == "" || part[0] >= '0' && part[0] <= '9' {
			break // an index in a list is its field's fault
		}
		named = append(named, part)
	}
	return Refuse(Malformed).At(strings.Join(named, "."))
}
