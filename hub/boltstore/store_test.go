package boltstore

import (
	"log/slog"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/storetest"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) {
	if inChild() {
		os.Exit(0)
	}
	goleak.VerifyTestMain(m)
}

// clock is real time plus what was passed by hand.
type clock struct{ ahead atomic.Int64 }

func (c *clock) now() time.Time       { return time.Now().Add(time.Duration(c.ahead.Load())) }
func (c *clock) pass(d time.Duration) { c.ahead.Add(int64(d)) }
func (c *clock) options() Options     { return Options{Now: c.now, Log: slog.New(slog.DiscardHandler)} }

func open(t testing.TB, folder string) *Store {
	t.Helper()
	s, err := Open(folder, new(clock).options())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func TestStoreKeepsTheContract(t *testing.T) {
	for name, l := range map[string]limits{
		"as it is": {}, "every write spread at once": {1, 1, 1, 1}, "every third": {3, 3, 5, 1 << 20},
	} {
		t.Run(name, func(t *testing.T) { testContract(t, l) })
	}
}

func testContract(t *testing.T, l limits) {
	storetest.Run(t, func(t *testing.T) storetest.Harness {
		folder, c := t.TempDir(), new(clock)
		o := c.options()
		o.limits = l
		return storetest.Harness{
			Open: func() (hub.Store, error) {
				s, err := Open(folder, o)
				if err != nil {
					return nil, err
				}
				return s, nil
			},
			Now:  c.now,
			Pass: c.pass,
			Dump: func() []byte {
				all, err := os.ReadFile(filepath.Join(folder, FileName))
				if err != nil {
					t.Fatal(err)
				}
				return all
			},
		}
	})
}
