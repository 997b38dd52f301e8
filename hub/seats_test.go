package hub_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"
)

// makes has a seat's first device make a ticket.
func (w *world) makes(p hub.Pass, kind space.TicketKind) (auth string) {
	w.Helper()
	auth = secret()
	_, err := w.hubs[0].PutTicket(w.Context(), p, wire.NewTicket{Kind: kind, Auth: auth, Keys: sealed("k")})
	w.ok(err)
	return auth
}

func (w *world) redeems(auth string) (token string, err error) {
	w.Helper()
	_, token, err = w.hubs[0].Redeem(w.Context(), wire.Redeem{Auth: auth, Claim: secret(), Zone: "Europe/Rome"})
	return token, err
}

// enters lets a device in by a ticket and returns its pass at a server.
func (w *world) enters(server int, seat space.Seat, auth string) hub.Pass {
	w.Helper()
	token, err := w.redeems(auth)
	w.ok(err)
	var p hub.Pass
	w.waitsFor("the server to hear of it", func() bool {
		p, err = w.hubs[server].Enter(w.Context(), w.space, seat, token)
		return err == nil
	})
	return p
}

// agree has two devices come to the same shared doc.
func (w *world) agree(d, other *device) {
	w.Helper()
	v := d.paints(300).V
	other.reaches(wire.Shared, v)
	other.equals(d)
}

func (w *world) notThere(what string, err error) {
	w.Helper()
	if !refused(err, space.NotFound) {
		w.Fatalf("%s: %v", what, err)
	}
}

func sets(key string) func(frame) bool { return func(f frame) bool { return f.Set[key] != nil } }
func dels(key string) func(frame) bool {
	return func(f frame) bool { return strings.Contains(strings.Join(f.Del, " "), key) }
}

func TestTheTicketsOfADeviceThatIsSignedOutGoWithIt(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a := w.join(0, space.A)
	thief := w.serve(0, w.enters(0, space.A, w.makes(a.pass, space.DeviceTicket)), nil)
	thief.hello()
	var auths []string
	for _, kind := range []space.TicketKind{space.DeviceTicket, space.Lend, space.Recovery, space.ReturnTicket} {
		auths = append(auths, w.makes(thief.pass, kind))
	}
	a.awaits("the code that it made", sets("code/recovery"))
	w.ok(w.hubs[0].DropOtherDevices(t.Context(), a.pass))
	thief.ends(wire.Revoked)
	a.awaits("that the code is gone", dels("code/recovery"))
	w.clock.pass(time.Minute)
	for i, auth := range auths {
		if i == 3 {
			w.clock.pass(73 * time.Hour)
		}
		_, err := w.redeems(auth)
		w.notThere("its ticket", err)
	}
}

func TestADeviceThatComesIsSeenByAllOfItsSeatAndByNobodyElse(t *testing.T) {
	w := paired(t, 2, hub.Options{})
	a, b := w.join(0, space.A), w.join(1, space.B)
	second := w.serve(1, w.enters(1, space.A, w.makes(a.pass, space.DeviceTicket)), nil)
	second.hello()
	key := "device/" + second.pass.Device
	f := a.awaits("the device", sets(key))
	if f.Doc != wire.Own || !strings.Contains(string(f.Set[key]), `"came":"device"`) {
		t.Fatalf("it got %s", f.raw)
	}
	list, err := w.hubs[0].Devices(t.Context(), a.pass)
	w.ok(err)
	if len(list) != 2 || list[0].Came != space.CameFounded || list[1].Came != space.CameDevice {
		t.Fatalf("%+v", list)
	}
	w.ok(w.hubs[1].DropDevice(t.Context(), second.pass, second.pass.Device))
	list, err = w.hubs[1].Devices(t.Context(), a.pass)
	w.ok(err)
	if _, own := a.has(wire.Own); len(list) != 1 || own[key] == "" {
		t.Fatalf("one that came, looked and went: %+v, %q", list, own[key])
	}
	w.waitsFor("the other server to hear that it went", func() bool {
		list, err := w.hubs[0].Devices(t.Context(), a.pass)
		return err == nil && len(list) == 1
	})
	w.clock.pass(space.ToldFor)
	a.hangUp()
	a = w.join(0, space.A)
	if _, own := a.has(wire.Own); own[key] != "" {
		t.Fatal("it is told of for good")
	}
	b.paints(1)
	if seen := b.all(func(f frame) bool { return bytes.Contains(f.raw, []byte(second.pass.Device)) }); len(seen) > 0 {
		t.Fatalf("the partner got %s", seen[0].raw)
	}
}

