package space

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// gadget is one device of the property test: it falls behind, and it keeps a copy of the shared doc from what
// it is sent.
type gadget struct {
	seat Seat
	seen int64
	copy map[Key]string
}

// sync brings a gadget's copy to the newest state, as a resume does.
func (g *gadget) sync(r *room) {
	set, del := r.docs[Shared].Since(g.seen)
	for _, key := range del {
		delete(g.copy, key)
	}
	for _, e := range set {
		g.copy[e.Key()] = encode(e)
	}
	g.seen = r.v[Shared]
}

func encode(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(text)
}

// play is one run: two partners, their devices, and everything that they could do.
type play struct {
	*room
	t       *rapid.T
	gadgets []*gadget
	answers map[string]error // of committed commands, by seat and id
	last    map[Seat]Act
	reached map[string]int
	lot     *lot
}

func TestT2_PropertyOfEverythingTwoPartnersCouldDo(t *testing.T) {
	before := flag.Lookup("rapid.checks").Value.String()
	if err := flag.Set("rapid.checks", strconv.Itoa(checksOfEach)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = flag.Set("rapid.checks", before) })
	stories, lot := told(t), lotOf(t)
	for _, name := range CommandNames() {
		if lot.examples[name] == nil {
			t.Fatalf("stories/stories.json: no story has a step with %s: add one", name)
		}
	}
	reached := make(map[string]int)
	for name, steps := range stories {
		whole := t.Run("after "+name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) { begin(t, reached, lot, steps).run() })
		})
		part := whole && t.Run("in "+name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				begin(t, reached, lot, steps[:rapid.IntRange(0, len(steps)).Draw(t, "told")]).run()
			})
		})
		if !part {
			return // each failure is looked for in its shortest form, for half a minute
		}
	}
	t.Logf("reached: %v", reached)
	for _, name := range CommandNames() {
		if reached[name] == 0 {
			t.Errorf("%s never succeeded: stories/stories.json needs a step with it", name)
		}
	}
	for _, phase := range tablePhases {
		if reached[string(phase)] == 0 {
			t.Errorf("no talk was ever %s", phase)
		}
	}
}

// run is what two partners do after a story.
func (p *play) run() {
	for range rapid.SampledFrom([]int{5, 20, 160, 160, 240, 240, 240, 240}).Draw(p.t, "steps") {
		p.now += []int64{1, 0, 1000, 1000, minute, minute, minute, 21 * minute, hour}[p.n("wait", 9)]
		if p.n("day", 64) == 61 {
			p.now += 25 * hour
		}
		if p.lapse() {
			p.sound("a lapse")
		}
		if p.n("what", 12) == 11 {
			p.access()
		} else {
			p.command()
		}
		if p.gone {
			return
		}
	}
	p.replicas()
}

func begin(t *rapid.T, reached map[string]int, lot *lot, steps []step) *play {
	p := &play{room: emptyRoom(), t: t, answers: make(map[string]error), last: make(map[Seat]Act), reached: reached, lot: lot}
	p.commit(Found(p.state(A), founding(), time.LoadLocation))
	_, c, err := p.tryRedeem("invite", 2)
	p.commit(c, err)
	p.commit(Connect(p.state(A), device(1), p.now))
	for i := range 6 {
		p.gadgets = append(p.gadgets, &gadget{seat: []Seat{A, B}[i%2], copy: make(map[Key]string)})
	}
	for _, s := range steps {
		p.sent++
		before := p.reached[NameOf(s.body)]
		p.judge(Act{ID: uuid(9_000_000 + p.sent), Seat: s.by, At: p.now, Body: s.body})
		if p.reached[NameOf(s.body)] == before {
			_, err := Decide(p.state(s.by), Act{ID: uuid(1), Seat: s.by, At: p.now, Body: s.body}, time.LoadLocation)
			t.Fatalf("stories/stories.json: %s of %s is refused: %v", NameOf(s.body), s.by, err)
		}
	}
	return p
}

func (p *play) commit(c Change, err error) {
	if err != nil {
		p.t.Fatal(err)
	}
	p.apply(c)
	p.sound("access")
}

// command sends one command from one gadget, which may be behind. Of several at hand it takes one that the
// rules allow, more often than not, so that runs come far.
func (p *play) command() {
	g := p.gadgets[p.n("gadget", len(p.gadgets))]
	if p.n("behind", 4) != 3 {
		g.sync(p.room)
	}
	if earlier, ok := p.last[g.seat]; ok && p.n("again", 10) == 9 {
		p.repeat(earlier)
		return
	}
	p.sent++
	act := Act{ID: uuid(9_000_000 + p.sent), Seat: g.seat, At: p.now}
	switch p.n("seen", 10) {
	case 8:
	case 9:
		ahead := g.seen + 100
		act.Seen = &ahead
	default:
		seen := g.seen
		act.Seen = &seen
	}
	for range 1 + p.n("tries", 12) {
		act.Body = p.body()
		if _, err := Decide(p.state(act.Seat), act, time.LoadLocation); err == nil {
			break
		}
	}
	if p.n("end", 300) == 251 { // small numbers come oftener
		act.Body = p.ending()
	}
	p.judge(act)
}

