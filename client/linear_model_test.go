package client_test

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"regexp"
	"slices"
	"testing"
	"time"

	"amends/client"
	"amends/hub/space"

	"github.com/anishathalye/porcupine"
)

// What servers and devices did together must look as if the rules had been applied to one space, one command after the
// other, each at some moment between its question and its answer. An acknowledgement is exact: the command happened once,
// at that version. A refusal, or that something stands already, may come by an older state where there are several servers,
// but none from before what the device knew when it asked (PROTOCOL.md).

// world is the space after a row of commands. There is one for each row: two that are equal are the same.
type world struct {
	v      int64
	at     int64 // what the clock always says here; no rule that is used here hangs on the time
	cmd    string
	by     space.Seat // who sent cmd, which led here from before
	before *world
	shared *space.Doc
	next   map[string]*world
}

func newWorld(v, at int64, entities []space.Entity) *world {
	slices.SortFunc(entities, func(x, y space.Entity) int { return cmp.Compare(x.Version(), y.Version()) })
	w := &world{v: v, at: at, shared: new(space.Doc), next: make(map[string]*world)}
	for _, e := range entities {
		w.shared.Put(e, e.Version())
	}
	return w
}

// worldOf is the space as a device has it.
func worldOf(d *client.Space, v, at int64) *world {
	var entities []space.Entity
	for _, e := range client.All[space.Entity](d) {
		switch e.(type) {
		case *space.OwnDevice, *space.RecoveryCode, *space.Note:
		default:
			entities = append(entities, e)
		}
	}
	return newWorld(v, at, entities)
}

// asked is a command as a device sends it; none where the device is told something.
type asked struct {
	ID   string          `json:"id,omitempty"`
	Seat space.Seat      `json:"seat,omitempty"`
	Knew int64           `json:"knew,omitempty"` // the version that the device was at, and says that it saw
	Cmd  string          `json:"cmd,omitempty"`
	Body json.RawMessage `json:"body,omitempty"`
}

func ask(id string, seat space.Seat, knew int64, c space.Command) asked {
	body, err := json.Marshal(c)
	if err != nil {
		panic(err)
	}
	return asked{ID: id, Seat: seat, Knew: knew, Cmd: space.NameOf(c), Body: body}
}

// answered is what came of it.
type answered struct {
	What outcome              `json:"what"`
	V    int64                `json:"v,omitempty"`
	Why  string               `json:"why,omitempty"`  // of a refusal
	Cmd  string               `json:"cmd,omitempty"`  // of a patch
	By   space.Seat           `json:"by,omitempty"`   // of a patch
	From int64                `json:"from,omitempty"` // Set has all that changed after it
	Set  map[space.Key]string `json:"set,omitempty"`  // entities, without their times
}

type outcome string

const (
	done    outcome = "done"    // acknowledged, with the version that it made or at which it stands
	refused outcome = "refused" // for a reason
	lost    outcome = "lost"    // no answer came: it may happen, once, at any time or never
	learned outcome = "told"    // a device is told what a version is
	rests   outcome = "rests"   // what there is once nobody asks for anything any more
)

// stands is the verdict on what stands already; that on what is accepted is empty.
const stands = "stands"

func (w *world) judge(a asked) (space.Change, string) {
	body, err := space.ParseCommand(a.Cmd, a.Body)
	var change space.Change
	if err == nil {
		state := space.State{Shared: w.shared, Own: new(space.Doc), Access: new(space.Doc), Next: w.v + 1}
		change, err = space.Decide(state, space.Act{ID: a.ID, Seat: a.Seat, Seen: &a.Knew, At: w.at, Body: body}, time.LoadLocation)
	}
	var refusal *space.Refusal
	switch {
	case errors.Is(err, space.ErrStands):
		return change, stands
	case errors.As(err, &refusal):
		return change, fmt.Sprint(refusal.Code, " ", refusal.Reason)
	case err != nil:
		return change, err.Error()
	}
	return change, ""
}

// after is the world in which a command happened; nil where it is not accepted.
func (w *world) after(a asked) *world {
	change, verdict := w.judge(a)
	if verdict != "" {
		return nil
	}
	next := w.next[a.ID]
	if next == nil {
		all, _ := w.shared.Since(-1)
		next = newWorld(w.v+1, w.at, all)
		next.before, next.cmd, next.by = w, a.ID, a.Seat
		for _, e := range change.Edits[0].Set { // no command that is used here does more
			next.shared.Put(e, next.v)
		}
		w.next[a.ID] = next
	}
	return next
}

// find is the nearest world, from here back to version from, of which something holds.
func (w *world) find(from int64, holds func(*world) bool) *world {
	for ; w != nil && w.v >= from; w = w.before {
		if holds(w) {
			return w
		}
	}
	return nil
}

// moment is a time that a server noted: it is none that the test chose, such as a slot, which lies in the year 2096.
var moment = regexp.MustCompile(`:[12]\d{12}\b`)

func timeless(entity []byte) string { return moment.ReplaceAllString(string(entity), ":0") }

