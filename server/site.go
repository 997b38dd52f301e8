package main

import (
	"net"
	"net/netip"
	"net/url"
	"slices"
	"strings"
)

// site is where people reach this server.
type site struct {
	url     *url.URL
	origins []string // what a page of ours says in Origin, exactly
}

// newSite is the site of the public address, or of the address listened on where none was given. Only then,
// and only on loopback, the other names of loopback with the same port are the same page.
func newSite(public *url.URL, listening net.Addr) site {
	if public != nil {
		return site{url: public, origins: []string{origin(public)}}
	}
	host, port, _ := net.SplitHostPort(listening.String())
	addr, err := netip.ParseAddr(host)
	if err == nil && addr.IsUnspecified() {
		host = "127.0.0.1"
	}
	own := &url.URL{Scheme: "http", Host: net.JoinHostPort(host, port)}
	s := site{url: own, origins: []string{origin(own)}}
	if isLoopback(host) {
		for _, name := range []string{"localhost", "127.0.0.1", "::1"} {
			alias := origin(&url.URL{Scheme: "http", Host: net.JoinHostPort(name, port)})
			if !slices.Contains(s.origins, alias) {
				s.origins = append(s.origins, alias)
			}
		}
	}
	return s
}

// origin is a URL's origin as browsers write it: without the port that its scheme has anyway.
func origin(u *url.URL) string {
	host := u.Host
	if u.Scheme == "https" {
		host = strings.TrimSuffix(host, ":443")
	} else {
		host = strings.TrimSuffix(host, ":80")
	}
	return u.Scheme + "://" + host
}

func (s site) https() bool { return s.url.Scheme == "https" }

// secureCookies says whether cookies carry Secure: always, except over plain HTTP on loopback.
func (s site) secureCookies() bool { return s.https() || !isLoopback(s.url.Hostname()) }

func isLoopback(host string) bool {
	addr, err := netip.ParseAddr(host)
	return err == nil && addr.IsLoopback() || host == "localhost" || strings.HasSuffix(host, ".localhost")
}

// risks are sentences about what is set unsafely, each with what to do.
func risks(s site, listening net.Addr, trusted proxies, secure bool) (list []string) {
	if reachable(listening) && !s.https() {
		list = append(list, "other machines can reach this server, but --public-url is not https: browsers seal words only over HTTPS; put a proxy with HTTPS in front and name its address, or give --tls-host")
	}
	if s.https() && !secure && len(trusted) == 0 {
		list = append(list, "--public-url is https, so a proxy stands in front, but --trusted-proxies does not name it: to the limits everybody has the proxy's address, and all share what one may ask; name the address that the proxy connects from")
	}
	if s.https() && slices.ContainsFunc(trusted, func(p netip.Prefix) bool { return p.Bits() == 0 }) {
		list = append(list, "--trusted-proxies is everybody: whoever writes an X-Forwarded-For escapes the limits; name the address that the proxy connects from")
	}
	return list
}

// reachable says whether others than this machine's people reach an address.
func reachable(listening net.Addr) bool {
	host, _, _ := net.SplitHostPort(listening.String())
	return !isLoopback(host)
}
