package main

import (
	"container/list"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"net/netip"
	"sync"
	"sync/atomic"
	"time"

	"github.com/valyala/fasthttp"

	"amends/hub/wire"
)

// maxWaiting bounds the memory that all connections together hold that wait for their next request, or are in the
// middle of one: 100 KB each, where its headers and its body have come but for the last byte.
const maxWaiting = 384

// door is a listener that speaks TLS where it is told to, and bounds how many connections wait without having asked: those of one address, and all. Where
// there are more, the one that has waited longest is closed, and never the one that comes: whoever asks at once, as
// browsers do, gets in while others only hold the door open. A proxy's connections are many people's.
type door struct {
	net.Listener
	proxies proxies
	tls     *tls.Config // nil: plain

	mu      sync.Mutex
	waiting list.List                   // *visitor, who has waited longest first
	of      map[netip.Prefix]*list.List // the same by address
}

func newDoor(listener net.Listener, trusted proxies, secure *tls.Config) *door {
	return &door{Listener: listener, proxies: trusted, tls: secure, of: map[netip.Prefix]*list.List{}}
}

func (d *door) Accept() (net.Conn, error) {
	conn, err := d.Listener.Accept()
	if err != nil {
		return nil, err
	}
	wire := &patient{Conn: conn}
	v := &visitor{Conn: wire, wire: wire, door: d}
	if d.tls != nil {
		v.Conn = tls.Server(wire, d.tls)
	}
	if at, err := netip.ParseAddrPort(conn.RemoteAddr().String()); err == nil && !d.proxies.trust(at.Addr().Unmap()) {
		v.from = household(at.Addr().Unmap())
	}
	d.waits(v)
	return v, nil
}

// waits notes that a connection waits, from now on.
func (d *door) waits(v *visitor) {
	if over := d.admit(v); over != nil {
		over.dismiss()
	}
}

func (d *door) admit(v *visitor) (over *visitor) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if v.gone || v.inAll != nil {
		return nil
	}
	v.inAll = d.waiting.PushBack(v)
	own := &d.waiting
	if v.from.IsValid() {
		if own = d.of[v.from]; own == nil {
			own = list.New()
			d.of[v.from] = own
		}
		v.inOwn = own.PushBack(v)
	}
	switch {
	case v.from.IsValid() && own.Len() > wire.WaitingOfAddress:
		over = own.Front().Value.(*visitor)
	case d.waiting.Len() > maxWaiting:
		over = d.waiting.Front().Value.(*visitor)
	default:
		return nil
	}
	d.remove(over)
	return over
}

// asked notes that a connection's request has come.
func (d *door) asked(v *visitor) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.remove(v)
}

// remove takes a connection out of those that wait. d.mu is held.
func (d *door) remove(v *visitor) {
	if v.inAll == nil {
		return
	}
	d.waiting.Remove(v.inAll)
	v.inAll = nil
	if v.inOwn != nil {
		own := d.of[v.from]
		if own.Remove(v.inOwn); own.Len() == 0 {
			delete(d.of, v.from)
		}
		v.inOwn = nil
	}
}

// visitor is a connection as the door knows it.
type visitor struct {
	net.Conn // what is read and written: wire, or TLS on it
	wire     *patient
	door     *door
	from     netip.Prefix // none where a proxy brings many
	inAll    *list.Element
	inOwn    *list.Element
	gone     bool // these four are guarded by door.mu

	line  [len("GET /api/")]byte // how the request under way began
	heard int                    // of it

	hears atomic.Bool // it is told why it is turned away while it still sends
}

// visitorOf finds the visitor under what fasthttp hands out.
func visitorOf(conn net.Conn) *visitor {
	for {
		switch c := conn.(type) {
		case *visitor:
			return c
		case interface{ UnsafeConn() net.Conn }:
			conn = c.UnsafeConn()
		case interface{ NetConn() net.Conn }:
			conn = c.NetConn()
		default:
			return nil
		}
	}
}

// changed follows what fasthttp does with a connection.
func changed(conn net.Conn, to fasthttp.ConnState) {
	if v := visitorOf(conn); v != nil && to == fasthttp.StateIdle {
		v.heard = 0
		v.door.waits(v)
	}
}

func (v *visitor) Read(p []byte) (int, error) {
	n, err := v.Conn.Read(p)
	if v.heard < len(v.line) {
		v.heard += copy(v.line[v.heard:], p[:n])
	}
	return n, err
}

// began is how the request under way began.
func (v *visitor) began() string { return string(v.line[:v.heard]) }

// What one that is turned away may still send, so that it hears why: a connection that is closed with unread data in
// it takes back what was sent last.
const (
	hearsFor   = time.Second
	hearsBytes = 1 << 20
)

func (v *visitor) Close() error {
	if half, ok := v.Conn.(interface{ CloseWrite() error }); ok && v.hears.Swap(false) {
		_ = half.CloseWrite()
		_ = v.SetReadDeadline(time.Now().Add(hearsFor))
		_, _ = io.CopyN(io.Discard, v.Conn, hearsBytes)
	}
	return v.dismiss()
}

// dismiss closes the connection at once.
func (v *visitor) dismiss() error {
	v.door.mu.Lock()
	v.gone = true
	v.door.remove(v)
	v.door.mu.Unlock()
	return v.wire.Close()
}

// CloseWrite says that nothing more comes.
func (v *visitor) CloseWrite() error {
	if half, ok := v.Conn.(interface{ CloseWrite() error }); ok {
		return half.CloseWrite()
	}
	return errors.ErrUnsupported
}
