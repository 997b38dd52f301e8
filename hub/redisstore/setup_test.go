package redisstore

import (
	"context"
	"log/slog"
	"sync/atomic"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) {
	redis.SetLogger(quiet{slog.New(slog.DiscardHandler)}) // for the tests' own clients
	logOnce.Do(func() {})
	goleak.VerifyTestMain(m,
		// go-redis looks up the made-up name of its Sentinel client, and where nobody answers, that takes a while to end.
		goleak.IgnoreAnyFunction("net.(*Resolver).lookupIPAddr.func2"),
		goleak.IgnoreAnyFunction("net.(*Resolver).goLookupIPCNAMEOrder"), goleak.IgnoreAnyFunction("net.(*Resolver).exchange"),
		// Where a server was away, its pool looks every second whether it should go.
		goleak.IgnoreAnyFunction("github.com/redis/go-redis/v9/internal/pool.(*ConnPool).tryDial"),
		// toxiproxy leaves behind what reads and passes on for a link whose writing end went first: nobody takes it.
		goleak.IgnoreAnyFunction("github.com/Shopify/toxiproxy/v2/toxics.(*ToxicStub).Run"),
		goleak.IgnoreAnyFunction("github.com/Shopify/toxiproxy/v2.(*ToxicLink).read"),
	)
}

// clock is real time plus what was passed by hand.
type clock struct{ ahead atomic.Int64 }

func (c *clock) now() time.Time       { return time.Now().Add(time.Duration(c.ahead.Load())) }
func (c *clock) pass(d time.Duration) { c.ahead.Add(int64(d)) }
func (c *clock) options() Options     { return Options{Now: c.now, Log: slog.New(slog.DiscardHandler)} }

func open(t testing.TB, where string) *Store {
	t.Helper()
	s, err := Open(context.Background(), where, new(clock).options())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func waitFor(t testing.TB, what string, met func() bool) {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); !met(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("it never came to it: " + what)
		}
	}
}
