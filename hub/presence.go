package hub

import (
	"time"

	"amends/hub/space"
	"amends/hub/wire"
)

// Presence is who is in the lobby or the talk now. Only those who are in it themselves are told. A seat whose
// connection is lost stays for a moment of grace; one whose device says that it went elsewhere leaves at once.
// Each server tells the others of its own devices, again and again while there is anything to tell, and forgets
// what it has not heard again.

const (
	presenceRetold    = 5 * time.Second
	presenceForgotten = 13 * time.Second
)

type presence struct {
	grace     [2]time.Time // until when a seat counts whose connection was lost
	elsewhere map[string]elsewhere
	said      seats // what the other servers heard last
	saidAt    time.Time
	due, ask  bool // the other servers must hear, and answer
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

func bitOf(s space.Seat) seats {
	if s == space.A {
		return seatA
	}
	return seatB
}

// here takes where the person is.
func (c *conn) here(in bool) {
	r := c.room
	r.mu.Lock()
	defer r.mu.Unlock()
	if c.inTalk == in {
		return
	}
	c.inTalk, c.shown = in, notTold
	fresh := r.presence == nil
	r.attend()
	if in && fresh {
		r.presence.ask = true
		r.speak()
	}
	r.showPresence(time.Now())
}

// goAway ends the presence of a connection that is over.
func (c *conn) goAway() {
	if !c.inTalk {
		return
	}
	c.inTalk = false
	now := time.Now()
	if c.ending == nil || c.ending.code != wire.Revoked {
		c.room.attend()
		c.room.presence.grace[c.seat[0]-'a'] = now.Add(c.room.hub.o.PresenceGrace)
	}
	c.room.showPresence(now)
}

// attend has the beat look after the room's presence. r.mu is held, as in all of these.
func (r *room) attend() {
	if r.presence != nil {
		return
	}
	r.presence = &presence{elsewhere: make(map[string]elsewhere)}
	r.hub.mu.Lock()
	r.hub.attended[r] = struct{}{}
	r.hub.mu.Unlock()
}

// lookAround lets presence end that is over.
func (r *room) lookAround(now time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	p := r.presence
	if p == nil {
		return
	}
	for server, e := range p.elsewhere {
		if now.After(e.until) {
			delete(p.elsewhere, server)
		}
	}
	r.showPresence(now)
	here := r.hereNow(now)
	if here != 0 && now.Sub(p.saidAt) >= presenceRetold {
		r.speak()
	}
	if here == 0 && len(p.elsewhere) == 0 && !p.due {
		r.presence = nil
		r.hub.mu.Lock()
		delete(r.hub.attended, r)
		r.hub.mu.Unlock()
	}
}

// hereNow is who is in the talk by way of this server.
func (r *room) hereNow(now time.Time) (s seats) {
	for _, c := range r.conns {
		if c.inTalk {
			s |= bitOf(c.seat)
		}
	}
	if p := r.presence; p != nil {
		for i, until := range p.grace {
			if now.Before(until) {
				s |= seatA << i
			}
		}
	}
	return s
}

// showPresence tells those in the talk who is there, if they do not know, and has the other servers told.
func (r *room) showPresence(now time.Time) {
	p := r.presence
	if p == nil {
		return
	}
	here := r.hereNow(now)
	if here != p.said {
		r.speak()
	}
	all := here
	for _, e := range p.elsewhere {
		all |= e.seats
	}
	var frame []byte
	for _, c := range r.conns {
		if !c.inTalk || c.shown == all || c.ending != nil {
			continue
		}
		c.shown = all
		if frame == nil {
			frame = frameOf(wire.Presence{T: "presence", A: all&seatA != 0, B: all&seatB != 0})
		}
		c.pushPresence(frame)
	}
}

// pushPresence queues who is there, in place of what waits about that.
func (c *conn) pushPresence(frame []byte) {
	for i := range c.queue {
		if c.queue[i].doc == aboutPresence {
			c.bytes += len(frame) - len(c.queue[i].frame)
			c.queue[i].frame = frame
			return
		}
	}
	c.push(queued{frame: frame, doc: aboutPresence})
	c.wake(false)
}

// presenceElsewhere takes what another server told.
func (r *room) presenceElsewhere(t telling) {
	now := time.Now()
	if t.Presence.A || t.Presence.B || r.presence != nil {
		r.attend()
		e := elsewhere{until: now.Add(presenceForgotten)}
		if t.Presence.A {
			e.seats |= seatA
		}
		if t.Presence.B {
			e.seats |= seatB
		}
		if e.seats != 0 {
			r.presence.elsewhere[t.From] = e
		} else {
			delete(r.presence.elsewhere, t.From)
		}
		r.showPresence(now)
		if t.Ask {
			r.speak()
		}
	}
}

// speak has the other servers told, by one goroutine that ends when there is nothing more to tell.
func (r *room) speak() {
	r.presence.due = true
	if r.telling || !r.hub.hold(r) {
		return
	}
	r.telling = true
	go r.tellPresence()
}

func (r *room) tellPresence() {
	defer r.hub.work.Done()
	defer r.hub.release(r)
	for {
		r.mu.Lock()
		p := r.presence
		if p == nil || !p.due {
			r.telling = false
			r.mu.Unlock()
			return
		}
		now := time.Now()
		here := r.hereNow(now)
		t := telling{Ask: p.ask, Presence: &wire.Presence{A: here&seatA != 0, B: here&seatB != 0}}
		p.due, p.ask, p.said, p.saidAt = false, false, here, now
		r.mu.Unlock()
		r.tellOthers(t)
	}
}
