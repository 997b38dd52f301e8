package redisstore

import (
	"fmt"
	"strconv"
	"time"

	"amends/hub"
	"amends/hub/space"
)

// arguments are what commit.lua takes. All lie in one buffer, so that a write costs few allocations.
type arguments struct {
	buf  []byte
	ends []int
}

func (a *arguments) end() { a.ends = append(a.ends, len(a.buf)) }

func (a *arguments) add(s string) {
	a.buf = append(a.buf, s...)
	a.end()
}

func (a *arguments) number(n int64) {
	a.buf = strconv.AppendInt(a.buf, n, 10)
	a.end()
}

// list is all arguments, one after the other.
func (a *arguments) list() []any {
	all, from := string(a.buf), 0
	list := make([]string, len(a.ends))
	for i, end := range a.ends {
		list[i] = all[from:end]
		from = end
	}
	return references(list)
}

// encode makes a write ready for commit.lua. Name is one that no other write has.
func encode(w hub.Write, name string, now time.Time) ([]any, error) {
	size := 256
	for _, d := range w.Docs {
		size += 256
		for _, item := range d.Set {
			size += 2*len(item.Key) + len(item.Value) + 16
		}
	}
	a := arguments{buf: make([]byte, 0, size), ends: make([]int, 0, 24+8*len(w.Docs))}
	a.add("write")
	a.add(name)
	a.number(w.At.UnixMilli())
	a.number(now.UnixMilli())
	if w.Create {
		a.add("new")
	} else {
		a.add("")
	}
	if err := a.command(w.Command, name, now); err != nil {
		return nil, err
	}
	a.number(int64(len(w.Docs)))
	for i, d := range w.Docs {
		for _, other := range w.Docs[:i] {
			if other.Doc == d.Doc {
				return nil, fmt.Errorf("redisstore: a write names the doc %s twice", d.Doc)
			}
		}
		if err := a.doc(d, name, now); err != nil {
			return nil, err
		}
	}
	if err := a.ticketRefs(w); err != nil {
		return nil, err
	}
	if w.By != "" {
		a.add(string(w.By))
	}
	return a.list(), nil
}

// command is remembered as: since when, the write's name, version, doc, digest.
func (a *arguments) command(c *hub.Done, name string, now time.Time) error {
	if c == nil {
		a.add("")
		a.add("")
		return nil
	}
	if err := fitName(c.ID); err != nil {
		return err
	}
	a.add(commandField(c.Seat, c.ID))
	a.buf = strconv.AppendInt(a.buf, now.UnixMilli(), 10)
	a.buf = append(append(append(a.buf, ' '), name...), ' ')
	a.buf = strconv.AppendInt(a.buf, c.V, 10)
	a.buf = append(append(append(a.buf, ' '), c.Doc...), ' ')
	a.buf = append(a.buf, c.Digest...)
	a.end()
	return nil
}

func (a *arguments) doc(d hub.DocWrite, name string, now time.Time) error {
	letter, err := docLetter(d.Doc)
	if err != nil {
		return err
	}
	a.add(letter)
	switch {
	case d.Check:
		a.add(doesCheck)
	case d.Reset:
		a.add(doesReset)
	default:
		a.add(doesWrite)
	}
	a.head(d.Base, d.BaseTag)
	a.add(d.Epoch)
	if d.Check || d.Reset {
		return nil
	}
	if d.Tag != "" {
		if err := fitName(d.Tag); err != nil {
			return err
		}
	}
	a.head(d.Base+1, d.Tag)
	if err := a.record(d, name); err != nil {
		return err
	}
	a.number(int64(len(d.Set) + len(d.Del)))
	a.number(int64(len(d.Del)))
	for _, item := range d.Set {
		a.buf = appendKey(a.buf, item.Key)
		a.end()
		a.buf = append(strconv.AppendInt(append(a.buf, '+'), d.Base+1, 10), ' ')
		a.buf = append(a.buf, item.Value...)
		a.end()
	}
	for _, key := range d.Del {
		a.buf = appendKey(a.buf, key)
		a.end()
		a.buf = append(strconv.AppendInt(append(a.buf, '-'), d.Base+1, 10), ' ')
		a.buf = strconv.AppendInt(a.buf, now.UnixMilli(), 10)
		a.end()
	}
	return nil
}

// head is version and tag.
func (a *arguments) head(v int64, tag string) {
	a.buf = append(strconv.AppendInt(a.buf, v, 10), ' ')
	a.add(tag)
}

// record is what the log says of a version: the write's name, its tag, and the keys that it changed.
func (a *arguments) record(d hub.DocWrite, name string) error {
	a.buf = append(append(a.buf, name...), 0)
	a.buf = append(append(a.buf, d.Tag...), 0)
	for _, item := range d.Set {
		if err := a.recordKey(item.Key); err != nil {
			return err
		}
	}
	for _, key := range d.Del {
		if err := a.recordKey(key); err != nil {
			return err
		}
	}
	a.end()
	return nil
}

func (a *arguments) recordKey(key space.Key) error {
	if err := fitName(string(key)); err != nil {
		return err
	}
	at := len(a.buf)
	a.buf = appendKey(append(a.buf, 0), key)
	a.buf[at] = byte(len(a.buf) - at - 1)
	return nil
}

func (a *arguments) ticketRefs(w hub.Write) error {
	a.number(int64(len(w.Index)))
	for _, to := range w.Index {
		if err := fitName(to.Hash); err != nil {
			return err
		}
		a.add(to.Hash)
		a.number(ends(to.Expires))
	}
	a.number(int64(len(w.Unindex)))
	for _, hash := range w.Unindex {
		a.add(hash)
	}
	return nil
}

// ends is when a ticket index entry ends, in milliseconds; 0 is never, and 1 is for those that lead nowhere.
func ends(expires time.Time) int64 {
	if expires.IsZero() {
		return 0
	}
	return max(2, expires.UnixMilli())
}
