package hub

import (
	"context"
	"errors"
	"slices"

	"amends/hub/space"
	"amends/hub/wire"
)

// What is asked over HTTP. All of it is judged by the rules in package space, in the room of its space, and
// fails with a *space.Refusal, ErrUnavailable or the context's error. A change that began is finished even
// when its asker is gone, so that its outcome is never in doubt for that reason.

func badSecret(field string) error {
	return space.Refuse(space.BadSecret).At(field)
}

// Create makes a space and its first device, whose token it returns. The same claim may ask again after a lost
// answer, until the device's first socket, and gets a new token in place of the one before.
func (h *Hub) Create(ctx context.Context, n wire.NewSpace) (made wire.MadeSpace, token string, err error) {
	if !space.IsUUID(n.Space) {
		return made, "", space.Refuse(space.BadID).At("space")
	}
	claim, ok := hashOfSecret(n.Claim)
	if !ok {
		return made, "", badSecret("claim")
	}
	auth, ok := hashOfSecret(n.Invite.Auth)
	if !ok {
		return made, "", badSecret("invite.auth")
	}
	token, hash := h.entropy.token()
	f := space.Founding{
		Zone: n.Zone, Device: h.entropy.uuid(), Token: hash, Claim: claim,
		Invite: space.Offer{Auth: auth, Greeting: n.Invite.Greeting, Keys: n.Invite.Keys, Expires: n.Invite.Expires},
	}
	made = wire.MadeSpace{Space: n.Space, Seat: space.A}
	if err := h.found(ctx, n.Space, f); err != nil {
		return wire.MadeSpace{}, "", err
	}
	return made, token, nil
}

func (h *Hub) found(ctx context.Context, id string, f space.Founding) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	limit, cancel := h.within()
	defer cancel()
	r := newRoom(h.core, id) // a room for this one commit: nobody else can be in it
	for i := range r.docs {
		r.docs[i].begin(Cursor{})
	}
	f.At = r.now(access)
	change, err := space.Found(r.state(space.A), f, h.o.Zones)
	if err != nil {
		return err
	}
	err = r.commit(limit, change, cause{origin: origin{at: f.At, by: space.A}, create: true})
	if !errors.Is(err, ErrExists) {
		return err
	}
	// Whoever knows a space's id may ask this: the access doc alone says whether they are its founder.
	known, err := h.accessOf(id)
	if err != nil {
		return err
	}
	if space.FounderOf(known, f.Claim) == nil {
		return space.Refuse(space.SpaceKnown)
	}
	return h.inRoom(ctx, id, func(limit context.Context, r *room) error {
		return r.change(limit, &origin{by: space.A}, func(at int64) (space.Change, error) {
			f.At = at
			return space.Found(r.state(space.A), f, h.o.Zones)
		})
	})
}

// inRoom does something with the turn of a space's room.
func (h *Hub) inRoom(ctx context.Context, id string, do func(context.Context, *room) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	r, err := h.open(ctx, id)
	if errors.Is(err, ErrNoSpace) {
		return errNoEntry
	}
	if err != nil {
		return err
	}
	defer h.rooms.giveBack(r)
	limit, cancel := h.within()
	defer cancel()
	if err := r.acquire(limit); err != nil {
		return h.failed(id, "request", err)
	}
	defer r.release()
	if err := do(limit, r); errors.Is(err, ErrNoSpace) {
		return errNoEntry
	} else {
		return err
	}
}

// ticketSpace finds the space that a ticket leads to. An unknown ticket gets the rules' answer to one.
func (h *Hub) ticketSpace(ctx context.Context, auth string) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	limit, cancel := h.within()
	defer cancel()
	id, err := h.store.TicketSpace(limit, auth)
	if errors.Is(err, ErrNoSpace) {
		return "", errNoEntry
	}
	return id, h.failed("", "ticket", err)
}

// Look shows what a ticket leads to, and changes nothing.
func (h *Hub) Look(ctx context.Context, l wire.Look) (looked wire.Looked, err error) {
	auth, ok := hashOfSecret(l.Auth)
	if !ok {
		return looked, badSecret("auth")
	}
	claim, ok := hashOfSecret(l.Claim)
	if !ok && l.Claim != "" {
		return looked, badSecret("claim")
	}
	id, err := h.ticketSpace(ctx, auth)
	if err != nil {
		return looked, err
	}
	err = h.inRoom(ctx, id, func(limit context.Context, r *room) error {
		if err := r.readable(limit, shared, access); err != nil {
			return err
		}
		t, err := space.Look(r.state(space.A), auth, claim, r.now(access))
		if err == nil {
			looked = wire.Looked{Kind: t.Kind, Space: id, Seat: t.Seat, Greeting: t.Greeting, Expires: t.Expires}
		}
		return err
	})
	return looked, sameAnswer(err)
}

// sameAnswer hides whether a space was there that a ticket led to.
func sameAnswer(err error) error {
	if errors.Is(err, errNoEntry) {
		return errNoEntry
	}
	return err
}

