package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"time"

	"golang.org/x/crypto/acme"
	"golang.org/x/crypto/acme/autocert"

	"amends/hub"
)

// How long to wait before an authority that gave no certificate is asked again. It counts failures: Let's Encrypt
// takes five an hour for a name.
const (
	askAgainAfter   = time.Minute
	askAgainAtLeast = time.Hour // in the end
)

var errNoCertificate = errors.New("there is no certificate yet")

// certificates gets the certificate of one name by ACME (RFC 8555) with TLS-ALPN-01 (RFC 8737), keeps it and renews
// it a while before it ends.
type certificates struct {
	manager *autocert.Manager
	host    string
	log     *slog.Logger
	there   atomic.Bool
}

// speakTLS gives what the listener speaks TLS with, nil without --tls-host, and starts what belongs to it until stop is
// called.
func speakTLS(ctx context.Context, cfg config, store hub.Store, listening net.Addr, to site, log *slog.Logger) (secure *tls.Config, stop func(), err error) {
	if cfg.TLSHost == "" {
		return nil, func() {}, nil
	}
	c, err := newCertificates(cfg, store, log)
	if err != nil {
		return nil, nil, err
	}
	stopRedirect, err := redirect(cfg.TLSRedirectAddr, to, log)
	if err != nil {
		return nil, nil, err
	}
	log.Info("listening", "address", listening.String())
	ctx, cancel := context.WithCancel(ctx)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		c.obtain(ctx)
	}()
	return c.config(), func() {
		cancel()
		<-ended
		stopRedirect()
	}, nil
}

// newCertificates keeps them in the data folder, or in the store where several servers share one.
func newCertificates(cfg config, store hub.Store, log *slog.Logger) (*certificates, error) {
	client := &acme.Client{DirectoryURL: cfg.TLSDirectory, UserAgent: "amends"}
	if cfg.TLSDirectoryRoots != "" {
		roots, err := os.ReadFile(cfg.TLSDirectoryRoots)
		pool := x509.NewCertPool()
		if err != nil || !pool.AppendCertsFromPEM(roots) {
			return nil, fmt.Errorf("--tls-directory-roots %q holds no certificates in PEM", cfg.TLSDirectoryRoots)
		}
		client.HTTPClient = &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool}, DisableKeepAlives: true}}
	}
	var cache autocert.Cache = autocert.DirCache(filepath.Join(cfg.Data, "certificates"))
	if shared, ok := store.(interface{ Certificates() autocert.Cache }); ok {
		cache = shared.Certificates()
	}
	return &certificates{
		manager: &autocert.Manager{
			Prompt: autocert.AcceptTOS, HostPolicy: autocert.HostWhitelist(cfg.TLSHost), Email: cfg.TLSEmail, Cache: cache, Client: client,
		},
		host: cfg.TLSHost, log: log,
	}, nil
}

// config is what the listener speaks TLS with.
func (c *certificates) config() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, NextProtos: []string{"http/1.1", acme.ALPNProto}, GetCertificate: c.get}
}

// get answers a handshake. Until there is a certificate, only the authority gets anything: whoever knocks meanwhile
// must not be able to make us ask it again.
func (c *certificates) get(hello *tls.ClientHelloInfo) (*tls.Certificate, error) {
	if !c.there.Load() && !slices.Contains(hello.SupportedProtos, acme.ALPNProto) {
		return nil, errNoCertificate
	}
	return c.manager.GetCertificate(hello)
}

// obtain sees to it that there is a certificate, and says what becomes of it, until ctx ends. A question to the
// authority cannot be broken off: one that is under way ends by itself, within 5 minutes.
func (c *certificates) obtain(ctx context.Context) {
	for wait := askAgainAfter; ; wait = min(2*wait, askAgainAtLeast) {
		asked := make(chan error, 1)
		go func() { asked <- c.first() }()
		select {
		case err := <-asked:
			if err == nil {
				return
			}
			c.log.Error("there is no certificate: see to it that the name leads to this machine and its port 443 to this server; it is tried again",
				"host", c.host, "in", wait, "error", err)
		case <-ctx.Done():
			return
		}
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return
		}
	}
}

// first is the handshake of a browser of today, which wants an ECDSA certificate.
func (c *certificates) first() error {
	found, err := c.manager.GetCertificate(&tls.ClientHelloInfo{
		ServerName: c.host, CipherSuites: []uint16{tls.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256},
	})
	if err != nil {
		return err
	}
	c.there.Store(true)
	if found.Leaf != nil {
		c.log.Info("the certificate is there", "host", c.host, "until", found.Leaf.NotAfter)
	}
	return nil
}

// redirect leads who comes over plain HTTP to the public address, until stop is called. It keeps no log: what is
// asked for can be a link's secret.
func redirect(addr string, to site, log *slog.Logger) (stop func(), err error) {
	if addr == "" {
		return func() {}, nil
	}
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return nil, fmt.Errorf("cannot listen on %s: %w; choose another --tls-redirect-addr, or an empty one for none", addr, err)
	}
	log.Info("leading plain HTTP to HTTPS", "address", listener.Addr().String())
	return background(listener, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Connection", "close")
		w.Header().Set("Referrer-Policy", "no-referrer")
		if !safe(r.Method) {
			http.Error(w, "Use HTTPS.", http.StatusBadRequest)
			return
		}
		http.Redirect(w, r, origin(to.url)+r.URL.RequestURI(), http.StatusMovedPermanently)
	}), log), nil
}
