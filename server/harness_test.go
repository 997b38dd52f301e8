package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/google/uuid"
	"go.uber.org/goleak"

	"amends/hub/space"
	"amends/hub/wire"
)

func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m,
		// fasthttp keeps one goroutine for the Date header of all servers there ever are.
		goleak.IgnoreAnyFunction("github.com/valyala/fasthttp.updateServerDate.func1"),
		goleak.IgnoreAnyFunction("github.com/valyala/fasthttp.updateServerDate.func1.1"),
		// Its pool's janitor looks every ten seconds whether it should go.
		goleak.IgnoreAnyFunction("github.com/valyala/fasthttp.(*workerPool).Start.func2"),
		// go-redis looks up the made-up name of its Sentinel client, and where nobody answers, that takes a while to end.
		goleak.IgnoreAnyFunction("net.(*Resolver).lookupIPAddr.func2"),
		goleak.IgnoreAnyFunction("net.(*Resolver).goLookupIPCNAMEOrder"), goleak.IgnoreAnyFunction("net.(*Resolver).exchange"),
		// toxiproxy leaves behind what reads and passes on for a link whose writing end went first: nobody takes it.
		goleak.IgnoreAnyFunction("github.com/Shopify/toxiproxy/v2/toxics.(*ToxicStub).Run"),
		goleak.IgnoreAnyFunction("github.com/Shopify/toxiproxy/v2.(*ToxicLink).read"),
		// pebble's judges never stop.
		goleak.IgnoreAnyFunction("github.com/letsencrypt/pebble/v2/va.VAImpl.processTasks"),
		// Where a server was away, its pool looks every second whether it should go.
		goleak.IgnoreAnyFunction("github.com/redis/go-redis/v9/internal/pool.(*ConnPool).tryDial"),
	)
}

// running is the whole program, started as a person starts it.
type running struct {
	t      *testing.T
	url    string
	data   string
	stop   context.CancelFunc
	ended  chan error
	stdout *lines
	stderr *lines
	client *http.Client
}

// lines collects what a program prints.
type lines struct {
	mu   sync.Mutex
	text bytes.Buffer
	more chan struct{}
}

func newLines() *lines { return &lines{more: make(chan struct{}, 1)} }

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	select {
	case l.more <- struct{}{}:
	default:
	}
	return l.text.Write(p)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

func noEnv(string) string { return "" }

// start runs the server on a free port and a new folder; later args win over that.
func start(t *testing.T, args ...string) *running {
	t.Helper()
	return startOn(t, t.TempDir(), args...)
}

func startOn(t *testing.T, data string, args ...string) *running {
	t.Helper()
	return startWith(t, run, data, args...)
}

// program is run, or the same with something that no flag sets.
type program func(ctx context.Context, args []string, getenv func(string) string, stdout, stderr io.Writer) error

func startWith(t *testing.T, run program, data string, args ...string) *running {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	r := &running{
		t: t, data: data, stop: stop, ended: make(chan error, 1), stdout: newLines(), stderr: newLines(),
		client: &http.Client{Transport: &http.Transport{DisableKeepAlives: true}, Timeout: patience},
	}
	args = append([]string{"--addr", "127.0.0.1:0", "--metrics-addr", "127.0.0.1:0", "--data", data}, args...)
	go func() { r.ended <- run(ctx, args, noEnv, r.stdout, r.stderr) }()
	select {
	case <-r.stdout.more:
	case err := <-r.ended:
		stop()
		t.Fatalf("the server ended: %v\n%s", err, r.stderr)
	case <-time.After(patience):
		t.Fatal("the server printed nothing")
	}
	_, r.url, _ = strings.Cut(strings.TrimSpace(r.stdout.String()), "Amends is at ")
	t.Cleanup(func() { r.end() })
	return r
}

// end stops the server, once, and wants it to end well.
func (r *running) end() {
	r.t.Helper()
	r.stop()
	select {
	case err, ok := <-r.ended:
		if ok && err != nil {
			r.t.Errorf("the server ended with: %v", err)
		}
		if ok {
			close(r.ended)
		}
	case <-time.After(15 * time.Second):
		r.t.Fatal("the server does not end")
	}
	if r.t.Failed() {
		r.t.Logf("log:\n%s", r.stderr)
	}
}

// answer is what came back over HTTP.
type answer struct {
	*http.Response
	text string
}

func (a answer) problem(t *testing.T) wire.Problem {
	t.Helper()
	var p wire.Problem
	if err := json.Unmarshal([]byte(a.text), &p); err != nil {
		t.Fatalf("%d is no problem of ours: %q", a.StatusCode, a.text)
	}
	return p
}

func (a answer) cookie() *http.Cookie { return a.cookieNamed(cookie) }

