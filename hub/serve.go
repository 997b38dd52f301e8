package hub

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"amends/hub/space"
	"amends/hub/wire"
)

// Serve serves one connection until it ends; the device is the one that Enter let pass. When it returns, nothing
// uses the socket any more. When ctx ends, the connection ends as with Drain.
func (h *Hub) Serve(ctx context.Context, s Socket, p Pass) {
	if !h.serve() {
		turnAway(s, h.shutdown())
		return
	}
	defer h.serving.Done()
	c := newConn(h.core, s, p)
	var refused *bye
	apart(func() { refused = h.attach(ctx, c, p.Space) })
	if refused != nil {
		turnAway(s, *refused)
		return
	}
	slot := h.connections.add(&c.out)
	defer h.detach(c, slot)
	if h.isDraining() {
		c.out.end(bye{code: wire.Shutdown})
	}
	if ctx.Done() != nil {
		defer context.AfterFunc(ctx, func() { c.out.end(bye{code: wire.Shutdown}) })()
	}
	for c.read() {
		c.out.flush()
	}
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
	if !h.draining {
		h.serving.Add(1)
	}
	return !h.draining
}

// turnAway ends a connection that never got into a room.
func turnAway(s Socket, b bye) {
	_ = s.Write(b.frame(), time.Now().Add(cutAfter))
	s.Close(b.closeCode(), string(b.code))
}

// attach brings a connection into its room, in place of an earlier one of its device, or says why not.
func (h *Hub) attach(ctx context.Context, c *conn, id string) *bye {
	limit, cancel := h.within()
	defer cancel()
	r, err := h.open(limit, id)
	if err == nil {
		c.room = r
		if err = r.acquire(limit); err == nil {
			err = r.take(limit, &c.member)
			r.release()
		}
		if err != nil {
			h.rooms.giveBack(r)
		}
	}
	var refusal *space.Refusal
	switch {
	case errors.Is(err, ErrNoSpace), errors.Is(err, errAside), errors.As(err, &refusal):
		end := byeOf(err)
		return &end
	case errors.Is(err, errReplaced):
		return &bye{code: wire.Replaced}
	case err != nil:
		return &bye{code: wire.Unavailable, after: h.comeBack(time.Second, 4*time.Second)}
	}
	h.tell(id, telling{Device: c.device, At: c.since})
	return nil
}

// take lets a connection join. Its device may have been let in, or back, at another server, of which the news are still on their way
// here: Enter knew it, so the room looks again.
func (r *room) take(ctx context.Context, m *member) error {
	if err := r.readable(ctx, shared, access); err != nil {
		return err
	}
	err := r.join(m)
	if !errors.Is(err, errNoEntry) && !errors.Is(err, errAside) {
		return err
	}
	if err := r.reload(ctx, shared, access); err != nil {
		return err
	}
	return r.join(m)
}

// detach removes a connection from all that attach and Serve brought it into.
func (h *Hub) detach(c *conn, slot int) {
	h.connections.remove(&c.out, slot)
	c.room.leave(&c.member)
	c.room.presence.leave(&c.out, !c.out.endsBy(wire.Revoked) && !c.out.endsBy(wire.Aside))
	c.out.close()
	h.rooms.giveBack(c.room)
}

// read reads one frame and acts on it. It answers false when the connection is over.
func (c *conn) read() bool {
	frame, err := c.out.socket.Read()
	switch in := c.out.current(); {
	case errors.Is(err, ErrBinary):
		return c.unreadable(wire.CloseBinary)
	case errors.Is(err, ErrBadUTF8):
		return c.unreadable(wire.CloseBadUTF8)
	case errors.Is(err, ErrOversized):
		return c.unreadable(wire.CloseOversized)
	case err != nil || in >= ending:
		return false
	case in == silent:
		var greeting bool
		apart(func() { greeting = c.handle(frame, in) })
		return greeting
	default:
		return c.handle(frame, in)
	}
}

// handle acts on one frame. It answers false when the connection is over.
func (c *conn) handle(frame []byte, in state) bool {
	var m message
	return m.read(frame) && c.act(&m, in) || c.unreadable(0)
}

// unreadable ends a connection that speaks another language. It answers false, for read.
func (c *conn) unreadable(closeCode int) bool {
	c.out.end(bye{code: wire.BadMessage, close: closeCode})
	return false
}

// act acts on one message. It answers false for one that no device of ours sends.
func (c *conn) act(m *message, in state) bool {
	if (m.T == "hello") != (in == silent) {
		return false
	}
	switch m.T {
	case "hello":
		c.hello(m)
	case "do":
		if !c.allowed() {
			c.nak(m.shortID(), wire.Because(wire.TooOften))
		} else {
			c.do(m)
		}
	case "here":
		return c.here(m)
	case "relay":
		return c.relay()
	case "call":
		return c.call(m)
	case "time":
		if c.allowed() {
			c.out.answer(frameOf(wire.Clock{T: "time", At: m.At, Now: c.room.o.Now().UnixMilli()}))
		}
	default:
		return false
	}
	return true
}
