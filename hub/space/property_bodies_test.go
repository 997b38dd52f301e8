package space

import (
	"maps"
	"slices"
	"strings"
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

func (p *play) body() Command {
	name := drawnNames[p.n("name", len(drawnNames))]
	switch {
	case strings.HasPrefix(name, "talk."):
		return p.talkBody(name)
	case strings.HasPrefix(name, "request."), name == "free.paint":
		return p.requestBody(name)
	case strings.HasPrefix(name, "commitment."), strings.HasPrefix(name, "checkin."):
		return p.commitmentBody(name)
	}
	return p.otherBody(name)
}

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

func (p *play) talkBody(name string) Command {
	talk := p.talkID()
	switch name {
	case "talk.open":
		c := &TalkOpen{Talk: p.id(1, 12), Mode: []Mode{Spoken, Written}[p.n("mode", 2)]}
		c.Kind, c.Amends = p.kind()
		if id := p.id(100, 6); p.yes("asked") {
			c.Request = id
			if r := Find[*Request](p.docs[Shared], RequestKey(id)); r != nil && p.n("equal", 4) > 0 {
				c.Kind, c.Mode, c.Amends = r.Kind, r.Mode, r.Amends
			}
		}
		return c
	case "talk.ready":
		return &TalkReady{Talk: talk, Ready: p.n("ready", 4) > 0}
	case "talk.say":
		return &TalkSay{Talk: talk, Line: p.id(200, 20), Text: p.text()}
	case "talk.pass":
		return &TalkPass{Talk: talk, Last: p.yes("last")}
	case "talk.hand":
		return &TalkHand{Talk: talk, Up: p.yes("up")}
	case "talk.pause":
		return &TalkPause{Talk: talk, Minutes: p.minutes("pause")}
	case "talk.later":
		return &TalkLater{Talk: talk, Minutes: p.minutes("later")}
	case "talk.resume":
		ready := p.n("ready", 4) > 0
		return &TalkResume{Talk: talk, Ready: ready, Early: ready && p.yes("early")}
	case "talk.stop", "talk.postpone":
		if p.n("really", 32) < 29 { // else few talks come far
			return &TalkReady{Talk: talk, Ready: true}
		}
	}
	return map[string]Command{
		"talk.postpone": &TalkPostpone{talk}, "talk.decline": &TalkDecline{talk}, "talk.clarify": &TalkClarify{talk},
		"talk.partly": &TalkPartly{talk}, "talk.more": &TalkMore{talk}, "talk.heard": &TalkHeard{talk},
		"talk.accept": &TalkAccept{talk}, "talk.done": &TalkDone{talk}, "talk.stop": &TalkStop{talk},
	}[name]
}

func (p *play) requestBody(name string) Command {
	id := p.id(100, 6)
	switch name {
	case "request.make":
		c := &RequestMake{Request: id, Mode: []Mode{Spoken, Written}[p.n("mode", 2)], Importance: 1 + p.n("importance", 3),
			Minutes: 30, Topic: p.maybe(), Note: p.maybe(), Slots: p.slots()}
		c.Kind, c.Amends = p.kind()
		return c
	case "request.counter":
		return &RequestCounter{Request: id, Slots: p.slots(), Note: p.maybe()}
	case "request.accept":
		c := &RequestAccept{Request: id, Slot: p.now + hour}
		if r := Find[*Request](p.docs[Shared], RequestKey(id)); r != nil && len(r.Slots) > 0 {
			c.Slot = r.Slots[p.n("slot", len(r.Slots))]
		}
		return c
	case "request.later":
		c := &RequestLater{Request: id, Note: p.maybe()}
		if p.yes("until") {
			c.Until = p.day(0, 3)
		}
		return c
	case "request.withdraw":
		return &RequestWithdraw{Request: id}
	case "request.move":
		return &RequestMove{Request: id, Slots: p.slots(), Note: p.maybe()}
	case "request.cancel":
		return &RequestCancel{Request: id, Note: p.maybe()}
	}
	return &FreePaint{Day: p.day(0, 3), Free: [][2]int{{30 + p.n("from", 4), 40}}}
}

func (p *play) commitmentBody(name string) Command {
	id := p.id(300, 4)
	keeper := []Keeper{KeeperA, KeeperB, KeeperBoth}[p.n("keeper", 3)]
	rhythm := Rhythm{From: p.day(1, 0), Zone: "Europe/Vienna"}
	if p.yes("daily") {
		rhythm.RRule = "FREQ=DAILY"
	}
	switch name {
	case "commitment.offer":
		return &CommitmentOffer{Commitment: id, Keeper: keeper, Text: p.text(), Why: p.maybe(), Rhythm: rhythm}
	case "commitment.agree":
		return &CommitmentAgree{Commitment: id}
	case "commitment.decline":
		return &CommitmentDecline{Commitment: id, Note: p.maybe()}
	case "commitment.revise":
		return &CommitmentRevise{Commitment: id, Keeper: keeper, Text: p.text(), Why: p.maybe(), Rhythm: rhythm}
	case "commitment.show":
		return &CommitmentShow{Commitment: id, Show: p.text()}
	case "commitment.release":
		return &CommitmentRelease{Commitment: id}
	case "commitment.complete":
		return &CommitmentComplete{Commitment: id}
	case "checkin.mark":
		result := []CheckinResult{Kept, Partly, Missed}[p.n("result", 3)]
		return &CheckinMark{Commitment: id, Day: p.day(1, 0), Result: result, Note: p.maybe()}
	}
	for _, key := range slices.Sorted(maps.Keys(p.docs[Shared].entities)) {
		if e := Find[*Checkin](p.docs[Shared], key); e != nil && !e.Noticed && p.yes("this") {
			return &CheckinNotice{Commitment: e.Commitment, Day: e.Day, Seat: e.Seat}
		}
	}
	return &CheckinNotice{Commitment: id, Day: p.day(1, 0), Seat: p.drawnSeat()}
}

func (p *play) otherBody(name string) Command {
	switch name {
	case "seat.name":
		return &SeatName{Text: p.text()}
	case "seat.zone":
		return &SeatZone{Zone: []string{"Europe/Vienna", "Asia/Tokyo"}[p.n("zone", 2)]}
	case "space.erase":
		return &SpaceErase{Agree: p.n("agree", 4) == 3}
	case "pulse.share":
		return &PulseShare{Day: p.day(1, 1), Words: p.text()}
	case "summary.ask":
		return &SummaryAsk{Summary: p.id(400, 3), From: p.days(-5), To: p.days(0)}
	case "summary.allow":
		return &SummaryAllow{Summary: p.id(400, 3)}
	case "summary.withdraw":
		return &SummaryWithdraw{Summary: p.id(400, 3)}
	case "note.write":
		return &NoteWrite{Note: p.id(500, 3), Body: p.text()}
	}
	return &NoteRemove{Note: p.id(500, 3)}
}

// ahead plays a beginning, so that some runs start where few would come by chance.
func (p *play) ahead() {
	talk := uuid(1)
	script := []struct {
		by   Seat
		body Command
	}{
		{A, &TalkOpen{Talk: talk, Kind: Repair, Mode: Written, Amends: B}},
		{A, &TalkReady{Talk: talk, Ready: true}}, {B, &TalkReady{Talk: talk, Ready: true}},
		{B, &TalkDecline{Talk: talk}}, {A, &TalkDecline{Talk: talk}},
		{A, &TalkPause{Talk: talk, Minutes: 20}},
	}
	from := p.n("ahead", 7)
	if from == 6 {
		p.judge(Act{ID: uuid(1), Seat: A, At: p.now, Body: &SeatReject{}})
	}
	for _, s := range script[:[]int{0, 3, 5, 3, 6, 1, 0}[from]] {
		if err := p.do(s.by, s.body); err != nil {
			p.t.Fatal(err)
		}
		p.sound(s.body.Name())
	}
}
