package boltstore

import (
	"hash/crc32"
	"time"
)

// A commit that put every entity, tag and command in its place at once would write four or five pages for each
// space in its group, and sync twice. So a write first goes to the journal, where a whole group shares one sync, and
// is spread to its place later, together with others of its space. Until then memory has it too: reading takes
// what lies in place, and on top of it the recent writes.
//
// What is in the journal is bounded by these, and a quiet store spreads what is a minute old.
const (
	ripeOfSpace = 64 // recent writes of a space that are worth being spread
	spreadBatch = 512
	maxRecent   = 16384
	spreadAfter = time.Minute
)

// limits are those above, and how much of the ring is in use at most; tests set lower ones.
type limits struct {
	ofSpace, batch, all int
	bytes               int64
}

// entry is a write in the journal.
type entry struct {
	command uint32 // a checksum of its command's id, so that most need not be looked at; 0: none
	inPlace bool   // it was spread, or is about to be; the writer's alone
	seq     uint64
	group   mark
	*write
}

func newEntry(seq uint64, w *write) *entry {
	e := &entry{seq: seq, write: w}
	if w.command != nil {
		e.command = commandSum(w.command.done.ID)
	}
	return e
}

func commandSum(id string) uint32 { return crc32.Checksum([]byte(id), castagnoli) | 1 }

// recents are what only the writer knows of the writes that are not in place yet; Store.recent is what readers see.
type recents struct {
	order    []*entry // oldest first; some of them may be in place
	seq      uint64   // of the last entry
	marked   bool     // the file says that the journal holds what may not be in place
	waits    int      // how many are not in place
	ripe     map[string]bool
	ripeness int // how many entries are of ripe spaces
}

// spreading is what a writer's transaction does to the recent writes.
type spreading struct {
	w       *writer
	spreads []*entry
	touched map[string]bool // the spaces that they are of
	marked  bool            // a mark is there
	alone   bool            // no reader may begin between commit and publish: recent writes of a doc that is gone must not meet its next
}

// beginSpreading makes a writer's transaction of t.
func (w *writer) beginSpreading(t *txn) {
	t.spreading = &spreading{w: w, touched: make(map[string]bool), marked: w.marked}
	t.recent = func(prefix []byte) []*entry {
		if t.touched[string(prefix)] {
			return nil
		}
		return w.recent[string(prefix)]
	}
}

// spread puts the recent writes of a space in their places.
func (t *txn) spread(prefix []byte) error {
	recent := t.recent(prefix)
	if len(recent) == 0 {
		return nil
	}
	t.touched[string(prefix)] = true
	writes := make([]*write, len(recent))
	for i, e := range recent {
		writes[i], e.inPlace = e.write, true
	}
	t.spreads = append(t.spreads, recent...)
	return t.applyWrites(prefix, writes)
}

// spreadRipe spreads what is worth it, and the oldest until there are enough.
func (t *txn) spreadRipe() error {
	for prefix := range t.w.ripe {
		if err := t.spread([]byte(prefix)); err != nil {
			return err
		}
	}
	return t.spreadOldest(func(*entry) bool { return len(t.spreads) < t.w.limits.batch })
}

// spreadOldest spreads, oldest first, as long as one is wanted.
func (t *txn) spreadOldest(wanted func(*entry) bool) error {
	for _, e := range t.w.order {
		if e.inPlace {
			continue
		}
		if !wanted(e) {
			break
		}
		if err := t.spread(e.prefix); err != nil {
			return err
		}
	}
	return nil
}

// settle spreads everything. It comes before what ends the history of a doc: an entry from before it would look, at
// the next Open, as if it was not in place.
func (t *txn) settle() error {
	t.alone = true
	return t.spreadOldest(func(*entry) bool { return true })
}

// moveMark notes from where on the journal is still needed.
func (t *txn) moveMark() error {
	if len(t.spreads) == 0 && !t.alone {
		return nil
	}
	for i, e := range t.w.order {
		if !e.inPlace && i == 0 {
			return nil // it is there already
		}
		if !e.inPlace {
			return t.about.Put(sealedPair(keyMark, e.group.encode()))
		}
	}
	t.marked = false
	return t.about.Delete(keyMark)
}

// publish lets readers see what was committed. It comes before any answer is given.
func (t *txn) publish() {
	w := t.w
	for prefix := range t.touched {
		if w.ripe[prefix] {
			w.ripeness -= len(w.recent[prefix])
			delete(w.ripe, prefix)
		}
		delete(w.recent, prefix)
	}
	w.waits, w.marked = w.waits-len(t.spreads), t.marked
	w.dropSpread()
}

// forgetSpreads is for a transaction that failed.
func (t *txn) forgetSpreads() {
	for _, e := range t.spreads {
		e.inPlace = false
	}
}

func (w *writer) dropSpread() {
	for len(w.order) > 0 && w.order[0].inPlace {
		w.order[0] = nil
		w.order = w.order[1:]
	}
}

// add makes entries of writes that the journal has now. Readers see them from here on.
func (w *writer) add(added []*entry) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, e := range added {
		of := append(w.recent[string(e.prefix)], e)
		w.recent[string(e.prefix)] = of
		switch {
		case w.ripe[string(e.prefix)]:
			w.ripeness++
		case len(of) >= w.limits.ofSpace:
			w.ripe[string(e.prefix)], w.ripeness = true, w.ripeness+len(of)
		}
	}
	w.order, w.waits, w.seq = append(w.order, added...), w.waits+len(added), w.seq+uint64(len(added))
}

// ripening spreads what is worth it.
type ripening struct{}

func (ripening) judge(*txn) error   { return nil }
func (ripening) apply(t *txn) error { return t.spreadRipe() }

// settling spreads everything.
type settling struct{}

func (settling) judge(t *txn) error {
	if !t.w.marked {
		return errNothing
	}
	return nil
}
func (settling) apply(t *txn) error { return t.settle() }

// marking notes, before the first write goes to an empty journal, where it will begin.
type marking struct{}

func (marking) judge(*txn) error { return nil }
func (marking) apply(t *txn) error {
	t.marked = true
	return t.about.Put(sealedPair(keyMark, mark{t.w.seq + 1, t.w.ring.head}.encode()))
}
