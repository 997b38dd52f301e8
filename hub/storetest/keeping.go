package storetest

import (
	"bytes"
	"fmt"
	"sync"

	"amends/hub"
)

func (r *rig) keeps(name, value, want string) {
	r.Helper()
	kept, err := r.s.Keep(r.ctx, name, []byte(value))
	r.ok(err)
	if string(kept) != want {
		r.Fatalf("%s is %q, want %q", name, kept, want)
	}
}

var keeping = []test{
	{"what was kept first stays, whatever comes later", func(r *rig) {
		r.keeps("key", "first\x00\xff", "first\x00\xff")
		r.keeps("key", "second", "first\x00\xff")
		r.keeps("other", "second", "second")
		r.restart()
		r.keeps("key", "third", "first\x00\xff")
		r.keeps("other", "third", "second")
	}},
	{"of many that keep at the same time all get the value of one", func(r *rig) {
		stores := []hub.Store{r.s}
		if r.Together {
			stores = append(stores, r.open())
		}
		var all sync.WaitGroup
		kept := make([][]byte, 16)
		for i := range kept {
			all.Go(func() {
				var err error
				if kept[i], err = stores[i%len(stores)].Keep(r.ctx, "key", fmt.Append(nil, "of ", i)); err != nil {
					r.Error(err)
				}
			})
		}
		all.Wait()
		for _, value := range kept {
			if len(value) == 0 || !bytes.Equal(value, kept[0]) {
				r.Fatalf("they got %q", kept)
			}
		}
	}},
}
