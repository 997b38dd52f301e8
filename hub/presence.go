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

	callsWaiting = 32 // for other servers to be told
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
	legs      [2]seatLegs
	elsewhere map[string]elsewhere
	said      byWay // what the other servers heard last
	saidAt    time.Time
	calls     []toldCall    // for legs of other servers
	due, ask  bool          // the other servers must hear, and answer
	hurry     chan struct{} // for the goroutine
}

// attendee is a connection of this server that is in the talk.
type attendee struct {
	out   *outbox
	seat  space.Seat
	leg   string // that it said to be, whether or not another took its place
	shown view   // the presence that it was told last
}

// view is presence as a device is told of it.
type view struct {
	seats seats
	legs  [2]string
}

func (v view) wire() wire.Presence {
	p := v.seats.wire()
	if v.legs != [2]string{} {
		p.Legs = &wire.Legs{A: v.legs[0], B: v.legs[1]}
	}
	return p
}

// byWay is presence by way of this server, as the others are told of it.
type byWay struct {
	seats seats
	legs  [2]leg
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

// enter notes that a connection is in the talk, and which leg of its seat it is, if any.
func (p *presence) enter(out *outbox, seat space.Seat, device, leg string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	first := p.gathering == nil
	g, now := p.gather(), time.Now()
	i := g.find(out)
	if i < 0 {
		i = len(g.attending)
		g.attending = append(g.attending, attendee{out: out, seat: seat, shown: view{seats: notTold}})
	}
	g.attending[i].leg = leg
	g.legs[seatIndex(seat)].say(out, device, leg, p.core.instance, now)
	if first {
		g.ask = true
		g.speak()
	}
	g.show(now)
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
	seat, until := seatIndex(g.attending[i].seat), now.Add(p.core.o.PresenceGrace)
	if lost {
		g.grace[seat] = until
	}
	g.legs[seat].leave(out, lost, until)
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
	for i := range g.legs {
		g.legs[i].hear(t.From, t.leg(i, now), t.Past[i])
	}
	g.show(now)
	for _, c := range t.Calls {
		g.deliver(c)
	}
	if t.Ask {
		g.speak()
	}
}

// askAgain has the other servers say what this one may have missed.
func (p *presence) askAgain() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if g := p.gathering; g != nil {
		g.ask = true
		g.speak()
	}
}

// legOf is the leg that a connection said to be, and whether it carries its seat's sound now.
func (p *presence) legOf(out *outbox) (id string, current bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if g := p.gathering; g != nil {
		if i := g.find(out); i >= 0 {
			a := &g.attending[i]
			return a.leg, g.legs[seatIndex(a.seat)].carries(out)
		}
	}
	return "", false
}

// call passes a call of a leg on to one of the other seat, on whichever server that is.
func (p *presence) call(out *outbox, to string, c wire.Called) {
	p.mu.Lock()
	defer p.mu.Unlock()
	g := p.gathering
	if g == nil || !g.legs[seatIndex(c.By)].carries(out) {
		return
	}
	switch other := &g.legs[1-seatIndex(c.By)]; {
	case other.current().id != to: // gone, or never there
	case other.own == other.current():
		g.deliver(toldCall{to, c})
	case len(g.calls) < callsWaiting:
		g.calls = append(g.calls, toldCall{to, c})
		g.nudge()
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
	g.nudge()
}

// nudge has the goroutine look around now.
func (g *gathering) nudge() {
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

// byWay is here with the legs.
func (g *gathering) byWay(now time.Time) byWay {
	all := byWay{seats: g.here(now)}
	for i := range g.legs {
		g.legs[i].expire(now)
		all.legs[i] = g.legs[i].own
	}
	return all
}

// deliver hands a call to the leg that it is for, if that carries its seat's sound by way of this server.
func (g *gathering) deliver(c toldCall) {
	s := &g.legs[1-seatIndex(c.Call.By)]
	if s.own.id == c.To && s.out != nil && s.carries(s.out) {
		s.out.call(frameOf(c.Call))
	}
}

// show tells those in the talk who is there, if they do not know, and has the other servers told.
func (g *gathering) show(now time.Time) {
	mine := g.byWay(now)
	if mine != g.said {
		g.speak()
	}
	all := view{seats: mine.seats}
	for _, e := range g.elsewhere {
		all.seats |= e.seats
	}
	for i := range g.legs {
		all.legs[i] = g.legs[i].current().id
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
			for i := range g.legs {
				delete(g.legs[i].there, server)
			}
		}
	}
	g.show(now)
	mine := g.byWay(now)
	if g.due || len(g.calls) > 0 || mine.seats != 0 && now.Sub(g.saidAt) >= presenceRetold {
		present := mine.seats.wire()
		t = telling{Presence: &present, Ask: g.ask, Calls: g.calls}
		for i, l := range mine.legs {
			t.Legs[i], t.Past[i] = l.told(now), slices.Clone(g.legs[i].past)
		}
		g.due, g.ask, g.calls, g.said, g.saidAt = false, false, nil, mine, now
		return t, true, false // and over in a later round
	}
	if over = mine.seats == 0 && len(g.elsewhere) == 0; over {
		p.gathering = nil
	}
	return t, false, over
}
