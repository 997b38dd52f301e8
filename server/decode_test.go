package main

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"amends/hub/space"
	"amends/hub/wire"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"
)

// FuzzReadBody: whatever a body is, it is refused with 400 or says what comes back as it was.
func FuzzReadBody(f *testing.F) {
	f.Add([]byte(`{}`))
	f.Add([]byte(`{"seat":{"name":"","zone":"Europe/Lisbon"},"invite":{"ticket":"","expires":1},"extra":0}`))
	f.Add([]byte(`{"subscription":{"endpoint":"https://push.example/1","keys":{"p256dh":"","auth":""}},"kinds":["request"],"quiet":{}}`))
	f.Add([]byte(`{} {}`))
	app := fiber.New()
	f.Fuzz(func(t *testing.T, body []byte) {
		comesBack[wire.NewSpace](t, app, body)
		comesBack[wire.NewPush](t, app, body)
		comesBack[wire.NewTicket](t, app, body)
		comesBack[wire.Redeem](t, app, body)
		comesBack[wire.Look](t, app, body)
	})
}

func comesBack[T any](t *testing.T, app *fiber.App, body []byte) {
	c := app.AcquireCtx(&fasthttp.RequestCtx{})
	defer app.ReleaseCtx(c)
	var ask, again T
	c.Request().SetBody(body)
	if err := readBody(c, &ask); err != nil {
		if p, ok := err.(*problem); !ok || p.status != http.StatusBadRequest {
			t.Fatalf("%q: %v", body, err)
		}
		return
	}
	said, err := json.Marshal(ask)
	if err != nil {
		t.Fatal(err)
	}
	c.Request().SetBody(said)
	if err := readBody(c, &again); err != nil {
		t.Fatalf("%q, as %s: %v", body, said, err)
	}
	if whole, _ := json.Marshal(again); string(whole) != string(said) {
		t.Fatalf("%s comes back as %s", said, whole)
	}
}

// FuzzReadRelayPass: whatever a username says, it is none of ours, or a pass that is read the same again.
func FuzzReadRelayPass(f *testing.F) {
	f.Add(relayPass{relaySeat{"8313b19f-4bac-4f97-973f-fcb7bebf5d65", space.A}, "leg", "device", time.UnixMilli(1)}.String())
	f.Fuzz(func(t *testing.T, text string) {
		p, ok := readRelayPass(text)
		if !ok {
			return
		}
		if again, ok := readRelayPass(p.String()); !ok || again != p {
			t.Fatalf("%q: %+v is read again as %+v", text, p, again)
		}
	})
}

// FuzzParseRelay: whatever --relay-url says, it is refused, or URLs that are taken as they are.
func FuzzParseRelay(f *testing.F) {
	f.Add("turn:amends.example turns:amends.example:443")
	f.Add("turn:[::1]:3478?transport=tcp")
	f.Fuzz(func(t *testing.T, text string) {
		ways, err := parseRelay(text)
		if err != nil {
			return
		}
		if again, err := parseRelay(strings.Join(ways, " ")); err != nil || !slices.Equal(again, ways) {
			t.Fatalf("%q: %q is read again as %q, %v", text, ways, again, err)
		}
	})
}
