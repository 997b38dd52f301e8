package client

import (
	"encoding/json"
	"errors"
	"os"
	"testing"
	"time"

	"amends/hub/space"
	"amends/hub/wire"
)

func entities(t *testing.T, list map[space.Key]string) wire.Entities {
	t.Helper()
	set := make(wire.Entities)
	for key, value := range list {
		set[key] = json.RawMessage(value)
	}
	return set
}

func TestReplica_AFullSyncThatWasCutOffCountsForNothing(t *testing.T) {
	r := newReplica(space.Shared)
	half := wire.Sync{Epoch: "e", V: 4, Tag: "t", Full: true, More: true, Set: entities(t, map[space.Key]string{"seat/a": `{"status":"joined","v":1}`})}
	if err := r.sync(half); err != nil || len(r.entities) != 0 {
		t.Fatalf("half of it shows %d entities, %v", len(r.entities), err)
	}
	if r.hello() != (wire.Cursor{}) {
		t.Fatalf("cut off in the middle it says %+v", r.hello())
	}
	whole := wire.Sync{Epoch: "e", V: 5, Tag: "u", Full: true, Set: entities(t, map[space.Key]string{"seat/b": `{"status":"open","v":2}`})}
	if err := r.sync(whole); err != nil {
		t.Fatal(err)
	}
	if want := (wire.Cursor{Epoch: "e", V: 5, Tag: "u"}); r.hello() != want || len(r.entities) != 1 {
		t.Fatalf("after it: %+v with %d entities", r.hello(), len(r.entities))
	}
}

func TestReplica_AGapIsNoticed(t *testing.T) {
	r := newReplica(space.Shared)
	r.cursor = wire.Cursor{Epoch: "e", V: 4, Tag: "t"}
	if err := r.patch(wire.Patch{V: 6, Tag: "x"}); !errors.Is(err, errGap) || r.cursor.V != 4 {
		t.Fatalf("patch 6 after 4 gave %v at %d", err, r.cursor.V)
	}
	if err := r.patch(wire.Patch{V: 5, Tag: "x"}); err != nil || r.cursor.V != 5 || r.cursor.Tag != "x" {
		t.Fatalf("patch 5 after 4 gave %v at %+v", err, r.cursor)
	}
}

func TestReplica_AnotherHistoryIsNoticedWhicheverWayItComes(t *testing.T) {
	seat := func(v, status string) wire.Entities {
		return entities(t, map[space.Key]string{"seat/b": `{"status":"` + status + `","v":` + v + `}`})
	}
	for name, c := range map[string]struct {
		now       wire.Sync
		rewritten bool
	}{
		"as long after as can be told":   {wire.Sync{Epoch: "e", V: 263, Tag: "u", Full: true, Set: seat("5", "joined")}, true},
		"longer after":                   {wire.Sync{Epoch: "e", V: 264, Tag: "u", Full: true, Set: seat("5", "joined")}, false},
		"long after, whole":              {wire.Sync{Epoch: "e", V: 265, Tag: "u", Full: true, Set: seat("5", "joined")}, false},
		"long after, changed since":      {wire.Sync{Epoch: "e", V: 265, Tag: "u", Full: true, Set: seat("9", "left")}, false},
		"whole, where it could tell":     {wire.Sync{Epoch: "e", V: 9, Tag: "u", Full: true, Set: seat("5", "joined")}, true},
		"what changed":                   {wire.Sync{Epoch: "e", V: 9, Tag: "u", Set: seat("9", "left")}, false},
		"earlier, whole":                 {wire.Sync{Epoch: "e", V: 7, Tag: "s", Full: true, Set: seat("5", "joined")}, true},
		"earlier, as changes":            {wire.Sync{Epoch: "e", V: 7, Tag: "s"}, true},
		"the same version, another tag":  {wire.Sync{Epoch: "e", V: 8, Tag: "x", Full: true, Set: seat("5", "joined")}, true},
		"changes to another tag":         {wire.Sync{Epoch: "e", V: 8, Tag: "x"}, true},
		"later, and something as it was": {wire.Sync{Epoch: "e", V: 265, Tag: "u", Full: true, Set: seat("4", "joined")}, true},
		"later, and something altered":   {wire.Sync{Epoch: "e", V: 265, Tag: "u", Full: true, Set: seat("5", "left")}, true},
		"changes that are old":           {wire.Sync{Epoch: "e", V: 9, Tag: "u", Set: seat("6", "left")}, true},
		"begun anew":                     {wire.Sync{Epoch: "f", V: 9, Tag: "u", Full: true}, true},
		"begun anew, long after":         {wire.Sync{Epoch: "f", V: 265, Tag: "u", Full: true}, true},
		"begun anew, as changes":         {wire.Sync{Epoch: "f", V: 9, Tag: "u"}, true},
	} {
		r := newReplica(space.Shared)
		if err := r.sync(wire.Sync{Epoch: "e", V: 8, Tag: "t", Full: true, Set: seat("5", "joined")}); err != nil {
			t.Fatal(err)
		}
		if err := r.sync(c.now); err != nil && !errors.Is(err, errBack) || r.history.rewritten != c.rewritten {
			t.Errorf("%s: rewritten %v, %v", name, r.history.rewritten, err)
		}
	}
	r := newReplica(space.Shared)
	r.cursor = wire.Cursor{Epoch: "e", V: 8, Tag: "t"}
	if err := r.patch(wire.Patch{V: 8, Tag: "x"}); !errors.Is(err, errGap) || !r.history.rewritten {
		t.Errorf("a version given out twice: rewritten %v, %v", r.history.rewritten, err)
	}
}

