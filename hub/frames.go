package hub

import (
	"encoding/json"
	"strconv"

	"amends/hub/space"
	"amends/hub/wire"
)

// frameRoom is what a frame of a sync is filled up to. An entity that is larger by itself goes alone.
const frameRoom = wire.MaxFrame - 1024

// The patch and the sync are written by hand: their entities are encoded already, and encoding a map of them
// would look at every byte again. A test holds them to wire.Patch and wire.Sync.

// origin is where a change comes from, as devices are told. All but at may be absent.
type origin struct {
	cmd string     // the command's id
	by  space.Seat // who did it
	at  int64
}

// of is where the change of one doc of a write comes from: a command is acknowledged in one of them only.
func (o origin) of(w *Write, doc space.DocName) origin {
	if w.Command == nil || w.Command.Doc != doc {
		o.cmd = ""
	}
	return o
}

// patchFrame is a wire.Patch, encoded once for all devices.
func patchFrame(doc wire.DocName, v int64, tag string, o origin, set []Item, del []space.Key) []byte {
	size := 160
	for _, item := range set {
		size += len(item.Key) + len(item.Value) + 4
	}
	for _, key := range del {
		size += len(key) + 3
	}
	b := make([]byte, 0, size)
	b = append(b, `{"t":"patch","doc":"`...)
	b = append(b, doc...)
	b = append(b, `","v":`...)
	b = strconv.AppendInt(b, v, 10)
	b = append(b, `,"tag":"`...)
	b = append(b, tag...)
	if o.cmd != "" {
		b = append(b, `","cmd":"`...)
		b = append(b, o.cmd...)
	}
	if o.by != "" {
		b = append(b, `","by":"`...)
		b = append(b, o.by...)
	}
	b = append(b, `","at":`...)
	b = strconv.AppendInt(b, o.at, 10)
	b = append(b, `,"set":{`...)
	for i, item := range set {
		b = appendEntity(b, i, item.Key, item.Value)
	}
	b = append(b, `},"del":[`...)
	for i, key := range del {
		b = appendKey(b, i, key)
	}
	return append(b, "]}"...)
}

func appendEntity(b []byte, i int, key space.Key, value []byte) []byte {
	if i > 0 {
		b = append(b, ',')
	}
	b = append(b, '"')
	b = append(b, key...)
	b = append(b, `":`...)
	return append(b, value...)
}

func appendKey(b []byte, i int, key space.Key) []byte {
	if i > 0 {
		b = append(b, ',')
	}
	b = append(b, '"')
	b = append(b, key...)
	return append(b, '"')
}

// snapshot is what one sync carries. Its entities are never changed, so it can be encoded without any lock.
type snapshot struct {
	doc    wire.DocName
	cursor Cursor
	full   bool
	set    []space.Entity
	del    []space.Key
}

// frames encodes the snapshot and hands its frames to send, one at a time, until one fails.
func (s *snapshot) frames(send func([]byte) error) error {
	head := append(make([]byte, 0, 160), `{"t":"sync","doc":"`...)
	head = append(head, s.doc...)
	head = append(head, `","epoch":"`...)
	head = append(head, s.cursor.Epoch...)
	head = append(head, `","v":`...)
	head = strconv.AppendInt(head, s.cursor.V, 10)
	head = append(head, `,"tag":"`...)
	head = append(head, s.cursor.Tag...)
	head = append(head, `","full":`...)
	head = strconv.AppendBool(head, s.full)
	head = append(head, `,"set":{`...)

	b, n := append([]byte(nil), head...), 0
	for _, e := range s.set {
		value, err := json.Marshal(e)
		if err != nil {
			return err
		}
		if key := e.Key(); n > 0 && len(b)+len(key)+len(value)+4 > frameRoom {
			if err := send(append(b, `},"del":[],"more":true}`...)); err != nil {
				return err
			}
			b, n = append(b[:0], head...), 0
		}
		b = appendEntity(b, n, e.Key(), value)
		n++
	}
	b, n = append(b, `},"del":[`...), 0
	for _, key := range s.del {
		if n > 0 && len(b)+len(key)+32 > frameRoom {
			if err := send(append(b, `],"more":true}`...)); err != nil {
				return err
			}
			b, n = append(append(b[:0], head...), `},"del":[`...), 0
		}
		b = appendKey(b, n, key)
		n++
	}
	return send(append(b, `],"more":false}`...))
}

// frameOf encodes one of the small messages.
func frameOf(message any) []byte {
	b, err := json.Marshal(message)
	if err != nil {
		panic("hub: a message that cannot be encoded: " + err.Error()) // only a mistake in package wire can do this
	}
	return b
}