func TestALentDeviceHasNoOwnDocAndEndsWithTheTalk(t *testing.T) {
	w := paired(t, 2, hub.Options{})
	a, b := w.join(0, space.A), w.join(0, space.B)
	b.does(note("mine"))
	phone := w.serve(1, w.enters(1, space.B, w.makes(b.pass, space.Lend)), nil)
	phone.hello()
	b.awaits("that it is lent", sets("device/"+phone.pass.Device))
	phone.does(paint(1))
	if f := phone.does(note("theirs")); f.T != "nak" || f.Code != wire.NotYours {
		t.Fatalf("it wrote a note: %s", f.raw)
	}
	for _, cmd := range []string{"seat.leave", "seat.reject"} {
		if f := phone.does(cmd, map[string]any{}); f.T != "nak" || f.Code != wire.NotYours {
			t.Fatalf("%s: %s", cmd, f.raw)
		}
	}
	list, err := w.hubs[1].Devices(t.Context(), phone.pass)
	w.ok(err)
	if len(list) != 1 || list[0].Came != space.CameLend || !list[0].Current {
		t.Fatalf("it lists %+v", list)
	}
	_, err = w.hubs[1].PutTicket(t.Context(), phone.pass, wire.NewTicket{Kind: space.Recovery, Auth: secret(), Keys: sealed("k")})
	w.notThere("it makes a code", err)
	w.notThere("it signs others out", w.hubs[1].DropOtherDevices(t.Context(), phone.pass))
	talk := uuid()
	a.does("talk.open", map[string]any{"talk": talk, "kind": "ordinary", "mode": "spoken"})
	phone.awaits("the talk", sets("talk/"+talk))
	if f := phone.does("talk.stop", map[string]any{"talk": talk}); f.T != "patch" {
		t.Fatalf("the talk's end: %s", f.raw)
	}
	phone.ends(wire.Revoked)
	gone := b.awaits("that it is given back", dels("device/"+phone.pass.Device))
	if gone.Doc != wire.Own || gone.Cmd != "" {
		t.Fatalf("%s", gone.raw)
	}
	if own := phone.all(func(f frame) bool { return f.Doc == wire.Own }); len(own) > 0 {
		t.Fatalf("it got of the own doc: %s", own[0].raw)
	}
	w.agree(a, b)
	if f := b.does(note("and on")); f.T != "patch" {
		t.Fatalf("the lender's next: %s", f.raw)
	}
}

func TestTheLenderEndsALend(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	b := w.join(0, space.B)
	phone := w.serve(0, w.enters(0, space.B, w.makes(b.pass, space.Lend)), nil)
	phone.hello()
	_, err := w.hubs[0].PutTicket(t.Context(), b.pass, wire.NewTicket{Kind: space.Lend, Auth: secret(), Keys: sealed("k")})
	if !refused(err, space.Full) {
		t.Fatalf("lent twice: %v", err)
	}
	w.ok(w.hubs[0].DropDevice(t.Context(), b.pass, phone.pass.Device))
	phone.ends(wire.Revoked)
}

func TestALendEndsByTimeWithNobodyThereToAskForIt(t *testing.T) {
	w := paired(t, 2, hub.Options{UpkeepEvery: 5 * time.Millisecond})
	b := w.join(0, space.B)
	phone := w.serve(1, w.enters(1, space.B, w.makes(b.pass, space.Lend)), nil)
	phone.hello()
	w.clock.pass(11*time.Hour + 50*time.Minute)
	b.does(note("still"))
	if n := len(phone.all(is("bye"))); n > 0 {
		t.Fatal("it ended before its time")
	}
	w.clock.pass(11 * time.Minute)
	phone.ends(wire.Revoked)
	b.awaits("that it is given back", dels("device/"+phone.pass.Device))
	w.waitsFor("nothing to be due", func() bool { return w.memory.due("") == 0 })
}

