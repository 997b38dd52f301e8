package boltstore

import (
	"encoding/binary"
	"time"

	"amends/hub"
)

// maxJournalled is the size up to which a write's record goes to the journal.
const maxJournalled = 16 << 10

// encodeWrite copies what a write does to docs and commands into one record. What it creates, resets and points to
// is not in it: such writes are never in the journal.
func encodeWrite(prefix []byte, w hub.Write, now time.Time) ([]byte, error) {
	b := appendTime(make([]byte, 0, size(w)), now)
	b = append(append(b, byte(len(prefix))), prefix...)
	if c := w.Command; c == nil {
		b = append(b, 0)
	} else {
		m := remembered{now.Add(rememberFor), *c}.encode()
		b = append(binary.BigEndian.AppendUint32(append(b, 1), uint32(len(m))), m...)
	}
	for _, d := range w.Docs {
		if d.Check || d.Reset {
			continue
		}
		doc, err := docByte(d.Doc)
		if err != nil {
			return nil, err
		}
		b = appendInt(append(b, doc), d.Base)
		b = appendName(appendName(b, d.Epoch), d.Tag)
		b = binary.BigEndian.AppendUint32(b, uint32(len(d.Set)+len(d.Del)))
		for _, item := range d.Set {
			b = appendLogged(b, logged{key: []byte(item.Key), value: item.Value})
		}
		for _, key := range d.Del {
			b = appendLogged(b, logged{key: []byte(key), dead: true, at: now})
		}
	}
	return b, nil
}

// size is about that of a write's record.
func size(w hub.Write) int {
	n := 64
	if w.Command != nil {
		n += 48 + len(w.Command.ID) + len(w.Command.Digest)
	}
	for _, d := range w.Docs {
		n += 24 + len(d.Epoch) + len(d.Tag) + 80*len(d.Del)
		for _, item := range d.Set {
			n += 8 + len(item.Key) + len(item.Value)
		}
	}
	return n
}

func appendLogged(b []byte, l logged) []byte {
	at := len(b)
	b = l.appendTo(append(b, 0, 0, 0, 0))
	binary.BigEndian.PutUint32(b[at:], uint32(len(b)-at-4))
	return b
}

// decodeWrite is the write in a record. It aliases the record.
func decodeWrite(record []byte) (*write, error) {
	r := reader{b: record}
	w := &write{record: record, at: r.time(), docs: make([]docWrite, 0, 1)}
	w.prefix = r.take(int(r.byte()))
	if r.byte() == 1 {
		m, err := readRemembered(r.take(int(r.uint32())))
		if err != nil {
			return nil, err
		}
		w.command = &m
	}
	for len(r.b) > 0 {
		d := docWrite{doc: r.byte(), base: r.int(), epoch: r.name(), tag: r.name()}
		n := int(r.uint32())
		if n > len(r.b) {
			return nil, errDamaged
		}
		d.changes = make([]logged, 0, n)
		for range n {
			l, err := readLogged(r.take(int(r.uint32())))
			if err != nil {
				return nil, err
			}
			l.v = d.base + 1
			d.changes = append(d.changes, l)
		}
		w.docs = append(w.docs, d)
	}
	if len(w.prefix) == 0 {
		return nil, errDamaged
	}
	return w, r.err()
}
