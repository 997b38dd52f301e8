package pebblestore

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"amends/hub"
	"amends/hub/space"

	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/vfs"
	"github.com/hashicorp/golang-lru/v2/simplelru"
)

// Store is a hub.Store in a folder. One process has it open at a time.
type Store struct {
	db     *pebble.DB
	fs     vfs.FS
	folder string // of the database
	lock   *pebble.Lock
	now    func() time.Time
	log    *slog.Logger

	changes chan *pending
	heads   *simplelru.LRU[doc, hub.Cursor] // of busy docs; the writer's alone
	ctx     context.Context                 // ends at Close, or with what ended the store as its cause
	stop    context.CancelCauseFunc
	stuck   context.Context // ends when a write failed: what the writer does may never end, and Close does not wait for it
	freeze  context.CancelFunc
	opened  atomic.Bool
	full    atomic.Bool    // the disk refused a write, which is waiting for room
	tasks   sync.WaitGroup // the writer, and what is done now and then
	closing sync.Once
	closed  sync.RWMutex // held by whoever reads

	mu        sync.RWMutex // held while a batch is committed: what is read is on the disk
	erased    [][]byte     // prefixes of what was erased and still lies in the files
	copying   sync.Mutex   // held while a copy is made
	manifests atomic.Int64 // how many were begun
}

var _ hub.Store = (*Store)(nil)

var errClosed = errors.New("it is closed")

func unavailable(err error) error { return fmt.Errorf("%w: %w", hub.ErrUnavailable, err) }

func (s *Store) usable(ctx context.Context) error {
	if cause := context.Cause(s.ctx); cause != nil {
		return unavailable(cause)
	}
	if err := ctx.Err(); err != nil {
		return unavailable(err)
	}
	return nil
}

// answer is what a caller gets: an error of the contract as it is, any other as ErrUnavailable.
func (s *Store) answer(err error) error {
	switch {
	case err == nil, err == hub.ErrNoSpace, err == hub.ErrExists, err == hub.ErrConflict, errors.As(err, new(*hub.RepeatError)):
		return err
	case errors.Is(err, errDamaged):
		s.fail(err)
	}
	return unavailable(err)
}

// view reads as of one moment. Where the disk is full and the writer waits for room, nothing can be said.
func (s *Store) view(ctx context.Context, read func(reader) error) error {
	s.closed.RLock()
	defer s.closed.RUnlock()
	if err := s.usable(ctx); err != nil {
		return err
	}
	if !s.mu.TryRLock() {
		if s.full.Load() {
			return errFull
		}
		s.mu.RLock()
	}
	it, err := s.db.NewIter(nil)
	s.mu.RUnlock()
	if err == nil {
		err = cmp.Or(read(moment{it}), it.Close())
	}
	return s.answer(err)
}

// Recall finds a remembered command.
func (s *Store) Recall(ctx context.Context, id string, seat space.Seat, command string) (done hub.Done, found bool, err error) {
	err = s.view(ctx, func(r reader) (err error) {
		done, found, err = recall(r, id, seat, command, s.now())
		return err
	})
	return done, found, err
}

// TicketSpace finds the space that a ticket's hash leads to.
func (s *Store) TicketSpace(ctx context.Context, hash string) (id string, err error) {
	err = s.view(ctx, func(r reader) error {
		to, found, err := get(r, key("t", hash))
		if err != nil || !found {
			return cmp.Or(err, hub.ErrNoSpace)
		}
		id = string(to.rest)
		own, found, err := get(r, key("s", id, "s", hash))
		if err != nil || !found || own.over(s.now()) {
			return cmp.Or(err, hub.ErrNoSpace)
		}
		return nil
	})
	return id, err
}

// Watch hears nothing: the folder is this process's alone, and its own writes do not come back.
func (s *Store) Watch(ctx context.Context, _ string, _ func(hub.Event)) (stop func(), err error) {
	return func() {}, s.usable(ctx)
}

// Tell reaches nobody, as there is no other instance.
func (s *Store) Tell(ctx context.Context, _ string, _ []byte) error { return s.usable(ctx) }

// Close lets the writer commit the batch under way, waits for readers, finishes what is being erased and leaves
// everything in tables.
func (s *Store) Close() (err error) {
	s.closing.Do(func() {
		s.stop(errClosed)
		done := make(chan error, 1)
		go func() { done <- s.finish() }()
		select {
		case err = <-done:
		case <-s.stuck.Done(): // the process has to end
		}
	})
	return err
}

const eraseWithin = 5 * time.Second // at Close; the next Open does the rest

func (s *Store) finish() (err error) {
	s.tasks.Wait()
	s.closed.Lock()
	defer s.closed.Unlock()
	if s.stuck.Err() != nil {
		return nil
	}
	broken := context.Cause(s.ctx) != errClosed
	if !broken && s.hasRoom() {
		ctx, cancel := context.WithTimeout(s.stuck, eraseWithin)
		defer cancel()
		if err := s.rewriteErased(ctx); err != nil {
			s.log.Error("what was erased still lies in the store's files; the next start removes it", "error", err)
		}
		err = s.db.Flush()
	}
	err = errors.Join(err, safely(s.db.Close), s.lock.Close())
	if broken {
		return nil // what there is to say was said
	}
	return err
}
