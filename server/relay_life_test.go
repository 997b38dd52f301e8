package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"amends/hub"
	"amends/hub/pebblestore"
	"amends/hub/redisstore/redistest"
	"amends/hub/space"
	"amends/hub/wire"
)

// startWithRelay is the whole program with a relay, and what speaks to it.
func startWithRelay(t *testing.T, args ...string) (*running, *relayTest) {
	t.Helper()
	data := t.TempDir()
	store, err := pebblestore.Open(data, pebblestore.Options{Now: time.Now, Log: slog.New(slog.DiscardHandler), Broken: func(error) {}})
	if err != nil {
		t.Fatal(err)
	}
	keys, err := keptRelayKeys(context.Background(), store)
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	p := startOn(t, data, append([]string{"--relay-addr", "127.0.0.1:0"}, args...)...)
	r := &relayTest{t: t, relay: &relay{relays: []relayWays{{"turn:x"}}, now: time.Now}}
	r.keys.Store(keys)
	r.addr = regexp.MustCompile(`msg=relay address=(\S+)`).FindStringSubmatch(p.stderr.String())[1]
	return p, r
}

func TestTheRelayIsPartOfTheServer(t *testing.T) {
	p, r := startWithRelay(t)
	c := newCall()
	a, b := r.ear("udp", r.grant(c, space.A)), r.ear("tcp", r.grant(c, space.B))
	meets(a, b)
	for range 3 {
		a.says(b, "twelve bytes")
		b.hears(a, "twelve bytes")
	}
	bad := r.grant(c, space.A)
	bad.Credential = "x"
	if err := r.client("udp", bad).allocate(); err == nil {
		t.Error("wrong credentials are right")
	}
	got := p.metrics()
	for name, want := range map[string]float64{
		"amends_relay_allocations": 2, "amends_relay_allocations_total": 2, "amends_relay_bytes_total": 36,
		`amends_relay_refused_total{reason="credentials"}`: 1, `amends_relay_refused_total{reason="peer"}`: 0,
	} {
		if got[name] != want {
			t.Errorf("%s is %v, want %v", name, got[name], want)
		}
	}
	for _, secret := range []string{a.local, c.space, c.legs[space.A], bad.Username, "192.0.2."} {
		if strings.Contains(p.stderr.String(), secret) {
			t.Errorf("the log names %s", secret)
		}
	}
}

// asksForTheRelay has a device carry its seat's sound, and get what lets it make allocations.
func (c connection) asksForTheRelay() (granted wire.Relay) {
	c.t.Helper()
	c.send(wire.Here{T: "here", In: "talk", Leg: uuid.NewString()})
	c.send(wire.AskRelay{T: "relay"})
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	for granted.T != "relay" {
		_, text, err := c.Read(ctx)
		if err != nil {
			c.t.Fatal(err)
		}
		if strings.HasPrefix(string(text), `{"t":"relay"`) || strings.HasPrefix(string(text), `{"t":"nak"`) {
			if err := json.Unmarshal(text, &granted); err != nil || granted.T != "relay" {
				c.t.Fatalf("%s: %v", text, err)
			}
		}
	}
	return granted
}

func TestPartnersOnTwoServersMeetAtOneRelay(t *testing.T) {
	redis := redistest.Start(t)
	one := start(t, "--redis", redis.Address(), "--relay-addr", "127.0.0.1:0")
	at := regexp.MustCompile(`msg=relay address=(\S+)`).FindStringSubmatch(one.stderr.String())[1]
	other := start(t, "--redis", redis.Address(), "--relay-url", "turn:"+at)
	r := &relayTest{t: t, addr: at}
	ask := newSpace()
	withA := one.begin(ask).connect().asksForTheRelay()
	withB := other.join(ask.Invite.Auth).connect().asksForTheRelay()
	if !slices.Equal(withA.URLs, withB.URLs) {
		t.Errorf("%v and %v", withA.URLs, withB.URLs)
	}
	a, b := r.ear("udp", withA), r.ear("tcp", withB)
	meets(a, b)
	a.says(b, "across")
	b.hears(a, "across")
}

