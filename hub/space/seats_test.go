package space

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// as is the space for one device of a seat.
func (r *room) as(n int) State { return r.stateOf(r.device(n)) }

func (r *room) ownDevice(s Seat, n int) *OwnDevice {
	return Find[*OwnDevice](r.docs[OwnOf(r.docs[Access], s)], DeviceKey(device(n)))
}

func (r *room) code(s Seat) *RecoveryCode {
	return Find[*RecoveryCode](r.docs[OwnOf(r.docs[Access], s)], CodeKey())
}

// made is a ticket that a device makes.
func (r *room) made(t *testing.T, n int, kind TicketKind, auth string) {
	t.Helper()
	_, c, err := PutTicket(r.as(n), r.device(n).Seat, offer(kind, auth), r.now, time.LoadLocation)
	r.applied(t)(c, err)
}

// more is another device of seat b.
func (r *room) more(t *testing.T, n int, kind TicketKind) {
	t.Helper()
	r.made(t, 2, kind, fmt.Sprint("more ", n))
	r.redeem(t, fmt.Sprint("more ", n), n)
	r.connect(t, n)
}

func TestX19_TicketsGoWithTheDeviceThatMadeThem(t *testing.T) {
	for name, out := range map[string]func(r *room) (Change, error){
		"one":    func(r *room) (Change, error) { return DropDevice(r.as(2), B, device(3)) },
		"others": func(r *room) (Change, error) { return DropOthers(r.as(2), B, device(2)) },
	} {
		r := joined(t)
		r.more(t, 3, DeviceTicket)
		auths := map[TicketKind]string{DeviceTicket: "d", Lend: "l", Recovery: "r", ReturnTicket: "back"}
		for kind, auth := range auths {
			r.made(t, 3, kind, auth)
		}
		r.applied(t)(out(r))
		r.now += minute
		for kind, auth := range auths {
			if kind == ReturnTicket {
				r.now = noon + 73*hour
			}
			r.lost(t, auth, 9)
		}
		if r.docs[Shared].Get(ReturnKey(A)) != nil || r.code(B) != nil {
			t.Errorf("%s: its return or its code still shows", name)
		}
		r.made(t, 2, Recovery, "kept")
		r.applied(t)(DropDevice(r.as(1), A, device(1)))
		r.redeem(t, "kept", 9)
	}
	r := founded(t)
	r.applied(t)(DropDevice(r.state(A), A, device(1)))
	r.redeem(t, "invite", 2) // it is the space's, not the device's
}

func TestX19_ARecoveryThatMakesRoomStillLetsIn(t *testing.T) {
	r := joined(t)
	for n := 3; n <= 9; n++ {
		r.now++
		r.more(t, n, DeviceTicket)
	}
	r.made(t, 2, Recovery, "code") // by the oldest, which makes room
	r.redeem(t, "code", 10)
	r.connect(t, 10)
	if r.device(2) != nil || r.device(10) == nil {
		t.Error("the code went with the device that made it")
	}
}

func TestX20_EveryDeviceAndTheCodeStandInTheOwnDoc(t *testing.T) {
	r := founded(t)
	if d := r.ownDevice(A, 1); d == nil || d.Came != CameFounded || d.At != noon {
		t.Errorf("the founder's: %+v", d)
	}
	r.connect(t, 1)
	r.redeem(t, "invite", 2)
	r.connect(t, 2)
	came := map[int]Came{2: CameInvite}
	for n, kind := range map[int]TicketKind{3: DeviceTicket, 4: Lend, 5: Recovery} {
		r.now++
		auth := fmt.Sprint("more ", n)
		r.made(t, 2, kind, auth)
		r.redeem(t, auth, n)
		if r.ownDevice(B, n) == nil {
			t.Errorf("a device that has its keys by a %s is not told of before it connects", kind)
		}
		r.connect(t, n)
		came[n] = Came(kind)
	}
	for n, want := range came {
		if d := r.ownDevice(B, n); d == nil || d.Came != want || d.At != r.device(n).Added || r.ownDevice(A, n) != nil {
			t.Errorf("device %d: %+v", n, d)
		}
	}
	if used := r.code(B); used == nil || used.Device != device(5) {
		t.Errorf("a used code: %+v", used)
	}
	r.now++
	r.made(t, 3, Recovery, "again")
	if code := r.code(B); code.Device != device(3) || code.At != r.now {
		t.Errorf("a code made on device 3: %+v", code)
	}
	r.made(t, 2, Recovery, "and again")
	if code := r.code(B); code.Device != device(2) {
		t.Errorf("a code replaced on device 2: %+v", code)
	}
	r.applied(t)(DropTicket(r.as(2), B, Recovery))
	r.applied(t)(DropDevice(r.as(2), B, device(3)))
	if r.code(B) != nil {
		t.Error("a code that was taken away still shows")
	}
}