// since is all that changed after a version.
func (w *world) since(v int64) map[space.Key]string {
	changed, _ := w.shared.Since(v)
	set := make(map[space.Key]string)
	for _, e := range changed {
		text, err := json.Marshal(e)
		if err != nil {
			panic(err)
		}
		set[e.Key()] = timeless(text)
	}
	return set
}

// shows says whether what a device was told is so here, and all of it.
func (w *world) shows(a answered) bool {
	all := w.since(-1)
	for key := range w.since(a.From) {
		if a.Set[key] == "" {
			return false
		}
	}
	for key, text := range a.Set {
		if all[key] != text {
			return false
		}
	}
	return true
}

// step says whether an answer fits a world, and what the world is then. Several: there are several servers.
func (w *world) step(several bool, in asked, out answered) (bool, *world) {
	happened := w.find(0, func(w *world) bool { return in.ID != "" && w.cmd == in.ID && w.by == in.Seat })
	oldest := w.v
	if several {
		oldest = in.Knew
	}
	switch out.What {
	case learned:
		return w.find(out.V, func(w *world) bool {
			return w.v == out.V && w.shows(out) && (out.Cmd == "" || out.Cmd == w.cmd && out.By == w.by)
		}) != nil, w
	case rests:
		return w.v == out.V && w.shows(out), w
	case lost:
		if next := w.after(in); happened == nil && next != nil {
			return true, next
		}
		return true, w
	case refused:
		return happened == nil && w.find(oldest, func(w *world) bool { _, why := w.judge(in); return why == out.Why }) != nil, w
	}
	if happened != nil { // a repeat gets the first answer
		return happened.v == out.V, w
	}
	if out.V == w.v+1 {
		next := w.after(in)
		return next != nil, next
	}
	return w.find(oldest, func(w *world) bool { _, why := w.judge(in); return w.v == out.V && why == stands }) != nil, w
}

// op is one question with its answer, or what a device was told. Its times count steps: of two events, the one that was
// over before the other began has the lower number.
type op struct {
	Device int      `json:"device"`
	Call   int64    `json:"call"`
	Return int64    `json:"return"` // math.MaxInt64 for what is lost
	In     asked    `json:"in"`
	Out    answered `json:"out"`
}

// history is a run as it is written down, to be judged again.
type history struct {
	Several bool                          `json:"several"`
	V       int64                         `json:"v"`
	At      int64                         `json:"at"`
	Start   map[space.Key]json.RawMessage `json:"start"`
	Ops     []op                          `json:"ops"`
}

// begin writes down where a history starts.
func (h *history) begin(t *testing.T, w *world) {
	t.Helper()
	h.V, h.At, h.Start = w.v, w.at, make(map[space.Key]json.RawMessage)
	all, _ := w.shared.Since(-1)
	for _, e := range all {
		text, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		h.Start[e.Key()] = text
	}
}

// readHistory reads what was written down.
func readHistory(t *testing.T, text []byte) (h history) {
	t.Helper()
	if err := json.Unmarshal(text, &h); err != nil {
		t.Fatal(err)
	}
	return h
}

// linear asks porcupine whether one order of the history fits the rules. If none does, out of place are the operations that
// are missing in the longest order that fits so far.
func (h *history) linear(t *testing.T) (result porcupine.CheckResult, outOfPlace []op) {
	t.Helper()
	var entities []space.Entity
	for key, value := range h.Start {
		e, err := space.Decode(key, value)
		if err != nil {
			t.Fatal(err)
		}
		entities = append(entities, e)
	}
	start := newWorld(h.V, h.At, entities)
	model := porcupine.Model{
		Init: func() any { return start },
		Step: func(state, in, out any) (bool, any) {
			return state.(*world).step(h.Several, in.(asked), out.(answered))
		},
	}
	known := make(map[string]int64) // the versions of commands that some device was told
	for _, o := range h.Ops {
		known[string(o.Out.By)+o.Out.Cmd] = o.Out.V
	}
	ops := make([]porcupine.Operation, len(h.Ops))
	for i, o := range h.Ops {
		if v := known[string(o.In.Seat)+o.In.ID]; o.Out.What == lost && v != 0 {
			o.Out = answered{What: done, V: v} // so that it need not be tried everywhere
		}
		ops[i] = porcupine.Operation{ClientId: o.Device, Call: o.Call, Return: o.Return, Input: o.In, Output: o.Out, Metadata: i}
	}
	result, info := porcupine.CheckOperationsVerbose(model, ops, patience)
	if result == porcupine.Ok {
		return result, nil
	}
	var longest []porcupine.Operation
	for _, order := range info.PartialLinearizationsOperations()[0] {
		if len(order) > len(longest) {
			longest = order
		}
	}
	placed := make(map[any]bool)
	for _, o := range longest {
		placed[o.Metadata] = true
	}
	for i, o := range h.Ops {
		if !placed[i] && o.Return != math.MaxInt64 {
			outOfPlace = append(outOfPlace, o)
		}
	}
	return result, outOfPlace
}
