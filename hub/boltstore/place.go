package boltstore

import (
	"bytes"

	"amends/hub"
)

// applyWrites puts writes to one space, which follow each other, in their place.
func (t *txn) applyWrites(prefix []byte, writes []*write) error {
	var byDoc [len(docs)][]docWrite
	for _, w := range writes {
		for _, d := range w.docs {
			byDoc[d.doc] = append(byDoc[d.doc], d)
		}
	}
	for doc, its := range byDoc {
		if len(its) > 0 {
			if err := t.applyDoc(prefix, byte(doc), its); err != nil {
				return err
			}
		}
	}
	for _, w := range writes {
		if m := w.command; m != nil {
			key := commandKey(prefix, m.done.Seat, m.done.ID)
			r := newRecord(key, m.encode())
			r.expiry = expiryKey(m.until, partCommand, key)
			if err := t.put(t.spaces, r); err != nil {
				return err
			}
		}
	}
	return nil
}

// applyWrite puts a write in its place, with what the journal has no room for.
func (t *txn) applyWrite(w *write) error {
	if err := t.applyWrites(w.prefix, []*write{w}); err != nil {
		return err
	}
	for _, d := range w.resets {
		if err := t.resetDoc(w.prefix, d); err != nil {
			return err
		}
	}
	for _, hash := range w.unindex {
		if err := t.unindex(w.prefix, hash); err != nil {
			return err
		}
	}
	for _, to := range w.point {
		if err := t.point(w.prefix, to); err != nil {
			return err
		}
	}
	return nil
}

// applyDoc puts writes of one doc, which follow each other, in their place: of each entity only the latest state.
func (t *txn) applyDoc(prefix []byte, doc byte, writes []docWrite) error {
	h, err := t.head(prefix, doc)
	if err != nil {
		return err
	}
	if h == nil || writes[0].base == 0 && writes[0].epoch != "" {
		h = newHead(writes[0].epoch)
	}
	last := make(map[string]pointer)
	tags := make([]string, 0, len(writes))
	for _, d := range writes {
		tags = append(tags, d.tag)
		for i, l := range d.changes {
			last[string(l.key)] = pointer{v: d.base + 1, n: uint32(i), dead: l.dead, at: l.at}
		}
	}
	for _, d := range writes {
		for i, l := range d.changes {
			if to := last[string(l.key)]; to.v == d.base+1 && to.n == uint32(i) {
				if err := t.cursor(prefix, doc, l, to); err != nil {
					return err
				}
			}
		}
	}
	next, moved, first, err := h.next(tags)
	if err != nil {
		return err
	}
	for i, run := range moved {
		if err := t.moveTags(prefix, doc, run, first+int64(i)*tagsMoved); err != nil {
			return err
		}
	}
	return t.put(t.spaces, newRecord(headKey(prefix, doc), next))
}

// place puts the state of an entity in the log, and notes where it is.
func (t *txn) cursor(prefix []byte, doc byte, l logged, to pointer) error {
	key := entityKey(prefix, doc, l.key)
	if err := t.forget(prefix, doc, key); err != nil {
		return err
	}
	log := newRecord(logKey(prefix, doc, to.v, to.n), l.appendTo(make([]byte, 0, len(l.key)+len(l.value)+16)))
	if l.dead {
		log.expiry = expiryKey(l.at.Add(tombstonesFor), partLog, log.key)
	}
	return firstError(t.put(t.spaces, log), t.put(t.spaces, newRecord(key, to.encode())))
}

// forget removes what the log holds of an entity, before its next state is logged.
func (t *txn) forget(prefix []byte, doc byte, key []byte) error {
	stored := t.get(key)
	if stored == nil {
		return nil
	}
	old, err := decodePointer(key, stored)
	if err != nil {
		return err
	}
	log := logKey(prefix, doc, old.v, old.n)
	if old.dead {
		if err := t.expiry.Delete(expiryKey(old.at.Add(tombstonesFor), partLog, log)); err != nil {
			return err
		}
	}
	return t.spaces.Delete(log)
}

// moveTags makes room in the head, and lets go of the record of tags that are all too old.
func (t *txn) moveTags(prefix []byte, doc byte, moved []string, first int64) error {
	if err := t.put(t.spaces, newRecord(tagsKey(prefix, doc, first), encodeTags(moved))); err != nil {
		return err
	}
	return t.spaces.Delete(tagsKey(prefix, doc, first-hub.TagsKept))
}

// resetDoc empties a doc; it begins anew.
func (t *txn) resetDoc(prefix []byte, d docWrite) error {
	for _, part := range []byte{partLog, partEntity, partTags} {
		if err := t.clear(under(prefix, part, d.doc)); err != nil {
			return err
		}
	}
	return t.put(t.spaces, newRecord(headKey(prefix, d.doc), newHead(d.epoch)))
}

func (t *txn) point(prefix []byte, to sign) error {
	if err := t.unpointAll(to.hash); err != nil {
		return err
	}
	r := newRecord([]byte(to.hash), to.encode())
	if !to.expires.IsZero() {
		r.expiry = expiryKey(to.expires, partSign, r.key)
	}
	if err := t.put(t.tickets, r); err != nil {
		return err
	}
	return t.put(t.spaces, newRecord(signKey(prefix, to.hash), nil))
}

// unpoint takes a ticket index entry away if it leads to this space.
func (t *txn) unindex(prefix []byte, hash string) error {
	s, err := t.ticketRef(hash)
	if err != nil || s == nil || !bytes.Equal(s.prefix, prefix) {
		return err
	}
	return t.unpointAll(hash)
}

// unpointAll takes a ticket index entry away wherever it leads.
func (t *txn) unpointAll(hash string) error {
	s, err := t.ticketRef(hash)
	if err != nil || s == nil {
		return err
	}
	if !s.expires.IsZero() {
		if err := t.expiry.Delete(expiryKey(s.expires, partSign, []byte(hash))); err != nil {
			return err
		}
	}
	if err := t.spaces.Delete(signKey(s.prefix, hash)); err != nil {
		return err
	}
	return t.tickets.Delete([]byte(hash))
}

func (t *txn) ticketRef(hash string) (*ticketRef, error) {
	stored := t.tickets.Get([]byte(hash))
	if stored == nil {
		return nil, nil
	}
	s, err := decodeSignpost([]byte(hash), stored)
	return &s, err
}
