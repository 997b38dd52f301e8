package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/letsencrypt/pebble/v2/ca"
	"github.com/letsencrypt/pebble/v2/db"
	"github.com/letsencrypt/pebble/v2/va"
	"github.com/letsencrypt/pebble/v2/wfe"
	"github.com/miekg/dns"

	"amends/hub/redisstore/redistest"
)

const testHost = "amends.example"

// authority is a real ACME authority, for which every name leads to this machine, and whose port 443 leads wherever
// to says, once it says so.
type authority struct {
	t         *testing.T
	directory string
	roots     string // file of its own HTTPS
	issued    *x509.CertPool
	to        chan string
}

func newAuthority(t *testing.T) *authority {
	t.Helper()
	t.Setenv("PEBBLE_VA_NOSLEEP", "1")
	t.Setenv("PEBBLE_WFE_NONCEREJECT", "0")
	names, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	resolver := &dns.Server{Listener: names, Handler: dns.HandlerFunc(func(w dns.ResponseWriter, asked *dns.Msg) {
		answer := new(dns.Msg).SetReply(asked)
		if q := asked.Question[0]; q.Qtype == dns.TypeA {
			answer.Answer = append(answer.Answer, &dns.A{Hdr: dns.RR_Header{Name: q.Name, Rrtype: dns.TypeA, Class: dns.ClassINET}, A: net.IPv4(127, 0, 0, 1)})
		}
		w.WriteMsg(answer)
	})}
	go resolver.ActivateAndServe()
	t.Cleanup(func() { resolver.Shutdown() })

	a := &authority{t: t, roots: filepath.Join(t.TempDir(), "roots.pem"), issued: x509.NewCertPool(), to: make(chan string, 1)}
	quiet, store := log.New(io.Discard, "", 0), db.NewMemoryStore()
	issuer := ca.New(quiet, store, "", "ecdsa", 0, 1, map[string]ca.Profile{"default": {Description: "the one there is"}})
	a.issued.AddCert(issuer.GetRootCert(0).Cert)
	judge := va.New(quiet, 0, a.door(), false, names.Addr().String(), store)
	front := wfe.New(quiet, store, judge, issuer, []string{"pebble.example"}, false, false, 1, 1)
	served := httptest.NewTLSServer(front.Handler())
	t.Cleanup(served.Close)
	a.directory = served.URL + wfe.DirectoryPath
	text := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: served.Certificate().Raw})
	if err := os.WriteFile(a.roots, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return a
}

// door is a port that passes everything on to the server, once one is named.
func (a *authority) door() (port int) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		a.t.Fatal(err)
	}
	a.t.Cleanup(func() { listener.Close() })
	go func() {
		for {
			in, err := listener.Accept()
			if err != nil {
				return
			}
			go func() {
				defer in.Close()
				to := <-a.to
				a.to <- to
				out, err := net.Dial("tcp", to)
				if err != nil {
					return
				}
				go func() { io.Copy(out, in); out.Close() }()
				io.Copy(in, out)
			}()
		}
	}()
	return listener.Addr().(*net.TCPAddr).Port
}

// args are those of a server that asks this authority.
func (a *authority) args() []string {
	return []string{"--tls-host", testHost, "--tls-email", "robin@" + testHost, "--tls-redirect-addr", "127.0.0.1:0", "--tls-directory", a.directory, "--tls-directory-roots", a.roots}
}

// logged is what a line of the log says of something.
func logged(t *testing.T, r *running, line string) string {
	t.Helper()
	found := regexp.MustCompile(line)
	var said []string
	if !eventually(func() bool {
		said = found.FindStringSubmatch(r.stderr.String())
		return said != nil
	}) {
		t.Fatalf("nothing in the log is like %s", line)
	}
	return said[len(said)-1]
}

// leading reaches a server by its name, wherever that should lead.
func (a *authority) leading(to string) *http.Client {
	dial := func(ctx context.Context, _, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "tcp", to)
	}
	client := &http.Client{
		Transport:     &http.Transport{DialContext: dial, TLSClientConfig: &tls.Config{RootCAs: a.issued}, DisableKeepAlives: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Timeout:       patience,
	}
	return client
}

func TestACertificateIsGotAndKept(t *testing.T) {
	a := newAuthority(t)
	data := t.TempDir()
	nobody := authority{t: t, directory: "https://127.0.0.1:1/nobody", roots: a.roots}
	early := startOn(t, data, nobody.args()...)
	logged(t, early, `there is no certificate: .* in=(1m0s) `)
	knock := &tls.Config{ServerName: testHost, InsecureSkipVerify: true}
	if _, err := tls.Dial("tcp", logged(t, early, `msg=listening address=(\S+)`), knock); err == nil {
		t.Error("a handshake without a certificate succeeded")
	}
	early.end()

	r := startOn(t, data, a.args()...)
	if r.url != "https://"+testHost {
		t.Errorf("it is at %s", r.url)
	}
	if log := r.stderr.String(); strings.Contains(log, "level=WARN") {
		t.Errorf("nothing is set unsafely, and yet: %s", log)
	}
	listening := logged(t, r, `msg=listening address=(\S+)`)

	a.to <- listening
	logged(t, r, `msg="the certificate is there" host=amends.example until=(\S+)`)

	r.client = a.leading(listening)
	if page := r.want(200, "GET", "/", nil); page.Header.Get("Strict-Transport-Security") == "" {
		t.Errorf("the page has %v", page.Header)
	}
	made := newSpace()
	robin, noa := r.begin(made), r.join(made.Invite.Auth)
	at, other := robin.connect(), noa.connect()
	at.send(`{"t":"do","id":"` + uuid.NewString() + `","cmd":"seat.zone","body":{"zone":"Asia/Tokyo"}}`)
	other.await("patch")

	plain := logged(t, r, `leading plain HTTP to HTTPS" address=(\S+)`)
	answer, err := a.leading(plain).Get("http://" + testHost + "/help?a=b")
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	if to := answer.Header.Get("Location"); answer.StatusCode != 301 || to != "https://"+testHost+"/help?a=b" {
		t.Errorf("plain HTTP is answered with %s to %q", answer.Status, to)
	}
	r.end()

	// It is kept: another start asks nobody.
	again := startOn(t, data, nobody.args()...)
	logged(t, again, `msg="the certificate is there" host=amends.example until=(\S+)`)
	again.client = a.leading(logged(t, again, `msg=listening address=(\S+)`))
	again.want(200, "GET", "/healthz", nil)
}

// With Redis, a server that comes later finds the certificate that another got, and so does the one that the authority
// asks in its place.
func TestServersShareACertificate(t *testing.T) {
	a := newAuthority(t)
	redis := []string{"--redis", redistest.Start(t).Address()}
	nobody := authority{t: t, directory: "https://127.0.0.1:1/nobody", roots: a.roots}
	asked := start(t, append(redis, nobody.args()...)...)
	a.to <- logged(t, asked, `msg=listening address=(\S+)`)
	asker := start(t, append(redis, a.args()...)...)
	logged(t, asker, `msg="the certificate is there"`)
	later := start(t, append(redis, nobody.args()...)...)
	logged(t, later, `msg="the certificate is there"`)
	if said, err := runOnce(t, append([]string{"check"}, redis...)...); err != nil {
		t.Errorf("check finds %v: %s", err, said)
	}
}
