package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/google/uuid"
)

// What strangers send in floods, each from an address of its own.
const (
	halfRequests = 2000                    // at any time; one that the server ends is begun anew a second later
	lookUps      = 10_000                  // a minute, at tickets that are not there
	attempts     = 1000                    // at spaces that are not there, within the flood
	sent         = 60_000                  // bytes of each half request's body
	madeUp       = "Cookie: amends=%s\r\n" // a token of the right form
)

// floods is the server's memory, and what a healthy pair notices, while strangers send all that they can.
func floods(ctx context.Context, s settings) ([]figure, error) {
	if err := roomFor(halfRequests); err != nil {
		return nil, err
	}
	data, err := os.MkdirTemp("", "amends-load")
	if err != nil {
		return nil, err
	}
	p := &process{data: data}
	defer p.stop()
	// With the protocol's limits on strangers: they are what is measured.
	if err := p.start(ctx, s.server, "serve", "--addr", "127.0.0.1:0", "--data", data, "--log-level", "error", "--commands-per-second", "1000"); err != nil {
		return nil, err
	}
	pairs, err := meet(ctx, 1, p)
	defer hangUp(pairs)
	if err != nil {
		return nil, err
	}
	before, err := p.resident()
	if err != nil {
		return nil, err
	}
	s.duration *= 4
	ctx, end := context.WithTimeout(ctx, warmUp+s.duration+patience)
	var strangers sync.WaitGroup
	var refused atomic.Int64
	flood := strangersAt{addr: p.addr, refused: &refused}
	for range halfRequests {
		strangers.Go(func() { flood.half(ctx) })
	}
	strangers.Go(func() { flood.ask(ctx, time.Minute/lookUps, flood.look) })
	strangers.Go(func() { flood.ask(ctx, s.duration/attempts, flood.enter) })
	var most float64
	strangers.Go(func() {
		for ; ctx.Err() == nil; time.Sleep(50 * time.Millisecond) {
			if now, err := p.resident(); err == nil {
				most = max(most, now)
			}
		}
	})
	took, err := alone(s, pairs)
	end()
	strangers.Wait()
	return []figure{
		{"the server's memory before strangers come", before / 1e6, "MB", bar{}},
		{"… at most under 2,000 half requests, 10,000 look-ups/min, 1,000 made-up spaces", most / 1e6, "MB", atMost(150)},
		{"command to partner meanwhile, one pair, p50", quantile(took, .5), "ms", bar{}},
		{"… p99", quantile(took, .99), "ms", atMost(250)},
		{"requests of strangers that got no more than a refusal", float64(refused.Load()), "", bar{}},
	}, err
}

// strangersAt are those who flood a server.
type strangersAt struct {
	addr    string
	refused *atomic.Int64
}

var strangers atomic.Uint32

// dial connects from the next of 16,000 addresses.
func (f strangersAt) dial(ctx context.Context) (net.Conn, error) {
	n := strangers.Add(1) % 16_000
	from := net.IPv4(127, 1, byte(n/250), byte(1+n%250))
	return (&net.Dialer{Timeout: patience, LocalAddr: &net.TCPAddr{IP: from}}).DialContext(ctx, "tcp", f.addr)
}

// half keeps a request open whose body never comes to its end.
func (f strangersAt) half(ctx context.Context) {
	body := make([]byte, sent)
	for n := 0; ctx.Err() == nil; n++ {
		conn, err := f.dial(ctx)
		if err != nil {
			time.Sleep(100 * time.Millisecond)
			continue
		}
		stop := context.AfterFunc(ctx, func() { _ = conn.Close() })
		_, _ = fmt.Fprintf(conn, "POST /api/spaces HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\n\r\n", f.addr, (64<<10)<<(n%2*2))
		_, _ = conn.Write(body)
		_, _ = io.Copy(io.Discard, conn) // until the server ends it
		stop()
		_ = conn.Close()
		time.Sleep(time.Second)
	}
}

// ask sends requests at a steady rate, each on a connection of its own.
func (f strangersAt) ask(ctx context.Context, every time.Duration, request func() string) {
	var under sync.WaitGroup
	defer under.Wait()
	for ticker := time.NewTicker(every); ; {
		select {
		case <-ctx.Done():
			ticker.Stop()
			return
		case <-ticker.C:
		}
		under.Go(func() {
			conn, err := f.dial(ctx)
			if err != nil {
				return
			}
			defer conn.Close()
			defer context.AfterFunc(ctx, func() { _ = conn.Close() })()
			if _, err := io.WriteString(conn, request()); err != nil {
				return
			}
			if answer, err := io.ReadAll(conn); err == nil && len(answer) > 0 {
				f.refused.Add(1)
			}
		})
	}
}

func (f strangersAt) look() string {
	body := fmt.Sprintf(`{"auth":"%s"}`, madeUpSecret())
	return fmt.Sprintf("POST /api/tickets/look HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s", f.addr, len(body), body)
}

func (f strangersAt) enter() string {
	return fmt.Sprintf("GET /api/spaces/%s/a/devices HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n"+madeUp+"\r\n", uuid.NewString(), f.addr, madeUpSecret())
}

// madeUpSecret has the form of 32 bytes.
func madeUpSecret() string {
	id := uuid.New()
	return fmt.Sprintf("%x", id)[:32] + "AAAAAAAAAAA"
}
