package pebblestore

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
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
	case "stumbles":
		folder, files, _ := strings.Cut(folder, " ")
		childStumbles(folder, files)
	case "holds":
		_ = childOpen(folder)
		fmt.Println("open")
		time.Sleep(time.Minute)
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

func childOpen(folder string) *Store {
	s, err := Open(folder, new(clock).options())
	if err != nil {
		fmt.Println("open:", err)
		os.Exit(1)
	}
	return s
}

const childWriters = 8

// childCommits makes or goes on with a space for each writer, and says every acknowledged command. Tables are written
// and brought in order meanwhile, so that kills meet that too.
func childCommits(folder string) {
	s := childOpen(folder)
	var all sync.WaitGroup
	var out sync.Mutex
	for w := range childWriters {
		all.Go(func() { childWrites(s, w, &out) })
	}
	all.Go(func() {
		for s.db.Flush() == nil {
			time.Sleep(time.Millisecond)
		}
	})
	all.Wait()
}

func childWrites(s *Store, w int, out *sync.Mutex) {
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
}
