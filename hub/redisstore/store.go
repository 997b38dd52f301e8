package redisstore

import (
	"context"
	"fmt"
	"log/slog"
	"net/netip"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"github.com/redis/go-redis/v9"

	"amends/hub"
)

// Store is a hub.Store in Redis. Any number of processes have it open at the same time.
type Store struct {
	masters
	now           func() time.Time
	log           *slog.Logger
	where         string // its hosts, for errors
	exposed       func(netip.Addr) bool
	pipeline      *pipeline
	subscriptions *subscriptions

	origin string        // names this store to the others, in front of the names of its writes
	writes atomic.Uint64 // names its writes

	ctx     context.Context // ends at Close
	cancel  context.CancelFunc
	closing sync.Once
}

var _ hub.Store = (*Store)(nil)

// name is one that no other write has. It holds no space.
func (s *Store) name() string { return s.origin + strconv.FormatUint(s.writes.Add(1), 36) }

// asking bounds a call. What it returns is called when the call is over.
func (s *Store) asking(ctx context.Context) (context.Context, func(), error) {
	if s.ctx.Err() != nil {
		return nil, nil, errClosed
	}
	if err := ctx.Err(); err != nil {
		return nil, nil, fmt.Errorf("%w: %w", hub.ErrUnavailable, err)
	}
	if by, ok := ctx.Deadline(); ok && time.Until(by) <= answerWithin {
		return ctx, func() {}, nil
	}
	ctx, cancel := context.WithTimeout(ctx, answerWithin)
	return ctx, cancel, nil
}

var errClosed = fmt.Errorf("%w: it is closed", hub.ErrUnavailable)

// failed is what a caller gets when Redis gave no answer, or one that is none.
func (s *Store) failed(err error) error {
	if s.ctx.Err() != nil {
		return errClosed
	}
	return fmt.Errorf("%w: %w", hub.ErrUnavailable, err)
}

// run runs a script by itself.
func (s *Store) run(ctx context.Context, script *redis.Script, keys []string, args ...any) (any, error) {
	return run(ctx, s.client, script, keys, args...)
}

// Close lets go of everything. What is on its way is still answered.
func (s *Store) Close() (err error) {
	s.closing.Do(func() {
		s.cancel()
		s.pipeline.close()
		s.subscriptions.close()
		err = s.client.Close()
	})
	return err
}
