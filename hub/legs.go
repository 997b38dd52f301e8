package hub

import (
	"slices"
	"time"
)

// Legs: which device carries the sound of each seat. The newest of a seat does. Which one that is, all servers find by
// what they tell each other, without a common clock: each leg gets a higher order than any that its server knows of
// (Lamport 1978). Two that were said at once get the same, and the server's name decides.

// pastKept is how many legs of a seat are remembered that others took the place of.
const pastKept = 8

// leg is one leg of a seat, by way of some server. The zero leg is none.
type leg struct {
	id     string
	order  int64
	server string
	at     time.Time // when it was said, by this server's monotonic clock
}

// outranks is whether a leg, and not another of its seat, carries the sound. All servers judge alike.
func (l leg) outranks(other leg) bool {
	switch {
	case other.id == "" || l.id == "":
		return l.id != ""
	case l.order != other.order:
		return l.order > other.order
	}
	return l.server > other.server
}

// seatLegs are the legs of one seat, as one server knows them.
type seatLegs struct {
	own    leg     // by way of this server
	out    *outbox // of own; nil while its connection is lost, and may be back in a moment
	device string  // of own
	until  time.Time
	there  map[string]leg // by way of others
	top    int64          // the highest order that is known
	past   []string       // a leg that another took the place of does not come back by itself
}

// current is the leg that carries the sound.
func (s *seatLegs) current() leg {
	best := s.own
	for _, l := range s.there {
		if l.outranks(best) && !slices.Contains(s.past, l.id) {
			best = l
		}
	}
	return best
}

// carries is whether a connection is the current leg.
func (s *seatLegs) carries(out *outbox) bool { return s.out == out && s.own == s.current() }

// say notes that a connection of this server is the leg from now on, or none.
func (s *seatLegs) say(out *outbox, device, id, server string, now time.Time) {
	switch {
	case id == "" || slices.Contains(s.past, id):
		if s.out == out || s.out == nil && s.device == device {
			s.end()
		}
	case s.out != out || s.own.id != id:
		s.overtake(s.current().id, id)
		s.overtake(s.own.id, id)
		s.top++
		s.own = leg{id: id, order: s.top, server: server, at: now}
		s.out, s.device = out, device
	}
}

// overtake notes that a leg gave way to another.
func (s *seatLegs) overtake(id, by string) {
	if id == "" || id == by || slices.Contains(s.past, id) {
		return
	}
	if s.past = append(s.past, id); len(s.past) > pastKept {
		s.past = slices.Delete(s.past, 0, 1)
	}
}

func (s *seatLegs) end() { s.own, s.out, s.device = leg{}, nil, "" }

// leave notes that a connection is gone: for good, or perhaps to be back until a time.
func (s *seatLegs) leave(out *outbox, lost bool, until time.Time) {
	switch {
	case s.out != out:
	case lost:
		s.out, s.until = nil, until
	default:
		s.end()
	}
}

// expire ends a leg whose connection did not come back.
func (s *seatLegs) expire(now time.Time) {
	if s.out == nil && !now.Before(s.until) {
		s.end()
	}
}

// hear applies what another server told. The own leg gives way to one that outranks it, unless it is the newer of the
// two: then it was said before this server knew of the other, and is raised above it. How long ago a leg was said only
// its own server says, by one clock, so that of two only one is ever raised.
func (s *seatLegs) hear(server string, l leg, past []string) {
	if l.id == "" {
		delete(s.there, server)
	} else {
		if s.there == nil {
			s.there = make(map[string]leg)
		}
		s.there[server] = l
	}
	s.top = max(s.top, l.order)
	for _, id := range past {
		s.overtake(id, "")
	}
	switch best := s.current(); {
	case slices.Contains(s.past, s.own.id):
		s.end()
	case !best.outranks(s.own):
	case best.at.Before(s.own.at):
		s.top++
		s.own.order = s.top
	default:
		s.overtake(s.own.id, best.id)
		s.end()
	}
}

// leg is the leg of a seat that another server told.
func (t *telling) leg(seat int, now time.Time) leg {
	l := t.Legs[seat]
	if l == nil {
		return leg{}
	}
	return leg{id: l.ID, order: l.Order, server: t.From, at: now.Add(-time.Duration(l.Age) * time.Millisecond)}
}

// told is how the other servers are told of it.
func (l leg) told(now time.Time) *toldLeg {
	if l.id == "" {
		return nil
	}
	return &toldLeg{ID: l.id, Order: l.order, Age: now.Sub(l.at).Milliseconds()}
}
