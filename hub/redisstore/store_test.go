package redisstore

import (
	"testing"

	"amends/hub"
	"amends/hub/redisstore/redistest"
	"amends/hub/storetest"
)

func TestStoreKeepsTheContractOnOneRedis(t *testing.T) {
	s := redistest.Start(t)
	contract(t, s.Address(), s)
}

func TestStoreKeepsTheContractOnACluster(t *testing.T) {
	c := redistest.StartCluster(t, 3, 0)
	contract(t, c.Address(), c.Masters...)
}

func TestStoreKeepsTheContractBehindSentinel(t *testing.T) {
	s := redistest.StartSentinel(t)
	contract(t, s.Address(), s.Master)
}

// contract runs the suite on these masters.
func contract(t *testing.T, where string, masters ...*redistest.Server) {
	storetest.Run(t, func(t *testing.T) storetest.Harness {
		for _, m := range masters {
			m.Do("FLUSHALL")
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
					all = append(all, m.Dump()...)
				}
				return all
			},
		}
	})
}
