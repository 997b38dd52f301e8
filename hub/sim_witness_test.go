package hub_test

import (
	"errors"
	"maps"
	"slices"
	"sync"
	"time"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"
)

// witness knows of every write that a hub asked its store for, and so what each version of a doc is, by its tag.
type witness struct {
	mu       sync.Mutex
	byTag    map[string]*attempt
	versions map[space.DocName]map[int64]string // the tag that a version had where a phone saw it
	again    []answeredAgain
}

// attempt is a version of a doc, if its write was done.
type attempt struct {
	write *hub.Write
	hub.DocWrite
	state map[string]string // of the doc then; nil: not asked for yet
}

// answeredAgain is a further answer to a command.
type answeredAgain struct {
	phone  *phone
	errand *errand
	answer answer
}

func (w *witness) attempted(write hub.Write) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, d := range write.Docs {
		if !d.Check && !d.Reset {
			w.byTag[d.Tag] = &attempt{write: &write, DocWrite: d}
		}
	}
}

func (w *witness) find(tag string) *attempt {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.byTag[tag]
}

// at is the state of a doc at the version of a tag.
func (w *witness) at(tag string) map[string]string {
	a := w.find(tag)
	if a == nil {
		return map[string]string{}
	}
	if a.state == nil {
		a.state = maps.Clone(w.at(a.BaseTag))
		for _, item := range a.Set {
			a.state[string(item.Key)] = string(item.Value)
		}
		for _, key := range a.Del {
			delete(a.state, string(key))
		}
	}
	return a.state
}

// history are the versions up to that of a tag, the first first.
func (w *witness) history(tag string) (all []*attempt) {
	for a := w.find(tag); a != nil; a = w.find(a.BaseTag) {
		all = append(all, a)
	}
	slices.Reverse(all)
	return all
}

// docOf is the doc behind a phone's replica.
func (p *phone) docOf(doc wire.DocName) space.DocName {
	if doc == wire.Shared {
		return space.Shared
	}
	return space.Own(p.seat)
}

// proves says whether a phone's place is one of the doc's own.
func (s *sim) proves(p *phone, doc wire.DocName) bool {
	c := p.docs[doc].cursor
	a := s.witness.find(c.Tag)
	return a != nil && a.Doc == p.docOf(doc) && a.Base+1 == c.V && a.Epoch == c.Epoch
}

// saw checks what a phone has, whenever it came to another version: what was written there, the same as everybody has at
// that version. So there is one holder of the floor at each.
func (s *sim) saw(p *phone, doc wire.DocName, c *copied) {
	name := p.docOf(doc)
	if c.cursor.V == 0 {
		if len(c.set) > 0 {
			s.wrongf("phone %d has %d entities of %s at version 0", p.n, len(c.set), name)
		}
		return
	}
	if !s.proves(p, doc) {
		s.wrongf("phone %d is at %+v of %s, which nobody wrote", p.n, c.cursor, name)
		return
	}
	versions := s.witness.versions[name]
	if versions == nil {
		versions = map[int64]string{}
		s.witness.versions[name] = versions
	}
	if tag, seen := versions[c.cursor.V]; s.memory == nil && seen && tag != c.cursor.Tag {
		s.wrongf("phone %d has %s %d as %s, and another had it as %s", p.n, name, c.cursor.V, c.cursor.Tag, tag)
	}
	versions[c.cursor.V] = c.cursor.Tag
	if want := s.witness.at(c.cursor.Tag); !maps.Equal(want, c.set) {
		s.wrongf("phone %d has another %s %d than was written: %s", p.n, name, c.cursor.V, difference(c.set, want))
	}
}

func difference(has, want map[string]string) string {
	for key, value := range want {
		if has[key] != value {
			return key + " is " + has[key] + " in place of " + value
		}
	}
	for key, value := range has {
		if want[key] != value {
			return key + " is " + value + " in place of nothing"
		}
	}
	return ""
}

// verify checks, once all is calm, what is left: the store against what was written, the replicas against the store, the
// answers against what happened.
func (s *sim) verify() {
	var want []hub.DocCursor
	for _, doc := range []space.DocName{space.Shared, space.Access, space.OwnA, space.OwnB} {
		want = append(want, hub.DocCursor{Doc: doc})
	}
	list, err := s.servers[0].store.inner.Load(s.ctx, s.space, want)
	if err != nil {
		s.wrongf("the store cannot be read: %v", err)
		return
	}
	docs := map[space.DocName]*space.Doc{}
	histories := map[space.DocName][]*attempt{}
	for _, l := range list {
		histories[l.Doc] = s.witness.history(l.Cursor.Tag)
		docs[l.Doc] = s.compare(l, histories[l.Doc])
	}
	for _, what := range space.CheckSpace(docs) {
		s.wrongf("%s", what)
	}
	done := s.once(histories)
	for _, p := range s.phones {
		for _, doc := range []wire.DocName{wire.Shared, wire.Own} {
			for _, l := range list {
				if has := p.docs[doc].cursor; l.Doc == p.docOf(doc) && has != wire.Cursor(l.Cursor) {
					s.wrongf("phone %d is at %+v of %s, and the store at %+v", p.n, has, l.Doc, l.Cursor)
				}
			}
		}
		for _, e := range p.told {
			s.checkAnswer(p, e, done, histories, docs[space.Access])
		}
	}
	for _, a := range s.witness.again {
		if s.memory != nil {
			break // what was lost happens anew
		}
		if a.errand.twice && a.answer.Refused != "" {
			continue
		}
		if w := done[a.errand.ID]; w != nil && a.phone.isAnswer(w, a.errand.answer) && a.answer != a.errand.answer {
			s.wrongf("%s was answered %+v, and then %+v", a.errand.ID, a.errand.answer, a.answer)
		}
	}
}

