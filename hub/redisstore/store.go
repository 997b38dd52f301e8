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
	"amends/hub/space"
)

// Store is a hub.Store in Redis. Any number of processes have it open at the same time.
type Store struct {
	client   redis.UniversalClient
	cluster  *redis.ClusterClient // nil where there is one master
	now      func() time.Time
	log      *slog.Logger
	where    string // its hosts, for errors
	queue    *queue
	watching *watching

	origin string        // names this store to the others, in front of the names of its writes
	writes atomic.Uint64 // names its writes

	ctx     context.Context // ends at Close
	cancel  context.CancelFunc
	closing sync.Once
}

var _ hub.Store = (*Store)(nil)

// Times within which Redis answers or counts as away. All of them together stay under the two seconds after which
// a device is told.
const (
	answerWithin = 1800 * time.Millisecond
	socketWithin = 1200 * time.Millisecond
	dialWithin   = 800 * time.Millisecond
)

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
func (s *Store) run(ctx context.Context, of script, keys []string, args ...any) (any, error) {
	reply, err := s.client.EvalSha(ctx, of.hash, keys, args...).Result()
	if unseen(err) || errors.Is(err, net.ErrClosed) { // closed, as another is the master now
		return s.client.Eval(ctx, of.text, keys, args...).Result()
	}
	return reply, err
}

// Recall finds a remembered command, among the later ones and the earlier ones.
func (s *Store) Recall(ctx context.Context, id string, seat space.Seat, command string) (hub.Done, bool, error) {
	ctx, done, err := s.asking(ctx)
	if err != nil {
		return hub.Done{}, false, err
	}
	defer done()
	key, field := spaceKey(id), commandField(seat, command)
	pipe := s.client.Pipeline() // the later first: should it become the earlier in between, nothing is missed
	found := []*redis.StringCmd{pipe.HGet(ctx, key+":c", field), pipe.HGet(ctx, key+":d", field)}
	if _, err := pipe.Exec(ctx); err != nil && err != redis.Nil {
		return hub.Done{}, false, s.failed(err)
	}
	for _, f := range found {
		if f.Err() != nil {
			continue
		}
		was, since, err := readCommand(field, f.Val())
		if err != nil {
			return hub.Done{}, false, s.failed(err)
		}
		if s.now().Sub(since) < 2*hub.RememberFor { // as commit.lua judges
			return was, true, nil
		}
	}
	return hub.Done{}, false, nil
}

// Tell publishes a short message to the watchers of a space at other servers.
func (s *Store) Tell(ctx context.Context, id string, message []byte) error {
	ctx, done, err := s.asking(ctx)
	if err != nil {
		return err
	}
	defer done()
	if err := s.client.SPublish(ctx, spaceKey(id), appendMessage(nil, kindTold, s.origin, string(message))).Err(); err != nil {
		return s.failed(err)
	}
	return nil
}

// Close lets go of everything. What is on its way is still answered.
func (s *Store) Close() (err error) {
	s.closing.Do(func() {
		s.cancel()
		s.queue.close()
		s.watching.close()
		err = s.client.Close()
	})
	return err
}
