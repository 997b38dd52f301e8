package space

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestC14_DaysOfARhythm(t *testing.T) {
	raw, err := os.ReadFile("testdata/rrule.json")
	if err != nil {
		t.Fatal(err)
	}
	var golden struct {
		Cases []struct {
			Name   string
			Rhythm Rhythm
			Window [2]string
			Days   []string
		}
	}
	if err := json.Unmarshal(raw, &golden); err != nil {
		t.Fatal(err)
	}
	if len(golden.Cases) < 15 {
		t.Fatalf("only %d cases", len(golden.Cases))
	}
	for _, c := range golden.Cases {
		t.Run(c.Name, func(t *testing.T) {
			days, err := c.Rhythm.Days(c.Window[0], c.Window[1])
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(days, c.Days) {
				t.Errorf("got %v, want %v", days, c.Days)
			}
		})
	}
}

func TestC14_DaysRefusesWhatItCannotCount(t *testing.T) {
	daily := Rhythm{From: "2026-03-02", RRule: "FREQ=DAILY", Zone: "UTC"}
	for name, c := range map[string]struct {
		rhythm   Rhythm
		from, to string
	}{
		"a window that ends before it begins": {daily, "2026-03-02", "2026-03-01"},
		"a window that is not made of days":   {daily, "2026-03-02", "soon"},
		"a window of more than ten years":     {daily, "2026-03-02", addDays("2026-03-02", MaxWindow+1)},
		"a rhythm that is none":               {Rhythm{From: "2026-03-02", RRule: "FREQ=OFTEN", Zone: "UTC"}, "2026-03-02", "2026-03-03"},
	} {
		t.Run(name, func(t *testing.T) {
			if days, err := c.rhythm.Days(c.from, c.to); err == nil {
				t.Errorf("got %v", days)
			}
		})
	}
	if days, err := daily.Days("2026-03-02", addDays("2026-03-02", MaxWindow)); err != nil || len(days) != MaxWindow+1 {
		t.Errorf("the longest window: %d days, %v", len(days), err)
	}
}

