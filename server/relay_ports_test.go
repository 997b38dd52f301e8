package main

import (
	"encoding/binary"
	"errors"
	"io"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/pion/stun/v4"

	"amends/hub/space"
	"amends/hub/wire"
)

// dials opens a connection to the relay over TCP, and writes to it.
func (r *relayTest) dials(first []byte) net.Conn {
	r.t.Helper()
	conn, err := net.Dial("tcp", r.addr)
	if err != nil {
		r.t.Fatal(err)
	}
	r.t.Cleanup(func() { conn.Close() })
	if _, err := conn.Write(first); err != nil {
		r.t.Fatal(err)
	}
	return conn
}

// hungUp reads a connection to its end.
func hungUp(t *testing.T, conn net.Conn) {
	t.Helper()
	conn.SetReadDeadline(time.Now().Add(patience))
	var timeout net.Error
	if _, err := io.Copy(io.Discard, conn); errors.As(err, &timeout) && timeout.Timeout() {
		t.Fatal("the connection stays open")
	}
}

func TestConnectionsOfStrangersAreBounded(t *testing.T) {
	r := listeningRelay(t)
	c := newCall()
	a, b := r.ear("tcp", r.grant(c, space.A)), r.ear("tcp", r.grant(c, space.B))
	meets(a, b)
	first := r.dials(nil)
	for range wire.WaitingOfAddress {
		r.dials(nil)
	}
	hungUp(t, first) // who has waited longest goes
	a.says(b, "here")
	b.hears(a, "here")
	late := r.ear("tcp", r.grant(newCall(), space.A)) // and who asks at once gets in
	if late.addr() == nil {
		t.Error("nobody gets in any more")
	}
}

func TestAStrangersConnectionMaySendLittle(t *testing.T) {
	r := listeningRelay(t)
	for name, begins := range map[string][]byte{
		"what is no request":        []byte("GET / HTTP/1.1\r\nHost: amends.example\r\n\r\n"),
		"the beginning of a packet": binary.BigEndian.AppendUint16([]byte{0x40, 0}, 60_000),
		"the beginning of requests": stun.MustBuild(stun.TransactionID, stun.BindingRequest).Raw,
	} {
		conn := r.dials(begins)
		go func() { // as much as it takes
			for {
				if _, err := conn.Write(stun.MustBuild(stun.TransactionID, stun.BindingRequest).Raw); err != nil {
					return
				}
			}
		}()
		t.Run(name, func(t *testing.T) { hungUp(t, conn) })
	}
}

func TestAConnectionWithoutAnAllocationHasADeadline(t *testing.T) {
	r := listeningRelay(t)
	e := r.ear("tcp", r.grant(newCall(), space.A))
	g := r.door.of(e.under.LocalAddr())
	if !g.in.Load() {
		t.Fatal("its allocation is not known")
	}
	if err := e.PacketConn.Close(); err != nil { // gives its allocation back
		t.Fatal(err)
	}
	awaits(t, "it has none", func() bool { return !g.in.Load() && r.size() == 0 })
	awaits(t, "it waits again", func() bool {
		r.door.door.mu.Lock()
		defer r.door.door.mu.Unlock()
		return r.door.waiting.Len() == 1
	})
	g.SetReadDeadline(time.Unix(1, 0)) // as when it comes
	hungUp(t, e.under)
}

// A partner's device that takes nothing loses its connection, and nobody else loses anything.
func TestWhoReadsNothingOverTCPIsDroppedAlone(t *testing.T) {
	r := listeningRelay(t)
	c, others := newCall(), newCall()
	a, b := r.ear("udp", r.grant(c, space.A)), r.ear("tcp", r.grant(c, space.B))
	meets(a, b)
	one, two := r.ear("tcp", r.grant(others, space.A)), r.ear("tcp", r.grant(others, space.B))
	meets(one, two)
	g := r.door.of(b.under.LocalAddr())
	g.writing.Lock() // it takes nothing
	for range 2 * relayQueue {
		a.says(b, strings.Repeat("x", 100))
	}
	awaits(t, "packets are dropped", func() bool { return r.refused(lagging) > 0 })
	one.says(two, "here")
	two.hears(one, "here")
	g.wire.Conn.SetWriteDeadline(time.Unix(1, 0))
	g.wire.patience, g.wire.by = -time.Hour, time.Unix(1, 0) // it has taken too long
	g.writing.Unlock()
	awaits(t, "its allocation ends", func() bool { return r.size() == 3 })
	hungUp(t, b.under)
	one.says(two, "still here")
	two.hears(one, "still here")
}
