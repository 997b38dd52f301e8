package hub

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"amends/hub/space"
	"amends/hub/space/stories"
	"amends/hub/wire"
)

const aTalk = `{"talk":"0190aaaa-0000-4000-8000-000000000000"}`

func TestACommandIsReadWhateverTheOrderOfItsFields(t *testing.T) {
	for name, frame := range map[string]string{
		"as our devices write it": `{"t":"do","id":"7","cmd":"talk.stop","body":` + aTalk + `,"seen":41}`,
		"the name after the body": `{"seen":41,"body":` + aTalk + `,"cmd":"talk.stop","id":"7","t":"do"}`,
		"with spaces":             ` { "t" : "do" , "id" : "7", "cmd": "talk.stop", "body" : ` + aTalk + ` , "seen": 41 } `,
		"with a field of others":  `{"t":"do","id":"7","cmd":"talk.stop","more":{"t":"bye"},"body":` + aTalk + `,"seen":41}`,
	} {
		var m message
		if !m.read([]byte(frame)) || m.T != "do" || m.ID != "7" || m.Cmd != "talk.stop" || *m.Seen != 41 || m.refused != nil {
			t.Fatalf("%s: %+v", name, m)
		}
		if stop, ok := m.body.(*space.TalkStop); !ok || stop.Talk != "0190aaaa-0000-4000-8000-000000000000" || len(m.digest) != 43 {
			t.Errorf("%s: %+v %q", name, m.body, m.digest)
		}
	}
}

func TestOnlyTheSameContentHasTheSameDigest(t *testing.T) {
	digest := func(cmd, body string) string {
		var m message
		m.read([]byte(`{"t":"do","id":"7","cmd":"` + cmd + `","body":` + body + `}`))
		return m.digest
	}
	first := digest("talk.stop", aTalk)
	if first == "" || first != digest("talk.stop", aTalk) {
		t.Errorf("the same command: %q", first)
	}
	for name, other := range map[string]string{
		"another command": digest("talk.heard", aTalk),
		"another body":    digest("talk.stop", strings.Replace(aTalk, "8000", "9000", 1)),
	} {
		if other == "" || other == first {
			t.Errorf("%s: %q", name, other)
		}
	}
}

func TestACommandThatCannotBeReadSaysWhichFieldIsToBlame(t *testing.T) {
	for frame, field := range map[string]string{
		`{"t":"do","id":"7","cmd":"talk.stop","body":` + aTalk + `,"seen":"x"}`:               "seen",
		`{"t":"do","id":"7","cmd":"talk.stop","body":` + aTalk + `,"seen":1.5}`:               "seen",
		`{"t":"do","id":"7","cmd":"talk.stop","seen":{"a":[1]},"body":` + aTalk + `}`:         "seen",
		`{"t":"do","id":"7","cmd":["talk.stop"],"body":` + aTalk + `}`:                        "cmd",
		`{"t":"do","id":"7","cmd":"talk.stop"}`:                                               "body",
		`{"t":"do","id":"7","body":` + aTalk + `}`:                                            "cmd",
		`{"t":"do","id":"7","cmd":"talk.stop","body":[{"a":1}]}`:                              "body",
		`{"t":"do","id":"7","cmd":"talk.shout","body":{"a":{"b":1}}}`:                         "cmd",
		`{"t":"do","cmd":"talk.stop","body":{"talk":{"a":[]},"x":[{}]},"id":"7"}`:             "talk",
		`{"t":"do","cmd":"talk.stop","body":{"x":[{}],"talk":"y"},"id":"7"}`:                  "x",
		`{"t":"do","cmd":"talk.stop","body":{"talk":"x","talk":"y"},"id":"7"}`:                "talk",
		`{"t":"do","cmd":"commitment.offer","body":{"rhythm":{"from":1}},"id":"7"}`:           "rhythm.from",
		`{"t":"do","cmd":"commitment.offer","body":{"rhythm":{"From":""}},"id":"7"}`:          "rhythm.From",
		`{"t":"do","cmd":"request.move","body":{"slots":[1,"2"]},"id":"7"}`:                   "slots",
		`{"t":"do","cmd":"free.paint","body":{"day":"2026-03-02","free":[[1,2,3]]},"id":"7"}`: "free",
		`{"t":"do","id":"7","id":"8","cmd":"talk.stop","body":` + aTalk + `}`:                 "id",
	} {
		var m message
		if !m.read([]byte(frame)) || m.T != "do" || m.ID != "7" && m.ID != "8" {
			t.Errorf("%s cannot be answered: %+v", frame, m)
			continue
		}
		refusal := new(space.Refusal)
		if !errors.As(m.refused, &refusal) || refusal.Code != space.BadMessage || refusal.Field != field {
			t.Errorf("%s: %v, want a refusal of %q", frame, m.refused, field)
		}
	}
}

func FuzzAFrameIsReadAsAnyJSONIs(f *testing.F) {
	for _, steps := range stories.All() {
		for _, step := range steps {
			f.Add(fmt.Appendf(nil, `{"t":"do","id":"7","cmd":%q,"body":%s,"seen":36}`, step.Cmd, step.Golden()))
		}
	}
	f.Add([]byte(`{"t":"hello","shared":{"epoch":"e","v":1,"tag":"t"},"own":{}}`))
	for _, name := range []string{"here", "call", "ask_relay"} {
		text, err := os.ReadFile("wire/testdata/" + name + ".json")
		var examples []json.RawMessage
		if err != nil || json.Unmarshal(text, &examples) != nil || len(examples) == 0 {
			f.Fatalf("%s: %v", name, err)
		}
		for _, example := range examples {
			f.Add([]byte(example))
		}
	}
	f.Fuzz(func(t *testing.T, frame []byte) {
		var m message
		if !m.read(frame) {
			return
		}
		var other map[string]any
		if err := json.Unmarshal(frame, &other); err != nil {
			t.Fatalf("%q is read, while JSON says %v", frame, err)
		}
		if m.T == "do" && (m.body == nil) == (m.refused == nil) {
			t.Fatalf("%q is neither a command nor refused, or both", frame)
		}
		var s sound
		if m.Sound != nil {
			s = *m.Sound
		}
		if want, ok := other["seq"].(float64); ok && m.refused == nil && float64(s.Seq) != want {
			t.Fatalf("%q: seq is %d", frame, s.Seq)
		}
		for name, got := range map[string]string{"t": m.T, "id": m.ID, "cmd": m.Cmd, "in": m.In, "leg": s.Leg, "to": s.To, "text": string(s.Text)} {
			if want, ok := other[name].(string); ok && m.refused == nil && got != want {
				t.Fatalf("%q: %s is %q, want %q", frame, name, got, want)
			}
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
