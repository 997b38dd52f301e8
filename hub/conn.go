package hub

import (
	"time"

	"amends/hub/space"
	"amends/hub/wire"
)

// Pass is the right of one device to one seat, as Enter found it.
type Pass struct {
	Space  string
	Seat   space.Seat
	Device string

	order uint64 // in which passes were asked for
}

// conn is one connection of a device, from its reader's side.
type conn struct {
	member
	room *room
}

// begin makes the connection ready, in its place in memory.
func (c *conn) begin(k *core, s Socket, p Pass) {
	c.member = member{seat: p.Seat, key: space.DeviceKey(p.Device), own: noDoc, since: k.o.Now().UnixMilli(), order: p.order, rate: new(bucket)}
	c.device = c.key.ID() // the same memory
	c.out.begin(s, c, &k.limits)
}

// newest is the outbox's source: what a replica of the device lacks of its doc, which stands still meanwhile.
func (c *conn) newest(of replica, supply func() lack) snapshot {
	r := c.room
	r.mu.Lock()
	defer r.mu.Unlock()
	l := supply()
	d := &r.docs[c.docOf(of)]
	s := snapshot{doc: replicaNames[of], cursor: d.cursor, full: l.full}
	if l.full {
		s.set, _ = d.data.Since(-1)
	} else {
		s.set, s.del = d.data.Since(l.since)
	}
	return s
}

func (c *conn) unsendable(of replica, err error) {
	c.room.log.Error("a doc cannot be sent", "doc", replicaNames[of], c.room.name(c.room.id), "err", err)
}

// allowed judges the rate. Who goes on long after being told ends with too_fast.
func (c *conn) allowed() bool {
	o := &c.room.o
	ok, refused := c.rate.spend(time.Now(), o.CommandRate, o.CommandBurst)
	if !ok && refused > o.FloodAllowed {
		c.out.end(bye{code: wire.TooFast, after: 5000})
	}
	return ok
}

func (c *conn) nak(id string, why wire.Problem) {
	c.out.answer(frameOf(wire.Nak{T: "nak", ID: id, Problem: why}))
}
