package hub

import (
	"context"
	"encoding/json"
	"time"

	"amends/hub/wire"
)

// telling is what servers tell each other of a space.
type telling struct {
	From string `json:"from"` // the server
	// Presence: which seats are in the talk by way of that server; Ask: the others say the same of theirs.
	Presence *wire.Presence `json:"presence,omitempty"`
	Ask      bool           `json:"ask,omitempty"`
	// Legs of both seats by way of that server, and those that others took the place of. Calls are to legs of others.
	Legs  [2]*toldLeg `json:"legs,omitzero"`
	Past  [2][]string `json:"past,omitzero"`
	Calls []toldCall  `json:"calls,omitempty"`
	// AskPages: the others say which seats have a page open by way of them, in Pages, if any has.
	AskPages bool           `json:"askPages,omitempty"`
	Pages    *wire.Presence `json:"pages,omitempty"`
	// Device opened a connection at At: earlier ones end.
	Device string `json:"device,omitempty"`
	At     int64  `json:"at,omitempty"`
}

// toldLeg is a leg by way of the server that tells. Age is for how long, in ms.
type toldLeg struct {
	ID    string `json:"id"`
	Order int64  `json:"order"`
	Age   int64  `json:"age"`
}

// toldCall is a call on its way to a leg of the other seat.
type toldCall struct {
	To   string      `json:"to"`
	Call wire.Called `json:"call"`
}

const tellWithin = 500 * time.Millisecond

// tell tells the other servers, who may not listen: nothing that must not be lost is told.
func (k *core) tell(id string, t telling) {
	t.From = k.instance
	message, err := json.Marshal(t)
	if err != nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), tellWithin)
	defer cancel()
	if err := k.store.Tell(ctx, id, message); err != nil {
		k.log.Debug("other servers could not be told", k.name(id), "err", err)
	}
}

// told is what another server told; false: nothing that concerns this one.
func (k *core) told(message []byte) (t telling, ok bool) {
	ok = json.Unmarshal(message, &t) == nil && t.From != k.instance // else of a newer server, perhaps
	return t, ok
}
