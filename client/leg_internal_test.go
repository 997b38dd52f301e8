package client

import (
	"crypto/rand"
	"encoding/json"
	"log/slog"
	"reflect"
	"strings"
	"testing"

	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/wire"

	"github.com/google/uuid"
)

// listening is a device of b that is a leg, with a's leg beside it, and what a says to it.
func listening(t *testing.T) (s *Space, l *Leg, from string, say func(change func(*seal.Call), seq int64, signal Signal) wire.Called) {
	t.Helper()
	key, err := seal.NewKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	id := uuid.NewString()
	call, err := seal.NewCallKey(key, id)
	if err != nil {
		t.Fatal(err)
	}
	s = &Space{held: Held{Space: id, Seat: space.B}, callKey: call, log: slog.New(slog.DiscardHandler),
		changed: make(chan struct{}), wake: make(chan struct{}, 1), docs: map[wire.DocName]*replica{}}
	l, from = s.Carry(uuid.NewString()), uuid.NewString()
	hears(t, s, wire.Presence{T: "presence", A: true, B: true, Legs: &wire.Legs{A: from, B: l.ID()}})
	say = func(change func(*seal.Call), seq int64, signal Signal) wire.Called {
		binding := seal.Call{Space: id, Talk: l.talk, By: "a", From: from, To: l.ID(), Seq: seq}
		change(&binding)
		text, err := encodeSignal(signal)
		if err != nil {
			t.Fatal(err)
		}
		sealed, err := seal.SealCall(rand.Reader, call, binding, text)
		if err != nil {
			t.Fatal(err)
		}
		return wire.Called{T: "call", By: space.A, From: from, Seq: seq, Text: space.Sealed(sealed)}
	}
	return s, l, from, say
}

func hears(t *testing.T, s *Space, m any) {
	t.Helper()
	frame, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.receive(frame); err != nil {
		t.Fatal(err)
	}
}

func heard(l *Leg) (all []Signal) {
	for {
		select {
		case signal := <-l.Heard():
			all = append(all, signal)
		default:
			return all
		}
	}
}

func asItIs(*seal.Call) {}

func TestLeg_EverySignalComesAsItWasSaid(t *testing.T) {
	said := []Signal{
		Offer{"v=0\r\n"}, Answer{"v=0\r\n"}, Candidates{[]string{"candidate:1 1 udp 1 192.0.2.1 49152 typ relay raddr 0.0.0.0 rport 0 ufrag abcd"}},
		Restart{}, Video{true}, Video{false},
	}
	s, l, _, say := listening(t)
	for i, signal := range said {
		hears(t, s, say(asItIs, int64(i+1), signal))
	}
	if got := heard(l); !reflect.DeepEqual(got, said) {
		t.Errorf("heard %v", got)
	}
}

func TestLeg_WhatIsNotSaidToItNowIsDropped(t *testing.T) {
	id := uuid.NewString()
	for name, change := range map[string]func(*seal.Call){
		"in another talk":    func(c *seal.Call) { c.Talk = id },
		"to another leg":     func(c *seal.Call) { c.To = id },
		"by another leg":     func(c *seal.Call) { c.From = id },
		"by the own seat":    func(c *seal.Call) { c.By = "b" },
		"in another space":   func(c *seal.Call) { c.Space = id },
		"with another seq":   func(c *seal.Call) { c.Seq++ },
		"with a far off seq": func(c *seal.Call) { c.Seq += 1000 },
	} {
		s, l, _, say := listening(t)
		hears(t, s, say(change, 1, Restart{}))
		if got := heard(l); len(got) != 0 {
			t.Errorf("said %s: %v", name, got)
		}
		if hears(t, s, say(asItIs, 1, Restart{})); len(heard(l)) != 1 {
			t.Errorf("after one that was said %s the true one is not heard", name)
		}
	}
	s, l, _, say := listening(t)
	for name, change := range map[string]func(*wire.Called){
		"as of another leg":   func(c *wire.Called) { c.From = id },
		"as of nobody":        func(c *wire.Called) { c.From = "" },
		"as of one's own":     func(c *wire.Called) { c.By = space.B },
		"under another seq":   func(c *wire.Called) { c.Seq = 7 },
		"with a bit another":  func(c *wire.Called) { c.Text = c.Text[:40] + flipped(c.Text[40]) + c.Text[41:] },
		"not sealed at all":   func(c *wire.Called) { c.Text = `{"k":"restart"}` },
		"with nothing to say": func(c *wire.Called) { c.Text = "" },
	} {
		called := say(asItIs, 1, Restart{})
		change(&called)
		if hears(t, s, called); len(heard(l)) != 0 {
			t.Errorf("it hears what came %s", name)
		}
	}
}

