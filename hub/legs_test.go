package hub_test

import (
	"fmt"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"
)

func legHere(leg string) wire.Here { return wire.Here{T: "here", In: "talk", Leg: leg} }

func callTo(leg string, seq int64) wire.Call {
	return wire.Call{T: "call", To: leg, Seq: seq, Text: sealed(fmt.Sprint("call ", seq))}
}

// seesLegs waits until the device was last told of these legs.
func (d *device) seesLegs(a, b string) {
	d.w.Helper()
	d.w.waitsFor(fmt.Sprintf("a device of %s to see the legs %q and %q", d.seat, a, b), func() bool {
		told := d.all(is("presence"))
		if len(told) == 0 {
			return false
		}
		legs := told[len(told)-1].Legs
		return legs == nil && a+b == "" || legs != nil && *legs == wire.Legs{A: a, B: b}
	})
}

// calls are the numbers of the calls that the device got, as they came.
func (d *device) calls() (all []int64) {
	for _, f := range d.all(is("call")) {
		all = append(all, f.Seq)
	}
	return all
}

// servesLast waits until the server has acted on all that the device said.
func (d *device) servesLast() {
	d.w.Helper()
	at := time.Now().UnixNano()
	d.says(wire.Time{T: "time", At: at})
	d.awaits("the time", func(f frame) bool { return f.T == "time" && f.At == at })
}

// legs are worlds of one server, and of two with a partner at each, where both partners are in the talk with a leg.
func legs(t *testing.T, o hub.Options, try func(t *testing.T, w *world, a, b *device, legA, legB string)) {
	for _, servers := range []int{1, 2} {
		t.Run(fmt.Sprint(servers, " servers"), func(t *testing.T) {
			w := paired(t, servers, o)
			a, b := w.join(0, space.A), w.join(servers-1, space.B)
			legA, legB := uuid(), uuid()
			a.says(legHere(legA))
			b.says(legHere(legB))
			a.seesLegs(legA, legB)
			b.seesLegs(legA, legB)
			try(t, w, a, b, legA, legB)
		})
	}
}

// second is another device of a seat.
func (w *world) second(server int, seat space.Seat) *device {
	w.Helper()
	pass, err := w.hubs[server].Enter(w.Context(), w.space, seat, w.secondDevice(seat))
	w.ok(err)
	d := w.serve(server, pass, nil)
	d.hello()
	return d
}

func TestACallReachesTheOtherSeatsLegInItsOrderAndNobodyElse(t *testing.T) {
	legs(t, hub.Options{CommandBurst: 1000}, func(t *testing.T, w *world, a, b *device, legA, legB string) {
		other := w.second(0, space.B)
		other.says(here("talk"))
		other.seesLegs(legA, legB)
		const calls = 30
		for seq := range int64(calls) {
			a.says(callTo(legB, seq+1))
		}
		f := b.awaits("the last call", func(f frame) bool { return f.T == "call" && f.Seq == calls })
		if f.By != space.A || f.From != legA || f.Text != sealed(fmt.Sprint("call ", calls)) {
			t.Errorf("it got %s", f.raw)
		}
		b.says(callTo(legA, 1))
		a.awaits("the answer", func(f frame) bool { return f.T == "call" && f.By == space.B && f.From == legB })
		got := b.calls()
		if len(got) != calls || !slices.IsSorted(got) {
			t.Errorf("it got the calls %v", got)
		}
		other.servesLast()
		if all := append(other.calls(), a.calls()...); len(all) != 1 {
			t.Errorf("others got calls too: %v", all)
		}
	})
}

func TestACallToAnyLegButTheOtherSeatsCurrentOneIsLost(t *testing.T) {
	legs(t, hub.Options{}, func(t *testing.T, w *world, a, b *device, legA, legB string) {
		a.says(callTo(uuid(), 1))
		a.says(callTo(legA, 2))
		newB := uuid()
		second := w.second(0, space.B)
		second.says(legHere(newB))
		a.seesLegs(legA, newB)
		b.seesLegs(legA, newB) // the older is told
		a.says(callTo(legB, 3))
		b.says(callTo(legA, 4)) // it may not know yet: it is not thrown out
		b.says(wire.AskRelay{T: "relay"})
		a.says(callTo(newB, 5))
		second.awaits("the call", func(f frame) bool { return f.T == "call" && f.Seq == 5 })
		second.says(callTo(legA, 6))
		a.awaits("the call", func(f frame) bool { return f.T == "call" && f.Seq == 6 })
		b.servesLast()
		if len(b.calls()) != 0 || len(a.calls()) != 1 || len(second.calls()) != 1 || len(b.all(is("bye"))) != 0 {
			t.Errorf("a got %v, the old leg of b %v, the new one %v, bye %v", a.calls(), b.calls(), second.calls(), b.all(is("bye")))
		}
	})
}

