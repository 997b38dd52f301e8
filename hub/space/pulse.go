package space

// PulseDays is how many days before and after today a pulse can be for.
const PulseDays = 1

func (c *PulseShare) check() error {
	return first(formDay("day", c.Day), formSealed("words", c.Words))
}

// P1, P2: one pulse for a day of today or a day beside it, in the seat's zone; the latest counts, and the earlier
// ones stay in was. A day beside it, because a pulse of last night may be sent this morning, and because a person
// who travels may be a day ahead of their zone.
func (c *PulseShare) decide(s *evaluation) (Change, error) {
	today := s.today(s.zoneOf(s.Seat))
	if c.Day < addDays(today, -PulseDays) || c.Day > addDays(today, PulseDays) {
		return Change{}, refuseField(BadMessage, "day", "A pulse is for today. Share it for the day that it is now.")
	}
	words := s.word("words", c.Words)
	next := &Pulse{Seat: s.Seat, Day: c.Day, Words: words, At: s.At}
	if before := Find[*Pulse](s.Shared, PulseKey(s.Seat, c.Day)); before != nil {
		if before.Words.Text == c.Words {
			return Change{}, ErrStands
		}
		next.Words = *reworded(&before.Words, &words)
	}
	return set(next), nil
}
