package space

import (
	"fmt"
	"maps"
	"slices"
	"testing"
)

// evening is when Monday has become Tuesday in Tokyo, and is still Monday in Vienna and New York.
var evening = noon + 8*hour

// couple is the two seats, both joined, in zones where it is not the same day.
func couple() []Entity {
	return []Entity{
		&SeatEntity{Seat: A, Status: SeatJoined, Zone: "Asia/Tokyo", JoinedAt: noon},
		&SeatEntity{Seat: B, Status: SeatJoined, Zone: "America/New_York", JoinedAt: noon},
	}
}

func with(seats []Entity, more ...Entity) []Entity { return append(slices.Clone(seats), more...) }

// modelStates are the states that the model is held to.
func modelStates(t *testing.T) []modelState {
	return slices.Concat(storyStates(t), seatStates(), requestStates(), talkStates(), pauseStates(), commitmentStates(), checkinStates(), summaryStates(), questionStates(), opensStates())
}

// storyStates are how things stand when the stories have come to a command for the first time.
func storyStates(t *testing.T) (all []modelState) {
	stories, seen := told(t), make(map[string]bool)
	for _, name := range slices.Sorted(maps.Keys(stories)) {
		r := newRoom()
		for _, s := range stories[name] {
			r.must(t, s.by, s.body)
			spec := SpecOf(s.body)
			if seen[spec.Name] || spec.Own {
				continue
			}
			seen[spec.Name] = true
			after := modelState{name: "after " + spec.Name + ", in " + name, now: r.now}
			for _, key := range slices.Sorted(maps.Keys(r.docs[Shared].entities)) {
				e, err := Decode(key, []byte(encode(r.docs[Shared].entities[key])))
				if err != nil {
					t.Fatal(err)
				}
				after.entities = append(after.entities, e)
			}
			all = append(all, after)
		}
	}
	return all
}

func state(name string, entities ...Entity) modelState {
	return modelState{name, evening, with(couple(), entities...)}
}

func seatStates() []modelState {
	pair := func(name string, a, b SeatEntity, more ...Entity) modelState {
		a.Seat, b.Seat = A, B
		return modelState{name, evening, with([]Entity{&a, &b}, more...)}
	}
	in := SeatEntity{Status: SeatJoined, Zone: "UTC", JoinedAt: noon}
	erase := in
	erase.Erase = true
	return []modelState{
		pair("both are in", in, in),
		pair("nobody joined yet", in, SeatEntity{Status: SeatOpen}),
		pair("b left", in, SeatEntity{Status: SeatLeft, Zone: "UTC"}),
		pair("a left", SeatEntity{Status: SeatLeft, Zone: "UTC"}, in),
		pair("b was rejected", in, SeatEntity{Status: SeatRejected, Zone: "UTC"}),
		pair("a agreed to erase", erase, in),
		pair("b agreed to erase", in, erase),
		pair("they talked once", in, in, tableTalk("closed", Ordinary, Spoken, A)),
		pair("b left with all open", in, SeatEntity{Status: SeatLeft, Zone: "UTC"}, everythingOpen()...),
	}
}

// everythingOpen has one of each that somebody could go on with.
func everythingOpen() []Entity {
	return []Entity{
		aRequest(11, RequestOpen, B, ""), aRequest(12, RequestAgreed, B, ""),
		aCommitment(21, CommitmentOffered, B, KeeperBoth), aCommitment(22, CommitmentActive, B, KeeperBoth),
		&Checkin{Commitment: uuid(22), Day: "2026-03-02", Seat: B, Result: Kept, Was: []Mark{}, At: noon},
		&Summary{ID: uuid(31), By: B, From: "2026-01-01", To: "2026-02-01", Status: SummaryAsked},
		aQuestion(41, QuestionOpen), aQuestion(42, QuestionAnswered),
	}
}

// aRequest is asked by a, with times on offer for tomorrow; an agreed one stands on the first of them.
func aRequest(id int, status RequestStatus, offeredBy Seat, until string) *Request {
	e := &Request{
		ID: uuid(id), By: A, Kind: Repair, Mode: Spoken, Amends: B, Importance: 2, Minutes: 45, Status: status,
		OfferedBy: offeredBy, Slots: []int64{noon + 24*hour, noon + 26*hour}, Until: until, Notes: []Word{}, At: noon,
	}
	switch status {
	case RequestAgreed, RequestHeld, RequestCancelled:
		e.Slot = e.Slots[0]
	}
	switch status {
	case RequestWithdrawn, RequestCancelled:
		e.ClosedBy = A
	case RequestNotYet:
		e.ClosedBy = offeredBy.Other()
	}
	return e
}

