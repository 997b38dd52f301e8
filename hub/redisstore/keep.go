package redisstore

import (
	"bytes"
	"context"

	"github.com/redis/go-redis/v9"
)

// Keep keeps a value under a name, once and for good. Where the answer is lost on the way and it is asked again, what is
// there is this very value, or was there before.
func (s *Store) Keep(ctx context.Context, name string, value []byte) ([]byte, error) {
	if err := fitName(name); err != nil {
		return nil, err
	}
	ctx, done, err := s.asking(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	kept, err := s.client.SetArgs(ctx, keptKey(name), value, redis.SetArgs{Mode: "NX", Get: true}).Bytes()
	switch {
	case err == redis.Nil:
		return bytes.Clone(value), nil
	case err != nil:
		return nil, s.failed(err)
	}
	return kept, nil
}
