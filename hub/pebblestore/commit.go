package pebblestore

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"amends/hub"

	"github.com/cockroachdb/pebble/v2"
)

// rememberFor is above the least that hub asks for, so that a clock that is a day off does no harm.
const rememberFor = 2 * hub.RememberFor

// write is a hub.Write made ready by its caller: what it puts is encoded, so that the writer has little left to do and
// nothing of the caller's is in use once the caller has left.
type write struct {
	prefix  []byte
	create  bool
	docs    []docWrite
	done    *hub.Done
	command []byte        // its key
	puts    *pebble.Batch // all but heads and ticket hashes
	index   []hub.TicketRef
	unindex []string
}

// docWrite is a hub.DocWrite without what it puts.
type docWrite struct {
	doc          byte
	base         int64
	check, reset bool
	epoch, tag   string
	died         time.Time // of what it deletes; zero: it deletes nothing
}

// Commit does one write; it shares the disk's sync with the writes that wait beside it.
func (s *Store) Commit(ctx context.Context, w hub.Write) error {
	ready, err := s.prepare(w)
	if err != nil {
		return err
	}
	return s.do(ctx, ready)
}

func (s *Store) prepare(w hub.Write) (*write, error) {
	prefix, err := spacePrefix(w.Space)
	if err != nil {
		return nil, err
	}
	if err := fits(w); err != nil {
		return nil, fmt.Errorf("pebblestore: %w", err)
	}
	now := s.now()
	p := &write{prefix: prefix, create: w.Create, puts: s.db.NewBatch(), index: slices.Clone(w.Index), unindex: slices.Clone(w.Unindex)}
	for i := range w.Docs {
		if err := p.prepareDoc(&w.Docs[i], now); err != nil {
			return nil, err
		}
	}
	if w.Command != nil {
		done := *w.Command
		p.done, p.command = &done, commandKey(prefix, done.Seat, done.ID)
		if err := p.puts.Set(p.command, encodeCommand(now.Add(rememberFor), done), nil); err != nil {
			return nil, err
		}
	}
	return p, nil
}

func (w *write) prepareDoc(d *hub.DocWrite, now time.Time) error {
	doc, err := docByte(d.Doc)
	if err != nil {
		return err
	}
	var died time.Time
	if len(d.Del) > 0 {
		died = now
	}
	w.docs = append(w.docs, docWrite{doc, d.Base, d.Check, d.Reset, d.Epoch, d.Tag, died})
	if d.Check {
		return nil
	}
	if d.Reset {
		entities, tags := under(w.prefix, partEntity, doc), under(w.prefix, partTag, doc)
		return firstError(w.puts.DeleteRange(entities, after(entities), nil), w.puts.DeleteRange(tags, after(tags), nil))
	}
	v := d.Base + 1
	for _, item := range d.Set {
		if err := w.puts.Set(entityKey(w.prefix, doc, item.Key), entity{v: v, value: item.Value}.encode(), nil); err != nil {
			return err
		}
	}
	for _, key := range d.Del {
		if err := w.puts.Set(entityKey(w.prefix, doc, key), entity{v: v, died: now}.encode(), nil); err != nil {
			return err
		}
	}
	return w.puts.Set(tagKey(w.prefix, doc, v), encodeTag(v, d.Tag), nil)
}

// fits says what the store's keys have no room for.
func fits(w hub.Write) error {
	if w.Create && !slices.ContainsFunc(w.Docs, func(d hub.DocWrite) bool { return !d.Check }) {
		return errors.New("a space is created with a doc")
	}
	for i, d := range w.Docs {
		if slices.ContainsFunc(w.Docs[:i], func(other hub.DocWrite) bool { return other.Doc == d.Doc }) {
			return fmt.Errorf("a write names the doc %s twice", d.Doc)
		}
		if len(d.Epoch) > maxName || len(d.Tag) > maxName {
			return fmt.Errorf("an epoch and a tag have at most %d bytes", maxName)
		}
		for _, item := range d.Set {
			if err := named("an entity's key", string(item.Key)); err != nil {
				return err
			}
		}
		for _, key := range d.Del {
			if err := named("an entity's key", string(key)); err != nil {
				return err
			}
		}
	}
	if c := w.Command; c != nil {
		if err := firstError(named("a command's id", c.ID), named("a command's seat", string(c.Seat)), named("a command's doc", string(c.Doc))); err != nil {
			return err
		}
	}
	for _, to := range w.Index {
		if err := named("a ticket's hash", to.Hash); err != nil {
			return err
		}
	}
	return nil
}

