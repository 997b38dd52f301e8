package boltstore

import (
	"bytes"
	"time"
)

// prune lets go of at most max of what expired before now: remembered commands, tombstones, ticket index entry.
// Every commit adds at most a few, and prunes a few more than it adds, so none waits for long and no commit
// does much; a quiet store prunes by the minute.
func (t *txn) prune(now time.Time, max int) error {
	var keys [][]byte
	c, end := t.expiry.Cursor(), appendTime(nil, now)
	for key, _ := c.First(); key != nil && len(keys) < max && bytes.Compare(key[:min(8, len(key))], end) <= 0; key, _ = c.Next() {
		keys = append(keys, bytes.Clone(key))
	}
	for _, key := range keys {
		if err := t.expire(key); err != nil {
			return err
		}
		if err := t.expiry.Delete(key); err != nil {
			return err
		}
	}
	return nil
}

func (t *txn) expire(key []byte) error {
	part, of, err := cutExpiry(key)
	if err != nil {
		return err
	}
	switch part {
	case partCommand:
		return t.spaces.Delete(of)
	case partSign:
		return t.unpointAll(string(of))
	case partLog:
		return t.expireTombstone(of)
	}
	return errDamaged
}

// expireTombstone raises the version below which nobody can be given a part of the doc: who was not there for
// the deletion could no longer learn of it.
func (t *txn) expireTombstone(log []byte) error {
	prefix, _, rest, err := cutSpace(log)
	if err != nil || len(rest) < 1 {
		return errDamaged
	}
	stored := t.get(log)
	if stored == nil {
		return nil
	}
	l, err := decodeLogged(log, stored)
	if err != nil {
		return err
	}
	h, err := t.head(prefix, rest[0])
	if err != nil || h == nil {
		return errDamaged
	}
	return firstError(
		t.spaces.Put(sealedPair(headKey(prefix, rest[0]), h.without(l.v))),
		t.spaces.Delete(entityKey(prefix, rest[0], l.key)),
		t.spaces.Delete(log),
	)
}

func sealedPair(key, value []byte) (k, v []byte) { return key, sealed(key, value) }

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// tidying does what commits do beside themselves when none comes.
type tidying struct {
	now time.Time
	ran bool
}

func (p *tidying) judge(t *txn) error {
	p.ran = false
	if key, _ := t.expiry.Cursor().First(); key != nil && bytes.Compare(key[:min(8, len(key))], appendTime(nil, p.now)) <= 0 {
		return nil
	}
	return errNothing
}

func (p *tidying) apply(t *txn) error {
	p.ran = true
	return t.prune(p.now, pruneQuiet)
}
