package redisstore

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/redisstore/redistest"
	"amends/hub/space"

	toxiproxy "github.com/Shopify/toxiproxy/v2"
	"github.com/rs/zerolog"
)

// spell is how long a fault is kept up: AMENDS_SOAK=10m for a long run.
func spell(t testing.TB) time.Duration {
	text := os.Getenv("AMENDS_SOAK")
	if text == "" {
		return time.Second
	}
	d, err := time.ParseDuration(text)
	if err != nil {
		t.Fatalf("AMENDS_SOAK: %v", err)
	}
	return d
}

// load is writers that go on whatever happens. Each writes a space of its own, by commands, and asks again with
// the same command for as long as it gets no answer.
type load struct {
	t       testing.TB
	stop    chan struct{}
	all     sync.WaitGroup
	told    [writers]atomic.Int64 // the version that was acknowledged last
	refused atomic.Int64          // answers that were none
	slowest atomic.Int64          // of those, the one that took longest
	strict  bool                  // nothing acknowledged may be lost
	ids     [writers]string
}

const writers = 16

func startLoad(t testing.TB, stores ...*Store) *load {
	l := &load{t: t, stop: make(chan struct{}), strict: true}
	t.Cleanup(l.all.Wait) // also where the test fails before its end
	for i := range writers {
		l.ids[i] = newID(t)
		s := stores[i%len(stores)]
		if err := l.try(s, write(l.ids[i], 0, "made", "")); err != nil {
			t.Fatal(err)
		}
		l.told[i].Store(1)
	}
	for i := range writers {
		s := stores[i%len(stores)]
		l.all.Go(func() { l.write(s, i) })
	}
	return l
}

func newID(t testing.TB) string {
	n := ids.Add(1)
	return fmt.Sprintf("%08x-cafe-4000-8000-%012x", uint32(n*2654435761), n)
}

var ids atomic.Uint64

// write is a command's write of the shared doc and the own doc of a, at a version that both have.
func write(id string, base int64, command, tagAt string) hub.Write {
	tag := fmt.Sprint(command, " ", base+1)
	return hub.Write{
		Space: id, At: time.Now(), Create: base == 0,
		Docs: []hub.DocWrite{
			{Doc: space.Shared, Base: base, BaseTag: tagAt, Epoch: "e", Tag: tag, Set: []hub.Item{{Key: space.RequestKey(command), V: base + 1, Value: []byte("{}")}}},
			{Doc: space.OwnA, Base: base, BaseTag: tagAt, Epoch: "e", Tag: tag, Set: []hub.Item{{Key: "note/1", V: base + 1, Value: []byte(command)}}},
		},
		Command: &hub.Done{Seat: space.A, ID: command, Digest: "d", Doc: space.Shared, V: base + 1},
	}
}

// try asks until there is an answer.
func (l *load) try(s *Store, w hub.Write) error {
	for {
		began := time.Now()
		err := s.Commit(context.Background(), w)
		if !errors.Is(err, hub.ErrUnavailable) || l.t.Context().Err() != nil {
			return err
		}
		l.refused.Add(1)
		if took := int64(time.Since(began)); took > l.slowest.Load() {
			l.slowest.Store(took)
		}
		time.Sleep(5 * time.Millisecond)
	}
}

func (l *load) write(s *Store, i int) {
	cursor := hub.Cursor{V: 1, Tag: "made 1"}
	for n := 2; ; n++ {
		select {
		case <-l.stop:
			return
		case <-l.t.Context().Done():
			return
		default:
		}
		command := fmt.Sprint("c", n)
	again:
		err := l.try(s, write(l.ids[i], cursor.V, command, cursor.Tag))
		var repeat *hub.RepeatError
		switch {
		case err == nil:
			cursor = hub.Cursor{V: cursor.V + 1, Tag: fmt.Sprint(command, " ", cursor.V+1)}
		case errors.As(err, &repeat) && repeat.Done.V == cursor.V+1:
			cursor = hub.Cursor{V: repeat.Done.V, Tag: fmt.Sprint(command, " ", repeat.Done.V)}
		case errors.Is(err, hub.ErrConflict) && !l.strict:
			cursor = l.reload(s, l.ids[i])
			goto again
		case l.t.Context().Err() != nil:
			return
		default:
			l.t.Errorf("space %d, version %d: %v", i, cursor.V, err)
			return
		}
		l.told[i].Store(cursor.V)
	}
}

