package storetest

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"amends/hub"
	"amends/hub/space"
)

var writing = []test{
	{"a write raises its doc by one version", func(r *rig) {
		id := r.made()
		r.commit(next(id, space.Shared, 1, set("seat/b", "second")))
		r.commit(next(id, space.Shared, 2)) // also one that changes no entity
		l := r.shared(id)
		r.holds(l, 3, "seat/a", "first", "seat/b", "second")
		if want := (hub.Cursor{Epoch: "epoch-shared", V: 3, Tag: "tag-3"}); l.Cursor != want {
			r.Fatalf("the cursor is %+v, want %+v", l.Cursor, want)
		}
	}},
	{"a write of several docs is done in all of them", func(r *rig) {
		id := r.made()
		w := next(id, space.Shared, 1, set("seat/b", "x"))
		w.Docs = append(w.Docs, next(id, space.OwnA, 0, set("note/1", "y")).Docs...)
		w.Docs = append(w.Docs, next(id, space.Access, 0, set("device/1", "z")).Docs...)
		r.commit(w)
		got := r.load(id, hub.DocCursor{Doc: space.Shared}, hub.DocCursor{Doc: space.OwnA}, hub.DocCursor{Doc: space.Access})
		r.holds(got[0], 2, "seat/a", "first", "seat/b", "x")
		r.holds(got[1], 1, "note/1", "y")
		r.holds(got[2], 1, "device/1", "z")
	}},
	{"a conflict in one doc leaves all as they were", func(r *rig) {
		id := r.made()
		for _, stale := range []int64{0, 2, 7} {
			w := next(id, space.OwnB, 0, set("note/1", "x"))
			w.Docs = append(w.Docs, next(id, space.Shared, stale, set("seat/a", "x"), del("seat/a")).Docs...)
			w.Index = []hub.TicketRef{{Hash: "hash"}}
			r.fails(r.s.Commit(r.ctx, by(w, space.A, "c1", "d")), hub.ErrConflict)
		}
		got := r.load(id, hub.DocCursor{Doc: space.Shared}, hub.DocCursor{Doc: space.OwnB})
		r.holds(got[0], 1, "seat/a", "first")
		r.holds(got[1], 0)
		if _, found, err := r.s.Recall(r.ctx, id, space.A, "c1"); found || err != nil {
			r.Fatalf("the refused command is remembered: %v %v", found, err)
		}
		_, err := r.s.TicketSpace(r.ctx, "hash")
		r.fails(err, hub.ErrNoSpace)
	}},
	{"a doc that is only checked must be at its version and stays there", func(r *rig) {
		id := r.made()
		checked := func(base int64) hub.Write {
			w := next(id, space.OwnA, 0, set("note/1", "x"))
			w.Docs = append(w.Docs, hub.DocWrite{Doc: space.Shared, Base: base, Check: true})
			return w
		}
		r.fails(r.s.Commit(r.ctx, checked(2)), hub.ErrConflict)
		r.commit(checked(1))
		r.holds(r.shared(id), 1, "seat/a", "first")
	}},
	{"a doc that was never written can be checked to be so", func(r *rig) {
		id := r.made()
		w := next(id, space.Shared, 1, set("seat/b", "x"))
		w.Docs = append(w.Docs, hub.DocWrite{Doc: space.OwnB, Check: true})
		r.commit(w)
		r.commit(next(id, space.OwnB, 0))
		w.Docs[0].Base++
		r.fails(r.s.Commit(r.ctx, w), hub.ErrConflict)
	}},
	{"a space is created once", func(r *rig) {
		id := r.made()
		w := next(id, space.Shared, 0, set("seat/a", "another"))
		w.Create = true
		r.fails(r.s.Commit(r.ctx, w), hub.ErrExists)
		r.holds(r.shared(id), 1, "seat/a", "first")
	}},
	{"a write to a space that is not there is refused and makes none", func(r *rig) {
		id := newID()
		for _, base := range []int64{0, 1} {
			r.fails(r.s.Commit(r.ctx, next(id, space.Shared, base, set("seat/a", "x"))), hub.ErrNoSpace)
		}
		_, err := r.s.Load(r.ctx, id, []hub.DocCursor{{Doc: space.Shared}})
		r.fails(err, hub.ErrNoSpace)
	}},
	{"spaces whose ids begin alike are apart", func(r *rig) {
		for _, id := range []string{"s", "s1", "s12", "s1/h"} {
			w := next(id, space.Shared, 0, set("seat/a", id))
			w.Create = true
			r.commit(w)
		}
		r.ok(r.s.Erase(r.ctx, "s1"))
		for _, id := range []string{"s", "s12", "s1/h"} {
			r.holds(r.shared(id), 1, "seat/a", id)
		}
	}},
	{"a reset empties a doc, which begins anew under its epoch", func(r *rig) {
		id := r.made()
		r.commit(next(id, space.OwnA, 0, set("note/1", "x"), set("note/2", "y")))
		r.commit(next(id, space.OwnA, 1, del("note/2")))
		reset := hub.Write{Space: id, Docs: []hub.DocWrite{{Doc: space.OwnA, Base: 1, Reset: true, Epoch: "e2"}}}
		r.fails(r.s.Commit(r.ctx, reset), hub.ErrConflict)
		reset.Docs[0].Base = 2
		r.commit(reset)
		l := r.load(id, hub.DocCursor{Doc: space.OwnA, Since: hub.Cursor{Epoch: "epoch-own/a", V: 2, Tag: "tag-2"}})[0]
		r.holds(l, 0)
		if l.Cursor != (hub.Cursor{Epoch: "e2"}) || !l.Full || len(l.Del)+len(l.Tags) > 0 {
			r.Fatalf("after the reset: %+v", l)
		}
		again := next(id, space.OwnA, 0, set("note/3", "z"))
		again.Docs[0].Epoch = "e2"
		r.commit(again)
		l = r.load(id, hub.DocCursor{Doc: space.OwnA})[0]
		r.holds(l, 1, "note/3", "z")
		if l.Cursor.Epoch != "e2" || len(l.Tags) != 1 {
			r.Fatalf("after the first write: %+v", l)
		}
	}},
	{"of 64 writers at one version exactly one succeeds, and every success is in the chain", race},
	{"many spaces are written at the same time", func(r *rig) {
		var all sync.WaitGroup
		spaces := make([]string, 64)
		for i := range spaces {
			spaces[i] = r.made()
			all.Go(func() {
				for v := int64(1); v < 20; v++ {
					key := space.Key(fmt.Sprintf("request/%d", v%5))
					if err := r.s.Commit(r.ctx, next(spaces[i], space.Shared, v, set(key, spaces[i]))); err != nil {
						r.Errorf("space %d, version %d: %v", i, v, err)
					}
				}
			})
		}
		all.Wait()
		for _, id := range spaces {
			r.holds(r.shared(id), 20, "seat/a", "first",
				"request/0", id, "request/1", id, "request/2", id, "request/3", id, "request/4", id)
		}
	}},
}

