package client

import (
	"encoding/json"
	"fmt"

	"amends/hub/space"
	"amends/hub/wire"
)

// replica is one doc as this device has it.
type replica struct {
	cursor   wire.Cursor
	entities map[space.Key]space.Entity
	own      bool // it is of the seat's own doc
	filling  bool // inside a full sync: what is there cannot be built upon
}

func newReplica() *replica { return &replica{entities: make(map[space.Key]space.Entity)} }

// known is the cursor that hello says: a device that was cut off inside a full sync has nothing.
func (r *replica) known() wire.Cursor {
	if r.filling {
		return wire.Cursor{}
	}
	return r.cursor
}

// sync applies one frame of a sync. It answers whether the server showed an older state than was known.
func (r *replica) sync(m wire.Sync) (older bool, err error) {
	if m.Full && !r.filling {
		older = m.Epoch == r.cursor.Epoch && m.V < r.cursor.V
		r.entities = make(map[space.Key]space.Entity)
		r.filling = true
	}
	if err := r.apply(m.Set, m.Del); err != nil {
		return older, err
	}
	if !m.More {
		r.cursor = wire.Cursor{Epoch: m.Epoch, V: m.V, Tag: m.Tag}
		r.filling = false
	}
	return older, nil
}

// errGap says that a patch does not follow on what is there.
var errGap = fmt.Errorf("a patch is missing")

func (r *replica) patch(m wire.Patch) error {
	if r.filling || m.V != r.cursor.V+1 {
		return errGap
	}
	if err := r.apply(m.Set, m.Del); err != nil {
		return err
	}
	r.cursor.V, r.cursor.Tag = m.V, m.Tag
	return nil
}

func (r *replica) apply(set map[space.Key]json.RawMessage, del []space.Key) error {
	decode := space.Decode
	if r.own {
		decode = space.DecodeOwn
	}
	for key, value := range set {
		e, err := decode(key, value)
		if err != nil {
			return err
		}
		r.entities[key] = e
	}
	for _, key := range del {
		delete(r.entities, key)
	}
	return nil
}
