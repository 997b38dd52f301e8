package boltstore

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"amends/hub"
	"amends/hub/space"

	bolt "go.etcd.io/bbolt"
)

// examine reads the whole file and fails on anything that is not as this package writes it. It takes the file's
// lock as a reader, so that nobody writes meanwhile, and changes nothing.
func examine(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return fmt.Errorf("the store %s cannot be opened: %w", path, err)
	}
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("the store %s cannot be opened: %w; mend the file's rights", path, err)
	}
	defer file.Close()
	p := pages{file: file, size: info.Size()}
	if err := p.readMeta(); !info.Mode().IsRegular() || errors.Is(err, errForeign) {
		return foreign(path)
	} else if err != nil {
		return damaged(path, err)
	}
	o := boltOptions()
	o.ReadOnly, o.InitialMmapSize = true, 0
	db, err := openBolt(path, o)
	if err != nil {
		return err
	}
	defer db.Close()
	return examineLocked(path, file)
}

func examineLocked(path string, file *os.File) error {
	info, err := file.Stat()
	if err != nil {
		return err
	}
	var met [][]byte
	known := ""
	p := pages{file: file, size: info.Size(), visit: func(bucket, key, value []byte, _ int64) error {
		if !slices.ContainsFunc(buckets, func(b []byte) bool { return bytes.Equal(b, bucket) }) {
			return errForeign
		}
		if bytes.Equal(bucket, bucketJournal) && bytes.Equal(key, keyRing) {
			return nil // its groups have checksums of their own
		}
		record, err := unsealed(key, value)
		if err != nil {
			return err
		}
		if bytes.Equal(bucket, bucketAbout) && bytes.Equal(key, keyFormat) {
			known = string(record)
		}
		return nil
	}, buckets: &met}
	err = p.walk()
	switch {
	case errors.Is(err, errForeign), err == nil && known == "" && len(met) == 0:
		return foreign(path)
	case known != format && known != "":
		return fmt.Errorf("the store %s has the format %q, and this server reads %q; start the server that wrote it", path, known, format)
	case err != nil:
		return damaged(path, err)
	case known == "" || len(met) != len(buckets):
		return damaged(path, errors.New("a part is missing"))
	}
	return nil
}

func foreign(path string) error {
	return fmt.Errorf("%s is no store of amends, or its beginning is damaged; it was left as it is: move it away, or put the latest backup in its place", path)
}

// Report is what Check found.
type Report struct {
	Spaces   int
	Entities int
	Commands int // remembered
	Tickets  int // that lead somewhere
	Bytes    int64
	Problems []string // empty: all is well
}

// Check verifies a store that no server has open: the file, what bbolt itself says of it, and for every space
// that its parts fit together, that all entities decode, and what invariants, if any, say of its shared doc.
// Its error says that the file could not be read as a store at all.
func Check(ctx context.Context, folder string, invariants func(*space.Doc) []string) (r Report, err error) {
	path := filepath.Join(folder, FileName)
	if err := examine(path); err != nil {
		return r, err
	}
	file, err := os.Open(path)
	if err != nil {
		return r, err
	}
	defer file.Close()
	o := boltOptions()
	o.ReadOnly, o.PreLoadFreelist, o.InitialMmapSize = true, true, 0
	db, err := openBolt(path, o)
	if err != nil {
		return r, err
	}
	defer db.Close()
	defer func() {
		if p := recover(); p != nil {
			err = damaged(path, fmt.Errorf("%v", p))
		}
	}()
	if info, err := os.Stat(path); err == nil {
		r.Bytes = info.Size()
	}
	err = db.View(func(tx *bolt.Tx) error {
		for err := range tx.Check() {
			r.problem("bbolt: %v", err)
		}
		t := newTxn(tx, nil)
		ring, err := t.findRing(file)
		if err != nil {
			return damaged(path, err)
		}
		_, recent, err := t.readJournal(ring)
		if err != nil {
			return damaged(path, err)
		}
		t.recent = func(prefix []byte) []*entry { return recent[string(prefix)] }
		c := checker{txn: t, ctx: ctx, report: &r, invariants: invariants}
		return c.run()
	})
	return r, err
}

func (r *Report) problem(format string, args ...any) {
	const enough = 100
	if len(r.Problems) < enough {
		r.Problems = append(r.Problems, fmt.Sprintf(format, args...))
	}
}

type checker struct {
	*txn
	ctx        context.Context
	report     *Report
	invariants func(*space.Doc) []string
}

func (c *checker) run() error {
	cursor := c.spaces.Cursor()
	for key, _ := cursor.First(); key != nil; {
		if err := c.ctx.Err(); err != nil {
			return err
		}
		prefix, _, _, err := cutSpace(key)
		if err != nil {
			return err
		}
		prefix = bytes.Clone(prefix)
		c.report.Spaces++
		c.space(prefix)
		after := append(bytes.Clone(prefix), 0xff)
		key, _ = cursor.Seek(after)
	}
	return firstError(c.allTickets(), c.allExpiry(), c.allDue())
}

