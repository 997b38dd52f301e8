package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/wire"
)

// halfRequest begins a request whose body never comes to its end.
func halfRequest(t *testing.T, r *running, from net.IP) net.Conn {
	t.Helper()
	dialer := net.Dialer{LocalAddr: &net.TCPAddr{IP: from}, Timeout: patience}
	conn, err := dialer.Dial("tcp", strings.TrimPrefix(r.url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	if _, err := fmt.Fprintf(conn, "POST /api/spaces HTTP/1.1\r\nHost: h\r\nContent-Length: %d\r\n\r\nx", maxBody); err != nil {
		t.Fatal(err)
	}
	return conn
}

// ended says whether the server has ended a connection, which it has not while nothing comes.
func ended(conn net.Conn, within time.Duration) bool {
	_ = conn.SetReadDeadline(time.Now().Add(within))
	_, err := conn.Read(make([]byte, 1))
	var timeout net.Error
	return !errors.As(err, &timeout) || !timeout.Timeout()
}

func TestWhoHoldsTheDoorOpenIsLetGoTheLongestFirst(t *testing.T) {
	r := start(t)
	var held []net.Conn
	for range wire.WaitingOfAddress + 6 {
		held = append(held, halfRequest(t, r, net.IPv4(127, 0, 0, 9)))
	}
	for i, conn := range held[:6] {
		if !ended(conn, patience) {
			t.Errorf("the connection that came as the %d. of its address is still there", i+1)
		}
	}
	for _, conn := range held[6:] {
		if ended(conn, time.Millisecond) {
			t.Fatal("one within the limit was ended")
		}
	}
	r.want(200, "GET", "/healthz", nil) // of another address
	if _, err := held[len(held)-1].Write([]byte(strings.Repeat("x", maxBody-1))); err != nil {
		t.Fatal(err)
	}
	_ = held[len(held)-1].SetReadDeadline(time.Time{})
	answer, err := http.ReadResponse(bufio.NewReader(held[len(held)-1]), nil)
	if err != nil || answer.StatusCode != 400 {
		t.Errorf("a request that comes to its end after all: %v %v", answer, err)
	}
}

func TestAProxysConnectionsAreManyPeoples(t *testing.T) {
	r := start(t, "--trusted-proxies", "127.0.0.9")
	first := halfRequest(t, r, net.IPv4(127, 0, 0, 9))
	for range wire.WaitingOfAddress + 6 {
		halfRequest(t, r, net.IPv4(127, 0, 0, 9))
	}
	r.want(200, "GET", "/healthz", nil)
	if ended(first, 50*time.Millisecond) {
		t.Error("a connection of the proxy was ended")
	}
}

func TestAllThatWaitAreBounded(t *testing.T) {
	d := newDoor(nil, nil, nil)
	visitors := make([]*visitor, 2*maxWaiting)
	for i := range visitors {
		ours, _ := net.Pipe()
		visitors[i] = &visitor{Conn: ours, wire: &patient{Conn: ours}, door: d, from: netip.PrefixFrom(netip.AddrFrom4([4]byte{10, 0, byte(i >> 8), byte(i)}), 32)}
		d.waits(visitors[i])
	}
	if n := d.waiting.Len(); n != maxWaiting || len(d.of) != maxWaiting {
		t.Errorf("%d wait, of %d addresses", n, len(d.of))
	}
	for i, v := range visitors {
		if v.gone != (i < maxWaiting) {
			t.Fatalf("the %d. is gone: %v", i+1, v.gone)
		}
		d.asked(v)
		d.asked(v)
		if v.Close() != nil {
			t.Error("a connection was closed twice")
		}
	}
	if d.waiting.Len() != 0 || len(d.of) != 0 {
		t.Errorf("%d wait, of %d addresses, when all have gone", d.waiting.Len(), len(d.of))
	}
}

// A connection that has asked once waits again for its next request.
func TestAConnectionThatAskedAndSaysNoMoreIsLetGoToo(t *testing.T) {
	r := start(t)
	conn := halfRequest(t, r, net.IPv4(127, 0, 0, 9))
	if _, err := conn.Write([]byte(strings.Repeat("x", maxBody-1))); err != nil {
		t.Fatal(err)
	}
	answer, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	io.Copy(io.Discard, answer.Body)
	for range 2 * wire.WaitingOfAddress {
		halfRequest(t, r, net.IPv4(127, 0, 0, 9))
	}
	if !ended(conn, patience) {
		t.Error("it is still there")
	}
}

func TestBodiesAreReadUpToTheLimitAndTheirSenderHears(t *testing.T) {
	r := start(t, "--spaces-per-hour", "100")
	for size, status := range map[int]int{maxBody: 400, maxBody + 1: 413, 8 * maxBody: 413} {
		for range 5 {
			got := r.want(status, "POST", "/api/spaces", strings.Repeat("x", size), "Origin", r.url)
			got.problem(t)
		}
	}
}

func TestCookiesOfOtherProgramsAreServedUpToALimit(t *testing.T) {
	r := start(t)
	a := r.begin(newSpace())
	foreign := func(n int) string {
		return "grafana_session=" + strings.Repeat("g", n/4) + "; " + cookie + "=" + a.token + "; jupyter<b>=" + strings.Repeat("j", n-n/4)
	}
	a.want(200, "GET", a.path("/devices"), nil, "Origin", r.url, "Cookie", foreign(4200))
	r.want(200, "GET", "/", nil, "Cookie", foreign(15_000))
	page := r.want(431, "GET", "/", nil, "Cookie", foreign(20_000), "Accept", "text/html,*/*")
	if kind := page.Header.Get("Content-Type"); kind != types[".html"] || !strings.Contains(page.text, "<li><code>jupyter&lt;b&gt;</code></li>\n<li><code>grafana_session</code></li>") ||
		strings.Contains(page.text, a.token) || strings.Contains(page.text, "ggg") || strings.Contains(page.text, "<li><code>"+cookie) {
		t.Errorf("the page is %s: %s", kind, page.text)
	}
	p := r.want(431, "GET", a.path("/devices"), nil, "Origin", r.url, "Cookie", foreign(20_000)).problem(t)
	if p.Code != wire.TooLarge || p.Reason != wire.HeadersTooLarge || p.Values.Cookies != "jupyter<b>, grafana_session" {
		t.Errorf("the API says %+v", p)
	}
	for path, kind := range map[string]string{"/": types[".html"], a.path("/devices"): "application/json"} {
		got := r.want(431, "GET", path, nil, "Cookie", foreign(100_000), "Accept", "text/html,*/*")
		if got.Header.Get("Content-Type") != kind {
			t.Errorf("%s with more than is read: %s", path, got.text)
		}
	}
}

func TestThePageAboutCookiesIsInTheLanguageOfItsAsker(t *testing.T) {
	r := start(t)
	for asks, language := range map[string]string{
		"": "en", "de-AT,de;q=0.9,en;q=0.8": "de", "fr,es-MX;q=0.7,en;q=0.3": "es", "fr": "en", "*": "en", "en-GB,de": "en",
		"de;q=0,es": "es",
	} {
		for _, cookies := range []string{strings.Repeat("x", 20_000), "a=" + strings.Repeat("x", 20_000)} {
			page := r.want(431, "GET", "/", nil, "Cookie", cookies, "Accept", "text/html", "Accept-Language", asks)
			if !strings.Contains(page.text, `<html lang="`+language+`">`) || strings.Contains(page.text, "{{") ||
				!strings.Contains(page.text, "<code>"+cookie+"</code>") || !strings.Contains(page.text, "127.0.0.1") {
				t.Errorf("who would like %q gets %s", asks, page.text)
			}
		}
	}
}

func TestAStrangerHearsThatItAsksTooOftenAndAValidTokenIsLetIn(t *testing.T) {
	r := start(t)
	a := r.begin(newSpace())
	ask := func() answer {
		made := device{r, uuid.NewString(), space.B, secret()}
		return r.ask("GET", made.path("/devices"), nil, made.as()...)
	}
	for n := range wire.StrangerRate {
		if got := ask(); got.StatusCode != 404 {
			t.Fatalf("the %d. attempt: %d", n+1, got.StatusCode)
		}
	}
	if got := ask(); got.StatusCode != 429 || got.Header.Get("Retry-After") == "" {
		t.Errorf("one more: %d %s", got.StatusCode, got.text)
	}
	r.want(429, "GET", "/api/nothing", nil)
	r.want(429, "GET", a.path("/devices"), nil)
	r.want(200, "GET", "/", nil)
	a.wants(200, "GET", "/devices", nil)
	a.connect()
}

func TestAFragmentThatBecameAPathIsTheAppsAndNobodyKeepsIt(t *testing.T) {
	r := start(t, "--log-level", "debug", "--log", "json", "--metrics-addr", "127.0.0.1:0")
	const secret = "c2VjcmV0LXNlY3JldC1zZWNyZXQ"
	for _, path := range []string{"/%23invite=" + secret, "/%23invite=" + secret + ".", "/%23Invite%3D" + secret, "/%23device=" + secret + "?x=1"} {
		got := r.want(200, "GET", path, nil)
		if got.Header.Get("Content-Type") != types[".html"] || got.Header.Get("Cache-Control") != noStore ||
			got.Header.Get("Referrer-Policy") != "no-referrer" || strings.Contains(fmt.Sprint(got.Header), secret) {
			t.Errorf("%s: %v", path, got.Header)
		}
	}
	// Neither does what cannot be read become a line of the log.
	conn, err := net.Dial("tcp", strings.TrimPrefix(r.url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprintf(conn, "GET /%%23invite=%s HTTP/1.1\r\nHost: h\r\nno header\r\n\r\n", secret)
	io.Copy(io.Discard, conn)
	for where, left := range leftBehind(t, r) {
		if strings.Contains(string(left), secret) {
			t.Errorf("%s holds the secret", where)
		}
	}
}

// TestFloodsAreBounded is the short form of the row "floods" of client/load, which has the figures.
func TestFloodsAreBounded(t *testing.T) {
	r := start(t, "--commands-per-second", "1000")
	c := r.meet(seal.Greeting{Name: "Robin"})
	var strangers sync.WaitGroup
	refused := map[int]int{}
	var mu sync.Mutex
	count := func(method, path string, body any, header ...string) {
		if got, err := r.try(method, path, body, header...); err == nil {
			mu.Lock()
			refused[got.StatusCode]++
			mu.Unlock()
		}
	}
	for i := range 2 * maxWaiting {
		halfRequest(t, r, net.IPv4(127, 2, byte(i/250), byte(1+i%250)))
	}
	for range 4 {
		strangers.Go(func() {
			for range 50 {
				count("POST", "/api/tickets/look", wire.Look{Auth: secret()})
				made := device{r, uuid.NewString(), space.A, secret()}
				count("GET", made.path("/devices"), nil, made.as()...)
			}
		})
	}
	for n := range 20 {
		c.does(space.A, &space.SeatName{Text: space.Sealed(fmt.Sprint("Robin ", n))})
	}
	strangers.Wait()
	if sum := refused[404] + refused[429]; sum != 400 || refused[404] != wire.StrangerRate+wire.TicketRate-2 { // two were the partner's
		t.Errorf("strangers were answered %v", refused)
	}
}

// A frame is waited for while anything of it is taken, and no longer.
func TestAWriteLastsWhileItMakesProgress(t *testing.T) {
	ours, theirs := net.Pipe()
	defer theirs.Close()
	v := &patient{Conn: ours, patience: 200 * time.Millisecond}
	defer v.Close()
	frame := make([]byte, wire.MaxFrame)
	go func() {
		for range 16 {
			io.ReadFull(theirs, make([]byte, len(frame)/16))
			time.Sleep(v.patience / 4)
		}
	}()
	began := time.Now()
	if err := v.SetWriteDeadline(began.Add(patience)); err != nil {
		t.Fatal(err)
	}
	if n, err := v.Write(frame); n != len(frame) || err != nil || time.Since(began) < 2*v.patience {
		t.Errorf("%d bytes in %v: %v", n, time.Since(began), err)
	}
	began = time.Now()
	if n, err := v.Write(frame); n != 0 || !errors.Is(err, os.ErrDeadlineExceeded) || time.Since(began) < v.patience {
		t.Errorf("where nothing is taken: %d bytes in %v: %v", n, time.Since(began), err)
	}
	if err := v.SetWriteDeadline(time.Now().Add(-time.Second)); err != nil {
		t.Fatal(err)
	}
	if n, err := v.Write(frame); n != 0 || !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("after its time: %d bytes: %v", n, err)
	}
}
