package hub

import (
	"amends/hub/space"
	"amends/hub/wire"
)

// What legs ask for. A device whose leg gave way to another just now may not know yet, so to be called one is enough not
// to end a connection; only the current leg is served.

// here notes whether the person is in the lobby or the talk, and whether the device carries their seat's sound. It
// answers false for what no device of ours says, as do the next two.
func (c *conn) here(m *message) bool {
	leg := m.leg()
	if m.In != "" && m.In != "talk" || leg != "" && (m.In == "" || !space.IsUUID(leg)) {
		return false
	}
	switch {
	case !c.allowed():
	case m.In == "":
		c.room.presence.leave(&c.out, false)
	default:
		c.room.presence.enter(&c.out, c.seat, c.device, leg)
	}
	return true
}

// relay gives the way to the relay.
func (c *conn) relay() bool {
	leg, current := c.room.presence.legOf(&c.out)
	if leg == "" {
		return false
	}
	switch o := &c.room.o; {
	case !c.allowed():
		c.nak("", wire.Because(wire.TooOften))
	case o.Relay == nil:
		c.nak("", wire.Because(wire.NoRelay))
	case !current:
		c.nak("", wire.Because(wire.LegElsewhere))
	default:
		way := o.Relay.Grant(c.room.id, c.seat, c.device, leg, o.Now())
		if len(way.URLs) == 0 { // not now
			c.nak("", wire.Because(wire.NoRelay))
		} else {
			c.out.answer(frameOf(way))
		}
	}
	return true
}

// call passes a call on to the other seat's leg. It is kept nowhere.
func (c *conn) call(m *message) bool {
	p := &c.room.presence
	leg, _ := p.legOf(&c.out)
	if leg == "" || m.Sound == nil || m.Sound.Seq < 1 || !space.IsUUID(m.Sound.To) || !m.Sound.Text.Admissible() {
		return false
	}
	if c.allowed() {
		p.call(&c.out, m.Sound.To, wire.Called{T: "call", By: c.seat, From: leg, Seq: m.Sound.Seq, Text: m.Sound.Text})
	}
	return true
}
