package storetest

import (
	"fmt"
	"slices"
	"sync"
	"time"

	"amends/hub"
)

func (r *rig) schedule(key string, at time.Time) {
	r.Helper()
	r.ok(r.s.Schedule(r.ctx, hub.Due{Key: key, At: at, Value: []byte("value of " + key)}))
}

// claims fails unless exactly these are handed out, in this order.
func (r *rig) claims(now time.Time, lease time.Duration, max int, want ...string) []hub.Due {
	r.Helper()
	got, err := r.s.ClaimDue(r.ctx, now, lease, max)
	r.ok(err)
	var keys []string
	for _, d := range got {
		keys = append(keys, d.Key)
		if string(d.Value) != "value of "+d.Key {
			r.Fatalf("%s carries %q", d.Key, d.Value)
		}
	}
	if !slices.Equal(keys, want) {
		r.Fatalf("handed out %v, want %v", keys, want)
	}
	return got
}

var dues = []test{
	{"what is due is handed out when its time has come, earliest first, at most so many", func(r *rig) {
		now := r.Now().Truncate(time.Millisecond)
		r.schedule("c", now.Add(3*time.Second))
		r.schedule("a", now.Add(time.Second))
		r.schedule("b", now.Add(2*time.Second))
		r.schedule("later", now.Add(time.Hour))
		r.claims(now, time.Minute, 10)
		got := r.claims(now.Add(5*time.Second), time.Minute, 2, "a", "b")
		if !got[0].At.Equal(now.Add(time.Second)) {
			r.Fatalf("a is due at %v, want %v", got[0].At, now.Add(time.Second))
		}
		r.claims(now.Add(5*time.Second), time.Minute, 2, "c")
		r.claims(now.Add(5*time.Second), time.Minute, 2)
	}},
	{"what was handed out comes back when the lease is over, in its old place", func(r *rig) {
		now := r.Now()
		r.schedule("a", now)
		r.schedule("b", now.Add(time.Second))
		r.claims(now.Add(2*time.Second), time.Minute, 1, "a")
		r.claims(now.Add(3*time.Second), time.Hour, 1, "b")
		r.restart()
		r.claims(now.Add(30*time.Second), time.Minute, 9)
		r.schedule("c", now.Add(40*time.Second))
		r.claims(now.Add(2*time.Minute), time.Minute, 9, "a", "c")
		r.claims(now.Add(3*time.Hour), time.Minute, 9, "a", "b", "c")
	}},
	{"what was taken back is never handed out again", func(r *rig) {
		now := r.Now()
		r.schedule("claimed", now)
		r.claims(now, time.Second, 9, "claimed")
		r.schedule("waiting", now)
		r.ok(r.s.Unschedule(r.ctx, "claimed"))
		r.ok(r.s.Unschedule(r.ctx, "waiting"))
		r.ok(r.s.Unschedule(r.ctx, "never there"))
		r.claims(now.Add(time.Hour), time.Second, 9)
	}},
	{"scheduling anew replaces time and value, also of what is handed out", func(r *rig) {
		now := r.Now()
		r.schedule("a", now)
		r.schedule("b", now)
		r.claims(now, time.Minute, 1, "a")
		r.schedule("a", now.Add(time.Hour))
		r.schedule("b", now.Add(2*time.Hour))
		r.claims(now.Add(30*time.Minute), time.Minute, 9)
		r.claims(now.Add(time.Hour), time.Minute, 9, "a")
		r.schedule("a", now)
		r.claims(now.Add(time.Hour), time.Minute, 9, "a")
	}},
	{"of many that ask at the same time each due goes to one", func(r *rig) {
		now := r.Now()
		const n = 100
		for i := range n {
			r.schedule(fmt.Sprint("due ", i), now)
		}
		stores := []hub.Store{r.s}
		if r.Together {
			stores = append(stores, r.open())
		}
		var mu sync.Mutex
		seen := map[string]int{}
		var all sync.WaitGroup
		for i := range 16 {
			all.Go(func() {
				for {
					got, err := stores[i%len(stores)].ClaimDue(r.ctx, now, time.Hour, 3)
					if err != nil {
						r.Error(err)
					}
					if len(got) == 0 {
						return
					}
					mu.Lock()
					for _, d := range got {
						seen[d.Key]++
					}
					mu.Unlock()
				}
			})
		}
		all.Wait()
		for key, times := range seen {
			if times != 1 {
				r.Errorf("%s was handed out %d times", key, times)
			}
		}
		if len(seen) != n {
			r.Errorf("%d of %d were handed out", len(seen), n)
		}
	}},
}
