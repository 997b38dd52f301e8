package space

// A lent device holds a seat for one talk, in the other's hand (X21): it has no own doc, makes no tickets, signs out
// nobody, and cannot leave or erase.

// lent says whether the device that acts is a lent one.
func (s State) lent() bool {
	d := Find[*Device](s.Access, DeviceKey(s.Device))
	return d != nil && d.Lent()
}

// lendable says whether a lent device may send a command.
func lendable(c Command) bool {
	switch c.(type) {
	case *SeatLeave, *SeatReject, *SpaceErase:
		return false
	}
	return !SpecOf(c).Own
}

// endLends signs out the lent devices where a change closes a talk: the one that was open when they came, or the next.
func (c *Change) endLends(state State) {
	if !c.closesTalk() {
		return
	}
	for _, seat := range []Seat{A, B} {
		if d := lentOf(state.Access, seat); d != nil {
			c.dropDevice(state, d, nil)
		}
	}
}

func (c *Change) closesTalk() bool {
	for _, e := range c.Edits {
		for _, set := range e.Set {
			if t, ok := set.(*Talk); ok && t.Phase == Closed {
				return true
			}
		}
	}
	return false
}
