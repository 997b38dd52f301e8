package redisstore

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) {
	redis.SetLogger(quiet{slog.New(slog.DiscardHandler)}) // for the tests' own clients
	logOnce.Do(func() {})
	// go-redis looks up the made-up name of its Sentinel client, and where nobody answers, that takes a while to end.
	goleak.VerifyTestMain(m, goleak.IgnoreAnyFunction("net.(*Resolver).lookupIPAddr.func2"),
		goleak.IgnoreAnyFunction("net.(*Resolver).goLookupIPCNAMEOrder"), goleak.IgnoreAnyFunction("net.(*Resolver).exchange"))
}

// server is a redis-server that a test started, on loopback, in a folder of its own.
type server struct {
	t      testing.TB
	port   int
	folder string
	args   []string
	login  string // user:password, as in an address
	cmd    *exec.Cmd
}

var durable = []string{"--appendonly", "yes", "--appendfsync", "always"}

// startServer starts one. It is killed at the test's end.
func startServer(t testing.TB, args ...string) *server {
	t.Helper()
	s := &server{t: t, port: freePort(t), folder: t.TempDir(), args: args}
	s.start()
	t.Cleanup(func() {
		s.kill()
		if log, err := os.ReadFile(filepath.Join(s.folder, "log")); t.Failed() && err == nil {
			t.Logf("redis-server %d %v says:\n%s", s.port, s.args, log[max(0, len(log)-6000):])
		}
	})
	return s
}

func freePort(t testing.TB) int {
	t.Helper()
	for {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		_ = l.Close()
		if port := l.Addr().(*net.TCPAddr).Port; port < 50000 { // a Cluster's bus takes the port 10,000 above
			return port
		}
	}
}

func (s *server) addr() string { return "127.0.0.1:" + strconv.Itoa(s.port) }

func (s *server) client() *redis.Client {
	user, password, _ := strings.Cut(s.login, ":")
	password, err := url.PathUnescape(password)
	if err != nil {
		s.t.Fatal(err)
	}
	return redis.NewClient(&redis.Options{Addr: s.addr(), Username: user, Password: password, Protocol: 2, DisableIdentity: true, DialerRetries: 1})
}

// start starts it, or starts it again on what it left.
func (s *server) start() {
	s.t.Helper()
	s.cmd = exec.Command("redis-server", append([]string{
		"--port", strconv.Itoa(s.port), "--bind", "127.0.0.1", "--dir", s.folder, "--save", "",
		"--logfile", filepath.Join(s.folder, "log"), "--daemonize", "no", "--enable-debug-command", "local",
	}, s.args...)...)
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := s.cmd.Start(); err != nil {
		s.t.Fatalf("these tests need redis-server 7: %v", err)
	}
	s.answers()
}

func (s *server) answers() {
	s.t.Helper()
	c := s.client()
	defer c.Close()
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(10 * time.Millisecond) {
		err := c.Ping(context.Background()).Err()
		if err == nil {
			return
		}
		if time.Now().After(end) {
			log, _ := os.ReadFile(filepath.Join(s.folder, "log"))
			s.t.Fatalf("redis-server does not answer: %v\n%s", err, log)
		}
	}
}

// kill is kill -9.
func (s *server) kill() {
	if s.cmd != nil {
		_ = s.cmd.Process.Kill()
		_ = s.cmd.Wait()
		s.cmd = nil
	}
}

func (s *server) do(args ...any) any {
	s.t.Helper()
	c := s.client()
	defer c.Close()
	reply, err := c.Do(context.Background(), args...).Result()
	if err != nil {
		s.t.Fatalf("%v: %v", args, err)
	}
	return reply
}

// clock is real time plus what was passed by hand.
type clock struct{ ahead atomic.Int64 }

func (c *clock) now() time.Time       { return time.Now().Add(time.Duration(c.ahead.Load())) }
func (c *clock) pass(d time.Duration) { c.ahead.Add(int64(d)) }
func (c *clock) options() Options     { return Options{Now: c.now, Log: slog.New(slog.DiscardHandler)} }

func open(t testing.TB, where string) *Store {
	t.Helper()
	s, err := Open(context.Background(), where, new(clock).options())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// dump is all that a Redis holds: keys and values.
func dump(t testing.TB, c *redis.Client) []byte {
	t.Helper()
	ctx := context.Background()
	var all []byte
	keys, err := c.Keys(ctx, "*").Result()
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range keys {
		var value any
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
			t.Fatalf("a key of kind %s", kind)
		}
		if err != nil {
			t.Fatal(err)
		}
		all = fmt.Appendf(all, "%s %v\n", key, value)
	}
	return all
}
