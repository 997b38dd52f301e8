package hub_test

import (
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"
)

// syncs are the sync frames of a doc.
func (d *device) syncs(doc wire.DocName) []frame {
	return d.all(func(f frame) bool { return f.T == "sync" && f.Doc == doc })
}

// equals fails unless two devices have the same of the shared doc.
func (d *device) equals(other *device) {
	d.w.Helper()
	p, set := d.has(wire.Shared)
	q, others := other.has(wire.Shared)
	if p != q || !same(set, others) {
		d.w.Fatalf("the devices differ: %v with %d entities, %v with %d", p, len(set), q, len(others))
	}
}

func TestANewDeviceGetsBothDocsInFullAndThenReady(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a := w.join(0, space.A)
	a.mu.Lock()
	defer a.mu.Unlock()
	if len(a.frames) != 3 || a.frames[0].Doc != wire.Shared || a.frames[1].Doc != wire.Own || a.frames[2].T != "ready" {
		t.Fatalf("%d frames", len(a.frames))
	}
	for _, f := range a.frames[:2] {
		if f.T != "sync" || !f.Full || f.More {
			t.Fatalf("not a full sync: %s", f.raw)
		}
	}
	if len(a.docs[wire.Shared].set) != 2 {
		t.Fatalf("the shared doc begins with both seats, not with %v", a.docs[wire.Shared].set)
	}
}

func TestADeviceThatWasAwayGetsWhatChangedAndNoMore(t *testing.T) {
	for name, roomOpen := range map[string]bool{"the room stayed open": true, "the room was closed": false} {
		t.Run(name, func(t *testing.T) {
			w := paired(t, 1, hub.Options{})
			a, b := w.join(0, space.A), w.join(0, space.B)
			a.paints(1)
			v := a.paints(2).V
			b.reaches(wire.Shared, v)
			b.hangUp()
			a.does("free.paint", map[string]any{"day": paintedDay(1), "free": [][2]int{}}) // deletes
			v = a.paints(3).V
			if !roomOpen {
				a.hangUp()
				w.waitsFor("the room to close", func() bool { return w.hubs[0].Stats().Spaces == 0 })
			}
			back := w.serve(0, b.pass, b)
			back.hello()
			syncs := back.syncs(wire.Shared)
			if len(syncs) != 1 || syncs[0].Full || syncs[0].V != v || len(syncs[0].Set) != 1 || len(syncs[0].Del) != 1 {
				t.Fatalf("one partial sync to %d with one entity and one deletion was due, not %s", v, syncs[0].raw)
			}
			if own := back.syncs(wire.Own); len(own) != 1 {
				t.Fatalf("%d syncs of the own doc", len(own))
			}
			a2 := w.join(0, space.A)
			back.equals(a2)
		})
	}
}

func TestACursorThatCannotBeProvenGetsAll(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a := w.join(0, space.A)
	a.paints(1)
	a.paints(2)
	cursor, _ := a.has(wire.Shared)
	for name, bad := range map[string]func(p *wire.Cursor){
		"another tag":      func(p *wire.Cursor) { p.Tag = "AAAAAAAAAAAA" },
		"another epoch":    func(p *wire.Cursor) { p.Epoch = "AAAAAAAAAAAA" },
		"a later version":  func(p *wire.Cursor) { p.V++ },
		"a negative one":   func(p *wire.Cursor) { p.V = -1 },
		"an earlier one":   func(p *wire.Cursor) { p.V-- }, // with the tag of another version
		"no epoch":         func(p *wire.Cursor) { p.Epoch = "" },
		"version 0":        func(p *wire.Cursor) { p.V = 0 },
		"version 0, blank": func(p *wire.Cursor) { p.V, p.Tag = 0, "" },
	} {
		t.Run(name, func(t *testing.T) {
			b := w.connect(0, space.B)
			b.mu.Lock()
			b.docs[wire.Shared].cursor = cursor
			bad(&b.docs[wire.Shared].cursor)
			b.docs[wire.Shared].set = map[string]string{"talk/stray": "{}"}
			b.mu.Unlock()
			b.hello()
			if s := b.syncs(wire.Shared); len(s) != 1 || !s[0].Full {
				t.Fatalf("not in full: %s", s[0].raw)
			}
			b.equals(a)
			b.hangUp()
		})
	}
}

