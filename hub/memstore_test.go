package hub_test

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/storetest"
)

// memory is data that several stores share, as several servers share one Redis. It keeps the contract of
// hub.Store in the plainest way and can be told to fail.
type memory struct {
	mu      sync.Mutex
	now     func() time.Time
	spaces  map[string]*memSpace
	tickets map[string]memTicket
	dues    map[string]memDue
	kept    map[string][]byte
	stores  []*memStore
}

type memSpace struct {
	docs map[space.DocName]*memDoc
	done map[string]memDone
}

type memDone struct {
	hub.Done
	until time.Time
}

type memDoc struct {
	epoch string
	v     int64
	tags  []string // of all versions
	set   map[space.Key]hub.Item
	del   map[space.Key]memDead
	buoy  int64 // a tombstone of this version is gone
}

type memDead struct {
	v  int64
	at time.Time
}

type memTicket struct {
	id      string
	expires time.Time
}

type memDue struct {
	hub.Due
	leased time.Time
}

// memStore is one store on a memory.
type memStore struct {
	*memory
	watchers map[*watcher]struct{}
	closed   bool

	faults sync.Mutex
	before func(op string) error // fails a call before it does anything
	after  func(op string) error // fails a commit that was done
	deaf   bool                  // what others do does not come here
}

type watcher struct {
	id     string
	mu     sync.Mutex
	wake   *sync.Cond
	events []hub.Event
	over   bool
	done   chan struct{}
}

func newMemory(now func() time.Time) *memory {
	return &memory{now: now, spaces: map[string]*memSpace{}, tickets: map[string]memTicket{}, dues: map[string]memDue{}, kept: map[string][]byte{}}
}

func (m *memory) open() *memStore {
	m.mu.Lock()
	defer m.mu.Unlock()
	s := &memStore{memory: m, watchers: map[*watcher]struct{}{}}
	m.stores = append(m.stores, s)
	return s
}

// fail has every call fail before it does anything, and commits after they are done; nil mends it.
func (s *memStore) fail(before, after func(op string) error) {
	s.faults.Lock()
	defer s.faults.Unlock()
	s.before, s.after = before, after
}

func (s *memStore) enter(ctx context.Context, op string) error {
	s.faults.Lock()
	before := s.before
	s.faults.Unlock()
	if before != nil {
		if err := before(op); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return hub.ErrUnavailable
	}
	return nil
}

func (d *memDoc) cursor() hub.Cursor {
	p := hub.Cursor{Epoch: d.epoch, V: d.v}
	if d.v > 0 {
		p.Tag = d.tags[d.v-1]
	}
	return p
}

func (s *memStore) Load(ctx context.Context, id string, want []hub.DocCursor) ([]hub.Loaded, error) {
	if err := s.enter(ctx, "load"); err != nil {
		return nil, err
	}
	defer s.mu.Unlock()
	sp := s.spaces[id]
	if sp == nil {
		return nil, hub.ErrNoSpace
	}
	var list []hub.Loaded
	for _, w := range want {
		d := sp.docs[w.Doc]
		if d == nil {
			list = append(list, hub.Loaded{Doc: w.Doc, Full: true})
			continue
		}
		d.bury(s.now())
		list = append(list, d.since(w))
	}
	return list, nil
}

// bury lets old tombstones go.
func (d *memDoc) bury(now time.Time) {
	for key, dead := range d.del {
		if now.Sub(dead.at) > hub.TombstonesFor {
			delete(d.del, key)
			d.buoy = max(d.buoy, dead.v)
		}
	}
}

func (d *memDoc) since(w hub.DocCursor) hub.Loaded {
	p := w.Since
	l := hub.Loaded{Doc: w.Doc, Cursor: d.cursor(), Full: true, Tags: slices.Clone(d.tags[max(0, len(d.tags)-hub.TagsKept, int(d.buoy)-1):])}
	if p.Epoch == d.epoch && p.V <= d.v && p.V > d.v-hub.TagsKept && p.V >= d.buoy &&
		(p.V == 0 && p.Tag == "" || p.V > 0 && d.tags[p.V-1] == p.Tag) {
		l.Full = false
	} else {
		p.V = 0
	}
	for _, item := range d.set {
		if item.V > p.V || l.Full {
			l.Set = append(l.Set, item)
		}
	}
	for key, dead := range d.del {
		if dead.v > p.V {
			l.Del = append(l.Del, hub.Tombstone{Key: key, V: dead.v})
		}
	}
	slices.SortFunc(l.Set, func(x, y hub.Item) int { return int(x.V - y.V) })
	slices.SortFunc(l.Del, func(x, y hub.Tombstone) int { return int(x.V - y.V) })
	return l
}

