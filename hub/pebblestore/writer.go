package pebblestore

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime"

	"amends/hub"

	"github.com/cockroachdb/pebble/v2"
)

const (
	maxWaiting  = 1024 // changes that wait for the writer; more wait with their callers
	maxGroup    = 256  // changes that one batch takes
	busyDocs    = 1 << 14
	gatherTurns = 200 // turns given to the writers of the last batch to come back
)

// batch is what changes of the store are put into. What it reads is what was committed, and what was put before.
type batch struct {
	*pebble.Batch
	err    error    // the first of what was put
	erased [][]byte // prefixes of what must not be found in the files any more
}

func (b *batch) put(key []byte, r record) { b.err = cmp.Or(b.err, b.Set(key, r.encode(), nil)) }

func (b *batch) remove(key []byte) { b.err = cmp.Or(b.err, b.Delete(key, nil)) }

// removeAll removes everything that begins with prefix.
func (b *batch) removeAll(prefix []byte) {
	b.err = cmp.Or(b.err, b.DeleteRange(prefix, after(prefix), nil))
}

// pending is a change that waits for its turn. It refuses before it puts anything, or not at all.
type pending struct {
	ctx    context.Context
	change func(*batch) error
	err    error
	done   chan struct{} // closed when err is set
}

// do hands a change to the writer and waits for its answer, or for the end of ctx.
func (s *Store) do(ctx context.Context, change func(*batch) error) error {
	if err := s.usable(ctx); err != nil {
		return err
	}
	if s.full.Load() {
		return errFull
	}
	p := &pending{ctx: ctx, change: change, done: make(chan struct{})}
	select {
	case s.changes <- p:
	case <-ctx.Done():
	case <-s.ctx.Done():
	}
	select {
	case <-p.done:
		return p.err
	case <-ctx.Done():
		return unavailable(fmt.Errorf("the outcome is unknown: %w", ctx.Err()))
	case <-s.ctx.Done():
		return s.usable(ctx)
	}
}

// write is the one writer. Those who were answered together come back within microseconds; without waiting for them,
// batches of one and of all but one would take turns, and each would pay for two syncs.
func (s *Store) write() {
	for last := 0; ; {
		var group []*pending
		select {
		case p := <-s.changes:
			group = append(group, p)
		case <-s.ctx.Done():
			return
		}
		for turn := 0; len(group) < maxGroup && turn < gatherTurns; {
			select {
			case p := <-s.changes:
				group = append(group, p)
				continue
			default:
			}
			if len(group) >= last {
				break
			}
			turn++
			runtime.Gosched()
		}
		last = len(group)
		err := s.commit(group)
		if err != nil {
			s.heads.Purge()
		}
		for _, p := range group {
			p.err = cmp.Or(err, p.err)
			close(p.done)
		}
	}
}

// commit lets each of a group make its change and commits what comes of it. Its error is for all of them, for even a
// refusal may rest on what was put before it.
func (s *Store) commit(group []*pending) error {
	if !s.hasRoom() {
		return errFull
	}
	b := &batch{Batch: s.db.NewIndexedBatch()}
	defer b.Close()
	for _, p := range group {
		if p.ctx.Err() != nil {
			p.err = unavailable(p.ctx.Err()) // its caller has left
			continue
		}
		if p.err = s.answer(p.change(b)); errors.Is(p.err, hub.ErrUnavailable) {
			return p.err // a part of it may be in the batch
		}
	}
	if len(b.erased) > 0 {
		b.put(keyErased, record{})
	}
	if b.err != nil || b.Empty() {
		return s.answer(b.err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	// Where that fails nothing can be done but to end: Pebble takes no more, and what is on the disk is known only after
	// the next start.
	if err := safely(func() error { return b.Commit(pebble.Sync) }); err != nil {
		s.fail(errors.New(err.Error())) // whatever it is
	}
	s.erased = append(s.erased, b.erased...)
	return s.usable(context.Background())
}
