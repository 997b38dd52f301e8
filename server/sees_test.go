package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cockroachdb/pebble/v2"

	"amends/client"
	"amends/client/seal"
	"amends/hub/pebblestore"
	"amends/hub/space"
)

// sees is the list that the page "What can be seen, and by whom" shows.
type sees struct {
	Entries []struct {
		Line   string   `json:"line"`
		Sealed bool     `json:"sealed"`
		Holds  []string `json:"holds"`
	} `json:"entries"`
	Passing []struct {
		Line    string   `json:"line"`
		Sealed  bool     `json:"sealed"`
		Carries []string `json:"carries"`
	} `json:"passing"`
}

func readSees(t *testing.T) sees {
	t.Helper()
	text, err := os.ReadFile("../web/src/data/sees.json")
	if err != nil {
		t.Fatal(err)
	}
	var list sees
	if err := json.Unmarshal(text, &list); err != nil {
		t.Fatal(err)
	}
	return list
}

// passing are what a store holds only for a moment, or not before ten minutes: a mark that is corrected later than a slip.
var passing = map[string]bool{
	"store erased": true, "shared checkin was result": true, "shared checkin was at": true, "shared checkin was note": true, "shared checkin was notice": true,
	"access push sent": true, "access push again what": true, "access push again kind": true, "access push again at": true, "access push again tries": true,
}

// TestThePageNamesAllThatTheServerHolds fills a store with every command there is, reads every record of its database,
// and wants each field to be on the page's list, and nothing on the list that is not there.
func TestThePageNamesAllThatTheServerHolds(t *testing.T) {
	r := start(t, unhurried...)
	spaces := fill(t, r, &canaries{})
	done := map[string]bool{}
	for _, c := range spaces {
		maps.Copy(done, c.done)
		for _, at := range c.at {
			at.Close()
		}
	}
	for _, name := range space.CommandNames() {
		if !done[name] {
			t.Errorf("the store was filled without %s: hub/space/stories/stories.json needs a step with it", name)
		}
	}
	r.end()

	named, sealedOnes := map[string]bool{}, map[string]bool{}
	for _, entry := range readSees(t).Entries {
		if entry.Line == "" {
			t.Errorf("no words for %v", entry.Holds)
		}
		for _, path := range entry.Holds {
			if named[path] {
				t.Errorf("%s is named twice", path)
			}
			named[path], sealedOnes[path] = true, entry.Sealed
		}
	}
	found := walk(t, r.data)
	bringBack(t, r.data, spaces[0].back)
	maps.Copy(found, walk(t, r.data))
	restore := startOn(t, r.data, "--clock-ahead", "72h2m")
	held := spaces[0].held[space.B]
	held.Server = restore.url
	if err := held.Restore(soon(t)); err != nil {
		t.Fatal(err)
	}
	restore.end()
	maps.Copy(found, walk(t, r.data))
	for _, path := range slices.Sorted(maps.Keys(found)) {
		if !named[path] {
			t.Errorf("the server holds %s (such as %.60q), and web/src/data/sees.json does not name it: add it to the entry whose words fit, or write one", path, found[path])
		}
		if sealedOnes[path] != space.Sealed(found[path]).Admissible() {
			t.Errorf("%s is listed as sealed: %v; it is %.60q", path, sealedOnes[path], found[path])
		}
	}
	for _, path := range slices.Sorted(maps.Keys(named)) {
		if _, there := found[path]; !there && !passing[path] {
			t.Errorf("web/src/data/sees.json names %s, and nothing of the kind was found", path)
		}
	}
}

// aboutDocs are the messages that bring what is kept, answer for it, or set the clock.
var aboutDocs = map[string]bool{"do": true, "ready": true, "sync": true, "patch": true, "ack": true, "nak": true, "time": true, "bye": true}