func TestX20_ADeviceThatCameAndWentIsToldOfForAWeek(t *testing.T) {
	r := joined(t)
	r.more(t, 3, DeviceTicket)
	r.applied(t)(DropDevice(r.as(3), B, device(3))) // by itself, before anybody looked
	for came := r.now; ; r.now += hour {
		if c, err := Connect(r.as(2), device(2), r.now); err == nil {
			r.apply(c)
		}
		over := r.now >= came+ToldFor.Milliseconds()
		if told := r.ownDevice(B, 3) != nil; told == over {
			t.Fatalf("after %d hours it is told of: %v", (r.now-came)/hour, told)
		}
		if over {
			return
		}
	}
}

func TestX20_DevicesOfAnOlderStoreAreWrittenWhenOneConnects(t *testing.T) {
	r := joined(t)
	r.docs[OwnB], r.v[OwnB] = new(Doc), 0
	r.connect(t, 2)
	if r.ownDevice(B, 2) == nil || r.ownDevice(B, 1) != nil {
		t.Error("it does not show")
	}
	if _, err := Connect(r.state(B), device(2), r.now); codeOf(err) != "ack" {
		t.Errorf("it is written twice: %v", err)
	}
}

func lent(t *testing.T) *room {
	t.Helper()
	r := joined(t)
	r.more(t, 3, Lend)
	return r
}

func TestX21_ALentDeviceHoldsASeatForATalkAndNothingMore(t *testing.T) {
	r := lent(t)
	decide := func(c Command) error {
		r.sent++
		_, err := Decide(r.as(3), Act{ID: uuid(9_000_000 + r.sent), Seat: B, At: r.now, Body: c}, time.LoadLocation)
		return err
	}
	for _, c := range []Command{&NoteWrite{Note: uuid(1), Body: sealed(1)}, &NoteRemove{Note: uuid(1)}, &SeatLeave{}, &SeatReject{},
		&SpaceErase{Agree: true}, &SpaceErase{}} {
		if err := decide(c); codeOf(err) != NotYours || reasonOf(err) != LentDevice {
			t.Errorf("%s: %v", NameOf(c), err)
		}
	}
	if err := decide(opened(uuid(2))); err != nil {
		t.Errorf("the talk: %v", err)
	}
	for _, kind := range []TicketKind{DeviceTicket, Lend, Recovery, ReturnTicket} {
		if _, _, err := PutTicket(r.as(3), B, offer(kind, "x"), r.now, time.LoadLocation); reasonOf(err) != NothingHere {
			t.Errorf("it makes a %s: %v", kind, err)
		}
	}
	r.made(t, 2, Recovery, "code")
	if _, err := DropTicket(r.as(3), B, Recovery); reasonOf(err) != NothingHere {
		t.Errorf("it takes the code away: %v", err)
	}
	if _, err := DropDevice(r.as(3), B, device(2)); reasonOf(err) != NothingHere {
		t.Errorf("it signs the lender out: %v", err)
	}
	if _, err := DropOthers(r.as(3), B, device(3)); reasonOf(err) != NothingHere {
		t.Errorf("it signs all others out: %v", err)
	}
	if _, _, err := PutTicket(r.as(2), B, offer(Lend, "y"), r.now, time.LoadLocation); codeOf(err) != Full || reasonOf(err) != LentFull {
		t.Errorf("lent twice: %v", err)
	}
	r.applied(t)(DropDevice(r.as(2), B, device(3)))
	if r.ownDevice(B, 3) != nil {
		t.Error("it still shows to the lender")
	}
	r.made(t, 2, Lend, "y")
	r.redeem(t, "y", 4)
	r.applied(t)(DropDevice(r.as(4), B, device(4))) // given back
}

