package redisstore

import (
	"context"
	"testing"

	"amends/hub"
	"amends/hub/storetest"

	"github.com/redis/go-redis/v9"
)

func TestStoreKeepsTheContractOnOneRedis(t *testing.T) {
	s := startServer(t)
	contract(t, "redis://"+s.addr(), s.client)
}

func TestStoreKeepsTheContractOnACluster(t *testing.T) {
	c := startCluster(t, 3, 0)
	contract(t, c.address(), c.masters[0].client, c.masters[1].client, c.masters[2].client)
}

func TestStoreKeepsTheContractBehindSentinel(t *testing.T) {
	s := startSentinel(t)
	contract(t, s.address(), s.master.client)
}

// contract runs the suite on the masters of these clients.
func contract(t *testing.T, where string, masters ...func() *redis.Client) {
	storetest.Run(t, func(t *testing.T) storetest.Harness {
		for _, m := range masters {
			c := m()
			if err := c.FlushAll(context.Background()).Err(); err != nil {
				t.Fatal(err)
			}
			_ = c.Close()
		}
		time := new(clock)
		return storetest.Harness{
			Open: func() (hub.Store, error) {
				s, err := Open(t.Context(), where, time.options())
				if err != nil {
					return nil, err
				}
				return s, nil
			},
			Together: true,
			Now:      time.now,
			Pass:     time.pass,
			Dump: func() (all []byte) {
				for _, m := range masters {
					c := m()
					all = append(all, dump(t, c)...)
					_ = c.Close()
				}
				return all
			},
		}
	})
}
