package hub_test

import (
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"
)

func TestTheSendersPatchIsItsAcknowledgement(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a, b := w.join(0, space.A), w.join(0, space.B)
	id := a.do(paint(1))
	f := a.answered(id)
	if f.T != "patch" || f.By != space.A || f.Doc != wire.Shared || f.At == 0 || len(f.Set) != 1 {
		t.Fatalf("the answer is %s", f.raw)
	}
	b.reaches(wire.Shared, f.V)
	got := b.awaits("the patch", func(g frame) bool { return g.Cmd == id })
	if string(got.raw) != string(f.raw) {
		t.Fatal("the partner's patch is another one")
	}
}

func TestPatchesOfManyCommandsComeInOrderWithNoGap(t *testing.T) {
	for _, servers := range []int{1, 2} {
		t.Run(fmt.Sprint(servers, " servers"), func(t *testing.T) {
			w := paired(t, servers, hub.Options{CommandRate: 1e6, CommandBurst: 1e6})
			a, b := w.join(0, space.A), w.join(servers-1, space.B)
			var both sync.WaitGroup
			for i, d := range []*device{a, b} {
				both.Go(func() {
					for n := range 100 {
						if f := d.paints(1000*i + n); f.T == "nak" {
							t.Errorf("refused: %s", f.raw)
						}
					}
				})
			}
			both.Wait()
			first, _ := a.has(wire.Shared)
			b.reaches(wire.Shared, first.V) // receive checks that there is no gap
			second, _ := b.has(wire.Shared)
			a.reaches(wire.Shared, second.V)
			a.equals(b)
		})
	}
}

func TestACommandWhoseAnswerWasLostIsDoneOnce(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a, b := w.join(0, space.A), w.join(0, space.B)
	before, _ := a.has(wire.Shared)
	lost := true
	w.stores[0].fail(nil, func(string) error {
		if lost {
			lost = false
			return fmt.Errorf("%w: the answer was lost", hub.ErrUnavailable)
		}
		return nil
	})
	id := uuid()
	cmd, body := paint(1)
	a.sends(id, cmd, body)
	if f := a.answered(id); f.T != "nak" || f.Code != wire.Unavailable {
		t.Fatalf("the answer is %s", f.raw)
	}
	mark := a.mark()
	a.sends(id, cmd, body)
	f := a.awaitsAfter(mark, "the first answer", func(f frame) bool { return f.T == "ack" && f.ID == id })
	if f.V != before.V+1 || f.Doc != wire.Shared {
		t.Fatalf("the answer is %s", f.raw)
	}
	if now, _ := a.has(wire.Shared); now.V != before.V+1 {
		t.Fatalf("acknowledged at %d before the device had it: it is at %d", f.V, now.V)
	}
	b.reaches(wire.Shared, before.V+1)
	a.equals(b)
}

func TestARepeatGetsTheFirstAnswerAlsoAfterMoreHappened(t *testing.T) {
	w := paired(t, 2, hub.Options{})
	a, b := w.join(0, space.A), w.join(0, space.B)
	id := uuid()
	cmd, body := paint(1)
	a.sends(id, cmd, body)
	first := a.answered(id)
	b.paints(2)
	a.does("free.paint", map[string]any{"day": body["day"], "free": [][2]int{{70, 80}}})

	for server := range 2 {
		d := w.serve(server, w.pass(server, space.A), a)
		d.hello()
		mark := d.mark()
		d.sends(id, cmd, body)
		f := d.awaitsAfter(mark, "the first answer", func(f frame) bool { return f.ID == id || f.Cmd == id })
		if f.T != "ack" || f.V != first.V || f.Doc != wire.Shared {
			t.Fatalf("the answer is %s, want an ack of %d", f.raw, first.V)
		}
		mark = d.mark()
		d.sends(id, "free.paint", map[string]any{"day": body["day"], "free": [][2]int{{1, 2}}})
		f = d.awaitsAfter(mark, "a refusal", func(f frame) bool { return f.ID == id || f.Cmd == id })
		if f.T != "nak" || f.Code != wire.BadMessage || f.Message == "" {
			t.Fatalf("the answer to another content is %s", f.raw)
		}
		mark = d.mark()
		d.sends(id, "seat.zone", map[string]any{"zone": "Europe/Paris"})
		if f = d.awaitsAfter(mark, "a refusal", func(f frame) bool { return f.ID == id || f.Cmd == id }); f.Code != wire.BadMessage {
			t.Fatalf("the answer to another command is %s", f.raw)
		}
	}
}

