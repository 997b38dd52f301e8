package hub

import (
	"time"

	"amends/hub/space"
	"amends/hub/wire"
)

// Relay gives legs the way to each other, which is always through a relay: a direct one would show each partner where
// the other is.
type Relay interface {
	// Grant gives what lets one leg of a space's seat, by a device, make its allocations until a time. Without URLs: there
	// is no way now.
	Grant(id string, seat space.Seat, device, leg string, now time.Time) wire.Relay
	// Forget ends what a device has at the relay, on whichever server that is, and what it was granted: it is let in no more.
	Forget(device string)
}
