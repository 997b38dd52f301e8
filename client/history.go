package client

import (
	"reflect"
	"time"

	"amends/hub/space"
	"amends/hub/wire"
)

// history is what a device remembers of a doc beside the doc: the highest place that a server showed it. A server that
// was restored from a copy, that forks, takes a version back or gives it out twice contradicts that sooner or later.
// What a device never saw it cannot miss: a server that withholds the latest from the start is not found out.
type history struct {
	highest   wire.Cursor
	at        time.Time // when it was shown
	rewritten bool      // once contradicted, for good
}

// deletionsKept is for how long a server surely knows what was deleted: a day is to spare.
const deletionsKept = wire.TombstonesFor - 24*time.Hour

// reach judges the place that a server leads to, and notes it. No doc begins anew under a device that is let in; its
// first patch comes without the epoch that it begins.
func (h *history) reach(to wire.Cursor) {
	was := h.highest
	anew := was.Epoch != "" && to.Epoch != was.Epoch
	back := to.V < was.V || to.V == was.V && to.Tag != was.Tag
	h.rewritten = h.rewritten || anew || back && was.V > 0
	h.highest, h.at = to, time.Now()
}

// forgot judges a server that sends all of a doc in place of what changed since a place that the device is at: that
// is in its history only where it is too long ago for the server to know.
func (h *history) forgot(had, to wire.Cursor) {
	if had.Epoch != "" && to.V-had.V < wire.TagsKept && time.Since(h.at) < deletionsKept {
		h.rewritten = true
	}
}

// compare judges what a sync brings from before the highest place: it must be what the device has.
func (h *history) compare(had, came map[space.Key]space.Entity) {
	for key, e := range came {
		if e.Version() <= h.highest.V && !reflect.DeepEqual(had[key], e) {
			h.rewritten = true
		}
	}
}
