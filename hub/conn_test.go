package hub_test

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"
)

func TestASlowDeviceGetsTheNewestStateInPlaceOfPatchesAndItsPartnerNoticesNothing(t *testing.T) {
	w := paired(t, 1, hub.Options{CommandRate: 1e6, CommandBurst: 1e6})
	a, b := w.join(0, space.A), w.join(0, space.B)
	mine := b.do("seat.zone", map[string]any{"zone": "Europe/Paris"})
	b.answered(mine)
	mend := b.sock.stall()
	mark := b.mark()
	folded := b.do("seat.zone", map[string]any{"zone": "Europe/Rome"}) // its own patch waits behind the jam
	a.awaits("the partner's command", func(f frame) bool { return f.Cmd == folded })
	var last frame
	for n := range 3 * wire.QueueMessages {
		last = a.paints(n)
	}
	mend()
	b.reaches(wire.Shared, last.V)
	b.equals(a)
	syncs := b.all(func(f frame) bool { return f.T == "sync" && f.Doc == wire.Shared })
	if len(syncs) != 2 || syncs[1].Full {
		t.Fatalf("%d syncs: one not full in place of the patches was due", len(syncs)-1)
	}
	if n := len(b.all(is("patch"))); n > 10 {
		t.Fatalf("%d patches beside it", n)
	}
	f := b.awaitsAfter(mark, "its own acknowledgement", func(f frame) bool { return f.Cmd == folded || f.ID == folded })
	if f.T == "nak" {
		t.Fatalf("the answer is %s", f.raw)
	}
	if s := w.hubs[0].Stats(); s.Coalesced == 0 || s.TooSlow != 0 {
		t.Fatalf("%+v", s)
	}
	if f := b.paints(5000); f.T != "patch" {
		t.Fatalf("it goes on with %s", f.raw)
	}
}

