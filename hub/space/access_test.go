package space

import (
	"errors"
	"fmt"
	"testing"
	"time"
)

// founded is a space that seat A just founded on device 1, with an invite under the hash "invite".
func founded(t *testing.T) *room {
	t.Helper()
	r := emptyRoom()
	r.applied(t)(Found(r.state(A), founding(), time.LoadLocation))
	return r
}

func founding() Founding {
	return Founding{Zone: "Europe/Vienna", Device: device(1), Token: "token 1", Claim: "claim 1",
		Invite: Offer{Auth: "invite", Greeting: sealed(1), Keys: sealed(2)}, At: noon}
}

// joined is a space that seat B joined on device 2; both devices had their first socket.
func joined(t *testing.T) *room {
	t.Helper()
	r := founded(t)
	r.connect(t, 1)
	r.redeem(t, "invite", 2)
	r.connect(t, 2)
	return r
}

func device(n int) string { return uuid(100 + n) }

func (r *room) applied(t *testing.T) func(Change, error) {
	return func(c Change, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		r.apply(c)
	}
}

func (r *room) connect(t *testing.T, n int) {
	t.Helper()
	r.applied(t)(Connect(r.as(n), device(n), r.now))
}

func (r *room) tryRedeem(auth string, n int) (Redeemed, Change, error) {
	return Redeem(r.state(A), Redemption{Auth: auth, Claim: fmt.Sprint("claim ", n), Zone: "America/New_York",
		Device: device(n), Token: fmt.Sprint("token ", n), At: r.now}, time.LoadLocation)
}

func (r *room) redeem(t *testing.T, auth string, n int) (Redeemed, Change) {
	t.Helper()
	got, c, err := r.tryRedeem(auth, n)
	r.applied(t)(c, err)
	return got, c
}

// lost asks for a ticket that is not to be had.
func (r *room) lost(t *testing.T, auth string, n int) {
	t.Helper()
	_, _, err := r.tryRedeem(auth, n)
	if codeOf(err) != NotFound || reasonOf(err) != NothingHere {
		t.Fatalf("redeeming %q: %v, want the one not_found", auth, err)
	}
	if _, err := Look(r.state(A), auth, fmt.Sprint("claim ", n), r.now); reasonOf(err) != NothingHere {
		t.Fatalf("looking at %q: %v, want the one not_found", auth, err)
	}
}

func offer(kind TicketKind, auth string) Offer {
	return Offer{Kind: kind, Auth: auth, Greeting: sealed(3), Keys: sealed(4)}
}

func (r *room) putTicket(t *testing.T, by Seat, o Offer) (*Ticket, Change) {
	t.Helper()
	made, c, err := PutTicket(r.state(by), by, o, r.now, time.LoadLocation)
	r.applied(t)(c, err)
	return made, c
}

func (r *room) refusedTicket(t *testing.T, want Code, by Seat, o Offer) {
	t.Helper()
	if _, _, err := PutTicket(r.state(by), by, o, r.now, time.LoadLocation); codeOf(err) != want {
		t.Fatalf("%s ticket by %s: %v, want %q", o.Kind, by, err, want)
	}
}

func (r *room) seat(s Seat) *SeatEntity { return Find[*SeatEntity](r.docs[Shared], SeatKey(s)) }
func (r *room) ticket(s Seat, k TicketKind) *Ticket {
	return Find[*Ticket](r.docs[Access], TicketKey(s, k))
}
func (r *room) device(n int) *Device { return Find[*Device](r.docs[Access], DeviceKey(device(n))) }

