package main

import (
	"crypto/sha256"
	"fmt"
	"net"
	"net/netip"
	"slices"
	"strings"

	"github.com/pion/stun/v4"
	"golang.org/x/net/idna"
)

// relayWays are the URLs (RFC 7065) that lead to one relay, as browsers take them.
type relayWays []string

// parseRelay reads one --relay-url: a relay, by one URL or several with spaces between. One that names no transport
// stands for UDP, and for TCP where UDP does not pass.
func parseRelay(text string) (ways relayWays, err error) {
	for _, one := range strings.Fields(text) {
		uri, err := stun.ParseURI(one)
		if err != nil || uri.Scheme != stun.SchemeTypeTURN && uri.Scheme != stun.SchemeTypeTURNS || uri.Port < 1 || uri.Port > 65535 {
			return nil, fmt.Errorf("--relay-url %q is no address such as turn:amends.example:3478", one)
		}
		if _, named := netip.ParseAddr(uri.Host); named != nil {
			if uri.Host, err = idna.Lookup.ToASCII(uri.Host); err != nil {
				return nil, fmt.Errorf("--relay-url %q has a name that no browser would ask for: %w", one, err)
			}
		}
		if uri.IsSecure() && uri.Proto != stun.ProtoTypeTCP {
			return nil, fmt.Errorf("--relay-url %q: browsers take turns: over TCP alone; leave ?transport out", one)
		}
		ways = append(ways, uri.String())
		if !uri.IsSecure() && !strings.Contains(one, "?") {
			uri.Proto = stun.ProtoTypeTCP
			ways = append(ways, uri.String())
		}
	}
	if len(ways) == 0 {
		return nil, fmt.Errorf("--relay-url %q is no address such as turn:amends.example:3478", text)
	}
	return ways, nil
}

// relayOf is the relay of a space: the same whichever server is asked, so that partners on two of them meet, and for nearly
// all spaces the same when a relay comes or goes (rendezvous hashing).
func relayOf(relays []relayWays, space string) relayWays {
	weight := func(ways relayWays) string {
		sum := sha256.Sum256([]byte(strings.Join(ways, " ") + "\n" + space))
		return string(sum[:])
	}
	return slices.MaxFunc(relays, func(a, b relayWays) int { return strings.Compare(weight(a), weight(b)) })
}

// relayRisks are sentences about how relays are set that keep people from hearing each other, each with what to do. own
// is where this server's relay listens; named says whether --relay-url says how it is reached.
func relayRisks(s site, relays []relayWays, own net.Addr, named bool, trusted proxies) (list []string) {
	if own != nil && isLoopback(hostIn(own.String())) && !isLoopback(s.url.Hostname()) {
		list = append(list, "the relay listens on loopback alone, so nobody hears anybody from another machine; give --relay-addr an address that others reach, such as 0.0.0.0:3478")
	}
	if own != nil && !named && len(trusted) > 0 {
		list = append(list, "people are sent to the relay at the proxy's address, and a proxy passes neither UDP nor the relay's port on; name with --relay-url an address that leads to this server itself")
	}
	for _, ways := range relays {
		for _, way := range ways {
			uri, err := stun.ParseURI(way)
			if err != nil || !s.https() || isLoopback(s.url.Hostname()) {
				continue
			}
			if at, err := netip.ParseAddr(uri.Host); isLoopback(uri.Host) || err == nil && !public(at.Unmap()) {
				list = append(list, fmt.Sprintf("the relay's address %s is not public, while --public-url is: nobody hears anybody from outside; name another with --relay-url", way))
				break
			}
		}
	}
	return list
}

// hostIn is the host of an address with a port.
func hostIn(address string) string {
	host, _, _ := net.SplitHostPort(address)
	return host
}
