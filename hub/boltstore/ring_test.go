package boltstore

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"amends/hub/space"
)

// asKilled copies a store's file as a killed server would leave it.
func asKilled(t *testing.T, folder string) (copied string) {
	t.Helper()
	file, err := os.ReadFile(filepath.Join(folder, FileName))
	if err != nil {
		t.Fatal(err)
	}
	copied = t.TempDir()
	if err := os.WriteFile(filepath.Join(copied, FileName), file, 0o600); err != nil {
		t.Fatal(err)
	}
	return copied
}

// inRing runs in the writer's turn.
type inRing func(w *writer)

func (f inRing) judge(t *txn) error { f(t.w); return errNothing }
func (inRing) apply(*txn) error     { return nil }

func TestTheJournalGoesRoundAndRound(t *testing.T) {
	folder := t.TempDir()
	o := new(clock).options()
	o.limits = limits{ripeOfSpace, 64, 500, ringMost}
	s, err := Open(folder, o)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	ids := []string{benchID(), benchID(), benchID()}
	for _, id := range ids {
		if err := s.Commit(t.Context(), created(id)); err != nil {
			t.Fatal(err)
		}
	}
	laps, last := 0, int64(0)
	value := bytes.Repeat([]byte("x"), 900)
	for v := int64(1); v < 900; v++ {
		for _, id := range ids {
			if err := s.Commit(t.Context(), command(id, v, value)); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.do(t.Context(), inRing(func(w *writer) {
			if w.ring.head < last {
				laps++
			}
			last = w.ring.head
		})); err != nil {
			t.Fatal(err)
		}
		if v%97 != 0 {
			continue
		}
		copied := open(t, asKilled(t, folder))
		for _, id := range ids {
			if got := version(t, copied, id); got != v+1 {
				t.Fatalf("after lap %d version %d is there, %d was acknowledged", laps, got, v+1)
			}
		}
		if err := copied.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if laps < 3 {
		t.Fatalf("it went round %d times", laps)
	}
}

func TestTheJournalGrowsWhereMuchIsWritten(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	id := benchID()
	if err := s.Commit(t.Context(), created(id)); err != nil {
		t.Fatal(err)
	}
	size := func() (n int64) {
		if err := s.do(t.Context(), inRing(func(w *writer) { n = w.ring.size })); err != nil {
			t.Fatal(err)
		}
		return n
	}
	long := fmt.Appendf(nil, `{"by":"a","text":{"text":"1.%s","by":"a","cmd":"c","at":1,"field":"line"},"v":1}`, strings.Repeat("x", 8000))
	small, v := size(), int64(1)
	for ; size() == small && v < 1000; v++ {
		if err := s.Commit(t.Context(), command(id, v, long)); err != nil {
			t.Fatal(err)
		}
	}
	if large := size(); large < 3*small {
		t.Fatalf("it had %d bytes and has %d", small, large)
	}
	for range 5 {
		if err := s.Commit(t.Context(), command(id, v, []byte("{}"))); err != nil {
			t.Fatal(err)
		}
		v++
	}
	copied := asKilled(t, folder)
	if r, err := Check(t.Context(), copied, nil); err != nil || len(r.Problems) > 0 {
		t.Fatal(r.Problems, err)
	}
	if got := version(t, open(t, copied), id); got != v {
		t.Fatalf("version %d is there, %d was acknowledged", got, v)
	}
}

// TestADamagedJournalIsToldAndLeftAsItIs spoils what a killed server left in its journal. What cannot be told from a
// write that was cut short is damage to the last group alone.
func TestADamagedJournalIsToldAndLeftAsItIs(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	ids := []string{benchID(), benchID()}
	for _, id := range ids {
		if err := s.Commit(t.Context(), created(id)); err != nil {
			t.Fatal(err)
		}
	}
	for v := int64(1); v < 30; v++ {
		for _, id := range ids {
			if err := s.Commit(t.Context(), command(id, v, []byte(`{"by":"a","text":{"text":"1.x","by":"a","cmd":"c","at":1,"field":"line"},"v":1}`))); err != nil {
				t.Fatal(err)
			}
		}
	}
	var base, head int64
	if err := s.do(t.Context(), inRing(func(w *writer) { base, head = w.ring.base, w.ring.head })); err != nil {
		t.Fatal(err)
	}
	killed := asKilled(t, folder)
	if r, err := Check(t.Context(), killed, nil); err != nil || len(r.Problems) > 0 || r.Commands != 58 || r.Entities < 60 {
		t.Fatalf("%+v %v", r, err)
	}
	path := filepath.Join(killed, FileName)
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	random, short := rand.New(rand.NewPCG(3, 4)), 0
	for i := range 200 {
		bad := bytes.Clone(good)
		used := bad[base : base+head]
		last := bytes.LastIndex(used, used[:4]) // a group begins as the first one does
		from, to := 0, last
		if i%4 == 3 { // in the last group
			from, to = last, len(used)
		}
		at := from + random.IntN(to-from-64)
		switch i % 4 {
		case 0, 3:
			used[at] ^= 1 << random.IntN(8)
		case 1:
			for j := range 8 {
				used[at+j] ^= byte(1 + random.IntN(255))
			}
		case 2:
			for j := range 64 {
				used[at+j] ^= 0x55
			}
		}
		if err := os.WriteFile(path, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Open(killed, new(clock).options())
		if err != nil {
			now, rerr := os.ReadFile(path)
			if rerr != nil || !bytes.Equal(now, bad) || !strings.Contains(err.Error(), path) || strings.Contains(err.Error(), "\n") {
				t.Fatalf("the file was touched (%v), or: %v", rerr, err)
			}
			continue
		}
		if a, b := version(t, s, ids[0]), version(t, s, ids[1]); i%4 != 3 || a != 30 || b != 29 {
			t.Fatalf("number %d opened with versions %d and %d", i, a, b)
		}
		short++
		_ = s.Close()
	}
	if short == 0 || short > 50 {
		t.Errorf("%d of 50 files opened without their last write", short)
	}
}

func TestAGroupThatWasNotAcknowledgedIsNotTakenForALaterOne(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	id := benchID()
	if err := s.Commit(t.Context(), created(id)); err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(t.Context(), command(id, 1, []byte("{}"))); err != nil {
		t.Fatal(err)
	}
	lost := command(id, 2, []byte(`{"lost":true}`))
	lost.Command.ID = "lost"
	if err := s.do(t.Context(), inRing(func(w *writer) { // as if the sync had failed after all had been written
		ready, err := prepare(lost, time.Now())
		if err != nil {
			t.Error(err)
			return
		}
		head := w.ring.head
		group := appendRecord(beginGroup(nil), ready.record)
		endGroup(group, w.seq+1, 1)
		if err := w.ring.append(group, head); err != nil {
			t.Error(err)
		}
		w.ring.head, w.ring.torn = head, []int64{head}
		w.doubtful.Store(true)
	})); err != nil {
		t.Fatal(err)
	}
	for v := int64(2); v < 6; v++ {
		if err := s.Commit(t.Context(), command(id, v, []byte("{}"))); err != nil {
			t.Fatal(err)
		}
	}
	copied := open(t, asKilled(t, folder))
	if got := version(t, copied, id); got != 6 {
		t.Fatalf("version %d is there, 6 was acknowledged", got)
	}
	if _, found, err := copied.Recall(t.Context(), id, space.A, "lost"); found || err != nil {
		t.Fatalf("the write that failed is there: %v %v", found, err)
	}
}

func TestWhereTheJournalCannotBeWrittenNothingIsAcknowledged(t *testing.T) {
	folder := t.TempDir()
	_, lines := child(t, "stumbles", folder)
	var said []string
	for lines.Scan() {
		said = append(said, lines.Text())
	}
	if all := strings.Join(said, "\n"); strings.Count(all, "refused, version 4") != 3 || !strings.Contains(all, "again <nil>, version 5") {
		t.Fatal(all)
	}
	if got := version(t, open(t, folder), childSpace); got != 5 {
		t.Fatalf("version %d is there, 5 was acknowledged", got)
	}
}

func TestABackupLeavesTheJournalBehind(t *testing.T) {
	s := open(t, t.TempDir())
	id := benchID()
	if err := s.Commit(t.Context(), created(id)); err != nil {
		t.Fatal(err)
	}
	for v := int64(1); v < 5; v++ {
		if err := s.Commit(t.Context(), command(id, v, []byte("{}"))); err != nil {
			t.Fatal(err)
		}
	}
	copied := t.TempDir()
	var b bytes.Buffer
	if err := s.Backup(&b); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(copied, FileName), b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	restored := open(t, copied)
	for v := int64(5); v < 8; v++ { // with numbers that the copied ring holds as well
		if err := restored.Commit(t.Context(), command(id, v, []byte(fmt.Sprintf(`{"restored":%d}`, v)))); err != nil {
			t.Fatal(err)
		}
		if got := version(t, open(t, asKilled(t, copied)), id); got != v+1 {
			t.Fatalf("version %d is there, %d was acknowledged", got, v+1)
		}
	}
}
