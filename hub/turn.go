package hub

import (
	"context"
	"time"
)

// The turn of a room: who has it owns the room, and nobody waits for anything but the store meanwhile.

// begin watches and loads. Nobody else has the room yet, except its watcher.
func (r *room) begin(want []int) error {
	ctx, cancel := r.within()
	defer cancel()
	r.turn <- struct{}{}
	defer r.release()
	stop, err := r.store.Watch(ctx, r.id, r.hear)
	if err != nil {
		return r.failed(r.id, "watch", err)
	}
	r.unwatch = stop
	return r.load(ctx, append([]int{shared, access}, want...))
}

// close lets go of the store. Nobody has a reference any more.
func (r *room) close() {
	if r.unwatch != nil {
		r.unwatch()
	}
}

// tryAcquire acquires the turn if nobody has it.
func (r *room) tryAcquire() bool {
	select {
	case r.turn <- struct{}{}:
		return true
	default:
		return false
	}
}

// acquire waits for the turn. Whoever got it releases it.
func (r *room) acquire(ctx context.Context) error {
	if r.tryAcquire() {
		return nil
	}
	select {
	case r.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ErrUnavailable
	}
}

// release looks at the news and passes the turn on. News that come meanwhile are looked at before it ends, by
// whoever has the turn then.
func (r *room) release() {
	for {
		r.catchUp()
		r.recover()
		<-r.turn
		if !r.hasNews() || !r.tryAcquire() {
			return
		}
	}
}

// hear is the room's watcher. It only notes what it hears, unless nobody has the turn just now.
func (r *room) hear(e Event) {
	r.note(e)
	if r.tryAcquire() {
		r.release()
	}
}

// recover starts what loads again until it worked, if the docs may not be what the store has. A room without
// devices loads when it is asked.
func (r *room) recover() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.lost && !r.recovering && len(r.members) > 0 {
		r.recovering = r.background(r.recovery)
	}
}

func (r *room) recovery() {
	for wait := time.Duration(0); ; wait = min(max(2*wait, r.o.DoubtFor/20), r.o.DoubtFor) {
		select {
		case <-time.After(wait/2 + r.entropy.jitter(wait)):
		case <-r.stopped:
			return
		}
		if r.recovered() {
			return
		}
	}
}

// recovered tries once. It answers true when there is nothing left to do.
func (r *room) recovered() bool {
	r.loads <- struct{}{}
	defer func() { <-r.loads }()
	ctx, cancel := r.within()
	defer cancel()
	began := time.Now()
	if r.acquire(ctx) == nil {
		_ = r.reload(ctx) // where it fails, lost says so
		r.release()
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	sure := !r.lost && began.Sub(r.doubtful) >= r.o.DoubtFor
	if sure || r.erased.Load() || len(r.members) == 0 {
		r.recovering = false
	}
	return !r.recovering
}
