package main

import (
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"amends/hub/space"
	"amends/hub/wire"
)

func TestOriginIsJudgedFirst(t *testing.T) {
	r := start(t, "--tickets-per-minute", "1000", "--spaces-per-hour", "1000")
	a := r.begin(newSpace())
	crumb := cookie + "=" + a.token
	_, port, _ := net.SplitHostPort(strings.TrimPrefix(r.url, "http://"))
	for _, c := range []struct {
		name, origin string
		cookie       bool
		allowed      bool
	}{
		{"ours", r.url, true, true},
		{"another name of loopback", "http://localhost:" + port, true, true},
		{"loopback in IPv6", "http://[::1]:" + port, true, true},
		{"none and no cookie", "", false, true},
		{"none with a cookie", "", true, false},
		{"another site", "https://evil.example", false, false},
		{"another site with a cookie", "https://evil.example", true, false},
		{"another port", "http://localhost:1", true, false},
		{"another scheme", "https://localhost:" + port, true, false},
		{"a sandboxed page", "null", true, false},
		{"a prefix", r.url + ".evil.example", true, false},
		{"ours in capitals", strings.ToUpper(r.url), true, false},
	} {
		var header []string
		if c.origin != "" {
			header = append(header, "Origin", c.origin)
		}
		if c.cookie {
			header = append(header, "Cookie", crumb)
		}
		for _, to := range []struct{ method, path string }{
			{"POST", "/api/spaces"}, {"POST", "/api/tickets/look"}, {"POST", "/api/tickets/redeem"},
			{"POST", a.path("/tickets")}, {"DELETE", a.path("/tickets/invite")}, {"DELETE", a.path("/devices/others")},
			{"PUT", a.path("/push")}, {"POST", "/nowhere"}, {"GET", a.path("/socket")},
		} {
			for _, body := range []string{"", strings.Repeat("x", maxBody+1)} {
				if to.method == "GET" && body != "" {
					continue
				}
				got := r.ask(to.method, to.path, body, header...)
				if refused := got.StatusCode == http.StatusForbidden; refused == c.allowed {
					t.Errorf("%s, %s %s with %d bytes: %d %s", c.name, to.method, to.path, len(body), got.StatusCode, got.text)
				} else if refused && got.problem(t).Code != wire.BadOrigin {
					t.Errorf("%s: %s", c.name, got.text)
				}
			}
		}
	}
	for _, path := range []string{"/", "/api/nothing", "/healthz"} {
		if got := r.ask("GET", path, nil, "Origin", "https://evil.example"); got.StatusCode == http.StatusForbidden {
			t.Errorf("GET %s refuses another origin, which reads nothing anyway", path)
		}
	}
}

func TestSiteOfAnAddress(t *testing.T) {
	parse := func(text string) *url.URL {
		if text == "" {
			return nil
		}
		u, err := url.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		return u
	}
	for _, c := range []struct {
		public    string
		listening net.TCPAddr
		url       string
		origins   int
		secure    bool
	}{
		{"", net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 81}, "http://127.0.0.1:81", 3, false},
		{"", net.TCPAddr{IP: net.IPv6loopback, Port: 81}, "http://[::1]:81", 3, false},
		{"", net.TCPAddr{IP: net.IPv4zero, Port: 81}, "http://127.0.0.1:81", 3, false},
		{"", net.TCPAddr{IP: net.IPv4(192, 0, 2, 1), Port: 81}, "http://192.0.2.1:81", 1, true},
		{"http://127.0.0.1:81", net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 81}, "http://127.0.0.1:81", 1, false},
		{"https://amends.example", net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 81}, "https://amends.example", 1, true},
		{"http://amends.example", net.TCPAddr{IP: net.IPv4zero, Port: 81}, "http://amends.example", 1, true},
	} {
		s := newSite(parse(c.public), &c.listening)
		if s.url.String() != c.url || len(s.origins) != c.origins || s.secureCookies() != c.secure {
			t.Errorf("%q on %v: %s %v, Secure %v", c.public, &c.listening, s.url, s.origins, s.secureCookies())
		}
	}
	if got := origin(parse("https://amends.example:443")); got != "https://amends.example" {
		t.Errorf("a port that goes without saying stands in the origin: %s", got)
	}
}

func TestCookie(t *testing.T) {
	r := start(t)
	ask := newSpace()
	made := r.want(201, "POST", "/api/spaces", ask).cookie()
	in := r.want(201, "POST", "/api/tickets/redeem", wire.Redeem{Auth: ask.Invite.Auth, Claim: secret(), Zone: "UTC"}).cookie()
	for seat, got := range map[space.Seat]*http.Cookie{space.A: made, space.B: in} {
		if got == nil || !got.HttpOnly || got.Secure || got.SameSite != http.SameSiteStrictMode ||
			got.Path != "/api/spaces/"+ask.Space+"/"+string(seat) || got.MaxAge < 30*24*3600 || len(got.Value) != 43 || got.Domain != "" {
			t.Errorf("cookie of %s: %v", seat, got)
		}
	}
	if made.Value == in.Value {
		t.Error("two devices have one token")
	}
}
