package redisstore

import (
	"bytes"
	"errors"
	"testing"

	"amends/hub"
	"amends/hub/redisstore/redistest"
	"amends/hub/space"
)

// A server may die between the writes of a ticket's index entry and of its space. Whatever is left leads nowhere, and
// goes with the space.
func TestNothingIsLeftOfTicketsThatWereCutShort(t *testing.T) {
	server := redistest.Start(t)
	s := open(t, server.Address())
	access := func(id string, base int64) hub.Write {
		return hub.Write{Space: id, Docs: []hub.DocWrite{{Doc: space.Access, Base: base, Epoch: "e", Tag: "t"}}}
	}
	send := func(w hub.Write) {
		t.Helper()
		args, err := encode(w, s.name(), s.now())
		if err != nil {
			t.Fatal(err)
		}
		if reply, err := s.pipeline.do(t.Context(), commitScript, spaceKey(w.Space), args); err != nil || reply != int64(1) {
			t.Fatal(reply, err)
		}
	}
	for name, dies := range map[string]func(id string){
		"before the commit that makes it": func(id string) {
			w := access(id, 0)
			w.Index = []hub.TicketRef{{Hash: "canary-hash"}}
			if err := s.indexTickets(t.Context(), w, s.now()); err != nil {
				t.Fatal(err)
			}
		},
		"after the commit that takes it away": func(id string) {
			w := access(id, 0)
			w.Index = []hub.TicketRef{{Hash: "canary-hash"}}
			if err := s.Commit(t.Context(), w); err != nil {
				t.Fatal(err)
			}
			w = access(id, 1)
			w.Unindex = []string{"canary-hash"}
			send(w)
			w = access(id, 2) // others come and go meanwhile
			w.Index, w.Unindex = []hub.TicketRef{{Hash: "canary-other"}}, []string{"canary-none"}
			if err := s.Commit(t.Context(), w); err != nil {
				t.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			id := newID(t)
			if err := s.Commit(t.Context(), write(id, 0, "made", "")); err != nil {
				t.Fatal(err)
			}
			dies(id)
			if !bytes.Contains(server.Dump(), []byte("ticket:canary-hash")) {
				t.Fatal("nothing was left at all")
			}
			if _, err := s.TicketSpace(t.Context(), "canary-hash"); !errors.Is(err, hub.ErrNoSpace) {
				t.Errorf("it leads somewhere: %v", err)
			}
			if err := s.Erase(t.Context(), id); err != nil {
				t.Fatal(err)
			}
			for _, canary := range []string{"canary-", id} {
				if bytes.Contains(server.Dump(), []byte(canary)) {
					t.Errorf("%q is left:\n%s", canary, server.Dump())
				}
			}
		})
	}
}

func TestATicketForASpaceThatWasErasedLeavesNothing(t *testing.T) {
	server := redistest.Start(t)
	s := open(t, server.Address())
	id := newID(t)
	w := hub.Write{Space: id, Docs: []hub.DocWrite{{Doc: space.Access, Tag: "t"}}, Index: []hub.TicketRef{{Hash: "canary-hash"}}}
	if err := s.Commit(t.Context(), w); !errors.Is(err, hub.ErrNoSpace) {
		t.Errorf("%v", err)
	}
	if all := server.Dump(); bytes.Contains(all, []byte("canary-")) || bytes.Contains(all, []byte(id)) {
		t.Errorf("this is left:\n%s", all)
	}
}
