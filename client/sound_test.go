package client_test

import (
	"errors"
	"maps"
	"testing"

	"amends/client"
	"amends/client/leg"
	"amends/hub/space"

	"github.com/google/uuid"
)

// loud is what a tone is at least, at the ear: its level is 0.35.
const loud = .3

// sounds are two partners who hear each other, in a talk that is apart.
type sounds struct {
	*couple
	talk string
	legs map[space.Seat]*client.Leg
	of   map[space.Seat]*leg.Sound
}

// apart opens a talk and has both carry their sound, each as options say.
func (c *couple) apart(options map[space.Seat]leg.Options) *sounds {
	c.t.Helper()
	return c.apartBy(func(_ space.Seat, line leg.Line) leg.Line { return line }, options)
}

// apartBy is apart with what by makes of their lines.
func (c *couple) apartBy(by func(space.Seat, leg.Line) leg.Line, options map[space.Seat]leg.Options) *sounds {
	c.t.Helper()
	s := &sounds{couple: c, talk: uuid.NewString(), legs: map[space.Seat]*client.Leg{}, of: map[space.Seat]*leg.Sound{}}
	c.does(space.A, &space.TalkOpen{Talk: s.talk, Kind: space.Ordinary, Mode: space.Apart})
	for seat, at := range c.at {
		s.legs[seat] = at.Carry(s.talk)
		s.of[seat] = c.sound(at, s.talk, by(seat, s.legs[seat]), options[seat])
	}
	return s
}

func (c *couple) sound(at *client.Space, talk string, line leg.Line, o leg.Options) *leg.Sound {
	c.t.Helper()
	sound, err := leg.New(at, talk, line, o)
	if err != nil {
		c.t.Fatal(err)
	}
	c.t.Cleanup(sound.Close)
	return sound
}

// connects waits until each has a connection to the other.
func (s *sounds) connects() {
	s.t.Helper()
	for seat, sound := range s.of {
		select {
		case <-sound.Connected():
		case <-sound.Done():
			s.t.Fatalf("%s ended: %v", seat, sound.Err())
		case <-soon(s.t).Done():
			s.t.Fatalf("%s is never connected", seat)
		}
	}
}

func (s *sounds) begins() {
	s.t.Helper()
	s.does(space.A, &space.TalkReady{Talk: s.talk, Ready: true})
	s.does(space.B, &space.TalkReady{Talk: s.talk, Ready: true})
}

// hears waits until the tone of a seat, as it is said now, is loud at the other's ear.
func (s *sounds) hears(by space.Seat) {
	s.t.Helper()
	other := s.of[by.Other()]
	_, _, before := other.Packets()
	s.until(string(by)+" to be heard", func() bool {
		_, _, played := other.Packets()
		for seat, sound := range s.of {
			if err := sound.Err(); err != nil {
				s.t.Fatalf("%s ended: %v", seat, err)
			}
		}
		return played > before+2 && other.Level() > loud
	})
}

// silent checks that a seat sends nothing, in the time in which the other sends ten packets.
func (s *sounds) silent(seat space.Seat) {
	s.t.Helper()
	s.until(string(seat)+" to be silent", func() bool { return !s.of[seat].Open() })
	before, _, _ := s.of[seat].Packets()
	said, _, _ := s.of[seat.Other()].Packets()
	s.until(string(seat.Other())+" to go on", func() bool {
		sent, _, _ := s.of[seat.Other()].Packets()
		return sent >= said+10
	})
	if after, _, _ := s.of[seat].Packets(); after != before {
		s.t.Errorf("%s, who may not be heard, has sent %d packets", seat, after-before)
	}
	s.until(string(seat)+" to be heard no more", func() bool { return s.of[seat.Other()].Level() == 0 })
}

