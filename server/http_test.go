package main

import (
	"encoding/json"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"amends/hub/space"
	"amends/hub/wire"
)

func decode[T any](t *testing.T, a answer) T {
	t.Helper()
	var value T
	dec := json.NewDecoder(strings.NewReader(a.text))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&value); err != nil {
		t.Fatalf("%v: %s", err, a.text)
	}
	return value
}

func TestTwoPartnersMeet(t *testing.T) {
	r := start(t)
	ask := newSpace()
	a := r.begin(ask)

	looked := decode[wire.Looked](t, r.want(200, "POST", "/api/tickets/look", wire.Look{Auth: ask.Invite.Auth}))
	if looked.Kind != space.Invite || looked.Space != ask.Space || looked.Seat != space.B || looked.Greeting != ask.Invite.Greeting || looked.Expires == 0 {
		t.Errorf("looked: %+v", looked)
	}
	claim := secret()
	redeem := wire.Redeem{Auth: ask.Invite.Auth, Claim: claim, Zone: "America/New_York"}
	first := r.want(201, "POST", "/api/tickets/redeem", redeem)
	if in := decode[wire.Redeemed](t, first); in.Keys != ask.Invite.Keys || in.Seat != space.B {
		t.Errorf("redeemed: %+v", in)
	}
	again := r.want(201, "POST", "/api/tickets/redeem", redeem)
	b := device{r, ask.Space, space.B, again.cookie().Value}
	b.wants(200, "GET", "/devices", nil)
	device{r, ask.Space, space.B, first.cookie().Value}.wants(404, "GET", "/devices", nil)

	r.want(404, "POST", "/api/tickets/look", wire.Look{Auth: ask.Invite.Auth})
	r.want(200, "POST", "/api/tickets/look", wire.Look{Auth: ask.Invite.Auth, Claim: claim})
	b.connect()
	r.want(404, "POST", "/api/tickets/look", wire.Look{Auth: ask.Invite.Auth, Claim: claim})
	r.want(404, "POST", "/api/tickets/redeem", redeem)
	if list := decode[[]wire.Device](t, a.wants(200, "GET", "/devices", nil)); len(list) != 1 || !list[0].Current {
		t.Errorf("devices of a: %+v", list)
	}
}

func TestTicketsAndDevices(t *testing.T) {
	r := start(t, "--tickets-per-minute", "100")
	a := r.begin(newSpace())
	for _, kind := range []space.TicketKind{space.DeviceTicket, space.Recovery} {
		made := decode[wire.MadeTicket](t, a.wants(201, "POST", "/tickets", wire.NewTicket{Kind: kind, Auth: secret(), Keys: sealed()}))
		if made.Kind != kind || (made.Expires == 0) != (kind == space.Recovery) {
			t.Errorf("made: %+v", made)
		}
		a.wants(204, "DELETE", "/tickets/"+string(kind), nil)
	}
	ticket := wire.NewTicket{Kind: space.DeviceTicket, Auth: secret(), Keys: sealed()}
	a.wants(201, "POST", "/tickets", ticket)
	second := r.join(ticket.Auth)
	if second.seat != space.A || second.space != a.space {
		t.Fatalf("the second device is in %s/%s", second.space, second.seat)
	}
	list := decode[[]wire.Device](t, a.wants(200, "GET", "/devices", nil))
	if len(list) != 2 {
		t.Fatalf("devices: %+v", list)
	}
	for _, d := range list {
		if !d.Current {
			a.wants(204, "DELETE", "/devices/"+d.Device, nil)
		}
	}
	second.wants(404, "GET", "/devices", nil)

	ticket.Auth = secret()
	a.wants(201, "POST", "/tickets", ticket)
	third := r.join(ticket.Auth)
	third.wants(204, "DELETE", "/devices/others", nil)
	a.wants(404, "GET", "/devices", nil)
	list = decode[[]wire.Device](t, third.wants(200, "GET", "/devices", nil))
	gone := third.wants(204, "DELETE", "/devices/"+list[0].Device, nil)
	if c := gone.cookie(); c == nil || c.Value != "" || !c.Expires.Before(time.Now()) {
		t.Errorf("a device that signs itself out keeps its cookie: %v", c)
	}
}

