package boltstore

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"amends/hub"
)

// dueRecord is what is due. While it is handed out it lies under leased, else under queue.
type dueRecord struct {
	at     time.Time
	leased time.Time // zero: free to be handed out
	value  []byte
}

func (d dueRecord) encode() []byte {
	b := appendTime(make([]byte, 0, 24+len(d.value)), d.at)
	if d.leased.IsZero() {
		b = append(b, 0)
	} else {
		b = appendTime(append(b, 1), d.leased)
	}
	return append(b, d.value...)
}

func decodeDue(key, stored []byte) (d dueRecord, err error) {
	value, err := unsealed(key, stored)
	if err != nil {
		return d, err
	}
	r := reader{b: value}
	d.at = r.time()
	if r.byte() == 1 {
		d.leased = r.time()
	}
	d.value = r.b
	return d, r.err()
}

func timeKey(at time.Time, key []byte) []byte {
	return append(appendTime(make([]byte, 0, 8+len(key)), at), key...)
}

// Schedule sets what must happen at a time, in place of an earlier one under the same key.
func (s *Store) Schedule(ctx context.Context, d hub.Due) error {
	if d.Key == "" || len(d.Key) > 1024 {
		return fmt.Errorf("boltstore: the key of what is due has 1 to 1024 bytes, not %d", len(d.Key))
	}
	return s.do(ctx, &scheduling{[]byte(d.Key), dueRecord{at: d.At, value: bytes.Clone(d.Value)}})
}

// Unschedule takes it back.
func (s *Store) Unschedule(ctx context.Context, key string) error {
	return s.do(ctx, unscheduling(key))
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

type scheduling struct {
	key []byte
	dueRecord
}

func (d *scheduling) judge(*txn) error { return nil }
func (d *scheduling) apply(t *txn) error {
	if err := t.removeDue(d.key); err != nil {
		return err
	}
	return t.putDue(d.key, d.dueRecord)
}

type unscheduling string

func (u unscheduling) judge(t *txn) error {
	if u == "" || t.due.Get([]byte(u)) == nil {
		return errNothing
	}
	return nil
}
func (u unscheduling) apply(t *txn) error { return t.removeDue([]byte(u)) }

type claim struct {
	now, until time.Time
	max        int
	got        []hub.Due
}

func (c *claim) judge(t *txn) error {
	if len(upTo(t.queue.Cursor().First, c.now)) == 0 && len(upTo(t.leased.Cursor().First, c.now)) == 0 {
		return errNothing
	}
	return nil
}

// apply first gives back what was handed out and is over, so that the queue alone is in the order of time.
func (c *claim) apply(t *txn) error {
	c.got = nil
	for {
		key := upTo(t.leased.Cursor().First, c.now)
		if key == nil {
			break
		}
		if err := t.moveDue(key[8:], time.Time{}, nil); err != nil {
			return err
		}
	}
	for len(c.got) < c.max {
		key := upTo(t.queue.Cursor().First, c.now)
		if key == nil {
			break
		}
		if err := t.moveDue(key[8:], c.until, &c.got); err != nil {
			return err
		}
	}
	return nil
}

// upTo is the first key of a bucket in the order of time, if its time has come.
func upTo(first func() (key, value []byte), now time.Time) []byte {
	key, _ := first()
	if len(key) < 9 || bytes.Compare(key[:8], appendTime(nil, now)) > 0 {
		return nil
	}
	return bytes.Clone(key)
}

// moveDue hands a due out until a time, or gives it back at the zero time.
func (t *txn) moveDue(key []byte, until time.Time, got *[]hub.Due) error {
	stored := t.due.Get(key)
	if stored == nil {
		return errDamaged
	}
	d, err := decodeDue(key, stored)
	if err != nil {
		return err
	}
	d.value = bytes.Clone(d.value)
	if err := t.removeDue(key); err != nil {
		return err
	}
	d.leased = until
	if got != nil {
		*got = append(*got, hub.Due{Key: string(key), At: d.at, Value: d.value})
	}
	return t.putDue(key, d)
}

func (t *txn) putDue(key []byte, d dueRecord) error {
	order, at := t.queue, d.at
	if !d.leased.IsZero() {
		order, at = t.leased, d.leased
	}
	if err := order.Put(sealedPair(timeKey(at, key), nil)); err != nil {
		return err
	}
	return t.due.Put(sealedPair(key, d.encode()))
}

func (t *txn) removeDue(key []byte) error {
	stored := t.due.Get(key)
	if stored == nil {
		return nil
	}
	d, err := decodeDue(key, stored)
	if err != nil {
		return err
	}
	order, at := t.queue, d.at
	if !d.leased.IsZero() {
		order, at = t.leased, d.leased
	}
	return firstError(order.Delete(timeKey(at, key)), t.due.Delete(key))
}
