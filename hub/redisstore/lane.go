package redisstore

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync/atomic"
	"time"

	"amends/hub"

	"github.com/redis/go-redis/v9"
)

const (
	lanePing   = 5 * time.Second  // also how often a lane looks whether its partitions are where they were
	laneSilent = 15 * time.Second // without an answer to a ping, or any message, a connection is given up
	// laneDeaf is how long a lane may wait for what this store itself published: then Redis has forgotten that
	// it listens, or publishes elsewhere.
	laneDeaf    = 30 * time.Second
	laneBackoff = 2 * time.Second // at most, between two tries to connect
	maxJoins    = 256             // channels in one SSUBSCRIBE
)

// lane is one connection with what it listens to. Its goroutine alone writes to the connection, and another, which
// it owns, alone reads.
type lane struct {
	w        *watching
	at       laneKey
	channels map[string]*channel // guarded by w.mu
	wanted   []*channel          // those whose wants may have changed; guarded by w.mu
	wake     chan struct{}
	expects  atomic.Int64  // since when it waits to hear what this store published; 0: it does not
	echoes   atomic.Uint64 // how often it heard that
}

func newLane(w *watching, at laneKey) *lane {
	return &lane{w: w, at: at, channels: make(map[string]*channel), wake: make(chan struct{}, 1)}
}

// want sees to it that a channel is asked for, or let go of. w.mu is held.
func (l *lane) want(c *channel) {
	l.wanted = append(l.wanted, c)
	select {
	case l.wake <- struct{}{}:
	default:
	}
}

// run listens until the store is closed or nobody needs the lane any more.
func (l *lane) run() {
	for failures := 0; ; {
		began := time.Now()
		err := l.listen()
		if err == nil || l.w.s.ctx.Err() != nil {
			return
		}
		if failures++; time.Since(began) > laneSilent {
			failures = 1
		}
		wait := min(laneBackoff, 20*time.Millisecond<<min(failures, 10))
		l.w.s.log.Warn("what other servers do is not heard just now; it is caught up with", "error", err)
		select {
		case <-time.After(rand.N(wait)): // full jitter
		case <-l.w.s.ctx.Done():
			return
		}
		if l.scatter(); l.idle() {
			return
		}
	}
}

// listen uses one connection until it fails. A nil error: the lane is not needed.
func (l *lane) listen() error {
	l.expects.Store(0)
	options, err := l.options()
	if err != nil {
		return err
	}
	conn, err := dial(l.w.s.ctx, options)
	if err != nil {
		return err
	}
	var failed error
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		failed = l.hear(conn)
	}()
	err = l.speak(conn, ended)
	_ = conn.conn.Close()
	<-ended
	if err == errEnded {
		err = failed
	}
	return err
}

var errEnded = errors.New("the reader ended")

// options are those of the client of the lane's master.
func (l *lane) options() (*redis.Options, error) {
	if l.w.s.cluster == nil {
		return l.w.s.client.(*redis.Client).Options(), nil
	}
	ctx, cancel := context.WithTimeout(l.w.s.ctx, answerWithin)
	defer cancel()
	var found *redis.Options
	err := l.w.s.cluster.ForEachMaster(ctx, func(_ context.Context, c *redis.Client) error {
		if c.Options().Addr == l.at.master {
			found = c.Options()
		}
		return nil
	})
	if err == nil && found == nil {
		err = fmt.Errorf("%s is no master any more", l.at.master)
	}
	return found, err
}

// published is called after this store published on a channel of the lane, with the echoes that there were before.
func (l *lane) published(before uint64) {
	if l.echoes.Load() == before && l.expects.CompareAndSwap(0, time.Now().UnixNano()) && l.echoes.Load() != before {
		l.expects.Store(0) // it came just now
	}
}

func (l *lane) echo() {
	l.echoes.Add(1)
	l.expects.Store(0)
}

// hear reads until the connection ends.
func (l *lane) hear(conn *link) error {
	for {
		h, err := conn.receive(time.Now().Add(laneSilent))
		if err != nil {
			return err
		}
		switch h.kind {
		case "smessage":
			l.w.deliver(l, h)
		case "ssubscribe":
			l.joined(h.channel)
		case "sunsubscribe":
			if !l.left(h.channel) {
				return errors.New("a slot has moved")
			}
		}
	}
}

// speak asks for channels, lets go of them, and pings.
func (l *lane) speak(conn *link, ended chan struct{}) error {
	ticker := time.NewTicker(l.w.ping)
	defer ticker.Stop()
	for {
		select {
		case <-l.wake:
			l.ask(conn)
		case <-ticker.C:
			if l.idle() {
				return nil
			}
			if since := l.expects.Load(); since != 0 && time.Since(time.Unix(0, since)) > laneDeaf {
				return fmt.Errorf("nothing was heard for %v of what this server wrote itself", laneDeaf)
			}
			if err := l.stays(); err != nil {
				return err
			}
			conn.send("PING")
		case <-ended:
			return errEnded
		case <-l.w.s.ctx.Done():
			return l.w.s.ctx.Err()
		}
		if err := conn.flush(); err != nil {
			return err
		}
	}
}

