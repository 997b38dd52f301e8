package hub

import (
	"context"
	"sync"
	"time"
)

// rooms are those that are open on this server. Whoever opens one has a reference to it; a room that nobody needs
// lingers, for whoever comes back in a moment.
type rooms struct {
	core *core

	mu    sync.Mutex
	byID  map[string]*room
	idle  map[*room]time.Time // since when nobody is in it
	ended bool                // no room lingers any more
}

func newRooms(k *core) rooms {
	return rooms{core: k, byID: make(map[string]*room), idle: make(map[*room]time.Time)}
}

func (rs *rooms) len() int {
	rs.mu.Lock()
	defer rs.mu.Unlock()
	return len(rs.byID)
}

// open returns the room of a space, loaded, with a reference that the caller gives back. Whoever comes first
// loads; the others wait for that.
func (rs *rooms) open(ctx context.Context, id string, want ...int) (*room, error) {
	r, first := rs.refer(id)
	if first {
		r.err = r.begin(want)
		close(r.ready)
	} else {
		select {
		case <-r.ready:
		case <-ctx.Done():
			rs.giveBack(r)
			return nil, ctx.Err()
		}
	}
	if r.err != nil {
		rs.giveBack(r)
		return nil, r.err
	}
	return r, nil
}

// find is the room of a space that is open. Nobody has a reference to it by that.
func (rs *rooms) find(id string) *room {
	rs.mu.Lock()
	defer rs.mu.Unlock()
	return rs.byID[id]
}

// refer finds a room or makes it, and counts a reference.
func (rs *rooms) refer(id string) (r *room, first bool) {
	rs.mu.Lock()
	defer rs.mu.Unlock()
	r = rs.byID[id]
	if r == nil || r.erased.Load() {
		r, first = newRoom(rs.core, id), true
		r.void = r.voidReturn
		rs.byID[id] = r
	}
	r.refs++
	delete(rs.idle, r)
	return r, first
}

// giveBack gives a reference back, and closes the room with the last one unless it lingers.
func (rs *rooms) giveBack(r *room) {
	if rs.unrefer(r) {
		r.close()
	}
}

func (rs *rooms) unrefer(r *room) (last bool) {
	rs.mu.Lock()
	defer rs.mu.Unlock()
	r.refs--
	if r.refs > 0 {
		return false
	}
	if rs.ended || r.err != nil || r.erased.Load() || rs.byID[r.id] != r {
		rs.forget(r)
		return true
	}
	rs.idle[r] = time.Now()
	return false
}

// forget removes a room. rs.mu is held.
func (rs *rooms) forget(r *room) {
	if rs.byID[r.id] == r {
		delete(rs.byID, r.id)
	}
	delete(rs.idle, r)
}

// end lets no room linger any more.
func (rs *rooms) end() {
	rs.mu.Lock()
	defer rs.mu.Unlock()
	rs.ended = true
}

// sweep closes the rooms that nobody came back to.
func (rs *rooms) sweep(now time.Time) {
	for _, r := range rs.abandoned(now) {
		r.close()
	}
}

func (rs *rooms) abandoned(now time.Time) (old []*room) {
	rs.mu.Lock()
	defer rs.mu.Unlock()
	for r, since := range rs.idle {
		if rs.ended || now.Sub(since) >= rs.core.o.Linger && !r.presence.attended() {
			rs.forget(r)
			old = append(old, r)
		}
	}
	return old
}
