package boltstore

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
)

// What bbolt's format looks like (its internal/common: Meta, Page, InBucket). Numbers are in the machine's order.
const (
	pageHeader   = 16 // id u64, flags u16, count u16, overflow u32
	pageElement  = 16 // branch: pos, ksize u32, page u64; leaf: flags, pos, ksize, vsize u32
	bucketHeader = 16 // page u64, sequence u64; page 0: the bucket's one leaf follows
	metaSize     = 64

	metaMagic   = 0xED0CDAED
	metaVersion = 2
	branchFlag  = 1
	leafFlag    = 2
	bucketFlag  = 1
	maxDepth    = 64
)

var errForeign = errors.New("it is no store of amends")

// pages reads a bbolt file without mapping it, trusts nothing in it, and so can say that it is damaged where
// bbolt would panic, or die of a page that is not there.
type pages struct {
	file  io.ReaderAt
	size  int64
	page  int64  // bytes of a page
	root  uint64 // of the latest commit
	limit uint64 // pages from here on are unused
	seen  []uint64
	// visit is called for every key and value but buckets, in the buckets' and keys' order, with where in the file the
	// value begins.
	visit   func(bucket, key, value []byte, at int64) error
	buckets *[][]byte // the names that were met
}

// walk reads all pages in use: each once, keys rising, everything within its page.
func (p *pages) walk() error {
	if err := p.readMeta(); err != nil {
		return err
	}
	p.seen = make([]uint64, (p.limit+63)/64)
	return p.tree(nil, p.root, nil, nil, 0)
}

// readMeta takes the later of the two metas, as bbolt does.
func (p *pages) readMeta() error {
	var latest uint64
	for _, at := range []int64{0, 4096, 8192, 16384, 32768, 65536} {
		meta := make([]byte, metaSize)
		if _, err := p.file.ReadAt(meta, at+pageHeader); err != nil {
			continue
		}
		u32, u64 := binary.NativeEndian.Uint32, binary.NativeEndian.Uint64
		sum := fnv.New64a()
		sum.Write(meta[:56])
		page, tx := int64(u32(meta[8:])), u64(meta[48:])
		if u32(meta) != metaMagic || u32(meta[4:]) != metaVersion || u64(meta[56:]) != sum.Sum64() ||
			at != 0 && at != page || p.page > 0 && tx < latest {
			continue
		}
		latest, p.page, p.root, p.limit = tx, page, u64(meta[16:]), u64(meta[40:])
	}
	if p.page < 1024 || p.page > 65536 {
		return errForeign
	}
	if p.limit > uint64(p.size/p.page) {
		return fmt.Errorf("it has %d bytes, %d pages of %d are in use", p.size, p.limit, p.page)
	}
	return nil
}

// tree checks the pages of a bucket: all keys are from low on and below high, where these are set.
func (p *pages) tree(bucket []byte, id uint64, low, high []byte, depth int) error {
	page, err := p.read(id)
	if err != nil {
		return err
	}
	if depth > maxDepth {
		return fmt.Errorf("page %d lies too deep", id)
	}
	flags := binary.NativeEndian.Uint16(page[8:])
	if flags == leafFlag {
		return p.leaf(bucket, page, int64(id)*p.page, low, high, depth)
	}
	if flags != branchFlag {
		return fmt.Errorf("page %d is neither branch nor leaf", id)
	}
	n := int(binary.NativeEndian.Uint16(page[10:]))
	keys, children := make([][]byte, n+1), make([]uint64, n)
	for i := range n {
		e, err := element(page, i)
		if err != nil {
			return err
		}
		if keys[i], err = cut(page, i, binary.NativeEndian.Uint32(e), binary.NativeEndian.Uint32(e[4:])); err != nil {
			return err
		}
		children[i] = binary.NativeEndian.Uint64(e[8:])
	}
	if n == 0 {
		return fmt.Errorf("page %d is an empty branch", id)
	}
	if err := rising(keys[:n], low, high); err != nil {
		return fmt.Errorf("page %d: %w", id, err)
	}
	keys[n] = high
	for i, child := range children {
		if err := p.tree(bucket, child, keys[i], keys[i+1], depth+1); err != nil {
			return err
		}
	}
	return nil
}

