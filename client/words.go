package client

import (
	"crypto/rand"
	"encoding/json"
	"reflect"
	"strings"

	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/wire"
)

// entityOf is the entity that a command's words are bound to (PROTOCOL.md, "Words"), and its doc.
func entityOf(c space.Command, seat space.Seat) (space.Key, seal.Doc) {
	switch c := c.(type) {
	case *space.SeatName:
		return space.SeatKey(seat), seal.Shared
	case *space.RequestMake:
		return space.RequestKey(c.Request), seal.Shared
	case *space.RequestCounter:
		return space.RequestKey(c.Request), seal.Shared
	case *space.RequestLater:
		return space.RequestKey(c.Request), seal.Shared
	case *space.RequestMove:
		return space.RequestKey(c.Request), seal.Shared
	case *space.RequestCancel:
		return space.RequestKey(c.Request), seal.Shared
	case *space.TalkSay:
		return space.LineKey(c.Talk, c.Line), seal.Shared
	case *space.CommitmentOffer:
		return space.CommitmentKey(c.Commitment), seal.Shared
	case *space.CommitmentDecline:
		return space.CommitmentKey(c.Commitment), seal.Shared
	case *space.CommitmentRevise:
		return space.CommitmentKey(c.Commitment), seal.Shared
	case *space.CommitmentShow:
		return space.CommitmentKey(c.Commitment), seal.Shared
	case *space.CheckinMark:
		return space.CheckinKey(c.Commitment, c.Day, seat), seal.Shared
	case *space.PulseShare:
		return space.PulseKey(seat, c.Day), seal.Shared
	case *space.NoteWrite:
		return space.NoteKey(c.Note), seal.Own
	}
	return "", ""
}

// wordID is the entity's id as a seal names it: a line's own UUID, else what stands behind the kind.
func wordID(key space.Key) string {
	id := key.ID()
	if key.Kind() == "line" {
		return id[strings.LastIndexByte(id, '/')+1:]
	}
	return id
}

var sealedType = reflect.TypeFor[space.Sealed]()

// sealWords returns the command's body as it is sent, with every word that it carries sealed.
func (s *Space) sealWords(c space.Command, id string) (json.RawMessage, error) {
	body := reflect.New(reflect.TypeOf(c).Elem()).Elem()
	body.Set(reflect.ValueOf(c).Elem())
	entity, doc := entityOf(c, s.held.Seat)
	for i := range body.NumField() {
		field := body.Type().Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		if field.Type != sealedType || options == "omitempty" && body.Field(i).Len() == 0 {
			continue
		}
		cursor := seal.Word{Doc: doc, Space: s.held.Space, By: string(s.held.Seat), Field: name, Entity: wordID(entity), Cmd: id}
		text, err := seal.Seal(rand.Reader, s.wordKey(doc), cursor, body.Field(i).String())
		if err != nil {
			return nil, &Refusal{Code: wire.BadMessage, Reason: space.NotSealed, Field: name, Message: err.Error()}
		}
		body.Field(i).SetString(text)
	}
	return json.Marshal(body.Interface())
}

// Read opens a word that stands in the entity under key. An error says that it was not sealed by its author
// for this place; it is not to be shown as theirs.
func (s *Space) Read(key space.Key, word space.Word) (string, error) {
	doc := seal.Shared
	if key.Kind() == "note" {
		doc = seal.Own
	}
	cursor := seal.Word{Doc: doc, Space: s.held.Space, By: string(word.By), Field: word.Field, Entity: wordID(key), Cmd: word.Cmd}
	return seal.Open(s.wordKey(doc), cursor, string(word.Text))
}

func (s *Space) wordKey(doc seal.Doc) seal.WordKey {
	if doc == seal.Own {
		return s.own
	}
	return s.shared
}
