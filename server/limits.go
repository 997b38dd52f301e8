package main

import (
	"net/netip"
	"strings"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"
	lru "github.com/hashicorp/golang-lru/v2"
)

// maxAskers bounds the memory of one quota. Beyond it the one that asked longest ago is forgotten.
const maxAskers = 20_000

// quota is how many requests are admitted in any span of a length, of those whom share counts as one.
type quota[From any] struct {
	most  int
	span  time.Duration
	share func(From) (who any, counts bool) // who is comparable
}

// byAddress counts an IPv4 address, and of IPv6 the whole /64, as one household has it.
func byAddress(addr netip.Addr) (any, bool) { return household(addr), true }

func household(addr netip.Addr) netip.Prefix {
	bits := 32
	if addr.Is6() {
		bits = 64
	}
	prefix, _ := addr.Prefix(bits)
	return prefix
}

// bySite counts an IPv6 /48, of which one customer may have all 65,536 households.
func bySite(addr netip.Addr) (any, bool) {
	if !addr.Is6() {
		return nil, false
	}
	prefix, _ := addr.Prefix(48)
	return prefix, true
}

// inAll counts everybody.
func inAll(netip.Addr) (any, bool) { return nil, true }

// byDevice counts a device by its id.
func byDevice(id string) (any, bool) { return id, true }

// limiter admits what is within all of its quotas.
type limiter[From any] struct {
	now    func() time.Time
	quotas []quota[From]

	mu   sync.Mutex
	seen []*lru.Cache[any, []int64] // by quota: when what was admitted in the last span came, in ns, oldest first
}

func newLimiter[From any](now func() time.Time, quotas ...quota[From]) *limiter[From] {
	l := &limiter[From]{now: now, quotas: quotas}
	for range quotas {
		seen, err := lru.New[any, []int64](maxAskers)
		if err != nil {
			panic(err) // only a size below one is an error
		}
		l.seen = append(l.seen, seen)
	}
	return l
}

// allow counts one request, or refuses it and says when to come back. What is refused does not count. Without a limiter
// everybody is admitted.
func (l *limiter[From]) allow(from From) error {
	if l == nil {
		return nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.now().UnixNano()
	for i, q := range l.quotas {
		who, counts := q.share(from)
		if !counts {
			continue
		}
		times, known := l.seen[i].Get(who)
		for len(times) > 0 && now-times[0] >= int64(q.span) {
			times = times[1:]
		}
		if known {
			l.seen[i].Add(who, times)
		}
		if len(times) >= q.most {
			return rateLimited(q.span - time.Duration(now-times[0]))
		}
	}
	for i, q := range l.quotas {
		if who, counts := q.share(from); counts {
			times, _ := l.seen[i].Get(who)
			l.seen[i].Add(who, append(times, now))
		}
	}
	return nil
}

// asker is the address that a request is counted under. Behind trusted proxies it is the last one in X-Forwarded-For
// that is none of theirs; what stands before that anybody could have written.
func (s *server) asker(c *fiber.Ctx) netip.Addr {
	addr, _ := netip.AddrFromSlice(c.Context().RemoteIP())
	addr = addr.Unmap()
	hops := strings.Split(strings.Join(forwarded(c), ","), ",")
	for i := len(hops) - 1; i >= 0 && s.proxies.trust(addr); i-- {
		hop, err := parseHop(strings.TrimSpace(hops[i]))
		if err != nil {
			break
		}
		addr = hop.Unmap().WithZone("")
	}
	return addr
}

// parseHop reads an address as proxies write it: some with the port, and IPv6 in brackets.
func parseHop(text string) (netip.Addr, error) {
	if hop, err := netip.ParseAddrPort(text); err == nil {
		return hop.Addr(), nil
	}
	if inside, ok := strings.CutPrefix(text, "["); ok {
		text = strings.TrimSuffix(inside, "]")
	}
	return netip.ParseAddr(text)
}

func forwarded(c *fiber.Ctx) []string {
	var lines []string
	for _, line := range c.Request().Header.PeekAll(fiber.HeaderXForwardedFor) {
		lines = append(lines, string(line))
	}
	return lines
}

// proxies are those that are believed what they say of addresses.
type proxies []netip.Prefix

func (p proxies) trust(addr netip.Addr) bool {
	for _, proxy := range p {
		if proxy.Contains(addr) {
			return true
		}
	}
	return false
}
