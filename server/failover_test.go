package main

import (
	"context"
	"encoding/json"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"amends/client"
	"amends/hub/redisstore/redistest"
	"amends/hub/space"
	"amends/hub/wire"
)

// The partners of some couples, each at a server of their own, pass the floor on as fast as they can while the master
// dies. Acknowledged turns may be lost with it, but nobody ever sees two who have the floor at one version.
func TestTheFloorIsWithOneWhileAMasterDies(t *testing.T) {
	for name, begin := range map[string]func(t *testing.T) (where string, masters, replicas []*redistest.Server){
		"behind Sentinel": func(t *testing.T) (string, []*redistest.Server, []*redistest.Server) {
			g := redistest.StartSentinel(t)
			return g.Address(), []*redistest.Server{g.Master}, []*redistest.Server{g.Replica}
		},
		"of a Cluster": func(t *testing.T) (string, []*redistest.Server, []*redistest.Server) {
			c := redistest.StartCluster(t, 3, 1)
			return c.Address(), c.Masters, c.Replicas
		},
	} {
		t.Run(name, func(t *testing.T) {
			where, masters, replicas := begin(t)
			one, other := two(t, where, "--commands-per-second", "1000", "--spaces-per-hour", "100", "--tickets-per-minute", "100")
			var talks []*turns
			for range 6 {
				talks = append(talks, startTurns(apart(one, other)))
			}
			fullest := 0
			for i, m := range masters {
				if m.Do("DBSIZE").(int64) > masters[fullest].Do("DBSIZE").(int64) {
					fullest = i
				}
			}
			dies, heir := masters[fullest], replicas[fullest]
			comes(t, "the replica has every space", func() bool { return heir.Do("DBSIZE") == dies.Do("DBSIZE") })
			time.Sleep(300 * time.Millisecond)
			dies.Kill()
			began := time.Now()
			comes(t, "another takes over", func() bool { return heir.Info("replication", "role") == "master" })
			for _, k := range talks {
				k.goesOn(t)
			}
			t.Logf("every talk goes on %v after the master's death", time.Since(began).Round(time.Millisecond))
			time.Sleep(500 * time.Millisecond)
			for _, k := range talks {
				k.end(t)
			}
			if out, err := runOnce(t, "check", "--redis", where); err != nil {
				t.Errorf("%q %v", out, err)
			}
		})
	}
}

func comes(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); !holds(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("it never came to it: " + what)
		}
	}
}

// turns is a couple in a talk. Whoever has the floor does what comes next.
type turns struct {
	*couple
	talk   string
	stop   chan struct{}
	all    sync.WaitGroup
	passed atomic.Int64

	mu   sync.Mutex
	seen map[wire.Cursor]string // the talk at each cursor, as who came to it first has it
}

func startTurns(c *couple) *turns {
	k := &turns{couple: c, talk: uuid.NewString(), stop: make(chan struct{}), seen: map[wire.Cursor]string{}}
	c.does(space.A, &space.TalkOpen{Talk: k.talk, Kind: space.Ordinary, Mode: space.Spoken})
	c.bothReady(k.talk)
	for _, at := range c.at {
		k.all.Go(func() { k.turn(at) })
	}
	return k
}

// turn acts for one partner.
func (k *turns) turn(at *client.Space) {
	for {
		select {
		case <-k.stop:
			return
		default:
		}
		if cmd := k.next(at); cmd != nil {
			ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
			if at.Do(ctx, cmd) == nil {
				k.passed.Add(1)
			}
			cancel()
		} else {
			time.Sleep(time.Millisecond)
		}
	}
}

// next notes what the device has, and answers with what its holder of the floor does.
func (k *turns) next(at *client.Space) space.Command {
	var text []byte
	var talk *space.Talk
	cursor := at.Cursor(wire.Shared)
	if talk = client.Find[*space.Talk](at, space.TalkKey(k.talk)); talk != nil {
		text, _ = json.Marshal(talk)
	}
	if at.Cursor(wire.Shared) == cursor {
		k.mu.Lock()
		if was, ok := k.seen[cursor]; ok && was != string(text) {
			k.t.Errorf("at %v one has the talk %s, and the other %s", cursor, was, text)
		}
		k.seen[cursor] = string(text)
		k.mu.Unlock()
	}
	switch {
	case talk == nil || talk.Floor != at.Seat():
		return nil
	case talk.Phase == space.Speaking, talk.Phase == space.Reflecting:
		return &space.TalkPass{Talk: k.talk}
	case talk.Phase == space.Checking:
		return &space.TalkHeard{Talk: k.talk}
	}
	return nil
}

// goesOn waits for a few more turns.
func (k *turns) goesOn(t *testing.T) {
	t.Helper()
	from := k.passed.Load()
	for end := time.Now().Add(30 * time.Second); k.passed.Load() < from+4; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			for s, at := range k.at {
				t.Logf("%s is at %v (live: %v, ended: %v) and has %+v", s, at.Cursor(wire.Shared), at.Live(), at.Err(), client.Find[*space.Talk](at, space.TalkKey(k.talk)))
			}
			t.Fatal("the talk does not go on")
		}
	}
}

// end wants both devices to come to the same cursor and state.
func (k *turns) end(t *testing.T) {
	t.Helper()
	close(k.stop)
	k.all.Wait()
	a, b := k.at[space.A], k.at[space.B]
	if !eventually(func() bool { return a.Cursor(wire.Shared) == b.Cursor(wire.Shared) }) {
		t.Fatalf("a is at %v, b at %v", a.Cursor(wire.Shared), b.Cursor(wire.Shared))
	}
	if p, q := client.Find[*space.Talk](a, space.TalkKey(k.talk)), client.Find[*space.Talk](b, space.TalkKey(k.talk)); p.Floor != q.Floor || p.Phase != q.Phase || p.Turn != q.Turn {
		t.Errorf("a has %+v, b has %+v", p, q)
	}
	k.part()
}
