package hub

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// legServer is what one of several servers knows of a seat's legs, and what it was told and has not heard yet, by server.
type legServer struct {
	name  string
	legs  seatLegs
	conns map[string]*outbox // by leg
	inbox map[string][]telling
}

func (s *legServer) tell(now time.Time) telling {
	return telling{From: s.name, Legs: [2]*toldLeg{s.legs.own.told(now)}, Past: [2][]string{append([]string(nil), s.legs.past...)}}
}

func (s *legServer) hears(t telling, now time.Time) {
	s.legs.hear(t.From, t.leg(0, now), t.Past[0])
}

// TestAllServersFindTheSameLeg has some servers take legs, lose them and tell each other of it, in any order and with any
// of it late or lost. Once all have heard the newest of each other, they agree, and of legs that were said when all was
// known it is the last.
func TestAllServersFindTheSameLeg(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := time.Now()
		servers := make([]*legServer, rapid.IntRange(2, 4).Draw(t, "servers"))
		for i := range servers {
			servers[i] = &legServer{name: fmt.Sprint("s", i), conns: map[string]*outbox{}, inbox: map[string][]telling{}}
		}
		tell := func(s *legServer) {
			for _, other := range servers {
				if other != s {
					other.inbox[s.name] = append(other.inbox[s.name], s.tell(now))
				}
			}
		}
		settle := func() {
			for range 4 * len(servers) { // a leg is raised, another gives way to it: each takes a round
				for _, s := range servers {
					for _, other := range servers {
						if other != s {
							other.hears(s.tell(now), now)
						}
					}
				}
				now = now.Add(time.Millisecond)
			}
		}
		said := 0
		say := func(s *legServer, id string) {
			if id == "" {
				said++
				id = fmt.Sprint("leg", said)
			}
			s.conns[id] = new(outbox)
			s.legs.say(s.conns[id], "device of "+id, id, s.name, now)
		}
		agree := func() leg {
			settle()
			found := servers[0].legs.current()
			for _, s := range servers {
				if got := s.legs.current(); got.id != found.id || got.order != found.order || got.server != found.server {
					t.Fatalf("%s has %+v, %s has %+v", servers[0].name, found, s.name, got)
				}
			}
			return found
		}
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			s := servers[rapid.IntRange(0, len(servers)-1).Draw(t, "server")]
			now = now.Add(time.Duration(rapid.IntRange(0, 3000).Draw(t, "ms")) * time.Millisecond)
			switch rapid.IntRange(0, 7).Draw(t, "step") {
			case 0:
				say(s, "")
			case 1: // a device comes back with the leg that it had, perhaps to another server
				say(s, fmt.Sprint("leg", rapid.IntRange(1, max(1, said)).Draw(t, "leg")))
			case 2, 3:
				if lost := rapid.Bool().Draw(t, "lost"); s.legs.out != nil {
					s.legs.leave(s.legs.out, lost, now.Add(10*time.Second))
				}
			case 4:
				tell(s)
			case 5: // what it was told by one is lost
				s.inbox[servers[0].name] = nil
			case 6:
				for name, told := range s.inbox {
					for _, m := range told {
						s.hears(m, now)
					}
					delete(s.inbox, name)
				}
			case 7:
				s.legs.expire(now)
			}
		}
		agree()
		last := servers[rapid.IntRange(0, len(servers)-1).Draw(t, "last server")]
		say(last, "")
		if got := agree(); got.id != last.legs.own.id {
			t.Fatalf("the last that was said is at %s, and all have %+v", last.name, got)
		}
	})
}

func TestOfTwoLegsThatKnewNothingOfEachOtherTheNewerCarriesTheSound(t *testing.T) {
	for _, late := range []int{0, 1} {
		now := time.Now()
		servers := []*legServer{{name: "s0"}, {name: "s1"}}
		for range 5 { // the elder has a high order
			servers[1-late].legs.say(new(outbox), "d", fmt.Sprint("older", now.UnixNano()), servers[1-late].name, now)
			now = now.Add(time.Second)
		}
		older := servers[1-late].legs.own.id
		servers[late].legs.say(new(outbox), "e", "newer", servers[late].name, now)
		now = now.Add(10 * time.Millisecond)
		first, second := servers[0].tell(now), servers[1].tell(now)
		servers[0].hears(second, now)
		servers[1].hears(first, now)
		for range 2 {
			servers[0].hears(servers[1].tell(now), now)
			servers[1].hears(servers[0].tell(now), now)
		}
		for _, s := range servers {
			if got := s.legs.current(); got.id != "newer" {
				t.Errorf("%s has %q, older is %q", s.name, got.id, older)
			}
		}
	}
}

func TestALegThatAnotherTookThePlaceOfDoesNotComeBackByItself(t *testing.T) {
	now := time.Now()
	here, there := &legServer{name: "s0"}, &legServer{name: "s1"}
	phone := new(outbox)
	here.legs.say(phone, "phone", "first", "s0", now)
	here.legs.leave(phone, true, now.Add(10*time.Second))
	here.legs.say(new(outbox), "tablet", "second", "s0", now.Add(time.Second))
	back := now.Add(2 * time.Second)
	there.legs.say(new(outbox), "phone", "first", "s1", back) // to a server that knows nothing of it
	for range 3 {
		there.hears(here.tell(back), back)
		here.hears(there.tell(back), back)
	}
	for _, s := range []*legServer{here, there} {
		if got := s.legs.current(); got.id != "second" {
			t.Errorf("%s has %q", s.name, got.id)
		}
	}
}
