package main

import (
	"context"
	"encoding/json"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/google/uuid"

	"amends/hub/wire"
)

// do is a command with a new id.
func do(cmd string, body any) wire.Do {
	text, err := json.Marshal(body)
	if err != nil {
		panic(err)
	}
	return wire.Do{T: "do", ID: uuid.NewString(), Cmd: cmd, Body: text}
}

func TestACommandReachesBoth(t *testing.T) {
	r := start(t)
	ask := newSpace()
	a := r.begin(ask).connect()
	b := r.join(ask.Invite.Auth).connect()

	name := do("seat.name", map[string]any{"name": sealed()})
	a.send(name)
	for _, c := range []connection{a, b} {
		for {
			patch := c.await("patch")
			if patch.Cmd == name.ID {
				if patch.Set["seat/a"] == nil {
					t.Errorf("the patch sets %v", patch.Set)
				}
				break
			}
		}
	}
	a.send(name)
	if again := a.await("ack"); again.ID != name.ID {
		t.Errorf("a repeat is acknowledged as %s", again.ID)
	}
	a.send(do("talk.pass", map[string]any{"talk": uuid.NewString()}))
	if nak := a.await("nak"); nak.Code != wire.NotFound {
		t.Errorf("a talk that is not there: %s", nak.Code)
	}
}

func TestWhoGetsNoSocket(t *testing.T) {
	r := start(t)
	ask := newSpace()
	a := r.begin(ask)
	b := r.join(ask.Invite.Auth)
	crumb := cookie + "=" + a.token
	for _, c := range []struct {
		name   string
		to     device
		header []string
		status int
		code   wire.Code
	}{
		{"no cookie", a, []string{"Origin", r.url}, 404, wire.NotFound},
		{"the other seat's cookie", a, []string{"Origin", r.url, "Cookie", cookie + "=" + b.token}, 404, wire.NotFound},
		{"a cookie and no origin", a, []string{"Cookie", crumb}, 403, wire.BadOrigin},
		{"another origin", a, []string{"Cookie", crumb, "Origin", "https://evil.example"}, 403, wire.BadOrigin},
		{"another origin and no cookie", a, []string{"Origin", "https://evil.example"}, 403, wire.BadOrigin},
	} {
		_, got, err := c.to.dial(c.header...)
		if err == nil || got == nil || got.StatusCode != c.status {
			t.Errorf("%s: %v %v", c.name, got, err)
			continue
		}
		var p wire.Problem
		if err := json.NewDecoder(got.Body).Decode(&p); err != nil || p.Code != c.code {
			t.Errorf("%s: %v %+v", c.name, err, p)
		}
	}
	a.wants(400, "GET", "/socket", nil)
	handshake := append(a.as(), "Connection", "Upgrade", "Upgrade", "websocket", "Sec-WebSocket-Version", "13", "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
	for _, header := range [][]string{handshake, append(handshake, "Sec-WebSocket-Protocol", "amends.0, chat")} {
		if p := r.want(400, "GET", a.path("/socket"), nil, header...).problem(t); p.Field != "Sec-WebSocket-Protocol" {
			t.Errorf("without the subprotocol: %+v", p)
		}
	}
}

func TestTheSocketBeginsTheCookieAnew(t *testing.T) {
	a := start(t).begin(newSpace())
	ws, got, err := a.dial(a.as()...)
	if err != nil {
		t.Fatal(err)
	}
	defer ws.CloseNow()
	if ws.Subprotocol() != wire.Subprotocol {
		t.Errorf("subprotocol %q", ws.Subprotocol())
	}
	c := answer{Response: got}.cookie()
	if c == nil || c.Value != a.token || c.MaxAge < 30*24*3600 || !c.HttpOnly || c.Path != a.path("") {
		t.Errorf("cookie: %v", c)
	}
	m := answer{Response: got}.cookieNamed("amends-held")
	if m == nil || m.Value != "1" || m.MaxAge < 30*24*3600 || m.HttpOnly || m.Path != "/" || m.Domain != "" ||
		m.SameSite != http.SameSiteStrictMode {
		t.Errorf("the mark that the page reads: %v", m)
	}
	if got.Header.Get("Sec-WebSocket-Extensions") != "" {
		t.Error("compression was agreed on")
	}
}

func TestFramesThatAreNoMessages(t *testing.T) {
	for _, c := range []struct {
		name  string
		kind  websocket.MessageType
		frame string
		close int
	}{
		{"binary", websocket.MessageBinary, "{}", wire.CloseBinary},
		{"not UTF-8", websocket.MessageText, "{\"t\":\"here\",\"in\":\"\xff\"}", wire.CloseBadUTF8},
		{"too long", websocket.MessageText, strings.Repeat(" ", wire.MaxFrame+1), wire.CloseOversized},
		{"much too long", websocket.MessageText, strings.Repeat(" ", 10*wire.MaxFrame), wire.CloseOversized},
		{"no JSON", websocket.MessageText, "hello", 1002},
		{"of no known kind", websocket.MessageText, `{"t":"shout"}`, 1002},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := start(t)
			ask := newSpace()
			a, b := r.begin(ask).connect(), r.join(ask.Invite.Auth).connect()
			_ = a.Write(context.Background(), c.kind, []byte(c.frame)) // the server may close before all of it is sent
			bye, code := a.ending()
			if int(code) != c.close || bye.Code != wire.BadMessage {
				t.Errorf("closed with %d after %+v, want %d", code, bye, c.close)
			}
			b.send(wire.Time{T: "time", At: 1})
			b.await("time")
		})
	}
}

