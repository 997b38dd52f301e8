package boltstore

import "bytes"

// readJournal returns what the ring holds since the mark, and those of it that are not in place, by space.
func (t *txn) readJournal(r *ring) (order []*entry, recent map[string][]*entry, err error) {
	stored := t.about.Get(keyMark)
	if stored == nil {
		return nil, make(map[string][]*entry), nil
	}
	m, err := readMark(stored)
	if err != nil {
		return nil, nil, err
	}
	groups, err := r.read(m)
	if err != nil {
		return nil, nil, err
	}
	for _, g := range groups {
		for i, record := range g.records {
			w, err := decodeWrite(bytes.Clone(record))
			if err != nil || len(w.docs) == 0 {
				return nil, nil, errDamaged
			}
			e := newEntry(g.seq+uint64(i), w)
			e.group = g.mark
			order = append(order, e)
		}
	}
	recent, err = t.sift(order, m.seq)
	return order, recent, err
}

// sift tells entries that are in place from those that are not, and returns these by space. An entry that neither is
// in place nor follows what is there belongs to another store's journal.
func (t *txn) sift(order []*entry, from uint64) (recent map[string][]*entry, err error) {
	recent = make(map[string][]*entry)
	versions := make(map[string]int64)
	for _, e := range order {
		first := e.docs[0]
		v, known := versions[string(headKey(e.prefix, first.doc))]
		if !known {
			if v, err = t.version(e.prefix, nil, first.doc); err != nil {
				return nil, err
			}
		}
		if e.inPlace = e.seq < from || v > first.base; !e.inPlace && v < first.base {
			return nil, errDamaged
		}
		if !e.inPlace {
			recent[string(e.prefix)] = append(recent[string(e.prefix)], e)
			for _, d := range e.docs {
				versions[string(headKey(e.prefix, d.doc))] = d.base + 1
			}
		}
	}
	return recent, nil
}

// recollect finds out which of the recent writes are in place, after a commit whose outcome is unknown.
func (w *writer) recollect() error {
	return w.snapshot(func(t *txn) error {
		r, err := t.findRing(w.file)
		if err != nil {
			return err
		}
		if r.base != w.ring.base {
			w.ring = r
		}
		from, stored := w.seq+1, t.about.Get(keyMark)
		if w.marked = stored != nil; w.marked {
			m, err := readMark(stored)
			if err != nil {
				return err
			}
			from = m.seq
		}
		recent, err := t.sift(w.order, from)
		if err != nil {
			return err
		}
		w.remember(w.order, recent)
		return nil
	})
}

// remember takes these for the recent writes.
func (w *writer) remember(order []*entry, recent map[string][]*entry) {
	w.mu.Lock()
	w.recent = recent
	w.mu.Unlock()
	w.order, w.waits, w.ripe, w.ripeness = order, 0, make(map[string]bool), 0
	for _, of := range recent {
		w.waits += len(of)
	}
	w.dropSpread()
}