func TestAnOldCursorIsProvenByTheTagsThatAreKept(t *testing.T) {
	w := paired(t, 1, hub.Options{CommandRate: 1e6, CommandBurst: 1e6})
	a, b := w.join(0, space.A), w.join(0, space.B)
	b.hangUp()
	for n := range hub.TagsKept - 1 {
		a.paints(n)
	}
	almost := w.serve(0, b.pass, b)
	almost.hello()
	if s := almost.syncs(wire.Shared); len(s) == 0 || s[0].Full {
		t.Fatal("255 versions back can be proven")
	}
	almost.hangUp()
	cursor, _ := almost.has(wire.Shared)
	for n := range 3 * hub.TagsKept {
		a.paints(1000 + n)
	}
	late := w.serve(0, b.pass, almost)
	late.hello()
	if s := late.syncs(wire.Shared); !s[0].Full {
		t.Fatalf("from %d to %d in part", cursor.V, s[0].V)
	}
	late.equals(a)
}

func TestALongSyncComesInFramesAndIsBegunAnewWhenCutOff(t *testing.T) {
	w := paired(t, 1, hub.Options{CommandRate: 1e6, CommandBurst: 1e6})
	a := w.join(0, space.A)
	for range 600 {
		a.do(note("a note"))
	}
	a.reaches(wire.Own, 601)
	again := w.serve(0, a.pass, nil)
	again.hello()
	frames := again.syncs(wire.Own)
	if len(frames) < 3 {
		t.Fatalf("600 notes in %d frames", len(frames))
	}
	for i, f := range frames {
		if len(f.raw) > wire.MaxFrame || f.More != (i < len(frames)-1) || !f.Full {
			t.Fatalf("frame %d of %d bytes: more %v full %v", i, len(f.raw), f.More, f.Full)
		}
	}
	_, set := again.has(wire.Own)
	if len(set) != 601 { // and its device
		t.Fatalf("%d notes", len(set))
	}

	cut := w.connect(0, space.A)
	cut.sock.onWrite = func(raw []byte) {
		cut.receive(raw)
		if len(cut.syncs(wire.Own)) == 2 {
			cut.sock.lose()
		}
	}
	cut.sayHello()
	cut.over()
	back := w.serve(0, cut.pass, cut)
	back.hello()
	if _, set := back.has(wire.Own); len(set) != 601 {
		t.Fatalf("%d notes after a sync that was cut off", len(set))
	}
}

func TestPatchesGoOnWhileADeviceIsBroughtUpToDate(t *testing.T) {
	w := paired(t, 1, hub.Options{CommandRate: 1e6, CommandBurst: 1e6})
	a := w.join(0, space.A)
	for n := range 200 {
		a.paints(n)
	}
	b := w.connect(0, space.B)
	mend := b.sock.stall()
	b.sayHello()
	var last frame
	for n := range 100 { // more than the queue holds
		last = a.paints(1000 + n)
	}
	mend()
	b.awaits("ready", is("ready"))
	b.reaches(wire.Shared, last.V)
	b.equals(a)
	if s := w.hubs[0].Stats(); s.TooSlow != 0 {
		t.Fatal("what a hello asks for takes the time that it takes")
	}
}

// waitsFor polls for what has no frame to wait for.
func (w *world) waitsFor(what string, met func() bool) {
	w.Helper()
	for end := time.Now().Add(patience); !met(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			w.Fatal("it never came to it: " + what)
		}
	}
}
