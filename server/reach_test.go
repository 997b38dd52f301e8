package main

import (
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"
)

func TestOnlyPublicAddressesAreReached(t *testing.T) {
	for addr, want := range map[string]bool{
		"8.8.8.8": true, "93.184.216.34": true, "2606:2800:220:1:248:1893:25c8:1946": true, "2a00:1450:4001:80b::200a": true,
		"172.15.255.255": true, "172.32.0.1": true, "100.63.255.255": true, "100.128.0.1": true, "223.255.255.255": true,

		"0.0.0.0": false, "0.1.2.3": false, "10.1.2.3": false, "100.64.0.1": false, "127.0.0.1": false, "127.8.8.8": false,
		"169.254.169.254": false, "172.16.0.1": false, "172.31.255.255": false, "192.0.0.170": false, "192.0.2.1": false,
		"192.88.99.1": false, "192.168.1.1": false, "198.18.0.1": false, "198.51.100.1": false, "203.0.113.9": false,
		"224.0.0.1": false, "239.255.255.250": false, "240.0.0.1": false, "255.255.255.255": false,

		"::": false, "::1": false, "::ffff:8.8.8.8": false, "::ffff:10.0.0.1": false, "::10.0.0.1": false, "64:ff9b::a00:1": false,
		"64:ff9b:1::a00:1": false, "100::1": false, "2001::1": false, "2001:10::1": false, "2001:db8::1": false, "2002:a00:1::1": false,
		"3fff::1": false, "5f00::1": false, "fc00::1": false, "fd12:3456::1": false, "fe80::1": false, "fe80::1%eth0": false,
		"fec0::1": false, "ff02::1": false,
	} {
		if got := public(netip.MustParseAddr(addr)); got != want {
			t.Errorf("%s: %v", addr, got)
		}
	}
	if public(netip.Addr{}) {
		t.Error("no address is one")
	}
}

// victim is a service that only this machine should reach. It counts who knocks.
func victim(t *testing.T, host string) (port string, knocks *atomic.Int64) {
	t.Helper()
	listener, err := net.Listen("tcp", net.JoinHostPort(host, "0"))
	if err != nil {
		t.Fatal(err)
	}
	knocks = new(atomic.Int64)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			knocks.Add(1)
			conn.Close()
		}
	}()
	t.Cleanup(func() {
		listener.Close()
		<-ended
	})
	_, port, _ = net.SplitHostPort(listener.Addr().String())
	return port, knocks
}

// asks sends a reminder to an endpoint by way of r.
func (r reach) asks(t *testing.T, endpoint string) (hub.Pushed, *lines) {
	t.Helper()
	log := newLines()
	client := r.client()
	defer client.CloseIdleConnections()
	p := &pusher{
		client: client, keys: func(context.Context) (vapid, error) { return pairOf(strings.Repeat("A", 42) + "E") },
		site: site{url: &url.URL{Scheme: "https", Host: "amends.example"}}, now: time.Now, log: slog.New(slog.NewTextHandler(log, nil)),
	}
	reminder := space.Reminder{Kind: space.RemindWords, Place: space.PlaceTalk, Until: time.Now().Add(time.Hour).UnixMilli()}
	ask := newBrowser(t).asks("")
	reminder.Keys, reminder.Endpoint = ask.Subscription.Keys, endpoint
	reminder.Title, reminder.Lang = space.TitleNotes, space.English
	got := p.Push(t.Context(), reminder)
	if strings.Contains(log.String(), "example.com") {
		t.Errorf("the log names the endpoint: %s", log)
	}
	return got, log
}

func TestNobodyReachesByAPushEndpointWhereOnlyTheServerGets(t *testing.T) {
	port4, knocks4 := victim(t, "127.0.0.1")
	port6, knocks6 := victim(t, "::1")
	n := startNames(t)
	n.lead("four.example.com", "127.0.0.1")
	n.lead("six.example.com", "::1")
	n.lead("both.example.com", "127.0.0.1", "10.0.0.1", "::1")
	n.lead("metadata.example.com", "169.254.169.254")
	n.lead("mapped.example.com", "::ffff:127.0.0.1")
	n.lead("inside.example.com", "10.0.0.1")
	production := reach{resolver: n.resolver()}
	for _, endpoint := range []string{
		"https://four.example.com:" + port4, "https://six.example.com:" + port6, "https://both.example.com:" + port4,
		"https://both.example.com:" + port6, "https://mapped.example.com:" + port4, "https://metadata.example.com", "https://inside.example.com",
		// The form of these is refused before; the dialer does not count on that.
		"https://127.0.0.1:" + port4, "https://[::1]:" + port6, "https://[::ffff:127.0.0.1]:" + port4, "https://10.0.0.1", "https://169.254.169.254",
	} {
		got, log := production.asks(t, endpoint)
		if got.Outcome != hub.PushFailed || !strings.Contains(log.String(), "not public") {
			t.Errorf("%s: %+v %s", endpoint, got, log)
		}
	}
	if knocks4.Load()+knocks6.Load() != 0 {
		t.Errorf("somebody knocked: %d, %d", knocks4.Load(), knocks6.Load())
	}
}

