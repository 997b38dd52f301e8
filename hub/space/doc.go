// Package space holds the rules of Amends: what two partners may do in their space, and what follows.
//
// It is pure. A command, the state that it meets, the seat that sends it and the time come in; a change
// or a refusal comes out. There is no I/O here, no goroutine, no clock and no randomness, so that every rule
// can be read, tested and replayed by itself. The rules are numbered in RULES.md; code and tests cite them.
//
// Words are sealed on the devices of the two partners. The rules move, keep and count them, and never read them.
//
// Times are Unix milliseconds, ids lowercase UUIDs, days "2006-01-02", zones IANA names.
package space

import (
	"sort"
	"strconv"
)

// DocName names one of the docs of a space.
type DocName string

const (
	Shared DocName = "shared" // both partners' devices receive it
	OwnA   DocName = "own/a"  // only the devices of seat a receive it
	OwnB   DocName = "own/b"
	Access DocName = "access" // devices, tickets and what is put aside; no device receives it
)

// Generations is how many own docs a seat takes turns with: own/a, own/a/1 to own/a/7. A return begins the next that
// is free, and what it takes the place of stays aside in its own.
const Generations = 8

// Own names the first private doc of a seat.
func Own(s Seat) DocName { return OwnDoc(s, 0) }

// OwnDoc names a private doc of a seat by its generation.
func OwnDoc(s Seat, generation int) DocName {
	name := DocName("own/" + string(s))
	if generation == 0 {
		return name
	}
	return name + DocName("/"+strconv.Itoa(generation))
}

// DocNames are all docs of a space: the shared one, access, and each seat's generations.
func DocNames() []DocName {
	names := []DocName{Shared, Access}
	for _, seat := range []Seat{A, B} {
		for generation := range Generations {
			names = append(names, OwnDoc(seat, generation))
		}
	}
	return names
}

// Doc holds the entities of one doc at one version, with what the rules and a resume look up kept ready:
// neither grows slower with the doc. The zero value is an empty doc. It is not safe for concurrent use;
// its room owns it.
type Doc struct {
	entities map[Key]Entity
	live     map[Key]Entity // entities that the rules must find without knowing their key
	dead     map[Key]int64  // tombstones, with the version that deleted
	changes  []change       // by version, rising; superseded ones are skipped when read
	usages   usages
}

type change struct {
	v   int64
	key Key
}

// liver is an entity that can be in force: an open talk, an open request, a ticket.
type liver interface{ alive() bool }

func (e *Talk) alive() bool { return e.Phase != Closed }
func (e *Request) alive() bool {
	return e.Status == RequestOpen || e.Status == RequestNotYet && e.Until != ""
}
func (e *Commitment) alive() bool { return e.Status == CommitmentOffered }
func (e *Question) alive() bool   { return e.Unanswered() }
func (e *Letter) alive() bool     { return true }
func (e *Free) alive() bool       { return true }
func (e *SeatEntity) alive() bool { return true }
func (e *Device) alive() bool     { return true }
func (e *OwnDevice) alive() bool  { return true }
func (e *Ticket) alive() bool     { return true }
func (e *Ledger) alive() bool     { return true }
func (e *Aside) alive() bool      { return true }

// Get returns the entity under key, or nil.
func (d *Doc) Get(key Key) Entity { return d.entities[key] }

// Find returns the entity of type T under key, or nil.
func Find[T Entity](d *Doc, key Key) T {
	e, _ := d.entities[key].(T)
	return e
}

// Live yields the entities of type T that are in force, in no order.
func Live[T Entity](d *Doc) func(yield func(T) bool) {
	return func(yield func(T) bool) {
		for _, e := range d.live {
			if t, ok := e.(T); ok && !yield(t) {
				return
			}
		}
	}
}

// Len is the number of entities.
func (d *Doc) Len() int { return len(d.entities) }

// Put stamps e with version v, at least that of every earlier change, and sets it.
func (d *Doc) Put(e Entity, v int64) {
	if d.entities == nil {
		d.entities, d.live = make(map[Key]Entity), make(map[Key]Entity)
	}
	e.stamp(v)
	key := e.Key()
	if old := d.entities[key]; old != nil {
		d.usages.count(old, -1)
	}
	d.usages.count(e, 1)
	d.entities[key] = e
	delete(d.dead, key)
	if l, ok := e.(liver); ok && l.alive() {
		d.live[key] = e
	} else {
		delete(d.live, key)
	}
	d.changed(v, key)
}

// Remove deletes the entity under key at version v and leaves a tombstone.
func (d *Doc) Remove(key Key, v int64) {
	if old := d.entities[key]; old != nil {
		d.usages.count(old, -1)
	}
	delete(d.entities, key)
	delete(d.live, key)
	if d.dead == nil {
		d.dead = make(map[Key]int64)
	}
	d.dead[key] = v
	d.changed(v, key)
}

// Since returns what changed after version v, by the version of the last change: O(log n + changed).
func (d *Doc) Since(v int64) (set []Entity, del []Key) {
	from := sort.Search(len(d.changes), func(i int) bool { return d.changes[i].v > v })
	for _, c := range d.changes[from:] {
		if e := d.entities[c.key]; e != nil && e.Version() == c.v {
			set = append(set, e)
		} else if dv, ok := d.dead[c.key]; ok && dv == c.v {
			del = append(del, c.key)
		}
	}
	return set, del
}

func (d *Doc) changed(v int64, key Key) {
	d.changes = append(d.changes, change{v, key})
	if len(d.changes) < 2*(len(d.entities)+len(d.dead))+64 {
		return
	}
	kept := d.changes[:0]
	for _, c := range d.changes {
		if e := d.entities[c.key]; e != nil && e.Version() == c.v || e == nil && d.dead[c.key] == c.v {
			kept = append(kept, c)
		}
	}
	d.changes = kept
}
