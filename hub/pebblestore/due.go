package pebblestore

import (
	"bytes"
	"context"
	"encoding/binary"
	"time"

	"amends/hub"
)

// Schedule sets what must happen at a time, in place of an earlier one under the same key.
func (s *Store) Schedule(ctx context.Context, d hub.Due) error {
	at, value := d.At.UnixMilli(), bytes.Clone(d.Value)
	return s.do(ctx, func(b *batch) error {
		err := b.unschedule(d.Key)
		b.put(key("d", d.Key), record{at: at})
		b.put(queueKey(at, d.Key), record{rest: value})
		return err
	})
}

// Unschedule takes it back.
func (s *Store) Unschedule(ctx context.Context, due string) error {
	return s.do(ctx, func(b *batch) error { return b.unschedule(due) })
}

func (b *batch) unschedule(due string) error {
	r, found, err := get(b, key("d", due))
	if found {
		b.remove(key("d", due))
		b.remove(queueKey(r.at, due))
	}
	return err
}

// ClaimDue hands out what is due to one caller for the length of a lease. What is handed out keeps its place in the
// order of time, and is passed over.
func (s *Store) ClaimDue(ctx context.Context, now time.Time, lease time.Duration, most int) ([]hub.Due, error) {
	var claimed []hub.Due
	err := s.do(ctx, func(b *batch) (err error) {
		for rest, r := range each(b, key("q", ""), &err) {
			at, due := int64(binary.BigEndian.Uint64(rest)^1<<63), string(rest[8:])
			if at > now.UnixMilli() || len(claimed) >= most {
				break
			}
			if r.at == 0 || r.over(now) {
				value := bytes.Clone(r.rest)
				claimed = append(claimed, hub.Due{Key: due, At: time.UnixMilli(at), Value: value})
				b.put(queueKey(at, due), record{at: now.Add(lease).UnixMilli(), rest: value})
			}
		}
		return err
	})
	if err != nil {
		return nil, err // the writer may be at it still
	}
	return claimed, nil
}
