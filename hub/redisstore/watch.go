package redisstore

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"amends/hub"
)

// watching is what this store listens to: the channels of the spaces that are open on this server and no others.
// Partitions share lanes, each of which is a connection to the master of its partitions.
//
// A channel is sure once Redis has confirmed it. When its lane breaks or it moves to another, it is asked for
// again, and once it is sure its watchers are told of a gap.
type watching struct {
	s    *Store
	ping time.Duration
	work sync.WaitGroup // lanes

	mu       sync.RWMutex
	channels map[string]*channel // by the key of the space
	lanes    map[laneKey]*lane
}

// laneKey is a master and one of the few lanes to it, so that one slow reader does not hold up all.
type laneKey struct {
	master string // its address in a Cluster; empty where there is one master
	number int
}

const lanesPerMaster = 4

// channel is guarded by watching.mu.
type channel struct {
	key      string
	lane     *lane
	watchers []*watcher    // replaced, never changed
	sure     chan struct{} // closed while it is sure

	asked   bool // the latest that was sent is SSUBSCRIBE
	joining int  // answers to SSUBSCRIBE that are on their way
	leaving int  // and to SUNSUBSCRIBE
	lost    bool // something may have been missed since it was sure
}

func (c *channel) isSure() bool {
	select {
	case <-c.sure:
		return true
	default:
		return false
	}
}

func (c *channel) doubt() {
	if c.isSure() {
		c.sure, c.lost = make(chan struct{}), true
	}
}

// watcher is one caller of Watch.
type watcher struct {
	mu     sync.Mutex // held during a call
	events func(hub.Event)
	over   bool
}

func (w *watcher) tell(e hub.Event) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.over {
		w.events(e)
	}
}

func newWatching(s *Store, ping time.Duration) *watching {
	return &watching{s: s, ping: ping, channels: make(map[string]*channel), lanes: make(map[laneKey]*lane)}
}

// Watch listens to the channel of a space, and returns once Redis has confirmed that.
func (s *Store) Watch(ctx context.Context, id string, events func(hub.Event)) (stop func(), err error) {
	ctx, done, err := s.asking(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	w, key := &watcher{events: events}, spaceKey(id)
	at, err := s.watching.home(ctx, partitionOf(id))
	if err != nil {
		return nil, s.failed(err)
	}
	sure := s.watching.join(key, at, w)
	if sure == nil {
		return nil, errClosed
	}
	select {
	case <-sure:
		return func() { s.watching.leave(key, w) }, nil
	case <-ctx.Done():
		err = s.failed(fmt.Errorf("nobody confirmed that the space is watched: %w", ctx.Err()))
	case <-s.ctx.Done():
		err = errClosed
	}
	s.watching.leave(key, w)
	return nil, err
}

// home is where a partition's channels are listened to now.
func (w *watching) home(ctx context.Context, partition int) (laneKey, error) {
	at := laneKey{number: partition % lanesPerMaster}
	if w.s.cluster == nil {
		return at, nil
	}
	master, err := w.s.cluster.MasterForKey(ctx, within(partition))
	if err != nil {
		return at, err
	}
	at.master = master.Options().Addr
	return at, nil
}

// join answers with what is closed once the channel is sure; nil when the store is closed.
func (w *watching) join(key string, at laneKey, one *watcher) <-chan struct{} {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.s.ctx.Err() != nil {
		return nil
	}
	c := w.channels[key]
	if c == nil {
		c = &channel{key: key, sure: make(chan struct{})}
		w.channels[key] = c
		w.settle(c, at)
	}
	c.watchers = append(slices.Clone(c.watchers), one)
	if !c.asked {
		c.lane.want(c)
	}
	return c.sure
}

// settle gives a channel to a lane. mu is held.
func (w *watching) settle(c *channel, at laneKey) {
	l := w.lanes[at]
	if l == nil {
		l = newLane(w, at)
		w.lanes[at] = l
		w.work.Go(l.run)
	}
	c.lane = l
	l.channels[c.key] = c
	l.want(c)
}

func (w *watching) leave(key string, one *watcher) {
	one.mu.Lock()
	one.over = true
	one.mu.Unlock()
	w.mu.Lock()
	defer w.mu.Unlock()
	c := w.channels[key]
	if c == nil {
		return
	}
	c.watchers = slices.DeleteFunc(slices.Clone(c.watchers), func(o *watcher) bool { return o == one })
	if len(c.watchers) == 0 {
		c.lane.want(c)
	}
}

// listener is the lane that must hear what this store publishes on a channel, and how many of its own messages it
// heard so far; nil where nobody watches.
func (w *watching) listener(key string) (*lane, uint64) {
	w.mu.RLock()
	defer w.mu.RUnlock()
	if c := w.channels[key]; c != nil && c.isSure() {
		return c.lane, c.lane.echoes.Load()
	}
	return nil, 0
}

func (w *watching) close() { w.work.Wait() }

// deliver passes on what was published on a channel.
func (w *watching) deliver(l *lane, h heard) {
	w.mu.RLock()
	var watchers []*watcher
	c := w.channels[h.channel]
	if c != nil && c.lane == l {
		watchers = c.watchers
	}
	w.mu.RUnlock()
	e, own := w.read(h)
	if own {
		l.echo()
		return
	}
	for _, one := range watchers {
		one.tell(e)
	}
}

// read makes an event of a message. What cannot be read is a gap.
func (w *watching) read(h heard) (e hub.Event, own bool) {
	parts, err := messageParts(h.payload)
	if err != nil || len(parts) < 2 {
		return hub.Event{Gap: true}, false
	}
	if name := parts[1]; len(name) >= len(w.s.origin) && name[:len(w.s.origin)] == w.s.origin {
		return e, true
	}
	switch kind := parts[0]; {
	case kind == kindErased:
		return hub.Event{Erased: true}, false
	case kind == kindTold && len(parts) == 3:
		return hub.Event{Told: []byte(parts[2])}, false
	case kind == kindWrite:
		if write, err := readWrite(channelSpace(h.channel), &cursor{parts: parts[2:]}); err == nil {
			return hub.Event{Write: write}, false
		}
	}
	return hub.Event{Gap: true}, false
}
