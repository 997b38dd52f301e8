package pebblestore

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"

	"github.com/google/uuid"
)

func version(t *testing.T, s *Store, id string) int64 {
	t.Helper()
	l, err := s.Load(t.Context(), id, []hub.DocCursor{{Doc: space.Shared}})
	if err != nil {
		t.Fatal(err)
	}
	return l[0].Cursor.V
}

// backedUp is a backup of a store.
func backedUp(t *testing.T, s *Store) []byte {
	t.Helper()
	var all bytes.Buffer
	if err := s.Backup(&all); err != nil {
		t.Fatal(err)
	}
	return all.Bytes()
}

// backup is a file with a backup in it.
func backup(t *testing.T, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "backup")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestABackupIsOneMomentOfARunningStore(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	ids := []string{benchID(), benchID(), benchID(), benchID()}
	ctx, cancel := context.WithCancel(t.Context())
	var all sync.WaitGroup
	defer all.Wait()
	defer cancel()
	for _, id := range ids {
		if err := s.Commit(t.Context(), created(id)); err != nil {
			t.Fatal(err)
		}
		all.Go(func() {
			for v := int64(1); ctx.Err() == nil; v++ {
				_ = s.Commit(ctx, command(id, v, []byte("{}")))
			}
		})
	}
	for range 5 {
		time.Sleep(10 * time.Millisecond)
		before := version(t, s, ids[0])
		back := filepath.Join(t.TempDir(), "data")
		r, err := Restore(t.Context(), backup(t, backedUp(t, s)), back, nil)
		if err != nil || len(r.Problems) > 0 || r.Spaces != len(ids) {
			t.Fatalf("%+v %v", r, err)
		}
		restored := open(t, back)
		if v := version(t, restored, ids[0]); v < before {
			t.Fatalf("version %d in the copy, %d was there before it", v, before)
		}
		_ = restored.Close()
	}
	if all, _ := os.ReadDir(folder); len(all) != 1 {
		t.Errorf("beside the store lie %v", all)
	}
}

func TestRestoreTakesOnlyWholeBackupsIntoEmptyFolders(t *testing.T) {
	s := open(t, t.TempDir())
	fillSample(t, s)
	good := backedUp(t, s)
	flipped := bytes.Clone(good)
	flipped[len(good)/2] ^= 4
	for name, bad := range map[string][]byte{
		"empty": {}, "text": []byte("hello"), "half": good[:len(good)/2], "without its end": good[:len(good)-2048], "a flipped bit": flipped,
	} {
		folder := t.TempDir()
		if _, err := Restore(t.Context(), backup(t, bad), folder, nil); err == nil || !strings.Contains(err.Error(), "no whole backup") {
			t.Errorf("%s: %v", name, err)
		}
		if all, _ := os.ReadDir(folder); len(all) != 0 {
			t.Errorf("%s: it left %v", name, all)
		}
	}
	folder := t.TempDir()
	broken := func(map[space.DocName]*space.Doc, []string) []string { return []string{"two open talks"} }
	if _, err := Restore(t.Context(), backup(t, good), folder, broken); err == nil || !strings.Contains(err.Error(), "two open talks") {
		t.Errorf("a store that is not well: %v", err)
	}
	if _, err := Restore(t.Context(), backup(t, good), folder, nil); err != nil {
		t.Error(err)
	}
	if _, err := Restore(t.Context(), backup(t, good), folder, nil); err == nil || !strings.Contains(err.Error(), "not empty") {
		t.Errorf("a folder that is not empty: %v", err)
	}
}

func TestCheckCountsAndFindsNothingInAGoodStore(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	fillSample(t, s)
	_ = s.Close()
	asked, before := 0, files(t, folder)
	r, err := Check(t.Context(), folder, func(map[space.DocName]*space.Doc, []string) []string { asked++; return nil })
	if err != nil || len(r.Problems) > 0 {
		t.Fatalf("%v %v", r.Problems, err)
	}
	if r.Spaces != 11 || asked != 11 || r.Entities == 0 || r.Commands != 11*69 || r.Tickets != 11 || r.Bytes == 0 {
		t.Fatalf("%+v, asked %d times", r, asked)
	}
	for name, content := range files(t, folder) {
		if !bytes.Equal(content, before[name]) {
			t.Errorf("%s was changed", name)
		}
	}
}