func TestX21_ALentDeviceTakesNoPlaceOfTheSeats(t *testing.T) {
	r := lent(t)
	for n := 4; n <= 10; n++ {
		r.more(t, n, DeviceTicket)
	}
	if n := len(held(r.docs[Access], B)); n != DevicesOfSeat {
		t.Errorf("%d devices", n)
	}
}

func TestX22_ALentDeviceEndsWithItsTalkOrAfterTwelveHours(t *testing.T) {
	for name, closes := range map[string]func(r *room){
		"stopped":   func(r *room) { r.must(t, A, &TalkStop{Talk: uuid(2)}) },
		"postponed": func(r *room) { r.must(t, B, &TalkPostpone{Talk: uuid(2)}) },
		"a leaves":  func(r *room) { r.must(t, A, &SeatLeave{}) },
		"lapsed": func(r *room) {
			r.must(t, A, &TalkReady{Talk: uuid(2), Ready: true})
			r.must(t, B, &TalkReady{Talk: uuid(2), Ready: true})
			r.must(t, A, &TalkPause{Talk: uuid(2), Minutes: 20})
			r.device(3).Ends += 100 * hour
			r.now += 49 * hour
			r.lapse()
		},
	} {
		for _, before := range []bool{true, false} { // whether it was lent before the talk
			r := joined(t)
			if before {
				r.more(t, 3, Lend)
			}
			r.must(t, A, opened(uuid(2)))
			if !before {
				r.more(t, 3, Lend)
			}
			if r.device(3) == nil {
				t.Fatal("it ended with the beginning")
			}
			closes(r)
			if r.device(3) != nil || r.ownDevice(B, 3) != nil || r.device(2) == nil {
				t.Errorf("%s: it is still there", name)
			}
		}
	}
	r := lent(t)
	if next := NextUpkeep(r.docs[Access], Change{}, KeepUnjoined); next != r.now+12*hour {
		t.Errorf("upkeep is due at %d", next)
	}
	r.now += 12 * hour
	r.applied(t)(Upkeep(r.state(A), r.now, KeepUnjoined))
	if r.device(3) != nil || r.ownDevice(B, 3) != nil {
		t.Error("after 12 hours it is still there")
	}
}

// returned is a space whose seat b was returned to device 7; device 2 was put aside with a note and a recovery.
func returned(t *testing.T) *room {
	t.Helper()
	r := joined(t)
	r.must(t, B, &NoteWrite{Note: uuid(1), Body: sealed(1)})
	r.made(t, 2, Recovery, "old code")
	r.back(t, 7)
	return r
}

// back returns seat b to a device.
func (r *room) back(t *testing.T, n int) {
	t.Helper()
	auth := fmt.Sprint("return ", n)
	r.putTicket(t, A, offer(ReturnTicket, auth))
	r.now += 72 * hour
	r.redeem(t, auth, n)
	r.connect(t, n)
}

func TestX23_ADeviceThatWasPutAsideTakesTheSeatBack(t *testing.T) {
	r := returned(t)
	r.must(t, B, &NoteWrite{Note: uuid(5), Body: sealed(5)})
	r.made(t, 7, Recovery, "new code")
	r.made(t, 7, ReturnTicket, "for a")
	if _, err := Restore(r.state(B), B, device(7), r.now); reasonOf(err) != NothingHere {
		t.Errorf("by the returned device: %v", err)
	}
	if _, err := Restore(r.state(A), A, device(2), r.now); reasonOf(err) != NothingHere {
		t.Errorf("of the other seat: %v", err)
	}
	r.now += 29 * 24 * hour
	r.applied(t)(Restore(r.state(B), B, device(2), r.now))
	if b := r.seat(B); !b.Restored || !b.Returned || b.Zone != "America/New_York" {
		t.Errorf("seat b: %+v", b)
	}
	if OwnOf(r.docs[Access], B) != OwnB || r.docs[OwnB].Get(NoteKey(uuid(1))) == nil || r.docs[OwnDoc(B, 1)].Len() != 0 {
		t.Error("the own doc is not as it was")
	}
	if d := r.device(2); d == nil || d.Token != "token 2" || r.device(7) != nil || r.ownDevice(B, 2) == nil {
		t.Error("the devices are not as they were")
	}
	r.lost(t, "new code", 8)
	r.lost(t, "for a", 8)
	if _, err := Restore(r.state(B), B, device(2), r.now); reasonOf(err) != NothingHere {
		t.Errorf("twice: %v", err)
	}
	r.redeem(t, "old code", 9)
	if wrong := CheckAccess(r.docs[Shared], r.docs[Access]); len(wrong) > 0 {
		t.Error(wrong)
	}
}

