package space

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/teambition/rrule-go"
)

// Rhythm says when a commitment is kept: once, by the day Until, or by an RRULE of RFC 5545 from the day From on.
type Rhythm struct {
	From  string `json:"from"`
	Until string `json:"until,omitempty"`
	RRule string `json:"rrule,omitempty"`
	Zone  string `json:"zone"`
}

const (
	// MaxRRule is the longest recurrence rule, in bytes: every day of the month by name and some to spare.
	MaxRRule = 160
	// MaxInterval is how many days, weeks or months lie between two at most.
	MaxInterval = 99
	// MaxWindow is how many days Rhythm.Days looks at in one go.
	MaxWindow = 3700

	// A rule that has no day within this time is taken to have none: the 29th of February every five years comes
	// every twenty.
	rhythmHorizon = 30 // years
)

var errRRule = Refuse(RhythmUnknown).At("rhythm.rrule")

// check judges the form of a rhythm (C2), all but whether its zone is in the database.
func (r Rhythm) check() error {
	if err := first(
		formDay("rhythm.from", r.From),
		formDayIf("rhythm.until", r.Until),
		formIf(r.Until == "" || r.Until >= r.From, "rhythm.until", DaysReversed),
		formZone("rhythm.zone", r.Zone),
	); err != nil {
		return err
	}
	if r.RRule == "" {
		return nil
	}
	rule, err := r.rule(addYears(r.From, rhythmHorizon))
	if err != nil {
		return err
	}
	return formIf(!rule.After(rule.OrigOptions.Dtstart, true).IsZero(), "rhythm.rrule", RhythmEmpty)
}

// Days lists the days from from to to, both included, on which the commitment is to be kept. Once: on its last
// day, or where none is named on its first. In a rhythm: by RFC 5545, counted in whole days of its zone, so that
// no change of clocks moves one; a month without a 31st has none, and From counts only where the rule meets it.
func (r Rhythm) Days(from, to string) ([]string, error) {
	if err := first(r.check(), window(from, to)); err != nil {
		return nil, err
	}
	if r.RRule == "" {
		return r.once(from, to), nil
	}
	rule, err := r.rule(to)
	if err != nil {
		return nil, err
	}
	start, _ := parseDay(from)
	end, _ := parseDay(to)
	days := []string{}
	for _, t := range rule.Between(start, end, true) {
		days = append(days, t.Format(dayLayout))
	}
	return days, nil
}

func (r Rhythm) once(from, to string) []string {
	day := r.Until
	if day == "" {
		day = r.From
	}
	if day < from || day > to {
		return []string{}
	}
	return []string{day}
}

// rule is the rhythm as rrule-go knows it, up to its own last day or end, whichever comes first.
func (r Rhythm) rule(end string) (*rrule.RRule, error) {
	option, err := parseRRule(r.RRule)
	if err != nil {
		return nil, err
	}
	if r.Until != "" && r.Until < end {
		end = r.Until
	}
	option.Dtstart, _ = parseDay(r.From)
	option.Until, _ = parseDay(end)
	rule, err := rrule.NewRRule(option)
	if err != nil {
		return nil, errRRule
	}
	return rule, nil
}

// parseRRule reads the part of RFC 5545 (3.3.10) that the product offers, in one spelling: FREQ, INTERVAL, WKST,
// BYDAY without numbers, BYMONTHDAY. UNTIL and COUNT are not among it: a rhythm's end is its Until.
func parseRRule(s string) (rrule.ROption, error) {
	var o rrule.ROption
	if len(s) > MaxRRule {
		return o, errRRule
	}
	seen := map[string]string{}
	for part := range strings.SplitSeq(s, ";") {
		key, value, _ := strings.Cut(part, "=")
		if _, twice := seen[key]; twice || value == "" {
			return o, errRRule
		}
		seen[key] = value
	}
	freq, ok := map[string]rrule.Frequency{"DAILY": rrule.DAILY, "WEEKLY": rrule.WEEKLY, "MONTHLY": rrule.MONTHLY}[seen["FREQ"]]
	if !ok {
		return o, errRRule
	}
	o.Freq = freq
	for key, value := range seen {
		if err := readPart(&o, key, value); err != nil {
			return o, err
		}
	}
	return o, nil
}

var weekdays = map[string]rrule.Weekday{
	"MO": rrule.MO, "TU": rrule.TU, "WE": rrule.WE, "TH": rrule.TH, "FR": rrule.FR, "SA": rrule.SA, "SU": rrule.SU,
}

func readPart(o *rrule.ROption, key, value string) (err error) {
	switch {
	case key == "FREQ":
	case key == "INTERVAL":
		o.Interval, err = number(value, 1, MaxInterval)
	case key == "WKST":
		o.Wkst, err = weekday(value)
	case key == "BYDAY" && o.Freq != rrule.MONTHLY:
		o.Byweekday, err = list(value, weekday)
	case key == "BYMONTHDAY" && o.Freq == rrule.MONTHLY:
		o.Bymonthday, err = list(value, monthday)
	default:
		err = errRRule
	}
	return err
}

func list[T comparable](value string, read func(string) (T, error)) ([]T, error) {
	var all []T
	for item := range strings.SplitSeq(value, ",") {
		one, err := read(item)
		if err != nil || slices.Contains(all, one) {
			return nil, errRRule
		}
		all = append(all, one)
	}
	return all, nil
}

func weekday(s string) (rrule.Weekday, error) {
	day, ok := weekdays[s]
	if !ok {
		return day, errRRule
	}
	return day, nil
}

// monthday is a day of the month; -1 is its last.
func monthday(s string) (int, error) {
	if s == "-1" {
		return -1, nil
	}
	return number(s, 1, 31)
}

func number(s string, low, high int) (int, error) {
	n, err := strconv.Atoi(s)
	if err != nil || n < low || n > high || strconv.Itoa(n) != s {
		return 0, errRRule
	}
	return n, nil
}

func addYears(day string, n int) string {
	t, _ := parseDay(day)
	return t.AddDate(n, 0, 0).Format(dayLayout)
}

// window asks for a span of days that can be looked at in one go.
func window(from, to string) error {
	start, err1 := parseDay(from)
	end, err2 := parseDay(to)
	if err := errors.Join(err1, err2); err != nil {
		return fmt.Errorf("window %s to %s: %w", from, to, err)
	}
	if n := end.Sub(start) / (24 * time.Hour); n < 0 || n > MaxWindow {
		return fmt.Errorf("window %s to %s: must have 1 to %d days", from, to, MaxWindow+1)
	}
	return nil
}
