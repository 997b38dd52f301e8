package seal

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
)

// vectors is testdata/seal_vectors.json; the tests of web/src/crypto read the same file.
type vectors struct {
	Space     string
	K, O, T   hexBytes
	SharedKey hexBytes
	OwnKey    hexBytes
	Ticket    struct {
		Auth, Wrap               hexBytes
		AuthAsSent, AuthAsStored string
		Sealed                   []sealedVector
	}
	Words []wordVector
}

type sealedVector struct {
	What, Kind, Seat string
	Nonce, AAD       hexBytes
	Text, Sealed     string
}

type wordVector struct {
	Name, Doc    string
	Fields       []string
	AAD, Nonce   hexBytes
	Text, Sealed string
}

type hexBytes []byte

func (b *hexBytes) UnmarshalText(text []byte) (err error) {
	*b, err = hex.DecodeString(string(text))
	return err
}

func readJSON(t testing.TB, path string, into any) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	if err := decoder.Decode(into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

func readVectors(t testing.TB) vectors {
	t.Helper()
	var v vectors
	readJSON(t, "testdata/seal_vectors.json", &v)
	if len(v.Words) < 8 || len(v.Ticket.Sealed) < 3 {
		t.Fatalf("%d words and %d tickets: the file is not whole", len(v.Words), len(v.Ticket.Sealed))
	}
	return v
}

func (v vectors) key(t testing.TB, doc Doc) WordKey {
	t.Helper()
	derive, secret := SharedKey, v.K
	if doc == Own {
		derive, secret = OwnKey, v.O
	}
	key, err := derive(Key(secret), v.Space)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func (w wordVector) binding() Word {
	f := w.Fields
	return Word{Doc: Doc(w.Doc), Space: f[2], By: f[3], Field: f[4], Entity: f[5], Cmd: f[6]}
}

func (s sealedVector) binding(space string) TicketBinding {
	return TicketBinding{Kind: Kind(s.Kind), Space: space, Seat: s.Seat}
}

func TestVectors_Keys(t *testing.T) {
	v := readVectors(t)
	if got := v.key(t, Shared); !bytes.Equal(got[:], v.SharedKey) {
		t.Errorf("shared key %x, want %x", got[:], v.SharedKey)
	}
	if got := v.key(t, Own); !bytes.Equal(got[:], v.OwnKey) {
		t.Errorf("own key %x, want %x", got[:], v.OwnKey)
	}
}

func TestVectors_Ticket(t *testing.T) {
	v := readVectors(t)
	ticket := Ticket(v.T)
	if got := ticket.auth(); !bytes.Equal(got[:], v.Ticket.Auth) {
		t.Errorf("auth %x, want %x", got[:], v.Ticket.Auth)
	}
	if got := ticket.wrap(); !bytes.Equal(got[:], v.Ticket.Wrap) {
		t.Errorf("wrap %x, want %x", got[:], v.Ticket.Wrap)
	}
	if got := ticket.Auth(); got != v.Ticket.AuthAsSent {
		t.Errorf("Auth %s, want %s", got, v.Ticket.AuthAsSent)
	}
	if got := ticket.StoredAuth(); got != v.Ticket.AuthAsStored {
		t.Errorf("StoredAuth %s, want %s", got, v.Ticket.AuthAsStored)
	}
}

func TestVectors_WordsSealAndOpen(t *testing.T) {
	v := readVectors(t)
	for _, w := range v.Words {
		t.Run(w.Name, func(t *testing.T) {
			key, binding := v.key(t, Doc(w.Doc)), w.binding()
			if got := binding.additionalData(); !bytes.Equal(got, w.AAD) {
				t.Errorf("additional data %x, want %x", got, w.AAD)
			}
			sealed, err := Seal(bytes.NewReader(w.Nonce), key, binding, w.Text)
			if err != nil || sealed != w.Sealed {
				t.Errorf("sealed %q, %v; want %q", sealed, err, w.Sealed)
			}
			text, err := Open(key, binding, w.Sealed)
			if err != nil || text != w.Text {
				t.Errorf("opened %q, %v; want %q", text, err, w.Text)
			}
		})
	}
}

func TestVectors_AWordOpensNowhereElse(t *testing.T) {
	v := readVectors(t)
	const id = "00000000-0000-4000-8000-000000000000"
	moves := map[string]func(*Word){
		"doc": func(w *Word) {
			w.Doc = map[Doc]Doc{Shared: Own, Own: Shared}[w.Doc]
		},
		"space":  func(w *Word) { w.Space = id },
		"by":     func(w *Word) { w.By = map[string]string{"a": "b", "b": "a"}[w.By] },
		"field":  func(w *Word) { w.Field += "s" },
		"entity": func(w *Word) { w.Entity = id },
		"cmd":    func(w *Word) { w.Cmd = id },
		"a letter from field to entity": func(w *Word) {
			w.Entity = w.Field[len(w.Field)-1:] + w.Entity
			w.Field = w.Field[:len(w.Field)-1]
		},
	}
	for _, word := range v.Words {
		key := v.key(t, Doc(word.Doc))
		for name, move := range moves {
			binding := word.binding()
			move(&binding)
			if text, err := Open(key, binding, word.Sealed); !errors.Is(err, ErrBroken) || text != "" {
				t.Errorf("%s, another %s: opened %q, %v", word.Name, name, text, err)
			}
		}
		for i := range key {
			other := key
			other[i] ^= 1
			if _, err := Open(other, word.binding(), word.Sealed); !errors.Is(err, ErrBroken) {
				t.Errorf("%s, a key with another byte %d: %v", word.Name, i, err)
			}
		}
	}
}

func TestVectors_TicketsSealAndOpen(t *testing.T) {
	v := readVectors(t)
	ticket := Ticket(v.T)
	for _, s := range v.Ticket.Sealed {
		t.Run(s.What+" of a ticket for "+s.Kind, func(t *testing.T) {
			at := s.binding(v.Space)
			if got := at.additionalData(s.What); !bytes.Equal(got, s.AAD) {
				t.Errorf("additional data %x, want %x", got, s.AAD)
			}
			if s.What == "greeting" {
				checkGreeting(t, ticket, at, s)
			} else {
				checkKeys(t, v, ticket, at, s)
			}
		})
	}
}

func checkGreeting(t *testing.T, ticket Ticket, at TicketBinding, s sealedVector) {
	want := Greeting{Name: "Robin", Words: "I would like us to talk."}
	if !strings.Contains(s.Text, want.Name) || !strings.Contains(s.Text, want.Words) {
		t.Fatalf("the vector says %s", s.Text)
	}
	sealed, err := ticket.SealGreeting(bytes.NewReader(s.Nonce), at, want)
	if err != nil || sealed != s.Sealed {
		t.Errorf("sealed %q, %v; want %q", sealed, err, s.Sealed)
	}
	got, err := ticket.OpenGreeting(at, s.Sealed)
	if err != nil || got != want {
		t.Errorf("opened %v, %v", got, err)
	}
	if _, err := ticket.OpenKeys(at, s.Sealed); !errors.Is(err, ErrBroken) {
		t.Errorf("a greeting as keys: %v", err)
	}
}

// checkKeys seals with both keys at hand; the kind decides which of them travel.
func checkKeys(t *testing.T, v vectors, ticket Ticket, at TicketBinding, s sealedVector) {
	both := Keys{K: Key(v.K), O: Key(v.O)}
	sealed, err := ticket.SealKeys(bytes.NewReader(s.Nonce), at, both)
	if err != nil || sealed != s.Sealed {
		t.Errorf("sealed %q, %v; want %q", sealed, err, s.Sealed)
	}
	want := both
	if !strings.Contains(s.Text, `"o"`) {
		want.O = Key{}
	}
	got, err := ticket.OpenKeys(at, s.Sealed)
	if err != nil || got != want {
		t.Errorf("opened other keys, or %v", err)
	}
	if _, err := ticket.OpenGreeting(at, s.Sealed); !errors.Is(err, ErrBroken) {
		t.Errorf("keys as a greeting: %v", err)
	}
}

func TestVectors_ATicketOpensNowhereElse(t *testing.T) {
	v := readVectors(t)
	ticket := Ticket(v.T)
	moves := map[string]func(*TicketBinding){
		"kind": func(at *TicketBinding) {
			at.Kind = map[Kind]Kind{Invite: Return, Device: Recovery}[at.Kind]
		},
		"space": func(at *TicketBinding) { at.Space = "00000000-0000-4000-8000-000000000000" },
		"seat":  func(at *TicketBinding) { at.Seat = map[string]string{"a": "b", "b": "a"}[at.Seat] },
	}
	for _, s := range v.Ticket.Sealed {
		open := func(ticket Ticket, at TicketBinding) error {
			if s.What == "greeting" {
				_, err := ticket.OpenGreeting(at, s.Sealed)
				return err
			}
			_, err := ticket.OpenKeys(at, s.Sealed)
			return err
		}
		for name, move := range moves {
			at := s.binding(v.Space)
			move(&at)
			if err := open(ticket, at); !errors.Is(err, ErrBroken) {
				t.Errorf("%s for %s, another %s: %v", s.What, s.Kind, name, err)
			}
		}
		other := ticket
		other[31] ^= 1
		if err := open(other, s.binding(v.Space)); !errors.Is(err, ErrBroken) {
			t.Errorf("%s for %s, another ticket: %v", s.What, s.Kind, err)
		}
	}
}
