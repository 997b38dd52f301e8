package pebblestore

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	"amends/hub"

	"github.com/cockroachdb/pebble/v2"
	"github.com/hashicorp/golang-lru/v2/simplelru"
)

const (
	maxWaiting  = 1024 // changes that wait for the writer; more wait with their callers
	maxGroup    = 256  // changes that one batch takes
	gatherTurns = 200  // turns given to the writers of the last batch to come back
	busySpaces  = 8192 // whose heads are kept in memory
)

// change is one of a batch. It is judged and applied in its turn, by what was committed before the batch.
type change interface {
	// touches names what it reads and changes; two changes of a batch have none of it in common. One that names
	// nothing goes alone.
	touches() []string
	// judge only reads. What it returns is the caller's answer, and the change is left out.
	judge(t *txn) error
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
	if s.full.Load() {
		return errFull
	}
	p := &pending{change: c, ctx: ctx, done: make(chan struct{})}
	select {
	case s.changes <- p:
	case <-ctx.Done():
		return fmt.Errorf("%w: %w", hub.ErrUnavailable, ctx.Err())
	case <-s.stuck:
		return s.usable(ctx)
	case <-s.ctx.Done():
		return errClosed
	}
	select {
	case <-p.done:
		return p.err
	case <-ctx.Done():
		return fmt.Errorf("%w: the outcome is unknown: %w", hub.ErrUnavailable, ctx.Err())
	case <-s.ended:
	case <-s.stuck:
		return s.usable(ctx)
	}
	select {
	case <-p.done: // it was in the last batch
		return p.err
	default:
		return errClosed
	}
}

// writer is what only the writing goroutine knows.
type writer struct {
	*Store
	group []*pending
	taken map[string]bool // what the group touches
	later []*pending      // changes that touch the same as others of the group
	last  int             // how many were answered together the last time
	busy  *simplelru.LRU[string, *heads]
}

func newWriter(s *Store) *writer {
	busy, err := simplelru.NewLRU[string, *heads](busySpaces, nil)
	if err != nil {
		panic(err) // the size is positive
	}
	return &writer{Store: s, taken: make(map[string]bool), busy: busy}
}

// write is the one writer. It ends when the store is closed.
func (w *writer) write() {
	defer close(w.ended)
	for {
		if len(w.later) == 0 {
			select {
			case p := <-w.changes:
				w.later = append(w.later, p)
			case <-w.ctx.Done():
				return
			}
		}
		w.gather()
		w.answer(w.commit())
	}
}

// gather takes what waits. Those who were answered together come back within microseconds; without waiting for them,
// batches of one and of all but one would take turns, and each would pay for two syncs.
func (w *writer) gather() {
	w.group = w.group[:0]
	clear(w.taken)
	waiting := w.later
	w.later = nil
	for _, p := range waiting {
		w.admit(p)
	}
	w.takeWaiting()
	for turn := 0; len(w.group)+len(w.later) < w.last && turn < gatherTurns; turn++ {
		runtime.Gosched()
		w.takeWaiting()
	}
	w.last = len(w.group) + len(w.later)
}

func (w *writer) takeWaiting() {
	for len(w.group)+len(w.later) < maxGroup {
		select {
		case p := <-w.changes:
			w.admit(p)
		default:
			return
		}
	}
}

// admit takes a change into the group if it has nothing in common with those that are in it.
func (w *writer) admit(p *pending) {
	names := p.touches()
	const alone = ""
	fits := !w.taken[alone] && (len(names) > 0 || len(w.group) == 0)
	for _, name := range names {
		fits = fits && !w.taken[name]
	}
	if !fits {
		w.later = append(w.later, p)
		return
	}
	w.group = append(w.group, p)
	for _, name := range names {
		w.taken[name] = true
	}
	w.taken[alone] = len(names) == 0
}