func TestALegEnds(t *testing.T) {
	for name, end := range map[string]func(w *world, b *device){
		"when its device goes elsewhere":            func(_ *world, b *device) { b.says(here("")) },
		"when its device says here without it":      func(_ *world, b *device) { b.says(here("talk")) },
		"when its connection is gone for some time": func(_ *world, b *device) { b.hangUp() },
		"when its device is signed out": func(w *world, b *device) {
			second := w.second(0, space.B)
			w.ok(w.hubs[0].DropDevice(w.Context(), second.pass, b.pass.Device))
		},
	} {
		t.Run(name, func(t *testing.T) {
			legs(t, hub.Options{PresenceGrace: 100 * time.Millisecond}, func(_ *testing.T, w *world, a, b *device, legA, _ string) {
				end(w, b)
				a.seesLegs(legA, "")
			})
		})
	}
}

func TestALegWhoseConnectionIsShortlyLostStays(t *testing.T) {
	for name, again := range map[string]bool{"the same leg": true, "a new one": false} {
		t.Run(name, func(t *testing.T) {
			legs(t, hub.Options{PresenceGrace: time.Hour}, func(t *testing.T, w *world, a, b *device, legA, legB string) {
				mark := a.mark()
				b.hangUp()
				back := w.join(0, space.B) // perhaps another server
				leg := legB
				if !again {
					leg = uuid()
				}
				back.says(legHere(leg))
				back.seesLegs(legA, leg)
				a.says(callTo(leg, 1))
				back.awaits("a call", is("call"))
				a.seesLegs(legA, leg)
				a.mu.Lock()
				defer a.mu.Unlock()
				for _, f := range a.frames[mark:] {
					if f.T == "presence" && (f.Legs == nil || f.Legs.B == "") {
						t.Errorf("the partner was told that the leg went: %s", f.raw)
					}
				}
			})
		})
	}
}

func TestADeviceThatComesBackWithoutItsLegHasNone(t *testing.T) {
	w := paired(t, 1, hub.Options{PresenceGrace: time.Hour})
	a, b := w.join(0, space.A), w.join(0, space.B)
	leg := uuid()
	a.says(here("talk"))
	b.says(legHere(leg))
	a.seesLegs("", leg)
	b.hangUp()
	w.join(0, space.B).says(here("talk")) // a page that was loaded anew
	a.seesLegs("", "")
	a.sees(true, true)
}

func TestTwoServersThatCouldNotHearEachOtherAgreeOnTheNewestLeg(t *testing.T) {
	for first := range 2 {
		t.Run(fmt.Sprint("the older at server ", first), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) { // how long telling takes counts as a leg's youth
				w := paired(t, 2, hub.Options{})
				one, two := w.join(first, space.A), w.second(1-first, space.A)
				b := w.join(0, space.B)
				b.says(here("talk"))
				for _, s := range w.stores {
					s.deafen(true)
				}
				one.says(legHere(uuid()))
				one.servesLast()
				time.Sleep(3 * time.Millisecond) // ages are told in milliseconds
				newest := uuid()
				two.says(legHere(newest))
				two.servesLast()
				for _, s := range w.stores {
					s.deafen(false)
				}
				for _, d := range []*device{one, two, b} {
					d.seesLegs(newest, "")
				}
			})
		})
	}
}

func TestWhatNoLegSaysEndsTheConnection(t *testing.T) {
	leg := uuid()
	for name, say := range map[string][]any{
		"a leg of another form":       {legHere("leg")},
		"a leg in capitals":           {legHere("0B6F3C1E-5A43-4C3E-9D55-2F1F6F0A7C11")},
		"a leg elsewhere":             {wire.Here{T: "here", Leg: leg}},
		"a call outside of the talk":  {callTo(leg, 1)},
		"a call without a leg":        {here("talk"), callTo(leg, 1)},
		"a call after its leg ended":  {legHere(leg), here("talk"), callTo(leg, 1)},
		"a call to no leg":            {legHere(leg), callTo("", 1)},
		"a call without a number":     {legHere(leg), callTo(leg, 0)},
		"a call below zero":           {legHere(leg), callTo(leg, -1)},
		"a call that is not sealed":   {legHere(leg), wire.Call{T: "call", To: leg, Seq: 1, Text: "1.offer"}},
		"a call of nothing":           {legHere(leg), map[string]any{"t": "call"}},
		"the relay outside of a talk": {wire.AskRelay{T: "relay"}},
		"the relay without a leg":     {here("talk"), wire.AskRelay{T: "relay"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := paired(t, 1, hub.Options{}).join(0, space.A)
			for _, m := range say {
				d.says(m)
			}
			d.ends(wire.BadMessage)
		})
	}
}

// forgets is a relay as far as it forgets.
type forgets struct{}

func (forgets) Forget(string) {}

// grants is a relay that says what it was asked.
type grants struct{ forgets }

func (grants) Grant(id string, seat space.Seat, _, leg string, now time.Time) wire.Relay {
	return wire.Relay{T: "relay", URLs: []string{"turn:" + id}, Username: string(seat) + leg, Credential: "c", Until: now.UnixMilli()}
}

