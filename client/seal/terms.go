package seal

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Terms are what two agree to, as the wire has it: text and why are sealed, and empty where there is none. Rhythm is
// anything whose JSON is that of the commitment's.
type Terms struct {
	Keeper string `json:"keeper"`
	Review string `json:"review"`
	Rhythm any    `json:"rhythm"`
	Text   string `json:"text"`
	Why    string `json:"why"`
}

// Digest is the plaintext of the word `terms`: the SHA-256, in lowercase hexadecimal, of the canonical JSON (RFC 8785).
func (t Terms) Digest() (string, error) {
	text, err := json.Marshal(t)
	if err != nil {
		return "", err
	}
	canonical := jsontext.Value(text)
	if err := canonical.Canonicalize(); err != nil {
		return "", err
	}
	sum := sha256.Sum256(canonical)
	return hex.EncodeToString(sum[:]), nil
}