func named(what, name string) error {
	if name == "" || len(name) > maxName {
		return fmt.Errorf("%s has 1 to %d bytes, not %d", what, maxName, len(name))
	}
	return nil
}

func (w *write) touches() []string {
	names := make([]string, 1, 1+len(w.index)+len(w.unindex))
	names[0] = string(w.prefix)
	for _, to := range w.index {
		names = append(names, string(ticketKey(to.Hash)))
	}
	for _, hash := range w.unindex {
		names = append(names, string(ticketKey(hash)))
	}
	return names
}

// judge reads what the write meets. The order is the contract's: repeat, space, versions.
func (w *write) judge(t *txn) error {
	if w.done != nil {
		stored, err := get(t.db, w.command)
		if err != nil {
			return err
		}
		if stored != nil {
			if done, found, err := recalled(stored, w.done.Seat, w.done.ID, t.now); err != nil {
				return err
			} else if found {
				return &hub.RepeatError{Done: done}
			}
		}
	}
	heads, err := t.heads(w.prefix)
	switch {
	case err != nil:
		return err
	case w.create && heads.there():
		return hub.ErrExists
	case !w.create && !heads.there():
		return hub.ErrNoSpace
	}
	for _, d := range w.docs {
		v := int64(0)
		if h := heads[d.doc]; h != nil {
			v = h.v
		}
		if v != d.base {
			return hub.ErrConflict
		}
	}
	return nil
}

func (w *write) apply(t *txn) error {
	heads, err := t.heads(w.prefix)
	if err != nil {
		return err
	}
	if err := firstError(t.batch.Apply(w.puts, nil), w.puts.Close()); err != nil {
		return err
	}
	for i := range w.docs {
		d := &w.docs[i]
		if d.check {
			continue
		}
		heads[d.doc] = d.next(heads[d.doc])
		if err := t.put(headKey(w.prefix, d.doc), heads[d.doc].encode()); err != nil {
			return err
		}
		if d.reset {
			t.erased = append(t.erased, under(w.prefix, partEntity, d.doc))
		}
	}
	if len(t.erased) > 0 {
		if err := t.put(keyErased, nil); err != nil {
			return err
		}
	}
	return w.applyTickets(t)
}

// next is the head after a write.
func (d *docWrite) next(h *head) *head {
	n := &head{epoch: d.epoch}
	if h != nil && !d.reset && (d.base > 0 || d.epoch == "") {
		*n = *h
	}
	if d.reset {
		return n
	}
	n.v, n.tag = d.base+1, d.tag
	if !d.died.IsZero() && (n.oldest.IsZero() || d.died.Before(n.oldest)) {
		n.oldest = d.died
	}
	return n
}

func (w *write) applyTickets(t *txn) error {
	for _, hash := range w.unindex {
		to, err := readTicket(t.db, ticketKey(hash))
		if err != nil {
			return err
		}
		if to == nil || !bytes.Equal(to.prefix, w.prefix) {
			continue
		}
		if err := t.unindex(hash, to); err != nil {
			return err
		}
	}
	for _, to := range w.index {
		earlier, err := readTicket(t.db, ticketKey(to.Hash))
		if err != nil {
			return err
		}
		if earlier != nil {
			if err := t.unindex(to.Hash, earlier); err != nil {
				return err
			}
		}
		if err := firstError(
			t.put(ticketKey(to.Hash), ticketRef{w.prefix, to.Expires}.encode()),
			t.put(ownTicketKey(w.prefix, to.Hash), nil),
		); err != nil {
			return err
		}
	}
	return nil
}

func (t *txn) unindex(hash string, to *ticketRef) error {
	return firstError(t.delete(ticketKey(hash)), t.delete(ownTicketKey(to.prefix, hash)))
}
