package hub

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"amends/hub/space"
	"amends/hub/wire"
)

// room is one open space.
type room struct {
	hub   *Hub
	id    string
	refs  int           // guarded by Hub.mu
	ready chan struct{} // closed once begin is over
	err   error         // of begin
	stop  func()        // of Watch
	turn  chan struct{} // full while somebody has the turn

	mu    sync.Mutex
	docs  [docs]doc
	conns []*conn
	news  []Event // from other servers, not looked at yet
	gone  bool    // erased

	// lost says that the docs may not be what the store has: news went missing, or a commit got no answer.
	// They are loaded again before anything is judged.
	lost       bool
	doubtful   time.Time // when a commit last got no answer: it may still happen for a while
	recovering bool

	presence *presence // nil where nobody is in a talk
	telling  bool      // somebody tells the other servers of it
}

// newsKept is how many events wait at most while somebody has the turn; beyond it the room loads.
const newsKept = 256

func newRoom(h *Hub, id string) *room {
	return &room{hub: h, id: id, ready: make(chan struct{}), turn: make(chan struct{}, 1)}
}

// begin watches and loads. Nobody else has the room yet, except its watcher.
func (r *room) begin(want []int) error {
	ctx := within(r.hub.o.StoreWithin)
	defer ctx.stop()
	r.turn <- struct{}{}
	defer r.yield()
	stop, err := r.hub.store.Watch(ctx, r.id, r.hear)
	if err != nil {
		return r.hub.failed(r.id, "watch", err)
	}
	r.stop = stop
	return r.load(ctx, append([]int{shared, access}, want...))
}

// close lets go of the store. Nobody has a reference any more.
func (r *room) close() {
	if r.stop != nil {
		r.stop()
	}
}

// take waits for the turn. Whoever got it yields it.
func (r *room) take(ctx context.Context) error {
	select {
	case r.turn <- struct{}{}:
		return nil
	default:
	}
	select {
	case r.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ErrUnavailable
	}
}

// yield looks at the news and passes the turn on. News that come meanwhile are looked at before it ends,
// by whoever has the turn then.
func (r *room) yield() {
	for {
		r.settle()
		<-r.turn
		r.mu.Lock()
		more := len(r.news) > 0
		r.mu.Unlock()
		if !more {
			return
		}
		select {
		case r.turn <- struct{}{}:
		default:
			return
		}
	}
}

