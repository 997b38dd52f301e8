package hub

import (
	"context"
	"errors"
	"slices"

	"amends/hub/space"
)

// How the docs of a room follow those of the store. In all of this the turn is held.

// fresh sees to it that docs are loaded and nothing is known to be missing.
func (r *room) fresh(ctx context.Context, want ...int) error {
	if r.erased.Load() {
		return ErrNoSpace
	}
	if r.isLost() {
		return r.reload(ctx, want...)
	}
	var missing []int
	for _, i := range want {
		if !r.docs[i].known() {
			missing = append(missing, i)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return r.load(ctx, missing)
}

// readable is fresh for those who only read: while the store is away, what is here is good enough.
func (r *room) readable(ctx context.Context, want ...int) error {
	err := r.fresh(ctx, want...)
	if unavailable(err) {
		for _, i := range want {
			if !r.docs[i].known() {
				return err
			}
		}
		return nil
	}
	return err
}

// reload loads all known docs and those wanted since their cursors.
func (r *room) reload(ctx context.Context, want ...int) error {
	r.count.reloads.Add(1)
	for i := range r.docs {
		if r.docs[i].known() {
			want = append(want, i)
		}
	}
	r.forgetWrites()
	err := r.load(ctx, want)
	if err != nil {
		r.miss()
	}
	return err
}

// forgetWrites drops the writes heard of so far, before a load that brings them.
func (r *room) forgetWrites() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.news = slices.DeleteFunc(r.news, func(e Event) bool { return e.Told == nil && !e.Erased })
	r.lost = false
}

// load brings docs to what the store has. Devices whose docs moved by it are behind.
func (r *room) load(ctx context.Context, want []int) error {
	var cursors []DocCursor
	for i := range r.docs {
		if slices.Contains(want, i) {
			cursors = append(cursors, DocCursor{Doc: docNames[i], Since: r.docs[i].cursor})
		}
	}
	list, err := r.store.Load(ctx, r.id, cursors)
	if err == nil {
		err = r.replay(list)
	}
	if errors.Is(err, ErrNoSpace) {
		r.vanish()
	}
	return r.failed(r.id, "load", err)
}

// replay applies what was loaded.
func (r *room) replay(list []Loaded) error {
	sets := make([][]decoded, len(list))
	for k, l := range list {
		set, err := decode(indexOf(l.Doc), l.Set)
		if err != nil {
			return err
		}
		sets[k] = set
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	for k, l := range list {
		i := indexOf(l.Doc)
		if i < 0 {
			continue
		}
		was := r.docs[i].cursor.V
		if r.docs[i].replay(l, sets[k]) {
			r.invalidate(i, was, l.Full)
		}
	}
	r.expel()
	return nil
}

// install applies one doc of a write that was committed, and passes it on to the devices. from is the
// connection that waits for it as its answer, if one does.
func (r *room) install(i int, dw DocWrite, set []space.Entity, o origin, from *member) {
	if dw.Check {
		return
	}
	var frame []byte
	if i != access && !dw.Reset {
		frame = patchFrame(replicaNames[replicaOf(i)], dw.Base+1, dw.Tag, o, dw.Set, dw.Del)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	d := &r.docs[i]
	if dw.Reset {
		d.begin(Cursor{Epoch: dw.Epoch})
		r.invalidate(i, 0, true)
		return
	}
	d.advance(dw.Epoch, dw.Tag)
	for _, e := range set {
		d.data.Put(e, d.cursor.V)
	}
	for _, key := range dw.Del {
		d.data.Remove(key, d.cursor.V)
	}
	if i == access {
		r.expel()
		return
	}
	for _, m := range r.members {
		if !m.sees(i) {
			continue
		}
		cmd := ""
		if m == from {
			cmd = o.cmd
		}
		m.out.patch(replicaOf(i), d.cursor.V, frame, cmd)
	}
}

// invalidate notes for all devices that see a doc that it moved from a version by something else than a patch.
// r.mu is held.
func (r *room) invalidate(i int, since int64, full bool) {
	if i == access {
		r.expel()
		return
	}
	for _, m := range r.members {
		if m.sees(i) {
			m.out.invalidate(replicaOf(i), since, full)
		}
	}
}

// miss notes that the docs may not be what the store has. Who releases the turn sees to it that they will be.
func (r *room) miss() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.lost = true
}

func (r *room) isLost() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.lost
}
