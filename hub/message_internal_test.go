package hub

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"amends/hub/space"
	"amends/hub/wire"
)

func TestAPlainCommandIsReadAsAnyJSONIs(t *testing.T) {
	const id = "0190aaaa-0000-4000-8000-000000000000"
	for frame, plain := range map[string]bool{
		`{"t":"do","id":"` + id + `","cmd":"talk.pass","body":{"talk":"x","last":true},"seen":41}`: true,
		`{"t":"do","seen":0,"cmd":"a","body":{},"id":"b"}`:                                         true,
		`{"t":"do","id":"b","cmd":"a","body":{"a":"}\"{","b":{"c":[{}]}}}`:                         true,
		`{"t":"do","id":"b","id":"c","cmd":"a","body":{}}`:                                         true,
		`{"t":"do","id":"b\u0041","cmd":"a","body":{}}`:                                            false,
		`{"t":"do", "id":"b","cmd":"a","body":{}}`:                                                 false,
		`{"t":"do","id":"b","cmd":"a","body":{},"seen":-1}`:                                        false,
		`{"t":"do","id":"b","cmd":"a","body":{},"seen":1.5}`:                                       false,
		`{"t":"do","id":"b","cmd":"a","body":{},"seen":01}`:                                        false,
		`{"t":"do","id":"b","cmd":"a","body":{},"seen":99999999999999999999}`:                      false,
		`{"t":"do","id":"b","cmd":"a","body":{},"more":1}`:                                         false,
		`{"t":"do","id":"b","cmd":"a","body":{,}}`:                                                 false,
		`{"t":"do","id":"b","cmd":"a","body":{}`:                                                   false,
		`{"t":"do","id":"b","cmd":"a","body":{}}}`:                                                 false,
		`{"t":"do","id":"b","cmd":"a","body":{}},`:                                                 false,
		`{"t":"do","id":"b","cmd":"a","body":[]}`:                                                  false,
		`{"t":"do"}`:                     false,
		`{"t":"do"`:                      false,
		`{"t":"do","id":"`:               false,
		`{"t":"do","body":{"a":"\`:       false,
		`{"t":"doing"}`:                  false,
		`{"t":"hello","shared":{"v":1}}`: false,
	} {
		var m, other message
		if got := m.readPlain([]byte(frame)); got != plain {
			t.Errorf("%s: plain %v, want %v", frame, got, plain)
		}
		field, ok := m.read([]byte(frame))
		err := json.Unmarshal([]byte(frame), &other)
		if ok != (err == nil || field != "") {
			t.Errorf("%s: ok %v, while JSON says %v", frame, ok, err)
		}
		other.seen = m.seen
		if ok && field == "" && !reflect.DeepEqual(m, other) {
			t.Errorf("%s: %+v, want %+v", frame, m, other)
		}
	}
}

func FuzzAPlainCommandIsReadAsAnyJSONIs(f *testing.F) {
	f.Add([]byte(`{"t":"do","id":"b","cmd":"a","body":{"a":[1,"}"]},"seen":4}`))
	f.Fuzz(func(t *testing.T, frame []byte) {
		var m, other message
		if !m.readPlain(frame) {
			return
		}
		if err := json.Unmarshal(frame, &other); err != nil {
			t.Fatalf("%q is read, while JSON says %v", frame, err)
		}
		other.seen = m.seen
		if !reflect.DeepEqual(m, other) {
			t.Fatalf("%q: %+v, want %+v", frame, m, other)
		}
	})
}

func TestAPatchIsWhatPackageWireSays(t *testing.T) {
	set := []Item{{Key: "seat/a", Value: []byte(`{"v":4}`)}, {Key: "talk/x", Value: []byte(`{"v":4,"phase":"speaking"}`)}}
	del := []space.Key{"return/b", "free/a/2030-01-01"}
	for name, o := range map[string]origin{"of a command": {cmd: "c", by: space.A, at: 7}, "of nobody": {at: 7}} {
		for _, full := range []bool{true, false} {
			want := wire.Patch{T: "patch", Doc: wire.Own, V: 4, Tag: "tag", Cmd: o.cmd, By: o.by, At: 7, Set: wire.Entities{}, Del: []space.Key{}}
			frame := patchFrame(wire.Own, 4, "tag", o, nil, nil)
			if full {
				frame = patchFrame(wire.Own, 4, "tag", o, set, del)
				want.Set, want.Del = wire.Entities{"seat/a": set[0].Value, "talk/x": set[1].Value}, del
			}
			sameJSON(t, name, frame, want)
		}
	}
}

func TestASyncIsWhatPackageWireSaysInFramesThatFit(t *testing.T) {
	s := snapshot{doc: wire.Shared, cursor: Cursor{"epoch", 9, "tag"}, full: true}
	sameJSON(t, "empty", only(t, s), wire.Sync{T: "sync", Doc: wire.Shared, Epoch: "epoch", V: 9, Tag: "tag", Full: true, Set: wire.Entities{}, Del: []space.Key{}})
	want := map[string]bool{}
	for i := range 3000 {
		note := &space.Note{ID: strings.Repeat("n", i%40) + string(rune('a'+i%26)) + strings.Repeat("0", i/26), At: 5}
		want[string(note.Key())] = true
		s.set = append(s.set, note)
		s.del = append(s.del, space.Key("note/gone"+strings.Repeat("1", i%97)))
	}
	big := &space.Note{ID: "big", Body: space.Word{Text: space.Sealed(strings.Repeat("x", 2*wire.MaxFrame))}}
	s.set = append(s.set, big)
	want["note/big"] = true
	var got wire.Sync
	n, deleted, more := 0, 0, true
	err := s.frames(func(frame []byte) error {
		got = wire.Sync{}
		if err := json.Unmarshal(frame, &got); err != nil {
			t.Fatalf("%v: %.200s", err, frame)
		}
		if !more {
			t.Fatal("more after the last")
		}
		n, deleted, more = n+1, deleted+len(got.Del), got.More
		if len(frame) > wire.MaxFrame && (len(got.Set) != 1 || got.Set["note/big"] == nil) {
			t.Fatalf("a frame of %d bytes with %d entities", len(frame), len(got.Set))
		}
		for key := range got.Set {
			delete(want, string(key))
		}
		return nil
	})
	if err != nil || more || n < 5 || len(want) != 0 || deleted != len(s.del) || got.Epoch != "epoch" || got.V != 9 || got.Tag != "tag" {
		t.Fatalf("%v: %d frames, %d entities missing, %d of %d deletions", err, n, len(want), deleted, len(s.del))
	}
}

func only(t *testing.T, s snapshot) (frame []byte) {
	if err := s.frames(func(b []byte) error { frame = b; return nil }); err != nil {
		t.Fatal(err)
	}
	return frame
}

// sameJSON fails unless frame is what encoding the message gives, whatever the order.
func sameJSON(t *testing.T, name string, frame []byte, message any) {
	t.Helper()
	b, err := json.Marshal(message)
	if err != nil {
		t.Fatal(err)
	}
	var got, want any
	if json.Unmarshal(frame, &got) != nil || json.Unmarshal(b, &want) != nil || !reflect.DeepEqual(got, want) {
		t.Fatalf("%s:\n%s\nwant\n%s", name, frame, b)
	}
}
