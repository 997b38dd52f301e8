package storetest

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"

	"amends/hub"
	"amends/hub/space"

	"pgregory.net/rapid"
)

// modelDoc and modelSpace are what the contract says, in the plainest way.
type modelDoc struct {
	epoch string
	tags  []string // of all versions
	set   map[space.Key]hub.Item
	del   map[space.Key]int64
}

type modelSpace struct {
	docs map[space.DocName]*modelDoc
	done map[string]hub.Done
}

func (d *modelDoc) v() int64 { return int64(len(d.tags)) }

func (d *modelDoc) cursor() hub.Cursor {
	p := hub.Cursor{Epoch: d.epoch, V: d.v()}
	if p.V > 0 {
		p.Tag = d.tags[p.V-1]
	}
	return p
}

func newModelDoc() *modelDoc {
	return &modelDoc{set: map[space.Key]hub.Item{}, del: map[space.Key]int64{}}
}

type machine struct {
	r       *rig
	spaces  map[string]*modelSpace // nil: erased, or not made yet
	names   []string
	cursors map[string][]hub.Cursor // that devices may have, good ones and bad, by space and doc
	n       int
}

// model lets rapid call the store and the model in step, and compares all answers.
func model(t *testing.T, h Harness) {
	r := newRig(t, h)
	rapid.Check(t, func(t *rapid.T) {
		m := &machine{r: r, spaces: map[string]*modelSpace{}, cursors: map[string][]hub.Cursor{}}
		for range 3 {
			m.names = append(m.names, newID())
		}
		t.Repeat(map[string]func(*rapid.T){
			"commit":  m.commit,
			"commit ": m.commit,
			"load":    m.load,
			"recall":  m.recall,
			"erase":   m.erase,
			"restart": m.restart,
			"":        func(*rapid.T) {},
		})
		for _, id := range m.names {
			m.compare(t, id, hub.Cursor{})
		}
	})
}

func (m *machine) pick(t *rapid.T) string { return rapid.SampledFrom(m.names).Draw(t, "space") }

var (
	docNames = []space.DocName{space.Shared, space.OwnA, space.OwnB, space.Access}
	keyNames = []space.Key{"seat/a", "talk/1", "talk/2", "line/1/1", "note/1"}
)

func (m *machine) commit(t *rapid.T) {
	id := m.pick(t)
	s := m.spaces[id]
	w := hub.Write{Space: id, At: m.r.Now(), Create: rapid.IntRange(0, 9).Draw(t, "create") == 0 || s == nil && rapid.Bool().Draw(t, "new")}
	for _, name := range rapid.SliceOfNDistinct(rapid.SampledFrom(docNames), 1, 3, rapid.ID).Draw(t, "docs") {
		w.Docs = append(w.Docs, m.docWrite(t, s, name))
	}
	if w.Create {
		w.Docs[0].Check = false
	}
	if rapid.Bool().Draw(t, "by command") {
		w.Command = &hub.Done{
			Seat: rapid.SampledFrom([]space.Seat{space.A, space.B}).Draw(t, "seat"),
			ID:   fmt.Sprint("c", rapid.IntRange(0, 30).Draw(t, "command")), Digest: fmt.Sprint(m.n), Doc: w.Docs[0].Doc, V: w.Docs[0].Base + 1,
		}
	}
	want := m.judge(s, w)
	err := m.r.s.Commit(m.r.ctx, w)
	var repeat, wanted *hub.RepeatError
	if errors.As(want, &wanted) {
		if !errors.As(err, &repeat) || repeat.Done != wanted.Done {
			t.Fatalf("%+v: got %v, want a repeat of %+v", w, err, wanted.Done)
		}
		return
	}
	if !errors.Is(err, want) {
		t.Fatalf("%+v: got %v, want %v", w, err, want)
	}
	if err == nil {
		m.apply(w)
	}
}

func (m *machine) docWrite(t *rapid.T, s *modelSpace, name space.DocName) hub.DocWrite {
	m.n++
	d := hub.DocWrite{Doc: name, Tag: fmt.Sprint("tag", m.n), Epoch: fmt.Sprint("epoch", m.n)}
	md := newModelDoc()
	if s != nil && s.docs[name] != nil {
		md = s.docs[name]
	}
	d.Base = md.v()
	switch rapid.IntRange(0, 19).Draw(t, "manner") {
	case 0:
		d.Base += int64(rapid.IntRange(1, 2).Draw(t, "ahead"))
	case 1:
		d.Base = max(0, d.Base-1)
	case 2, 3:
		d.Check, d.Tag = true, ""
		return d
	case 4:
		d.Reset, d.Tag = true, ""
		return d
	}
	for _, key := range rapid.SliceOfNDistinct(rapid.SampledFrom(keyNames), 0, 3, rapid.ID).Draw(t, "keys") {
		if _, there := md.set[key]; there && rapid.IntRange(0, 2).Draw(t, "delete") == 0 {
			d.Del = append(d.Del, key)
		} else {
			d.Set = append(d.Set, hub.Item{Key: key, V: d.Base + 1, Value: fmt.Appendf(nil, "%s %d", key, m.n)})
		}
	}
	return d
}

func (m *machine) judge(s *modelSpace, w hub.Write) error {
	if s != nil && w.Command != nil {
		if done, ok := s.done[string(w.Command.Seat)+w.Command.ID]; ok {
			return &hub.RepeatError{Done: done}
		}
	}
	if w.Create && s != nil {
		return hub.ErrExists
	}
	if !w.Create && s == nil {
		return hub.ErrNoSpace
	}
	for _, d := range w.Docs {
		v := int64(0)
		if s != nil && s.docs[d.Doc] != nil {
			v = s.docs[d.Doc].v()
		}
		if v != d.Base {
			return hub.ErrConflict
		}
	}
	return nil
}

