package hub

import (
	"context"
	"sync"
	"time"

	"golang.org/x/sync/singleflight"

	"amends/hub/space"
	"amends/hub/wire"
)

// Hub holds the rooms that are open on this server.
type Hub struct {
	*core
	rooms       rooms
	connections roster
	entering    singleflight.Group // reads of access docs, by space

	mu       sync.Mutex
	beating  bool
	draining bool
	serving  sync.WaitGroup // calls of Serve
}

// Stats are counts for metrics and tests. Those of events grow from the start of the process.
type Stats struct {
	Spaces      int // open now
	Connections int // now

	Commands    uint64 // accepted
	Refusals    uint64
	Repeats     uint64 // answered with what was done before
	Conflicts   uint64 // commits that another server's commit came before
	Unavailable uint64 // commands and requests that the store did not answer in time
	Coalesced   uint64 // times that a device lagged and got the newest state in place of patches
	TooSlow     uint64 // devices dropped for it
	Reloads     uint64 // times that a room had to read the store again
	Gaps        uint64 // times that news of other servers went missing
	Resumed     uint64 // devices that said hello and got what they lacked
	ResumedFull uint64 // and those that got a doc in full, new ones too
	Unjoined    uint64 // spaces erased because nobody joined them

	Reminders map[space.ReminderKind]Told
}

// Told counts reminders of a kind: taken by a push service; not taken, or nobody knows; to be sent again later; and given
// up, because what they were about lost its use before that.
type Told struct{ Sent, Failed, Later, Dropped uint64 }

// New returns a hub on a store, which the caller closes after Drain.
func New(store Store, o Options) *Hub {
	o = o.withDefaults()
	k := newCore(store, o)
	h := &Hub{core: k, rooms: newRooms(k), connections: newRoster(max(1, int(o.PingEvery/o.Beat)))}
	h.background(h.rooms.keepUp)
	return h
}

// Stats counts.
func (h *Hub) Stats() Stats {
	reminders := make(map[space.ReminderKind]Told, len(h.reminded))
	for kind, t := range h.reminded {
		reminders[kind] = Told{t.sent.Load(), t.failed.Load(), t.later.Load(), t.dropped.Load()}
	}
	return Stats{
		Reminders: reminders,
		Spaces:    h.rooms.len(), Connections: h.connections.len(),
		Commands: h.count.commands.Load(), Refusals: h.count.refusals.Load(), Repeats: h.count.repeats.Load(),
		Conflicts: h.count.conflicts.Load(), Unavailable: h.count.unavailable.Load(),
		Coalesced: h.limits.coalesced.Load(), TooSlow: h.limits.tooSlow.Load(), Reloads: h.count.reloads.Load(),
		Gaps: h.count.gaps.Load(), Resumed: h.count.resumed.Load(), ResumedFull: h.count.resumedFull.Load(),
		Unjoined: h.count.unjoined.Load(),
	}
}

// open returns the room of a space, loaded, with a reference that the caller gives back.
func (h *Hub) open(ctx context.Context, id string, want ...int) (*room, error) {
	r, err := h.rooms.open(ctx, id, want...)
	if err == nil {
		h.beat()
	}
	return r, err
}

// beat starts the beat, if it does not run.
//
// The beat is the one clock of the hub: it pings connections, each in its own turn of wire.PingEvery, and closes
// rooms that nobody came back to. It runs while there are rooms, and measures time by the machine's monotonic clock:
// a clock that is set changes nothing.
func (h *Hub) beat() {
	h.mu.Lock()
	defer h.mu.Unlock()
	if !h.beating {
		h.beating = h.background(h.run)
	}
}

func (h *Hub) run() {
	ticker := time.NewTicker(h.o.Beat)
	defer ticker.Stop()
	for stopped := h.stopped; h.beatsOn(); {
		select {
		case <-ticker.C:
		case <-stopped:
			stopped = nil // a last round, and more while rooms are in use
		}
		for _, c := range h.connections.turn() {
			c.ping()
		}
		h.rooms.sweep(time.Now())
	}
}

func (h *Hub) beatsOn() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.beating = h.rooms.len() > 0
	return h.beating
}

// Drain ends all connections with bye shutdown, spread over a time so that they do not come back at once, and
// refuses new ones in the same way. It returns when nothing of the hub runs any more, or with ctx's error;
// then all connections were cut off, and what they run ends by itself.
func (h *Hub) Drain(ctx context.Context, spread time.Duration) error {
	h.drain()
	all := h.connections.all()
	began := time.Now()
	for i, c := range all {
		due := time.Until(began.Add(spread * time.Duration(i) / time.Duration(len(all))))
		if due > time.Millisecond && !sleep(ctx, due) {
			break
		}
		c.end(h.shutdown())
	}
	for _, c := range all {
		c.end(bye{code: wire.Shutdown}) // those that ctx's end left out
	}
	return h.quit(ctx)
}

// drain has new connections refused and idle rooms closed.
func (h *Hub) drain() {
	h.rooms.end()
	h.mu.Lock()
	defer h.mu.Unlock()
	h.draining = true
}

func (h *Hub) isDraining() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.draining
}

func (h *Hub) shutdown() bye {
	return bye{code: wire.Shutdown, after: h.comeBack(100*time.Millisecond, time.Second)}
}

// quit waits for all that runs and closes the rooms that linger.
func (h *Hub) quit(ctx context.Context) error {
	gone := make(chan struct{})
	go func() { // ends with the last connection, which is cut off if need be
		defer close(gone)
		h.serving.Wait()
		h.stop()
	}()
	select {
	case <-gone:
		return nil
	case <-ctx.Done():
		for _, c := range h.connections.all() {
			c.cut()
		}
		return ctx.Err()
	}
}

// sleep waits, and answers false if ctx ends first.
func sleep(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}
