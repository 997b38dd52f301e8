package redisstore

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
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
	pipeline      *redis.AutoPipeliner
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
	reply, err := script.Run(ctx, s.client, keys, args...).Result()
	if errors.Is(err, net.ErrClosed) { // by go-redis, as another is the master now
		return script.Run(ctx, s.client, keys, args...).Result()
	}
	return reply, err
}

// runPiped runs a script in a pipeline with those that are run at the same time. An error says that the outcome is unknown.
func (s *Store) runPiped(ctx context.Context, script *redis.Script, key string, args []any) (any, error) {
	cmd := redis.NewCmd(ctx, append([]any{"evalsha", script.Hash(), 1, key}, args...)...)
	cmd.SetFirstKeyPos(3)
	err := s.pipeline.Submit(ctx, cmd).WaitContext(ctx)
	switch {
	case err == nil:
		return cmd.Val(), nil
	case redis.HasErrorPrefix(err, "NOSCRIPT") || errors.Is(err, net.ErrClosed):
		return s.run(ctx, script, []string{key}, args...)
	}
	return nil, err
}

// Close lets go of everything. What is on its way is still answered, unless Redis takes too long.
func (s *Store) Close() (err error) {
	s.closing.Do(func() {
		s.cancel()
		s.subscriptions.close()
		disconnect := sync.OnceValue(s.client.Close)
		late := time.AfterFunc(answerWithin, func() { _ = disconnect() })
		err = s.pipeline.Close()
		late.Stop()
		err = errors.Join(err, disconnect())
	})
	return err
}
