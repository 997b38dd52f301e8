package pebblestore

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"amends/hub"

	"github.com/cockroachdb/pebble/v2"
)

// dueRecord is what is due. While it is handed out it lies under allLeased, else under allQueued.
type dueRecord struct {
	at     time.Time
	leased time.Time // zero: free to be handed out
	value  []byte
}

func (d *dueRecord) encode() []byte {
	return append(appendMaybe(appendMaybe(make([]byte, 0, 18+len(d.value)), d.at), d.leased), d.value...)
}

func decodeDue(stored []byte) (*dueRecord, error) {
	r := reader{b: stored}
	d := &dueRecord{at: r.time(), leased: r.time()}
	d.value = r.b
	return d, r.err()
}

// order is the key under which a due lies in the order of time.
func (d *dueRecord) order(key string) []byte {
	if d.leased.IsZero() {
		return timeKey(allQueued, d.at, key)
	}
	return timeKey(allLeased, d.leased, key)
}

// Schedule sets what must happen at a time, in place of an earlier one under the same key.
func (s *Store) Schedule(ctx context.Context, d hub.Due) error {
	if d.Key == "" || len(d.Key) > 1024 {
		return fmt.Errorf("pebblestore: the key of what is due has 1 to 1024 bytes, not %d", len(d.Key))
	}
	return s.do(ctx, &scheduling{d.Key, &dueRecord{at: d.At, value: bytes.Clone(d.Value)}})
}

// Unschedule takes it back.
func (s *Store) Unschedule(ctx context.Context, key string) error {
	return s.do(ctx, &scheduling{key, nil})
}

// ClaimDue hands out what is due to one caller for the length of a lease.
func (s *Store) ClaimDue(ctx context.Context, now time.Time, lease time.Duration, max int) ([]hub.Due, error) {
	if max <= 0 {
		return nil, nil
	}
	c := &claim{now: now, until: now.Add(lease), max: max}
	if err := s.do(ctx, c); err != nil {
		return nil, err
	}
	return c.got, nil
}

// scheduling sets a due, or takes it back.
type scheduling struct {
	key string
	*dueRecord
}

func (d *scheduling) touches() []string { return []string{string(allDue) + d.key} }

func (d *scheduling) judge(t *txn) error {
	if d.dueRecord != nil {
		return nil
	}
	if stored, err := get(t.db, dueKey(d.key)); stored != nil || err != nil {
		return err
	}
	return errNothing
}

func (d *scheduling) apply(t *txn) error { return t.setDue(d.key, d.dueRecord) }

// setDue sets, moves or, without one, removes what is due.
func (t *txn) setDue(key string, d *dueRecord) error {
	stored, err := get(t.db, dueKey(key))
	if err != nil {
		return err
	}
	if stored != nil {
		before, err := decodeDue(stored)
		if err != nil {
			return err
		}
		if err := t.delete(before.order(key)); err != nil {
			return err
		}
	}
	if d == nil {
		return t.delete(dueKey(key))
	}
	return firstError(t.put(d.order(key), nil), t.put(dueKey(key), d.encode()))
}

// claim goes alone, for it reads what any scheduling changes.
type claim struct {
	now, until time.Time
	max        int
	got        []hub.Due
}

func (c *claim) touches() []string { return nil }

// judge finds what to hand out: the earliest of what is free and of what was handed out and is over.
func (c *claim) judge(t *txn) error {
	over, err := t.upTo(allLeased, c.now, math.MaxInt)
	if err != nil {
		return err
	}
	free, err := t.upTo(allQueued, c.now, c.max)
	if err != nil {
		return err
	}
	for _, key := range append(over, free...) {
		stored, err := get(t.db, dueKey(key))
		if err != nil {
			return err
		}
		d, err := decodeDue(stored)
		if err != nil {
			return err
		}
		c.got = append(c.got, hub.Due{Key: key, At: d.at, Value: d.value})
	}
	if len(c.got) == 0 {
		return errNothing
	}
	slices.SortFunc(c.got, func(a, b hub.Due) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Key, b.Key)) })
	c.got = c.got[:min(len(c.got), c.max)]
	return nil
}

func (c *claim) apply(t *txn) error {
	for _, d := range c.got {
		if err := t.setDue(d.Key, &dueRecord{d.At, c.until, d.Value}); err != nil {
			return err
		}
	}
	return nil
}

// upTo are the first keys of what lies in an order of time up to now.
func (t *txn) upTo(order []byte, now time.Time, most int) (keys []string, err error) {
	end := appendTime(under(order), now.Add(time.Millisecond))
	it, err := t.db.NewIter(&pebble.IterOptions{LowerBound: order, UpperBound: end})
	if err != nil {
		return nil, err
	}
	for ok := it.First(); ok && len(keys) < most; ok = it.Next() {
		keys = append(keys, string(it.Key()[len(order)+8:]))
	}
	return keys, errors.Join(it.Error(), it.Close())
}
