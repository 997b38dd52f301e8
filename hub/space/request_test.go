package space

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

const day = 24 * hour

// times are instants ahead of noon, in hours.
func times(hours ...int64) []int64 {
	at := make([]int64, len(hours))
	for i, h := range hours {
		at[i] = noon + h*hour
	}
	return at
}

// asked is a request that stands on its own, with two times.
func asked(id int) *RequestMake {
	return &RequestMake{
		Request: uuid(id), Kind: Ordinary, Mode: Spoken, Importance: 2, Minutes: 30,
		Topic: sealed(100 + id), Slots: times(24, 48),
	}
}

func (r *room) request(id int) *Request { return Find[*Request](r.docs[Shared], RequestKey(uuid(id))) }

// agreedRequest is a room in which a asked under id 1 and b accepted the first time.
func agreedRequest(t *testing.T) *room {
	t.Helper()
	r := newRoom()
	r.must(t, A, asked(1))
	r.must(t, B, &RequestAccept{Request: uuid(1), Slot: times(24)[0]})
	return r
}

func TestR1_WhatARequestHolds(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*RequestMake)
		field  string // to blame; none where it stands
	}{
		"one time":                            {func(c *RequestMake) { c.Slots = times(1) }, ""},
		"eight times":                         {func(c *RequestMake) { c.Slots = times(1, 2, 3, 4, 5, 6, 7, 8) }, ""},
		"five minutes":                        {func(c *RequestMake) { c.Minutes = 5 }, ""},
		"eight hours":                         {func(c *RequestMake) { c.Minutes = 480 }, ""},
		"no topic":                            {func(c *RequestMake) { c.Topic = "" }, ""},
		"a repair talk":                       {func(c *RequestMake) { c.Kind, c.Amends = Repair, B }, ""},
		"a time in a millisecond":             {func(c *RequestMake) { c.Slots = []int64{noon + 1} }, ""},
		"no time":                             {func(c *RequestMake) { c.Slots = nil }, "slots"},
		"nine times":                          {func(c *RequestMake) { c.Slots = times(1, 2, 3, 4, 5, 6, 7, 8, 9) }, "slots"},
		"the same time twice":                 {func(c *RequestMake) { c.Slots = times(1, 2, 1) }, "slots"},
		"a time that is now":                  {func(c *RequestMake) { c.Slots = []int64{noon} }, "slots"},
		"one of the times passed":             {func(c *RequestMake) { c.Slots = times(1, -1) }, "slots"},
		"a time in seconds":                   {func(c *RequestMake) { c.Slots = []int64{noon / 1000} }, "slots"},
		"a time that no calendar has":         {func(c *RequestMake) { c.Slots = []int64{1 << 60} }, "slots"},
		"four minutes":                        {func(c *RequestMake) { c.Minutes = 4 }, "minutes"},
		"more than eight hours":               {func(c *RequestMake) { c.Minutes = 481 }, "minutes"},
		"no importance":                       {func(c *RequestMake) { c.Importance = 0 }, "importance"},
		"importance beyond three":             {func(c *RequestMake) { c.Importance = 4 }, "importance"},
		"a repair talk without amends":        {func(c *RequestMake) { c.Kind = Repair }, "amends"},
		"amends by nobody":                    {func(c *RequestMake) { c.Kind, c.Amends = Repair, "c" }, "amends"},
		"amends in an ordinary talk":          {func(c *RequestMake) { c.Amends = A }, "amends"},
		"a talk of no kind":                   {func(c *RequestMake) { c.Kind = "" }, "kind"},
		"a talk held in no known way":         {func(c *RequestMake) { c.Mode = "sung" }, "mode"},
		"an id in capitals":                   {func(c *RequestMake) { c.Request = strings.ToUpper("aaaaaaaa" + uuid(1)[8:]) }, "request"},
		"a topic that is not sealed":          {func(c *RequestMake) { c.Topic = "the dishes" }, "topic"},
		"a note that is not sealed":           {func(c *RequestMake) { c.Note = "please" }, "note"},
		"a time as the year 2200 begins":      {func(c *RequestMake) { c.Slots = []int64{7258118400000} }, "slots"},
		"the last time before the year 2200 ": {func(c *RequestMake) { c.Slots = []int64{7258118399999} }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			r, ask := newRoom(), asked(1)
			c.change(ask)
			if err := r.do(A, ask); c.field != "" {
				wantField(t, err, c.field)
			} else if err != nil {
				t.Error(err)
			}
		})
	}
}

