// Package storetest holds every hub.Store to the page of its contract. A store's own tests call Run.
package storetest

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"
)

// Harness is one set of data and the ways to open a store on it.
type Harness struct {
	// Open opens the store on these data: empty at first, later with all that was there when it was closed.
	Open func() (hub.Store, error)
	// Together says that a second store can be open on the data beside the first, as at another server.
	Together bool
	// Now is the clock that the store goes by.
	Now func() time.Time
	// Pass lets time pass for the store.
	Pass func(time.Duration)
	// Dump returns all bytes of the data as they lie on disk or in memory, once no store is open on them;
	// nil if that cannot be had.
	Dump func() []byte
}

// Run tests a store. Each sub-test asks for fresh data.
func Run(t *testing.T, fresh func(t *testing.T) Harness) {
	for _, group := range [][]test{writing, loading, commands, erasing, ticketRefs, dues, keeping, durability, watching} {
		for _, sub := range group {
			t.Run(sub.name, func(t *testing.T) { sub.run(newRig(t, fresh(t))) })
		}
	}
	t.Run("any sequence of calls does what the model does", func(t *testing.T) { model(t, fresh(t)) })
}

type test struct {
	name string
	run  func(r *rig)
}

// rig is a harness with a store open, and short ways to use it.
type rig struct {
	*testing.T
	Harness
	s   hub.Store
	ctx context.Context
}

func newRig(t *testing.T, h Harness) *rig {
	r := &rig{T: t, Harness: h, ctx: t.Context()}
	r.s = r.open()
	return r
}

// open opens a store that the test's end closes.
func (r *rig) open() hub.Store {
	r.Helper()
	s, err := r.Open()
	if err != nil {
		r.Fatal(err)
	}
	r.Cleanup(func() { _ = s.Close() })
	return s
}

// restart closes the store and opens it on the same data.
func (r *rig) restart() {
	r.Helper()
	r.ok(r.s.Close())
	r.s = r.open()
}

func (r *rig) ok(err error) {
	r.Helper()
	if err != nil {
		r.Fatal(err)
	}
}

func (r *rig) fails(err, want error) {
	r.Helper()
	if !errors.Is(err, want) {
		r.Fatalf("the error is %v, want %v", err, want)
	}
}

func (r *rig) commit(w hub.Write) {
	r.Helper()
	w.At = r.Now()
	r.ok(r.s.Commit(r.ctx, w))
}

func (r *rig) load(id string, since ...hub.DocCursor) []hub.Loaded {
	r.Helper()
	got, err := r.s.Load(r.ctx, id, since)
	r.ok(err)
	if len(got) != len(since) {
		r.Fatalf("%d docs came, %d were asked for", len(got), len(since))
	}
	return got
}

func (r *rig) shared(id string) hub.Loaded {
	r.Helper()
	return r.load(id, hub.DocCursor{Doc: space.Shared})[0]
}

var ids atomic.Uint64

// newID is a UUID that no other call returned.
func newID() string {
	n := ids.Add(1)
	return fmt.Sprintf("%08x-5eed-4000-8000-%012x", uint32(n*2654435761), n)
}

// made creates a space whose shared doc is at version 1 with one entity.
func (r *rig) made() string {
	r.Helper()
	id := newID()
	w := next(id, space.Shared, 0, set("seat/a", "first"))
	w.Create = true
	r.commit(w)
	return id
}

// next is a write of one doc at base.
func next(id string, doc space.DocName, base int64, change ...func(*hub.DocWrite)) hub.Write {
	d := hub.DocWrite{Doc: doc, Base: base, Tag: tag(base + 1)}
	if base == 0 {
		d.Epoch = "epoch-" + string(doc)
	}
	for _, c := range change {
		c(&d)
	}
	return hub.Write{Space: id, Docs: []hub.DocWrite{d}}
}

func tag(v int64) string {
	if v == 0 {
		return ""
	}
	return fmt.Sprintf("tag-%d", v)
}

func set(key space.Key, value string) func(*hub.DocWrite) {
	return func(d *hub.DocWrite) {
		d.Set = append(d.Set, hub.Item{Key: key, V: d.Base + 1, Value: []byte(value)})
	}
}

func del(key space.Key) func(*hub.DocWrite) {
	return func(d *hub.DocWrite) { d.Del = append(d.Del, key) }
}

func by(w hub.Write, seat space.Seat, command, digest string) hub.Write {
	w.Command = &hub.Done{Seat: seat, ID: command, Digest: digest, Doc: w.Docs[0].Doc, V: w.Docs[0].Base + 1}
	return w
}

// holds fails unless a doc has exactly these entities, given as key, value, key, value.
func (r *rig) holds(l hub.Loaded, v int64, want ...string) {
	r.Helper()
	got := map[string]string{}
	for _, item := range l.Set {
		got[string(item.Key)] = string(item.Value)
	}
	if l.Cursor.V != v || len(got) != len(want)/2 || len(got) != len(l.Set) {
		r.Fatalf("%s is at version %d with %d entities %v, want version %d with %v", l.Doc, l.Cursor.V, len(l.Set), got, v, want)
	}
	for i := 0; i < len(want); i += 2 {
		if got[want[i]] != want[i+1] {
			r.Fatalf("%s is %q, want %q", want[i], got[want[i]], want[i+1])
		}
	}
}

// waits polls until a condition is met.
func (r *rig) waits(what string, met func() bool) {
	r.Helper()
	for end := time.Now().Add(10 * time.Second); !met(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			r.Fatal("it never came to it: " + what)
		}
	}
}
