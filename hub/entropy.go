package hub

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"io"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/google/uuid"
)

// entropy deals out random bytes, read in blocks. It is safe for concurrent use.
type entropy struct {
	mu     sync.Mutex
	source io.Reader
	block  [512]byte
	left   int // unused bytes at the end of block
}

// Read fills p, which is no longer than a block. A generator that fails is a machine that cannot be trusted with
// secrets: there is no going on.
func (e *entropy) Read(p []byte) (int, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.left < len(p) {
		if _, err := io.ReadFull(e.source, e.block[:]); err != nil {
			panic("hub: the random generator failed: " + err.Error())
		}
		e.left = len(e.block)
	}
	unused := e.block[len(e.block)-e.left:]
	copy(p, unused)
	clear(unused[:len(p)])
	e.left -= len(p)
	return len(p), nil
}

// tag is 9 random bytes: for the tag of a version and the epoch of a doc.
func (e *entropy) tag() string {
	var b [9]byte
	_, _ = e.Read(b[:])
	var text [12]byte
	base64.RawURLEncoding.Encode(text[:], b[:])
	return string(text[:])
}

// tagAt is a tag that says when its version was made, in milliseconds in base 36: so the last time that was said of a
// doc is where its cursor is, in every store and after every restart.
func tagAt(tag string, at int64) string { return tag + "." + strconv.FormatInt(at, 36) }

// atOf is the time in a tag; 0 for one that has none.
func atOf(tag string) int64 {
	_, text, _ := strings.Cut(tag, ".")
	at, err := strconv.ParseInt(text, 36, 64)
	if err != nil {
		return 0
	}
	return at
}

// token is a new device token and the hash that the store keeps of it.
func (e *entropy) token() (token, hash string) {
	var b [32]byte
	_, _ = e.Read(b[:])
	return base64.RawURLEncoding.EncodeToString(b[:]), hashOf(b[:])
}

// uuid is a random id.
func (e *entropy) uuid() string { return uuid.Must(uuid.NewRandomFromReader(e)).String() }

// jitter is a random time from 0 up to limit.
func (e *entropy) jitter(limit time.Duration) time.Duration {
	if limit <= 0 {
		return 0
	}
	var b [8]byte
	_, _ = e.Read(b[:])
	return time.Duration(binary.BigEndian.Uint64(b[:]) % uint64(limit))
}

// hashOf is how tokens, claims and tickets are kept: SHA-256 in base64url.
func hashOf(secret []byte) string {
	sum := sha256.Sum256(secret)
	return base64.RawURLEncoding.EncodeToString(sum[:])
}

// hashOfSecret is hashOf for the 32 bytes that a device sends in canonical base64url; false if it is not that.
func hashOfSecret(text string) (string, bool) {
	if len(text) != base64.RawURLEncoding.EncodedLen(32) {
		return "", false
	}
	secret, err := base64.RawURLEncoding.Strict().DecodeString(text)
	if err != nil || len(secret) != 32 {
		return "", false
	}
	return hashOf(secret), true
}
