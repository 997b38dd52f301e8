package redisstore

import (
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/redisstore/redistest"
	"amends/hub/space"
)

func TestAWatcherWhoseConnectionBreaksIsToldOfAGap(t *testing.T) {
	server := redistest.Start(t)
	s, other := open(t, server.Address()), open(t, server.Address())
	l := startLoad(t, s)
	var followers []*follower
	for _, id := range l.ids {
		followers = append(followers, follow(t, other, id))
	}
	for range 5 {
		server.Do("CLIENT", "KILL", "TYPE", "pubsub")
		l.goesOn()
	}
	l.end(s)
	gaps := 0
	for _, f := range followers {
		f.arrives(t, s)
		gaps += f.gaps
		f.stop()
	}
	if gaps == 0 {
		t.Error("nobody was told")
	}
}

// Spaces are opened and left while their connection comes and goes: whoever has come back from Watch misses nothing.
func TestWatchersComeAndGo(t *testing.T) {
	server := redistest.Start(t)
	s, other := open(t, server.Address()), open(t, server.Address())
	l := startLoad(t, s)
	for i := range 300 {
		f := follow(t, other, l.ids[i%writers])
		switch i % 3 {
		case 0:
			again := follow(t, other, f.id)
			again.stop()
		case 1:
			if i%30 == 1 {
				server.Do("CLIENT", "KILL", "TYPE", "pubsub")
			}
			l.goesOn()
			f.catchUp()
		}
		if i < 300-writers {
			f.stop()
			continue
		}
		defer func() { f.arrives(t, s); f.stop() }()
	}
	l.end(s)
}

func TestNothingIsLeftOfWatchersThatWent(t *testing.T) {
	server := redistest.Start(t)
	s := open(t, server.Address())
	for range 50 {
		stop, err := s.Watch(t.Context(), newID(t), func(hub.Event) {})
		if err != nil {
			t.Fatal(err)
		}
		defer stop()
		stop2, err := s.Watch(t.Context(), newID(t), func(hub.Event) {})
		if err != nil {
			t.Fatal(err)
		}
		stop2()
	}
	waitFor(t, "only those that stay are listened to", func() bool {
		s.subscriptions.mu.RLock()
		defer s.subscriptions.mu.RUnlock()
		return len(s.subscriptions.of) == 50 && len(server.Do("PUBSUB", "SHARDCHANNELS").([]any)) == 50
	})
}

// What a partner writes costs Redis the same with fifty servers and many open spaces as with two servers and one
// space, and nobody hears it whose space is another.
func TestAWriteIsHeardOnlyWhereItsSpaceIsOpen(t *testing.T) {
	server := redistest.Start(t)
	s, id := open(t, server.Address()), newID(t)
	if err := s.Commit(t.Context(), write(id, 0, "made", "")); err != nil {
		t.Fatal(err)
	}
	f := follow(t, open(t, server.Address()), id)
	const n = 200
	v, tag := int64(0), "made 1"
	cost := func() (bytes int64) {
		t.Helper()
		before := netOutput(t, server)
		for range n {
			v++
			w := write(id, v, fmt.Sprintf("c%09d", v), tag)
			if err := s.Commit(t.Context(), w); err != nil {
				t.Fatal(err)
			}
			tag = w.Docs[0].Tag
		}
		waitFor(t, "all of it is heard", func() bool { return f.catchUp().V == v+1 })
		return netOutput(t, server) - before
	}
	cost() // scripts and connections are new
	alone := cost()
	var stray atomic.Int64
	for range 48 {
		other := open(t, server.Address())
		for range 20 {
			stop, err := other.Watch(t.Context(), newID(t), func(hub.Event) { stray.Add(1) })
			if err != nil {
				t.Fatal(err)
			}
			defer stop()
		}
	}
	crowded := cost()
	t.Logf("Redis sends %d bytes for a write with two servers, and %d with fifty and 961 open spaces", alone/n, crowded/n)
	if crowded > alone+alone/5+20_000 {
		t.Errorf("%d writes made Redis send %d bytes, and %d with fifty servers", n, alone, crowded)
	}
	if stray.Load() > 0 {
		t.Errorf("%d messages came to where their space is not open", stray.Load())
	}
	if f.gaps > 0 || f.loaded > 1 {
		t.Errorf("%d gaps, %d loads", f.gaps, f.loaded)
	}
}

