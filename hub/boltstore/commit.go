package boltstore

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"amends/hub"
)

// rememberFor and tombstonesFor are above the least that hub asks for, so that a clock that is a day off does no harm.
const (
	rememberFor   = 2 * hub.RememberFor
	tombstonesFor = hub.TombstonesFor
)

// write is a hub.Write made ready by its caller: what it holds is copied into one record, so that the writer has
// little left to do and nothing of the caller's is in use once the caller has left.
type write struct {
	record  []byte
	at      time.Time
	prefix  []byte
	docs    []docWrite  // changes, in the record
	command *remembered // in the record

	create  bool
	checks  []docWrite
	resets  []docWrite
	point   []sign
	unindex []string
}

type docWrite struct {
	doc        byte
	base       int64
	epoch, tag string
	changes    []logged
}

type sign struct {
	hash string
	ticketRef
}

// record is a key with its sealed value, and the key under which its expiry lies if it has one.
type record struct{ key, value, expiry []byte }

func newRecord(key, value []byte) record { return record{key: key, value: sealed(key, value)} }

// Commit does one write; it shares the disk's sync with the writes that wait beside it.
func (s *Store) Commit(ctx context.Context, w hub.Write) error {
	ready, err := prepare(w, s.now())
	if err != nil {
		return err
	}
	return s.do(ctx, ready)
}

func prepare(w hub.Write, now time.Time) (*write, error) {
	prefix, err := spacePrefix(w.Space)
	if err != nil {
		return nil, err
	}
	if err := fits(w); err != nil {
		return nil, fmt.Errorf("boltstore: %w", err)
	}
	record, err := encodeWrite(prefix, w, now)
	if err != nil {
		return nil, err
	}
	p, err := decodeWrite(record)
	if err != nil {
		return nil, err
	}
	p.create = w.Create
	for _, d := range w.Docs {
		doc, err := docByte(d.Doc)
		if err != nil {
			return nil, err
		}
		if only := (docWrite{doc: doc, base: d.Base, epoch: d.Epoch}); d.Check {
			p.checks = append(p.checks, only)
		} else if d.Reset {
			p.resets = append(p.resets, only)
		}
	}
	for _, to := range w.Index {
		p.point = append(p.point, sign{to.Hash, ticketRef{p.prefix, to.Expires}})
	}
	p.unindex = append(p.unindex, w.Unindex...)
	return p, nil
}

// fits says what the store's keys have no room for.
func fits(w hub.Write) error {
	if w.Create && !slices.ContainsFunc(w.Docs, func(d hub.DocWrite) bool { return !d.Check }) {
		return errors.New("a space is created with a doc")
	}
	for i, d := range w.Docs {
		for _, other := range w.Docs[:i] {
			if other.Doc == d.Doc {
				return fmt.Errorf("a write names the doc %s twice", d.Doc)
			}
		}
		if len(d.Epoch) > maxName || len(d.Tag) > maxName {
			return fmt.Errorf("an epoch and a tag have at most %d bytes", maxName)
		}
		for _, item := range d.Set {
			if item.Key == "" || len(item.Key) > maxName {
				return fmt.Errorf("an entity's key has 1 to %d bytes, not %d", maxName, len(item.Key))
			}
		}
		for _, key := range d.Del {
			if key == "" || len(key) > maxName {
				return fmt.Errorf("an entity's key has 1 to %d bytes, not %d", maxName, len(key))
			}
		}
	}
	if c := w.Command; c != nil && (c.ID == "" || len(c.ID) > maxName || len(c.Seat) > maxName || len(c.Doc) > maxName) {
		return fmt.Errorf("a command's id has 1 to %d bytes, not %d", maxName, len(c.ID))
	}
	for _, to := range w.Index {
		if to.Hash == "" || len(to.Hash) > maxName {
			return fmt.Errorf("a ticket's hash has 1 to %d bytes, not %d", maxName, len(to.Hash))
		}
	}
	return nil
}

// judge reads what the write meets. The order is the contract's: repeat, space, versions.
func (w *write) judge(t *txn) error {
	recent := t.recent(w.prefix)
	if w.command != nil {
		m, err := t.recall(w.prefix, recent, w.command.done.Seat, w.command.done.ID, w.at)
		if err != nil {
			return err
		}
		if m != nil {
			return &hub.RepeatError{Done: m.done}
		}
	}
	there := len(recent) > 0 || t.spaceThere(w.prefix)
	if w.create && there {
		return hub.ErrExists
	}
	if !w.create && !there {
		return hub.ErrNoSpace
	}
	for _, named := range [][]docWrite{w.docs, w.checks, w.resets} {
		for _, d := range named {
			v, err := t.version(w.prefix, recent, d.doc)
			if err != nil {
				return err
			}
			if v != d.base {
				return hub.ErrConflict
			}
		}
	}
	return nil
}

// goesToJournal says whether the record holds all of the write, and is not so long that it fills pages by itself.
func (w *write) goesToJournal() bool {
	return !w.create && len(w.docs) > 0 && len(w.resets)+len(w.point)+len(w.unindex) == 0 && len(w.record) <= maxJournalled
}

// apply puts the write in its place, after all that the journal holds of its space.
func (w *write) apply(t *txn) error {
	if err := t.spread(w.prefix); err != nil {
		return err
	}
	if len(w.resets) > 0 {
		if err := firstError(t.settle(), t.about.Put(sealedPair(keyScrub, nil))); err != nil {
			return err
		}
	}
	return t.applyWrite(w)
}
