package space

import (
	"testing"
	"time"
)

// BenchmarkParseCommand measures the reading of a command's body and the judging of its form.
func BenchmarkParseCommand(b *testing.B) {
	for name, c := range map[string]Command{
		"a small one": &TalkPass{Talk: uuid(1), Last: true},
		"a large one": &CommitmentOffer{
			Commitment: uuid(1), Keeper: KeeperBoth, Text: sealed(1), Why: sealed(2), Talk: uuid(2), Review: "2026-04-01",
			Rhythm: Rhythm{From: "2026-03-02", RRule: "FREQ=WEEKLY;BYDAY=MO,TH", Zone: "Europe/Vienna"},
		},
	} {
		body := []byte(encode(c))
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ParseCommand(NameOf(c), body); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkRemind measures a look at a space with as many entities as one can have, of which a few give occasions.
func BenchmarkRemind(b *testing.B) {
	r := newRoom()
	for i := range MaxEntities - 200 {
		r.put(&Line{Talk: uuid(1), ID: uuid(10_000 + i), By: A, Text: Word{By: A}})
	}
	for i := range 50 {
		r.keeps(100+i, KeeperBoth, "FREQ=DAILY")
		r.put(&Request{ID: uuid(200 + i), By: A, OfferedBy: A, Status: RequestAgreed, Slots: []int64{r.now + day}, Slot: r.now + day})
	}
	for i, seat := range []Seat{A, B} {
		ask := subscribing(i)
		ask.Quiet = &Quiet{"22:00", "08:00", "Europe/Vienna"}
		r.apply(Change{Edits: []Edit{{Doc: Access, Set: []Entity{&Device{ID: device(i), Seat: seat, Token: device(i)}, &Push{Device: device(i), Endpoint: ask.Endpoint, Kinds: ask.Kinds, Quiet: ask.Quiet}}}}})
	}
	vienna := mustZone("Europe/Vienna")
	zones := func(string) (*time.Location, error) { return vienna, nil } // read once, as a server does
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		Remind(r.state(A), r.now, func(Seat) bool { return false }, zones)
	}
}