func TestALegGetsTheWayToTheRelay(t *testing.T) {
	w := paired(t, 1, hub.Options{Relay: grants{}})
	a, leg := w.join(0, space.A), uuid()
	a.says(legHere(leg))
	a.says(wire.AskRelay{T: "relay"})
	f := a.awaits("the way", is("relay"))
	if f.User != "a"+leg || len(f.URLs) != 1 || f.URLs[0] != "turn:"+w.space || f.Until == 0 {
		t.Errorf("it got %s", f.raw)
	}
	w.second(0, space.A).says(legHere(uuid()))
	a.awaits("the newer leg", func(f frame) bool { return f.T == "presence" && f.Legs != nil && f.Legs.A != leg })
	a.says(wire.AskRelay{T: "relay"})
	if f := a.awaits("no way", is("nak")); f.ID != "" || f.Code != wire.Stale || f.Reason != wire.LegElsewhere {
		t.Errorf("a leg that another took the place of got %s", f.raw)
	}
}

// noWay is a relay that has none to give now.
type noWay struct{ forgets }

func (noWay) Grant(string, space.Seat, string, string, time.Time) wire.Relay {
	return wire.Relay{T: "relay"}
}

func TestAServerWithoutARelaySaysSo(t *testing.T) {
	for name, relay := range map[string]hub.Relay{"none at all": nil, "none now": noWay{}} {
		t.Run(name, func(t *testing.T) {
			a := paired(t, 1, hub.Options{Relay: relay}).join(0, space.A)
			a.says(legHere(uuid()))
			a.says(wire.AskRelay{T: "relay"})
			if f := a.awaits("no way", is("nak")); f.ID != "" || f.Code != wire.NotFound || f.Reason != wire.NoRelay {
				t.Errorf("it got %s", f.raw)
			}
		})
	}
}

func TestCallsHaveTheRateOfCommands(t *testing.T) {
	legs(t, hub.Options{CommandRate: 1e-9, CommandBurst: 10}, func(t *testing.T, w *world, a, b *device, legA, legB string) {
		for seq := range int64(20) {
			a.says(callTo(legB, seq+1))
		}
		a.says(wire.AskRelay{T: "relay"})
		if f := a.awaits("no way", is("nak")); f.ID != "" || f.Code != wire.RateLimited {
			t.Errorf("it got %s", f.raw)
		}
		b.awaits("the last within the rate", func(f frame) bool { return f.T == "call" && f.Seq == 9 }) // here was the first
		b.says(callTo(legA, 1))
		a.awaits("a call of the partner, whose rate is their own", is("call"))
		if got := b.calls(); len(got) != 9 {
			t.Errorf("%v came", got)
		}
	})
}

func TestCallsToASlowDeviceAreDroppedAndItsPatchesAreNot(t *testing.T) {
	legs(t, hub.Options{CommandRate: 1e6, CommandBurst: 1e6}, func(t *testing.T, w *world, a, b *device, legA, legB string) {
		mend := b.sock.stall()
		const calls = 3 * wire.QueueMessages
		for seq := range int64(calls) {
			a.says(callTo(legB, seq+1))
		}
		a.servesLast()
		v := a.paints(1).V
		mend()
		b.reaches(wire.Shared, v)
		b.equals(a)
		seq := int64(calls)
		w.waitsFor("calls to come again", func() bool {
			seq++
			a.says(callTo(legB, seq))
			got := b.calls()
			return len(got) > 0 && slices.Max(got) > calls
		})
		got := b.calls()
		if !slices.IsSorted(got) || len(slices.Compact(slices.Clone(got))) != len(got) {
			t.Errorf("%v came", got)
		}
		if old, _ := slices.BinarySearch(got, calls+1); len(w.hubs) == 1 && old > wire.QueueMessages/2+1 {
			t.Errorf("%d calls waited", old)
		}
		if s := w.hubs[len(w.hubs)-1].Stats(); s.TooSlow != 0 || s.Coalesced != 0 {
			t.Errorf("%+v", s)
		}
	})
}

func TestOnePhoneThatHoldsBothSeatsNeedsNoLeg(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a, b := w.join(0, space.A), w.join(0, space.B)
	a.says(here("talk"))
	b.says(here("talk"))
	a.sees(true, true)
	b.sees(true, true)
	a.seesLegs("", "")
	if f := a.all(is("presence")); len(f) == 0 || f[len(f)-1].Legs != nil {
		t.Errorf("it is told %s", f[len(f)-1].raw)
	}
}

// A leg's name is no secret from the partner. Said by the other seat, it takes nothing from its owner.
func TestALegOfTheOtherSeatIsAnotherLeg(t *testing.T) {
	legs(t, hub.Options{}, func(t *testing.T, w *world, a, b *device, legA, legB string) {
		b.says(legHere(legA))
		a.seesLegs(legA, legA)
		b.says(callTo(legA, 1))
		a.awaits("the call", func(f frame) bool { return f.T == "call" && f.By == space.B && f.From == legA })
		a.says(callTo(legA, 2))
		b.awaits("the call", func(f frame) bool { return f.T == "call" && f.By == space.A && f.Seq == 2 })
		if len(a.calls()) != 1 || len(b.calls()) != 1 {
			t.Errorf("%v and %v came", a.calls(), b.calls())
		}
	})
}
