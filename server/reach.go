package main

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"syscall"
	"time"
)

// reach is how this server asks addresses that others named, so that none of them leads to where only this server gets.
// The zero value is what production wants; tests let their own push service in.
type reach struct {
	resolver *net.Resolver         // nil: the machine's
	roots    *x509.CertPool        // nil: the machine's
	admits   func(netip.Addr) bool // nil: public
}

const (
	reachWithin  = 10 * time.Second // all in all
	reachStep    = 4 * time.Second  // to connect, to agree on TLS, to answer
	reachHeaders = 16 << 10         // of an answer
	reachBody    = 4 << 10          // read of an answer, so that the connection can serve again
)

var errNotPublic = errors.New("the address is not public")

// client asks by HTTPS alone, itself and no proxy, follows nothing, and takes no longer and no more than it may.
func (r reach) client() *http.Client {
	admits := r.admits
	if admits == nil {
		admits = public
	}
	dialer := &net.Dialer{
		Timeout: reachStep, Resolver: r.resolver,
		// Judged on the address that is dialled, whatever its name led to before.
		Control: func(_, address string, _ syscall.RawConn) error {
			if at, err := netip.ParseAddrPort(address); err != nil || !admits(at.Addr()) {
				return errNotPublic
			}
			return nil
		},
	}
	return &http.Client{
		Timeout:       reachWithin,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &http.Transport{
			DialContext: dialer.DialContext, TLSClientConfig: &tls.Config{RootCAs: r.roots, MinVersion: tls.VersionTLS12},
			ForceAttemptHTTP2: true, DisableCompression: true, MaxResponseHeaderBytes: reachHeaders,
			TLSHandshakeTimeout: reachStep, ResponseHeaderTimeout: reachStep,
			IdleConnTimeout: 30 * time.Second, MaxIdleConnsPerHost: 4,
		},
	}
}

// special are the blocks of the IANA registries for special purposes, as far as they are not outside 2000::/3 anyway, and
// those that carry IPv4 addresses inside.
var special = prefixes(
	"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
	"192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
	"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
)

var global = netip.MustParsePrefix("2000::/3")

// public says whether an address is one that anybody could reach. Of IPv6 only what is handed out as global is: not
// loopback, link-local, unique local or multicast, nor NAT64 and mapped IPv4.
func public(addr netip.Addr) bool {
	if addr.Is6() && !global.Contains(addr) {
		return false
	}
	for _, block := range special {
		if block.Contains(addr) {
			return false
		}
	}
	return addr.IsValid() && addr.Zone() == ""
}

func prefixes(list ...string) (all []netip.Prefix) {
	for _, one := range list {
		all = append(all, netip.MustParsePrefix(one))
	}
	return all
}
