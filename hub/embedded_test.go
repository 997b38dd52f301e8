package hub_test

import (
	"fmt"
	"log/slog"
	"sync"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/pebblestore"
	"amends/hub/space"
	"amends/hub/wire"
)

// TestOnTheEmbeddedStore plays a talk, a leave and an erasure on the real store, with the server started anew
// in between.
func TestOnTheEmbeddedStore(t *testing.T) {
	folder := t.TempDir()
	w := &world{TB: t, clock: new(clock), tokens: map[space.Seat]string{}}
	start := func() func() {
		store, err := pebblestore.Open(folder, pebblestore.Options{Now: w.clock.now, Log: slog.New(slog.DiscardHandler)})
		w.ok(err)
		h := hub.New(store, hub.Options{Now: w.clock.now, Beat: 5 * time.Millisecond})
		w.hubs = []*hub.Hub{h}
		return func() { w.ok(h.Drain(t.Context(), 0)); w.ok(store.Close()) }
	}
	stop := start()
	n := newSpace()
	w.space = n.Space
	var err error
	_, w.tokens[space.A], err = w.hubs[0].Create(t.Context(), n)
	w.ok(err)
	_, w.tokens[space.B], err = w.hubs[0].Redeem(t.Context(), wire.Redeem{Auth: n.Invite.Auth, Claim: secret(), Zone: "Europe/Rome"})
	w.ok(err)
	a, b := w.join(0, space.A), w.join(0, space.B)
	talk := uuid()
	a.does("talk.open", map[string]any{"talk": talk, "kind": "ordinary", "mode": "written"})
	a.does("talk.ready", map[string]any{"talk": talk, "ready": true})
	b.does("talk.ready", map[string]any{"talk": talk, "ready": true})
	id, cmd, body := uuid(), "talk.say", map[string]any{"talk": talk, "line": uuid(), "text": sealed("words")}
	a.sends(id, cmd, body)
	v := a.answered(id).V
	b.reaches(wire.Shared, v)
	b.does(note("mine"))
	stop()
	a.ends(wire.Shutdown)

	stop = start()
	defer func() { stop() }()
	a2, b2 := w.serve(0, a.pass, a), w.serve(0, b.pass, nil)
	a2.hello()
	b2.hello()
	if s := a2.syncs(wire.Shared); len(s) != 1 || s[0].Full || len(s[0].Set) != 0 {
		t.Fatalf("it had all of it, and got %s", s[0].raw)
	}
	a2.equals(b2)
	a2.sends(id, cmd, body)
	if f := a2.answered(id); f.T != "ack" || f.V != v {
		t.Fatalf("the answer to a repeat is %s", f.raw)
	}
	b2.do("seat.leave", map[string]any{})
	b2.ends(wire.Revoked)
	a2.awaits("that b left", func(f frame) bool { return f.T == "patch" && f.Set["seat/b"] != nil })
	a2.do("space.erase", map[string]any{"agree": true})
	a2.ends(wire.Revoked)
	if _, err := w.hubs[0].Enter(t.Context(), w.space, space.A, w.tokens[space.A]); !refused(err, space.NotFound) {
		t.Fatalf("the error is %v", err)
	}
}

// BenchmarkEmbedded measures commands of many pairs at once, each durable on the embedded store, in a closed
// loop and without a network.
func BenchmarkEmbedded(b *testing.B) {
	store, err := pebblestore.Open(b.TempDir(), pebblestore.Options{Now: time.Now, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		b.Fatal(err)
	}
	h := hub.New(store, hub.Options{CommandRate: 1e9, CommandBurst: 1e9})
	const pairs = 256
	var socks [pairs][2]*counter
	for i := range socks {
		n := newSpace()
		_, token, err := h.Create(b.Context(), n)
		if err != nil {
			b.Fatal(err)
		}
		_, other, err := h.Redeem(b.Context(), wire.Redeem{Auth: n.Invite.Auth, Claim: secret(), Zone: "Europe/Rome"})
		if err != nil {
			b.Fatal(err)
		}
		for k, token := range []string{token, other} {
			pass, err := h.Enter(b.Context(), n.Space, []space.Seat{space.A, space.B}[k], token)
			if err != nil {
				b.Fatal(err)
			}
			socks[i][k] = newCounter()
			go serve(h, socks[i][k], pass)
			socks[i][k].in <- []byte(`{"t":"hello"}`)
			for string(<-socks[i][k].out) != `{"t":"ready"}` {
			}
		}
	}
	b.ReportAllocs()
	b.ResetTimer()
	var all sync.WaitGroup
	for i := range socks {
		all.Go(func() {
			for n := i; n < b.N; n += pairs {
				day := paintedDay(n / pairs % 50)
				socks[i][0].in <- fmt.Appendf(nil, `{"t":"do","id":"%s","cmd":"free.paint","body":{"day":"%s","free":[[%d,60]]}}`, uuid(), day, n/pairs/50%60)
				<-socks[i][0].out
				<-socks[i][1].out
			}
		})
	}
	all.Wait()
	b.StopTimer()
	for i := range socks {
		socks[i][0].Close(1000, "")
		socks[i][1].Close(1000, "")
	}
	if err := h.Drain(b.Context(), 0); err != nil {
		b.Fatal(err)
	}
	if err := store.Close(); err != nil {
		b.Fatal(err)
	}
}