func TestAnAcknowledgementThatWasFoldedIntoASyncComesAfterIt(t *testing.T) {
	w := paired(t, 1, hub.Options{CommandRate: 1e6, CommandBurst: 1e6, QueueMessages: 4})
	a, b := w.join(0, space.A), w.join(0, space.B)
	mend := b.sock.stall()
	a.paints(1) // b's writer is caught by it
	var ids []string
	for n := range 2 {
		ids = append(ids, b.do(paint(100+n)))
	}
	a.awaits("b's commands", func(f frame) bool { return f.Cmd == ids[1] })
	for n := range 10 {
		a.paints(200 + n)
	}
	mend()
	for _, id := range ids {
		f := b.answered(id)
		synced, _ := b.has(wire.Shared)
		if f.T != "ack" || f.V > synced.V {
			t.Fatalf("the answer is %s with the device at %d", f.raw, synced.V)
		}
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	seen := false
	for _, f := range b.frames {
		seen = seen || f.T == "sync" && !f.Full
		if f.T == "ack" && !seen {
			t.Fatal("an ack before its sync")
		}
	}
}

func TestADeviceThatStaysBehindIsDroppedAlone(t *testing.T) {
	w := paired(t, 1, hub.Options{CommandRate: 1e6, CommandBurst: 1e6, FrameWithin: 100 * time.Millisecond})
	a, b := w.join(0, space.A), w.join(0, space.B)
	b.sock.stall()
	for n := range 2 * wire.QueueMessages {
		if f := a.paints(n); f.T != "patch" {
			t.Fatalf("the partner notices: %s", f.raw)
		}
	}
	b.over()
	if b.sock.code() != 4008 {
		t.Fatalf("closed with %d", b.sock.code())
	}
	back := w.serve(0, b.pass, b)
	back.hello()
	back.equals(a)
	if s := w.hubs[0].Stats(); s.TooSlow != 1 {
		t.Fatalf("%+v", s)
	}
}

func TestADeviceThatTricklesIsNeverCutOff(t *testing.T) {
	w := paired(t, 1, hub.Options{CommandRate: 1e6, CommandBurst: 1e6, FrameWithin: 300 * time.Millisecond, QueueMessages: 2})
	a, b := w.join(0, space.A), w.join(0, space.B)
	b.sock.onWrite = func(raw []byte) { time.Sleep(30 * time.Millisecond); b.receive(raw) }
	var last frame
	for began, n := time.Now(), 0; time.Since(began) < time.Second; n++ {
		last = a.paints(n)
	}
	b.reaches(wire.Shared, last.V)
	if s := w.hubs[0].Stats(); s.TooSlow != 0 || s.Coalesced == 0 {
		t.Fatalf("%+v", s)
	}
}

func TestOneThatAsksAndNeverReadsAnswersIsCutOff(t *testing.T) {
	w := paired(t, 1, hub.Options{CommandRate: 1e6, CommandBurst: 1e6, FrameWithin: 50 * time.Millisecond})
	a := w.join(0, space.A)
	a.sock.stall()
	for range 500 {
		a.says(wire.Time{T: "time", At: 1})
	}
	a.over()
}

func TestANewerConnectionOfADeviceReplacesTheOlder(t *testing.T) {
	for _, servers := range []int{1, 2} {
		t.Run(fmt.Sprint(servers, " servers"), func(t *testing.T) {
			w := paired(t, servers, hub.Options{})
			older := w.join(0, space.A)
			time.Sleep(2 * time.Millisecond)
			newer := w.serve(servers-1, w.pass(servers-1, space.A), older)
			newer.hello()
			older.ends(wire.Replaced)
			if f := newer.paints(1); f.T != "patch" {
				t.Fatalf("the newer got %s", f.raw)
			}
		})
	}
}

// A reload can bring the new page's socket to its turn before that of the page that went.
func TestAConnectionThatWasAskedForEarlierDoesNotReplaceANewerOne(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	earlier, later := w.pass(0, space.A), w.pass(0, space.A)
	newer := w.serve(0, later, nil)
	newer.hello()
	late := w.serve(0, earlier, nil)
	late.ends(wire.Replaced)
	newer.do(paint(0))
	if f := newer.paints(1); f.T != "patch" {
		t.Fatalf("the newer got %s", f.raw)
	}
}

func TestTheRateIsTheDevicesWhateverItsConnection(t *testing.T) {
	const burst = 20
	w := paired(t, 1, hub.Options{CommandRate: 0.001, CommandBurst: burst, FloodAllowed: 1e6})
	older := w.join(0, space.A)
	for n := range burst - 4 {
		older.says(wire.Time{T: "time", At: int64(n)})
	}
	w.waitsFor("the answers", func() bool { return len(older.all(is("time"))) == burst-4 })
	var sending sync.WaitGroup
	sending.Go(func() { // on and on, while it is replaced
		for range 1000 {
			older.says(wire.Time{T: "time", At: 1})
		}
	})
	newer := w.serve(0, older.pass, older)
	newer.hello()
	older.ends(wire.Replaced)
	sending.Wait()
	for n := range 4 {
		newer.do(paint(n))
	}
	if f := newer.paints(5); f.Code != wire.RateLimited {
		t.Fatalf("the answer is %s", f.raw)
	}
}

func TestTwoDevicesOfASeatLiveSideBySide(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a := w.join(0, space.A)
	token := w.secondDevice(space.A)
	pass, err := w.hubs[0].Enter(t.Context(), w.space, space.A, token)
	w.ok(err)
	second := w.serve(0, pass, nil)
	second.hello()
	f := a.does(note("mine"))
	second.reaches(wire.Own, f.V)
	g := second.paints(1)
	a.reaches(wire.Shared, g.V)
	a.equals(second)
	list, err := w.hubs[0].Devices(t.Context(), pass)
	w.ok(err)
	if len(list) != 2 {
		t.Fatalf("the devices are %+v", list)
	}
	for _, d := range list { // both may have come in the same millisecond, so in any order
		if d.Current != (d.Device == pass.Device) {
			t.Errorf("asked by %s, the devices are %+v", pass.Device, list)
		}
	}
}

func TestADeviceThatIsSignedOutEndsOnEveryServerAndNothingOfItIsAcceptedAfterwards(t *testing.T) {
	for _, servers := range []int{1, 2} {
		t.Run(fmt.Sprint(servers, " servers"), func(t *testing.T) {
			w := paired(t, servers, hub.Options{CommandRate: 1e6, CommandBurst: 1e6})
			token := w.secondDevice(space.A)
			pass, err := w.hubs[servers-1].Enter(t.Context(), w.space, space.A, token)
			w.ok(err)
			first, second := w.join(0, space.A), w.serve(servers-1, pass, nil)
			second.hello()
			stop := make(chan struct{})
			var sending sync.WaitGroup
			sending.Go(func() {
				for n := 0; ; n++ {
					select {
					case <-stop:
						return
					case <-second.done:
						return
					default:
						second.do(paint(n))
						time.Sleep(time.Millisecond)
					}
				}
			})
			time.Sleep(20 * time.Millisecond)
			w.ok(w.hubs[0].DropDevice(t.Context(), first.pass, pass.Device))
			at := w.shared().v
			second.ends(wire.Revoked)
			close(stop)
			sending.Wait()
			if now := w.shared().v; now != at {
				t.Fatalf("accepted from a device that was signed out: version %d, then %d", at, now)
			}
			if _, err := w.hubs[servers-1].Enter(t.Context(), w.space, space.A, token); !refused(err, space.NotFound) {
				t.Fatalf("it still enters: %v", err)
			}
			w.serve(servers-1, pass, nil).ends(wire.Revoked) // let in before, connected after
			if f := first.paints(9999); f.T != "patch" {
				t.Fatalf("the other device: %s", f.raw)
			}
		})
	}
}

// shared is the shared doc as the memory has it.
func (w *world) shared() memDoc {
	w.memory.mu.Lock()
	defer w.memory.mu.Unlock()
	return *w.memory.spaces[w.space].docs[space.Shared]
}

func TestWhoLeavesIsSignedOutAndTheirNotesAreGone(t *testing.T) {
	w := paired(t, 2, hub.Options{})
	a, b := w.join(0, space.A), w.join(1, space.B)
	b.does(note("private"))
	b.do("seat.leave", map[string]any{})
	b.ends(wire.Revoked)
	a.awaits("that b left", func(f frame) bool { return f.T == "patch" && f.By == space.B && f.Set["seat/b"] != nil })
	w.memory.mu.Lock()
	defer w.memory.mu.Unlock()
	if d := w.memory.spaces[w.space].docs[space.OwnB]; d.v != 0 || len(d.set)+len(d.del) != 0 {
		t.Fatalf("the notes are still there: %+v", d)
	}
}

func TestErasingEndsEverySocketOnEveryServer(t *testing.T) {
	w := paired(t, 2, hub.Options{})
	a, b := w.join(0, space.A), w.join(1, space.B)
	v := a.does("space.erase", map[string]any{"agree": true}).V
	b.reaches(wire.Shared, v)
	b.do("space.erase", map[string]any{"agree": true})
	b.ends(wire.Revoked)
	a.ends(wire.Revoked)
	w.memory.mu.Lock()
	left := len(w.memory.spaces) + len(w.memory.tickets)
	w.memory.mu.Unlock()
	if left != 0 {
		t.Fatalf("%d things are left", left)
	}
	for server := range 2 {
		if _, err := w.hubs[server].Enter(t.Context(), w.space, space.A, w.tokens[space.A]); !refused(err, space.NotFound) {
			t.Fatalf("the error is %v", err)
		}
	}
}

func TestAnErasureThatFailsIsNotRememberedAsDone(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a, b := w.join(0, space.A), w.join(0, space.B)
	a.does("space.erase", map[string]any{"agree": true})
	w.stores[0].fail(func(op string) error {
		if op == "erase" {
			return hub.ErrUnavailable
		}
		return nil
	}, nil)
	id := b.do("space.erase", map[string]any{"agree": true})
	if f := b.answered(id); f.Code != wire.Unavailable {
		t.Fatalf("the answer is %s", f.raw)
	}
	w.stores[0].fail(nil, nil)
	b.sends(id, "space.erase", map[string]any{"agree": true})
	b.ends(wire.Revoked)
	a.ends(wire.Revoked)
}

func TestNothingOfAnOwnDocReachesThePartner(t *testing.T) {
	w := paired(t, 2, hub.Options{})
	for _, server := range []int{0, 1} {
		a, b := w.join(0, space.A), w.join(server, space.B)
		b.paints(server)
		mark := b.mark()
		for range 20 {
			cmd, body := note("private")
			a.does(cmd, body)
			a.does("note.remove", map[string]any{"note": body["note"]})
		}
		b.says(wire.Time{T: "time", At: 1})
		b.awaitsAfter(mark, "the time", is("time"))
		b.mu.Lock()
		if len(b.frames) != mark+1 {
			t.Fatalf("the partner's device got %s", b.frames[mark].raw)
		}
		b.mu.Unlock()
		a.hangUp()
		b.hangUp()
	}
}

func TestDrainEndsAllAndRefusesNewOnes(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a, b := w.join(0, space.A), w.join(0, space.B)
	pass := a.pass
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	w.ok(w.hubs[0].Drain(ctx, 20*time.Millisecond))
	if f := a.ends(wire.Shutdown); f.After <= 0 {
		t.Fatalf("no word of when to come back: %s", f.raw)
	}
	b.ends(wire.Shutdown)
	w.serve(0, pass, nil).ends(wire.Shutdown)
	if s := w.hubs[0].Stats(); s.Connections != 0 || s.Spaces != 0 {
		t.Fatalf("%+v", s)
	}
}

func TestDrainCutsOffWhoDoesNotTakeItsBye(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a, b := w.join(0, space.A), w.join(0, space.B)
	b.sock.stall()
	a.paints(1)
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	w.ok(w.hubs[0].Drain(ctx, 0))
	b.over()
}

func TestEveryConnectionIsPinged(t *testing.T) {
	w := paired(t, 1, hub.Options{Beat: time.Millisecond, PingEvery: 20 * time.Millisecond})
	a, b := w.join(0, space.A), w.connect(0, space.B)
	w.waitsFor("pings", func() bool { return a.sock.pings.Load() > 2 && b.sock.pings.Load() > 2 })
}

func TestAConnectionThatNeverSaysHelloIsEnded(t *testing.T) {
	w := paired(t, 1, hub.Options{Beat: time.Millisecond, PingEvery: 5 * time.Millisecond})
	a, silent := w.join(0, space.A), w.connect(0, space.B)
	if f := silent.ends(wire.BadMessage); f.T != "bye" {
		t.Fatalf("it got %s", f.raw)
	}
	a.paints(1)
}

func TestARoomIsClosedAWhileAfterItsLastDevice(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a := w.join(0, space.A)
	a.hangUp()
	w.waitsFor("the room to close", func() bool { return w.hubs[0].Stats().Spaces == 0 })
	w.memory.mu.Lock()
	defer w.memory.mu.Unlock()
	if n := len(w.stores[0].watchers); n != 0 {
		t.Fatalf("%d watchers are left", n)
	}
}