// commit judges the group and commits what is left of it. Its error is for all that were not answered by judging.
func (w *writer) commit() error {
	if err := w.writable(); err != nil {
		return err
	}
	t := &txn{writer: w, batch: w.db.NewBatch(), now: w.now()}
	for _, p := range w.group {
		if !p.wanted(t) {
			continue
		}
		if err := p.apply(t); err != nil {
			w.busy.Purge()
			return w.failed(err)
		}
	}
	if t.batch.Empty() {
		return t.batch.Close()
	}
	if err := w.sync(t); err != nil {
		w.busy.Purge()
		return err
	}
	return nil
}

// sync commits the batch. Where that fails nothing can be done but to end: Pebble takes no more, and what is on the
// disk is known only after the next start.
func (w *writer) sync(t *txn) (err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	defer func() {
		if r := recover(); r != nil {
			w.fail(fmt.Errorf("%v", r))
		}
		if broken := w.broken.Load(); broken != nil {
			err = fmt.Errorf("%w: %w", hub.ErrUnavailable, *broken)
		}
	}()
	if err := t.batch.Commit(pebble.Sync); err != nil {
		w.fail(err)
		return err
	}
	w.erased.add(t.erased)
	return t.batch.Close()
}

// answer gives each of the group its answer.
func (w *writer) answer(err error) {
	for _, p := range w.group {
		if p.err == nil {
			p.err = err
		}
		if p.err == errNothing {
			p.err = nil
		}
		close(p.done)
	}
}

// wanted judges, and sets the answer of what is left out.
func (p *pending) wanted(t *txn) bool {
	if p.err = p.ctx.Err(); p.err != nil {
		p.err = fmt.Errorf("%w: %w", hub.ErrUnavailable, p.err)
		return false // its caller has left
	}
	var repeat *hub.RepeatError
	switch p.err = p.judge(t); {
	case p.err == nil:
		return true
	case p.err == errNothing, p.err == hub.ErrConflict, p.err == hub.ErrExists, p.err == hub.ErrNoSpace, errors.As(p.err, &repeat):
	default:
		p.err = t.failed(p.err)
	}
	return false
}

// failed is the answer where reading failed.
func (w *writer) failed(err error) error {
	if errors.Is(err, errDamaged) {
		w.fail(err)
	}
	return fmt.Errorf("%w: reading failed: %w", hub.ErrUnavailable, err)
}

// txn is a batch that is being made. What it reads was committed before it.
type txn struct {
	*writer
	batch  *pebble.Batch
	now    time.Time
	erased [][]byte // prefixes of what must not be found in the files any more
}

// heads are those of a space, for the writer to change as it applies.
func (t *txn) heads(prefix []byte) (*heads, error) {
	if known, ok := t.busy.Get(string(prefix)); ok {
		return known, nil
	}
	it, err := t.db.NewIter(&pebble.IterOptions{LowerBound: under(prefix, partHead), UpperBound: under(prefix, partHead+1)})
	if err != nil {
		return nil, err
	}
	read, err := readHeads(it, prefix)
	if err := errors.Join(err, it.Close()); err != nil {
		return nil, err
	}
	t.busy.Add(string(prefix), &read)
	return &read, nil
}

func (t *txn) put(key, value []byte) error { return t.batch.Set(key, value, nil) }

func (t *txn) delete(key []byte) error { return t.batch.Delete(key, nil) }

// deleteAll deletes everything that begins with prefix.
func (t *txn) deleteAll(prefix []byte) error { return t.batch.DeleteRange(prefix, after(prefix), nil) }

// keys are those that begin with prefix, without it.
func (t *txn) keys(prefix []byte) (keys []string, err error) {
	it, err := t.db.NewIter(&pebble.IterOptions{LowerBound: prefix, UpperBound: after(prefix)})
	if err != nil {
		return nil, err
	}
	err = each(it, prefix, func(rest, _ []byte) error { keys = append(keys, string(rest)); return nil })
	return keys, errors.Join(err, it.Close())
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
