package hub_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"sync"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"
)

func TestWhatWasMissedInAGapIsMadeUpFor(t *testing.T) {
	w := paired(t, 2, hub.Options{})
	a, b := w.join(0, space.A), w.join(1, space.B)
	w.stores[1].deafen(true)
	a.paints(1)
	a.does("free.paint", map[string]any{"day": paintedDay(1), "free": [][2]int{}})
	v := a.paints(2).V
	w.stores[1].deafen(false)
	b.reaches(wire.Shared, v)
	b.equals(a)
	if f := b.awaits("a sync", func(f frame) bool { return f.T == "sync" && f.V == v }); f.Full {
		t.Fatal("all of it, where a part would do")
	}
	if f := b.paints(3); f.T != "patch" || f.V != v+1 {
		t.Fatalf("the answer is %s", f.raw)
	}
}

func TestAConflictWithAServerThatWasNotHeardIsJudgedAtTheNewState(t *testing.T) {
	w := paired(t, 2, hub.Options{})
	a, b := w.join(0, space.A), w.join(1, space.B)
	w.stores[1].deafen(true)
	v := a.paints(1).V
	f := b.paints(2) // its own patch is part of the sync that brings what was missed, or comes after it
	if f.T != "ack" && f.T != "patch" || f.V != v+1 {
		t.Fatalf("the answer is %s", f.raw)
	}
	b.equals(a.atLeast(v + 1))
	if s := w.hubs[1].Stats(); s.Conflicts != 1 {
		t.Fatalf("%+v", s)
	}
}

func TestWhoMadeAReturnIsToldOnEveryServer(t *testing.T) {
	w := paired(t, 2, hub.Options{})
	here, there := w.join(0, space.A), w.join(1, space.B)
	_, err := w.hubs[0].PutTicket(t.Context(), here.pass, wire.NewTicket{Kind: space.ReturnTicket, Auth: secret(), Keys: sealed("k")})
	w.ok(err)
	for _, d := range []*device{here, there} {
		d.awaits("the return", func(f frame) bool { return f.Set["return/b"] != nil && f.Cmd == "" && f.By == space.A })
	}
}

func TestADeviceThatComesAheadOfItsNewServerLosesNothing(t *testing.T) {
	w := paired(t, 2, hub.Options{})
	a, b := w.join(0, space.A), w.join(1, space.B)
	w.stores[1].deafen(true)
	v := a.paints(1).V
	a.hangUp()
	moved := w.serve(1, w.pass(1, space.A), a)
	moved.hello()
	sync := moved.awaits("a sync of the shared doc", func(f frame) bool { return f.T == "sync" && f.Doc == wire.Shared })
	if sync.Full || sync.V != v {
		t.Fatalf("a device at %d got %s", v, sync.raw)
	}
	b.reaches(wire.Shared, v)
	b.equals(moved)
}

// atLeast waits until the device has a version of the shared doc.
func (d *device) atLeast(v int64) *device { d.w.Helper(); d.reaches(wire.Shared, v); return d }

func TestALostHistoryIsNoticedAndAllGetItInFull(t *testing.T) {
	w := paired(t, 2, hub.Options{})
	a, b := w.join(0, space.A), w.join(1, space.B)
	copied := w.memory.copyOf(w.space)
	v := a.paints(1).V
	b.reaches(wire.Shared, v)
	w.memory.restore(w.space, copied) // a failover with that write missing
	w.stores[0].deafen(false)
	w.stores[1].deafen(false)
	for _, d := range []*device{a, b} {
		d.awaits("all of it", func(f frame) bool {
			return f.T == "sync" && f.Full && f.Doc == wire.Shared && f.V == v-1 && f.Tag != ""
		})
	}
	w.waitsFor("both to be the same", func() bool {
		p, _ := a.has(wire.Shared)
		q, _ := b.has(wire.Shared)
		return p.V == v-1 && p == q
	})
	a.equals(b)
	if f := b.paints(2); f.T != "patch" || f.V != v {
		t.Fatalf("the answer is %s", f.raw)
	}
	b.equals(a.awaitsTag(b))
}

