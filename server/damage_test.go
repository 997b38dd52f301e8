package main

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"amends/client/seal"
	"amends/hub"
	"amends/hub/pebblestore"
	"amends/hub/redisstore"
	"amends/hub/redisstore/redistest"
	"amends/hub/space"
)

// A damage is planted in a store through the store itself, which keeps what it is given.
var damages = []struct {
	says  string
	plant func(*damaged)
}{
	// devices
	{"has the token of device/", func(d *damaged) { d.device(func(e *space.Device) { e.Token = d.aDevice().Token }) }},
	{"lets somebody in to a seat that nobody is in", func(d *damaged) { d.in = d.alone; d.device(func(e *space.Device) { e.Seat = space.B }) }},
	{`is of the unknown seat "c"`, func(d *damaged) { d.device(func(e *space.Device) { e.Seat = "c" }) }},
	{"is lent for longer than anything is", func(d *damaged) { d.lent(space.LentFor + time.Hour) }},
	{"devices and 2 lent ones", func(d *damaged) { d.lent(time.Hour); d.lent(time.Hour) }},
	// tickets
	{"outlived the device that made it", func(d *damaged) { d.ticket(space.Recovery, func(e *space.Ticket) { e.Maker = uuid.NewString() }) }},
	{"keeps keys that nobody can have any more", func(d *damaged) {
		d.ticket(space.Recovery, func(e *space.Ticket) { e.Claim, e.Device = "claim", d.aDevice().ID })
	}},
	{"was claimed by another than its device", func(d *damaged) {
		id := d.device(func(e *space.Device) { e.By, e.Connected, e.Claim = space.Recovery, false, "its own" })
		d.ticket(space.Recovery, func(e *space.Ticket) { e.Claim, e.Device = "another", id })
	}},
	{"would lend a seat that is lent", func(d *damaged) { d.lent(time.Hour); d.ticket(space.Lend, d.soon) }},
	{"is a return that its own seat made", func(d *damaged) { d.ticket(space.ReturnTicket, d.later) }},
	{"opens at 0 and ends at", func(d *damaged) {
		d.ticket(space.ReturnTicket, func(e *space.Ticket) { d.later(e); e.Opens, e.By = 0, space.B })
	}},
	{"its return does not show as it is", func(d *damaged) {
		d.ticket(space.ReturnTicket, func(e *space.Ticket) { d.later(e); e.By = space.B })
	}},
	{"leads to a seat that is not joined", func(d *damaged) {
		d.in = d.alone
		d.ticket(space.Recovery, func(e *space.Ticket) { e.Seat, e.By = space.B, space.B })
	}},
	{"has the secret of ticket/", func(d *damaged) {
		for _, kind := range []space.TicketKind{space.Recovery, space.DeviceTicket} {
			d.ticket(kind, func(e *space.Ticket) {
				e.Auth = "one secret"
				e.Expires = map[bool]int64{true: d.now + 1e6}[kind != space.Recovery]
			})
		}
	}},
	{"cannot be found: the hash of its secret does not lead here", func(d *damaged) {
		d.ticket(space.Recovery, nil)
		d.write(hub.Write{Unindex: []string{"secret recovery"}})
	}},
	{"has no ticket of a hash that leads here", func(d *damaged) { d.write(hub.Write{Index: []hub.TicketRef{{Hash: "of nothing"}}}) }},
	{"a ticket's hash does not lead to it", func(d *damaged) {
		d.ticket(space.Recovery, nil)
		again := hub.Write{Index: []hub.TicketRef{{Hash: "secret recovery"}}}
		d.undo = append(d.undo, func() { d.in = d.both; d.write(again) })
		d.in = d.alone
		d.write(again)
	}},
	// claims
	{"has a claim after its first socket, or none before", func(d *damaged) { d.device(func(e *space.Device) { e.Claim = "left over" }) }},
	// what is put aside
	{"own/b/5 is put aside, and is not there", func(d *damaged) { d.aside(5) }},
	{"lies in an own doc that nobody has", func(d *damaged) { d.put("own/b/3", &space.RecoveryCode{At: 1}) }},
	{"has an own doc that is in use", func(d *damaged) { d.aside(0) }},
	// quotas
	{"entities of a, more than 10000", func(d *damaged) {
		for range 21 {
			var all []space.Entity
			for range 500 {
				all = append(all, &space.Summary{ID: uuid.NewString(), By: space.A, From: "2026-01-01", To: "2026-01-02", Status: space.SummaryYes})
			}
			d.put(space.Shared, all...)
		}
	}},
	{"bytes of words of a, more than 16777216", func(d *damaged) {
		for range 26 {
			var all []space.Entity
			for range 30 {
				all = append(all, &space.Note{ID: uuid.NewString(), Body: d.word(space.A, "body", 16<<10), At: 1})
			}
			d.put(space.OwnA, all...)
		}
	}},
	{"bytes, more than 49152", func(d *damaged) {
		long := d.word(space.A, "note", 16<<10)
		d.put(space.Shared, &space.Request{ID: uuid.NewString(), By: space.A, OfferedBy: space.A, Status: space.RequestWithdrawn, Notes: []space.Word{long, long, long}})
	}},
	{"4 requests of a are open, more than 3", func(d *damaged) {
		for range 4 {
			d.put(space.Shared, &space.Request{ID: uuid.NewString(), By: space.A, OfferedBy: space.A, Status: space.RequestOpen})
		}
	}},
	{"11 offers of b wait, more than 10", func(d *damaged) {
		for range 11 {
			d.put(space.Shared, &space.Commitment{ID: uuid.NewString(), By: space.B, Text: d.word(space.B, "text", 64), Status: space.CommitmentOffered})
		}
	}},
	// docs
	{"2 talks are open", func(d *damaged) { d.talk(func(*space.Talk) {}); d.talk(func(*space.Talk) {}) }},
	{"has the floor while it is gathering", func(d *damaged) { d.talk(func(e *space.Talk) { e.Floor = space.B }) }},
	{`the floor is at "b" while it is speaking`, func(d *damaged) {
		d.talk(func(e *space.Talk) { e.Phase, e.Speaker, e.Floor = space.Speaking, space.A, space.B })
	}},
	{"is active without the agreement of both", func(d *damaged) {
		d.put(space.Shared, &space.Commitment{ID: uuid.NewString(), By: space.A, Text: d.word(space.A, "text", 64), Status: space.CommitmentActive, Agreed: space.Both{A: true}})
	}},
	{"holds words of b in the name of a", func(d *damaged) {
		terms := d.word(space.B, "terms", 64)
		d.put(space.Shared, &space.Commitment{ID: uuid.NewString(), By: space.A, Text: d.word(space.A, "text", 64), Status: space.CommitmentDeclined, Terms: space.Terms{A: &terms}})
	}},
	{"holds words of a in the name of b", func(d *damaged) {
		d.put(space.Shared, &space.Pulse{Seat: space.B, Day: "2026-01-01", Words: d.word(space.A, "words", 64), At: 1})
	}},
	{"does not belong in the shared doc", func(d *damaged) {
		d.put(space.Shared, &space.Note{ID: uuid.NewString(), Body: d.word(space.A, "body", 64)})
	}},
	{"lies under a key that no rule gives", func(d *damaged) {
		d.put(space.Shared, &space.Pulse{Seat: "c", Day: "2026-01-01", Words: d.word(space.A, "words", 64)})
	}},
	{"no such kind", func(d *damaged) { d.raw(space.Shared, "nonsense/1", `{"v":1}`) }},
	{"says version 1000000 and lies at", func(d *damaged) { d.raw(space.Shared, "pulse/a/2026-01-01", `{"v":1000000}`) }},
}

