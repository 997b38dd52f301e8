package pebblestore

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"amends/hub"
	"amends/hub/space"
)

// BenchmarkCommit writes 200 bytes at a time, each writer in a space of its own, as commands do: with an id that is
// remembered and the access doc checked. BenchmarkDisk is what the disk allows.
func BenchmarkCommit(b *testing.B) {
	for _, writers := range []int{1, 64, 256} {
		b.Run(fmt.Sprint(writers, " writers"), func(b *testing.B) { benchCommit(b, open(b, b.TempDir()), writers) })
	}
}

// BenchmarkCommitAmongManySpaces is the same in a store that holds 50,000 spaces.
func BenchmarkCommitAmongManySpaces(b *testing.B) {
	s := open(b, b.TempDir())
	fill(b, s, 50_000)
	for _, writers := range []int{1, 64} {
		b.Run(fmt.Sprint(writers, " writers"), func(b *testing.B) { benchCommit(b, s, writers) })
	}
}

// BenchmarkLoad reads a doc of 20,000 entities whole (bar: 30 ms).
func BenchmarkLoad(b *testing.B) {
	s := open(b, b.TempDir())
	w := created(benchID())
	for i := range 20_000 {
		w.Docs[0].Set = append(w.Docs[0].Set, hub.Item{Key: space.NoteKey(fmt.Sprintf("%036d", i)), V: 1, Value: bytes.Repeat([]byte("x"), 300)})
	}
	if err := errors.Join(s.Commit(b.Context(), w), s.db.Flush(), s.db.Compact(b.Context(), []byte{0}, everything, false)); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if l, err := s.Load(b.Context(), w.Space, []hub.DocCursor{{Doc: space.Shared}}); err != nil || len(l[0].Set) != 20_001 {
			b.Fatalf("%d entities, %v", len(l[0].Set), err)
		}
	}
}

var benchSpaces atomic.Uint64

func benchID() string {
	n := benchSpaces.Add(1)
	return fmt.Sprintf("%08x-0000-4000-8000-%012x", uint32(n*2654435761), n)
}

func benchCommit(b *testing.B, s *Store, writers int) {
	value := []byte(strings.Repeat("x", 200))
	var left atomic.Int64
	left.Store(int64(b.N))
	var ready, all sync.WaitGroup
	start := make(chan struct{})
	for range writers {
		ready.Add(1)
		all.Go(func() {
			id := benchID()
			if err := s.Commit(b.Context(), created(id)); err != nil {
				b.Error(err)
			}
			ready.Done()
			<-start
			for v := int64(1); left.Add(-1) >= 0; v++ {
				if err := s.Commit(b.Context(), command(id, v, value)); err != nil {
					b.Error(err)
					return
				}
			}
		})
	}
	ready.Wait()
	b.ReportAllocs()
	b.ResetTimer()
	close(start)
	all.Wait()
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "commits/s")
}

func created(id string) hub.Write {
	return hub.Write{Space: id, Create: true, Docs: []hub.DocWrite{
		{Doc: space.Shared, Epoch: "0123456789abcdef", Tag: "0123456789abcdef", Set: []hub.Item{{Key: "seat/a", V: 1, Value: []byte(`{"status":"joined","v":1}`)}}},
		{Doc: space.Access, Epoch: "0123456789abcdef", Tag: "0123456789abcdef", Set: []hub.Item{{Key: "device/1", V: 1, Value: []byte(`{"seat":"a","token":"t","v":1}`)}}},
	}}
}

// command sets one of 50 lines at version v.
func command(id string, v int64, value []byte) hub.Write {
	return hub.Write{
		Space: id,
		Docs: []hub.DocWrite{
			{Doc: space.Shared, Base: v, Tag: "0123456789abcdef", Set: []hub.Item{{Key: space.LineKey("11111111-1111-4111-8111-111111111111", fmt.Sprintf("%036d", v%50)), V: v + 1, Value: value}}},
			{Doc: space.Access, Base: 1, Check: true},
		},
		Command: &hub.Done{Seat: space.A, ID: fmt.Sprintf("22222222-2222-4222-8222-%012x", v), Digest: "0123456789abcdef0123456789abcdef", Doc: space.Shared, V: v + 1},
	}
}

func fill(b *testing.B, s *Store, spaces int) {
	var all sync.WaitGroup
	for range 128 {
		all.Go(func() {
			for range spaces / 128 {
				if err := s.Commit(b.Context(), created(benchID())); err != nil {
					b.Error(err)
				}
			}
		})
	}
	all.Wait()
}

// BenchmarkDisk appends 200 bytes and syncs, alone and 64 at a time.
func BenchmarkDisk(b *testing.B) {
	for _, group := range []int{1, 64} {
		b.Run(fmt.Sprint("append and fsync by ", group), func(b *testing.B) {
			f, err := os.Create(filepath.Join(b.TempDir(), "log"))
			if err != nil {
				b.Fatal(err)
			}
			defer f.Close()
			record := make([]byte, 200)
			b.ResetTimer()
			for i := 0; i < b.N; i += group {
				for range group {
					if _, err := f.Write(record); err != nil {
						b.Fatal(err)
					}
				}
				if err := f.Sync(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "commits/s")
		})
	}
}
