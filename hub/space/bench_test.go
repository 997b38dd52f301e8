package space

import "testing"

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
