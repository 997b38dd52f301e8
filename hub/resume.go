package hub

import (
	"context"
	"errors"
	"time"

	"amends/hub/space"
	"amends/hub/wire"
)

// hello reads what the device says it has, and brings it from there to the present.
func (c *conn) hello(m *message) {
	r := c.room
	ctx, cancel := r.within()
	defer cancel()
	err := r.acquire(ctx)
	if err == nil {
		err = r.greet(ctx, c, m)
		r.release()
	}
	switch {
	case errors.Is(err, ErrNoSpace), errors.Is(err, errNoEntry), errors.Is(err, errAside):
		c.out.end(byeOf(err))
	case err != nil:
		c.out.end(bye{code: wire.Unavailable, after: r.comeBack(time.Second, 4*time.Second)})
	}
}

// greet lets the device in: its first socket deletes the keys that waited for it. The turn is held.
func (r *room) greet(ctx context.Context, c *conn, m *message) error {
	own := c.own
	want := []int{shared, access}
	if own != noDoc {
		want = append(want, own)
	}
	if err := r.readable(ctx, want...); err != nil {
		return err
	}
	if !r.admitted(&c.member) {
		return r.refusal(&c.member)
	}
	connect := func(at int64) (space.Change, error) { return space.Connect(r.state(c.seat), c.device, at) }
	if _, err := connect(r.now(access)); !errors.Is(err, space.ErrStands) {
		if err := r.change(ctx, &origin{by: c.seat}, connect); err != nil {
			return err
		}
	}
	_ = r.replan(ctx) // said in the log where it fails; the next who comes tries again
	if r.docs[shared].lags(m.Shared) || own != noDoc && r.docs[own].lags(m.Own) {
		// It comes from another server, whose news are still on their way here; what it saw is not taken from it.
		if err := r.reload(ctx, want...); err != nil {
			return err
		}
	}
	lacks := [2]*lack{r.docs[shared].lack(m.Shared), nil}
	full := lacks[sharedReplica].full
	if own != noDoc {
		lacks[ownReplica] = r.docs[own].lack(m.Own)
		full = full || lacks[ownReplica].full && r.docs[own].cursor.V > 0
	}
	if full {
		r.count.resumedFull.Add(1)
	} else {
		r.count.resumed.Add(1)
	}
	c.out.greet(lacks)
	return nil
}
