package space

import (
	"slices"
	"strings"
)

// CheckSpace says what is wrong in all docs of a space, each with its doc: what Check, CheckAccess and CheckOwn say.
func CheckSpace(docs map[DocName]*Doc) (wrong []string) {
	in := func(name DocName, found []string) {
		for _, what := range found {
			wrong = append(wrong, string(name)+", "+what)
		}
	}
	doc := func(name DocName) *Doc {
		if d := docs[name]; d != nil {
			return d
		}
		return new(Doc)
	}
	for name := range docs {
		if !slices.Contains(DocNames(), name) {
			wrong = append(wrong, string(name)+" is no doc of a space")
		}
	}
	in(Shared, Check(doc(Shared)))
	in(Access, CheckAccess(doc(Shared), doc(Access)))
	for _, seat := range []Seat{A, B} {
		for generation := range Generations {
			name := OwnDoc(seat, generation)
			in(name, CheckOwn(doc(Access), doc(name), seat, generation))
			if docs[name] == nil && doc(Access).Get(AsideKey(seat, generation)) != nil {
				wrong = append(wrong, string(name)+" is put aside, and is not there")
			}
		}
	}
	return wrong
}

// CheckIndex says what is wrong between the tickets of an access doc and the hashes by which the store leads to the
// space at a time.
func CheckIndex(access *Doc, hashes []string, at int64) []string {
	c := &checker{}
	waits := map[string]bool{}
	for t := range Live[*Ticket](access) {
		c.at = t.Key()
		waits[t.Auth] = true
		c.that(t.Void || t.expired(at) || slices.Contains(hashes, t.Auth), "cannot be found: the hash of its secret does not lead here")
	}
	c.at = Key(Access)
	for _, hash := range hashes {
		c.that(waits[hash], "has no ticket of a hash that leads here")
	}
	slices.Sort(c.wrong)
	return c.wrong
}

// CheckAccess says what is wrong in an access doc beside its shared doc.
func CheckAccess(shared, access *Doc) []string {
	c := &accessChecker{checker: checker{shared: shared}, access: access,
		devices: map[string]Key{}, tokens: map[string]Key{}, auths: map[string]Key{}}
	for key, e := range access.entities {
		c.at = key
		c.entity(key, e)
		switch e := e.(type) {
		case *Device:
			c.device(e)
		case *Ticket:
			c.ticket(e)
		case *Ledger:
			c.ledger(e)
		case *Aside:
			c.aside(e)
		case *Push:
			c.push(e)
		default:
			c.that(false, "does not belong in the access doc")
		}
	}
	for _, s := range []Seat{A, B} {
		c.at = SeatKey(s)
		all, held := len(DevicesOf(access, s)), len(held(access, s))
		c.that(held <= DevicesOfSeat && all-held <= LentOfSeat, "has %d devices and %d lent ones", held, all-held)
		waits := Find[*Ticket](access, TicketKey(s, ReturnTicket))
		shown := shared.Get(ReturnKey(s)) != nil
		c.that(shown == (waits != nil && waits.Claim == ""), "its return does not show as it is")
	}
	slices.Sort(c.wrong)
	return c.wrong
}

// accessChecker is a checker that knows what must be there once only.
type accessChecker struct {
	checker
	access                 *Doc
	devices, tokens, auths map[string]Key
}

// once asks that nothing else of the access doc has the same.
func (c *accessChecker) once(known map[string]Key, value, what string) {
	c.that(known[value] == "", "has the %s of %s", what, known[value])
	known[value] = c.at
}

func (c *accessChecker) device(d *Device) {
	seat := Find[*SeatEntity](c.shared, SeatKey(d.Seat))
	c.that(d.Seat.Valid(), "is of the unknown seat %q", d.Seat)
	c.that(seat != nil && seat.Status == SeatJoined, "lets somebody in to a seat that nobody is in")
	c.that(d.By == "" || d.By.Valid(), "came by the unknown ticket %q", d.By)
	c.that((d.Ends != 0) == d.Lent(), "is lent without an end, or ends and is not lent")
	c.that(d.Ends <= d.Added+LentFor.Milliseconds() || !d.Lent(), "is lent for longer than anything is")
	c.holder(d)
}

// holder is what holds for a device, signed in or put aside.
func (c *accessChecker) holder(d *Device) {
	c.that(d.Token != "" && d.ID != "" && !strings.Contains(d.ID, "/"), "has no token, or an id that is none")
	c.that(d.Connected == (d.Claim == ""), "has a claim after its first socket, or none before")
	c.once(c.devices, d.ID, "id")
	c.once(c.tokens, d.Token, "token")
}

