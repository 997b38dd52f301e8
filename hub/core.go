package hub

import (
	"context"
	"errors"
	"hash/maphash"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"amends/hub/space"
)

// core is what all parts of a hub work with.
type core struct {
	store    Store
	o        Options
	log      *slog.Logger
	seed     maphash.Seed // under which the log names spaces
	entropy  entropy
	instance string // names this server to the others
	limits   limits
	count    counters
	passes   atomic.Uint64 // asked for so far
	reminded map[space.ReminderKind]*tally
	looks    chan struct{} // held by looks at spaces, and while what they say is sent
	hurry    chan struct{} // something is due now
	loads    chan struct{} // held by rooms that load again by themselves, so that an outage does not end in a stampede

	stopping sync.Mutex
	stopped  chan struct{}   // closed by stop
	life     context.Context // ends then
	end      context.CancelFunc
	work     sync.WaitGroup // goroutines in the background
}

type counters struct {
	commands, refusals, repeats, conflicts, unavailable, reloads, gaps, resumed, resumedFull, unjoined atomic.Uint64
}

// tally counts what became of reminders of a kind.
type tally struct{ sent, failed, later, dropped atomic.Uint64 }

// maxLooks is how many spaces are looked at, and told of, at a time.
const maxLooks = 32

func newCore(store Store, o Options) *core {
	k := &core{
		store: store, o: o, log: o.Log, seed: maphash.MakeSeed(),
		limits:   limits{messages: o.QueueMessages, bytes: o.QueueBytes, frame: o.FrameWithin},
		loads:    make(chan struct{}, 32),
		reminded: make(map[space.ReminderKind]*tally),
		looks:    make(chan struct{}, maxLooks),
		hurry:    make(chan struct{}, 1),
		stopped:  make(chan struct{}),
	}
	k.hurry <- struct{}{} // what came due while no server ran
	k.life, k.end = context.WithCancel(context.Background())
	for _, kind := range space.ReminderKinds() {
		k.reminded[kind] = new(tally)
	}
	k.entropy.source = o.Random
	k.instance = k.entropy.tag()
	return k
}

// background runs what ends when stopped is closed, if not before. False: that is the case already.
func (k *core) background(do func()) bool {
	k.stopping.Lock()
	defer k.stopping.Unlock()
	if k.isStopped() {
		return false
	}
	k.work.Go(do)
	return true
}

func (k *core) isStopped() bool {
	select {
	case <-k.stopped:
		return true
	default:
		return false
	}
}

// stop ends what runs in the background and waits for it.
func (k *core) stop() {
	k.stopping.Lock()
	if !k.isStopped() {
		close(k.stopped)
		k.end()
	}
	k.stopping.Unlock()
	k.work.Wait()
}

// within is the time that the store has for one answer. Who asked may be gone: what was begun is finished.
func (k *core) within() (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.Background(), k.o.StoreWithin)
}

// comeBack is when a device may come back, in ms: from a time on, spread over another.
func (k *core) comeBack(from, spread time.Duration) int64 {
	return (from + k.entropy.jitter(spread)).Milliseconds()
}

// name is how the log speaks of a space: nobody can tell which it is, nor follow it beyond this process.
func (k *core) name(id string) slog.Attr {
	return slog.Uint64("space", maphash.String(k.seed, id))
}

// failed logs what went wrong with the store, if anything, and gives it back.
func (k *core) failed(id, doing string, err error) error {
	if unavailable(err) {
		k.count.unavailable.Add(1)
		k.log.Warn("the store did not answer", "doing", doing, k.name(id), "err", err)
		if !errors.Is(err, ErrUnavailable) {
			return errors.Join(ErrUnavailable, err)
		}
	}
	return err
}

// unavailable says whether an error means that the store cannot answer, as opposed to an answer.
func unavailable(err error) bool {
	var refusal *space.Refusal
	return err != nil && !errors.As(err, &refusal) && !errors.Is(err, ErrNoSpace) && !errors.Is(err, space.ErrStands)
}
