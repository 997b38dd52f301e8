package hub_test

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"amends/hub"
	"amends/hub/space"
)

// simStore stands between a hub and its store. Each call waits until the run lets it go on, and is then made by the run
// itself; what other servers commit comes when the run lets it come. So a seed decides the order of all of it.
type simStore struct {
	sim    *sim
	server int
	inner  hub.Store

	mu       sync.Mutex
	dead     bool
	watchers []*simWatcher
}

// call is a call of a store on its way.
type call struct {
	store  *simStore
	op     string
	do     func() error
	done   bool
	err    error
	answer chan error
	left   time.Time // when its caller gave up
	waits  bool      // it is held back until the store is there again
}

// simWatcher has the news that have not come yet.
type simWatcher struct {
	mu     sync.Mutex
	events []hub.Event
	hear   func(hub.Event)
	over   bool
}

var (
	errDead = fmt.Errorf("%w: the server is dead", hub.ErrUnavailable)
	errAway = fmt.Errorf("%w: away", hub.ErrUnavailable)
)

// ask makes a call. What do finds is only to be looked at where there is no error.
func (s *simStore) ask(ctx context.Context, op string, do func() error) error {
	c := &call{store: s, op: op, do: do, answer: make(chan error, 1)}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("%w: %w", hub.ErrUnavailable, err)
	}
	if !s.sim.waits(c) {
		return errDead
	}
	select {
	case err := <-c.answer:
		return err
	case <-ctx.Done():
		s.sim.mu.Lock()
		c.left = time.Now()
		s.sim.mu.Unlock()
		return fmt.Errorf("%w: %w", hub.ErrUnavailable, ctx.Err())
	}
}

func (s *simStore) Load(ctx context.Context, id string, docs []hub.DocCursor) (list []hub.Loaded, err error) {
	docs = slices.Clone(docs)
	var got []hub.Loaded
	if err := s.ask(ctx, fmt.Sprint("load ", len(docs)), func() (err error) {
		got, err = s.inner.Load(context.Background(), id, docs)
		return err
	}); err != nil {
		return nil, err
	}
	return got, nil
}

func (s *simStore) Commit(ctx context.Context, w hub.Write) error {
	w.Docs = slices.Clone(w.Docs)
	s.sim.witness.attempted(w)
	return s.ask(ctx, "commit", func() error {
		err := s.inner.Commit(context.Background(), w)
		if err == nil {
			s.sim.publish(s, hub.Event{Write: &w})
		}
		return err
	})
}

func (s *simStore) Recall(ctx context.Context, id string, seat space.Seat, command string) (hub.Done, bool, error) {
	var done hub.Done
	var found bool
	if err := s.ask(ctx, "recall", func() (err error) {
		done, found, err = s.inner.Recall(context.Background(), id, seat, command)
		return err
	}); err != nil {
		return hub.Done{}, false, err
	}
	return done, found, nil
}

func (s *simStore) Watch(ctx context.Context, _ string, events func(hub.Event)) (func(), error) {
	w := &simWatcher{hear: events}
	if err := s.ask(ctx, "watch", func() error {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.watchers = append(s.watchers, w)
		return nil
	}); err != nil {
		return nil, err
	}
	return func() {
		s.mu.Lock()
		s.watchers = slices.DeleteFunc(s.watchers, func(other *simWatcher) bool { return other == w })
		s.mu.Unlock()
		w.mu.Lock()
		defer w.mu.Unlock()
		w.over = true
	}, nil
}

// Tell does not wait: what it says comes in time, or never.
func (s *simStore) Tell(_ context.Context, _ string, message []byte) error {
	s.sim.mu.Lock()
	defer s.sim.mu.Unlock()
	if s.isDead() || s.sim.servers[s.server].away.Load() {
		return errAway
	}
	s.sim.publish(s, hub.Event{Told: slices.Clone(message)})
	return nil
}

func (s *simStore) Erase(ctx context.Context, id string) error {
	return s.ask(ctx, "erase", func() error {
		err := s.inner.Erase(context.Background(), id)
		if err == nil {
			s.sim.publish(s, hub.Event{Erased: true})
		}
		return err
	})
}

func (s *simStore) TicketSpace(ctx context.Context, hash string) (string, error) {
	var id string
	if err := s.ask(ctx, "ticket", func() (err error) {
		id, err = s.inner.TicketSpace(context.Background(), hash)
		return err
	}); err != nil {
		return "", err
	}
	return id, nil
}

func (s *simStore) Schedule(ctx context.Context, d hub.Due) error {
	return s.ask(ctx, "schedule "+d.Key, func() error { return s.inner.Schedule(context.Background(), d) })
}

func (s *simStore) Unschedule(ctx context.Context, key string) error {
	return s.ask(ctx, "unschedule "+key, func() error { return s.inner.Unschedule(context.Background(), key) })
}

