package space

import (
	"maps"
	"slices"
	"time"

	"pgregory.net/rapid"
)

// The commands of the property test: all of them, of good form, over few ids, so that they meet.

// drawnTimes is how often a name is in the lot, where not once: what carries a talk on comes oftener than what
// ends it, so that runs come far. What ends the space is drawn apart.
var drawnTimes = map[string]int{
	"talk.open": 6, "talk.ready": 8, "talk.pass": 12, "talk.say": 6, "talk.heard": 10, "talk.partly": 3, "talk.more": 3,
	"talk.accept": 8, "talk.done": 8, "talk.resume": 8, "talk.clarify": 2, "talk.hand": 2,
	"talk.pause": 2, "talk.later": 3, "request.make": 3, "request.accept": 6, "request.move": 3, "request.cancel": 2,
	"commitment.offer": 3, "commitment.agree": 3, "checkin.mark": 3, "checkin.notice": 3,
	"talk.decline": 3, "talk.postpone": 2, "seat.leave": 0, "seat.reject": 0,
}

// drawnNames has the likelier ones first: rapid prefers small numbers.
var drawnNames = func() []string {
	times := func(name string) int {
		if n, ok := drawnTimes[name]; ok {
			return n
		}
		return 1
	}
	names := CommandNames()
	slices.SortStableFunc(names, func(x, y string) int { return times(y) - times(x) })
	var all []string
	for _, name := range names {
		all = append(all, slices.Repeat([]string{name}, times(name))...)
	}
	return all
}()

func (p *play) body() Command { return drawn[drawnNames[p.n("name", len(drawnNames))]](p) }

// ending is a command that ends the space, or brings that near.
func (p *play) ending() Command {
	return []Command{&SeatReject{}, &SpaceErase{Agree: true}, &SpaceErase{}, &SeatLeave{}}[p.n("how", 4)]
}

// n draws from 0 to n-1. rapid prefers small numbers; the rest of a larger one is more even.
func (p *play) n(label string, n int) int  { return rapid.IntRange(0, 64*n-1).Draw(p.t, label) % n }
func (p *play) yes(label string) bool      { return p.n(label, 2) == 1 }
func (p *play) id(base, n int) string      { return uuid(base + p.n("id", n)) }
func (p *play) text() Sealed               { return sealed(p.n("text", 4)) }
func (p *play) drawnSeat() Seat            { return []Seat{A, B}[p.n("seat", 2)] }
func (p *play) minutes(label string) int   { return []int{20, 21, 60, 1440}[p.n(label, 4)] }
func (p *play) day(back, ahead int) string { return p.days(p.n("day", back+ahead+1) - back) }
func (p *play) days(n int) string {
	return time.UnixMilli(p.now).UTC().AddDate(0, 0, n).Format("2006-01-02")
}

func (p *play) maybe() Sealed {
	if p.yes("words") {
		return p.text()
	}
	return ""
}

func (p *play) slots() []int64 {
	var slots []int64
	for i := range 1 + p.n("slots", 3) {
		slots = append(slots, p.now+int64(i+1)*hour)
	}
	return slots
}

func (p *play) kind() (Kind, Seat) {
	if p.yes("repair") {
		return Repair, p.drawnSeat()
	}
	return Ordinary, ""
}

// openID is the open talk mostly, else any.
func (p *play) talkID() string {
	if t := openTalk(p.docs[Shared]); t != nil && p.n("open", 8) > 0 {
		return t.ID
	}
	return p.id(1, 12)
}

