package client

import (
	"encoding/json"
	"errors"
	"maps"

	"amends/hub/space"
	"amends/hub/wire"
)

// replica is one doc as this device has it.
type replica struct {
	cursor   wire.Cursor
	entities map[space.Key]space.Entity
	doc      space.DocName
	history  history
	coming   map[space.Key]space.Entity // what a full sync brought so far; nil outside of one
}

func newReplica(doc space.DocName) *replica {
	return &replica{doc: doc, entities: make(map[space.Key]space.Entity)}
}

// hello is the cursor to say: a device that was cut off inside a full sync has nothing, and gets it all again.
func (r *replica) hello() wire.Cursor {
	if r.coming != nil {
		clear(r.coming)
		return wire.Cursor{}
	}
	return r.cursor
}

// errGap says that what came does not follow on what is there. The device comes back, and says what it has.
var errGap = errors.New("a patch is missing")

// errBack says that a server brought changes from a place that the device is not at. It asks for all of the doc.
var errBack = errors.New("the changes are those of another history")

// sync applies one frame of a sync: a full one as a whole, with its last.
func (r *replica) sync(m wire.Sync) error {
	to := wire.Cursor{Epoch: m.Epoch, V: m.V, Tag: m.Tag}
	if !m.Full && r.coming == nil {
		return r.advance(m, to)
	}
	if r.coming == nil {
		r.history.forgot(r.cursor, to)
		r.coming = make(map[space.Key]space.Entity)
	}
	if err := r.apply(r.coming, m.Set, m.Del); err != nil || m.More {
		return err
	}
	r.history.compare(r.entities, r.coming)
	r.history.reach(to)
	r.entities, r.cursor, r.coming = r.coming, to, nil
	return nil
}

// advance applies a frame of what changed since the cursor.
func (r *replica) advance(m wire.Sync, to wire.Cursor) error {
	if to.V < r.cursor.V || r.cursor.Epoch != "" && to.Epoch != r.cursor.Epoch {
		r.history.rewritten = true
		r.coming = make(map[space.Key]space.Entity)
		return errBack
	}
	came := make(map[space.Key]space.Entity)
	if err := r.apply(came, m.Set, nil); err != nil {
		return err
	}
	r.history.compare(r.entities, came)
	maps.Copy(r.entities, came)
	for _, key := range m.Del {
		delete(r.entities, key)
	}
	if !m.More {
		r.history.reach(to)
		r.cursor = to
	}
	return nil
}

func (r *replica) patch(m wire.Patch) error {
	if r.coming == nil && m.V == r.cursor.V && m.Tag != r.cursor.Tag {
		r.history.rewritten = true
	}
	if r.coming != nil || m.V != r.cursor.V+1 {
		return errGap
	}
	if err := r.apply(r.entities, m.Set, m.Del); err != nil {
		return err
	}
	r.cursor.V, r.cursor.Tag = m.V, m.Tag
	r.history.reach(r.cursor)
	return nil
}

func (r *replica) apply(entities map[space.Key]space.Entity, set map[space.Key]json.RawMessage, del []space.Key) error {
	for key, value := range set {
		e, err := space.DecodeIn(r.doc, key, value)
		if err != nil {
			return err
		}
		entities[key] = e
	}
	for _, key := range del {
		delete(entities, key)
	}
	return nil
}