func TestANameIsJudgedEachTimeItIsDialled(t *testing.T) {
	s := startPushService(t)
	_, port, _ := net.SplitHostPort(s.Listener.Addr().String())
	elsewhere, err := net.Listen("tcp", "127.0.0.2:"+port)
	if err != nil {
		t.Fatal(err)
	}
	defer elsewhere.Close()
	var knocks atomic.Int64
	go func() {
		for {
			conn, err := elsewhere.Accept()
			if err != nil {
				return
			}
			knocks.Add(1)
			conn.Close()
		}
	}()
	if got, _ := s.reach().asks(t, s.address()+"/1"); got.Outcome != hub.PushTaken {
		t.Fatalf("%+v", got)
	}
	s.names.lead("push.example.com", "127.0.0.2")
	if got, log := s.reach().asks(t, s.address()+"/1"); got.Outcome != hub.PushFailed || knocks.Load() != 0 {
		t.Errorf("it leads elsewhere now: %+v, %d knocks, %s", got, knocks.Load(), log)
	}
}

func TestWhatPushServicesAnswer(t *testing.T) {
	s := startPushService(t)
	port, knocks := victim(t, "127.0.0.1")
	for _, c := range []struct {
		status int
		header []string
		want   hub.Pushed
	}{
		{200, nil, hub.Pushed{Outcome: hub.PushTaken}},
		{201, nil, hub.Pushed{Outcome: hub.PushTaken}},
		{301, []string{"Location", "https://push.example.com:" + port}, hub.Pushed{}},
		{307, []string{"Location", "https://push.example.com:" + port}, hub.Pushed{}},
		{308, []string{"Location", "http://127.0.0.1:" + port}, hub.Pushed{}},
		{400, nil, hub.Pushed{}},
		{403, nil, hub.Pushed{}},
		{413, nil, hub.Pushed{}},
		{404, nil, hub.Pushed{Outcome: hub.PushGone}},
		{410, nil, hub.Pushed{Outcome: hub.PushGone}},
		{429, nil, hub.Pushed{Outcome: hub.PushLater}},
		{429, []string{"Retry-After", "90"}, hub.Pushed{Outcome: hub.PushLater, After: 90 * time.Second}},
		{429, []string{"Retry-After", "-90"}, hub.Pushed{Outcome: hub.PushLater}},
		{429, []string{"Retry-After", "Mon, 01 Jan 2001 00:00:00 GMT"}, hub.Pushed{Outcome: hub.PushLater}},
		{429, []string{"Retry-After", "Fri, 01 Jan 2100 00:00:00 GMT"}, hub.Pushed{Outcome: hub.PushLater, After: maxRetryAfter}},
		{500, []string{"Retry-After", "99999999"}, hub.Pushed{Outcome: hub.PushLater, After: maxRetryAfter}},
		{503, nil, hub.Pushed{Outcome: hub.PushLater}},
	} {
		s.always(c.status, c.header...)
		if got, _ := s.reach().asks(t, s.address()+"/1"); got != c.want {
			t.Errorf("%d %v: %+v, want %+v", c.status, c.header, got, c.want)
		}
		s.next()
	}
	if knocks.Load() != 0 {
		t.Errorf("a redirect was followed %d times", knocks.Load())
	}
	s.answers(func(w http.ResponseWriter, _ *http.Request) { // it never ends
		for {
			if _, err := io.WriteString(w, strings.Repeat("x", 4096)); err != nil {
				return
			}
		}
	})
	if got, _ := s.reach().asks(t, s.address()+"/1"); got.Outcome != hub.PushTaken {
		t.Errorf("an endless answer: %+v", got)
	}
	s.next()
	s.answers(func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })
	if got, _ := s.reach().asks(t, s.address()+"/1"); got.Outcome != hub.PushFailed {
		t.Errorf("it may have been taken, and would be sent again: %+v", got)
	}
	untrusted := s.reach()
	untrusted.roots = nil
	if got, _ := untrusted.asks(t, s.address()+"/1"); got.Outcome != hub.PushLater {
		t.Errorf("nobody vouches for it: %+v", got)
	}
	if got, _ := (reach{resolver: s.names.resolver()}).asks(t, "https://nobody.example.com/"); got.Outcome != hub.PushLater {
		t.Errorf("a name of nobody: %+v", got)
	}
}
