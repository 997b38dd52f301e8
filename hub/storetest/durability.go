package storetest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"amends/hub"
	"amends/hub/space"
)

var durability = []test{
	{"all is there after a restart", func(r *rig) {
		id := r.made()
		r.commit(by(next(id, space.Shared, 1, set("talk/1", "x"), del("seat/a")), space.A, "c1", "d"))
		r.commit(next(id, space.OwnB, 0, set("note/1", "y")))
		before := r.load(id, since(1), hub.DocCursor{Doc: space.OwnB})
		r.schedule("due", r.Now())
		r.restart()
		after := r.load(id, since(1), hub.DocCursor{Doc: space.OwnB})
		for i := range before {
			set, del := keys(before[i])
			r.comes(after[i], before[i].Full, set, del)
			if after[i].Cursor != before[i].Cursor {
				r.Fatalf("%+v has become %+v", before[i].Cursor, after[i].Cursor)
			}
		}
		if !isRepeat(r.s.Commit(r.ctx, by(next(id, space.Shared, 2), space.A, "c1", "d"))) {
			r.Fatal("the command is done again")
		}
		r.claims(r.Now().Add(time.Second), time.Second, 9, "due")
	}},
	{"a context that has ended ends every call with an error", func(r *rig) {
		id := r.made()
		r.schedule("due", r.Now())
		ctx, cancel := context.WithCancel(r.ctx)
		cancel()
		for name, err := range r.everyCall(ctx, id) {
			if err == nil {
				r.Errorf("%s went through", name)
			}
		}
		r.holds(r.shared(id), 1, "seat/a", "first")
		r.claims(r.Now().Add(time.Second), time.Second, 9, "due")
	}},
	{"a context that ends in the middle leaves each write done or not", func(r *rig) {
		id := r.made()
		told := map[string]int64{} // what was acknowledged, at its version
		v := int64(1)
		for i := range 200 {
			ctx, cancel := context.WithTimeout(r.ctx, time.Duration(i)*5*time.Microsecond)
			key := fmt.Sprintf("request/%d", i)
			if err := r.s.Commit(ctx, next(id, space.Shared, v, set(space.Key(key), "x"))); err == nil {
				told[key] = v + 1
			}
			cancel()
			v = r.shared(id).Cursor.V
		}
		l := r.shared(id)
		if int64(len(l.Set)) != l.Cursor.V {
			r.Fatalf("version %d came of %d writes", l.Cursor.V, len(l.Set))
		}
		for _, item := range l.Set {
			if want, ok := told[string(item.Key)]; ok && want != item.V {
				r.Fatalf("%s was acknowledged at version %d and lies at %d", item.Key, want, item.V)
			}
			delete(told, string(item.Key))
		}
		if len(told) > 0 {
			r.Fatalf("%v were acknowledged and are not there", told)
		}
	}},
	{"a closed store says that it is unavailable", func(r *rig) {
		id := r.made()
		r.ok(r.s.Close())
		for name, err := range r.everyCall(r.ctx, id) {
			if !errors.Is(err, hub.ErrUnavailable) {
				r.Errorf("%s: %v", name, err)
			}
		}
		r.ok(r.s.Close())
	}},
	{"closing in the middle loses nothing that was acknowledged", func(r *rig) {
		var mu sync.Mutex
		acknowledged := map[string]int64{}
		var all sync.WaitGroup
		for range 16 {
			id := r.made()
			all.Go(func() {
				for v := int64(1); ; v++ {
					if err := r.s.Commit(r.ctx, next(id, space.Shared, v, set("talk/1", "x"))); err != nil {
						if !errors.Is(err, hub.ErrUnavailable) {
							r.Error(err)
						}
						mu.Lock()
						acknowledged[id] = v
						mu.Unlock()
						return
					}
				}
			})
		}
		time.Sleep(20 * time.Millisecond)
		r.ok(r.s.Close())
		all.Wait()
		r.s = r.open()
		for id, v := range acknowledged {
			if at := r.shared(id).Cursor.V; at != v && at != v+1 {
				r.Errorf("version %d was acknowledged, %d is there", v, at)
			}
		}
	}},
}

func (r *rig) everyCall(ctx context.Context, id string) map[string]error {
	errs := map[string]error{}
	_, errs["Load"] = r.s.Load(ctx, id, []hub.DocCursor{{Doc: space.Shared}})
	errs["Commit"] = r.s.Commit(ctx, next(id, space.Shared, 1))
	_, _, errs["Recall"] = r.s.Recall(ctx, id, space.A, "c")
	_, errs["Watch"] = r.s.Watch(ctx, id, func(hub.Event) {})
	errs["Tell"] = r.s.Tell(ctx, id, []byte("x"))
	errs["Erase"] = r.s.Erase(ctx, id)
	_, errs["TicketSpace"] = r.s.TicketSpace(ctx, "hash")
	errs["Schedule"] = r.s.Schedule(ctx, hub.Due{Key: "other", At: r.Now()})
	errs["Unschedule"] = r.s.Unschedule(ctx, "due")
	_, errs["ClaimDue"] = r.s.ClaimDue(ctx, r.Now(), time.Second, 1)
	return errs
}
