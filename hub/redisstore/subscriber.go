package redisstore

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/redis/go-redis/v9"
	"golang.org/x/sync/errgroup"

	"amends/hub"
)

const (
	pingEvery = 5 * time.Second  // also how often a subscriber looks whether its partitions are where they were
	silentFor = 15 * time.Second // without an answer to a ping, or any message, a connection is given up
	// deafFor is how long a subscriber may wait for what this store itself published: then Redis has forgotten its
	// subscriptions, or publishes elsewhere.
	deafFor        = 30 * time.Second
	maxInSubscribe = 256 // channels in one SSUBSCRIBE
)

// subscriber is one connection to a master with the channels that it subscribes to. One goroutine alone sends, and
// another alone receives.
type subscriber struct {
	at      endpoint
	masters masters
	origin  string        // of the messages that this store published
	ping    time.Duration // how often

	all     *channels
	own     map[string]*channel // those of all that are on this subscriber; guarded by all.mu
	changed []*channel          // those that may have to be subscribed to, or no more; guarded by all.mu
	wake    chan struct{}

	expects atomic.Int64  // since when it waits to hear what this store published; 0: it does not
	echoes  atomic.Uint64 // how often it heard that
}

const subscribersPerMaster = 4

// endpointOf is where a partition's channels are subscribed to now.
func endpointOf(ctx context.Context, m masters, partition int) (endpoint, error) {
	master, err := m.of(ctx, partition)
	return endpoint{master: master, number: partition % subscribersPerMaster}, err
}

