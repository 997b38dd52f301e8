package redisstore

import (
	"encoding/hex"
	"errors"
	"fmt"
	"hash/fnv"
	"strings"

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

// within is the beginning of all keys of a partition.
func within(partition int) string { return "amends:{" + tags[2*partition:2*partition+2] + "}:" }

func spaceKey(id string) string { return within(partitionOf(id)) + id }
func ticketKey(h string) string { return within(partitionOf(h)) + "ticket:" + h }
func aboutKey() string          { return within(0) + "about" }
func dueKey() string            { return within(0) + "due" }
func channelSpace(ch string) string {
	if i := strings.Index(ch, "}:"); i >= 0 {
		return ch[i+2:]
	}
	return ""
}

// The letters of docs in keys.
const docLetters = "SABX"

var docNames = [len(docLetters)]space.DocName{space.Shared, space.OwnA, space.OwnB, space.Access}

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
		if raw, ok := packUUID(part); ok {
			b = append(append(b, packed), raw[:]...)
		} else {
			b = append(b, part...)
		}
		if !found {
			return b
		}
		b, rest = append(b, '/'), more
	}
}

// readKey is the key that appendKey wrote.
func readKey(stored string) space.Key {
	if strings.IndexByte(stored, packed) < 0 {
		return space.Key(stored)
	}
	b := make([]byte, 0, len(stored)+20)
	for i := 0; i < len(stored); {
		if stored[i] == packed && len(stored)-i > 16 {
			b = appendUUID(b, stored[i+1:i+17])
			i += 17
		}
		for i < len(stored) {
			b = append(b, stored[i])
			if i++; stored[i-1] == '/' {
				break
			}
		}
	}
	return space.Key(b)
}

func packUUID(id string) (raw [16]byte, ok bool) {
	if len(id) != 36 || id[8] != '-' || id[13] != '-' || id[18] != '-' || id[23] != '-' {
		return raw, false
	}
	n := 0
	for i := 0; i < 36; i += 2 {
		if id[i] == '-' {
			i++
		}
		hi, lo := nibble(id[i]), nibble(id[i+1])
		if hi > 15 || lo > 15 {
			return raw, false
		}
		raw[n] = hi<<4 | lo
		n++
	}
	return raw, true
}

func nibble(c byte) byte {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c && c <= 'f': // capitals would not come back as such
		return c - 'a' + 10
	}
	return 16
}

func appendUUID(b []byte, raw string) []byte {
	for i := range 16 {
		if i == 4 || i == 6 || i == 8 || i == 10 {
			b = append(b, '-')
		}
		b = hex.AppendEncode(b, []byte{raw[i]})
	}
	return b
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
