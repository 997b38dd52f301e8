package storetest

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"amends/hub"
	"amends/hub/space"
)

func isRepeat(err error) bool {
	var repeat *hub.RepeatError
	return errors.As(err, &repeat)
}

func (r *rig) repeats(err error, first hub.Done) {
	r.Helper()
	var repeat *hub.RepeatError
	if !errors.As(err, &repeat) || repeat.Done != first {
		r.Fatalf("the error is %v (%+v), want a repeat of %+v", err, repeat, first)
	}
}

// since asks for the shared doc since a version that it had.
func since(v int64) hub.DocCursor {
	return hub.DocCursor{Doc: space.Shared, Since: hub.Cursor{Epoch: "epoch-shared", V: v, Tag: tag(v)}}
}

func keys(l hub.Loaded) (set, del []string) {
	for _, item := range l.Set {
		set = append(set, fmt.Sprintf("%s@%d", item.Key, item.V))
	}
	for _, stone := range l.Del {
		del = append(del, fmt.Sprintf("%s@%d", stone.Key, stone.V))
	}
	return set, del
}

// comes fails unless a load has exactly this, in this order.
func (r *rig) comes(l hub.Loaded, full bool, wantSet, wantDel []string) {
	r.Helper()
	set, del := keys(l)
	if l.Full != full || !slices.Equal(set, wantSet) || !slices.Equal(del, wantDel) {
		r.Fatalf("full %v, set %v, del %v; want full %v, set %v, del %v", l.Full, set, del, full, wantSet, wantDel)
	}
}

