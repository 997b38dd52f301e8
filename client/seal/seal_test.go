package seal

import (
	"bytes"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"testing"
	"testing/iotest"
)

const (
	aSpace = "0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10"
	aCmd   = "9b2f60d8-1c37-4f0a-b0a4-77e5c2d81f36"
)

var (
	aKey  = WordKey{1, 2, 3}
	aWord = Word{Doc: Shared, Space: aSpace, By: "a", Field: "text", Entity: aCmd, Cmd: aCmd}
)

func TestSeal_TakesTheSmallestOfFiveLengths(t *testing.T) {
	for _, c := range []struct{ text, padded int }{
		{0, 64}, {63, 64}, {64, 256}, {255, 256}, {256, 1024}, {1023, 1024}, {1024, 4096}, {4095, 4096}, {4096, 16384}, {MaxText, 16384},
	} {
		text := strings.Repeat("x", c.text)
		sealed, err := Seal(rand.Reader, aKey, aWord, text)
		if err != nil {
			t.Fatal(err)
		}
		if want := 2 + base64.RawURLEncoding.EncodedLen(12+c.padded+16); len(sealed) != want {
			t.Errorf("%d bytes: sealed has %d characters, want %d", c.text, len(sealed), want)
		}
		if got, err := Open(aKey, aWord, sealed); err != nil || got != text {
			t.Errorf("%d bytes: %d bytes come back, %v", c.text, len(got), err)
		}
	}
}

func TestSeal_KeepsZerosAndEndMarksWithinTheText(t *testing.T) {
	for _, text := range []string{"\x00", "\x00\x00", "a\x00\x00", "\u0080", "\u0080\x00", strings.Repeat("\x00", 63)} {
		sealed, err := Seal(rand.Reader, aKey, aWord, text)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := Open(aKey, aWord, sealed); err != nil || got != text {
			t.Errorf("%q comes back as %q, %v", text, got, err)
		}
	}
}

