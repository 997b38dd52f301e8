package space

import (
	"slices"
	"testing"
)

var onSundays = Rhythm{From: "2026-03-01", RRule: "FREQ=WEEKLY;BYDAY=SU", Zone: "Europe/Vienna"}

func anOffer(id int, keeper Keeper) *CommitmentOffer {
	return &CommitmentOffer{
		Commitment: uuid(id), Keeper: keeper, Text: sealed(10), Why: sealed(11), Rhythm: onSundays, Review: "2026-06-01",
		Terms: sealed(12),
	}
}

// revision is a new wording of a commitment, its words from n on, without a why.
func revision(id int, keeper Keeper, n int) *CommitmentRevise {
	return &CommitmentRevise{
		Commitment: uuid(id), Keeper: keeper, Text: sealed(n), Rhythm: Rhythm{From: "2026-03-02", RRule: "FREQ=DAILY", Zone: "UTC"},
		Terms: sealed(n + 1),
	}
}

func (r *room) commitment(id int) *Commitment {
	return Find[*Commitment](r.docs[Shared], CommitmentKey(uuid(id)))
}

// offered is a room in which a offered commitment 1; inForce one in which b agreed.
func offered(t *testing.T, keeper Keeper) *room {
	t.Helper()
	r := newRoom()
	r.must(t, A, anOffer(1, keeper))
	return r
}

func inForce(t *testing.T, keeper Keeper) *room {
	t.Helper()
	r := offered(t, keeper)
	r.must(t, B, agree)
	return r
}

var (
	agree    = &CommitmentAgree{Commitment: uuid(1), Terms: sealed(13)}
	decline  = &CommitmentDecline{Commitment: uuid(1)}
	release  = &CommitmentRelease{Commitment: uuid(1)}
	complete = &CommitmentComplete{Commitment: uuid(1)}
)

func show(n int) *CommitmentShow { return &CommitmentShow{Commitment: uuid(1), Show: sealed(n)} }

func TestC1_WhatAWordingHolds(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*CommitmentOffer)
		field  string
	}{
		"all of it":                           {func(*CommitmentOffer) {}, ""},
		"only what it needs":                  {func(c *CommitmentOffer) { c.Why, c.Review = "", "" }, ""},
		"a look together on the first day":    {func(c *CommitmentOffer) { c.Review = c.Rhythm.From }, ""},
		"no text":                             {func(c *CommitmentOffer) { c.Text = "" }, "text"},
		"a why that is not sealed":            {func(c *CommitmentOffer) { c.Why = "because" }, "why"},
		"kept by nobody":                      {func(c *CommitmentOffer) { c.Keeper = "" }, "keeper"},
		"kept by somebody else":               {func(c *CommitmentOffer) { c.Keeper = "c" }, "keeper"},
		"no rhythm":                           {func(c *CommitmentOffer) { c.Rhythm = Rhythm{} }, "rhythm.from"},
		"a zone that there is not":            {func(c *CommitmentOffer) { c.Rhythm.Zone = "Europe/Atlantis" }, "zone"},
		"a look together before it began":     {func(c *CommitmentOffer) { c.Review = "2026-02-28" }, "review"},
		"a look together on no day":           {func(c *CommitmentOffer) { c.Review = "2026-02-30" }, "review"},
		"a talk that is none":                 {func(c *CommitmentOffer) { c.Talk = "ours" }, "talk"},
		"an id that is none":                  {func(c *CommitmentOffer) { c.Commitment = "1" }, "commitment"},
		"a rhythm that the product has not ":  {func(c *CommitmentOffer) { c.Rhythm.RRule = "FREQ=SECONDLY" }, "rhythm.rrule"},
		"a rhythm with a last day before any": {func(c *CommitmentOffer) { c.Rhythm.Until = "2026-02-28" }, "rhythm.until"},
	} {
		t.Run(name, func(t *testing.T) {
			r, o := newRoom(), anOffer(1, KeeperA)
			c.change(o)
			check := func(err error) {
				t.Helper()
				if c.field != "" {
					wantField(t, err, c.field)
				} else if err != nil {
					t.Error(err)
				}
			}
			check(r.do(A, o))
			if c.field != "talk" && c.field != "commitment" {
				r := inForce(t, KeeperA)
				check(r.do(B, &CommitmentRevise{Commitment: uuid(1), Keeper: o.Keeper, Text: o.Text, Why: o.Why, Rhythm: o.Rhythm, Review: o.Review, Terms: o.Terms}))
			}
		})
	}
	t.Run("a talk that is not there", func(t *testing.T) {
		r, o := newRoom(), anOffer(1, KeeperA)
		o.Talk = uuid(50)
		r.refused(t, NotFound, A, o)
		r.must(t, A, &TalkOpen{Talk: uuid(50), Kind: Ordinary, Mode: Spoken}, o)
		if r.commitment(1).Talk != uuid(50) {
			t.Error("the talk is not named")
		}
	})
}