func requestStates() []modelState {
	var all []modelState
	for _, by := range []Seat{A, B} {
		for _, status := range []RequestStatus{RequestOpen, RequestAgreed, RequestNotYet, RequestWithdrawn, RequestCancelled, RequestHeld} {
			all = append(all, state(fmt.Sprintf("a request of a is %s, the latest offer by %s", status, by), aRequest(11, status, by, "")))
		}
		moving := aRequest(11, RequestAgreed, by, "")
		moving.Slots = []int64{noon + 50*hour}
		passed := aRequest(11, RequestOpen, by, "")
		passed.Slots = []int64{noon - hour, noon + 24*hour}
		over := aRequest(11, RequestOpen, by, "")
		over.Slots = []int64{noon - hour}
		met := aRequest(11, RequestAgreed, by, "")
		met.Slots, met.Slot = []int64{noon - hour}, noon-hour
		all = append(all,
			state(fmt.Sprintf("%s moves an agreed time", by), moving),
			state(fmt.Sprintf("one of the times of %s has passed", by), passed),
			state(fmt.Sprintf("all times of %s have passed", by), over),
			state(fmt.Sprintf("the agreed time of %s has passed", by), met),
			state(fmt.Sprintf("%s said not yet until tomorrow", by.Other()), aRequest(11, RequestNotYet, by, "2026-03-04")),
			state(fmt.Sprintf("%s said not yet until today", by.Other()), aRequest(11, RequestNotYet, by, "2026-03-03")),
			state(fmt.Sprintf("%s said not yet until yesterday", by.Other()), aRequest(11, RequestNotYet, by, "2026-03-02")),
		)
	}
	third := aRequest(13, RequestAgreed, A, "")
	return append(all,
		state("a has three open requests", aRequest(11, RequestOpen, A, ""), aRequest(12, RequestOpen, B, ""), aRequest(13, RequestOpen, A, "")),
		state("a has two open requests and an agreed one", aRequest(11, RequestOpen, A, ""), aRequest(12, RequestOpen, B, ""), third),
		state("a time is agreed while a talk is open", aRequest(11, RequestAgreed, A, ""), tableTalk("gath", Ordinary, Spoken, A)),
		modelState{"a time was offered before the partner joined", evening, []Entity{
			&SeatEntity{Seat: A, Status: SeatJoined, Zone: "UTC", JoinedAt: noon}, &SeatEntity{Seat: B, Status: SeatOpen},
			aRequest(11, RequestOpen, A, ""),
		}},
	)
}

func talkStates() []modelState {
	var all []modelState
	columns := []string{"gath", "speak", "speak2", "refl", "check", "check!", "check2", "repair", "agree", "closed"}
	for _, column := range columns {
		for _, kind := range []Kind{Repair, Ordinary} {
			if kind == Ordinary && column == "repair" {
				continue // an ordinary talk has no such phase
			}
			for _, mode := range []Mode{Spoken, Apart, Written} {
				name := fmt.Sprintf("%s talk, %s, %s", kind, mode, column)
				all = append(all, state(name, tableTalk(column, kind, mode, A)))
			}
		}
		all = append(all, state("a repair talk by b, "+column, tableTalk(column, Repair, Written, B)))
	}
	for _, marks := range []Both{{A: true}, {B: true}} {
		for _, column := range []string{"gath", "speak", "repair", "agree"} {
			talk := tableTalk(column, Repair, Spoken, A)
			switch column {
			case "gath":
				talk.Ready = marks
			case "speak":
				talk.Hand = Both{B: marks.B}
			default:
				talk.Done = marks
			}
			all = append(all, state(fmt.Sprintf("%s, marked by a %t, by b %t", column, marks.A, marks.B), talk))
		}
	}
	asked := tableTalk("gath", Ordinary, Spoken, B)
	asked.Request = uuid(11)
	held := aRequest(11, RequestHeld, B, "")
	held.Kind, held.Amends = Ordinary, ""
	return append(all,
		state("a talk of a request, opened by b and asked for by a", asked, held),
		modelState{"b left in the midst of a talk", evening, with([]Entity{
			&SeatEntity{Seat: A, Status: SeatJoined, Zone: "UTC"}, &SeatEntity{Seat: B, Status: SeatLeft, Zone: "UTC"},
		}, tableTalk("speak", Ordinary, Written, A))},
	)
}