// ask sends what the wanted channels need. One command names channels of one slot only.
func (l *lane) ask(conn *link) {
	joins, leaves := map[string][]string{}, map[string][]string{}
	l.w.mu.Lock()
	for _, c := range l.wanted {
		slot, _, _ := strings.Cut(c.key, "}")
		switch wants := len(c.watchers) > 0; {
		case c.lane != l || wants == c.asked:
		case wants:
			c.asked = true
			c.joining++
			joins[slot] = append(joins[slot], c.key)
		default:
			c.asked = false
			c.leaving++
			c.doubt()
			c.lost = false // for nobody
			leaves[slot] = append(leaves[slot], c.key)
		}
		l.forget(c)
	}
	l.wanted = nil
	l.w.mu.Unlock()
	for _, keys := range leaves {
		conn.send(append([]string{"SUNSUBSCRIBE"}, keys...)...)
	}
	for _, keys := range joins {
		for ; len(keys) > maxJoins; keys = keys[maxJoins:] {
			conn.send(append([]string{"SSUBSCRIBE"}, keys[:maxJoins]...)...)
		}
		conn.send(append([]string{"SSUBSCRIBE"}, keys...)...)
	}
}

// forget drops a channel that nobody watches and nothing is on its way for. w.mu is held.
func (l *lane) forget(c *channel) {
	if c.lane == l && len(c.watchers) == 0 && !c.asked && c.joining+c.leaving == 0 {
		delete(l.channels, c.key)
		delete(l.w.channels, c.key)
	}
}

// joined takes in that Redis confirmed a channel. The last of several answers counts.
func (l *lane) joined(key string) {
	l.w.mu.Lock()
	c := l.channels[key]
	if c == nil {
		l.w.mu.Unlock()
		return
	}
	c.joining--
	var behind []*watcher
	if c.joining == 0 && c.asked && !c.isSure() {
		close(c.sure)
		if c.lost {
			behind, c.lost = c.watchers, false
		}
	}
	l.w.mu.Unlock()
	for _, one := range behind {
		one.tell(hub.Event{Gap: true})
	}
}

// left takes in that a channel was let go of. False: nobody asked for that.
func (l *lane) left(key string) bool {
	l.w.mu.Lock()
	defer l.w.mu.Unlock()
	c := l.channels[key]
	if c == nil {
		return true
	}
	if c.leaving == 0 {
		return false
	}
	c.leaving--
	l.forget(c)
	return true
}

// idle says whether nobody needs the lane, and then gives it up.
func (l *lane) idle() bool {
	l.w.mu.Lock()
	defer l.w.mu.Unlock()
	if len(l.channels) > 0 {
		return false
	}
	delete(l.w.lanes, l.at)
	return true
}

// stays fails when a partition of the lane has another master now.
func (l *lane) stays() error {
	if l.w.s.cluster == nil {
		return nil
	}
	for p := range l.partitions() {
		if at, err := l.w.home(l.w.s.ctx, p); err == nil && at != l.at {
			return fmt.Errorf("partition %d has moved from %s to %s", p, l.at.master, at.master)
		}
	}
	return nil
}

func (l *lane) partitions() map[int]bool {
	l.w.mu.RLock()
	defer l.w.mu.RUnlock()
	found := map[int]bool{}
	for key := range l.channels {
		found[partitionOf(channelSpace(key))] = true
	}
	return found
}

// scatter gives each channel of a lane that failed to the lane where it belongs now, to be asked for anew.
func (l *lane) scatter() {
	homes := map[int]laneKey{}
	if l.w.s.cluster != nil {
		l.w.s.cluster.ReloadState(l.w.s.ctx)
	}
	for p := range l.partitions() {
		ctx, cancel := context.WithTimeout(l.w.s.ctx, answerWithin)
		if at, err := l.w.home(ctx, p); err == nil {
			homes[p] = at
		}
		cancel()
	}
	l.w.mu.Lock()
	defer l.w.mu.Unlock()
	l.wanted = nil
	for key, c := range l.channels {
		c.doubt()
		c.asked, c.joining, c.leaving = false, 0, 0
		if len(c.watchers) == 0 {
			l.forget(c)
			continue
		}
		at, ok := homes[partitionOf(channelSpace(key))]
		if !ok {
			at = l.at
		}
		delete(l.channels, key)
		l.w.settle(c, at)
	}
}