// update sees to it that a channel is subscribed to, or no more. all.mu is held.
func (s *subscriber) update(c *channel) {
	s.changed = append(s.changed, c)
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// published is called after this store published on a channel of the subscriber, with the echoes that there were before.
func (s *subscriber) published(before uint64) {
	if s.echoes.Load() == before && s.expects.CompareAndSwap(0, time.Now().UnixNano()) && s.echoes.Load() != before {
		s.expects.Store(0) // it came just now
	}
}

func (s *subscriber) echo() {
	s.echoes.Add(1)
	s.expects.Store(0)
}

var errIdle = errors.New("nobody needs this subscriber")

// listen uses one connection until it fails, or is not needed.
func (s *subscriber) listen(ctx context.Context) error {
	s.expects.Store(0)
	master, err := s.masters.options(ctx, s.at.master)
	if err != nil {
		return err
	}
	conn, err := dial(ctx, master)
	if err != nil {
		return err
	}
	all, ctx := errgroup.WithContext(ctx)
	all.Go(func() error { return s.receive(ctx, conn) })
	all.Go(func() error {
		defer conn.close()
		return s.send(ctx, conn)
	})
	return all.Wait()
}

// receive reads until the connection ends.
func (s *subscriber) receive(ctx context.Context, conn connection) error {
	for {
		came, err := conn.ReceiveTimeout(ctx, silentFor)
		if err != nil {
			return err
		}
		switch m := came.(type) {
		case *redis.Message:
			s.deliver(m)
		case *redis.Subscription:
			if m.Kind == "ssubscribe" {
				s.subscribed(m.Channel)
			} else if !s.unsubscribed(m.Channel) {
				return errors.New("a slot has moved")
			}
		}
	}
}

// deliver passes on what was published on a channel.
func (s *subscriber) deliver(m *redis.Message) {
	s.all.mu.RLock()
	var watchers []*watcher
	if c := s.own[m.Channel]; c != nil {
		watchers = c.watchers
	}
	s.all.mu.RUnlock()
	e, own := decode(m.Channel, m.Payload, s.origin)
	if own {
		s.echo()
		return
	}
	for _, w := range watchers {
		w.tell(e)
	}
}

// subscribed notes that Redis confirmed a channel. The last of several answers counts.
func (s *subscriber) subscribed(key string) {
	s.all.mu.Lock()
	c := s.own[key]
	if c == nil {
		s.all.mu.Unlock()
		return
	}
	c.subscribing--
	var behind []*watcher
	if c.subscribing == 0 && c.subscribe && !c.isConfirmed() {
		close(c.confirmed)
		if c.gap {
			behind, c.gap = c.watchers, false
		}
	}
	s.all.mu.Unlock()
	for _, w := range behind {
		w.tell(hub.Event{Gap: true})
	}
}

// unsubscribed notes that Redis let go of a channel. False: nobody asked for that.
func (s *subscriber) unsubscribed(key string) bool {
	s.all.mu.Lock()
	defer s.all.mu.Unlock()
	c := s.own[key]
	if c == nil {
		return true
	}
	if c.unsubscribing == 0 {
		return false
	}
	c.unsubscribing--
	s.forget(c)
	return true
}

// forget drops a channel that nobody watches and no answer is to come for. all.mu is held.
func (s *subscriber) forget(c *channel) {
	if s.own[c.key] == c && len(c.watchers) == 0 && !c.subscribe && c.subscribing+c.unsubscribing == 0 {
		delete(s.own, c.key)
		delete(s.all.of, c.key)
	}
}

// send subscribes and pings.
func (s *subscriber) send(ctx context.Context, conn connection) error {
	ticker := time.NewTicker(s.ping)
	defer ticker.Stop()
	for {
		select {
		case <-s.wake:
			if err := s.sendChanged(ctx, conn); err != nil {
				return err
			}
		case <-ticker.C:
			if err := s.examine(ctx); err != nil {
				return err
			}
			if err := conn.Ping(ctx); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// sendChanged sends what the changed channels need. One command names channels of one slot only.
func (s *subscriber) sendChanged(ctx context.Context, conn connection) error {
	subscribe, unsubscribe := s.collectChanged()
	for _, keys := range unsubscribe {
		if err := conn.SUnsubscribe(ctx, keys...); err != nil {
			return err
		}
	}
	for _, keys := range subscribe {
		for some := range slices.Chunk(keys, maxInSubscribe) {
			if err := conn.SSubscribe(ctx, some...); err != nil {
				return err
			}
		}
	}
	return nil
}

// collectChanged lists, by slot, which channels are to be subscribed to, and which no more.
func (s *subscriber) collectChanged() (subscribe, unsubscribe map[string][]string) {
	subscribe, unsubscribe = map[string][]string{}, map[string][]string{}
	s.all.mu.Lock()
	defer s.all.mu.Unlock()
	for _, c := range s.changed {
		slot, _, _ := strings.Cut(c.key, "}")
		switch wanted := len(c.watchers) > 0; {
		case s.own[c.key] != c || wanted == c.subscribe:
		case wanted:
			c.subscribe = true
			c.subscribing++
			subscribe[slot] = append(subscribe[slot], c.key)
		default:
			c.subscribe = false
			c.unsubscribing++
			c.unconfirm()
			c.gap = false // for nobody
			unsubscribe[slot] = append(unsubscribe[slot], c.key)
		}
		s.forget(c)
	}
	s.changed = nil
	return subscribe, unsubscribe
}

// examine looks whether this subscriber still hears what it should.
func (s *subscriber) examine(ctx context.Context) error {
	partitions := s.partitions()
	if len(partitions) == 0 {
		return errIdle
	}
	if since := s.expects.Load(); since != 0 && time.Since(time.Unix(0, since)) > deafFor {
		return fmt.Errorf("nothing was heard for %v of what this server wrote itself", deafFor)
	}
	for p := range partitions {
		if at, err := endpointOf(ctx, s.masters, p); err == nil && at != s.at {
			return fmt.Errorf("partition %d has moved from %s to %s", p, s.at.master, at.master)
		}
	}
	return nil
}

func (s *subscriber) partitions() map[int]bool {
	s.all.mu.RLock()
	defer s.all.mu.RUnlock()
	found := map[int]bool{}
	for key := range s.own {
		found[partitionOf(channelSpace(key))] = true
	}
	return found
}
