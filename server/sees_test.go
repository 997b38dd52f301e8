package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"amends/client"
	"amends/client/seal"
	"amends/hub/boltstore"
	"amends/hub/space"
)

// sees is the list that the page "What can be seen, and by whom" shows.
type sees struct {
	Entries []struct {
		Says   map[string]string `json:"says"`
		Sealed bool              `json:"sealed"`
		Holds  []string          `json:"holds"`
	} `json:"entries"`
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

// passing are what a store holds only for a moment.
var passing = map[string]bool{"store scrub": true}

// TestThePageNamesAllThatTheServerHolds fills a store with every command there is, reads every record of its file,
// and wants each field to be on the page's list, and nothing on the list that is not there.
func TestThePageNamesAllThatTheServerHolds(t *testing.T) {
	r := start(t, "--commands-per-second", "1000")
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
			t.Errorf("the store was filled without %s: fill_test.go has to do it too", name)
		}
	}
	killed := filepath.Join(t.TempDir(), boltstore.FileName)
	if err := os.WriteFile(killed, read(t, filepath.Join(r.data, boltstore.FileName)), 0o600); err != nil {
		t.Fatal(err)
	}
	r.end()

	named, sealedOnes := map[string]bool{}, map[string]bool{}
	for _, entry := range readSees(t).Entries {
		if entry.Says["en"] == "" {
			t.Errorf("no words for %v", entry.Holds)
		}
		for _, path := range entry.Holds {
			if named[path] {
				t.Errorf("%s is named twice", path)
			}
			named[path], sealedOnes[path] = true, entry.Sealed
		}
	}
	file := filepath.Join(r.data, boltstore.FileName)
	found := walk(t, killed)
	if found["store journal"] == "" {
		t.Error("the journal of a server that runs is empty")
	}
	maps.Copy(found, walk(t, file))
	bringBack(t, r.data, spaces[0].back)
	maps.Copy(found, walk(t, file))
	for _, path := range slices.Sorted(maps.Keys(found)) {
		if !named[path] {
			t.Errorf("the server holds %s (such as %.60q), and web/src/data/sees.json does not name it", path, found[path])
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

// bringBack lets a day pass, and a seat come back by its return.
func bringBack(t *testing.T, data string, back seal.Ticket) {
	t.Helper()
	r := startOn(t, data, "--clock-ahead", "24h1m")
	defer r.end()
	returned, err := client.LookTicket(soon(t), r.url, back)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := returned.Join(soon(t), "Europe/Lisbon"); err != nil {
		t.Fatal(err)
	}
}

// walker reads the embedded store's file by itself, so that nothing in it is passed over: a record that it does
// not know fails the test. found has an example for each path.
type walker struct {
	t     *testing.T
	found map[string]string
}

func walk(t *testing.T, file string) map[string]string {
	t.Helper()
	db, err := bolt.Open(file, 0o600, &bolt.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	w := walker{t, map[string]string{}}
	err = db.View(func(tx *bolt.Tx) error {
		return tx.ForEach(func(name []byte, b *bolt.Bucket) error {
			return b.ForEach(func(key, value []byte) error {
				w.record(string(name), key, value)
				return nil
			})
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return w.found
}

// see notes an example of a path; what is sealed once must be sealed always.
func (w *walker) see(path string, example []byte) {
	is := space.Sealed(example).Admissible()
	if before, there := w.found[path]; there && space.Sealed(before).Admissible() != is {
		w.t.Errorf("%s is sealed in one place and not in another: %.60q, %.60q", path, before, example)
	}
	w.found[path] = string(example)
}

// record reads one record; each value ends with four bytes of checksum.
func (w *walker) record(bucket string, key, value []byte) {
	body := &cutter{w.t, value[:len(value)-4]}
	switch bucket {
	case "about":
		w.see("store "+string(key), body.rest)
	case "journal":
		w.ring(value)
	case "tickets":
		w.see("store ticket hash", key)
	case "expiry":
		w.see("store when something goes away", key[:8])
	case "spaces":
		w.ofSpace(&cutter{w.t, key}, body)
	default:
		w.t.Errorf("a record of an unknown kind in %q: %x", bucket, key)
	}
}

func (w *walker) ofSpace(key, body *cutter) {
	w.see("store space id", key.take(17))
	switch part := key.byte(); part {
	case 'h', 't':
		w.see("store doc", []byte{key.byte()})
	case 'e':
		w.see("store doc", []byte{key.byte()})
	case 'l':
		doc := key.byte()
		w.logged(doc, body)
	case 'c':
		w.see("store command", body.rest)
	case 's':
		w.see("store ticket hash", key.rest)
	default:
		w.t.Errorf("a record of an unknown part %q of a space", part)
	}
}

// ring is the journal's: groups of writes, wherever they lie.
func (w *walker) ring(all []byte) {
	magic := binary.BigEndian.AppendUint32(nil, 0xA3E2D5C1)
	for i := bytes.Index(all, magic); i >= 0; i = bytes.Index(all, magic) {
		w.see("store journal", magic)
		header := &cutter{w.t, all[i+4:]}
		size, records := header.uint32(), header.uint32()
		body := &cutter{w.t, all[i+24 : i+int(size)]}
		for range records {
			w.journalled(&cutter{w.t, body.take(int(body.uint32()))})
		}
		all = all[i+int(size):]
	}
}

// journalled is a whole write: when, where, the command, and what changed in which docs.
func (w *walker) journalled(b *cutter) {
	b.take(8)
	b.take(int(b.byte()))
	if b.byte() == 1 {
		w.see("store command", b.take(int(b.uint32())))
	}
	for len(b.rest) > 0 {
		doc := b.byte()
		b.take(8)
		b.take(int(b.byte()))
		b.take(int(b.byte()))
		for range b.uint32() {
			w.logged(doc, &cutter{w.t, b.take(int(b.uint32()))})
		}
	}
}

var docNames = map[byte]string{1: "shared", 2: "own", 3: "own", 4: "access"}

// logged is the state of one entity: its key, and its JSON if it was not removed.
func (w *walker) logged(doc byte, b *cutter) {
	name := docNames[doc]
	if name == "" {
		w.t.Fatalf("an unknown doc %d", doc)
	}
	key := string(b.take(int(b.byte())))
	kind, id, _ := strings.Cut(key, "/")
	w.see(name+" "+kind+" key", []byte(id))
	if b.byte() == 1 {
		w.see("store removed", []byte(key))
		return
	}
	var value any
	if err := json.Unmarshal(b.rest, &value); err != nil {
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

func (c *cutter) take(n int) []byte {
	if n > len(c.rest) {
		c.t.Fatalf("a record is %d bytes too short", n-len(c.rest))
	}
	field := c.rest[:n]
	c.rest = c.rest[n:]
	return field
}

func (c *cutter) byte() byte     { return c.take(1)[0] }
func (c *cutter) uint32() uint32 { return binary.BigEndian.Uint32(c.take(4)) }