func (c *accessChecker) ticket(t *Ticket) {
	c.that(t.Kind.Valid() && t.Seat.Valid() && t.By.Valid(), "leads nowhere")
	c.that(t.Kind != Invite || t.Seat == B && t.By == A, "is an invite by %s to %s", t.By, t.Seat)
	c.that(t.Kind != ReturnTicket || t.By == t.Seat.Other(), "is a return that its own seat made")
	c.that(t.Kind == Invite || t.Kind == ReturnTicket || t.By == t.Seat, "leads to %s, and %s made it", t.Seat, t.By)
	c.that((t.Opens != 0) == (t.Kind == ReturnTicket) && (t.Expires == 0 || t.Opens < t.Expires), "opens at %d and ends at %d", t.Opens, t.Expires)
	c.that(t.Kind != Lend || t.Claim != "" || lentOf(c.access, t.Seat) == nil, "would lend a seat that is lent")
	seat, stands := Find[*SeatEntity](c.shared, SeatKey(t.Seat)), SeatJoined
	if t.Kind == Invite && t.Claim == "" {
		stands = SeatOpen
	}
	c.that(seat != nil && seat.Status == stands, "leads to a seat that is not %s", stands)
	c.that((t.Claim == "") == (t.Device == ""), "was taken by nobody")
	c.that(!t.Void || t.Kind == ReturnTicket && t.Claim == "" && t.Keys == "", "is void, and can be had")
	c.that(t.Void || t.Keys.Admissible(), "has no keys")
	c.that((t.Kind == Recovery) == (t.Expires == 0) || t.Claim != "", "has an end that its kind has not, or none")
	if d := Find[*Device](c.access, DeviceKey(t.Device)); t.Device != "" {
		c.that(d != nil && !d.Connected, "keeps keys that nobody can have any more")
		c.that(d == nil || d.Seat == t.Seat && d.By == t.Kind, "let in a device that came otherwise")
		c.that(d == nil || d.Connected || d.Claim == t.Claim, "was claimed by another than its device")
	}
	if maker := Find[*Device](c.access, DeviceKey(t.Maker)); t.Maker != "" && t.Kind != Invite {
		c.that(maker != nil && maker.Seat == t.By && !maker.Lent(), "outlived the device that made it")
	}
	c.once(c.auths, t.Auth, "secret")
}

func (c *accessChecker) ledger(l *Ledger) {
	c.that(l.Seat.Valid(), "is nobody's")
	c.that(l.Own >= 0 && l.Own < Generations, "has the own doc %d, which there is not", l.Own)
	b := Find[*SeatEntity](c.shared, SeatKey(B))
	c.that(l.Founded == 0 || l.Seat == A && b != nil && b.Status == SeatOpen, "waits for somebody who joined")
	c.that(l.Seen == 0 || l.Founded != 0, "was seen, and nobody counts")
}

func (c *accessChecker) aside(a *Aside) {
	seat := Find[*SeatEntity](c.shared, SeatKey(a.Seat))
	c.that(seat != nil && seat.Status == SeatJoined && seat.Returned, "is of a seat that never was returned")
	c.that(a.Generation >= 0 && a.Generation < Generations, "has the own doc %d, which there is not", a.Generation)
	c.that(ledgerOf(c.access, a.Seat).Own != a.Generation, "has an own doc that is in use")
	c.that(a.At > 0 && a.Until == a.At+AsideFor.Milliseconds(), "is kept from %d until %d", a.At, a.Until)
	c.that(len(a.Devices) <= DevicesOfSeat, "has %d devices", len(a.Devices))
	for _, kept := range a.Devices {
		c.that(kept.Seat == a.Seat && !kept.Lent(), "has the device %s of another seat, or a lent one", kept.ID)
		c.holder(kept.device())
	}
	if t := a.Recovery; t != nil {
		c.that(t.By == a.Seat && t.Claim == "" && t.Expires == 0 && t.Keys.Admissible(), "has a recovery that is none")
		c.once(c.auths, t.Auth, "secret")
	}
}

func (c *accessChecker) push(p *Push) {
	d := Find[*Device](c.access, DeviceKey(p.Device))
	c.that(d != nil && !d.Lent(), "reminds a device that is not there, or lent")
	c.that(formEndpoint("", p.Endpoint) == nil && p.Keys.check() == nil, "leads nowhere")
	c.that(len(p.Kinds) > 0 && p.Title != "" && p.Lang != "", "says nothing")
	c.that(len(p.Said) <= MaxSaid && len(p.Sent) <= MaxRemindersADay, "was told of %d things and sent %d", len(p.Said), len(p.Sent))
}

// CheckOwn says what is wrong in an own doc beside the access doc: it holds notes, and of its seat's devices those
// that are signed in, as long as it is in use.
func CheckOwn(access, own *Doc, seat Seat, generation int) []string {
	c := &checker{}
	inUse := ledgerOf(access, seat).Own == generation
	aside := Find[*Aside](access, AsideKey(seat, generation))
	for key, e := range own.entities {
		c.at = key
		c.entity(key, e)
		c.that(inUse || aside != nil, "lies in an own doc that nobody has")
		switch e := e.(type) {
		case *Note:
			c.words(e)
			c.author(&e.Body, seat)
		case *RecoveryCode:
		case *OwnDevice:
			d := Find[*Device](access, key)
			c.that(!inUse || e.Came != CameLend || d != nil, "shows a lent device that is not there")
			c.that(!inUse || d == nil || d.Seat == seat && d.Came() == e.Came, "shows a device of another seat, or one that came otherwise")
		default:
			c.that(false, "does not belong in an own doc")
		}
	}
	c.at = Key(OwnDoc(seat, generation))
	c.share(own, seat, MaxOwn)
	slices.Sort(c.wrong)
	return c.wrong
}
