package pebblestore

import (
	"cmp"
	"context"
	"strings"
	"time"

	"github.com/cockroachdb/pebble/v2"
)

const (
	eraseEvery = 250 * time.Millisecond
	sweepEvery = 6 * time.Hour
)

// every does something now and then until the store is closed.
func (s *Store) every(pause time.Duration, do func(context.Context) error) {
	ticks := time.NewTicker(pause)
	defer ticks.Stop()
	for {
		select {
		case <-ticks.C:
			if err := do(s.ctx); err != nil && s.ctx.Err() == nil {
				s.log.Error("what is gone still lies in the store's files", "error", err)
			}
		case <-s.ctx.Done():
			return
		}
	}
}

// Erase removes a space. Within moments its bytes are gone from the files.
func (s *Store) Erase(ctx context.Context, id string) error {
	return s.do(ctx, func(b *batch) (err error) {
		for hash := range each(b, key("s", id, "s", ""), &err) {
			b.erased = append(b.erased, key("t", string(hash)))
			err = cmp.Or(err, b.unindex(id, string(hash)))
		}
		b.erased = append(b.erased, key("s", id, ""))
		b.removeAll(key("s", id, ""))
		s.heads.Purge()
		return err
	})
}

// rewriteErased takes what was erased out of the files. A deletion hides what lies in older tables and in the log; it does
// not take it away. So its range is compacted, which flushes the log too, and the MANIFEST, which names the first and last
// key of every table, is begun anew.
func (s *Store) rewriteErased(ctx context.Context) error {
	s.mu.RLock()
	prefixes := s.erased
	s.mu.RUnlock()
	if len(prefixes) == 0 {
		return nil
	}
	for _, prefix := range prefixes {
		// A lone table is moved down as it is, with the deletion in it. Two that overlap are rewritten. So two get the
		// deletion of a key that no record has: the space may be there again, and keeps what it holds.
		none := append(prefix[:len(prefix):len(prefix)], 0xfe)
		if err := cmp.Or(s.db.Delete(none, pebble.NoSync), s.db.Flush(), s.db.Delete(none, pebble.NoSync), s.db.Compact(ctx, prefix, after(prefix), false)); err != nil {
			return err
		}
	}
	// Pebble begins a MANIFEST anew once enough tables came and went since the last, so small ones are made until then; and
	// it keeps the last but one, so that takes two.
	for before := s.manifests.Load(); s.manifests.Load() < before+2; {
		if err := cmp.Or(ctx.Err(), s.db.Set(keyErased, record{}.encode(), pebble.NoSync), s.db.Flush()); err != nil {
			return err
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.erased = s.erased[len(prefixes):]; len(s.erased) > 0 {
		return nil
	}
	return s.db.Delete(keyErased, pebble.Sync)
}

// sweep takes away what has expired, space by space. Until then it is not read any more.
func (s *Store) sweep(ctx context.Context) error {
	for id := ""; ; {
		found := false
		err := s.view(ctx, func(r reader) (err error) {
			if id, err = nextSpace(r, id); id == "" || err != nil {
				return err
			}
			return s.expired(r, id, func(string, string) { found = true })
		})
		if err == nil && found {
			err = s.do(ctx, func(b *batch) (err error) {
				return cmp.Or(s.expired(b, id, func(part, name string) {
					b.remove(key("s", id, part, name))
					if part == "s" {
						err = cmp.Or(err, b.unindex(id, name))
					}
				}), err)
			})
		}
		if err != nil || id == "" {
			return err
		}
	}
}

// expired finds what has expired of a space. With a tombstone go the tags of the versions before it, for who was at one of
// them would not hear of the deletion.
func (s *Store) expired(from reader, id string, found func(part, name string)) (err error) {
	now, forgotten := s.now(), s.forgotten()
	gone := map[string]int64{} // by doc: the last version whose tombstone has expired
	for rest, r := range each(from, key("s", id, ""), &err) {
		part, name, _ := strings.Cut(string(rest), "\x00")
		doc, _, _ := strings.Cut(name, "\x00")
		over := false
		switch part {
		case "c", "s":
			over = r.over(now)
		case "e":
			if over = r.over(forgotten); over {
				gone[doc] = max(gone[doc], r.v)
			}
		case "t": // after all entities
			over = r.v < gone[doc]
		}
		if over {
			found(part, name)
		}
	}
	return err
}