// race lets writers compare and set one doc, each success under a key of its own.
func race(r *rig) {
	id := r.made()
	const writers, each = 64, 4
	var won [writers * each]atomic.Int64
	var all sync.WaitGroup
	for w := range writers {
		all.Go(func() {
			v := int64(1)
			for i := 0; i < each; {
				mine := w*each + i
				write := next(id, space.Shared, v, set(space.Key(fmt.Sprintf("request/%d", mine)), "x"))
				err := r.s.Commit(r.ctx, by(write, space.A, fmt.Sprint("c", mine), "d"))
				if repeat := (*hub.RepeatError)(nil); errors.As(err, &repeat) { // its answer came too late
					v, err = repeat.Done.V-1, nil
				}
				if err == nil {
					won[mine].Store(v + 1)
					i++
					v++
					continue
				}
				l, lerr := r.s.Load(r.ctx, id, []hub.DocCursor{{Doc: space.Shared, Since: hub.Cursor{Epoch: "epoch-shared", V: v, Tag: tag(v)}}})
				if errors.Is(lerr, hub.ErrUnavailable) { // a machine that is too busy
					continue
				}
				if lerr != nil {
					r.Errorf("%v, then %v", err, lerr)
					return
				}
				v = l[0].Cursor.V
			}
		})
	}
	all.Wait()
	l := r.shared(id)
	if len(l.Set) != writers*each+1 || l.Cursor.V != writers*each+1 {
		r.Fatalf("%d entities at version %d after %d successes", len(l.Set), l.Cursor.V, writers*each)
	}
	for i, item := range l.Set[1:] {
		var mine int
		if _, err := fmt.Sscanf(string(item.Key), "request/%d", &mine); err != nil {
			r.Fatal(err)
		}
		if item.V != int64(i+2) || won[mine].Load() != item.V {
			r.Fatalf("%s lies at version %d, its writer was told %d", item.Key, item.V, won[mine].Load())
		}
	}
}