func TestX1_ASpaceIsFoundedWithItsSeatsADeviceAndTheInvite(t *testing.T) {
	r := founded(t)
	if a := r.seat(A); a.Status != SeatJoined || a.Zone != "Europe/Vienna" || a.JoinedAt != noon {
		t.Errorf("seat a: %+v", a)
	}
	if b := r.seat(B); b.Status != SeatOpen {
		t.Errorf("seat b: %+v", b)
	}
	if d := DeviceOf(r.docs[Access], A, "token 1"); d == nil || d.ID != device(1) || d.Connected {
		t.Errorf("the first device: %+v", d)
	}
	if DeviceOf(r.docs[Access], B, "token 1") != nil || DeviceOf(r.docs[Access], A, "") != nil {
		t.Error("a token opens another seat, or none opens one")
	}
	if i := r.ticket(B, Invite); i.By != A || i.Auth != "invite" || i.Expires != noon+14*24*hour {
		t.Errorf("the invite: %+v", i)
	}
	for name, spoil := range map[string]func(*Founding){
		"zone":  func(f *Founding) { f.Zone = "Mars/Olympus" },
		"local": func(f *Founding) { f.Zone = "Local" },
		"claim": func(f *Founding) { f.Claim = "" },
		"keys":  func(f *Founding) { f.Invite.Keys = "1.AAAA" },
		"hello": func(f *Founding) { f.Invite.Greeting = "" },
		"auth":  func(f *Founding) { f.Invite.Auth = "" },
		"late":  func(f *Founding) { f.Invite.Expires = noon + 14*24*hour + 1 },
	} {
		f := founding()
		spoil(&f)
		if _, err := Found(emptyRoom().state(A), f, time.LoadLocation); codeOf(err) != BadMessage {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestX2_TheFoundersClaimMayFoundAgainUntilItsFirstSocket(t *testing.T) {
	r := founded(t)
	again := founding()
	again.Token, again.Device = "token 1b", device(9)
	c, err := Found(r.state(A), again, time.LoadLocation)
	r.applied(t)(c, err)
	if DeviceOf(r.docs[Access], A, "token 1") != nil || DeviceOf(r.docs[Access], A, "token 1b") == nil || r.device(9) != nil {
		t.Error("the new token did not take the place of the old")
	}
	other := founding()
	other.Claim = "claim 7"
	if _, err := Found(r.state(A), other, time.LoadLocation); codeOf(err) != Already {
		t.Errorf("another claim: %v", err)
	}
	r.connect(t, 1)
	if _, err := Found(r.state(A), again, time.LoadLocation); codeOf(err) != Already {
		t.Errorf("after the first socket: %v", err)
	}
}

func TestX3_WhereTicketsLeadAndWhoMakesThem(t *testing.T) {
	r := founded(t)
	r.refusedTicket(t, NotFound, A, offer(ReturnTicket, "return"))
	r.refusedTicket(t, NotFound, B, offer(DeviceTicket, "device")) // b has not joined
	r.refusedTicket(t, BadMessage, A, offer("guest", "x"))
	r.putTicket(t, A, offer(Invite, "invite 2"))
	r.connect(t, 1)
	r.redeem(t, "invite 2", 2)
	r.refusedTicket(t, Already, A, offer(Invite, "invite 3"))
	r.refusedTicket(t, Already, B, offer(Invite, "invite 3"))
	for _, by := range []Seat{A, B} {
		for kind, leads := range map[TicketKind]Seat{DeviceTicket: by, Recovery: by, ReturnTicket: by.Other()} {
			if made, _ := r.putTicket(t, by, offer(kind, string(by)+string(kind))); made.Seat != leads || made.By != by {
				t.Errorf("%s by %s leads to %s", kind, by, made.Seat)
			}
		}
	}
	r.put(&SeatEntity{Seat: B, Status: SeatLeft})
	r.refusedTicket(t, NotFound, A, offer(ReturnTicket, "late"))
	r.refusedTicket(t, NotFound, B, offer(DeviceTicket, "late"))
	r.refusedTicket(t, Already, A, offer(Invite, "late"))
}

func TestX4_TicketsEndWithinTheLimitOfTheirKind(t *testing.T) {
	day := 24 * hour
	for _, c := range []struct {
		kind            TicketKind
		default_, first int64 // the default and longest life, and the shortest that it may have
	}{
		{Invite, 14 * day, 1}, {DeviceTicket, 5 * minute, 1}, {Lend, 5 * minute, 1}, {ReturnTicket, 7 * day, 3*day + 1},
	} {
		r := founded(t)
		if c.kind != Invite {
			r = joined(t)
		}
		o := offer(c.kind, "x")
		for _, wrong := range []int64{-1, noon, noon + c.first - 1, noon + c.default_ + 1} {
			o.Expires = wrong
			r.refusedTicket(t, BadMessage, A, o)
		}
		o.Expires = 0
		if made, put := r.putTicket(t, A, o); made.Expires != noon+c.default_ || put.Index[0].Expires != made.Expires {
			t.Errorf("%s lives until %d", c.kind, made.Expires)
		}
		o.Auth = "y"
		o.Expires = noon + c.first
		if c.kind == ReturnTicket { // one in seven days
			r = joined(t)
		}
		r.putTicket(t, A, o)
		r.now = o.Expires
		r.lost(t, "y", 5)
	}
	r := joined(t)
	o := offer(Recovery, "x")
	o.Expires = noon + hour
	r.refusedTicket(t, BadMessage, A, o)
	o.Expires = 0
	r.putTicket(t, A, o)
	r.now += 10 * 365 * day
	r.redeem(t, "x", 5)
}

func TestX5_OneTicketOfAKindForASeat(t *testing.T) {
	r := joined(t)
	r.putTicket(t, A, offer(DeviceTicket, "one"))
	r.refusedTicket(t, "ack", A, offer(DeviceTicket, "one"))
	r.refusedTicket(t, Already, A, offer(Recovery, "one"))
	r.refusedTicket(t, Already, B, offer(DeviceTicket, "one"))
	_, c := r.putTicket(t, A, offer(DeviceTicket, "two"))
	if fmt.Sprint(c.Unindex) != "[one]" || c.Index[0].Hash != "two" {
		t.Errorf("the ticket index: %+v %+v", c.Index, c.Unindex)
	}
	r.lost(t, "one", 3)
	r.redeem(t, "two", 3)
	r.refusedTicket(t, Already, A, offer(DeviceTicket, "two"))
}

func TestX6_AReturnOpensAfterThreeDaysAndShowsToBoth(t *testing.T) {
	r := joined(t)
	made, _ := r.putTicket(t, A, offer(ReturnTicket, "return"))
	if made.Opens != noon+72*hour || made.Expires != noon+7*24*hour {
		t.Errorf("made: %+v", made)
	}
	shown := Find[*Return](r.docs[Shared], ReturnKey(B))
	if shown == nil || shown.By != A || shown.At != noon || shown.Opens != made.Opens {
		t.Errorf("shown: %+v", shown)
	}
	r.now = noon + 72*hour - 1
	r.lost(t, "return", 3)
	r.refusedTicket(t, "ack", A, offer(ReturnTicket, "return")) // asking again does not begin the days anew
	r.now++
	r.redeem(t, "return", 3)
}

func TestX6_ASeatMakesOneReturnInSevenDays(t *testing.T) {
	for name, meanwhile := range map[string]func(r *room){
		"it stands":              func(r *room) {},
		"its maker took it away": func(r *room) { r.applied(t)(DropTicket(r.state(A), A, ReturnTicket)) },
		"the other took it away": func(r *room) { r.applied(t)(DropTicket(r.state(B), B, ReturnTicket)) },
		"the other was here":     func(r *room) { r.connect(t, 2) },
	} {
		r := joined(t)
		r.putTicket(t, A, offer(ReturnTicket, "one"))
		r.now += hour
		meanwhile(r)
		r.now = noon + 7*24*hour - 1
		_, _, err := PutTicket(r.state(A), A, offer(ReturnTicket, "two"), r.now, time.LoadLocation)
		var refusal *Refusal
		if !errors.As(err, &refusal) || refusal.Reason != ReturnedLately || refusal.Code != Already ||
			refusal.Values != (Values{Day: "2026-03-09", Until: noon + 7*24*hour}) {
			t.Errorf("%s: %v", name, err)
		}
		r.putTicket(t, B, offer(ReturnTicket, "the other's own")) // each has their own
		r.now++
		r.lapse()
		r.putTicket(t, A, offer(ReturnTicket, "two"))
	}
}

func TestX7_WhoTakesATicketAway(t *testing.T) {
	r := founded(t)
	if _, err := DropTicket(r.state(B), B, Invite); codeOf(err) != "ack" {
		t.Errorf("the invite by b: %v", err)
	}
	r.applied(t)(DropTicket(r.state(A), A, Invite))
	r.lost(t, "invite", 2)
	if _, err := DropTicket(r.state(A), A, "guest"); codeOf(err) != NotFound {
		t.Errorf("an unknown kind: %v", err)
	}
	for _, by := range []Seat{A, B} {
		r := joined(t)
		r.putTicket(t, A, offer(DeviceTicket, "device"))
		_, err := DropTicket(r.state(by), by, DeviceTicket)
		if want := map[Seat]Code{A: "", B: "ack"}[by]; codeOf(err) != want {
			t.Errorf("a's device ticket by %s: %v", by, err)
		}
		r.putTicket(t, A, offer(ReturnTicket, "return"))
		c, err := DropTicket(r.state(by), by, ReturnTicket)
		r.applied(t)(c, err)
		if r.docs[Shared].Get(ReturnKey(B)) != nil || r.ticket(B, ReturnTicket) != nil || fmt.Sprint(c.Unindex) != "[return]" {
			t.Errorf("the return by %s stayed", by)
		}
	}
}

func TestX8_TheFirstSocketTakesTheKeysAway(t *testing.T) {
	r := founded(t)
	r.connect(t, 1)
	r.redeem(t, "invite", 2)
	if r.ticket(B, Invite) == nil || r.device(2).Claim == "" {
		t.Fatal("the keys went before they arrived")
	}
	c, err := Connect(r.state(B), device(2), r.now)
	r.applied(t)(c, err)
	if d := r.device(2); !d.Connected || d.Claim != "" || r.ticket(B, Invite) != nil || fmt.Sprint(c.Unindex) != "[invite]" {
		t.Errorf("after the first socket: %+v, %+v", d, c)
	}
	r.lost(t, "invite", 2)
	if _, err := Connect(r.state(B), device(2), r.now); codeOf(err) != "ack" {
		t.Errorf("the second socket changes something: %v", err)
	}
	if _, err := Connect(r.state(B), device(8), r.now); codeOf(err) != NotFound {
		t.Errorf("an unknown device: %v", err)
	}
}

func TestX9_AnySocketOfTheLostSeatVoidsItsReturn(t *testing.T) {
	r := joined(t)
	r.putTicket(t, A, offer(ReturnTicket, "return"))
	if _, err := Connect(r.state(A), device(1), r.now); codeOf(err) != "ack" {
		t.Errorf("a socket of the one who asked: %v", err)
	}
	r.now += hour
	r.connect(t, 2)
	if void := r.ticket(B, ReturnTicket); void == nil {
		t.Error("it went before it would have opened: its maker learns when the other was here")
	} else if void.Keys != "" || void.Greeting != "" {
		t.Error("the keys of a void return stayed")
	}
	r.now = noon + 72*hour
	r.lost(t, "return", 3)
}

func TestX9_WhoMadeAReturnSeesNothingOfTheOtherBeforeItWouldHaveOpened(t *testing.T) {
	seen := func(here bool) string {
		r := joined(t)
		r.putTicket(t, A, offer(ReturnTicket, "return"))
		r.now += hour
		if here {
			r.connect(t, 2)
		}
		var all []string
		for _, at := range []int64{noon + hour, noon + 71*hour} {
			r.now = at
			r.lapse()
			_, _, err := r.tryRedeem("return", 3)
			_, look := Look(r.state(A), "return", "", r.now)
			made, _, again := PutTicket(r.state(A), A, offer(ReturnTicket, "return"), r.now, time.LoadLocation)
			_, _, another := PutTicket(r.state(A), A, offer(ReturnTicket, "another"), r.now, time.LoadLocation)
			if made == nil {
				made = new(Ticket)
			}
			all = append(all, fmt.Sprint(encode(r.docs[Shared].entities), r.v[Shared], err, look, made.Opens, made.Expires, again, another))
		}
		return fmt.Sprint(all)
	}
	if there, not := seen(true), seen(false); there != not {
		t.Errorf("it tells:\n%s\n%s", there, not)
	}
	r := joined(t)
	r.putTicket(t, A, offer(ReturnTicket, "return"))
	r.connect(t, 2)
	r.now = noon + 72*hour
	if next := NextUpkeep(r.docs[Access], Change{}, KeepUnjoined); next != r.now {
		t.Errorf("upkeep is due at %d", next)
	}
	r.applied(t)(Upkeep(r.state(A), r.now, KeepUnjoined))
	if r.docs[Shared].Get(ReturnKey(B)) != nil || r.ticket(B, ReturnTicket) != nil {
		t.Error("a void return stayed")
	}
	r = joined(t)
	r.putTicket(t, A, offer(ReturnTicket, "return"))
	r.now = noon + 73*hour
	r.connect(t, 2) // once it is open, it goes at once
	if r.docs[Shared].Get(ReturnKey(B)) != nil {
		t.Error("an open return that is void still shows")
	}
}

func TestX10_ASeatSignsOutItsOwnDevices(t *testing.T) {
	r := joined(t)
	for n := 3; n <= 5; n++ {
		r.putTicket(t, A, offer(DeviceTicket, fmt.Sprint("more ", n)))
		r.redeem(t, fmt.Sprint("more ", n), n)
	}
	if _, err := DropDevice(r.state(A), A, device(2)); codeOf(err) != NotFound {
		t.Errorf("the other's device: %v", err)
	}
	r.applied(t)(DropDevice(r.state(A), A, device(3)))
	r.lost(t, "more 3", 3)
	if _, err := DropDevice(r.state(A), A, device(3)); codeOf(err) != NotFound {
		t.Errorf("twice: %v", err)
	}
	r.applied(t)(DropOthers(r.state(A), A, device(5)))
	if list := DevicesOf(r.docs[Access], A); len(list) != 1 || list[0].ID != device(5) || r.device(2) == nil {
		t.Errorf("left are %+v", list)
	}
	if _, err := DropOthers(r.state(A), A, device(5)); codeOf(err) != "ack" {
		t.Errorf("nobody else is there: %v", err)
	}
}

func TestX11_SigningASeatOutTakesItsDevicesAndTickets(t *testing.T) {
	r := joined(t)
	for _, by := range []Seat{A, B} {
		for _, kind := range []TicketKind{DeviceTicket, Recovery, ReturnTicket} {
			r.putTicket(t, by, offer(kind, string(by)+string(kind)))
		}
	}
	c := signOut(r.state(B), B)
	r.apply(c)
	if len(DevicesOf(r.docs[Access], B)) != 0 || len(DevicesOf(r.docs[Access], A)) != 1 {
		t.Error("the wrong devices went")
	}
	for key := range r.docs[Access].entities {
		if ticket := Find[*Ticket](r.docs[Access], key); ticket != nil && (ticket.Seat != A || ticket.By != A) {
			t.Errorf("%s by %s stayed", key, ticket.By)
		}
	}
	if len(c.Unindex) != 4 || r.docs[Shared].Get(ReturnKey(A)) != nil || r.docs[Shared].Get(ReturnKey(B)) != nil {
		t.Errorf("tickets in the index or returns stayed: %v", c.Unindex)
	}
}

func TestX12_LookingChangesNothingAndAfterARedemptionOnlyItsClaimMayLook(t *testing.T) {
	r := founded(t)
	for range 3 {
		if ticket, err := Look(r.state(A), "invite", "", r.now); err != nil || ticket.Kind != Invite || ticket.Seat != B {
			t.Fatalf("looking: %+v, %v", ticket, err)
		}
	}
	r.redeem(t, "invite", 2)
	if _, err := Look(r.state(A), "invite", "claim 2", r.now); err != nil {
		t.Errorf("its claim: %v", err)
	}
	r.lost(t, "invite", 3)
	if _, err := Look(r.state(A), "invite", "", r.now); codeOf(err) != NotFound {
		t.Errorf("nobody's claim: %v", err)
	}
	if _, err := Look(r.state(A), "", "", r.now); codeOf(err) != NotFound {
		t.Errorf("nothing: %v", err)
	}
}

func TestX13_ATicketLetsOneDeviceIn(t *testing.T) {
	for _, kind := range []TicketKind{Invite, DeviceTicket, Lend, Recovery, ReturnTicket} {
		r := founded(t)
		if kind != Invite {
			r = joined(t)
			r.putTicket(t, B, offer(kind, "x"))
			r.now += map[bool]int64{true: 72 * hour}[kind == ReturnTicket]
		} else {
			r.putTicket(t, A, offer(kind, "x"))
		}
		got, _ := r.redeem(t, "x", 5)
		if got.Keys != sealed(4) || got.Device != device(5) {
			t.Errorf("%s gives %+v", kind, got)
		}
		r.lost(t, "x", 6)
		r.connect(t, 5)
		r.lost(t, "x", 6)
		r.lost(t, "x", 5)
	}
	r := founded(t)
	r.put(&SeatEntity{Seat: B, Status: SeatJoined})
	r.lost(t, "invite", 6) // whatever else let b in
	r = joined(t)
	r.putTicket(t, B, offer(DeviceTicket, "x"))
	r.put(&SeatEntity{Seat: B, Status: SeatLeft})
	r.lost(t, "x", 6)
	r = founded(t)
	_, _, err := Redeem(r.state(A), Redemption{Auth: "invite", Claim: "c", Zone: "Nowhere", Device: "d", Token: "t"}, time.LoadLocation)
	if codeOf(err) != BadMessage {
		t.Errorf("a zone that is not: %v", err)
	}
}

func TestX14_TheSameClaimMayAskAgain(t *testing.T) {
	r := joined(t)
	r.putTicket(t, B, offer(DeviceTicket, "x"))
	r.now += 5*minute - 1
	_, c := r.redeem(t, "x", 5)
	if len(c.Index) != 1 || c.Index[0].Expires != r.now+hour {
		t.Errorf("its entry in the ticket index ends before the claim may: %+v", c.Index)
	}
	r.now += 30 * minute
	again, change, err := Redeem(r.state(A), Redemption{Auth: "x", Claim: "claim 5", Zone: "UTC", Device: device(6),
		Token: "token 5b", At: r.now}, time.LoadLocation)
	r.applied(t)(change, err)
	if again.Device != device(5) || again.Keys != sealed(4) || again.Seat != B {
		t.Errorf("again: %+v", again)
	}
	if DeviceOf(r.docs[Access], B, "token 5") != nil || DeviceOf(r.docs[Access], B, "token 5b") == nil || r.device(6) != nil {
		t.Error("the new token did not take the place of the old")
	}
	r.now += 31 * minute
	r.lost(t, "x", 5)
}

func TestX15_TheInviteJoinsSeatB(t *testing.T) {
	r := founded(t)
	r.now += hour
	r.redeem(t, "invite", 2)
	if b := r.seat(B); b.Status != SeatJoined || b.JoinedAt != r.now || b.Zone != "America/New_York" {
		t.Errorf("seat b: %+v", b)
	}
	if a := r.seat(A); a.JoinedAt != noon || a.Zone != "Europe/Vienna" {
		t.Errorf("seat a: %+v", a)
	}
	if d := DeviceOf(r.docs[Access], B, "token 2"); d == nil || d.By != Invite {
		t.Errorf("the device: %+v", d)
	}
}

func TestX16_ASeatHasEightDevicesAndARecoveryAlwaysWorks(t *testing.T) {
	r := joined(t)
	more := func(n int, kind TicketKind) (Change, error) {
		r.putTicket(t, B, offer(kind, fmt.Sprint("more ", n)))
		_, c, err := r.tryRedeem(fmt.Sprint("more ", n), n)
		return c, err
	}
	for n := 3; n <= 9; n++ {
		r.now++
		r.applied(t)(more(n, DeviceTicket))
		r.connect(t, n)
	}
	if _, err := more(10, DeviceTicket); codeOf(err) != Full {
		t.Errorf("the ninth: %v", err)
	}
	r.applied(t)(more(11, Recovery))
	if len(DevicesOf(r.docs[Access], B)) != DevicesOfSeat || r.device(2) != nil || r.device(11) == nil {
		t.Error("the recovery did not take the oldest one's place")
	}
}

func TestX17_AReturnBringsASeatBackMarkedForGood(t *testing.T) {
	r := joined(t)
	r.must(t, B, &NoteWrite{Note: uuid(1), Body: sealed(1)})
	r.putTicket(t, B, offer(Recovery, "old recovery"))
	r.putTicket(t, B, offer(Lend, "old lend"))
	r.putTicket(t, A, offer(ReturnTicket, "return"))
	r.redeem(t, "old lend", 8)
	r.now += 72 * hour
	_, c := r.redeem(t, "return", 7)
	if b := r.seat(B); !b.Returned || b.Restored || b.Status != SeatJoined || b.JoinedAt != noon {
		t.Errorf("seat b: %+v", b)
	}
	if OwnOf(r.docs[Access], B) != OwnDoc(B, 1) || OwnOf(r.docs[Access], A) != OwnA || len(r.reset) != 0 {
		t.Errorf("its own doc is %s, and %v began anew", OwnOf(r.docs[Access], B), r.reset)
	}
	if r.docs[OwnB].Get(NoteKey(uuid(1))) == nil || r.docs[OwnDoc(B, 1)].Len() != 1 || r.docs[Shared].Get(ReturnKey(B)) != nil {
		t.Error("the notes are not aside, or the new own doc has more than the device, or the return still shows")
	}
	if r.device(2) != nil || r.device(8) != nil || r.device(7) == nil || r.device(1) == nil {
		t.Errorf("devices and tickets: %v", c.Unindex)
	}
	r.lost(t, "old recovery", 8)
	r.connect(t, 7)
	if !r.seat(B).Returned {
		t.Error("the mark went away")
	}
	aside := Find[*Aside](r.docs[Access], AsideKey(B, 0))
	if aside == nil || len(aside.Devices) != 1 || aside.Devices[0].ID != device(2) || aside.Recovery == nil ||
		aside.Until != r.now+30*24*hour {
		t.Errorf("aside: %+v", aside)
	}
}

func TestX18_WhatExpiredGoes(t *testing.T) {
	r := joined(t)
	r.putTicket(t, A, offer(DeviceTicket, "device"))
	r.putTicket(t, A, offer(ReturnTicket, "return"))
	r.now += 5 * minute
	_, c := r.putTicket(t, B, offer(Recovery, "recovery"))
	if r.ticket(A, DeviceTicket) != nil || fmt.Sprint(c.Unindex) != "[device]" {
		t.Error("an expired ticket stayed")
	}
	r.putTicket(t, A, offer(DeviceTicket, "device 2"))
	r.now += 5 * minute
	r.redeem(t, "recovery", 9)
	if r.ticket(A, DeviceTicket) != nil {
		t.Error("an expired ticket stayed after a redemption")
	}
	r.now = noon + 7*24*hour
	if !r.lapse() || r.docs[Shared].Get(ReturnKey(B)) != nil || r.ticket(B, ReturnTicket) != nil {
		t.Error("an expired return stayed")
	}
	if r.lapse() {
		t.Error("it went twice")
	}
}
