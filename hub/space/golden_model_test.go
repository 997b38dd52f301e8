package space

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"slices"
	"testing"
	"time"
)

// testdata/model.json is what the web app's model is held to: states of a space, and for each seat which commands
// the rules accept in them, what waits for its answer and what is due. The rules themselves write it.

var update = flag.Bool("update", false, "write testdata/model.json anew")

const modelFile = "testdata/model.json"

// A modelState is a space as it stands at a moment.
type modelState struct {
	name     string
	now      int64
	entities []Entity
}

type modelCase struct {
	Name   string          `json:"name"`
	Now    int64           `json:"now"`
	Shared map[Key]Entity  `json:"shared"`
	Sees   map[Seat]seeing `json:"sees"`
}

// seeing is what the rules give one seat.
type seeing struct {
	// May has the commands that would change something, by the entity that they are about; "" is the space.
	May map[Key][]string `json:"may"`
	// Waits are the entities that wait for this seat's answer.
	Waits []Key `json:"waits"`
	// Due are the commitments that this seat keeps and that are due today.
	Due []Key `json:"due"`
	// Days are those around today that a command of a day takes.
	Days map[string][]string `json:"days"`
	// Then has the floor once both are ready, by talk; only where both ready moves it on.
	Then map[Key]Seat `json:"then"`
}

