package space

import "slices"

// Free is free/<seat>/<day>: when a partner is free, in quarter hours from 0 to 96 of that day in that zone.
type Free struct {
	Seat Seat     `json:"-"`
	Day  string   `json:"-"`
	Zone string   `json:"zone"`
	Free [][2]int `json:"free"`
	Versioned
}

func (e *Free) Key() Key { return FreeKey(e.Seat, e.Day) }

// QuartersOfDay is how many quarter hours a day is painted in. They are those of the clock on the wall: where
// clocks change, a day still has 96, of which some do not happen or happen twice.
const QuartersOfDay = 96

// Days that can be painted: from yesterday, for who lives behind the seat's zone, to some ahead.
const (
	FreeBefore = 1
	FreeAhead  = 60
)

// formFree asks for spans in their order, none empty and none over another.
func formFree(free [][2]int) error {
	before := 0
	for _, span := range free {
		from, to := span[0], span[1]
		if from < before || from >= to || to > QuartersOfDay {
			return Refuse(FreeForm).At("free")
		}
		before = to
	}
	return nil
}

// FreePaint says when one is free on a day.
type FreePaint struct {
	Day  string   `json:"day"`
	Free [][2]int `json:"free"`
}

func (c *FreePaint) check() error {
	return first(formDay("day", c.Day), formFree(c.Free))
}

// R16: a day is painted anew as a whole, in the seat's zone; a day with nothing free is as one never painted. The days
// that have passed go.
func (c *FreePaint) decide(s *evaluation) (Change, error) {
	e := Find[*Free](s.Shared, FreeKey(s.Seat, c.Day))
	if len(c.Free) == 0 {
		if e == nil {
			return Change{}, ErrStands
		}
		return Change{Edits: []Edit{{Doc: Shared, Del: []Key{e.Key()}}}}, nil
	}
	zone := s.zoneOf(s.Seat)
	first, last := addDays(s.today(zone), -FreeBefore), addDays(s.today(zone), FreeAhead)
	if c.Day < first {
		return Change{}, Refuse(DayPassed).At("day").With(Values{Day: first})
	}
	if c.Day > last {
		return Change{}, Refuse(DayTooFar).At("day").With(Values{Day: last})
	}
	if e != nil && e.Zone == zone && slices.Equal(e.Free, c.Free) {
		return Change{}, ErrStands
	}
	change := set(&Free{Seat: s.Seat, Day: c.Day, Zone: zone, Free: slices.Clone(c.Free)})
	for old := range Live[*Free](s.Shared) {
		if old.Seat == s.Seat && old.Day < first {
			change.del(Shared, old.Key())
		}
	}
	return change, nil
}
