package hub

import (
	"context"
	"errors"
)

// attend does in a space's room what was due under a key. Where it fails, it comes back after the lease; where there is
// no such space any more, nothing of it is due.
func (rs *rooms) attend(id, key, to string, act func(context.Context, *room) error) {
	k := rs.core
	ctx, cancel := k.within()
	defer cancel()
	r, err := rs.open(ctx, id)
	if err == nil {
		err = act(ctx, r)
		rs.giveBack(r)
	}
	if errors.Is(err, ErrNoSpace) {
		err = k.store.Unschedule(ctx, key)
	}
	_ = k.failed(id, to, err)
}
