package seal

import (
	"fmt"
	"io"
)

// Doc says which of a seat's two docs a word stands in.
type Doc string

// The two docs that a seat reads.
const (
	Shared Doc = "shared" // both seats read it; the key is SharedKey's
	Own    Doc = "own"    // a seat's private notes; the key is OwnKey's
)

// Word is the binding of a word: all of it is authenticated, so that a server can neither move a word elsewhere
// nor give it another author. Opening needs exactly the binding that sealing had.
type Word struct {
	Doc   Doc
	Space string // lowercase UUID
	By    string // who wrote it: "a" or "b"; in the own doc one's own seat
	Field string // as the command names it: "topic", "text", "note", "why", "show", "words", "name", "body"

	// Entity is the UUID of the request, talk, line, commitment or note; the seat's letter for a name;
	// "<commitment>/<day>/<seat>" for a check-in; "<seat>/<day>" for a pulse.
	Entity string
	Cmd    string // lowercase UUID of the command that carried the word
}

// Seal seals text for its binding. It reads 12 bytes of random.
// Errors: ErrBinding, ErrNotUTF8, ErrTooLong, or that of random.
func Seal(random io.Reader, key WordKey, binding Word, text string) (string, error) {
	if err := binding.check(); err != nil {
		return "", err
	}
	return sealText(random, key, binding.additionalData(), text)
}

// Open gives the text of a sealed string that stands under binding.
// Errors: ErrBinding, ErrForm, ErrBroken, ErrPadding. With an error the text is empty.
func Open(key WordKey, binding Word, sealed string) (string, error) {
	if err := binding.check(); err != nil {
		return "", err
	}
	return openText(key, binding.additionalData(), sealed)
}

func (w Word) additionalData() []byte {
	return additionalData(protocol, string(w.Doc), w.Space, w.By, w.Field, w.Entity, w.Cmd)
}

// check names the first part of the binding that cannot be right.
func (w Word) check() error {
	_, space := uuidBytes(w.Space)
	_, cmd := uuidBytes(w.Cmd)
	switch {
	case w.Doc != Shared && w.Doc != Own:
		return fmt.Errorf("%w (doc)", ErrBinding)
	case !space:
		return fmt.Errorf("%w (space)", ErrBinding)
	case !isSeat(w.By):
		return fmt.Errorf("%w (by)", ErrBinding)
	case w.Field == "":
		return fmt.Errorf("%w (field)", ErrBinding)
	case w.Entity == "":
		return fmt.Errorf("%w (entity)", ErrBinding)
	case !cmd:
		return fmt.Errorf("%w (cmd)", ErrBinding)
	}
	return nil
}

func isSeat(s string) bool {
	return s == "a" || s == "b"
}
