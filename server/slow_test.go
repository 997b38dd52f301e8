package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	toxiproxy "github.com/Shopify/toxiproxy/v2"
	"github.com/google/uuid"
	"github.com/rs/zerolog"

	"amends/hub/space"
	"amends/hub/wire"
)

// slowly puts a phone's network in front of a server: its rate in KB/s, and how late everything comes.
func slowly(t *testing.T, r *running, rate int, latency time.Duration) (*running, *toxiproxy.Proxy) {
	t.Helper()
	api := toxiproxy.NewServer(toxiproxy.NewMetricsContainer(nil), zerolog.Nop())
	p := toxiproxy.NewProxy(api, "phone", "127.0.0.1:0", strings.TrimPrefix(r.url, "http://"))
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Stop)
	for _, toxic := range []string{
		fmt.Sprintf(`{"type":"bandwidth","attributes":{"rate":%d}}`, rate),
		fmt.Sprintf(`{"type":"latency","attributes":{"latency":%d}}`, latency.Milliseconds()),
	} {
		if _, err := p.Toxics.AddToxicJson(strings.NewReader(toxic)); err != nil {
			t.Fatal(err)
		}
	}
	there := *r
	there.url = "http://" + p.Listen
	there.client = &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	return &there, p
}

// fillUp has a device write n notes of the largest size.
func (c connection) fillUp(n int) {
	c.t.Helper()
	word := space.Sealed("1." + strings.Repeat("A", (12+16384+16)*4/3+1))
	for range n {
		c.send(do("note.write", map[string]any{"note": uuid.NewString(), "body": word}))
		if got := c.await("patch"); got.V == 0 {
			c.t.Fatal("not written")
		}
	}
}

// A phone at 1 Mbit/s, 300 ms away, is longer about a full doc than any deadline, were there one for all of it, and than
// a connection may go without a sign of life: here at a quarter of the times and of the doc.
func TestASlowPhoneComesInWhileItMakesProgress(t *testing.T) {
	r := start(t, "--commands-per-second", "100000")
	a := r.begin(newSpace())
	a.connect().fillUp(60) // 1.3 MB
	far, _ := slowly(t, r, 125, 300*time.Millisecond)
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	phone := device{far, a.space, a.seat, a.token}
	ws, _, err := phone.dial("Cookie", cookie+"="+a.token, "Origin", r.url)
	if err != nil {
		t.Fatal(err)
	}
	defer ws.CloseNow()
	ws.SetReadLimit(wire.MaxFrame) // no frame is larger
	c := connection{t, ws}
	c.send(wire.Hello{T: "hello"})
	began, notes, bytes := time.Now(), 0, 0
	for {
		_, text, err := ws.Read(ctx)
		if err != nil {
			t.Fatalf("cut off after %v, with %d notes in %d bytes: %v", time.Since(began), notes, bytes, err)
		}
		var m heard
		if err := json.Unmarshal(text, &m); err != nil {
			t.Fatal(err)
		}
		notes, bytes = notes+len(m.Set), bytes+len(text)
		if m.T == "ready" {
			break
		}
	}
	t.Logf("%d bytes in %v", bytes, time.Since(began).Round(time.Millisecond))
	if notes < 60 {
		t.Errorf("only %d entities came", notes)
	}
}