func (s *simStore) ClaimDue(ctx context.Context, now time.Time, lease time.Duration, most int) ([]hub.Due, error) {
	var list []hub.Due
	if err := s.ask(ctx, "due", func() (err error) {
		list, err = s.inner.ClaimDue(context.Background(), now, lease, most)
		return err
	}); err != nil {
		return nil, err
	}
	return list, nil
}

func (s *simStore) Keep(ctx context.Context, name string, value []byte) ([]byte, error) {
	var kept []byte
	if err := s.ask(ctx, "keep "+name, func() (err error) {
		kept, err = s.inner.Keep(context.Background(), name, value)
		return err
	}); err != nil {
		return nil, err
	}
	return kept, nil
}

func (s *simStore) Close() error { return s.inner.Close() }

// waits has a call wait for the run, unless its server is dead.
func (s *sim) waits(c *call) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	dead := c.store.isDead()
	if !dead {
		s.calls = append(s.calls, c)
	}
	return !dead
}

func (s *simStore) isDead() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.dead
}

// waiting are the calls that can go on, in an order that does not depend on which goroutine came first.
func (s *sim) waiting() []*call {
	s.mu.Lock()
	defer s.mu.Unlock()
	slices.SortStableFunc(s.calls, func(x, y *call) int {
		return cmp.Or(cmp.Compare(x.store.server, y.store.server), cmp.Compare(x.op, y.op))
	})
	return slices.Clone(s.calls)
}

func (s *sim) settled(c *call) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.calls = slices.DeleteFunc(s.calls, func(other *call) bool { return other == c })
}

func (s *sim) leftAt(c *call) time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return c.left
}

// make lets a call happen.
func (c *call) make() {
	if !c.done {
		c.done, c.err = true, c.do()
	}
}

// goOn brings a call one step further. What a commit answers comes later than it happens, and may be lost.
func (s *sim) goOn(c *call) {
	s.note("call", c.store.server, c.op)
	switch left := !s.leftAt(c).IsZero(); {
	case left && s.chance(3):
		s.settled(c)
	case left:
		c.make()
		s.settled(c)
	case !c.done && s.servers[c.store.server].away.Load():
		if c.waits = c.waits || s.chance(2); !c.waits {
			s.answer(c, errAway)
		}
	case !c.done && c.op == "commit":
		c.make()
	case c.op == "commit" && s.lossy && s.chance(6):
		s.answer(c, fmt.Errorf("%w: the answer was lost", hub.ErrUnavailable))
	default:
		c.make()
		s.answer(c, c.err)
	}
}

func (s *sim) answer(c *call, err error) {
	if s.disk != nil && s.disk.lost() {
		err = errDead
	}
	s.settled(c)
	c.answer <- err
}

// late decides what becomes of calls whose callers left, before so long has passed that nothing more may come of them.
func (s *sim) late(soon time.Duration) {
	for _, c := range s.waiting() {
		if left := s.leftAt(c); !left.IsZero() && time.Since(left)+soon >= doubtFor {
			if s.chance(2) {
				c.make()
			}
			s.settled(c)
		}
	}
}

// doubtFor is what hub.Options.DoubtFor says by default.
const doubtFor = 5 * time.Second

// publish has the other servers hear of something, in time.
func (s *sim) publish(from *simStore, e hub.Event) {
	for _, v := range s.servers {
		if v.store == nil || v.store == from {
			continue
		}
		if e.Write != nil && s.mistake.news != nil && s.mistake.news(s.r, e) {
			continue
		}
		for _, w := range v.store.watching() {
			w.mu.Lock()
			w.events = append(w.events, e)
			w.mu.Unlock()
		}
	}
}

func (s *simStore) watching() []*simWatcher {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.watchers)
}

func (w *simWatcher) waits() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return len(w.events)
}

// next lets the watcher hear what comes first.
func (w *simWatcher) next() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.events) > 0 && !w.over {
		e := w.events[0]
		w.events = w.events[1:]
		w.hear(e)
	}
}

// lose loses all that has not come yet, and a gap comes in its place.
func (w *simWatcher) lose() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.events = []hub.Event{{Gap: true}}
}

// swap has the second of the news overtake the first, where they are of different docs.
func (w *simWatcher) swap() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.events) > 1 && apartFrom(w.events[0], w.events[1]) {
		w.events[0], w.events[1] = w.events[1], w.events[0]
	}
}

func apartFrom(x, y hub.Event) bool {
	if x.Write == nil || y.Write == nil {
		return false
	}
	for _, p := range x.Write.Docs {
		for _, q := range y.Write.Docs {
			if p.Doc == q.Doc && !p.Check && !q.Check {
				return false
			}
		}
	}
	return true
}
