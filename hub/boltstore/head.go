package boltstore

import (
	"encoding/binary"

	"amends/hub"
)

const (
	tagsInHead = 32 // a commit rewrites the head, so it stays small
	tagsMoved  = 16 // and that many go to a record of their own when it is full
)

// head is the record of a doc: version, the version of the latest tombstone that went away, number of tags,
// epoch, tags. It stays encoded, since most commits only append a tag.
type head []byte

const headFixed = 8 + 8 + 1

func newHead(epoch string) head {
	return appendName(make([]byte, headFixed, 64), epoch)
}

func readHead(key, stored []byte) (head, error) {
	value, err := unsealed(key, stored)
	if err != nil || len(value) <= headFixed || len(value) <= headFixed+int(value[headFixed]) {
		return nil, errDamaged
	}
	return head(value), nil
}

func (h head) v() int64    { return int64(binary.BigEndian.Uint64(h)) }
func (h head) gone() int64 { return int64(binary.BigEndian.Uint64(h[8:])) }
func (h head) kept() int   { return int(h[16]) }

func (h head) epoch() string {
	return string(h[headFixed+1 : headFixed+1+int(h[headFixed])])
}

// tags are those that lie in the head: of the last versions, oldest first.
func (h head) tags() ([]string, error) {
	r := reader{b: h[headFixed+1+int(h[headFixed]):]}
	tags := make([]string, 0, h.kept())
	for range h.kept() {
		tags = append(tags, r.name())
	}
	return tags, r.err()
}

// next is the head after commits under tags. Tags that it has no room for come out in runs, the first of which
// begins at version first.
func (h head) next(tags []string) (n head, moved [][]string, first int64, err error) {
	all, err := h.tags()
	if err != nil {
		return nil, nil, 0, err
	}
	v := h.v() + int64(len(tags))
	all = append(all, tags...)
	first = v - int64(len(all)) + 1
	for len(all) > tagsInHead {
		moved, all = append(moved, all[:tagsMoved]), all[tagsMoved:]
	}
	n = append(make(head, 0, 1024), h[:headFixed+1+int(h[headFixed])]...)
	binary.BigEndian.PutUint64(n, uint64(v))
	n[16] = byte(len(all))
	for _, t := range all {
		n = appendName(n, t)
	}
	return n, moved, first, nil
}

// without is the head after a tombstone of version v went away.
func (h head) without(v int64) head {
	n := make(head, len(h), len(h)+8)
	copy(n, h)
	if v > h.gone() {
		binary.BigEndian.PutUint64(n[8:], uint64(v))
	}
	return n
}

// place needs the tag of the last version, which a head always holds.
func (h head) cursor(tags []string) hub.Cursor {
	p := hub.Cursor{Epoch: h.epoch(), V: h.v()}
	if len(tags) > 0 {
		p.Tag = tags[len(tags)-1]
	}
	return p
}

func encodeTags(tags []string) []byte {
	b := make([]byte, 0, 512)
	for _, t := range tags {
		b = appendName(b, t)
	}
	return b
}

func decodeTags(key, stored []byte) ([]string, error) {
	value, err := unsealed(key, stored)
	if err != nil {
		return nil, err
	}
	r, tags := reader{b: value}, make([]string, 0, tagsMoved)
	for len(r.b) > 0 {
		tags = append(tags, r.name())
	}
	return tags, r.err()
}
