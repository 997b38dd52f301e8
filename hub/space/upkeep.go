package space

import "time"

// What must happen by time, without anybody coming (X24).

const (
	// UnfoundedFor is how long a space is kept whose founder never connected.
	UnfoundedFor = 24 * time.Hour
	// KeepUnjoined is how long a space is kept that nobody joined, from the last connection on, where nothing else is set.
	KeepUnjoined = 400 * 24 * time.Hour

	seenWithin = 24 * time.Hour // how exactly that connection is known
)

// dueEntity is an entity of the access doc that time changes.
type dueEntity interface {
	Entity
	// due is when upkeep changes something of it; 0 never.
	due(keepUnjoined time.Duration) int64
}

func (e *Ticket) due(time.Duration) int64 {
	if e.Void {
		return e.Opens
	}
	return e.Expires
}

func (e *Device) due(time.Duration) int64 { return e.Ends }
func (e *Aside) due(time.Duration) int64  { return e.Until }

func (e *Ledger) due(keepUnjoined time.Duration) int64 {
	switch {
	case e.Founded == 0:
		return 0
	case e.Seen == 0:
		return e.Founded + UnfoundedFor.Milliseconds()
	}
	return e.Seen + keepUnjoined.Milliseconds()
}

// NextUpkeep is when a space needs upkeep once a change is made; 0 never.
func NextUpkeep(access *Doc, change Change, keepUnjoined time.Duration) (next int64) {
	sooner := func(e dueEntity) {
		if at := e.due(keepUnjoined); at != 0 && (next == 0 || at < next) {
			next = at
		}
	}
	for e := range Live[dueEntity](access) {
		if !change.touches(Access, e.Key()) {
			sooner(e)
		}
	}
	for _, edit := range change.Edits {
		for _, e := range edit.Set {
			if e, ok := e.(dueEntity); ok {
				sooner(e)
			}
		}
	}
	return next
}

// Upkeep is what time has brought about; at is the clock's own. ErrStands: nothing. A space that goes is closed first: once no device and no
// ticket is left, nobody can join it between that and its erasure.
func Upkeep(state State, at int64, keepUnjoined time.Duration) (Change, error) {
	var c Change
	if unjoined(state, at, keepUnjoined) {
		if c = signOut(state, A); len(c.Edits) == 0 {
			c.Erase = true
		}
		return c, nil
	}
	c.overdue(state, at)
	for a := range Live[*Aside](state.Access) {
		if at >= a.Until {
			c.dropAside(a)
		}
	}
	if len(c.Edits) == 0 {
		return c, ErrStands
	}
	return c, nil
}

// overdue ends what nobody must meet any more: tickets with their keys, and lent devices.
func (c *Change) overdue(state State, at int64) {
	c.sweep(state, at)
	for d := range Live[*Device](state.Access) {
		if d.Ends != 0 && at >= d.Ends {
			c.dropDevice(state, d, nil)
		}
	}
}

// unjoined says whether nobody joined a space in all the time that it is kept for.
func unjoined(state State, at int64, keepUnjoined time.Duration) bool {
	b := Find[*SeatEntity](state.Shared, SeatKey(B))
	books := ledgerOf(state.Access, A)
	over := books.due(keepUnjoined)
	return b != nil && b.Status == SeatOpen && over != 0 && at >= over
}

// seen notes that a device of the founder connected, while the space waits for somebody to join.
func (c *Change) seen(state State, seat Seat, at int64) {
	a, b := Find[*SeatEntity](state.Shared, SeatKey(A)), Find[*SeatEntity](state.Shared, SeatKey(B))
	if seat != A || a == nil || b == nil || b.Status != SeatOpen {
		return
	}
	books := ledgerOf(state.Access, A)
	if books.Founded != 0 && books.Seen != 0 && at < books.Seen+seenWithin.Milliseconds() {
		return
	}
	if books.Founded == 0 { // founded before this was kept
		books.Founded = a.JoinedAt
	}
	books.Seen = at
	c.set(Access, &books)
}
