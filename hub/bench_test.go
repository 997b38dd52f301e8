package hub_test

import (
	"context"
	"encoding/json"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"
)

// BenchmarkCommand measures one command through a room with both partners connected: read, judged, committed in
// memory and patched to both. What the store and the test's own frames allocate is in the figures too.
func BenchmarkCommand(b *testing.B) {
	for _, entities := range []int{10, space.MaxEntities - 200} { // each seat still has room
		b.Run(fmt.Sprint(entities, " entities"), func(b *testing.B) { benchCommand(b, entities, 1) })
	}
}

// BenchmarkCommandAmongOpenSpaces is the same where other spaces are open, each with a device in sync.
func BenchmarkCommandAmongOpenSpaces(b *testing.B) {
	for _, spaces := range []int{1, 50_000} {
		b.Run(fmt.Sprint(spaces, " open"), func(b *testing.B) { benchCommand(b, 10, spaces) })
	}
}

func benchCommand(b *testing.B, entities, spaces int) {
	w := paired(b, 1, hub.Options{})
	const days = 8
	w.fill(entities - days - 2) // the seats are there
	h := hub.New(&quickStore{memStore: w.stores[0]}, hub.Options{CommandRate: 1e9, CommandBurst: 1e9})
	for range spaces - 1 {
		w.another(h)
	}
	sender, partner := newCounter(), newCounter()
	for seat, sock := range map[space.Seat]*counter{space.A: sender, space.B: partner} {
		pass, err := h.Enter(b.Context(), w.space, seat, w.tokens[seat])
		w.ok(err)
		go serve(h, sock, pass)
		sock.in <- []byte(`{"t":"hello","shared":{"epoch":"","v":0,"tag":""},"own":{"epoch":"","v":0,"tag":""}}`)
		for !strings.Contains(string(<-sock.out), `"ready"`) {
		}
	}
	frames := make([][]byte, b.N)
	for n := range frames {
		cmd, body := paint(n%days + n/days*50) // each day anew
		raw, _ := json.Marshal(body)
		frames[n], _ = json.Marshal(wire.Do{T: "do", ID: uuid(), Cmd: cmd, Body: raw})
	}
	runtime.GC()
	b.ReportAllocs()
	b.ResetTimer()
	for n := range b.N {
		sender.in <- frames[n]
		<-sender.out
		<-partner.out
	}
	b.StopTimer()
	w.ok(h.Drain(b.Context(), 0))
}

// another opens one more space on a hub, with a device that says nothing.
func (w *world) another(h *hub.Hub) {
	w.Helper()
	n := newSpace()
	_, token, err := w.hubs[0].Create(w.Context(), n)
	w.ok(err)
	pass, err := h.Enter(w.Context(), n.Space, space.A, token)
	w.ok(err)
	sock := &still{gone: make(chan struct{}), ready: make(chan struct{})}
	go serve(h, sock, pass)
	<-sock.ready
}

// fill puts lines of a talk into the shared doc, of both seats in turn.
func (w *world) fill(n int) {
	w.Helper()
	d := w.shared()
	write := hub.Write{Space: w.space, At: w.clock.now(), Docs: []hub.DocWrite{{Doc: space.Shared, Base: d.v, Epoch: d.epoch, Tag: "filledfilled"}}}
	for i := range n {
		talk, id := "00000000-0000-4000-8000-000000000000", fmt.Sprintf("00000000-0000-4000-8000-%012d", i)
		l := &space.Line{Talk: talk, ID: id, By: []space.Seat{space.A, space.B}[i%2], Phase: space.Speaking}
		space.Stamp(l, d.v+1)
		value, err := json.Marshal(l)
		w.ok(err)
		write.Docs[0].Set = append(write.Docs[0].Set, hub.Item{Key: l.Key(), V: d.v + 1, Value: value})
	}
	w.ok(w.stores[0].Commit(context.Background(), write))
}

// quickStore accepts every commit at once, so that the figures are the room's.
type quickStore struct{ *memStore }

func (*quickStore) Commit(context.Context, hub.Write) error { return nil }

func (*quickStore) Watch(context.Context, string, func(hub.Event)) (func(), error) {
	return func() {}, nil
}

// counter is a socket that hands on what it gets.
type counter struct {
	in, out chan []byte
	gone    chan struct{}
	*pipe
}

func newCounter() *counter {
	p := newPipe()
	c := &counter{pipe: p, in: p.in, gone: p.gone, out: make(chan []byte, 16)}
	p.onWrite = func(b []byte) { c.out <- b }
	return c
}
