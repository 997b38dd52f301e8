package hub

import (
	"context"
	"errors"
	"time"

	"amends/hub/space"
	"amends/hub/wire"
)

// Store keeps spaces. It knows nothing of the rules: it holds docs of entities, each encoded by its caller,
// and commits changes of them atomically. Package storetest holds every implementation to this page.
//
// Atomic. A Write is done in full or not at all, over all docs of its space that it names.
//
// Ordered. Every DocWrite raises its doc's version by exactly one. Of two writes judged at the same version
// of a doc, at most one succeeds; the other gets ErrConflict and has changed nothing.
//
// Durable. When Commit returns nil, the write survives the death of the process and, as far as the disk or
// the Redis behind it is set to keep what it acknowledged, of the machine.
//
// Once. A Write that carries a Command whose (Seat, ID) was committed before changes nothing and returns
// *RepeatError, before versions are compared. A Command is remembered with the state for at least RememberFor.
//
// Doubtful answers. ErrUnavailable means that the write did not happen, or that its outcome is unknown; the
// caller asks again with the same Command and learns which.
//
// All methods are safe for concurrent use. A context that ends makes a method return early with an error;
// a Commit under way may then still happen.
type Store interface {
	// Load reads docs of one space, all as of one moment. Each comes since the cursor that the caller has:
	// only what changed after it where the cursor can be proven to lie in this doc's history (same epoch,
	// a tag of the last TagsKept versions, no tombstone gone since), else all of it with Full set, tombstones
	// too, so that a room can answer devices out of it. A doc that was never written is at the zero Cursor with
	// Full set. ErrNoSpace: there is no such space.
	Load(ctx context.Context, id string, docs []DocCursor) ([]Loaded, error)

	// Commit does one write. Errors, the first that fits: *RepeatError, ErrExists (Create was set and the space
	// is there), ErrNoSpace (Create was not set and the space is not there: only Create makes one, so that no
	// late write brings an erased space back), ErrConflict; and ErrUnavailable (also: full).
	Commit(ctx context.Context, w Write) error

	// Recall finds a remembered command of a seat. It answers false for one that was never committed, or
	// longer ago than it is remembered.
	Recall(ctx context.Context, id string, seat space.Seat, command string) (Done, bool, error)

	// Watch sees to it that events reaches every later write of the space by other instances of the store,
	// and what they Tell, until stop is called; stop returns when no further call is under way.
	// Events of one doc come in version order. Where any may have been lost, an event with Gap set comes
	// instead, and the watcher loads. Once Watch has returned, nothing that is committed later is missed:
	// watch first, then load, then drop what the load had. The instance's own writes do not come back.
	// events must return quickly and must not call the store.
	Watch(ctx context.Context, id string, events func(Event)) (stop func(), err error)

	// Tell passes a short message to the watchers of a space at other instances, at most once, unkept.
	Tell(ctx context.Context, id string, message []byte) error

	// Erase removes a space with all that it holds, its remembered commands and its ticket hashes, so that
	// nothing of it can be read or counted afterwards. Watchers elsewhere get an event with Erased set.
	// Erasing what is not there is no error.
	Erase(ctx context.Context, id string) error

	// TicketSpace finds the space that a ticket's hash leads to. ErrNoSpace: none, or expired. The hash is
	// a ticket index entry only: whether the ticket still opens is judged in the space's access doc.
	TicketSpace(ctx context.Context, hash string) (string, error)

	// Schedule sets what must happen at a time, in place of an earlier one under the same key.
	Schedule(ctx context.Context, d Due) error
	// Unschedule takes it back. What is not there is no error.
	Unschedule(ctx context.Context, key string) error
	// ClaimDue hands out at most max of what is due at now, earliest first, to exactly one caller: nobody
	// else gets it before the lease is over, and nobody at all once it was Unscheduled or scheduled anew.
	ClaimDue(ctx context.Context, now time.Time, lease time.Duration, max int) ([]Due, error)

	// Keep keeps a value for all servers under a name, once and for good: it gives the value that is kept, which is that
	// of whoever came first.
	Keep(ctx context.Context, name string, value []byte) (kept []byte, err error)

	// Close lets go of everything. Calls under way end with ErrUnavailable.
	Close() error
}

