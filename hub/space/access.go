package space

import (
	"cmp"
	"slices"
	"time"
)

// TicketKind is what a ticket lets a device do: join, be a second device, hold the seat for one talk, come back, be
// brought back.
type TicketKind string

const (
	Invite       TicketKind = "invite"
	DeviceTicket TicketKind = "device"
	Lend         TicketKind = "lend"
	Recovery     TicketKind = "recovery"
	ReturnTicket TicketKind = "return"
)

// Valid says whether k is one of the kinds.
func (k TicketKind) Valid() bool {
	return k == Invite || k == DeviceTicket || k == Lend || k == Recovery || k == ReturnTicket
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
	Ends      int64      `json:"ends,omitempty"`      // when it is signed out at the latest; only of a lent one
	Versioned
}

// Lent says whether the device holds its seat for one talk only.
func (e *Device) Lent() bool { return e.By == Lend }

// Ticket is ticket/<seat>/<kind> in the access doc. Seat is the seat that it leads to.
type Ticket struct {
	Seat     Seat       `json:"-"`
	Kind     TicketKind `json:"-"`
	By       Seat       `json:"by"`                 // whose device made it
	Maker    string     `json:"maker,omitempty"`    // the device that made it, whose going takes it along
	Auth     string     `json:"auth"`               // hash of what proves the right to it
	Greeting Sealed     `json:"greeting,omitempty"` // given to whoever looks
	Keys     Sealed     `json:"keys,omitempty"`     // given to the one redemption only
	Opens    int64      `json:"opens,omitempty"`    // not before; none for all but a return
	Expires  int64      `json:"expires,omitempty"`  // none for a recovery
	Claim    string     `json:"claim,omitempty"`    // hash of the claim that took it
	Device   string     `json:"device,omitempty"`   // the device that it let in
	Void     bool       `json:"void,omitempty"`     // a return that never opens; it goes when it would have
	Versioned
}

func (e *Device) Key() Key { return DeviceKey(e.ID) }
func (e *Ticket) Key() Key { return TicketKey(e.Seat, e.Kind) }

// Limits of tickets and devices.
const (
	InviteLife    = 14 * 24 * time.Hour
	DeviceLife    = 5 * time.Minute
	LendLife      = 5 * time.Minute
	LentFor       = 12 * time.Hour     // from the redemption: how long a lent device holds its seat at most
	ReturnOpens   = 72 * time.Hour     // from its making
	ReturnLife    = 7 * 24 * time.Hour // from its making
	ReturnEvery   = 7 * 24 * time.Hour // a seat makes one in that time
	AsideFor      = 30 * 24 * time.Hour
	ClaimedLife   = time.Hour // from a redemption: how long its claim may ask again at least
	DevicesOfSeat = 8
	LentOfSeat    = 1 // beside those
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
		return cmp.Or(cmp.Compare(x.Added, y.Added), cmp.Compare(x.V, y.V), cmp.Compare(x.ID, y.ID))
	})
	return list
}

// held are the devices of a seat that count among DevicesOfSeat, the oldest first: all but a lent one.
func held(access *Doc, seat Seat) []*Device {
	return slices.DeleteFunc(DevicesOf(access, seat), (*Device).Lent)
}

// lentOf is the lent device of a seat, or nil.
func lentOf(access *Doc, seat Seat) *Device {
	for _, d := range DevicesOf(access, seat) {
		if d.Lent() {
			return d
		}
	}
	return nil
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
		c.set(Access, &next)
	}
	for t := range Live[*Ticket](state.Access) {
		switch {
		case t.Device == device:
			c.dropTicket(state, t)
		case t.WaitsFor(d.Seat):
			c.void(state, t, at)
		}
	}
	c.seen(state, d.Seat, at)
	if !d.Lent() {
		c.tellOwn(state, d.Seat)
		c.forgetOwn(state, d.Seat, at)
	}
	if len(c.Edits) == 0 {
		return Change{}, ErrStands
	}
	c.sweep(state, at)
	return c, nil
}

