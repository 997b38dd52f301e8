package hub

import (
	"context"
	"errors"
	"time"

	"amends/hub/space"
)

// What happens by time, without anybody coming: one loop asks the store for the spaces whose time has come, which each
// goes to one server, and the rules say what changes.

const (
	upkeepLease = time.Minute
	upkeepBatch = 16
)

// keepUp asks for what is due as long as the hub runs.
func (rs *rooms) keepUp() {
	ticker := time.NewTicker(rs.core.o.UpkeepEvery)
	defer ticker.Stop()
	defer func() { rs.sweep(time.Now()) }() // there may be no beat to close what this opened
	for {
		select {
		case <-ticker.C:
		case <-rs.core.hurry:
		case <-rs.core.stopped:
			return
		}
		for rs.keepUpSome() == upkeepBatch {
		}
		rs.sweep(time.Now())
	}
}

// keepUpSome does what is due of a few spaces, and says of how many.
func (rs *rooms) keepUpSome() int {
	k := rs.core
	ctx, cancel := k.within()
	defer cancel()
	list, err := k.store.ClaimDue(ctx, k.o.Now(), upkeepLease, upkeepBatch)
	if k.failed("", "claim", err) != nil {
		return 0
	}
	for _, due := range list {
		if id, ok := spaceOfDue(due.Key); ok {
			rs.keepUpOne(id)
		} else if id, ok := spaceOfReminders(due.Key); ok { // else of a newer server
			rs.remind(id)
		}
	}
	return len(list)
}

// keepUpOne does what is due of a space.
func (rs *rooms) keepUpOne(id string) {
	rs.attend(id, dueKey(id), "upkeep", func(ctx context.Context, r *room) error {
		if err := r.acquire(ctx); err != nil {
			return err
		}
		defer r.release()
		return r.keepUp(ctx)
	})
}

// keepUp does what is due of a space, and says when it is needed next. The turn is held.
func (r *room) keepUp(ctx context.Context) error {
	for range rounds {
		if err := r.fresh(ctx, shared, access); err != nil {
			return err
		}
		// Judged by the clock itself: what it once said too early must not erase anything for good.
		change, err := space.Upkeep(r.state(space.A), r.o.Now().UnixMilli(), r.o.KeepUnjoined)
		if errors.Is(err, space.ErrStands) {
			return r.settle(ctx)
		}
		if err := r.commit(ctx, change, cause{origin: origin{at: r.now(access)}}); err != nil && !errors.Is(err, errAgain) {
			return err
		}
		if r.erased.Load() {
			r.count.unjoined.Add(1)
			return nil
		}
	}
	return ErrUnavailable
}

// settle says when upkeep is needed next, and looks once more: another server may have changed that meanwhile.
func (r *room) settle(ctx context.Context) error {
	r.scheduled = 0
	err := r.replan(ctx)
	if err == nil && r.scheduled == 0 {
		err = r.store.Unschedule(ctx, dueKey(r.id))
	}
	if err == nil {
		err = r.reload(ctx, access)
	}
	if err != nil {
		return r.failed(r.id, "settle", err)
	}
	return r.replan(ctx)
}
