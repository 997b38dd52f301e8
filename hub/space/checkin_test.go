package space

import "testing"

func mark(day string, result CheckinResult, note ...Sealed) *CheckinMark {
	c := &CheckinMark{Commitment: uuid(1), Day: day, Result: result}
	if len(note) > 0 {
		c.Note = note[0]
	}
	return c
}

func (r *room) checkin(day string, seat Seat) *Checkin {
	return Find[*Checkin](r.docs[Shared], CheckinKey(uuid(1), day, seat))
}

func TestC11_AKeeperMarksADay(t *testing.T) {
	r := inForce(t, KeeperA)
	r.refused(t, NotYours, B, mark("2026-03-01", Kept))
	r.must(t, A, mark("2026-03-01", Missed, sealed(50)))
	r.refused(t, "ack", A, mark("2026-03-01", Missed))
	r.refused(t, "ack", A, mark("2026-03-01", Missed, sealed(50)))
	r.must(t, B, &CheckinNotice{Commitment: uuid(1), Day: "2026-03-01", Seat: A})

	r.now += 11 * minute
	r.must(t, A, mark("2026-03-01", Missed, sealed(51)))
	if e := r.checkin("2026-03-01", A); !e.Noticed || e.Note.Text != sealed(51) || len(e.Was) != 1 || e.Was[0].Note.Text != sealed(50) {
		t.Errorf("other words for the same: %+v", e)
	}
	r.now += 11 * minute
	r.must(t, A, mark("2026-03-01", Partly))
	if e := r.checkin("2026-03-01", A); e.Noticed || e.Note != nil || e.Result != Partly || len(e.Was) != 2 || e.Was[1].Result != Missed {
		t.Errorf("another result: %+v", e)
	}
	for i := range MaxWas - 2 {
		r.now += 11 * minute
		r.must(t, A, mark("2026-03-01", []CheckinResult{Kept, Missed}[i%2]))
	}
	r.now += 11 * minute
	r.refused(t, Full, A, mark("2026-03-01", Partly))
	if e := r.checkin("2026-03-01", A); len(e.Was) != MaxWas || e.Was[0].Result != Missed {
		t.Errorf("%d earlier marks", len(e.Was))
	}

	t.Run("both, each for themselves", func(t *testing.T) {
		r := inForce(t, KeeperBoth)
		r.must(t, A, mark("2026-03-01", Kept))
		r.must(t, B, mark("2026-03-01", Missed))
		if r.checkin("2026-03-01", A).Result != Kept || r.checkin("2026-03-01", B).Result != Missed {
			t.Error("one mark for two")
		}
	})
	t.Run("a slip is mended for ten minutes, without a trace", func(t *testing.T) {
		r := inForce(t, KeeperA)
		r.must(t, A, mark("2026-03-01", Missed, sealed(50)))
		at := r.now
		for range 3 {
			r.now += 3 * minute
			r.must(t, A, mark("2026-03-01", Kept), mark("2026-03-01", Partly))
		}
		if e := r.checkin("2026-03-01", A); e.Result != Partly || e.Note != nil || len(e.Was) != 0 || e.At != at {
			t.Errorf("%+v", e)
		}
		r.now += minute // from the first on, so that no chain of slips hides one
		r.must(t, A, mark("2026-03-01", Kept))
		if e := r.checkin("2026-03-01", A); len(e.Was) != 1 || e.Was[0].Result != Partly {
			t.Errorf("%+v", e)
		}
	})
	t.Run("only while it is in force", func(t *testing.T) {
		offered(t, KeeperA).refused(t, Stale, A, mark("2026-03-01", Kept))
	})
}

func TestC11_FromTheFirstDayUntilToday(t *testing.T) {
	r := newRoom()
	o := anOffer(1, KeeperA)
	o.Rhythm = Rhythm{From: "2026-03-28", RRule: "FREQ=DAILY", Zone: "Europe/Vienna"}
	o.Review = ""
	r.must(t, A, o)
	r.must(t, B, agree)
	// The 29th of March has 23 hours in Vienna and ends at 22:00 UTC.
	r.now = noon + 27*day + 10*hour - 1
	for day, ok := range map[string]bool{"2026-03-27": false, "2026-03-28": true, "2026-03-29": true, "2026-03-30": false} {
		if err := r.do(A, mark(day, Kept)); !ok {
			wantField(t, err, "day")
		} else if err != nil {
			t.Errorf("%s: %v", day, err)
		}
	}
	r.now++
	r.must(t, A, mark("2026-03-30", Kept))
	if err := r.do(A, mark("2026-03-31", Kept)); err == nil {
		t.Error("a mark for tomorrow")
	}
}

func TestC12_TheOtherNotices(t *testing.T) {
	notice := &CheckinNotice{Commitment: uuid(1), Day: "2026-03-01", Seat: A}
	r := inForce(t, KeeperA)
	r.refused(t, NotFound, B, notice)
	r.must(t, A, mark("2026-03-01", Kept))
	r.refused(t, NotYours, A, notice)
	r.must(t, B, notice)
	if !r.checkin("2026-03-01", A).Noticed {
		t.Error("not noticed")
	}
	r.refused(t, "ack", B, notice)

	r = inForce(t, KeeperA)
	r.must(t, A, mark("2026-03-01", Kept), complete)
	r.must(t, B, notice)
}

func TestC12_WordsOfTheOtherStay(t *testing.T) {
	says := func(n int) *CheckinNotice {
		return &CheckinNotice{Commitment: uuid(1), Day: "2026-03-01", Seat: A, Words: sealed(n)}
	}
	r := inForce(t, KeeperA)
	r.must(t, A, mark("2026-03-01", Kept))
	r.must(t, B, &CheckinNotice{Commitment: uuid(1), Day: "2026-03-01", Seat: A}, says(1), says(2))
	r.refused(t, "ack", B, says(2))
	r.refused(t, "ack", B, &CheckinNotice{Commitment: uuid(1), Day: "2026-03-01", Seat: A})
	e := r.checkin("2026-03-01", A)
	if !e.Noticed || e.Notice.Text != sealed(2) || e.Notice.By != B || e.Notice.Field != "words" || len(e.Notice.Was) != 1 {
		t.Errorf("said twice: %+v", e.Notice)
	}
	r.must(t, A, &CheckinMark{Commitment: uuid(1), Day: "2026-03-01", Result: Kept, Note: sealed(3)})
	if e := r.checkin("2026-03-01", A); e.Notice == nil || e.Notice.Text != sealed(2) || len(e.Was) != 0 {
		t.Errorf("a slip in the words of the mark: %+v", e)
	}
	r.must(t, A, mark("2026-03-01", Missed)) // within ten minutes, but the other's words stand
	e = r.checkin("2026-03-01", A)
	if e.Noticed || e.Notice != nil || len(e.Was) != 1 || e.Was[0].Notice == nil || e.Was[0].Notice.Text != sealed(2) {
		t.Errorf("another mark: %+v", e)
	}
	for i := range MaxWas + 1 {
		r.must(t, B, says(10+i))
	}
	r.refused(t, Full, B, says(99))
}