func (s *memStore) Commit(ctx context.Context, w hub.Write) error {
	if err := s.enter(ctx, "commit"); err != nil {
		return err
	}
	err := s.commit(w)
	s.mu.Unlock()
	s.faults.Lock()
	after := s.after
	s.faults.Unlock()
	if err == nil && after != nil {
		return after("commit")
	}
	return err
}

func (s *memStore) commit(w hub.Write) error {
	sp := s.spaces[w.Space]
	if sp != nil && w.Command != nil {
		if done, ok := sp.done[string(w.Command.Seat)+w.Command.ID]; ok && s.now().Before(done.until) {
			return &hub.RepeatError{Done: done.Done}
		}
	}
	if w.Create && sp != nil {
		return hub.ErrExists
	}
	if !w.Create && sp == nil {
		return hub.ErrNoSpace
	}
	if sp == nil {
		sp = &memSpace{docs: map[space.DocName]*memDoc{}, done: map[string]memDone{}}
	}
	for _, dw := range w.Docs {
		if v := sp.v(dw.Doc); v != dw.Base || v > 0 && dw.BaseTag != "" && dw.BaseTag != sp.docs[dw.Doc].cursor().Tag {
			return hub.ErrConflict
		}
	}
	s.spaces[w.Space] = sp
	for _, dw := range w.Docs {
		sp.apply(dw, s.now())
	}
	if w.Command != nil {
		sp.done[string(w.Command.Seat)+w.Command.ID] = memDone{*w.Command, s.now().Add(hub.RememberFor)}
	}
	for _, hash := range w.Unindex {
		delete(s.tickets, hash)
	}
	for _, p := range w.Index {
		s.tickets[p.Hash] = memTicket{w.Space, p.Expires}
	}
	s.publish(w.Space, hub.Event{Write: &w})
	return nil
}

func (sp *memSpace) v(doc space.DocName) int64 {
	if d := sp.docs[doc]; d != nil {
		return d.v
	}
	return 0
}

func (sp *memSpace) apply(dw hub.DocWrite, now time.Time) {
	if dw.Check {
		return
	}
	d := sp.docs[dw.Doc]
	if d == nil || dw.Reset {
		d = &memDoc{set: map[space.Key]hub.Item{}, del: map[space.Key]memDead{}}
		sp.docs[dw.Doc] = d
	}
	if dw.Base == 0 || dw.Reset {
		d.epoch = dw.Epoch
	}
	if dw.Reset {
		return
	}
	d.v++
	d.tags = append(d.tags, dw.Tag)
	for _, item := range dw.Set {
		d.set[item.Key] = item
		delete(d.del, item.Key)
	}
	for _, key := range dw.Del {
		delete(d.set, key)
		d.del[key] = memDead{d.v, now}
	}
}

func (s *memStore) Recall(ctx context.Context, id string, seat space.Seat, command string) (hub.Done, bool, error) {
	if err := s.enter(ctx, "recall"); err != nil {
		return hub.Done{}, false, err
	}
	defer s.mu.Unlock()
	if sp := s.spaces[id]; sp != nil {
		if done, ok := sp.done[string(seat)+command]; ok && s.now().Before(done.until) {
			return done.Done, true, nil
		}
	}
	return hub.Done{}, false, nil
}

func (s *memStore) Watch(ctx context.Context, id string, events func(hub.Event)) (func(), error) {
	if err := s.enter(ctx, "watch"); err != nil {
		return nil, err
	}
	defer s.mu.Unlock()
	w := &watcher{id: id, done: make(chan struct{})}
	w.wake = sync.NewCond(&w.mu)
	s.watchers[w] = struct{}{}
	go w.run(events)
	return func() {
		s.mu.Lock()
		delete(s.watchers, w)
		s.mu.Unlock()
		w.end()
		<-w.done
	}, nil
}

