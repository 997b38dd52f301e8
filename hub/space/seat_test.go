package space

import (
	"slices"
	"testing"
)

// everything is a command of most names that would find what it names, by a.
func everything(t *testing.T, r *room) []Command {
	r.must(t, A, asked(1), anOffer(1, KeeperBoth), ask)
	r.must(t, B, agree, mark("2026-03-01", Kept))
	r.must(t, A, &TalkOpen{Talk: uuid(50), Kind: Ordinary, Mode: Written})
	return []Command{
		asked(2), &RequestCounter{Request: uuid(1), Slots: times(72)}, &RequestAccept{Request: uuid(1), Slot: times(24)[0]},
		&RequestLater{Request: uuid(1)}, &RequestWithdraw{Request: uuid(1)}, &RequestMove{Request: uuid(1), Slots: times(72)},
		&RequestCancel{Request: uuid(1)}, &FreePaint{Day: "2026-03-02", Free: [][2]int{{1, 2}}},
		anOffer(2, KeeperA), decline, revision(1, KeeperA, 30), show(40), release, complete,
		mark("2026-03-02", Kept), &CheckinNotice{Commitment: uuid(1), Day: "2026-03-01", Seat: B},
		pulse("2026-03-02", 1), &SummaryAsk{Summary: uuid(2), From: "2026-01-01", To: "2026-03-01"}, allow, withdraw,
		&TalkOpen{Talk: uuid(51), Kind: Ordinary, Mode: Spoken}, &TalkReady{Talk: uuid(50), Ready: true}, &TalkPostpone{Talk: uuid(50)},
		&TalkStop{Talk: uuid(50)}, &TalkSay{Talk: uuid(50), Line: uuid(60), Text: sealed(1)},
	}
}

func TestS1_AloneOnlyTheOwnThingsStand(t *testing.T) {
	for _, status := range []SeatStatus{SeatLeft, SeatRejected} {
		t.Run("the other is "+string(status), func(t *testing.T) {
			r := newRoom()
			all := everything(t, r)
			r.put(&SeatEntity{Seat: B, Status: status, Zone: "UTC"})
			for _, c := range all {
				r.refused(t, Stale, A, c)
			}
			r.refused(t, NotFound, A, &RequestCancel{Request: uuid(9)})
			r.refused(t, "ack", A, asked(1))
			r.must(t, A, note(1, 1), &NoteRemove{Note: uuid(1)}, &SeatName{Text: sealed(1)}, &SeatZone{Zone: "UTC"}, &SpaceErase{Agree: true})
			if !r.gone {
				t.Error("not erased")
			}
		})
		t.Run("the own seat is "+string(status), func(t *testing.T) {
			r := newRoom()
			all := everything(t, r)
			r.put(&SeatEntity{Seat: A, Status: status, Zone: "Europe/Vienna"})
			for _, c := range append(all, note(1, 1), &SeatName{Text: sealed(1)}, &SeatZone{Zone: "UTC"}, &SpaceErase{Agree: true}) {
				r.refused(t, Stale, A, c)
			}
			if r.gone {
				t.Error("erased by one who is gone")
			}
		})
	}
}

func TestS2_ASeatNamesItself(t *testing.T) {
	r := newRoom()
	r.must(t, A, &SeatName{Text: sealed(1)}, &SeatName{Text: sealed(2)})
	r.refused(t, "ack", A, &SeatName{Text: sealed(2)})
	if w := r.seat(A).Name; w.Text != sealed(2) || w.By != A || w.Field != "name" || w.Was != nil {
		t.Errorf("got %+v", w)
	}
	if r.seat(B).Name != nil {
		t.Error("a named b")
	}
}

func TestS3_ASeatSetsItsZone(t *testing.T) {
	r := agreedRequest(t)
	r.must(t, B, &SeatZone{Zone: "Asia/Kathmandu"})
	r.refused(t, "ack", B, &SeatZone{Zone: "Asia/Kathmandu"})
	for _, zone := range []string{"Europe/Atlantis", "Local", "", "../UTC"} {
		wantField(t, r.do(B, &SeatZone{Zone: zone}), "zone")
	}
	if r.seat(B).Zone != "Asia/Kathmandu" || r.seat(A).Zone != "Europe/Vienna" || r.request(1).Slot != times(24)[0] {
		t.Error("a zone moved what it should not")
	}
}

// lived is a space of two that has devices, a ticket of each, words and notes.
func lived(t *testing.T) *room {
	r := newRoom()
	r.must(t, A, &SeatName{Text: sealed(1)}, note(1, 1), pulse("2026-03-02", 1))
	r.must(t, B, &SeatName{Text: sealed(2)}, note(1, 2), pulse("2026-03-02", 2))
	r.apply(Change{Edits: []Edit{{Doc: Access, Set: []Entity{
		&Device{ID: uuid(70), Seat: A, Token: "ta"}, &Device{ID: uuid(71), Seat: B, Token: "tb"}, &Device{ID: uuid(72), Seat: B, Token: "tc"},
		&Ticket{Seat: A, Kind: Recovery, By: A, Auth: "ra"}, &Ticket{Seat: B, Kind: Recovery, By: B, Auth: "rb"},
	}}}})
	return r
}

