package storetest

import (
	"bytes"
	"time"

	"amends/hub"
	"amends/hub/space"
)

var erasing = []test{
	{"an erased space leaves nothing, and stays away", func(r *rig) {
		id, other := r.made(), r.made()
		w := by(next(id, space.Shared, 1, set("talk/1", "canary-word"), del("seat/a")), space.A, "canary-command", "canary-digest")
		w.Docs = append(w.Docs, next(id, space.OwnB, 0, set("note/1", "canary-note")).Docs...)
		w.Index = []hub.TicketRef{{Hash: "canary-hash"}, {Hash: "canary-other", Expires: r.Now().Add(time.Hour)}}
		r.commit(w)
		for v := int64(2); v < 60; v++ {
			r.commit(next(id, space.Shared, v, set("talk/1", "canary-word")))
		}
		r.ok(r.s.Erase(r.ctx, id))
		for range 2 {
			_, err := r.s.Load(r.ctx, id, []hub.DocCursor{{Doc: space.Shared}})
			r.fails(err, hub.ErrNoSpace)
			for _, hash := range []string{"canary-hash", "canary-other"} {
				_, err = r.s.TicketSpace(r.ctx, hash)
				r.fails(err, hub.ErrNoSpace)
			}
			if _, found, err := r.s.Recall(r.ctx, id, space.A, "canary-command"); found || err != nil {
				r.Fatalf("its command is remembered: %v %v", found, err)
			}
			for _, base := range []int64{0, 1, 60} { // a writer who did not hear of it
				r.fails(r.s.Commit(r.ctx, next(id, space.OwnA, base, set("note/1", "x"))), hub.ErrNoSpace)
			}
			r.ok(r.s.Erase(r.ctx, id))
			r.restart()
		}
		r.holds(r.shared(other), 1, "seat/a", "first")
		if r.Dump == nil {
			return
		}
		r.ok(r.s.Close())
		left := r.Dump()
		for _, canary := range []string{"canary-", id, string(packed(id))} {
			if bytes.Contains(left, []byte(canary)) {
				r.Errorf("%q can still be read in the data", canary)
			}
		}
		if !bytes.Contains(left, []byte("first")) {
			r.Error("the dump does not show what is there")
		}
	}},
	{"an erased space can be made again, and has nothing of the old", func(r *rig) {
		id := r.made()
		r.commit(next(id, space.OwnA, 0, set("note/1", "x")))
		r.ok(r.s.Erase(r.ctx, id))
		w := next(id, space.Shared, 0, set("seat/b", "new"))
		w.Create = true
		r.commit(w)
		got := r.load(id, hub.DocCursor{Doc: space.Shared}, hub.DocCursor{Doc: space.OwnA})
		r.holds(got[0], 1, "seat/b", "new")
		r.holds(got[1], 0)
	}},
	{"erasing what is not there is no error", func(r *rig) { r.ok(r.s.Erase(r.ctx, newID())) }},
}

var ticketRefs = []test{
	{"a ticket's hash leads to its space until it is removed", func(r *rig) {
		id := r.made()
		w := next(id, space.Access, 0)
		w.Index = []hub.TicketRef{{Hash: "h1"}, {Hash: "h2", Expires: r.Now().Add(time.Hour)}}
		r.commit(w)
		for _, hash := range []string{"h1", "h2"} {
			if got, err := r.s.TicketSpace(r.ctx, hash); got != id || err != nil {
				r.Fatalf("%s leads to %q, %v", hash, got, err)
			}
		}
		w = next(id, space.Access, 1)
		w.Unindex = []string{"h1", "none"}
		r.commit(w)
		_, err := r.s.TicketSpace(r.ctx, "h1")
		r.fails(err, hub.ErrNoSpace)
		r.restart()
		if got, err := r.s.TicketSpace(r.ctx, "h2"); got != id || err != nil {
			r.Fatalf("after a restart h2 leads to %q, %v", got, err)
		}
		_, err = r.s.TicketSpace(r.ctx, "none")
		r.fails(err, hub.ErrNoSpace)
	}},
	{"a ticket's hash leads nowhere once it has expired", func(r *rig) {
		id := r.made()
		w := next(id, space.Access, 0)
		w.Index = []hub.TicketRef{{Hash: "short", Expires: r.Now().Add(time.Minute)}, {Hash: "moved", Expires: r.Now().Add(time.Minute)}, {Hash: "good"}}
		r.commit(w)
		w = next(id, space.Access, 1)
		w.Index = []hub.TicketRef{{Hash: "moved", Expires: r.Now().Add(time.Hour)}}
		r.commit(w)
		r.Pass(2 * time.Minute)
		_, err := r.s.TicketSpace(r.ctx, "short")
		r.fails(err, hub.ErrNoSpace)
		r.commit(next(id, space.Access, 2)) // a store may take the occasion to clear away
		for _, hash := range []string{"moved", "good"} {
			if got, err := r.s.TicketSpace(r.ctx, hash); got != id || err != nil {
				r.Fatalf("%s leads to %q, %v", hash, got, err)
			}
		}
	}},
}

// packed is a UUID's 16 bytes.
func packed(id string) []byte {
	var raw []byte
	for i := 0; i < len(id); {
		if id[i] == '-' {
			i++
			continue
		}
		raw = append(raw, nibble(id[i])<<4|nibble(id[i+1]))
		i += 2
	}
	return raw
}

func nibble(c byte) byte {
	if c >= 'a' {
		return c - 'a' + 10
	}
	return c - '0'
}