// knowEachOther checks that each has proved to the other to be whom the other knows: nobody stands between them.
func (s *sounds) knowEachOther() {
	s.t.Helper()
	a, theirsAtA := s.of[space.A].Certificates()
	b, theirsAtB := s.of[space.B].Certificates()
	if a == b || a != theirsAtB || b != theirsAtA {
		s.t.Errorf("a is %s and sees %s; b is %s and sees %s", a, theirsAtA, b, theirsAtB)
	}
}

func relaying(t *testing.T) *couple {
	t.Helper()
	s := start(t, "--relay-addr", "127.0.0.1:0")
	return meetAt(t, s, s.URL)
}

func TestSound_OnlyWhoHasTheFloorSaysAnything(t *testing.T) { floor(t, relaying(t)) }

func TestSound_OnTwoServers(t *testing.T) {
	relay := freeAddr(t)
	b, servers := fleet(t, 2, "--relay-url", "turn:"+relay)
	servers[0].more = append(servers[0].more, "--relay-addr", relay)
	servers[0].restart(t)
	c := meetAt(t, servers[0], b.url())
	if b.took(servers[0]) == 0 || b.took(servers[1]) == 0 {
		t.Fatal("both partners are at one server")
	}
	floor(t, c)
}

// floor is a talk from its lobby to where both act, with a time-out in it.
func floor(t *testing.T, c *couple) {
	s := c.apart(nil)
	s.connects()
	s.knowEachOther()
	for seat, sound := range s.of {
		if sent, came, _ := sound.Packets(); sent+came != 0 {
			t.Errorf("in the lobby %s has sent %d packets and got %d", seat, sent, came)
		}
	}
	s.begins()
	s.talkIs(s.talk, space.Speaking, space.A)
	s.hears(space.A)
	s.silent(space.B)
	if _, came, _ := s.of[space.A].Packets(); came != 0 {
		t.Errorf("%d packets came of who has said nothing yet", came)
	}

	s.does(space.A, &space.TalkPass{Talk: s.talk, Last: true})
	s.talkIs(s.talk, space.Reflecting, space.B)
	s.hears(space.B)
	s.silent(space.A)

	s.timeOut()

	s.does(space.B, &space.TalkPass{Talk: s.talk})
	s.talkIs(s.talk, space.Checking, space.A)
	s.of[space.A].OpenMicrophone()
	s.hears(space.A)
	s.silent(space.B)
	s.does(space.A, &space.TalkHeard{Talk: s.talk})
	s.does(space.B, &space.TalkPass{Talk: s.talk, Last: true})
	s.does(space.A, &space.TalkPass{Talk: s.talk})
	s.does(space.B, &space.TalkHeard{Talk: s.talk})
	s.talkIs(s.talk, space.Agreeing, "")
	s.hears(space.A)
	s.hears(space.B)
	s.of[space.B].CloseMicrophone()
	s.silent(space.B)

	s.does(space.A, &space.TalkStop{Talk: s.talk})
	s.silence()
}

// silence waits until both are silent and hear nothing, and checks that nothing more is sent from then on.
func (s *sounds) silence() (sent map[space.Seat]int) {
	s.t.Helper()
	sent = map[space.Seat]int{}
	for seat, sound := range s.of {
		s.until(string(seat)+" to be silent", func() bool { return !sound.Open() && sound.Level() == 0 })
		sent[seat], _, _ = sound.Packets()
	}
	return sent
}

// timeOut silences both in the middle of b's turn, and their return opens nothing by itself.
func (s *sounds) timeOut() {
	s.t.Helper()
	s.does(space.A, &space.TalkPause{Talk: s.talk, Minutes: 20})
	before := s.silence()
	s.of[space.B].OpenMicrophone()
	for _, seat := range []space.Seat{space.A, space.B} {
		s.does(seat, &space.TalkResume{Talk: s.talk, Ready: true, Early: true})
	}
	s.talkIs(s.talk, space.Reflecting, space.B)
	for range 5 { // in which it might open
		s.does(space.A, &space.SeatName{Text: "Robin"})
	}
	if after := s.silence(); !maps.Equal(before, after) {
		s.t.Errorf("packets sent up to the time-out: %v; after the return: %v", before, after)
	}
	s.of[space.B].OpenMicrophone()
	s.hears(space.B)
	s.silent(space.A)
}