const (
	// RememberFor is how long a store remembers a command at least.
	RememberFor = 24 * time.Hour
	// TagsKept is for how many versions back a doc knows its tags.
	TagsKept = wire.TagsKept
	// TombstonesFor is how long a store keeps tombstones at least.
	TombstonesFor = wire.TombstonesFor
)

var (
	// ErrNoSpace says that there is no such space.
	ErrNoSpace = errors.New("no such space")
	// ErrExists says that a space of this id is there already.
	ErrExists = errors.New("the space exists already")
	// ErrConflict says that a doc is not at the version that a write was judged at.
	ErrConflict = errors.New("the doc changed meanwhile")
	// ErrUnavailable says that the store cannot answer now; errors that wrap it say why.
	ErrUnavailable = errors.New("the store is unavailable")
)

// RepeatError says that a command was committed before.
type RepeatError struct{ Done Done }

func (e *RepeatError) Error() string { return "this command was committed before" }

// ConflictError is an ErrConflict that brings what the caller lacks: the docs that the write names, since their bases.
// A store gives it where it has that at hand.
type ConflictError struct{ Docs []Loaded }

func (e *ConflictError) Error() string { return ErrConflict.Error() }

// Is makes it an ErrConflict.
func (e *ConflictError) Is(target error) bool { return target == ErrConflict }

// Cursor is how far somebody is in a doc's history. The zero Cursor comes before its first write.
type Cursor struct {
	Epoch string // random, set when the doc is created or reset
	V     int64
	Tag   string // random, set by each commit; empty at version 0
}

// DocCursor asks for a doc since a cursor.
type DocCursor struct {
	Doc   space.DocName
	Since Cursor
}

// Item is an encoded entity.
type Item struct {
	Key   space.Key
	V     int64 // the version that last changed it
	Value []byte
}

// Tombstone is an entity that was deleted at version V.
type Tombstone struct {
	Key space.Key
	V   int64
}

// Loaded is a doc as read, in the order of versions.
type Loaded struct {
	Doc    space.DocName
	Cursor Cursor
	Full   bool
	Set    []Item
	Del    []Tombstone
	// Tags are those of the last versions up to Cursor.V, oldest first, at most TagsKept, and none before a
	// version whose tombstones are gone. With Full, Del has the tombstones that are kept: whoever holds what was
	// loaded can bring anybody from the version of one of these tags to the present by itself.
	Tags []string
}

// Write is one atomic change of one space.
type Write struct {
	Space   string
	At      time.Time
	Create  bool // the space must not exist yet; at least one of Docs is then written
	Docs    []DocWrite
	Command *Done      // remembered and deduplicated, where there is one
	By      space.Seat // who did it, where it is no command; nobody if it is empty
	Index   []TicketRef
	Unindex []string // ticket hashes that lead nowhere any more
}

// DocWrite changes one doc.
type DocWrite struct {
	Doc  space.DocName
	Base int64 // the version at which the write was judged
	// BaseTag is the tag of that version. A store that can lose acknowledged writes, and so have two histories with
	// the same versions, compares it too, unless it is empty.
	BaseTag string
	Check   bool   // only compare: the doc must be at Base, and nothing of it changes
	Epoch   string // taken if Base is 0, and with Reset
	Reset   bool   // everything in the doc goes, tombstones too; it begins anew under Epoch at version 0. Set, Del, Tag are empty
	Tag     string
	Set     []Item // V is Base+1
	Del     []space.Key
}

// Done is a committed command: its digest tells a repeat from another content under the same id.
type Done struct {
	Seat   space.Seat
	ID     string
	Digest string
	Doc    space.DocName // whose version acknowledges it
	V      int64
}

// TicketRef leads from a ticket's hash to its space until Expires; the zero time never expires.
type TicketRef struct {
	Hash    string
	Expires time.Time
}

// Event is what a watcher hears from other instances.
type Event struct {
	Gap    bool   // something may have been lost: load
	Erased bool   // the space is gone
	Told   []byte // a message of Tell
	Write  *Write // a write that was committed, with its Command and At
}

// Due is something that must happen at a time.
type Due struct {
	Key   string
	At    time.Time
	Value []byte
}
