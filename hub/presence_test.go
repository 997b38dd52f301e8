package hub_test

import (
	"fmt"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"
)

func here(in string) wire.Here { return wire.Here{T: "here", In: in} }

// sees waits until the device was last told of this presence.
func (d *device) sees(a, b bool) {
	d.w.Helper()
	d.w.waitsFor(fmt.Sprintf("seat %s to see a %v, b %v", d.seat, a, b), func() bool {
		told := d.all(is("presence"))
		return len(told) > 0 && told[len(told)-1].A == a && told[len(told)-1].B == b
	})
}

func TestPresenceIsToldOnlyInTheTalk(t *testing.T) {
	for _, servers := range []int{1, 2} {
		t.Run(fmt.Sprint(servers, " servers"), func(t *testing.T) {
			w := paired(t, servers, hub.Options{PresenceGrace: 50 * time.Millisecond})
			a, b := w.join(0, space.A), w.join(servers-1, space.B)
			a.says(here("talk"))
			a.sees(true, false)
			a.paints(1)
			b.paints(2)
			if n := len(b.all(is("presence"))); n != 0 {
				t.Fatal("one who is elsewhere is told who is in the talk")
			}
			b.says(here("talk"))
			b.sees(true, true)
			a.sees(true, true)
			b.says(here(""))
			a.sees(true, false)
			b.says(here("talk"))
			a.sees(true, true)
			b.hangUp()
			a.sees(true, false)
		})
	}
}

func TestALostConnectionKeepsItsPresenceForAWhile(t *testing.T) {
	const grace = time.Second // coming back takes less, on a busy machine too
	w := paired(t, 1, hub.Options{PresenceGrace: grace})
	a, b := w.join(0, space.A), w.join(0, space.B)
	a.says(here("talk"))
	b.says(here("talk"))
	a.sees(true, true)
	mark := a.mark()
	b.hangUp()
	back := w.join(0, space.B)
	back.says(here("talk"))
	back.sees(true, true)
	time.Sleep(grace * 5 / 4)
	a.mu.Lock()
	for _, f := range a.frames[mark:] {
		if f.T == "presence" {
			t.Errorf("the partner blinked: %s", f.raw)
		}
	}
	a.mu.Unlock()
	began := time.Now()
	back.hangUp()
	a.sees(true, false)
	if stayed := time.Since(began); stayed < grace*5/6 {
		t.Fatalf("gone after %v", stayed)
	}
}