// damaged is a store that is being damaged, space by space.
type damaged struct {
	*testing.T
	hub.Store
	in, both, alone string // spaces
	now             int64
	at              map[string]hub.Cursor // of the docs that it changed
	undo            []func()              // the latest last
}

// again asks the store until it answers: this machine may be busy with other things.
func (d *damaged) again(do func() error) {
	d.Helper()
	err := do()
	for errors.Is(err, hub.ErrUnavailable) && d.Context().Err() == nil {
		time.Sleep(100 * time.Millisecond)
		err = do()
	}
	if err != nil {
		d.Fatal(err)
	}
}

func (d *damaged) write(w hub.Write) {
	d.Helper()
	in := d.in
	w.Space, w.At = in, time.UnixMilli(d.now)
	d.again(func() error { return d.Commit(d.Context(), w) })
	for _, to := range w.Index {
		d.undo = append(d.undo, func() { d.in = in; d.write(hub.Write{Unindex: []string{to.Hash}}) })
	}
}

// raw puts a value in place of what is there.
func (d *damaged) raw(doc space.DocName, key space.Key, value string) {
	d.Helper()
	d.edit(doc, map[space.Key]func(v int64) []byte{key: func(int64) []byte { return []byte(value) }})
}

func (d *damaged) put(doc space.DocName, all ...space.Entity) {
	d.Helper()
	set := map[space.Key]func(v int64) []byte{}
	for _, e := range all {
		set[e.Key()] = func(v int64) []byte {
			space.Stamp(e, v)
			value, err := json.Marshal(e)
			if err != nil {
				d.Fatal(err)
			}
			return value
		}
	}
	d.edit(doc, set)
}