func (a answer) cookieNamed(name string) *http.Cookie {
	for _, c := range a.Cookies() {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// ask sends one request. body is JSON, text or nil.
func (r *running) ask(method, path string, body any, header ...string) answer {
	r.t.Helper()
	a, err := r.try(method, path, body, header...)
	if err != nil {
		r.t.Fatal(err)
	}
	return a
}

func (r *running) try(method, path string, body any, header ...string) (answer, error) {
	var text []byte
	switch b := body.(type) {
	case nil:
	case string:
		text = []byte(b)
	default:
		text, _ = json.Marshal(b)
	}
	req, err := http.NewRequest(method, r.url+path, bytes.NewReader(text))
	if err != nil {
		return answer{}, err
	}
	for i := 0; i < len(header); i += 2 {
		req.Header.Add(header[i], header[i+1])
	}
	got, err := r.client.Do(req)
	if err != nil {
		return answer{}, err
	}
	defer got.Body.Close()
	all, err := io.ReadAll(got.Body)
	return answer{got, string(all)}, err
}

// want asks and wants a status.
func (r *running) want(status int, method, path string, body any, header ...string) answer {
	r.t.Helper()
	a := r.ask(method, path, body, header...)
	if a.StatusCode != status {
		r.t.Fatalf("%s %s: %d %s, want %d", method, path, a.StatusCode, a.text, status)
	}
	return a
}

// device is a browser with a seat's cookie.
type device struct {
	*running
	space string
	seat  space.Seat
	token string
}

func (d device) path(rest string) string {
	return "/api/spaces/" + d.space + "/" + string(d.seat) + rest
}

// as is the header lines of a browser on our page.
func (d device) as() []string {
	return []string{"Cookie", cookie + "=" + d.token, "Origin", d.url}
}

func (d device) wants(status int, method, rest string, body any) answer {
	d.t.Helper()
	return d.want(status, method, d.path(rest), body, d.as()...)
}

func secret() string {
	b := make([]byte, 32)
	rand.Read(b)
	return base64.RawURLEncoding.EncodeToString(b)
}

func sealed() space.Sealed { return sealedOf(64) }

// sealedOf has the form of a sealed text of a padded length.
func sealedOf(length int) space.Sealed {
	b := make([]byte, 12+length+16)
	rand.Read(b)
	return space.Sealed("1." + base64.RawURLEncoding.EncodeToString(b))
}

func newSpace() wire.NewSpace {
	return wire.NewSpace{
		Space: uuid.NewString(), Claim: secret(), Zone: "Europe/Berlin",
		Invite: wire.NewInvite{Auth: secret(), Greeting: sealed(), Keys: sealed()},
	}
}

// begin makes a space, as the device of seat a.
func (r *running) begin(ask wire.NewSpace) device {
	r.t.Helper()
	a := r.want(201, "POST", "/api/spaces", ask, "Origin", r.url)
	return device{r, ask.Space, space.A, a.cookie().Value}
}

// join redeems an invite, as the device of seat b.
func (r *running) join(auth string) device {
	r.t.Helper()
	a := r.want(201, "POST", "/api/tickets/redeem", wire.Redeem{Auth: auth, Claim: secret(), Zone: "America/New_York"}, "Origin", r.url)
	var in wire.Redeemed
	if err := json.Unmarshal([]byte(a.text), &in); err != nil {
		r.t.Fatal(err)
	}
	return device{r, in.Space, in.Seat, a.cookie().Value}
}

// connection is a device's open socket.
type connection struct {
	t *testing.T
	*websocket.Conn
}

// dial opens a socket and answers with the handshake's response where that failed.
func (d device) dial(header ...string) (*websocket.Conn, *http.Response, error) {
	lines := http.Header{}
	for i := 0; i < len(header); i += 2 {
		lines.Add(header[i], header[i+1])
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	return websocket.Dial(ctx, "ws"+strings.TrimPrefix(d.url, "http")+d.path("/socket"), &websocket.DialOptions{
		HTTPHeader: lines, Subprotocols: []string{wire.Subprotocol}, HTTPClient: d.client,
	})
}

// connect opens a socket and says hello; it returns once the device is in sync.
func (d device) connect() connection {
	d.t.Helper()
	ws, _, err := d.dial(d.as()...)
	if err != nil {
		d.t.Fatal(err)
	}
	ws.SetReadLimit(1 << 20)
	d.t.Cleanup(func() { ws.CloseNow() })
	c := connection{d.t, ws}
	c.send(wire.Hello{T: "hello"})
	c.await("ready")
	return c
}

func (c connection) send(message any) {
	c.t.Helper()
	text, ok := message.(string)
	if !ok {
		b, err := json.Marshal(message)
		if err != nil {
			c.t.Fatal(err)
		}
		text = string(b)
	}
	if err := c.Write(context.Background(), websocket.MessageText, []byte(text)); err != nil {
		c.t.Fatal(err)
	}
}

type heard struct {
	T       string
	Doc     string
	V       int64
	Cmd     string
	ID      string
	Code    wire.Code
	Message string
	Set     map[string]json.RawMessage
}

// await reads until a message of a kind comes.
func (c connection) await(kind string) heard {
	c.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	for {
		_, text, err := c.Read(ctx)
		if err != nil {
			c.t.Fatalf("while waiting for %s: %v", kind, err)
		}
		var m heard
		if err := json.Unmarshal(text, &m); err != nil {
			c.t.Fatalf("%v: %s", err, text)
		}
		if m.T == kind {
			return m
		}
	}
}

// ending reads to the end and answers with the last bye and the close code.
func (c connection) ending() (heard, websocket.StatusCode) {
	c.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	var bye heard
	for {
		_, text, err := c.Read(ctx)
		if err != nil {
			if errors.Is(err, net.ErrClosed) || errors.Is(err, io.EOF) || websocket.CloseStatus(err) == -1 {
				c.t.Logf("ended with %v", err)
			}
			return bye, websocket.CloseStatus(err)
		}
		var m heard
		if json.Unmarshal(text, &m) == nil && m.T == "bye" {
			bye = m
		}
	}
}