func (c *checker) space(prefix []byte) {
	id, err := spaceID(prefix)
	if err != nil {
		c.report.problem("a space has the id %x", prefix)
		return
	}
	if !c.spaceThere(prefix) {
		c.report.problem("space %s has records, and no doc", id)
	}
	for i := range docs {
		if i > 0 {
			c.doc(id, prefix, byte(i))
		}
	}
	cursor := c.spaces.Cursor()
	start := under(prefix, partCommand)
	for key, stored := cursor.Seek(start); bytes.HasPrefix(key, start); key, stored = cursor.Next() {
		m, err := decodeRemembered(key, stored)
		if err != nil || c.expiry.Get(expiryKey(m.until, partCommand, key)) == nil {
			c.report.problem("space %s: a remembered command is damaged, or would stay for good", id)
		}
		c.report.Commands++
	}
	for _, e := range c.recent(prefix) {
		if e.command != 0 {
			c.report.Commands++
		}
	}
	start = under(prefix, partSign)
	for key, _ := cursor.Seek(start); bytes.HasPrefix(key, start); key, _ = cursor.Next() {
		s, err := c.ticketRef(string(key[len(start):]))
		if err != nil || s == nil || !bytes.Equal(s.prefix, prefix) {
			c.report.problem("space %s: a ticket's hash does not lead to it", id)
		}
	}
}

// doc checks one doc: its log holds every entity once, none above the doc's version, and pointers agree with it.
func (c *checker) doc(id string, prefix []byte, doc byte) {
	name := docs[doc]
	bad := func(format string, args ...any) {
		c.report.problem("space %s, %s: %s", id, name, fmt.Sprintf(format, args...))
	}
	h, err := c.head(prefix, doc)
	if err != nil {
		bad("its head is damaged")
		return
	}
	loaded, err := c.load(c.ctx, prefix, hub.DocCursor{Doc: name})
	if err != nil {
		bad("it cannot be read: %v", err)
		return
	}
	v, gone := loaded.Cursor.V, int64(0)
	if h != nil {
		gone = h.gone()
	}
	if v > 0 && int64(len(loaded.Tags)) != v-max(v-hub.TagsKept+1, gone, 1)+1 {
		bad("%d tags for version %d", len(loaded.Tags), v)
	}
	if recent := c.recent(prefix); len(recent) > 0 {
		if last, err := c.version(prefix, recent, doc); err != nil || last != v {
			bad("the journal leads to version %d, and only %d can be read", last, v)
		}
	}
	d := new(space.Doc)
	for _, item := range loaded.Set {
		e, err := space.Decode(item.Key, item.Value)
		if err != nil {
			bad("%v", err)
			continue
		}
		c.report.Entities++
		d.Put(e, item.V)
	}
	if name == space.Shared && c.invariants != nil && v > 0 {
		for _, broken := range c.invariants(d) {
			bad("%s", broken)
		}
	}
	if h != nil {
		c.cursors(prefix, doc, h.v(), bad)
	}
}

// places checks that the log and the entities' pointers agree, up to the version of the head.
func (c *checker) cursors(prefix []byte, doc byte, v int64, bad func(format string, args ...any)) {
	pointers := 0
	cursor, start := c.spaces.Cursor(), under(prefix, partLog, doc)
	for key, stored := cursor.Seek(start); bytes.HasPrefix(key, start); key, stored = cursor.Next() {
		l, err := decodeLogged(key, stored)
		if err != nil || l.v < 1 || l.v > v {
			bad("%s at version %d of %d", l.key, l.v, v)
			continue
		}
		to, err := decodePointer(entityKey(prefix, doc, l.key), c.spaces.Get(entityKey(prefix, doc, l.key)))
		if err != nil || !bytes.Equal(logKey(prefix, doc, to.v, to.n), key) || to.dead != l.dead {
			bad("%s lies at version %d, and is looked for elsewhere", l.key, l.v)
		}
		pointers++
		if l.dead && c.expiry.Get(expiryKey(l.at.Add(tombstonesFor), partLog, key)) == nil {
			bad("the tombstone of %s would stay for good", l.key)
		}
	}
	start = under(prefix, partEntity, doc)
	for key, _ := cursor.Seek(start); bytes.HasPrefix(key, start); key, _ = cursor.Next() {
		pointers--
	}
	if pointers != 0 {
		bad("%d more entities in the log than by key", pointers)
	}
}

func (c *checker) allTickets() error {
	return c.tickets.ForEach(func(hash, stored []byte) error {
		c.report.Tickets++
		s, err := decodeSignpost(hash, stored)
		if err != nil || !c.spaceThere(s.prefix) || c.spaces.Get(signKey(s.prefix, string(hash))) == nil {
			c.report.problem("a ticket's hash leads to a space that does not have it")
		}
		return nil
	})
}

func (c *checker) allExpiry() error {
	return c.expiry.ForEach(func(key, _ []byte) error {
		part, of, err := cutExpiry(key)
		in := c.spaces
		if part == partSign {
			in = c.tickets
		}
		if err != nil || in.Get(of) == nil {
			c.report.problem("something that is gone is to expire at %s", readTime(key).UTC().Format(time.RFC3339))
		}
		return nil
	})
}

func (c *checker) allDue() error {
	waiting := 0
	err := c.due.ForEach(func(key, stored []byte) error {
		waiting++
		d, err := decodeDue(key, stored)
		if err != nil || c.queue.Get(timeKey(d.at, key)) == nil && c.leased.Get(timeKey(d.leased, key)) == nil {
			c.report.problem("what is due is in no queue")
		}
		return nil
	})
	count := func(key, _ []byte) error { waiting--; return nil }
	err = firstError(err, c.queue.ForEach(count), c.leased.ForEach(count))
	if waiting != 0 {
		c.report.problem("%d more due than in queues", waiting)
	}
	return err
}
