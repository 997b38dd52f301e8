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
)

// Load reads docs as of one moment. A doc is read as a whole, whatever was asked for: the server is the only one that
// reads, and holds what it has read in its room.
func (s *Store) Load(ctx context.Context, id string, wanted []hub.DocCursor) (out []hub.Loaded, err error) {
	err = s.view(ctx, func(r reader) error {
		heads, err := readHeads(r, id)
		if err != nil || len(heads) == 0 {
			return cmp.Or(err, hub.ErrNoSpace)
		}
		for _, w := range wanted {
			l := hub.Loaded{Doc: w.Doc, Full: true}
			if now := heads[w.Doc]; now != (hub.Cursor{}) {
				l, err = load(r, id, w, now, s.forgotten())
			}
			if out = append(out, l); err != nil {
				return err
			}
		}
		return nil
	})
	return out, err
}

// forgotten is the time before which tombstones are kept no longer.
func (s *Store) forgotten() time.Time { return s.now().Add(-hub.TombstonesFor) }

func readHeads(from reader, id string) (heads map[space.DocName]hub.Cursor, err error) {
	heads = map[space.DocName]hub.Cursor{}
	for doc, r := range each(from, key("s", id, "h", ""), &err) {
		epoch, tag := r.two()
		heads[space.DocName(doc)] = hub.Cursor{Epoch: epoch, V: r.v, Tag: tag}
	}
	return heads, err
}

// load reads a doc, without the tombstones that were made before a time.
func load(from reader, id string, w hub.DocCursor, now hub.Cursor, forgotten time.Time) (l hub.Loaded, err error) {
	l = hub.Loaded{Doc: w.Doc, Cursor: now}
	gone := int64(1) // the last version whose tombstones are gone
	for rest, r := range each(from, key("s", id, "e", string(w.Doc), ""), &err) {
		switch name := space.Key(rest); {
		case r.at == 0:
			l.Set = append(l.Set, hub.Item{Key: name, V: r.v, Value: bytes.Clone(r.rest)})
		case r.over(forgotten):
			gone = max(gone, r.v)
		default:
			l.Del = append(l.Del, hub.Tombstone{Key: name, V: r.v})
		}
	}
	if err != nil {
		return l, err
	}
	if l.Tags, err = readTags(from, id, string(w.Doc), now.V, gone); err != nil {
		return l, err
	}
	since := w.Since.V
	if l.Full = !proven(w.Since, now, l.Tags); l.Full {
		since = 0
	}
	l.Set = slices.DeleteFunc(l.Set, func(i hub.Item) bool { return i.V <= since })
	l.Del = slices.DeleteFunc(l.Del, func(t hub.Tombstone) bool { return t.V <= since })
	slices.SortFunc(l.Set, func(a, b hub.Item) int { return cmp.Or(cmp.Compare(a.V, b.V), cmp.Compare(a.Key, b.Key)) })
	slices.SortFunc(l.Del, func(a, b hub.Tombstone) int { return cmp.Or(cmp.Compare(a.V, b.V), cmp.Compare(a.Key, b.Key)) })
	return l, nil
}

// proven says whether a cursor lies in the history that ends at now and has these last tags.
func proven(since, now hub.Cursor, tags []string) bool {
	if since == now {
		return true
	}
	i := len(tags) - 1 - int(now.V-since.V)
	return since.Epoch == now.Epoch && since.V <= now.V && i >= 0 && tags[i] == since.Tag
}

// readTags are those of the last versions from first to v, oldest first. Those before a version whose tombstones were
// swept went with them; none is missing after that.
func readTags(from reader, id, doc string, v, first int64) (tags []string, err error) {
	tags = make([]string, min(v, hub.TagsKept))
	earliest, found := v, int64(0)
	for _, r := range each(from, key("s", id, "t", doc, ""), &err) {
		i := len(tags) - 1 - int(v-r.v)
		if i < 0 || i >= len(tags) {
			return nil, fmt.Errorf("%w: %s has the tag of version %d at %d", errDamaged, doc, r.v, v)
		}
		tags[i], earliest, found = string(r.rest), min(earliest, r.v), found+1
	}
	if err == nil && v > 0 && found != v-earliest+1 {
		err = fmt.Errorf("%w: %s lacks tags of its versions up to %d", errDamaged, doc, v)
	}
	return tags[len(tags)-int(min(found, max(0, v-first+1))):], err
}
