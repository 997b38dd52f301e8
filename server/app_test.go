package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/gofiber/fiber/v2"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"
)

var (
	loopback = &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 8080}
	anApp    = fstest.MapFS{"index.html": {Data: []byte("<!doctype html>")}}
)

// through asks an app that listens nowhere.
func through(t *testing.T, app *fiber.App, method, path string, header ...string) answer {
	t.Helper()
	req := httptest.NewRequest(method, path, nil)
	for i := 0; i < len(header); i += 2 {
		req.Header.Add(header[i], header[i+1])
	}
	got, err := app.Test(req, -1)
	if err != nil {
		t.Fatal(err)
	}
	defer got.Body.Close()
	text, err := io.ReadAll(got.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{got, string(text)}
}

// failing is a hub that answers every request the same way.
type failing struct {
	rooms
	with func() error
}

func (f failing) Create(context.Context, wire.NewSpace) (wire.MadeSpace, string, error) {
	return wire.MadeSpace{Space: "s", Seat: space.A}, secret(), f.with()
}

func appWith(t *testing.T, with func() error, site site) (*fiber.App, *server, *lines) {
	t.Helper()
	log := newLines()
	app, s, err := newApp(dependencies{
		hub: failing{with: with}, pages: anApp, site: site, log: slog.New(slog.NewTextHandler(log, nil)),
		awake:  func(context.Context) error { return with() },
		limits: (&config{flags: flags{TicketsPerMinute: 1000, SpacesPerHour: 1000, SpacesPerMinute: 1000, OthersPerMinute: 1000}}).limits(),
	})
	if err != nil {
		t.Fatal(err)
	}
	return app, s, log
}

func post(t *testing.T, app *fiber.App, path string) answer {
	t.Helper()
	got, err := app.Test(httptest.NewRequest("POST", path, strings.NewReader("{}")), -1)
	if err != nil {
		t.Fatal(err)
	}
	defer got.Body.Close()
	text, _ := io.ReadAll(got.Body)
	return answer{got, string(text)}
}

func TestWhatTheHubSaysBecomesAnAnswer(t *testing.T) {
	const inside = "page 7 of /var/lib is torn"
	for _, c := range []struct {
		err    error
		status int
		code   wire.Code
	}{
		{&space.Refusal{Code: space.BadMessage, Message: "m", Field: "zone"}, 400, wire.BadMessage},
		{&space.Refusal{Code: space.NotFound, Message: "m"}, 404, wire.NotFound},
		{&space.Refusal{Code: space.Already, Message: "m"}, 409, wire.Already},
		{&space.Refusal{Code: space.Full, Message: "m"}, 409, wire.Full},
		{&space.Refusal{Code: space.TooLarge, Message: "m"}, 413, wire.TooLarge},
		{errors.Join(hub.ErrUnavailable, errors.New(inside)), 503, wire.Unavailable},
		{context.DeadlineExceeded, 503, wire.Unavailable},
		{errors.New(inside), 503, wire.Unavailable},
	} {
		app, _, _ := appWith(t, func() error { return c.err }, newSite(nil, loopback))
		got := post(t, app, "/api/spaces")
		if p := got.problem(t); got.StatusCode != c.status || p.Code != c.code || strings.Contains(got.text, inside) {
			t.Errorf("%v: %d %s", c.err, got.StatusCode, got.text)
		}
		if wait := got.Header.Get("Retry-After"); (wait != "") != (c.status == 503) {
			t.Errorf("%v: Retry-After %q", c.err, wait)
		}
	}
}

func TestAPanicStaysInTheLog(t *testing.T) {
	app, _, log := appWith(t, func() error { panic("a secret of the inside") }, newSite(nil, loopback))
	got := post(t, app, "/api/spaces")
	if got.StatusCode != 503 || strings.Contains(got.text, "secret") || !strings.Contains(log.String(), "a secret of the inside") {
		t.Errorf("%d %s", got.StatusCode, got.text)
	}
}

func TestSecureOverHTTPS(t *testing.T) {
	app, _, _ := appWith(t, func() error { return nil }, newSite(&url.URL{Scheme: "https", Host: "amends.example"}, loopback))
	got := post(t, app, "/api/spaces")
	if c := got.cookie(); c == nil || !c.Secure || !c.HttpOnly || c.SameSite != http.SameSiteStrictMode {
		t.Errorf("cookie: %v", c)
	}
	if got.Header.Get("Strict-Transport-Security") == "" {
		t.Error("no HSTS over HTTPS")
	}
}

func TestReadiness(t *testing.T) {
	var err error
	app, s, _ := appWith(t, func() error { return err }, newSite(nil, loopback))
	if got := through(t, app, "GET", "/readyz"); got.StatusCode != 200 {
		t.Errorf("ready: %d", got.StatusCode)
	}
	err = hub.ErrUnavailable
	if got := through(t, app, "GET", "/readyz"); got.StatusCode != 503 {
		t.Errorf("the store is away: %d", got.StatusCode)
	}
	err = nil
	s.draining.Store(true)
	if got := through(t, app, "GET", "/readyz"); got.StatusCode != 503 {
		t.Errorf("shutting down: %d", got.StatusCode)
	}
	if got := through(t, app, "GET", "/healthz"); got.StatusCode != 200 {
		t.Errorf("health: %d", got.StatusCode)
	}
}

func TestTheAskersAddress(t *testing.T) {
	for _, c := range []struct {
		name    string
		proxies string
		headers []string
		want    string
	}{
		{"nobody is believed", "", []string{"203.0.113.7"}, "0.0.0.0/32"},
		{"a proxy is", "0.0.0.0/32", []string{"203.0.113.7"}, "203.0.113.7/32"},
		{"what the client wrote before it is not", "0.0.0.0/32", []string{"198.51.100.1, 203.0.113.7"}, "203.0.113.7/32"},
		{"nor in a line of its own", "0.0.0.0/32", []string{"198.51.100.1", "203.0.113.7"}, "203.0.113.7/32"},
		{"two proxies", "0.0.0.0/32,10.0.0.0/8", []string{"203.0.113.7, 10.1.2.3"}, "203.0.113.7/32"},
		{"IPv6 counts by the household", "0.0.0.0/32", []string{"2001:db8:1:2:3:4:5:6"}, "2001:db8:1:2::/64"},
		{"IPv4 in IPv6 is IPv4", "0.0.0.0/32", []string{"::ffff:203.0.113.7"}, "203.0.113.7/32"},
		{"with its port", "0.0.0.0/32", []string{"203.0.113.5:4711"}, "203.0.113.5/32"},
		{"IPv6 with its port", "0.0.0.0/32", []string{"[2001:db8::5]:5000"}, "2001:db8::/64"},
		{"IPv6 in brackets", "0.0.0.0/32", []string{"[2001:db8::5]"}, "2001:db8::/64"},
		{"two proxies with ports", "0.0.0.0/32,10.0.0.0/8", []string{"203.0.113.7:1, 10.1.2.3:2"}, "203.0.113.7/32"},
		{"nonsense is ignored", "0.0.0.0/32", []string{"unknown"}, "0.0.0.0/32"},
	} {
		s := &server{}
		for _, proxy := range strings.Split(c.proxies, ",") {
			if proxy != "" {
				s.proxies = append(s.proxies, netip.MustParsePrefix(proxy))
			}
		}
		app, got := fiber.New(), netip.Prefix{}
		app.Get("/", func(c *fiber.Ctx) error { got = household(s.asker(c)); return nil })
		var header []string
		for _, line := range c.headers {
			header = append(header, "X-Forwarded-For", line)
		}
		through(t, app, "GET", "/", header...)
		if got.String() != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestTheLimiter(t *testing.T) {
	now := time.Unix(1000, 0)
	l := newLimiter(func() time.Time { return now }, quota[netip.Addr]{3, time.Minute, byAddress})
	one, other := netip.MustParseAddr("192.0.2.1"), netip.MustParseAddr("192.0.2.2")
	for range 3 {
		if err := l.allow(one); err != nil {
			t.Fatal(err)
		}
		now = now.Add(10 * time.Second)
	}
	var p *problem
	if err := l.allow(one); !errors.As(err, &p) || p.after != 30*time.Second {
		t.Errorf("the fourth: %v", err)
	}
	if err := l.allow(other); err != nil {
		t.Errorf("another address: %v", err)
	}
	now = now.Add(30 * time.Second)
	if err := l.allow(one); err != nil {
		t.Errorf("a minute after the first: %v", err)
	}
	if err := l.allow(one); err == nil {
		t.Error("two at once when one is free")
	}
	for i := range maxAskers {
		_ = l.allow(netip.AddrFrom4([4]byte{10, byte(i >> 16), byte(i >> 8), byte(i)}))
	}
	if n := l.seen[0].Len(); n != maxAskers {
		t.Errorf("%d addresses are kept", n)
	}
}

func TestSpacesAreBoundedByAddressBySiteAndInAll(t *testing.T) {
	now := time.Unix(1000, 0)
	cfg := &config{flags: flags{TicketsPerMinute: 10, SpacesPerHour: 10, SpacesPerMinute: 60, OthersPerMinute: 60}}
	made := func(spaces *limiter[netip.Addr], from string, n int) (admitted int) {
		for range n {
			if spaces.allow(netip.MustParseAddr(from)) == nil {
				admitted++
			}
		}
		return admitted
	}
	fresh := func() *limiter[netip.Addr] {
		return newLimiter(func() time.Time { return now }, cfg.limits().spaces.quotas...)
	}
	spaces := fresh()
	if n := made(spaces, "2001:db8:1:1::1", 11) + made(spaces, "2001:db8:1:1::2", 1); n != 10 {
		t.Errorf("a household made %d", n)
	}
	if n := made(spaces, "2001:db8:1:2::1", 10) + made(spaces, "2001:db8:1:3::1", 10) + made(spaces, "2001:db8:1:4::1", 10); n != 20 {
		t.Errorf("the rest of its /48 made %d", n)
	}
	if n := made(spaces, "2001:db8:2:1::1", 10); n != 10 {
		t.Errorf("another /48 made %d", n)
	}
	spaces = fresh()
	all := 0
	for i := range 100 {
		all += made(spaces, fmt.Sprintf("192.0.2.%d", i), 1)
	}
	if all != 60 {
		t.Errorf("all together made %d in a minute", all)
	}
	if n := made(spaces, "192.0.2.200", 1); n != 0 {
		t.Error("one more was made")
	}
	now = now.Add(time.Minute)
	if n := made(spaces, "192.0.2.200", 11); n != 10 {
		t.Errorf("a minute later an address that was refused made %d", n)
	}
}
