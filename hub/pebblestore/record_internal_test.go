package pebblestore

import (
	"bytes"
	"testing"
)

// FuzzDecode: what is stored is damaged, or a record that says the same when it is stored again.
func FuzzDecode(f *testing.F) {
	f.Add(record{}.encode())
	f.Add(record{v: -1, at: 1 << 62, rest: []byte("a\x00b")}.encode())
	f.Add([]byte("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"))
	f.Fuzz(func(t *testing.T, stored []byte) {
		r, err := decode(stored)
		if err != nil {
			return
		}
		again, err := decode(r.encode())
		if err != nil || again.v != r.v || again.at != r.at || !bytes.Equal(again.rest, r.rest) {
			t.Fatalf("%x: %+v comes back as %+v, %v", stored, r, again, err)
		}
		r.two()
	})
}