// pauseStates are time-outs: from each phase, early and late, and over.
func pauseStates() []modelState {
	var all []modelState
	add := func(name string, from string, minutes int64, change func(*Pause)) {
		talk := tableTalk(from, Repair, Spoken, A)
		talk.Pause = &Pause{By: A, At: evening - minutes*minute, Until: evening + (20-minutes)*minute, From: talk.Phase}
		talk.Phase, talk.Floor = Paused, ""
		change(talk.Pause)
		all = append(all, state(name, talk))
	}
	nothing := func(*Pause) {}
	for _, from := range []string{"speak", "refl", "check", "repair", "agree"} {
		add("a time-out, an hour ago, from "+from, from, 60, nothing)
	}
	justNow := func(p *Pause) { p.At, p.Until = p.At-10_000, p.Until-10_000 }
	add("a time-out, ten seconds ago, and something was said to it", "speak", 0, justNow)
	answered := all[len(all)-1].entities
	answered[len(answered)-1].(*Talk).Moved = 0 // all that stands in a state is of version 1
	add("a time-out, ten seconds ago", "speak", 0, justNow)
	add("a time-out, a minute ago", "speak", 1, nothing)
	add("a time-out, a minute ago, a is ready", "speak", 1, func(p *Pause) { p.Ready, p.Early = Both{A: true}, Both{A: true} })
	add("a time-out, an hour ago, b is ready", "speak", 60, func(p *Pause) { p.Ready = Both{B: true} })
	add("both were ready too soon", "speak", 60, func(p *Pause) { p.Ready = Both{true, true} })
	add("a time-out for a day", "speak", 1, func(p *Pause) { p.Until = p.At + MaxPause.Milliseconds() })
	add("a time-out, a minute before a day has passed since its return", "speak", 24*60+20-1, nothing)
	add("a time-out, a day after its return", "speak", 24*60+20, nothing)
	return all
}

var rhythms = []struct {
	name string
	Rhythm
}{
	{"every day", Rhythm{From: "2026-02-01", RRule: "FREQ=DAILY", Zone: "UTC"}},
	{"every Tuesday, in Tokyo", Rhythm{From: "2026-03-01", RRule: "FREQ=WEEKLY;BYDAY=TU", Zone: "Asia/Tokyo"}},
	{"every Tuesday, in New York", Rhythm{From: "2026-03-01", RRule: "FREQ=WEEKLY;BYDAY=TU", Zone: "America/New_York"}},
	{"once, today", Rhythm{From: "2026-03-02", Zone: "UTC"}},
	{"once, by tomorrow", Rhythm{From: "2026-03-01", Until: "2026-03-03", Zone: "UTC"}},
	{"from tomorrow", Rhythm{From: "2026-03-03", RRule: "FREQ=DAILY", Zone: "UTC"}},
	{"until yesterday", Rhythm{From: "2026-02-27", Until: "2026-03-01", RRule: "FREQ=DAILY", Zone: "UTC"}},
}

func aCommitment(id int, status CommitmentStatus, by Seat, keeper Keeper) *Commitment {
	e := &Commitment{
		ID: uuid(id), By: by, Keeper: keeper, Status: status, Agreed: Both{}.With(by, true), Notes: []Word{}, At: noon,
		Text: Word{Text: sealed(1), By: by, Cmd: uuid(5), At: noon, Field: "text"}, Rhythm: rhythms[0].Rhythm,
	}
	if status != CommitmentOffered && status != CommitmentDeclined {
		e.Agreed, e.AgreedAt = Both{true, true}, noon
	}
	if status != CommitmentOffered && status != CommitmentActive {
		e.ClosedAt, e.ClosedBy = noon, by.Other()
	}
	return e
}

