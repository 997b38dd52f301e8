package client_test

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"os/exec"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"amends/client"
	"amends/hub/space"
	"amends/hub/wire"

	"github.com/google/uuid"
)

// balancer is one address in front of several servers, as a proxy is: each connection goes to the next server that
// takes it.
type balancer struct {
	net.Listener
	next atomic.Uint64
	all  sync.WaitGroup
	mu   sync.Mutex
	open []net.Conn
	to   []*server
}

// fleet is servers on one Redis, and the address in front of them.
func fleet(t *testing.T, n int) (*balancer, []*server) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	b := &balancer{Listener: l}
	redis := startRedis(t)
	for range n {
		s := &server{data: t.TempDir(), addr: freeAddr(t), more: []string{"--redis", redis, "--public-url", b.url()}}
		if err := s.run(); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(s.kill)
		b.to = append(b.to, s)
	}
	b.all.Go(b.accept)
	t.Cleanup(b.close)
	return b, b.to
}

func (b *balancer) url() string { return "http://" + b.Addr().String() }

func (b *balancer) accept() {
	for {
		in, err := b.Accept()
		if err != nil {
			return
		}
		for range b.to {
			out, err := net.Dial("tcp", b.to[b.next.Add(1)%uint64(len(b.to))].addr)
			if err != nil {
				continue
			}
			b.pass(in, out)
			b.pass(out, in)
			break
		}
	}
}

func (b *balancer) pass(from, to net.Conn) {
	b.mu.Lock()
	b.open = append(b.open, from)
	b.mu.Unlock()
	b.all.Go(func() {
		_, _ = io.Copy(to, from)
		_ = to.Close()
	})
}

func (b *balancer) close() {
	_ = b.Close()
	b.mu.Lock()
	for _, c := range b.open {
		_ = c.Close()
	}
	b.mu.Unlock()
	b.all.Wait()
}

// freeAddr is an address that nobody listens on.
func freeAddr(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// startRedis starts a redis-server for the test, and gives its address.
func startRedis(t *testing.T) string {
	t.Helper()
	addr := freeAddr(t)
	_, port, _ := net.SplitHostPort(addr)
	cmd := exec.Command("redis-server", "--port", port, "--bind", "127.0.0.1", "--dir", t.TempDir(),
		"--appendonly", "yes", "--appendfsync", "always", "--save", "")
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := cmd.Start(); err != nil {
		t.Fatalf("this test needs redis-server 7: %v", err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	return "redis://" + addr
}

// The partners' devices are spread over servers of which one is killed in the middle of the talk.
func TestStory_OnTwoServers(t *testing.T) {
	b, servers := fleet(t, 2)
	story(t, meetAt(t, servers[0], b.url()))
}

// Both partners command at random from both sides of three servers, which are killed one after the other. In the end
// both have the same.
func TestStory_OnThreeServersThatDie(t *testing.T) {
	b, servers := fleet(t, 3)
	c := meetAt(t, servers[0], b.url())
	var talk atomic.Value
	talk.Store(uuid.NewString())
	var accepted atomic.Int64
	stop := make(chan struct{})
	var all sync.WaitGroup
	for _, d := range c.at {
		for range 2 {
			all.Go(func() {
				for {
					select {
					case <-stop:
						return
					default:
					}
					if d.Do(soon(t), anyCommand(&talk)) == nil {
						accepted.Add(1)
					}
				}
			})
		}
	}
	for _, s := range servers {
		time.Sleep(400 * time.Millisecond)
		s.restart(t)
	}
	time.Sleep(400 * time.Millisecond)
	close(stop)
	all.Wait()
	if accepted.Load() < 50 {
		t.Errorf("only %d commands were accepted", accepted.Load())
	}
	c.until("both are at the same place", func() bool {
		return c.at[space.A].Place(wire.Shared) == c.at[space.B].Place(wire.Shared)
	})
	before := c.holds(space.A)
	if other := c.holds(space.B); other != before {
		t.Errorf("a holds %s\nb holds %s", before, other)
	}
	c.at[space.A].Close()
	c.open(space.A)
	if stored := c.holds(space.A); stored != before {
		t.Errorf("a held   %s\nstored is %s", before, stored)
	}
	t.Logf("%d commands were accepted, version %d", accepted.Load(), c.at[space.A].Place(wire.Shared).V)
}

// holds is all that the commands of this test change, as a device has it.
func (c *couple) holds(s space.Seat) string {
	c.t.Helper()
	floors := 0
	talks := client.All[*space.Talk](c.at[s])
	for _, k := range talks {
		if k.Floor != "" && k.Phase != space.Closed {
			floors++
		}
	}
	if floors > 1 {
		c.t.Errorf("%d have the floor", floors)
	}
	text, err := json.Marshal([]any{talks, client.All[*space.SeatEntity](c.at[s]), client.All[*space.Free](c.at[s])})
	if err != nil {
		c.t.Fatal(err)
	}
	return string(text)
}

func anyCommand(talk *atomic.Value) space.Command {
	id := talk.Load().(string)
	switch rand.IntN(7) {
	case 0:
		return &space.TalkOpen{Talk: id, Kind: space.Ordinary, Mode: space.Spoken}
	case 1:
		return &space.TalkReady{Talk: id, Ready: true}
	case 2:
		return &space.TalkPass{Talk: id}
	case 3:
		return &space.TalkHeard{Talk: id}
	case 4:
		if rand.IntN(5) == 0 {
			talk.Store(uuid.NewString())
			return &space.TalkStop{Talk: id}
		}
		return &space.TalkClarify{Talk: id}
	case 5:
		return &space.SeatName{Text: space.Sealed(fmt.Sprint("name ", rand.IntN(100)))}
	default:
		return &space.FreePaint{Day: fmt.Sprintf("2030-01-%02d", 1+rand.IntN(28)), Free: [][2]int{{0, 1 + rand.IntN(90)}}}
	}
}