func (l *load) reload(s *Store, id string) hub.Cursor {
	for {
		docs, err := s.Load(context.Background(), id, []hub.DocCursor{{Doc: space.Shared}})
		if err == nil {
			return docs[0].Cursor
		}
		if l.t.Context().Err() != nil {
			return hub.Cursor{}
		}
	}
}

// end stops the writers and looks whether each command that was acknowledged is there exactly once, unless some may
// be lost, and none twice.
func (l *load) end(s *Store) {
	l.t.Helper()
	close(l.stop)
	l.all.Wait()
	sum := int64(0)
	for i, id := range l.ids {
		docs, err := s.Load(context.Background(), id, []hub.DocCursor{{Doc: space.Shared}, {Doc: space.OwnA}})
		if err != nil {
			l.t.Fatal(err)
		}
		v := docs[0].Cursor.V
		if l.strict && v != l.told[i].Load() || docs[1].Cursor.V != v {
			l.t.Errorf("space %d: version %d was acknowledged, %d and %d are there", i, l.told[i].Load(), v, docs[1].Cursor.V)
		}
		if int64(len(docs[0].Set)) != v {
			l.t.Errorf("space %d: %d commands at version %d", i, len(docs[0].Set), v)
		}
		for k, item := range docs[0].Set {
			if item.V != int64(k+1) {
				l.t.Fatalf("space %d: %s lies at version %d, want %d", i, item.Key, item.V, k+1)
			}
		}
		sum += v
	}
	l.t.Logf("%d commands, %d times no answer, the longest wait %v", sum, l.refused.Load(), time.Duration(l.slowest.Load()).Round(time.Millisecond))
	if slowest := time.Duration(l.slowest.Load()); slowest > 6*time.Second {
		l.t.Errorf("it took %v to say that there is no answer", slowest)
	}
}

// goesOn waits until every writer has got answers again.
func (l *load) goesOn() time.Duration {
	l.t.Helper()
	began := time.Now()
	var at [writers]int64
	for i := range at {
		at[i] = l.told[i].Load()
	}
	waitFor(l.t, "every writer goes on", func() bool {
		for i := range at {
			if l.told[i].Load() < at[i]+2 {
				return false
			}
		}
		return true
	})
	return time.Since(began)
}

func TestRedisIsKilledUnderLoadAndStartsAgain(t *testing.T) {
	server := redistest.Start(t, redistest.Durable...)
	s, other := open(t, server.Address()), open(t, server.Address())
	l := startLoad(t, s, other)
	for end := time.Now().Add(spell(t)); ; {
		l.goesOn()
		server.Kill()
		if _, err := s.Load(context.Background(), l.ids[0], []hub.DocCursor{{Doc: space.Shared}}); !errors.Is(err, hub.ErrUnavailable) {
			t.Errorf("a read while Redis is away: %v", err)
		}
		server.Run()
		server.Answers()
		t.Logf("commands again %v after Redis answers again", l.goesOn().Round(time.Millisecond))
		if time.Now().After(end) {
			break
		}
	}
	l.end(s)
}

// While Redis reads its files after a start, it answers that it cannot answer yet.
func TestARedisThatIsStillLoading(t *testing.T) {
	server := redistest.Start(t, redistest.Durable...)
	s := open(t, server.Address())
	l := startLoad(t, s)
	server.Do("DEBUG", "POPULATE", 20000, "filling", 100)
	server.Do("BGREWRITEAOF")
	waitFor(t, "all of it is on the disk", func() bool { return server.Info("persistence", "aof_rewrite_in_progress") == "0" })
	l.goesOn()
	server.Kill()
	server.Run("--key-load-delay", "80", "--loading-process-events-interval-bytes", "1024")
	c := server.Client()
	defer c.Close()
	waitFor(t, "it is loading", func() bool {
		err := c.Ping(context.Background()).Err()
		return err != nil && strings.HasPrefix(err.Error(), "LOADING")
	})
	before := l.refused.Load()
	waitFor(t, "the writers are told", func() bool { return l.refused.Load() > before+writers })
	if _, err := s.Load(context.Background(), l.ids[0], []hub.DocCursor{{Doc: space.Shared}}); !errors.Is(err, hub.ErrUnavailable) {
		t.Errorf("a read meanwhile: %v", err)
	}
	server.Answers()
	t.Logf("commands again %v after it has loaded", l.goesOn().Round(time.Millisecond))
	l.end(s)
}

// proxied is a proxy in front of a server, in this process.
func proxied(t testing.TB, s *redistest.Server) *toxiproxy.Proxy {
	t.Helper()
	api := toxiproxy.NewServer(toxiproxy.NewMetricsContainer(nil), zerolog.Nop())
	p := toxiproxy.NewProxy(api, "redis", "127.0.0.1:0", s.Addr())
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Stop)
	return p
}