// compare holds a doc of the store to its history.
func (s *sim) compare(l hub.Loaded, history []*attempt) *space.Doc {
	if int64(len(history)) != l.Cursor.V {
		s.wrongf("%s is at %d, and %d versions lead there", l.Doc, l.Cursor.V, len(history))
	}
	at := time.Time{}
	for i, a := range history {
		if a.Doc != l.Doc || a.Base != int64(i) || a.Epoch != l.Cursor.Epoch {
			s.wrongf("%s %d is %s %d of %s", l.Doc, i+1, a.Doc, a.Base+1, a.Epoch)
		}
		if tag, seen := s.witness.versions[l.Doc][a.Base+1]; s.memory == nil && seen && tag != a.Tag {
			s.wrongf("%s %d is %s in the store, and a phone had %s", l.Doc, a.Base+1, a.Tag, tag)
		}
		if s.memory == nil && l.Doc == space.Shared && a.write.At.Before(at) {
			s.wrongf("the time fell before version %d", a.Base+1)
		}
		at = a.write.At
	}
	doc, set := new(space.Doc), map[string]string{}
	for _, item := range l.Set {
		set[string(item.Key)] = string(item.Value)
		e, err := space.DecodeIn(l.Doc, item.Key, item.Value)
		if err != nil {
			s.wrongf("%s: %v", l.Doc, err)
			continue
		}
		doc.Put(e, item.V)
	}
	if want := s.witness.at(l.Cursor.Tag); !maps.Equal(want, set) {
		s.wrongf("%s is another in the store than was written: %s", l.Doc, difference(set, want))
	}
	return doc
}

// once finds the commands that were done, each once and in all its docs.
func (s *sim) once(histories map[space.DocName][]*attempt) map[string]*hub.Write {
	kept := map[*hub.Write]int{}
	done := map[string]*hub.Write{}
	for _, history := range histories {
		for _, a := range history {
			kept[a.write]++
			if c := a.write.Command; c != nil && done[c.ID] != nil && done[c.ID] != a.write {
				s.wrongf("command %s happened twice", c.ID)
			} else if c != nil {
				done[c.ID] = a.write
			}
		}
	}
	for w, n := range kept {
		for _, d := range w.Docs {
			if !d.Check {
				n--
			}
		}
		if n != 0 {
			s.wrongf("a write is there in part")
		}
	}
	return done
}

// checkAnswer checks that what was acknowledged happened there, or stood there already, and what was refused did not.
func (s *sim) checkAnswer(p *phone, e *errand, done map[string]*hub.Write, histories map[space.DocName][]*attempt, access *space.Doc) {
	w := done[e.ID]
	switch {
	case s.memory != nil: // it may be lost
	case e.answer.Refused != "":
		if w != nil && e.said == 1 { // a refused one may be said again, and is judged anew
			s.wrongf("%s %s was refused as %s, and happened", e.Cmd, e.ID, e.answer.Refused)
		}
	case w != nil && p.isAnswer(w, e.answer):
	case w != nil && e.said == 1:
		s.wrongf("%s %s happened at %s %d, and was acknowledged at %+v", e.Cmd, e.ID, w.Command.Doc, w.Command.V, e.answer)
	case !s.stood(p, e, histories, access): // said again, it may happen after all
		s.wrongf("%s %s was acknowledged at %+v, and did not happen there", e.Cmd, e.ID, e.answer)
	}
}

func (p *phone) isAnswer(w *hub.Write, a answer) bool {
	return w.Command.V == a.V && w.Command.Doc == p.docOf(a.Doc)
}

// stood says whether a command had nothing to do at the version where it was acknowledged.
func (s *sim) stood(p *phone, e *errand, histories map[space.DocName][]*attempt, access *space.Doc) bool {
	doc, history := new(space.Doc), histories[p.docOf(e.answer.Doc)]
	if e.answer.V > int64(len(history)) {
		return false
	}
	at := int64(0)
	for _, a := range history[:e.answer.V] {
		at = a.write.At.UnixMilli()
		for _, item := range a.Set {
			it, err := space.DecodeIn(a.Doc, item.Key, item.Value)
			if err != nil {
				return false
			}
			doc.Put(it, item.V)
		}
		for _, key := range a.Del {
			doc.Remove(key, a.Base+1)
		}
	}
	body, err := space.ParseCommand(e.Cmd, e.Body)
	if err != nil {
		return false
	}
	state := space.State{Shared: new(space.Doc), Own: new(space.Doc), Access: access, Next: e.answer.V + 1}
	if e.answer.Doc == wire.Shared {
		state.Shared = doc
	} else {
		state.Own = doc
	}
	_, err = space.Decide(state, space.Act{ID: e.ID, Seat: p.seat, Seen: e.Seen, At: at, Body: body}, time.LoadLocation)
	return errors.Is(err, space.ErrStands)
}