func TestR1_OfferedTimesAreAheadWhoeverOffersThem(t *testing.T) {
	r := agreedRequest(t)
	r.must(t, A, asked(2))
	for _, c := range []Command{
		&RequestCounter{Request: uuid(2), Slots: times(-1)},
		&RequestMove{Request: uuid(1), Slots: times(-1)},
		&RequestCounter{Request: uuid(2), Slots: times(1, 2, 3, 4, 5, 6, 7, 8, 9)},
		&RequestMove{Request: uuid(1), Slots: times(3, 3)},
	} {
		wantField(t, r.do(B, c), "slots")
	}
}

func TestR2_MadeOnceUnderItsId(t *testing.T) {
	r := newRoom()
	ask := asked(1)
	ask.Note = sealed(7)
	r.must(t, A, ask)

	e := r.request(1)
	if e.By != A || e.OfferedBy != A || e.Status != RequestOpen || e.At != r.now || e.Slot != 0 || e.V != r.v[Shared] ||
		e.Topic.Text != ask.Topic || e.Topic.Field != "topic" || e.Topic.By != A || len(e.Notes) != 1 || e.Notes[0].Field != "note" {
		t.Errorf("made %+v", e)
	}

	r.refused(t, "ack", A, ask)
	r.refused(t, Already, B, ask)
	for name, change := range map[string]func(*RequestMake){
		"another time": func(c *RequestMake) { c.Slots = times(25) }, "another topic": func(c *RequestMake) { c.Topic = sealed(8) },
		"no topic": func(c *RequestMake) { c.Topic = "" }, "another note": func(c *RequestMake) { c.Note = sealed(9) },
		"no note": func(c *RequestMake) { c.Note = "" }, "another length": func(c *RequestMake) { c.Minutes = 31 },
		"another weight": func(c *RequestMake) { c.Importance = 3 }, "another mode": func(c *RequestMake) { c.Mode = Written },
		"another kind": func(c *RequestMake) { c.Kind, c.Amends = Repair, A },
	} {
		t.Run(name, func(t *testing.T) {
			other := *ask
			change(&other)
			r.refused(t, Already, A, &other)
		})
	}
	r.must(t, B, &RequestCounter{Request: uuid(1), Slots: times(72)})
	r.refused(t, Already, A, ask)
}

func TestR3_ThreeOpenForEachSeat(t *testing.T) {
	r := newRoom()
	r.must(t, A, asked(1), asked(2), asked(3))
	r.refused(t, Full, A, asked(4))
	r.must(t, B, asked(5), asked(6), asked(7))
	r.refused(t, Full, B, asked(8))

	t.Run("an agreed one makes room", func(t *testing.T) {
		r.must(t, B, &RequestAccept{Request: uuid(1), Slot: times(24)[0]})
		r.must(t, A, asked(4))
	})
	t.Run("a countered one is still the asker's", func(t *testing.T) {
		r.must(t, B, &RequestCounter{Request: uuid(2), Slots: times(30)})
		r.refused(t, Full, A, asked(9))
	})
	t.Run("a withdrawn one makes room", func(t *testing.T) {
		r.must(t, A, &RequestWithdraw{Request: uuid(2)}, asked(9))
	})
	t.Run("one put off makes room", func(t *testing.T) {
		r.must(t, B, &RequestLater{Request: uuid(3)})
		r.must(t, A, asked(10))
		r.refused(t, Full, A, asked(11))
	})
}

