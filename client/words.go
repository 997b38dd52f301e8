package client

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"reflect"
	"strings"

	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/wire"
)

// wordID is the entity's id as a seal names it: a line's own UUID, else what stands behind the kind.
func wordID(key space.Key) string {
	id := key.ID()
	if key.Kind() == "line" {
		return id[strings.LastIndexByte(id, '/')+1:]
	}
	return id
}

// sealWords returns the command's body as it is sent, with every word that it carries sealed.
func (s *Space) sealWords(c space.Command, id string) (json.RawMessage, error) {
	row := space.SpecOf(c)
	doc := seal.Shared
	if row.Own {
		doc = seal.Own
	}
	word := seal.Word{Doc: doc, Space: s.held.Space, By: string(s.held.Seat), Cmd: id}
	word.Entity = wordID(row.Key(row.About, c, s.held.Seat))
	sealed := space.Copy(c)
	for field, text := range space.Words(sealed) { // terms come last: they are those of the others, as they are sealed
		word.Field = field
		if field == "terms" {
			if err := s.terms(sealed, text); err != nil {
				return nil, err
			}
		}
		if most := row.Words[field]; len(*text) > most {
			long := space.Refuse(space.WordsTooLong).At(field).With(space.Values{Limit: most})
			return nil, refusalOf(wire.ProblemOf(long))
		}
		closed, err := seal.Seal(rand.Reader, s.wordKey(doc), word, string(*text))
		if err != nil {
			return nil, &Refusal{Code: wire.BadMessage, Reason: space.NotSealed, Field: field, Message: err.Error()}
		}
		*text = space.Sealed(closed)
	}
	return json.Marshal(sealed)
}

// Read opens a word that stands in the entity under key. An error says that it was not sealed by its author
// for this field of this entity, or stands in another; it is not to be shown as theirs.
func (s *Space) Read(key space.Key, word space.Word) (string, error) {
	if e := Find[space.Entity](s, key); e != nil {
		if !standsWhereItSays(reflect.ValueOf(e).Elem(), "", word) {
			return "", errMoved
		}
		if by := authorOf(e, word); by != "" && by != word.By {
			return "", errNotTheirs
		}
	}
	doc := seal.Shared
	if key.Kind() == "note" {
		doc = seal.Own
	}
	cursor := seal.Word{Doc: doc, Space: s.held.Space, By: string(word.By), Field: word.Field, Entity: wordID(key), Cmd: word.Cmd}
	return seal.Open(s.wordKey(doc), cursor, string(word.Text))
}

var errNotTheirs = errors.New("the word is of another seat than the entity that it stands in")

// authorOf is the seat that an entity says has written a word of it, where only one can have.
func authorOf(e space.Entity, word space.Word) space.Seat {
	switch e := e.(type) {
	case *space.Line:
		return e.By
	case *space.Pulse:
		return e.Seat
	case *space.Checkin:
		return e.Seat
	case *space.SeatEntity:
		return e.Seat
	case *space.Request:
		if word.Field == "topic" {
			return e.By
		}
	case *space.Commitment:
		if r := e.Revision; r != nil && r.Text.Text == word.Text {
			return r.By
		}
		if first := append(e.Text.Was, e.Text)[0]; first.Text == word.Text { // later ones may be the other's
			return e.By
		}
	}
	return ""
}

var errMoved = errors.New("the word stands in another field than it was written for")

// standsWhereItSays says whether a word that is found in v, a part of an entity under a property, fits the property.
func standsWhereItSays(v reflect.Value, property string, word space.Word) bool {
	switch v.Kind() {
	case reflect.Pointer:
		return v.IsNil() || standsWhereItSays(v.Elem(), property, word)
	case reflect.Slice:
		for i := range v.Len() {
			if !standsWhereItSays(v.Index(i), property, word) {
				return false
			}
		}
	case reflect.Struct:
		w, isWord := v.Interface().(space.Word)
		if isWord && w.Text == word.Text && w.Field != property {
			return false
		}
		for i := range v.NumField() {
			name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			switch {
			case isWord, property == "terms": // its earlier wordings; each seat's
				name = property
			case name == "notes": // words of the field note
				name = "note"
			}
			if !standsWhereItSays(v.Field(i), name, word) {
				return false
			}
		}
	}
	return true
}

func (s *Space) wordKey(doc seal.Doc) seal.WordKey {
	if doc == seal.Own {
		return s.own
	}
	return s.shared
}
