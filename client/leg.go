package client

import (
	"context"
	"crypto/rand"
	"errors"
	"slices"
	"sync"

	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/wire"

	"github.com/google/uuid"
)

// ErrLegOver says that this device does not carry its seat's sound any more: another device of the seat does, or it left.
var ErrLegOver = errors.New("this device does not carry its seat's sound any more")

// ErrNoPartner says that no device of the other seat carries its sound now, as far as this one knows.
var ErrNoPartner = errors.New("the other seat has no leg now")

// signalsWaiting is how many signals wait for whoever reads them, or for the connection; more are lost.
const signalsWaiting = 64

// Leg is this device as the one that carries its seat's sound in a talk. A lost connection does not end it.
type Leg struct {
	space *Space
	id    string
	talk  string

	heard chan Signal
	over  chan struct{}
	end   sync.Once

	// Guarded by the space's mu.
	shown   bool             // the server has told this connection that it is the leg
	said    map[string]int64 // the last number, by the other leg
	highest map[string]int64
}

// Carry enters the talk, or its lobby, and takes over the sound of this seat from any other of its devices. A leg that
// another took the place of does not come back; this makes a new one.
func (s *Space) Carry(talk string) *Leg {
	l := &Leg{
		space: s, id: uuid.NewString(), talk: talk,
		heard: make(chan Signal, signalsWaiting), over: make(chan struct{}),
		said: make(map[string]int64), highest: make(map[string]int64),
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.dropLeg()
	s.leg, s.inTalk = l, true
	s.sayHere()
	s.nudge()
	return l
}

// ID names the leg to the relay and to the other one.
func (l *Leg) ID() string { return l.id }

// Over is closed once the leg has ended.
func (l *Leg) Over() <-chan struct{} { return l.over }

// Leave ends the leg. The person is still in the talk; Here says where else.
func (l *Leg) Leave() {
	s := l.space
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.leg == l {
		s.dropLeg()
		s.sayHere()
		s.nudge()
	}
}

// Partner is the other seat's leg; empty where there is none, or none is known.
func (l *Leg) Partner() string {
	l.space.mu.Lock()
	defer l.space.mu.Unlock()
	return l.space.legOf(l.space.held.Seat.Other())
}

// Shown says whether the server has said that this device carries its seat's sound.
func (l *Leg) Shown() bool {
	l.space.mu.Lock()
	defer l.space.mu.Unlock()
	return l.shown
}

// Heard brings what the other leg says, in its order and each at most once. Nobody but that leg can have said it, in this
// talk and to this leg. What is not read in time is lost.
func (l *Leg) Heard() <-chan Signal { return l.heard }

// Say says something to the other leg. It may be lost on the way; whether it came, only an answer can tell.
func (l *Leg) Say(signal Signal) error {
	text, err := encodeSignal(signal)
	if err != nil {
		return err
	}
	s := l.space
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.leg != l {
		return ErrLegOver
	}
	to := s.legOf(s.held.Seat.Other())
	if to == "" || len(s.calls) >= signalsWaiting {
		return ErrNoPartner
	}
	l.said[to]++
	binding := seal.Call{Space: s.held.Space, Talk: l.talk, By: string(s.held.Seat), From: l.id, To: to, Seq: l.said[to]}
	sealed, err := seal.SealCall(rand.Reader, s.callKey, binding, text)
	if err != nil {
		return err
	}
	s.calls = append(s.calls, wire.Call{T: "call", To: to, Seq: binding.Seq, Text: space.Sealed(sealed)})
	s.nudge()
	return nil
}

// Relay asks for the way to the relay. The error is ErrLegOver, or a *Refusal: not_found where the server has no relay.
func (l *Leg) Relay(ctx context.Context) (wire.Relay, error) {
	s := l.space
	a := &relayAsk{answer: make(chan relayAnswer, 1)}
	s.mu.Lock()
	if s.leg != l {
		s.mu.Unlock()
		return wire.Relay{}, ErrLegOver
	}
	s.asks = append(s.asks, a)
	s.nudge()
	s.mu.Unlock()
	select {
	case answer := <-a.answer:
		return answer.relay, answer.err
	case <-l.over:
		return wire.Relay{}, ErrLegOver
	case <-s.done:
		return wire.Relay{}, ErrEnded
	case <-ctx.Done():
		return wire.Relay{}, ctx.Err()
	}
}

// relayAsk waits for its answer. The server answers each in its turn.
type relayAsk struct {
	sent   bool
	answer chan relayAnswer
}

type relayAnswer struct {
	relay wire.Relay
	err   error
}

// What follows is for those who hold the space's mu.

func (s *Space) legOf(seat space.Seat) string {
	legs := s.presence.Legs
	switch {
	case legs == nil:
		return ""
	case seat == space.A:
		return legs.A
	}
	return legs.B
}

// sayHere has the server told where the person is, and that this device is a leg, if it is.
func (s *Space) sayHere() {
	here := wire.Here{T: "here"}
	if s.inTalk {
		here.In = "talk"
	}
	if s.leg != nil {
		here.Leg = s.leg.id
	}
	s.here = &here
}

func (s *Space) dropLeg() {
	if l := s.leg; l != nil {
		s.leg, s.calls = nil, nil
		s.asks = slices.DeleteFunc(s.asks, func(a *relayAsk) bool { return !a.sent })
		l.end.Do(func() { close(l.over) })
	}
}

// present notes who is there. A leg that was shown once, and is not any more, has given way to another.
func (s *Space) present(m wire.Presence) error {
	s.presence = m
	if l := s.leg; l != nil {
		mine := s.legOf(s.held.Seat) == l.id
		if l.shown && !mine {
			s.dropLeg()
			s.sayHere()
			s.nudge()
		}
		l.shown = mine
	}
	return nil
}

// answerRelay answers the oldest ask that was sent.
func (s *Space) answerRelay(relay wire.Relay, err error) {
	if len(s.asks) == 0 || !s.asks[0].sent {
		return
	}
	s.asks[0].answer <- relayAnswer{relay, err}
	s.asks = slices.Delete(s.asks, 0, 1)
}

// called passes a call on, if it is one of the other seat's leg to this one and newer than all before.
func (s *Space) called(m wire.Called) error {
	l := s.leg
	if l == nil || m.By != s.held.Seat.Other() || m.From == "" || m.From != s.legOf(m.By) || m.Seq <= l.highest[m.From] {
		return nil
	}
	binding := seal.Call{Space: s.held.Space, Talk: l.talk, By: string(m.By), From: m.From, To: l.id, Seq: m.Seq}
	text, err := seal.OpenCall(s.callKey, binding, string(m.Text))
	if err != nil {
		s.log.Warn("a call does not open")
		return nil
	}
	l.highest[m.From] = m.Seq
	signal, err := decodeSignal(text)
	if err != nil {
		return nil
	}
	select {
	case l.heard <- signal:
	default:
	}
	return nil
}
