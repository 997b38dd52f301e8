package main

import (
	"net/netip"
	"strings"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"
	lru "github.com/hashicorp/golang-lru/v2"
)

// maxAddresses bounds the memory of one limit. Beyond it the address that asked longest ago is forgotten.
const maxAddresses = 20_000

// window admits at most a number of requests of each address in any span of a length.
type window struct {
	most int
	span time.Duration
	now  func() time.Time

	mu   sync.Mutex
	seen *lru.Cache[netip.Prefix, []time.Time] // admitted in the last span, oldest first
}

func newWindow(most int, span time.Duration, now func() time.Time) *window {
	seen, err := lru.New[netip.Prefix, []time.Time](maxAddresses)
	if err != nil {
		panic(err) // only a size below one is an error
	}
	return &window{most: most, span: span, now: now, seen: seen}
}

// allow counts one request, or refuses it and says when to come back. What is refused does not count.
func (w *window) allow(from netip.Prefix) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	now := w.now()
	times, _ := w.seen.Get(from)
	for len(times) > 0 && now.Sub(times[0]) >= w.span {
		times = times[1:]
	}
	if len(times) >= w.most {
		w.seen.Add(from, times)
		return rateLimited(w.span - now.Sub(times[0]))
	}
	w.seen.Add(from, append(times, now))
	return nil
}

// asker is the address that a request is counted under: the whole /64 for IPv6, as one household has it.
// Behind trusted proxies it is the last address in X-Forwarded-For that is none of theirs; what stands before
// that anybody could have written.
func (s *server) asker(c *fiber.Ctx) netip.Prefix {
	addr, _ := netip.AddrFromSlice(c.Context().RemoteIP())
	addr = addr.Unmap()
	hops := strings.Split(strings.Join(forwarded(c), ","), ",")
	for i := len(hops) - 1; i >= 0 && s.trusts(addr); i-- {
		hop, err := netip.ParseAddr(strings.TrimSpace(hops[i]))
		if err != nil {
			break
		}
		addr = hop.Unmap().WithZone("")
	}
	bits := 32
	if addr.Is6() {
		bits = 64
	}
	prefix, _ := addr.Prefix(bits)
	return prefix
}

func forwarded(c *fiber.Ctx) []string {
	var lines []string
	for _, line := range c.Request().Header.PeekAll(fiber.HeaderXForwardedFor) {
		lines = append(lines, string(line))
	}
	return lines
}

func (s *server) trusts(addr netip.Addr) bool {
	for _, proxy := range s.proxies {
		if proxy.Contains(addr) {
			return true
		}
	}
	return false
}
