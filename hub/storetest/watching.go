package storetest

import (
	"bytes"
	"slices"
	"sync"
	"time"

	"amends/hub"
	"amends/hub/space"
)

var watching = []test{
	{"a lone instance hears nothing of itself", func(r *rig) {
		id := r.made()
		heard := r.listen(r.s, id)
		r.commit(next(id, space.Shared, 1, set("talk/1", "x")))
		r.ok(r.s.Tell(r.ctx, id, []byte("hello")))
		r.ok(r.s.Erase(r.ctx, id))
		time.Sleep(50 * time.Millisecond)
		if events := heard.all(); len(events) > 0 {
			r.Fatalf("it heard %+v", events)
		}
		heard.stop()
	}},
	{"what other instances write and tell is heard, in the order of versions, and only of that space", func(r *rig) {
		other, ok := r.second()
		if !ok {
			return
		}
		id, elsewhere := r.made(), r.made()
		heard := r.listen(other, id)
		r.commit(by(next(id, space.Shared, 1, set("talk/1", "x"), del("seat/a")), space.A, "c1", "d"))
		r.commit(next(elsewhere, space.Shared, 1))
		for v := int64(2); v < 50; v++ {
			r.commit(next(id, space.Shared, v, set("talk/1", "x")))
		}
		r.ok(r.s.Tell(r.ctx, id, []byte("hello")))
		r.ok(r.s.Erase(r.ctx, id))
		r.waits("the erasure is heard", func() bool {
			return slices.ContainsFunc(heard.all(), func(e hub.Event) bool { return e.Erased })
		})
		events := heard.all()
		for i := range 49 {
			w := events[i].Write
			if w == nil || w.Space != id || w.Docs[0].Base != int64(i+1) || w.Docs[0].Tag != tag(int64(i+2)) {
				r.Fatalf("event %d is %+v", i, events[i])
			}
		}
		first := events[0].Write
		if first.Command == nil || first.Command.ID != "c1" || string(first.Docs[0].Set[0].Value) != "x" ||
			first.Docs[0].Del[0] != "seat/a" || first.At.IsZero() {
			r.Fatalf("the first is %+v", first)
		}
		if !bytes.Equal(events[49].Told, []byte("hello")) {
			r.Fatalf("after the writes came %+v", events[49])
		}
	}},
	{"nothing is missed between watching and loading", func(r *rig) {
		other, ok := r.second()
		if !ok {
			return
		}
		for range 20 {
			id := r.made()
			var all sync.WaitGroup
			all.Go(func() {
				for v := int64(1); v < 20; v++ {
					r.commit(next(id, space.Shared, v, set("talk/1", "x")))
				}
			})
			heard := r.listen(other, id)
			got, err := other.Load(r.ctx, id, []hub.DocCursor{{Doc: space.Shared}})
			r.ok(err)
			all.Wait()
			had := got[0].Cursor.V
			r.waits("every later version is heard", func() bool {
				at := had
				for _, e := range heard.all() {
					if e.Gap {
						return true
					}
					if e.Write != nil && e.Write.Docs[0].Base == at {
						at++
					}
				}
				return at == 20
			})
			heard.stop()
		}
	}},
	{"once stopped, nothing more is heard", func(r *rig) {
		other, ok := r.second()
		if !ok {
			return
		}
		id := r.made()
		heard := r.listen(other, id)
		r.commit(next(id, space.Shared, 1))
		r.waits("the write is heard", func() bool { return len(heard.all()) > 0 })
		heard.stop()
		n := len(heard.all())
		r.commit(next(id, space.Shared, 2))
		time.Sleep(50 * time.Millisecond)
		if len(heard.all()) != n {
			r.Fatal("it heard a later write")
		}
	}},
}

// second opens another instance; false where the store is for one process alone, which must then say so at once.
func (r *rig) second() (hub.Store, bool) {
	r.Helper()
	if r.Together {
		return r.open(), true
	}
	began := time.Now()
	s, err := r.Open()
	if err == nil {
		_ = s.Close()
		r.Fatal("a second instance opened a store that is for one alone")
	}
	if time.Since(began) > 5*time.Second {
		r.Fatalf("it took %v to say: %v", time.Since(began), err)
	}
	return nil, false
}

// heard is what a watcher heard so far.
type heard struct {
	mu     sync.Mutex
	events []hub.Event
	stop   func()
}

func (r *rig) listen(s hub.Store, id string) *heard {
	r.Helper()
	h := &heard{}
	stop, err := s.Watch(r.ctx, id, func(e hub.Event) {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.events = append(h.events, e)
	})
	r.ok(err)
	h.stop = stop
	return h
}

func (h *heard) all() []hub.Event {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Clone(h.events)
}
