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
	case errors.Is(err, ErrNoSpace), errors.Is(err, errNoEntry):
		c.out.end(bye{code: wire.Revoked})
	case err != nil:
		c.out.end(bye{code: wire.Unavailable, after: r.comeBack(time.Second, 4*time.Second)})
	}
}

// greet lets the device in: its first socket deletes the keys that waited for it. The turn is held.
func (r *room) greet(ctx context.Context, c *conn, m *message) error {
	own := ownOf(c.seat)
	if err := r.readable(ctx, shared, access, own); err != nil {
		return err
	}
	if !r.admitted(&c.member) {
		return errNoEntry
	}
	connect := func(at int64) (space.Change, error) { return space.Connect(r.state(c.seat), c.device, at) }
	if _, err := connect(r.o.Now().UnixMilli()); !errors.Is(err, space.ErrStands) {
		if err := r.change(ctx, &origin{by: c.seat}, connect); err != nil {
			return err
		}
	}
	if r.docs[shared].lags(m.Shared) || r.docs[own].lags(m.Own) {
		// It comes from another server, whose news are still on their way here; what it saw is not taken from it.
		if err := r.reload(ctx, shared, access, own); err != nil {
			return err
		}
	}
	lacks := [2]lack{r.docs[shared].lack(m.Shared), r.docs[own].lack(m.Own)}
	if lacks[sharedReplica].full || lacks[ownReplica].full && r.docs[own].cursor.V > 0 {
		r.count.resumedFull.Add(1)
	} else {
		r.count.resumed.Add(1)
	}
	c.out.greet(lacks)
	return nil
}