// WaitsFor says whether it is a return that any socket of a seat voids.
func (e *Ticket) WaitsFor(seat Seat) bool {
	return e.Kind == ReturnTicket && e.Seat == seat && e.Claim == "" && !e.Void
}

// void makes a return worthless (X9). Before it would have opened, what both see of it stays as it is: its maker
// learns nothing of when the other was here.
func (c *Change) void(state State, t *Ticket, at int64) {
	if at >= t.Opens {
		c.dropTicket(state, t)
		return
	}
	next := *t
	next.Void, next.Keys, next.Greeting = true, "", ""
	c.set(Access, &next)
	c.Unindex = append(c.Unindex, t.Auth)
}

// DropDevice signs one device of a seat out (X10). The seat asks for its own only.
func DropDevice(state State, seat Seat, device string) (Change, error) {
	d := Find[*Device](state.Access, DeviceKey(device))
	if d == nil || d.Seat != seat || state.lent() && device != state.Device {
		return Change{}, Refuse(NothingHere)
	}
	var c Change
	c.dropDevice(state, d, nil)
	return c, nil
}

// DropOthers signs out all devices of a seat but one (X10).
func DropOthers(state State, seat Seat, but string) (Change, error) {
	if state.lent() {
		return Change{}, Refuse(NothingHere)
	}
	var c Change
	for _, d := range DevicesOf(state.Access, seat) {
		if d.ID != but {
			c.dropDevice(state, d, nil)
		}
	}
	if len(c.Edits) == 0 {
		return Change{}, ErrStands
	}
	return c, nil
}

// signOut signs out all devices of a seat, those put aside too, and removes every ticket that leads to it or that
// it made (X11).
func signOut(state State, seat Seat) Change {
	var c Change
	for _, d := range DevicesOf(state.Access, seat) {
		c.dropDevice(state, d, nil)
	}
	for t := range Live[*Ticket](state.Access) {
		if t.Seat == seat || t.By == seat {
			c.dropTicket(state, t)
		}
	}
	for a := range Live[*Aside](state.Access) {
		if a.Seat == seat {
			c.dropAside(a)
		}
	}
	return c
}

// dropDevice removes a device, the ticket that let it in if that still waits for its first socket, and those that it
// made (X19), but for one that is being used just now.
func (c *Change) dropDevice(state State, d *Device, but *Ticket) {
	if !c.del(Access, d.Key()) {
		return
	}
	c.dropPush(state, d)
	if d.Lent() {
		c.del(ownOf(state.Access, d.Seat), d.Key())
	}
	for t := range Live[*Ticket](state.Access) {
		if t != but && (t.Device == d.ID || t.Maker == d.ID && t.Kind != Invite) {
			c.dropTicket(state, t)
		}
	}
}

// dropPush ends the reminders of a device that goes (M1).
func (c *Change) dropPush(state State, d *Device) {
	if state.Access.Get(PushKey(d.ID)) != nil {
		c.del(Access, PushKey(d.ID))
	}
}

// dropTicket removes a ticket with the keys in it, its ticket index entry, and what is seen of it: a return by both,
// a recovery code that nobody used by its seat.
func (c *Change) dropTicket(state State, t *Ticket) {
	if !c.del(Access, t.Key()) {
		return
	}
	c.Unindex = append(c.Unindex, t.Auth)
	if t.Kind == ReturnTicket && state.Shared.Get(ReturnKey(t.Seat)) != nil {
		c.del(Shared, ReturnKey(t.Seat))
	}
	if t.Kind == Recovery && t.Claim == "" {
		c.del(ownOf(state.Access, t.Seat), CodeKey())
	}
}

// sweep removes tickets that expired, so that their keys do not lie about.
func (c *Change) sweep(state State, at int64) {
	for t := range Live[*Ticket](state.Access) {
		if t.over(at) && !c.touches(Access, t.Key()) {
			c.dropTicket(state, t)
		}
	}
}

func (e *Ticket) expired(at int64) bool { return e.Expires != 0 && at >= e.Expires }

// over says whether a ticket is to go: it expired, or it is a void return that would have opened.
func (e *Ticket) over(at int64) bool { return e.expired(at) || e.Void && at >= e.Opens }
