package space

import (
	"cmp"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// The commands of the property test: all of them, of good form, over few ids, so that they meet. No command is named
// that nothing is special about: its fields are drawn from what the state holds and what the stories have in them.

// drawnTimes is how often a name is in the lot, where not once: what carries a talk on comes oftener than what
// ends it, so that runs come far. What ends the space is drawn apart.
var drawnTimes = map[string]int{
	"talk.open": 6, "talk.ready": 8, "talk.pass": 12, "talk.say": 6, "talk.heard": 10, "talk.partly": 3, "talk.more": 3,
	"talk.accept": 8, "talk.done": 8, "talk.resume": 8, "talk.clarify": 2, "talk.hand": 2,
	"talk.pause": 2, "talk.later": 3, "request.make": 3, "request.accept": 6, "request.move": 3, "request.cancel": 2,
	"commitment.offer": 3, "commitment.agree": 3, "checkin.mark": 3, "checkin.notice": 3,
	"talk.decline": 3, "seat.leave": 0, "seat.reject": 0,
}

// ends are those that few runs would come far with.
var ends = []string{"talk.postpone", "talk.stop", "space.erase"}

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

// lot is what the stories have in the fields of commands.
type lot struct {
	examples map[string][]Command
	values   map[fieldOf][]reflect.Value
	ids      map[fieldOf]bool // those that hold an id
}

type fieldOf struct {
	name string
	of   reflect.Type
}

func lotOf(t testing.TB) *lot {
	l := &lot{examples(t), make(map[fieldOf][]reflect.Value), make(map[fieldOf]bool)}
	for _, name := range CommandNames() {
		for _, c := range l.examples[name] {
			body := reflect.ValueOf(c).Elem()
			for i, f := range byName[name].fields {
				of := fieldOf{f.name, body.Field(i).Type()}
				l.values[of] = append(l.values[of], body.Field(i))
				l.ids[of] = l.ids[of] || IsUUID(body.Field(i).String())
			}
		}
	}
	return l
}

func (p *play) body() Command {
	name := drawnNames[p.n("name", len(drawnNames))]
	if slices.Contains(ends, name) && p.n("really", 16) != 15 {
		name = "talk.ready"
	}
	return p.draw(byName[name])
}

// ending is a command that ends the space, or brings that near.
func (p *play) ending() Command {
	return []Command{&SeatReject{}, &SpaceErase{Agree: true}, &SpaceErase{}, &SeatLeave{}}[p.n("how", 4)]
}

// n draws from 0 to n-1. rapid prefers small numbers; the rest of a larger one is more even.
func (p *play) n(label string, n int) int { return rapid.IntRange(0, 64*n-1).Draw(p.t, label) % n }
func (p *play) yes(label string) bool     { return p.n(label, 2) == 1 }
func (p *play) drawnSeat() Seat           { return []Seat{A, B}[p.n("seat", 2)] }
func (p *play) drawnDay() string {
	return time.UnixMilli(p.now).UTC().AddDate(0, 0, p.n("day", 5)-1).Format(dayLayout)
}

// draw draws a body. One that came out of bad form gives way to an example with ids of this space.
func (p *play) draw(s *Spec) Command {
	all := p.lot.examples[s.Name]
	example := all[p.n("example", len(all))]
	ids := p.drawnIDs(s)
	for range 4 {
		body := reflect.ValueOf(Copy(example)).Elem()
		for i, f := range s.fields {
			if id, ok := ids[f.name]; ok {
				body.Field(i).SetString(id)
			} else if !p.asBefore(ids, f.name, body.Field(i)) {
				p.fill(f, body.Field(i), ids)
			}
		}
		if c := body.Addr().Interface().(Command); c.check() == nil {
			return c
		}
	}
	body := reflect.ValueOf(Copy(example)).Elem()
	for name, id := range ids {
		at, _ := s.field(name)
		body.Field(at).SetString(id)
	}
	return body.Addr().Interface().(Command)
}

// drawnIDs draws what names entities: mostly one that is there and that the command can be about.
func (p *play) drawnIDs(s *Spec) map[string]string {
	ids := make(map[string]string)
	if about := cmp.Or(s.Seen, s.About); p.n("there", 3) != 0 {
		if key := p.drawnKey(Key(about).Kind()); key != "" {
			parts := strings.Split(string(key), "/")
			for i, part := range strings.Split(string(about), "/") {
				if m := hole.FindStringSubmatch(part); m != nil && m[1] != "by" {
					ids[m[1]] = parts[i]
				}
			}
		}
	}
	for i, f := range s.fields {
		if _, had := ids[f.name]; had || !p.lot.ids[fieldOf{f.name, s.body.Field(i).Type}] {
			continue
		}
		switch key := p.drawnKey(f.name); {
		case f.optional && p.yes("none"):
			ids[f.name] = ""
		case key != "" && !strings.Contains(string(s.About), "{"+f.name+"}") || key != "" && p.yes("this"):
			ids[f.name] = key.ID()[strings.LastIndex(key.ID(), "/")+1:]
		default:
			ids[f.name] = uuid(1000*int(f.name[0]) + p.n("id", 12))
		}
	}
	return ids
}

// drawnKey is any key of a kind, mostly of what is in force, or "".
func (p *play) drawnKey(kind string) Key {
	var all, live []Key
	for _, doc := range []*Doc{p.docs[Shared], p.docs[OwnA], p.docs[OwnB]} {
		for _, key := range slices.Sorted(maps.Keys(doc.entities)) {
			if key.Kind() == kind {
				all = append(all, key)
				if doc.live[key] != nil {
					live = append(live, key)
				}
			}
		}
	}
	if len(live) > 0 && p.n("live", 8) != 0 {
		all = live
	}
	if len(all) == 0 {
		return ""
	}
	return all[p.n("key", len(all))]
}

// asBefore takes a field, mostly, as an entity that the command names has it: a talk is of its request's kind.
func (p *play) asBefore(ids map[string]string, name string, field reflect.Value) bool {
	if field.Type() == sealedType || field.Kind() == reflect.Int64 || field.Kind() == reflect.Slice {
		return false
	}
	for _, kind := range slices.Sorted(maps.Keys(ids)) {
		e := p.docs[Shared].Get(Key(kind + "/" + ids[kind]))
		if e == nil {
			continue
		}
		it := reflect.ValueOf(e).Elem()
		for i := range it.NumField() {
			if tag := it.Type().Field(i).Tag.Get("json"); strings.Split(tag, ",")[0] == name && it.Field(i).Type() == field.Type() {
				if p.n("as before", 4) == 0 {
					return false
				}
				field.Set(it.Field(i))
				return true
			}
		}
	}
	return false
}

// fill draws a field by its type, and where that says nothing from those of its name in the stories.
func (p *play) fill(f field, into reflect.Value, ids map[string]string) {
	switch into.Interface().(type) {
	case Sealed:
		into.SetString(string(sealed(p.n("text", 4))))
		if f.optional && p.yes("silent") {
			into.SetZero()
		}
	case []int64:
		slots := make([]int64, 1+p.n("slots", 3))
		for i := range slots {
			slots[i] = p.now + int64(i+1)*hour
		}
		into.Set(reflect.ValueOf(slots))
	case int64:
		into.SetInt(p.now + hour)
		if r := Find[*Request](p.docs[Shared], RequestKey(ids["request"])); r != nil && len(r.Slots) > 0 {
			into.SetInt(r.Slots[p.n("slot", len(r.Slots))])
		}
	default:
		values := p.lot.values[fieldOf{f.name, into.Type()}]
		into.Set(values[p.n(f.name, len(values))])
		p.redate(into)
	}
}

// redate puts one of these days in place of those of the stories.
func (p *play) redate(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			p.redate(v.Field(i))
		}
	case reflect.String:
		if _, err := parseDay(v.String()); err == nil {
			v.SetString(p.drawnDay())
		}
	}
}