var commands = []test{
	{"a command is done once, and its repeat gets the first answer before versions are compared", func(r *rig) {
		id := r.made()
		r.commit(by(next(id, space.Shared, 1, set("seat/b", "x")), space.A, "c1", "digest"))
		first := hub.Done{Seat: space.A, ID: "c1", Digest: "digest", Doc: space.Shared, V: 2}
		for _, base := range []int64{1, 2, 9} {
			err := r.s.Commit(r.ctx, by(next(id, space.Shared, base, set("seat/b", "y")), space.A, "c1", "other"))
			r.repeats(err, first)
		}
		r.holds(r.shared(id), 2, "seat/a", "first", "seat/b", "x")
	}},
	{"the creation of a space can be repeated", func(r *rig) {
		w := by(next(newID(), space.Shared, 0, set("seat/a", "x")), space.A, "c1", "digest")
		w.Create = true
		r.commit(w)
		r.repeats(r.s.Commit(r.ctx, w), *w.Command)
	}},
	{"a command's id belongs to its seat and its space", func(r *rig) {
		id, other := r.made(), r.made()
		r.commit(by(next(id, space.Shared, 1, set("seat/b", "x")), space.A, "c1", "d"))
		r.commit(by(next(id, space.Shared, 2, set("seat/b", "y")), space.B, "c1", "d"))
		r.commit(by(next(other, space.Shared, 1, set("seat/b", "z")), space.A, "c1", "d"))
	}},
	{"a refused command is judged anew", func(r *rig) {
		id := r.made()
		r.fails(r.s.Commit(r.ctx, by(next(id, space.Shared, 5), space.A, "c1", "d")), hub.ErrConflict)
		r.commit(by(next(id, space.Shared, 1), space.A, "c1", "d"))
	}},
	{"of 32 that send one command at the same time one does it", func(r *rig) {
		id := r.made()
		var done atomic.Int64
		var all sync.WaitGroup
		for range 32 {
			all.Go(func() {
				err := r.s.Commit(r.ctx, by(next(id, space.Shared, 1, set("seat/b", "x")), space.B, "c1", "d"))
				if err == nil {
					done.Add(1)
				} else if !isRepeat(err) {
					r.Error(err)
				}
			})
		}
		all.Wait()
		if done.Load() != 1 {
			r.Fatalf("%d did it", done.Load())
		}
	}},
	{"a command is recalled by seat and id, with the state and over a restart", func(r *rig) {
		id := r.made()
		w := by(next(id, space.OwnB, 0, set("note/1", "x")), space.B, "c1", "digest")
		r.commit(w)
		for range 2 {
			if got, found, err := r.s.Recall(r.ctx, id, space.B, "c1"); err != nil || !found || got != *w.Command {
				r.Fatalf("recalled %+v %v %v", got, found, err)
			}
			for _, no := range [][3]string{{id, "a", "c1"}, {id, "b", "c2"}, {newID(), "b", "c1"}} {
				if _, found, err := r.s.Recall(r.ctx, no[0], space.Seat(no[1]), no[2]); err != nil || found {
					r.Fatalf("%v is recalled: %v %v", no, found, err)
				}
			}
			r.restart()
		}
	}},
	{"a command is remembered for a day at least, and not for good", func(r *rig) {
		id := r.made()
		r.commit(by(next(id, space.Shared, 1), space.A, "c1", "d"))
		r.Pass(hub.RememberFor - time.Minute)
		if !isRepeat(r.s.Commit(r.ctx, by(next(id, space.Shared, 2), space.A, "c1", "d"))) {
			r.Fatal("it was forgotten within a day")
		}
		r.Pass(3 * hub.RememberFor)
		r.commit(next(id, space.Shared, 2))
		r.waits("the command is forgotten", func() bool {
			_, found, err := r.s.Recall(r.ctx, id, space.A, "c1")
			r.ok(err)
			return !found
		})
	}},
}