func TestCheckSaysWhatIsWrong(t *testing.T) {
	id := spaceOf(1)
	for says, spoil := range map[string]func(s *Store) error{
		"two open talks": func(s *Store) error { return nil },
		"no such kind": func(s *Store) error {
			w := created("spoilt")
			w.Docs[0].Set[0].Key = "nonsense/1"
			return s.Commit(context.Background(), w)
		},
		"lies at version": func(s *Store) error {
			return s.db.Set(key("s", id, "h", "shared"), record{v: 3, rest: key("e", "t")}.encode(), nil)
		},
		"lacks tags": func(s *Store) error { return s.db.Delete(tagKey(id, "shared", 5), nil) },
		"has records, and no doc": func(s *Store) error {
			return s.db.DeleteRange(key("s", id, "h", ""), after(key("s", id, "h", "")), nil)
		},
		"a ticket's hash does not lead to it":    func(s *Store) error { return s.db.Delete(key("t", "ticket1"), nil) },
		"where a ticket's hash leads":            func(s *Store) error { return s.db.Delete(key("s", id, "s", "ticket1"), nil) },
		"more in the order of time than are due": func(s *Store) error { return s.db.Delete(key("d", id), nil) },
		"what is due, in its place":              func(s *Store) error { return s.db.DeleteRange(key("q", ""), after(key("q", "")), nil) },
		"a record is damaged":                    func(s *Store) error { return s.db.Set(tagKey(id, "shared", 70), nil, nil) },
	} {
		t.Run(says, func(t *testing.T) {
			folder := t.TempDir()
			s := open(t, folder)
			fillSample(t, s)
			if err := spoil(s); err != nil {
				t.Fatal(err)
			}
			_ = s.Close()
			r, err := Check(t.Context(), folder, func(map[space.DocName]*space.Doc, []string) []string {
				if says == "two open talks" {
					return []string{"two open talks"}
				}
				return nil
			})
			if err != nil || !strings.Contains(strings.Join(r.Problems, "\n"), says) {
				t.Fatalf("%+v %v", r, err)
			}
		})
	}
}

// canarySpace has a space that can be told from all bytes that it leaves behind.
func canarySpace(t *testing.T, s *Store) string {
	t.Helper()
	w := created(uuid.NewString()) // whose digits no compression takes apart
	w.Docs[0].Set[0].Value = []byte(strings.Repeat("canary ", 5000))
	w.Index = []hub.TicketRef{{Hash: "canary-hash"}}
	if err := s.Commit(t.Context(), w); err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(t.Context(), command(w.Space, 1, []byte("canary"))); err != nil {
		t.Fatal(err)
	}
	return w.Space
}

// goneFrom wants the traces to leave the files within a minute.
func goneFrom(t *testing.T, folder string, id string) {
	t.Helper()
	holds := func(all []byte) bool {
		return bytes.Contains(all, []byte("canary")) || bytes.Contains(all, []byte(id))
	}
	left := func() bool { return holds(bytesOf(t, folder)) }
	for end := time.Now().Add(20 * time.Second); left(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			for name, content := range files(t, folder) {
				if holds(content) {
					t.Errorf("it can still be read in %s", name)
				}
			}
			t.FailNow()
		}
	}
}

func TestWhatIsErasedIsGoneFromTheFilesWhileOthersWrite(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	ctx, cancel := context.WithCancel(t.Context())
	var all sync.WaitGroup
	defer all.Wait()
	defer cancel()
	for range 4 {
		all.Go(func() {
			id := benchID()
			_ = s.Commit(ctx, created(id))
			for v := int64(1); ctx.Err() == nil; v++ {
				_ = s.Commit(ctx, command(id, v, make([]byte, 2000)))
			}
		})
	}
	for round := range 12 {
		id := canarySpace(t, s)
		switch round % 3 { // in the log alone, in a table, and in one that was brought in order
		case 1:
			_ = s.db.Flush()
		case 2:
			_ = s.db.Compact(ctx, []byte{0}, everything, false)
		}
		for seen := 0; !bytes.Contains(bytesOf(t, folder), []byte(id)); seen++ {
			if seen == 100 { // a file may go while others are read
				t.Fatal("the test cannot show it")
			}
		}
		if err := s.Erase(t.Context(), id); err != nil {
			t.Fatal(err)
		}
		goneFrom(t, folder, id)
	}
}

