package pebblestore

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/bloom"
	"github.com/cockroachdb/pebble/v2/vfs"
)

// FolderName is the name of the store's folder in the data folder.
const FolderName = "store"

const (
	format      = "amends store 3"
	earlierFile = "amends.db" // of stores that no release had
	copyFolder  = FolderName + ".copy"
)

// The cache has to hold the memtables too; they take their room from it.
const (
	memtable = 16 << 20
	cache    = 96 << 20
)

// Options of a store. Now and Log are wanted.
type Options struct {
	Now func() time.Time // the clock that says what has expired
	Log *slog.Logger
	// Broken is told once, in a sentence, when the store cannot go on: a write failed, or a table is damaged. From
	// then on every call answers ErrUnavailable, and the process should end. It must return quickly.
	Broken func(error)

	fs vfs.FS // for tests
}

// Open opens the store in a data folder, and makes both, closed to other users, where they are not there. Its errors
// are one sentence that says what to do; what lies in the folder is then untouched.
func Open(folder string, o Options) (*Store, error) {
	s := newStore(folder, o)
	if err := refuseEarlier(folder); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, s.sentence(err)
	}
	if err := os.Mkdir(s.folder, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, s.sentence(err)
	}
	there, err := s.examine()
	if err != nil {
		return nil, err
	}
	if err := s.begin(there); err != nil {
		if s.db != nil {
			err = errors.Join(err, closeDB(s.db))
		}
		_ = s.lock.Close()
		return nil, s.sentence(err)
	}
	s.opened.Store(true)
	if s.broken.Load() != nil { // a table was found to be damaged meanwhile
		s.tell()
	}
	go newWriter(s).write()
	s.tasks.Go(s.keepErasing)
	s.tasks.Go(s.keepSweeping)
	return s, nil
}

func newStore(folder string, o Options) *Store {
	s := &Store{
		folder: filepath.Join(folder, FolderName), now: o.Now, log: o.Log, onBroken: o.Broken,
		changes: make(chan *pending, maxWaiting), ended: make(chan struct{}), stuck: make(chan struct{}), erased: eraser{more: make(chan struct{}, 1)},
	}
	s.ctx, s.cancel = context.WithCancel(context.Background())
	if s.fs = o.fs; s.fs == nil {
		s.fs = vfs.Default
	}
	return s
}

func refuseEarlier(folder string) error {
	path := filepath.Join(folder, earlierFile)
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		return fmt.Errorf("the folder %s cannot be read: %w; mend its rights", folder, err)
	}
	return fmt.Errorf("%s is of an earlier format that this server does not read; move it away, or start the server that wrote it", path)
}

// examine locks the folder and reads what it holds, without writing anything. It says whether there is a store.
func (s *Store) examine() (there bool, err error) {
	desc, err := pebble.Peek(s.folder, s.fs)
	if err != nil {
		return false, s.sentence(err)
	}
	if !desc.Exists {
		if err := s.empty(); err != nil {
			return false, err
		}
	}
	if s.lock, err = pebble.LockDirectory(s.folder, s.fs); errors.Is(err, fs.ErrPermission) {
		return false, s.sentence(err)
	} else if err != nil {
		return false, fmt.Errorf("the store %s is in use by another process; stop that server first, or name another folder", s.folder)
	}
	if desc.Exists {
		err = s.readOnly(func(db *pebble.DB) error {
			kind, err := get(db, keyFormat)
			if err == nil && kind == nil {
				err = s.nothing(db)
			} else if err == nil && string(kind) != format {
				err = fmt.Errorf("the store %s has the format %.40q, and this server reads %q; start the server that wrote it", s.folder, kind, format)
			}
			there = kind != nil
			return err
		})
	}
	if err != nil {
		_ = s.lock.Close()
	}
	return there, err
}

// readOnly opens what is there to read it.
func (s *Store) readOnly(read func(*pebble.DB) error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = s.sentence(fmt.Errorf("%w: %v", errDamaged, r))
		}
	}()
	o := s.options()
	o.ReadOnly, o.ErrorIfNotExists = true, true
	db, err := pebble.Open(s.folder, o)
	if err != nil {
		return s.sentence(fmt.Errorf("%w: %w", errDamaged, err))
	}
	err = read(db)
	if broken := s.broken.Swap(nil); broken != nil {
		err = *broken
	}
	return errors.Join(err, closeDB(db))
}

// empty says whether a folder without a database is one that was never used: a kill while it was made may have left the
// first files.
func (s *Store) empty() error {
	names, err := s.fs.List(s.folder)
	if err != nil {
		return s.sentence(err)
	}
	for _, name := range names {
		if name != "LOCK" && name != "MANIFEST-000001" && !strings.HasPrefix(name, "marker.format-version.") {
			return s.foreign()
		}
	}
	return nil
}

// nothing says whether a database without a format holds nothing, as after a kill while it was made.
func (s *Store) nothing(db *pebble.DB) error {
	it, err := db.NewIter(nil)
	if err != nil {
		return err
	}
	there := it.First()
	if err := errors.Join(it.Error(), it.Close()); err != nil || !there {
		return err
	}
	return s.foreign()
}

func (s *Store) foreign() error {
	return fmt.Errorf("%s is no store of amends, or its beginning is damaged; it was left as it is: move it away, or bring the latest backup back with: server restore", s.folder)
}

// begin opens the database to write to it.
func (s *Store) begin(there bool) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %v", errDamaged, r)
		}
	}()
	if err := os.RemoveAll(filepath.Join(filepath.Dir(s.folder), copyFolder)); err != nil {
		return err
	}
	if s.db, err = pebble.Open(s.folder, s.options()); err != nil {
		return err
	}
	if !there {
		err = s.db.Set(keyFormat, []byte(format), pebble.Sync)
	}
	mark, rerr := get(s.db, keyErased)
	if mark != nil {
		s.erased.add([][]byte{{}})
	}
	return firstError(err, rerr)
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
