package space

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// Entity is one thing in a doc. An entity that is in a Doc is never changed; the rules put a changed copy
// in its place.
type Entity interface {
	// Key is where it lies in its doc.
	Key() Key
	// Version is the version of the doc that last changed it.
	Version() int64
	// stamp sets the version; only Stamp and Doc.Put call it, before anybody else sees the entity.
	stamp(v int64)
}

// Versioned is the part that every entity carries.
type Versioned struct {
	V int64 `json:"v"`
}

// Version is the version of the doc that last changed the entity.
func (e *Versioned) Version() int64 { return e.V }
func (e *Versioned) stamp(v int64)  { e.V = v }

// Stamp gives an entity of a Change the version that its doc is about to have, so that it can be encoded for
// the store before it is put. Nobody else has seen the entity yet.
func Stamp(e Entity, v int64) { e.stamp(v) }

// Decode reads the entity that a store holds under key. It fails on a key of no known kind and on a value
// that does not fit; both mean that the store is damaged or newer than this program.
func Decode(key Key, value []byte) (Entity, error) {
	e, err := blank(key)
	if err != nil {
		return nil, err
	}
	return decode(e, key, value)
}

// DecodeIn is Decode for what lies in a doc: in an own doc device/<id> is what the seat's devices know of it.
func DecodeIn(doc DocName, key Key, value []byte) (Entity, error) {
	if doc != Shared && doc != Access && key.Kind() == "device" {
		return decode(&OwnDevice{ID: key.ID()}, key, value)
	}
	return Decode(key, value)
}

func decode(e Entity, key Key, value []byte) (Entity, error) {
	if err := json.Unmarshal(value, e); err != nil {
		return nil, fmt.Errorf("entity %s: %w", key, err)
	}
	return e, nil
}

// blank returns an entity of the key's kind with the ids that the key holds.
func blank(key Key) (Entity, error) {
	part := strings.Split(key.ID(), "/")
	want := func(n int) bool { return len(part) == n }
	switch kind := key.Kind(); {
	case kind == "seat" && want(1):
		return &SeatEntity{Seat: Seat(part[0])}, nil
	case kind == "return" && want(1):
		return &Return{Seat: Seat(part[0])}, nil
	case kind == "request" && want(1):
		return &Request{ID: part[0]}, nil
	case kind == "free" && want(2):
		return &Free{Seat: Seat(part[0]), Day: part[1]}, nil
	case kind == "talk" && want(1):
		return &Talk{ID: part[0]}, nil
	case kind == "line" && want(2):
		return &Line{Talk: part[0], ID: part[1]}, nil
	case kind == "commitment" && want(1):
		return &Commitment{ID: part[0]}, nil
	case kind == "checkin" && want(3):
		return &Checkin{Commitment: part[0], Day: part[1], Seat: Seat(part[2])}, nil
	case kind == "pulse" && want(2):
		return &Pulse{Seat: Seat(part[0]), Day: part[1]}, nil
	case kind == "summary" && want(1):
		return &Summary{ID: part[0]}, nil
	case kind == "question" && want(1):
		return &Question{ID: part[0]}, nil
	case kind == "letter" && want(1):
		return &Letter{ID: part[0]}, nil
	case kind == "note" && want(1):
		return &Note{ID: part[0]}, nil
	case kind == "device" && want(1):
		return &Device{ID: part[0]}, nil
	case kind == "code" && key == CodeKey():
		return &RecoveryCode{}, nil
	case kind == "push" && want(1):
		return &Push{Device: part[0]}, nil
	case kind == "ledger" && want(1):
		return &Ledger{Seat: Seat(part[0])}, nil
	case kind == "aside" && want(2):
		generation, err := strconv.Atoi(part[1])
		if e := (&Aside{Seat: Seat(part[0]), Generation: generation}); err == nil && e.Key() == key {
			return e, nil
		}
	case kind == "ticket" && want(2):
		return &Ticket{Seat: Seat(part[0]), Kind: TicketKind(part[1])}, nil
	}
	return nil, fmt.Errorf("entity %q: no such kind", key)
}