func TestTheModelsCasesAreWhatTheRulesSay(t *testing.T) {
	var out bytes.Buffer
	out.WriteString("[\n")
	for i, state := range modelStates() {
		if i > 0 {
			out.WriteString(",\n")
		}
		line, err := json.Marshal(state.judge(t))
		if err != nil {
			t.Fatal(err)
		}
		out.Write(line)
	}
	out.WriteString("\n]\n")
	if *update {
		if err := os.WriteFile(modelFile, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	kept, err := os.ReadFile(modelFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(kept, out.Bytes()) {
		t.Fatalf("%s is not what the rules say. Run: go test ./hub/space -run TestTheModelsCases -update\n"+
			"and follow the change in web/src/model, whose tests read the file.", modelFile)
	}
}

func (m modelState) room() *room {
	r := emptyRoom()
	r.now = m.now
	r.put(m.entities...)
	return r
}

func (m modelState) judge(t *testing.T) modelCase {
	c := modelCase{Name: m.name, Now: m.now, Shared: map[Key]Entity{}, Sees: map[Seat]seeing{}}
	r := m.room()
	for _, e := range m.entities {
		c.Shared[e.Key()] = e
	}
	r.lapse()
	for _, seat := range []Seat{A, B} {
		s := seeing{May: map[Key][]string{}, Waits: []Key{}, Due: []Key{}, Days: map[string][]string{}, Then: map[Key]Seat{}}
		s.May[""] = r.accepted(seat, spaceTries(r.now))
		s.Days["pulse.share"] = r.acceptedDays(seat, func(day string) Command { return &PulseShare{Day: day, Words: sealed(90)} })
		for _, e := range m.entities {
			r.judge(t, &s, seat, e)
			if talk, ok := e.(*Talk); ok {
				m.then(&s, talk)
			}
		}
		c.Sees[seat] = s
	}
	return c
}

// judge adds what the rules give a seat of one entity.
func (r *room) judge(t *testing.T, s *seeing, seat Seat, e Entity) {
	key := e.Key()
	may := func(tries ...Command) []string {
		s.May[key] = r.accepted(seat, tries)
		return s.May[key]
	}
	waits := false
	switch e := e.(type) {
	case *Request:
		waits = slices.Contains(may(requestTries(e, r.now)...), "request.later")
		s.Days["request.later "+string(key)] = r.acceptedDays(seat, func(day string) Command {
			return &RequestLater{Request: e.ID, Until: day}
		})
	case *Talk:
		may(talkTries(e)...)
	case *Commitment:
		open := may(commitmentTries(e)...)
		asked := e.Status == CommitmentActive && e.Release.Of(seat.Other()) && slices.Contains(open, "commitment.release")
		answered := e.Revision != nil && e.Revision.By == seat // what came last is the own wording: the other's turn (C5)
		waits = slices.Contains(open, "commitment.agree") && !answered || asked
		days := r.acceptedDays(seat, func(day string) Command {
			return &CheckinMark{Commitment: e.ID, Day: day, Result: Partly, Note: sealed(91)}
		})
		s.Days["checkin.mark "+string(key)] = days
		loc, err := time.LoadLocation(e.Rhythm.Zone)
		if err != nil {
			t.Fatal(err)
		}
		today := time.UnixMilli(r.now).In(loc).Format(dayLayout)
		due, err := e.Rhythm.Days(today, today)
		if err != nil {
			t.Fatal(err)
		}
		if len(due) > 0 && slices.Contains(days, today) {
			s.Due = append(s.Due, key)
		}
	case *Checkin:
		may(&CheckinNotice{Commitment: e.Commitment, Day: e.Day, Seat: e.Seat})
	case *Summary:
		waits = slices.Contains(may(&SummaryAllow{Summary: e.ID}, &SummaryWithdraw{Summary: e.ID}), "summary.allow")
	}
	if waits {
		s.Waits = append(s.Waits, key)
	}
}

// accepted names the commands of which the rules accept at least one that is tried: it would change something.
func (r *room) accepted(seat Seat, tries []Command) []string {
	names := []string{}
	for _, body := range tries {
		name := NameOf(body)
		if ask, ok := body.(*RequestMake); ok {
			name += " " + string(ask.Kind)
		}
		if !slices.Contains(names, name) && r.accepts(seat, body) {
			names = append(names, name)
		}
	}
	return names
}

func (r *room) accepts(seat Seat, body Command) bool {
	encoded, err := json.Marshal(body)
	if err != nil {
		return false
	}
	parsed, err := ParseCommand(NameOf(body), encoded)
	if err != nil {
		return false
	}
	_, err = Decide(r.state(seat), Act{ID: uuid(8_000_000), Seat: seat, At: r.now, Body: parsed}, time.LoadLocation)
	return err == nil
}

// modelDays are the days that are tried: around today, and around the farthest.
var modelDays = []int{-4, -3, -2, -1, 0, 1, 2, 3, MaxLaterDays - 1, MaxLaterDays, MaxLaterDays + 1}

// acceptedDays are the days, of those tried, on which the rules accept a command.
func (r *room) acceptedDays(seat Seat, of func(day string) Command) []string {
	days := []string{}
	for _, n := range modelDays {
		day := time.UnixMilli(r.now).UTC().AddDate(0, 0, n).Format(dayLayout)
		if r.accepts(seat, of(day)) {
			days = append(days, day)
		}
	}
	return days
}

// then lets both be ready, and notes who has the floor then.
func (m modelState) then(s *seeing, t *Talk) {
	r := m.room()
	for _, seat := range []Seat{A, B} {
		for _, body := range []Command{&TalkReady{Talk: t.ID, Ready: true}, &TalkResume{Talk: t.ID, Ready: true, Early: true}} {
			_ = r.do(seat, body) // refused where the talk neither gathers nor rests
		}
	}
	if after := Find[*Talk](r.docs[Shared], t.Key()); after.Phase != t.Phase && after.Phase != Closed {
		s.Then[t.Key()] = after.Floor
	}
}

func spaceTries(now int64) []Command {
	slots := []int64{now + 1000*hour}
	ask := func(kind Kind, amends Seat) Command {
		return &RequestMake{Request: uuid(900), Kind: kind, Amends: amends, Mode: Spoken, Importance: 2, Minutes: 45, Slots: slots}
	}
	return []Command{
		&SeatLeave{}, &SeatReject{}, &SpaceErase{Agree: true}, &SpaceErase{},
		ask(Repair, A), ask(Ordinary, ""),
		&TalkOpen{Talk: uuid(901), Kind: Ordinary, Mode: Spoken},
		&CommitmentOffer{Commitment: uuid(902), Keeper: KeeperA, Text: sealed(92), Rhythm: Rhythm{From: "2026-03-02", Zone: "UTC"}},
		&SummaryAsk{Summary: uuid(903), From: "2026-01-01", To: "2026-02-01"},
		&FreePaint{Day: "2026-03-03", Free: [][2]int{{40, 48}}},
	}
}

func requestTries(e *Request, now int64) []Command {
	ahead := []int64{now + 1000*hour}
	tries := []Command{
		&RequestCounter{Request: e.ID, Slots: ahead}, &RequestMove{Request: e.ID, Slots: ahead},
		&RequestLater{Request: e.ID}, &RequestWithdraw{Request: e.ID}, &RequestCancel{Request: e.ID, Note: sealed(93)},
		&TalkOpen{Talk: uuid(901), Request: e.ID, Kind: e.Kind, Mode: e.Mode, Amends: e.Amends},
	}
	for _, slot := range e.Slots {
		tries = append(tries, &RequestAccept{Request: e.ID, Slot: slot})
	}
	return tries
}

func talkTries(e *Talk) []Command {
	id := e.ID
	return []Command{
		&TalkReady{Talk: id, Ready: true}, &TalkReady{Talk: id},
		&TalkPostpone{id}, &TalkSay{Talk: id, Line: uuid(904), Text: sealed(94)},
		&TalkPass{Talk: id}, &TalkPass{Talk: id, Last: true}, &TalkDecline{id},
		&TalkHand{Talk: id, Up: true}, &TalkHand{Talk: id}, &TalkClarify{id},
		&TalkPartly{id}, &TalkMore{id}, &TalkHeard{id}, &TalkAccept{id}, &TalkDone{id}, &TalkStop{id},
		&TalkPause{Talk: id, Minutes: 20}, &TalkLater{Talk: id, Minutes: 24 * 60},
		&TalkResume{Talk: id, Ready: true}, &TalkResume{Talk: id, Ready: true, Early: true}, &TalkResume{Talk: id},
	}
}

func commitmentTries(e *Commitment) []Command {
	return []Command{
		&CommitmentAgree{e.ID}, &CommitmentDecline{Commitment: e.ID, Note: sealed(95)},
		&CommitmentRevise{Commitment: e.ID, Keeper: KeeperBoth, Text: sealed(96), Rhythm: e.Rhythm},
		&CommitmentShow{Commitment: e.ID, Show: sealed(97)}, &CommitmentRelease{e.ID}, &CommitmentComplete{e.ID},
	}
}
