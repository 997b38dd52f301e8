package pebblestore

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
	return openWith(t, folder, new(clock).options())
}

func openWith(t testing.TB, folder string, o Options) *Store {
	t.Helper()
	s, err := Open(folder, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// bytesOf is all that lies in a store's files, with their names.
func bytesOf(t testing.TB, folder string) []byte {
	t.Helper()
	var all []byte
	files, err := os.ReadDir(filepath.Join(folder, FolderName))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		content, err := os.ReadFile(filepath.Join(folder, FolderName, file.Name()))
		if os.IsNotExist(err) {
			continue // it went just now
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(append(all, file.Name()...), content...)
	}
	return all
}

func TestStoreKeepsTheContract(t *testing.T) {
	storetest.Run(t, func(t *testing.T) storetest.Harness {
		folder, c := t.TempDir(), new(clock)
		return storetest.Harness{
			Open: func() (hub.Store, error) {
				s, err := Open(folder, c.options())
				if err != nil {
					return nil, err
				}
				return s, nil
			},
			Now:  c.now,
			Pass: c.pass,
			Dump: func() []byte { return bytesOf(t, folder) },
		}
	})
}
