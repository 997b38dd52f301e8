package pebblestore

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
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

// Check verifies a store that no server has open, and changes nothing: every table by its checksums, and for every
// space that its parts fit together, that all entities decode, and what invariants, if any, say of its shared doc. Its
// error says that the folder could not be read as a store at all.
func Check(ctx context.Context, folder string, invariants func(*space.Doc) []string) (r Report, err error) {
	lock, err := examine(folder, Options{Now: time.Now, Log: slog.New(slog.DiscardHandler)}, func(s *Store) error {
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
	invariants func(*space.Doc) []string
}

func (c *checker) problem(format string, args ...any) {
	const enough = 100
	if len(c.Problems) < enough {
		c.Problems = append(c.Problems, fmt.Sprintf(format, args...))
	}
}

func (c *checker) run(ctx context.Context) (err error) {
	c.Bytes = int64(c.db.Metrics().DiskSpaceUsage())
	if err := c.db.CheckLevels(nil); err != nil {
		return fmt.Errorf("%w: %w", errDamaged, err)
	}
	owned := 0
	for id := ""; ; c.Spaces++ {
		if id, err = nextSpace(c.db, id); id == "" || err != nil {
			break
		}
		n, err := c.space(id)
		if owned += n; err != nil {
			return err
		}
		if ctx.Err() != nil {
			return say("the check was ended: %v", ctx.Err())
		}
	}
	for range each(c.db, key("t", ""), &err) {
		c.Tickets++
	}
	if owned != c.Tickets {
		c.problem("of %d hashes of tickets, %d lead to a space that has them", c.Tickets, owned)
	}
	queued := 0
	for rest := range each(c.db, key("q", ""), &err) {
		at, due := cutQueueKey(rest)
		if r, found, e := get(c.db, key("d", due)); e != nil || !found || r.at != at {
			c.problem("what is due is not in its place")
		}
		queued++
	}
	for range each(c.db, key("d", ""), &err) {
		queued--
	}
	if queued != 0 {
		c.problem("there are %d more in the order of time than are due", queued)
	}
	return err
}

// space checks a space, and counts the hashes of tickets that lead to it.
func (c *checker) space(id string) (owned int, err error) {
	heads, err := readHeads(c.db, id)
	if err != nil {
		return 0, err
	}
	if len(heads) == 0 {
		c.problem("space %s has records, and no doc", id)
	}
	for _, name := range []space.DocName{space.Shared, space.OwnA, space.OwnB, space.Access} {
		if err := c.doc(id, name, heads[name]); errors.Is(err, errDamaged) {
			c.problem("space %s, %s: the tags of its versions are not those up to %d, or %v", id, name, heads[name].V, err)
		} else if err != nil {
			return 0, err
		}
	}
	for range each(c.db, key("s", id, "c", ""), &err) {
		c.Commands++
	}
	for hash := range each(c.db, key("s", id, "s", ""), &err) {
		if to, _, e := get(c.db, key("t", string(hash))); e != nil || string(to.rest) != id {
			c.problem("space %s: a ticket's hash does not lead to it", id)
		}
		owned++
	}
	return owned, err
}

func (c *checker) doc(id string, name space.DocName, head hub.Cursor) error {
	l, err := load(c.db, id, hub.DocCursor{Doc: name}, head, time.Time{})
	d := new(space.Doc)
	for _, item := range l.Set {
		decoded, err := space.Decode(item.Key, item.Value)
		if err != nil {
			c.problem("space %s, %s: %v", id, name, err)
			continue
		}
		c.Entities++
		d.Put(decoded, item.V)
	}
	if n := len(l.Set); n > 0 && l.Set[n-1].V > head.V {
		c.problem("space %s, %s: %s lies at version %d of %d", id, name, l.Set[n-1].Key, l.Set[n-1].V, head.V)
	}
	if n := len(l.Del); n > 0 && l.Del[n-1].V > head.V {
		c.problem("space %s, %s: a tombstone of version %d of %d", id, name, l.Del[n-1].V, head.V)
	}
	if name == space.Shared && c.invariants != nil && head.V > 0 {
		for _, broken := range c.invariants(d) {
			c.problem("space %s, %s: %s", id, name, broken)
		}
	}
	return err
}
