package space

import (
	"reflect"
	"testing"
	"time"
)

// talking is a room with an open talk that seat A speaks first in, and makes amends where it is a repair talk.
func talking(t *testing.T, kind Kind, mode Mode) *room {
	t.Helper()
	r := newRoom()
	open := &TalkOpen{Talk: uuid(theTalk), Kind: kind, Mode: mode}
	if kind == Repair {
		open.Amends = A
	}
	r.must(t, A, open, ready())
	r.must(t, B, ready())
	return r
}

func (r *room) talk() *Talk { return Find[*Talk](r.docs[Shared], TalkKey(uuid(theTalk))) }

func ready() Command         { return &TalkReady{Talk: uuid(theTalk), Ready: true} }
func pass(last bool) Command { return &TalkPass{Talk: uuid(theTalk), Last: last} }
func heard() Command         { return &TalkHeard{Talk: uuid(theTalk)} }
func done() Command          { return &TalkDone{Talk: uuid(theTalk)} }
func accept() Command        { return &TalkAccept{Talk: uuid(theTalk)} }
func pause(m int) Command    { return &TalkPause{Talk: uuid(theTalk), Minutes: m} }
func later(m int) Command    { return &TalkLater{Talk: uuid(theTalk), Minutes: m} }
func resume(early bool) Command {
	return &TalkResume{Talk: uuid(theTalk), Ready: true, Early: early}
}
func say(line int) Command {
	return &TalkSay{Talk: uuid(theTalk), Line: uuid(line), Text: sealed(line)}
}

// turn plays one whole turn of a speaker, until they were heard.
func (r *room) turn(t *testing.T, speaker Seat) {
	t.Helper()
	r.must(t, speaker, pass(true))
	r.must(t, speaker.Other(), pass(false))
	r.must(t, speaker, heard())
}

func (r *room) expect(t *testing.T, phase Phase, floor Seat) {
	t.Helper()
	if talk := r.talk(); talk.Phase != phase || talk.Floor != floor {
		t.Fatalf("the talk is %s with the floor at %q, want %s at %q", talk.Phase, talk.Floor, phase, floor)
	}
}

func TestT1_ATalkFromARequestIsWhatWasAgreedAndHoldsIt(t *testing.T) {
	r := newRoom()
	request := &Request{ID: uuid(5), By: B, Kind: Repair, Mode: Written, Amends: A, Importance: 2, Minutes: 30,
		Status: RequestOpen, OfferedBy: B, Slots: []int64{noon + hour}, Notes: []Word{}}
	r.put(request)
	open := TalkOpen{Talk: uuid(theTalk), Request: uuid(5), Kind: Repair, Mode: Written, Amends: A}
	r.refused(t, Stale, A, &open)

	agreed := *request
	agreed.Status, agreed.Slot = RequestAgreed, noon+hour
	r.put(&agreed)
	for _, wrong := range []TalkOpen{
		{Talk: uuid(theTalk), Request: uuid(5), Kind: Ordinary, Mode: Written},
		{Talk: uuid(theTalk), Request: uuid(5), Kind: Repair, Mode: Spoken, Amends: A},
		{Talk: uuid(theTalk), Request: uuid(5), Kind: Repair, Mode: Written, Amends: B},
	} {
		r.refused(t, BadMessage, A, &wrong)
	}
	r.refused(t, NotFound, A, &TalkOpen{Talk: uuid(theTalk), Request: uuid(6), Kind: Repair, Mode: Written, Amends: A})
	r.must(t, A, &open)
	held := Find[*Request](r.docs[Shared], RequestKey(uuid(5)))
	if held.Status != RequestHeld || held.Slot != noon+hour || held.Version() != r.talk().Version() {
		t.Errorf("the request is %+v", held)
	}
	r.must(t, A, &TalkStop{Talk: uuid(theTalk)})
	open.Talk = uuid(2)
	r.refused(t, Stale, B, &open)
}

func TestT2_OneTalkIsOpenAtATime(t *testing.T) {
	r := talking(t, Ordinary, Spoken)
	second := &TalkOpen{Talk: uuid(2), Kind: Ordinary, Mode: Spoken}
	r.refused(t, Already, A, second)
	r.refused(t, Already, B, second)
	r.must(t, B, &TalkStop{Talk: uuid(theTalk)}, second)
}

