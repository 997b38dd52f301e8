package boltstore

import (
	"encoding/binary"
	"hash/crc32"
	"time"

	"amends/hub"
	"amends/hub/space"
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func checksum(key, value []byte) uint32 {
	return crc32.Update(crc32.Checksum(key, castagnoli), castagnoli, value)
}

// sealed ends a record with the checksum of its key and itself.
func sealed(key, value []byte) []byte {
	return binary.BigEndian.AppendUint32(value, checksum(key, value))
}

// unsealed is the record without its checksum. It aliases stored: copy what outlives the transaction.
func unsealed(key, stored []byte) ([]byte, error) {
	n := len(stored) - 4
	if n < 0 || checksum(key, stored[:n]) != binary.BigEndian.Uint32(stored[n:]) {
		return nil, errDamaged
	}
	return stored[:n:n], nil
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

func (r *reader) uint32() uint32 {
	if f := r.take(4); f != nil {
		return binary.BigEndian.Uint32(f)
	}
	return 0
}

func (r *reader) time() time.Time {
	if f := r.take(8); f != nil {
		return readTime(f)
	}
	return time.Time{}
}

func (r *reader) name() string { return string(r.take(int(r.byte()))) }

// seat and doc make no copies of the names that they know.
func (r *reader) seat() space.Seat {
	switch name := r.take(int(r.byte())); string(name) {
	case string(space.A):
		return space.A
	case string(space.B):
		return space.B
	default:
		return space.Seat(name)
	}
}

func (r *reader) doc() space.DocName {
	name := r.take(int(r.byte()))
	for _, known := range docs {
		if string(name) == string(known) {
			return known
		}
	}
	return space.DocName(name)
}

func (r *reader) err() error {
	if r.bad {
		return errDamaged
	}
	return nil
}

func appendName(b []byte, s string) []byte { return append(append(b, byte(len(s))), s...) }

// pointer says where the state of a key lies in the log, and of a tombstone since when.
type pointer struct {
	v    int64
	n    uint32
	dead bool
	at   time.Time
}

func (p pointer) encode() []byte {
	b := binary.BigEndian.AppendUint32(appendInt(make([]byte, 0, 32), p.v), p.n)
	if p.dead {
		b = appendTime(b, p.at)
	}
	return b
}

func decodePointer(key, stored []byte) (p pointer, err error) {
	value, err := unsealed(key, stored)
	if err != nil {
		return p, err
	}
	r := reader{b: value}
	p.v, p.n = r.int(), r.uint32()
	if p.dead = len(r.b) > 0; p.dead {
		p.at = r.time()
	}
	return p, r.err()
}

// logged is a record of the log: an entity, or a tombstone and since when. Key and value alias what was read.
type logged struct {
	key   []byte
	v     int64
	value []byte
	dead  bool
	at    time.Time
}

func (l logged) appendTo(b []byte) []byte {
	b = append(append(b, byte(len(l.key))), l.key...)
	if l.dead {
		return appendTime(append(b, 1), l.at)
	}
	return append(append(b, 0), l.value...)
}

func readLogged(value []byte) (l logged, err error) {
	r := reader{b: value}
	l.key, l.dead = r.take(int(r.byte())), r.byte() == 1
	if l.dead {
		l.at = r.time()
	} else {
		l.value = r.b
	}
	return l, r.err()
}

// decodeLogged reads the record under key, whose last 12 bytes are its version and its number.
func decodeLogged(key, stored []byte) (l logged, err error) {
	value, err := unsealed(key, stored)
	if err != nil || len(key) < 12 {
		return l, errDamaged
	}
	l, err = readLogged(value)
	l.v = int64(binary.BigEndian.Uint64(key[len(key)-12:]))
	return l, err
}

// remembered is a command with the time until which it is remembered.
type remembered struct {
	until time.Time
	done  hub.Done
}

func (m remembered) encode() []byte {
	b := appendTime(make([]byte, 0, 32+len(m.done.ID)+len(m.done.Digest)), m.until)
	b = appendInt(b, m.done.V)
	b = appendName(b, string(m.done.Seat))
	b = appendName(b, m.done.ID)
	b = appendName(b, string(m.done.Doc))
	return append(b, m.done.Digest...)
}

func decodeRemembered(key, stored []byte) (m remembered, err error) {
	value, err := unsealed(key, stored)
	if err != nil {
		return m, err
	}
	return readRemembered(value)
}

func readRemembered(value []byte) (m remembered, err error) {
	r := reader{b: value}
	m.until, m.done.V = r.time(), r.int()
	m.done.Seat, m.done.ID, m.done.Doc = r.seat(), r.name(), r.doc()
	m.done.Digest = string(r.b)
	return m, r.err()
}

// ticket index entry is where a ticket's hash leads; a zero time never expires.
type ticketRef struct {
	prefix  []byte
	expires time.Time
}

func (s ticketRef) encode() []byte {
	b := make([]byte, 0, 32)
	if s.expires.IsZero() {
		b = append(b, 0)
	} else {
		b = appendTime(append(b, 1), s.expires)
	}
	return append(b, s.prefix...)
}

func decodeSignpost(key, stored []byte) (s ticketRef, err error) {
	value, err := unsealed(key, stored)
	if err != nil {
		return s, err
	}
	r := reader{b: value}
	if r.byte() == 1 {
		s.expires = r.time()
	}
	s.prefix = r.b
	return s, r.err()
}
