package hub

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
	"time"

	"amends/hub/space"
	"amends/hub/wire"
)

// conn is one connection of a device. There may be very many that do nothing, so it is kept small. Its room's
// lock guards what is below the line.
type conn struct {
	room   *room
	socket Socket
	seat   space.Seat
	device string
	key    space.Key // of the device in the access doc
	since  int64     // ms, when it came
	bucket bucket    // only its reader uses it, and limited too
	// limited counts refusals by rate since the bucket was last full.
	limited int
	pingAt  [2]int         // slot and place in Hub.pings, guarded by Hub.mu
	writers sync.WaitGroup // all that may touch the socket, beside the reader

	// ---
	feeds   [2]feed // shared, own
	queue   []queued
	bytes   int       // in queue
	lagging time.Time // since when it lags, zero if it does not
	wait    chan struct{}
	ending  *ending

	greeted bool // hello was taken
	ready   bool // and answered in full
	writing bool // somebody writes, or is about to
	mine    bool // that is the reader
	pingDue bool
	silent  uint8 // pings that came before hello
	closed  bool  // the socket is closed, nothing more can be written
	left    bool  // nothing may touch the socket any more
	inTalk  bool
	shown   seats // the presence that it was told last
}

// Serve serves one connection until it ends; the device is the one that Enter let pass. When it returns, nothing
// uses the socket any more. When ctx ends, the connection ends as with Drain.
func (h *Hub) Serve(ctx context.Context, s Socket, p Pass) {
	c := &conn{socket: s, seat: p.Seat, key: space.DeviceKey(p.Device), since: h.o.Now().UnixMilli()}
	c.device = c.key.ID() // the same memory
	if !h.serve() {
		c.turnAway(ending{code: wire.Shutdown, after: 100 + h.entropy.jitter(time.Second).Milliseconds()})
		return
	}
	defer h.serving.Done()
	var refused *ending
	apart(func() { refused = h.attach(ctx, c, p.Space) })
	if refused != nil {
		c.turnAway(*refused)
		return
	}
	stop := func() bool { return false }
	if ctx.Done() != nil {
		stop = context.AfterFunc(ctx, func() { c.end(ending{code: wire.Shutdown}) })
	}
	for c.read() {
	}
	c.flush()
	stop()
	c.leave()
	c.writers.Wait()
	s.Close(1000, "")
	h.release(c.room)
}

// apart runs what comes once in a connection's life and goes deep on a goroutine that ends with it. The reader's own
// stack would keep the size that it grew to, 4 KB more for each connection that then waits.
func apart(do func()) {
	failed := make(chan error)
	go func() {
		defer func() {
			if p := recover(); p != nil {
				failed <- fmt.Errorf("%v\n%s", p, debug.Stack())
			}
			close(failed)
		}()
		do()
	}()
	if err := <-failed; err != nil {
		panic(err)
	}
}

// serve counts a call of Serve, unless the hub is being drained.
func (h *Hub) serve() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.draining {
		return false
	}
	h.serving.Add(1)
	return true
}

// turnAway ends a connection that never got into a room.
func (c *conn) turnAway(e ending) {
	ctx := within(cutAfter)
	defer ctx.stop()
	_ = c.socket.Write(ctx, e.frame())
	c.socket.Close(e.closeCode(), string(e.code))
}

// attach brings a connection into its room, in place of an earlier one of its device, or says why not.
func (h *Hub) attach(ctx context.Context, c *conn, id string) *ending {
	limit := within(h.o.StoreWithin)
	defer limit.stop()
	r, err := h.open(limit, id, shared, ownOf(c.seat))
	if err == nil {
		c.room = r
		if err = r.take(limit); err == nil {
			if err = r.readable(limit, shared, access); err == nil {
				err = r.seatConn(c)
			}
			r.yield()
		}
		if err != nil {
			h.release(r)
		}
	}
	var refusal *space.Refusal
	switch {
	case errors.Is(err, ErrNoSpace), errors.As(err, &refusal):
		return &ending{code: wire.Revoked}
	case err != nil:
		return &ending{code: wire.Unavailable, after: 1000 + h.entropy.jitter(4*time.Second).Milliseconds()}
	}
	h.enlist(c)
	r.tellOthers(telling{Device: c.device, At: c.since})
	return nil
}