func TestT3_ATalkTakesTwo(t *testing.T) {
	for _, status := range []SeatStatus{SeatOpen, SeatLeft, SeatRejected} {
		r := newRoom()
		r.put(&SeatEntity{Seat: B, Status: status})
		r.refused(t, Stale, A, &TalkOpen{Talk: uuid(theTalk), Kind: Ordinary, Mode: Spoken})
	}
	for _, gone := range []Seat{A, B} {
		for _, action := range []string{"pass", "hand", "stop", "pause", "decline"} {
			r := talking(t, Ordinary, Spoken)
			r.put(&SeatEntity{Seat: gone, Status: SeatLeft})
			r.refused(t, Stale, gone.Other(), tableCommand(action))
		}
	}
}

func TestT4_OpeningAgainIsAcknowledgedForTheSameSeatAndContentWhileItGathers(t *testing.T) {
	r := newRoom()
	open := &TalkOpen{Talk: uuid(theTalk), Kind: Repair, Mode: Spoken, Amends: B}
	r.must(t, A, open)
	r.refused(t, "ack", A, open)
	r.refused(t, Already, B, open)
	r.refused(t, Already, A, &TalkOpen{Talk: uuid(theTalk), Kind: Ordinary, Mode: Spoken})
	r.must(t, A, ready())
	r.refused(t, "ack", A, open)
	r.must(t, B, ready())
	r.refused(t, Already, A, open)
}

func TestT5_TheTalkStartsWhenBothAreReady(t *testing.T) {
	r := newRoom()
	r.must(t, A, &TalkOpen{Talk: uuid(theTalk), Kind: Ordinary, Mode: Spoken})
	r.refused(t, "ack", A, &TalkReady{Talk: uuid(theTalk)})
	r.must(t, A, ready())
	r.refused(t, "ack", A, ready())
	r.must(t, A, &TalkReady{Talk: uuid(theTalk)})
	r.must(t, B, ready())
	r.expect(t, Gathering, "")
	r.now += 5
	r.must(t, A, ready())
	r.expect(t, Speaking, A)
	if talk := r.talk(); talk.Turn != 1 || talk.Speaker != A || talk.Since != r.now || talk.Moved != r.v[Shared] {
		t.Errorf("the talk began as %+v", talk)
	}
	r.refused(t, Stale, A, ready())
}

func TestT6_WhoSpeaksFirst(t *testing.T) {
	for _, c := range []struct {
		name    string
		open    TalkOpen
		by      Seat // who opens
		asked   Seat // who asked, where a request came before
		speaker Seat
	}{
		{"who makes amends, not who opened", TalkOpen{Kind: Repair, Mode: Spoken, Amends: B}, A, "", B},
		{"who makes amends, not who asked", TalkOpen{Kind: Repair, Mode: Spoken, Amends: B, Request: uuid(5)}, B, A, B},
		{"who opened, in an ordinary talk", TalkOpen{Kind: Ordinary, Mode: Spoken}, B, "", B},
		{"who asked, not who opened", TalkOpen{Kind: Ordinary, Mode: Spoken, Request: uuid(5)}, A, B, B},
	} {
		r := newRoom()
		c.open.Talk = uuid(theTalk)
		if c.asked != "" {
			r.put(&Request{ID: uuid(5), By: c.asked, Kind: c.open.Kind, Mode: c.open.Mode, Amends: c.open.Amends,
				Status: RequestAgreed, Slot: noon, Slots: []int64{noon}})
		}
		r.must(t, c.by, &c.open)
		r.must(t, A, ready())
		r.must(t, B, ready())
		if talk := r.talk(); talk.Speaker != c.speaker || talk.Floor != c.speaker {
			t.Errorf("%s: %s speaks, want %s", c.name, talk.Speaker, c.speaker)
		}
	}
}

func TestT39_TheOtherSaysWhoBeginsARepairTalk(t *testing.T) {
	opens := func(s Seat) *TalkOpens { return &TalkOpens{Talk: uuid(theTalk), Opens: s} }
	r := newRoom()
	r.refused(t, NotFound, B, opens(B))
	r.must(t, A, &TalkOpen{Talk: uuid(theTalk), Kind: Repair, Mode: Spoken, Amends: A})
	r.refused(t, BadMessage, B, opens("c"))
	r.refused(t, NotYourFloor, A, opens(B))
	r.must(t, B, opens(B), opens(A), opens(B))
	r.refused(t, "ack", B, opens(B))
	r.refused(t, NotYourFloor, A, opens(B))
	moved := r.talk().Moved
	r.must(t, A, ready())
	r.must(t, B, opens(A), opens(B))
	if r.talk().Ready.A {
		t.Error("a is ready still, for another beginning")
	}
	r.must(t, A, ready())
	r.must(t, B, ready())
	if talk := r.talk(); talk.Speaker != B || talk.Floor != B || talk.Opens != B {
		t.Errorf("b was to begin: %+v", talk)
	}
	if r.talk().Moved == moved {
		t.Error("the beginning did not move the talk")
	}
	r.refused(t, Stale, B, opens(A))

	r = newRoom()
	r.must(t, A, &TalkOpen{Talk: uuid(theTalk), Kind: Ordinary, Mode: Spoken})
	r.refused(t, BadMessage, B, opens(B))
}

