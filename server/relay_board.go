package main

import (
	"cmp"
	"errors"
	"maps"
	"math/rand/v2"
	"net"
	"net/netip"
	"slices"
	"sync"
	"time"

	"github.com/pion/turn/v5"
	"golang.org/x/time/rate"

	"amends/hub/space"
	"amends/hub/wire"
)

// board connects the allocations of one relay, in memory: each reaches those of the other seat of its space, and nothing
// else. No port is opened for them, and no packet leaves but to a client.
//
// The addresses that candidates name are dummies: one for each seat, out of a block that leads nowhere (RFC 5737), and a port
// for each allocation. Browsers take no candidate on loopback or of a link, treat those of private and of benchmark
// networks as the local network, and want a port above 1023.
type board struct {
	now   func() time.Time
	count relayCounts
	life  time.Duration // of an allocation

	mu      sync.RWMutex
	at      map[netip.AddrPort]*allocation // by its dummy
	callers map[caller]*allocation         // by whence its client speaks
	lines   map[relaySeat]*line
	barred  map[string]time.Time // devices that are let in no more: their passes until then are none
}

// caller is where a client of the relay is.
type caller struct {
	tcp bool
	at  netip.AddrPort
}

func callerOf(addr net.Addr) caller {
	switch a := addr.(type) {
	case *net.UDPAddr:
		return caller{false, unmapped(a.AddrPort())}
	case *net.TCPAddr:
		return caller{true, unmapped(a.AddrPort())}
	}
	return caller{}
}

func unmapped(at netip.AddrPort) netip.AddrPort {
	return netip.AddrPortFrom(at.Addr().Unmap(), at.Port())
}

// line is what a seat has of the relay: the allocations of its newest leg, and their share.
type line struct {
	leg            string
	until          time.Time // the latest of the passes that came
	sound, picture *rate.Limiter
	allocations    []*allocation
}

// Addresses and ports of the dummies.
var dummies = map[space.Seat]netip.Addr{space.A: netip.MustParseAddr("192.0.2.1"), space.B: netip.MustParseAddr("192.0.2.2")}

const (
	firstDummyPort = 49152
	dummyPorts     = 1 << 14

	clocksApart = time.Minute // of servers that gave passes
)

var (
	errRelayFull    = errors.New("the relay has no room")
	errFormerLeg    = errors.New("a newer leg of the seat is there")
	errBarred       = errors.New("the device was let in no more since the pass was given")
	errOnlyPackets  = errors.New("the relay carries packets over IPv4 dummies alone")
	errUnknownCause = errors.New("who makes this allocation is not known")
)

func newBoard(now func() time.Time, life time.Duration, count relayCounts) *board {
	return &board{
		now: now, life: life, count: count,
		at: map[netip.AddrPort]*allocation{}, callers: map[caller]*allocation{}, lines: map[relaySeat]*line{}, barred: map[string]time.Time{},
	}
}

func newLine(leg string) *line {
	const sound, picture = wire.RelaySoundRate / 8, (wire.RelayRate - wire.RelaySoundRate) / 8 // bytes a second
	return &line{leg: leg, sound: rate.NewLimiter(sound, sound), picture: rate.NewLimiter(picture, picture)}
}

// Validate belongs to turn.RelayAddressGenerator.
func (b *board) Validate() error { return nil }

// AllocateListener refuses: there is nothing to relay to over TCP.
func (b *board) AllocateListener(turn.AllocateListenerConfig) (net.Listener, net.Addr, error) {
	return nil, nil, errOnlyPackets
}

// AllocateConn refuses as AllocateListener does.
func (b *board) AllocateConn(turn.AllocateConnConfig) (net.Conn, error) { return nil, errOnlyPackets }

// AllocatePacketConn makes an allocation for the pass in the user's id. The newest leg of a seat ends what former ones
// have, and beyond its limit what of its own was silent for longest: a phone that changed networks cannot give its old ones
// back.
func (b *board) AllocatePacketConn(ask turn.AllocateListenerConfig) (net.PacketConn, net.Addr, error) {
	pass, ok := readRelayPass(ask.UserID)
	if !ok || !pass.seat.Valid() {
		return nil, nil, errUnknownCause
	}
	if ask.Network != "udp4" {
		return nil, nil, errOnlyPackets
	}
	a, over, err := b.allocate(pass)
	for _, o := range over {
		o.Close()
	}
	if err != nil {
		return nil, nil, err
	}
	return a, a.addr, nil
}