func TestADeviceMakesSoManyTicketsInAnHour(t *testing.T) {
	r := start(t)
	a := r.begin(newSpace())
	ticket := func() wire.NewTicket {
		return wire.NewTicket{Kind: space.DeviceTicket, Auth: secret(), Keys: sealed()}
	}
	var last wire.NewTicket
	for range wire.MadeRate {
		last = ticket()
		a.wants(201, "POST", "/tickets", last)
	}
	refused := a.wants(429, "POST", "/tickets", ticket())
	if p := refused.problem(t); p.Code != wire.RateLimited || p.Reason != wire.TooOften || refused.Header.Get("Retry-After") == "" {
		t.Errorf("%+v, Retry-After %q", p, refused.Header.Get("Retry-After"))
	}
	second := r.join(last.Auth) // what was made before stands, and another device has its own
	second.wants(201, "POST", "/tickets", ticket())
}

func TestRefusals(t *testing.T) {
	r := start(t, "--tickets-per-minute", "1000", "--spaces-per-hour", "1000")
	known := newSpace()
	a := r.begin(known)
	with := func(change func(*wire.NewSpace)) wire.NewSpace {
		n := newSpace()
		change(&n)
		return n
	}
	far := time.Now().Add(15 * 24 * time.Hour).UnixMilli()
	for _, c := range []struct {
		name, method, path string
		body               any
		status             int
		code               wire.Code
		field              string
	}{
		{"no JSON", "POST", "/api/spaces", "no", 400, wire.BadMessage, ""},
		{"no body", "POST", "/api/spaces", nil, 400, wire.BadMessage, ""},
		{"two objects", "POST", "/api/tickets/look", `{"auth":"x"}{}`, 400, wire.BadMessage, ""},
		{"an unknown field", "POST", "/api/tickets/look", `{"auth":"x","more":1}`, 400, wire.BadMessage, "more"},
		{"a wrong type", "POST", "/api/tickets/look", `{"auth":1}`, 400, wire.BadMessage, "auth"},
		{"space in capitals", "POST", "/api/spaces", with(func(n *wire.NewSpace) { n.Space = strings.ToUpper(n.Space) }), 400, wire.BadMessage, "space"},
		{"claim padded", "POST", "/api/spaces", with(func(n *wire.NewSpace) { n.Claim += "=" }), 400, wire.BadMessage, "claim"},
		{"claim not canonical", "POST", "/api/spaces", with(func(n *wire.NewSpace) { n.Claim = strings.Repeat("_", 43) }), 400, wire.BadMessage, "claim"},
		{"zone unknown", "POST", "/api/spaces", with(func(n *wire.NewSpace) { n.Zone = "Mars/Olympus" }), 400, wire.BadMessage, "zone"},
		{"zone a path", "POST", "/api/spaces", with(func(n *wire.NewSpace) { n.Zone = "../etc" }), 400, wire.BadMessage, "zone"},
		{"zone Local", "POST", "/api/spaces", with(func(n *wire.NewSpace) { n.Zone = "Local" }), 400, wire.BadMessage, "zone"},
		{"auth short", "POST", "/api/spaces", with(func(n *wire.NewSpace) { n.Invite.Auth = "AAAA" }), 400, wire.BadMessage, "invite.auth"},
		{"keys not sealed", "POST", "/api/spaces", with(func(n *wire.NewSpace) { n.Invite.Keys = "1.AAAA" }), 400, wire.BadMessage, "invite.keys"},
		{"greeting not sealed", "POST", "/api/spaces", with(func(n *wire.NewSpace) { n.Invite.Greeting = "x" }), 400, wire.BadMessage, "invite.greeting"},
		{"expires too late", "POST", "/api/spaces", with(func(n *wire.NewSpace) { n.Invite.Expires = far }), 400, wire.BadMessage, "invite.expires"},
		{"a space that is there", "POST", "/api/spaces", with(func(n *wire.NewSpace) { n.Space = known.Space }), 409, wire.Already, ""},
		{"too large", "POST", "/api/spaces", strings.Repeat("x", maxBody+1), 413, wire.TooLarge, ""},
		{"look for nothing", "POST", "/api/tickets/look", wire.Look{Auth: secret()}, 404, wire.NotFound, ""},
		{"redeem nothing", "POST", "/api/tickets/redeem", wire.Redeem{Auth: secret(), Claim: secret(), Zone: "UTC"}, 404, wire.NotFound, ""},
		{"redeem without a zone", "POST", "/api/tickets/redeem", wire.Redeem{Auth: secret(), Claim: secret()}, 400, wire.BadMessage, "zone"},
		{"no cookie", "GET", a.path("/devices"), nil, 404, wire.NotFound, ""},
		{"no such space", "GET", "/api/spaces/" + uuid.NewString() + "/a/devices", nil, 404, wire.NotFound, ""},
		{"no such seat", "GET", "/api/spaces/" + a.space + "/c/devices", nil, 404, wire.NotFound, ""},
		{"no id", "GET", "/api/spaces/x/a/devices", nil, 404, wire.NotFound, ""},
		{"no such route", "GET", "/api/nothing", nil, 404, wire.NotFound, ""},
		{"another method", "PATCH", "/api/spaces", nil, 404, wire.NotFound, ""},
		{"a slash too much", "POST", "/api/spaces/", newSpace(), 404, wire.NotFound, ""},
		{"no file", "GET", "/assets/none.js", nil, 404, wire.NotFound, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := r.ask(c.method, c.path, c.body)
			p := got.problem(t)
			if got.StatusCode != c.status || p.Code != c.code || p.Field != c.field || p.Reason == "" || p.Message == "" {
				t.Errorf("%d %+v, want %d %s %q", got.StatusCode, p, c.status, c.code, c.field)
			}
		})
	}
}