func TestT7_EitherPostponesInTheLobby(t *testing.T) {
	for _, by := range []Seat{A, B} {
		r := newRoom()
		r.must(t, A, &TalkOpen{Talk: uuid(theTalk), Kind: Ordinary, Mode: Spoken})
		r.must(t, by, &TalkPostpone{Talk: uuid(theTalk)})
		if talk := r.talk(); talk.Phase != Closed || talk.Result != Postponed || talk.ClosedAt != r.now {
			t.Errorf("postponed: %+v", talk)
		}
		r.refused(t, "ack", by, &TalkPostpone{Talk: uuid(theTalk)})
		r.refused(t, Stale, by.Other(), &TalkPostpone{Talk: uuid(theTalk)})
		r.refused(t, Stale, by, &TalkStop{Talk: uuid(theTalk)})
	}
}

func TestT8_EitherStopsAtAnyMoment(t *testing.T) {
	r := talking(t, Repair, Spoken)
	r.now += minute
	r.must(t, B, &TalkStop{Talk: uuid(theTalk)})
	talk := r.talk()
	if talk.Result != Unfinished || talk.ClosedBy != B || talk.ClosedAt != r.now || talk.Floor != "" {
		t.Errorf("stopped: %+v", talk)
	}
	if last := talk.Turns[len(talk.Turns)-1]; last.Result != TurnOpen || last.Ended != r.now {
		t.Errorf("the turn under way ended as %+v", last)
	}
	r.refused(t, "ack", B, &TalkStop{Talk: uuid(theTalk)})
	r.refused(t, Stale, A, &TalkStop{Talk: uuid(theTalk)})

	r = talking(t, Repair, Spoken)
	r.must(t, A, pause(30), &TalkStop{Talk: uuid(theTalk)})
	if talk := r.talk(); talk.Phase != Closed || talk.Pause != nil {
		t.Errorf("stopped in a time-out: %+v", talk)
	}
}

func TestT9_LinesComeFromTheHolderOfTheFloorInAWrittenTalk(t *testing.T) {
	r := talking(t, Ordinary, Written)
	r.must(t, A, say(11))
	r.refused(t, NotYourFloor, B, say(12))
	line := Find[*Line](r.docs[Shared], LineKey(uuid(theTalk), uuid(11)))
	if line.By != A || line.Phase != Speaking || line.Text.By != A || line.Text.Text != sealed(11) ||
		line.Text.Field != "text" || line.Text.At != r.now {
		t.Errorf("the line is %+v", line)
	}
	r.refused(t, "ack", A, say(11))
	r.refused(t, Already, A, &TalkSay{Talk: uuid(theTalk), Line: uuid(11), Text: sealed(99)})
	r.must(t, A, pass(false))
	r.refused(t, NotYourFloor, A, say(13))
	r.refused(t, Already, B, say(11))
	r.must(t, B, say(12), pass(false))
	r.refused(t, Stale, A, say(13))
	r.must(t, A, heard())
	r.turn(t, A)
	r.must(t, B, pass(false))
	r.refused(t, Already, A, say(11)) // the same words in another phase are another line

	r = talking(t, Ordinary, Spoken)
	r.refused(t, BadMessage, A, say(11))
}

// repairing is a repair talk in which both were heard, and A makes amends.
func repairing(t *testing.T, mode Mode) *room {
	t.Helper()
	r := talking(t, Repair, mode)
	r.turn(t, A)
	r.turn(t, B)
	r.expect(t, Repairing, A)
	return r
}

func TestT10_WhatIsStillNeededTakesTheDoneOfAmendsBack(t *testing.T) {
	r := repairing(t, Written)
	before := r.talk()
	r.must(t, B, say(10))
	if r.talk() != before {
		t.Error("a line changed the talk")
	}
	r.must(t, A, say(11), done(), say(12))
	r.must(t, B, say(13))
	if r.talk().Done != (Both{}) {
		t.Fatal("the done of amends was not taken back")
	}
	moved := r.talk().Moved
	r.must(t, B, accept(), say(14))
	if r.talk().Done != (Both{}) || r.talk().Answer != "" || r.talk().Moved != moved {
		t.Fatalf("what was accepted stayed: %+v", r.talk())
	}
	r.must(t, A, say(15), done())
	r.must(t, B, accept())
	r.expect(t, Agreeing, "")
	r.refused(t, Stale, B, say(16))
}