func TestWhatIsLetInNoMoreHasNothingAtTheRelayAnyMore(t *testing.T) {
	for name, end := range map[string]func(a, b device, second connection){
		"signed out": func(_, b device, _ connection) { b.wants(204, "DELETE", "/devices/others", nil) },
		"left":       func(_, _ device, second connection) { second.send(do("seat.leave", map[string]any{})) },
		"erased": func(a, _ device, second connection) {
			second.sends("space.erase", map[string]any{"agree": true})
			a.connect().send(do("space.erase", map[string]any{"agree": true}))
		},
	} {
		for _, servers := range []int{1, 2} {
			t.Run(fmt.Sprint(name, ", servers: ", servers), func(t *testing.T) {
				redis := redistest.Start(t)
				first := start(t, "--redis", redis.Address(), "--relay-addr", "127.0.0.1:0")
				r := &relayTest{t: t, addr: regexp.MustCompile(`msg=relay address=(\S+)`).FindStringSubmatch(first.stderr.String())[1]}
				at := first
				if servers == 2 { // and the space is open at the other alone
					at = start(t, "--redis", redis.Address(), "--relay-url", "turn:"+r.addr)
				}
				ask := newSpace()
				a := at.begin(ask)
				b := at.join(ask.Invite.Auth)
				ticket := wire.NewTicket{Kind: "device", Auth: secret(), Keys: sealed()}
				b.wants(201, "POST", "/tickets", ticket)
				socket := at.join(ticket.Auth).connect()
				held := socket.asksForTheRelay()
				r.ear("udp", held)
				r.ear("tcp", held)
				end(a, b, socket)
				awaits(t, "nothing is left", func() bool { return first.metrics()["amends_relay_allocations"] == 0 })
				if err := r.client("udp", held).allocate(); err == nil {
					t.Error("what it got before makes another allocation")
				}
			})
		}
	}
}

// fullStore keeps nothing until it has room.
type fullStore struct {
	hub.Store
	room atomic.Bool
}

func (s *fullStore) Keep(ctx context.Context, name string, value []byte) ([]byte, error) {
	if !s.room.Load() {
		return nil, hub.ErrUnavailable
	}
	return s.Store.Keep(ctx, name, value)
}

func TestTheRelayWaitsForAStoreThatKeepsItsKey(t *testing.T) {
	store := &fullStore{Store: relayStore(t)}
	r := newRelayTest(t, store, "--relay-addr", "127.0.0.1:0")
	c := newCall()
	if got := r.grant(c, space.A); got.Username != "" || got.Credential != "" || len(got.URLs) != 0 {
		t.Errorf("granted without a key: %+v", got)
	}
	if err := r.client("udp", wire.Relay{Username: "x", Credential: "x"}).allocate(); err == nil {
		t.Error("somebody is let in without a key")
	}
	store.room.Store(true)
	awaits(t, "the key is there", func() bool { return r.keys.Load() != nil })
	if err := r.client("udp", r.grant(c, space.A)).allocate(); err != nil {
		t.Error(err)
	}
}

func TestTheRelayEndsWithTheServer(t *testing.T) {
	p, r := startWithRelay(t)
	socket := p.begin(newSpace()).connect()
	c := newCall()
	a, b := r.ear("udp", r.grant(c, space.A)), r.ear("tcp", r.grant(c, space.B))
	meets(a, b)
	p.stop()
	if bye, code := socket.ending(); bye.Code != wire.Shutdown || code != 1012 {
		t.Errorf("the socket ends with %v, %v", bye, code)
	}
	p.end()
	b.under.SetReadDeadline(time.Now().Add(wire.RelayAskWithin / 2)) // it has ended already, and not by its deadline
	if _, err := io.Copy(io.Discard, b.under); errors.Is(err, os.ErrDeadlineExceeded) {
		t.Error("a connection outlives the server")
	}
}

func TestServersSendASpaceToOneRelay(t *testing.T) {
	store := relayStore(t)
	urls := []string{"--relay-url", "turn:one.example:3478", "--relay-url", "turn:two.example:3478 turns:two443.example:443", "--relay-url", "turn:three.example?transport=udp"}
	one := newRelayTest(t, store, append(urls, "--relay-addr", "127.0.0.1:0")...)
	other := newRelayTest(t, store, urls[2], urls[3], urls[4], urls[5], urls[0], urls[1])
	known := map[string]bool{}
	for range 100 {
		c := newCall()
		a, b := one.grant(c, space.A), other.grant(c, space.B)
		if !slices.Equal(a.URLs, b.URLs) {
			t.Fatalf("%v and %v", a.URLs, b.URLs)
		}
		known[strings.Join(a.URLs, " ")] = true
	}
	for _, ways := range []string{
		"turn:one.example:3478?transport=udp turn:one.example:3478?transport=tcp",
		"turn:two.example:3478?transport=udp turn:two.example:3478?transport=tcp turns:two443.example:443?transport=tcp",
		"turn:three.example:3478?transport=udp",
	} {
		if !known[ways] {
			t.Errorf("no space is sent to %s: %v", ways, known)
		}
	}
	c := newCall()
	a, b := one.ear("udp", one.grant(c, space.A)), one.ear("tcp", other.grant(c, space.B)) // which the other server gave
	meets(a, b)
	a.says(b, "hello")
	b.hears(a, "hello")
}

