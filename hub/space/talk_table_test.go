package space

import (
	"fmt"
	"strings"
	"testing"
)

// What every action does in every phase, for the speaker S and the listener L: "S|L", or one word for both.
// S is the one making amends in a repair talk. Columns:
//
//	gath        the lobby               check   checking a piece
//	speak       S speaks first          check!  checking the last piece of S's point, L has not spoken yet
//	speak2      L had their turn        check2  checking the last piece, L had their turn
//	refl        L says back             repair, agree, paused (an hour ago, from speaking, by S), closed (stopped by S)
//
// A word is a refusal (stale; floor: not_your_floor; bad: bad_message; had: already), ack, or what the talk is
// then: "same" is the same phase and floor, else the phase and after ">" who has the floor.
const talkTable = `
action      gath     speak            speak2           refl              check            check!           check2           repair      agree   paused  closed
open        had      had              had              had               had              had              had              had         had     had     new
ready       same     stale            stale            stale             stale            stale            stale            stale       stale   stale   stale
unready     ack      stale            stale            stale             stale            stale            stale            stale       stale   stale   stale
postpone    closed   stale            stale            stale             stale            stale            stale            stale       stale   stale   stale
say         stale    same|floor       same|floor       floor|same        stale            stale            stale            same        stale   stale   stale
pass        stale    refl>L|floor     refl>L|floor     floor|check>S     stale            stale            stale            stale       stale   stale   stale
last        bad      refl>L|floor     refl>L|floor     bad               bad              bad              bad              bad         bad     bad     bad
decline     stale    speak>L|floor    next|floor       stale             stale            stale            stale            stale       stale   stale   stale
hand        stale    floor|same       floor|same       stale             stale            stale            stale            stale       stale   stale   stale
unhand      stale    floor|ack        floor|ack        stale             stale            stale            stale            stale       stale   stale   stale
clarify     stale    stale            stale            floor|speak>S     stale            stale            stale            stale       stale   stale   stale
partly      stale    stale            stale            stale             refl>L|floor     refl>L|floor     refl>L|floor     stale       stale   stale   stale
more        stale    stale            stale            stale             speak>S|floor    speak>S|floor    speak>S|floor    stale       stale   stale   stale
heard       stale    stale            stale            stale             speak>S|floor    speak>L|floor    next|floor       stale       stale   stale   stale
accept      stale    stale            stale            stale             stale            stale            stale            floor|same  stale   stale   stale
done        stale    stale            stale            stale             stale            stale            stale            same|floor  same    stale   stale
stop        closed   closed           closed           closed            closed           closed           closed           closed      closed  closed  ack|stale
pause       stale    paused           paused           paused            paused           paused           paused           paused      paused  stale   stale
later       stale    stale            stale            stale             stale            stale            stale            stale       stale   same    stale
sooner      stale    stale            stale            stale             stale            stale            stale            stale       stale   had     stale
resume      stale    stale            stale            stale             stale            stale            stale            stale       stale   same    stale
early       stale    stale            stale            stale             stale            stale            stale            stale       stale   same    stale
unresume    stale    stale            stale            stale             stale            stale            stale            stale       stale   ack     stale
`

// next is what follows the last turn.
var nextOf = map[Kind]string{Repair: "repair>S", Ordinary: "agree"}

var tablePhases = map[string]Phase{
	"gath": Gathering, "speak": Speaking, "speak2": Speaking, "refl": Reflecting, "check": Checking, "check!": Checking,
	"check2": Checking, "repair": Repairing, "agree": Agreeing, "paused": Paused, "closed": Closed,
}

var tableCodes = map[string]Code{
	"stale": Stale, "floor": NotYourFloor, "bad": BadMessage, "had": Already, "ack": "ack",
}

const theTalk = 1 // the id of the talk in tests

func tableCommand(action string) Command {
	id := uuid(theTalk)
	switch action {
	case "ready", "unready":
		return &TalkReady{Talk: id, Ready: action == "ready"}
	case "postpone":
		return &TalkPostpone{Talk: id}
	case "say":
		return &TalkSay{Talk: id, Line: uuid(77), Text: sealed(1)}
	case "pass", "last":
		return &TalkPass{Talk: id, Last: action == "last"}
	case "decline":
		return &TalkDecline{Talk: id}
	case "hand", "unhand":
		return &TalkHand{Talk: id, Up: action == "hand"}
	case "clarify":
		return &TalkClarify{Talk: id}
	case "partly":
		return &TalkPartly{Talk: id}
	case "more":
		return &TalkMore{Talk: id}
	case "heard":
		return &TalkHeard{Talk: id}
	case "accept":
		return &TalkAccept{Talk: id}
	case "done":
		return &TalkDone{Talk: id}
	case "stop":
		return &TalkStop{Talk: id}
	case "pause":
		return &TalkPause{Talk: id, Minutes: 40}
	case "later", "sooner":
		return &TalkLater{Talk: id, Minutes: map[string]int{"later": 150, "sooner": 60}[action]}
	case "resume", "early", "unresume":
		return &TalkResume{Talk: id, Ready: action != "unresume", Early: action == "early"}
	}
	panic("no command for " + action)
}

