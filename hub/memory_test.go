package hub_test

import (
	"context"
	"runtime"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"
)

// BenchmarkIdleConnections reports what an idle connection costs in a room with its partner, without its socket:
// heap and stack, both docs in sync.
func BenchmarkIdleConnections(b *testing.B) {
	const spaces = 1000
	w := newWorld(b, 1, hub.Options{})
	h := w.hubs[0]
	type entered struct{ a, b hub.Pass }
	var all []entered
	for range spaces {
		n := newSpace()
		_, token, err := h.Create(b.Context(), n)
		w.ok(err)
		_, other, err := h.Redeem(b.Context(), wire.Redeem{Auth: n.Invite.Auth, Claim: secret(), Zone: "Europe/Rome"})
		w.ok(err)
		pa, err := h.Enter(b.Context(), n.Space, space.A, token)
		w.ok(err)
		pb, err := h.Enter(b.Context(), n.Space, space.B, other)
		w.ok(err)
		all = append(all, entered{pa, pb})
	}
	h = hub.New(&quickStore{memStore: w.stores[0]}, hub.Options{Linger: time.Millisecond})
	for range b.N {
		before := inUse()
		var socks []*still
		for _, e := range all {
			for _, pass := range []hub.Pass{e.a, e.b} {
				s := &still{gone: make(chan struct{}), ready: make(chan struct{})}
				socks = append(socks, s)
				go serve(h, s, pass)
			}
		}
		for _, s := range socks {
			<-s.ready
		}
		after := inUse()
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(len(socks)), "heap-B/connection")
		b.ReportMetric(float64(after.StackInuse-before.StackInuse)/float64(len(socks)), "stack-B/connection")
		for _, s := range socks {
			s.Close(1000, "")
		}
		w.waitsFor("the rooms to close", func() bool { return h.Stats().Spaces == 0 })
	}
	w.ok(h.Drain(b.Context(), 0))
}

func inUse() (m runtime.MemStats) {
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m
}

// still is a socket that says hello and nothing more.
type still struct {
	said        bool
	gone, ready chan struct{}
}

func (s *still) Read() ([]byte, error) {
	if !s.said {
		s.said = true
		return []byte(`{"t":"hello"}`), nil
	}
	<-s.gone
	return nil, context.Canceled
}

func (s *still) Write(frame []byte, _ time.Time) error {
	if string(frame) == `{"t":"ready"}` {
		close(s.ready)
	}
	return nil
}

func (s *still) Ping() error { return nil }

func (s *still) Close(int, string) {
	select {
	case <-s.gone:
	default:
		close(s.gone)
	}
}