func (b *board) allocate(pass relayPass) (a *allocation, over []*allocation, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !pass.until.After(b.barred[pass.device]) {
		b.count.refuse(expired)
		return nil, nil, errBarred
	}
	l := b.lines[pass.relaySeat]
	switch {
	case l == nil || l.leg == pass.leg:
	case pass.until.Add(clocksApart).Before(l.until):
		b.count.refuse(formerLeg)
		return nil, nil, errFormerLeg
	default:
		over, l = slices.Clone(l.allocations), nil // each that ends leaves the list
	}
	if len(b.at)-len(over) >= wire.Allocations {
		b.count.refuse(relayFull)
		return nil, nil, errRelayFull
	}
	if l == nil {
		l = newLine(pass.leg)
		b.lines[pass.relaySeat] = l
	}
	if pass.until.After(l.until) {
		l.until = pass.until
	}
	if len(l.allocations) >= wire.AllocationsOfLeg {
		over = append(over, slices.MinFunc(l.allocations, func(a, b *allocation) int { return cmp.Compare(a.heard.Load(), b.heard.Load()) }))
	}
	a = &allocation{b: b, relaySeat: pass.relaySeat, device: pass.device, line: l, packets: make(chan *packet, relayQueue), gone: make(chan struct{})}
	for a.at = b.dummy(pass.seat); b.at[a.at] != nil; a.at = b.dummy(pass.seat) {
	}
	a.addr = net.UDPAddrFromAddrPort(a.at)
	a.heard.Store(b.now().UnixNano())
	a.timer = time.AfterFunc(b.life, func() { a.Close() })
	b.at[a.at] = a
	l.allocations = append(l.allocations, a)
	b.count.made.Inc()
	return a, over, nil
}

func (b *board) dummy(seat space.Seat) netip.AddrPort {
	return netip.AddrPortFrom(dummies[seat], firstDummyPort+uint16(rand.IntN(dummyPorts)))
}

// taken notes whence the client of a new allocation speaks.
func (b *board) taken(from, dummy net.Addr) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if a := b.at[callerOf(dummy).at]; a != nil {
		a.from, a.fromAddr = callerOf(from), from
		b.callers[a.from] = a
	}
}

// of is the allocation of a client; nil: it has none.
func (b *board) of(from caller) *allocation {
	b.mu.RLock()
	defer b.mu.RUnlock()
	return b.callers[from]
}

// knows gives the address of a client that has an allocation.
func (b *board) knows(from caller) net.Addr {
	b.mu.RLock()
	defer b.mu.RUnlock()
	if a := b.callers[from]; a != nil {
		return a.fromAddr
	}
	return nil
}

// permits says whether a client may speak to an address: to the other seat's dummy alone.
func (b *board) permits(from net.Addr, peer net.IP) bool {
	a := b.of(callerOf(from))
	at, ok := netip.AddrFromSlice(peer)
	if a != nil && ok && at.Unmap() == dummies[a.seat.Other()] {
		return true
	}
	b.count.refuse(foreignPeer)
	return false
}

// forget ends what a device has that is let in no more. One that is let in again needs a new pass.
func (b *board) forget(device string) {
	for _, a := range b.bar(device) {
		a.Close()
	}
}

func (b *board) bar(device string) (its []*allocation) {
	b.mu.Lock()
	defer b.mu.Unlock()
	now := b.now()
	maps.DeleteFunc(b.barred, func(_ string, until time.Time) bool { return until.Before(now) })
	b.barred[device] = now.Add(wire.RelayLife)
	for _, a := range b.at {
		if a.device == device {
			its = append(its, a)
		}
	}
	return its
}

// size is how many allocations there are.
func (b *board) size() int {
	b.mu.RLock()
	defer b.mu.RUnlock()
	return len(b.at)
}

// close ends all allocations.
func (b *board) close() {
	b.mu.RLock()
	all := make([]*allocation, 0, len(b.at))
	for _, a := range b.at {
		all = append(all, a)
	}
	b.mu.RUnlock()
	for _, a := range all {
		a.Close()
	}
}
