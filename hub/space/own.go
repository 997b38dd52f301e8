package space

import (
	"slices"
	"time"
)

// What the server writes into an own doc: who holds the seat, and how the recovery code stands. All devices of the seat
// see it, whichever of them brought it about.

// Came is how a device came to hold its seat.
type Came string

const (
	CameFounded  Came = "founded"
	CameInvite   Came = Came(Invite)
	CameDevice   Came = Came(DeviceTicket)
	CameLend     Came = Came(Lend)
	CameRecovery Came = Came(Recovery)
	CameReturn   Came = Came(ReturnTicket)
)

// Came is how the device came: by the ticket that let it in, or by founding the space.
func (e *Device) Came() Came {
	if e.By == "" {
		return CameFounded
	}
	return Came(e.By)
}

// OwnDevice is device/<id> in an own doc: as long as the device is signed in, and for ToldFor from its coming, so that one
// that came, looked and went again is seen too (X20). A lent one goes with its end.
type OwnDevice struct {
	ID   string `json:"-"`
	Came Came   `json:"came"`
	At   int64  `json:"at"`
	Versioned
}

const (
	// ToldFor is how long a device is told of at least.
	ToldFor = 7 * 24 * time.Hour
	// MaxGone is how many that are gone are told of, the latest.
	MaxGone = 20
)

// RecoveryCode is code/recovery in an own doc: when the code was last made, replaced or used, and on which device
// (X20). It goes with a code that is taken away unused.
type RecoveryCode struct {
	At     int64  `json:"at"`
	Device string `json:"device,omitempty"`
	Versioned
}

func (e *OwnDevice) Key() Key    { return DeviceKey(e.ID) }
func (e *RecoveryCode) Key() Key { return CodeKey() }

// shown is the device as the seat's devices see it.
func (e *Device) shown() *OwnDevice { return &OwnDevice{ID: e.ID, Came: e.Came(), At: e.Added} }

// tellOwn writes the devices of a seat into its own doc that are not there: those of a store that is older than this.
func (c *Change) tellOwn(state State, seat Seat) {
	for _, d := range DevicesOf(state.Access, seat) {
		if state.Own.Get(d.Key()) == nil {
			c.set(ownOf(state.Access, seat), d.shown())
		}
	}
}

// forgetOwn removes from a seat's own doc the devices that are gone and were told of.
func (c *Change) forgetOwn(state State, seat Seat, at int64) {
	var gone []*OwnDevice
	for d := range Live[*OwnDevice](state.Own) {
		if state.Access.Get(d.Key()) == nil {
			gone = append(gone, d)
		}
	}
	slices.SortFunc(gone, func(x, y *OwnDevice) int { return int(y.At - x.At) })
	for i, d := range gone {
		if i >= MaxGone || at >= d.At+ToldFor.Milliseconds() {
			c.del(ownOf(state.Access, seat), d.Key())
		}
	}
}