// awaitsTag waits until the device is at the same cursor as another.
func (d *device) awaitsTag(other *device) *device {
	d.w.Helper()
	d.w.waitsFor("the same cursor", func() bool {
		p, _ := d.has(wire.Shared)
		q, _ := other.has(wire.Shared)
		return p == q
	})
	return d
}

func (m *memory) copyOf(id string) *memSpace {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.spaces[id].clone()
}

func (m *memory) restore(id string, s *memSpace) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.spaces[id] = s
}

func (sp *memSpace) clone() *memSpace {
	c := &memSpace{docs: map[space.DocName]*memDoc{}, done: map[string]memDone{}}
	for name, d := range sp.docs {
		x := *d
		x.tags = append([]string(nil), d.tags...)
		x.set, x.del = map[space.Key]hub.Item{}, map[space.Key]memDead{}
		for k, v := range d.set {
			x.set[k] = v
		}
		for k, v := range d.del {
			x.del[k] = v
		}
		c.docs[name] = &x
	}
	for k, v := range sp.done {
		c.done[k] = v
	}
	return c
}

// TestAnySequenceEndsWithEqualReplicas lets devices of both seats, on two servers whose store fails, goes deaf
// and loses answers, do things and lose their connections. In the end all have the same, byte for byte, every
// version came in its turn, and each command that was acknowledged happened once.
func TestAnySequenceEndsWithEqualReplicas(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	if s := os.Getenv("AMENDS_SEED"); s != "" {
		seed, _ = strconv.ParseUint(s, 10, 64)
	}
	for i := range uint64(8) {
		t.Run(fmt.Sprint("AMENDS_SEED=", seed+i), func(t *testing.T) { storm(t, seed+i) })
	}
}

func storm(t *testing.T, seed uint64) {
	w := paired(t, 2, hub.Options{
		CommandRate: 1e6, CommandBurst: 1e6, QueueMessages: 8, StoreWithin: 200 * time.Millisecond, DoubtFor: 20 * time.Millisecond,
	})
	passes := []hub.Pass{w.pass(0, space.A), w.pass(0, space.B)}
	for _, seat := range []space.Seat{space.A, space.B} {
		p, err := w.hubs[0].Enter(t.Context(), w.space, seat, w.secondDevice(seat))
		w.ok(err)
		passes = append(passes, p)
	}
	var acked sync.Map // command id -> doc and version
	var all sync.WaitGroup
	stop := make(chan struct{})
	var trouble sync.WaitGroup
	trouble.Go(func() { w.trouble(rand.New(rand.NewPCG(seed, 99)), stop) })
	last := make([]*device, len(passes))
	for i, pass := range passes {
		all.Go(func() { last[i] = w.wander(rand.New(rand.NewPCG(seed, uint64(i))), i, pass, &acked) })
	}
	all.Wait()
	close(stop)
	trouble.Wait()
	final := make([]*device, len(last))
	for i, d := range last {
		final[i] = w.serve(i%2, d.pass, d)
		final[i].hello()
	}
	f := final[0].paints(14000)
	for f.T == "nak" {
		f = final[0].paints(14001)
	}
	for _, d := range final[1:] {
		d.reaches(wire.Shared, f.V)
		d.equals(final[0])
	}
	for i := range 2 { // the own docs of both devices of a seat
		final[i].ownEquals(final[i+2])
	}
	w.holdsOnce(&acked)
	final[0].holdsWhatTheStoreHas()
}

func (d *device) ownEquals(other *device) {
	d.w.Helper()
	d.w.waitsFor("the own docs to be equal", func() bool {
		p, set := d.has(wire.Own)
		q, others := other.has(wire.Own)
		return p == q && same(set, others)
	})
}

