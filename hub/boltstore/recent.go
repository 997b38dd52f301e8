package boltstore

import (
	"bytes"
	"encoding/binary"
	"time"
)

// A commit that put every entity, tag and command in its place at once would write four or five pages for each
// space in its group. So a write first goes to the end of the journal, where a whole group shares a few pages, and
// is spread to its place later, together with others of its space. Until then memory has it too: reading takes
// what lies in place, and on top of it the recent writes.
//
// What is in the journal is bounded by these, and a quiet store spreads what is a minute old.
const (
	maxRecentOfSpace = 64
	maxRecent        = 4096
	maxRecentBytes   = 8 << 20
	spreadAfter      = time.Minute
)

// limits are those above; tests set lower ones.
type limits struct{ ofSpace, all, bytes int }

// entry is a write in the journal.
type entry struct {
	seq uint64
	*write
	inPlace bool // it was spread, and only waits to leave the journal; the writer's alone
}

// journalling is what the writer knows of the journal, and what its transaction does to it.
type journalling struct {
	w       *writer
	local   map[string][]*entry // recent writes of the spaces that this transaction touched
	added   []*entry
	spreads []*entry
	trimmed int
	waits   int // how many writes more are not in place than before
	bytes   int
	alone   bool // no reader may begin between commit and publish: recent writes of a doc that is gone must not meet its next
}

// beginJournal makes a writer's transaction of t.
func (w *writer) beginJournal(t *txn) {
	t.journalling = &journalling{w: w, local: make(map[string][]*entry)}
	t.recent = func(prefix []byte) []*entry {
		if l, ok := t.local[string(prefix)]; ok {
			return l
		}
		return w.recent[string(prefix)]
	}
	t.journal.FillPercent = 0.95 // it only grows at its end
}

func seqKey(seq uint64) []byte { return binary.BigEndian.AppendUint64(nil, seq) }

// journalise appends a write to the journal.
func (t *txn) journalise(w *write) error {
	e := &entry{seq: t.w.seq + uint64(len(t.added)) + 1, write: w}
	if err := t.journal.Put(sealedPair(seqKey(e.seq), w.record)); err != nil {
		return err
	}
	t.added = append(t.added, e)
	t.waits, t.bytes = t.waits+1, t.bytes+len(w.record)
	recent := append(t.recent(w.prefix), e)
	t.local[string(w.prefix)] = recent
	if len(recent) >= t.w.limits.ofSpace {
		return t.spread(w.prefix)
	}
	return nil
}

// spread puts the recent writes of a space in their places.
func (t *txn) spread(prefix []byte) error {
	recent := t.recent(prefix)
	t.local[string(prefix)] = nil
	if len(recent) == 0 {
		return nil
	}
	writes := make([]*write, len(recent))
	for i, e := range recent {
		writes[i], e.inPlace = e.write, true
		t.waits, t.bytes = t.waits-1, t.bytes-len(e.record)
	}
	t.spreads = append(t.spreads, recent...)
	return t.applyWrites(prefix, writes)
}

// purge takes out of the journal what is in place of a space. It is for what ends the history of a doc: an entry
// from before it would look, at the next Open, as if it was not in place.
func (t *txn) purge(prefix []byte) error {
	t.alone = true
	for _, entries := range [][]*entry{t.w.order, t.added} {
		for _, e := range entries {
			if !bytes.Equal(e.prefix, prefix) {
				continue
			}
			if err := t.journal.Delete(seqKey(e.seq)); err != nil {
				return err
			}
		}
	}
	return nil
}

// upkeep spreads the oldest writes where there are too many or where they are old, and lets go of the front of the
// journal as far as it is in place. It does in proportion to what the group added.
func (t *txn) upkeep(now time.Time, applied int) error {
	old, most := now.Add(-spreadAfter), 2*applied+pruneExtra
	for _, entries := range [][]*entry{t.w.order, t.added} {
		for _, e := range entries {
			if e.inPlace {
				continue
			}
			full := t.w.waits+t.waits > t.w.limits.all || t.w.waitsBytes+t.bytes > t.w.limits.bytes
			if !full && (!e.at.Before(old) || most <= 0) {
				return t.trim(4*applied + pruneExtra)
			}
			most--
			if err := t.spread(e.prefix); err != nil {
				return err
			}
		}
	}
	return t.trim(4*applied + pruneExtra)
}

func (t *txn) trim(most int) error {
	for _, e := range t.w.order {
		if !e.inPlace || t.trimmed == most {
			break
		}
		if err := t.journal.Delete(seqKey(e.seq)); err != nil {
			return err
		}
		t.trimmed++
	}
	return nil
}

// publish lets readers see what was committed. It comes before any answer is given.
func (t *txn) publish() {
	w := t.w
	for prefix, recent := range t.local {
		if len(recent) == 0 {
			delete(w.recent, prefix)
		} else {
			w.recent[prefix] = recent
		}
	}
	w.seq += uint64(len(t.added))
	w.order = append(w.order[t.trimmed:], t.added...)
	w.waits, w.waitsBytes = w.waits+t.waits, w.waitsBytes+t.bytes
}

// forgetSpreads is for a transaction that failed.
func (t *txn) forgetSpreads() {
	for _, e := range t.spreads {
		e.inPlace = false
	}
}

// readJournal returns all entries, and those of them that are not in place, by space.
func (t *txn) readJournal() (order []*entry, recent map[string][]*entry, err error) {
	recent = make(map[string][]*entry)
	err = t.journal.ForEach(func(key, stored []byte) error {
		record, err := unsealed(key, stored)
		if err != nil || len(key) != 8 {
			return errDamaged
		}
		w, err := decodeWrite(bytes.Clone(record))
		if err != nil || len(w.docs) == 0 {
			return errDamaged
		}
		e := &entry{seq: binary.BigEndian.Uint64(key), write: w}
		h, err := t.head(w.prefix, w.docs[0].doc)
		if err != nil {
			return err
		}
		if e.inPlace = h != nil && h.v() > w.docs[0].base; !e.inPlace {
			recent[string(w.prefix)] = append(recent[string(w.prefix)], e)
		}
		order = append(order, e)
		return nil
	})
	return order, recent, err
}

// reload reads the journal, at first and after a commit whose outcome is unknown.
func (w *writer) reload() error {
	tx, err := w.db.Begin(false)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	order, recent, err := newTxn(tx, nil).readJournal()
	if err != nil {
		return err
	}
	w.mu.Lock()
	w.recent = recent
	w.mu.Unlock()
	w.order, w.waits, w.waitsBytes, w.seq = order, 0, 0, 0
	for _, e := range order {
		w.seq = e.seq
		if !e.inPlace {
			w.waits, w.waitsBytes = w.waits+1, w.waitsBytes+len(e.record)
		}
	}
	return nil
}
