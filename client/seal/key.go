package seal

import (
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"log/slog"
	"strings"
)

// Key is K, the space key, or O, a seat's own key: 32 bytes from the platform's generator.
type Key [32]byte

// WordKey seals the words of one doc of one space. It is derived, never kept.
type WordKey [32]byte

// NewKey reads 32 bytes of random.
func NewKey(random io.Reader) (Key, error) {
	return newSecret(random)
}

// ParseKey reads what Encode gave. The error is ErrKey.
func ParseKey(text string) (Key, error) {
	return parseSecret(text)
}

// Encode gives the key as 43 characters of base64url, to be kept where no one else reads.
func (k Key) Encode() string {
	return base64url.EncodeToString(k[:])
}

// SharedKey derives the key of a space's shared words from K: H(K, space id as 16 bytes, "amends/1 shared").
// Space is a lowercase UUID; else the error is ErrBinding.
func SharedKey(k Key, space string) (WordKey, error) {
	return wordKey(k, space, "amends/1 shared")
}

// OwnKey derives the key of a seat's private notes from O: H(O, space id as 16 bytes, "amends/1 own").
// Space is a lowercase UUID; else the error is ErrBinding.
func OwnKey(o Key, space string) (WordKey, error) {
	return wordKey(o, space, "amends/1 own")
}

func wordKey(secret Key, space, info string) (WordKey, error) {
	id, ok := uuidBytes(space)
	if !ok {
		return WordKey{}, fmt.Errorf("%w (space)", ErrBinding)
	}
	return h(secret[:], id, info), nil
}

// h is PROTOCOL.md's H: HKDF-SHA-256 (RFC 5869), 32 bytes.
func h(secret, salt []byte, info string) [32]byte {
	out, err := hkdf.Key(sha256.New, secret, salt, info, 32)
	if err != nil {
		panic("seal: HKDF refused 32 bytes, which it never does: " + err.Error())
	}
	return [32]byte(out)
}

func newSecret(random io.Reader) (secret [32]byte, err error) {
	if _, err := io.ReadFull(random, secret[:]); err != nil {
		return [32]byte{}, fmt.Errorf("seal: the source of randomness failed, no key was made: %w", err)
	}
	return secret, nil
}

func parseSecret(text string) (secret [32]byte, err error) {
	raw, err := base64url.DecodeString(text)
	if err != nil || len(raw) != len(secret) || len(text) != base64url.EncodedLen(len(secret)) {
		return secret, ErrKey
	}
	return [32]byte(raw), nil
}

// uuidBytes gives the 16 bytes of a UUID in the one spelling that the protocol has: lowercase, with its hyphens.
func uuidBytes(id string) ([]byte, bool) {
	if len(id) != 36 || id[8] != '-' || id[13] != '-' || id[18] != '-' || id[23] != '-' || id != strings.ToLower(id) {
		return nil, false
	}
	raw, err := hex.DecodeString(id[:8] + id[9:13] + id[14:18] + id[19:23] + id[24:])
	return raw, err == nil
}

// Secrets stay out of logs, whatever the verb or the handler.
const hidden = "[secret]"

// Format writes "[secret]" for every verb.
func (Key) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, hidden) }

// Format writes "[secret]" for every verb.
func (WordKey) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, hidden) }

// Format writes "[secret]" for every verb.
func (CallKey) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, hidden) }

// Format writes "[secret]" for every verb.
func (Ticket) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, hidden) }

// LogValue is "[secret]".
func (Key) LogValue() slog.Value { return slog.StringValue(hidden) }

// LogValue is "[secret]".
func (WordKey) LogValue() slog.Value { return slog.StringValue(hidden) }

// LogValue is "[secret]".
func (CallKey) LogValue() slog.Value { return slog.StringValue(hidden) }

// LogValue is "[secret]".
func (Ticket) LogValue() slog.Value { return slog.StringValue(hidden) }

// LogValue is "[secret]".
func (Keys) LogValue() slog.Value { return slog.StringValue(hidden) }
