package boltstore

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"time"
)

// Erase removes a space. The bytes in the file are overwritten before the next write is taken, or when the
// backup that is running has ended.
func (s *Store) Erase(ctx context.Context, id string) error {
	prefix, err := spacePrefix(id)
	if err != nil {
		return err
	}
	return s.do(ctx, &erasing{prefix})
}

type erasing struct{ prefix []byte }

func (e *erasing) judge(t *txn) error {
	if key, _ := t.spaces.Cursor().Seek(e.prefix); !bytes.HasPrefix(key, e.prefix) {
		return errNothing
	}
	return nil
}

func (e *erasing) apply(t *txn) error {
	return firstError(t.settle(), t.clear(e.prefix), t.about.Put(sealedPair(keyScrub, nil)))
}

// scrubs says whether a change takes away what must not be read in the file afterwards: a space, or a whole doc.
func scrubs(c change) bool {
	if w, ok := c.(*write); ok {
		return len(w.resets) > 0
	}
	_, ok := c.(*erasing)
	return ok
}

const scrubAgain = time.Second

// scrubbing overwrites freed pages if that is due and no backup runs; else it is tried again soon.
func (w *writer) scrubbing() {
	w.scrubLater = nil
	if !w.scrub || w.retry != nil {
		return
	}
	if !w.copying.TryLock() {
		w.scrubLater = time.After(scrubAgain)
		return
	}
	defer w.copying.Unlock()
	err := w.emptyJournal()
	if err == nil {
		err = w.overwriteFreed()
	}
	if err == nil {
		err = w.alone(scrubbed{})
	}
	if err != nil {
		w.log.Error("erased data could not be overwritten in the file yet", "error", err)
		w.scrubLater = time.After(scrubAgain)
		return
	}
	w.scrub = false
}

// scrubbed notes that no freed page waits to be overwritten.
type scrubbed struct{}

func (scrubbed) judge(*txn) error   { return nil }
func (scrubbed) apply(t *txn) error { return t.about.Delete(keyScrub) }

// emptyJournal puts in place what the journal holds, and overwrites it.
func (w *writer) emptyJournal() error {
	if err := w.alone(settling{}); err != nil {
		return err
	}
	return w.ring.clear()
}

// overwriteFreed writes zeros over every page that the latest commit does not use. No reader may be at an earlier
// one: readers are kept out, backups have ended. The latest commit is on the disk, so nothing falls back on them.
func (w *writer) overwriteFreed() (err error) {
	w.reading.Lock()
	defer w.reading.Unlock()
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the file cannot be used: %v", r)
		}
	}()
	tx, err := w.db.Begin(true)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	size, last := int64(w.db.Info().PageSize), int(tx.Size()/int64(w.db.Info().PageSize))
	z := newZeroer(w.file, size)
	for id := 2; id < last; {
		page, err := tx.Page(id)
		if err != nil {
			return err
		}
		if page.Type != "free" {
			id += 1 + page.OverflowCount
			continue
		}
		if err := z.zero(int64(id)*size, size); err != nil {
			return err
		}
		id++
	}
	info, err := w.file.Stat()
	if err != nil {
		return err
	}
	if err := z.zero(int64(last)*size, info.Size()-int64(last)*size); err != nil {
		return err
	}
	return w.file.Sync()
}

// zeroer makes stretches of the file zero, and writes only where they are not.
type zeroer struct {
	file       *os.File
	zeros, buf []byte
	wrote      bool
}

func newZeroer(file *os.File, page int64) *zeroer {
	return &zeroer{file: file, zeros: make([]byte, 64*page), buf: make([]byte, 64*page)}
}

func (z *zeroer) zero(from, n int64) error {
	for n > 0 {
		buf := z.buf[:min(n, int64(len(z.buf)))]
		if _, err := z.file.ReadAt(buf, from); err != nil {
			return err
		}
		if !bytes.Equal(buf, z.zeros[:len(buf)]) {
			z.wrote = true
			if _, err := z.file.WriteAt(z.zeros[:len(buf)], from); err != nil {
				return err
			}
		}
		from, n = from+int64(len(buf)), n-int64(len(buf))
	}
	return nil
}
