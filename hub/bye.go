package hub

import (
	"time"

	"amends/hub/wire"
)

// ending is why a connection ends.
type ending struct {
	code  wire.Code
	close int   // close code, where it is not the one that goes with code
	after int64 // ms after which the device may come back; 0: as it likes
}

var byeMessages = map[wire.Code]string{
	wire.Replaced:    "This device opened another connection.",
	wire.Revoked:     "This device is signed out.",
	wire.TooSlow:     "The connection is too slow to keep up. It is tried again.",
	wire.TooFast:     "Too much was sent at once. Wait a little.",
	wire.Shutdown:    "The server restarts. You will be connected again in a moment.",
	wire.BadMessage:  "This message cannot be understood. Reload the page to get the newest version.",
	wire.Unavailable: "The server cannot reach what it keeps. It is tried again.",
}

func (e ending) frame() []byte {
	return frameOf(wire.Bye{T: "bye", Code: e.code, Message: byeMessages[e.code], After: e.after})
}

func (e ending) closeCode() int {
	if e.close != 0 {
		return e.close
	}
	return wire.CloseCode(e.code)
}

// end ends the connection: what is queued is still sent, then bye. The first reason counts.
func (c *conn) end(e ending) {
	c.room.mu.Lock()
	defer c.room.mu.Unlock()
	c.finish(e)
}

// finish is end for those who hold r.mu.
func (c *conn) finish(e ending) {
	if c.ending != nil || c.left {
		return
	}
	c.ending = &e
	h := c.room.hub
	h.mu.Lock()
	h.closing[c] = time.Now()
	h.beat() // which cuts it off if need be, also after the last room was given up
	h.mu.Unlock()
	c.release()
	c.wake(false)
}

// cut closes the socket of a connection that should have ended by itself.
func (c *conn) cut() {
	r := c.room
	r.mu.Lock()
	if c.left {
		r.mu.Unlock()
		return
	}
	c.writers.Add(1)
	code := 1011
	if c.ending != nil {
		code = c.ending.closeCode()
	}
	r.mu.Unlock()
	c.socket.Close(code, "")
	c.writers.Done()
}
