package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"sync"
	"sync/atomic"
	"time"

	"github.com/pion/stun/v4"

	"amends/hub/wire"
)

// relayPort is the relay's UDP. Of those who have no allocation it lets through what asks for one, so often: a stranger,
// or whoever writes a stranger's address into packets, costs little and is answered with little.
type relayPort struct {
	*net.UDPConn
	b         *board
	strangers *limiter[netip.Addr]
}

// allocateRequest is how each request for an allocation begins (RFC 8656 and 8489).
const allocateRequest = 0x0003

// ReadFrom gives what is worth an answer. Where reading fails while the port is open it goes on: pion/turn takes an error
// for the end.
func (p *relayPort) ReadFrom(b []byte) (int, net.Addr, error) {
	for {
		n, from, err := p.ReadFromUDPAddrPort(b)
		switch {
		case errors.Is(err, net.ErrClosed):
			return 0, nil, err
		case err != nil:
			continue
		}
		from = unmapped(from)
		if addr := p.b.knows(caller{false, from}); addr != nil {
			return n, addr, nil
		}
		if stun.IsMessage(b[:n]) && binary.BigEndian.Uint16(b) == allocateRequest && p.strangers.allow(from.Addr()) == nil {
			return n, net.UDPAddrFromAddrPort(from), nil
		}
		p.b.count.refuse(stranger)
	}
}

// relayDoor is the relay's TCP. Connections without an allocation are bounded by door, in time and in what they send;
// those with one by what their reader takes.
type relayDoor struct {
	*door
	b *board

	mu     sync.Mutex
	guests map[netip.AddrPort]*guest
	open   sync.WaitGroup
}

// maxAsking is what a connection may send before it has an allocation: two requests and their attributes.
const maxAsking = 8 << 10

var errAsksTooMuch = errors.New("too much before an allocation")

func newRelayDoor(listener net.Listener, trusted proxies, b *board) *relayDoor {
	return &relayDoor{door: newDoor(listener, trusted, nil), b: b, guests: map[netip.AddrPort]*guest{}}
}

// Accept goes on where a connection could not be taken: pion/turn takes an error for the end.
func (d *relayDoor) Accept() (net.Conn, error) {
	for {
		conn, err := d.door.Accept()
		if errors.Is(err, net.ErrClosed) {
			return nil, err
		}
		if err != nil {
			time.Sleep(acceptAgain)
			continue
		}
		v := conn.(*visitor)
		v.wire.patience = wire.TooSlowAfter
		keepUnsentSmall(v.wire.Conn)
		g := &guest{visitor: v, at: callerOf(conn.RemoteAddr()).at, door: d}
		d.mu.Lock()
		d.guests[g.at] = g
		d.open.Add(1)
		d.mu.Unlock()
		g.asks()
		return g, nil
	}
}

// acceptAgain is how long it takes until there may be room for another connection.
const acceptAgain = 50 * time.Millisecond

// of is the connection of a client.
func (d *relayDoor) of(from net.Addr) *guest {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.guests[callerOf(from).at]
}

// close ends all connections, and returns once they are.
func (d *relayDoor) close() {
	d.mu.Lock()
	for _, g := range d.guests {
		_ = g.dismiss()
	}
	d.mu.Unlock()
	d.open.Wait()
}

// guest is a connection to the relay.
type guest struct {
	*visitor
	at      netip.AddrPort
	door    *relayDoor
	in      atomic.Bool  // it has an allocation
	sent    atomic.Int64 // bytes, since it has none
	writing sync.Mutex   // patient writes in parts
	left    sync.Once
}

// asks notes that the connection has no allocation.
func (g *guest) asks() {
	g.in.Store(false)
	g.sent.Store(0)
	_ = g.SetReadDeadline(time.Now().Add(wire.RelayAskWithin)) // fails only where the connection is closed
}

// enters notes that it has one.
func (g *guest) enters() {
	g.in.Store(true)
	g.door.asked(g.visitor)
	_ = g.SetReadDeadline(time.Time{})
}

// leaves notes that it has none any more.
func (g *guest) leaves() {
	g.asks()
	g.door.waits(g.visitor)
}

func (g *guest) Read(p []byte) (int, error) {
	n, err := g.visitor.Read(p)
	if !g.in.Load() && g.sent.Add(int64(n)) > maxAsking {
		return 0, errAsksTooMuch
	}
	return n, err
}

// Write ends a connection that does not take what it is sent, and nobody else's.
func (g *guest) Write(p []byte) (int, error) {
	g.writing.Lock()
	defer g.writing.Unlock()
	n, err := g.visitor.Write(p)
	if err != nil {
		_ = g.dismiss()
	}
	return n, err
}

func (g *guest) Close() error {
	g.left.Do(func() {
		g.door.mu.Lock()
		if g.door.guests[g.at] == g {
			delete(g.door.guests, g.at)
		}
		g.door.mu.Unlock()
		g.door.open.Done()
	})
	return g.dismiss()
}

// listenForRelay takes UDP and TCP of one address. Port 0 is one that is free for both.
func listenForRelay(addr string) (*net.UDPConn, net.Listener, error) {
	for tries := 0; ; tries++ {
		packets, err := net.ListenPacket("udp", addr)
		if err != nil {
			return nil, nil, fmt.Errorf("cannot listen on %s: %w; choose another --relay-addr", addr, err)
		}
		_, port, _ := net.SplitHostPort(packets.LocalAddr().String())
		listener, err := net.Listen("tcp", net.JoinHostPort(hostIn(addr), port))
		if err == nil {
			return packets.(*net.UDPConn), listener, nil
		}
		packets.Close()
		if _, asked, _ := net.SplitHostPort(addr); asked != "0" || tries > 20 {
			return nil, nil, fmt.Errorf("cannot listen on %s: %w; choose another --relay-addr", addr, err)
		}
	}
}
