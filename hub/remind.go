package hub

import (
	"context"
	"sync"
	"time"

	"amends/hub/space"
)

// A space is looked at when it is due, by one server. What its devices are told of is kept in the access doc before it is
// sent, and sent at most once: a server that dies in between has said nothing, and nobody says it again.

// remind looks at a space and sends what there is to say, beside everything else. Where as many looks are under way as there
// may be, this one waits in the store.
func (rs *rooms) remind(id string) {
	k := rs.core
	if k.o.Push == nil {
		return
	}
	select {
	case k.looks <- struct{}{}:
	default:
		ctx, cancel := k.within()
		defer cancel()
		_ = k.failed(id, "schedule", k.store.Schedule(ctx, Due{Key: remindersKey(id), At: k.o.Now().Add(k.o.UpkeepEvery)}))
		return
	}
	if !k.background(func() {
		defer func() { <-k.looks }()
		rs.lookAt(id)
	}) {
		<-k.looks
	}
}

func (rs *rooms) lookAt(id string) {
	rs.attend(id, remindersKey(id), "remind", func(_ context.Context, r *room) error {
		send, err := r.look()
		r.send(send)
		return err
	})
}

// look judges what is to be said, keeps it, and says when to look again. What it gives was kept, also beside an error.
func (r *room) look() (send []space.Reminder, err error) {
	open, err := r.openPages()
	if err != nil {
		return nil, err
	}
	ctx, cancel := r.within()
	defer cancel()
	if err := r.acquire(ctx); err != nil {
		return nil, err
	}
	defer r.release()
	planned := int64(0)
	for round := range rounds {
		out, err := r.outlook(ctx, open)
		if err != nil {
			return send, err
		}
		send = append(send, out.Send...)
		if round > 0 && len(out.Change.Edits) == 0 && (out.Next == 0) == (planned == 0) && out.Next >= planned {
			return send, nil
		}
		if planned = out.Next; planned == 0 {
			err = r.store.Unschedule(ctx, remindersKey(r.id))
		} else {
			err = r.remindAt(ctx, time.UnixMilli(planned))
		}
		if err == nil { // another server may have changed meanwhile what this was planned by
			err = r.reload(ctx, shared, access)
		}
		if err != nil {
			return send, err
		}
	}
	return send, ErrUnavailable
}

// outlook judges once, and keeps what is to be said. The turn is held.
func (r *room) outlook(ctx context.Context, open seats) (out space.Outlook, err error) {
	err = r.change(ctx, &origin{}, func(int64) (space.Change, error) {
		out = r.judgeReminders(open | r.pagesHere())
		for _, kind := range out.Dropped {
			r.reminded[kind].dropped.Add(1)
		}
		if len(out.Change.Edits) == 0 {
			return out.Change, space.ErrStands
		}
		return out.Change, nil
	})
	return out, err
}

// judgeReminders goes by the clock itself: what it once said too early must not be said for good.
func (r *room) judgeReminders(open seats) space.Outlook {
	return space.Remind(r.state(space.A), r.o.Now().UnixMilli(), open.has, r.o.Zones)
}

// openPages are the pages of this server and, where it matters, of the others.
func (r *room) openPages() (open seats, err error) {
	wanted, err := r.wantedPages()
	if err != nil || wanted == 0 {
		return 0, err
	}
	return r.pagesElsewhere(wanted), nil
}

// wantedPages are the seats whose page matters, and is not open here.
func (r *room) wantedPages() (wanted seats, err error) {
	ctx, cancel := r.within()
	defer cancel()
	if err := r.acquire(ctx); err != nil {
		return 0, err
	}
	defer r.release()
	if err := r.fresh(ctx, shared, access); err != nil {
		return 0, err
	}
	open := r.pagesHere()
	for _, seat := range r.judgeReminders(open).Ask {
		wanted |= seatA << seatIndex(seat)
	}
	return wanted &^ open, nil
}

// send sends reminders, each to its device, and notes what became of them.
func (r *room) send(list []space.Reminder) {
	var all sync.WaitGroup
	for _, reminder := range list {
		all.Go(func() { r.sent(reminder, r.o.Push.Push(r.life, reminder)) })
	}
	all.Wait()
}

func (r *room) sent(reminder space.Reminder, got Pushed) {
	count := r.reminded[reminder.Kind]
	switch got.Outcome {
	case PushTaken:
		count.sent.Add(1)
	case PushLater:
		if r.noteSent(func(s space.State) (space.Change, error) {
			return space.TryAgain(s, reminder, got.After, r.o.Now().UnixMilli())
		}) {
			count.later.Add(1)
		} else {
			count.dropped.Add(1)
		}
	case PushGone:
		r.noteSent(func(s space.State) (space.Change, error) { return space.Gone(s, reminder) })
		count.failed.Add(1)
	default:
		count.failed.Add(1)
	}
}

// noteSent keeps what became of a reminder, and has the space looked at. It answers false where nothing is kept.
func (r *room) noteSent(judge func(space.State) (space.Change, error)) (noted bool) {
	ctx, cancel := r.within()
	defer cancel()
	if r.acquire(ctx) != nil {
		return false
	}
	defer r.release()
	err := r.change(ctx, &origin{}, func(int64) (space.Change, error) {
		change, err := judge(r.state(space.A))
		noted = err == nil
		return change, err
	})
	if err == nil && noted {
		err = r.remindSoon(ctx)
	}
	return err == nil && noted
}
