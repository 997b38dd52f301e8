package main

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/ecdh"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"
	"golang.org/x/net/dns/dnsmessage"

	"amends/hub/space"
	"amends/hub/wire"
)

// names is a name server. What a name leads to can change from one question to the next.
type names struct {
	conn net.PacketConn

	mu    sync.Mutex
	leads map[string][]netip.Addr
	asked map[string]int
}

func startNames(t *testing.T) *names {
	t.Helper()
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	n := &names{conn: conn, leads: map[string][]netip.Addr{}, asked: map[string]int{}}
	served := make(chan struct{})
	go func() {
		defer close(served)
		n.serve()
	}()
	t.Cleanup(func() {
		conn.Close()
		<-served
	})
	return n
}

func (n *names) serve() {
	question := make([]byte, 1500)
	for {
		size, from, err := n.conn.ReadFrom(question)
		if err != nil {
			return
		}
		var m dnsmessage.Message
		if m.Unpack(question[:size]) != nil || len(m.Questions) != 1 {
			continue
		}
		q := m.Questions[0]
		m.Response, m.Authoritative, m.Additionals = true, true, nil
		for _, addr := range n.answer(strings.TrimSuffix(q.Name.String(), ".")) {
			header := dnsmessage.ResourceHeader{Name: q.Name, Class: q.Class}
			if q.Type == dnsmessage.TypeA && addr.Is4() {
				m.Answers = append(m.Answers, dnsmessage.Resource{Header: header, Body: &dnsmessage.AResource{A: addr.As4()}})
			}
			if q.Type == dnsmessage.TypeAAAA && addr.Is6() {
				m.Answers = append(m.Answers, dnsmessage.Resource{Header: header, Body: &dnsmessage.AAAAResource{AAAA: addr.As16()}})
			}
		}
		if packed, err := m.Pack(); err == nil {
			_, _ = n.conn.WriteTo(packed, from)
		}
	}
}

func (n *names) answer(name string) []netip.Addr {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.asked[name]++
	return n.leads[name]
}

// lead has a name lead to addresses from now on.
func (n *names) lead(name string, to ...string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.leads[name] = nil
	for _, addr := range to {
		n.leads[name] = append(n.leads[name], netip.MustParseAddr(addr))
	}
}

func (n *names) resolver() *net.Resolver {
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, "udp", n.conn.LocalAddr().String())
	}}
}

// pushed is a message as it came to a push service.
type pushed struct {
	header http.Header
	path   string
	body   []byte
}

// pushService is one on loopback, over TLS, reached by the name push.example.com.
type pushService struct {
	*testing.T
	*httptest.Server
	names *names
	came  chan pushed

	mu     sync.Mutex
	answer http.HandlerFunc // nil: it takes everything
}

func startPushService(t *testing.T) *pushService {
	t.Helper()
	s := &pushService{T: t, names: startNames(t), came: make(chan pushed, 64)}
	s.Server = httptest.NewUnstartedServer(http.HandlerFunc(s.take))
	s.EnableHTTP2 = true
	s.StartTLS()
	t.Cleanup(s.Close)
	s.names.lead("push.example.com", "127.0.0.1")
	return s
}

func (s *pushService) take(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		s.Error(err)
	}
	s.mu.Lock()
	answer := s.answer
	s.mu.Unlock()
	s.came <- pushed{r.Header.Clone(), r.URL.Path, body}
	if answer == nil {
		w.WriteHeader(http.StatusCreated)
	} else {
		answer(w, r)
	}
}

func (s *pushService) answers(answer http.HandlerFunc) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.answer = answer
}

func (s *pushService) always(status int, header ...string) {
	s.answers(func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		w.WriteHeader(status)
	})
}

func (s *pushService) next() pushed {
	s.Helper()
	select {
	case p := <-s.came:
		return p
	case <-time.After(patience):
		s.Fatal("nothing comes to the push service")
		return pushed{}
	}
}

func (s *pushService) roots() *x509.CertPool {
	pool := x509.NewCertPool()
	pool.AddCert(s.Certificate())
	return pool
}

// reach leads to this service alone.
func (s *pushService) reach() reach {
	return reach{resolver: s.names.resolver(), roots: s.roots(), admits: func(addr netip.Addr) bool { return addr == netip.MustParseAddr("127.0.0.1") }}
}