// leaf checks a page that begins somewhere in the file.
func (p *pages) leaf(bucket, page []byte, begins int64, low, high []byte, depth int) error {
	n := int(binary.NativeEndian.Uint16(page[10:]))
	keys := make([][]byte, n)
	for i := range n {
		e, err := element(page, i)
		if err != nil {
			return err
		}
		u32 := binary.NativeEndian.Uint32
		flags, pos, ksize, vsize := u32(e), u32(e[4:]), u32(e[8:]), u32(e[12:])
		both, err := cut(page, i, pos, ksize+vsize)
		if err != nil || ksize > uint32(len(both)) || flags > bucketFlag {
			return errDamaged
		}
		keys[i] = both[:ksize:ksize]
		at := pageHeader + int64(i)*pageElement + int64(pos)
		switch value := both[ksize:]; {
		case flags == bucketFlag && bucket == nil:
			err = p.bucket(keys[i], value, begins+at+int64(ksize), depth)
		case flags == 0 && bucket != nil:
			err = p.visit(bucket, keys[i], value, begins+at+int64(ksize))
		default:
			err = errForeign // one level of buckets, and nothing beside them
		}
		if err != nil {
			return err
		}
	}
	return rising(keys, low, high)
}

func (p *pages) bucket(name, value []byte, begins int64, depth int) error {
	if len(value) < bucketHeader || len(name) == 0 {
		return errDamaged
	}
	*p.buckets = append(*p.buckets, name)
	if root := binary.NativeEndian.Uint64(value); root != 0 {
		return p.tree(name, root, nil, nil, depth+1)
	}
	inline := value[bucketHeader:]
	if len(inline) < pageHeader || binary.NativeEndian.Uint16(inline[8:]) != leafFlag {
		return errDamaged
	}
	return p.leaf(name, inline, begins+bucketHeader, nil, nil, depth+1)
}

// read returns a page with its overflow, once.
func (p *pages) read(id uint64) ([]byte, error) {
	head := make([]byte, pageHeader)
	if id < 2 || id >= p.limit {
		return nil, fmt.Errorf("page %d is out of range", id)
	}
	if _, err := p.file.ReadAt(head, int64(id)*p.page); err != nil {
		return nil, err
	}
	over := uint64(binary.NativeEndian.Uint32(head[12:]))
	if binary.NativeEndian.Uint64(head) != id || over >= p.limit-id {
		return nil, fmt.Errorf("page %d is not what it should be", id)
	}
	for i := id; i <= id+over; i++ {
		if p.seen[i/64]&(1<<(i%64)) != 0 {
			return nil, fmt.Errorf("page %d is in use twice", i)
		}
		p.seen[i/64] |= 1 << (i % 64)
	}
	page := make([]byte, int64(over+1)*p.page)
	_, err := p.file.ReadAt(page, int64(id)*p.page)
	return page, err
}

func element(page []byte, i int) ([]byte, error) {
	at := pageHeader + i*pageElement
	if at+pageElement > len(page) {
		return nil, errDamaged
	}
	return page[at : at+pageElement], nil
}

// cut returns n bytes at pos after element i; bbolt counts from the element.
func cut(page []byte, i int, pos, n uint32) ([]byte, error) {
	at := uint64(pageHeader+i*pageElement) + uint64(pos)
	if at+uint64(n) > uint64(len(page)) {
		return nil, errDamaged
	}
	return page[at : at+uint64(n)], nil
}

func rising(keys [][]byte, low, high []byte) error {
	for i, key := range keys {
		if i == 0 && low != nil && bytes.Compare(key, low) < 0 || i > 0 && bytes.Compare(keys[i-1], key) >= 0 ||
			high != nil && bytes.Compare(key, high) >= 0 {
			return errors.New("its keys are not in order")
		}
	}
	return nil
}