func (d *damaged) edit(doc space.DocName, set map[space.Key]func(v int64) []byte) {
	d.Helper()
	d.change(doc, func(v int64) hub.DocWrite {
		var w hub.DocWrite
		for key, value := range set {
			w.Set = append(w.Set, hub.Item{Key: key, V: v, Value: value(v)})
		}
		return w
	})
	in := d.in
	d.undo = append(d.undo, func() {
		d.in = in
		d.change(doc, func(int64) hub.DocWrite { return hub.DocWrite{Del: slices.Collect(maps.Keys(set))} })
	})
}

// change makes a doc's next version.
func (d *damaged) change(doc space.DocName, next func(v int64) hub.DocWrite) {
	d.Helper()
	at, tag := d.in+" "+string(doc), uuid.NewString()
	d.again(func() error {
		l, err := d.Load(d.Context(), d.in, []hub.DocCursor{{Doc: doc, Since: d.at[at]}})
		if err != nil {
			return err
		}
		d.at[at] = l[0].Cursor
		if l[0].Cursor.Tag == tag {
			return nil // its answer was lost
		}
		w := next(l[0].Cursor.V + 1)
		w.Doc, w.Base, w.Epoch, w.Tag = doc, l[0].Cursor.V, "epoch", tag
		return d.Commit(d.Context(), hub.Write{Space: d.in, At: time.UnixMilli(d.now), Docs: []hub.DocWrite{w}})
	})
}

// aDevice is one of seat a that was here.
func (d *damaged) aDevice() *space.Device {
	d.Helper()
	var access []hub.Loaded
	d.again(func() (err error) {
		access, err = d.Load(d.Context(), d.in, []hub.DocCursor{{Doc: space.Access}})
		return err
	})
	for _, item := range access[0].Set {
		e, _ := space.Decode(item.Key, item.Value)
		if found, ok := e.(*space.Device); ok && found.Seat == space.A && found.Connected {
			return found
		}
	}
	d.Fatal("nobody was here")
	return nil
}

func (d *damaged) device(spoil func(*space.Device)) (id string) {
	d.Helper()
	e := &space.Device{ID: uuid.NewString(), Seat: space.A, Token: uuid.NewString(), By: space.DeviceTicket, Added: d.now, Connected: true}
	spoil(e)
	d.put(space.Access, e)
	return e.ID
}

func (d *damaged) lent(long time.Duration) {
	d.Helper()
	d.device(func(e *space.Device) { e.By, e.Ends = space.Lend, e.Added+long.Milliseconds() })
}

