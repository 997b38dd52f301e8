package hub

import (
	"context"
	"strings"
	"time"

	"amends/hub/space"
)

// When a space needs upkeep, as the store is told. In all of this the turn is held.

const duePrefix = "space/"

// dueKey is under what the store keeps when a space needs upkeep: one moment for each.
func dueKey(id string) string { return duePrefix + id }

func spaceOfDue(key string) (id string, ok bool) { return strings.CutPrefix(key, duePrefix) }

// scheduleAhead is how near a scheduled moment may be for another server's clock to have come to it already.
const scheduleAhead = time.Minute

// plan has upkeep come in time for what a change brings. It is told to the store first, so that nothing is committed
// that nobody would look after; upkeep that comes in vain says when it is needed.
func (r *room) plan(ctx context.Context, change space.Change, at int64) error {
	if space.Reminding(change) && space.Subscribed(r.docs[access].data) {
		if err := r.remindAt(ctx, r.o.Now().Add(remindAnyway)); err != nil {
			return err
		}
	}
	touched := false
	for _, edit := range change.Edits {
		touched = touched || edit.Doc == space.Access
	}
	if !touched {
		return nil
	}
	return r.schedule(ctx, space.NextUpkeep(r.docs[access].data, change, r.o.KeepUnjoined), at)
}

// replan is plan for a space as it is: for one of an earlier version, or whose schedule went missing.
func (r *room) replan(ctx context.Context) error {
	return r.schedule(ctx, space.NextUpkeep(r.docs[access].data, space.Change{}, r.o.KeepUnjoined), r.now(access))
}

func (r *room) schedule(ctx context.Context, next, at int64) error {
	if next == 0 || r.scheduled > at+scheduleAhead.Milliseconds() && r.scheduled <= next {
		return nil
	}
	if err := r.store.Schedule(ctx, Due{Key: dueKey(r.id), At: time.UnixMilli(next)}); err != nil {
		return r.failed(r.id, "schedule", err)
	}
	r.scheduled = next
	return nil
}

const remindersPrefix = "remind/"

// remindersKey is under what the store keeps when to look at a space for what its devices are told of.
func remindersKey(id string) string { return remindersPrefix + id }

func spaceOfReminders(key string) (id string, ok bool) {
	return strings.CutPrefix(key, remindersPrefix)
}

// remindAnyway is when a space is looked at whose change may have been made by a server that then died, or never answered:
// later than any commit under way.
const remindAnyway = 10 * time.Second

// remindAt has a space looked at, in place of what was planned: each look says when the next comes.
func (r *room) remindAt(ctx context.Context, at time.Time) error {
	return r.failed(r.id, "schedule", r.store.Schedule(ctx, Due{Key: remindersKey(r.id), At: at}))
}

// remindSoon has a space looked at now, by whichever server comes first.
func (r *room) remindSoon(ctx context.Context) error {
	err := r.remindAt(ctx, r.o.Now())
	select {
	case r.hurry <- struct{}{}:
	default:
	}
	return err
}
