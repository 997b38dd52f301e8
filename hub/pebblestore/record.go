package pebblestore

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"io"
	"iter"
	"time"

	"github.com/cockroachdb/pebble/v2"
)

var (
	keyFormat  = []byte("\xfff")
	keyErased  = key("x")
	everything = []byte{0xff, 0xff} // the end of it
)

var errDamaged = errors.New("a record is damaged")

// key joins fields. With an empty one at the end it begins all keys that have the fields before it.
func key(fields ...string) []byte {
	n := len(fields) - 1
	for _, f := range fields {
		n += len(f)
	}
	k := append(make([]byte, 0, n), fields[0]...)
	for _, f := range fields[1:] {
		k = append(append(k, 0), f...)
	}
	return k
}

// after is the end of all keys that begin with prefix.
func after(prefix []byte) []byte {
	if len(prefix) == 0 {
		return everything
	}
	end := bytes.Clone(prefix)
	end[len(end)-1]++ // no prefix ends with ff
	return end
}

func tagKey(id, doc string, v int64) []byte {
	return key("s", id, "t", doc, string([]byte{byte(v)}))
}

// queueKey has a time before the key of what is due, so that both sort as times do.
func queueKey(at int64, due string) []byte {
	return append(binary.BigEndian.AppendUint64(key("q", ""), uint64(at)^1<<63), due...)
}

// record is any value of the store. A time is in milliseconds, and zero if there is none.
type record struct {
	v, at int64
	rest  []byte
}

func (r record) encode() []byte {
	b := make([]byte, 0, 16+len(r.rest))
	return append(binary.AppendVarint(binary.AppendVarint(b, r.v), r.at), r.rest...)
}

func decode(stored []byte) (r record, err error) {
	v, n := binary.Varint(stored)
	at, m := binary.Varint(stored[max(n, 0):])
	if n <= 0 || m <= 0 {
		return r, errDamaged
	}
	return record{v, at, stored[n+m:]}, nil
}

// over says whether a record's time has come.
func (r record) over(now time.Time) bool { return r.at != 0 && r.at <= now.UnixMilli() }

func millis(at time.Time) int64 {
	if at.IsZero() {
		return 0
	}
	return at.UnixMilli()
}

// two are the two texts that a record's rest joins.
func (r record) two() (first, second string) {
	a, b, _ := bytes.Cut(r.rest, []byte{0})
	return string(a), string(b)
}

// reader is a batch or the database, or a moment of it.
type reader interface {
	Get(key []byte) ([]byte, io.Closer, error)
	NewIter(*pebble.IterOptions) (*pebble.Iterator, error)
}

// moment is the database as it was when an iterator was made. A snapshot would do, but what is erased while there is one
// stays in the files.
type moment struct{ *pebble.Iterator }

func (m moment) NewIter(o *pebble.IterOptions) (*pebble.Iterator, error) {
	return m.Clone(pebble.CloneOptions{IterOptions: o})
}

func (m moment) Get(key []byte) ([]byte, io.Closer, error) {
	if !m.SeekGE(key) || !bytes.Equal(m.Key(), key) {
		return nil, nil, cmp.Or(m.Error(), pebble.ErrNotFound)
	}
	stored, err := m.ValueAndErr()
	return stored, io.NopCloser(nil), err
}

// get reads one record.
func get(from reader, key []byte) (r record, found bool, err error) {
	stored, closer, err := from.Get(key)
	if err == pebble.ErrNotFound {
		return r, false, nil
	} else if err != nil {
		return r, false, err
	}
	r, err = decode(bytes.Clone(stored))
	return r, true, cmp.Or(err, closer.Close())
}

// each goes over all records whose keys begin with prefix, and gives the rest of the key. What it gives ends with the
// turn; what it meets is in err.
func each(from reader, prefix []byte, err *error) iter.Seq2[[]byte, record] {
	return func(yield func([]byte, record) bool) {
		it, e := from.NewIter(&pebble.IterOptions{LowerBound: prefix, UpperBound: after(prefix)})
		if e != nil {
			*err = e
			return
		}
		for ok := it.First(); ok && e == nil; ok = it.Next() {
			var r record
			var stored []byte
			if stored, e = it.ValueAndErr(); e == nil {
				r, e = decode(stored)
			}
			if e == nil && !yield(it.Key()[len(prefix):], r) {
				break
			}
		}
		*err = cmp.Or(*err, e, it.Error(), it.Close())
	}
}

// nextSpace is the id of the first space after another; empty if there is none.
func nextSpace(from reader, last string) (id string, err error) {
	it, err := from.NewIter(&pebble.IterOptions{LowerBound: after(key("s", last, "")), UpperBound: after(key("s", ""))})
	if err != nil {
		return "", err
	}
	if it.First() {
		first, _, _ := bytes.Cut(it.Key()[2:], []byte{0})
		id = string(first)
	}
	return id, cmp.Or(it.Error(), it.Close())
}