// TestAReturnTellsNothingOfTheOther plays a return beside a seat that comes, one that is there already (on another
// server too) and one that stays away, and compares what its maker gets.
func TestAReturnTellsNothingOfTheOther(t *testing.T) {
	play := func(there, comes bool) string {
		w := paired(t, 2, hub.Options{UpkeepEvery: 5 * time.Millisecond})
		w.join(0, space.B).hangUp()
		if there {
			w.join(1, space.B)
		}
		a := w.join(0, space.A)
		auth := w.makes(a.pass, space.ReturnTicket)
		a.awaits("the return", sets("return/b"))
		if comes {
			w.join(1, space.B)
		}
		if there || comes {
			w.waitsFor("it to be void", func() bool { return w.memory.leads() == 0 })
		}
		var said []string
		for range 2 {
			w.clock.pass(35 * time.Hour)
			_, err := w.redeems(auth)
			_, again := w.hubs[0].PutTicket(t.Context(), a.pass, wire.NewTicket{Kind: space.ReturnTicket, Auth: secret(), Keys: sealed("k")})
			said = append(said, err.Error(), again.Error())
		}
		_, docs := a.has(wire.Shared)
		said = append(said, "shown: "+strings.Split(docs["return/b"], ":")[1])
		if n := len(a.all(dels("return/b"))); n > 0 {
			t.Fatal("it went before it would have opened")
		}
		w.clock.pass(3 * time.Hour)
		if there || comes {
			a.awaits("that it is void", dels("return/b"))
		}
		_, err := w.redeems(auth)
		if there || comes {
			w.notThere("the void return", err)
		} else {
			w.ok(err)
		}
		return strings.Join(said, "\n")
	}
	away := play(false, false)
	for _, other := range []string{play(true, false), play(false, true)} {
		if other != away {
			t.Errorf("away:\n%s\nhere:\n%s", away, other)
		}
	}
}

// returned is a world whose seat b was returned to a device on the second server; before is the device that was put
// aside, with a note.
func returned(t *testing.T, o hub.Options) (w *world, a, before, after *device) {
	w = paired(t, 2, o)
	before = w.join(1, space.B)
	before.does(note("old"))
	w.makes(before.pass, space.Recovery)
	before.hangUp()
	a = w.join(0, space.A)
	auth := w.makes(a.pass, space.ReturnTicket)
	w.clock.pass(72 * time.Hour)
	after = w.serve(1, w.enters(1, space.B, auth), nil)
	after.hello()
	a.awaits("that b is back", sets("seat/b"))
	return w, a, before, after
}

func TestAReturnedSeatBeginsANewOwnDocAndTheOldIsTakenBack(t *testing.T) {
	w, a, before, after := returned(t, hub.Options{})
	if _, own := after.has(wire.Own); len(own) != 1 || own["device/"+after.pass.Device] == "" {
		t.Fatalf("it has %v", own)
	}
	after.does(note("new"))

	p := w.pass(1, space.B)
	_, err := w.hubs[1].Devices(t.Context(), p)
	w.notThere("a device that was put aside lists", err)
	_, err = w.hubs[1].PutTicket(t.Context(), p, wire.NewTicket{Kind: space.DeviceTicket, Auth: secret(), Keys: sealed("k")})
	w.notThere("it makes a ticket", err)
	w.notThere("it signs out", w.hubs[1].DropDevice(t.Context(), p, p.Device))
	if f := w.serve(1, p, before).ends(wire.Aside); f.Since == 0 || f.Until-f.Since != space.AsideFor.Milliseconds() {
		t.Errorf("it is told that it is aside from %d to %d", f.Since, f.Until)
	}
	w.notThere("one that was not put aside restores", w.hubs[0].Restore(t.Context(), a.pass))
	w.notThere("the returned one restores", w.hubs[1].Restore(t.Context(), after.pass))

	w.clock.pass(29 * 24 * time.Hour)
	w.ok(w.hubs[0].Restore(t.Context(), p))
	after.ends(wire.Revoked)
	a.awaits("that it is taken back", func(f frame) bool { return bytes.Contains(f.Set["seat/b"], []byte(`"restored":true`)) })
	back := w.serve(1, p, before)
	back.hello()
	cursor, own := back.has(wire.Own)
	if was, _ := before.has(wire.Own); cursor.Epoch != was.Epoch || len(own) != 3 || own["code/recovery"] == "" {
		t.Fatalf("the own doc is at %+v with %v", cursor, own)
	}
	w.agree(a, back)
	w.notThere("restoring twice", w.hubs[0].Restore(t.Context(), p))
	if f := back.does(note("on")); f.T != "patch" {
		t.Fatalf("the next note: %s", f.raw)
	}
}

