package boltstore

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"amends/hub"
	"amends/hub/space"

	bolt "go.etcd.io/bbolt"
)

// Store is a hub.Store in one file. One process has it open at a time.
type Store struct {
	db   *bolt.DB
	file *os.File // the one that bbolt writes to
	now  func() time.Time
	log  *slog.Logger

	changes chan *pending
	ctx     context.Context // ends at Close
	cancel  context.CancelFunc
	ended   chan struct{} // closed when the writer has ended
	closing sync.Once

	mu     sync.RWMutex        // held while a reader begins, and while recent changes
	recent map[string][]*entry // by a space's prefix: writes that are in the journal and not in place

	doubtful atomic.Bool  // a commit failed: what is read may not be on the disk yet
	reading  sync.RWMutex // held by readers, and by the writer while it overwrites freed pages
	copying  sync.RWMutex // held by backups, which take long; the writer only ever tries it
}

var _ hub.Store = (*Store)(nil)

// view reads in one snapshot, of one space if it asks for its recent writes. Damage that bbolt panics on, or a page that cannot be read, ends in an error.
func (s *Store) view(ctx context.Context, prefix []byte, read func(t *txn) error) (err error) {
	if err := s.usable(ctx); err != nil {
		return err
	}
	s.reading.RLock()
	defer s.reading.RUnlock()
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: the file cannot be read: %v", hub.ErrUnavailable, r)
		}
	}()
	s.mu.RLock()
	recent := s.recent[string(prefix)] // first: what is spread meanwhile is then seen in its place
	tx, err := s.db.Begin(false)
	s.mu.RUnlock()
	if err != nil {
		return fmt.Errorf("%w: %w", hub.ErrUnavailable, err)
	}
	defer tx.Rollback()
	if err := read(newTxn(tx, func([]byte) []*entry { return recent })); errors.Is(err, errDamaged) {
		return fmt.Errorf("%w: %w; stop the server and restore the latest backup", hub.ErrUnavailable, err)
	} else if err != nil {
		return err
	}
	return nil
}

func (s *Store) usable(ctx context.Context) error {
	if s.ctx.Err() != nil {
		return errClosed
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("%w: %w", hub.ErrUnavailable, err)
	}
	return nil
}

var errClosed = fmt.Errorf("%w: it is closed", hub.ErrUnavailable)

// Recall finds a remembered command.
func (s *Store) Recall(ctx context.Context, id string, seat space.Seat, command string) (done hub.Done, found bool, err error) {
	prefix, err := spacePrefix(id)
	if err != nil {
		return done, false, err
	}
	if s.doubtful.Load() {
		return done, false, fmt.Errorf("%w: the last write failed", hub.ErrUnavailable)
	}
	err = s.view(ctx, prefix, func(t *txn) error {
		m, err := t.recall(prefix, t.recent(prefix), seat, command, s.now())
		if m != nil {
			done, found = m.done, true
		}
		return err
	})
	return done, found, err
}

// TicketSpace finds the space that a ticket's hash leads to.
func (s *Store) TicketSpace(ctx context.Context, hash string) (id string, err error) {
	if hash == "" {
		return "", hub.ErrNoSpace
	}
	err = s.view(ctx, nil, func(t *txn) error {
		to, err := t.ticketRef(hash)
		if err != nil {
			return err
		}
		if to == nil || !to.expires.IsZero() && !s.now().Before(to.expires) {
			return hub.ErrNoSpace
		}
		id, err = spaceID(to.prefix)
		return err
	})
	return id, err
}

// Watch hears nothing: the file is this process's alone, and its own writes do not come back.
func (s *Store) Watch(ctx context.Context, _ string, _ func(hub.Event)) (stop func(), err error) {
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	return func() {}, nil
}

// Tell reaches nobody, as there is no other instance.
func (s *Store) Tell(ctx context.Context, _ string, _ []byte) error { return s.usable(ctx) }

// Close ends the writer, whose group under way is still committed, waits for readers, and closes the file.
func (s *Store) Close() (err error) {
	s.closing.Do(func() {
		s.cancel()
		<-s.ended
		err = s.db.Close()
	})
	return err
}