func TestT11_TheSpeakerPassesAndSaysWhichPieceIsTheLast(t *testing.T) {
	for _, last := range []bool{false, true} {
		r := talking(t, Ordinary, Spoken)
		r.refused(t, NotYourFloor, B, pass(last))
		r.now += minute
		r.must(t, A, pass(last))
		r.expect(t, Reflecting, B)
		if talk := r.talk(); talk.Last != last || talk.Speaker != A || talk.Since != r.now {
			t.Errorf("passed: %+v", talk)
		}
		r.refused(t, NotYourFloor, A, pass(false))
		r.refused(t, BadMessage, B, pass(true))
	}
}

func TestT12_TheListenerPassesBackToTheSpeakerWhoChecks(t *testing.T) {
	r := talking(t, Ordinary, Spoken)
	r.must(t, A, pass(true))
	r.must(t, B, pass(false))
	r.expect(t, Checking, A)
	if !r.talk().Last {
		t.Error("the last piece is not the last any more")
	}
	r.refused(t, Stale, B, pass(false))
	r.refused(t, Stale, A, pass(false))
}

func TestT13_ASpeakerMayDeclineTheirTurn(t *testing.T) {
	decline := &TalkDecline{Talk: uuid(theTalk)}
	r := talking(t, Ordinary, Spoken)
	r.refused(t, NotYourFloor, B, decline)
	r.must(t, A, decline)
	r.expect(t, Speaking, B)
	r.refused(t, "ack", A, decline)
	r.must(t, B, decline)
	r.expect(t, Agreeing, "")
	if talk := r.talk(); !talk.Declined.All() || talk.Heard != (Both{}) || talk.Turn != 2 {
		t.Errorf("both declined: %+v", talk)
	}

	r = talking(t, Repair, Spoken)
	r.turn(t, A)
	r.must(t, B, decline)
	r.expect(t, Repairing, A)
}

func TestT14_TheHandIsTheListenersSign(t *testing.T) {
	r := talking(t, Ordinary, Spoken)
	up, down := &TalkHand{Talk: uuid(theTalk), Up: true}, &TalkHand{Talk: uuid(theTalk)}
	r.refused(t, NotYourFloor, A, up)
	r.refused(t, NotYourFloor, A, down)
	r.refused(t, "ack", B, down)
	moved := r.talk().Moved
	r.must(t, B, up)
	r.refused(t, "ack", B, up)
	r.expect(t, Speaking, A)
	if talk := r.talk(); talk.Hand != (Both{B: true}) || talk.Moved != moved {
		t.Errorf("the hand is up: %+v", talk)
	}
	r.must(t, B, down, up)
	r.must(t, A, pass(false))
	if r.talk().Hand != (Both{}) {
		t.Error("the hand stayed up when the floor moved")
	}
}

func TestT15_ClarifyGivesTheFloorBackAndClearsLast(t *testing.T) {
	r := talking(t, Ordinary, Spoken)
	r.must(t, A, pass(true))
	r.refused(t, NotYourFloor, A, &TalkClarify{Talk: uuid(theTalk)})
	r.must(t, B, &TalkClarify{Talk: uuid(theTalk)})
	r.expect(t, Speaking, A)
	if r.talk().Last {
		t.Error("last was kept")
	}
}

func TestT16_PartlyGoesBackKeepsLastAndCounts(t *testing.T) {
	r := talking(t, Ordinary, Spoken)
	r.must(t, A, pass(true))
	for n := 1; n <= 4; n++ {
		r.must(t, B, pass(false))
		r.must(t, A, &TalkPartly{Talk: uuid(theTalk)})
		r.expect(t, Reflecting, B)
		if talk := r.talk(); !talk.Last || talk.Partly != n {
			t.Errorf("after %d: last %v, partly %d", n, talk.Last, talk.Partly)
		}
	}
	r.must(t, B, &TalkClarify{Talk: uuid(theTalk)})
	if r.talk().Partly != 4 {
		t.Error("a piece said again is still the same piece")
	}
}

