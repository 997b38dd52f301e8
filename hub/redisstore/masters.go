package redisstore

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"
)

// Times within which Redis answers or counts as away. All of them together stay under the two seconds after which
// a device is told.
const (
	answerWithin = 1800 * time.Millisecond
	socketWithin = 1200 * time.Millisecond
	dialWithin   = 800 * time.Millisecond

	retryLeast = 8 * time.Millisecond
	retryMost  = 128 * time.Millisecond
)

// masters are where data is written: one, by itself or behind Sentinel, or those of a Cluster.
type masters struct {
	client  redis.UniversalClient
	cluster *redis.ClusterClient // nil where there is one master
}

// each does something at every master, at one after the other.
func (m masters) each(ctx context.Context, do func(context.Context, redis.UniversalClient) error) error {
	if m.cluster == nil {
		return do(ctx, m.client)
	}
	var mu sync.Mutex // so that the logs of two masters do not mix
	return m.cluster.ForEachMaster(ctx, func(ctx context.Context, c *redis.Client) error {
		mu.Lock()
		defer mu.Unlock()
		return do(ctx, c)
	})
}

// of is the address of a partition's master; empty where there is one for all.
func (m masters) of(ctx context.Context, partition int) (string, error) {
	if m.cluster == nil {
		return "", nil
	}
	master, err := m.cluster.MasterForKey(ctx, within(partition))
	if err != nil {
		return "", err
	}
	return master.Options().Addr, nil
}

// options are those of the client of a master.
func (m masters) options(ctx context.Context, address string) (found *redis.Options, err error) {
	if m.cluster == nil {
		return m.client.(*redis.Client).Options(), nil
	}
	ctx, cancel := context.WithTimeout(ctx, answerWithin)
	defer cancel()
	err = m.cluster.ForEachMaster(ctx, func(_ context.Context, c *redis.Client) error {
		if c.Options().Addr == address {
			found = c.Options()
		}
		return nil
	})
	if err == nil && found == nil {
		err = fmt.Errorf("%s is no master any more", address)
	}
	return found, err
}