// drawn draws the body of each command.
var drawn = map[string]func(p *play) Command{
	"seat.name":   func(p *play) Command { return &SeatName{Text: p.text()} },
	"seat.zone":   func(p *play) Command { return &SeatZone{Zone: []string{"Europe/Vienna", "Asia/Tokyo"}[p.n("zone", 2)]} },
	"seat.leave":  func(*play) Command { return &SeatLeave{} },
	"seat.reject": func(*play) Command { return &SeatReject{} },
	"space.erase": func(p *play) Command { return &SpaceErase{Agree: p.n("agree", 4) == 3} },

	"request.make": func(p *play) Command {
		c := &RequestMake{Request: p.requestID(), Mode: p.mode(), Importance: 1 + p.n("importance", 3),
			Minutes: 30, Topic: p.maybe(), Note: p.maybe(), Slots: p.slots()}
		c.Kind, c.Amends = p.kind()
		return c
	},
	"request.counter": func(p *play) Command {
		return &RequestCounter{Request: p.requestID(), Slots: p.slots(), Note: p.maybe()}
	},
	"request.accept": func(p *play) Command {
		c := &RequestAccept{Request: p.requestID(), Slot: p.now + hour}
		if r := Find[*Request](p.docs[Shared], RequestKey(c.Request)); r != nil && len(r.Slots) > 0 {
			c.Slot = r.Slots[p.n("slot", len(r.Slots))]
		}
		return c
	},
	"request.later": func(p *play) Command {
		c := &RequestLater{Request: p.requestID(), Note: p.maybe()}
		if p.yes("until") {
			c.Until = p.day(0, 3)
		}
		return c
	},
	"request.withdraw": func(p *play) Command { return &RequestWithdraw{Request: p.requestID()} },
	"request.move": func(p *play) Command {
		return &RequestMove{Request: p.requestID(), Slots: p.slots(), Note: p.maybe()}
	},
	"request.cancel": func(p *play) Command { return &RequestCancel{Request: p.requestID(), Note: p.maybe()} },
	"free.paint": func(p *play) Command {
		return &FreePaint{Day: p.day(0, 3), Free: [][2]int{{30 + p.n("from", 4), 40}}}
	},

	"talk.open": func(p *play) Command {
		c := &TalkOpen{Talk: p.id(1, 12), Mode: p.mode()}
		c.Kind, c.Amends = p.kind()
		if id := p.requestID(); p.yes("asked") {
			c.Request = id
			if r := Find[*Request](p.docs[Shared], RequestKey(id)); r != nil && p.n("equal", 4) > 0 {
				c.Kind, c.Mode, c.Amends = r.Kind, r.Mode, r.Amends
			}
		}
		return c
	},
	"talk.ready":    func(p *play) Command { return &TalkReady{Talk: p.talkID(), Ready: p.n("ready", 4) > 0} },
	"talk.postpone": func(p *play) Command { return p.seldom(&TalkPostpone{Talk: p.talkID()}) },
	"talk.stop":     func(p *play) Command { return p.seldom(&TalkStop{Talk: p.talkID()}) },
	"talk.say": func(p *play) Command {
		return &TalkSay{Talk: p.talkID(), Line: p.id(200, 20), Text: p.text()}
	},
	"talk.pass":    func(p *play) Command { return &TalkPass{Talk: p.talkID(), Last: p.yes("last")} },
	"talk.decline": func(p *play) Command { return &TalkDecline{Talk: p.talkID()} },
	"talk.hand":    func(p *play) Command { return &TalkHand{Talk: p.talkID(), Up: p.yes("up")} },
	"talk.clarify": func(p *play) Command { return &TalkClarify{Talk: p.talkID()} },
	"talk.partly":  func(p *play) Command { return &TalkPartly{Talk: p.talkID()} },
	"talk.more":    func(p *play) Command { return &TalkMore{Talk: p.talkID()} },
	"talk.heard":   func(p *play) Command { return &TalkHeard{Talk: p.talkID()} },
	"talk.done":    func(p *play) Command { return &TalkDone{Talk: p.talkID()} },
	"talk.accept":  func(p *play) Command { return &TalkAccept{Talk: p.talkID()} },
	"talk.pause":   func(p *play) Command { return &TalkPause{Talk: p.talkID(), Minutes: p.minutes("pause")} },
	"talk.later":   func(p *play) Command { return &TalkLater{Talk: p.talkID(), Minutes: p.minutes("later")} },
	"talk.resume": func(p *play) Command {
		ready := p.n("ready", 4) > 0
		return &TalkResume{Talk: p.talkID(), Ready: ready, Early: ready && p.yes("early")}
	},

	"commitment.offer": func(p *play) Command {
		return &CommitmentOffer{Commitment: p.commitmentID(), Keeper: p.keeper(), Text: p.text(), Why: p.maybe(), Rhythm: p.rhythm()}
	},
	"commitment.agree": func(p *play) Command { return &CommitmentAgree{Commitment: p.commitmentID()} },
	"commitment.decline": func(p *play) Command {
		return &CommitmentDecline{Commitment: p.commitmentID(), Note: p.maybe()}
	},
	"commitment.revise": func(p *play) Command {
		return &CommitmentRevise{Commitment: p.commitmentID(), Keeper: p.keeper(), Text: p.text(), Why: p.maybe(), Rhythm: p.rhythm()}
	},
	"commitment.show":     func(p *play) Command { return &CommitmentShow{Commitment: p.commitmentID(), Show: p.text()} },
	"commitment.release":  func(p *play) Command { return &CommitmentRelease{Commitment: p.commitmentID()} },
	"commitment.complete": func(p *play) Command { return &CommitmentComplete{Commitment: p.commitmentID()} },
	"checkin.mark": func(p *play) Command {
		result := []CheckinResult{Kept, Partly, Missed}[p.n("result", 3)]
		return &CheckinMark{Commitment: p.commitmentID(), Day: p.day(1, 0), Result: result, Note: p.maybe()}
	},
	"checkin.notice": func(p *play) Command {
		for _, key := range slices.Sorted(maps.Keys(p.docs[Shared].entities)) {
			if e := Find[*Checkin](p.docs[Shared], key); e != nil && !e.Noticed && p.yes("this") {
				return &CheckinNotice{Commitment: e.Commitment, Day: e.Day, Seat: e.Seat}
			}
		}
		return &CheckinNotice{Commitment: p.commitmentID(), Day: p.day(1, 0), Seat: p.drawnSeat()}
	},

	"pulse.share":      func(p *play) Command { return &PulseShare{Day: p.day(1, 1), Words: p.text()} },
	"summary.ask":      func(p *play) Command { return &SummaryAsk{Summary: p.id(400, 3), From: p.days(-5), To: p.days(0)} },
	"summary.allow":    func(p *play) Command { return &SummaryAllow{Summary: p.id(400, 3)} },
	"summary.withdraw": func(p *play) Command { return &SummaryWithdraw{Summary: p.id(400, 3)} },

	"note.write":  func(p *play) Command { return &NoteWrite{Note: p.id(500, 3), Body: p.text()} },
	"note.remove": func(p *play) Command { return &NoteRemove{Note: p.id(500, 3)} },
}