// wander does things with one device and loses its connection now and then.
func (w *world) wander(r *rand.Rand, n int, pass hub.Pass, acked *sync.Map) *device {
	var d *device
	for range 6 {
		next := w.serve(r.IntN(2), pass, d)
		d = next
		d.sayHello()
		mend := func() {}
		if r.IntN(3) == 0 {
			mend = d.sock.stall()
		}
		for range 25 {
			cmd, body := paint(n*3000 + r.IntN(2000))
			switch r.IntN(4) {
			case 0:
				cmd, body = note(fmt.Sprint(r.Uint64()))
			case 1:
				body["free"] = [][2]int{}
			}
			id := uuid()
			d.sends(id, cmd, body)
			if r.IntN(8) == 0 {
				d.sends(id, cmd, body)
			}
			if r.IntN(6) == 0 {
				time.Sleep(time.Duration(r.IntN(3000)) * time.Microsecond)
			}
		}
		mend()
		time.Sleep(time.Duration(r.IntN(20)) * time.Millisecond)
		d.hangUp()
		for _, f := range d.all(func(f frame) bool { return f.T == "patch" && f.By == d.seat && f.Cmd != "" }) {
			if before, ok := acked.LoadOrStore(f.Cmd, [2]any{f.Doc, f.V}); ok && before != [2]any{f.Doc, f.V} {
				w.Errorf("a command at %v and at %s %d", before, f.Doc, f.V)
			}
		}
	}
	return d
}

// trouble has the stores fail in all their ways.
func (w *world) trouble(r *rand.Rand, stop chan struct{}) {
	for {
		select {
		case <-stop:
			for _, s := range w.stores {
				s.fail(nil, nil)
				s.deafen(false)
			}
			return
		case <-time.After(time.Duration(r.IntN(10)) * time.Millisecond):
		}
		s := w.stores[r.IntN(2)]
		switch r.IntN(4) {
		case 0:
			s.fail(func(string) error { return errors.New("away") }, nil)
		case 1:
			s.fail(nil, func(string) error { return hub.ErrUnavailable })
		case 2:
			s.deafen(true)
		}
		time.Sleep(time.Duration(r.IntN(5)) * time.Millisecond)
		s.fail(nil, nil)
		s.deafen(false)
	}
}

// holdsOnce checks that every command that a device saw as its own patch is remembered at that version.
func (w *world) holdsOnce(acked *sync.Map) {
	w.memory.mu.Lock()
	defer w.memory.mu.Unlock()
	done := map[string]hub.Done{}
	for _, d := range w.memory.spaces[w.space].done {
		done[d.ID] = d.Done
	}
	n := 0
	acked.Range(func(id, at any) bool {
		n++
		d, ok := done[id.(string)]
		cursor := at.([2]any)
		if !ok || d.V != cursor[1].(int64) || (d.Doc == space.Shared) != (cursor[0].(wire.DocName) == wire.Shared) {
			w.Errorf("command %s was seen at %v and is remembered as %+v", id, cursor, d)
		}
		return true
	})
	if n == 0 {
		w.Error("nothing was acknowledged at all")
	}
}

// holdsWhatTheStoreHas compares the device's shared doc with the store's, byte for byte.
func (d *device) holdsWhatTheStoreHas() {
	d.w.Helper()
	cursor, set := d.has(wire.Shared)
	stored := d.w.shared()
	if cursor.V != stored.v || cursor.Epoch != stored.epoch || cursor.Tag != stored.tags[stored.v-1] || len(set) != len(stored.set) {
		d.w.Fatalf("the device is at %v with %d entities, the store at %d with %d", cursor, len(set), stored.v, len(stored.set))
	}
	for key, item := range stored.set {
		if set[string(key)] != string(item.Value) {
			d.w.Fatalf("%s is %s on the device and %s in the store", key, set[string(key)], item.Value)
		}
		var e struct {
			V int64 `json:"v"`
		}
		if err := json.Unmarshal(item.Value, &e); err != nil || e.V != item.V || !bytes.Contains(item.Value, []byte(`"v":`)) {
			d.w.Fatalf("%s says version %d and is at %d", key, e.V, item.V)
		}
	}
}