// ticket is one of seat a, which its hash leads to.
func (d *damaged) ticket(kind space.TicketKind, spoil func(*space.Ticket)) {
	d.Helper()
	e := &space.Ticket{Seat: space.A, Kind: kind, By: space.A, Maker: d.aDevice().ID, Auth: "secret " + string(kind), Keys: sealed()}
	if spoil != nil {
		spoil(e)
	}
	d.put(space.Access, e)
	d.write(hub.Write{Index: []hub.TicketRef{{Hash: e.Auth}}})
}

func (d *damaged) soon(e *space.Ticket) { e.Expires = d.now + space.LendLife.Milliseconds() }

func (d *damaged) later(e *space.Ticket) {
	e.Opens, e.Expires = d.now+space.ReturnOpens.Milliseconds(), d.now+space.ReturnLife.Milliseconds()
}

func (d *damaged) aside(generation int) {
	d.Helper()
	d.put(space.Access, &space.Aside{Seat: space.B, Generation: generation, At: 1, Until: 1 + space.AsideFor.Milliseconds()})
}

// talk is one in its lobby.
func (d *damaged) talk(spoil func(*space.Talk)) {
	d.Helper()
	e := &space.Talk{ID: uuid.NewString(), Kind: space.Ordinary, Mode: space.Spoken, Opener: space.A, Phase: space.Gathering, Moved: 1}
	spoil(e)
	d.put(space.Shared, e)
}

func (d *damaged) word(by space.Seat, field string, long int) space.Word {
	text := sealedOf(long)
	return space.Word{Text: text, By: by, Cmd: uuid.NewString(), At: 1, Field: field}
}

func TestCheckFindsEachDamageOnBothStores(t *testing.T) {
	t.Parallel()
	redis := redistest.Start(t)
	folder := t.TempDir()
	for name, store := range map[string]struct {
		args []string
		open func(context.Context) (hub.Store, error)
	}{
		"embedded": {[]string{"--data", folder}, func(context.Context) (hub.Store, error) {
			return pebblestore.Open(folder, pebblestore.Options{Now: time.Now, Log: slog.New(slog.DiscardHandler)})
		}},
		"Redis": {[]string{"--redis", redis.Address()}, func(ctx context.Context) (hub.Store, error) {
			return redisstore.Open(ctx, redis.Address(), redisstore.Options{Now: time.Now, Log: slog.New(slog.DiscardHandler)})
		}},
	} {
		t.Run(name, func(t *testing.T) {
			r := start(t, append(slices.Clone(unhurried), store.args...)...)
			couples := fill(t, r, &canaries{})
			met := r.meet(seal.Greeting{Name: "Robin"})
			d := &damaged{T: t, at: map[string]hub.Cursor{}, both: met.held[space.A].Space, alone: couples[1].held[space.A].Space, now: time.Now().UnixMilli()}
			for _, c := range append(couples, met) {
				for _, at := range c.at {
					at.Close()
				}
			}
			r.end()
			well := func(after string) {
				t.Helper()
				if out, err := runOnce(t, append([]string{"check"}, store.args...)...); err != nil || !strings.Contains(out, "All is well.") {
					t.Fatalf("after %s: %.2000s %v", after, out, err)
				}
			}
			within := func(do func()) {
				t.Helper()
				var err error
				if d.Store, err = store.open(t.Context()); err != nil {
					t.Fatal(err)
				}
				do()
				if err := d.Close(); err != nil {
					t.Fatal(err)
				}
			}
			well("what the stories did")
			mend := func() {
				for _, back := range slices.Backward(d.undo) {
					back()
				}
			}
			for _, damage := range damages {
				within(func() { mend(); d.in, d.undo = d.both, nil; damage.plant(d) })
				out, err := runOnce(t, append([]string{"check"}, store.args...)...)
				if err == nil || !strings.Contains(out, damage.says) {
					t.Errorf("want %q, found:\n%.2000s%v", damage.says, out, err)
				}
			}
			within(mend)
			well("all was put right")
		})
	}
}