func TestTheSameIDOfTheOtherSeatIsAnotherCommand(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a, b := w.join(0, space.A), w.join(0, space.B)
	id := uuid()
	cmd, body := paint(1)
	a.sends(id, cmd, body)
	v := a.answered(id).V
	b.reaches(wire.Shared, v)
	mark := b.mark()
	b.sends(id, "free.paint", map[string]any{"day": body["day"], "free": [][2]int{{1, 2}}})
	f := b.awaitsAfter(mark, "an answer", func(f frame) bool { return f.ID == id || f.Cmd == id })
	if f.T != "patch" || f.By != space.B {
		t.Fatalf("the answer is %s", f.raw)
	}
}

func TestARefusedCommandMayBeSentAgainAndIsJudgedAnew(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a := w.join(0, space.A)
	talk, id := uuid(), uuid()
	ready := map[string]any{"talk": talk, "ready": true}
	a.sends(id, "talk.ready", ready)
	if f := a.answered(id); f.T != "nak" || f.Code != wire.NotFound {
		t.Fatalf("the answer is %s", f.raw)
	}
	a.does("talk.open", map[string]any{"talk": talk, "kind": "ordinary", "mode": "spoken"})
	mark := a.mark()
	a.sends(id, "talk.ready", ready)
	if f := a.awaitsAfter(mark, "an answer", func(f frame) bool { return f.ID == id || f.Cmd == id }); f.T != "patch" {
		t.Fatalf("the answer is %s", f.raw)
	}
}

func TestWhatStandsIsAcknowledgedAtThePresentVersion(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a := w.join(0, space.A)
	a.paints(1)
	v := a.paints(2).V
	if f := a.paints(1); f.T != "ack" || f.V != v || f.Doc != wire.Shared {
		t.Fatalf("the answer is %s", f.raw)
	}
	cmd, body := note("one")
	w2 := a.does(cmd, body)
	if f := a.does(cmd, body); f.T != "ack" || f.Doc != wire.Own || f.V != w2.V {
		t.Fatalf("the answer is %s", f.raw)
	}
}

func TestOfTwoWhoOpenATalkAtOnceOneWins(t *testing.T) {
	for _, servers := range []int{1, 2} {
		t.Run(fmt.Sprint(servers, " servers"), func(t *testing.T) {
			w := paired(t, servers, hub.Options{CommandRate: 1e6, CommandBurst: 1e6})
			a, b := w.join(0, space.A), w.join(servers-1, space.B)
			for range 20 {
				talks := []string{uuid(), uuid()}
				answers := make([]frame, 2)
				var both sync.WaitGroup
				for i, d := range []*device{a, b} {
					both.Go(func() {
						answers[i] = d.does("talk.open", map[string]any{"talk": talks[i], "kind": "ordinary", "mode": "spoken"})
					})
				}
				both.Wait()
				won := 0
				for i, f := range answers {
					if f.T == "patch" || f.T == "ack" { // an ack where the patch was folded into a sync
						won++
						a.does("talk.postpone", map[string]any{"talk": talks[i]})
					} else if f.Code != wire.Already {
						t.Fatalf("the answer is %s", f.raw)
					}
				}
				if won != 1 {
					t.Fatalf("%d talks were opened: %s %s", won, answers[0].raw, answers[1].raw)
				}
			}
		})
	}
}

