package hub_test

import (
	"context"
	"encoding/base64"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/space/stories"

	"github.com/cockroachdb/pebble/v2/vfs"
	ids "github.com/google/uuid"
)

// sim is a run of servers and devices in one process. One seed decides all of it: whatever could happen next waits until
// the run picks it, time passes when the run lets it, and all randomness is the seed's. So AMENDS_SEED=n plays a run again
// that a failure names, and tells all of it.
//
// The servers, their clocks, stores, news, disks and connections fail in all the ways that store.go and socket.go allow.
// What must hold all the same is in sim_witness_test.go, and what happens in sim_steps_test.go.
type sim struct {
	seed    uint64
	r       *rand.Rand
	ctx     context.Context
	mistake mistake
	open    func(server int) hub.Store // the store of a server that starts
	disk    *disk                      // of the embedded store, where it is that
	steps   int

	space   string
	servers []*simServer
	phones  []*phone
	witness witness
	work    sync.WaitGroup // what servers and connections run
	lossy   bool           // answers of the store can be lost
	memory  *memory        // that fails over to a replica which lacks the last writes; nil: nothing does
	replica *memSpace      // what the replica has; nil: all
	stories []string
	plays   int // stories that were begun
	story   []stories.Step
	count   uint64
	trace   []string
	reached map[string]uint64
	wrong   error

	mu    sync.Mutex
	calls []*call
}

// simServer is a server, or the place of one that is down.
type simServer struct {
	n     int
	hub   *hub.Hub // nil: it is down
	store *simStore
	away  atomic.Bool // it does not reach the store
	deaf  bool        // news take their time
	ahead atomic.Int64
}

// mistake is one that a store, the news or a connection can have in them.
type mistake struct {
	name   string
	store  func(*sim, hub.Store) hub.Store
	socket func(*sim, *phone, Socket) Socket
	news   func(*rand.Rand, hub.Event) bool // that are lost, and nobody is told
	disk   func(vfs.FS) vfs.FS
}

// wrongf notes what is wrong, the first that is found.
func (s *sim) wrongf(format string, args ...any) {
	if s.wrong == nil {
		s.wrong = fmt.Errorf(format, args...)
		s.note(s.wrong)
	}
}

func (s *sim) note(what ...any) {
	s.trace = append(s.trace, fmt.Sprintf("%v %s", time.Since(stories.Noon), strings.TrimSuffix(fmt.Sprintln(what...), "\n")))
}

// chance is true once in n times.
func (s *sim) chance(n int) bool { return s.r.IntN(n) == 0 }

// Read is randomness for a hub.
func (s *sim) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = byte(s.r.Uint32())
	}
	return len(b), nil
}

func (s *sim) uuid() string { return ids.Must(ids.NewRandomFromReader(s)).String() }

func (s *sim) secret() string {
	var b [32]byte
	_, _ = s.Read(b[:])
	return base64.RawURLEncoding.EncodeToString(b[:])
}

// sealed has the form of a sealed text that is like no other.
func (s *sim) sealed(text string) string {
	s.count++
	return stories.Sealed(fmt.Sprint(s.count, " ", text))
}

// play plays a run from its beginning to its end.
func play(t *testing.T, seed uint64, m mistake, set func(*sim)) (s *sim) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1)) // goroutines that are ready come in the order in which they became so
	s = &sim{seed: seed, r: rand.New(rand.NewPCG(seed, 0)), mistake: m, reached: map[string]uint64{}}
	s.witness.byTag, s.witness.versions = map[string]*attempt{}, map[space.DocName]map[int64]string{}
	synctest.Test(t, func(t *testing.T) {
		s.ctx = context.Background()
		s.steps = 500 + s.r.IntN(2500)
		set(s)
		for s.steps > 0 && s.wrong == nil {
			s.steps--
			s.step()
		}
		if s.wrong == nil {
			s.calm()
		}
		if s.wrong == nil {
			s.verify()
		}
		s.end()
	})
	return s
}

// several are servers on one memory, as on one Redis.
func several(s *sim) {
	m := newMemory(time.Now)
	s.open = func(int) hub.Store { return m.open() }
	s.begin(1 + s.r.IntN(3))
}

// forgetful is several servers on a memory that fails over with writes missing.
func forgetful(s *sim) {
	s.memory = newMemory(time.Now)
	s.open = func(int) hub.Store { return s.memory.open() }
	s.begin(1 + s.r.IntN(3))
}

func (s *sim) failure() string {
	const told = 60
	tail := s.trace
	if os.Getenv("AMENDS_SEED") == "" {
		tail = tail[max(0, len(tail)-told):]
	}
	return fmt.Sprintf("AMENDS_SEED=%d: %v\n%s", s.seed, s.wrong, strings.Join(tail, "\n"))
}

// seeds plays as many seeds as are asked for: the one in AMENDS_SEED, or as many as AMENDS_SOAK has time for, or some. A
// seed that found something is listed here until the simulation is changed and it is another run.
func seeds(t *testing.T, set func(*sim), found ...uint64) {
	if text := os.Getenv("AMENDS_SEED"); text != "" {
		seed, err := strconv.ParseUint(text, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		sound(t, seed, set)
		return
	}
	for _, seed := range found {
		sound(t, seed, set)
	}
	first, n, end, reached := uint64(0), 0, time.Now(), map[string]uint64{}
	if text := os.Getenv("AMENDS_SOAK"); text != "" {
		soak, err := time.ParseDuration(text)
		if err != nil {
			t.Fatal(err)
		}
		first, end = uint64(end.UnixNano()), end.Add(soak)
	}
	for n < simSeeds || time.Now().Before(end) {
		for what, often := range sound(t, first+uint64(n), set) {
			reached[what] += often
		}
		n++
	}
	const enough = 200 // seeds, to meet everything
	t.Logf("%d seeds from %d: %v", n, first, reached)
	for what, often := range reached {
		if often == 0 && n >= enough {
			t.Errorf("never reached: %s", what)
		}
	}
}

// sound plays a seed in which nothing may be wrong.
func sound(t *testing.T, seed uint64, set func(*sim)) (reached map[string]uint64) {
	t.Helper()
	s := play(t, seed, mistake{}, set)
	if s.wrong != nil {
		t.Fatal(s.failure())
	}
	return s.reached
}

func TestSimulation_OfSeveralServers(t *testing.T) { seeds(t, several) }

func TestSimulation_OfAStoreThatForgets(t *testing.T) { seeds(t, forgetful) }

func TestSimulation_ASeedIsOneRun(t *testing.T) {
	for seed := range uint64(20) {
		x, y := play(t, seed, mistake{}, several).trace, play(t, seed, mistake{}, several).trace
		if !slices.Equal(x, y) {
			same := 0
			for ; same < min(len(x), len(y)) && x[same] == y[same]; same++ {
			}
			t.Fatalf("seed %d differs after\n%s", seed, strings.Join(x[max(0, same-10):same], "\n"))
		}
	}
}
