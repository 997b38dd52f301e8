package redisstore

import (
	"context"
	"log/slog"
	"maps"
	"math/rand/v2"
	"sync"
	"time"
)

const (
	backoffLeast = 20 * time.Millisecond // between two tries to connect
	backoffMost  = 2 * time.Second
)

// subscriptions are the channels of all open spaces, shared among subscribers.
//
// A channel is confirmed once Redis has said so. When its subscriber's connection breaks or it moves to another, it is
// subscribed to again, and once that is confirmed its watchers are told of a gap.
type subscriptions struct {
	channels
	subscribers map[endpoint]*subscriber // guarded by mu
	running     sync.WaitGroup

	ctx     context.Context // ends when the store is closed
	masters masters
	origin  string
	ping    time.Duration
	log     *slog.Logger
}

func newSubscriptions(ctx context.Context, m masters, origin string, log *slog.Logger, ping time.Duration) *subscriptions {
	return &subscriptions{
		channels: channels{of: make(map[string]*channel)}, subscribers: make(map[endpoint]*subscriber),
		ctx: ctx, masters: m, origin: origin, log: log, ping: ping,
	}
}

func (s *subscriptions) close() { s.running.Wait() }

// join answers with what is closed once the channel is confirmed; nil when the store is closed.
func (s *subscriptions) join(key string, at endpoint, w *watcher) <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ctx.Err() != nil {
		return nil
	}
	c := s.of[key]
	if c == nil {
		c = newChannel(key)
		s.of[key] = c
		s.assign(c, at)
	}
	c.add(w)
	if !c.subscribe {
		s.subscribers[c.at].update(c)
	}
	return c.confirmed
}

func (s *subscriptions) leave(key string, w *watcher) {
	w.stop()
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.of[key]
	if c == nil {
		return
	}
	if c.remove(w); len(c.watchers) == 0 {
		s.subscribers[c.at].update(c)
	}
}

// listener is the subscriber that must hear what this store publishes on a channel, and how many of its own messages
// it heard so far; nil where nobody watches.
func (s *subscriptions) listener(key string) (*subscriber, uint64) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if c := s.of[key]; c != nil && c.isConfirmed() {
		on := s.subscribers[c.at]
		return on, on.echoes.Load()
	}
	return nil, 0
}

// assign gives a channel to a subscriber. mu is held.
func (s *subscriptions) assign(c *channel, at endpoint) {
	to := s.subscribers[at]
	if to == nil {
		to = &subscriber{
			at: at, masters: s.masters, origin: s.origin, ping: s.ping,
			all: &s.channels, own: make(map[string]*channel), wake: make(chan struct{}, 1),
		}
		s.subscribers[at] = to
		s.running.Go(func() { s.run(to) })
	}
	c.at = at
	to.own[c.key] = c
	to.update(c)
}

// run keeps a subscriber listening until the store is closed or nobody needs it any more.
func (s *subscriptions) run(one *subscriber) {
	for failures := 0; ; {
		began := time.Now()
		err := one.listen(s.ctx)
		if s.ctx.Err() != nil || s.retire(one) {
			return
		}
		if err == errIdle { // was needed again just then
			continue
		}
		if failures++; time.Since(began) > silentFor {
			failures = 1
		}
		s.log.Warn("what other servers do is not heard just now; it is caught up with", "error", err)
		select {
		case <-time.After(rand.N(min(backoffMost, backoffLeast<<min(failures, 10)))): // full jitter
		case <-s.ctx.Done():
			return
		}
		if s.reassign(one); s.retire(one) {
			return
		}
	}
}

// retire gives a subscriber up if nobody needs it.
func (s *subscriptions) retire(one *subscriber) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(one.own) > 0 {
		return false
	}
	delete(s.subscribers, one.at)
	return true
}

// reassign gives each channel of a subscriber that failed to the one where it belongs now.
func (s *subscriptions) reassign(failed *subscriber) {
	endpoints := map[int]endpoint{}
	if s.masters.cluster != nil {
		s.masters.cluster.ReloadState(s.ctx)
	}
	for p := range failed.partitions() {
		ctx, cancel := context.WithTimeout(s.ctx, answerWithin)
		if at, err := endpointOf(ctx, s.masters, p); err == nil {
			endpoints[p] = at
		}
		cancel()
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	failed.changed = nil
	for key, c := range maps.Clone(failed.own) {
		c.unconfirm()
		c.subscribe, c.subscribing, c.unsubscribing = false, 0, 0
		if len(c.watchers) == 0 {
			failed.forget(c)
			continue
		}
		at, ok := endpoints[partitionOf(channelSpace(key))]
		if !ok {
			at = failed.at
		}
		delete(failed.own, key)
		s.assign(c, at)
	}
}