// TestThePageNamesAllThatPassesThroughTheServer reads the protocol's schema, and wants each field of a message that is
// kept nowhere to be on the page's list, and nothing on the list that is not there.
func TestThePageNamesAllThatPassesThroughTheServer(t *testing.T) {
	text, err := os.ReadFile("../hub/wire/schema.json")
	if err != nil {
		t.Fatal(err)
	}
	type form struct {
		AnyOf []struct {
			Ref string `json:"$ref"`
		} `json:"anyOf"`
		Properties map[string]struct {
			Const any    `json:"const"`
			Ref   string `json:"$ref"`
		} `json:"properties"`
	}
	var schema struct {
		Defs map[string]form `json:"$defs"`
	}
	if err := json.Unmarshal(text, &schema); err != nil {
		t.Fatal(err)
	}
	there, sealedOnes := map[string]bool{}, map[string]bool{}
	for _, side := range []string{"FromDevice", "ToDevice"} {
		for _, message := range schema.Defs[side].AnyOf {
			fields := schema.Defs[strings.TrimPrefix(message.Ref, "#/$defs/")].Properties
			name, _ := fields["t"].Const.(string)
			switch {
			case name == "":
				t.Fatalf("%s is a message without a name", message.Ref)
			case aboutDocs[name]:
				continue
			case name == "hello" || len(fields) == 1:
				there[name] = true
				continue
			}
			for field, of := range fields {
				if field != "t" {
					there[name+" "+field] = true
					sealedOnes[name+" "+field] = of.Ref == "#/$defs/Sealed"
				}
			}
		}
	}
	named := map[string]bool{}
	for _, passing := range readSees(t).Passing {
		for _, path := range passing.Carries {
			if named[path] {
				t.Errorf("%s is named twice", path)
			}
			named[path] = true
			if passing.Sealed != sealedOnes[path] {
				t.Errorf("%s is listed as sealed: %v", path, passing.Sealed)
			}
		}
	}
	for _, path := range slices.Sorted(maps.Keys(there)) {
		if !named[path] {
			t.Errorf("a message carries %s, and web/src/data/sees.json does not name it", path)
		}
	}
	for _, path := range slices.Sorted(maps.Keys(named)) {
		if !there[path] {
			t.Errorf("web/src/data/sees.json names %s, which no message carries", path)
		}
	}
}

// bringBack lets three days pass, and a seat come back by its return.
func bringBack(t *testing.T, data string, back seal.Ticket) {
	t.Helper()
	r := startOn(t, data, "--clock-ahead", "72h1m")
	defer r.end()
	returned, err := client.LookTicket(soon(t), r.url, back)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := returned.Join(soon(t), "Europe/Lisbon"); err != nil {
		t.Fatal(err)
	}
}

// walker reads the embedded store's database by itself, so that nothing in it is passed over: a record that it does
// not know fails the test. found has an example for each path.
type walker struct {
	t     *testing.T
	found map[string]string
}

func walk(t *testing.T, data string) map[string]string {
	t.Helper()
	db, err := pebble.Open(filepath.Join(data, pebblestore.FolderName), &pebble.Options{ReadOnly: true, Logger: quiet{}})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	w := walker{t, map[string]string{}}
	all, err := db.NewIter(nil)
	if err != nil {
		t.Fatal(err)
	}
	for ok := all.First(); ok; ok = all.Next() {
		w.record(&cutter{t, bytes.Clone(all.Key())}, &cutter{t, bytes.Clone(all.Value())})
	}
	if err := errors.Join(all.Error(), all.Close()); err != nil {
		t.Fatal(err)
	}
	return w.found
}

// quiet keeps what the database says out of the test's output.
type quiet struct{}

func (quiet) Infof(string, ...any)              {}
func (quiet) Errorf(string, ...any)             {}
func (quiet) Fatalf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }

