package pebblestore

import (
	"encoding/binary"
	"time"

	"amends/hub"
	"amends/hub/space"

	"github.com/cockroachdb/pebble/v2"
)

// get reads one record; nil if there is none.
func get(from pebble.Reader, key []byte) ([]byte, error) {
	value, closer, err := from.Get(key)
	if err == pebble.ErrNotFound {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return append([]byte{}, value...), closer.Close()
}

// reader cuts a record into its fields; bad stays set once it ran over the end.
type reader struct {
	b   []byte
	bad bool
}

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.b, r.bad = nil, true
		return nil
	}
	field := r.b[:n]
	r.b = r.b[n:]
	return field
}

func (r *reader) byte() byte {
	if f := r.take(1); f != nil {
		return f[0]
	}
	return 0
}

func (r *reader) int() int64 {
	if f := r.take(8); f != nil {
		return int64(binary.BigEndian.Uint64(f))
	}
	return 0
}

// time is the zero time if none was written.
func (r *reader) time() time.Time {
	if r.byte() == 0 {
		return time.Time{}
	}
	if f := r.take(8); f != nil {
		return readTime(f)
	}
	return time.Time{}
}

func (r *reader) name() string { return string(r.take(int(r.byte()))) }

func (r *reader) err() error {
	if r.bad {
		return errDamaged
	}
	return nil
}

func appendName(b []byte, s string) []byte { return append(append(b, byte(len(s))), s...) }

func appendMaybe(b []byte, at time.Time) []byte {
	if at.IsZero() {
		return append(b, 0)
	}
	return appendTime(append(b, 1), at)
}

// head is what is known of a doc without reading it.
type head struct {
	v          int64
	gone       int64     // the version of the latest tombstone that went away
	oldest     time.Time // no tombstone is older; zero: there is none
	epoch, tag string
}

func (h *head) cursor() hub.Cursor { return hub.Cursor{Epoch: h.epoch, V: h.v, Tag: h.tag} }

func (h *head) encode() []byte {
	b := appendInt(appendInt(make([]byte, 0, 64), h.v), h.gone)
	return appendName(appendName(appendMaybe(b, h.oldest), h.epoch), h.tag)
}

func decodeHead(stored []byte) (*head, error) {
	r := reader{b: stored}
	h := &head{v: r.int(), gone: r.int(), oldest: r.time(), epoch: r.name(), tag: r.name()}
	return h, r.err()
}

// entity is the state of a key: a value, or since when it is deleted. The value aliases what was read.
type entity struct {
	v     int64
	died  time.Time
	value []byte
}

func (e entity) dead() bool { return !e.died.IsZero() }

func (e entity) encode() []byte {
	b := appendMaybe(appendInt(make([]byte, 0, 17+len(e.value)), e.v), e.died)
	return append(b, e.value...)
}

func decodeEntity(stored []byte) (entity, error) {
	r := reader{b: stored}
	e := entity{v: r.int(), died: r.time()}
	e.value = r.b
	return e, r.err()
}

// encodeTag keeps the version too, for the key has only its last byte.
func encodeTag(v int64, tag string) []byte { return append(appendInt(make([]byte, 0, 32), v), tag...) }

func decodeTag(stored []byte) (v int64, tag string, err error) {
	r := reader{b: stored}
	v = r.int()
	return v, string(r.b), r.err()
}

// encodeCommand is a command with the time until which it is remembered; seat and id are in the key.
func encodeCommand(until time.Time, done hub.Done) []byte {
	b := appendInt(appendTime(make([]byte, 0, 64), until), done.V)
	return append(appendName(b, string(done.Doc)), done.Digest...)
}

// decodeCommand sets what the key does not say.
func decodeCommand(stored []byte, done *hub.Done) (until time.Time, err error) {
	r := reader{b: stored}
	if f := r.take(8); f != nil {
		until = readTime(f)
	}
	done.V, done.Doc = r.int(), space.DocName(r.name())
	done.Digest = string(r.b)
	return until, r.err()
}

// ticketRef is where a ticket's hash leads; a zero time never expires.
type ticketRef struct {
	prefix  []byte
	expires time.Time
}

func (t ticketRef) encode() []byte {
	return append(appendMaybe(make([]byte, 0, 32), t.expires), t.prefix...)
}

func (t ticketRef) expired(now time.Time) bool { return !t.expires.IsZero() && !now.Before(t.expires) }

func readTicket(from pebble.Reader, key []byte) (*ticketRef, error) {
	stored, err := get(from, key)
	if stored == nil || err != nil {
		return nil, err
	}
	t, err := decodeTicket(stored)
	return &t, err
}

func decodeTicket(stored []byte) (t ticketRef, err error) {
	r := reader{b: stored}
	t.expires = r.time()
	t.prefix = r.b
	return t, r.err()
}
