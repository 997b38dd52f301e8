package space

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
)

// named is one field of a command's body.
type named struct {
	name   string
	needed bool
}

// namesOf are the fields of each command. The JSON package alone would take a name in any letters, twice, and a
// body without what it needs.
var namesOf = func() map[string][]named {
	all := make(map[string][]named, len(commands))
	for command, make := range commands {
		body := reflect.TypeOf(make()).Elem()
		for i := range body.NumField() {
			name, option, _ := strings.Cut(body.Field(i).Tag.Get("json"), ",")
			all[command] = append(all[command], named{name, option != "omitempty"})
		}
	}
	return all
}()

// formNames asks for each field at most once, as it is written, and for those that the command needs. The body
// was read as the command's JSON before.
func formNames(command string, body []byte) error {
	fields := namesOf[command]
	had := 0
	depth := 0
	for i := 0; i < len(body); i++ {
		switch body[i] {
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case '"':
			text := quoted(body[i+1:])
			i += len(text) + 1
			if depth > 1 || !bytes.HasPrefix(bytes.TrimLeft(body[i+1:], " \t\r\n"), []byte(":")) {
				continue
			}
			at := slices.IndexFunc(fields, func(f named) bool { return f.name == string(text) })
			if at < 0 || had&(1<<at) != 0 {
				return Refuse(Malformed).At(string(text))
			}
			had |= 1 << at
		}
	}
	for at, f := range fields {
		if f.needed && had&(1<<at) == 0 {
			return Refuse(Malformed).At(f.name)
		}
	}
	return nil
}

// quoted is what stands before the quote that ends a string.
func quoted(rest []byte) []byte {
	end := 0
	for rest[end] != '"' {
		if rest[end] == '\\' {
			end++
		}
		end++
	}
	return rest[:end]
}
