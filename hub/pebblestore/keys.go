package pebblestore

import (
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"

	"amends/hub/space"
)

// The parts of a space, each the byte after its prefix.
const (
	partCommand = 'c'
	partEntity  = 'e'
	partHead    = 'h'
	partTicket  = 's'
	partTag     = 't'
)

const maxName = 254 // bytes of an id, a hash, a tag: their lengths take one byte, and ff begins the rest of the keys

var (
	keyFormat  = []byte("\xfff")
	keyErased  = []byte("\xffx")
	allTickets = []byte("\xfft")
	allDue     = []byte("\xffdk")
	allQueued  = []byte("\xffdq")
	allLeased  = []byte("\xffdl")
	allSpaces  = []byte{0xff} // the end of them
	everything = []byte{0xff, 0xff}
)

// docs are what the byte of a doc in keys stands for: those of the generations of own docs follow those of the first.
var docs = func() (names [5 + 2*(space.Generations-1)]space.DocName) {
	list := append(names[:1], space.Shared, space.OwnA, space.OwnB, space.Access)
	for _, seat := range []space.Seat{space.A, space.B} {
		for generation := 1; generation < space.Generations; generation++ {
			list = append(list, space.OwnDoc(seat, generation))
		}
	}
	return names
}()

func docByte(name space.DocName) (byte, error) {
	for i, d := range docs {
		if i > 0 && d == name {
			return byte(i), nil
		}
	}
	return 0, fmt.Errorf("pebblestore: no doc is called %q", name)
}

// spacePrefix is the beginning of all keys of a space: no such prefix begins another.
func spacePrefix(id string) ([]byte, error) {
	if id == "" || len(id) > maxName {
		return nil, fmt.Errorf("pebblestore: a space's id has 1 to %d bytes, not %d", maxName, len(id))
	}
	if prefix := packUUID(id); prefix != nil {
		return prefix, nil
	}
	return append(append(make([]byte, 0, len(id)+1), byte(len(id))), id...), nil
}

// prefixOf is the prefix of the space that a key belongs to.
func prefixOf(key []byte) ([]byte, error) {
	n := 17
	if len(key) > 0 && key[0] != 0 {
		n = 1 + int(key[0])
	}
	if len(key) < n+1 {
		return nil, errDamaged
	}
	return key[:n:n], nil
}

// spaceID is the id that a prefix was made of.
func spaceID(prefix []byte) (string, error) {
	switch {
	case len(prefix) == 17 && prefix[0] == 0:
		h := hex.EncodeToString(prefix[1:])
		return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:], nil
	case len(prefix) > 1 && int(prefix[0]) == len(prefix)-1:
		return string(prefix[1:]), nil
	}
	return "", errDamaged
}

// packUUID is a zero byte and a UUID's 16, or nil for anything but a lowercase UUID.
func packUUID(id string) []byte {
	if len(id) != 36 || id[8] != '-' || id[13] != '-' || id[18] != '-' || id[23] != '-' {
		return nil
	}
	prefix := make([]byte, 1, 17)
	for i := 0; i < len(id); i += 2 {
		if id[i] == '-' {
			i++
		}
		high, low := strings.IndexByte(hexDigits, id[i]), strings.IndexByte(hexDigits, id[i+1])
		if high < 0 || low < 0 {
			return nil
		}
		prefix = append(prefix, byte(high<<4|low))
	}
	return prefix
}

const hexDigits = "0123456789abcdef"

// under builds a key. It never writes into prefix.
func under(prefix []byte, more ...byte) []byte {
	key := make([]byte, 0, len(prefix)+len(more)+64)
	return append(append(key, prefix...), more...)
}

// after is the end of the range of all keys that begin with prefix.
func after(prefix []byte) []byte {
	end := append([]byte(nil), prefix...)
	for i := len(end) - 1; i >= 0; i-- {
		if end[i]++; end[i] != 0 {
			return end[:i+1]
		}
	}
	return everything
}

func headKey(prefix []byte, doc byte) []byte { return under(prefix, partHead, doc) }

func tagKey(prefix []byte, doc byte, v int64) []byte { return under(prefix, partTag, doc, byte(v)) }

func entityKey(prefix []byte, doc byte, key space.Key) []byte {
	return append(under(prefix, partEntity, doc), key...)
}

func commandKey(prefix []byte, seat space.Seat, id string) []byte {
	return append(append(under(prefix, partCommand, byte(len(seat))), seat...), id...)
}

func ownTicketKey(prefix []byte, hash string) []byte {
	return append(under(prefix, partTicket), hash...)
}

func ticketKey(hash string) []byte { return append(under(allTickets), hash...) }

func dueKey(key string) []byte { return append(under(allDue), key...) }

func timeKey(order []byte, at time.Time, key string) []byte {
	return append(appendTime(under(order), at), key...)
}

func appendInt(b []byte, v int64) []byte { return binary.BigEndian.AppendUint64(b, uint64(v)) }

// appendTime keeps milliseconds, in the order of time before 1970 too. The zero time has no place in a key.
func appendTime(b []byte, at time.Time) []byte {
	return binary.BigEndian.AppendUint64(b, uint64(at.UnixMilli())^(1<<63))
}

func readTime(b []byte) time.Time {
	return time.UnixMilli(int64(binary.BigEndian.Uint64(b) ^ (1 << 63)))
}

var errDamaged = errors.New("a record is damaged")
