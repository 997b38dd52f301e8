package pebblestore

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"path/filepath"
	"time"

	"amends/hub"

	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/bloom"
	"github.com/cockroachdb/pebble/v2/vfs"
	"github.com/google/uuid"
	"github.com/hashicorp/golang-lru/v2/simplelru"
)

// FolderName is the name of the store's folder in the data folder.
const FolderName = "store"

const (
	format      = "amends store 4"
	earlierFile = "amends.db" // of stores that no release had
	copyFolder  = FolderName + ".copy"
)

// The cache has to hold the memtables too; they take their room from it.
const (
	memtable = 4 << 20
	cache    = 96 << 20
)

// Options of a store. Now and Log are wanted.
type Options struct {
	Now func() time.Time // the clock that says what has expired
	Log *slog.Logger
	// Broken is told once, in a sentence, when the store cannot go on: a write failed, or a table is damaged. From
	// then on every call answers ErrUnavailable, and the process should end. It must return quickly.
	Broken func(error)

	// FS is where the folder lies; nil: on the machine's disks.
	FS vfs.FS
}

// Open opens the store in a data folder, and makes both, closed to other users, where they are not there. Its errors
// are one sentence that says what to do; what lies in the folder is then untouched.
func Open(folder string, o Options) (*Store, error) {
	s := newStore(folder, o)
	var err error
	s.lock, err = examine(folder, o, true, func(looked *Store) error {
		_, left, err := get(looked.db, keyErased)
		if left {
			s.erased = [][]byte{{}} // it can be anywhere
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	err = safely(func() (err error) {
		if err = s.fs.RemoveAll(filepath.Join(folder, copyFolder)); err == nil {
			s.db, err = pebble.Open(s.folder, s.options())
		}
		return err
	})
	if err != nil {
		return nil, errors.Join(s.sentence(err), s.lock.Close())
	}
	s.opened.Store(true)
	context.AfterFunc(s.ctx, func() {
		if cause := context.Cause(s.ctx); cause != errClosed && o.Broken != nil {
			o.Broken(cause)
		}
	})
	s.tasks.Go(s.write)
	s.tasks.Go(func() { s.every(eraseEvery, s.rewriteErased) })
	s.tasks.Go(func() { s.every(sweepEvery, s.sweep) })
	return s, nil
}

func newStore(folder string, o Options) *Store {
	s := &Store{folder: filepath.Join(folder, FolderName), fs: o.FS, now: o.Now, log: o.Log, changes: make(chan *pending, maxWaiting)}
	if s.fs == nil {
		s.fs = vfs.Default
	}
	s.heads, _ = simplelru.NewLRU[doc, hub.Cursor](busyDocs, nil) // no error for a positive size
	s.ctx, s.stop = context.WithCancelCause(context.Background())
	s.stuck, s.freeze = context.WithCancel(context.Background())
	return s
}

// examine locks a store, which may be made where there is none, and reads it without writing anything, by a Store of its
// own: what it meets ends that one alone.
func examine(folder string, o Options, may bool, read func(*Store) error) (*pebble.Lock, error) {
	s := newStore(folder, o)
	earlier := filepath.Join(folder, earlierFile)
	if _, err := s.fs.Stat(earlier); err == nil {
		return nil, say("%s is of an earlier format that this server does not read; move it away, or start the server that wrote it", earlier)
	}
	if files, err := s.fs.List(s.folder); len(files) == 0 && (err == nil || errors.Is(err, fs.ErrNotExist)) {
		if !may {
			return nil, say("there is no store in %s; name its folder with --data", folder)
		} else if err := s.create(folder, o); err != nil {
			return nil, s.sentence(err)
		}
	}
	if desc, err := pebble.Peek(s.folder, s.fs); err != nil {
		return nil, s.sentence(err)
	} else if !desc.Exists {
		return nil, s.foreign()
	}
	var err error
	if s.lock, err = pebble.LockDirectory(s.folder, s.fs); errors.Is(err, fs.ErrPermission) {
		return nil, s.sentence(err)
	} else if err != nil {
		return nil, say("the store %s is in use by another process; stop that server first, or name another folder", s.folder)
	}
	err = safely(func() error { return s.readOnly(read) })
	if err = cmp.Or(context.Cause(s.ctx), err); err != nil {
		return nil, errors.Join(s.sentence(err), s.lock.Close())
	}
	return s.lock, nil
}

func (s *Store) readOnly(read func(*Store) error) (err error) {
	o := s.options()
	o.ReadOnly = true
	if s.db, err = pebble.Open(s.folder, o); err != nil {
		return fmt.Errorf("%w: %w", errDamaged, err)
	}
	defer func() { err = errors.Join(err, safely(s.db.Close)) }()
	stored, closer, err := s.db.Get(keyFormat)
	if err == pebble.ErrNotFound {
		return s.foreign()
	} else if err != nil {
		return err
	}
	is := string(stored)
	if err := closer.Close(); err != nil || is == format {
		return cmp.Or(err, read(s))
	}
	return say("the store %s has the format %.40q, and this server reads %q; start the server that wrote it", s.folder, is, format)
}

func (s *Store) foreign() error {
	return say("%s is no store of amends, or its beginning is damaged; it was left as it is: move it away, or bring the latest backup back with: server restore", s.folder)
}

// create makes a store with nothing in it.
func (s *Store) create(folder string, o Options) error {
	return place(s.fs, folder, func(fresh string) error {
		db, err := pebble.Open(filepath.Join(fresh, FolderName), newStore(fresh, o).options())
		if err != nil {
			return err
		}
		return cmp.Or(db.Set(keyFormat, []byte(format), pebble.Sync), db.Close())
	})
}

// place lets a store be made in a folder beside its place, and moves it there whole.
func place(fs vfs.FS, folder string, fill func(fresh string) error) error {
	fresh := filepath.Join(folder, FolderName+".new-"+uuid.NewString())
	from, to := filepath.Join(fresh, FolderName), filepath.Join(folder, FolderName)
	defer fs.RemoveAll(fresh)
	err := makeFolder(fs, folder)
	if err == nil {
		err = fs.MkdirAll(from, 0o700)
	}
	if err != nil {
		return fmt.Errorf("the folder %s cannot be written to: %w", folder, err)
	}
	if err = fill(fresh); err != nil {
		return err
	}
	_ = fs.Remove(to) // an empty folder would be in the way
	if err := fs.Rename(from, to); err != nil {
		return err
	}
	return syncFile(fs.OpenDir(folder))
}

// makeFolder makes a folder that outlives a loss of power, with those that it lies in.
func makeFolder(fs vfs.FS, folder string) error {
	if _, err := fs.Stat(folder); err == nil {
		return nil
	}
	parent := filepath.Dir(folder)
	if err := makeFolder(fs, parent); err != nil {
		return err
	}
	if err := fs.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	return syncFile(fs.OpenDir(parent))
}

func syncFile(file vfs.File, err error) error {
	if err != nil {
		return err
	}
	return cmp.Or(file.Sync(), file.Close())
}

func (s *Store) options() *pebble.Options {
	comparer := *pebble.DefaultComparer
	comparer.FormatKey = func([]byte) fmt.Formatter { return hidden{} }
	o := &pebble.Options{
		FS: logFS{vfs.OnDiskFull(s.fs, s.awaitRoom), s}, Lock: s.lock, Logger: logger{s}, EventListener: s.listener(), Comparer: &comparer,
		FormatMajorVersion: pebble.FormatNewest,
		Cleaner:            cleaner{},
		CacheSize:          cache, MemTableSize: memtable, MemTableStopWritesThreshold: 4,
		CompactionConcurrencyRange: func() (int, int) { return 1, 2 },
		MaxManifestFileSize:        1, // so that it is begun anew as soon as Pebble finds it worthwhile
	}
	for i := range o.Levels {
		o.Levels[i].FilterPolicy = bloom.FilterPolicy(10) // most commands that are looked for are not there
	}
	return o
}

// cleaner deletes files, and says that it needs their contents, which Pebble asks of an ArchiveCleaner alone. So Pebble
// does not use a log's file for the next log: that would keep the bytes of the earlier one behind those of the new one.
type cleaner struct {
	pebble.DeleteCleaner
	needsContents
}

type needsContents struct{ pebble.ArchiveCleaner }
