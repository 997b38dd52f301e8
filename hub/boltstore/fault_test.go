package boltstore

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"

	bolt "go.etcd.io/bbolt"
)

func TestAcknowledgedWritesSurviveKillsAtAnyMoment(t *testing.T) {
	folder := t.TempDir()
	told := map[int]int64{}
	for round := range 12 {
		cmd, lines := child(t, "commits", folder)
		n, until := 0, 1+rand.IntN(400)
		for n < until && lines.Scan() {
			var w int
			var v int64
			if _, err := fmt.Sscanf(lines.Text(), "done %d %d", &w, &v); err != nil {
				t.Fatal(lines.Text())
			}
			told[w] = v
			n++
		}
		_ = cmd.Process.Kill()
		for lines.Scan() { // what it had said before it died
			var w int
			var v int64
			if _, err := fmt.Sscanf(lines.Text(), "done %d %d", &w, &v); err == nil {
				told[w] = v
			}
		}
		_ = cmd.Wait()
		if n < until {
			t.Fatalf("round %d: the child ended by itself", round)
		}
		s := open(t, folder)
		for w, v := range told {
			exactlyOnce(t, s, fmt.Sprintf("00000000-0000-4000-8000-%012x", w), v)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if r, err := Check(t.Context(), folder, nil); err != nil || len(r.Problems) > 0 {
			t.Fatalf("round %d: %v %v", round, r.Problems, err)
		}
	}
}

// exactlyOnce wants all versions up to told, and at most one more, each with its command, in both docs alike.
func exactlyOnce(t *testing.T, s *Store, id string, told int64) {
	t.Helper()
	got, err := s.Load(t.Context(), id, []hub.DocCursor{{Doc: space.Shared}, {Doc: space.OwnA}})
	if err != nil {
		t.Fatal(err)
	}
	v := got[0].Cursor.V
	if v != told && v != told+1 || got[1].Cursor.V != v || int64(len(got[0].Set)) != v {
		t.Fatalf("%d was acknowledged; there are versions %d and %d with %d requests", told, v, got[1].Cursor.V, len(got[0].Set))
	}
	for i, item := range got[0].Set {
		c := fmt.Sprint("c", i+1)
		done, found, err := s.Recall(t.Context(), id, space.A, c)
		if item.Key != space.RequestKey(c) || item.V != int64(i+1) || !found || err != nil || done.V != item.V {
			t.Fatalf("%+v is number %d; its command: %+v %v %v", item, i+1, done, found, err)
		}
	}
}

func TestASecondProcessIsToldAtOnce(t *testing.T) {
	folder := t.TempDir()
	_, lines := child(t, "holds", folder)
	if !lines.Scan() || lines.Text() != "open" {
		t.Fatal(lines.Text())
	}
	for name, try := range map[string]func() error{
		"Open":  func() error { _, err := Open(folder, new(clock).options()); return err },
		"Check": func() error { _, err := Check(t.Context(), folder, nil); return err },
	} {
		began := time.Now()
		if err := try(); err == nil || !strings.Contains(err.Error(), "in use by another process") || time.Since(began) > 3*time.Second {
			t.Errorf("%s: after %v: %v", name, time.Since(began), err)
		}
	}
}

// sample is a closed store with all kinds of records, some of them expired.
func sample(t *testing.T) (folder string, contents func(s *Store) string) {
	t.Helper()
	folder = t.TempDir()
	c := new(clock)
	s, err := Open(folder, c.options())
	if err != nil {
		t.Fatal(err)
	}
	id := func(i int) string { return fmt.Sprintf("00000000-0000-4000-8000-%012x", i) }
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for i := range 12 {
		w := created(id(i))
		w.Index = []hub.TicketRef{{Hash: fmt.Sprint("ticket", i), Expires: c.now().Add(time.Hour)}}
		must(s.Commit(t.Context(), w))
		for v := int64(1); v < 70; v++ {
			w := command(id(i), v, []byte(`{"by":"a","text":{"text":"1.x","by":"a","cmd":"c","at":1,"field":"line"},"v":1}`))
			if v%9 == 0 {
				w.Docs[0].Del = []space.Key{w.Docs[0].Set[0].Key}
				w.Docs[0].Set = nil
			}
			must(s.Commit(t.Context(), w))
		}
		must(s.Schedule(t.Context(), hub.Due{Key: id(i), At: c.now(), Value: []byte("x")}))
	}
	_, err = s.ClaimDue(t.Context(), c.now(), time.Hour, 3)
	must(err)
	must(s.Erase(t.Context(), id(3)))
	must(s.Close())
	return folder, func(s *Store) string {
		var b strings.Builder
		for i := range 12 {
			l, err := s.Load(context.Background(), id(i), []hub.DocCursor{{Doc: space.Shared}, {Doc: space.Access}})
			to, _ := s.TicketSpace(context.Background(), fmt.Sprint("ticket", i))
			fmt.Fprintf(&b, "%+v %v %s\n", l, err, to)
		}
		return b.String()
	}
}

func TestADamagedFileIsToldAndLeftAsItIs(t *testing.T) {
	folder, contents := sample(t)
	path := filepath.Join(folder, FileName)
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s := open(t, folder)
	want := contents(s)
	_ = s.Close()
	if strings.Count(want, "no such space") != 1 {
		t.Fatal("the sample is not as it should be")
	}
	limit := used(t, good)
	refused := 0
	random := rand.New(rand.NewPCG(1, 2))
	for i := range 400 {
		bad := bytes.Clone(good)
		switch i % 4 {
		case 0:
			bad[random.IntN(limit)] ^= 1 << random.IntN(8)
		case 1:
			bad = bad[:random.IntN(limit)]
		case 2:
			at := random.IntN(limit - 8)
			for j := range 8 {
				bad[at+j] = byte(random.Uint32())
			}
		case 3: // a page lost, or two mixed up
			from, to := random.IntN(limit/4096), random.IntN(limit/4096)
			copy(bad[to*4096:to*4096+4096], good[from*4096:])
		}
		if !opensAs(t, path, bad, want, contents) {
			refused++
		}
	}
	t.Logf("of 400 damaged files %d were refused, the others had lost nothing", refused)
	if refused < 150 {
		t.Error("hardly any damage was seen")
	}
}

// used is how far the pages in use reach.
func used(t *testing.T, file []byte) int {
	t.Helper()
	p := pages{file: bytes.NewReader(file), size: int64(len(file))}
	if err := p.readMeta(); err != nil {
		t.Fatal(err)
	}
	return int(int64(p.limit) * p.page)
}

// opensAs opens a damaged file: either it has all that was there, but perhaps for the last commit, or it is
// refused in one sentence and not touched.
func opensAs(t *testing.T, path string, bad []byte, want string, contents func(*Store) string) bool {
	t.Helper()
	if err := os.WriteFile(path, bad, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := Open(filepath.Dir(path), new(clock).options())
	if err == nil {
		defer s.Close()
		if got := contents(s); got != want {
			t.Errorf("it opened, and is not what it was")
		}
		return true
	}
	if !strings.Contains(err.Error(), path) || strings.Contains(err.Error(), "\n") || len(err.Error()) > 400 {
		t.Errorf("it says %v", err)
	}
	if now, rerr := os.ReadFile(path); rerr != nil || !bytes.Equal(now, bad) {
		t.Errorf("the file was touched (%v) before it said: %v", rerr, err)
	}
	return false
}

func TestAForeignFileIsToldAndLeftAsItIs(t *testing.T) {
	foreign := filepath.Join(t.TempDir(), "other.db")
	db, err := bolt.Open(foreign, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bolt.Tx) error {
		b, err := tx.CreateBucket([]byte("theirs"))
		if err != nil {
			return err
		}
		return b.Put([]byte("k"), []byte("v"))
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	theirs, err := os.ReadFile(foreign)
	if err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string][]byte{
		"empty": {}, "text": []byte("hello"), "zeros": make([]byte, 1<<16), "of another program": theirs,
		"an empty bbolt": emptyBolt(t),
	} {
		t.Run(name, func(t *testing.T) {
			if opensAs(t, filepath.Join(t.TempDir(), FileName), file, "", nil) {
				t.Error("it opened")
			}
		})
	}
}

func emptyBolt(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "empty.db")
	db, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	_ = db.Close()
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func TestOnAFullDiskNothingIsAcknowledgedAndReadingGoesOn(t *testing.T) {
	_, lines := child(t, "fills", t.TempDir())
	var said []string
	for lines.Scan() {
		said = append(said, lines.Text())
	}
	all := strings.Join(said, "\n")
	if !strings.Contains(all, "the store is unavailable") || !strings.Contains(all, "read <nil>") || !strings.Contains(all, "again <nil> <nil>") {
		t.Fatal(all)
	}
}

// Where a file system can be mounted, a real one is filled as well.
func TestOnAFullFileSystemNothingIsAcknowledgedAndReadingGoesOn(t *testing.T) {
	folder := t.TempDir()
	if !mountSmall(t, folder) {
		t.Log("no file system could be mounted; the child with a limit on its files stands for it")
		return
	}
	s := open(t, folder)
	v, err := fillDisk(s, "s")
	if !errors.Is(err, hub.ErrUnavailable) || !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), "make room") {
		t.Fatalf("at version %d: %v", v, err)
	}
	if err := readBack(s, "s", v); err != nil {
		t.Fatal(err)
	}
	remountLarger(t, folder)
	if err := writeAgain(s, "s", v); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, folder)
	if l, err := s.Load(t.Context(), "s", []hub.DocCursor{{Doc: space.Shared}}); err != nil || l[0].Cursor.V != v+1 {
		t.Fatalf("%v", err)
	}
	_ = s.Close()
}

func TestAFileThatShrinksWhileItIsOpenDoesNotEndTheProcess(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // a file that is mapped cannot shrink there
	}
	folder, contents := sample(t)
	s := open(t, folder)
	if err := os.Truncate(filepath.Join(folder, FileName), 8192); err != nil {
		t.Fatal(err)
	}
	if got := contents(s); !strings.Contains(got, "cannot be read") {
		t.Error("a lost page was read")
	}
	if err := s.Commit(t.Context(), created(benchID())); !errors.Is(err, hub.ErrUnavailable) {
		t.Errorf("a write says %v", err)
	}
}