func devices(r *room) []string {
	var all []string
	for d := range Live[*Device](r.docs[Access]) {
		all = append(all, string(d.Seat))
	}
	for k := range Live[*Ticket](r.docs[Access]) {
		all = append(all, "ticket of "+string(k.Seat))
	}
	slices.Sort(all)
	return all
}

func TestS4_EitherLeavesAlone(t *testing.T) {
	r := lived(t)
	r.must(t, A, &TalkOpen{Talk: uuid(50), Kind: Ordinary, Mode: Spoken}, &SpaceErase{Agree: true})
	r.must(t, B, &SeatLeave{})
	if got := devices(r); !slices.Equal(got, []string{"a", "ticket of a"}) {
		t.Errorf("still in: %v", got)
	}
	if r.reset[OwnB] != 1 || r.docs[OwnB].Len() != 0 || r.reset[OwnA] != 0 || r.docs[OwnA].Len() != 1 {
		t.Error("the notes of b go, and those of a stay")
	}
	if e := r.seat(B); e.Status != SeatLeft || e.Name == nil || r.docs[Shared].Get(PulseKey(B, "2026-03-02")) == nil {
		t.Errorf("what b shared went: %+v", e)
	}
	if talk := Find[*Talk](r.docs[Shared], TalkKey(uuid(50))); talk.Phase != Closed || talk.Result != Unfinished || talk.ClosedBy != B {
		t.Errorf("the talk goes on: %+v", talk)
	}
	if r.gone {
		t.Fatal("leaving erased what the other has")
	}
	r.refused(t, "ack", B, &SeatLeave{})

	t.Run("the last one to leave erases the space", func(t *testing.T) {
		r.must(t, A, &SeatLeave{})
		if !r.gone {
			t.Error("not erased")
		}
	})
	for _, status := range []SeatStatus{SeatOpen, SeatRejected} {
		t.Run("so does the only one, the other "+string(status), func(t *testing.T) {
			r := newRoom()
			r.put(&SeatEntity{Seat: B, Status: status})
			r.must(t, A, &SeatLeave{})
			if !r.gone {
				t.Error("not erased")
			}
		})
	}
}

func TestS5_ThisIsNotMyPartner(t *testing.T) {
	r := lived(t)
	r.refused(t, NotYours, B, &SeatReject{})
	r.must(t, A, &SeatReject{})
	if e := r.seat(B); e.Status != SeatRejected || e.Name == nil {
		t.Errorf("got %+v", e)
	}
	if got := devices(r); !slices.Equal(got, []string{"a", "ticket of a"}) {
		t.Errorf("still in: %v", got)
	}
	if r.docs[Shared].Get(PulseKey(B, "2026-03-02")) == nil || r.gone {
		t.Error("what was shared went")
	}
	r.refused(t, "ack", A, &SeatReject{})

	t.Run("not after the first talk, even one that was put off", func(t *testing.T) {
		r := lived(t)
		r.must(t, B, &TalkOpen{Talk: uuid(50), Kind: Ordinary, Mode: Spoken})
		r.refused(t, Stale, A, &SeatReject{})
		r.must(t, B, &TalkPostpone{Talk: uuid(50)})
		r.refused(t, Stale, A, &SeatReject{})
	})
	for _, status := range []SeatStatus{SeatOpen, SeatLeft} {
		t.Run("not when the other is "+string(status), func(t *testing.T) {
			r := newRoom()
			r.put(&SeatEntity{Seat: B, Status: status})
			r.refused(t, Stale, A, &SeatReject{})
		})
	}
}

func TestS6_ErasingTakesBothOrTheOnlyOne(t *testing.T) {
	yes, no := &SpaceErase{Agree: true}, &SpaceErase{}
	r := lived(t)
	r.refused(t, "ack", A, no)
	r.must(t, A, yes)
	r.refused(t, "ack", A, yes)
	if !r.seat(A).Erase || r.gone {
		t.Fatal("one alone erased, or did not agree")
	}
	r.must(t, A, no)
	r.must(t, B, yes)
	if r.gone {
		t.Fatal("erased by one who took it back")
	}
	r.must(t, A, yes)
	if !r.gone {
		t.Error("both agreed")
	}
	for _, status := range []SeatStatus{SeatOpen, SeatLeft, SeatRejected} {
		t.Run("alone when the other is "+string(status), func(t *testing.T) {
			r := lived(t)
			r.must(t, A, yes) // also one who agreed before
			r.put(&SeatEntity{Seat: B, Status: status})
			if r.gone {
				t.Fatal("erased at once")
			}
			r.must(t, A, yes)
			if !r.gone {
				t.Error("not erased")
			}
		})
	}
}

func TestS1_NobodyActsInASpaceThatIsNotThere(t *testing.T) {
	for _, c := range []Command{&SeatName{Text: sealed(1)}, &SeatZone{Zone: "UTC"}, &SeatLeave{}, &SpaceErase{Agree: true}} {
		emptyRoom().refused(t, NotFound, A, c)
	}
	emptyRoom().refused(t, Stale, A, &SeatReject{})
}
