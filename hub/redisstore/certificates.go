package redisstore

import (
	"context"

	"github.com/redis/go-redis/v9"
	"golang.org/x/crypto/acme/autocert"
)

// Certificates keeps what autocert keeps, the certificate's private key too, for all servers: any of them may be asked
// by the authority, and one that renews does it for all.
func (s *Store) Certificates() autocert.Cache { return certificates{s} }

type certificates struct{ store *Store }

// Get answers autocert.ErrCacheMiss where there is none.
func (c certificates) Get(ctx context.Context, name string) ([]byte, error) {
	ctx, done, err := c.store.asking(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	value, err := c.store.client.HGet(ctx, certificatesKey(), name).Bytes()
	switch {
	case err == redis.Nil:
		return nil, autocert.ErrCacheMiss
	case err != nil:
		return nil, c.store.failed(err)
	}
	return value, nil
}

func (c certificates) Put(ctx context.Context, name string, value []byte) error {
	ctx, done, err := c.store.asking(ctx)
	if err != nil {
		return err
	}
	defer done()
	if err := c.store.client.HSet(ctx, certificatesKey(), name, value).Err(); err != nil {
		return c.store.failed(err)
	}
	return nil
}

func (c certificates) Delete(ctx context.Context, name string) error {
	ctx, done, err := c.store.asking(ctx)
	if err != nil {
		return err
	}
	defer done()
	if err := c.store.client.HDel(ctx, certificatesKey(), name).Err(); err != nil {
		return c.store.failed(err)
	}
	return nil
}