func TestWhateverIsNotThereLooksTheSame(t *testing.T) {
	r := start(t, "--tickets-per-minute", "100")
	ask := newSpace()
	a := r.begin(ask)
	b := r.join(ask.Invite.Auth)
	stranger := device{r, a.space, space.A, secret()}
	answers := []answer{
		a.want(404, "GET", a.path("/devices"), nil),
		stranger.wants(404, "GET", "/devices", nil),
		device{r, a.space, space.A, b.token}.wants(404, "GET", "/devices", nil),
		device{r, uuid.NewString(), space.A, a.token}.wants(404, "GET", "/devices", nil),
		stranger.wants(404, "POST", "/tickets", wire.NewTicket{}),
		a.wants(404, "DELETE", "/devices/"+uuid.NewString(), nil),
		a.wants(404, "DELETE", "/tickets/none", nil),
		r.want(404, "POST", "/api/tickets/look", wire.Look{Auth: secret()}),
		r.want(404, "POST", "/api/tickets/look", wire.Look{Auth: ask.Invite.Auth}),
		r.want(404, "POST", "/api/tickets/redeem", wire.Redeem{Auth: ask.Invite.Auth, Claim: secret(), Zone: "UTC"}),
		r.want(404, "GET", "/api/nothing", nil),
	}
	began := time.Now()
	a.want(404, "GET", a.path("/devices"), nil)
	if took := time.Since(began); took < notFoundGrid {
		t.Errorf("it took %v, so how long the search takes shows", took)
	}
	for i, other := range answers {
		other.Header.Del("Date")
		if other.text != answers[0].text || len(other.Header) != len(answers[0].Header) {
			t.Errorf("answer %d differs:\n%v %s\n%v %s", i, other.Header, other.text, answers[0].Header, answers[0].text)
		}
	}
}

func TestOfFiftyRacingRedemptionsOneGetsIn(t *testing.T) {
	r := start(t, "--tickets-per-minute", "100")
	ask := newSpace()
	r.begin(ask)
	var in, out atomic.Int32
	var all sync.WaitGroup
	for range 50 {
		all.Go(func() {
			a, err := r.try("POST", "/api/tickets/redeem", wire.Redeem{Auth: ask.Invite.Auth, Claim: secret(), Zone: "UTC"})
			switch {
			case err != nil:
				t.Error(err)
			case a.StatusCode == http.StatusCreated:
				in.Add(1)
			case a.StatusCode == http.StatusNotFound:
				out.Add(1)
			default:
				t.Errorf("%d %s", a.StatusCode, a.text)
			}
		})
	}
	all.Wait()
	if in.Load() != 1 || out.Load() != 49 {
		t.Errorf("%d got in, %d did not", in.Load(), out.Load())
	}
}

func TestLimits(t *testing.T) {
	r := start(t)
	for i := range wire.TicketRate {
		if i%2 == 0 {
			r.want(404, "POST", "/api/tickets/look", wire.Look{Auth: secret()})
		} else {
			r.want(404, "POST", "/api/tickets/redeem", wire.Redeem{Auth: secret(), Claim: secret(), Zone: "UTC"})
		}
	}
	limited := r.want(429, "POST", "/api/tickets/look", wire.Look{Auth: secret()})
	if p := limited.problem(t); p.Code != wire.RateLimited || limited.Header.Get("Retry-After") == "" {
		t.Errorf("%+v, Retry-After %q", p, limited.Header.Get("Retry-After"))
	}
	for range wire.SpaceRate {
		r.begin(newSpace())
	}
	if p := r.want(429, "POST", "/api/spaces", newSpace()).problem(t); p.Code != wire.RateLimited {
		t.Errorf("%+v", p)
	}
}