// seatConn adds a connection to the room.
func (r *room) seatConn(c *conn) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.admitted(c) {
		return errNoEntry
	}
	for _, other := range r.conns {
		if other.device == c.device {
			c.bucket, c.limited = other.bucket, other.limited
			other.finish(ending{code: wire.Replaced})
		}
	}
	r.conns = append(r.conns, c)
	return nil
}

// enlist takes a connection into the round of pings, where Drain finds it too.
func (h *Hub) enlist(c *conn) {
	h.mu.Lock()
	slot := h.nextSlot
	h.nextSlot = (slot + 1) % len(h.pings)
	c.pingAt = [2]int{slot, len(h.pings[slot])}
	h.pings[slot] = append(h.pings[slot], c)
	draining := h.draining
	h.mu.Unlock()
	if draining {
		c.end(ending{code: wire.Shutdown})
	}
}

func (h *Hub) delist(c *conn) {
	h.mu.Lock()
	defer h.mu.Unlock()
	slot := h.pings[c.pingAt[0]]
	last := slot[len(slot)-1]
	slot[c.pingAt[1]], last.pingAt = last, c.pingAt
	slot[len(slot)-1] = nil
	h.pings[c.pingAt[0]] = slot[:len(slot)-1]
	delete(h.closing, c)
}

// leave takes the connection out of its room. Writers that are at work finish; no new one begins.
func (c *conn) leave() {
	r := c.room
	r.hub.delist(c)
	r.mu.Lock()
	defer r.mu.Unlock()
	c.left = true
	for i, other := range r.conns {
		if other == c {
			r.conns = append(r.conns[:i], r.conns[i+1:]...)
			break
		}
	}
	c.goAway()
}

// read reads one frame and acts on it. It answers false when the connection is over.
func (c *conn) read() bool {
	frame, err := c.socket.Read()
	switch {
	case err == nil && c.greeted:
		return c.take(frame)
	case err == nil:
		var taken bool
		apart(func() { taken = c.take(frame) })
		return taken
	case errors.Is(err, ErrBinary):
		return c.unreadable(wire.CloseBinary)
	case errors.Is(err, ErrBadUTF8):
		return c.unreadable(wire.CloseBadUTF8)
	case errors.Is(err, ErrOversized):
		return c.unreadable(wire.CloseOversized)
	}
	return false
}

// take acts on one frame. It answers false when the connection is over.
func (c *conn) take(frame []byte) bool {
	var m message
	return m.read(frame) && c.act(&m) || c.unreadable(0)
}

// unreadable ends a connection that speaks another language. It answers false, for read.
func (c *conn) unreadable(closeCode int) bool {
	c.end(ending{code: wire.BadMessage, close: closeCode})
	return false
}

// act acts on one message. It answers false for one that no device of ours sends.
func (c *conn) act(m *message) bool {
	if m.T == "hello" {
		return !c.greeted && c.hello(m)
	}
	if !c.greeted {
		return false
	}
	switch m.T {
	case "do":
		if !c.allowed() {
			c.nak(m.shortID(), wire.Because(wire.TooOften))
		} else {
			c.do(m)
		}
	case "here":
		if m.In != "" && m.In != "talk" {
			return false
		}
		if c.allowed() {
			c.here(m.In == "talk")
		}
	case "time":
		if c.allowed() {
			now := c.room.hub.o.Now().UnixMilli()
			c.send(frameOf(wire.Clock{T: "time", At: m.At, Now: now}))
		}
	default:
		return false
	}
	c.flush()
	return true
}

// allowed judges the rate. Who goes on long after being told ends with too_fast.
func (c *conn) allowed() bool {
	o := &c.room.hub.o
	ok, full := c.bucket.take(time.Now(), o.CommandRate, o.CommandBurst)
	if full {
		c.limited = 0
	}
	if !ok {
		if c.limited++; c.limited > o.FloodAllowed {
			c.end(ending{code: wire.TooFast, after: 5000})
		}
	}
	return ok
}

func (c *conn) nak(id string, why wire.Problem) {
	c.send(frameOf(wire.Nak{T: "nak", ID: id, Problem: why}))
}
