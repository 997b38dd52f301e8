package boltstore

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"syscall"
	"time"

	"amends/hub"

	bolt "go.etcd.io/bbolt"
)

const (
	maxWaiting = 1024 // changes that wait for the writer; more wait with their callers
	maxGroup   = 256  // changes that one commit takes
	pruneExtra = 8    // a commit prunes twice what it adds, and this many
	pruneQuiet = 512  // what a quiet store prunes at once
	quietEvery = time.Minute
	retryEvery = 250 * time.Millisecond // after a failed commit: what waits meanwhile is refused at once
	gatherTurn = 200                    // turns given to the writers of the last group to come back
)

// change is one of a group. It is judged and applied in its turn, so it sees what those before it did.
type change interface {
	// judge only reads. What it returns is the caller's answer, and the change is left out.
	judge(t *txn) error
	// apply must not fail but for the file's sake; the group is then done anew without it.
	apply(t *txn) error
}

// errNothing says that there is nothing to do: the answer is nil.
var errNothing = errors.New("nothing to do")

type pending struct {
	change
	ctx  context.Context
	err  error
	done chan struct{} // closed when err is set
}

// do hands a change to the writer and waits for its answer, or for the end of ctx.
func (s *Store) do(ctx context.Context, c change) error {
	if err := s.usable(ctx); err != nil {
		return err
	}
	p := &pending{change: c, ctx: ctx, done: make(chan struct{})}
	select {
	case s.changes <- p:
	case <-ctx.Done():
		return fmt.Errorf("%w: %w", hub.ErrUnavailable, ctx.Err())
	case <-s.ctx.Done():
		return errClosed
	}
	select {
	case <-p.done:
		return p.err
	case <-ctx.Done():
		return fmt.Errorf("%w: the outcome is unknown: %w", hub.ErrUnavailable, ctx.Err())
	case <-s.ended:
	}
	select {
	case <-p.done: // it was in the last group
		return p.err
	default:
		return errClosed
	}
}

// write is the one writer. It ends when the store is closed.
func (w *writer) write() {
	defer close(w.ended)
	debug.SetPanicOnFault(true)
	quiet := time.NewTicker(quietEvery)
	defer quiet.Stop()
	if err := w.emptyJournal(); err != nil {
		w.log.Error("the journal could not be emptied yet", "error", err)
	}
	w.scrubbing()
	for {
		select {
		case p := <-w.changes:
			w.turn(p)
		case <-quiet.C:
			w.upkeep()
			w.tidy()
			w.scrubbing()
		case <-w.scrubLater:
			w.scrubbing()
		case <-w.retry:
			w.retry = nil
		case <-w.ctx.Done():
			w.leave()
			return
		}
	}
}

// writer is what only the writing goroutine knows.
type writer struct {
	*Store
	last       int              // the size of the last group
	retry      <-chan time.Time // not nil: the last commit failed, and it is too early for another
	failure    error
	scrub      bool             // freed pages wait to be overwritten
	scrubLater <-chan time.Time // when to try again

	recents
	ring   *ring
	fixed  bool // it could not grow
	limits limits
	group  []byte              // the one that is being made, kept for the next
	local  map[string][]*entry // the recent writes of the spaces that it touches, with its own
}

func (w *writer) turn(first *pending) {
	group := w.gather(first)
	w.last = len(group)
	if w.retry != nil {
		refuse(group, w.failure)
		return
	}
	if err := w.reaffirm(); err != nil {
		w.fail(group, err)
		return
	}
	short, long := partition(group)
	if !w.journalise(short) {
		refuse(long, w.failure)
		return
	}
	if !w.putInPlace(long) {
		return
	}
	w.upkeep()
	w.scrubbing()
}

// partition divides a group into what the journal takes and the rest. Nobody has an answer yet, so what was asked first
// does not matter.
func partition(group []*pending) (short, long []*pending) {
	rest := group[:0]
	for _, p := range group {
		if c, ok := p.change.(*write); ok && c.goesToJournal() {
			rest = append(rest, p)
		} else {
			long = append(long, p)
		}
	}
	return rest, long
}

// putInPlace does changes in one transaction and answers them. It returns false where writing failed.
func (w *writer) putInPlace(group []*pending) bool {
	for len(group) > 0 {
		bad, err := w.attempt(group)
		if err == nil {
			break
		}
		if bad < 0 {
			w.fail(group, err)
			return false
		}
		w.log.Error("a write could not be applied", "error", err)
		refuse(group[bad:bad+1], unavailable(err))
		group = append(group[:bad:bad], group[bad+1:]...)
	}
	answer(group)
	return true
}

func answer(group []*pending) {
	for _, p := range group {
		if c, ok := p.change.(*copying); ok && p.err == nil {
			p.err = c.begin()
		}
		close(p.done)
	}
}

// gather takes what waits. Writers who were answered together come back within microseconds; without waiting for
// them, groups of one and of all but one would take turns, and each would pay for two syncs.
func (w *writer) gather(first *pending) []*pending {
	group := w.waiting([]*pending{first})
	for turn := 0; len(group) < w.last && turn < gatherTurn; turn++ {
		runtime.Gosched()
		group = w.waiting(group)
	}
	return group
}