// judge decides twice, demands the same of both, and applies what follows.
func (p *play) judge(act Act) {
	encoded := encode(act.Body)
	if parsed, err := ParseCommand(NameOf(act.Body), []byte(encoded)); err != nil || encode(parsed) != encoded {
		p.t.Fatalf("%s %s is not of good form: %v", NameOf(act.Body), encoded, err)
	}
	before := p.picture()
	change, err := Decide(p.state(act.Seat), act, time.LoadLocation)
	again, errAgain := Decide(p.state(act.Seat), act, time.LoadLocation)
	what := fmt.Sprintf("%s by %s: %s", NameOf(act.Body), act.Seat, encoded)
	if p.picture() != before {
		p.t.Fatalf("judging changed the state: %s", what)
	}
	if codeOf(err) != codeOf(errAgain) || shape(change) != shape(again) {
		p.t.Fatalf("judged twice, it came out differently: %s", what)
	}
	if err != nil {
		wantWhole(p.t, err)
		if shape(change) != shape(Change{}) {
			p.t.Fatalf("refused, and yet a change: %s", what)
		}
		if code := codeOf(err); code != "ack" && code != Stale && code != NotFound && code != NotYourFloor &&
			code != NotYours && code != Already && code != Full && code != BadMessage {
			p.t.Fatalf("refused with %q: %s", code, what)
		}
		return
	}
	p.fresh(change, act, what)
	words := p.words()
	p.apply(change)
	p.reached[NameOf(act.Body)]++
	if p.gone {
		return
	}
	p.answers[string(act.Seat)+act.ID] = nil
	p.last[act.Seat] = act
	p.sound(what)
	now := p.words()
	for word, by := range words {
		if by != act.Seat && now[word] != by {
			p.t.Fatalf("%s took away words of %s: %s", what, by, word)
		}
	}
}

// repeat sends a committed command again. The room answers from memory, as the store does for a day.
func (p *play) repeat(act Act) {
	before := p.picture()
	if _, known := p.answers[string(act.Seat)+act.ID]; !known {
		p.judge(act)
	}
	if p.picture() != before {
		p.t.Fatalf("repeating %s changed the state", NameOf(act.Body))
	}
}

// fresh demands what a change promises: one edit for each doc, new copies only, nothing of the other's own doc.
func (p *play) fresh(c Change, act Act, what string) {
	if len(c.Edits) == 0 && !c.Erase {
		p.t.Fatalf("accepted, and nothing changes: %s", what)
	}
	docs := make(map[DocName]bool)
	for _, e := range c.Edits {
		others := e.Doc == OwnOf(p.docs[Access], act.Seat.Other())
		if docs[e.Doc] || others && (len(e.Set) > 0 || e.Reset || !onlyDevices(e.Del)) {
			p.t.Fatalf("it edits %s twice, or must not at all: %s", e.Doc, what)
		}
		docs[e.Doc] = true
		if !e.Reset && len(e.Set)+len(e.Del) == 0 {
			p.t.Fatalf("it edits %s with nothing: %s", e.Doc, what)
		}
		touched := make(map[Key]bool)
		for _, set := range e.Set {
			if p.docs[e.Doc].Get(set.Key()) == set || touched[set.Key()] {
				p.t.Fatalf("%s is not a new copy, or set twice: %s", set.Key(), what)
			}
			touched[set.Key()] = true
		}
		for _, key := range e.Del {
			if p.docs[e.Doc].Get(key) == nil || touched[key] {
				p.t.Fatalf("%s is deleted, and is not there or set: %s", key, what)
			}
		}
	}
}

// onlyDevices says whether nothing of a seat's own goes but what the server shows of its devices.
func onlyDevices(keys []Key) bool {
	return !slices.ContainsFunc(keys, func(k Key) bool { return k.Kind() != "device" && k != CodeKey() })
}

// sound asks the invariants.
func (p *play) sound(what string) {
	wrong := CheckSpace(p.docs)
	if len(wrong) > 0 {
		p.t.Fatalf("after %s:\n%v", what, wrong)
	}
	holders := 0
	for key := range p.docs[Shared].entities {
		if talk := Find[*Talk](p.docs[Shared], key); talk != nil {
			p.reached[string(talk.Phase)]++
			if talk.Floor != "" {
				holders++
			}
		}
	}
	if holders > 1 {
		p.t.Fatalf("after %s: %d have the floor", what, holders)
	}
}

