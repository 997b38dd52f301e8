package boltstore

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"slices"

	"amends/hub"
	"amends/hub/space"
)

// Load reads docs as of one moment. A part costs what changed, not what the doc holds: the log has the changes
// in the order of versions, and only the latest of each entity.
func (s *Store) Load(ctx context.Context, id string, wanted []hub.DocCursor) ([]hub.Loaded, error) {
	prefix, err := spacePrefix(id)
	if err != nil {
		return nil, err
	}
	var out []hub.Loaded
	err = s.view(ctx, prefix, func(t *txn) error {
		if !t.spaceThere(prefix) {
			return hub.ErrNoSpace
		}
		out = make([]hub.Loaded, 0, len(wanted))
		for _, w := range wanted {
			loaded, err := t.load(ctx, prefix, w)
			if err != nil {
				return err
			}
			out = append(out, loaded)
		}
		return nil
	})
	return out, err
}

func (t *txn) load(ctx context.Context, prefix []byte, w hub.DocCursor) (hub.Loaded, error) {
	l := hub.Loaded{Doc: w.Doc, Full: true}
	doc, err := docByte(w.Doc)
	if err != nil {
		return l, err
	}
	h, err := t.head(prefix, doc)
	if err != nil {
		return l, err
	}
	gone := int64(0)
	if h != nil {
		if l.Tags, err = t.tags(prefix, doc, h); err != nil {
			return l, err
		}
		l.Cursor, gone = h.cursor(l.Tags), h.gone()
	}
	recent := onTop(&l, doc, t.recent(prefix))
	l.Tags = l.Tags[max(0, len(l.Tags)-int(l.Cursor.V-max(l.Cursor.V-hub.TagsKept+1, gone, 1)+1)):]
	l.Full = l.Cursor.Epoch == "" && l.Cursor.V == 0 || !proven(w.Since, l.Cursor, l.Tags)
	after := w.Since.V
	if l.Full {
		after = 0
	}
	if err := t.readLog(ctx, prefix, doc, after, &l); err != nil {
		return l, err
	}
	putOnTop(&l, recent, after)
	return l, nil
}

// onTop moves the place on by the recent writes that are not in it, and returns them.
func onTop(l *hub.Loaded, doc byte, recent []*entry) (later []docWrite) {
	for _, e := range recent {
		for _, d := range e.docs {
			if d.doc != doc || d.base != l.Cursor.V {
				continue
			}
			if d.base == 0 && d.epoch != "" {
				l.Cursor.Epoch = d.epoch
			}
			l.Cursor.V, l.Cursor.Tag = d.base+1, d.tag
			l.Tags = append(l.Tags, d.tag)
			later = append(later, d)
		}
	}
	return later
}

// putOnTop puts the changes of recent writes in the place of what they supersede.
func putOnTop(l *hub.Loaded, recent []docWrite, after int64) {
	if len(recent) == 0 {
		return
	}
	last := make(map[string]*logged)
	for _, d := range recent {
		for i := range d.changes {
			last[string(d.changes[i].key)] = &d.changes[i]
		}
	}
	l.Set = slices.DeleteFunc(l.Set, func(item hub.Item) bool { return last[string(item.Key)] != nil })
	l.Del = slices.DeleteFunc(l.Del, func(stone hub.Tombstone) bool { return last[string(stone.Key)] != nil })
	for _, d := range recent {
		for i := range d.changes {
			switch c := &d.changes[i]; {
			case last[string(c.key)] != c || c.v <= after:
			case c.dead:
				l.Del = append(l.Del, hub.Tombstone{Key: space.Key(c.key), V: c.v})
			default:
				l.Set = append(l.Set, hub.Item{Key: space.Key(c.key), V: c.v, Value: bytes.Clone(c.value)})
			}
		}
	}
}

// proven says whether a place lies in the history that ends at now and has these last tags.
func proven(since, now hub.Cursor, tags []string) bool {
	if since == now {
		return true
	}
	i := len(tags) - 1 - int(now.V-since.V)
	return since.Epoch == now.Epoch && since.V > 0 && since.V <= now.V && i >= 0 && tags[i] == since.Tag
}

// tags are those of the last versions, more than are wanted.
func (t *txn) tags(prefix []byte, doc byte, h head) ([]string, error) {
	tags, err := h.tags()
	if err != nil {
		return nil, err
	}
	var records [][]string
	c, start := t.spaces.Cursor(), under(prefix, partTags, doc)
	for key, stored := c.Seek(start); bytes.HasPrefix(key, start); key, stored = c.Next() {
		more, err := decodeTags(key, stored)
		if err != nil {
			return nil, err
		}
		records = append(records, more)
	}
	return slices.Concat(append(records, tags)...), nil
}

func (t *txn) readLog(ctx context.Context, prefix []byte, doc byte, after int64, l *hub.Loaded) error {
	c, start := t.spaces.Cursor(), under(prefix, partLog, doc)
	first := binary.BigEndian.AppendUint64(bytes.Clone(start), uint64(after+1))
	n := 0
	for key, stored := c.Seek(first); bytes.HasPrefix(key, start); key, stored = c.Next() {
		if n++; n%1024 == 0 && ctx.Err() != nil {
			return fmt.Errorf("%w: %w", hub.ErrUnavailable, ctx.Err())
		}
		r, err := decodeLogged(key, stored)
		if err != nil {
			return err
		}
		if r.dead {
			l.Del = append(l.Del, hub.Tombstone{Key: space.Key(r.key), V: r.v})
		} else {
			l.Set = append(l.Set, hub.Item{Key: space.Key(r.key), V: r.v, Value: bytes.Clone(r.value)})
		}
	}
	return nil
}