func TestWhatIsErasedDuringABackupIsGoneAfterIt(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	id := canarySpace(t, s)
	slow := slowWriter{begun: make(chan struct{}), goOn: make(chan struct{})}
	done := make(chan error, 1)
	go func() { done <- s.Backup(&slow) }()
	<-slow.begun
	if err := s.Erase(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(t.Context(), created(benchID())); err != nil { // writers do not wait for the backup
		t.Fatal(err)
	}
	close(slow.goOn)
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if all, _ := os.ReadDir(folder); len(all) != 1 {
		t.Errorf("beside the store lie %v", all)
	}
	goneFrom(t, folder, id)
}

type slowWriter struct {
	once        sync.Once
	begun, goOn chan struct{}
}

func (w *slowWriter) Write(b []byte) (int, error) {
	w.once.Do(func() { close(w.begun); <-w.goOn })
	return len(b), nil
}

func TestErasingGoesOnAfterAKill(t *testing.T) {
	s := open(t, t.TempDir())
	id := canarySpace(t, s)
	all := key("s", id, "")
	if err := errors.Join(s.db.Flush(), s.db.Delete(key("t", "canary-hash"), nil),
		s.db.DeleteRange(all, after(all), nil), s.db.Set(keyErased, record{}.encode(), nil)); err != nil {
		t.Fatal(err)
	}
	killed := t.TempDir() // as right after the commit of Erase, and before anything else
	if err := s.db.Checkpoint(filepath.Join(killed, FolderName)); err != nil {
		t.Fatal(err)
	}
	if all := bytesOf(t, killed); !bytes.Contains(all, []byte("canary")) || !bytes.Contains(all, []byte(id)) {
		t.Fatal("the test cannot show it")
	}
	_ = open(t, killed)
	goneFrom(t, killed, id)
}

func TestFoldersAreTheOwnersAlone(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "deep", "data")
	_ = open(t, folder)
	for _, path := range []string{folder, filepath.Join(folder, FolderName)} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o700 {
			t.Errorf("%s: %v %v", path, info.Mode(), err)
		}
	}
	if all, _ := os.ReadDir(folder); len(all) != 1 {
		t.Errorf("beside the store lie %v", all)
	}
}

func TestWhatHasExpiredIsTakenAway(t *testing.T) {
	folder, c := t.TempDir(), new(clock)
	s := openWith(t, folder, c.options())
	fillSample(t, s)
	count := func(start []byte) (n int) {
		var err error
		for range each(s.db, start, &err) {
			n++
		}
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	commands, entities, allTickets := key("s", spaceOf(1), "c", ""), key("s", spaceOf(1), "e", "shared", ""), key("t", "")
	sweep := func() {
		t.Helper()
		if err := s.sweep(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	sweep()
	if count(commands) != 69 || count(allTickets) != 11 {
		t.Fatalf("%d commands and %d tickets are there", count(commands), count(allTickets))
	}
	c.pass(rememberFor + time.Minute)
	if err := s.Commit(t.Context(), command(spaceOf(1), 70, []byte("{}"))); err != nil {
		t.Fatal(err)
	}
	before := count(entities)
	sweep()
	if count(commands) != 1 || count(allTickets) != 0 || count(entities) != before {
		t.Fatalf("%d commands, %d tickets and %d entities are left", count(commands), count(allTickets), count(entities))
	}
	c.pass(hub.TombstonesFor)
	read := func() string {
		l, err := s.Load(t.Context(), spaceOf(1), []hub.DocCursor{{Doc: space.Shared}})
		if err != nil || len(l[0].Del) > 0 {
			t.Fatalf("%v, %d tombstones", err, len(l[0].Del))
		}
		return fmt.Sprintf("%+v", l)
	}
	want := read()
	sweep()
	if now := count(entities); now >= before || read() != want {
		t.Fatalf("%d of %d entities are left, or what is read has changed", now, before)
	}
	_ = s.Close()
	if r, err := Check(t.Context(), folder, nil); err != nil || len(r.Problems) > 0 {
		t.Fatal(r.Problems, err)
	}
}

// A write is prepared before it is judged: what it deletes is told to have died at that time, in the entity and in the
// head alike, so that a check finds the two at one.
func TestATombstoneIsAsOldAsItsDocSays(t *testing.T) {
	folder, ticking := t.TempDir(), new(clock)
	o := ticking.options()
	o.Now = func() time.Time { // each look at the clock is a second later
		ticking.pass(time.Second)
		return ticking.now()
	}
	s := openWith(t, folder, o)
	id := benchID()
	deletes := hub.Write{Space: id, Docs: []hub.DocWrite{{Doc: space.Shared, Base: 1, Epoch: "e", Tag: "t2", Del: []space.Key{"talk/1"}}}}
	if err := errors.Join(s.Commit(t.Context(), created(id)), s.Commit(t.Context(), deletes), s.Close()); err != nil {
		t.Fatal(err)
	}
	if r, err := Check(t.Context(), folder, nil); err != nil || len(r.Problems) > 0 {
		t.Fatalf("the check says %q, %v", r.Problems, err)
	}
}