func TestT17_MoreGoesOnWithTheSamePoint(t *testing.T) {
	r := talking(t, Ordinary, Spoken)
	r.must(t, A, pass(true))
	r.must(t, B, pass(false))
	r.must(t, A, &TalkPartly{Talk: uuid(theTalk)})
	r.must(t, B, pass(false))
	r.must(t, A, &TalkMore{Talk: uuid(theTalk)})
	r.expect(t, Speaking, A)
	if talk := r.talk(); talk.Last || talk.Partly != 0 || talk.Turn != 1 {
		t.Errorf("more: %+v", talk)
	}
}

func TestT18_HeardBeforeTheLastPieceTheSameSpeakerGoesOn(t *testing.T) {
	r := talking(t, Ordinary, Spoken)
	r.must(t, A, pass(false))
	r.must(t, B, pass(false))
	r.must(t, A, &TalkPartly{Talk: uuid(theTalk)})
	r.must(t, B, pass(false))
	r.must(t, A, heard())
	r.expect(t, Speaking, A)
	if talk := r.talk(); talk.Heard != (Both{}) || talk.Partly != 0 || talk.Turn != 1 {
		t.Errorf("heard a piece: %+v", talk)
	}
}

func TestT19_HeardAfterTheLastPieceTheOtherSpeaks(t *testing.T) {
	r := talking(t, Ordinary, Spoken)
	r.turn(t, A)
	r.expect(t, Speaking, B)
	if talk := r.talk(); talk.Heard != (Both{A: true}) || talk.Speaker != B || talk.Turn != 2 || talk.Last {
		t.Errorf("heard: %+v", talk)
	}
}

func TestT20_OnceBothHadTheirTurnRepairingOrAgreeing(t *testing.T) {
	r := talking(t, Ordinary, Spoken)
	r.turn(t, A)
	r.turn(t, B)
	r.expect(t, Agreeing, "")
	r = talking(t, Repair, Spoken)
	r.turn(t, A)
	r.turn(t, B)
	r.expect(t, Repairing, A)
	if talk := r.talk(); talk.Turn != 2 || !talk.Heard.All() || talk.Speaker != "" || talk.Last {
		t.Errorf("repairing: %+v", talk)
	}
}

func TestT21_DoneInRepairingIsForWhoMakesAmends(t *testing.T) {
	r := repairing(t, Spoken)
	r.refused(t, NotYourFloor, B, done())
	r.must(t, A, done())
	r.refused(t, "ack", A, done())
	r.expect(t, Repairing, A)
}

func TestT22_AcceptIsForTheOther(t *testing.T) {
	r := repairing(t, Spoken)
	r.refused(t, NotYourFloor, A, accept())
	r.must(t, B, accept())
	r.refused(t, "ack", B, accept())
	r.refused(t, NotYourFloor, A, accept())
	r.refused(t, NotYourFloor, B, done())
	r.expect(t, Repairing, A)
}

func TestT23_DoneAndAcceptedInEitherOrderLeadToAgreeing(t *testing.T) {
	for _, first := range []Seat{A, B} {
		r := repairing(t, Spoken)
		word := map[Seat]Command{A: done(), B: accept()}
		r.must(t, first, word[first])
		r.must(t, first.Other(), word[first.Other()])
		r.expect(t, Agreeing, "")
		if r.talk().Done != (Both{}) {
			t.Error("the marks of repairing count in agreeing")
		}
	}
}

func TestT24_DoneByBothFinishesTheTalk(t *testing.T) {
	r := talking(t, Ordinary, Spoken)
	r.turn(t, A)
	r.turn(t, B)
	r.must(t, B, done())
	r.refused(t, "ack", B, done())
	r.must(t, A, done())
	r.expect(t, Closed, "")
	if talk := r.talk(); talk.Result != Finished || talk.ClosedAt != r.now {
		t.Errorf("finished: %+v", talk)
	}
	r.refused(t, Stale, A, done())
}

func TestT25_EitherPausesForTwentyMinutesToADay(t *testing.T) {
	for _, by := range []Seat{A, B} {
		r := talking(t, Ordinary, Spoken)
		for _, minutes := range []int{19, 1441, 0, -20, 1 << 60} {
			r.refused(t, BadMessage, by, pause(minutes))
		}
		r.must(t, by, pause(20))
		r.expect(t, Paused, "")
		want := Pause{By: by, At: r.now, Until: r.now + 20*minute, From: Speaking}
		if talk := r.talk(); *talk.Pause != want || talk.Moved != r.v[Shared] {
			t.Errorf("paused: %+v", talk.Pause)
		}
		r.refused(t, "ack", by, pause(20))
		r.refused(t, Stale, by, pause(21))
		r.refused(t, Stale, by.Other(), pause(20))
	}
	r := talking(t, Ordinary, Spoken)
	r.must(t, A, pause(1440))
}

