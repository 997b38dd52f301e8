package hub

import (
	"context"
	"crypto/subtle"
	"errors"

	"amends/hub/space"
)

// Enter finds the device that holds a token of a seat. Until it has, whoever asks is a stranger: where the space is open
// its access doc is at hand, and otherwise that doc is read, and nothing else. No room is opened. A device that a return
// put aside passes too: all that it can do is to learn so by a socket, and to take its seat back.
func (h *Hub) Enter(ctx context.Context, id string, seat space.Seat, token string) (Pass, error) {
	hash, ok := hashOfSecret(token)
	if !ok || !space.IsUUID(id) || !seat.Valid() {
		return Pass{}, errNoEntry
	}
	if err := ctx.Err(); err != nil {
		return Pass{}, err
	}
	pass := Pass{Space: id, Seat: seat, order: h.passes.Add(1)}
	if r := h.rooms.find(id); r != nil {
		pass.Device = r.deviceWith(seat, hash)
	}
	// The room may not have heard yet of a device that another server let in. Who asks for a space at the same time
	// shares one read; one that began before it asked proves nothing, but the next did not.
	for reads, joined := 0, true; pass.Device == "" && joined && reads < 2; reads++ {
		var known any
		var err error
		if known, err, joined = h.entering.Do(id, func() (any, error) { return h.accessOf(id) }); err != nil {
			return Pass{}, err
		}
		pass.Device = h.deviceWith(known.(*space.Doc), seat, hash)
	}
	if pass.Device == "" {
		return Pass{}, errNoEntry
	}
	return pass, nil
}

// accessOf reads a space's access doc.
func (h *Hub) accessOf(id string) (*space.Doc, error) {
	limit, cancel := h.within()
	defer cancel()
	list, err := h.store.Load(limit, id, []DocCursor{{Doc: docNames[access]}})
	if errors.Is(err, ErrNoSpace) {
		return nil, errNoEntry
	}
	d := doc{data: new(space.Doc)}
	for _, l := range list {
		if err != nil || indexOf(l.Doc) != access {
			continue
		}
		var set []decoded
		if set, err = decode(access, l.Set); err == nil {
			d.replay(l, set)
		}
	}
	return d.data, h.failed(id, "load", err)
}

// deviceWith is the device of a seat that holds a token, as far as the room knows for sure.
func (r *room) deviceWith(seat space.Seat, hash string) string {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.erased.Load() || !r.docs[access].known() {
		return ""
	}
	return r.core.deviceWith(r.docs[access].data, seat, hash)
}

func (k *core) deviceWith(known *space.Doc, seat space.Seat, hash string) (device string) {
	holds := func(d *space.Device, id string) {
		if subtle.ConstantTimeCompare([]byte(d.Token), []byte(hash)) == 1 {
			device = id
		}
	}
	for _, d := range space.DevicesOf(known, seat) {
		holds(d, d.ID)
	}
	for a := range space.Live[*space.Aside](known) {
		for _, kept := range a.Devices {
			if a.Seat == seat && k.o.Now().UnixMilli() < a.Until {
				holds(&kept.Device, kept.ID)
			}
		}
	}
	return device
}
