package hub

import (
	"context"
	"errors"
	"time"

	"amends/hub/space"
	"amends/hub/wire"
)

// hello takes what the device says it has, and brings it from there to the present. It answers false, for act,
// never: a place that cannot be proven is no mistake of the device.
func (c *conn) hello(m *message) bool {
	h, r := c.room.hub, c.room
	ctx := within(h.o.StoreWithin)
	defer ctx.stop()
	err := r.take(ctx)
	if err == nil {
		err = r.greet(ctx, c, m)
		r.yield()
	}
	switch {
	case errors.Is(err, ErrNoSpace), errors.Is(err, errNoEntry):
		c.end(ending{code: wire.Revoked})
	case err != nil:
		c.end(ending{code: wire.Unavailable, after: 1000 + h.entropy.jitter(4*time.Second).Milliseconds()})
	}
	c.flush()
	return true
}

// greet lets the device in: its first socket deletes the keys that waited for it. The turn is held.
func (r *room) greet(ctx context.Context, c *conn, m *message) error {
	own := ownOf(c.seat)
	if err := r.readable(ctx, shared, access, own); err != nil {
		return err
	}
	connect := func(at int64) (space.Change, error) { return space.Connect(r.state(c.seat), c.device, at) }
	if !r.admitted(c) {
		return errNoEntry
	}
	if _, err := connect(r.hub.o.Now().UnixMilli()); !errors.Is(err, space.ErrStands) {
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
	feeds := [2]feed{r.resume(shared, m.Shared), r.resume(own, m.Own)}
	if feeds[0].full || feeds[1].full && r.docs[own].cursor.V > 0 {
		r.hub.count.resumedFull.Add(1)
	} else {
		r.hub.count.resumed.Add(1)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	c.feeds, c.greeted = feeds, true
	c.wake(false)
	return nil
}

// resume is where a device's feed begins: at the place that it has, if that lies in this doc's history.
func (r *room) resume(i int, p wire.Cursor) feed {
	if r.docs[i].proves(p) {
		return feed{v: p.V, behind: true}
	}
	return feed{behind: true, full: true}
}

// errEnded cuts a sync off because the connection is ending.
var errEnded = errors.New("the connection is ending")

// sync brings the device from where it is to the newest state of a doc. r.mu is held at first; patches that come
// from now on follow.
func (c *conn) sync(i int) bool {
	r := c.room
	f := &c.feeds[feedOf(i)]
	s := c.snapshot(i, f)
	*f = feed{v: s.cursor.V}
	r.mu.Unlock()

	err := s.frames(func(frame []byte) error {
		r.mu.Lock()
		ended := c.ending != nil
		r.mu.Unlock()
		if ended {
			return errEnded
		}
		if !c.put(frame) {
			return errEnded
		}
		return nil
	})
	if err != nil {
		return c.cutShort(err)
	}
	for _, a := range s.acks {
		if !c.put(ackFrame(i, a)) {
			return false
		}
	}
	return true
}

// snapshot takes what the device lacks of a doc.
func (c *conn) snapshot(i int, f *feed) snapshot {
	d := &c.room.docs[i]
	s := snapshot{doc: wireName(i), cursor: d.cursor, full: f.full, acks: f.acks}
	if f.full {
		s.set, _ = d.data.Since(-1)
		return s
	}
	s.set, s.del = d.data.Since(f.v)
	return s
}

// cutShort ends a sync that was not sent in full: nothing may follow it but a bye.
func (c *conn) cutShort(err error) bool {
	r := c.room
	r.mu.Lock()
	defer r.mu.Unlock()
	c.queue, c.bytes = nil, 0
	if c.closed {
		return false
	}
	if !errors.Is(err, errEnded) { // an entity that cannot be encoded
		r.hub.log.Error("a doc cannot be sent", r.hub.name(r.id), "err", err)
		c.finish(ending{code: wire.Unavailable, after: 5000})
	}
	return true
}
