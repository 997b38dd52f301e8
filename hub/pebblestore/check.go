package pebblestore

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"time"

	"amends/hub"
	"amends/hub/space"

	"github.com/cockroachdb/pebble/v2"
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
	s := newStore(folder, Options{Now: time.Now, Log: slog.New(slog.DiscardHandler)})
	defer s.cancel()
	if err := refuseEarlier(folder); err != nil {
		return r, err
	}
	files, err := os.ReadDir(s.folder)
	if errors.Is(err, fs.ErrNotExist) {
		return r, fmt.Errorf("there is no store in %s; name its folder with --data", folder)
	} else if err != nil {
		return r, s.sentence(err)
	}
	for _, file := range files {
		if info, err := file.Info(); err == nil {
			r.Bytes += info.Size()
		}
	}
	there, err := s.examine()
	if err != nil {
		return r, err
	}
	defer s.lock.Close()
	if !there {
		return r, nil
	}
	return r, s.readOnly(func(db *pebble.DB) error {
		s.db = db
		c := checker{Store: s, ctx: ctx, report: &r, invariants: invariants}
		return c.run()
	})
}

func (r *Report) problem(format string, args ...any) {
	const enough = 100
	if len(r.Problems) < enough {
		r.Problems = append(r.Problems, fmt.Sprintf(format, args...))
	}
}

type checker struct {
	*Store
	ctx        context.Context
	report     *Report
	invariants func(*space.Doc) []string
}

func (c *checker) run() error {
	if err := c.db.CheckLevels(nil); err != nil {
		return c.sentence(fmt.Errorf("%w: %w", errDamaged, err))
	}
	var prefix []byte
	var err error
	for {
		if prefix, err = c.nextSpace(c.ctx, prefix); err != nil || prefix == nil {
			break
		}
		c.report.Spaces++
		if err = c.space(prefix); err != nil {
			break
		}
	}
	if err = firstError(err, c.tickets(), c.due()); err != nil && c.ctx.Err() == nil {
		err = c.sentence(err)
	}
	return err
}

func (c *checker) space(prefix []byte) error {
	id, err := spaceID(prefix)
	if err != nil {
		c.report.problem("a space has the id %x", prefix)
	}
	it, err := c.iterate(c.ctx, prefix)
	if err != nil {
		return err
	}
	defer it.Close()
	heads, err := readHeads(it, prefix)
	if errors.Is(err, errDamaged) {
		c.report.problem("space %s: a head is damaged", id)
		return nil
	} else if err != nil {
		return err
	}
	if !heads.there() {
		c.report.problem("space %s has records, and no doc", id)
	}
	for doc, h := range heads {
		if doc > 0 {
			if err := c.doc(it, id, prefix, byte(doc), h); err != nil {
				return err
			}
		}
	}
	err = each(it, under(prefix, partCommand), func(_, stored []byte) error {
		c.report.Commands++
		if _, err := decodeCommand(stored, new(hub.Done)); err != nil {
			c.report.problem("space %s: a remembered command is damaged", id)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return each(it, under(prefix, partTicket), func(hash, _ []byte) error {
		to, err := readTicket(c.db, ticketKey(string(hash)))
		if err == nil && (to == nil || !bytes.Equal(to.prefix, prefix)) {
			c.report.problem("space %s: a ticket's hash does not lead to it", id)
		}
		return err
	})
}

// doc checks one doc: no entity is above its version, and every tag and tombstone is accounted for.
func (c *checker) doc(it *pebble.Iterator, id string, prefix []byte, doc byte, h *head) error {
	name := docs[doc]
	bad := func(format string, args ...any) {
		c.report.problem("space %s, %s: %s", id, name, fmt.Sprintf(format, args...))
	}
	if h == nil {
		h = &head{}
	}
	if _, err := readTags(it, prefix, doc, h.v); errors.Is(err, errDamaged) {
		bad("the tags of its versions are not those up to %d", h.v)
	} else if err != nil {
		return err
	}
	d := new(space.Doc)
	err := each(it, under(prefix, partEntity, doc), func(key, stored []byte) error {
		e, err := decodeEntity(stored)
		switch {
		case err != nil:
			bad("%s is damaged", key)
		case e.v < 1 || e.v > h.v:
			bad("%s lies at version %d of %d", key, e.v, h.v)
		case e.dead() && (h.oldest.IsZero() || e.died.Before(h.oldest)):
			bad("the tombstone of %s would stay for good", key)
		case !e.dead():
			c.entity(d, space.Key(key), e, bad)
		}
		return nil
	})
	if name == space.Shared && c.invariants != nil && h.v > 0 {
		for _, broken := range c.invariants(d) {
			bad("%s", broken)
		}
	}
	return err
}

func (c *checker) entity(d *space.Doc, key space.Key, e entity, bad func(string, ...any)) {
	decoded, err := space.Decode(key, bytes.Clone(e.value))
	if err != nil {
		bad("%v", err)
		return
	}
	c.report.Entities++
	d.Put(decoded, e.v)
}

func (c *checker) tickets() error {
	it, err := c.iterate(c.ctx, allTickets)
	if err != nil {
		return err
	}
	err = each(it, allTickets, func(hash, stored []byte) error {
		c.report.Tickets++
		to, err := decodeTicket(stored)
		if err != nil {
			c.report.problem("where a ticket's hash leads is damaged")
			return nil
		}
		own, err := get(c.db, ownTicketKey(to.prefix, string(hash)))
		if err == nil && own == nil {
			c.report.problem("a ticket's hash leads to a space that does not have it")
		}
		return err
	})
	return errors.Join(err, it.Close())
}

func (c *checker) due() error {
	it, err := c.iterate(c.ctx, []byte("\xffd"))
	if err != nil {
		return err
	}
	orders := 0
	count := func([]byte, []byte) error { orders++; return nil }
	err = firstError(each(it, allQueued, count), each(it, allLeased, count), each(it, allDue, func(key, stored []byte) error {
		orders--
		d, err := decodeDue(stored)
		if err != nil {
			c.report.problem("what is due is damaged")
			return nil
		}
		in, err := get(c.db, d.order(string(key)))
		if err == nil && in == nil {
			c.report.problem("what is due is in no queue")
		}
		return err
	}))
	if orders != 0 {
		c.report.problem("%d more in queues than are due", orders)
	}
	return errors.Join(err, it.Close())
}
