package hub

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"amends/hub/space"
)

// errAgain says that the room has learned something: what was judged must be judged again.
var errAgain = errors.New("judge again")

// rounds is how often a command is judged before the room gives up on a space that never holds still.
const rounds = 16

// cause is what a change comes from. All but at may be absent.
type cause struct {
	origin
	digest string  // of the command
	from   *member // the connection that waits for the answer
	create bool    // the space must not exist yet
}

// commit makes a change last, applies it and tells the devices. It fails with errAgain, *RepeatError, a *space.Refusal
// of what is too large, ErrNoSpace, ErrExists or what says that the store cannot answer; then nothing is applied, and after a
// doubtful answer the room loads before it judges again. The turn is held.
func (r *room) commit(ctx context.Context, change space.Change, o cause) error {
	if change.Erase {
		change.Edits = nil // nothing but the erasure, so that one that is cut short is judged in full again
	}
	w, err := r.write(ctx, change, o)
	if err != nil {
		return err
	}
	if err := r.plan(ctx, change, o.at); err != nil {
		return err
	}
	if err := r.store.Commit(ctx, w); err != nil {
		return r.refusedByStore(ctx, err)
	}
	for k, edit := range change.Edits {
		r.install(indexOf(edit.Doc), w.Docs[k], edit.Set, o.of(&w, edit.Doc), o.from)
		if edit.Doc == space.Access {
			r.forget(edit.Del...)
		}
	}
	if change.Erase {
		return r.erase(ctx)
	}
	if space.Reminding(change) && space.Subscribed(r.docs[access].data) {
		_ = r.remindSoon(ctx) // where it fails, plan has seen to it
	}
	return nil
}

// write is the change as the store gets it: entities encoded under the version that they get, and both the
// access doc and the shared doc compared where they do not change. So nothing is accepted from a device that
// was signed out meanwhile. A change of an own doc is not judged by the shared one.
func (r *room) write(ctx context.Context, change space.Change, o cause) (Write, error) {
	w := Write{
		Space: r.id, At: time.UnixMilli(o.at), Create: o.create, Unindex: change.Unindex,
		Docs: make([]DocWrite, 0, len(change.Edits)+2),
	}
	private := len(change.Edits) > 0
	for _, edit := range change.Edits {
		i := indexOf(edit.Doc)
		if i < 0 {
			return w, fmt.Errorf("%w: a change of an unknown doc %q", ErrUnavailable, edit.Doc)
		}
		if !r.docs[i].known() {
			if err := r.fresh(ctx, i); err != nil {
				return w, err
			}
			return w, errAgain
		}
		dw, err := r.docWrite(i, edit, o.at)
		if err != nil {
			return w, err
		}
		w.Docs = append(w.Docs, dw)
		private = private && i >= owns
	}
	if !o.create {
		w.Docs = r.check(w.Docs, access)
		if !private {
			w.Docs = r.check(w.Docs, shared)
		}
	}
	for _, t := range change.Index {
		ref := TicketRef{Hash: t.Hash}
		if t.Expires != 0 {
			ref.Expires = time.UnixMilli(t.Expires)
		}
		w.Index = append(w.Index, ref)
	}
	if o.cmd == "" {
		w.By = o.by
	} else if !change.Erase {
		d := r.done(w, o)
		w.Command = &d
	}
	return w, nil
}

func (r *room) docWrite(i int, edit space.Edit, at int64) (DocWrite, error) {
	d := &r.docs[i]
	dw := DocWrite{Doc: edit.Doc, Base: d.cursor.V, BaseTag: d.cursor.Tag, Epoch: d.cursor.Epoch, Del: edit.Del, Reset: edit.Reset}
	switch {
	case edit.Reset:
		dw.Epoch, dw.Del = r.entropy.tag(), nil
		return dw, nil
	case len(edit.Set)+len(edit.Del) == 0:
		dw.Check = true
		return dw, nil
	case dw.Epoch == "":
		dw.Epoch = r.entropy.tag()
	}
	dw.Tag = tagAt(r.entropy.tag(), at)
	dw.Set = make([]Item, len(edit.Set))
	for k, e := range edit.Set {
		space.Stamp(e, dw.Base+1)
		value, err := json.Marshal(e)
		if err != nil {
			return dw, fmt.Errorf("entity %s: %w", e.Key(), err)
		}
		if len(value) > space.MaxEntity && edit.Doc != space.Access {
			return dw, space.Refuse(space.ThingFull).With(space.Values{Limit: space.MaxEntity})
		}
		dw.Set[k] = Item{Key: e.Key(), V: dw.Base + 1, Value: value}
	}
	return dw, nil
}