func TestC3_OfferedOnceUnderItsId(t *testing.T) {
	r := offered(t, KeeperA)
	e := r.commitment(1)
	if e.By != A || e.Status != CommitmentOffered || e.Agreed != (Both{A: true}) || e.At != r.now || e.Rhythm != onSundays ||
		e.Text.Field != "text" || e.Why.Field != "why" || e.Text.By != A {
		t.Errorf("got %+v", e)
	}
	r.refused(t, "ack", A, anOffer(1, KeeperA))
	r.refused(t, Already, B, anOffer(1, KeeperA))
	r.refused(t, Already, A, anOffer(1, KeeperB))
	r.must(t, B, agree)
	r.refused(t, Already, A, anOffer(1, KeeperA))
}

func TestC4_AgreementOfBothTurnsItOn(t *testing.T) {
	r := offered(t, KeeperA)
	r.refused(t, "ack", A, agree) // by offering
	r.now += hour
	r.must(t, B, agree)
	agreed := r.now
	if e := r.commitment(1); e.Status != CommitmentActive || !e.Agreed.All() || e.AgreedAt != agreed {
		t.Errorf("got %+v", e)
	}
	r.refused(t, "ack", B, agree)
	r.refused(t, "ack", A, agree)
}

func TestC5_DecliningAnOffer(t *testing.T) {
	noted := &CommitmentDecline{Commitment: uuid(1), Note: sealed(20)}
	for _, by := range []Seat{A, B} {
		r := offered(t, KeeperBoth)
		r.must(t, B, show(40)) // so that it is answered in some way
		r.must(t, by, noted)
		if e := r.commitment(1); e.Status != CommitmentDeclined || e.ClosedBy != by || e.ClosedAt != r.now || e.AgreedAt != 0 || len(e.Notes) != 1 || e.Notes[0].By != by {
			t.Errorf("got %+v", e)
		}
		r.refused(t, "ack", by, decline)
		r.refused(t, Stale, by, noted) // the same words again would be said twice
		r.refused(t, Stale, by.Other(), decline)
		r.refused(t, Stale, B, agree)
	}
	inForce(t, KeeperA).refused(t, Stale, B, decline)
}