// A device that a return puts aside is out like one that is signed out: what it made opens nothing.
func TestX23_WhatTheLostSeatMadeOpensNothing(t *testing.T) {
	r := joined(t)
	r.made(t, 2, ReturnTicket, "for a")
	r.made(t, 2, Recovery, "code")
	r.now += time.Minute.Milliseconds()
	auth := "for b"
	r.putTicket(t, A, offer(ReturnTicket, auth))
	r.now += 72*hour - 1
	r.made(t, 2, DeviceTicket, "device")
	r.made(t, 2, Lend, "lend")
	r.now++
	r.redeem(t, auth, 7)
	for _, auth := range []string{"for a", "code", "device", "lend"} {
		r.lost(t, auth, 8)
	}
}

func TestX23_SeveralReturnsEachPutAside(t *testing.T) {
	for _, by := range []int{2, 7} {
		r := returned(t)
		for _, n := range []int{8, 9} {
			r.now += 7*24*hour - 72*hour
			r.lapse()
			r.back(t, n)
		}
		if own := OwnOf(r.docs[Access], B); own != OwnDoc(B, 3) {
			t.Fatalf("its own doc is %s", own)
		}
		r.applied(t)(Restore(r.state(B), B, device(by), r.now))
		want := map[int]DocName{2: OwnB, 7: OwnDoc(B, 1)}[by]
		if own := OwnOf(r.docs[Access], B); own != want {
			t.Errorf("taken back by %d, its own doc is %s", by, own)
		}
		_, err := Restore(r.state(B), B, device(2), r.now)
		if older := by == 7; (err == nil) != older {
			t.Errorf("what was put aside before, after %d: %v", by, err)
		}
		if _, err := Restore(r.state(B), B, device(8), r.now); reasonOf(err) != NothingHere {
			t.Errorf("what was put aside since, after %d: %v", by, err)
		}
	}
}

func TestX23_WhatIsPutAsideGoesAfterThirtyDaysAndNotBefore(t *testing.T) {
	r := returned(t)
	begun := r.now
	for _, c := range []Command{&SeatLeave{}, &SpaceErase{Agree: true}} {
		r.refused(t, Stale, B, c)
		if err := r.do(B, c); reasonOf(err) != PutAside {
			t.Errorf("%s by the returned seat: %v", NameOf(c), err)
		}
	}
	r.refused(t, Stale, A, &SpaceErase{Agree: true})
	if next := NextUpkeep(r.docs[Access], Change{}, KeepUnjoined); next != begun+30*24*hour {
		t.Errorf("upkeep is due at %d", next)
	}
	r.now = begun + 30*24*hour
	if _, err := Restore(r.state(B), B, device(2), r.now); reasonOf(err) != NothingHere {
		t.Errorf("too late: %v", err)
	}
	r.applied(t)(Upkeep(r.state(A), r.now, KeepUnjoined))
	if r.docs[OwnB].Len() != 0 || r.reset[OwnB] != 1 || Find[*Aside](r.docs[Access], AsideKey(B, 0)) != nil {
		t.Error("it is still there")
	}
	r.must(t, B, &SpaceErase{Agree: true})
	r.must(t, B, &SeatLeave{})
}