func TestALongestFrameIsRead(t *testing.T) {
	a := start(t).begin(newSpace()).connect()
	frame := `{"t":"time","at":1}`
	a.send(frame + strings.Repeat(" ", wire.MaxFrame-len(frame)))
	a.await("time")
	writer, err := a.Writer(context.Background(), websocket.MessageText)
	if err != nil {
		t.Fatal(err)
	}
	for _, piece := range []string{`{"t":"ti`, `me","at"`, `:2}`} { // one message in several fragments
		if _, err := writer.Write([]byte(piece)); err != nil {
			t.Fatal(err)
		}
	}
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	a.await("time")
}

func TestOneSocketPerDevice(t *testing.T) {
	d := start(t).begin(newSpace())
	first := d.connect()
	d.connect()
	if bye, code := first.ending(); bye.Code != wire.Replaced || code != 4001 {
		t.Errorf("%+v, %d", bye, code)
	}
}

func TestSigningOutEndsTheSocket(t *testing.T) {
	r := start(t)
	d := r.begin(newSpace())
	ticket := wire.NewTicket{Kind: "device", Auth: secret(), Keys: sealed()}
	d.wants(201, "POST", "/tickets", ticket)
	second := r.join(ticket.Auth)
	c := second.connect()
	d.wants(204, "DELETE", "/devices/others", nil)
	if bye, code := c.ending(); bye.Code != wire.Revoked || code != 4003 {
		t.Errorf("%+v, %d", bye, code)
	}
	if _, got, err := second.dial(second.as()...); err == nil || got.StatusCode != http.StatusNotFound {
		t.Errorf("signed out, and in again: %v", err)
	}
}

func TestADeviceThatReadsNothingHarmsNobody(t *testing.T) {
	r := start(t)
	ask := newSpace()
	a := r.begin(ask).connect()
	deaf := r.join(ask.Invite.Auth)
	raw, err := net.Dial("tcp", strings.TrimPrefix(r.url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	handshake := "GET " + deaf.path("/socket") + " HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n" +
		"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: amends.1\r\nOrigin: " + r.url + "\r\nCookie: " + cookie + "=" + deaf.token + "\r\n\r\n"
	if _, err := raw.Write([]byte(handshake)); err != nil {
		t.Fatal(err)
	}
	for range 30 {
		d := do("seat.name", map[string]any{"name": sealed()})
		a.send(d)
		for a.await("patch").Cmd != d.ID {
		}
	}
}

func TestDrainSaysWhenToComeBack(t *testing.T) {
	r := start(t)
	ask := newSpace()
	a, b := r.begin(ask).connect(), r.join(ask.Invite.Auth).connect()
	began := time.Now()
	r.stop()
	for _, c := range []connection{a, b} {
		if bye, code := c.ending(); bye.Code != wire.Shutdown || code != 1012 {
			t.Errorf("%+v, %d", bye, code)
		}
	}
	r.end()
	if took := time.Since(began); took > 30*time.Second {
		t.Errorf("it took %v", took)
	}
	if _, err := net.Dial("tcp", strings.TrimPrefix(r.url, "http://")); err == nil {
		t.Error("it still listens")
	}
}
