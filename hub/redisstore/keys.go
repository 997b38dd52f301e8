package redisstore

import (
	"errors"
	"fmt"
	"hash/fnv"
	"strings"

	"github.com/google/uuid"

	"amends/hub/space"
)

// partitions is part of the layout: it can never change for data that is there. With so many, the masters of a
// Cluster of any sensible size get shares that differ by one or two.
const partitions = 256

// tags are the hash tags of the partitions, two letters each. Partition i lies in the slots 64·i to 64·i+63, so
// every stretch of slots that a master has holds a fair share of them.
const tags = "cvblcrbh9tz5czz16l7v6h7r07mt037zae5taa5pamovy85xnu5enq5a4wi44si0" +
	"zyc21teezq90zu941ajq1ejum00sm40wfhgrflgvxbgzfd2u3r2h3v2l3z43it47" +
	"rt7f6x7b6tk76pk39l8v9h8r9dbte98zne5una5q24ow20osau37aqf84vf4ayf0" +
	"1qja1ujeks60kw64dkeqdoeub0eyb40v3b2x3fvto32po72tfxgb3wgffpa9ftgn" +
	"bnctbjcpz79vz3cx7t6n7p6jmv057x015vag5racotao5zg85gnw5c4yi64u384q" +
	"ecdyeg1vc8zs96zw0y1cjw1g0q780um6gpfjgtfngxfb2wff2j3p2n3t413x45iv" +
	"7drvsh6zk56vk16r8t9n8p9jbv9f8x9b5wngoyncou26oq2235awx8asf64tf2nz" +
	"jckyjg1w62kq66kuesdiewdmjz880tb62zwhvv3d2ro12vo5ybfzgd3ughfrglfv"

func partitionOf(name string) int {
	h := fnv.New32a()
	h.Write([]byte(name))
	return int(h.Sum32() % partitions)
}

// The keys are a stored format. The package's comment says what each of them holds.

// within is the beginning of all keys of a partition.
func within(partition int) string { return "amends:{" + tags[2*partition:2*partition+2] + "}:" }

func spaceKey(id string) string { return within(partitionOf(id)) + id }
func ticketKey(h string) string { return within(partitionOf(h)) + "ticket:" + h }
func aboutKey() string          { return within(0) + "about" }
func dueKey() string            { return within(0) + "due" }
func certificatesKey() string   { return within(0) + "certificates" }
func keptKey(n string) string   { return within(0) + "kept:" + n }

// channelSpace is the id of the space whose channel, or key, it is.
func channelSpace(ch string) string {
	if i := strings.Index(ch, "}:"); i >= 0 {
		return ch[i+2:]
	}
	return ""
}

// The letters of docs in keys: those of the generations of own docs follow those of the first.
const docLetters = "SABX" + "abcdefg" + "hijklmn"

var docNames = func() (names [len(docLetters)]space.DocName) {
	list := append(names[:0], space.Shared, space.OwnA, space.OwnB, space.Access)
	for _, seat := range []space.Seat{space.A, space.B} {
		for generation := 1; generation < space.Generations; generation++ {
			list = append(list, space.OwnDoc(seat, generation))
		}
	}
	return names
}()

func docLetter(name space.DocName) (string, error) {
	for i, n := range docNames {
		if n == name {
			return docLetters[i : i+1], nil
		}
	}
	return "", fmt.Errorf("redisstore: no doc is called %q", name)
}

func docName(letter string) space.DocName {
	if i := strings.Index(docLetters, letter); i >= 0 && len(letter) == 1 {
		return docNames[i]
	}
	return ""
}

const packed = '\x01' // comes before the 16 bytes of a UUID

// appendKey writes an entity's key as it is stored.
func appendKey(b []byte, key space.Key) []byte {
	for rest := string(key); ; {
		part, more, found := strings.Cut(rest, "/")
		if id, ok := parseUUID(part); ok {
			b = append(append(b, packed), id[:]...)
		} else {
			b = append(b, part...)
		}
		if !found {
			return b
		}
		b, rest = append(b, '/'), more
	}
}

// parseUUID accepts only what String gives back: neither capitals nor braces.
func parseUUID(s string) (id uuid.UUID, ok bool) {
	if len(s) != 36 || strings.ToLower(s) != s {
		return id, false
	}
	id, err := uuid.Parse(s)
	return id, err == nil
}

// readKey is the key that appendKey wrote.
func readKey(stored string) space.Key {
	if strings.IndexByte(stored, packed) < 0 {
		return space.Key(stored)
	}
	b := make([]byte, 0, len(stored)+20)
	for rest := stored; rest != ""; {
		if rest[0] == packed && len(rest) > 16 {
			b = append(b, uuid.UUID([]byte(rest[1:17])).String()...)
			rest = rest[17:]
		}
		end := strings.IndexByte(rest, '/') + 1
		if end == 0 {
			end = len(rest)
		}
		b, rest = append(b, rest[:end]...), rest[end:]
	}
	return space.Key(b)
}

const maxName = 255 // bytes of an id, a key, a tag, a hash: keys' lengths take one byte

var errNames = errors.New("ids, keys, tags and hashes have 1 to 255 bytes, and no control characters")

func fitName(s string) error {
	if s == "" || len(s) > maxName {
		return fmt.Errorf("redisstore: %q: %w", s, errNames)
	}
	for i := range len(s) {
		if s[i] < ' ' {
			return fmt.Errorf("redisstore: %q: %w", s, errNames)
		}
	}
	return nil
}