func flipped(c byte) space.Sealed {
	if c == 'A' {
		return "B"
	}
	return "A"
}

func TestLeg_WhatDoesNotRiseIsDropped(t *testing.T) {
	s, l, _, say := listening(t)
	first, third := say(asItIs, 1, Video{true}), say(asItIs, 3, Video{false})
	for _, called := range []wire.Called{first, first, third, say(asItIs, 2, Restart{}), third, first} {
		hears(t, s, called)
	}
	if got := heard(l); !reflect.DeepEqual(got, []Signal{Video{true}, Video{false}}) {
		t.Errorf("heard %v", got)
	}
}

func TestLeg_ALegOfTheOtherSeatThatGaveWayIsNotHeard(t *testing.T) {
	s, l, _, say := listening(t)
	hears(t, s, wire.Presence{T: "presence", A: true, B: true, Legs: &wire.Legs{A: uuid.NewString(), B: l.ID()}})
	if hears(t, s, say(asItIs, 1, Restart{})); len(heard(l)) != 0 {
		t.Error("it is heard")
	}
}

func TestLeg_WhatIsReadTooLateIsLostAndNothingWaits(t *testing.T) {
	s, l, _, say := listening(t)
	for seq := range int64(2 * signalsWaiting) {
		hears(t, s, say(asItIs, seq+1, Restart{}))
	}
	if got := heard(l); len(got) != signalsWaiting {
		t.Errorf("%d wait", len(got))
	}
}

func TestSignal_WhatTheOtherSideMayNotSayIsNone(t *testing.T) {
	for _, text := range []string{
		``, `null`, `[]`, `{}`, `{"k":"bye"}`, `{"k":"offer"}`, `{"k":"answer","sdp":""}`, `{"k":"ice"}`, `{"k":"ice","c":[]}`, `{"k":"ice","c":["candidate:1"]}`, `{"k":"ice","c":[{"candidate":1}]}`,
		`{"k":"video"}`, `{"k":"video","on":"yes"}`, `{"k":1}`, `{"k":"offer","sdp":{}}`, strings.Repeat(`[`, 1000),
	} {
		if signal, err := decodeSignal(text); err == nil {
			t.Errorf("%s is %v", text, signal)
		}
	}
}

func TestSignal_CandidatesTravelAsBrowsersWriteThem(t *testing.T) {
	text, err := encodeSignal(Candidates{[]string{"candidate:1"}})
	if want := `{"k":"ice","c":[{"candidate":"candidate:1","sdpMid":"0","sdpMLineIndex":0}]}`; text != want || err != nil {
		t.Errorf("%s, %v", text, err)
	}
}

// FuzzDecodeSignal: whatever the other seals, it is none, or a signal that comes back as it was.
func FuzzDecodeSignal(f *testing.F) {
	for _, signal := range []Signal{Offer{"v=0"}, Answer{"v=0"}, Candidates{[]string{"candidate:1"}}, Restart{}, Video{true}} {
		text, err := encodeSignal(signal)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		signal, err := decodeSignal(text)
		if err != nil {
			return
		}
		sent, err := encodeSignal(signal)
		if err != nil {
			t.Fatal(err)
		}
		if again, err := decodeSignal(sent); err != nil || !reflect.DeepEqual(again, signal) {
			t.Fatalf("%q: %+v comes back as %+v, %v", text, signal, again, err)
		}
	})
}
