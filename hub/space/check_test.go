package space

import (
	"errors"
	"strings"
	"testing"
	"time"
)

// wantField asks for a Refusal with BadMessage that names a field and says something to a person.
func wantField(t *testing.T, err error, field string) {
	t.Helper()
	var refusal *Refusal
	if !errors.As(err, &refusal) {
		t.Fatalf("got %v, want a refusal of %s", err, field)
	}
	if refusal.Code != BadMessage || refusal.Field != field {
		t.Errorf("got %s of %q, want bad_message of %q", refusal.Code, refusal.Field, field)
	}
	wantWhole(t, err)
}

func TestFormOfIds(t *testing.T) {
	for id, ok := range map[string]bool{
		"5f0c1a52-6d2e-4a37-9f0b-1c2d3e4f5a6b":   true,
		"00000000-0000-0000-0000-000000000000":   true,
		"5F0C1A52-6D2E-4A37-9F0B-1C2D3E4F5A6B":   false,
		"5f0c1a526d2e4a379f0b1c2d3e4f5a6b":       false,
		"{5f0c1a52-6d2e-4a37-9f0b-1c2d3e4f5a6b}": false,
		"5f0c1a52-6d2e-4a37-9f0b-1c2d3e4f5a6g":   false,
		"5f0c1a52/6d2e-4a37-9f0b-1c2d3e4f5a6b":   false,
		"5f0c1a526-d2e-4a37-9f0b-1c2d3e4f5a6b":   false,
		"":                                       false,
	} {
		if got := formID("id", id) == nil; got != ok {
			t.Errorf("%q: got %v", id, got)
		}
	}
	if formIDIf("id", "") != nil || formIDIf("id", "x") == nil {
		t.Error("an id that may be absent must be one where it is not")
	}
}

func TestFormOfDays(t *testing.T) {
	for day, ok := range map[string]bool{
		"2026-03-02": true, "2028-02-29": true, "2000-01-01": true, "2199-12-31": true,
		"2026-02-29": false, "2026-3-2": false, "2026-13-01": false, "1999-12-31": false, "2200-01-01": false,
		"2026-03-02T00:00:00Z": false, " 2026-03-02": false, "26-03-02": false, "": false,
	} {
		if got := formDay("day", day) == nil; got != ok {
			t.Errorf("%q: got %v", day, got)
		}
	}
}

func TestFormOfZones(t *testing.T) {
	for zone, ok := range map[string]bool{
		"Europe/Vienna": true, "America/Argentina/Buenos_Aires": true, "Etc/GMT+5": true, "UTC": true,
		"": false, "Local": false, "../etc/passwd": false, "Europe/Wien!": false, strings.Repeat("a", 65): false,
	} {
		if got := formZone("zone", zone) == nil; got != ok {
			t.Errorf("%q: got %v", zone, got)
		}
	}
}

func TestFormOfCommands(t *testing.T) {
	id := uuid(1)
	words := string(sealed(1))
	for name, c := range map[string]struct{ command, body, field string }{
		"an unknown command":                      {"request.beg", `{}`, "cmd"},
		"an unknown field":                        {"note.remove", `{"note":"` + id + `","why":1}`, "why"},
		"a field in another writing":              {"seat.zone", `{"Zone":"Europe/Vienna"}`, "Zone"},
		"a field twice":                           {"seat.zone", `{"zone":"Europe/Vienna", "zone" :"UTC"}`, "zone"},
		"a field of the wrong type":               {"note.remove", `{"note":7}`, "note"},
		"neither ready nor not":                   {"talk.ready", `{"talk":"` + id + `"}`, "ready"},
		"a hand neither up nor down":              {"talk.hand", `{"talk":"` + id + `"}`, "up"},
		"neither back nor not":                    {"talk.resume", `{"talk":"` + id + `"}`, "ready"},
		"an erasure neither agreed to nor not":    {"space.erase", `{}`, "agree"},
		"a day without its free time":             {"free.paint", `{"day":"2026-03-02"}`, "free"},
		"no object":                               {"seat.leave", `null`, "body"},
		"a list":                                  {"seat.leave", `[]`, "body"},
		"nothing":                                 {"seat.leave", ``, "body"},
		"two objects":                             {"seat.leave", `{}{}`, "body"},
		"something after the object":              {"seat.leave", `{} x`, "body"},
		"half an object":                          {"note.remove", `{"note":`, ""},
		"words that are not sealed":               {"seat.name", `{"name":"Anna"}`, "name"},
		"no words":                                {"seat.name", `{}`, "name"},
		"words of another format":                 {"seat.name", `{"name":"2` + words[1:] + `"}`, "name"},
		"a zone that cannot be one":               {"seat.zone", `{"zone":"Vienna, Austria"}`, "zone"},
		"free time that ends before it begins":    {"free.paint", `{"day":"2026-03-02","free":[[4,4]]}`, "free"},
		"free time over another":                  {"free.paint", `{"day":"2026-03-02","free":[[0,5],[4,8]]}`, "free"},
		"free time out of order":                  {"free.paint", `{"day":"2026-03-02","free":[[8,9],[0,4]]}`, "free"},
		"free time after midnight":                {"free.paint", `{"day":"2026-03-02","free":[[90,97]]}`, "free"},
		"free time before the day":                {"free.paint", `{"day":"2026-03-02","free":[[-1,4]]}`, "free"},
		"a check-in with another result":          {"checkin.mark", `{"commitment":"` + id + `","day":"2026-03-02","result":"great"}`, "result"},
		"a notice of nobody's check-in":           {"checkin.notice", `{"commitment":"` + id + `","day":"2026-03-02","seat":"c"}`, "seat"},
		"a summary that ends before it begins":    {"summary.ask", `{"summary":"` + id + `","from":"2026-03-02","to":"2026-03-01"}`, "to"},
		"an accepted time that is none":           {"request.accept", `{"request":"` + id + `"}`, "slot"},
		"a day to ask again that is none":         {"request.later", `{"request":"` + id + `","until":"Friday"}`, "until"},
		"a note without an id":                    {"note.write", `{"body":"` + words + `"}`, "note"},
		"an offered commitment without any words": {"commitment.offer", `{"commitment":"` + id + `","keeper":"a"}`, "text"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ParseCommand(c.command, []byte(c.body))
			wantField(t, err, c.field)
		})
	}
}