func commitmentStates() []modelState {
	var all []modelState
	statuses := []CommitmentStatus{CommitmentOffered, CommitmentActive, CommitmentDeclined, CommitmentReleased, CommitmentCompleted}
	for _, keeper := range []Keeper{KeeperA, KeeperB, KeeperBoth} {
		for _, status := range statuses {
			all = append(all, state(fmt.Sprintf("a commitment that %s keeps is %s", keeper, status), aCommitment(21, status, A, keeper)))
		}
		for _, by := range []Seat{A, B} {
			asked := aCommitment(21, CommitmentActive, A, keeper)
			asked.Release = Both{}.With(by, true)
			shown := aCommitment(21, CommitmentActive, A, keeper)
			shown.Show = &Word{Text: sealed(2), By: by, Cmd: uuid(6), At: noon, Field: "show"}
			all = append(all,
				state(fmt.Sprintf("%s keeps it, %s asked to be released", keeper, by), asked),
				state(fmt.Sprintf("%s keeps it, %s said what would show it", keeper, by), shown))
			for _, status := range statuses[:2] {
				if status == CommitmentOffered && by == A {
					continue // an offerer rewords in place
				}
				e := aCommitment(21, status, A, keeper)
				e.Revision = &Revision{By: by, Text: Word{Text: sealed(3), By: by, Cmd: uuid(7), At: noon, Field: "text"}, Rhythm: e.Rhythm, Keeper: keeper}
				all = append(all, state(fmt.Sprintf("%s keeps it, %s, and %s words it anew", keeper, status, by), e))
			}
		}
	}
	for _, rhythm := range rhythms {
		e := aCommitment(21, CommitmentActive, A, KeeperBoth)
		e.Rhythm = rhythm.Rhythm
		all = append(all, state("kept "+rhythm.name, e))
	}
	return all
}

func checkinStates() []modelState {
	var all []modelState
	for _, status := range []CommitmentStatus{CommitmentActive, CommitmentCompleted} {
		for _, noticed := range []bool{false, true} {
			mark := &Checkin{Commitment: uuid(21), Day: "2026-03-01", Seat: A, Result: Missed, Noticed: noticed, Was: []Mark{}, At: noon}
			name := fmt.Sprintf("a mark of a on what is %s, noticed %t", status, noticed)
			all = append(all, state(name, aCommitment(21, status, B, KeeperA), mark))
		}
	}
	return all
}

func summaryStates() []modelState {
	var all []modelState
	for _, status := range []SummaryStatus{SummaryAsked, SummaryYes, SummaryWithdrawn} {
		e := &Summary{ID: uuid(31), By: A, From: "2026-01-01", To: "2026-02-01", Status: status}
		all = append(all, state("a question of a is "+string(status), e))
	}
	return all
}

// aQuestion is asked by b.
func aQuestion(id int, status QuestionStatus) *Question {
	e := &Question{ID: uuid(id), By: B, Text: Word{Text: sealed(1), By: B, Cmd: uuid(5), At: noon, Field: "text"}, Status: status, At: noon}
	switch status {
	case QuestionAnswered:
		e.Answer = &Word{Text: sealed(2), By: A, Cmd: uuid(6), At: noon, Field: "text"}
		e.AnsweredAt = noon
	case QuestionClosed:
		e.ClosedAt = noon
	}
	return e
}

func questionStates() []modelState {
	var all []modelState
	for _, status := range []QuestionStatus{QuestionOpen, QuestionNotYet, QuestionAnswered, QuestionClosed} {
		all = append(all, state("a question of b's own words is "+string(status), aQuestion(41, status)))
	}
	dated := aQuestion(41, QuestionNotYet)
	dated.Until = "2026-03-05"
	closed := aQuestion(41, QuestionAnswered)
	closed.Status, closed.ClosedAt = QuestionClosed, noon
	var five, fifty []Entity
	for i := range MaxQuestions {
		five = append(five, aQuestion(41+i, QuestionOpen))
	}
	for i := range MaxLetters {
		fifty = append(fifty, aLetter(60+i))
	}
	return append(all,
		state("a question of b's own words is later, from a day on", dated),
		state("an answer was enough for b", closed),
		state("five questions of b wait", five...),
		state("b left a letter", aLetter(60)),
		state("b left fifty letters", fifty...),
	)
}

func aLetter(id int) *Letter {
	return &Letter{ID: uuid(id), By: B, Body: Word{Text: sealed(3), By: B, Cmd: uuid(7), At: noon, Field: "body"}, At: noon}
}

// opensStates are lobbies of a repair talk in which it was said who begins.
func opensStates() []modelState {
	var all []modelState
	for _, opens := range []Seat{A, B} {
		talk := tableTalk("gath", Repair, Spoken, A)
		talk.Opens = opens
		all = append(all, state(fmt.Sprintf("b said that %s begins", opens), talk))
	}
	return all
}