func TestTheRelaysAddressIsThatOfTheServerWhereNoneIsNamed(t *testing.T) {
	store := relayStore(t)
	for public, host := range map[string]string{"": "127.0.0.1", "https://amends.example": "amends.example", "http://[::1]:8080": "[::1]", "https://bücher.example:8443": "xn--bcher-kva.example"} {
		r := newRelayTest(t, store, "--relay-addr", "127.0.0.1:0", "--public-url", public)
		_, port, _ := strings.Cut(r.addr, ":")
		want := []string{"turn:" + host + ":" + port + "?transport=udp", "turn:" + host + ":" + port + "?transport=tcp"}
		if got := r.grant(newCall(), space.A); !slices.Equal(got.URLs, want) || got.T != "relay" {
			t.Errorf("%v, want %v", got, want)
		}
	}
}

func TestWithoutARelayThereIsNone(t *testing.T) {
	cfg, err := readConfig(nil, noEnv, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	r, err := startRelay(cfg, time.Now, newSite(nil, loopback), nil, relayCounts{}, nil)
	if r != nil || err != nil || r.forHub() != nil {
		t.Errorf("%v %v", r, err)
	}
	r.close()
}

func TestAddressesOfRelaysThatCannotBe(t *testing.T) {
	for text, says := range map[string]string{
		"amends.example:3478": "is no address such as", "stun:amends.example": "is no address such as", "turn:": "is no address such as",
		"turn://amends.example": "is no address such as", "turn:a.example:0": "is no address such as", "turn:a.example:65536": "is no address such as",
		"turn:a.example?transport=sctp": "is no address such as", "turn:me@a.example": "no browser", "turn:a_b.example": "no browser",
		"turns:a.example?transport=udp": "TCP alone", " ": "is no address such as", "https://a.example": "is no address such as",
	} {
		if _, err := readConfig([]string{"--relay-url", text}, noEnv, io.Discard); err == nil || !strings.Contains(err.Error(), says) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestWhatKeepsPeopleFromHearingEachOtherIsSaidAtTheStart(t *testing.T) {
	for _, c := range []struct {
		args  []string
		risks []string
	}{
		{[]string{"--relay-addr", "127.0.0.1:0"}, nil},
		{[]string{"--relay-addr", "127.0.0.1:0", "--public-url", "https://a.example"}, []string{"name the address that the proxy connects from", "listens on loopback alone"}},
		{[]string{"--relay-addr", "0.0.0.0:0", "--public-url", "https://a.example", "--trusted-proxies", "10.0.0.7"}, []string{"a proxy passes neither UDP"}},
		{[]string{"--relay-addr", "0.0.0.0:0", "--public-url", "https://a.example", "--trusted-proxies", "10.0.0.7", "--relay-url", "turn:b.example"}, nil},
		{[]string{"--public-url", "https://a.example", "--trusted-proxies", "10.0.0.7", "--relay-url", "turn:10.0.0.7"}, []string{"is not public"}},
		{[]string{"--public-url", "https://a.example", "--trusted-proxies", "10.0.0.7", "--relay-url", "turn:localhost"}, []string{"is not public"}},
	} {
		r := start(t, c.args...)
		var said []string
		for line := range strings.Lines(r.stderr.String()) {
			if strings.Contains(line, "level=WARN") {
				said = append(said, line)
			}
		}
		slices.Sort(said)
		wanted := slices.Clone(c.risks)
		if len(said) != len(wanted) || slices.ContainsFunc(wanted, func(one string) bool { return !strings.Contains(strings.Join(said, ""), one) }) {
			t.Errorf("%v: %q", c.args, said)
		}
		r.end()
	}
}
