package hub

import (
	"context"
	"errors"
	"time"

	"amends/hub/wire"
)

// A connection's writer is a goroutine that lives only while there is something to write, or its reader, for
// the answers to what it just read. writing says that there is one; there are never two.

// wake sees to it that somebody writes. byReader: its reader asks, and flushes when it is done.
func (c *conn) wake(byReader bool) {
	if c.writing || c.closed || c.left {
		return
	}
	c.writing = true
	if byReader {
		c.mine = true
		return
	}
	c.writers.Add(1)
	go c.write()
}

// flush lets the reader write what it was left to write, without another goroutine. What may take long, a sync,
// goes to one.
func (c *conn) flush() {
	r := c.room
	r.mu.Lock()
	if !c.mine {
		r.mu.Unlock()
		return
	}
	c.mine = false
	if c.left || c.closed {
		c.writing = false
		r.mu.Unlock()
		return
	}
	c.writers.Add(1)
	if c.feeds[0].behind || c.feeds[1].behind {
		r.mu.Unlock()
		go c.write()
		return
	}
	r.mu.Unlock()
	c.write()
}

// write writes until there is nothing to write. Whoever set writing calls it, after adding to writers.
func (c *conn) write() {
	defer c.writers.Done()
	for c.writeNext() {
	}
}

func (c *conn) writeNext() bool {
	r := c.room
	r.mu.Lock()
	c.tooSlow(time.Now())
	switch {
	case c.closed:
		c.rest()
		r.mu.Unlock()
		return false
	case c.ending != nil && len(c.queue) == 0:
		e := *c.ending
		r.mu.Unlock()
		return c.sayBye(e)
	case c.ending == nil && c.feeds[0].behind:
		return c.sync(shared)
	case c.ending == nil && c.feeds[1].behind:
		return c.sync(ownOf(c.seat))
	case c.greeted && !c.ready && c.ending == nil:
		c.ready = true
		r.mu.Unlock()
		return c.put(frameOf(wire.Ready{T: "ready"}))
	case len(c.queue) > 0:
		q := c.shift()
		r.mu.Unlock()
		return c.put(q.frame)
	case c.pingDue:
		c.pingDue = false
		r.mu.Unlock()
		return c.socket.Ping() == nil || c.broken(0)
	}
	c.lagging = time.Time{}
	c.rest()
	r.mu.Unlock()
	return false
}

// rest ends the writing. What comes next wakes somebody.
func (c *conn) rest() {
	c.writing = false
	c.release()
}

// shift takes the first frame of the queue.
func (c *conn) shift() queued {
	q := c.queue[0]
	if len(c.queue) == 1 {
		c.queue[0] = queued{}
		c.queue = c.queue[:0]
		if cap(c.queue) > 4 {
			c.queue = nil
		}
	} else {
		c.queue = c.queue[1:]
	}
	c.bytes -= len(q.frame)
	c.release()
	return q
}

// release lets the reader go on that waits for room in the queue.
func (c *conn) release() {
	if c.wait != nil {
		close(c.wait)
		c.wait = nil
	}
}

// put writes one frame, within the time that a device has.
func (c *conn) put(frame []byte) bool {
	limit := within(c.room.hub.o.TooSlowAfter)
	err := c.socket.Write(limit, frame)
	late := errors.Is(err, context.DeadlineExceeded) || limit.Err() != nil
	limit.stop()
	switch {
	case err == nil:
		return true
	case !late:
		return c.broken(0)
	}
	r := c.room
	r.mu.Lock()
	c.drop()
	r.mu.Unlock()
	return c.broken(wire.CloseCode(wire.TooSlow))
}

// broken closes a socket that cannot be written to. It answers false, for write.
func (c *conn) broken(closeCode int) bool {
	if closeCode == 0 {
		closeCode = 1011
	}
	c.socket.Close(closeCode, "")
	r := c.room
	r.mu.Lock()
	defer r.mu.Unlock()
	c.closed = true
	c.queue, c.bytes = nil, 0
	c.rest()
	return false
}

// sayBye sends the last message and closes.
func (c *conn) sayBye(e ending) bool {
	limit := within(cutAfter)
	_ = c.socket.Write(limit, e.frame())
	limit.stop()
	return c.broken(e.closeCode())
}

// silentFor is how many pings a connection may take before its hello.
const silentFor = 3

// ping asks the device whether it is there, and ends one that never said hello.
func (c *conn) ping() {
	r := c.room
	r.mu.Lock()
	defer r.mu.Unlock()
	if !c.greeted {
		if c.silent++; c.silent > silentFor {
			c.finish(ending{code: wire.BadMessage})
			return
		}
	}
	if !c.left {
		c.pingDue = true
		c.wake(false)
	}
}
