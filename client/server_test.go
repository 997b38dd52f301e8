package client_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"amends/client"
	"amends/client/seal"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) {
	code := m.Run()
	if path, err := binary(); err == nil {
		_ = os.RemoveAll(filepath.Dir(path))
	}
	if code == 0 {
		// toxiproxy leaves behind what reads and passes on for a link whose writing end went first: nobody takes it.
		err := goleak.Find(goleak.IgnoreAnyFunction("github.com/Shopify/toxiproxy/v2/toxics.(*ToxicStub).Run"),
			goleak.IgnoreAnyFunction("github.com/Shopify/toxiproxy/v2.(*ToxicLink).read"))
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			code = 1
		}
	}
	os.Exit(code)
}

// binary builds the server once for all tests of this package.
var binary = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "amends")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "amends")
	build := exec.Command("go", "build", "-o", path, "amends/server")
	build.Env = append(os.Environ(), "CGO_ENABLED=0") // as it ships
	build.Stderr = os.Stderr
	return path, build.Run()
})

// server is the real binary on an own folder.
type server struct {
	data string
	addr string
	more []string // flags
	cmd  *exec.Cmd
	URL  string
}

// start runs the server on a free port; a restart keeps its port, since the devices know it.
func start(t *testing.T, flags ...string) *server {
	t.Helper()
	s := &server{data: t.TempDir(), addr: "127.0.0.1:0", more: flags}
	if err := s.run(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.kill)
	return s
}

// exampleServer is start where there is no test.
func exampleServer() *server {
	data, err := os.MkdirTemp("", "amends-example")
	if err != nil {
		log.Fatal(err)
	}
	s := &server{data: data, addr: "127.0.0.1:0"}
	if err := s.run(); err != nil {
		log.Fatal(err)
	}
	return s
}

var printedURL = regexp.MustCompile(`http://[0-9.:\[\]]+`)

func (s *server) run() error {
	path, err := binary()
	if err != nil {
		return fmt.Errorf("building the server: %w", err)
	}
	s.cmd = exec.Command(path, append([]string{"serve", "--addr", s.addr, "--data", s.data, "--log-level", "error"}, s.more...)...)
	s.cmd.Stderr = os.Stderr
	out, err := s.cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := s.cmd.Start(); err != nil {
		return err
	}
	late := time.AfterFunc(time.Minute, func() { _ = s.cmd.Process.Kill() })
	defer late.Stop()
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if url := printedURL.FindString(lines.Text()); url != "" {
			if s.URL = url; strings.HasSuffix(s.addr, ":0") {
				s.addr = url[len("http://"):]
			}
			return nil
		}
	}
	return errors.New("the server ended before it printed its address")
}

// kill ends the server as a power cut would.
func (s *server) kill() {
	_ = s.cmd.Process.Kill()
	_ = s.cmd.Wait()
}

// stop is kill for good: the folder goes too.
func (s *server) stop() {
	s.kill()
	_ = os.RemoveAll(s.data)
}

func (s *server) restart(t *testing.T) {
	t.Helper()
	s.kill()
	if err := s.run(); err != nil {
		t.Fatal(err)
	}
}

// couple is two partners in a space, connected.
func (s *server) couple(ctx context.Context) (a, b *client.Space) {
	held, link, err := client.Begin(ctx, s.URL, "America/Toronto", seal.Greeting{Name: "Robin"})
	if err != nil {
		log.Fatal(err)
	}
	found, err := client.Look(ctx, link)
	if err != nil {
		log.Fatal(err)
	}
	other, err := found.Join(ctx, "Europe/Lisbon")
	if err != nil {
		log.Fatal(err)
	}
	if a, err = client.Open(ctx, held, client.Options{}); err != nil {
		log.Fatal(err)
	}
	if b, err = client.Open(ctx, other, client.Options{}); err != nil {
		log.Fatal(err)
	}
	return a, b
}

// patience is how long a step may take on a machine that is busy with other things; the steps themselves wait
// for nothing but the server.
const patience = time.Minute

func soon(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	t.Cleanup(cancel)
	return ctx
}
