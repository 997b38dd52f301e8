package seal

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// callVectors is testdata/call_vectors.json; the tests of web/src/crypto read the same file.
type callVectors struct {
	Space  string
	K, Key hexBytes
	Calls  []callVector
}

type callVector struct {
	Name         string
	Fields       []string
	AAD, Nonce   hexBytes
	Text, Sealed string
}

func (v callVector) binding(t *testing.T) Call {
	t.Helper()
	f := v.Fields
	seq, err := strconv.ParseInt(f[7], 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return Call{Space: f[2], Talk: f[3], By: f[4], From: f[5], To: f[6], Seq: seq}
}

func readCalls(t *testing.T) (v callVectors, key CallKey) {
	t.Helper()
	readJSON(t, "testdata/call_vectors.json", &v)
	if len(v.Calls) < 5 {
		t.Fatalf("%d calls: the file is not whole", len(v.Calls))
	}
	key, err := NewCallKey(Key(v.K), v.Space)
	if err != nil || !bytes.Equal(key[:], v.Key) {
		t.Fatalf("the key is %x, %v; want %x", key[:], err, v.Key)
	}
	return v, key
}

func TestVectors_CallsSealAndOpen(t *testing.T) {
	v, key := readCalls(t)
	for _, c := range v.Calls {
		binding := c.binding(t)
		if got := binding.additionalData(); !bytes.Equal(got, c.AAD) {
			t.Errorf("%s: additional data %x, want %x", c.Name, got, c.AAD)
		}
		if sealed, err := SealCall(bytes.NewReader(c.Nonce), key, binding, c.Text); err != nil || sealed != c.Sealed {
			t.Errorf("%s: sealed %q, %v; want %q", c.Name, sealed, err, c.Sealed)
		}
		if text, err := OpenCall(key, binding, c.Sealed); err != nil || text != c.Text {
			t.Errorf("%s: opened %q, %v; want %q", c.Name, text, err, c.Text)
		}
	}
}

func TestVectors_ACallOpensNowhereElse(t *testing.T) {
	v, key := readCalls(t)
	const id = "00000000-0000-4000-8000-000000000000"
	for name, move := range map[string]func(*Call){
		"space": func(c *Call) { c.Space = id },
		"talk":  func(c *Call) { c.Talk = id },
		"by":    func(c *Call) { c.By = map[string]string{"a": "b", "b": "a"}[c.By] },
		"from":  func(c *Call) { c.From = id },
		"to":    func(c *Call) { c.To = id },
		"seq":   func(c *Call) { c.Seq = c.Seq%1000 + 1 },
		"way":   func(c *Call) { c.From, c.To = c.To, c.From },
	} {
		for _, c := range v.Calls {
			binding := c.binding(t)
			move(&binding)
			if text, err := OpenCall(key, binding, c.Sealed); !errors.Is(err, ErrBroken) || text != "" {
				t.Errorf("%s, another %s: opened %q, %v", c.Name, name, text, err)
			}
		}
	}
	for _, c := range v.Calls {
		other := key
		other[7] ^= 1
		if _, err := OpenCall(other, c.binding(t), c.Sealed); !errors.Is(err, ErrBroken) {
			t.Errorf("%s under another key: %v", c.Name, err)
		}
		word := Word{Doc: Shared, Space: v.Space, By: "a", Field: "text", Entity: v.Space, Cmd: v.Space}
		if _, err := Open(WordKey(key), word, c.Sealed); !errors.Is(err, ErrBroken) {
			t.Errorf("%s as a word: %v", c.Name, err)
		}
	}
}

func TestACallWithoutAWholeBindingIsNotSealed(t *testing.T) {
	v, key := readCalls(t)
	whole := v.Calls[0].binding(t)
	for part, spoil := range map[string]func(*Call){
		"space": func(c *Call) { c.Space = "" },
		"talk":  func(c *Call) { c.Talk = "" },
		"by":    func(c *Call) { c.By = "c" },
		"from":  func(c *Call) { c.From = strings.ToUpper(c.From) },
		"to":    func(c *Call) { c.To = "" },
		"seq":   func(c *Call) { c.Seq = 0 },
	} {
		binding := whole
		spoil(&binding)
		if sealed, err := SealCall(bytes.NewReader(make([]byte, 12)), key, binding, "x"); !errors.Is(err, ErrBinding) || !strings.Contains(err.Error(), "("+part+")") || sealed != "" {
			t.Errorf("without %s: %q, %v", part, sealed, err)
		}
		if _, err := OpenCall(key, binding, v.Calls[0].Sealed); !errors.Is(err, ErrBinding) {
			t.Errorf("opened without %s: %v", part, err)
		}
	}
	if _, err := NewCallKey(Key(v.K), "elsewhere"); !errors.Is(err, ErrBinding) {
		t.Errorf("a key of no space: %v", err)
	}
	if shown := fmt.Sprintf("%v %x %+v", key, key, struct{ K CallKey }{key}); strings.Contains(shown, fmt.Sprintf("%x", key[:4])) || !strings.Contains(shown, hidden) {
		t.Errorf("the key shows itself: %s", shown)
	}
}