func TestR4_PutOffUntilADay(t *testing.T) {
	repair := asked(4)
	repair.Kind, repair.Amends = Repair, A
	r := newRoom()
	r.must(t, A, asked(1))
	r.must(t, B, &RequestLater{Request: uuid(1), Until: "2026-03-06"})

	err := r.do(A, asked(2))
	if want := Refuse(NotYetUntil).With(Values{Day: "2026-03-06"}); !reflect.DeepEqual(err, error(want)) {
		t.Fatalf("asked again at once: %v", err)
	}
	r.must(t, B, asked(3)) // who said not yet may ask
	r.must(t, A, repair)   // of another kind

	// b's zone is New York: its 6 March begins at 5:00 UTC, long after a's in Vienna.
	midnight := noon + 3*day + 17*hour
	for _, c := range []struct {
		at   int64
		want Code
	}{{midnight - 6*hour, Already}, {midnight - 1, Already}, {midnight, ""}} {
		r.now = c.at
		ask := asked(5)
		ask.Slots = times(24 * 30)
		if got := codeOf(r.do(A, ask)); got != c.want {
			t.Errorf("at %d: got %q, want %q", c.at-midnight, got, c.want)
		}
	}

	t.Run("without a day nobody has to wait", func(t *testing.T) {
		r := newRoom()
		r.must(t, A, asked(1))
		r.must(t, B, &RequestLater{Request: uuid(1)})
		r.must(t, A, asked(2))
	})
	t.Run("after a counter-offer the one who made that waits", func(t *testing.T) {
		r := newRoom()
		r.must(t, A, asked(1))
		r.must(t, B, &RequestCounter{Request: uuid(1), Slots: times(72)})
		r.must(t, A, &RequestLater{Request: uuid(1), Until: "2026-03-06"})
		r.refused(t, Already, B, asked(2))
		r.must(t, A, asked(3))
	})
}

func TestR5_OnlyTheOtherAnswers(t *testing.T) {
	id := uuid(1)
	answers := []Command{
		&RequestCounter{Request: id, Slots: times(72)}, &RequestAccept{Request: id, Slot: times(24)[0]}, &RequestLater{Request: id},
	}
	for _, answer := range answers {
		t.Run(NameOf(answer)+" of the own offer is not yours", func(t *testing.T) {
			r := newRoom()
			r.must(t, A, asked(1))
			r.refused(t, NotYours, A, answer)
			r.must(t, B, answer)
		})
		t.Run(NameOf(answer)+" of the own counter-offer is not yours", func(t *testing.T) {
			r := newRoom()
			r.must(t, A, asked(1))
			r.must(t, B, &RequestCounter{Request: id, Slots: times(24, 25)})
			r.refused(t, NotYours, B, answer)
			r.must(t, A, answer)
		})
		for name, close := range map[string]func(*testing.T, *room){
			"withdrawn": func(t *testing.T, r *room) { r.must(t, A, &RequestWithdraw{Request: id}) },
			"put off":   func(t *testing.T, r *room) { r.must(t, B, &RequestLater{Request: id, Until: "2026-03-09"}) },
			"cancelled": func(t *testing.T, r *room) {
				r.must(t, B, &RequestAccept{Request: id, Slot: times(24)[0]}, &RequestCancel{Request: id})
			},
			"agreed": func(t *testing.T, r *room) { r.must(t, B, &RequestAccept{Request: id, Slot: times(48)[0]}) },
		} {
			t.Run(NameOf(answer)+" is too late when it is "+name, func(t *testing.T) {
				r := newRoom()
				r.must(t, A, asked(1))
				close(t, r)
				r.refused(t, Stale, B, answer)
				r.refused(t, Stale, A, answer)
			})
		}
	}
}

func TestR6_CounterTurnsTheAnswerRound(t *testing.T) {
	r := newRoom()
	r.must(t, A, asked(1))
	counter := &RequestCounter{Request: uuid(1), Slots: times(72, 96), Note: sealed(5)}
	r.must(t, B, counter)
	e := r.request(1)
	if e.Status != RequestOpen || e.OfferedBy != B || e.By != A || !slices.Equal(e.Slots, counter.Slots) ||
		len(e.Notes) != 1 || e.Notes[0].By != B || e.Notes[0].Text != sealed(5) {
		t.Errorf("got %+v", e)
	}
	r.refused(t, "ack", B, counter)
	r.refused(t, "ack", B, &RequestCounter{Request: uuid(1), Slots: times(72, 96)})
	r.refused(t, NotYours, B, &RequestCounter{Request: uuid(1), Slots: times(72, 96), Note: sealed(6)})
	r.must(t, A, &RequestCounter{Request: uuid(1), Slots: times(120)})
	if e := r.request(1); e.OfferedBy != A || len(e.Notes) != 1 {
		t.Errorf("got %+v", e)
	}
}

