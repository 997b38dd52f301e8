package hub

import (
	"context"
	"errors"
	"time"

	"amends/hub/space"
	"amends/hub/wire"
)

// Connection is one connection of a device. There may be very many that do nothing, so it is kept small.
type Connection struct {
	conn
	hub  *Hub
	slot int // in the roster
}

// Connect brings a connection into its room; the device is the one that Enter let pass. nil: it was told why not, and
// nothing uses the socket any more. Take is due for each frame that comes, and Leave at the end.
func (h *Hub) Connect(s Socket, p Pass) *Connection {
	if !h.serve() {
		turnAway(s, h.shutdown())
		return nil
	}
	c := &Connection{hub: h}
	c.begin(h.core, s, p)
	if refused := h.attach(&c.conn, p.Space); refused != nil {
		turnAway(s, *refused)
		h.serving.Done()
		return nil
	}
	c.slot = h.connections.add(&c.out)
	if h.isDraining() {
		c.out.end(bye{code: wire.Shutdown})
	}
	return c
}

// Take acts on the next frame, or on the error in its place: one of Socket's, or any other when the connection ended.
// False: the connection is over, and Leave is due. It is called from one goroutine at a time, and keeps no frame.
func (c *Connection) Take(frame []byte, err error) bool {
	more := c.take(frame, err)
	if more {
		c.out.flush()
	}
	return more
}

// Leave takes the connection out of its room. When it returns, nothing uses the socket any more.
func (c *Connection) Leave() {
	h := c.hub
	defer h.serving.Done()
	h.connections.remove(&c.out, c.slot)
	c.room.leave(&c.member)
	c.room.presence.leave(&c.out, !c.out.endsBy(wire.Revoked) && !c.out.endsBy(wire.Aside))
	c.out.close()
	h.rooms.giveBack(c.room)
}

// serve counts a connection, unless the hub is being drained.
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
func (h *Hub) attach(c *conn, id string) *bye {
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

func (c *conn) take(frame []byte, err error) bool {
	switch in := c.out.current(); {
	case errors.Is(err, ErrBinary):
		return c.unreadable(wire.CloseBinary)
	case errors.Is(err, ErrBadUTF8):
		return c.unreadable(wire.CloseBadUTF8)
	case errors.Is(err, ErrOversized):
		return c.unreadable(wire.CloseOversized)
	case err != nil || in >= ending:
		return false
	default:
		return c.handle(frame, in)
	}
}

// handle acts on one frame. It answers false when the connection is over.
func (c *conn) handle(frame []byte, in state) bool {
	var m message
	return m.read(frame) && c.act(&m, in) || c.unreadable(0)
}

// unreadable ends a connection that speaks another language. It answers false, for take.
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
