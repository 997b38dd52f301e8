package boltstore

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
)

func TestABackupIsOneMomentOfARunningStore(t *testing.T) {
	s := open(t, t.TempDir())
	ids := []string{benchID(), benchID(), benchID(), benchID()}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var all sync.WaitGroup
	defer all.Wait()
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
		folder := t.TempDir()
		f, err := os.Create(filepath.Join(folder, FileName))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Backup(f); err != nil {
			t.Fatal(err)
		}
		_ = f.Close()
		if r, err := Check(t.Context(), folder, nil); err != nil || len(r.Problems) > 0 || r.Spaces != len(ids) {
			t.Fatalf("%+v %v", r, err)
		}
		copied := open(t, folder)
		if v := version(t, copied, ids[0]); v < before {
			t.Fatalf("version %d in the copy, %d was there before it", v, before)
		}
		_ = copied.Close()
	}
	cancel()
}

func version(t *testing.T, s *Store, id string) int64 {
	t.Helper()
	l, err := s.Load(t.Context(), id, []hub.DocCursor{{Doc: space.Shared}})
	if err != nil {
		t.Fatal(err)
	}
	return l[0].Cursor.V
}

func TestCheckCountsAndFindsNothingInAGoodStore(t *testing.T) {
	folder, _ := sample(t)
	asked := 0
	r, err := Check(t.Context(), folder, func(d *space.Doc) []string { asked++; return nil })
	if err != nil || len(r.Problems) > 0 {
		t.Fatalf("%v %v", r.Problems, err)
	}
	if r.Spaces != 11 || asked != 11 || r.Entities == 0 || r.Commands != 11*69 || r.Tickets != 11 || r.Bytes == 0 {
		t.Fatalf("%+v, asked %d times", r, asked)
	}
}

func TestCheckSaysWhatIsWrong(t *testing.T) {
	for name, spoil := range map[string]func(s *Store) error{
		"an invariant": func(s *Store) error { return nil },
		"an entity": func(s *Store) error {
			w := created("spoilt")
			w.Docs[0].Set[0].Key = "nonsense/1"
			return s.Commit(context.Background(), w)
		},
	} {
		t.Run(name, func(t *testing.T) {
			folder, _ := sample(t)
			s := open(t, folder)
			if err := spoil(s); err != nil {
				t.Fatal(err)
			}
			_ = s.Close()
			r, err := Check(t.Context(), folder, func(*space.Doc) []string {
				if name == "an invariant" {
					return []string{"two open talks"}
				}
				return nil
			})
			if err != nil || len(r.Problems) == 0 {
				t.Fatalf("%+v %v", r, err)
			}
		})
	}
}

func TestWhatIsErasedDuringABackupIsOverwrittenAfterIt(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	w := created(benchID())
	w.Docs[0].Set[0].Value = []byte(strings.Repeat("canary ", 5000))
	if err := s.Commit(t.Context(), w); err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(t.Context(), command(w.Space, 1, []byte("canary"))); err != nil {
		t.Fatal(err)
	}
	slow := slowWriter{begun: make(chan struct{}), goOn: make(chan struct{})}
	done := make(chan error, 1)
	go func() { done <- s.Backup(&slow) }()
	<-slow.begun
	if err := s.Erase(t.Context(), w.Space); err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(t.Context(), created(benchID())); err != nil { // writers do not wait for the backup
		t.Fatal(err)
	}
	close(slow.goOn)
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if file, err := os.ReadFile(filepath.Join(folder, FileName)); err != nil || bytes.Contains(file, []byte("canary")) {
		t.Fatalf("it can still be read (%v)", err)
	}
}

type slowWriter struct {
	once        sync.Once
	begun, goOn chan struct{}
}

func (w *slowWriter) Write(b []byte) (int, error) {
	w.once.Do(func() { close(w.begun); <-w.goOn })
	return len(b), nil
}