func TestC5_DecliningANewWording(t *testing.T) {
	t.Run("by the other: the old stands, and the words stay", func(t *testing.T) {
		r := inForce(t, KeeperA)
		r.must(t, B, revision(1, KeeperBoth, 30))
		r.must(t, A, &CommitmentDecline{Commitment: uuid(1), Note: sealed(21)})
		e := r.commitment(1)
		if e.Status != CommitmentActive || e.Revision != nil || e.Text.Text != sealed(10) || e.Keeper != KeeperA || len(e.Notes) != 1 ||
			len(e.Declined) != 1 || e.Declined[0].By != B || e.Declined[0].Text.Text != sealed(30) {
			t.Errorf("got %+v", e)
		}
		r.refused(t, "ack", A, decline)
		r.refused(t, Stale, B, decline)
	})
	t.Run("by its author: taken back", func(t *testing.T) {
		r := inForce(t, KeeperA)
		r.must(t, B, revision(1, KeeperBoth, 30))
		r.must(t, B, decline)
		if e := r.commitment(1); e.Revision != nil || len(e.Declined) != 0 || e.Status != CommitmentActive {
			t.Errorf("got %+v", e)
		}
	})
	t.Run("before the offer is agreed: the offer waits again, and can be declined next", func(t *testing.T) {
		r := offered(t, KeeperA)
		r.must(t, B, revision(1, KeeperBoth, 30))
		r.must(t, A, decline)
		if e := r.commitment(1); e.Status != CommitmentOffered || len(e.Declined) != 1 {
			t.Fatalf("got %+v", e)
		}
		r.must(t, A, decline)
		if e := r.commitment(1); e.Status != CommitmentDeclined || e.ClosedBy != A {
			t.Errorf("got %+v", e)
		}
	})
	t.Run("the latest twenty are kept", func(t *testing.T) {
		r := inForce(t, KeeperA)
		for i := range MaxWas + 1 {
			r.must(t, B, revision(1, KeeperBoth, 100+i))
			r.must(t, A, decline)
		}
		if d := r.commitment(1).Declined; len(d) != MaxWas || d[0].Text.Text != sealed(101) {
			t.Errorf("%d kept, the first is %.20s", len(d), d[0].Text.Text)
		}
	})
}

func TestC6_ANewWordingWaitsForTheOther(t *testing.T) {
	t.Run("in force: by either, and the old stands", func(t *testing.T) {
		for _, by := range []Seat{A, B} {
			r := inForce(t, KeeperA)
			r.must(t, by, revision(1, KeeperBoth, 30))
			if e := r.commitment(1); e.Text.Text != sealed(10) || e.Keeper != KeeperA || e.Rhythm != onSundays || e.Revision.By != by {
				t.Errorf("got %+v", e)
			}
			r.refused(t, "ack", by, revision(1, KeeperBoth, 30))
			r.refused(t, "ack", by, agree)
			r.refused(t, Already, by.Other(), revision(1, KeeperBoth, 31))
			r.must(t, by, revision(1, KeeperBoth, 32)) // one's own is replaced
			r.must(t, by.Other(), agree)
			if e := r.commitment(1); e.Text.Text != sealed(32) || e.Keeper != KeeperBoth || e.Revision != nil || e.Status != CommitmentActive {
				t.Errorf("got %+v", e)
			}
		}
	})
	t.Run("an offer that is not agreed: reworded in place by its offerer", func(t *testing.T) {
		r := offered(t, KeeperA)
		saw := r.v[Shared]
		r.must(t, A, revision(1, KeeperB, 30))
		e := r.commitment(1)
		if e.Status != CommitmentOffered || e.Revision != nil || e.Text.Text != sealed(30) || len(e.Text.Was) != 1 || e.Agreed != (Both{A: true}) {
			t.Errorf("got %+v", e)
		}
		r.refused(t, "ack", A, revision(1, KeeperB, 30))
		if got := codeOf(r.doSeen(B, agree, &saw)); got != Stale {
			t.Errorf("agreed to what was not seen: %q", got)
		}
		r.must(t, B, agree)
	})
	t.Run("an offer that is not agreed: the other would rather have it differently", func(t *testing.T) {
		r := offered(t, KeeperA)
		r.must(t, B, revision(1, KeeperBoth, 30))
		r.refused(t, Already, A, revision(1, KeeperA, 31))
		r.must(t, A, agree)
		e := r.commitment(1)
		if e.Status != CommitmentActive || !e.Agreed.All() || e.Text.Text != sealed(30) || e.Text.By != B || e.Text.Was[0].By != A {
			t.Errorf("got %+v", e)
		}
	})
	t.Run("who would rather have it differently can still agree to the offer as it is", func(t *testing.T) {
		r := offered(t, KeeperA)
		r.must(t, B, revision(1, KeeperBoth, 30), agree)
		if e := r.commitment(1); e.Status != CommitmentActive || e.Text.Text != sealed(10) || e.Revision != nil {
			t.Errorf("got %+v", e)
		}
	})
}

