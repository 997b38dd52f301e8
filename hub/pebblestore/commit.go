package pebblestore

import (
	"cmp"
	"context"
	"slices"
	"time"

	"amends/hub"
	"amends/hub/space"
)

// rememberFor is above the least that hub asks for, so that a clock that is a day off does no harm.
const rememberFor = 2 * hub.RememberFor

// Commit does one write; it shares the disk's sync with the writes that wait beside it. All but heads and hashes that go
// is encoded before, so that the writer has little left to do and uses nothing of a caller's who has left.
func (s *Store) Commit(ctx context.Context, w hub.Write) error {
	w.Docs, w.Unindex = slices.Clone(w.Docs), slices.Clone(w.Unindex)
	now := s.now()
	puts := batch{Batch: s.db.NewBatch()}
	for _, d := range w.Docs {
		puts.prepare(w.Space, d, now)
	}
	var c hub.Done
	if w.Command != nil {
		c = *w.Command
		puts.put(key("s", w.Space, "c", string(c.Seat), c.ID), record{c.V, millis(now.Add(rememberFor)), key(string(c.Doc), c.Digest)})
	}
	for _, to := range w.Index {
		puts.put(key("s", w.Space, "s", to.Hash), record{at: millis(to.Expires)})
		puts.put(key("t", to.Hash), record{rest: []byte(w.Space)})
	}
	return s.do(ctx, func(b *batch) error {
		if done, found, err := recall(b, w.Space, c.Seat, c.ID, now); err != nil || found {
			return cmp.Or(err, error(&hub.RepeatError{Done: done}))
		}
		heads, err := s.judge(b, w)
		if err != nil {
			return err
		}
		for _, hash := range w.Unindex {
			if err := b.unindex(w.Space, hash); err != nil {
				return err
			}
		}
		for i, d := range w.Docs {
			if !d.Check {
				s.putHead(b, w.Space, d, heads[i])
			}
		}
		b.err = cmp.Or(b.err, puts.err, b.Apply(puts.Batch, nil), puts.Close())
		return nil
	})
}

// prepare puts what a write changes in a doc, but for its head.
func (b *batch) prepare(id string, d hub.DocWrite, now time.Time) {
	name, v := string(d.Doc), d.Base+1
	switch {
	case d.Check:
		return
	case d.Reset:
		b.removeAll(key("s", id, "e", name, ""))
		b.removeAll(key("s", id, "t", name, ""))
		return
	}
	for _, item := range d.Set {
		b.put(key("s", id, "e", name, string(item.Key)), record{v: v, rest: item.Value})
	}
	for _, gone := range d.Del {
		b.put(key("s", id, "e", name, string(gone)), record{v: v, at: millis(now)})
	}
	b.put(tagKey(id, name, v), record{v: v, rest: []byte(d.Tag)})
}

// judge compares the docs that a write names, and gives their heads.
func (s *Store) judge(b *batch, w hub.Write) (heads []hub.Cursor, err error) {
	there, stale := false, false
	heads = make([]hub.Cursor, len(w.Docs))
	for i, d := range w.Docs {
		if heads[i], err = s.head(b, doc{w.Space, d.Doc}); err != nil {
			return nil, err
		}
		there, stale = there || heads[i] != hub.Cursor{}, stale || heads[i].V != d.Base
	}
	if !there {
		for range each(b, key("s", w.Space, "h", ""), &err) {
			there = true
		}
	}
	switch {
	case err != nil:
		return nil, err
	case w.Create && there:
		return nil, hub.ErrExists
	case !w.Create && !there:
		return nil, hub.ErrNoSpace
	case stale:
		return nil, hub.ErrConflict
	}
	return heads, nil
}

// doc names one of a space.
type doc struct {
	space string
	name  space.DocName
}

// head is where a doc stands.
func (s *Store) head(b *batch, d doc) (hub.Cursor, error) {
	if known, ok := s.heads.Get(d); ok {
		return known, nil
	}
	r, _, err := get(b, key("s", d.space, "h", string(d.name)))
	h := hub.Cursor{V: r.v}
	if h.Epoch, h.Tag = r.two(); err == nil {
		s.heads.Add(d, h)
	}
	return h, err
}

// putHead puts the head that a doc has after a write.
func (s *Store) putHead(b *batch, id string, d hub.DocWrite, h hub.Cursor) {
	if d.Epoch != "" && (d.Base == 0 || d.Reset) {
		h.Epoch = d.Epoch
	}
	if h.V, h.Tag = d.Base+1, d.Tag; d.Reset {
		h.V, h.Tag = 0, ""
		b.erased = append(b.erased, key("s", id, "e", string(d.Doc), ""))
	}
	s.heads.Add(doc{id, d.Doc}, h)
	b.put(key("s", id, "h", string(d.Doc)), record{v: h.V, rest: key(h.Epoch, h.Tag)})
}

// unindex takes a ticket's hash away that leads to a space.
func (b *batch) unindex(id, hash string) error {
	to, found, err := get(b, key("t", hash))
	if found && string(to.rest) == id {
		b.remove(key("t", hash))
		b.remove(key("s", id, "s", hash))
	}
	return err
}

// recall finds what was done under a command, if it is still remembered.
func recall(from reader, id string, seat space.Seat, command string, now time.Time) (hub.Done, bool, error) {
	if command == "" {
		return hub.Done{}, false, nil
	}
	r, found, err := get(from, key("s", id, "c", string(seat), command))
	if err != nil || !found || r.over(now) {
		return hub.Done{}, false, err
	}
	doc, digest := r.two()
	return hub.Done{Seat: seat, ID: command, Digest: digest, Doc: space.DocName(doc), V: r.v}, true, nil
}