func TestOverwritingGoesOnAfterAKill(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder)
	w := created(benchID())
	w.Docs[0].Set[0].Value = []byte(strings.Repeat("canary ", 5000))
	if err := s.Commit(t.Context(), w); err != nil {
		t.Fatal(err)
	}
	s.copying.RLock() // as a backup does
	if err := s.Erase(t.Context(), w.Space); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(filepath.Join(folder, FileName))
	s.copying.RUnlock()
	if err != nil || !bytes.Contains(file, []byte("canary")) {
		t.Fatalf("the test cannot show it (%v)", err)
	}
	killed := t.TempDir()
	if err := os.WriteFile(filepath.Join(killed, FileName), file, 0o600); err != nil {
		t.Fatal(err)
	}
	s = open(t, killed)
	if err := s.Commit(t.Context(), created(benchID())); err != nil {
		t.Fatal(err)
	}
	if file, err = os.ReadFile(filepath.Join(killed, FileName)); err != nil || bytes.Contains(file, []byte("canary")) {
		t.Fatalf("it can still be read (%v)", err)
	}
}

func TestFolderAndFileAreTheOwnersAlone(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "deep", "data")
	_ = open(t, folder)
	for path, want := range map[string]os.FileMode{folder: 0o700, filepath.Join(folder, FileName): 0o600} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v %v", path, info.Mode(), err)
		}
	}
	if all, _ := os.ReadDir(folder); len(all) != 1 {
		t.Errorf("beside the store lie %v", all)
	}
}

func TestManyExpiredCommandsGoInSmallSteps(t *testing.T) {
	folder, c := t.TempDir(), new(clock)
	s, err := Open(folder, c.options())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	old := benchID()
	if err := s.Commit(t.Context(), created(old)); err != nil {
		t.Fatal(err)
	}
	for v := int64(1); v < 200; v++ {
		if err := s.Commit(t.Context(), command(old, v, []byte("{}"))); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil { // all is in its place then
		t.Fatal(err)
	}
	if s, err = Open(folder, c.options()); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	c.pass(rememberFor + time.Hour)
	left := func() (n int) {
		if err := s.view(t.Context(), nil, func(t *txn) error {
			return t.expiry.ForEach(func(_, _ []byte) error { n++; return nil })
		}); err != nil {
			t.Fatal(err)
		}
		return n
	}
	before := left()
	if before != 199 {
		t.Fatalf("%d commands are to expire, not 199", before)
	}
	for i := range 40 {
		if err := s.Commit(t.Context(), created(fmt.Sprint("new", i))); err != nil {
			t.Fatal(err)
		}
		if now := left(); before-now > 2+pruneExtra {
			t.Fatalf("one commit removed %d", before-now)
		} else {
			before = now
		}
	}
	if before > 1 {
		t.Fatalf("%d are left", before)
	}
}

func TestAfterAFailedCommitTheJournalIsReadAnew(t *testing.T) {
	s := open(t, t.TempDir())
	id := benchID()
	if err := s.Commit(t.Context(), created(id)); err != nil {
		t.Fatal(err)
	}
	for v := int64(1); v < 10; v++ {
		if err := s.Commit(t.Context(), command(id, v, []byte("{}"))); err != nil {
			t.Fatal(err)
		}
	}
	s.mu.Lock()
	s.recent = map[string][]*entry{} // as if the last commits were not known to have happened
	s.mu.Unlock()
	s.doubtful.Store(true)
	last := command(id, 9, []byte("{}"))
	if _, _, err := s.Recall(t.Context(), id, space.A, last.Command.ID); !errors.Is(err, hub.ErrUnavailable) {
		t.Fatalf("in doubt, a command is recalled: %v", err)
	}
	var repeat *hub.RepeatError
	if err := s.Commit(t.Context(), last); !errors.As(err, &repeat) || repeat.Done != *last.Command {
		t.Fatalf("the command is done again: %v", err)
	}
	if _, found, err := s.Recall(t.Context(), id, space.A, last.Command.ID); !found || err != nil || version(t, s, id) != 10 {
		t.Fatalf("afterwards: %v %v, version %d", found, err, version(t, s, id))
	}
}