func TestC2_RhythmsThatStand(t *testing.T) {
	monthdays := strings.TrimSuffix(strings.Repeat("XX,", 31), ",")
	for d := 1; d <= 31; d++ {
		monthdays = strings.Replace(monthdays, "XX", addDays("2026-01-01", d-1)[8:], 1)
	}
	monthdays = strings.ReplaceAll(","+monthdays, ",0", ",")[1:]
	for name, r := range map[string]Rhythm{
		"once, with no last day":                 {From: "2026-03-02", Zone: "UTC"},
		"once, by the first day itself":          {From: "2026-03-02", Until: "2026-03-02", Zone: "UTC"},
		"every day":                              {From: "2026-03-02", RRule: "FREQ=DAILY", Zone: "UTC"},
		"parts in another order":                 {From: "2026-03-02", RRule: "BYDAY=SU;INTERVAL=2;FREQ=WEEKLY", Zone: "UTC"},
		"the longest interval":                   {From: "2026-03-02", RRule: "FREQ=WEEKLY;INTERVAL=99", Zone: "UTC"},
		"every day of the month by name":         {From: "2026-03-02", RRule: "FREQ=MONTHLY;INTERVAL=12;WKST=MO;BYMONTHDAY=-1," + monthdays, Zone: "UTC"},
		"one day only before its end":            {From: "2026-03-02", Until: "2026-03-08", RRule: "FREQ=WEEKLY;BYDAY=SU", Zone: "UTC"},
		"the 29th of February, each fourth year": {From: "2026-02-01", RRule: "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=29", Zone: "UTC"},
	} {
		t.Run(name, func(t *testing.T) {
			if err := r.check(); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestC2_RhythmsThatAreRefused(t *testing.T) {
	rule := func(s string) Rhythm { return Rhythm{From: "2026-03-02", RRule: s, Zone: "UTC"} } // a Monday
	for name, c := range map[string]struct {
		rhythm Rhythm
		field  string
	}{
		"no first day":                          {Rhythm{Zone: "UTC"}, "rhythm.from"},
		"a first day that is not in a calendar": {Rhythm{From: "2026-02-29", Zone: "UTC"}, "rhythm.from"},
		"a last day before the first":           {Rhythm{From: "2026-03-02", Until: "2026-03-01", Zone: "UTC"}, "rhythm.until"},
		"no zone":                               {Rhythm{From: "2026-03-02"}, "rhythm.zone"},
		"a zone that only this machine knows":   {Rhythm{From: "2026-03-02", Zone: "Local"}, "rhythm.zone"},
		"no frequency":                          {rule("INTERVAL=2"), "rhythm.rrule"},
		"every year":                            {rule("FREQ=YEARLY"), "rhythm.rrule"},
		"every hour":                            {rule("FREQ=HOURLY"), "rhythm.rrule"},
		"small letters":                         {rule("freq=daily"), "rhythm.rrule"},
		"the name of the property":              {rule("RRULE:FREQ=DAILY"), "rhythm.rrule"},
		"a start of its own":                    {rule("DTSTART:20260302\nRRULE:FREQ=DAILY"), "rhythm.rrule"},
		"an end of its own":                     {rule("FREQ=DAILY;UNTIL=20260401"), "rhythm.rrule"},
		"a count":                               {rule("FREQ=DAILY;COUNT=3"), "rhythm.rrule"},
		"the same part twice":                   {rule("FREQ=DAILY;FREQ=DAILY"), "rhythm.rrule"},
		"a part without a value":                {rule("FREQ=WEEKLY;BYDAY="), "rhythm.rrule"},
		"a separator at the end":                {rule("FREQ=DAILY;"), "rhythm.rrule"},
		"a space":                               {rule(" FREQ=DAILY"), "rhythm.rrule"},
		"interval 0":                            {rule("FREQ=DAILY;INTERVAL=0"), "rhythm.rrule"},
		"interval 100":                          {rule("FREQ=DAILY;INTERVAL=100"), "rhythm.rrule"},
		"interval 02":                           {rule("FREQ=DAILY;INTERVAL=02"), "rhythm.rrule"},
		"no such weekday":                       {rule("FREQ=WEEKLY;BYDAY=XX"), "rhythm.rrule"},
		"the same weekday twice":                {rule("FREQ=WEEKLY;BYDAY=MO,MO"), "rhythm.rrule"},
		"a weekday with a number":               {rule("FREQ=WEEKLY;BYDAY=1MO"), "rhythm.rrule"},
		"a weekday in a month":                  {rule("FREQ=MONTHLY;BYDAY=MO"), "rhythm.rrule"},
		"a day of the month in a week":          {rule("FREQ=WEEKLY;BYMONTHDAY=1"), "rhythm.rrule"},
		"the 32nd":                              {rule("FREQ=MONTHLY;BYMONTHDAY=32"), "rhythm.rrule"},
		"the last day but one":                  {rule("FREQ=MONTHLY;BYMONTHDAY=-2"), "rhythm.rrule"},
		"a set position":                        {rule("FREQ=MONTHLY;BYSETPOS=1"), "rhythm.rrule"},
		"a rule that is too long":               {rule("FREQ=DAILY" + strings.Repeat(";INTERVAL=1", 20)), "rhythm.rrule"},
		"a rule that never comes":               {rule("FREQ=DAILY;INTERVAL=7;BYDAY=TU"), "rhythm.rrule"},
		"a rule with no day before its end":     {Rhythm{From: "2026-03-02", Until: "2026-03-07", RRule: "FREQ=WEEKLY;BYDAY=SU", Zone: "UTC"}, "rhythm.rrule"},
	} {
		t.Run(name, func(t *testing.T) {
			wantField(t, c.rhythm.check(), c.field)
		})
	}
}

// FuzzRRule: no rule that is let in makes the counting fail or hang.
func FuzzRRule(f *testing.F) {
	for _, s := range []string{"FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", "FREQ=MONTHLY;BYMONTHDAY=31,-1;WKST=SU"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r := Rhythm{From: "2026-03-02", RRule: s, Zone: "UTC"}
		if r.check() != nil {
			return
		}
		if _, err := r.Days("2026-03-01", "2027-03-01"); err != nil {
			t.Errorf("%q: %v", s, err)
		}
	})
}