func TestADeviceThatIsConnectedWhenItsSeatIsReturnedEndsWithAside(t *testing.T) {
	w := paired(t, 2, hub.Options{})
	a := w.join(0, space.A)
	auth := w.makes(a.pass, space.ReturnTicket)
	w.clock.pass(73 * time.Hour)
	b := w.connect(1, space.B) // no hello yet, so it voids nothing
	_, err := w.redeems(auth)
	w.ok(err)
	b.ends(wire.Aside)
}

func TestWhatIsPutAsideIsErasedAfterThirtyDays(t *testing.T) {
	w, _, before, after := returned(t, hub.Options{UpkeepEvery: 5 * time.Millisecond})
	p := w.pass(0, space.B)
	w.clock.pass(30*24*time.Hour - time.Minute)
	after.does(note("meanwhile"))
	if w.memory.holds(w.space, space.OwnB) == 0 {
		t.Fatal("it was erased before its time")
	}
	w.clock.pass(2 * time.Minute)
	w.waitsFor("it to be erased", func() bool { return w.memory.holds(w.space, space.OwnB) == 0 })
	w.notThere("too late", w.hubs[0].Restore(t.Context(), p))
	_, err := w.hubs[0].Enter(t.Context(), w.space, space.B, w.tokens[space.B])
	w.notThere("it enters", err)
	w.serve(0, before.pass, before).ends(wire.Revoked)
	if f := after.does(note("on")); f.T != "patch" {
		t.Fatalf("the returned device: %s", f.raw)
	}
}

func TestSpacesThatNobodyJoinsGoByThemselves(t *testing.T) {
	w := newWorld(t, 2, hub.Options{UpkeepEvery: 5 * time.Millisecond, KeepUnjoined: 100 * time.Hour})
	joined := paired(t, 1, hub.Options{UpkeepEvery: 5 * time.Millisecond, KeepUnjoined: 100 * time.Hour})
	never, waits := newSpace(), newSpace()
	_, _, err := w.hubs[0].Create(t.Context(), never)
	w.ok(err)
	_, token, err := w.hubs[0].Create(t.Context(), waits)
	w.ok(err)
	p, err := w.hubs[0].Enter(t.Context(), waits.Space, space.A, token)
	w.ok(err)
	founder := w.serve(0, p, nil)
	founder.hello()
	founder.hangUp()
	w.clock.pass(25 * time.Hour)
	w.waitsFor("the first to go", func() bool { return !w.memory.knows(never.Space) })
	w.clock.pass(74 * time.Hour)
	time.Sleep(50 * time.Millisecond)
	if !w.memory.knows(waits.Space) {
		t.Fatal("the second went before its time")
	}
	w.clock.pass(2 * time.Hour)
	w.waitsFor("the second to go", func() bool { return !w.memory.knows(waits.Space) })
	w.waitsFor("nothing to be due", func() bool { return w.memory.due("") == 0 })
	w.waitsFor("both to be counted", func() bool { return w.hubs[0].Stats().Unjoined+w.hubs[1].Stats().Unjoined == 2 })

	joined.clock.pass(1000 * time.Hour)
	time.Sleep(50 * time.Millisecond)
	if !joined.memory.knows(joined.space) {
		t.Fatal("a joined space was swept")
	}
}

func TestTheTimeOfASpaceNeverFalls(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a, b := w.join(0, space.A), w.join(0, space.B)
	w.clock.pass(time.Hour)
	last := a.paints(1).At
	mine := b.does(note("late")).At
	w.clock.pass(-2 * time.Hour)
	for n := range 3 {
		if f := b.paints(2 + n); f.At != last {
			t.Fatalf("at %d after %d", f.At, last)
		}
	}
	if f := b.does(note("early")); f.At != mine {
		t.Fatalf("a note at %d after %d", f.At, mine)
	}
	a.hangUp()
	b.hangUp()
	again := hub.New(w.memory.open(), hub.Options{Now: w.clock.now, Beat: 5 * time.Millisecond})
	w.hubs = []*hub.Hub{again}
	t.Cleanup(func() { _ = again.Drain(t.Context(), 0) })
	if f := w.join(0, space.A).paints(9); f.At != last {
		t.Fatalf("after a restart: at %d after %d", f.At, last)
	}
	w.clock.pass(3 * time.Hour)
	if f := w.join(0, space.B).paints(10); f.At <= last {
		t.Fatalf("it stands still: at %d after %d", f.At, last)
	}
	w.ok(again.Drain(t.Context(), 0))
}