func TestT26_LaterOnlyEverLater(t *testing.T) {
	r := talking(t, Ordinary, Spoken)
	r.must(t, A, pause(60))
	r.now += 30 * minute
	r.refused(t, BadMessage, B, later(1441))
	r.refused(t, Already, B, later(59))
	r.refused(t, "ack", B, later(60))
	r.must(t, B, resume(false))
	r.must(t, B, later(61))
	p := r.talk().Pause
	if p.Until != p.At+61*minute || p.Ready != (Both{}) || p.Early != (Both{}) {
		t.Errorf("later: %+v", p)
	}
	r.must(t, A, later(1440))
	r.refused(t, Already, A, later(1439))
}

func TestT27_BothSayReadyAndBothSayEarlyBeforeTwentyMinutes(t *testing.T) {
	r := talking(t, Ordinary, Spoken)
	r.must(t, B, pause(60))
	r.refused(t, BadMessage, A, &TalkResume{Talk: uuid(theTalk), Early: true})
	r.refused(t, "ack", A, &TalkResume{Talk: uuid(theTalk)})
	r.must(t, A, resume(false))
	r.refused(t, "ack", A, resume(false))
	r.must(t, A, resume(true)) // early is new
	r.refused(t, "ack", A, resume(true))
	r.must(t, B, resume(false))
	r.expect(t, Paused, "")
	r.must(t, B, resume(true))
	r.expect(t, Speaking, A)

	r = talking(t, Ordinary, Spoken)
	r.must(t, B, pause(60))
	r.must(t, A, resume(false))
	r.now += 20*minute - 1
	r.must(t, B, resume(false))
	r.expect(t, Paused, "")
	r.refused(t, "ack", B, resume(false))
	r.now++
	r.expect(t, Paused, "") // never by itself
	r.must(t, A, resume(false))
	r.expect(t, Speaking, A)

	r = talking(t, Ordinary, Spoken)
	r.must(t, B, pause(60))
	r.now += 20 * minute
	r.must(t, A, resume(false), &TalkResume{Talk: uuid(theTalk)})
	r.must(t, B, resume(false))
	r.expect(t, Paused, "") // A took it back
	r.must(t, A, resume(false))
	r.expect(t, Speaking, A)
}

func TestT28_ATimeOutChangesNothing(t *testing.T) {
	for _, mode := range []Mode{Spoken, Written} {
		for _, column := range []string{"speak", "speak2", "refl", "check", "check!", "repair", "agree"} {
			r := newRoom()
			talk := tableTalk(column, Repair, mode, B)
			if column == "speak" {
				talk.Hand = Both{A: true}
			}
			r.put(talk)
			r.must(t, A, pause(20), resume(true))
			r.must(t, B, resume(true))
			want := *talk
			want.Moved, want.V = r.v[Shared], r.v[Shared]
			want.Said = r.talk().Said
			if got := *r.talk(); !equal(&got, &want) {
				t.Errorf("%s came back as\n%+v, want\n%+v", column, got, want)
			}
		}
	}
}

func TestT29_TheTurnClockStandsStillInATimeOut(t *testing.T) {
	r := talking(t, Ordinary, Spoken)
	r.now += 3 * minute
	began := r.talk().Since
	r.must(t, B, pause(30))
	if r.talk().Since != began {
		t.Error("the pause moved the clock")
	}
	r.now += 25 * minute
	r.must(t, A, resume(false))
	r.now += 25 * minute
	r.must(t, B, resume(false))
	if since := r.talk().Since; r.now-since != 3*minute {
		t.Errorf("the turn is %v long, want 3 minutes", time.Duration(r.now-since)*time.Millisecond)
	}
}

func TestT30_ADayAfterTheReturnTheTalkHasLapsed(t *testing.T) {
	r := talking(t, Ordinary, Spoken)
	r.must(t, B, pause(1440))
	r.now += 24*hour + 1
	r.must(t, A, resume(true))
	r.must(t, A, resume(false)) // a time-out of a whole day can be returned from

	paused, version := r.now-1, r.v[Shared]
	r.now = paused + 24*hour - 1
	if r.lapse() {
		t.Fatal("it lapsed too soon")
	}
	exact, due := Lapse(r.state(A), paused+24*hour)
	if !due || Find[*Talk](r.docs[Shared], TalkKey(uuid(theTalk))).Phase != Paused || len(exact.Edits) != 1 {
		t.Fatal("it did not lapse on time, or by itself")
	}
	r.now = paused + 30*hour
	r.must(t, A, &TalkOpen{Talk: uuid(2), Kind: Ordinary, Mode: Spoken}) // finds the first closed
	talk := r.talk()
	if talk.Phase != Closed || talk.Result != Lapsed || talk.ClosedAt != paused+24*hour || talk.ClosedBy != "" ||
		talk.Moved != version+1 || talk.Version() != version+1 || talk.Pause != nil {
		t.Errorf("lapsed: %+v", talk)
	}
	if r.lapse() {
		t.Error("it lapsed twice")
	}
}

