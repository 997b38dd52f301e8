package boltstore

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"os"
)

// The ring is the journal's stretch of the file: one long value of a bbolt bucket that nothing ever changes, so that
// its pages stay where they are, and that is written to beside bbolt. A group of records is appended with one write and
// one fdatasync, which is cheap, since neither the file's length nor any page of bbolt changes.
//
// It is small at first, and grows where much is written: the longer it is, the more writes of a space are spread together.
//
//	group   magic u32, bytes u32, records u32, checksum u32, number of the first record u64, records
//	record  bytes u32, and so many
//
// A group lies in one piece: after the one before it, or at the ring's beginning.
const (
	ringLeast   = 512 << 10 // bytes, for a new store
	ringGrows   = 4         // times, when it fills
	ringMost    = 8 << 20
	groupMagic  = 0xA3E2D5C1
	groupHeader = 4 + 4 + 4 + 4 + 8
)

// mark says from where on the ring holds what may not be in place. Where it is missing, all is in place.
type mark struct {
	seq uint64
	at  int64
}

func (m mark) encode() []byte {
	return appendInt(binary.BigEndian.AppendUint64(make([]byte, 0, 20), m.seq), m.at)
}

func readMark(stored []byte) (m mark, err error) {
	value, err := unsealed(keyMark, stored)
	if err != nil {
		return m, err
	}
	r := reader{b: value}
	m.seq, m.at = uint64(r.int()), r.int()
	return m, r.err()
}

type ring struct {
	file  *os.File
	base  int64 // where it begins in the file, at a page's beginning
	size  int64
	head  int64   // where the next group goes
	torn  []int64 // where groups lie whose outcome is unknown
	stale bool    // it may hold groups from before this Open
}

// findRing finds where the ring lies. It leaves out the pages that the value shares with bbolt's own records.
func (t *txn) findRing(file *os.File) (*ring, error) {
	page, r := int64(t.tx.DB().Info().PageSize), (*ring)(nil)
	limit := uint64(t.tx.Size() / page)
	p := pages{file: file, size: t.tx.Size(), page: page, limit: limit, seen: make([]uint64, (limit+63)/64)}
	p.visit = func(_, _, value []byte, at int64) error {
		base, end := (at+page-1)/page*page, (at+int64(len(value)))/page*page
		if end >= base+ringLeast/2 {
			r = &ring{file: file, base: base, size: end - base, stale: true}
		}
		return nil
	}
	if err := p.tree(bucketJournal, uint64(t.tx.Bucket(bucketJournal).Root()), nil, nil, 0); err != nil {
		return nil, err
	}
	if r == nil {
		return nil, errors.New("its journal has no room")
	}
	return r, nil
}

// beginGroup leaves room for the header.
func beginGroup(b []byte) []byte { return append(b[:0], make([]byte, groupHeader)...) }

func appendRecord(b, record []byte) []byte {
	return append(binary.BigEndian.AppendUint32(b, uint32(len(record))), record...)
}

func endGroup(b []byte, seq uint64, records int) {
	binary.BigEndian.PutUint32(b, groupMagic)
	binary.BigEndian.PutUint32(b[4:], uint32(len(b)))
	binary.BigEndian.PutUint32(b[8:], uint32(records))
	binary.BigEndian.PutUint64(b[16:], seq)
	binary.BigEndian.PutUint32(b[12:], groupChecksum(b))
}

func groupChecksum(b []byte) uint32 {
	return crc32.Update(crc32.Checksum(b[:12], castagnoli), castagnoli, b[16:])
}

// place finds where n bytes fit without touching what begins at tail. Head and tail meet only where nothing is kept.
func (r *ring) cursor(n int, tail int64, kept bool) (at int64, fits bool) {
	switch end := r.head + int64(n); {
	case !kept && int64(n) <= r.size:
		if end <= r.size {
			return r.head, true
		}
		return 0, true
	case r.head > tail && end <= r.size:
		return r.head, true
	case r.head > tail && int64(n) < tail:
		return 0, true
	case r.head < tail && end < tail:
		return r.head, true
	}
	return 0, false
}

