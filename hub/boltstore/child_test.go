package boltstore

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"
)

// The tests start this test binary again as a child, told by AMENDS_TEST_CHILD what to be.
const childVariable = "AMENDS_TEST_CHILD"

func inChild() bool {
	what, folder, _ := strings.Cut(os.Getenv(childVariable), " ")
	switch what {
	case "":
		return false
	case "commits":
		childCommits(folder)
	case "holds":
		childHolds(folder)
	case "fills":
		childFills(folder)
	case "stumbles":
		childStumbles(folder)
	}
	return true
}

// child starts one and returns its output, line by line.
func child(t *testing.T, what, folder string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childVariable+"="+what+" "+folder)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	return cmd, bufio.NewScanner(out)
}

func childOpen(folder string, l limits) *Store {
	o := new(clock).options()
	o.limits = l
	s, err := Open(folder, o)
	if err != nil {
		fmt.Println("open:", err)
		os.Exit(1)
	}
	return s
}

const childWriters = 8

// childCommits makes or goes on with a space for each writer, and says every acknowledged command. What it writes is
// soon spread, so that kills meet that too.
func childCommits(folder string) {
	s := childOpen(folder, limits{5, 20, 60, ringMost})
	var all sync.WaitGroup
	var out sync.Mutex
	for w := range childWriters {
		all.Go(func() {
			id := fmt.Sprintf("00000000-0000-4000-8000-%012x", w)
			v := int64(0)
			if l, err := s.Load(context.Background(), id, []hub.DocCursor{{Doc: space.Shared}}); err == nil {
				v = l[0].Cursor.V
			}
			for ; ; v++ {
				c := fmt.Sprint("c", v+1)
				err := s.Commit(context.Background(), hub.Write{
					Space: id, Create: v == 0,
					Docs: []hub.DocWrite{
						{Doc: space.Shared, Base: v, Epoch: "e", Tag: c, Set: []hub.Item{{Key: space.RequestKey(c), V: v + 1, Value: []byte("{}")}}},
						{Doc: space.OwnA, Base: v, Epoch: "e", Tag: c, Set: []hub.Item{{Key: "note/1", V: v + 1, Value: []byte("{}")}}},
					},
					Command: &hub.Done{Seat: space.A, ID: c, Digest: "d", Doc: space.Shared, V: v + 1},
				})
				if err != nil {
					fmt.Println("commit:", err)
					os.Exit(1)
				}
				out.Lock()
				fmt.Println("done", w, v+1)
				out.Unlock()
			}
		})
	}
	all.Wait()
}

func childHolds(folder string) {
	_ = childOpen(folder, limits{})
	fmt.Println("open")
	time.Sleep(time.Minute)
}

// childFills writes until the file may not grow further, tries on, gets room, and goes on.
func childFills(folder string) {
	s := childOpen(folder, limits{})
	var least syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &least); err != nil {
		panic(err)
	}
	limit := least
	limit.Cur = 24 << 20
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		panic(err)
	}
	v, err := fillDisk(s, "s")
	fmt.Println("full at", v, err)
	fmt.Println("read", readBack(s, "s", v))
	least.Cur = min(least.Max, math.MaxInt64)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &least); err != nil {
		panic(err)
	}
	fmt.Println("again", writeAgain(s, "s", v), s.Close())
}

const childSpace = "00000000-0000-4000-8000-000000000000"

// childStumbles writes, may not write to the journal for a while, goes on, and ends without closing the store.
func childStumbles(folder string) {
	s := childOpen(folder, limits{})
	v := int64(0)
	write := func() error {
		w := command(childSpace, v, []byte("{}"))
		if v == 0 {
			w = created(childSpace)
		}
		err := s.Commit(context.Background(), w)
		if err == nil {
			v++
		}
		return err
	}
	there := func() int64 {
		l, err := s.Load(context.Background(), childSpace, []hub.DocCursor{{Doc: space.Shared}})
		if err != nil {
			return -1
		}
		return l[0].Cursor.V
	}
	for range 4 {
		if err := write(); err != nil {
			fmt.Println(err)
			return
		}
	}
	var least syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &least); err != nil {
		panic(err)
	}
	limit := least
	limit.Cur = 8 << 10 // beyond it lies all but the pages that say which commit is the latest
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		panic(err)
	}
	for range 3 {
		if err := write(); errors.Is(err, hub.ErrUnavailable) {
			fmt.Printf("refused, version %d: %v\n", there(), err)
		}
		time.Sleep(2 * retryEvery)
	}
	least.Cur = min(least.Max, math.MaxInt64)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &least); err != nil {
		panic(err)
	}
	err := write()
	for end := time.Now().Add(5 * time.Second); err != nil && time.Now().Before(end); err = write() {
		time.Sleep(20 * time.Millisecond)
	}
	fmt.Printf("again %v, version %d\n", err, there())
}

// fillDisk commits until that fails, three times over.
func fillDisk(s *Store, id string) (v int64, err error) {
	value := []byte(strings.Repeat("0123456789abcdef", 4096))
	for range 1 << 16 {
		err = s.Commit(context.Background(), hub.Write{Space: id, Create: v == 0, Docs: []hub.DocWrite{{
			Doc: space.Shared, Base: v, Epoch: "e", Tag: fmt.Sprint(v + 1), Set: []hub.Item{{Key: space.NoteKey(fmt.Sprint(v + 1)), Value: value}},
		}}})
		if err != nil {
			return v, err
		}
		v++
	}
	return v, errors.New("it never filled")
}

func readBack(s *Store, id string, v int64) error {
	l, err := s.Load(context.Background(), id, []hub.DocCursor{{Doc: space.Shared}})
	if err != nil {
		return err
	}
	if l[0].Cursor.V != v || int64(len(l[0].Set)) != v {
		return fmt.Errorf("version %d with %d entities, %d were acknowledged", l[0].Cursor.V, len(l[0].Set), v)
	}
	return nil
}

// writeAgain writes until that succeeds, as it must soon when there is room.
func writeAgain(s *Store, id string, v int64) (err error) {
	for range 100 {
		if err = s.Commit(context.Background(), hub.Write{Space: id, Docs: []hub.DocWrite{{
			Doc: space.Shared, Base: v, Tag: "again", Set: []hub.Item{{Key: "note/0", Value: make([]byte, 1<<20)}},
		}}}); err == nil {
			return nil
		}
		time.Sleep(20 * time.Millisecond)
	}
	return err
}
