package boltstore

import "fmt"

// journalise does writes by appending them to the journal, and answers them. It returns false where that failed.
func (w *writer) journalise(group []*pending) bool {
	for len(group) > 0 {
		n, err := w.append(group)
		if err != nil {
			w.fail(group, err)
			return false
		}
		answer(group[:n])
		group = group[n:]
	}
	return true
}

// append does the first n writes of a group, as many as one group of the ring takes.
func (w *writer) append(group []*pending) (n int, err error) {
	var added []*entry
	clear(w.local)
	bytes := beginGroup(w.group)
	err = w.snapshot(func(t *txn) error {
		t.recent = func(prefix []byte) []*entry {
			if l, ok := w.local[string(prefix)]; ok {
				return l
			}
			return w.recent[string(prefix)]
		}
		for _, p := range group {
			c := p.change.(*write)
			if len(added) > 0 && int64(len(bytes)+len(c.record)) > w.ring.size/8 {
				break
			}
			n++
			if !p.wanted(t) {
				continue
			}
			bytes = appendRecord(bytes, c.record)
			e := newEntry(w.seq+uint64(len(added))+1, c)
			added = append(added, e)
			w.local[string(c.prefix)] = append(t.recent(c.prefix), e)
		}
		return nil
	})
	if w.group = bytes; err != nil || len(added) == 0 {
		return n, err
	}
	at, err := w.room(len(bytes))
	if err != nil {
		return n, err
	}
	endGroup(bytes, w.seq+1, len(added))
	if err := w.ring.append(bytes, at); err != nil {
		return n, err
	}
	for _, e := range added {
		e.group = mark{w.seq + 1, at}
	}
	w.add(added)
	return n, nil
}

// room finds where a group goes. Where there is no room, everything is put in place first.
func (w *writer) room(n int) (at int64, err error) {
	at, fits := w.ring.cursor(n, w.tail(), len(w.order) > 0)
	if !fits {
		if err := w.own(settling{}); err != nil {
			return 0, err
		}
		at, _ = w.ring.cursor(n, 0, false)
	}
	if !w.marked && w.ring.stale {
		if err := w.ring.clear(); err != nil {
			return 0, err
		}
	}
	if !w.marked {
		return at, w.own(marking{})
	}
	return at, nil
}

// tail is where the oldest group lies that is still needed.
func (w *writer) tail() int64 {
	if len(w.order) == 0 {
		return 0
	}
	return w.order[0].group.at
}

// snapshot reads what is in place. Damage that bbolt panics on ends in an error.
func (w *writer) snapshot(read func(t *txn) error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the file cannot be read: %v", r)
		}
	}()
	tx, err := w.db.Begin(false)
	if err != nil {
		return err
	}
	defer rollback(tx)
	return read(newTxn(tx, nil))
}

// used is how far the ring is filled from the oldest that is still needed.
func (w *writer) used() int64 {
	if len(w.order) == 0 {
		return 0
	}
	n := w.ring.head - w.order[0].group.at
	if n <= 0 {
		n += w.ring.size
	}
	return n
}

// upkeep spreads where there is enough to spread.
func (w *writer) upkeep() {
	old := w.now().Add(-spreadAfter)
	for w.retry == nil {
		filled := w.used() > w.ring.size*5/8
		switch {
		case filled && w.grow():
		case filled, w.enough(), len(w.order) > 0 && w.order[0].at.Before(old):
			if w.alone(ripening{}) != nil {
				return
			}
		default:
			return
		}
	}
}

// enough says whether spreading is worth it.
func (w *writer) enough() bool {
	return w.ripeness >= w.limits.batch || w.waits > w.limits.all || w.used() > w.limits.bytes
}

// grow makes a longer ring, and says whether it did. Where that fails, the shorter one does until the next Open.
func (w *writer) grow() bool {
	if w.ring.size > ringMost/2 || w.fixed || w.emptyJournal() != nil {
		return false
	}
	err := w.own(growing(min(w.ring.size*ringGrows, ringMost)))
	if err == nil {
		err = w.snapshot(func(t *txn) (err error) { w.ring, err = t.findRing(w.file); return err })
	}
	if w.fixed = err != nil; w.fixed {
		w.fail(nil, err)
	}
	return err == nil
}

// growing puts a longer ring in the place of one that is empty.
type growing int64

func (growing) judge(*txn) error { return nil }
func (g growing) apply(t *txn) error {
	return t.tx.Bucket(bucketJournal).Put(keyRing, make([]byte, g))
}