// fresh sees to it that docs are loaded and nothing is known to be missing. The turn is held.
func (r *room) fresh(ctx context.Context, want ...int) error {
	r.mu.Lock()
	gone, lost := r.gone, r.lost
	r.mu.Unlock()
	if gone {
		return ErrNoSpace
	}
	if lost {
		return r.reload(ctx, want...)
	}
	var missing []int
	for _, i := range want {
		if !r.docs[i].known() {
			missing = append(missing, i)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return r.load(ctx, missing)
}

// readable is fresh for those who only read: while the store is away, what is here is good enough.
func (r *room) readable(ctx context.Context, want ...int) error {
	err := r.fresh(ctx, want...)
	if unavailable(err) {
		for _, i := range want {
			if !r.docs[i].known() {
				return err
			}
		}
		return nil
	}
	return err
}

// reload loads all known docs and those wanted since their places. The turn is held.
func (r *room) reload(ctx context.Context, want ...int) error {
	r.hub.count.reloads.Add(1)
	for i := range r.docs {
		if r.docs[i].known() {
			want = append(want, i)
		}
	}
	r.mu.Lock()
	// Writes heard of so far are in what is loaded now.
	r.news = slices.DeleteFunc(r.news, func(e Event) bool { return e.Told == nil && !e.Erased })
	r.lost = false
	r.mu.Unlock()
	err := r.load(ctx, want)
	if err != nil {
		r.miss()
	}
	return err
}

// load brings docs to what the store has. Devices whose docs moved by it are behind. The turn is held.
func (r *room) load(ctx context.Context, want []int) error {
	var cursors []DocCursor
	for i := range r.docs {
		if slices.Contains(want, i) {
			cursors = append(cursors, DocCursor{Doc: docNames[i], Since: r.docs[i].cursor})
		}
	}
	list, err := r.hub.store.Load(ctx, r.id, cursors)
	if err == nil {
		err = r.takeAll(list)
	}
	if errors.Is(err, ErrNoSpace) {
		r.vanish()
	}
	return r.hub.failed(r.id, "load", err)
}

func (r *room) takeAll(list []Loaded) error {
	sets := make([][]decoded, len(list))
	for k, l := range list {
		set, err := decode(l.Set)
		if err != nil {
			return err
		}
		sets[k] = set
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	for k, l := range list {
		i := indexOf(l.Doc)
		if i < 0 {
			continue
		}
		was := r.docs[i].cursor.V
		if r.docs[i].take(l, sets[k]) {
			r.fallBehind(i, was, l.Full)
		}
	}
	r.expel()
	return nil
}

// miss notes that the docs may not be what the store has, and sees to it that they will be.
func (r *room) miss() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.lost = true
	r.recover()
}

// recover starts the one goroutine that loads again until it worked. r.mu is held.
func (r *room) recover() {
	if r.recovering || len(r.conns) == 0 || !r.hub.hold(r) {
		return // a room without devices loads when it is asked
	}
	r.recovering = true
	go r.recovery()
}

func (r *room) recovery() {
	h := r.hub
	defer h.work.Done()
	defer h.release(r)
	for wait := time.Duration(0); ; wait = min(max(2*wait, h.o.DoubtFor/20), h.o.DoubtFor) {
		select {
		case <-time.After(wait/2 + h.entropy.jitter(wait)):
		case <-h.stop:
		}
		if h.stopped() || r.recovered() {
			return
		}
	}
}

// recovered tries once. It answers true when there is nothing left to do.
func (r *room) recovered() bool {
	r.hub.loads <- struct{}{}
	defer func() { <-r.hub.loads }()
	ctx := within(r.hub.o.StoreWithin)
	defer ctx.stop()
	began := time.Now()
	if r.take(ctx) == nil {
		_ = r.reload(ctx) // where it fails, lost says so
		r.yield()
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	sure := !r.lost && began.Sub(r.doubtful) >= r.hub.o.DoubtFor
	if sure || r.gone || len(r.conns) == 0 {
		r.recovering = false
	}
	return !r.recovering
}

// vanish ends everything: the space is erased.
func (r *room) vanish() {
	r.hub.retire(r)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.gone = true
	for _, c := range r.conns {
		c.finish(ending{code: wire.Revoked})
	}
}

// expel ends the connections of devices that are not in the access doc any more. r.mu is held.
func (r *room) expel() {
	for _, c := range r.conns {
		if !r.admitted(c) {
			c.finish(ending{code: wire.Revoked})
		}
	}
}

// admits says whether a device holds a seat.
func (r *room) admits(seat space.Seat, device string) bool {
	return r.holds(seat, space.DeviceKey(device))
}

// admitted is admits for a connection, which knows its key.
func (r *room) admitted(c *conn) bool { return r.holds(c.seat, c.key) }

func (r *room) holds(seat space.Seat, device space.Key) bool {
	if !r.docs[access].known() {
		return false
	}
	d := space.Find[*space.Device](r.docs[access].data, device)
	return d != nil && d.Seat == seat
}

// state is the space as the rules see it, for one who acts on a seat. The turn is held.
func (r *room) state(seat space.Seat) space.State {
	s := space.State{
		Shared: r.docs[shared].data,
		Access: r.docs[access].data,
		Own:    r.docs[ownOf(seat)].data,
		Next:   r.docs[shared].cursor.V + 1,
	}
	if s.Own == nil {
		s.Own = new(space.Doc)
	}
	return s
}

// failed logs what went wrong with the store, if anything, and gives it back.
func (h *Hub) failed(id, doing string, err error) error {
	if unavailable(err) {
		h.count.unavailable.Add(1)
		h.log.Warn("the store did not answer", "doing", doing, h.name(id), "err", err)
		if !errors.Is(err, ErrUnavailable) {
			return errors.Join(ErrUnavailable, err)
		}
	}
	return err
}
