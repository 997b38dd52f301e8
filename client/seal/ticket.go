package seal

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf8"
)

// Ticket is T, the secret that lets a device in, once. It travels in a link's fragment or on paper, never to the
// server.
type Ticket [32]byte

// Kind is what a ticket is for.
type Kind string

// The kinds of tickets.
const (
	Invite   Kind = "invite"   // the partner's first device
	Device   Kind = "device"   // another device of one's own seat
	Lend     Kind = "lend"     // another's phone, for one talk
	Recovery Kind = "recovery" // one's own seat again, from paper
	Return   Kind = "return"   // the other's seat again, made by their partner
)

// TicketBinding is what a ticket leads to; all of it is authenticated.
type TicketBinding struct {
	Kind  Kind
	Space string // lowercase UUID
	Seat  string // the seat that the ticket leads to: "a" or "b"
}

// Keys are what a ticket carries. O, the seat's own key, travels to that seat's own devices only: in a device ticket
// and a recovery. In an invite, a lend and a return it is left out when sealing and zero when opened.
type Keys struct {
	K, O Key
}

// Greeting is what an invite shows before anyone joins; it holds no key.
type Greeting struct {
	Name  string `json:"name"`  // who invites
	Words string `json:"words"` // what they say
}

// NewTicket reads 32 bytes of random.
func NewTicket(random io.Reader) (Ticket, error) {
	return newSecret(random)
}

// ParseTicket reads what Encode gave. The error is ErrKey.
func ParseTicket(text string) (Ticket, error) {
	return parseSecret(text)
}

// Encode gives T as 43 characters of base64url.
func (t Ticket) Encode() string {
	return base64url.EncodeToString(t[:])
}

// Auth is what proves the right to the server when asking: base64url of H(T, "", "amends/1 ticket auth").
func (t Ticket) Auth() string {
	auth := t.auth()
	return base64url.EncodeToString(auth[:])
}

// StoredAuth is what the server keeps from the ticket's making on: base64url of SHA-256 of the bytes behind Auth.
func (t Ticket) StoredAuth() string {
	auth := t.auth()
	stored := sha256.Sum256(auth[:])
	return base64url.EncodeToString(stored[:])
}

func (t Ticket) auth() [32]byte {
	return h(t[:], nil, "amends/1 ticket auth")
}

func (t Ticket) wrap() [32]byte {
	return h(t[:], nil, "amends/1 ticket wrap")
}

// keysJSON has the keys in base64url, O only where the kind carries it.
type keysJSON struct {
	K string `json:"k"`
	O string `json:"o,omitempty"`
}

// SealKeys seals what a ticket of that kind carries. It reads 12 bytes of random.
// Errors: ErrKind, ErrBinding, ErrKeys (a key that is all zeros was forgotten), or that of random.
func (t Ticket) SealKeys(random io.Reader, at TicketBinding, keys Keys) (string, error) {
	if err := at.check(); err != nil {
		return "", err
	}
	if !keys.complete(at.Kind) {
		return "", ErrKeys
	}
	plain := keysJSON{K: keys.K.Encode()}
	if at.Kind.carriesOwn() {
		plain.O = keys.O.Encode()
	}
	return t.seal(random, at.additionalData("ticket"), plain)
}

// OpenKeys undoes SealKeys. Errors: ErrKind, ErrBinding, ErrForm, ErrBroken, ErrPadding, ErrKeys.
func (t Ticket) OpenKeys(at TicketBinding, sealed string) (Keys, error) {
	if err := at.check(); err != nil {
		return Keys{}, err
	}
	text, err := openText(t.wrap(), at.additionalData("ticket"), sealed)
	if err != nil {
		return Keys{}, err
	}
	var plain keysJSON
	if err := json.Unmarshal([]byte(text), &plain); err != nil {
		return Keys{}, ErrKeys
	}
	keys, err := plain.keys(at.Kind)
	if err != nil || !keys.complete(at.Kind) {
		return Keys{}, ErrKeys
	}
	return keys, nil
}

func (plain keysJSON) keys(kind Kind) (keys Keys, err error) {
	if keys.K, err = ParseKey(plain.K); err != nil || !kind.carriesOwn() {
		return keys, err
	}
	keys.O, err = ParseKey(plain.O)
	return keys, err
}

func (k Keys) complete(kind Kind) bool {
	return k.K != Key{} && (k.O != Key{} || !kind.carriesOwn())
}

// SealGreeting seals the greeting. It reads 12 bytes of random.
// Errors: ErrKind, ErrBinding, ErrNotUTF8, ErrTooLong (name and words as JSON, in bytes), or that of random.
func (t Ticket) SealGreeting(random io.Reader, at TicketBinding, greeting Greeting) (string, error) {
	if err := at.check(); err != nil {
		return "", err
	}
	if !utf8.ValidString(greeting.Name) || !utf8.ValidString(greeting.Words) {
		return "", ErrNotUTF8
	}
	return t.seal(random, at.additionalData("greeting"), greeting)
}

// OpenGreeting undoes SealGreeting. Errors: ErrKind, ErrBinding, ErrForm, ErrBroken, ErrPadding, ErrGreeting.
func (t Ticket) OpenGreeting(at TicketBinding, sealed string) (Greeting, error) {
	if err := at.check(); err != nil {
		return Greeting{}, err
	}
	text, err := openText(t.wrap(), at.additionalData("greeting"), sealed)
	if err != nil {
		return Greeting{}, err
	}
	var greeting *Greeting
	if err := json.Unmarshal([]byte(text), &greeting); err != nil || greeting == nil {
		return Greeting{}, ErrGreeting
	}
	return *greeting, nil
}

// seal writes JSON as a browser would: no \u003c for <.
func (t Ticket) seal(random io.Reader, data []byte, plain any) (string, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(plain); err != nil {
		return "", fmt.Errorf("seal: writing the ticket as JSON: %w", err)
	}
	return sealText(random, t.wrap(), data, string(bytes.TrimSuffix(text.Bytes(), []byte("\n"))))
}

func (at TicketBinding) additionalData(what string) []byte {
	return additionalData(protocol, what, string(at.Kind), at.Space, at.Seat)
}

func (at TicketBinding) check() error {
	if !at.Kind.known() {
		return ErrKind
	}
	if _, ok := uuidBytes(at.Space); !ok {
		return fmt.Errorf("%w (space)", ErrBinding)
	}
	if !isSeat(at.Seat) {
		return fmt.Errorf("%w (seat)", ErrBinding)
	}
	return nil
}

func (k Kind) known() bool {
	return k == Recovery || k.hasLink()
}

func (k Kind) hasLink() bool {
	return k == Invite || k == Device || k == Lend || k == Return
}

// carriesOwn: the ticket leads to the maker's own seat, so O may travel with it.
func (k Kind) carriesOwn() bool {
	return k == Device || k == Recovery
}
