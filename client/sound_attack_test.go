package client_test

import (
	"crypto/rand"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"amends/client"
	"amends/client/leg"
	"amends/client/seal"
	"amends/hub/space"
)

// between is a couple of which b reaches the server by one that lies, and what b's device says of it.
type between struct {
	*couple
	*liar
	notes *notes
}

// notes are a device's log.
type notes struct {
	mu   sync.Mutex
	text strings.Builder
}

func (n *notes) Write(p []byte) (int, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.text.Write(p)
}

// unopened is how many calls came that do not open.
func (n *notes) unopened() int {
	n.mu.Lock()
	defer n.mu.Unlock()
	return strings.Count(n.text.String(), "a call does not open")
}

func relayingLiar(t *testing.T) *between {
	t.Helper()
	c := relaying(t)
	b := &between{c, newLiar(t, c.server), new(notes)}
	held := c.held[space.B]
	c.at[space.B].Close()
	held.Server = b.liar.URL
	opened, err := client.Open(soon(t), held, client.Options{Log: slog.New(slog.NewTextHandler(b.notes, nil))})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(opened.Close)
	c.held[space.B], c.at[space.B] = held, opened
	return b
}

// calls has the server say something in place of each call.
func (b *between) calls(lie func(call map[string]any) []map[string]any) {
	b.liar.says(func(m map[string]any) []map[string]any {
		if m["t"] != "call" {
			return []map[string]any{m}
		}
		return lie(m)
	})
}

// A server that changes a call, or says one of its own with a certificate of its own in it, gets no connection.
func TestSound_AServerInBetweenGetsNothing(t *testing.T) {
	b := relayingLiar(t)
	foreign, err := seal.NewKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	servers, err := seal.NewCallKey(foreign, b.held[space.B].Space)
	if err != nil {
		t.Fatal(err)
	}
	b.calls(func(map[string]any) []map[string]any { return nil })
	s := b.apart(nil)
	for name, change := range map[string]func(call map[string]any){
		"with a bit another": func(call map[string]any) {
			text := call["text"].(string)
			call["text"] = text[:60] + map[bool]string{true: "B", false: "A"}[text[60] == 'A'] + text[61:]
		},
		"under another number": func(call map[string]any) { call["seq"] = call["seq"].(float64) + 1 },
		"under another key": func(call map[string]any) {
			binding := seal.Call{Space: b.held[space.B].Space, Talk: s.talk, By: "a", From: call["from"].(string), To: s.legs[space.B].ID(), Seq: int64(call["seq"].(float64))}
			own, err := seal.SealCall(rand.Reader, servers, binding, `{"k":"offer","sdp":"v=0"}`)
			if err != nil {
				t.Error(err)
			}
			call["text"] = own
		},
	} {
		before := b.notes.unopened()
		b.calls(func(call map[string]any) []map[string]any { change(call); return []map[string]any{call} })
		b.until("b to get a call "+name, func() bool { return b.notes.unopened() > before })
		for seat, sound := range s.of {
			select {
			case <-sound.Connected():
				t.Fatalf("%s is connected by a call %s", seat, name)
			default:
			}
		}
	}
	b.calls(func(call map[string]any) []map[string]any { return []map[string]any{call} })
	s.connects()
	s.knowEachOther()
}

// A call that the server says again, and again later, is not heard again.
func TestSound_AReplayedCallIsIgnored(t *testing.T) {
	b := relayingLiar(t)
	var replayed atomic.Int64
	var calls []map[string]any
	b.calls(func(call map[string]any) []map[string]any { // one at a time
		calls = append(calls, clone(call))
		replayed.Add(int64(len(calls)))
		return append([]map[string]any{call}, calls...)
	})
	lines := map[space.Seat]*told{}
	s := b.apartBy(func(seat space.Seat, line leg.Line) leg.Line {
		lines[seat] = tell(line, nil)
		return lines[seat]
	}, nil)
	s.connects()
	s.begins()
	s.hears(space.A)
	if replayed.Load() == 0 {
		t.Fatal("nothing was said again")
	}
	answers := 0
	for len(lines[space.B].said) > 0 {
		if _, ok := (<-lines[space.B].said).(client.Answer); ok {
			answers++
		}
	}
	offers := 0
	for len(lines[space.A].said) > 0 {
		if _, ok := (<-lines[space.A].said).(client.Offer); ok {
			offers++
		}
	}
	if answers > offers {
		t.Errorf("b has answered %d offers of %d", answers, offers)
	}
}

// What names another certificate than the one that is then shown gives no connection, whoever has sealed it.
func TestSound_AnotherCertificateThanNamedGetsNoConnection(t *testing.T) {
	other := strings.TrimSuffix(strings.Repeat("0A:", 32), ":")
	for _, liar := range []space.Seat{space.A, space.B} {
		c := relaying(t)
		names := func(signal client.Signal) client.Signal {
			rename := func(sdp string) string {
				lines := strings.Split(sdp, "\r\n")
				for i, line := range lines {
					if strings.HasPrefix(line, "a=fingerprint:") {
						lines[i] = "a=fingerprint:sha-256 " + other
					}
				}
				return strings.Join(lines, "\r\n")
			}
			switch signal := signal.(type) {
			case client.Offer:
				return client.Offer{SDP: rename(signal.SDP)}
			case client.Answer:
				return client.Answer{SDP: rename(signal.SDP)}
			}
			return signal
		}
		s := c.apartBy(func(seat space.Seat, line leg.Line) leg.Line {
			if seat == liar {
				return tell(line, names)
			}
			return line
		}, nil)
		deceived := s.of[liar.Other()]
		select {
		case <-deceived.Done():
		case <-deceived.Connected():
		case <-soon(t).Done():
			t.Fatal("it goes on")
		}
		if !errors.Is(deceived.Err(), leg.ErrStranger) {
			t.Errorf("to whom %s named another certificate: %v", liar, deceived.Err())
		}
		if _, theirs := s.of[liar].Certificates(); theirs != "" {
			t.Errorf("%s is connected", liar)
		}
	}
}
