package redisstore

import (
	"encoding/binary"
	"errors"
	"strconv"
	"time"

	"amends/hub"
	"amends/hub/space"
)

// What watchers hear is a MessagePack array of strings: its kind, the name of its sender or write, and more. That
// of a write is made by commit.lua, out of its own arguments.
const (
	kindWrite  = "write"
	kindTold   = "told"
	kindErased = "erased"
)

var (
	// errForeign says that what lies in Redis, or came from it, was not written by this program.
	errForeign = errors.New("redisstore: what Redis holds cannot be read")
	errMessage = errors.New("redisstore: a message cannot be read")
)

func appendMessage(b []byte, parts ...string) []byte {
	b = append(b, 0x90|byte(len(parts))) // at most 15
	for _, p := range parts {
		b = append(binary.BigEndian.AppendUint32(append(b, 0xdb), uint32(len(p))), p...)
	}
	return b
}

// parts cuts a message up. They alias it.
func messageParts(b []byte) ([]string, error) {
	text := string(b) // once for all parts
	n, at := 0, 0
	number := func(size int) int {
		if at+size > len(text) {
			at = len(text) + 1
			return 0
		}
		v := 0
		for range size {
			v = v<<8 | int(text[at])
			at++
		}
		return v
	}
	switch c := number(1); {
	case c&0xf0 == 0x90:
		n = c & 0x0f
	case c == 0xdc:
		n = number(2)
	case c == 0xdd:
		n = number(4)
	default:
		return nil, errMessage
	}
	if n > len(text) {
		return nil, errMessage
	}
	list := make([]string, n)
	for i := range list {
		size := 0
		switch c := number(1); {
		case c&0xe0 == 0xa0:
			size = c & 0x1f
		case c == 0xd9:
			size = number(1)
		case c == 0xda:
			size = number(2)
		case c == 0xdb:
			size = number(4)
		default:
			return nil, errMessage
		}
		if at > len(text) || size > len(text)-at {
			return nil, errMessage
		}
		list[i] = text[at : at+size]
		at += size
	}
	return list, nil
}

// cursor takes a message's parts one by one.
type cursor struct {
	parts []string
	bad   bool
}

func (c *cursor) next() string {
	if len(c.parts) == 0 {
		c.bad = true
		return ""
	}
	p := c.parts[0]
	c.parts = c.parts[1:]
	return p
}

func (c *cursor) number() int64 {
	n, err := strconv.ParseInt(c.next(), 10, 64)
	c.bad = c.bad || err != nil
	return n
}

func (c *cursor) count() int {
	n := c.number()
	if n < 0 || n > int64(len(c.parts)) {
		c.bad = true
		return 0
	}
	return int(n)
}

func (c *cursor) time() time.Time {
	if ms := c.number(); ms != 0 {
		return time.UnixMilli(ms)
	}
	return time.Time{}
}

// readWrite is encode's other way, after the kind and the name.
func readWrite(id string, c *cursor) (*hub.Write, error) {
	w := &hub.Write{Space: id, At: time.UnixMilli(c.number())}
	c.next() // the time of the server
	w.Create = c.next() == "new"
	field, known := c.next(), c.next()
	if field != "" {
		done, _, err := readCommand(field, known)
		if err != nil {
			return nil, err
		}
		w.Command = &done
	}
	for range c.count() {
		d, err := readDoc(c)
		if err != nil {
			return nil, err
		}
		w.Docs = append(w.Docs, d)
	}
	for range c.count() {
		w.Index = append(w.Index, hub.TicketRef{Hash: c.next(), Expires: c.time()})
	}
	for range c.count() {
		w.Unindex = append(w.Unindex, c.next())
	}
	if len(c.parts) > 0 {
		w.By = space.Seat(c.next())
	}
	if c.bad {
		return nil, errMessage
	}
	return w, nil
}

func readDoc(c *cursor) (d hub.DocWrite, err error) {
	d.Doc = docName(c.next())
	does := c.next()
	if d.Base, d.BaseTag, err = readHead(c.next()); err != nil {
		return d, err
	}
	d.Epoch = c.next()
	d.Check, d.Reset = does == doesCheck, does == doesReset
	if d.Check || d.Reset {
		return d, nil
	}
	if _, d.Tag, err = readHead(c.next()); err != nil {
		return d, err
	}
	c.next() // the record
	n := c.count()
	c.next() // of them dead
	for range n {
		key, stored := readKey(c.next()), c.next()
		v, value, dead, err := readValue(stored)
		if err != nil {
			return d, err
		}
		if dead {
			d.Del = append(d.Del, key)
		} else {
			d.Set = append(d.Set, hub.Item{Key: key, V: v, Value: []byte(value)})
		}
	}
	return d, nil
}