var loading = []test{
	{"a doc that was never written is at the zero cursor, in full", func(r *rig) {
		l := r.load(r.made(), hub.DocCursor{Doc: space.OwnA, Since: hub.Cursor{Epoch: "e", V: 3, Tag: "t"}})[0]
		if l.Cursor != (hub.Cursor{}) || !l.Full || len(l.Set)+len(l.Del)+len(l.Tags) > 0 || l.Doc != space.OwnA {
			r.Fatalf("it is %+v", l)
		}
	}},
	{"each doc of a space is one of its own, and is erased with it", func(r *rig) {
		id := r.made()
		for i, name := range space.DocNames() {
			base := int64(0)
			if name == space.Shared {
				base = 1
			}
			r.commit(next(id, name, base, set("note/1", fmt.Sprint("doc ", i))))
		}
		r.restart()
		var all []hub.DocCursor
		for _, name := range space.DocNames() {
			all = append(all, hub.DocCursor{Doc: name})
		}
		for i, l := range r.load(id, all...) {
			if l.Doc != space.DocNames()[i] || string(l.Set[len(l.Set)-1].Value) != fmt.Sprint("doc ", i) {
				r.Fatalf("%s has %+v", l.Doc, l.Set)
			}
		}
		reset := next(id, space.OwnDoc(space.B, 7), 1)
		reset.Docs[0].Reset, reset.Docs[0].Set, reset.Docs[0].Tag, reset.Docs[0].Epoch = true, nil, "", "new"
		r.commit(reset)
		r.commit(next(id, space.OwnDoc(space.B, 6), 1, del("never there")))
		got := r.load(id, hub.DocCursor{Doc: space.OwnDoc(space.B, 7)}, hub.DocCursor{Doc: space.OwnDoc(space.B, 6)})
		r.holds(got[0], 0)
		if len(got[1].Set) != 1 || got[1].Cursor.V != 2 {
			r.Fatalf("the other is %+v", got[1])
		}
		r.ok(r.s.Erase(r.ctx, id))
		w := next(id, space.Shared, 0, set("seat/b", "new"))
		w.Create = true
		r.commit(w)
		for _, l := range r.load(id, all...)[1:] {
			r.holds(l, 0)
		}
	}},
	{"what changed after a proven cursor comes once, in the order of versions", func(r *rig) {
		id := r.made()
		r.commit(next(id, space.Shared, 1, set("request/1", "a"), set("request/2", "a")))
		r.commit(next(id, space.Shared, 2, set("request/1", "b")))
		r.commit(next(id, space.Shared, 3, del("request/2"), set("talk/1", "x")))
		r.commit(next(id, space.Shared, 4, set("seat/a", "c")))
		r.comes(r.load(id, since(1))[0], false, []string{"request/1@3", "talk/1@4", "seat/a@5"}, []string{"request/2@4"})
		r.comes(r.load(id, since(3))[0], false, []string{"talk/1@4", "seat/a@5"}, []string{"request/2@4"})
		r.comes(r.load(id, since(4))[0], false, []string{"seat/a@5"}, nil)
		r.comes(r.load(id, since(5))[0], false, nil, nil)
		r.comes(r.shared(id), true, []string{"request/1@3", "talk/1@4", "seat/a@5"}, []string{"request/2@4"})
	}},
	{"an entity that is made again has no tombstone", func(r *rig) {
		id := r.made()
		r.commit(next(id, space.Shared, 1, del("seat/a")))
		r.commit(next(id, space.Shared, 2, set("seat/a", "again")))
		r.comes(r.load(id, since(1))[0], false, []string{"seat/a@3"}, nil)
	}},
	{"a cursor that cannot be proven gets all", func(r *rig) {
		id := r.made()
		r.commit(next(id, space.Shared, 1, set("seat/b", "x")))
		for name, cursor := range map[string]hub.Cursor{
			"another tag":   {Epoch: "epoch-shared", V: 1, Tag: "tag-2"},
			"no tag":        {Epoch: "epoch-shared", V: 1},
			"another epoch": {Epoch: "other", V: 1, Tag: "tag-1"},
			"the future":    {Epoch: "epoch-shared", V: 3, Tag: "tag-3"},
			"before time":   {Epoch: "epoch-shared", V: -1, Tag: "tag-1"},
			"nothing":       {},
		} {
			r.Log(name)
			r.comes(r.load(id, hub.DocCursor{Doc: space.Shared, Since: cursor})[0], true, []string{"seat/a@1", "seat/b@2"}, nil)
		}
	}},
	{"the tags of the last 256 versions are known, oldest first, and no others", func(r *rig) {
		id := r.made()
		for v := int64(1); v < 700; v++ {
			r.commit(next(id, space.Shared, v, set("talk/1", "x")))
			if at := v + 1; at%50 == 0 || at > 250 && at < 275 {
				tags := r.load(id, since(at))[0].Tags
				first := max(1, at-hub.TagsKept+1)
				if int64(len(tags)) != at-first+1 || tags[0] != tag(first) || tags[len(tags)-1] != tag(at) || !ordered(tags, first) {
					r.Fatalf("at version %d: %d tags %v", at, len(tags), tags)
				}
			}
		}
		if l := r.load(id, since(700-hub.TagsKept+1))[0]; l.Full {
			r.Fatal("the oldest known cursor gets all")
		}
		if l := r.load(id, since(700-hub.TagsKept))[0]; !l.Full {
			r.Fatal("a cursor before the oldest known gets a part")
		}
	}},
	{"docs are read as of one moment", func(r *rig) {
		id := r.made()
		r.commit(next(id, space.OwnA, 0))
		var all sync.WaitGroup
		defer all.Wait()
		stop := make(chan struct{})
		defer close(stop)
		all.Go(func() {
			for v := int64(1); ; v++ {
				w := next(id, space.Shared, v, set("talk/1", fmt.Sprint(v)))
				w.Docs = append(w.Docs, next(id, space.OwnA, v, set("note/1", fmt.Sprint(v))).Docs...)
				select {
				case <-stop:
					return
				default:
					if err := r.s.Commit(r.ctx, w); err != nil {
						r.Error(err)
						return
					}
				}
			}
		})
		for range 300 {
			got := r.load(id, hub.DocCursor{Doc: space.Shared}, hub.DocCursor{Doc: space.OwnA})
			if got[0].Cursor.V != got[1].Cursor.V {
				r.Fatalf("versions %d and %d were never there together", got[0].Cursor.V, got[1].Cursor.V)
			}
		}
	}},
	{"tombstones stay for 30 days; when one has gone, who was before it gets all", func(r *rig) {
		id := r.made()
		r.commit(next(id, space.Shared, 1, set("talk/1", "x")))
		r.commit(next(id, space.Shared, 2, del("seat/a")))
		r.commit(next(id, space.Shared, 3, set("talk/2", "x")))
		r.Pass(hub.TombstonesFor - time.Hour)
		r.commit(next(id, space.Shared, 4, set("talk/3", "x")))
		r.comes(r.load(id, since(2))[0], false, []string{"talk/2@4", "talk/3@5"}, []string{"seat/a@3"})
		r.Pass(10 * 24 * time.Hour)
		r.commit(next(id, space.Shared, 5, set("talk/3", "x")))
		r.waits("the tombstone is gone", func() bool { return len(r.shared(id).Del) == 0 })
		r.comes(r.load(id, since(2))[0], true, []string{"talk/1@2", "talk/2@4", "talk/3@6"}, nil)
		r.comes(r.load(id, since(3))[0], false, []string{"talk/2@4", "talk/3@6"}, nil)
		if tags := r.shared(id).Tags; tags[0] != tag(3) {
			r.Fatalf("tags from %s on are known: a part since then would miss the deletion", tags[0])
		}
	}},
	{"values come back byte for byte, empty ones and large ones too", func(r *rig) {
		id := r.made()
		large := make([]byte, 1<<20)
		for i := range large {
			large[i] = byte(i * 7)
		}
		r.commit(next(id, space.Shared, 1, set("line/1/1", string(large)), set("line/1/2", ""), set("line/1/3", "\x00\xff")))
		r.holds(r.shared(id), 2, "seat/a", "first", "line/1/1", string(large), "line/1/2", "", "line/1/3", "\x00\xff")
	}},
}

func ordered(tags []string, first int64) bool {
	for i, t := range tags {
		if t != tag(first+int64(i)) {
			return false
		}
	}
	return true
}
