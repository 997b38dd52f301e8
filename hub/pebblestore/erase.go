package pebblestore

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/cockroachdb/pebble/v2"
)

// A deletion hides what lies in older tables and in the log; it does not take it away. So what is erased is at once
// rewritten out of all files: its range is compacted, which flushes the log too, and the MANIFEST, which names the
// first and last key of every table, is begun anew.

// Erase removes a space. Within moments its bytes are gone from the files.
func (s *Store) Erase(ctx context.Context, id string) error {
	prefix, err := spacePrefix(id)
	if err != nil {
		return err
	}
	return s.do(ctx, erasing(prefix))
}

type erasing []byte

func (e erasing) touches() []string { return nil }

func (e erasing) judge(t *txn) error {
	it, err := t.db.NewIter(&pebble.IterOptions{LowerBound: e, UpperBound: after(e)})
	if err != nil {
		return err
	}
	there := it.First()
	if err := errors.Join(it.Error(), it.Close()); err != nil || there {
		return err
	}
	return errNothing
}

func (e erasing) apply(t *txn) error {
	hashes, err := t.keys(under(e, partTicket))
	if err != nil {
		return err
	}
	for _, hash := range hashes {
		key := ticketKey(hash)
		to, err := readTicket(t.db, key)
		if err != nil {
			return err
		}
		if to != nil && bytes.Equal(to.prefix, e) {
			if err := t.delete(key); err != nil {
				return err
			}
			t.erased = append(t.erased, key)
		}
	}
	t.busy.Remove(string(e))
	t.erased = append(t.erased, e)
	return firstError(t.deleteAll(e), t.put(keyErased, nil))
}

// eraser is what was erased and still lies in the files.
type eraser struct {
	mu       sync.Mutex
	prefixes [][]byte
	more     chan struct{}
}

func (e *eraser) add(prefixes [][]byte) {
	if len(prefixes) == 0 {
		return
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	e.prefixes = append(e.prefixes, prefixes...)
	select {
	case e.more <- struct{}{}:
	default:
	}
}

func (e *eraser) waiting() [][]byte {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.prefixes
}

func (e *eraser) forget(n int) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.prefixes = e.prefixes[n:]
}

const (
	eraseAgain  = time.Second
	eraseWithin = 5 * time.Second // at Close; the next Open does the rest
)

// keepErasing rewrites what was erased out of the files, until the store is closed.
func (s *Store) keepErasing() {
	var again <-chan time.Time
	for {
		select {
		case <-s.erased.more:
		case <-again:
		case <-s.ctx.Done():
			return
		}
		again = nil
		if err := s.rewriteErased(s.ctx); err != nil && s.ctx.Err() == nil {
			s.log.Error("what was erased still lies in the store's files", "error", err)
			again = time.After(eraseAgain)
		}
	}
}

func (s *Store) finishErasing() {
	ctx, cancel := context.WithTimeout(context.Background(), eraseWithin)
	defer cancel()
	if err := s.rewriteErased(ctx); err != nil {
		s.log.Error("what was erased still lies in the store's files; the next start removes it", "error", err)
	}
}

func (s *Store) rewriteErased(ctx context.Context) error {
	for {
		prefixes := s.erased.waiting()
		if len(prefixes) == 0 {
			return nil
		}
		for _, prefix := range prefixes {
			if broken := s.broken.Load(); broken != nil {
				return *broken
			}
			// A lone table is moved down as it is, with the deletion in it. Two that overlap are rewritten. So another
			// gets the deletion of a key that no part has: the space may be there again, and keeps what it holds.
			if err := firstError(s.db.Flush(), s.db.Delete(after(under(prefix, partTag)), pebble.NoSync)); err != nil {
				return err
			}
			if err := s.db.Compact(ctx, prefix, after(prefix), false); err != nil {
				return err
			}
		}
		if err := s.renewManifest(ctx); err != nil {
			return err
		}
		s.erased.forget(len(prefixes))
		if err := s.unmark(); err != nil {
			return err
		}
	}
}

// unmark takes the mark away that what was erased may still lie in the files, unless more was erased meanwhile.
func (s *Store) unmark() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.erased.waiting()) > 0 {
		return nil
	}
	return s.db.Delete(keyErased, pebble.Sync)
}

// renewManifest makes Pebble begin a new MANIFEST, and removes the earlier ones. Pebble does so by itself once enough
// tables came and went since it began the last one, so small ones are made until then.
func (s *Store) renewManifest(ctx context.Context) error {
	before := s.manifests.Load()
	for n := int64(0); s.manifests.Load() == before; n++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		if broken := s.broken.Load(); broken != nil {
			return *broken
		}
		if err := firstError(s.db.Set(keyErased, appendInt(nil, n), pebble.NoSync), s.db.Flush()); err != nil {
			return err
		}
	}
	s.copying.Lock() // a copy may need the one before
	defer s.copying.Unlock()
	latest := s.manifests.Load()
	names, err := s.fs.List(s.folder)
	if err != nil {
		return err
	}
	for _, name := range names {
		number, is := strings.CutPrefix(name, "MANIFEST-")
		if n, err := strconv.ParseInt(number, 10, 64); !is || err != nil || n >= latest {
			continue
		}
		// Pebble removes them too, at a time of its own.
		if err := s.fs.Remove(filepath.Join(s.folder, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("an earlier MANIFEST stays: %w", err)
		}
	}
	return nil
}
