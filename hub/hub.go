// Package hub holds the live rooms: one for each open space, each with one owner. Devices send commands,
// the rules decide, the store commits, devices receive patches.
//
// A room is owned by whoever holds its turn: the goroutine that brings a command, a hello, a request over HTTP
// or news from another server. Only the holder reads and changes its docs, talks to the store about them and
// lets others have the turn afterwards. The room's lock, held for moments only, guards what the connections
// read meanwhile. So there is no goroutine for a room, and none for a connection beside its reader's, except
// while it comes in and while there is something to write.
//
// Locks are taken in the order turn, room.mu, Hub.mu, never the other way round.
package hub

import (
	"context"
	"errors"
	"hash/maphash"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"amends/hub/space"
	"amends/hub/wire"
)

// Hub holds the rooms that are open on this server.
type Hub struct {
	store    Store
	o        Options
	entropy  entropy
	log      *slog.Logger
	seed     maphash.Seed // under which the log names spaces
	instance string       // names this server to the others

	mu       sync.Mutex
	rooms    map[string]*room
	idle     map[*room]time.Time // since when nobody is in it
	attended map[*room]struct{}  // where presence must be looked after
	closing  map[*conn]time.Time // since when it should be gone
	pings    [][]*conn           // all connections, by the beat that pings them
	nextPing int                 // the slot of the next beat
	nextSlot int                 // the slot of the next connection
	beating  bool
	draining bool
	stop     chan struct{}  // closed once drained
	serving  sync.WaitGroup // calls of Serve
	work     sync.WaitGroup // goroutines of the hub itself

	loads chan struct{} // held by rooms that load again by themselves, so that an outage does not end in a stampede
	count counters
}

type counters struct {
	commands, refusals, repeats, conflicts, unavailable, coalesced, tooSlow, reloads, gaps, resumed, resumedFull atomic.Uint64
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
}

// New returns a hub on a store, which the caller closes after Drain.
func New(store Store, o Options) *Hub {
	o = o.withDefaults()
	h := &Hub{
		store: store, o: o, log: o.Log, seed: maphash.MakeSeed(),
		rooms:    make(map[string]*room),
		idle:     make(map[*room]time.Time),
		attended: make(map[*room]struct{}),
		closing:  make(map[*conn]time.Time),
		pings:    make([][]*conn, max(1, int(o.PingEvery/o.Beat))),
		stop:     make(chan struct{}),
		loads:    make(chan struct{}, 32),
	}
	h.entropy.source = o.Random
	h.instance = h.entropy.tag()
	return h
}

// Stats counts.
func (h *Hub) Stats() Stats {
	h.mu.Lock()
	defer h.mu.Unlock()
	s := Stats{
		Spaces:   len(h.rooms),
		Commands: h.count.commands.Load(), Refusals: h.count.refusals.Load(), Repeats: h.count.repeats.Load(),
		Conflicts: h.count.conflicts.Load(), Unavailable: h.count.unavailable.Load(),
		Coalesced: h.count.coalesced.Load(), TooSlow: h.count.tooSlow.Load(), Reloads: h.count.reloads.Load(),
		Gaps: h.count.gaps.Load(), Resumed: h.count.resumed.Load(), ResumedFull: h.count.resumedFull.Load(),
	}
	for _, slot := range h.pings {
		s.Connections += len(slot)
	}
	return s
}

// open returns the room of a space, loaded, with a reference that the caller releases. Whoever comes first
// loads; the others wait for that.
func (h *Hub) open(ctx context.Context, id string, want ...int) (*room, error) {
	h.mu.Lock()
	r := h.rooms[id]
	first := r == nil
	if first {
		r = newRoom(h, id)
		h.rooms[id] = r
		h.beat()
	}
	r.refs++
	delete(h.idle, r)
	h.mu.Unlock()
	if first {
		r.err = r.begin(want)
		close(r.ready)
	} else {
		select {
		case <-r.ready:
		case <-ctx.Done():
			h.release(r)
			return nil, ctx.Err()
		}
	}
	if r.err != nil {
		h.release(r)
		return nil, r.err
	}
	return r, nil
}

// release gives a reference back. A room that nobody needs lingers, for whoever comes back in a moment.
func (h *Hub) release(r *room) {
	h.mu.Lock()
	r.refs--
	let := r.refs == 0 && (h.draining || r.err != nil || h.rooms[r.id] != r)
	if let {
		h.forget(r)
	} else if r.refs == 0 {
		h.idle[r] = time.Now()
	}
	h.mu.Unlock()
	if let {
		r.close()
	}
}

// forget takes a room out of the registry. h.mu is held.
func (h *Hub) forget(r *room) {
	if h.rooms[r.id] == r {
		delete(h.rooms, r.id)
	}
	delete(h.idle, r)
	delete(h.attended, r)
}

// retire makes the next who asks for the space load it anew.
func (h *Hub) retire(r *room) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.rooms[r.id] == r {
		delete(h.rooms, r.id)
	}
}

// hold takes one more reference to a room that is open, for work of the hub itself. False: it is over.
func (h *Hub) hold(r *room) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.stopped() {
		return false
	}
	r.refs++
	delete(h.idle, r)
	h.work.Add(1)
	return true
}

func (h *Hub) stopped() bool {
	select {
	case <-h.stop:
		return true
	default:
		return false
	}
}

// Drain ends all connections with bye shutdown, spread over a time so that they do not come back at once, and
// refuses new ones in the same way. It returns when nothing of the hub runs any more, or with ctx's error;
// then all connections were cut off, and what they run ends by itself.
func (h *Hub) Drain(ctx context.Context, spread time.Duration) error {
	h.mu.Lock()
	h.draining = true
	all := h.connections()
	h.mu.Unlock()

	began := time.Now()
	for i, c := range all {
		due := time.Until(began.Add(spread * time.Duration(i) / time.Duration(len(all))))
		if due > time.Millisecond && !sleep(ctx, due) {
			break
		}
		c.end(ending{code: wire.Shutdown, after: 100 + h.entropy.jitter(time.Second).Milliseconds()})
	}
	for _, c := range all {
		c.end(ending{code: wire.Shutdown}) // those that ctx's end left out
	}
	return h.quit(ctx)
}

// quit waits for all that runs and closes the rooms that linger.
func (h *Hub) quit(ctx context.Context) error {
	gone := make(chan struct{})
	go func() { // ends with the last connection, which the beat cuts off if need be
		defer close(gone)
		h.serving.Wait()
		h.mu.Lock()
		if !h.stopped() {
			close(h.stop)
		}
		h.mu.Unlock()
		h.work.Wait()
	}()
	select {
	case <-gone:
		return nil
	case <-ctx.Done():
		h.mu.Lock()
		left := h.connections()
		h.mu.Unlock()
		for _, c := range left {
			c.cut()
		}
		return ctx.Err()
	}
}

// connections lists all that are there. h.mu is held.
func (h *Hub) connections() []*conn {
	var all []*conn
	for _, slot := range h.pings {
		all = append(all, slot...)
	}
	return all
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

// name is how the log speaks of a space: nobody can tell which it is, nor follow it beyond this process.
func (h *Hub) name(id string) slog.Attr {
	return slog.Uint64("space", maphash.String(h.seed, id))
}

// unavailable says whether an error means that the store cannot answer, as opposed to an answer.
func unavailable(err error) bool {
	var refusal *space.Refusal
	return err != nil && !errors.As(err, &refusal) && !errors.Is(err, ErrNoSpace) && !errors.Is(err, space.ErrStands)
}
