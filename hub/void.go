package hub

import (
	"errors"
	"time"

	"amends/hub/space"
)

// voidReturn voids a return whose seat is here already. A connection that comes does it by its hello.
func (r *room) voidReturn() {
	for {
		if r.voided() {
			return
		}
		select {
		case <-time.After(r.o.DoubtFor):
		case <-r.stopped:
			return
		}
	}
}

// voided tries once. It answers true when nothing is left to do.
func (r *room) voided() bool {
	ctx, cancel := r.within()
	defer cancel()
	if r.acquire(ctx) != nil {
		return false
	}
	defer r.release()
	m := r.nextAwaited()
	if m == nil {
		return true
	}
	err := r.change(ctx, &origin{}, func(at int64) (space.Change, error) {
		if !r.admitted(m) {
			return space.Change{}, space.ErrStands
		}
		return space.Connect(r.state(m.seat), m.device, at)
	})
	return err == nil && r.nextAwaited() == nil || errors.Is(err, ErrNoSpace)
}

// nextAwaited is awaited, with the note that nobody looks after it any more where there is none.
func (r *room) nextAwaited() *member {
	r.mu.Lock()
	defer r.mu.Unlock()
	m := r.awaited()
	r.voiding = m != nil
	return m
}