// check adds a comparison of a doc to what a write changes, unless the write changes that doc itself.
func (r *room) check(list []DocWrite, i int) []DocWrite {
	for _, dw := range list {
		if dw.Doc == docNames[i] {
			return list
		}
	}
	cursor := r.docs[i].cursor
	return append(list, DocWrite{Doc: docNames[i], Check: true, Base: cursor.V, BaseTag: cursor.Tag, Epoch: cursor.Epoch})
}

// done is how the store remembers a command: under the version of the first doc that devices see changed.
func (r *room) done(w Write, o cause) Done {
	d := Done{Seat: o.by, ID: o.cmd, Digest: o.digest, Doc: space.Shared, V: r.docs[shared].cursor.V}
	for _, dw := range w.Docs {
		if dw.Doc != space.Access && !dw.Check && !dw.Reset {
			d.Doc, d.V = dw.Doc, dw.Base+1
			break
		}
	}
	return d
}

// refusedByStore learns from why a commit failed.
func (r *room) refusedByStore(ctx context.Context, err error) error {
	var repeat *RepeatError
	switch {
	case errors.As(err, &repeat), errors.Is(err, ErrExists):
		return err
	case errors.Is(err, ErrNoSpace):
		r.vanish()
		return err
	case errors.Is(err, ErrConflict):
		r.count.conflicts.Add(1)
		var lacking *ConflictError
		switch {
		case r.catchUp():
		case errors.As(err, &lacking) && r.replay(lacking.Docs) == nil: // the refusal brought the news
		default:
			if err := r.reload(ctx); err != nil {
				return err
			}
		}
		return errAgain
	}
	r.doubt()
	return r.failed(r.id, "commit", err)
}

// doubt notes that a commit got no answer.
func (r *room) doubt() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.doubtful = time.Now()
	r.lost = true
}

// erase removes the whole space. That it stands as it was judged was compared just now.
func (r *room) erase(ctx context.Context) error {
	if err := r.store.Erase(ctx, r.id); err != nil {
		return r.failed(r.id, "erase", err)
	}
	r.vanish()
	for d := range space.Live[*space.Device](r.docs[access].data) {
		r.forget(d.Key())
	}
	for _, key := range []string{dueKey(r.id), remindersKey(r.id)} {
		_ = r.failed(r.id, "unschedule", r.store.Unschedule(ctx, key)) // else it comes in vain, once
	}
	return nil
}

// forget has the relay forget the devices among some keys.
func (r *room) forget(keys ...space.Key) {
	for _, key := range keys {
		if r.o.Relay != nil && key == space.DeviceKey(key.ID()) {
			r.o.Relay.Forget(key.ID())
		}
	}
}

// change judges something that does not come as a command, as often as it takes, and makes it last.
// judge gives space.ErrStands where there is nothing to do, which is no error here; it may say in o who did it.
func (r *room) change(ctx context.Context, o *origin, judge func(at int64) (space.Change, error)) error {
	for range rounds {
		if err := r.fresh(ctx, shared, access); err != nil {
			return err
		}
		o.at = r.now(access)
		change, err := judge(o.at)
		if err == nil {
			err = r.commit(ctx, change, cause{origin: *o})
		}
		switch {
		case errors.Is(err, errAgain):
			continue
		case errors.Is(err, space.ErrStands):
			return nil
		}
		return err
	}
	return ErrUnavailable
}