func (p *play) requestID() string    { return p.id(100, 6) }
func (p *play) commitmentID() string { return p.id(300, 4) }
func (p *play) mode() Mode           { return []Mode{Spoken, Written}[p.n("mode", 2)] }
func (p *play) keeper() Keeper       { return []Keeper{KeeperA, KeeperB, KeeperBoth}[p.n("keeper", 3)] }

func (p *play) rhythm() Rhythm {
	rhythm := Rhythm{From: p.day(1, 0), Zone: "Europe/Vienna"}
	if p.yes("daily") {
		rhythm.RRule = "FREQ=DAILY"
	}
	return rhythm
}

// seldom is a command that ends the talk, mostly another: else few talks come far.
func (p *play) seldom(end Command) Command {
	if p.n("really", 32) < 29 {
		return &TalkReady{Talk: p.talkID(), Ready: true}
	}
	return end
}

// step is one command of a beginning.
type step struct {
	by   Seat
	body Command
}

// beginnings are where the runs of the property test start, a share of them each. Together they hold every command,
// so that no run of the test misses one, and they lead to where few would come by chance.
var beginnings = map[string][]step{
	"nothing": {},
	"a talk to its repair": append(begun(Repair),
		step{B, &TalkSay{talk1, uuid(200), sealed(1)}}, step{A, &TalkHand{talk1, true}}, step{B, &TalkPass{Talk: talk1}},
		step{A, &TalkClarify{talk1}}, step{B, &TalkPass{Talk: talk1, Last: true}}, step{A, &TalkPass{Talk: talk1}},
		step{B, &TalkPartly{talk1}}, step{A, &TalkPass{Talk: talk1}}, step{B, &TalkMore{talk1}},
		step{B, &TalkPass{Talk: talk1, Last: true}}, step{A, &TalkPass{Talk: talk1}}, step{B, &TalkHeard{talk1}},
		step{A, &TalkDecline{talk1}},
	),
	"a talk to its end": append(begun(Repair),
		step{B, &TalkDecline{talk1}}, step{A, &TalkDecline{talk1}}, step{A, &TalkAccept{talk1}}, step{B, &TalkDone{talk1}},
		step{A, &TalkDone{talk1}}, step{B, &TalkDone{talk1}},
	),
	"a time-out": append(begun(Ordinary),
		step{A, &TalkPause{talk1, 20}}, step{B, &TalkLater{talk1, 60}}, step{A, &TalkResume{Talk: talk1, Ready: true}},
	),
	"two talks that did not come to be": append(begun(Ordinary),
		step{B, &TalkStop{talk1}}, step{A, &TalkOpen{Talk: uuid(2), Kind: Ordinary, Mode: Spoken}}, step{B, &TalkPostpone{uuid(2)}},
	),
	"requests": {
		{A, asked(100)}, {B, &RequestCounter{Request: uuid(100), Slots: times(30)}}, {A, &RequestAccept{uuid(100), times(30)[0]}},
		{B, &RequestMove{Request: uuid(100), Slots: times(40)}}, {A, &RequestCancel{Request: uuid(100)}},
		{B, asked(101)}, {A, &RequestLater{Request: uuid(101)}}, {A, asked(102)}, {A, &RequestWithdraw{uuid(102)}},
		{A, &FreePaint{"2026-03-03", [][2]int{{30, 40}}}},
	},
	"commitments": {
		{A, anOffer(300, KeeperBoth)}, {B, &CommitmentAgree{uuid(300)}}, {A, &CommitmentShow{uuid(300), sealed(1)}},
		{B, &CheckinMark{Commitment: uuid(300), Day: "2026-03-02", Result: Kept}}, {A, &CheckinNotice{uuid(300), "2026-03-02", B}},
		{A, revision(300, KeeperA, 2)}, {B, &CommitmentDecline{Commitment: uuid(300)}}, {A, &CommitmentRelease{uuid(300)}},
		{A, anOffer(301, KeeperA)}, {B, &CommitmentAgree{uuid(301)}}, {A, &CommitmentComplete{uuid(301)}},
	},
	"words of one's own": {
		{A, &SeatName{sealed(1)}}, {B, &SeatZone{"Asia/Tokyo"}}, {A, &PulseShare{"2026-03-02", sealed(2)}},
		{A, &SummaryAsk{uuid(400), "2026-02-01", "2026-03-01"}}, {B, &SummaryAllow{uuid(400)}}, {A, &SummaryWithdraw{uuid(400)}},
		{A, &NoteWrite{uuid(500), sealed(3)}}, {A, &NoteRemove{uuid(500)}}, {B, &SpaceErase{true}}, {B, &SpaceErase{false}},
	},
	"a stranger who is sent away": {{A, &SeatReject{}}},
	"a farewell":                  {{B, &NoteWrite{uuid(500), sealed(3)}}, {B, &SeatLeave{}}},
}

var talk1 = uuid(1)

// begun is a written talk in which B speaks first in a repair talk, else A.
func begun(kind Kind) []step {
	open := &TalkOpen{Talk: talk1, Kind: kind, Mode: Written}
	if kind == Repair {
		open.Amends = B
	}
	return []step{{A, open}, {A, &TalkReady{talk1, true}}, {B, &TalkReady{talk1, true}}}
}
