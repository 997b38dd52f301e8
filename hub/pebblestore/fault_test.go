package pebblestore

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"

	"github.com/cockroachdb/pebble/v2/vfs"
	"github.com/cockroachdb/pebble/v2/vfs/errorfs"
)

func TestAcknowledgedWritesSurviveKillsAtAnyMoment(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	told := map[int]int64{}
	for round := range 20 {
		cmd, lines := child(t, "commits", folder)
		n, until := 0, 1+rand.IntN(300)
		for lines.Scan() { // what it had said before it died too
			var w int
			var v int64
			if _, err := fmt.Sscanf(lines.Text(), "done %d %d", &w, &v); err != nil {
				t.Fatal(lines.Text())
			}
			told[w] = v
			if n++; n == until {
				_ = cmd.Process.Kill()
			}
		}
		_ = cmd.Wait()
		if n < until {
			t.Fatalf("round %d: the child ended by itself", round)
		}
		if r, err := Check(t.Context(), folder, nil); err != nil || len(r.Problems) > 0 {
			t.Fatalf("round %d: %v %v", round, r.Problems, err)
		}
		s := open(t, folder)
		for w, v := range told {
			told[w] = exactlyOnce(t, s, fmt.Sprintf("00000000-0000-4000-8000-%012x", w), v) // what comes next follows on that
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// exactlyOnce wants all versions up to told, and at most one more, each with its command, in both docs alike.
func exactlyOnce(t *testing.T, s *Store, id string, told int64) (v int64) {
	t.Helper()
	got, err := s.Load(t.Context(), id, []hub.DocCursor{{Doc: space.Shared}, {Doc: space.OwnA}})
	if err != nil {
		t.Fatal(err)
	}
	v = got[0].Cursor.V
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
	return v
}

func TestASecondProcessIsToldAtOnce(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	_, lines := child(t, "holds", folder)
	if !lines.Scan() || lines.Text() != "open" {
		t.Fatal(lines.Text())
	}
	for name, try := range map[string]func() error{
		"Open":  func() error { _, err := Open(folder, new(clock).options()); return err },
		"Check": func() error { _, err := Check(t.Context(), folder, nil); return err },
	} {
		if err := try(); err == nil || !strings.Contains(err.Error(), "in use by another process") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func spaceOf(i int) string { return fmt.Sprintf("00000000-0000-4000-8000-%012x", i) }

const sampleSpaces = 12

// fillSample writes all kinds of records.
func fillSample(t *testing.T, s *Store) {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for i := range sampleSpaces {
		w := created(spaceOf(i))
		w.Index = []hub.TicketRef{{Hash: fmt.Sprint("ticket", i), Expires: s.now().Add(time.Hour)}}
		must(s.Commit(t.Context(), w))
		for v := int64(1); v < 70; v++ {
			w := command(spaceOf(i), v, fmt.Appendf(nil, `{"by":"a","text":{"text":"1.x","by":"a","cmd":"c","at":1,"field":"line"},"v":%d}`, v+1))
			if v%9 == 0 {
				w.Docs[0].Del = []space.Key{w.Docs[0].Set[0].Key}
				w.Docs[0].Set = nil
			}
			must(s.Commit(t.Context(), w))
		}
		must(s.Schedule(t.Context(), hub.Due{Key: spaceOf(i), At: s.now(), Value: []byte("x")}))
	}
	_, err := s.ClaimDue(t.Context(), s.now(), time.Hour, 3)
	must(err)
	must(s.Erase(t.Context(), spaceOf(3)))
}

// contents is what can be read, one line for each space; a line that is unavailable is empty.
func contents(s *Store) []string {
	var all []string
	for i := range sampleSpaces {
		l, err := s.Load(context.Background(), spaceOf(i), []hub.DocCursor{{Doc: space.Shared}, {Doc: space.Access}})
		to, terr := s.TicketSpace(context.Background(), fmt.Sprint("ticket", i))
		if errors.Is(err, hub.ErrUnavailable) || errors.Is(terr, hub.ErrUnavailable) {
			all = append(all, "")
			continue
		}
		all = append(all, fmt.Sprintf("%+v %v %s", l, err, to))
	}
	return all
}

// files are those of a store, by name.
func files(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	entries, err := os.ReadDir(filepath.Join(folder, FolderName))
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if all[entry.Name()], err = os.ReadFile(filepath.Join(folder, FolderName, entry.Name())); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func putFiles(t *testing.T, all map[string][]byte) (folder string) {
	t.Helper()
	folder = t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, FolderName), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, content := range all {
		if err := os.WriteFile(filepath.Join(folder, FolderName, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// damage changes one file, and says how.
func damage(random *rand.Rand, all map[string][]byte, names []string) string {
	name := names[random.IntN(len(names))]
	bad := bytes.Clone(all[name])
	how := "cut"
	switch at := random.IntN(len(bad)); random.IntN(4) {
	case 0:
		bad = bad[:at]
	case 1:
		how = "a lost block"
		clear(bad[at:min(len(bad), at+512)])
	case 2:
		how = "other bytes"
		for i := range min(8, len(bad)-at) {
			bad[at+i] = byte(random.Uint32())
		}
	default:
		how = "a flipped bit"
		bad[at] ^= 1 << random.IntN(8)
	}
	all[name] = bad
	return name + ": " + how
}

func TestDamageIsToldAndNeverServed(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	s := open(t, folder)
	fillSample(t, s)
	_ = s.Close()
	s = open(t, folder)
	before := contents(s)
	if err := s.Commit(t.Context(), command(spaceOf(0), 70, []byte("{}"))); err != nil {
		t.Fatal(err)
	}
	want, killed := contents(s), files(t, folder)
	_ = s.Close()
	closed := files(t, folder)
	if strings.Count(strings.Join(want, "\n"), "no such space") != 1 || before[0] == want[0] {
		t.Fatal("the sample is not as it should be")
	}
	random := rand.New(rand.NewPCG(1, 2))
	count := map[string]int{}
	for i := range 300 {
		good := closed
		if i%3 == 0 {
			good = killed
		}
		bad := map[string][]byte{}
		var names []string
		for name, content := range good {
			if bad[name] = content; len(content) > 0 && (i%2 == 0 || strings.HasSuffix(name, ".sst")) {
				names = append(names, name)
			}
		}
		how := damage(random, bad, names)
		count[opensAs(t, how, putFiles(t, bad), bad, want, before)]++
	}
	t.Log(count)
	if count["refused"] < 15 || count["found out"] < 15 {
		t.Error("hardly any damage was seen")
	}
}

// opensAs opens a damaged store: either it has all that was there, but perhaps for the last commit, or it refuses in one
// sentence, at once and with all files untouched, or where it comes upon the damage.
func opensAs(t *testing.T, how, folder string, bad map[string][]byte, want, before []string) string {
	t.Helper()
	told := make(chan error, 1)
	o := new(clock).options()
	o.Broken = func(err error) { told <- err }
	s, err := Open(folder, o)
	if err != nil {
		isSentence(t, how, folder, err)
		now := files(t, folder)
		delete(now, "LOCK")
		delete(bad, "LOCK")
		for name := range now {
			if !bytes.Equal(now[name], bad[name]) || len(now) != len(bad) {
				t.Errorf("%s: %s was touched before it said: %v", how, name, err)
			}
		}
		return "refused"
	}
	defer s.Close()
	missing := false
	for i, line := range contents(s) {
		missing = missing || line == ""
		if line != "" && line != want[i] && line != before[i] {
			t.Errorf("%s: it opened, and is not what it was", how)
		}
	}
	if !missing {
		return "nothing lost"
	}
	select {
	case err := <-told:
		isSentence(t, how, folder, err)
	case <-time.After(time.Minute):
		t.Errorf("%s: nobody was told", how)
	}
	return "found out"
}

func isSentence(t *testing.T, how, folder string, err error) {
	t.Helper()
	if said := err.Error(); !strings.Contains(said, folder) || strings.Contains(said, "\n") || len(said) > 500 {
		t.Errorf("%s: it says %v", how, err)
	}
}

func TestAForeignFolderIsToldAndLeftAsItIs(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	s := open(t, folder)
	fillSample(t, s)
	_ = s.Close()
	ours := files(t, folder)
	headless := map[string][]byte{}
	for name, content := range ours {
		if !strings.HasPrefix(name, "marker.") {
			headless[name] = content
		}
	}
	for name, all := range map[string]map[string][]byte{
		"a text": {"diary.txt": []byte("hello")}, "an empty file": {"CURRENT": {}}, "a store without its beginning": headless,
	} {
		t.Run(name, func(t *testing.T) {
			folder := putFiles(t, all)
			if _, err := Open(folder, new(clock).options()); err == nil {
				t.Error("it opened")
			} else {
				isSentence(t, name, folder, err)
			}
			if now := files(t, folder); len(now) != len(all) {
				t.Errorf("there are %d files now, not %d", len(now), len(all))
			}
		})
	}
}

func TestAnEarlierFormatIsToldAndLeftAsItIs(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "amends.db")
	if err := os.WriteFile(path, []byte("theirs"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, oerr := Open(folder, new(clock).options())
	_, cerr := Check(t.Context(), folder, nil)
	for _, err := range []error{oerr, cerr} {
		if err == nil || !strings.Contains(err.Error(), path+" is of an earlier format") {
			t.Errorf("it says %v", err)
		}
	}
	if now, err := os.ReadFile(path); string(now) != "theirs" || err != nil {
		t.Error("the file was touched")
	}
	if all, _ := os.ReadDir(folder); len(all) != 1 {
		t.Errorf("beside it lie %v", all)
	}
}

func TestAnotherFormatIsToldAndLeftAsItIs(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	s := open(t, folder)
	if err := errors.Join(s.db.Set(keyFormat, []byte("amends store 3"), nil), s.Close()); err != nil {
		t.Fatal(err)
	}
	before := files(t, folder)
	_, oerr := Open(folder, new(clock).options())
	_, cerr := Check(t.Context(), folder, nil)
	for _, err := range []error{oerr, cerr} {
		if err == nil || !strings.Contains(err.Error(), `has the format "amends store 3", and this server reads "amends store 4"`) {
			t.Errorf("it says %v", err)
		}
	}
	for name, content := range files(t, folder) {
		if !bytes.Equal(content, before[name]) {
			t.Errorf("%s was changed", name)
		}
	}
}

// A kill while a store is made leaves what is beside its place.
func TestAStoreThatWasNeverFinishedIsMadeAgain(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	if err := errors.Join(os.MkdirAll(filepath.Join(folder, FolderName+".new-1", "half"), 0o700), os.Mkdir(filepath.Join(folder, FolderName), 0o700)); err != nil {
		t.Fatal(err)
	}
	s := open(t, folder)
	if err := s.Commit(t.Context(), created(benchID())); err != nil {
		t.Fatal(err)
	}
}

// disk is a real one that can be made to look full, and to refuse what is written.
type disk struct {
	vfs.FS
	room    atomic.Uint64
	refuses atomic.Pointer[refusal]
}

// refusal is what writing to some files fails with.
type refusal struct {
	files string // a part of their names
	err   error
}

func newDisk() *disk {
	d := new(disk)
	d.room.Store(1 << 40)
	d.FS = errorfs.Wrap(vfs.Default, errorfs.InjectorFunc(func(op errorfs.Op) error {
		if r := d.refuses.Load(); r != nil && op.Kind.ReadOrWrite() == errorfs.OpIsWrite && strings.Contains(filepath.Base(op.Path), r.files) {
			if r.err == error(syscall.ENOSPC) {
				d.room.Store(0)
			}
			return r.err
		}
		return nil
	}))
	return d
}

func (d *disk) GetDiskUsage(string) (vfs.DiskUsage, error) {
	return vfs.DiskUsage{AvailBytes: d.room.Load(), TotalBytes: 1 << 41}, nil
}

func (d *disk) options() Options {
	o := new(clock).options()
	o.FS = d
	return o
}

func TestOnAFullDiskNothingIsAcknowledgedAndReadingGoesOn(t *testing.T) {
	t.Parallel()
	d := newDisk()
	s := openWith(t, t.TempDir(), d.options())
	fillSample(t, s)
	want := contents(s)
	for _, refuses := range []*refusal{nil, {".sst", syscall.ENOSPC}} {
		d.room.Store(reserve - 1)
		d.refuses.Store(refuses)
		flushed := make(chan error, 1)
		go func() { flushed <- s.db.Flush() }() // where writing is refused, it waits for room
		for range 3 {
			err := s.Commit(t.Context(), command(spaceOf(0), 70, []byte("{}")))
			if !errors.Is(err, hub.ErrUnavailable) || !strings.Contains(err.Error(), "make room") {
				t.Fatalf("it says %v", err)
			}
			if got := contents(s); strings.Join(got, "\n") != strings.Join(want, "\n") {
				t.Fatal("what is read is not what it was")
			}
			time.Sleep(20 * time.Millisecond)
		}
		d.refuses.Store(nil)
		d.room.Store(1 << 40)
		if err := <-flushed; err != nil {
			t.Fatal(err)
		}
	}
	if err := again(s, command(spaceOf(0), 70, []byte("{}"))); err != nil {
		t.Fatal(err)
	}
}

// again commits as soon as there is room.
func again(s *Store, w hub.Write) (err error) {
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if err = s.Commit(context.Background(), w); err == nil {
			return nil
		}
	}
	return err
}

func TestAWriteThatTheDiskHasNoRoomForIsDoneWhenThereIs(t *testing.T) {
	t.Parallel()
	d, folder := newDisk(), t.TempDir()
	s := openWith(t, folder, d.options())
	id := benchID()
	if err := s.Commit(t.Context(), created(id)); err != nil {
		t.Fatal(err)
	}
	d.refuses.Store(&refusal{".log", syscall.ENOSPC})
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if err := s.Commit(ctx, command(id, 1, []byte("{}"))); !errors.Is(err, hub.ErrUnavailable) {
		t.Fatalf("it says %v", err)
	}
	d.refuses.Store(nil)
	d.room.Store(1 << 40)
	if err := again(s, command(id, 2, []byte("{}"))); err != nil { // the first was in doubt, and was done
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if v := version(t, open(t, folder), id); v != 3 {
		t.Fatalf("version %d", v)
	}
}

func TestAWriteThatFailsEndsTheStore(t *testing.T) {
	t.Parallel()
	for _, files := range []string{".log", ".sst", "MANIFEST"} {
		t.Run(files, func(t *testing.T) {
			folder := t.TempDir()
			_, lines := child(t, "stumbles", folder+" "+files)
			var v int64
			var said string
			for lines.Scan() {
				if _, err := fmt.Sscanf(lines.Text(), "done %d", &v); err != nil {
					said += lines.Text() + "\n"
				}
			}
			for _, want := range []string{
				"commit: the store is unavailable", "load: the store is unavailable", "close: <nil>",
				"told: the store " + filepath.Join(folder, FolderName) + " cannot be used",
			} {
				if !strings.Contains(said, want) {
					t.Errorf("no %q in %s", want, said)
				}
			}
			if now := version(t, open(t, folder), spaceOf(0)); now != v && now != v+1 {
				t.Errorf("version %d was acknowledged, and %d is there", v, now)
			}
		})
	}
}

// childStumbles writes until a file of some kind cannot be written, and says what comes of it.
func childStumbles(folder, files string) {
	d, told := newDisk(), make(chan error, 1)
	o := d.options()
	o.Broken = func(err error) { told <- err }
	s, err := Open(folder, o)
	if err == nil {
		err = s.Commit(context.Background(), created(spaceOf(0)))
	}
	for v := int64(1); err == nil; v++ {
		fmt.Println("done", v)
		if v == 20 {
			d.refuses.Store(&refusal{files, syscall.EIO})
		}
		if v >= 20 && files != ".log" {
			_, _ = s.db.AsyncFlush()
		}
		err = s.Commit(context.Background(), command(spaceOf(0), v, []byte("{}")))
	}
	fmt.Println("commit:", err)
	_, err = s.Load(context.Background(), spaceOf(0), nil)
	fmt.Println("load:", err)
	fmt.Println("told:", <-told)
	fmt.Println("close:", s.Close())
}

// Where a file system can be mounted, a real one is filled as well.
func TestOnAFullFileSystemNothingIsAcknowledgedAndReadingGoesOn(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	if !mountSmall(t, folder) {
		t.Log("no file system could be mounted; the disk that only looks full stands for it")
		return
	}
	s := open(t, folder)
	id, value := benchID(), make([]byte, 1<<18) // that cannot be compressed
	_, _ = rand.NewChaCha8([32]byte{}).Read(value)
	err := s.Commit(t.Context(), created(id))
	v := int64(1)
	for ; err == nil && v < 1000; v++ {
		if err = s.Commit(t.Context(), command(id, v, value)); err != nil {
			break
		}
	}
	if !errors.Is(err, hub.ErrUnavailable) || !strings.Contains(err.Error(), "make room") {
		t.Fatalf("at version %d: %v", v, err)
	}
	if now := version(t, s, id); now != v {
		t.Fatalf("version %d was acknowledged, and %d is read", v, now)
	}
	remountLarger(t, folder)
	if err := again(s, command(id, v, value)); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, folder)
	if now := version(t, s, id); now != v+1 {
		t.Fatalf("version %d is there after %d", now, v+1)
	}
	_ = s.Close()
}

func TestAStoreThatWasJustMadeOutlivesALossOfPower(t *testing.T) {
	o := new(clock).options()
	disk := vfs.NewCrashableMem()
	o.FS = disk
	s := openWith(t, "/var/data", o)
	fillSample(t, s)
	want := contents(s)
	o.FS = disk.CrashClone(vfs.CrashCloneCfg{})
	if got := contents(openWith(t, "/var/data", o)); !slices.Equal(got, want) {
		t.Fatalf("what was acknowledged is gone: %q", got)
	}
}

func TestAStoreOpensWheneverItsFirstStartWasCutShort(t *testing.T) {
	t.Parallel()
	o, disk, r := new(clock).options(), vfs.NewCrashableMem(), rand.New(rand.NewPCG(1, 1))
	var left []vfs.FS // before each write
	var mu sync.Mutex
	o.FS = errorfs.Wrap(disk, errorfs.InjectorFunc(func(op errorfs.Op) error {
		mu.Lock()
		defer mu.Unlock()
		if op.Kind.ReadOrWrite() == errorfs.OpIsWrite {
			for _, kept := range []int{0, 50, 50, 50, 50, 100} { // percent of what was not synced
				left = append(left, disk.CrashClone(vfs.CrashCloneCfg{UnsyncedDataPercent: kept, RNG: r}))
			}
		}
		return nil
	}))
	if err := openWith(t, "/var/data", o).Close(); err != nil {
		t.Fatal(err)
	}
	for i, fs := range left {
		o.FS = fs
		s, err := Open("/var/data", o)
		if err != nil {
			t.Fatalf("after %d of %d losses of power: %v", i, len(left), err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}