// TestASpaceOfAnEarlierFormatOpens holds entities to what was written before devices stood in own docs, tickets had
// makers and own docs had generations: testdata is a space as that program wrote it.
func TestASpaceOfAnEarlierFormatOpens(t *testing.T) {
	w := newWorld(t, 1, hub.Options{UpkeepEvery: 5 * time.Millisecond})
	var old struct {
		At      int64                 `json:"at"`
		Space   string                `json:"space"`
		Tokens  map[space.Seat]string `json:"tokens"`
		Second  string                `json:"second"`
		Tickets map[string]string     `json:"tickets"`
		Docs    map[space.DocName]struct {
			V   int64                         `json:"v"`
			Set map[space.Key]json.RawMessage `json:"set"`
		} `json:"docs"`
	}
	text, err := os.ReadFile("testdata/space-before-generations.json")
	w.ok(err)
	w.ok(json.Unmarshal(text, &old))
	w.clock.pass(time.UnixMilli(old.At).Sub(w.clock.now()) + time.Minute)
	write := hub.Write{Space: old.Space, At: time.UnixMilli(old.At), Create: true}
	for name, doc := range old.Docs {
		dw := hub.DocWrite{Doc: name, Epoch: "epoch of " + string(name), Tag: "old tag"}
		for key, value := range doc.Set {
			dw.Set = append(dw.Set, hub.Item{Key: key, V: 1, Value: value})
			var ticket struct{ Auth string }
			if json.Unmarshal(value, &ticket) == nil && ticket.Auth != "" {
				write.Index = append(write.Index, hub.TicketRef{Hash: ticket.Auth})
			}
		}
		if doc.V > 0 {
			write.Docs = append(write.Docs, dw)
		}
	}
	w.ok(w.stores[0].Commit(t.Context(), write))
	w.space, w.tokens = old.Space, old.Tokens

	a, b := w.join(0, space.A), w.join(0, space.B)
	if _, own := b.has(wire.Own); len(own) != 2 || own["device/"+b.pass.Device] == "" {
		t.Fatalf("b's own doc: %v", own)
	}
	list, err := w.hubs[0].Devices(t.Context(), a.pass)
	w.ok(err)
	if len(list) != 2 || list[0].Came != space.CameFounded || list[1].Came != space.CameDevice {
		t.Fatalf("a's devices: %+v", list)
	}
	a.awaits("both devices in the own doc", func(f frame) bool {
		return f.Set["device/"+list[0].Device] != nil && f.Set["device/"+list[1].Device] != nil
	})
	p, err := w.hubs[0].Enter(t.Context(), w.space, space.A, old.Second)
	w.ok(err)
	w.serve(0, p, nil).hello()
	for ticket, auth := range old.Tickets {
		_, err := w.redeems(auth)
		if ticket == "a/return" { // b is here
			w.notThere("a void return", err)
		} else if err != nil {
			t.Errorf("%s: %v", ticket, err)
		}
	}
	w.agree(a, b)
	a.does(note("new"))
	w.clock.pass(25 * time.Hour)
	a.awaits("that the old return goes when it would have opened", dels("return/b"))
}

// due counts what is due, leads the tickets that lead somewhere, and holds the entities of a doc.
func (m *memory) due(id string) (n int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for key := range m.dues {
		if strings.Contains(key, id) {
			n++
		}
	}
	return n
}

func (m *memory) leads() int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return len(m.tickets)
}

func (m *memory) holds(id string, doc space.DocName) int {
	m.mu.Lock()
	defer m.mu.Unlock()
	if d := m.spaces[id].docs[doc]; d != nil {
		return len(d.set)
	}
	return 0
}

func (m *memory) knows(id string) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.spaces[id] != nil
}
