package hub_test

import (
	"log/slog"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/pebblestore"

	"github.com/cockroachdb/pebble/v2/vfs"
	"github.com/cockroachdb/pebble/v2/vfs/errorfs"
)

// disk is a file system in memory whose machine can lose its power before any write: of what was not synced then, some is
// there afterwards.
type disk struct {
	r *rand.Rand

	mu    sync.Mutex
	mem   *vfs.MemFS
	left  int        // writes before the power is lost; 0: it is not
	after *vfs.MemFS // what is left, once it was lost
}

// MaybeError counts writes, and has none fail.
func (d *disk) MaybeError(op errorfs.Op) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if op.Kind.ReadOrWrite() == errorfs.OpIsWrite && d.left > 0 {
		if d.left--; d.left == 0 {
			d.crash()
		}
	}
	return nil
}

func (d *disk) String() string { return "loses its power" }

// crash keeps what a loss of power leaves. d.mu is held.
func (d *disk) crash() {
	d.after = d.mem.CrashClone(vfs.CrashCloneCfg{UnsyncedDataPercent: []int{0, 0, 50, 100}[d.r.IntN(4)], RNG: d.r})
}

// lost is whether the power was lost.
func (d *disk) lost() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.after != nil
}

// cut has the power lost now, unless it was before.
func (d *disk) cut(s *sim) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.after == nil {
		d.crash()
	} else {
		s.reached["power lost in a write"]++
	}
}

// next is the disk after a loss of power.
func (d *disk) next() *disk { return &disk{r: d.r, mem: d.after} }

// arm has the power lost before one of the next writes, or never.
func (d *disk) arm(within int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.left = d.r.IntN(within)
}

// embedded is one server on the embedded store, on a disk that loses its power.
func embedded(s *sim) {
	r := rand.New(rand.NewPCG(s.r.Uint64(), 0))
	s.disk = &disk{r: r, after: vfs.NewCrashableMem()}
	s.open = func(int) hub.Store {
		for {
			s.disk = s.disk.next()
			if len(s.phones) > 0 && s.steps > 0 {
				s.disk.arm(300)
			}
			files := vfs.FS(errorfs.Wrap(s.disk.mem, s.disk))
			if s.mistake.disk != nil {
				files = s.mistake.disk(files)
			}
			store, err := pebblestore.Open("/data", pebblestore.Options{
				Now: time.Now, Log: slog.New(slog.DiscardHandler), FS: files,
			})
			if err != nil {
				s.wrongf("the store does not open: %v", err)
				return newMemory(time.Now).open()
			}
			if !s.disk.lost() {
				return store
			}
			s.note("power lost at the start")
			s.reached["power lost at the start"]++
			_ = store.Close()
		}
	}
	s.begin(1)
	s.disk.arm(300)
}

// Pebble's own goroutines are not the seed's: a seed finds something there in one of many runs. What it finds belongs into
// a test of package pebblestore, as TestAStoreOpensWheneverItsFirstStartWasCutShort is one.
func TestSimulation_OfTheEmbeddedStore(t *testing.T) { seeds(t, embedded) }
