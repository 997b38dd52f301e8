package space

// Pulse is pulse/<seat>/<day>: how trust feels, shared when its author chose to. The numbers are inside the words.
type Pulse struct {
	Seat  Seat   `json:"-"`
	Day   string `json:"-"`
	Words Word   `json:"words"`
	At    int64  `json:"at"`
	Versioned
}

func (e *Pulse) Key() Key { return PulseKey(e.Seat, e.Day) }

// PulseDays is how many days before and after today a pulse can be for.
const PulseDays = 1

// PulseShare shares how trust feels on a day.
type PulseShare struct {
	Day   string `json:"day"`
	Words Sealed `json:"words" holds:"words"`
}

func (c *PulseShare) check() error {
	return formDay("day", c.Day)
}

// P1, P2: one pulse for a day of today or a day beside it, in the seat's zone; the latest counts, and the earlier
// ones stay in was. A day beside it, because a pulse of last night may be sent this morning, and because a person
// who travels may be a day ahead of their zone.
func (c *PulseShare) decide(s *evaluation) (Change, error) {
	today := s.today(s.zoneOf(s.Seat))
	if first := addDays(today, -PulseDays); c.Day < first {
		return Change{}, Refuse(DayPassed).At("day").With(Values{Day: first})
	}
	if last := addDays(today, PulseDays); c.Day > last {
		return Change{}, Refuse(DayAhead).At("day").With(Values{Day: last})
	}
	words := s.word("words", c.Words)
	next := &Pulse{Seat: s.Seat, Day: c.Day, Words: words, At: s.At}
	if before := Find[*Pulse](s.Shared, PulseKey(s.Seat, c.Day)); before != nil {
		if before.Words.Text == c.Words {
			return Change{}, ErrStands
		}
		reworded, err := reworded(&before.Words, &words)
		if err != nil {
			return Change{}, err
		}
		next.Words = *reworded
	}
	return set(next), nil
}