func TestC7_TheWordingBeforeStaysInWas(t *testing.T) {
	r := inForce(t, KeeperA)
	agreed := r.now
	r.now += hour
	for i := range MaxWas {
		by := Seat(A)
		if i%2 == 1 {
			by = B
		}
		r.must(t, by, revision(1, KeeperA, 100+i))
		r.must(t, by.Other(), agree)
	}
	e := r.commitment(1)
	if len(e.Text.Was) != MaxWas || e.Text.Was[0].Text != sealed(10) || e.Text.Was[0].By != A || e.Text.Was[2].By != B || e.Text.Was[1].Was != nil {
		t.Errorf("%d earlier wordings", len(e.Text.Was))
	}
	if e.AgreedAt != agreed {
		t.Error("a new wording is no first agreement")
	}
	if e.Why == nil || e.Why.Text != sealed(11) || e.Why.Was != nil {
		t.Errorf("the why changed: %+v", e.Why)
	}
	r.refused(t, Full, B, revision(1, KeeperA, 200))
	if e := r.commitment(1); e.Revision != nil {
		t.Error("a wording waits that nobody could agree to")
	}
}

func TestC7_AWhyIsRewordedToo(t *testing.T) {
	r := inForce(t, KeeperA)
	why := revision(1, KeeperA, 200)
	why.Why = sealed(12)
	r.must(t, A, release)
	r.must(t, B, why)
	r.must(t, A, agree)
	e := r.commitment(1)
	if e.Why.Text != sealed(12) || e.Why.By != B || len(e.Why.Was) != 1 || e.Why.Was[0].By != A {
		t.Errorf("the why: %+v", e.Why)
	}
	if e.Release != (Both{}) {
		t.Error("the new agreement left a wish to be released")
	}
}

func TestC8_WhatWouldShowIt(t *testing.T) {
	t.Run("is said by the one it is for", func(t *testing.T) {
		r := offered(t, KeeperA)
		r.refused(t, NotYours, A, show(40))
		r.must(t, B, show(40), agree, show(41))
		r.refused(t, "ack", B, show(41))
		if e := r.commitment(1); e.Show.Text != sealed(41) || e.Show.By != B || e.Show.Field != "show" || len(e.Show.Was) != 1 {
			t.Errorf("got %+v", e.Show)
		}
	})
	t.Run("where both keep it by either, but not over the other's words", func(t *testing.T) {
		r := inForce(t, KeeperBoth)
		r.must(t, A, show(40))
		r.refused(t, NotYours, B, show(41))
		r.must(t, A, show(42))
	})
	t.Run("by the one it is for once its author keeps it alone", func(t *testing.T) {
		r := inForce(t, KeeperA)
		r.must(t, B, show(40), revision(1, KeeperB, 30))
		r.must(t, A, agree, show(41))
		if e := r.commitment(1); e.Show.By != A || e.Show.Was[0].By != B || e.Show.Was[0].Text != sealed(40) {
			t.Errorf("got %+v", e.Show)
		}
		r.refused(t, NotYours, B, show(42))
	})
	t.Run("not when it has ended", func(t *testing.T) {
		r := inForce(t, KeeperA)
		r.must(t, B, show(40), release)
		r.refused(t, Stale, B, show(41))
		r.refused(t, Stale, B, show(40))
	})
}