func TestR7_AcceptAgreesOnATimeOnOffer(t *testing.T) {
	r := newRoom()
	r.must(t, A, asked(1))
	accept := func(h int64) *RequestAccept { return &RequestAccept{Request: uuid(1), Slot: noon + h*hour} }
	wantField(t, r.do(B, accept(25)), "slot")
	r.must(t, B, accept(48))
	if e := r.request(1); e.Status != RequestAgreed || e.Slot != noon+48*hour || e.OfferedBy != A || len(e.Slots) != 2 || e.Moving() {
		t.Errorf("got %+v", e)
	}
	r.refused(t, "ack", B, accept(48))
	r.refused(t, Stale, A, accept(48))
	r.refused(t, Stale, B, accept(24))

	t.Run("a time that has passed is stale", func(t *testing.T) {
		r := newRoom()
		r.must(t, A, asked(1))
		r.now += 24 * hour
		r.refused(t, Stale, B, accept(24))
		r.now += 24*hour - 1
		r.must(t, B, accept(48))
	})
	t.Run("a time of an offer that was replaced is stale, not wrong", func(t *testing.T) {
		r := newRoom()
		r.must(t, A, asked(1))
		saw := r.v[Shared]
		r.must(t, B, &RequestCounter{Request: uuid(1), Slots: times(72)})
		r.must(t, A, &RequestCounter{Request: uuid(1), Slots: times(96)})
		if got := codeOf(r.doSeen(B, accept(24), &saw)); got != Stale {
			t.Errorf("got %q", got)
		}
	})
}

func TestR8_LaterCloses(t *testing.T) {
	r := newRoom()
	r.must(t, A, asked(1))
	later := &RequestLater{Request: uuid(1), Until: "2026-03-09", Note: sealed(3)}
	r.must(t, B, later)
	if e := r.request(1); e.Status != RequestNotYet || e.Until != "2026-03-09" || e.ClosedBy != B || len(e.Notes) != 1 {
		t.Errorf("got %+v", e)
	}
	r.refused(t, "ack", B, later)
	r.refused(t, "ack", B, &RequestLater{Request: uuid(1), Until: "2026-03-09"})
	r.refused(t, Stale, B, &RequestLater{Request: uuid(1), Until: "2026-03-10"})
	r.refused(t, Stale, A, later)

	t.Run("a move can be put off, and no time is agreed then", func(t *testing.T) {
		r := agreedRequest(t)
		r.must(t, A, &RequestMove{Request: uuid(1), Slots: times(72)})
		r.must(t, B, &RequestLater{Request: uuid(1)})
		if e := r.request(1); e.Status != RequestNotYet || e.Moving() {
			t.Errorf("got %+v", e)
		}
	})
	for until, ok := range map[string]bool{
		"2026-03-01": false, "2026-03-02": true, "2027-03-03": true, "2027-03-04": false, // 366 days ahead, and one more
	} {
		t.Run("until "+until, func(t *testing.T) {
			r := newRoom()
			r.must(t, A, asked(1))
			err := r.do(B, &RequestLater{Request: uuid(1), Until: until})
			if !ok {
				wantField(t, err, "until")
			} else if err != nil {
				t.Error(err)
			}
		})
	}
	t.Run("today is that of the one who says it", func(t *testing.T) {
		r := newRoom()
		r.must(t, A, asked(1))
		r.now = noon + 11*hour + 30*minute // 3 March in Vienna, still the 2nd in New York
		r.must(t, B, &RequestLater{Request: uuid(1), Until: "2026-03-02"})
		r.must(t, B, asked(2))
		wantField(t, r.do(A, &RequestLater{Request: uuid(2), Until: "2026-03-02"}), "until")
	})
}