// Every command answers to an unknown id, and none of them with a change or a panic.
func TestUnknownIdsAreNotFound(t *testing.T) {
	id := uuid(77)
	slots := []int64{noon + hour}
	for _, c := range []Command{
		&RequestCounter{Request: id, Slots: slots}, &RequestAccept{Request: id, Slot: slots[0]}, &RequestLater{Request: id},
		&RequestWithdraw{Request: id}, &RequestMove{Request: id, Slots: slots}, &RequestCancel{Request: id},
		&CommitmentAgree{Commitment: id, Terms: sealed(1)}, &CommitmentDecline{Commitment: id}, revision(77, KeeperA, 1),
		&CommitmentShow{Commitment: id, Show: sealed(1)}, &CommitmentRelease{Commitment: id}, &CommitmentComplete{Commitment: id},
		&CheckinMark{Commitment: id, Day: "2026-03-02", Result: Kept}, &CheckinNotice{Commitment: id, Day: "2026-03-02", Seat: B},
		&SummaryAllow{Summary: id}, &SummaryWithdraw{Summary: id}, &NoteRemove{Note: id},
	} {
		newRoom().refused(t, NotFound, A, c)
	}
}

func TestSealedTextsOfOtherLengthsAreRefused(t *testing.T) {
	one := string(sealed(1))
	for name, text := range map[string]string{
		"a letter more": one + "A", "a letter less": one[:len(one)-1], "padding": one + "=", "a line end": one[:40] + "\n" + one[41:],
		"the other alphabet": one[:40] + "+" + one[41:], "bits that no byte uses": one[:len(one)-1] + "B", "no prefix": one[2:],
	} {
		if Sealed(text).Admissible() {
			t.Errorf("%s was let in", name)
		}
	}
}

func TestDaysAreCountedInTheZone(t *testing.T) {
	at := func(s string) int64 {
		when, err := time.Parse(time.RFC3339, s)
		if err != nil {
			t.Fatal(err)
		}
		return when.UnixMilli()
	}
	for _, c := range []struct{ at, zone, day string }{
		{"2026-03-02T12:00:00Z", "Europe/Vienna", "2026-03-02"},
		{"2026-03-02T22:59:59Z", "Europe/Vienna", "2026-03-02"},
		{"2026-03-02T23:00:00Z", "Europe/Vienna", "2026-03-03"},
		{"2026-03-29T21:59:59Z", "Europe/Vienna", "2026-03-29"}, // summer time began that morning
		{"2026-03-29T22:00:00Z", "Europe/Vienna", "2026-03-30"},
		{"2026-11-02T04:59:59Z", "America/New_York", "2026-11-01"}, // winter time began that morning
		{"2026-03-02T10:00:00Z", "Pacific/Kiritimati", "2026-03-03"},
		{"2026-03-02T10:59:59Z", "Pacific/Pago_Pago", "2026-03-01"},
		{"2026-03-02T12:00:00Z", "Mars/Olympus", "2026-03-02"},
	} {
		s := &evaluation{Act: Act{At: at(c.at)}, zones: time.LoadLocation}
		if got := s.today(c.zone); got != c.day {
			t.Errorf("%s in %s: got %s, want %s", c.at, c.zone, got, c.day)
		}
	}
	if got := (&evaluation{State: State{Shared: new(Doc)}}).zoneOf(B); got != "UTC" {
		t.Errorf("a seat that nobody took is in %s", got)
	}
	if addDays("2026-02-28", 1) != "2026-03-01" || addDays("2026-03-01", -1) != "2026-02-28" {
		t.Error("days are not added as the calendar has them")
	}
}
