package redisstore

import (
	"context"
	"net/netip"
	"slices"
	"strings"

	"github.com/redis/go-redis/v9"
)

// accessRisks are sentences about who else may reach a Redis at an address, which everybody may use if it asks nobody
// for a password. What is on loopback is this machine's own.
func (s *Store) accessRisks(at netip.Addr, asksNobody bool) (list []string) {
	if !at.IsValid() || at.IsLoopback() {
		return nil
	}
	if asksNobody {
		list = append(list, "Redis asks for no password: whoever reaches it reads, changes and deletes what it holds; set requirepass in redis.conf, and name the password by --redis-password-file")
	}
	if s.exposed != nil && s.exposed(at) {
		list = append(list, "Redis is in the network of --trusted-proxies: whoever takes over the proxy, which faces everybody, reaches it; give Redis a network of its own")
	}
	return list
}

// addressOf is where Redis is, as it says itself; not valid where it does not.
func addressOf(ctx context.Context, c redis.UniversalClient) netip.Addr {
	info, _ := c.Do(ctx, "CLIENT", "INFO").Text()
	_, rest, _ := strings.Cut(info, " laddr=")
	laddr, _, _ := strings.Cut(rest, " ")
	at, _ := netip.ParseAddrPort(laddr)
	return at.Addr().Unmap()
}

// asksNobody says whether one needs no password, as far as Redis says.
func asksNobody(ctx context.Context, c redis.UniversalClient) bool {
	user, _ := c.Do(ctx, "ACL", "GETUSER", "default").Slice()
	if len(user) < 2 {
		return false
	}
	flags, _ := user[1].([]any)
	return slices.Contains(flags, any("on")) && slices.Contains(flags, any("nopass"))
}