func TestX23_EveryGenerationComesRoundAgain(t *testing.T) {
	r := joined(t)
	names := map[DocName]bool{}
	for n := range 3 * Generations {
		r.back(t, 100+n)
		names[OwnOf(r.docs[Access], B)] = true
		r.now += 7*24*hour - 72*hour
		if c, err := Upkeep(r.state(A), r.now, KeepUnjoined); err == nil {
			r.apply(c)
		}
		wrong := CheckAccess(r.docs[Shared], r.docs[Access])
		for generation := range Generations {
			wrong = append(wrong, CheckOwn(r.docs[Access], r.docs[OwnDoc(B, generation)], B, generation)...)
		}
		if len(wrong) > 0 {
			t.Fatal(wrong)
		}
	}
	if len(names) != Generations {
		t.Errorf("used: %v", names)
	}
}

func TestX24_SpacesThatNobodyJoinedGo(t *testing.T) {
	day := 24 * hour
	up := func(r *room) error {
		c, err := Upkeep(r.state(A), r.now, KeepUnjoined)
		if err == nil {
			r.apply(c)
		}
		return err
	}
	r := founded(t)
	r.now = noon + day - 1
	if up(r) == nil {
		t.Error("a new space goes at once")
	}
	r.now++
	if NextUpkeep(r.docs[Access], Change{}, KeepUnjoined) != r.now {
		t.Error("it is not planned")
	}
	if err := up(r); err != nil || r.gone {
		t.Errorf("it is erased before it is closed: %v", err)
	}
	r.lost(t, "invite", 2)
	if err := up(r); err != nil || !r.gone {
		t.Errorf("it was not erased: %v", err)
	}

	r = founded(t)
	r.now += hour
	r.connect(t, 1)
	seen := r.now
	r.now += 30 * day
	r.connect(t, 1)
	if now := ledgerOf(r.docs[Access], A); now.Seen != r.now || now.Seen == seen {
		t.Errorf("the last connection: %+v", now)
	}
	if _, err := Connect(r.state(A), device(1), r.now+hour); codeOf(err) != "ack" {
		t.Errorf("it is written at every connection: %v", err)
	}
	_ = up(r) // the invite, which is over
	r.now += 400*day - 1
	if up(r) == nil {
		t.Error("it goes before its time")
	}
	r.now++
	if err := up(r); err != nil || r.gone {
		t.Errorf("it is erased before it is closed: %v", err)
	}
	if err := up(r); err != nil || !r.gone {
		t.Errorf("it was not erased: %v", err)
	}

	for _, status := range []SeatStatus{SeatJoined, SeatLeft, SeatRejected} {
		r := founded(t) // with a ledger that nobody cleared: the seat alone decides
		r.put(&SeatEntity{Seat: B, Status: status, JoinedAt: noon})
		r.now += 800 * day
		for up(r) == nil {
		}
		if r.gone || r.device(1) == nil {
			t.Errorf("a space with seat b %s was swept", status)
		}
	}
	r = joined(t)
	if l := ledgerOf(r.docs[Access], A); l.Founded != 0 || l.Seen != 0 {
		t.Errorf("a joined space counts its time: %+v", l)
	}
}

func TestS3_ZonesAreThoseOfTheDatabaseItself(t *testing.T) {
	r := newRoom()
	anything := func(string) (*time.Location, error) { return time.UTC, nil }
	for _, zone := range []string{"posixrules", "localtime", "posix/Europe/Vienna", "right/Europe/Vienna", "Factory", "Etc/Unknown",
		"Local", "SystemV/AST4", "leapseconds", ""} {
		_, err := Decide(r.state(A), Act{ID: uuid(1), Seat: A, At: r.now, Body: &SeatZone{Zone: zone}}, anything)
		if codeOf(err) != BadMessage || reasonOf(err) != UnknownZone {
			t.Errorf("%q: %v", zone, err)
		}
		f := founding()
		f.Zone = zone
		if _, err := Found(emptyRoom().state(A), f, anything); reasonOf(err) != UnknownZone {
			t.Errorf("founded in %q: %v", zone, err)
		}
	}
	for _, zone := range []string{"UTC", "Etc/UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+5", "Japan", "America/Port-au-Prince", "Asia/Calcutta"} {
		if _, err := Decide(r.state(A), Act{ID: uuid(1), Seat: A, At: r.now, Body: &SeatZone{Zone: zone}}, time.LoadLocation); err != nil {
			t.Errorf("%q: %v", zone, err)
		}
	}
}

