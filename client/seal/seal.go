// Package seal makes and reads what the server must not: the words of a space, the keys that a ticket carries, and
// the ways a ticket travels (a link, a recovery code). It is the Go half of PROTOCOL.md, section Words; the browser's
// half is web/src/crypto, and both are held to the files in testdata.
//
// The package is pure: no clock, no network, no storage. Randomness comes in as an io.Reader, which outside of tests
// is crypto/rand.Reader and nothing else: a repeated nonce under one key breaks AES-GCM altogether.
//
// Three secrets of 32 bytes, each its own type so that they cannot be mixed up:
//
//   - Key: K, the space key, and O, a seat's own key. Neither seals anything itself.
//   - WordKey: what SharedKey and OwnKey derive from them for one space; it seals words. CallKey seals calls.
//   - Ticket: T, the secret of an invite, a second device, a recovery or a return.
//
// None of them shows itself in fmt or log/slog; Encode gives the text to keep.
package seal

import (
	"crypto/aes"
	"crypto/cipher"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// MaxText is the longest text that can be sealed, in bytes of UTF-8: one byte of the largest size marks its end.
const MaxText = 16<<10 - 1

const (
	version   = "1."       // the format, never negotiated
	protocol  = "amends/1" // the first field of all additional data
	nonceSize = 12         // bytes; NIST SP 800-38D, 8.2.2: at most 2^32 random nonces under one key
	tagSize   = 16         // bytes
	textEnd   = 0x80       // follows the text, before the zeros; ISO/IEC 7816-4
)

// sizes are the padded lengths in bytes; a text takes the smallest that holds it and its end mark.
var sizes = [...]int{64, 256, 1024, 4096, MaxText + 1}

// base64url is without padding and canonical: Strict refuses stray bits in the last character.
var base64url = base64.RawURLEncoding.Strict()

// sealText gives "1." + base64url(nonce ‖ ciphertext ‖ tag) of the padded text. It reads 12 bytes of random.
func sealText(random io.Reader, key [32]byte, data []byte, text string) (string, error) {
	padded, err := pad(text)
	if err != nil {
		return "", err
	}
	aead, err := newGCM(key)
	if err != nil {
		return "", err
	}
	out := make([]byte, nonceSize, nonceSize+len(padded)+tagSize)
	if _, err := io.ReadFull(random, out); err != nil {
		return "", fmt.Errorf("seal: the source of randomness failed, nothing was sealed: %w", err)
	}
	return version + base64url.EncodeToString(aead.Seal(out, out, padded, data)), nil
}

// openText undoes sealText. Errors: ErrForm, ErrBroken, ErrPadding.
func openText(key [32]byte, data []byte, sealed string) (string, error) {
	raw, err := parseSealed(sealed)
	if err != nil {
		return "", err
	}
	aead, err := newGCM(key)
	if err != nil {
		return "", err
	}
	padded, err := aead.Open(nil, raw[:nonceSize], raw[nonceSize:], data)
	if err != nil {
		return "", ErrBroken
	}
	return unpad(padded)
}

// newGCM is AES-256-GCM with a nonce of 96 bits and a tag of 128 (NIST SP 800-38D).
func newGCM(key [32]byte) (cipher.AEAD, error) {
	block, err := aes.NewCipher(key[:])
	if err != nil {
		return nil, fmt.Errorf("seal: AES-256 is not to be had here: %w", err)
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, fmt.Errorf("seal: AES-GCM is not to be had here: %w", err)
	}
	return aead, nil
}

// parseSealed gives the bytes of a sealed string, which has exactly one spelling. Go's decoder passes over line
// breaks, hence the second look at the length.
func parseSealed(sealed string) ([]byte, error) {
	body, ok := strings.CutPrefix(sealed, version)
	if !ok {
		return nil, ErrForm
	}
	for _, size := range sizes {
		n := nonceSize + size + tagSize
		if len(body) != base64url.EncodedLen(n) {
			continue
		}
		raw, err := base64url.DecodeString(body)
		if err != nil || len(raw) != n {
			return nil, ErrForm
		}
		return raw, nil
	}
	return nil, ErrForm
}

func pad(text string) ([]byte, error) {
	if !utf8.ValidString(text) {
		return nil, ErrNotUTF8
	}
	size := sizeFor(len(text))
	if size == 0 {
		return nil, ErrTooLong
	}
	padded := make([]byte, size)
	copy(padded, text)
	padded[len(text)] = textEnd
	return padded, nil
}

// unpad accepts only what pad gives, so that a text has one padded form.
func unpad(padded []byte) (string, error) {
	end := len(padded) - 1
	for end >= 0 && padded[end] == 0 {
		end--
	}
	if end < 0 || padded[end] != textEnd || sizeFor(end) != len(padded) || !utf8.Valid(padded[:end]) {
		return "", ErrPadding
	}
	return string(padded[:end]), nil
}

// sizeFor is the padded length of a text of n bytes, 0 where none holds it.
func sizeFor(n int) int {
	i := slices.IndexFunc(sizes[:], func(size int) bool { return n < size })
	if i < 0 {
		return 0
	}
	return sizes[i]
}

// additionalData joins the fields, each with its length as uint32 big-endian before it, so that no byte can wander
// from one field to the next.
func additionalData(fields ...string) []byte {
	var data []byte
	for _, field := range fields {
		data = binary.BigEndian.AppendUint32(data, uint32(len(field)))
		data = append(data, field...)
	}
	return data
}