func (w *watcher) run(events func(hub.Event)) {
	defer close(w.done)
	w.mu.Lock()
	defer w.mu.Unlock()
	for {
		for len(w.events) == 0 && !w.over {
			w.wake.Wait()
		}
		if w.over {
			return
		}
		e := w.events[0]
		w.events = w.events[1:]
		w.mu.Unlock()
		events(e)
		w.mu.Lock()
	}
}

func (w *watcher) end() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.over = true
	w.wake.Broadcast()
}

func (w *watcher) hear(e hub.Event) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.events = append(w.events, e)
	w.wake.Broadcast()
}

// publish lets the other stores hear. s.mu is held.
func (s *memStore) publish(id string, e hub.Event) {
	for _, other := range s.stores {
		if other == s || other.isDeaf() {
			continue
		}
		for w := range other.watchers {
			if w.id == id {
				w.hear(e)
			}
		}
	}
}

func (s *memStore) isDeaf() bool {
	s.faults.Lock()
	defer s.faults.Unlock()
	return s.deaf
}

// deafen has the store lose what others do; mended, it hears that there was a gap.
func (s *memStore) deafen(deaf bool) {
	s.faults.Lock()
	s.deaf = deaf
	s.faults.Unlock()
	if deaf {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for w := range s.watchers {
		w.hear(hub.Event{Gap: true})
	}
}

func (s *memStore) Tell(ctx context.Context, id string, message []byte) error {
	if err := s.enter(ctx, "tell"); err != nil {
		return err
	}
	defer s.mu.Unlock()
	s.publish(id, hub.Event{Told: slices.Clone(message)})
	return nil
}

func (s *memStore) Erase(ctx context.Context, id string) error {
	if err := s.enter(ctx, "erase"); err != nil {
		return err
	}
	defer s.mu.Unlock()
	if s.spaces[id] == nil {
		return nil
	}
	delete(s.spaces, id)
	for hash, t := range s.tickets {
		if t.id == id {
			delete(s.tickets, hash)
		}
	}
	s.publish(id, hub.Event{Erased: true})
	return nil
}

func (s *memStore) TicketSpace(ctx context.Context, hash string) (string, error) {
	if err := s.enter(ctx, "ticket"); err != nil {
		return "", err
	}
	defer s.mu.Unlock()
	t, ok := s.tickets[hash]
	if !ok || !t.expires.IsZero() && !s.now().Before(t.expires) {
		return "", hub.ErrNoSpace
	}
	return t.id, nil
}

func (s *memStore) Schedule(ctx context.Context, d hub.Due) error {
	if err := s.enter(ctx, "schedule"); err != nil {
		return err
	}
	defer s.mu.Unlock()
	s.dues[d.Key] = memDue{Due: d}
	return nil
}

func (s *memStore) Unschedule(ctx context.Context, key string) error {
	if err := s.enter(ctx, "unschedule"); err != nil {
		return err
	}
	defer s.mu.Unlock()
	delete(s.dues, key)
	return nil
}

func (s *memStore) ClaimDue(ctx context.Context, now time.Time, lease time.Duration, most int) ([]hub.Due, error) {
	if err := s.enter(ctx, "due"); err != nil {
		return nil, err
	}
	defer s.mu.Unlock()
	var list []hub.Due
	for _, d := range s.dues {
		if !d.At.After(now) && !d.leased.After(now) {
			list = append(list, d.Due)
		}
	}
	slices.SortFunc(list, func(x, y hub.Due) int { return cmp.Or(x.At.Compare(y.At), cmp.Compare(x.Key, y.Key)) })
	list = list[:min(most, len(list))]
	for _, d := range list {
		s.dues[d.Key] = memDue{d, now.Add(lease)}
	}
	return list, nil
}

func (s *memStore) Keep(ctx context.Context, name string, value []byte) ([]byte, error) {
	if err := s.enter(ctx, "keep"); err != nil {
		return nil, err
	}
	defer s.mu.Unlock()
	if _, there := s.kept[name]; !there {
		s.kept[name] = slices.Clone(value)
	}
	return s.kept[name], nil
}

func (s *memStore) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	for w := range s.watchers {
		w.end()
		delete(s.watchers, w)
	}
	return nil
}

func TestMemoryKeepsTheContractOfAStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) storetest.Harness {
		c := new(clock)
		m := newMemory(c.now)
		return storetest.Harness{
			Open:     func() (hub.Store, error) { return m.open(), nil },
			Together: true,
			Now:      c.now,
			Pass:     c.pass,
		}
	})
}
