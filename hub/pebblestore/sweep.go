package pebblestore

import (
	"context"
	"errors"
	"time"

	"amends/hub"
	"amends/hub/space"

	"github.com/cockroachdb/pebble/v2"
)

// What has expired is not read any more, whether it lies in the store or not. So there is time to take it away: now and
// then all spaces are looked through, one after another.

const (
	sweepEvery = time.Hour
	sweepMost  = 512 // what one change takes away
)

// keepSweeping looks through all spaces now and then until the store is closed.
func (s *Store) keepSweeping() {
	every := time.NewTicker(sweepEvery)
	defer every.Stop()
	for {
		select {
		case <-every.C:
			if err := s.sweep(s.ctx); err != nil && s.ctx.Err() == nil {
				s.log.Error("what has expired could not be removed", "error", err)
			}
		case <-s.ctx.Done():
			return
		}
	}
}

// sweep takes away all that has expired.
func (s *Store) sweep(ctx context.Context) error {
	if err := s.sweepTickets(ctx); err != nil {
		return err
	}
	for prefix, err := s.nextSpace(ctx, nil); prefix != nil || err != nil; prefix, err = s.nextSpace(ctx, prefix) {
		if err != nil {
			return err
		}
		for {
			found, err := s.expired(ctx, prefix)
			if err != nil {
				return err
			}
			if len(found.commands)+len(found.stones) > 0 {
				err = s.do(ctx, found)
			}
			if err != nil {
				return err
			}
			if !found.more {
				break
			}
		}
	}
	return nil
}

// nextSpace is the prefix of the space after another; nil if there is none.
func (s *Store) nextSpace(ctx context.Context, prefix []byte) ([]byte, error) {
	from := []byte{0}
	if prefix != nil {
		from = after(prefix)
	}
	it, err := s.db.NewIterWithContext(ctx, &pebble.IterOptions{LowerBound: from, UpperBound: allSpaces})
	if err != nil {
		return nil, err
	}
	defer it.Close()
	if !it.First() {
		return nil, it.Error()
	}
	next, err := prefixOf(it.Key())
	return append([]byte(nil), next...), err
}

// sweeping takes away what had expired of a space.
type sweeping struct {
	prefix   []byte
	commands [][]byte // keys
	stones   map[byte]sweptDoc
	more     bool
}

// sweptDoc are a doc's tombstones: those that have expired, and when it was looked through.
type sweptDoc struct {
	keys   []space.Key
	at     time.Time
	v      int64     // of the doc at that time
	oldest time.Time // of those that stay
}

func (s *Store) expired(ctx context.Context, prefix []byte) (*sweeping, error) {
	now := s.now()
	found := &sweeping{prefix: prefix, stones: map[byte]sweptDoc{}}
	it, err := s.iterate(ctx, prefix)
	if err != nil {
		return nil, err
	}
	defer it.Close()
	start := under(prefix, partCommand)
	err = each(it, start, func(rest, stored []byte) error {
		until, err := decodeCommand(stored, new(hub.Done))
		if found.more = len(found.commands) >= sweepMost; err == nil && !found.more && !now.Before(until) {
			found.commands = append(found.commands, append(under(start), rest...))
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	heads, err := readHeads(it, prefix)
	if err != nil {
		return nil, err
	}
	forgotten := now.Add(-hub.TombstonesFor)
	for doc, h := range heads {
		if h == nil || h.oldest.IsZero() || !h.oldest.Before(forgotten) {
			continue
		}
		swept := sweptDoc{at: now, v: h.v}
		err := eachEntity(ctx, it, prefix, byte(doc), func(key space.Key, e entity) {
			switch {
			case !e.dead():
			case e.died.Before(forgotten):
				swept.keys = append(swept.keys, key)
			case swept.oldest.IsZero() || e.died.Before(swept.oldest):
				swept.oldest = e.died
			}
		})
		if err != nil {
			return nil, err
		}
		found.stones[byte(doc)] = swept
	}
	return found, nil
}

func (w *sweeping) touches() []string { return []string{string(w.prefix)} }

func (w *sweeping) judge(*txn) error { return nil }

// apply looks again at each, for it may have been set anew.
func (w *sweeping) apply(t *txn) error {
	for _, key := range w.commands {
		stored, err := get(t.db, key)
		if err != nil || stored == nil {
			return err
		}
		if until, err := decodeCommand(stored, new(hub.Done)); err != nil {
			return err
		} else if !t.now.Before(until) {
			if err := t.delete(key); err != nil {
				return err
			}
		}
	}
	heads, err := t.heads(w.prefix)
	if err != nil {
		return err
	}
	for doc, swept := range w.stones {
		if h := heads[doc]; h != nil {
			if err := w.applyDoc(t, doc, *h, swept, heads); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *sweeping) applyDoc(t *txn, doc byte, h head, swept sweptDoc, heads *heads) error {
	for _, name := range swept.keys {
		key := entityKey(w.prefix, doc, name)
		stored, err := get(t.db, key)
		if err != nil {
			return err
		}
		if stored == nil {
			continue
		}
		e, err := decodeEntity(stored)
		if err != nil {
			return err
		}
		if !e.dead() || e.v > swept.v {
			continue
		}
		h.gone = max(h.gone, e.v)
		if err := t.delete(key); err != nil {
			return err
		}
	}
	h.oldest = swept.oldest
	if h.oldest.IsZero() && h.v != swept.v {
		h.oldest = swept.at // one may have come since
	}
	heads[doc] = &h
	return t.put(headKey(w.prefix, doc), h.encode())
}

// sweepTickets takes away the hashes that lead nowhere any more.
func (s *Store) sweepTickets(ctx context.Context) error {
	it, err := s.iterate(ctx, allTickets)
	if err != nil {
		return err
	}
	var gone []string
	now := s.now()
	err = each(it, allTickets, func(hash, stored []byte) error {
		to, err := decodeTicket(stored)
		if err == nil && to.expired(now) {
			gone = append(gone, string(hash))
		}
		return err
	})
	err = errors.Join(err, it.Close())
	for _, hash := range gone {
		if err = firstError(err, s.do(ctx, expiredTicket(hash))); err != nil {
			break
		}
	}
	return err
}

type expiredTicket string

func (e expiredTicket) touches() []string { return []string{string(ticketKey(string(e)))} }

func (e expiredTicket) judge(t *txn) error {
	to, err := readTicket(t.db, ticketKey(string(e)))
	if err == nil && (to == nil || !to.expired(t.now)) {
		return errNothing
	}
	return err
}

func (e expiredTicket) apply(t *txn) error {
	to, err := readTicket(t.db, ticketKey(string(e)))
	if err != nil {
		return err
	}
	return t.unindex(string(e), to)
}
