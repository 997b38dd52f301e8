package redisstore

import (
	"strconv"
	"strings"
	"time"

	"amends/hub"
	"amends/hub/space"
)

// decode makes an event of what was published on a channel, unless it is of this origin. What cannot be read is a gap.
func decode(channel, message, origin string) (e hub.Event, own bool) {
	parts, err := messageParts(message)
	if err != nil || len(parts) < 2 {
		return hub.Event{Gap: true}, false
	}
	if strings.HasPrefix(parts[1], origin) {
		return e, true
	}
	switch kind := parts[0]; {
	case kind == kindErased:
		return hub.Event{Erased: true}, false
	case kind == kindTold && len(parts) == 3:
		return hub.Event{Told: []byte(parts[2])}, false
	case kind == kindWrite:
		if write, err := readWrite(channelSpace(channel), &partReader{parts: parts[2:]}); err == nil {
			return hub.Event{Write: write}, false
		}
	}
	return hub.Event{Gap: true}, false
}

// partReader reads a message's parts one by one.
type partReader struct {
	parts []string
	bad   bool
}

func (r *partReader) next() string {
	if len(r.parts) == 0 {
		r.bad = true
		return ""
	}
	p := r.parts[0]
	r.parts = r.parts[1:]
	return p
}

func (r *partReader) number() int64 {
	n, err := strconv.ParseInt(r.next(), 10, 64)
	r.bad = r.bad || err != nil
	return n
}

func (r *partReader) count() int {
	n := r.number()
	if n < 0 || n > int64(len(r.parts)) {
		r.bad = true
		return 0
	}
	return int(n)
}

func (r *partReader) time() time.Time {
	if ms := r.number(); ms != 0 {
		return time.UnixMilli(ms)
	}
	return time.Time{}
}

// readWrite is encode's other way, after the kind and the name.
func readWrite(id string, r *partReader) (*hub.Write, error) {
	w := &hub.Write{Space: id, At: time.UnixMilli(r.number())}
	r.next() // the time of the server
	w.Create = r.next() == "new"
	field, known := r.next(), r.next()
	if field != "" {
		done, _, err := readCommand(field, known)
		if err != nil {
			return nil, err
		}
		w.Command = &done
	}
	for range r.count() {
		d, err := readDoc(r)
		if err != nil {
			return nil, err
		}
		w.Docs = append(w.Docs, d)
	}
	for range r.count() {
		w.Index = append(w.Index, hub.TicketRef{Hash: r.next(), Expires: r.time()})
	}
	for range r.count() {
		w.Unindex = append(w.Unindex, r.next())
	}
	if len(r.parts) > 0 {
		w.By = space.Seat(r.next())
	}
	if r.bad {
		return nil, errForeign
	}
	return w, nil
}

func readDoc(r *partReader) (d hub.DocWrite, err error) {
	d.Doc = docName(r.next())
	does := r.next()
	if d.Base, d.BaseTag, err = readHead(r.next()); err != nil {
		return d, err
	}
	d.Epoch = r.next()
	d.Check, d.Reset = does == doesCheck, does == doesReset
	if d.Check || d.Reset {
		return d, nil
	}
	if _, d.Tag, err = readHead(r.next()); err != nil {
		return d, err
	}
	r.next() // the record
	n := r.count()
	r.next() // of them dead
	for range n {
		key, stored := readKey(r.next()), r.next()
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