// words is every word of the shared doc with its author, wherever it stands.
func (p *play) words() map[string]Seat {
	found := make(map[string]Seat)
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			if v["cmd"] != nil && v["text"] != nil && v["field"] != "terms" { // terms go with the wording that they are of
				found[fmt.Sprint(v["cmd"], v["field"], v["at"], v["text"])] = Seat(v["by"].(string))
			}
			for _, inner := range v {
				walk(inner)
			}
		case []any:
			for _, inner := range v {
				walk(inner)
			}
		}
	}
	for _, e := range p.docs[Shared].entities {
		var v any
		if err := json.Unmarshal([]byte(encode(e)), &v); err != nil {
			panic(err)
		}
		walk(v)
	}
	return found
}

// replicas demands that each gadget's copy, built from patches and resumes, is the doc, and that the store
// gives back what it was given.
func (p *play) replicas() {
	doc := p.docs[Shared]
	for _, g := range p.gadgets {
		g.sync(p.room)
		if len(g.copy) != doc.Len() {
			p.t.Fatalf("a device has %d entities of %d", len(g.copy), doc.Len())
		}
	}
	for _, name := range DocNames() {
		for key, e := range p.docs[name].entities {
			back, err := DecodeIn(name, key, []byte(encode(e)))
			if err != nil || encode(back) != encode(e) || back.Key() != key {
				p.t.Fatalf("%s does not come back from the store: %v", key, err)
			}
			for _, g := range p.gadgets {
				if name == Shared && g.copy[key] != encode(e) {
					p.t.Fatalf("a device has another %s", key)
				}
			}
		}
	}
}

// shape is a change without the order in which it lists things.
func shape(c Change) string {
	var lines []string
	for _, e := range c.Edits {
		lines = append(lines, fmt.Sprint(e.Doc, e.Reset))
		for _, set := range e.Set {
			lines = append(lines, fmt.Sprint(e.Doc, set.Key(), encode(set)))
		}
		for _, key := range e.Del {
			lines = append(lines, fmt.Sprint(e.Doc, "-", key))
		}
	}
	lines = append(lines, fmt.Sprint(c.Erase))
	for _, s := range c.Index {
		lines = append(lines, fmt.Sprint("point", s))
	}
	for _, s := range c.Unindex {
		lines = append(lines, fmt.Sprint("unpoint", s))
	}
	slices.Sort(lines)
	return fmt.Sprint(lines)
}

// access does one thing with tickets and devices.
func (p *play) access() {
	seat := p.drawnSeat()
	kind := []TicketKind{Invite, DeviceTicket, Lend, Recovery, ReturnTicket, ReturnTicket}[p.n("kind", 6)]
	before := p.picture()
	var c Change
	var err error
	what := []string{"put", "redeem", "connect", "put", "redeem", "drop", "others", "device", "restore", "upkeep"}[p.n("access", 10)]
	switch what {
	case "put":
		d := pick[*Device](p)
		if d == nil {
			return
		}
		p.sent++
		seat = d.Seat
		_, c, err = PutTicket(p.stateOf(d), seat, offer(kind, fmt.Sprint("ticket ", p.sent)), p.now, time.LoadLocation)
	case "drop":
		c, err = DropTicket(p.state(seat), seat, kind)
	case "restore":
		a := pick[*Aside](p)
		if a == nil || len(a.Devices) == 0 {
			return
		}
		c, err = Restore(p.state(a.Seat), a.Seat, a.Devices[0].ID, p.now)
	case "upkeep":
		p.now += []int64{hour, 13 * hour, 31 * 24 * hour}[p.n("later", 3)]
		c, err = Upkeep(p.state(seat), p.now, KeepUnjoined)
		if c.Erase {
			p.t.Fatal("upkeep erases a joined space")
		}
	case "redeem":
		t := pick[*Ticket](p)
		if t == nil {
			return
		}
		p.sent++
		_, c, err = p.tryRedeem(t.Auth, 1000+p.sent)
	default:
		d := pick[*Device](p)
		if d == nil {
			return
		}
		switch what {
		case "connect":
			c, err = Connect(p.stateOf(d), d.ID, p.now)
		case "others":
			c, err = DropOthers(p.stateOf(d), d.Seat, d.ID)
		case "device":
			c, err = DropDevice(p.state(seat), seat, d.ID)
		}
	}
	if p.picture() != before {
		p.t.Fatalf("%s changed the state before it was applied", what)
	}
	if err != nil {
		return
	}
	p.apply(c)
	p.sound(what)
}

// pick is any entity of a kind in the access doc, or nil.
func pick[T Entity](p *play) T {
	var none T
	var all []T
	for _, key := range slices.Sorted(maps.Keys(p.docs[Access].entities)) {
		if e, ok := p.docs[Access].entities[key].(T); ok {
			all = append(all, e)
		}
	}
	if len(all) == 0 {
		return none
	}
	return all[p.n("which", len(all))]
}
