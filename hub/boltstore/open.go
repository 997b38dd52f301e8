package boltstore

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"time"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// FileName is the name of the store's file in its folder.
const FileName = "amends.db"

const (
	format   = "amends store 2"
	lockWait = 300 * time.Millisecond
	// mapAhead is how much address space is taken at first: while the file fits, it need not be mapped anew,
	// which would make writers wait for a backup that is running. It takes no memory.
	mapAhead = 8 << 30
)

// Options of a store. Now and Log are wanted.
type Options struct {
	Now func() time.Time // the clock that says what has expired
	Log *slog.Logger

	limits limits
}

// Open opens the store in a folder, and makes both, closed to other users, where they are not there. The whole
// file is read and checked first. Its errors are one sentence that says what to do; the file is then untouched.
func Open(folder string, o Options) (*Store, error) {
	path := filepath.Join(folder, FileName)
	if err := create(folder, path); err != nil {
		return nil, fmt.Errorf("the store cannot be made in %s: %w; name another folder, or mend its rights", folder, err)
	}
	if err := examine(path); err != nil {
		return nil, err
	}
	s := &Store{now: o.Now, log: o.Log, changes: make(chan *pending, maxWaiting), ended: make(chan struct{})}
	options := boltOptions()
	options.OpenFile = func(name string, flag int, mode os.FileMode) (*os.File, error) {
		f, err := os.OpenFile(name, flag, mode)
		if s.file == nil {
			s.file = f
		}
		return f, err
	}
	db, err := openBolt(path, options)
	if err != nil {
		return nil, err
	}
	s.db = db
	s.ctx, s.cancel = context.WithCancel(context.Background())
	w := &writer{Store: s, limits: o.limits, local: make(map[string][]*entry)}
	if err := w.begin(); err != nil {
		s.cancel()
		return nil, errors.Join(damaged(path, err), db.Close())
	}
	go w.write()
	return s, nil
}

// begin reads what the journal holds. It changes nothing yet.
func (w *writer) begin() error {
	if w.limits == (limits{}) {
		w.limits = limits{ripeOfSpace, spreadBatch, maxRecent, ringMost}
	}
	return w.snapshot(func(t *txn) (err error) {
		if w.ring, err = t.findRing(w.file); err != nil {
			return err
		}
		w.scrub, w.marked = t.about.Get(keyScrub) != nil, t.about.Get(keyMark) != nil
		order, recent, err := t.readJournal(w.ring)
		if err != nil {
			return err
		}
		if len(order) > 0 {
			w.seq = order[len(order)-1].seq
		}
		w.remember(order, recent)
		return nil
	})
}

// boltOptions leave the list of free pages out of the file: Open reads all pages anyway, and after an Erase
// the list would be long and written with every commit.
func boltOptions() *bolt.Options {
	o := &bolt.Options{Timeout: lockWait, NoFreelistSync: true, FreelistType: bolt.FreelistMapType, NoStatistics: true}
	if runtime.GOOS != "windows" && math.MaxInt > math.MaxInt32 { // Windows would make the file as long
		o.InitialMmapSize = mapAhead
	}
	return o
}

func openBolt(path string, o *bolt.Options) (db *bolt.DB, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = damaged(path, fmt.Errorf("%v", r))
		}
	}()
	db, err = bolt.Open(path, 0o600, o)
	if errors.Is(err, berrors.ErrTimeout) {
		return nil, fmt.Errorf("the store %s is in use by another process; stop that server first, or name another folder", path)
	}
	if err != nil {
		return nil, fmt.Errorf("the store %s cannot be opened: %w; mend the file's rights, or restore the latest backup", path, err)
	}
	return db, nil
}

func damaged(path string, err error) error {
	return fmt.Errorf("the store %s is damaged (%w); it was left as it is: move it away and put the latest backup in its place", path, err)
}

// create makes folder and file, if the file is not there. It appears whole or not at all, and never in the place
// of another.
func create(folder, path string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	temporary, err := os.CreateTemp(folder, FileName+".new-*")
	if err != nil {
		return err
	}
	defer os.Remove(temporary.Name())
	if err := temporary.Close(); err != nil {
		return err
	}
	if err := initialise(temporary.Name()); err != nil {
		return err
	}
	if err := os.Link(temporary.Name(), path); errors.Is(err, fs.ErrExist) {
		return nil // another process was faster; the lock will tell
	} else if err != nil { // a file system without links
		if err := os.Rename(temporary.Name(), path); err != nil {
			return err
		}
	}
	return syncFolder(folder)
}

func initialise(path string) error {
	o := boltOptions()
	o.InitialMmapSize = 0
	db, err := bolt.Open(path, 0o600, o)
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bolt.Tx) error {
		for _, name := range buckets {
			if _, err := tx.CreateBucket(name); err != nil {
				return err
			}
		}
		if err := tx.Bucket(bucketJournal).Put(keyRing, make([]byte, ringLeast)); err != nil {
			return err
		}
		return tx.Bucket(bucketAbout).Put(sealedPair(keyFormat, []byte(format)))
	})
	return errors.Join(err, db.Close())
}

func syncFolder(folder string) error {
	if runtime.GOOS == "windows" { // folders cannot be synced there
		return nil
	}
	d, err := os.Open(folder)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}

// Backup writes a consistent copy of the store, as it is at this moment, while it runs. To restore it, put it in
// the folder as amends.db. Writers do not wait for it; but what is erased meanwhile is overwritten only after it.
func (s *Store) Backup(w io.Writer) error {
	if err := s.usable(context.Background()); err != nil {
		return err
	}
	s.copying.RLock()
	defer s.copying.RUnlock()
	c := &copying{db: s.db}
	if err := s.do(context.Background(), c); err != nil {
		return err
	}
	defer c.tx.Rollback()
	_, err := c.tx.WriteTo(w)
	return err
}

// copying puts everything in place and holds on to that moment: the journal, which goes on, has no part in the copy.
type copying struct {
	settling
	db *bolt.DB
	tx *bolt.Tx
}

func (c *copying) begin() (err error) {
	c.tx, err = c.db.Begin(false)
	return err
}
