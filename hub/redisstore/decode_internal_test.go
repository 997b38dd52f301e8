package redisstore

import (
	"reflect"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"
)

const aSpace = "8313b19f-4bac-4f97-973f-fcb7bebf5d65"

// FuzzDecode: whatever was published, it is a gap or an event; and a write comes back as what it is published as.
func FuzzDecode(f *testing.F) {
	now := time.UnixMilli(1_700_000_000_000)
	for _, w := range []hub.Write{
		{At: now, Create: true, Docs: []hub.DocWrite{
			{Doc: space.Shared, Epoch: "e", Tag: "t", Set: []hub.Item{{Key: "seat/a", V: 1, Value: []byte(`{"name":""}`)}}, Del: []space.Key{"talk/" + aSpace}},
			{Doc: space.OwnA, Base: 7, BaseTag: "s", Check: true},
			{Doc: space.OwnB, Epoch: "f", Reset: true},
		}},
		{At: now, Command: &hub.Done{Seat: space.A, ID: aSpace, Digest: "d", Doc: space.Shared, V: 3}, Index: []hub.TicketRef{{Hash: "h", Expires: now}}, Unindex: []string{"g"}},
		{At: now, By: space.B},
	} {
		f.Add(published(f, w))
	}
	f.Add(string(appendMessage(kindErased, "name")))
	f.Add(string(appendMessage(kindTold, "name", "what")))
	f.Fuzz(func(t *testing.T, message string) {
		e, own := decode("amends:{0}:"+aSpace, message, "own ")
		if own || e.Write == nil {
			return
		}
		if _, err := encode(*e.Write, "name", now); err != nil {
			return // of a later version: it names a doc that this one does not know, or one twice
		}
		again, _ := decode("amends:{0}:"+aSpace, published(t, *e.Write), "own ")
		if !reflect.DeepEqual(again.Write, e.Write) {
			t.Fatalf("%q: %+v comes back as %+v", message, e.Write, again.Write)
		}
	})
}

// published is a write as commit.lua publishes it: its arguments as one message.
func published(t testing.TB, w hub.Write) string {
	args, err := encode(w, "name", w.At)
	if err != nil {
		t.Fatal(err)
	}
	parts := make([]string, len(args))
	for i, arg := range args {
		parts[i] = *arg.(*string)
	}
	return string(appendMessage(parts...))
}

// FuzzReadDocAs: what Redis answers for a doc is refused, or is a doc whose changes are in order.
func FuzzReadDocAs(f *testing.F) {
	f.Add("2 t", "0", "n\x00t\x00r", "seat/a", "+2 {}")
	f.Add("2 t", "", "", "talk/x", "-1 ")
	f.Fuzz(func(t *testing.T, head, gone, record, key, value string) {
		var l hub.Loaded
		if readDocAs(&l, head, "e", gone, []any{record}, []any{key, value, "seat/b", "+1 {}"}) != nil {
			return
		}
		if len(l.Set)+len(l.Del) != 2 || len(l.Tags) > 1 {
			t.Fatalf("%+v", l)
		}
		trim(&l, hub.Cursor{Epoch: "e", V: 1, Tag: "t"})
	})
}
