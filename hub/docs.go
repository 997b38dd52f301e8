package hub

import (
	"fmt"

	"amends/hub/space"
	"amends/hub/wire"
)

// doc is one doc of a room. Only who holds the room's turn changes it, and only under the room's lock.
type doc struct {
	data   *space.Doc // nil: not loaded
	cursor Cursor
	tags   []string // of the last versions, up to the present one
}

// The docs of a room by index. From owns on, the own docs of both seats, in all their generations.
const (
	shared = iota
	access
	owns
	docs = owns + 2*space.Generations

	noDoc = -1
)

var (
	docNames = space.DocNames()
	indexes  = func() map[space.DocName]int {
		all := make(map[space.DocName]int, docs)
		for i, name := range docNames {
			all[name] = i
		}
		return all
	}()
)

func indexOf(name space.DocName) int {
	if i, known := indexes[name]; known {
		return i
	}
	return noDoc
}

// replicaOf is what a device has of a doc that it sees.
func replicaOf(i int) replica {
	if i == shared {
		return sharedReplica
	}
	return ownReplica
}

func (d *doc) known() bool { return d.data != nil }

// begin makes the doc known and empty at a cursor.
func (d *doc) begin(at Cursor) {
	d.data, d.cursor = new(space.Doc), at
	d.tags = append(d.tags[:0:0], at.Tag)
}

// advance moves the doc to its next version.
func (d *doc) advance(epoch, tag string) {
	if d.cursor.V == 0 {
		d.cursor.Epoch = epoch
	}
	d.cursor.V++
	d.cursor.Tag = tag
	if len(d.tags) >= 2*TagsKept {
		d.tags = append(d.tags[:0], d.tags[len(d.tags)-TagsKept:]...)
	}
	d.tags = append(d.tags, tag)
}

// proves says whether a cursor lies in the doc's history, and near enough that all deletions since are known.
func (d *doc) proves(c wire.Cursor) bool {
	if c.Epoch == "" || c.Epoch != d.cursor.Epoch || c.V > d.cursor.V || c.V < 0 {
		return false
	}
	i := c.V - d.cursor.V + int64(len(d.tags)) - 1
	return i >= 0 && d.tags[i] == c.Tag
}

// lack is what a device lacks that is at a cursor: all, if the cursor cannot be proven.
func (d *doc) lack(c wire.Cursor) *lack {
	if d.proves(c) {
		return &lack{since: c.V}
	}
	return &lack{full: true}
}

// lags says whether a cursor is ahead of this doc, in the same history for all that can be seen from here.
func (d *doc) lags(c wire.Cursor) bool {
	return c.Epoch != "" && c.Epoch == d.cursor.Epoch && c.V > d.cursor.V
}

// decoded are entities as a store gave them, ready to be put.
type decoded struct {
	entity space.Entity
	v      int64
}

func decode(doc int, items []Item) ([]decoded, error) {
	list := make([]decoded, len(items))
	for i, item := range items {
		e, err := space.DecodeIn(docNames[doc], item.Key, item.Value)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrUnavailable, err)
		}
		list[i] = decoded{e, item.V}
	}
	return list, nil
}

// replay brings the doc to what was loaded. moved: its cursor is another than before.
func (d *doc) replay(l Loaded, set []decoded) (moved bool) {
	if l.Full {
		moved = !d.known() || d.cursor != l.Cursor
		d.begin(l.Cursor)
		if len(l.Tags) > 0 {
			d.tags = l.Tags
		}
	} else if moved = d.cursor != l.Cursor; !moved {
		return false
	}
	del := l.Del
	for _, e := range set { // entities and tombstones each come in the order of versions: merge them
		for len(del) > 0 && del[0].V < e.v {
			d.data.Remove(del[0].Key, del[0].V)
			del = del[1:]
		}
		d.data.Put(e.entity, e.v)
	}
	for _, t := range del {
		d.data.Remove(t.Key, t.V)
	}
	if !l.Full {
		d.extend(l)
	}
	return moved
}

// extend adds the tags of a partial load, as far as they are there.
func (d *doc) extend(l Loaded) {
	added := int(l.Cursor.V - d.cursor.V)
	d.cursor = l.Cursor
	if len(l.Tags) < added {
		d.tags = append(d.tags[:0:0], l.Tags...)
		return
	}
	d.tags = append(d.tags, l.Tags[len(l.Tags)-added:]...)
	if len(d.tags) > 2*TagsKept {
		d.tags = append(d.tags[:0:0], d.tags[len(d.tags)-TagsKept:]...)
	}
}