// tableTalk is the talk of a column, with S as its first speaker.
func tableTalk(column string, kind Kind, mode Mode, speaker Seat) *Talk {
	listener := speaker.Other()
	t := &Talk{
		ID: uuid(theTalk), Kind: kind, Mode: mode, Opener: speaker, Phase: tablePhases[column],
		Since: noon, OpenedAt: noon, Moved: 1, Turns: []Turn{},
	}
	if kind == Repair {
		t.Amends = speaker
	}
	if column == "gath" {
		return t
	}
	t.Ready, t.Turn = Both{true, true}, 1
	past := Turn{Speaker: listener, Began: noon, Ended: noon, Result: TurnHeard}
	open := Turn{Speaker: speaker, Began: noon, Result: TurnOpen}
	switch column {
	case "speak", "refl", "check", "check!", "paused":
		t.Speaker, t.Turns = speaker, []Turn{open}
	case "speak2", "check2":
		t.Speaker, t.Turn, t.Turns = speaker, 2, []Turn{past, open}
		t.Heard = t.Heard.With(listener, true)
	case "repair", "agree", "closed":
		t.Turn, t.Heard = 2, Both{true, true}
		t.Turns = []Turn{past, {Speaker: speaker, Began: noon, Ended: noon, Result: TurnHeard}}
	}
	switch column {
	case "speak", "speak2", "check", "check!", "check2", "repair":
		t.Floor = speaker
	case "refl":
		t.Floor = listener
	case "paused":
		t.Pause = &Pause{By: speaker, At: noon - hour, Until: noon + hour, From: Speaking}
	case "closed":
		t.Result, t.ClosedAt, t.ClosedBy = Unfinished, noon, speaker
	}
	t.Last = column == "check!" || column == "check2"
	return t
}

func TestT32_TheTableOfEveryActionInEveryPhaseBySpeakerAndListener(t *testing.T) {
	rows := strings.Split(strings.TrimSpace(talkTable), "\n")
	columns := strings.Fields(rows[0])[1:]
	cells := 0
	for _, row := range rows[1:] {
		fields := strings.Fields(row)
		if len(fields) != len(columns)+1 {
			t.Fatalf("row %q has %d cells, not %d", fields[0], len(fields)-1, len(columns))
		}
		for i, column := range columns {
			words := strings.Split(fields[i+1], "|")
			for _, kind := range []Kind{Repair, Ordinary} {
				if kind == Ordinary && column == "repair" {
					continue // an ordinary talk has no such phase
				}
				for _, mode := range []Mode{Spoken, Apart, Written} {
					for _, speaker := range []Seat{A, B} {
						tableCell(t, fields[0], column, words[0], kind, mode, speaker, speaker)
						tableCell(t, fields[0], column, words[len(words)-1], kind, mode, speaker, speaker.Other())
						cells += 2
					}
				}
			}
		}
	}
	if want := len(rows[1:]) * (11*2*3*2*2 - 12); cells != want {
		t.Errorf("%d cells were tried, not %d", cells, want)
	}
}

func tableCell(t *testing.T, action, column, want string, kind Kind, mode Mode, speaker, actor Seat) {
	t.Helper()
	name := fmt.Sprintf("%s in %s, %s %s, by %s where %s is the speaker", action, column, kind, mode, actor, speaker)
	if action == "say" && mode != Written {
		want = "bad"
	}
	if want == "next" {
		want = nextOf[kind]
	}
	r := newRoom()
	before := tableTalk(column, kind, mode, speaker)
	r.put(before)
	if action == "open" {
		got := codeOf(r.do(actor, &TalkOpen{Talk: uuid(2), Kind: Ordinary, Mode: Spoken}))
		if want == "had" && got != Already || want == "new" && got != "" {
			t.Errorf("%s: %q, want %s", name, got, want)
		}
		return
	}
	if code, refusal := tableCodes[want]; refusal {
		picture := r.picture()
		if got := codeOf(r.do(actor, tableCommand(action))); got != code {
			t.Errorf("%s: %q, want %q", name, got, code)
		}
		if r.picture() != picture {
			t.Errorf("%s: refused, and something changed", name)
		}
		return
	}
	if err := r.do(actor, tableCommand(action)); err != nil {
		t.Errorf("%s: %v, want %s", name, err, want)
		return
	}
	phase, floor := before.Phase, before.Floor
	if want != "same" {
		word, who, _ := strings.Cut(want, ">")
		phase, floor = tablePhases[word], map[string]Seat{"S": speaker, "L": speaker.Other()}[who]
	}
	after := Find[*Talk](r.docs[Shared], TalkKey(before.ID))
	if after.Phase != phase || after.Floor != floor {
		t.Errorf("%s: %s with the floor at %q, want %s at %q", name, after.Phase, after.Floor, phase, floor)
	}
	if moved := want != "same"; moved != (after.Moved == r.v[Shared]) {
		t.Errorf("%s: moved is %d at version %d", name, after.Moved, r.v[Shared])
	}
}