func TestR9_TheAgreedTimeStandsUntilAMoveIsAccepted(t *testing.T) {
	id, agreed := uuid(1), times(24)[0]
	move := &RequestMove{Request: id, Slots: times(72, 96)}
	moved := func(t *testing.T, by Seat) *room {
		r := agreedRequest(t)
		r.must(t, by, move)
		if e := r.request(1); e.Status != RequestAgreed || e.Slot != agreed || e.OfferedBy != by || !e.Moving() {
			t.Fatalf("got %+v", e)
		}
		return r
	}
	for _, by := range []Seat{A, B} {
		t.Run(fmt.Sprintf("moved by %s, accepted by the other", by), func(t *testing.T) {
			r := moved(t, by)
			r.refused(t, "ack", by, move)
			r.refused(t, NotYours, by, &RequestAccept{Request: id, Slot: times(72)[0]})
			wantField(t, r.do(by.Other(), &RequestAccept{Request: id, Slot: agreed}), "slot")
			r.must(t, by.Other(), &RequestAccept{Request: id, Slot: times(72)[0]})
			if e := r.request(1); e.Slot != times(72)[0] || e.Moving() || e.Status != RequestAgreed {
				t.Errorf("got %+v", e)
			}
		})
	}
	t.Run("countered, and then accepted", func(t *testing.T) {
		r := moved(t, A)
		r.must(t, B, &RequestCounter{Request: id, Slots: times(120)})
		if e := r.request(1); e.Slot != agreed || e.OfferedBy != B || !e.Moving() {
			t.Fatalf("got %+v", e)
		}
		r.must(t, A, &RequestAccept{Request: id, Slot: times(120)[0]})
	})
	t.Run("either moves while a move waits", func(t *testing.T) {
		r := moved(t, A)
		r.must(t, A, &RequestMove{Request: id, Slots: times(100)})
		r.must(t, B, &RequestMove{Request: id, Slots: times(110)})
		if e := r.request(1); e.OfferedBy != B || e.Slot != agreed {
			t.Errorf("got %+v", e)
		}
	})
	t.Run("the agreed time alone takes a move back", func(t *testing.T) {
		for _, keep := range []struct {
			by Seat
			c  Command
		}{
			{A, &RequestMove{Request: id, Slots: []int64{agreed}}},
			{B, &RequestMove{Request: id, Slots: []int64{agreed}}},
			{B, &RequestCounter{Request: id, Slots: []int64{agreed}}},
		} {
			r := moved(t, A)
			r.must(t, keep.by, keep.c)
			if e := r.request(1); e.Moving() || e.Slot != agreed || e.Status != RequestAgreed {
				t.Errorf("got %+v", e)
			}
			r.refused(t, "ack", keep.by, keep.c)
			r.refused(t, Stale, B, &RequestAccept{Request: id, Slot: times(72)[0]})
		}
	})
	t.Run("the agreed time is not offered among others", func(t *testing.T) {
		wantField(t, agreedRequest(t).do(A, &RequestMove{Request: id, Slots: times(24, 72)}), "slots")
		wantField(t, moved(t, A).do(B, &RequestCounter{Request: id, Slots: times(72, 24)}), "slots")
	})
	t.Run("what is not agreed is not moved", func(t *testing.T) {
		r := newRoom()
		r.must(t, A, asked(1))
		r.refused(t, Stale, A, move)
		r.must(t, A, &RequestWithdraw{Request: id})
		r.refused(t, Stale, A, move)
	})
}

func TestR10_TheAskerWithdrawsWhileOpen(t *testing.T) {
	withdraw := &RequestWithdraw{Request: uuid(1)}
	r := newRoom()
	r.must(t, A, asked(1))
	r.refused(t, NotYours, B, withdraw)
	r.must(t, A, withdraw)
	if e := r.request(1); e.Status != RequestWithdrawn || e.ClosedBy != A {
		t.Errorf("got %+v", e)
	}
	r.refused(t, "ack", A, withdraw)
	r.refused(t, Stale, B, withdraw)

	r = newRoom()
	r.must(t, A, asked(1))
	r.must(t, B, &RequestCounter{Request: uuid(1), Slots: times(72)})
	r.refused(t, NotYours, B, withdraw)
	r.must(t, A, withdraw)

	agreedRequest(t).refused(t, Stale, A, withdraw)
}

