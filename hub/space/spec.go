package space

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
)

// field is one field of a command's body; its index is that of the type.
type field struct {
	name     string
	optional bool
	sealed   bool
	most     int // the longest text that is sealed in it, in bytes
}

var sealedType = reflect.TypeFor[Sealed]()

// fieldsOf are the fields of a body, as its JSON tags say.
func fieldsOf(body reflect.Type) []field {
	all := make([]field, body.NumField())
	for i := range all {
		f := body.Field(i)
		name, option, _ := strings.Cut(f.Tag.Get("json"), ",")
		all[i] = field{name: name, optional: option != "", sealed: f.Type == sealedType}
		if all[i].sealed {
			most, ok := holds[f.Tag.Get("holds")]
			if !ok {
				panic(fmt.Sprintf("%s.%s: say what its words are by a tag, such as holds:\"words\"", body, f.Name))
			}
			all[i].most = most
		}
	}
	return all
}

func (s *Spec) field(name string) (at int, ok bool) {
	for i := range s.fields {
		if s.fields[i].name == name {
			return i, true
		}
	}
	return 0, false
}

// Template is an entity's key in which {day} stands for the field "day" of a command's body and {by} for the seat
// that sends it.
type Template string

var hole = regexp.MustCompile(`\{(\w+)\}`)

// Key fills a template of the command's row in.
func (s *Spec) Key(t Template, c Command, by Seat) Key {
	body := reflect.ValueOf(c).Elem()
	return Key(hole.ReplaceAllStringFunc(string(t), func(part string) string {
		name := part[1 : len(part)-1]
		if name == "by" {
			return string(by)
		}
		at, _ := s.field(name)
		return body.Field(at).String()
	}))
}

// Words yields the sealed fields of a command's body that hold something or have to, for whoever seals them in place.
func Words(c Command) func(yield func(field string, word *Sealed) bool) {
	return func(yield func(string, *Sealed) bool) {
		body := reflect.ValueOf(c).Elem()
		for i, f := range SpecOf(c).fields {
			if !f.sealed || f.optional && body.Field(i).Len() == 0 {
				continue
			}
			if !yield(f.name, body.Field(i).Addr().Interface().(*Sealed)) {
				return
			}
		}
	}
}

// Copy is a command with a body of its own.
func Copy(c Command) Command {
	body := reflect.New(reflect.TypeOf(c).Elem())
	body.Elem().Set(reflect.ValueOf(c).Elem())
	return body.Interface().(Command)
}
