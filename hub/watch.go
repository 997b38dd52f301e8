package hub

import (
	"encoding/json"

	"amends/hub/space"
	"amends/hub/wire"
)

// hear is the room's watcher. It only notes what it hears, unless nobody has the turn just now.
func (r *room) hear(e Event) {
	r.mu.Lock()
	if len(r.news) < newsKept {
		r.news = append(r.news, e)
	} else {
		r.news = append(r.news[:0], Event{Gap: true})
	}
	r.mu.Unlock()
	select {
	case r.turn <- struct{}{}:
		r.yield()
	default: // whoever has it looks at the news before it goes on
	}
}

// settle looks at the news, oldest first. It answers whether a doc moved. The turn is held.
func (r *room) settle() (moved bool) {
	for {
		r.mu.Lock()
		news := r.news
		r.news = nil
		r.mu.Unlock()
		if len(news) == 0 {
			return moved
		}
		for _, e := range news {
			switch {
			case e.Erased:
				r.vanish()
			case e.Gap:
				r.gap()
			case e.Told != nil:
				r.told(e.Told)
			case e.Write != nil:
				moved = r.follow(e.Write) || moved
			}
		}
	}
}

// gap notes that news went missing.
func (r *room) gap() {
	r.hub.count.gaps.Add(1)
	r.miss()
}

// follow takes over a write that another server committed and passes it on. What the docs have already is
// dropped; where something between is missing, the room loads.
func (r *room) follow(w *Write) (moved bool) {
	o := origin{at: w.At.UnixMilli(), by: w.By}
	if w.Command != nil {
		o.cmd, o.by = w.Command.ID, w.Command.Seat
	}
	for _, dw := range w.Docs {
		i := indexOf(dw.Doc)
		if i < 0 || dw.Check || !r.docs[i].known() {
			continue
		}
		switch d := &r.docs[i]; {
		case dw.Reset && d.cursor.Epoch == dw.Epoch, !dw.Reset && sameHistory(d.cursor, dw) && dw.Base < d.cursor.V:
			continue // older
		case dw.Base != d.cursor.V, !dw.Reset && !sameHistory(d.cursor, dw):
			r.gap()
		default:
			set, err := decode(dw.Set)
			if err != nil {
				r.hub.log.Error("another server wrote what this one cannot read", r.hub.name(r.id), "err", err)
				r.miss()
				continue
			}
			entities := make([]space.Entity, len(set))
			for k := range set {
				entities[k] = set[k].entity
			}
			r.install(i, dw, entities, o)
			moved = true
		}
	}
	return moved
}

// sameHistory says whether a write continues the history that a place is in, as far as the write says so.
func sameHistory(p Cursor, dw DocWrite) bool {
	if p.V == dw.Base && dw.BaseTag != "" && dw.BaseTag != p.Tag {
		return false // a store that failed over has lost what the place comes from
	}
	return dw.Epoch == "" || dw.Epoch == p.Epoch || p.V == 0 && dw.Base == 0
}

// telling is what servers tell each other of a space.
type telling struct {
	From string `json:"from"` // the server
	// Presence: which seats are in the talk by way of that server; Ask: the others say the same of theirs.
	Presence *wire.Presence `json:"presence,omitempty"`
	Ask      bool           `json:"ask,omitempty"`
	// Device opened a connection at At, the N-th of its server: earlier ones end.
	Device string `json:"device,omitempty"`
	At     int64  `json:"at,omitempty"`
	N      uint64 `json:"n,omitempty"`
}

func (r *room) told(message []byte) {
	var t telling
	if json.Unmarshal(message, &t) != nil || t.From == r.hub.instance {
		return // of a newer server, perhaps; nothing depends on it
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if t.Device != "" {
		for _, c := range r.conns {
			if c.device == t.Device && (c.since < t.At || c.since == t.At && r.hub.instance < t.From) {
				c.finish(ending{code: wire.Replaced})
			}
		}
	}
	if t.Presence != nil {
		r.presenceElsewhere(t)
	}
}

// tellOthers tells the other servers, who may not listen: nothing that must not be lost is told.
func (r *room) tellOthers(t telling) {
	t.From = r.hub.instance
	message, err := json.Marshal(t)
	if err != nil {
		return
	}
	ctx := within(cutAfter)
	defer ctx.stop()
	if err := r.hub.store.Tell(ctx, r.id, message); err != nil {
		r.hub.log.Debug("other servers could not be told", r.hub.name(r.id), "err", err)
	}
}