func TestR11_EitherCancelsAnAgreedTime(t *testing.T) {
	cancel := &RequestCancel{Request: uuid(1), Note: sealed(4)}
	for _, by := range []Seat{A, B} {
		r := agreedRequest(t)
		r.must(t, by, cancel)
		if e := r.request(1); e.Status != RequestCancelled || e.ClosedBy != by || e.Slot != times(24)[0] || len(e.Notes) != 1 {
			t.Errorf("got %+v", e)
		}
		r.refused(t, "ack", by, cancel)
		r.refused(t, "ack", by, &RequestCancel{Request: uuid(1)})
		r.refused(t, Stale, by.Other(), cancel)
		r.refused(t, Stale, by, &RequestMove{Request: uuid(1), Slots: times(72)})
	}
	r := newRoom()
	r.must(t, A, asked(1))
	r.refused(t, Stale, A, cancel)
}

func TestR12_NotesAreOnlyAdded(t *testing.T) {
	r := newRoom()
	r.must(t, A, asked(1))
	var before []Word
	for i := range MaxNotes {
		by := Seat(B)
		if i%2 == 1 {
			by = A
		}
		r.must(t, by, &RequestCounter{Request: uuid(1), Slots: times(int64(i) + 1), Note: sealed(i)})
		notes := r.request(1).Notes
		if len(notes) != i+1 || !slices.EqualFunc(notes[:i], before, func(a, b Word) bool { return a.Text == b.Text && a.By == b.By }) {
			t.Fatalf("after %d notes: %d, or earlier ones changed", i+1, len(notes))
		}
		before = notes
	}
	r.refused(t, Full, B, &RequestLater{Request: uuid(1), Note: sealed(99)})
	r.must(t, B, &RequestLater{Request: uuid(1)})
}

func TestR13_SeenIsTheVersionOfTheRequest(t *testing.T) {
	r := newRoom()
	r.must(t, A, asked(1))
	made := r.v[Shared]
	r.must(t, B, &PulseShare{Day: "2026-03-02", Words: sealed(1)}) // the doc goes on, the request stays
	before := made - 1
	for _, c := range []Command{
		&RequestCounter{Request: uuid(1), Slots: times(72)}, &RequestAccept{Request: uuid(1), Slot: times(24)[0]}, &RequestLater{Request: uuid(1)},
	} {
		if got := codeOf(r.doSeen(B, c, &before)); got != Stale {
			t.Errorf("%s that saw an older version: %q", NameOf(c), got)
		}
	}
	if got := codeOf(r.doSeen(A, &RequestWithdraw{Request: uuid(1)}, &before)); got != Stale {
		t.Errorf("a withdrawal that saw an older version: %q", got)
	}
	if err := r.doSeen(B, &RequestAccept{Request: uuid(1), Slot: times(24)[0]}, &made); err != nil {
		t.Errorf("an answer that saw it: %v", err)
	}
	for _, c := range []Command{&RequestMove{Request: uuid(1), Slots: times(72)}, &RequestCancel{Request: uuid(1)}} {
		if got := codeOf(r.doSeen(A, c, &made)); got != Stale {
			t.Errorf("%s that saw an older version: %q", NameOf(c), got)
		}
	}
	// What stands already is acknowledged first.
	if err := r.doSeen(B, &RequestAccept{Request: uuid(1), Slot: times(24)[0]}, &made); !errors.Is(err, ErrStands) {
		t.Errorf("the same again: %v", err)
	}
}

func TestR14_AnAgreedTimeThatPassedStaysAgreed(t *testing.T) {
	for name, c := range map[string]Command{
		"moved":     &RequestMove{Request: uuid(1), Slots: times(24 * 9)},
		"cancelled": &RequestCancel{Request: uuid(1)},
		"opened":    &TalkOpen{Talk: uuid(50), Request: uuid(1), Kind: Ordinary, Mode: Spoken},
	} {
		t.Run("until it is "+name, func(t *testing.T) {
			r := agreedRequest(t)
			r.now += 5 * day
			if e := r.request(1); e.Status != RequestAgreed {
				t.Fatalf("got %+v", e)
			}
			r.must(t, B, c)
		})
	}
	t.Run("a move is taken back only while the time is ahead", func(t *testing.T) {
		r := agreedRequest(t)
		r.must(t, A, &RequestMove{Request: uuid(1), Slots: times(24 * 9)})
		r.now += 5 * day
		wantField(t, r.do(A, &RequestMove{Request: uuid(1), Slots: times(24)}), "slots")
	})
}

