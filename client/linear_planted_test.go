package client_test

import (
	"math"
	"os"
	"path/filepath"
	"testing"

	"amends/hub/space"

	"github.com/anishathalye/porcupine"
)

// planted is a history that begins at version 5 in a talk in which a says whether they were understood: with more they have
// the floor themselves, with partly b has it.
type planted struct {
	t     *testing.T
	start *world
}

const plantedTalk, plantedRequest = "00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"

func plant(t *testing.T) planted {
	t.Helper()
	talk := &space.Talk{ID: plantedTalk, Kind: space.Ordinary, Mode: space.Spoken, Phase: space.Checking, Speaker: space.A, Floor: space.A,
		Turn: 1, Moved: 5, Turns: []space.Turn{{Speaker: space.A, Began: 1, Result: space.TurnOpen}}}
	entities := []space.Entity{&space.SeatEntity{Seat: space.A, Status: space.SeatJoined}, &space.SeatEntity{Seat: space.B, Status: space.SeatJoined}, talk}
	for _, e := range entities {
		space.Stamp(e, 5)
	}
	return planted{t, newWorld(5, 1_790_000_000_000, entities)}
}

// does is a command of a seat, under its name as its id, from one moment to another.
func (p planted) does(call, back int64, seat space.Seat, knew int64, c space.Command, out answered) op {
	return op{Call: call, Return: back, In: ask(space.NameOf(c), seat, knew, c), Out: out}
}

// hears is that a device is told, or has in the end, what the commands of some operations lead to.
func (p planted) hears(moment int64, what outcome, ops ...op) op {
	p.t.Helper()
	w := p.start
	for _, o := range ops {
		if w = w.after(o.In); w == nil {
			p.t.Fatalf("the rules do not accept %s", o.In.Cmd)
		}
	}
	out := answered{What: what, V: w.v, Cmd: w.cmd, By: w.by, From: w.v - 1}
	if what == rests {
		out.From = -1
	}
	out.Set = w.since(out.From)
	return op{Call: moment, Return: moment, Out: out}
}