// program is the server that reaches it.
func (s *pushService) program(ctx context.Context, args []string, getenv func(string) string, stdout, stderr io.Writer) error {
	cfg, err := readConfig(args, getenv, stdout)
	if err != nil {
		return err
	}
	cfg.reach = s.reach()
	return serve(ctx, cfg, newLog(cfg, stderr), stdout)
}

func (s *pushService) start(args ...string) *running {
	s.Helper()
	return startWith(s.T, s.program, s.TempDir(), args...)
}

// address is what the endpoints of its subscriptions begin with.
func (s *pushService) address() string {
	_, port, _ := net.SplitHostPort(s.Listener.Addr().String())
	return "https://push.example.com:" + port
}

// browser has a subscription and opens what comes by it.
type browser struct {
	*testing.T
	key  *ecdh.PrivateKey
	auth []byte
	path string
}

func newBrowser(t *testing.T) *browser {
	t.Helper()
	key, err := ecdh.P256().GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	b := &browser{t, key, make([]byte, 16), "/" + uuid.NewString()}
	rand.Read(b.auth)
	return b
}

// asks is to be reminded of everything, by way of the push service at an address.
func (b *browser) asks(service string) wire.NewPush {
	return wire.NewPush{Kinds: space.ReminderKinds(), Subscription: wire.PushSubscription{Endpoint: service + b.path, Keys: space.PushKeys{
		P256dh: base64.RawURLEncoding.EncodeToString(b.key.PublicKey().Bytes()), Auth: base64.RawURLEncoding.EncodeToString(b.auth),
	}}}
}

// opens opens what was sealed for it: RFC 8188 with the keys of RFC 8291, in one record.
func (b *browser) opens(body []byte) []byte {
	b.Helper()
	plain, err := b.open(body)
	if err != nil {
		b.Fatal(err)
	}
	return plain
}

func (b *browser) open(body []byte) ([]byte, error) {
	if len(body) < 86 || body[20] != 65 || int(binary.BigEndian.Uint32(body[16:])) < len(body)-86 {
		return nil, fmt.Errorf("%d bytes are no single record with a key", len(body))
	}
	salt, sender, sealed := body[:16], body[21:86], body[86:]
	public, err := ecdh.P256().NewPublicKey(sender)
	if err != nil {
		return nil, err
	}
	shared, err := b.key.ECDH(public)
	if err != nil {
		return nil, err
	}
	info := "WebPush: info\x00" + string(b.key.PublicKey().Bytes()) + string(sender)
	ikm, err := hkdf.Key(sha256.New, shared, b.auth, info, 32)
	if err != nil {
		return nil, err
	}
	cek, err := hkdf.Key(sha256.New, ikm, salt, "Content-Encoding: aes128gcm\x00", 16)
	if err != nil {
		return nil, err
	}
	nonce, err := hkdf.Key(sha256.New, ikm, salt, "Content-Encoding: nonce\x00", 12)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(cek)
	if err != nil {
		return nil, err
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	padded, err := gcm.Open(nil, nonce, sealed, nil)
	if err != nil {
		return nil, err
	}
	plain := strings.TrimRight(string(padded), "\x00")
	if !strings.HasSuffix(plain, "\x02") {
		return nil, fmt.Errorf("the record is not the last: %q", plain)
	}
	return []byte(plain[:len(plain)-1]), nil
}

// signed wants a message to be signed with the key that browsers subscribe with, for this push service (RFC 8292).
func (s *pushService) signed(p pushed, key string) jwt.MapClaims {
	s.Helper()
	token, rest, _ := strings.Cut(strings.TrimPrefix(p.header.Get("Authorization"), "vapid t="), ", k=")
	if rest != key {
		s.Fatalf("signed with %q, the key is %q", rest, key)
	}
	raw, err := base64.RawURLEncoding.DecodeString(key)
	if err != nil {
		s.Fatal(err)
	}
	public, err := ecdsa.ParseUncompressedPublicKey(elliptic.P256(), raw)
	if err != nil {
		s.Fatal(err)
	}
	claims := jwt.MapClaims{}
	if _, err := jwt.ParseWithClaims(token, claims, func(*jwt.Token) (any, error) { return public, nil },
		jwt.WithValidMethods([]string{"ES256"}), jwt.WithAudience(s.address()), jwt.WithExpirationRequired()); err != nil {
		s.Fatal(err)
	}
	return claims
}
