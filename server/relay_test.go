package main

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/pion/logging"
	"github.com/pion/stun/v4"
	"github.com/pion/turn/v5"
	"github.com/prometheus/client_golang/prometheus"
	dto "github.com/prometheus/client_model/go"

	"amends/hub"
	"amends/hub/pebblestore"
	"amends/hub/space"
	"amends/hub/wire"
)

// relayTest is a relay on a free port, with a clock that the test moves.
type relayTest struct {
	t *testing.T
	*relay
	ahead atomic.Int64 // of the clock, in ns
	still atomic.Int64 // where it stands, if it does
	addr  string
}

func relayStore(t *testing.T) hub.Store {
	t.Helper()
	store, err := pebblestore.Open(t.TempDir(), pebblestore.Options{Now: time.Now, Log: slog.New(slog.DiscardHandler), Broken: func(error) {}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	return store
}

func newRelayTest(t *testing.T, store hub.Store, args ...string) *relayTest {
	t.Helper()
	cfg, err := readConfig(args, noEnv, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	r := &relayTest{t: t}
	started, err := startRelay(cfg, r.clock, newSite(cfg.public, loopback), store, newRelayCounts(prometheus.NewRegistry()), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(started.close)
	r.relay = started
	if started.door != nil {
		r.addr = started.door.Addr().String()
	}
	return r
}

func (r *relayTest) clock() time.Time {
	if at := r.still.Load(); at != 0 {
		return time.Unix(0, at)
	}
	return time.Now().Add(time.Duration(r.ahead.Load()))
}

func listeningRelay(t *testing.T) *relayTest {
	t.Helper()
	return newRelayTest(t, relayStore(t), "--relay-addr", "127.0.0.1:0")
}

// refused is how often the relay did not do something, for a reason.
func (r *relayTest) refused(reason relayReason) float64 {
	return tally(r.count.refused[reason])
}

// tally is what a counter has come to.
func tally(c prometheus.Counter) float64 {
	var m dto.Metric
	_ = c.Write(&m) // fails for no counter
	return m.GetCounter().GetValue()
}

// awaits waits until a condition holds.
func awaits(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(patience); !holds(); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("it does not come to this: %s", what)
		}
	}
}

// call is two legs of a space.
type call struct {
	space         string
	devices, legs map[space.Seat]string
}

func newCall() call {
	ofEach := func() map[space.Seat]string {
		return map[space.Seat]string{space.A: uuid.NewString(), space.B: uuid.NewString()}
	}
	return call{uuid.NewString(), ofEach(), ofEach()}
}

func (r *relayTest) grant(c call, seat space.Seat) wire.Relay {
	return r.Grant(c.space, seat, c.devices[seat], c.legs[seat], r.now())
}

// ear is a client with an allocation.
type ear struct {
	t *testing.T
	*turn.Client
	net.PacketConn
	under net.Conn // over TCP
	local string   // whence it speaks
}

var quietRelay = &logging.DefaultLoggerFactory{Writer: io.Discard, DefaultLogLevel: logging.LogLevelDisabled}

// client is one that has asked for nothing yet.
func (r *relayTest) client(network string, with wire.Relay) *ear {
	r.t.Helper()
	e := &ear{t: r.t}
	var conn net.PacketConn
	var err error
	if network == "tcp" {
		if e.under, err = net.Dial("tcp", r.addr); err == nil {
			conn = turn.NewSTUNConn(e.under)
		}
	} else {
		conn, err = net.ListenPacket("udp", "127.0.0.1:0")
	}
	if err != nil {
		r.t.Fatal(err)
	}
	e.local = conn.LocalAddr().String()
	e.Client, err = turn.NewClient(&turn.ClientConfig{
		TURNServerAddr: r.addr, STUNServerAddr: r.addr, Conn: conn, Username: with.Username, Password: with.Credential, LoggerFactory: quietRelay,
	})
	if err != nil {
		r.t.Fatal(err)
	}
	if err := e.Listen(); err != nil {
		r.t.Fatal(err)
	}
	r.t.Cleanup(func() {
		if e.PacketConn != nil {
			e.PacketConn.Close()
		}
		e.Client.Close()
		conn.Close()
	})
	return e
}

func (e *ear) allocate() error {
	conn, err := e.Client.Allocate()
	if err == nil {
		e.PacketConn = conn
	}
	return err
}

// ear makes an allocation.
func (r *relayTest) ear(network string, with wire.Relay) *ear {
	r.t.Helper()
	e := r.client(network, with)
	if err := e.allocate(); err != nil {
		r.t.Fatal(err)
	}
	return e
}

func (e *ear) addr() net.Addr { return e.PacketConn.LocalAddr() }

// opensTo lets another be heard.
func (e *ear) opensTo(other net.Addr) {
	e.t.Helper()
	if err := e.CreatePermission(other); err != nil {
		e.t.Fatal(err)
	}
}

func (e *ear) says(to *ear, words string) {
	e.t.Helper()
	if _, err := e.PacketConn.WriteTo([]byte(words), to.addr()); err != nil {
		e.t.Fatal(err)
	}
}

func (e *ear) hears(from *ear, words string) {
	e.t.Helper()
	p := make([]byte, 2000)
	e.PacketConn.SetReadDeadline(time.Now().Add(patience))
	n, at, err := e.PacketConn.ReadFrom(p)
	if err != nil || string(p[:n]) != words || at.String() != from.addr().String() {
		e.t.Fatalf("heard %q from %v (%v), want %q", p[:n], at, err, words)
	}
}

func meets(a, b *ear) {
	a.opensTo(b.addr())
	b.opensTo(a.addr())
}

func TestTwoLegsOfASpaceReachEachOther(t *testing.T) {
	r := listeningRelay(t)
	for _, networks := range [][2]string{{"udp", "udp"}, {"tcp", "tcp"}, {"udp", "tcp"}, {"tcp", "udp"}} {
		c := newCall()
		a, b := r.ear(networks[0], r.grant(c, space.A)), r.ear(networks[1], r.grant(c, space.B))
		meets(a, b)
		for i := range 5 { // the first as indications, then by channels
			a.says(b, fmt.Sprint("from a ", i))
			b.hears(a, fmt.Sprint("from a ", i))
			b.says(a, fmt.Sprint("from b ", i))
			a.hears(b, fmt.Sprint("from b ", i))
		}
	}
}

func TestTheAddressesOfAllocationsLeadNowhere(t *testing.T) {
	r := listeningRelay(t)
	c := newCall()
	for _, seat := range []space.Seat{space.A, space.B} {
		at := netip.MustParseAddrPort(r.ear("udp", r.grant(c, seat)).addr().String())
		if !netip.MustParsePrefix("192.0.2.0/24").Contains(at.Addr()) || at.Port() < 1024 {
			t.Errorf("%s is at %s", seat, at)
		}
	}
}

func TestAnAllocationReachesTheOtherSeatOfItsSpaceAlone(t *testing.T) {
	r := listeningRelay(t)
	c, foreign := newCall(), newCall()
	a, b := r.ear("udp", r.grant(c, space.A)), r.ear("udp", r.grant(c, space.B))
	meets(a, b)
	for name, other := range map[string]*ear{
		"another space": r.ear("udp", r.grant(foreign, space.A)), "another space, as the other seat": r.ear("udp", r.grant(foreign, space.B)),
		"the own seat": r.ear("udp", r.grant(c, space.B)),
	} {
		before := r.refused(foreignPeer)
		if err := other.CreatePermission(b.addr()); err == nil { // nobody can tell the spaces apart by addresses
			other.says(b, "from elsewhere")
		}
		awaits(t, name+" is refused", func() bool { return r.refused(foreignPeer) > before })
	}
	a.says(b, "from a")
	b.hears(a, "from a")
}

func TestNobodyOutsideIsReached(t *testing.T) {
	r := listeningRelay(t)
	outside, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer outside.Close()
	a := r.ear("udp", r.grant(newCall(), space.A))
	for _, peer := range []net.Addr{outside.LocalAddr(), a.addr(), &net.UDPAddr{IP: net.IPv4(198, 51, 100, 7), Port: 53}, &net.UDPAddr{IP: net.IPv4(192, 0, 2, 3), Port: 50000}} {
		if err := a.CreatePermission(peer); err == nil {
			t.Errorf("%s is permitted", peer)
		}
		if _, err := a.PacketConn.WriteTo([]byte("out"), peer); err == nil {
			t.Errorf("%s is written to", peer)
		}
	}
	if n := r.refused(foreignPeer); n < 8 {
		t.Errorf("%v are counted", n)
	}
}

func TestCredentialsMakeAnAllocationForTenMinutes(t *testing.T) {
	r := listeningRelay(t)
	c := newCall()
	with := r.grant(c, space.A)
	if with.Until != time.UnixMilli(with.Until).UnixMilli() || len(with.URLs) != 2 {
		t.Errorf("granted: %+v", with)
	}
	old := r.Grant(c.space, space.A, c.devices[space.A], c.legs[space.A], time.Now().Add(-wire.RelayLife-time.Second))
	if err := r.client("udp", old).allocate(); err == nil || r.refused(expired) != 1 {
		t.Errorf("expired ones: %v, counted %v", err, r.refused(expired))
	}
	for name, spoil := range map[string]func(*wire.Relay){
		"another credential": func(w *wire.Relay) { w.Credential = r.grant(c, space.B).Credential },
		"none":               func(w *wire.Relay) { w.Credential = "" },
		"made up":            func(w *wire.Relay) { w.Username = "1999999999:a" },
		"altered":            func(w *wire.Relay) { w.Username = w.Username[:20] + "AAAA" + w.Username[24:] },
	} {
		before, wrong := r.refused(wrongCredentials), with
		spoil(&wrong)
		if err := r.client("udp", wrong).allocate(); err == nil || r.refused(wrongCredentials) == before {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What a standing allocation asks for is signed with credentials that have ended meanwhile.
func TestAStandingAllocationGoesOnWhenItsCredentialsHaveEnded(t *testing.T) {
	r := listeningRelay(t)
	c := newCall()
	withA, withB := r.grant(c, space.A), r.grant(c, space.B)
	a, b := r.ear("udp", withA), r.ear("tcp", withB)
	r.ahead.Store(int64(wire.RelayLife + time.Minute))
	if err := r.client("udp", withA).allocate(); err == nil {
		t.Fatal("the credentials have not ended")
	}
	for e, with := range map[*ear]wire.Relay{a: withA, b: withB} {
		if got := e.asks(stun.MethodRefresh, with); got.Type.Class != stun.ClassSuccessResponse {
			t.Errorf("a refresh: %s", got)
		}
	}
	meets(a, b)
	for range 5 {
		a.says(b, "late")
		b.hears(a, "late")
	}
}

// asks sends a request that is signed.
func (e *ear) asks(method stun.Method, with wire.Relay) *stun.Message {
	e.t.Helper()
	ask := func(more ...stun.Setter) *stun.Message {
		message, err := stun.Build(append([]stun.Setter{stun.TransactionID, stun.NewType(method, stun.ClassRequest)}, more...)...)
		if err != nil {
			e.t.Fatal(err)
		}
		got, err := e.PerformTransaction(message, e.TURNServerAddr(), false)
		if err != nil {
			e.t.Fatal(err)
		}
		return got.Msg
	}
	var nonce stun.Nonce
	if err := nonce.GetFrom(ask()); err != nil {
		e.t.Fatal(err)
	}
	return ask(stun.NewUsername(with.Username), stun.NewRealm(relayRealm), nonce, stun.NewLongTermIntegrity(with.Username, relayRealm, with.Credential))
}

func TestWhatAUsernameSaysIsSealed(t *testing.T) {
	r := listeningRelay(t)
	c := newCall()
	one, two := r.grant(c, space.A), r.grant(c, space.A)
	if one.Username == two.Username {
		t.Error("a device that comes again is known by its username")
	}
	for _, part := range []string{c.space, c.legs[space.A], "a"} {
		if strings.Contains(one.Username, part) && len(part) > 1 {
			t.Errorf("%s stands in %s", part, one.Username)
		}
	}
}

func TestBeyondItsAllocationsTheMostSilentOfALegEnds(t *testing.T) {
	r := listeningRelay(t)
	c := newCall()
	b := r.ear("udp", r.grant(c, space.B))
	var ears []*ear
	for range wire.AllocationsOfLeg {
		e := r.ear("udp", r.grant(c, space.A))
		meets(e, b)
		ears = append(ears, e)
	}
	ears[0].says(b, "still there") // so the second is the most silent
	b.hears(ears[0], "still there")
	one := r.ear("tcp", r.grant(c, space.A))
	awaits(t, "one ends", func() bool { return r.size() == wire.AllocationsOfLeg+1 })
	meets(one, b)
	for i, e := range append(ears, one) {
		if silent := r.at[callerOf(e.addr()).at] == nil; silent != (i == 1) {
			t.Errorf("allocation %d has ended: %v", i, silent)
		}
	}
	one.says(b, "new")
	b.hears(one, "new")
}

func TestTheNewestLegOfASeatEndsWhatFormerOnesHave(t *testing.T) {
	r := listeningRelay(t)
	c := newCall()
	former := r.grant(c, space.A)
	for range wire.AllocationsOfLeg {
		r.ear("tcp", former)
	}
	b := r.ear("udp", r.grant(c, space.B))
	r.ahead.Store(int64(clocksApart + time.Second))
	c.legs[space.A] = uuid.NewString()
	a := r.ear("udp", r.grant(c, space.A))
	if r.size() != 2 {
		t.Errorf("%d allocations", r.size())
	}
	if err := r.client("udp", former).allocate(); err == nil || r.refused(formerLeg) != 1 {
		t.Errorf("a former leg makes one: %v", err)
	}
	meets(a, b)
	a.says(b, "new")
	b.hears(a, "new")
}

func TestADeviceThatIsLetInAgainNeedsANewPass(t *testing.T) {
	r := listeningRelay(t)
	c := newCall()
	former := r.grant(c, space.A)
	a, b := r.ear("udp", former), r.ear("udp", r.grant(c, space.B))
	meets(a, b)
	r.Forget(c.devices[space.A])
	if r.size() != 1 {
		t.Errorf("%d allocations", r.size())
	}
	if err := r.client("udp", former).allocate(); err == nil || r.refused(expired) != 1 {
		t.Errorf("the former pass makes one: %v", err)
	}
	r.ahead.Store(int64(time.Second))
	again := r.ear("udp", r.grant(c, space.A))
	meets(again, b)
	b.says(again, "back")
	again.hears(b, "back")
	r.ahead.Store(int64(wire.RelayLife + 2*time.Second))
	r.Forget("another")
	if len(r.barred) != 1 {
		t.Errorf("it remembers %v", r.barred)
	}
}

// frozen is a board whose clock stands, with an allocation of each seat.
func frozen(t *testing.T) (b *board, ends map[space.Seat]*allocation) {
	t.Helper()
	now := time.Now()
	b = newBoard(func() time.Time { return now }, time.Hour, newRelayCounts(prometheus.NewRegistry()))
	c, ends := newCall(), map[space.Seat]*allocation{}
	for seat, leg := range c.legs {
		pass := relayPass{relaySeat{c.space, seat}, leg, c.devices[seat], now}
		conn, _, err := b.AllocatePacketConn(turn.AllocateListenerConfig{Network: "udp4", UserID: pass.String()})
		if err != nil {
			t.Fatal(err)
		}
		ends[seat] = conn.(*allocation)
	}
	t.Cleanup(b.close)
	return b, ends
}

func TestAPictureTakesNothingOfTheSoundsShare(t *testing.T) {
	b, ends := frozen(t)
	p := make([]byte, relayPacket)
	passed := func(size int) (n int) {
		for range 5000 {
			ends[space.A].WriteTo(p[:size], ends[space.B].addr)
			if len(ends[space.B].packets) == 0 {
				return n
			}
			ends[space.B].ReadFrom(p)
			n++
		}
		return n
	}
	if n := passed(1200); n != (wire.RelayRate-wire.RelaySoundRate)/8/1200 {
		t.Errorf("%d large ones pass in one moment", n)
	}
	if n := passed(wire.RelaySoundSize); n != wire.RelaySoundRate/8/wire.RelaySoundSize {
		t.Errorf("%d of a sound's size pass after them", n)
	}
	if tally(b.count.refused[overRate]) != 2 {
		t.Errorf("%v are counted", tally(b.count.refused[overRate]))
	}
}

func TestAllAllocationsOfALegShareItsRate(t *testing.T) {
	_, ends := frozen(t)
	a := ends[space.A]
	pass := relayPass{a.relaySeat, a.line.leg, a.device, a.line.until}
	second, _, err := a.b.AllocatePacketConn(turn.AllocateListenerConfig{Network: "udp4", UserID: pass.String()})
	if err != nil {
		t.Fatal(err)
	}
	for range 300 {
		a.WriteTo(make([]byte, 1200), ends[space.B].addr)
	}
	for len(ends[space.B].packets) > 0 {
		ends[space.B].ReadFrom(make([]byte, relayPacket))
	}
	if second.WriteTo(make([]byte, 1200), ends[space.B].addr); len(ends[space.B].packets) != 0 {
		t.Error("a second allocation brings a share of its own")
	}
}

func TestWhoDoesNotKeepUpLosesThePictureFirstAndHoldsNobodyUp(t *testing.T) {
	_, ends := frozen(t)
	a, b := ends[space.A], ends[space.B]
	for range relayQueue {
		a.WriteTo(make([]byte, 1200), b.addr)
	}
	if len(b.packets) != relayQueue/2 {
		t.Errorf("%d large ones wait", len(b.packets))
	}
	for range relayQueue {
		a.WriteTo(make([]byte, 120), b.addr)
	}
	if len(b.packets) != relayQueue || tally(a.b.count.refused[lagging]) != relayQueue {
		t.Errorf("%d wait, %v were dropped", len(b.packets), tally(a.b.count.refused[lagging]))
	}
}

func TestAnAllocationHasAnEnd(t *testing.T) {
	b, _ := frozen(t)
	b.life = time.Millisecond
	pass := relayPass{relaySeat{uuid.NewString(), space.A}, uuid.NewString(), uuid.NewString(), time.Now()}
	one, _, err := b.AllocatePacketConn(turn.AllocateListenerConfig{Network: "udp4", UserID: pass.String()})
	if err != nil {
		t.Fatal(err)
	}
	select {
	case <-one.(*allocation).gone:
	case <-time.After(patience):
		t.Fatal("it has none")
	}
	if _, _, err := one.ReadFrom(nil); !errors.Is(err, net.ErrClosed) {
		t.Errorf("it ends with %v", err)
	}
}

func TestARelayHasRoomForSoMany(t *testing.T) {
	b, _ := frozen(t)
	for i := 0; ; i++ {
		pass := relayPass{relaySeat{uuid.NewString(), space.A}, uuid.NewString(), uuid.NewString(), time.Now()}
		if _, _, err := b.AllocatePacketConn(turn.AllocateListenerConfig{Network: "udp4", UserID: pass.String()}); err != nil {
			if b.size() != wire.Allocations || tally(b.count.refused[relayFull]) != 1 {
				t.Errorf("full with %d: %v", b.size(), err)
			}
			return
		}
		if i > wire.Allocations {
			t.Fatal("there is no end")
		}
	}
}

func TestWhoBindsChannelsWithoutEndHasNoAllocationAnyMore(t *testing.T) {
	r := listeningRelay(t)
	a := r.ear("udp", r.grant(newCall(), space.A))
	for port := range maxChannels + 1 {
		// The first word to a peer is an indication, and asks for a channel.
		if _, err := a.PacketConn.WriteTo([]byte("hello"), &net.UDPAddr{IP: net.IPv4(192, 0, 2, 2), Port: 50000 + port}); err != nil {
			t.Fatal(err)
		}
	}
	awaits(t, "it ends", func() bool { return r.size() == 0 })
}

// raw sends what no client would.
func (r *relayTest) raw(packets ...[]byte) net.Conn {
	r.t.Helper()
	conn, err := net.Dial("udp", r.addr)
	if err != nil {
		r.t.Fatal(err)
	}
	r.t.Cleanup(func() { conn.Close() })
	for _, p := range packets {
		if _, err := conn.Write(p); err != nil {
			r.t.Fatal(err)
		}
	}
	return conn
}

func TestStrangersAreAnsweredSeldomAndWithLittle(t *testing.T) {
	r := listeningRelay(t)
	ask := stun.MustBuild(stun.TransactionID, stun.NewType(stun.MethodAllocate, stun.ClassRequest)).Raw
	conn := r.raw(ask)
	answer := make([]byte, 2000)
	conn.SetReadDeadline(time.Now().Add(patience))
	n, err := conn.Read(answer)
	if err != nil || n > 80 {
		t.Errorf("an answer of %d bytes (%v)", n, err)
	}
	binding := stun.MustBuild(stun.TransactionID, stun.BindingRequest).Raw
	r.raw([]byte("x"), binding, []byte{0x40, 0, 0, 4, 1, 2, 3, 4}, nil)
	awaits(t, "nothing else is answered", func() bool { return r.refused(stranger) == 4 })
	r.still.Store(time.Now().Add(time.Minute).UnixNano())
	var flood [][]byte
	for range 3 * wire.RelayAskRate {
		flood = append(flood, ask)
	}
	r.raw(flood...)
	awaits(t, "two of three are not answered", func() bool { return r.refused(stranger) == 4+2*wire.RelayAskRate })
}
