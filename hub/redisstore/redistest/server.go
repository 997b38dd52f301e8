// Package redistest starts real Redis servers for tests: one, a Cluster, or one behind Sentinel. All of them listen
// on loopback, have folders of their own, and end with the test.
package redistest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
)

// Server is a redis-server that a test started.
type Server struct {
	Port  int
	Login string // user:password, as in an address

	t      testing.TB
	folder string
	args   []string
	cmd    *exec.Cmd
}

// Durable are the settings that lose nothing that was acknowledged.
var Durable = []string{"--appendonly", "yes", "--appendfsync", "always", "--maxmemory", "1gb"}

// Start starts one that answers.
func Start(t testing.TB, args ...string) *Server {
	t.Helper()
	return StartAs(t, "", args...)
}

// StartAs starts one that asks for a login.
func StartAs(t testing.TB, login string, args ...string) *Server {
	t.Helper()
	s := &Server{t: t, Port: FreePort(t), Login: login, folder: t.TempDir(), args: args}
	s.Run()
	s.Answers()
	t.Cleanup(func() {
		s.Kill()
		if log, err := os.ReadFile(s.logFile()); t.Failed() && err == nil {
			t.Logf("redis-server %d %v says:\n%s", s.Port, s.args, log[max(0, len(log)-6000):])
		}
	})
	return s
}

// FreePort is a port that nobody listens on, and that nobody gets who asks for any: neither it nor the one 10,000
// above, which a Cluster's bus takes.
func FreePort(t testing.TB) int {
	t.Helper()
	for range 100 {
		port := 10_000 + rand.IntN(12_000)
		if free(port) && free(port+10_000) {
			return port
		}
	}
	t.Fatal("no port is free")
	return 0
}

func free(port int) bool {
	l, err := net.Listen("tcp", "127.0.0.1:"+strconv.Itoa(port))
	if err == nil {
		_ = l.Close()
	}
	return err == nil
}

func (s *Server) logFile() string { return filepath.Join(s.folder, "log") }

// Addr is its host and port.
func (s *Server) Addr() string { return "127.0.0.1:" + strconv.Itoa(s.Port) }

// Address is how --redis names it.
func (s *Server) Address() string {
	if s.Login != "" {
		return "redis://" + s.Login + "@" + s.Addr()
	}
	return "redis://" + s.Addr()
}

// Client is a client of it, which the caller closes.
func (s *Server) Client() *redis.Client {
	user, password, _ := strings.Cut(s.Login, ":")
	password, err := url.PathUnescape(password)
	if err != nil {
		s.t.Fatal(err)
	}
	return redis.NewClient(&redis.Options{Addr: s.Addr(), Username: user, Password: password, Protocol: 2, DisableIdentity: true, DialerRetries: 1})
}

// Run starts it, or starts it again on what it left, with more settings. It may not answer yet.
func (s *Server) Run(more ...string) {
	s.t.Helper()
	args := append([]string{
		"--port", strconv.Itoa(s.Port), "--bind", "127.0.0.1", "--dir", s.folder, "--save", "",
		"--logfile", s.logFile(), "--daemonize", "no", "--enable-debug-command", "local",
	}, s.args...)
	s.run(append(args, more...)...)
}

func (s *Server) run(args ...string) {
	s.t.Helper()
	s.cmd = exec.Command("redis-server", args...)
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := s.cmd.Start(); err != nil {
		s.t.Fatalf("these tests need redis-server 7: %v", err)
	}
}

// Answers waits until it answers.
func (s *Server) Answers() {
	s.t.Helper()
	c := s.Client()
	defer c.Close()
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(10 * time.Millisecond) {
		err := c.Ping(context.Background()).Err()
		if err == nil {
			return
		}
		if time.Now().After(end) {
			log, _ := os.ReadFile(s.logFile())
			s.t.Fatalf("redis-server does not answer: %v\n%s", err, log)
		}
	}
}

// Kill is kill -9.
func (s *Server) Kill() {
	if s.cmd != nil {
		_ = s.cmd.Process.Kill()
		_ = s.cmd.Wait()
		s.cmd = nil
	}
}

// Do sends one command, which must succeed.
func (s *Server) Do(args ...any) any {
	s.t.Helper()
	c := s.Client()
	defer c.Close()
	reply, err := c.Do(context.Background(), args...).Result()
	if err != nil {
		s.t.Fatalf("%v: %v", args, err)
	}
	return reply
}

// Info is a field of a section of INFO.
func (s *Server) Info(section, name string) string {
	s.t.Helper()
	_, rest, _ := strings.Cut(s.Do("INFO", section).(string), "\n"+name+":")
	value, _, _ := strings.Cut(rest, "\r")
	return value
}

// Dump is all that it holds: keys and values.
func (s *Server) Dump() []byte {
	s.t.Helper()
	c, ctx := s.Client(), context.Background()
	defer c.Close()
	var all []byte
	for _, key := range s.Do("KEYS", "*").([]any) {
		key := key.(string)
		var value any
		var err error
		switch kind := c.Type(ctx, key).Val(); kind {
		case "string":
			value, err = c.Get(ctx, key).Result()
		case "hash":
			value, err = c.HGetAll(ctx, key).Result()
		case "list":
			value, err = c.LRange(ctx, key, 0, -1).Result()
		case "zset":
			value, err = c.ZRangeWithScores(ctx, key, 0, -1).Result()
		default:
			s.t.Fatalf("a key of kind %s", kind)
		}
		if err != nil {
			s.t.Fatal(err)
		}
		all = fmt.Appendf(all, "%s %v\n", key, value)
	}
	return all
}

func waitFor(t testing.TB, what string, met func() bool) {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); !met(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("it never came to it: " + what)
		}
	}
}
