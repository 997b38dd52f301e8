package seal

import "errors"

// The errors of this package; test for them with errors.Is. None of them carries a secret or a word.
var (
	// ErrTooLong: the text has more than MaxText bytes.
	ErrTooLong = errors.New("seal: the text is longer than 16,383 bytes; shorten it or send it in parts")
	// ErrNotUTF8: the text to seal is not valid UTF-8.
	ErrNotUTF8 = errors.New("seal: the text is not valid UTF-8, and others could not read it; convert it first")
	// ErrForm: not "1." and canonical base64url of one of the five lengths.
	ErrForm = errors.New(`seal: this is not a sealed string of format 1; pass the entity's "text" on unchanged, or update this program if the format is newer`)
	// ErrBroken: the key or the binding is another, or a bit was altered; which of these, nobody can tell.
	ErrBroken = errors.New("seal: these words do not open: another key sealed them, or they were moved or altered on the way; check key and binding, and treat the words as not written")
	// ErrPadding: sealed with the right key, but what is inside is not UTF-8 and its padding.
	ErrPadding = errors.New("seal: the words were sealed wrongly by the program that wrote them; it has to be mended and the words written again")
	// ErrBinding: a part of the binding is missing or misspelt.
	ErrBinding = errors.New("seal: the binding is incomplete: ids are lowercase UUIDs, the seat is a or b, nothing is empty; fill it in from the entity")
	// ErrKey: not a secret as Encode spells it.
	ErrKey = errors.New("seal: this is not a key: 32 bytes in base64url are 43 characters; copy it again in full")
	// ErrKind: no ticket of that kind, or none that travels in that way.
	ErrKind = errors.New("seal: no such ticket: the kinds are invite, device, recovery and return, and a recovery has a code in place of a link")
	// ErrKeys: what a ticket of that kind must carry is missing.
	ErrKeys = errors.New("seal: the ticket's keys are incomplete: every kind carries the space key, device and recovery the seat's own key too; make a new ticket with both")
	// ErrGreeting: the greeting opened, but it is not a JSON object of name and words.
	ErrGreeting = errors.New("seal: the greeting was written wrongly by the program that made it; ask for a new link")
	// ErrLink: not a link of this product, or one that was cut off.
	ErrLink = errors.New("seal: this is not a whole link, which ends in #invite=, #device= or #return= and 43 characters; copy it again in full")
	// ErrCode: not a recovery code; errors.As with *CodeError tells where to look.
	ErrCode = errors.New("seal: this is not the recovery code as it was shown")
)
