package redisstore

import (
	"context"
	"sync"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"
)

// follower follows the shared doc of a space as a room does: by events, and by loads where some may be missing.
type follower struct {
	s    *Store
	id   string
	stop func()

	mu     sync.Mutex
	cursor hub.Cursor
	news   []hub.Event
	gaps   int
	heard  int
	loaded int
}

func follow(t testing.TB, s *Store, id string) *follower {
	t.Helper()
	f := &follower{s: s, id: id}
	stop, err := s.Watch(context.Background(), id, func(e hub.Event) {
		f.mu.Lock()
		defer f.mu.Unlock()
		f.news = append(f.news, e)
		f.heard++
	})
	if err != nil {
		t.Fatal(err)
	}
	f.stop = stop
	f.load()
	return f
}

func (f *follower) load() {
	docs, err := f.s.Load(context.Background(), f.id, []hub.DocCursor{{Doc: space.Shared, Since: f.cursor}})
	if err == nil {
		f.cursor, f.loaded = docs[0].Cursor, f.loaded+1
	} else {
		f.mu.Lock()
		f.news = append(f.news, hub.Event{Gap: true})
		f.mu.Unlock()
	}
}

// catchUp takes in what was heard and is where it then is.
func (f *follower) catchUp() hub.Cursor {
	f.mu.Lock()
	news := f.news
	f.news = nil
	f.mu.Unlock()
	for _, e := range news {
		switch {
		case e.Gap:
			f.gaps++
			f.load()
		case e.Write != nil:
			d := e.Write.Docs[0]
			if d.Base < f.cursor.V {
				continue
			}
			if d.Base != f.cursor.V || d.BaseTag != f.cursor.Tag {
				f.load()
				continue
			}
			f.cursor.V, f.cursor.Tag = d.Base+1, d.Tag
		}
	}
	return f.cursor
}

// arrives fails unless the follower comes to where the space is, without being told again.
func (f *follower) arrives(t testing.TB, at *Store) {
	t.Helper()
	docs, err := at.Load(context.Background(), f.id, []hub.DocCursor{{Doc: space.Shared}})
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	for f.catchUp() != docs[0].Cursor {
		if time.Since(began) > 20*time.Second {
			t.Fatalf("the follower is at %+v, the space at %+v; it heard %d events, %d gaps, and loaded %d times", f.cursor, docs[0].Cursor, f.heard, f.gaps, f.loaded)
		}
		time.Sleep(10 * time.Millisecond)
	}
}