func TestX19_CheckAccessFindsWhatIsDamaged(t *testing.T) {
	for what, spoil := range map[string]func(r *room){
		"outlived the device":      func(r *room) { r.ticket(A, DeviceTicket).Maker = device(99) },
		"has no keys":              func(r *room) { r.ticket(A, DeviceTicket).Keys = "" },
		"is void":                  func(r *room) { r.ticket(A, DeviceTicket).Void = true },
		"and b made it":            func(r *room) { r.ticket(A, DeviceTicket).By = B },
		"has an end":               func(r *room) { r.ticket(A, DeviceTicket).Expires = 0 },
		"lent without an end":      func(r *room) { r.device(7).By = Lend },
		"unknown ticket":           func(r *room) { r.device(7).By = "guest" },
		"has the token of":         func(r *room) { r.device(7).Token = "token 2" },
		"after its first socket":   func(r *room) { r.device(7).Claim = "x" },
		"own doc that is in use":   func(r *room) { Find[*Ledger](r.docs[Access], LedgerKey(B)).Own = 0 },
		"which there is not":       func(r *room) { Find[*Ledger](r.docs[Access], LedgerKey(B)).Own = 9 },
		"waits for somebody":       func(r *room) { Find[*Ledger](r.docs[Access], LedgerKey(A)).Founded = noon },
		"nobody counts":            func(r *room) { Find[*Ledger](r.docs[Access], LedgerKey(A)).Seen = noon },
		"is kept from":             func(r *room) { r.aside().Until++ },
		"of another seat":          func(r *room) { r.aside().Devices[0].Seat = A },
		"a recovery that is none":  func(r *room) { r.aside().Recovery.Keys = "" },
		"has the secret of":        func(r *room) { r.aside().Recovery.Auth = "x" },
		"never was returned":       func(r *room) { r.seat(B).Returned = false },
		"does not show as it is":   func(r *room) { r.put(&Return{Seat: B, By: A, At: noon, Opens: noon + 1}) },
		"does not belong in the":   func(r *room) { r.docs[Access].Put(&Note{ID: uuid(1)}, 99) },
		"lets somebody in":         func(r *room) { r.seat(A).Status = SeatOpen },
		"under another key":        func(r *room) { r.device(7).ID = device(8) },
		"devices and 2 lent":       func(r *room) { r.lendTwice() },
		"claim after its first so": func(r *room) { r.aside().Devices[0].Claim = "x" },
	} {
		r := returned(t)
		r.made(t, 1, DeviceTicket, "x")
		if wrong := CheckAccess(r.docs[Shared], r.docs[Access]); len(wrong) > 0 {
			t.Fatal(wrong)
		}
		spoil(r)
		wrong := CheckAccess(r.docs[Shared], r.docs[Access])
		if !slices.ContainsFunc(wrong, func(s string) bool { return strings.Contains(s, what) }) {
			t.Errorf("%q is not found: %v", what, wrong)
		}
	}
	for what, spoil := range map[string]func(r *room){
		"a lent device that is not there": func(r *room) { r.docs[OwnDoc(B, 1)].Put(&OwnDevice{ID: device(9), Came: CameLend}, 9) },
		"that nobody has":                 func(r *room) { r.docs[OwnDoc(B, 3)].Put(&RecoveryCode{At: noon}, 9) },
		"in the name of":                  func(r *room) { Find[*Note](r.docs[OwnB], NoteKey(uuid(1))).Body.By = A },
		"does not belong in an own":       func(r *room) { r.docs[OwnB].Put(&SeatEntity{Seat: B}, 9) },
	} {
		r := returned(t)
		spoil(r)
		wrong := CheckSpace(r.docs)
		if len(wrong) != 1 || !strings.Contains(wrong[0], what) {
			t.Errorf("%q is not found: %v", what, wrong)
		}
	}
}

func (r *room) aside() *Aside { return Find[*Aside](r.docs[Access], AsideKey(B, 0)) }

func (r *room) lendTwice() {
	for n := range 2 {
		r.docs[Access].Put(&Device{ID: device(50 + n), Seat: B, By: Lend, Token: fmt.Sprint(n), Ends: 1, Connected: true}, 99)
	}
}

func opened(id string) *TalkOpen { return &TalkOpen{Talk: id, Kind: Ordinary, Mode: Spoken} }
