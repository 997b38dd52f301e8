package space

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"slices"
	"strings"
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
	told := examples(t)
	for i, state := range modelStates(t) {
		if i > 0 {
			out.WriteString(",\n")
		}
		line, err := json.Marshal(state.judge(t, told))
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
		t.Fatalf("hub/space/%s is not what the rules say. Run: go test ./hub/space -run TestTheModelsCases -update\n"+
			"and let web/src/model say the same: cd web && npx vitest run src/model/golden.test.ts", modelFile)
	}
}

func (m modelState) room() *room {
	r := emptyRoom()
	r.now = m.now
	r.put(m.entities...)
	return r
}

func (m modelState) judge(t *testing.T, told map[string][]Command) modelCase {
	c := modelCase{Name: m.name, Now: m.now, Shared: map[Key]Entity{}, Sees: map[Seat]seeing{}}
	r := m.room()
	for _, e := range m.entities {
		c.Shared[e.Key()] = e
	}
	r.lapse()
	for _, seat := range []Seat{A, B} {
		s := seeing{May: map[Key][]string{}, Waits: []Key{}, Due: []Key{}, Days: map[string][]string{}, Then: map[Key]Seat{}}
		s.May[""] = r.accepted(seat, r.tries(told, ""))
		s.Days["pulse.share"] = r.acceptedDays(seat, func(day string) Command { return &PulseShare{Day: day, Words: sealed(90)} })
		for _, e := range m.entities {
			r.judge(t, told, &s, seat, e)
			if talk, ok := e.(*Talk); ok {
				m.then(&s, talk)
			}
		}
		c.Sees[seat] = s
	}
	return c
}

// judge adds what the rules give a seat of one entity.
func (r *room) judge(t *testing.T, told map[string][]Command, s *seeing, seat Seat, e Entity) {
	key := e.Key()
	may := func(more ...Command) []string {
		s.May[key] = r.accepted(seat, append(r.tries(told, key), more...))
		return s.May[key]
	}
	waits := false
	switch e := e.(type) {
	case *Request:
		waits = slices.Contains(may(requestTries(e)...), "request.later")
		s.Days["request.later "+string(key)] = r.acceptedDays(seat, func(day string) Command {
			return &RequestLater{Request: e.ID, Until: day}
		})
	case *Talk:
		may()
	case *Commitment:
		open := may()
		asked := e.Status == CommitmentActive && e.Release.Of(seat.Other()) && slices.Contains(open, "commitment.release")
		answered := e.Revision != nil && e.Revision.By == seat // what came last is the own wording: the other's turn (C5)
		waits = slices.Contains(open, "commitment.agree") && !answered || asked
		days := r.acceptedDays(seat, func(day string) Command {
			return &CheckinMark{Commitment: e.ID, Day: day, Result: Partly, Note: sealed(91)}
		})
		s.Days["checkin.mark "+string(key)] = days
		loc, err := time.LoadLocation(r.seat(seat).Zone)
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
		may()
	case *Summary:
		waits = slices.Contains(may(), "summary.allow")
	case *Question:
		waits = slices.Contains(may(), "question.answer") && e.Status == QuestionOpen
		s.Days["question.later "+string(key)] = r.acceptedDays(seat, func(day string) Command {
			return &QuestionLater{Question: e.ID, Until: day}
		})
	case *Letter:
		may()
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

// elsewhere are the commands that nothing keeps from being done, and those that Days has.
var elsewhere = []string{"seat.name", "seat.zone", "note.write", "note.remove", "pulse.share", "checkin.mark"}

// tries are the commands of the stories, done to an entity, or, where there is none, to nothing that is there yet.
func (r *room) tries(told map[string][]Command, of Key) (all []Command) {
	for _, s := range Commands() {
		template := s.About
		if of != "" && Key(template).Kind() != of.Kind() {
			template = s.Seen
		}
		if slices.Contains(elsewhere, s.Name) || of != "" && Key(template).Kind() != of.Kind() {
			continue
		}
		for _, body := range told[s.Name] {
			all = append(all, r.tried(s, body, template, of))
		}
	}
	return all
}

// tried is a command of a story done to an entity, with words of its own and times far ahead.
func (r *room) tried(s *Spec, example Command, template Template, of Key) Command {
	c := Copy(example)
	body := reflect.ValueOf(c).Elem()
	parts := strings.Split(string(of), "/")
	for i, f := range s.fields {
		at := slices.Index(strings.Split(string(template), "/"), "{"+f.name+"}")
		switch field := body.Field(i); {
		case of != "" && at > 0:
			field.SetString(parts[at])
		case IsUUID(field.String()) && strings.Contains(string(s.About), "{"+f.name+"}"):
			field.SetString(uuid(900))
		case field.Type() == reflect.TypeFor[[]int64]():
			field.Set(reflect.ValueOf([]int64{r.now + 1000*hour}))
		case f.sealed && field.String() != "":
			field.SetString(string(sealed(90)))
		}
	}
	return c
}

// requestTries are those that depend on what the request says.
func requestTries(e *Request) []Command {
	tries := []Command{&TalkOpen{Talk: uuid(901), Request: e.ID, Kind: e.Kind, Mode: e.Mode, Amends: e.Amends}}
	for _, slot := range e.Slots {
		tries = append(tries, &RequestAccept{Request: e.ID, Slot: slot})
	}
	return tries
}