// Redeem lets a device in, once, and returns its token. The same claim may ask again, as with Create.
func (h *Hub) Redeem(ctx context.Context, q wire.Redeem) (redeemed wire.Redeemed, token string, err error) {
	auth, ok := hashOfSecret(q.Auth)
	if !ok {
		return redeemed, "", badSecret("auth")
	}
	claim, ok := hashOfSecret(q.Claim)
	if !ok {
		return redeemed, "", badSecret("claim")
	}
	token, hash := h.entropy.token()
	device := h.entropy.uuid()
	ask := space.Redemption{Auth: auth, Claim: claim, Zone: q.Zone, Device: device, Token: hash}
	if err := ask.Check(h.o.Zones); err != nil {
		return redeemed, "", err
	}
	id, err := h.ticketSpace(ctx, auth)
	if err != nil {
		return redeemed, "", err
	}
	err = h.inRoom(ctx, id, func(limit context.Context, r *room) error {
		var o origin
		return r.change(limit, &o, func(at int64) (space.Change, error) {
			ask.At = at
			got, change, err := space.Redeem(r.state(space.A), ask, h.o.Zones)
			o.by = got.Seat
			redeemed = wire.Redeemed{Space: id, Seat: got.Seat, Keys: got.Keys}
			return change, err
		})
	})
	if err != nil {
		return wire.Redeemed{}, "", sameAnswer(err)
	}
	return redeemed, token, nil
}

// byDevice changes what a pass may change, as long as its device is let in.
func (h *Hub) byDevice(ctx context.Context, p Pass, judge func(s space.State, at int64) (space.Change, error)) error {
	return h.inRoom(ctx, p.Space, func(limit context.Context, r *room) error {
		return r.change(limit, &origin{by: p.Seat}, func(at int64) (space.Change, error) {
			if !r.admits(p.Seat, p.Device) {
				return space.Change{}, errNoEntry
			}
			return judge(r.stateFor(p.Seat, p.Device), at)
		})
	})
}

// PutTicket makes a ticket in place of an earlier one of its kind.
func (h *Hub) PutTicket(ctx context.Context, p Pass, n wire.NewTicket) (made wire.MadeTicket, err error) {
	auth, ok := hashOfSecret(n.Auth)
	if !ok {
		return made, badSecret("auth")
	}
	offer := space.Offer{Kind: n.Kind, Auth: auth, Greeting: n.Greeting, Keys: n.Keys, Expires: n.Expires}
	err = h.byDevice(ctx, p, func(s space.State, at int64) (space.Change, error) {
		t, change, err := space.PutTicket(s, p.Seat, offer, at, h.o.Zones)
		if t != nil {
			made = wire.MadeTicket{Kind: t.Kind, Opens: t.Opens, Expires: t.Expires}
		}
		return change, err
	})
	if err != nil {
		return wire.MadeTicket{}, err
	}
	return made, nil
}

// DropTicket removes a ticket. That there is none is no error.
func (h *Hub) DropTicket(ctx context.Context, p Pass, kind space.TicketKind) error {
	return h.byDevice(ctx, p, func(s space.State, _ int64) (space.Change, error) {
		return space.DropTicket(s, p.Seat, kind)
	})
}

// Devices lists the devices of the own seat, the oldest first; for a lent one, it alone.
func (h *Hub) Devices(ctx context.Context, p Pass) (list []wire.Device, err error) {
	err = h.inRoom(ctx, p.Space, func(limit context.Context, r *room) error {
		if err := r.readable(limit, access); err != nil {
			return err
		}
		if !r.admits(p.Seat, p.Device) {
			return errNoEntry
		}
		all := space.DevicesOf(r.docs[access].data, p.Seat)
		alone := slices.ContainsFunc(all, func(d *space.Device) bool { return d.ID == p.Device && d.Lent() })
		for _, d := range all {
			if !alone || d.ID == p.Device {
				list = append(list, wire.Device{Device: d.ID, Added: d.Added, Came: d.Came(), Current: d.ID == p.Device})
			}
		}
		return nil
	})
	return list, err
}

// DropDevice signs a device of the own seat out: its connections end at once, on every server.
func (h *Hub) DropDevice(ctx context.Context, p Pass, device string) error {
	return h.byDevice(ctx, p, func(s space.State, _ int64) (space.Change, error) {
		return space.DropDevice(s, p.Seat, device)
	})
}

// DropOtherDevices signs out all devices of the own seat but this one.
func (h *Hub) DropOtherDevices(ctx context.Context, p Pass) error {
	return h.byDevice(ctx, p, func(s space.State, _ int64) (space.Change, error) {
		return space.DropOthers(s, p.Seat, p.Device)
	})
}

// Subscribe has a device reminded.
func (h *Hub) Subscribe(ctx context.Context, p Pass, ask space.Subscribing) error {
	return h.inRoom(ctx, p.Space, func(limit context.Context, r *room) error {
		err := r.change(limit, &origin{by: p.Seat}, func(at int64) (space.Change, error) {
			if !r.admits(p.Seat, p.Device) {
				return space.Change{}, errNoEntry
			}
			return space.Subscribe(r.stateFor(p.Seat, p.Device), p.Seat, ask, at, r.o.Zones)
		})
		if err != nil {
			return err
		}
		return r.remindSoon(limit) // also where it stands: the answer of before may have been lost on its way to here
	})
}

// Unsubscribe has a device reminded no more.
func (h *Hub) Unsubscribe(ctx context.Context, p Pass) error {
	return h.byDevice(ctx, p, func(s space.State, _ int64) (space.Change, error) { return space.Unsubscribe(s) })
}

// Restore takes a seat back by a device that a return put aside.
func (h *Hub) Restore(ctx context.Context, p Pass) error {
	return h.inRoom(ctx, p.Space, func(limit context.Context, r *room) error {
		return r.change(limit, &origin{by: p.Seat}, func(at int64) (space.Change, error) {
			return space.Restore(r.state(p.Seat), p.Seat, p.Device, at)
		})
	})
}