func TestATalkThatLapsedIsClosedBeforeTheNextCommandByNobody(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a, b := w.join(0, space.A), w.join(0, space.B)
	talk := uuid()
	a.does("talk.open", map[string]any{"talk": talk, "kind": "ordinary", "mode": "spoken"})
	a.does("talk.ready", map[string]any{"talk": talk, "ready": true})
	b.does("talk.ready", map[string]any{"talk": talk, "ready": true})
	v := b.does("talk.pause", map[string]any{"talk": talk, "minutes": 20}).V
	w.clock.pass(25 * time.Hour)
	a.does(note("alone"))
	if cursor, _ := a.has(wire.Shared); cursor.V != v {
		t.Fatal("a note let lapse what was overdue: the partner sees that something was written")
	}
	id := b.do(paint(1))
	f := b.answered(id)
	if f.V != v+2 {
		t.Fatalf("the command got version %d, want %d after the lapse", f.V, v+2)
	}
	lapse := a.awaits("the lapse", func(f frame) bool { return f.T == "patch" && f.V == v+1 })
	if lapse.Cmd != "" || lapse.By != "" || len(lapse.Set) != 1 {
		t.Fatalf("the lapse is %s", lapse.raw)
	}
}

func TestBadCommandsAreRefusedAndBadFramesEndTheConnection(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a := w.join(0, space.A)
	id := uuid()
	for name, c := range map[string]struct {
		message any
		id      string
		field   string
	}{
		"no such command":  {map[string]any{"t": "do", "id": id, "cmd": "talk.shout", "body": map[string]any{}}, id, "cmd"},
		"an unknown field": {map[string]any{"t": "do", "id": id, "cmd": "space.erase", "body": map[string]any{"agree": true, "now": 1}}, id, ""},
		"no body":          {map[string]any{"t": "do", "id": id, "cmd": "space.erase"}, id, ""},
		"a bad id":         {map[string]any{"t": "do", "id": "7", "cmd": "space.erase", "body": map[string]any{}}, "7", "id"},
		"a bad seen":       {map[string]any{"t": "do", "id": id, "cmd": "talk.stop", "body": map[string]any{}, "seen": "x"}, id, "seen"},
		"a capital id":     {map[string]any{"t": "do", "id": "AAAAAAAA-0000-4000-8000-000000000000", "cmd": "space.erase", "body": map[string]any{}}, "AAAAAAAA-0000-4000-8000-000000000000", "id"},
	} {
		t.Run(name, func(t *testing.T) {
			mark := a.mark()
			a.says(c.message)
			f := a.awaitsAfter(mark, "a nak", is("nak"))
			if f.Code != wire.BadMessage || f.ID != c.id || f.Message == "" {
				t.Fatalf("the answer is %s", f.raw)
			}
		})
	}
	for name, c := range map[string]struct {
		raw   string
		close int
	}{
		"no JSON":         {`{"t":`, 1002},
		"not an object":   {`[]`, 1002},
		"null":            {`null`, 1002},
		"an unknown t":    {`{"t":"dance"}`, 1002},
		"a second hello":  {`{"t":"hello"}`, 1002},
		"somewhere else":  {`{"t":"here","in":"bed"}`, 1002},
		"time of a word":  {`{"t":"time","at":"now"}`, 1002},
		"a binary frame":  {`binary`, 1003},
		"not UTF-8":       {`utf8`, 1007},
		"an endless one":  {`oversized`, 1009},
		"a do as a list":  {`{"t":["do"]}`, 1002},
		"two in one":      {`{"t":"time","at":1}{"t":"time","at":1}`, 1002},
		"a number for id": {`{"t":"hello","shared":7}`, 1002},
	} {
		t.Run(name, func(t *testing.T) {
			b := w.join(0, space.B)
			b.sock.deliver([]byte(c.raw))
			f := b.awaits("bye", is("bye"))
			b.over()
			if f.Code != wire.BadMessage || b.sock.code() != c.close {
				t.Fatalf("%s, closed with %d, want %d", f.raw, b.sock.code(), c.close)
			}
		})
	}
	for _, raw := range []string{`{"t":"do"}`, `{"t":"here","in":""}`, `{"t":"time","at":1}`} {
		t.Run("before hello "+raw, func(t *testing.T) {
			b := w.connect(0, space.B)
			b.sock.deliver([]byte(raw))
			b.ends(wire.BadMessage)
		})
	}
}