func (m *machine) apply(w hub.Write) {
	s := m.spaces[w.Space]
	if s == nil {
		s = &modelSpace{docs: map[space.DocName]*modelDoc{}, done: map[string]hub.Done{}}
		m.spaces[w.Space] = s
	}
	for _, d := range w.Docs {
		if d.Check {
			continue
		}
		md := s.docs[d.Doc]
		if md == nil || d.Reset {
			md = newModelDoc()
			s.docs[d.Doc] = md
		}
		if d.Base == 0 || d.Reset {
			md.epoch = d.Epoch
		}
		if !d.Reset {
			md.tags = append(md.tags, d.Tag)
		}
		for _, item := range d.Set {
			md.set[item.Key] = item
			delete(md.del, item.Key)
		}
		for _, key := range d.Del {
			delete(md.set, key)
			md.del[key] = d.Base + 1
		}
		at := w.Space + string(d.Doc)
		m.cursors[at] = append(m.cursors[at], md.cursor())
	}
	if w.Command != nil {
		s.done[string(w.Command.Seat)+w.Command.ID] = *w.Command
	}
}

func (m *machine) load(t *rapid.T) {
	id := m.pick(t)
	cursor := hub.Cursor{}
	if cursors := m.cursors[id+string(space.Shared)]; len(cursors) > 0 {
		cursor = rapid.SampledFrom(cursors).Draw(t, "cursor")
	}
	m.compare(t, id, cursor)
}

// compare loads all docs, the shared one since a cursor.
func (m *machine) compare(t *rapid.T, id string, since hub.Cursor) {
	s := m.spaces[id]
	wanted := []hub.DocCursor{{Doc: space.Shared, Since: since}, {Doc: space.OwnA}, {Doc: space.OwnB}, {Doc: space.Access}}
	got, err := m.r.s.Load(m.r.ctx, id, wanted)
	if s == nil {
		if !errors.Is(err, hub.ErrNoSpace) {
			t.Fatalf("there is no such space, and the error is %v", err)
		}
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	for i, l := range got {
		d := s.docs[l.Doc]
		if d == nil {
			d = newModelDoc()
		}
		compareDoc(t, d, wanted[i].Since, l)
	}
}

func compareDoc(t *rapid.T, d *modelDoc, since hub.Cursor, l hub.Loaded) {
	if l.Cursor != d.cursor() {
		t.Fatalf("%s is at %+v, want %+v", l.Doc, l.Cursor, d.cursor())
	}
	proven := since.V > 0 && since.V <= d.v() && since.V > d.v()-hub.TagsKept && since.Epoch == d.epoch && d.tags[since.V-1] == since.Tag
	if since.V > 0 && l.Full == proven {
		t.Fatalf("%s since %+v at %+v: full is %v", l.Doc, since, d.cursor(), l.Full)
	}
	after := int64(0)
	if !l.Full {
		after = since.V
	}
	set, del := map[space.Key]hub.Item{}, map[space.Key]int64{}
	for _, item := range l.Set {
		set[item.Key] = item
	}
	for _, stone := range l.Del {
		del[stone.Key] = stone.V
	}
	wantSet, wantDel := maps.Clone(d.set), maps.Clone(d.del)
	maps.DeleteFunc(wantSet, func(_ space.Key, item hub.Item) bool { return item.V <= after })
	maps.DeleteFunc(wantDel, func(_ space.Key, v int64) bool { return v <= after })
	same := func(a, b hub.Item) bool { return a.Key == b.Key && a.V == b.V && string(a.Value) == string(b.Value) }
	if !maps.EqualFunc(set, wantSet, same) || !maps.Equal(del, wantDel) || len(set) != len(l.Set) || len(del) != len(l.Del) {
		t.Fatalf("%s since %d: set %v del %v, want %v %v", l.Doc, after, l.Set, l.Del, wantSet, wantDel)
	}
	if !slices.IsSortedFunc(l.Set, func(a, b hub.Item) int { return int(a.V - b.V) }) ||
		!slices.IsSortedFunc(l.Del, func(a, b hub.Tombstone) int { return int(a.V - b.V) }) {
		t.Fatalf("%s does not come in the order of versions: %v %v", l.Doc, l.Set, l.Del)
	}
	if want := d.tags[max(0, len(d.tags)-hub.TagsKept):]; !slices.Equal(l.Tags, want) {
		t.Fatalf("%s has the tags %v, want %v", l.Doc, l.Tags, want)
	}
}

func (m *machine) recall(t *rapid.T) {
	id, command := m.pick(t), fmt.Sprint("c", rapid.IntRange(0, 30).Draw(t, "command"))
	want, there := hub.Done{}, false
	if s := m.spaces[id]; s != nil {
		want, there = s.done["a"+command]
	}
	got, found, err := m.r.s.Recall(m.r.ctx, id, space.A, command)
	if err != nil || found != there || got != want {
		t.Fatalf("recalled %+v %v %v, want %+v %v", got, found, err, want, there)
	}
}

func (m *machine) erase(t *rapid.T) {
	if rapid.IntRange(0, 4).Draw(t, "really") > 0 {
		return
	}
	id := m.pick(t)
	if err := m.r.s.Erase(m.r.ctx, id); err != nil {
		t.Fatal(err)
	}
	m.spaces[id] = nil
}

func (m *machine) restart(t *rapid.T) {
	if rapid.IntRange(0, 4).Draw(t, "really") == 0 {
		m.r.restart()
	}
}
