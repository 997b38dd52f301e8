package main

import (
	"context"
	"errors"
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
		awake:   func(context.Context) error { return with() },
		tickets: newWindow(1000, time.Minute, time.Now), spaces: newWindow(1000, time.Hour, time.Now),
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
		{"nonsense is ignored", "0.0.0.0/32", []string{"unknown"}, "0.0.0.0/32"},
	} {
		s := &server{}
		for _, proxy := range strings.Split(c.proxies, ",") {
			if proxy != "" {
				s.proxies = append(s.proxies, netip.MustParsePrefix(proxy))
			}
		}
		app, got := fiber.New(), netip.Prefix{}
		app.Get("/", func(c *fiber.Ctx) error { got = s.asker(c); return nil })
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

func TestTheWindow(t *testing.T) {
	now := time.Unix(1000, 0)
	w := newWindow(3, time.Minute, func() time.Time { return now })
	one, other := netip.MustParsePrefix("192.0.2.1/32"), netip.MustParsePrefix("192.0.2.2/32")
	for range 3 {
		if err := w.allow(one); err != nil {
			t.Fatal(err)
		}
		now = now.Add(10 * time.Second)
	}
	var p *problem
	if err := w.allow(one); !errors.As(err, &p) || p.after != 30*time.Second {
		t.Errorf("the fourth: %v", err)
	}
	if err := w.allow(other); err != nil {
		t.Errorf("another address: %v", err)
	}
	now = now.Add(30 * time.Second)
	if err := w.allow(one); err != nil {
		t.Errorf("a minute after the first: %v", err)
	}
	if err := w.allow(one); err == nil {
		t.Error("two at once when one is free")
	}
	for i := range maxAddresses {
		_ = w.allow(netip.PrefixFrom(netip.AddrFrom4([4]byte{10, byte(i >> 16), byte(i >> 8), byte(i)}), 32))
	}
	if n := w.seen.Len(); n != maxAddresses {
		t.Errorf("%d addresses are kept", n)
	}
}