func TestTheClockIsTold(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a := w.join(0, space.A)
	a.says(wire.Time{T: "time", At: 42})
	f := a.awaits("the time", is("time"))
	if off := w.clock.now().UnixMilli() - f.Now; f.At != 42 || off < 0 || off > 5000 {
		t.Fatalf("%s is %d ms off", f.raw, off)
	}
}

func TestAFloodIsRefusedAndThenCutOff(t *testing.T) {
	w := paired(t, 1, hub.Options{CommandRate: 0.001, CommandBurst: 10, FloodAllowed: 20})
	a, b := w.join(0, space.A), w.join(0, space.B)
	for n := range 40 {
		a.do(paint(n))
	}
	a.ends(wire.TooFast)
	patches := a.all(is("patch"))
	naks := a.all(func(f frame) bool { return f.T == "nak" && f.Code == wire.RateLimited })
	if len(patches) != 10 || len(naks) < 20 {
		t.Fatalf("%d accepted, %d refused by rate", len(patches), len(naks))
	}
	if f := b.paints(500); f.T != "patch" {
		t.Fatalf("the partner is refused: %s", f.raw)
	}
}

func TestAnAwayStoreIsUnavailableChangesNothingAndRecovers(t *testing.T) {
	w := paired(t, 1, hub.Options{StoreWithin: 50 * time.Millisecond})
	a, b := w.join(0, space.A), w.join(0, space.B)
	before, _ := a.has(wire.Shared)
	away := errors.New("connection refused")
	w.stores[0].fail(func(string) error { return away }, nil)
	cmd, body := paint(1)
	id := uuid()
	a.sends(id, cmd, body)
	if f := a.answered(id); f.T != "nak" || f.Code != wire.Unavailable {
		t.Fatalf("the answer is %s", f.raw)
	}
	if _, err := w.hubs[0].PutTicket(t.Context(), a.pass, wire.NewTicket{Kind: space.Recovery, Auth: secret(), Keys: sealed("keys")}); !errors.Is(err, hub.ErrUnavailable) {
		t.Fatalf("the error is %v", err)
	}
	again := w.serve(0, b.pass, nil) // reading goes on
	again.hello()
	again.equals(a)
	w.stores[0].fail(nil, nil)
	mark := a.mark()
	a.sends(id, cmd, body)
	f := a.awaitsAfter(mark, "an answer", func(f frame) bool { return f.ID == id || f.Cmd == id })
	if f.T != "patch" || f.V != before.V+1 {
		t.Fatalf("the answer is %s", f.raw)
	}
}

func TestAStoreThatHangsIsUnavailableInTime(t *testing.T) {
	w := paired(t, 1, hub.Options{StoreWithin: 500 * time.Millisecond})
	a, b := w.join(0, space.A), w.join(0, space.B)
	hang := make(chan struct{})
	var once sync.Once
	w.stores[0].fail(func(op string) error {
		if op == "commit" {
			time.Sleep(600 * time.Millisecond)
			return hub.ErrUnavailable
		}
		once.Do(func() { close(hang) })
		return nil
	}, nil)
	first, second := a.do(paint(1)), b.do(paint(2))
	for d, id := range map[*device]string{a: first, b: second} {
		if f := d.answered(id); f.Code != wire.Unavailable {
			t.Fatalf("the answer is %s", f.raw)
		}
	}
	<-hang // it loads by itself, to learn what came of them
	w.stores[0].fail(nil, nil)
	if f := a.paints(3); f.T != "patch" {
		t.Fatalf("the answer is %s", f.raw)
	}
}

func TestACommitThatHappensAfterAllReachesBothWithoutBeingAskedFor(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a, b := w.join(0, space.A), w.join(0, space.B)
	before, _ := a.has(wire.Shared)
	w.stores[0].fail(nil, func(string) error { return hub.ErrUnavailable })
	a.do(paint(1))
	a.reaches(wire.Shared, before.V+1)
	b.reaches(wire.Shared, before.V+1)
	a.equals(b)
}
