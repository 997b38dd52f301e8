package space

import (
	"fmt"
	"time"
)

// The occasions that each kind of entity gives a seat. A new kind that waits for words is one more row in occasionsOf.

// occasions collects those of a seat.
type occasions struct {
	seat  Seat
	zone  *time.Location // the seat's
	push  *Push          // the device, for what it was told of
	at    int64
	state State
	list  []occasion
}

// occasionsOf are all occasions of a seat that are not long over, whether their time has come or not. There are none
// where a talk, an answer or a mark would be refused: a seat is open, left or rejected.
func occasionsOf(state State, seat Seat, p *Push, at int64, zones Zones) []occasion {
	s := evaluation{State: state}
	if !s.joined(A) || !s.joined(B) {
		return nil
	}
	zone, err := zones(s.zoneOf(seat))
	if err != nil {
		zone = time.UTC
	}
	o := occasions{seat: seat, zone: zone, push: p, at: at, state: state}
	for _, e := range state.Shared.entities {
		switch e := e.(type) {
		case *Request:
			o.request(e)
		case *Talk:
			o.pause(e)
		case *Commitment:
			o.offer(e)
			o.ownDays(e)
		case *Question:
			o.question(e)
		case *Letter:
			if e.By != o.seat {
				o.words(string(e.Key()), PlacePrepare)
			}
		}
	}
	return o.list
}

// kept is for how long an occasion stands after it has lost its use, so that it is known that it was said where a clock
// goes back.
const kept = 24 * time.Hour

func (o *occasions) add(it occasion) {
	if it.until+kept.Milliseconds() > o.at {
		o.list = append(o.list, it)
	}
}

// words is what the other wrote and what waits for this seat, said once (M6).
func (o *occasions) words(what string, place Place) {
	o.add(occasion{what: what, kind: RemindWords, place: place, until: never, page: true})
}

// request is a request or other times that wait for this seat (M5), and an agreed time that comes (M4).
func (o *occasions) request(e *Request) {
	if (e.Status == RequestOpen || e.Moving()) && e.OfferedBy != o.seat {
		last := int64(0)
		for _, slot := range e.Slots {
			last = max(last, slot)
		}
		what := fmt.Sprint(e.Key(), "@", e.V)
		o.add(occasion{what: what, kind: RemindRequest, place: PlaceTime, until: last, page: true})
		if said := o.push.told(what); said != 0 {
			o.add(occasion{what: what + "/again", kind: RemindRequest, place: PlaceTime, from: said + AskAgain.Milliseconds(), until: last})
		}
	}
	if e.Status != RequestAgreed {
		return
	}
	soon := e.Slot - TalkSoon.Milliseconds()
	dayBefore := time.UnixMilli(e.Slot).In(o.zone).AddDate(0, 0, -1).UnixMilli()
	what := fmt.Sprint(e.Key(), "/", e.Slot)
	o.timed(occasion{what: what + "/day", kind: RemindTalk, place: PlaceTime, from: dayBefore, until: soon})
	o.timed(occasion{what: what + "/soon", kind: RemindTalk, place: PlaceTalk, from: soon, until: e.Slot})
}

// timed adds what has a moment of its own. Where that was over when it came to be, who is on the page sees it there.
func (o *occasions) timed(it occasion) {
	it.page = o.at > it.from+lateAfter.Milliseconds()
	o.add(it)
}

// pause is a time-out that ends, for who has not said yet that they are ready (M8).
func (o *occasions) pause(e *Talk) {
	if e.Phase == Paused && !e.Pause.Ready.Of(o.seat) {
		o.add(occasion{what: fmt.Sprint(e.Key(), "/", e.Pause.Until), kind: RemindPause, place: PlaceTalk, from: e.Pause.Until, until: e.Pause.lapses()})
	}
}

// offer is what is offered about a commitment and waits for this seat's answer.
func (o *occasions) offer(e *Commitment) {
	other := o.seat.Other()
	switch {
	case e.ongoing() && e.Revision != nil && e.Revision.By == other:
		o.words(fmt.Sprint(e.Key(), "/", e.Revision.Text.Cmd), PlaceCommitments)
	case e.Status == CommitmentOffered && e.By == other:
		o.words(fmt.Sprint(e.Key(), "/offer"), PlaceCommitments)
	case e.Status == CommitmentActive && e.Release.Of(other) && !e.Release.Of(o.seat):
		o.words(fmt.Sprint(e.Key(), "/release"), PlaceCommitments)
	}
}

// question is one that waits for this seat, and an answer to one of its own. That it is worded anew is said no more.
func (o *occasions) question(e *Question) {
	switch {
	case e.Unanswered() && e.By != o.seat:
		o.words(fmt.Sprint(e.Key(), "/asked"), PlacePrepare)
	case e.Status == QuestionAnswered && e.By == o.seat:
		o.words(fmt.Sprint(e.Key(), "/answered"), PlacePrepare)
	}
}

// ownDays are the days on which this seat keeps a commitment, in its own evening, unless it has marked them (M7). The
// partner's are nobody's occasion but theirs.
func (o *occasions) ownDays(e *Commitment) {
	if e.Status != CommitmentActive || !e.Keeper.Keeps(o.seat) {
		return
	}
	today := time.UnixMilli(o.at).In(o.zone).Format(dayLayout)
	days, err := e.Rhythm.Days(addDays(today, -1), addDays(today, 2))
	if err != nil {
		return // a rhythm that an earlier version took
	}
	for _, name := range days {
		if o.state.Shared.Get(CheckinKey(e.ID, name, o.seat)) != nil {
			continue
		}
		d, _ := parseDay(name)
		evening := time.Date(d.Year(), d.Month(), d.Day(), EveningAt, 0, 0, 0, o.zone)
		midnight := time.Date(d.Year(), d.Month(), d.Day()+1, 0, 0, 0, 0, o.zone)
		o.add(occasion{what: fmt.Sprint(e.Key(), "/", name), kind: RemindCommitment, place: PlaceCommitments, from: evening.UnixMilli(), until: midnight.UnixMilli()})
	}
}
