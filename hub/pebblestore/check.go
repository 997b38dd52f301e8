package pebblestore

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"time"

	"amends/hub"
	"amends/hub/space"
)

// Report is what Check found.
type Report struct {
	Spaces   int
	Entities int
	Commands int // remembered
	Tickets  int // that lead somewhere
	Bytes    int64
	Problems []string // empty: all is well
}

// Invariants say what is wrong in the docs of a space to which some ticket hashes lead at present.
type Invariants = func(docs map[space.DocName]*space.Doc, hashes []string) []string

// Check verifies a store that no server has open, and changes nothing: every table by its checksums, and for every
// space that its parts fit together, that all entities decode, and what invariants, if any, say of its docs. Its
// error says that the folder could not be read as a store at all.
func Check(ctx context.Context, folder string, invariants Invariants) (r Report, err error) {
	lock, err := examine(folder, Options{Now: time.Now, Log: slog.New(slog.DiscardHandler)}, false, func(s *Store) error {
		return (&checker{s, &r, invariants}).run(ctx)
	})
	if err != nil {
		return r, err
	}
	return r, lock.Close()
}

type checker struct {
	*Store
	*Report
	invariants Invariants
}

func (c *checker) problem(format string, args ...any) {
	const enough = 100
	if len(c.Problems) < enough {
		c.Problems = append(c.Problems, fmt.Sprintf(format, args...))
	}
}

func (c *checker) run(ctx context.Context) error {
	c.Bytes = int64(c.db.Metrics().DiskSpaceUsage())
	if err := c.db.CheckLevels(nil); err != nil {
		return fmt.Errorf("%w: %w", errDamaged, err)
	}
	id, err := nextSpace(c.db, "")
	for ; id != "" && err == nil; id, err = nextSpace(c.db, id) {
		c.Spaces++
		if err := c.space(id); err != nil {
			return err
		}
		if ctx.Err() != nil {
			return say("the check was ended: %v", ctx.Err())
		}
	}
	for hash, to := range each(c.db, key("t", ""), &err) {
		c.Tickets++
		c.wants(key("s", string(to.rest), "s", string(hash)), "where a ticket's hash leads")
	}
	queued := 0
	for due, r := range each(c.db, key("d", ""), &err) {
		queued--
		c.wants(queueKey(r.at, string(due)), "what is due, in its place")
	}
	for range each(c.db, key("q", ""), &err) {
		queued++
	}
	if queued != 0 {
		c.problem("there are %d more in the order of time than are due", queued)
	}
	return err
}

// wants says what is missing.
func (c *checker) wants(key []byte, what string) {
	if _, found, err := get(c.db, key); !found || err != nil {
		c.problem("there is not %s (%v)", what, err)
	}
}

func (c *checker) space(id string) error {
	heads, err := readHeads(c.db, id)
	if err == nil && len(heads) == 0 {
		c.problem("space %s has records, and no doc", id)
	}
	docs := make(map[space.DocName]*space.Doc)
	for _, name := range slices.Sorted(maps.Keys(heads)) {
		if err == nil {
			docs[name], err = c.doc(id, name, heads[name])
		}
	}
	var hashes []string
	for hash, r := range each(c.db, key("s", id, "s", ""), &err) {
		to, _, e := get(c.db, key("t", string(hash)))
		if err = cmp.Or(err, e); string(to.rest) != id {
			c.problem("space %s: a ticket's hash does not lead to it", id)
		} else if !r.over(c.now()) {
			hashes = append(hashes, string(hash))
		}
	}
	if err == nil && c.invariants != nil {
		for _, broken := range c.invariants(docs, hashes) {
			c.problem("space %s, %s", id, broken)
		}
	}
	for range each(c.db, key("s", id, "c", ""), &err) {
		c.Commands++
	}
	if errors.Is(err, errDamaged) {
		c.problem("space %s: %v", id, err)
		return nil
	}
	return err
}

func (c *checker) doc(id string, name space.DocName, head hub.Cursor) (*space.Doc, error) {
	l, err := load(c.db, id, hub.DocCursor{Doc: name}, head, time.Time{})
	d := new(space.Doc)
	for _, item := range l.Set {
		decoded, err := space.DecodeIn(name, item.Key, item.Value)
		if err != nil {
			c.problem("space %s, %s: %v", id, name, err)
			continue
		}
		c.Entities++
		if c.invariants != nil && decoded.Version() != item.V { // that an entity names its version is the rules' own
			c.problem("space %s, %s: %s says version %d and lies at %d", id, name, item.Key, decoded.Version(), item.V)
		}
		d.Put(decoded, item.V)
		l.Del = append(l.Del, hub.Tombstone{Key: item.Key, V: item.V})
	}
	for _, any := range l.Del {
		if any.V < 1 || any.V > head.V {
			c.problem("space %s, %s: %s lies at version %d of %d", id, name, any.Key, any.V, head.V)
		}
	}
	return d, err
}