// append writes a group and waits until the disk has it. After an error its outcome is unknown; void must come next.
func (r *ring) append(group []byte, at int64) error {
	_, err := r.file.WriteAt(group, r.base+at)
	if err == nil {
		err = syncData(r.file)
	}
	if err != nil {
		r.torn = append(r.torn, at)
		return err
	}
	r.head = at + int64(len(group))
	return nil
}

// void makes groups whose outcome is unknown unreadable, lest they are taken for the ones that come in their stead.
func (r *ring) void() error {
	for _, at := range r.torn {
		if _, err := r.file.WriteAt(make([]byte, groupHeader), r.base+at); err != nil {
			return err
		}
	}
	if err := syncData(r.file); err != nil {
		return err
	}
	r.torn = nil
	return nil
}

// clear overwrites all of it.
func (r *ring) clear() error {
	z := newZeroer(r.file, 4096)
	err := z.zero(r.base, r.size)
	if err == nil && z.wrote {
		err = syncData(r.file)
	}
	r.stale = r.stale && err != nil
	return err
}

// found is a group as read.
type found struct {
	mark
	records [][]byte
}

// read returns the groups from m on. What comes after the last whole one was not acknowledged, unless a later group is
// whole: then what lies between them is damaged.
func (r *ring) read(m mark) ([]found, error) {
	all := make([]byte, r.size)
	if _, err := r.file.ReadAt(all, r.base); err != nil {
		return nil, err
	}
	if m.at < 0 || m.at > r.size {
		return nil, errDamaged
	}
	var groups []found
	next := m
	for {
		b := groupAt(all, next.at, next.seq)
		if b == nil && next.at != 0 {
			if b = groupAt(all, 0, next.seq); b != nil {
				next.at = 0
			}
		}
		if b == nil {
			break
		}
		records, err := cutGroup(b)
		if err != nil {
			return nil, err
		}
		groups = append(groups, found{next, records})
		next = mark{next.seq + uint64(len(records)), next.at + int64(len(b))}
	}
	r.head = next.at
	magic := binary.BigEndian.AppendUint32(nil, groupMagic)
	for at := 0; ; at++ {
		i := bytes.Index(all[at:], magic)
		if i < 0 {
			return groups, nil
		}
		at += i
		if b := groupAt(all, int64(at), 0); b != nil && groupSeq(b) >= next.seq {
			return nil, fmt.Errorf("its journal breaks off at %d and goes on at %d", next.seq, groupSeq(b))
		}
	}
}

// groupAt is the whole group at a place, whose first record has a number, if that is given; nil if there is none.
func groupAt(all []byte, at int64, seq uint64) []byte {
	if at+groupHeader > int64(len(all)) || binary.BigEndian.Uint32(all[at:]) != groupMagic {
		return nil
	}
	n := int64(binary.BigEndian.Uint32(all[at+4:]))
	if n < groupHeader || n > int64(len(all))-at {
		return nil
	}
	b := all[at : at+n]
	if groupChecksum(b) != binary.BigEndian.Uint32(b[12:]) || seq != 0 && groupSeq(b) != seq {
		return nil
	}
	return b
}

func groupSeq(b []byte) uint64 { return binary.BigEndian.Uint64(b[16:]) }

func cutGroup(b []byte) ([][]byte, error) {
	n := int(binary.BigEndian.Uint32(b[8:]))
	r := reader{b: b[groupHeader:]}
	records := make([][]byte, 0, min(n, len(b)/4))
	for range n {
		records = append(records, r.take(int(r.uint32())))
	}
	if r.bad || n == 0 || len(r.b) > 0 {
		return nil, errDamaged
	}
	return records, nil
}