// poison adds a toxic, which cure takes away.
func poison(t testing.TB, p *toxiproxy.Proxy, json string) (cure func()) {
	t.Helper()
	toxic, err := p.Toxics.AddToxicJson(strings.NewReader(json))
	if err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := p.Toxics.RemoveToxic(context.Background(), toxic.Name); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAnswersThatAreLostOnTheWay(t *testing.T) {
	server := redistest.Start(t)
	for name, json := range map[string]string{
		"the connection is reset after some bytes of answers": `{"name":"x","type":"limit_data","stream":"downstream","attributes":{"bytes":400}}`,
		"the connection is reset after each answer":           `{"name":"x","type":"reset_peer","stream":"downstream","attributes":{"timeout":0}}`,
		"the answers come late":                               `{"name":"x","type":"latency","stream":"downstream","attributes":{"latency":80,"jitter":80}}`,
		"the answers come in pieces":                          `{"name":"x","type":"slicer","stream":"downstream","attributes":{"average_size":3,"size_variation":2,"delay":10}}`,
		"nothing comes back":                                  `{"name":"x","type":"timeout","stream":"downstream","attributes":{"timeout":0}}`,
		"nothing comes through":                               `{"name":"x","type":"timeout","stream":"upstream","attributes":{"timeout":0}}`,
	} {
		t.Run(name, func(t *testing.T) {
			p := proxied(t, server)
			s := open(t, "redis://"+p.Listen)
			l := startLoad(t, s)
			l.goesOn()
			cure := poison(t, p, json)
			time.Sleep(spell(t))
			if strings.HasPrefix(name, "nothing") {
				waitFor(t, "the writers are told", func() bool { return l.refused.Load() >= writers })
			}
			cure()
			t.Logf("all go on after %v", l.goesOn().Round(time.Millisecond))
			l.end(s)
		})
	}
}

func TestARedisThatCannotWrite(t *testing.T) {
	server := redistest.Start(t)
	s := open(t, server.Address())
	l := startLoad(t, s)
	for _, c := range []struct {
		name       string
		begin, end []any
	}{
		{"it is full", []any{"CONFIG", "SET", "maxmemory", "1mb"}, []any{"CONFIG", "SET", "maxmemory", "0"}},
		{"it is a replica", []any{"REPLICAOF", "127.0.0.1", "1"}, []any{"REPLICAOF", "NO", "ONE"}},
		{"it waits for replicas", []any{"CONFIG", "SET", "min-replicas-to-write", "1"}, []any{"CONFIG", "SET", "min-replicas-to-write", "0"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			l.goesOn()
			server.Do(c.begin...)
			before := l.refused.Load()
			waitFor(t, "the writers are told", func() bool { return l.refused.Load() > before+2*writers })
			if _, err := s.Load(context.Background(), l.ids[0], []hub.DocCursor{{Doc: space.Shared, Since: hub.Cursor{Epoch: "e", V: 1, Tag: "made 1"}}}); err != nil {
				t.Errorf("it cannot be read: %v", err)
			}
			if _, err := s.Load(context.Background(), l.ids[0], []hub.DocCursor{{Doc: space.Shared}}); err != nil {
				t.Errorf("it cannot be read in full: %v", err)
			}
			server.Do(c.end...)
			l.goesOn()
		})
	}
	t.Run("it does not answer", func(t *testing.T) {
		c := server.Client()
		defer c.Close()
		c.Do(context.Background(), "DEBUG", "SLEEP", "2.5")
		l.goesOn()
	})
	l.end(s)
}

// A server that stops must be gone soon, whether Redis answers or not.
func TestClosingWhileRedisDoesNotAnswer(t *testing.T) {
	p := proxied(t, redistest.Start(t))
	s := open(t, "redis://"+p.Listen)
	defer poison(t, p, `{"name":"x","type":"timeout","stream":"upstream","attributes":{"timeout":0}}`)()
	var all sync.WaitGroup
	for range writers {
		all.Go(func() {
			for {
				if err := s.Commit(context.Background(), write(newID(t), 0, "made", "")); !errors.Is(err, hub.ErrUnavailable) {
					t.Errorf("it answers: %v", err)
				} else if errors.Is(err, errClosed) {
					return
				}
			}
		})
	}
	time.Sleep(socketWithin / 2)
	began := time.Now()
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	all.Wait()
	if took := time.Since(began); took > answerWithin+socketWithin+4*time.Second {
		t.Errorf("closing took %v", took)
	}
}
