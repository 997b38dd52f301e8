package wire_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"amends/hub/space"
	"amends/hub/space/stories"
	"amends/hub/wire"
)

// golden reads one file of testdata, which client and web read too.
func golden[T any](t *testing.T, name string) T {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var value T
	if err := json.Unmarshal(text, &value); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return value
}

// same decodes text strictly into a new value of the type of like and wants the same text back.
func same(t *testing.T, text json.RawMessage, like any) any {
	t.Helper()
	value := reflect.New(reflect.TypeOf(like)).Interface()
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	if err := dec.Decode(value); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	again, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	var want bytes.Buffer
	if err := json.Compact(&want, text); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(again, want.Bytes()) {
		t.Fatalf("%T came back otherwise\n got %s\nwant %s", like, again, want.Bytes())
	}
	return value
}

func TestEveryMessageComesBackAsItWas(t *testing.T) {
	messages := map[string]any{
		"hello": wire.Hello{}, "do": wire.Do{}, "here": wire.Here{}, "time": wire.Time{}, "sync": wire.Sync{},
		"ready": wire.Ready{}, "patch": wire.Patch{}, "ack": wire.Ack{}, "nak": wire.Nak{},
		"presence": wire.Presence{}, "clock": wire.Clock{}, "bye": wire.Bye{},
		"ask_relay": wire.AskRelay{}, "relay": wire.Relay{}, "call": wire.Call{}, "called": wire.Called{},
	}
	for name, like := range messages {
		examples := golden[[]json.RawMessage](t, name)
		if len(examples) == 0 {
			t.Errorf("%s has no example", name)
		}
		for _, text := range examples {
			same(t, text, like)
		}
	}
}

func TestEveryBodyOverHTTPComesBackAsItWas(t *testing.T) {
	bodies := map[string]any{
		"NewSpace": wire.NewSpace{}, "MadeSpace": wire.MadeSpace{}, "Look": wire.Look{}, "Looked": wire.Looked{},
		"Redeem": wire.Redeem{}, "Redeemed": wire.Redeemed{}, "NewTicket": wire.NewTicket{},
		"MadeTicket": wire.MadeTicket{}, "Device": wire.Device{}, "Problem": wire.Problem{},
	}
	examples := golden[map[string][]json.RawMessage](t, "http")
	for name, like := range bodies {
		if len(examples[name]) == 0 {
			t.Errorf("%s has no example", name)
		}
		for _, text := range examples[name] {
			same(t, text, like)
		}
	}
	if len(examples) != len(bodies) {
		t.Errorf("http.json has %d bodies, the types are %d", len(examples), len(bodies))
	}
}

func TestEveryCommandOfTheStoriesHasTheRightForm(t *testing.T) {
	for name, steps := range stories.All() {
		for _, step := range steps {
			c, err := space.ParseCommand(step.Cmd, step.Golden())
			if err != nil {
				t.Errorf("hub/space/stories/stories.json, %q, %s: %v", name, step.Cmd, err)
				continue
			}
			same(t, step.Golden(), reflect.ValueOf(c).Elem().Interface())
		}
	}
}

func TestEveryEntityComesBackAsItWas(t *testing.T) {
	docs := golden[map[wire.DocName]wire.Entities](t, "entities")
	kinds := map[string]bool{}
	for doc, entities := range docs {
		for key, text := range entities {
			kinds[key.Kind()] = true
			in := map[wire.DocName]space.DocName{wire.Shared: space.Shared, wire.Own: space.OwnA}[doc]
			e, err := space.DecodeIn(in, key, text)
			if err != nil {
				t.Errorf("%s doc: %v", doc, err)
				continue
			}
			if e.Key() != key {
				t.Errorf("%s decodes as %s", key, e.Key())
			}
			same(t, text, reflect.ValueOf(e).Elem().Interface())
		}
	}
	for _, kind := range []string{"seat", "return", "request", "free", "talk", "line", "commitment", "checkin", "pulse", "summary", "note", "device", "code"} {
		if !kinds[kind] {
			t.Errorf("entities.json has no %s", kind)
		}
	}
}
