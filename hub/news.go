package hub

import "amends/hub/space"

// What happened to a room's space on other servers. Where the turn is held, all of this is up to who holds it.

// newsKept is how many events wait at most while somebody has the turn; beyond it the room loads.
const newsKept = 256

// note keeps an event until somebody has the turn.
func (r *room) note(e Event) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.news) < newsKept {
		r.news = append(r.news, e)
	} else {
		r.news = append(r.news[:0], Event{Gap: true})
	}
}

// hasNews says whether events wait.
func (r *room) hasNews() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.news) > 0
}

func (r *room) drainNews() []Event {
	r.mu.Lock()
	defer r.mu.Unlock()
	news := r.news
	r.news = nil
	return news
}

// catchUp looks at the news, oldest first. It answers whether a doc moved. The turn is held, as in what follows.
func (r *room) catchUp() (moved bool) {
	for news := r.drainNews(); len(news) > 0; news = r.drainNews() {
		for _, e := range news {
			switch {
			case e.Erased:
				r.vanish()
			case e.Gap:
				r.gap()
				r.presence.askAgain()
			case e.Told != nil:
				r.hearTold(e.Told)
			case e.Write != nil:
				moved = r.follow(e.Write) || moved
			}
		}
	}
	return moved
}

// gap notes that news went missing.
func (r *room) gap() {
	r.count.gaps.Add(1)
	r.miss()
}

func (r *room) hearTold(message []byte) {
	t, ok := r.told(message)
	if ok && t.Device != "" {
		r.replaced(t)
	}
	if ok && t.Presence != nil {
		r.presence.hear(t)
	}
	if ok && t.AskPages {
		r.answerPages()
	}
	if ok && t.Pages != nil {
		r.hearPages(seatsOf(*t.Pages))
	}
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
		case dw.Reset && d.cursor.Epoch == dw.Epoch, !dw.Reset && continues(dw, d.cursor) && dw.Base < d.cursor.V:
			continue // older
		case dw.Base != d.cursor.V, !dw.Reset && !continues(dw, d.cursor):
			r.gap()
		default:
			set, err := decode(i, dw.Set)
			if err != nil {
				r.log.Error("another server wrote what this one cannot read", r.name(r.id), "err", err)
				r.miss()
				continue
			}
			entities := make([]space.Entity, len(set))
			for k := range set {
				entities[k] = set[k].entity
			}
			r.install(i, dw, entities, o.of(w, dw.Doc), nil)
			moved = true
		}
	}
	return moved
}

// continues says whether a write continues the history that a cursor is in, as far as the write says so.
func continues(dw DocWrite, c Cursor) bool {
	if c.V == dw.Base && dw.BaseTag != "" && dw.BaseTag != c.Tag {
		return false // a store that failed over has lost what the cursor comes from
	}
	return dw.Epoch == "" || dw.Epoch == c.Epoch || c.V == 0 && dw.Base == 0
}