func TestR15_ARequestWaitsForThePartner(t *testing.T) {
	r := emptyRoom()
	r.put(&SeatEntity{Seat: A, Status: SeatJoined, Zone: "Europe/Vienna"}, &SeatEntity{Seat: B, Status: SeatOpen})
	r.must(t, A, asked(1), &FreePaint{Day: "2026-03-02", Free: [][2]int{{32, 40}}})
	r.put(&SeatEntity{Seat: B, Status: SeatJoined, Zone: "UTC"})
	r.must(t, B, &RequestAccept{Request: uuid(1), Slot: times(24)[0]})
}

func TestR16_FreeTimeOfADay(t *testing.T) {
	r := newRoom()
	paint := func(spans ...[2]int) *FreePaint { return &FreePaint{Day: "2026-03-29", Free: spans} } // 23 hours in Vienna
	free := func() *Free { return Find[*Free](r.docs[Shared], FreeKey(A, "2026-03-29")) }

	r.refused(t, "ack", A, paint())
	r.must(t, A, paint([2]int{0, 96}))
	r.must(t, A, paint([2]int{32, 40}, [2]int{40, 41}, [2]int{95, 96}))
	if e := free(); e.Zone != "Europe/Vienna" || !slices.Equal(e.Free, [][2]int{{32, 40}, {40, 41}, {95, 96}}) {
		t.Errorf("got %+v", e)
	}
	r.refused(t, "ack", A, paint([2]int{32, 40}, [2]int{40, 41}, [2]int{95, 96}))

	r.must(t, A, &SeatZone{Zone: "Asia/Tokyo"})
	if free().Zone != "Europe/Vienna" {
		t.Error("what was painted in another zone moved")
	}
	r.must(t, A, paint([2]int{32, 40}, [2]int{40, 41}, [2]int{95, 96}))
	if free().Zone != "Asia/Tokyo" {
		t.Error("painted anew in the old zone")
	}

	r.must(t, B, paint([2]int{1, 2}))
	r.must(t, A, paint())
	if free() != nil || Find[*Free](r.docs[Shared], FreeKey(B, "2026-03-29")) == nil {
		t.Error("painting a day with nothing removes the own day, and only that")
	}
}

func TestR16_OnlyTheDaysAroundNowArePainted(t *testing.T) {
	r := newRoom()
	paint := func(day string) *FreePaint { return &FreePaint{Day: day, Free: [][2]int{{8, 12}}} }
	r.refused(t, BadMessage, A, paint("2026-02-28"))
	r.refused(t, BadMessage, A, paint("2026-05-02"))
	r.must(t, A, paint("2026-03-01"), paint("2026-05-01"))
	r.must(t, B, paint("2026-03-01"))
	r.now += 2 * day
	r.must(t, A, paint("2026-03-04"))
	for seat, want := range map[Seat]bool{A: false, B: true} {
		if got := r.docs[Shared].Get(FreeKey(seat, "2026-03-01")) != nil; got != want {
			t.Errorf("a passed day of %s is there: %v", seat, got)
		}
	}
}

func TestR4_NotYetHoldsForTalksOnTheSpotToo(t *testing.T) {
	r := newRoom()
	r.must(t, A, asked(1))
	r.must(t, B, &RequestLater{Request: uuid(1), Until: "2026-03-05"})
	open := func(id int, kind Kind) *TalkOpen {
		c := &TalkOpen{Talk: uuid(id), Kind: kind, Mode: Spoken}
		if kind == Repair {
			c.Amends = A
		}
		return c
	}
	r.refused(t, Already, A, open(1, Ordinary))
	r.must(t, A, open(2, Repair), &TalkPostpone{Talk: uuid(2)})
	r.must(t, B, open(3, Ordinary), &TalkPostpone{Talk: uuid(3)})
	r.now += 3 * day
	r.must(t, A, open(4, Ordinary))
}
