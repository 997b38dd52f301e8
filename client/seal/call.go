package seal

import (
	"fmt"
	"io"
	"strconv"
)

// CallKey seals the calls of one space: what two devices say to each other to find a way for their sound. It is derived,
// never kept.
type CallKey [32]byte

// NewCallKey derives the key of a space's calls from K: H(K, space id as 16 bytes, "amends/1 call").
// Space is a lowercase UUID; else the error is ErrBinding.
func NewCallKey(k Key, space string) (CallKey, error) {
	key, err := wordKey(k, space, "amends/1 call")
	return CallKey(key), err
}

// Call is the binding of a call: all of it is authenticated, so that a server can neither say one to another leg, nor
// as another, nor in another talk, nor twice.
type Call struct {
	Space string // lowercase UUIDs
	Talk  string
	By    string // the seat that says it, "a" or "b"
	From  string // its leg
	To    string // the other seat's leg
	Seq   int64  // from 1, higher with each call from this leg to that one
}

// SealCall seals text for its binding. It reads 12 bytes of random.
// Errors: ErrBinding, ErrNotUTF8, ErrTooLong, or that of random.
func SealCall(random io.Reader, key CallKey, binding Call, text string) (string, error) {
	if err := binding.check(); err != nil {
		return "", err
	}
	return sealText(random, key, binding.additionalData(), text)
}

// OpenCall gives the text of a call that was sealed for binding.
// Errors: ErrBinding, ErrForm, ErrBroken, ErrPadding. With an error the text is empty.
func OpenCall(key CallKey, binding Call, sealed string) (string, error) {
	if err := binding.check(); err != nil {
		return "", err
	}
	return openText(key, binding.additionalData(), sealed)
}

func (c Call) additionalData() []byte {
	return additionalData(protocol, "call", c.Space, c.Talk, c.By, c.From, c.To, strconv.FormatInt(c.Seq, 10))
}

// check names the first part of the binding that cannot be right.
func (c Call) check() error {
	for _, id := range []struct{ part, id string }{{"space", c.Space}, {"talk", c.Talk}, {"from", c.From}, {"to", c.To}} {
		if _, ok := uuidBytes(id.id); !ok {
			return fmt.Errorf("%w (%s)", ErrBinding, id.part)
		}
	}
	switch {
	case !isSeat(c.By):
		return fmt.Errorf("%w (by)", ErrBinding)
	case c.Seq < 1:
		return fmt.Errorf("%w (seq)", ErrBinding)
	}
	return nil
}
