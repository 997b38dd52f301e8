package hub_test

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"
)

// watched notes what is asked of a store.
type watched struct {
	hub.Store
	mu    sync.Mutex
	asked []string
}

func (s *watched) note(what string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked = append(s.asked, what)
}

func (s *watched) since() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	asked := s.asked
	s.asked = nil
	return asked
}

func (s *watched) Load(ctx context.Context, id string, docs []hub.DocCursor) ([]hub.Loaded, error) {
	var names []space.DocName
	for _, d := range docs {
		names = append(names, d.Doc)
	}
	s.note(fmt.Sprint("load ", names))
	return s.Store.Load(ctx, id, docs)
}

func (s *watched) Watch(ctx context.Context, id string, events func(hub.Event)) (func(), error) {
	s.note("watch")
	return s.Store.Watch(ctx, id, events)
}

// What a stranger asks is judged by the access doc alone, and opens no room.
func TestAStrangerCostsALookUpOfTheAccessDoc(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	store := &watched{Store: w.memory.open()}
	h := hub.New(store, hub.Options{Beat: 5 * time.Millisecond, Linger: 20 * time.Millisecond, Now: w.clock.now})
	t.Cleanup(func() { w.ok(h.Drain(context.Background(), 0)) })
	accessAlone := []string{fmt.Sprint("load ", []space.DocName{space.Access})}
	for name, c := range map[string]struct {
		space, token string
		asks         []string
	}{
		"a made-up token of a space that is there": {w.space, secret(), accessAlone},
		"the other seat's token":                   {w.space, w.tokens[space.B], accessAlone},
		"a space that is not there":                {uuid(), secret(), accessAlone},
		"no token":                                 {w.space, "", nil},
		"what is no token":                         {w.space, "x", nil},
		"what is no space":                         {"../" + w.space, secret(), nil},
	} {
		if _, err := h.Enter(t.Context(), c.space, space.A, c.token); !refused(err, space.NotFound) {
			t.Errorf("%s: %v", name, err)
		}
		if asked := store.since(); !slices.Equal(asked, c.asks) {
			t.Errorf("%s asks the store to %q", name, asked)
		}
		if n := h.Stats().Spaces; n != 0 {
			t.Errorf("%s opens a room", name)
		}
	}
	taken := newSpace()
	taken.Space = w.space
	if _, _, err := h.Create(t.Context(), taken); !refused(err, space.Already) {
		t.Errorf("founding what is there: %v", err)
	}
	if asked := store.since(); !slices.Equal(asked, accessAlone) || h.Stats().Spaces != 0 {
		t.Errorf("founding what is there asks the store to %q", asked)
	}
	pass, err := h.Enter(t.Context(), w.space, space.A, w.tokens[space.A])
	w.ok(err)
	if asked := store.since(); !slices.Equal(asked, accessAlone) || h.Stats().Spaces != 0 {
		t.Errorf("a valid token asks the store to %q", asked)
	}
	if _, err := h.Devices(t.Context(), pass); err != nil { // opens the room
		t.Error(err)
	}
	store.since()
	if _, err := h.Enter(t.Context(), w.space, space.B, w.tokens[space.B]); err != nil || len(store.since()) != 0 {
		t.Errorf("where the space is open, the store is asked again: %v", err)
	}
}

// A device that another server let in comes in here, though this one has not heard of it.
func TestADeviceComesInBeforeItsNews(t *testing.T) {
	w := paired(t, 2, hub.Options{})
	w.join(1, space.B)
	w.stores[1].deafen(true)
	token := w.secondDevice(space.A) // at the other server
	if _, err := w.hubs[1].Enter(t.Context(), w.space, space.A, token); err != nil {
		t.Errorf("it is turned away: %v", err)
	}
	w.stores[1].deafen(false)
}