func TestLinear_PlantedHistoriesAreToldApart(t *testing.T) {
	const never = math.MaxInt64
	p := plant(t)
	more, partly, pass := &space.TalkMore{Talk: plantedTalk}, &space.TalkPartly{Talk: plantedTalk}, &space.TalkPass{Talk: plantedTalk}
	pause, slots := &space.TalkPause{Talk: plantedTalk, Minutes: 20}, []int64{4_000_000_000_000}
	request := &space.RequestMake{Request: plantedRequest, Kind: space.Ordinary, Mode: space.Spoken, Importance: 1, Minutes: 30, Slots: slots}
	at := func(v int64) answered { return answered{What: done, V: v} }
	notHers, stale := answered{What: refused, Why: "not_your_floor partner_has_floor"}, answered{What: refused, Why: "stale changed_since"}

	partly6, pass7 := p.does(1, 2, space.A, 5, partly, at(6)), p.does(3, 4, space.B, 6, pass, at(7))
	more6, request6 := p.does(1, 2, space.A, 5, more, at(6)), p.does(3, 4, space.B, 5, request, at(6))
	lostPartly, lostMore := p.does(1, never, space.A, 5, partly, answered{What: lost}), p.does(1, never, space.A, 5, more, answered{What: lost})
	lostRequest := p.does(1, never, space.B, 5, request, answered{What: lost})
	again := func(knew int64, out answered) op { return p.does(5, 6, space.A, knew, partly, out) }
	pause6, stop7 := p.does(1, 2, space.A, 5, pause, at(6)), p.does(3, 4, space.B, 6, &space.TalkStop{Talk: plantedTalk}, at(7))
	stands6 := func(knew int64) op {
		o := p.does(5, 6, space.A, knew, pause, at(6))
		o.In.ID = "another pause"
		return o
	}
	passOfA := func(knew int64) op { return p.does(5, 6, space.A, knew, pass, notHers) }

	for want, histories := range map[porcupine.CheckResult]map[string]history{
		porcupine.Ok: {
			"one after the other":                  {Ops: []op{partly6, pass7, p.hears(5, rests, partly6, pass7)}},
			"two at once, of which one is refused": {Ops: []op{partly6, p.does(1, 3, space.A, 5, more, stale)}},
			"two at once, in either order":         {Ops: []op{p.does(1, 4, space.A, 5, partly, at(7)), request6}},
			"what is lost happened":                {Ops: []op{lostPartly, pass7}},
			"what is lost did not happen":          {Ops: []op{lostPartly, request6, p.hears(5, rests, request6)}},
			"a repeat gets the first answer":       {Ops: []op{partly6, pass7, again(7, at(6))}},
			"a device is told late":                {Ops: []op{partly6, pass7, p.hears(5, learned, partly6)}},
			"one of several refuses by what was":   {Several: true, Ops: []op{partly6, pass7, passOfA(6)}},
			"one of several says that it stands":   {Several: true, Ops: []op{pause6, stop7, stands6(6)}},
		},
		porcupine.Illegal: {
			"two have the floor at one version":           {Several: true, Ops: []op{partly6, more6}},
			"two are told of two who have the floor":      {Several: true, Ops: []op{lostPartly, lostMore, p.hears(3, learned, partly6), p.hears(4, learned, more6)}},
			"acknowledged, and never happened":            {Several: true, Ops: []op{partly6, p.hears(3, rests)}},
			"acknowledged, and another is at its version": {Several: true, Ops: []op{lostRequest, partly6, p.hears(3, learned, request6)}},
			"happened twice, as a device is told":         {Several: true, Ops: []op{partly6, pass7, p.hears(7, learned, partly6, pass7, again(7, at(8)))}},
			"happened twice, as the next one finds":       {Several: true, Ops: []op{partly6, p.does(3, 4, space.B, 6, request, at(8))}},
			"what is lost happened twice":                 {Several: true, Ops: []op{lostPartly, p.does(3, 4, space.B, 5, request, at(8))}},
			"a repeat gets another answer":                {Several: true, Ops: []op{partly6, pass7, again(7, at(8))}},
			"a repeat is refused":                         {Several: true, Ops: []op{partly6, again(5, stale)}},
			"accepted, and had not seen the latest":       {Several: true, Ops: []op{partly6, pass7, p.does(5, 6, space.A, 5, more, at(8))}},
			"acknowledged at an earlier version":          {Several: true, Ops: []op{partly6, pass7, p.does(5, 6, space.A, 7, more, at(7))}},
			"refused by what was before it knew":          {Several: true, Ops: []op{partly6, pass7, passOfA(7)}},
			"refused by what was, by the only server":     {Ops: []op{partly6, pass7, passOfA(6)}},
			"refused for what never was":                  {Several: true, Ops: []op{passOfA(5)}},
			"the earlier one has the later version":       {Several: true, Ops: []op{p.does(1, 2, space.A, 5, partly, at(7)), request6}},
			"told before it was asked for":                {Several: true, Ops: []op{p.hears(0, learned, partly6), partly6}},
			"gone in the end":                             {Several: true, Ops: []op{partly6, pass7, p.hears(5, rests, partly6)}},
			"passed by who does not have the floor":       {Several: true, Ops: []op{p.does(1, 2, space.B, 5, pass, at(6))}},
			"stands, by what was before it knew":          {Several: true, Ops: []op{pause6, stop7, stands6(7)}},
			"stands, by what was, at the only server":     {Ops: []op{pause6, stop7, stands6(6)}},
		},
	} {
		for name, h := range histories {
			h.begin(t, p.start)
			if got, _ := h.linear(t); got != want {
				t.Errorf("%s: porcupine says %s, want %s", name, got, want)
			}
		}
	}
}

// What failed once is judged again.
func TestLinear_HistoriesOfBefore(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "linear", "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		h := readHistory(t, text)
		if result, outOfPlace := h.linear(t); result != porcupine.Ok {
			t.Errorf("%s is %s; out of place: %+v", file, result, outOfPlace)
		}
	}
}
