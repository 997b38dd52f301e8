package space

import (
	"cmp"
	"slices"
	"time"
)

// TicketKind is what a ticket lets a device do: join, be a second device, come back, be brought back.
type TicketKind string

const (
	Invite       TicketKind = "invite"
	DeviceTicket TicketKind = "device"
	Recovery     TicketKind = "recovery"
	ReturnTicket TicketKind = "return"
)

// Valid says whether k is one of the four kinds.
func (k TicketKind) Valid() bool {
	return k == Invite || k == DeviceTicket || k == Recovery || k == ReturnTicket
}

// Device is device/<id> in the access doc, which no device ever receives: a browser or program that holds
// a seat's token. Hashes are SHA-256 in base64url; neither token nor claim is kept.
type Device struct {
	ID        string     `json:"-"`
	Seat      Seat       `json:"seat"`
	Token     string     `json:"token"`           // hash of the token
	Claim     string     `json:"claim,omitempty"` // hash of the claim, until the first socket
	By        TicketKind `json:"by,omitempty"`    // the ticket that let it in; none for the first device
	Added     int64      `json:"added"`
	Connected bool       `json:"connected,omitempty"` // had a socket
	Versioned
}

// Ticket is ticket/<seat>/<kind> in the access doc. Seat is the seat that it leads to.
type Ticket struct {
	Seat     Seat       `json:"-"`
	Kind     TicketKind `json:"-"`
	By       Seat       `json:"by"`                 // whose device made it
	Auth     string     `json:"auth"`               // hash of what proves the right to it
	Greeting Sealed     `json:"greeting,omitempty"` // given to whoever looks
	Keys     Sealed     `json:"keys,omitempty"`     // given to the one redemption only
	Opens    int64      `json:"opens,omitempty"`    // not before; none for all but a return
	Expires  int64      `json:"expires,omitempty"`  // none for a recovery
	Claim    string     `json:"claim,omitempty"`    // hash of the claim that took it
	Device   string     `json:"device,omitempty"`   // the device that it let in
	Versioned
}

func (e *Device) Key() Key { return DeviceKey(e.ID) }
func (e *Ticket) Key() Key { return TicketKey(e.Seat, e.Kind) }

// Limits of tickets and devices.
const (
	InviteLife    = 14 * 24 * time.Hour
	DeviceLife    = 5 * time.Minute
	ReturnOpens   = 24 * time.Hour     // from its making
	ReturnLife    = 7 * 24 * time.Hour // from its making
	ClaimedLife   = time.Hour          // from a redemption: how long its claim may ask again at least
	DevicesOfSeat = 8
)

// DeviceOf finds the device of a seat that holds the token with this hash, or nil.
func DeviceOf(access *Doc, seat Seat, token string) *Device {
	for d := range Live[*Device](access) {
		if d.Seat == seat && d.Token == token && token != "" {
			return d
		}
	}
	return nil
}

// DevicesOf lists a seat's devices, the oldest first.
func DevicesOf(access *Doc, seat Seat) []*Device {
	var list []*Device
	for d := range Live[*Device](access) {
		if d.Seat == seat {
			list = append(list, d)
		}
	}
	slices.SortFunc(list, func(x, y *Device) int {
		return cmp.Or(cmp.Compare(x.Added, y.Added), cmp.Compare(x.ID, y.ID))
	})
	return list
}

// Connect judges a device's first socket, and every later one (X8, X9). ErrStands: nothing changes, as
// nearly always.
func Connect(state State, device string, at int64) (Change, error) {
	d := Find[*Device](state.Access, DeviceKey(device))
	if d == nil {
		return Change{}, Refuse(NothingHere)
	}
	var c Change
	if !d.Connected {
		next := *d
		next.Connected, next.Claim = true, ""
		c.edit(Access).Set = []Entity{&next}
	}
	for t := range Live[*Ticket](state.Access) {
		if t.Device == device || t.Kind == ReturnTicket && t.Seat == d.Seat && t.Claim == "" {
			c.dropTicket(state, t)
		}
	}
	if len(c.Edits) == 0 {
		return Change{}, ErrStands
	}
	c.sweep(state, at)
	return c, nil
}

// DropDevice signs one device of a seat out (X10). The seat asks for its own only.
func DropDevice(state State, seat Seat, device string) (Change, error) {
	d := Find[*Device](state.Access, DeviceKey(device))
	if d == nil || d.Seat != seat {
		return Change{}, Refuse(NothingHere)
	}
	var c Change
	c.dropDevice(state, d)
	return c, nil
}

// DropOthers signs out all devices of a seat but one (X10).
func DropOthers(state State, seat Seat, but string) (Change, error) {
	var c Change
	for _, d := range DevicesOf(state.Access, seat) {
		if d.ID != but {
			c.dropDevice(state, d)
		}
	}
	if len(c.Edits) == 0 {
		return Change{}, ErrStands
	}
	return c, nil
}

// signOut signs out all devices of a seat and removes every ticket that leads to it or that it made (X11).
func signOut(state State, seat Seat) Change {
	var c Change
	for _, d := range DevicesOf(state.Access, seat) {
		c.dropDevice(state, d)
	}
	for t := range Live[*Ticket](state.Access) {
		if t.Seat == seat || t.By == seat {
			c.dropTicket(state, t)
		}
	}
	return c
}

// dropDevice removes a device, and the ticket that let it in if that still waits for its first socket.
func (c *Change) dropDevice(state State, d *Device) {
	c.del(Access, d.Key())
	for t := range Live[*Ticket](state.Access) {
		if t.Device == d.ID {
			c.dropTicket(state, t)
		}
	}
}

// dropTicket removes a ticket with the keys in it, its ticket index entry, and what both see of a return.
func (c *Change) dropTicket(state State, t *Ticket) {
	if !c.del(Access, t.Key()) {
		return
	}
	c.Unindex = append(c.Unindex, t.Auth)
	if t.Kind == ReturnTicket && state.Shared.Get(ReturnKey(t.Seat)) != nil {
		c.del(Shared, ReturnKey(t.Seat))
	}
}

// sweep removes tickets that expired, so that their keys do not lie about.
func (c *Change) sweep(state State, at int64) {
	for t := range Live[*Ticket](state.Access) {
		if t.expired(at) && !c.touches(Access, t.Key()) {
			c.dropTicket(state, t)
		}
	}
}

func (e *Ticket) expired(at int64) bool { return e.Expires != 0 && at >= e.Expires }
