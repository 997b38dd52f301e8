package space

import "time"

const dayLayout = "2006-01-02"

// parseDay reads a day as midnight in UTC. Days are counted in UTC, where each has 24 hours, whatever the
// clocks of a zone do.
func parseDay(day string) (time.Time, error) { return time.Parse(dayLayout, day) }

// addDays is the day n days after day, which has the form of one.
func addDays(day string, n int) string {
	t, _ := parseDay(day)
	return t.AddDate(0, 0, n).Format(dayLayout)
}

// today is the day that it is now in a zone. Days compare as strings.
func (s *evaluation) today(zone string) string {
	loc, err := s.zones(zone)
	if err != nil {
		loc = time.UTC // a zone that was known when it was set, and that this machine has lost
	}
	return time.UnixMilli(s.At).In(loc).Format(dayLayout)
}

// zoneOf is the time zone of a seat; UTC for one that nobody took yet.
func (s *evaluation) zoneOf(seat Seat) string {
	if e := Find[*SeatEntity](s.Shared, SeatKey(seat)); e != nil && e.Zone != "" {
		return e.Zone
	}
	return "UTC"
}