func netOutput(t *testing.T, s *redistest.Server) (n int64) {
	t.Helper()
	if _, err := fmt.Sscanf(s.Info("stats", "total_net_output_bytes"), "%d", &n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestASubscriberThatDoesNotHearItsOwnServerIsGivenUp(t *testing.T) {
	server := redistest.Start(t)
	o := new(clock).options()
	o.ping = 50 * time.Millisecond
	s, err := Open(t.Context(), server.Address(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	id := newID(t)
	if err := s.Commit(t.Context(), write(id, 0, "made", "")); err != nil {
		t.Fatal(err)
	}
	f := follow(t, s, id)
	defer f.stop()
	subscriber, _ := s.subscriptions.listener(spaceKey(id))
	for v := int64(1); v < 100; v++ {
		if err := s.Commit(t.Context(), write(id, v, fmt.Sprint("c", v), "")); err != nil {
			t.Fatal(err)
		}
	}
	waitFor(t, "all that it wrote itself was heard", func() bool { return subscriber.expects.Load() == 0 && subscriber.echoes.Load() == 99 })
	subscriber.expects.Store(time.Now().Add(-deafFor).UnixNano())
	waitFor(t, "it listens anew and tells of a gap", func() bool {
		f.catchUp()
		return f.gaps == 1
	})
}

func TestWhoWroteWithoutACommandIsHeard(t *testing.T) {
	server := redistest.Start(t)
	s, other := open(t, server.Address()), open(t, server.Address())
	id := newID(t)
	if err := s.Commit(t.Context(), write(id, 0, "made", "")); err != nil {
		t.Fatal(err)
	}
	heard := make(chan hub.Event, 9)
	stop, err := other.Watch(t.Context(), id, func(e hub.Event) { heard <- e })
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	for v, by := range []space.Seat{space.B, ""} {
		w := write(id, int64(v+1), "joined", "")
		w.Command, w.By = nil, by
		if err := s.Commit(t.Context(), w); err != nil {
			t.Fatal(err)
		}
		if got := (<-heard).Write; got == nil || got.Command != nil || got.By != by {
			t.Errorf("heard %+v, want it by %q", got, by)
		}
	}
}

func TestAnOwnDocsWritesReachItsWatchers(t *testing.T) {
	server := redistest.Start(t)
	s, other := open(t, server.Address()), open(t, server.Address())
	id := newID(t)
	if err := s.Commit(t.Context(), write(id, 0, "made", "")); err != nil {
		t.Fatal(err)
	}
	heard := make(chan hub.Event, 9)
	stop, err := other.Watch(t.Context(), id, func(e hub.Event) { heard <- e })
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	key := space.CheckinKey("0190a0e4-0000-7000-8000-00000000abcd", "2026-01-02", space.B)
	w := hub.Write{
		Space: id, At: time.UnixMilli(5), Command: &hub.Done{Seat: space.B, ID: "c", Digest: "a b", Doc: space.OwnB, V: 1},
		Docs: []hub.DocWrite{
			{Doc: space.OwnB, Base: 0, Epoch: "e9", Tag: "t", Set: []hub.Item{{Key: key, V: 1, Value: []byte("+1 \x00\xff")}}, Del: []space.Key{"note/2"}},
			{Doc: space.Shared, Base: 1, Check: true},
			{Doc: space.OwnA, Base: 1, Reset: true, Epoch: "e2"},
		},
		Index: []hub.TicketRef{{Hash: "h", Expires: time.Now().Add(time.Hour).Truncate(time.Millisecond)}}, Unindex: []string{"u"},
	}
	if err := s.Commit(t.Context(), w); err != nil {
		t.Fatal(err)
	}
	got := (<-heard).Write
	if fmt.Sprintf("%+v %+v", *got, *got.Command) != fmt.Sprintf("%+v %+v", w, *w.Command) &&
		fmt.Sprintf("%+v", got.Docs) != fmt.Sprintf("%+v", w.Docs) {
		t.Errorf("heard %+v\nwant  %+v", got, w)
	}
}
