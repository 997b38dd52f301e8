package space

import (
	"encoding/base64"
	"strings"
)

// Sealed is a text that was sealed on a device: "1." and canonical unpadded base64url of
// nonce (12 bytes), AES-256-GCM ciphertext and tag (16). Its plaintext was padded to one of five lengths.
type Sealed string

// How much a field of a command may hold, in bytes of UTF-8. The server sees the padded length alone, of which the
// padding takes a byte: it admits what pads to no more than the longest.
const (
	MaxName  = 63
	MaxTopic = 255
	MaxTerms = 64          // a digest in hexadecimal
	MaxWords = 1023        // what is said about a request, a commitment, a check-in, a pulse
	MaxText  = 16*1024 - 1 // a line of a talk, a note
)

// holds are the kinds of words by the tag `holds` of a body's field.
var holds = map[string]int{"name": MaxName, "topic": MaxTopic, "terms": MaxTerms, "words": MaxWords, "text": MaxText}

const (
	sealedPrefix   = "1."
	sealedOverhead = 12 + 16
)

var paddedLengths = [...]int{64, 256, 1024, 4096, 16384}

// Admissible says whether s has the form of a sealed text. Whether it opens, only the two partners can know.
func (s Sealed) Admissible() bool {
	body, ok := strings.CutPrefix(string(s), sealedPrefix)
	if !ok {
		return false
	}
	for _, n := range paddedLengths {
		if len(body) == base64.RawURLEncoding.EncodedLen(n+sealedOverhead) {
			return canonical(body)
		}
	}
	return false
}

// longer says whether s pads to more than a text of some bytes does.
func (s Sealed) longer(most int) bool {
	for _, n := range paddedLengths {
		if most < n {
			return len(s) > len(sealedPrefix)+base64.RawURLEncoding.EncodedLen(n+sealedOverhead)
		}
	}
	return false
}

// canonical says whether body is base64url that decodes, with nothing in the bits of its last character
// that the bytes do not use.
func canonical(body string) bool {
	if strings.ContainsAny(body, "\r\n") { // the decoder would skip them
		return false
	}
	buf := make([]byte, base64.RawURLEncoding.DecodedLen(len(body)))
	_, err := base64.RawURLEncoding.Strict().Decode(buf, []byte(body))
	return err == nil
}

// Word is something that a partner wrote, with what its seal is bound to: its author, the command that
// brought it and its field. Was holds earlier wordings, oldest first, where a wording can change.
type Word struct {
	Text  Sealed `json:"text"`
	By    Seat   `json:"by"`
	Cmd   string `json:"cmd"`
	At    int64  `json:"at"`
	Field string `json:"field"`
	Was   []Word `json:"was,omitempty"`
}

// MaxWas is how many earlier wordings are kept of one thing. None is ever dropped: the next is refused.
const MaxWas = 20

// reworded returns next with old and all before it as its earlier wordings.
func reworded(old *Word, next *Word) (*Word, error) {
	if old == nil || next == nil {
		return next, nil
	}
	if len(old.Was) >= MaxWas {
		return nil, Refuse(WordingsFull).At(next.Field).With(Values{Limit: MaxWas})
	}
	was := make([]Word, 0, len(old.Was)+1)
	was = append(was, old.Was...)
	before := *old
	before.Was = nil
	was = append(was, before)
	changed := *next
	changed.Was = was
	return &changed, nil
}