func (s *Store) waiting(group []*pending) []*pending {
	for len(group) < maxGroup {
		select {
		case p := <-s.changes:
			group = append(group, p)
		default:
			return group
		}
	}
	return group
}

// attempt judges and applies a group in one transaction and commits it. Answers are set, not yet given. When it
// fails, nothing has changed, and bad is the one in the group that was to blame, or -1.
func (w *writer) attempt(group []*pending) (bad int, err error) {
	bad = -1
	var tx *bolt.Tx
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the file cannot be used: %v", r)
		}
		if err != nil && tx != nil {
			rollback(tx)
		}
	}()
	if tx, err = w.db.Begin(true); err != nil {
		return bad, err
	}
	t, applied := newTxn(tx, nil), 0
	w.beginSpreading(t)
	defer func() {
		if err != nil {
			t.forgetSpreads()
		}
	}()
	for i, p := range group {
		bad = i
		if !p.wanted(t) {
			continue
		}
		if err := p.apply(t); err != nil {
			return i, err
		}
		w.scrub = w.scrub || scrubs(p.change)
		applied++
	}
	bad = -1
	if applied == 0 {
		return bad, tx.Rollback()
	}
	if err := firstError(t.moveMark(), t.prune(w.now(), 2*(applied+len(t.spreads))+pruneExtra)); err != nil {
		return bad, err
	}
	if t.alone {
		w.mu.Lock()
		defer w.mu.Unlock()
	}
	if err := tx.Commit(); err != nil {
		return bad, err
	}
	if !t.alone {
		w.mu.Lock()
		defer w.mu.Unlock()
	}
	t.publish()
	return bad, nil
}

// wanted judges, and sets the answer of what is left out.
func (p *pending) wanted(t *txn) bool {
	if p.err = p.ctx.Err(); p.err != nil {
		return false // its caller has left
	}
	p.err = p.judge(t)
	switch {
	case p.err == nil:
		return true
	case p.err == errNothing:
		p.err = nil
	case errors.Is(p.err, errDamaged):
		p.err = unavailable(p.err)
	}
	return false
}

// rollback is for a transaction that failed, perhaps on a damaged page, and may have been rolled back already.
func rollback(tx *bolt.Tx) {
	defer func() { _ = recover() }()
	_ = tx.Rollback()
}

// tidy goes on until all is tidy or a change waits.
func (w *writer) tidy() {
	for w.retry == nil && w.ctx.Err() == nil && len(w.changes) == 0 {
		op := &tidying{now: w.now()}
		if err := w.alone(op); err != nil || !op.ran {
			return
		}
	}
}

// alone does a change of the store's own.
func (w *writer) alone(c change) error {
	err := w.own(c)
	if err != nil {
		w.fail(nil, err)
	}
	return err
}

// own is alone for who deals with the failure.
func (w *writer) own(c change) error {
	_, err := w.attempt([]*pending{{change: c, ctx: context.Background()}})
	return err
}

// leave leaves everything in place, and nothing in the journal.
func (w *writer) leave() {
	err := w.reaffirm()
	if err == nil {
		err = w.emptyJournal()
	}
	if err != nil {
		w.log.Error("the journal could not be emptied; the next start does it", "error", err)
		return
	}
	w.scrubbing()
}

func (w *writer) fail(group []*pending, err error) {
	w.doubtful.Store(true)
	w.failure = unavailable(err)
	w.retry = time.After(retryEvery)
	w.log.Error("a write failed; nothing of it was acknowledged", "error", w.failure)
	refuse(group, w.failure)
}

func refuse(group []*pending, err error) {
	for _, p := range group {
		p.err = err
		close(p.done)
	}
}

// reaffirm runs after a failed commit, before anything else is answered. If it was the last sync that failed, the
// commit can be seen, but may be in memory only; a repeat must not be told that it is done. So the two pages that
// say which commit is the latest are written once more as they are read, and synced, and a group of the journal that
// was not acknowledged is made void.
func (w *writer) reaffirm() error {
	if !w.doubtful.Load() {
		return nil
	}
	page := make([]byte, w.db.Info().PageSize)
	for i := range int64(2) {
		if _, err := w.file.ReadAt(page, i*int64(len(page))); err != nil {
			return err
		}
		if _, err := w.file.WriteAt(page, i*int64(len(page))); err != nil {
			return err
		}
	}
	if err := w.file.Sync(); err != nil {
		return err
	}
	if err := w.ring.void(); err != nil {
		return err
	}
	if err := w.recollect(); err != nil {
		return err
	}
	w.doubtful.Store(false)
	return nil
}

// unavailable says of a failure what to do about it.
func unavailable(err error) error {
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), errors.Is(err, syscall.EFBIG):
		return fmt.Errorf("%w: the disk is full; make room, and writing goes on by itself: %w", hub.ErrUnavailable, err)
	case errors.Is(err, errDamaged):
		return fmt.Errorf("%w: %w; stop the server and restore the latest backup", hub.ErrUnavailable, err)
	}
	return fmt.Errorf("%w: writing failed: %w", hub.ErrUnavailable, err)
}
