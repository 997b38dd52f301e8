package client

import (
	"reflect"

	"amends/hub/space"
	"amends/hub/wire"
)

// history is what a device remembers of a doc beside the doc: the highest place that a server showed it. A server that
// was restored from a copy, that forks, takes a version back or gives it out twice contradicts that sooner or later.
// What a device never saw it cannot miss: a server that withholds the latest from the start is not found out.
type history struct {
	highest   wire.Cursor
	rewritten bool // once contradicted, for good
}

// reach judges the place that a server leads to, and notes it. A doc that was never written has no history yet, and no
// doc begins anew under a device that is let in.
func (h *history) reach(to wire.Cursor) {
	was := h.highest
	back := to.V < was.V || to.V == was.V && to.Tag != was.Tag
	h.rewritten = h.rewritten || was.V > 0 && (to.Epoch != was.Epoch || back)
	h.highest = to
}

// compare judges what a sync brings from before the highest place: it must be what the device has.
func (h *history) compare(had, came map[space.Key]space.Entity) {
	for key, e := range came {
		if e.Version() <= h.highest.V && !reflect.DeepEqual(had[key], e) {
			h.rewritten = true
		}
	}
}
