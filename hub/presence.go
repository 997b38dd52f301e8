package hub

import (
	"slices"
	"sync"
	"time"

	"amends/hub/space"
	"amends/hub/wire"
)

const (
	presenceRetold    = 5 * time.Second
	presenceForgotten = 13 * time.Second
)

// presence is who is in the lobby or the talk of one space now. Only those who are in it themselves are told. A
// seat whose connection is lost stays for a moment of grace; one whose device says that it went elsewhere leaves at
// once. Each server tells the others of its own devices, again and again while there is anything to tell, and
// forgets what it has not heard again.
type presence struct {
	core  *core
	space string

	mu        sync.Mutex
	gathering *gathering // nil where nobody is, and nobody may be back in a moment
}

// gathering is presence while there is any. A goroutine looks after it.
type gathering struct {
	attending []attendee
	grace     [2]time.Time // until when a seat counts whose connection was lost
	elsewhere map[string]elsewhere
	said      seats // what the other servers heard last
	saidAt    time.Time
	due, ask  bool          // the other servers must hear, and answer
	hurry     chan struct{} // for the goroutine
}

// attendee is a connection of this server that is in the talk.
type attendee struct {
	out   *outbox
	seat  space.Seat
	shown seats // the presence that it was told last
}

// elsewhere is what another server told.
type elsewhere struct {
	seats seats
	until time.Time
}

// seats is a set of seats in bits, with one more for "not told anything yet".
type seats byte

const (
	seatA seats = 1 << iota
	seatB
	notTold
)

func seatsOf(p wire.Presence) (s seats) {
	if p.A {
		s |= seatA
	}
	if p.B {
		s |= seatB
	}
	return s
}

func (s seats) wire() wire.Presence {
	return wire.Presence{T: "presence", A: s&seatA != 0, B: s&seatB != 0}
}

func seatIndex(s space.Seat) int {
	if s == space.A {
		return 0
	}
	return 1
}

// enter notes that a connection is in the talk.
func (p *presence) enter(out *outbox, seat space.Seat) {
	p.mu.Lock()
	defer p.mu.Unlock()
	first := p.gathering == nil
	g := p.gather()
	if g.find(out) >= 0 {
		return
	}
	g.attending = append(g.attending, attendee{out, seat, notTold})
	if first {
		g.ask = true
		g.speak()
	}
	g.show(time.Now())
}

// leave notes that a connection is not in the talk any more, if it was. lost: its person may be.
func (p *presence) leave(out *outbox, lost bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	g := p.gathering
	if g == nil {
		return
	}
	i, now := g.find(out), time.Now()
	if i < 0 {
		return
	}
	if lost {
		g.grace[seatIndex(g.attending[i].seat)] = now.Add(p.core.o.PresenceGrace)
	}
	g.attending = slices.Delete(g.attending, i, i+1)
	g.show(now)
}

// hear applies what another server told.
func (p *presence) hear(t telling) {
	p.mu.Lock()
	defer p.mu.Unlock()
	there := seatsOf(*t.Presence)
	if there == 0 && p.gathering == nil {
		return
	}
	g, now := p.gather(), time.Now()
	if there != 0 {
		g.elsewhere[t.From] = elsewhere{there, now.Add(presenceForgotten)}
	} else {
		delete(g.elsewhere, t.From)
	}
	g.show(now)
	if t.Ask {
		g.speak()
	}
}

// attended is whether anybody is there, or may be back in a moment.
func (p *presence) attended() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.gathering != nil
}

// gather is the gathering, begun if there is none. p.mu is held, as for all of gathering.
func (p *presence) gather() *gathering {
	if p.gathering == nil {
		g := &gathering{elsewhere: make(map[string]elsewhere), hurry: make(chan struct{}, 1)}
		p.gathering = g
		p.core.background(func() { p.attend(g.hurry) })
	}
	return p.gathering
}

func (g *gathering) find(out *outbox) int {
	return slices.IndexFunc(g.attending, func(a attendee) bool { return a.out == out })
}

// speak has the other servers told.
func (g *gathering) speak() {
	g.due = true
	select {
	case g.hurry <- struct{}{}:
	default:
	}
}

// here is who is in the talk by way of this server.
func (g *gathering) here(now time.Time) (s seats) {
	for _, a := range g.attending {
		s |= seatA << seatIndex(a.seat)
	}
	for i, until := range g.grace {
		if now.Before(until) {
			s |= seatA << i
		}
	}
	return s
}

// show tells those in the talk who is there, if they do not know, and has the other servers told.
func (g *gathering) show(now time.Time) {
	all := g.here(now)
	if all != g.said {
		g.speak()
	}
	for _, e := range g.elsewhere {
		all |= e.seats
	}
	var frame []byte
	for i := range g.attending {
		a := &g.attending[i]
		if a.shown == all {
			continue
		}
		a.shown = all
		if frame == nil {
			frame = frameOf(all.wire())
		}
		a.out.present(frame)
	}
}

// attend looks after the gathering until it is over.
func (p *presence) attend(hurry chan struct{}) {
	ticker := time.NewTicker(p.core.o.Beat)
	defer ticker.Stop()
	for p.lookAround() {
		select {
		case <-ticker.C:
		case <-hurry:
		case <-p.core.stopped:
			return
		}
	}
}

// lookAround forgets what is over and tells the other servers what is due. It answers false when nothing is left.
func (p *presence) lookAround() bool {
	t, due, over := p.round(time.Now())
	if due {
		p.core.tell(p.space, t)
	}
	return !over
}

func (p *presence) round(now time.Time) (t telling, due, over bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	g := p.gathering
	for server, e := range g.elsewhere {
		if now.After(e.until) {
			delete(g.elsewhere, server)
		}
	}
	g.show(now)
	here := g.here(now)
	if g.due || here != 0 && now.Sub(g.saidAt) >= presenceRetold {
		present := here.wire()
		t = telling{Presence: &present, Ask: g.ask}
		g.due, g.ask, g.said, g.saidAt = false, false, here, now
		return t, true, false // and over in a later round
	}
	if over = here == 0 && len(g.elsewhere) == 0; over {
		p.gathering = nil
	}
	return t, false, over
}