func TestC9_Release(t *testing.T) {
	t.Run("at once by the one it is for", func(t *testing.T) {
		r := inForce(t, KeeperA)
		r.must(t, B, release)
		if e := r.commitment(1); e.Status != CommitmentReleased || e.ClosedBy != B || e.ClosedAt != r.now {
			t.Errorf("got %+v", e)
		}
		r.refused(t, "ack", B, release)
		r.refused(t, Stale, A, release)
	})
	for _, keeper := range []Keeper{KeeperA, KeeperBoth} {
		t.Run("kept by "+string(keeper)+": by a keeper it waits for the other", func(t *testing.T) {
			r := inForce(t, keeper)
			r.must(t, A, release)
			if e := r.commitment(1); e.Status != CommitmentActive || e.Release != (Both{A: true}) {
				t.Fatalf("got %+v", e)
			}
			r.refused(t, "ack", A, release)
			r.must(t, B, release)
			if e := r.commitment(1); e.Status != CommitmentReleased || !e.Release.All() {
				t.Errorf("got %+v", e)
			}
			r.refused(t, "ack", A, release)
		})
	}
	offered(t, KeeperA).refused(t, Stale, B, release)
}

func TestC10_AKeeperCompletes(t *testing.T) {
	r := inForce(t, KeeperA)
	r.refused(t, NotYours, B, complete)
	r.must(t, A, complete)
	if e := r.commitment(1); e.Status != CommitmentCompleted || e.ClosedBy != A || e.ClosedAt != r.now {
		t.Errorf("got %+v", e)
	}
	r.refused(t, "ack", A, complete)
	r.refused(t, Stale, B, complete)

	r = inForce(t, KeeperBoth)
	r.must(t, B, complete)
	offered(t, KeeperA).refused(t, Stale, A, complete)
}

func TestC13_SeenIsTheVersionOfTheCommitment(t *testing.T) {
	r := inForce(t, KeeperA)
	r.must(t, B, revision(1, KeeperBoth, 30))
	before, now := r.commitment(1).V-1, r.commitment(1).V
	r.must(t, A, &CheckinMark{Commitment: uuid(1), Day: "2026-03-01", Result: Kept}) // a check-in is not a change of it
	for _, c := range []Command{agree, decline, release, complete} {
		if got := codeOf(r.doSeen(A, c, &before)); got != Stale {
			t.Errorf("%s that saw an older version: %q", NameOf(c), got)
		}
	}
	for _, c := range []Command{revision(1, KeeperA, 31), show(40), release} {
		if got := codeOf(r.doSeen(B, c, &before)); got != Stale {
			t.Errorf("%s that saw an older version: %q", NameOf(c), got)
		}
	}
	long := int64(1)
	if err := r.doSeen(A, &CheckinMark{Commitment: uuid(1), Day: "2026-03-02", Result: Missed}, &long); err != nil {
		t.Errorf("a check-in that saw an older version: %v", err)
	}
	if err := r.doSeen(A, agree, &now); err != nil {
		t.Errorf("an agreement that saw it: %v", err)
	}
}

func TestC15_WhatEndedStaysEnded(t *testing.T) {
	ends := map[CommitmentStatus]func(*testing.T) *room{
		CommitmentDeclined: func(t *testing.T) *room { r := offered(t, KeeperBoth); r.must(t, B, decline); return r },
		CommitmentReleased: func(t *testing.T) *room {
			r := inForce(t, KeeperBoth)
			r.must(t, A, release)
			r.must(t, B, release)
			return r
		},
		CommitmentCompleted: func(t *testing.T) *room { r := inForce(t, KeeperBoth); r.must(t, B, complete); return r },
	}
	standing := map[CommitmentStatus][]string{
		CommitmentDeclined: {"commitment.decline"}, CommitmentReleased: {"commitment.release"}, CommitmentCompleted: {"commitment.complete"},
	}
	for status, end := range ends {
		r := end(t)
		for _, c := range []Command{
			agree, decline, revision(1, KeeperA, 30), show(40), release, complete,
			&CheckinMark{Commitment: uuid(1), Day: "2026-03-01", Result: Kept},
		} {
			want := Stale
			if slices.Contains(standing[status], NameOf(c)) {
				want = "ack"
			}
			r.refused(t, want, B, c)
		}
		if r.commitment(1).Status != status {
			t.Errorf("%s became %s", status, r.commitment(1).Status)
		}
	}
}