func TestT31_WhatWasSeenBeforeTheFloorMovedIsStale(t *testing.T) {
	r := talking(t, Ordinary, Written)
	moved := r.talk().Moved
	before, at := moved-1, moved
	if got := codeOf(r.doSeen(A, pass(false), &before)); got != Stale {
		t.Errorf("seen before it moved: %q", got)
	}
	if got := codeOf(r.doSeen(B, pass(false), &before)); got != Stale {
		t.Errorf("stale comes before the seat: %q", got)
	}
	r.must(t, A, say(11), say(12))
	r.must(t, B, &TalkHand{Talk: uuid(theTalk), Up: true})
	if got := codeOf(r.doSeen(A, pass(false), &at)); got != "" {
		t.Errorf("lines and hands move it: %q", got)
	}
	if got := codeOf(r.doSeen(A, &TalkStop{Talk: uuid(theTalk)}, &at)); got != Stale {
		t.Errorf("the floor moved: %q", got)
	}
}

func TestT33_WhatStandsIsAcknowledgedEvenIfSeenTooOld(t *testing.T) {
	r := talking(t, Ordinary, Written)
	up := &TalkHand{Talk: uuid(theTalk), Up: true}
	r.must(t, A, say(11))
	r.must(t, B, up)
	zero := int64(0)
	if got := codeOf(r.doSeen(B, up, &zero)); got != "ack" {
		t.Errorf("hand: %q", got)
	}
	if got := codeOf(r.doSeen(A, say(11), &zero)); got != "ack" {
		t.Errorf("say: %q", got)
	}
	r.must(t, A, pause(20))
	if got := codeOf(r.doSeen(A, pause(20), &zero)); got != "ack" {
		t.Errorf("pause: %q", got)
	}
}

func TestT34_AnUnknownTalkIsNotFoundAndAnEndedOneStays(t *testing.T) {
	actions := []string{"ready", "postpone", "say", "pass", "last", "decline", "hand", "clarify", "partly", "more",
		"heard", "accept", "done", "stop", "pause", "later", "resume"}
	r := newRoom()
	for _, action := range actions {
		r.refused(t, NotFound, A, tableCommand(action))
	}
	r = talking(t, Repair, Written)
	r.must(t, A, &TalkStop{Talk: uuid(theTalk)})
	for _, action := range actions {
		want := Stale
		if action == "last" {
			want = BadMessage
		}
		r.refused(t, want, B, tableCommand(action))
	}
}

func TestT35_EachPointIsOneEntryOfTurns(t *testing.T) {
	r := talking(t, Ordinary, Spoken)
	r.now += 10
	r.turn(t, A)
	r.now += 10
	r.must(t, B, &TalkDecline{Talk: uuid(theTalk)})
	want := []Turn{
		{Speaker: A, Began: noon, Ended: noon + 10, Result: TurnHeard},
		{Speaker: B, Began: noon + 10, Ended: noon + 20, Result: TurnDeclined},
	}
	if got := r.talk().Turns; !equal(got, want) {
		t.Errorf("turns are %+v, want %+v", got, want)
	}
}

func TestT22_NotTodayLeadsOnToo(t *testing.T) {
	r := repairing(t, Spoken)
	notToday := &TalkAccept{Talk: uuid(theTalk), Today: true}
	r.refused(t, NotYourFloor, A, notToday)
	r.must(t, B, accept())
	if talk := r.talk(); talk.Answer != Accepted {
		t.Fatalf("%+v", talk)
	}
	r.must(t, B, notToday)
	r.refused(t, "ack", B, notToday)
	if talk := r.talk(); talk.Answer != NotToday || talk.Said.What != SaidNotToday || talk.Said.By != B {
		t.Fatalf("%+v", talk)
	}
	r.must(t, A, done())
	r.expect(t, Agreeing, "")
	if talk := r.talk(); talk.Answer != NotToday || talk.Done != (Both{}) {
		t.Errorf("%+v", talk)
	}
}

