package pebblestore

import (
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
	ctx     context.Context // ends at Close
	cancel  context.CancelFunc
	ended   chan struct{} // closed when the writer has ended
	tasks   sync.WaitGroup
	closing sync.Once
	closed  sync.RWMutex // held by whoever uses db, but for the writer and the tasks, which Close waits for

	mu      sync.RWMutex // held while a batch is committed: what is read is on the disk
	erased  eraser
	copying sync.Mutex // held while a copy is made

	onBroken  func(error)
	telling   sync.Once
	broken    atomic.Pointer[error] // what ended the store
	stuck     chan struct{}         // closed when a write failed: nobody waits for the writer any more, nor does Close
	stopping  sync.Once
	opened    atomic.Bool
	full      atomic.Bool  // the disk refused a write, which is waiting for room
	manifests atomic.Int64 // how many were begun
}

var _ hub.Store = (*Store)(nil)

// view runs what reads. Whatever Pebble says is wrong ends in ErrUnavailable.
func (s *Store) view(ctx context.Context, read func() error) error {
	s.closed.RLock()
	defer s.closed.RUnlock()
	if err := s.usable(ctx); err != nil {
		return err
	}
	err := read()
	if err == nil || errors.Is(err, hub.ErrNoSpace) || errors.Is(err, hub.ErrUnavailable) {
		return err
	}
	if errors.Is(err, errDamaged) {
		s.fail(err)
	}
	return fmt.Errorf("%w: reading failed: %w", hub.ErrUnavailable, err)
}

func (s *Store) usable(ctx context.Context) error {
	if broken := s.broken.Load(); broken != nil {
		return fmt.Errorf("%w: %w", hub.ErrUnavailable, *broken)
	}
	if s.ctx.Err() != nil {
		return errClosed
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("%w: %w", hub.ErrUnavailable, err)
	}
	return nil
}

var errClosed = fmt.Errorf("%w: it is closed", hub.ErrUnavailable)

// settle waits until what can be read is on the disk, and holds on to that. Where the disk is full and the writer waits
// for room, nothing can be said.
func (s *Store) settle() (release func(), err error) {
	if !s.full.Load() {
		s.mu.RLock()
	} else if !s.mu.TryRLock() {
		return nil, errFull
	}
	return s.mu.RUnlock, nil
}

// read reads one record.
func (s *Store) read(key []byte) ([]byte, error) {
	release, err := s.settle()
	if err != nil {
		return nil, err
	}
	defer release()
	return get(s.db, key)
}

// Recall finds a remembered command.
func (s *Store) Recall(ctx context.Context, id string, seat space.Seat, command string) (done hub.Done, found bool, err error) {
	prefix, err := spacePrefix(id)
	if err != nil {
		return done, false, err
	}
	err = s.view(ctx, func() error {
		stored, err := s.read(commandKey(prefix, seat, command))
		if err == nil && stored != nil {
			done, found, err = recalled(stored, seat, command, s.now())
		}
		return err
	})
	return done, found, err
}

// recalled is what was done under a command, if it is still remembered.
func recalled(stored []byte, seat space.Seat, command string, now time.Time) (hub.Done, bool, error) {
	done := hub.Done{Seat: seat, ID: command}
	until, err := decodeCommand(stored, &done)
	if err != nil || !now.Before(until) {
		return hub.Done{}, false, err
	}
	return done, true, nil
}

// TicketSpace finds the space that a ticket's hash leads to.
func (s *Store) TicketSpace(ctx context.Context, hash string) (id string, err error) {
	err = s.view(ctx, func() error {
		stored, err := s.read(ticketKey(hash))
		if err != nil {
			return err
		}
		if stored == nil {
			return hub.ErrNoSpace
		}
		t, err := decodeTicket(stored)
		if err != nil {
			return err
		}
		if t.expired(s.now()) {
			return hub.ErrNoSpace
		}
		id, err = spaceID(t.prefix)
		return err
	})
	return id, err
}

// Watch hears nothing: the folder is this process's alone, and its own writes do not come back.
func (s *Store) Watch(ctx context.Context, _ string, _ func(hub.Event)) (stop func(), err error) {
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	return func() {}, nil
}

// Tell reaches nobody, as there is no other instance.
func (s *Store) Tell(ctx context.Context, _ string, _ []byte) error { return s.usable(ctx) }

// Close ends the writer, whose batch under way is still committed, waits for readers, finishes what is being erased
// and leaves everything in tables.
func (s *Store) Close() (err error) {
	s.closing.Do(func() {
		s.cancel()
		select {
		case <-s.ended:
		case <-s.stuck: // the process has to end
			return
		}
		s.tasks.Wait()
		s.closed.Lock()
		defer s.closed.Unlock()
		if s.broken.Load() == nil {
			s.finishErasing()
			err = s.db.Flush()
		}
		err = errors.Join(err, closeDB(s.db), s.lock.Close())
		if s.broken.Load() != nil {
			err = nil // what there is to say was said
		}
	})
	return err
}

// closeDB closes a database that may have failed.
func closeDB(db *pebble.DB) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the store could not be closed: %v", r)
		}
	}()
	return db.Close()
}
