package client_test

import (
	"bufio"
	"bytes"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"amends/hub/redisstore/redistest"
)

// balancer is one address in front of several servers, as a proxy is: each connection goes to the next server that
// takes it, sockets in a round of their own. A witness reads along what the sockets are told.
type balancer struct {
	net.Listener
	witness  *witness
	requests atomic.Uint64
	sockets  atomic.Uint64
	all      sync.WaitGroup
	mu       sync.Mutex
	open     []net.Conn
	outward  []net.Conn // those of them that lead to servers
	to       []*server
	carried  []int // sockets, by the server that took them
}

// fleet is servers on one Redis, and the address in front of them.
func fleet(t *testing.T, n int, flags ...string) (*balancer, []*server) {
	t.Helper()
	redis := redistest.Start(t, "--appendonly", "yes", "--appendfsync", "always").Address()
	return behind(t, n, append([]string{"--redis", redis}, flags...)...)
}

// behind is servers, and the address in front of them.
func behind(t *testing.T, n int, flags ...string) (*balancer, []*server) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	b := &balancer{Listener: l, witness: newWitness(t), carried: make([]int, n)}
	for range n {
		s := &server{data: t.TempDir(), addr: freeAddr(t), more: append([]string{"--public-url", b.url()}, flags...)}
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
		if b.keep(in) {
			b.all.Go(func() { b.carry(in) })
		}
	}
}

// keep remembers a connection, to be closed at the end. False: it is the end.
func (b *balancer) keep(c net.Conn) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.open == nil && b.to == nil {
		_ = c.Close()
		return false
	}
	b.open = append(b.open, c)
	return true
}

// carry passes one connection on, both ways, until either side ends it.
func (b *balancer) carry(in net.Conn) {
	defer in.Close()
	var head bytes.Buffer
	request, err := http.ReadRequest(bufio.NewReader(io.TeeReader(in, &head)))
	if err != nil {
		return
	}
	socket := strings.HasSuffix(request.URL.Path, "/socket")
	out := b.dial(socket)
	if out == nil {
		return
	}
	defer out.Close()
	b.all.Go(func() {
		_, _ = io.Copy(out, io.MultiReader(&head, in))
		_ = out.Close()
	})
	if socket {
		b.witness.follow(request.Header.Get("Cookie"), out, in)
	}
	_, _ = io.Copy(in, out)
}

// dial waits until a server takes the connection; nil: it is the end.
func (b *balancer) dial(socket bool) net.Conn {
	round := &b.requests
	if socket {
		round = &b.sockets
	}
	for ; ; time.Sleep(time.Millisecond) {
		to := b.servers()
		if to == nil {
			return nil
		}
		i := int(round.Add(1)) % len(to)
		out, err := net.Dial("tcp", to[i].addr)
		if err != nil {
			continue
		}
		if !b.keep(out) {
			return nil
		}
		b.mu.Lock()
		b.outward = append(b.outward, out)
		if socket {
			b.carried[i]++
		}
		b.mu.Unlock()
		return out
	}
}

// servers are those behind; none at the end.
func (b *balancer) servers() []*server {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.to
}

// took is how many sockets a server has taken so far.
func (b *balancer) took(s *server) int {
	b.mu.Lock()
	defer b.mu.Unlock()
	for i := range b.to {
		if b.to[i] == s {
			return b.carried[i]
		}
	}
	return 0
}

// cut ends the connections to the servers at whatever byte they are. What a server answers meanwhile is lost.
func (b *balancer) cut() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, c := range b.outward {
		_ = c.Close()
	}
	b.outward = nil
}

func (b *balancer) close() {
	_ = b.Close()
	b.mu.Lock()
	for _, c := range b.open {
		_ = c.Close()
	}
	b.open, b.to = nil, nil
	b.mu.Unlock()
	b.all.Wait()
}

// freeAddr is an address that nobody listens on, and that no connection gets by chance.
func freeAddr(t *testing.T) string {
	t.Helper()
	return net.JoinHostPort("127.0.0.1", strconv.Itoa(redistest.FreePort(t)))
}
