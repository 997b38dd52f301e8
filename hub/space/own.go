package space

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

// OwnDevice is device/<id> in an own doc, as long as the device is signed in (X20).
type OwnDevice struct {
	ID   string `json:"-"`
	Came Came   `json:"came"`
	At   int64  `json:"at"`
	Versioned
}

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