func TestClock_TheQuickestExchangeCounts(t *testing.T) {
	c := newClock()
	c.began = time.Now().Add(-10 * time.Second)
	quick := c.local() - 4
	c.heard(quick, 1_000_000_000_000)
	at := time.Now()
	was := c.now()
	if off, most := was.UnixMilli()-1_000_000_000_000, c.local()-quick; off < 0 || off > most {
		t.Fatalf("the clock is %d ms off, and all took %d", off, most)
	}
	c.heard(c.local()-10_000, 2_000_000_000_000)
	if moved := c.now().Sub(was); moved > time.Since(at) {
		t.Fatalf("a slower exchange moved the clock by %v", moved)
	}
}

func TestBackoff_StaysWithinItsBounds(t *testing.T) {
	for attempt := range 70 {
		bound := min(backoffMost, backoffFirst<<min(attempt, 10))
		for range 100 {
			if d := backoff(attempt); d < 0 || d >= bound {
				t.Fatalf("attempt %d waits %v of at most %v", attempt, d, bound)
			}
		}
	}
}

// The golden messages are those that the server's and the browser's tests read.
func TestGolden_EveryMessageOfTheServerIsUnderstood(t *testing.T) {
	for _, name := range []string{"sync", "ready", "patch", "ack", "nak", "presence", "relay", "called", "clock", "bye"} {
		file, err := os.ReadFile("../hub/wire/testdata/" + name + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var frames []json.RawMessage
		if err := json.Unmarshal(file, &frames); err != nil || len(frames) == 0 {
			t.Fatalf("%s: %d messages, %v", name, len(frames), err)
		}
		for _, frame := range frames {
			s := &Space{docs: map[wire.DocName]*replica{wire.Shared: newReplica(space.Shared), wire.Own: newReplica(space.OwnA)},
				changed: make(chan struct{}), wake: make(chan struct{}, 1), clock: newClock()}
			var patch wire.Patch
			if name == "patch" && json.Unmarshal(frame, &patch) == nil {
				s.docs[patch.Doc].cursor.V = patch.V - 1
			}
			_, err := s.receive(frame)
			var refusal *Refusal
			if (name == "bye") != errors.As(err, &refusal) || name != "bye" && err != nil {
				t.Errorf("%s gave %v: %s", name, err, frame)
			}
		}
	}
}
