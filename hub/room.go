package hub

import (
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"amends/hub/space"
	"amends/hub/wire"
)

// room is one open space.
type room struct {
	*core
	id       string
	refs     int           // guarded by rooms.mu
	ready    chan struct{} // closed once begin is over
	err      error         // of begin
	unwatch  func()        // of Watch
	turn     chan struct{} // full while somebody has the turn
	presence presence
	erased   atomic.Bool

	mu      sync.Mutex
	docs    [docs]doc // changed only by who has the turn too
	members []*member
	news    []Event // from other servers, not looked at yet

	// lost says that the docs may not be what the store has: news went missing, or a commit got no answer.
	// They are loaded again before anything is judged.
	lost       bool
	doubtful   time.Time // when a commit last got no answer: it may still happen for a while
	recovering bool

	pages     [2]time.Time  // when another server last said that a page of the seat is open there
	morePages chan struct{} // closed when one says so

	void      func() // voids returns for those who are here; not for a room that nobody can be in
	voiding   bool   // it runs
	scheduled int64  // when upkeep is due, as far as this room knows; of who has the turn
}

// member is a connection as its room sees it.
type member struct {
	seat   space.Seat
	device string
	key    space.Key // of the device in the access doc
	own    int       // its own doc from join on; noDoc for a lent device
	order  uint64    // of its pass
	since  int64     // ms, when it came
	rate   *bucket   // of the device
	out    outbox
}

// sees is whether a doc is one of the two that the connection's device has.
func (m *member) sees(i int) bool { return i == shared || i == m.own }

// docOf is the doc behind a replica of the connection's device.
func (m *member) docOf(of replica) int {
	if of == sharedReplica {
		return shared
	}
	return m.own
}

func newRoom(k *core, id string) *room {
	return &room{
		core: k, id: id, ready: make(chan struct{}), turn: make(chan struct{}, 1), morePages: make(chan struct{}),
		presence: presence{core: k, space: id},
	}
}

// errNoEntry answers everything that is not to be had, in the same words.
var errNoEntry = space.Refuse(space.NothingHere)

// errReplaced says that the device asked for another connection since.
var errReplaced = errors.New("a newer connection of the device is here")

// join adds a connection, in place of an earlier one of its device. One that comes to its turn after a newer one, of
// the page that a reload took the place of, is not let in. The turn is held.
func (r *room) join(m *member) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.admitted(m) {
		return r.refusal(m)
	}
	m.own = r.ownOf(m.seat)
	if space.Find[*space.Device](r.docs[access].data, m.key).Lent() {
		m.own = noDoc
	}
	for _, other := range r.members {
		if other.device == m.device {
			if m.order < other.order {
				return errReplaced
			}
			m.rate = other.rate
			other.out.end(bye{code: wire.Replaced})
		}
	}
	r.members = append(r.members, m)
	return nil
}

// leave removes a connection.
func (r *room) leave(m *member) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for i, other := range r.members {
		if other == m {
			r.members = append(r.members[:i], r.members[i+1:]...)
			return
		}
	}
}

// replaced ends connections of a device that has come to another server since.
func (r *room) replaced(t telling) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, m := range r.members {
		if m.device == t.Device && (m.since < t.At || m.since == t.At && r.instance < t.From) {
			m.out.end(bye{code: wire.Replaced})
		}
	}
}

// vanish ends everything: the space is erased. The next who asks for it finds out by a room of its own.
func (r *room) vanish() {
	r.erased.Store(true)
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, m := range r.members {
		m.out.end(bye{code: wire.Revoked})
	}
}

// expel ends the connections of devices that are not in the access doc any more, and sees to it that a return is
// void whose seat is here. r.mu is held.
func (r *room) expel() {
	for _, m := range r.members {
		if !r.admitted(m) {
			m.out.end(byeOf(r.refusal(m)))
		}
	}
	if !r.voiding && r.void != nil && r.awaited() != nil {
		r.voiding = r.background(r.void)
	}
}

// awaited is a connection whose seat a return waits for, which its being here voids; or nil. r.mu is held.
func (r *room) awaited() *member {
	if !r.docs[access].known() {
		return nil
	}
	for t := range space.Live[*space.Ticket](r.docs[access].data) {
		for _, m := range r.members {
			if t.WaitsFor(m.seat) && r.admitted(m) && m.out.current() != silent {
				return m
			}
		}
	}
	return nil
}

// refusal is why a connection's device is not let in. r.mu or the turn is held.
func (r *room) refusal(m *member) error {
	if !r.docs[access].known() {
		return errNoEntry
	}
	if a := space.AsideOf(r.docs[access].data, m.seat, m.device); a != nil {
		return asideError{a.At, a.Until}
	}
	return errNoEntry
}

// admits says whether a device holds a seat. The turn or r.mu is held, as in the next two.
func (r *room) admits(seat space.Seat, device string) bool {
	return r.holds(seat, space.DeviceKey(device))
}

// admitted is admits for a connection, which knows its key.
func (r *room) admitted(m *member) bool { return r.holds(m.seat, m.key) }

func (r *room) holds(seat space.Seat, device space.Key) bool {
	if !r.docs[access].known() {
		return false
	}
	d := space.Find[*space.Device](r.docs[access].data, device)
	return d != nil && d.Seat == seat
}

// ownOf is the own doc of a seat as it is now. The turn or r.mu is held, and access is known.
func (r *room) ownOf(seat space.Seat) int { return indexOf(space.OwnOf(r.docs[access].data, seat)) }

// now is the server's time, which never falls in a space: where its clock went back, the last time that was said is
// said again. The tags of the docs keep it: that of the shared one, and of the one that is to be written. The turn is
// held.
func (r *room) now(doc int) int64 {
	return max(r.o.Now().UnixMilli(), atOf(r.docs[shared].cursor.Tag), atOf(r.docs[doc].cursor.Tag))
}

// state is the space as the rules see it, for one who acts on a seat. The turn is held.
func (r *room) state(seat space.Seat) space.State { return r.stateFor(seat, "") }

// stateFor is state for a device that acts.
func (r *room) stateFor(seat space.Seat, device string) space.State {
	s := space.State{
		Shared: r.docs[shared].data,
		Access: r.docs[access].data,
		Own:    r.docs[r.ownOf(seat)].data,
		Device: device,
		Next:   r.docs[shared].cursor.V + 1,
	}
	if s.Own == nil {
		s.Own = new(space.Doc)
	}
	return s
}
