package pebblestore

import (
	"bytes"
	"context"
)

// Keep keeps a value under a name, once and for good.
func (s *Store) Keep(ctx context.Context, name string, value []byte) ([]byte, error) {
	value = bytes.Clone(value)
	kept := make(chan []byte, 1) // the writer may be at it still when the caller has left
	if err := s.do(ctx, func(b *batch) error {
		r, found, err := get(b, key("k", name))
		if !found && err == nil {
			r.rest = value
			b.put(key("k", name), r)
		}
		kept <- r.rest
		return err
	}); err != nil {
		return nil, err
	}
	return <-kept, nil
}
