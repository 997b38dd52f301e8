package pebblestore

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"amends/hub"
	"amends/hub/space"

	"github.com/cockroachdb/pebble/v2"
)

// Load reads docs as of one moment. A doc is read as a whole, whatever was asked for: the server is the only one that
// reads, and holds what it has read in its room.
func (s *Store) Load(ctx context.Context, id string, wanted []hub.DocCursor) (out []hub.Loaded, err error) {
	prefix, err := spacePrefix(id)
	if err != nil {
		return nil, err
	}
	err = s.view(ctx, func() error {
		it, err := s.iterate(ctx, prefix)
		if err != nil {
			return err
		}
		defer it.Close()
		out, err = load(ctx, it, prefix, wanted, s.now())
		return err
	})
	return out, err
}

// iterate is over all that begins with prefix, as of one moment.
func (s *Store) iterate(ctx context.Context, prefix []byte) (*pebble.Iterator, error) {
	release, err := s.settle()
	if err != nil {
		return nil, err
	}
	defer release()
	return s.db.NewIterWithContext(ctx, &pebble.IterOptions{LowerBound: prefix, UpperBound: after(prefix)})
}

func load(ctx context.Context, it *pebble.Iterator, prefix []byte, wanted []hub.DocCursor, now time.Time) ([]hub.Loaded, error) {
	heads, err := readHeads(it, prefix)
	if err != nil {
		return nil, err
	}
	if !heads.there() {
		return nil, hub.ErrNoSpace
	}
	out := make([]hub.Loaded, 0, len(wanted))
	for _, w := range wanted {
		doc, err := docByte(w.Doc)
		if err != nil {
			return nil, err
		}
		l := hub.Loaded{Doc: w.Doc, Full: true}
		if h := heads[doc]; h != nil {
			if err := loadDoc(ctx, it, prefix, doc, h, w.Since, now, &l); err != nil {
				return nil, err
			}
		}
		out = append(out, l)
	}
	return out, nil
}

func loadDoc(ctx context.Context, it *pebble.Iterator, prefix []byte, doc byte, h *head, since hub.Cursor, now time.Time, l *hub.Loaded) error {
	tags, err := readTags(it, prefix, doc, h.v)
	if err != nil {
		return err
	}
	l.Cursor = h.cursor()
	gone, forgotten := h.gone, now.Add(-hub.TombstonesFor)
	err = eachEntity(ctx, it, prefix, doc, func(key space.Key, e entity) {
		switch {
		case !e.dead():
			l.Set = append(l.Set, hub.Item{Key: key, V: e.v, Value: bytes.Clone(e.value)})
		case e.died.Before(forgotten):
			gone = max(gone, e.v)
		default:
			l.Del = append(l.Del, hub.Tombstone{Key: key, V: e.v})
		}
	})
	if err != nil {
		return err
	}
	l.Tags = tags[min(len(tags), max(0, len(tags)-1-int(h.v-max(gone, 1)))):]
	after := int64(0)
	if l.Full = l.Cursor == (hub.Cursor{}) || !proven(since, l.Cursor, l.Tags); !l.Full {
		after = since.V
	}
	l.Set = slices.DeleteFunc(l.Set, func(i hub.Item) bool { return i.V <= after })
	l.Del = slices.DeleteFunc(l.Del, func(t hub.Tombstone) bool { return t.V <= after })
	slices.SortFunc(l.Set, func(a, b hub.Item) int { return cmp.Or(cmp.Compare(a.V, b.V), cmp.Compare(a.Key, b.Key)) })
	slices.SortFunc(l.Del, func(a, b hub.Tombstone) int { return cmp.Or(cmp.Compare(a.V, b.V), cmp.Compare(a.Key, b.Key)) })
	return nil
}

// proven says whether a cursor lies in the history that ends at now and has these last tags.
func proven(since, now hub.Cursor, tags []string) bool {
	if since == now {
		return true
	}
	i := len(tags) - 1 - int(now.V-since.V)
	return since.Epoch == now.Epoch && since.V > 0 && since.V <= now.V && i >= 0 && tags[i] == since.Tag
}

// each goes over all keys that begin with start; what it gives ends with the call.
func each(it *pebble.Iterator, start []byte, do func(rest, value []byte) error) error {
	for ok := it.SeekGE(start); ok && bytes.HasPrefix(it.Key(), start); ok = it.Next() {
		value, err := it.ValueAndErr()
		if err != nil {
			return err
		}
		if err := do(it.Key()[len(start):], value); err != nil {
			return err
		}
	}
	return it.Error()
}

func eachEntity(ctx context.Context, it *pebble.Iterator, prefix []byte, doc byte, do func(space.Key, entity)) error {
	n := 0
	return each(it, under(prefix, partEntity, doc), func(key, stored []byte) error {
		if n++; n%1024 == 0 && ctx.Err() != nil {
			return fmt.Errorf("%w: %w", hub.ErrUnavailable, ctx.Err())
		}
		e, err := decodeEntity(stored)
		if err == nil {
			do(space.Key(key), e)
		}
		return err
	})
}

// readTags are those of the last versions up to v, oldest first.
func readTags(it *pebble.Iterator, prefix []byte, doc byte, v int64) ([]string, error) {
	tags := make([]string, min(v, hub.TagsKept))
	found := 0
	err := each(it, under(prefix, partTag, doc), func(_, stored []byte) error {
		of, tag, err := decodeTag(stored)
		i := len(tags) - 1 - int(v-of)
		if err != nil || i < 0 || i >= len(tags) {
			return errDamaged
		}
		tags[i] = tag
		found++
		return nil
	})
	if err == nil && found != len(tags) {
		err = errDamaged
	}
	return tags, err
}

// heads are those of a space's docs, nil for one that was never written.
type heads [len(docs)]*head

func (h *heads) there() bool { return *h != heads{} }

func readHeads(it *pebble.Iterator, prefix []byte) (heads, error) {
	var all heads
	err := each(it, under(prefix, partHead), func(doc, stored []byte) (err error) {
		if len(doc) != 1 || int(doc[0]) >= len(all) {
			return errDamaged
		}
		all[doc[0]], err = decodeHead(stored)
		return err
	})
	return all, err
}