// see notes an example of a path; what is sealed once must be sealed always.
func (w *walker) see(path string, example []byte) {
	is := space.Sealed(example).Admissible()
	if before, there := w.found[path]; there && space.Sealed(before).Admissible() != is {
		w.t.Errorf("%s is sealed in one entity and not in another: %.60q, %.60q", path, before, example)
	}
	w.found[path] = string(example)
}

// record reads one record.
func (w *walker) record(key, value *cutter) {
	switch kind := key.field(); kind {
	case "s":
		w.see("store space id", []byte(key.field()))
		w.ofSpace(key, value)
	case "t":
		w.see("store ticket hash", key.rest)
	case "d", "q":
		w.see("store upkeep", key.rest)
	case "k":
		value.int()
		value.int()
		w.see("store "+string(key.rest), value.rest)
	case "x":
		w.see("store erased", []byte("x"))
	case "\xfff":
		w.see("store format", value.rest)
	default:
		w.t.Errorf("a record of an unknown kind %q: %x", kind, key.rest)
	}
}

func (w *walker) ofSpace(key, value *cutter) {
	part := key.field()
	value.int() // a version
	at := value.int()
	switch part {
	case "h", "t":
		w.see("store doc", []byte(key.field()))
	case "e":
		w.entity(key.field(), string(key.rest), at, value.rest)
	case "c":
		w.see("store when something goes away", fmt.Append(nil, at))
		w.see("store command", value.rest)
	case "s":
		w.see("store when something goes away", fmt.Append(nil, at))
		w.see("store ticket hash", key.rest)
	default:
		w.t.Errorf("a record of an unknown part %q of a space", part)
	}
}

var docNames = map[string]string{"shared": "shared", "access": "access"}

// entity is the state of a key: since when it is deleted, or its JSON.
func (w *walker) entity(doc, key string, died int64, stored []byte) {
	name := docNames[doc]
	if strings.HasPrefix(doc, "own/") && slices.Contains(space.DocNames(), space.DocName(doc)) {
		name = "own"
	}
	if name == "" {
		w.t.Fatalf("an unknown doc %q", doc)
	}
	kind, id, _ := strings.Cut(key, "/")
	w.see(name+" "+kind+" key", []byte(id))
	if died != 0 {
		w.see("store removed", []byte(key))
		return
	}
	var value any
	if err := json.Unmarshal(stored, &value); err != nil {
		w.t.Fatalf("%s: %v", key, err)
	}
	w.field(name+" "+kind, value)
}

// field walks what is within a value. Parts of a list have the list's path.
func (w *walker) field(path string, value any) {
	switch v := value.(type) {
	case map[string]any:
		if isWord(v) {
			w.word(path, v)
			return
		}
		for name, inner := range v {
			w.field(path+" "+name, inner)
		}
	case []any:
		for _, inner := range v {
			w.field(path, inner)
		}
	default:
		w.see(path, fmt.Append(nil, v))
	}
}

func isWord(v map[string]any) bool {
	_, text := v["text"].(string)
	_, cmd := v["cmd"].(string)
	return text && cmd
}

// word is named once for all: what stands beside a sealed text is the same everywhere.
func (w *walker) word(path string, v map[string]any) {
	for name, inner := range v {
		switch name {
		case "text":
			w.see(path, fmt.Append(nil, inner))
		case "was":
			for _, earlier := range inner.([]any) {
				w.word(path, earlier.(map[string]any))
			}
		default:
			w.see("word "+name, fmt.Append(nil, inner))
		}
	}
}

// cutter takes a record apart.
type cutter struct {
	t    *testing.T
	rest []byte
}

// field is what stands before the next zero byte.
func (c *cutter) field() string {
	field, rest, _ := bytes.Cut(c.rest, []byte{0})
	c.rest = rest
	return string(field)
}

func (c *cutter) int() int64 {
	v, n := binary.Varint(c.rest)
	if n <= 0 {
		c.t.Fatalf("%x begins with no number", c.rest)
	}
	c.rest = c.rest[n:]
	return v
}
