package main

import (
	"net"
	"net/netip"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"amends/hub/wire"
)

// allocation is the end of a client's packets inside the relay, as pion/turn uses it: what the client sends is written,
// what it gets is read.
type allocation struct {
	b *board
	relaySeat
	device   string
	line     *line
	at       netip.AddrPort // its dummy
	addr     *net.UDPAddr   // the same
	packets  chan *packet
	heard    atomic.Int64 // when the client sent something last
	channels atomic.Int32
	timer    *time.Timer
	gone     chan struct{}
	ended    sync.Once

	from     caller // these two are guarded by b.mu
	fromAddr net.Addr
}

// packet is one on its way to an allocation.
type packet struct {
	from  *net.UDPAddr
	size  int
	bytes [relayPacket]byte
}

const (
	relayPacket = 1600 // bytes: what pion/turn reads at most
	relayQueue  = 64   // packets that wait for a client; large ones leave half of it to sound
	maxChannels = 64   // that an allocation binds
)

var packets = sync.Pool{New: func() any { return new(packet) }}

// WriteTo passes a packet on, or drops it and says nothing, as a network does.
func (a *allocation) WriteTo(p []byte, to net.Addr) (int, error) {
	now := a.b.now()
	a.heard.Store(now.UnixNano())
	other := a.b.other(a, to)
	large, share := len(p) > wire.RelaySoundSize, a.line.sound
	if large {
		share = a.line.picture
	}
	switch {
	case other == nil || len(p) > relayPacket:
		a.b.count.refuse(foreignPeer)
	case !share.AllowN(now, len(p)):
		a.b.count.refuse(overRate)
	case large && len(other.packets) >= relayQueue/2 || !other.take(a.addr, p):
		a.b.count.refuse(lagging)
	default:
		a.b.count.bytes.Add(float64(len(p)))
	}
	return len(p), nil
}

// other is the allocation at a dummy, as far as a may reach it.
func (b *board) other(a *allocation, to net.Addr) *allocation {
	b.mu.RLock()
	defer b.mu.RUnlock()
	other := b.at[callerOf(to).at]
	if other == nil || other.relaySeat != (relaySeat{a.space, a.seat.Other()}) {
		return nil
	}
	return other
}

func (a *allocation) take(from *net.UDPAddr, p []byte) bool {
	one := packets.Get().(*packet)
	one.from, one.size = from, copy(one.bytes[:], p)
	select {
	case a.packets <- one:
		return true
	default:
		packets.Put(one)
		return false
	}
}

func (a *allocation) ReadFrom(p []byte) (int, net.Addr, error) {
	select {
	case one := <-a.packets:
		defer packets.Put(one)
		return copy(p, one.bytes[:one.size]), one.from, nil
	case <-a.gone:
		return 0, nil, net.ErrClosed
	}
}

// bound counts a channel. Who binds them without end has the allocation ended.
func (a *allocation) bound() {
	if a.channels.Add(1) > maxChannels {
		a.Close()
	}
}

// Close ends the allocation, wherever that is decided: pion/turn forgets it once its ReadFrom fails.
func (a *allocation) Close() error {
	a.ended.Do(func() {
		a.b.remove(a)
		a.timer.Stop()
		close(a.gone)
	})
	return nil
}

func (b *board) remove(a *allocation) {
	b.mu.Lock()
	defer b.mu.Unlock()
	delete(b.at, a.at)
	if b.callers[a.from] == a {
		delete(b.callers, a.from)
	}
	a.line.allocations = slices.DeleteFunc(a.line.allocations, func(o *allocation) bool { return o == a })
	if len(a.line.allocations) == 0 && b.lines[a.relaySeat] == a.line {
		delete(b.lines, a.relaySeat)
	}
}

func (a *allocation) LocalAddr() net.Addr { return a.addr }

// Deadlines nobody sets: pion/turn ends an allocation by closing it.
func (a *allocation) SetDeadline(time.Time) error      { return nil }
func (a *allocation) SetReadDeadline(time.Time) error  { return nil }
func (a *allocation) SetWriteDeadline(time.Time) error { return nil }