func TestSeal_RefusesWhatCannotBeSealed(t *testing.T) {
	if _, err := Seal(rand.Reader, aKey, aWord, strings.Repeat("x", MaxText+1)); !errors.Is(err, ErrTooLong) {
		t.Errorf("one byte too many: %v", err)
	}
	for _, text := range []string{"\xff", "a\x80", "\xed\xa0\x80"} {
		if _, err := Seal(rand.Reader, aKey, aWord, text); !errors.Is(err, ErrNotUTF8) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestSealAndOpen_RefuseAnIncompletePlace(t *testing.T) {
	for name, spoil := range map[string]func(*Word){
		"doc":    func(w *Word) { w.Doc = "ours" },
		"space":  func(w *Word) { w.Space = strings.ToUpper(w.Space) },
		"by":     func(w *Word) { w.By = "c" },
		"field":  func(w *Word) { w.Field = "" },
		"entity": func(w *Word) { w.Entity = "" },
		"cmd":    func(w *Word) { w.Cmd = w.Cmd[:35] + "g" },
	} {
		binding := aWord
		spoil(&binding)
		_, sealing := Seal(rand.Reader, aKey, binding, "x")
		_, opening := Open(aKey, binding, "1.")
		for _, err := range []error{sealing, opening} {
			if !errors.Is(err, ErrBinding) || !strings.Contains(err.Error(), "("+name+")") {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

func TestUUID_HasOneSpelling(t *testing.T) {
	for _, id := range []string{
		"", strings.ToUpper(aSpace), strings.ReplaceAll(aSpace, "-", ""), "{" + aSpace + "}", aSpace + "0", aSpace[:35],
		"0f8c5b9e03d51-4c0e-9a57-6f1d2b7c4e10", "0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e1-", "urn:uuid:0f8c5b9e-3d51-4c0e-9a57-6f",
	} {
		if _, err := SharedKey(Key{}, id); !errors.Is(err, ErrBinding) {
			t.Errorf("shared, %q: %v", id, err)
		}
		if _, err := OwnKey(Key{}, id); !errors.Is(err, ErrBinding) {
			t.Errorf("own, %q: %v", id, err)
		}
	}
}

func TestSharedAndOwnKey_DifferBySecretSpaceAndDoc(t *testing.T) {
	seen := map[WordKey]string{}
	for _, secret := range []Key{{1}, {2}} {
		for _, space := range []string{aSpace, aCmd} {
			for doc, derive := range map[Doc]func(Key, string) (WordKey, error){Shared: SharedKey, Own: OwnKey} {
				key, err := derive(secret, space)
				if err != nil {
					t.Fatal(err)
				}
				name := fmt.Sprint(secret[0], space, doc)
				if other, twice := seen[key]; twice {
					t.Errorf("%s has the key of %s", name, other)
				}
				seen[key] = name
			}
		}
	}
}

func TestSeal_TakesANewNonceEachTime(t *testing.T) {
	random := bytes.NewReader([]byte("first nonce.second nonce."))
	first, _ := Seal(random, aKey, aWord, "x")
	second, err := Seal(random, aKey, aWord, "x")
	if err != nil || first == second || random.Len() != 1 {
		t.Errorf("%v, the same: %v, bytes left: %d", err, first == second, random.Len())
	}
}

func TestAFailingSourceOfRandomnessIsSaid(t *testing.T) {
	failed := errors.New("no entropy")
	at := TicketBinding{Kind: Invite, Space: aSpace, Seat: "b"}
	for name, use := range map[string]func(io.Reader) error{
		"Seal":         func(r io.Reader) error { _, err := Seal(r, aKey, aWord, "x"); return err },
		"NewKey":       func(r io.Reader) error { _, err := NewKey(r); return err },
		"NewTicket":    func(r io.Reader) error { _, err := NewTicket(r); return err },
		"SealKeys":     func(r io.Reader) error { _, err := Ticket{}.SealKeys(r, at, Keys{K: Key{1}}); return err },
		"SealGreeting": func(r io.Reader) error { _, err := Ticket{}.SealGreeting(r, at, Greeting{}); return err },
	} {
		if err := use(iotest.ErrReader(failed)); !errors.Is(err, failed) {
			t.Errorf("%s: %v", name, err)
		}
		if err := use(strings.NewReader("too short")); !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Errorf("%s, too few bytes: %v", name, err)
		}
	}
}

// sealRaw seals what pad would never give.
func sealRaw(t testing.TB, padded []byte) string {
	t.Helper()
	aead, err := newGCM(aKey)
	if err != nil {
		t.Fatal(err)
	}
	nonce := make([]byte, nonceSize)
	return version + base64.RawURLEncoding.EncodeToString(aead.Seal(nonce, nonce, padded, aWord.additionalData()))
}

func padded(size int, text string) []byte {
	out := make([]byte, size)
	copy(out, text)
	return out
}

func TestOpen_RefusesWrongPadding(t *testing.T) {
	for name, inside := range map[string][]byte{
		"no end mark":               padded(64, "text"),
		"nothing but zeros":         padded(64, ""),
		"another end mark":          padded(64, "text\x81"),
		"something after the mark":  padded(64, "text\x80\x00\x01"),
		"no room for the mark":      bytes.Repeat([]byte("x"), 64),
		"padded further than need":  padded(256, "text\x80"),
		"padded much further":       padded(16384, strings.Repeat("x", 4095)+"\x80"),
		"text that is not UTF-8":    padded(64, "\xc3\x80"),
		"half a character, as text": padded(64, "a\xf0\x9f\x80"),
	} {
		if text, err := Open(aKey, aWord, sealRaw(t, inside)); !errors.Is(err, ErrPadding) || text != "" {
			t.Errorf("%s: %q, %v", name, text, err)
		}
	}
	if text, err := Open(aKey, aWord, sealRaw(t, padded(64, "text\x80"))); err != nil || text != "text" {
		t.Errorf("right padding: %q, %v", text, err)
	}
}

func TestOpen_RefusesOtherLengths(t *testing.T) {
	for _, n := range []int{0, 1, 28, 63, 65, 128, 255, 257, 512, 1023, 1025, 4097, 8192, 16383, 16385, 65536} {
		if _, err := Open(aKey, aWord, sealRaw(t, padded(n, ""))); !errors.Is(err, ErrForm) {
			t.Errorf("%d bytes inside: %v", n, err)
		}
	}
}

func TestOpen_RefusesEverySpellingButOne(t *testing.T) {
	sealed, err := Seal(zeros{}, aKey, aWord, "text")
	if err != nil {
		t.Fatal(err)
	}
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
	last := strings.IndexByte(alphabet, sealed[len(sealed)-1])
	for name, other := range map[string]string{
		"nothing":               "",
		"the version alone":     "1.",
		"no version":            sealed[2:],
		"another version":       "2" + sealed[1:],
		"no dot":                "1" + sealed[2:],
		"a stray bit":           sealed[:len(sealed)-1] + alphabet[last^1:last^1+1],
		"another stray bit":     sealed[:len(sealed)-1] + alphabet[last^2:last^2+1],
		"one = at the end":      sealed + "=",
		"= in place of a char":  sealed[:len(sealed)-1] + "=",
		"cut by one":            sealed[:len(sealed)-1],
		"cut by four":           sealed[:len(sealed)-4],
		"a line break at end":   sealed + "\n",
		"a line break within":   sealed[:40] + "\n" + sealed[40:],
		"a line break for char": sealed[:40] + "\n" + sealed[41:],
		"four line breaks":      sealed[:40] + "\r\n\r\n" + sealed[44:],
		"a space before":        " " + sealed,
		"+ of plain base64":     sealed[:40] + "+" + sealed[41:],
		"/ of plain base64":     sealed[:40] + "/" + sealed[41:],
		"a byte beyond ASCII":   sealed[:40] + "\xff" + sealed[41:],
	} {
		if text, err := Open(aKey, aWord, other); !errors.Is(err, ErrForm) || text != "" {
			t.Errorf("%s: %q, %v", name, text, err)
		}
	}
}

func TestOpen_NoticesEveryAlteredByte(t *testing.T) {
	sealed, err := Seal(zeros{}, aKey, aWord, "text")
	if err != nil {
		t.Fatal(err)
	}
	raw, err := base64.RawURLEncoding.DecodeString(sealed[2:])
	if err != nil {
		t.Fatal(err)
	}
	for i := range raw {
		for bit := range 8 {
			raw[i] ^= 1 << bit
			if _, err := Open(aKey, aWord, version+base64.RawURLEncoding.EncodeToString(raw)); !errors.Is(err, ErrBroken) {
				t.Errorf("byte %d, bit %d: %v", i, bit, err)
			}
			raw[i] ^= 1 << bit
		}
	}
}

func TestSecrets_EncodeAndParse(t *testing.T) {
	key, err := NewKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	text := key.Encode()
	if got, err := ParseKey(text); err != nil || got != key {
		t.Errorf("%v", err)
	}
	for _, other := range []string{"", text + "A", text[:42], text + "=", text + "\n", text[:20] + "\n" + text[21:], text[:42] + "B", " " + text[1:]} {
		if _, err := ParseKey(other); !errors.Is(err, ErrKey) {
			t.Errorf("key %q: %v", other, err)
		}
		if _, err := ParseTicket(other); !errors.Is(err, ErrKey) {
			t.Errorf("ticket %q: %v", other, err)
		}
	}
}

func TestSecrets_StayOutOfLogs(t *testing.T) {
	var secret [32]byte
	copy(secret[:], "a secret that nobody may read...")
	key, word, ticket := Key(secret), WordKey(secret), Ticket(secret)
	keys := Keys{K: key, O: key}
	var log bytes.Buffer
	for _, value := range []any{key, word, ticket, keys, &key, &keys} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d"} {
			fmt.Fprintf(&log, verb+"\n", value)
		}
		slog.New(slog.NewTextHandler(&log, nil)).Info("text", "value", value)
		slog.New(slog.NewJSONHandler(&log, nil)).Info("json", "value", value)
	}
	for _, trace := range []string{"secret that", key.Encode(), fmt.Sprintf("%x", secret[:4]), fmt.Sprintf("%X", secret[:4]), "97 32", "97,32", "0x61"} {
		if strings.Contains(log.String(), trace) {
			t.Errorf("%q is in the log:\n%s", trace, log.String())
		}
	}
}

func FuzzOpen(f *testing.F) {
	for _, w := range readVectors(f).Words {
		f.Add(w.Sealed)
	}
	f.Add(sealRaw(f, padded(64, "text\x80")))
	f.Add(sealRaw(f, padded(256, "text\x80")))
	f.Fuzz(func(t *testing.T, sealed string) {
		text, err := Open(aKey, aWord, sealed)
		if err != nil {
			if text != "" || !errors.Is(err, ErrForm) && !errors.Is(err, ErrBroken) && !errors.Is(err, ErrPadding) {
				t.Fatalf("%q, %v", text, err)
			}
			return
		}
		raw, err := base64.RawURLEncoding.DecodeString(sealed[2:])
		if err != nil {
			t.Fatal(err)
		}
		if again, err := Seal(bytes.NewReader(raw[:nonceSize]), aKey, aWord, text); err != nil || again != sealed {
			t.Fatalf("%q opens, but is sealed as %q, %v", sealed, again, err)
		}
	})
}

func FuzzSeal(f *testing.F) {
	f.Add("text", "a", "text", aCmd)
	f.Fuzz(func(t *testing.T, text, by, field, entity string) {
		binding := Word{Doc: Own, Space: aSpace, By: by, Field: field, Entity: entity, Cmd: aCmd}
		sealed, err := Seal(zeros{}, aKey, binding, text)
		if err != nil {
			return
		}
		if got, err := Open(aKey, binding, sealed); err != nil || got != text {
			t.Fatalf("%q comes back as %q, %v", text, got, err)
		}
		if got, err := Open(aKey, aWord, sealed); err == nil {
			t.Fatalf("%q opens elsewhere as %q", text, got)
		}
	})
}

// zeros is a nonce for tests that seal once.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

// openTicket gives the JSON inside.
func openTicket(t *testing.T, ticket Ticket, what string, at TicketBinding, sealed string) map[string]string {
	t.Helper()
	text, err := openText(ticket.wrap(), at.additionalData(what), sealed)
	if err != nil {
		t.Fatal(err)
	}
	var inside map[string]string
	if err := json.Unmarshal([]byte(text), &inside); err != nil {
		t.Fatal(err)
	}
	return inside
}