func TestT36_WhatIsStillNeeded(t *testing.T) {
	r := repairing(t, Spoken)
	need := func(words Sealed) *TalkNeed { return &TalkNeed{Talk: uuid(theTalk), Need: words} }
	r.refused(t, NotYourFloor, A, need(""))
	r.must(t, A, done())
	r.must(t, B, need(""))
	r.refused(t, "ack", B, need(""))
	if talk := r.talk(); talk.Done != (Both{}) || talk.Answer != Needs || talk.Need != nil || talk.Phase != Repairing || talk.Floor != A {
		t.Fatalf("%+v", talk)
	}
	r.must(t, B, need(sealed(40)), need(sealed(41)))
	r.refused(t, "ack", B, need(sealed(41)))
	if talk := r.talk(); talk.Need.Text != sealed(41) || talk.Need.By != B || talk.Need.Field != "need" || len(talk.Need.Was) != 1 {
		t.Fatalf("%+v", talk.Need)
	}
	r.must(t, A, done())
	if talk := r.talk(); talk.Answer != Needs {
		t.Errorf("the answer went: %+v", talk)
	}
	r.must(t, B, accept())
	r.expect(t, Agreeing, "")
	r.refused(t, Stale, B, need(""))
}

func TestT37_ASlipOfTheFingerIsTakenBack(t *testing.T) {
	slip := &TalkSlip{Talk: uuid(theTalk)}
	t.Run("as if it had not been", func(t *testing.T) {
		r := talking(t, Ordinary, Spoken)
		before := *r.talk()
		r.must(t, B, pause(60))
		r.now += 30_000
		r.refused(t, NotYourFloor, A, slip)
		r.must(t, B, slip)
		after := *r.talk()
		after.Versioned, after.Moved, after.Said = before.Versioned, before.Moved, before.Said
		if !reflect.DeepEqual(after, before) {
			t.Errorf("%+v became %+v", before, after)
		}
		r.refused(t, Stale, B, slip)
	})
	t.Run("not after half a minute", func(t *testing.T) {
		r := talking(t, Ordinary, Spoken)
		r.must(t, B, pause(60))
		r.now += 30_001
		r.refused(t, Stale, B, slip)
	})
	for name, word := range map[string]Command{"ready": resume(true), "later": &TalkLater{Talk: uuid(theTalk), Minutes: 90}} {
		t.Run("not once the other said "+name, func(t *testing.T) {
			r := talking(t, Ordinary, Spoken)
			r.must(t, B, pause(60))
			r.must(t, A, word)
			r.refused(t, Stale, B, slip)
		})
	}
}

func TestT38_EachMoveIsSaid(t *testing.T) {
	r := talking(t, Repair, Spoken)
	for _, step := range []struct {
		by   Seat
		body Command
		want Saying
	}{
		{A, pass(false), SaidPassed}, {B, &TalkClarify{Talk: uuid(theTalk)}, SaidClarify}, {A, pass(true), SaidPassed},
		{B, pass(false), SaidPassed}, {A, &TalkPartly{Talk: uuid(theTalk)}, SaidPartly}, {B, pass(false), SaidPassed},
		{A, &TalkMore{Talk: uuid(theTalk)}, SaidMore}, {B, pause(60), SaidPaused}, {A, pass(false), ""},
	} {
		r.now += minute
		if step.want == "" {
			r.refused(t, Stale, step.by, step.body)
			continue
		}
		r.must(t, step.by, step.body)
		if said := r.talk().Said; said == nil || *said != (Said{By: step.by, What: step.want, At: r.now}) {
			t.Fatalf("after %s: %+v", NameOf(step.body), said)
		}
	}
	r.now += hour
	r.must(t, A, resume(true))
	if r.talk().Said.What != SaidPaused {
		t.Error("one who is ready goes on alone")
	}
	r.must(t, B, resume(true))
	if r.talk().Said.What != SaidResumed {
		t.Error("that it goes on is not said")
	}
	r.must(t, A, pass(true))
	r.must(t, B, pass(false))
	r.must(t, A, &TalkHeard{Talk: uuid(theTalk)})
	if said := r.talk().Said; said.What != SaidHeard || said.By != A {
		t.Errorf("%+v", said)
	}
	r.must(t, B, &TalkDecline{Talk: uuid(theTalk)})
	if r.talk().Said.What != SaidDeclined {
		t.Errorf("%+v", r.talk().Said)
	}
	r.must(t, A, done())
	if r.talk().Said.What != SaidDone {
		t.Errorf("%+v", r.talk().Said)
	}
}