func TestC16_TermsStandWithWhoeverSealedThem(t *testing.T) {
	terms := func(r *room) [2]Sealed {
		e := r.commitment(1)
		return [2]Sealed{textOf(e.Terms.A), textOf(e.Terms.B)}
	}
	want := func(t *testing.T, r *room, a, b Sealed) {
		t.Helper()
		if got := terms(r); got != [2]Sealed{a, b} {
			t.Errorf("the terms are %.20s and %.20s", got[0], got[1])
		}
	}
	r := offered(t, KeeperA)
	want(t, r, sealed(12), "")
	r.must(t, A, revision(1, KeeperA, 20)) // in place
	want(t, r, sealed(21), "")
	r.must(t, B, agree)
	want(t, r, sealed(21), sealed(13))
	r.must(t, B, revision(1, KeeperBoth, 30))
	want(t, r, sealed(21), sealed(13)) // the old stands
	if w := r.commitment(1).Revision.Terms; w.Text != sealed(31) || w.By != B || w.Field != "terms" {
		t.Errorf("the new wording's terms are %+v", w)
	}
	r.must(t, A, agree)
	want(t, r, sealed(13), sealed(31))
}

func TestC3_TenOffersWait(t *testing.T) {
	r := newRoom()
	for i := range MaxOffers {
		r.must(t, A, anOffer(1+i, KeeperA))
	}
	r.refused(t, Full, A, anOffer(50, KeeperA))
	r.must(t, B, revision(1, KeeperA, 20)) // another wording makes no room, for it can be taken back
	r.refused(t, Full, A, anOffer(50, KeeperA))
	r.must(t, B, anOffer(60, KeeperA)) // each has ten
	r.must(t, B, &CommitmentDecline{Commitment: uuid(1)})
	r.must(t, B, agree)
	r.must(t, A, anOffer(50, KeeperA))
}

func TestC1_ARhythmBeginsAYearBackAtMost(t *testing.T) {
	r := newRoom()
	old := anOffer(1, KeeperA)
	old.Rhythm.From = "2025-02-28"
	r.refused(t, BadMessage, A, old)
	old.Rhythm.From = "2025-03-01"
	r.must(t, A, old)
	r.must(t, B, agree)
	r.now += 90 * day
	same := revision(1, KeeperA, 20)
	same.Rhythm = old.Rhythm
	r.must(t, A, same)
	same.Rhythm.From = "2025-03-02"
	r.refused(t, BadMessage, A, same)
}

func TestC5_AnOfferThatIsTakenBackUnansweredIsGone(t *testing.T) {
	r := offered(t, KeeperA)
	r.must(t, A, revision(1, KeeperA, 20), decline)
	if r.commitment(1) != nil {
		t.Fatal("it is still there")
	}
	r.refused(t, NotFound, B, agree)
	r.must(t, A, anOffer(1, KeeperA))
	r.must(t, B, revision(1, KeeperBoth, 30))
	r.must(t, A, decline, decline)
	if e := r.commitment(1); e.Status != CommitmentDeclined || len(e.Declined) != 1 {
		t.Errorf("what the other answered went: %+v", e)
	}
}

func TestC5_AReleaseThatWaitsIsRefused(t *testing.T) {
	for _, by := range []Seat{A, B} {
		r := inForce(t, KeeperA)
		r.must(t, A, release)
		r.must(t, by, decline)
		if e := r.commitment(1); e.Status != CommitmentActive || e.Release != (Both{}) {
			t.Errorf("%+v", e)
		}
		r.refused(t, Stale, by.Other(), decline)
		r.must(t, A, release)
		r.must(t, B, release)
		if e := r.commitment(1); e.Status != CommitmentReleased {
			t.Errorf("%+v", e)
		}
	}
}