func TestSound_AClientThatTalksOutOfTurnIsNotHeard(t *testing.T) {
	always := func(*space.Talk, space.Seat) bool { return true }
	s := relaying(t).apart(map[space.Seat]leg.Options{space.B: {Sends: always}})
	s.connects()
	s.begins()
	s.hears(space.A)
	_, before, _ := s.of[space.A].Packets()
	s.until("what b says out of turn to come", func() bool {
		_, came, _ := s.of[space.A].Packets()
		return came >= before+20
	})
	if _, _, played := s.of[space.A].Packets(); played != 0 || s.of[space.A].Level() != 0 {
		t.Errorf("%d packets of who has not the floor were played, the last at %v", played, s.of[space.A].Level())
	}
	s.does(space.A, &space.TalkPass{Talk: s.talk, Last: true})
	s.hears(space.B)
}

func TestSound_MovesToAnotherDevice(t *testing.T) {
	s := relaying(t).apart(nil)
	s.connects()
	s.begins()
	s.does(space.A, &space.TalkPass{Talk: s.talk, Last: true})
	s.hears(space.B)
	first, phone := s.of[space.B], s.secondDevice(space.B)
	s.of[space.B] = s.sound(phone, s.talk, phone.Carry(s.talk), leg.Options{})
	<-first.Done()
	if !errors.Is(first.Err(), client.ErrLegOver) {
		t.Errorf("the first device's sound ended with %v", first.Err())
	}
	s.connects()
	s.hears(space.B)
	s.silent(space.A)
	s.knowEachOther()
	sent, _, _ := first.Packets()
	s.does(space.B, &space.TalkPass{Talk: s.talk})
	s.hears(space.A)
	if now, _, _ := first.Packets(); now != sent || first.Level() != 0 {
		t.Error("the first device goes on")
	}
}

// told is a line whose signals a test counts, and changes on their way out.
type told struct {
	leg.Line
	says func(client.Signal) client.Signal
	said chan client.Signal // each, as far as there is room
}

func tell(line leg.Line, says func(client.Signal) client.Signal) *told {
	return &told{line, says, make(chan client.Signal, 1000)}
}

func (l *told) Say(signal client.Signal) error {
	if l.says != nil {
		signal = l.says(signal)
	}
	select {
	case l.said <- signal:
	default:
	}
	return l.Line.Say(signal)
}

func TestSound_FindsANewWay(t *testing.T) {
	var line *told // of a, who offers
	s := relaying(t).apartBy(func(seat space.Seat, l leg.Line) leg.Line {
		if seat != space.A {
			return l
		}
		line = tell(l, nil)
		return line
	}, nil)
	s.connects()
	s.begins()
	s.hears(space.A)
	for seat := range s.of {
		for len(line.said) > 0 {
			<-line.said
		}
		s.of[seat].Restart()
		for offer := (client.Signal)(nil); offer == nil; {
			select {
			case signal := <-line.said:
				if o, ok := signal.(client.Offer); ok {
					offer = o
				}
			case <-soon(t).Done():
				t.Fatalf("%s finds no new way", seat)
			}
		}
		s.hears(space.A)
		s.knowEachOther()
	}
}

// The server is killed, and its relay with it, so all ways are lost and nobody says so.
func TestSound_OutlivesItsServer(t *testing.T) {
	c := relaying(t)
	s := c.apart(nil)
	s.connects()
	s.begins()
	s.hears(space.A)
	c.server.restart(t)
	s.until("b to be without a", func() bool { return s.of[space.B].Level() == 0 || !c.at[space.B].Live() })
	s.hears(space.A)
	s.knowEachOther()
}
