package hub_test

import (
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"
)

func TestResumesAreCountedByWhatTheyTook(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a := w.join(0, space.A)
	resumes := func(partial, full uint64) {
		t.Helper()
		if s := w.hubs[0].Stats(); s.Resumed != partial || s.ResumedFull != full {
			t.Errorf("%d partial and %d full, want %d and %d", s.Resumed, s.ResumedFull, partial, full)
		}
	}
	resumes(0, 1)
	a.paints(1)
	a.hangUp()
	back := w.serve(0, a.pass, a)
	back.hello() // its own doc was never written, so there is nothing to send of it
	resumes(1, 1)
	back.hangUp()
	w.serve(0, a.pass, nil).hello()
	resumes(1, 2)
}

func TestGapsAreCounted(t *testing.T) {
	w := paired(t, 2, hub.Options{})
	a, b := w.join(0, space.A), w.join(1, space.B)
	w.stores[1].deafen(true)
	v := a.paints(1).V
	if s := w.hubs[1].Stats(); s.Gaps != 0 {
		t.Errorf("%d gaps before it was told of any", s.Gaps)
	}
	w.stores[1].deafen(false)
	b.reaches(wire.Shared, v)
	if s := w.hubs[1].Stats(); s.Gaps != 1 || s.Reloads != 1 {
		t.Errorf("%d gaps, %d reloads", s.Gaps, s.Reloads)
	}
}

func TestWhoAsksForASpaceAtTheSameTimeSharesOneRead(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	w.waitsFor("the room to close", func() bool { return w.hubs[0].Stats().Spaces == 0 })
	var loads, watches atomic.Int64
	w.stores[0].fail(func(op string) error {
		switch op {
		case "load":
			loads.Add(1)
			time.Sleep(50 * time.Millisecond)
		case "watch":
			watches.Add(1)
		}
		return nil
	}, nil)
	var all sync.WaitGroup
	for range 50 {
		all.Go(func() { w.pass(0, space.A) })
	}
	all.Wait()
	if loads.Load() != 1 || watches.Load() != 0 {
		t.Errorf("%d loads, %d watches", loads.Load(), watches.Load())
	}
}
