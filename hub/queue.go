package hub

import (
	"time"

	"amends/hub/wire"
)

// A connection's queue is bounded. A device that lags does not get a longer one: its waiting patches go, and
// once it takes messages again it gets the newest state of what they changed, as one sync. The same way, with
// nothing lost on the way, a device is brought up to date at hello, after a gap and when its own doc begins anew.

// feed is how far a device has one doc.
type feed struct {
	v      int64 // what the device has once all that is queued is written
	behind bool  // patches do not count: a sync from v on is due
	full   bool  // of everything
	acks   []ack // of commands whose patches the sync takes the place of
}

// ack is due to the device after a sync.
type ack struct {
	id string
	v  int64
}

// queued is a frame that waits.
type queued struct {
	frame []byte
	doc   int8   // feed of a patch, else one of the two below
	v     int64  // of a patch
	cmd   string // of a patch that acknowledges a command of this connection
}

const (
	anAnswer      int8 = -1
	aboutPresence int8 = -2
)

func feedOf(i int) int8 {
	if i == shared {
		return 0
	}
	return 1
}

// patch queues a patch, if the device may see it and is not behind anyway. r.mu is held, as in all of these.
func (c *conn) patch(i int, v int64, frame []byte, o origin) {
	if !c.greeted || c.ending != nil || i != shared && i != ownOf(c.seat) {
		return
	}
	cmd := ""
	if o.from == c {
		cmd = o.cmd
	}
	k := feedOf(i)
	f := &c.feeds[k]
	limits := &c.room.hub.o
	if !f.behind && len(c.queue) > 0 && (len(c.queue) >= limits.QueueMessages || c.bytes+len(frame) > limits.QueueBytes) {
		c.coalesce()
	}
	if f.behind {
		if cmd != "" {
			f.acks = append(f.acks, ack{cmd, v})
		}
		c.tooSlow(time.Now())
	} else {
		f.v = v
		c.push(queued{frame, k, v, cmd})
	}
	c.wake(o.from == c)
}

// coalesce takes the waiting patches away; a sync will bring what they brought.
func (c *conn) coalesce() {
	c.unqueue(0)
	c.unqueue(1)
	c.room.hub.count.coalesced.Add(1)
	if c.lagging.IsZero() && c.ready {
		c.lagging = time.Now()
	}
}

// tooSlow ends the connection if it lags for too long. What it gets at hello takes the time that it takes.
func (c *conn) tooSlow(now time.Time) {
	if !c.lagging.IsZero() && now.Sub(c.lagging) >= c.room.hub.o.TooSlowAfter {
		c.drop()
	}
}

// drop ends a connection that does not take what it is sent.
func (c *conn) drop() {
	if c.ending == nil {
		c.room.hub.count.tooSlow.Add(1)
	}
	c.queue, c.bytes, c.lagging = nil, 0, time.Time{}
	c.finish(ending{code: wire.TooSlow})
}

// fallBehind notes for all devices that see a doc that it moved from version was by something else than patches.
func (r *room) fallBehind(i int, was int64, full bool) {
	if i == access {
		r.expel()
		return
	}
	for _, c := range r.conns {
		if !c.greeted || c.ending != nil || i != shared && i != ownOf(c.seat) {
			continue
		}
		k := feedOf(i)
		f := &c.feeds[k]
		c.unqueue(k)
		if !f.behind {
			f.behind, f.v = true, was
		}
		f.full = f.full || full
		c.wake(false)
	}
}

// unqueue takes the patches of one doc out of the queue: a sync brings what they bring.
func (c *conn) unqueue(k int8) {
	kept := c.queue[:0]
	f := &c.feeds[k]
	for _, q := range c.queue {
		if q.doc != k {
			kept = append(kept, q)
			continue
		}
		c.bytes -= len(q.frame)
		if !f.behind {
			f.behind, f.v = true, q.v-1
		}
		if q.cmd != "" {
			f.acks = append(f.acks, ack{q.cmd, q.v})
		}
	}
	clear(c.queue[len(kept):])
	c.queue = kept
}

func (c *conn) push(q queued) {
	c.queue = append(c.queue, q)
	c.bytes += len(q.frame)
}

// ack acknowledges a command by itself, after the sync that brings what it did if one is due.
func (c *conn) ack(id string, i int, v int64) {
	r := c.room
	r.mu.Lock()
	defer r.mu.Unlock()
	if f := &c.feeds[feedOf(i)]; f.behind {
		f.acks = append(f.acks, ack{id, v})
		return
	}
	c.push(queued{frame: ackFrame(i, ack{id, v}), doc: anAnswer})
	c.wake(true)
}

func ackFrame(i int, a ack) []byte {
	return frameOf(wire.Ack{T: "ack", ID: a.id, Doc: wireName(i), V: a.v})
}

// send answers the device. Only its reader calls it, and waits while the queue is full: a device that does not
// take answers does not get to ask.
func (c *conn) send(frame []byte) {
	r := c.room
	r.mu.Lock()
	for len(c.queue) >= r.hub.o.QueueMessages && !c.closed && c.ending == nil {
		if c.mine { // the writer that it would wait for is itself
			r.mu.Unlock()
			c.flush()
			r.mu.Lock()
			continue
		}
		if c.wait == nil {
			c.wait = make(chan struct{})
		}
		wait := c.wait
		r.mu.Unlock()
		<-wait
		r.mu.Lock()
	}
	defer r.mu.Unlock()
	if c.closed || c.ending != nil {
		return
	}
	c.push(queued{frame: frame, doc: anAnswer})
	c.wake(true)
}
