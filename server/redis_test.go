package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/google/uuid"

	"amends/client"
	"amends/client/seal"
	"amends/hub/redisstore/redistest"
	"amends/hub/space"
	"amends/hub/wire"
)

// two starts two servers on one Redis.
func two(t *testing.T, where string, args ...string) (one, other *running) {
	t.Helper()
	args = append([]string{"--redis", where}, args...)
	return start(t, args...), start(t, args...)
}

// apart has two partners meet, each at a server of their own.
func apart(one, other *running) *couple {
	one.t.Helper()
	c := one.found(seal.Greeting{Name: "Robin"})
	invitation, err := client.Look(soon(one.t), c.link)
	if err != nil {
		one.t.Fatal(err)
	}
	held, err := invitation.Join(soon(one.t), "Europe/Lisbon")
	if err != nil {
		one.t.Fatal(err)
	}
	held.Server = other.url
	c.held[space.B] = held
	c.open(space.B)
	return c
}

// part ends the connections of both, so that their servers need not spread the goodbyes.
func (c *couple) part() {
	for _, at := range c.at {
		at.Close()
	}
}

var metricsLine = regexp.MustCompile(`msg(?:=|":")metrics"?[ ,]"?address(?:=|":")([0-9.:]+)`)

// shown is the metrics as a server shows them.
func (r *running) shown() string {
	r.t.Helper()
	line := metricsLine.FindStringSubmatch(r.stderr.String())
	if line == nil {
		r.t.Fatalf("the server does not say where its metrics are: %s", r.stderr)
	}
	return (&running{t: r.t, url: "http://" + line[1], client: r.client}).want(200, "GET", "/metrics", nil).text
}

// metrics are those by name and labels.
func (r *running) metrics() map[string]float64 {
	r.t.Helper()
	found := map[string]float64{}
	for line := range strings.Lines(r.shown()) {
		name, text, _ := strings.Cut(strings.TrimSpace(line), " ")
		var value float64
		if _, err := fmt.Sscan(text, &value); err == nil && !strings.HasPrefix(line, "#") {
			found[name] = value
		}
	}
	return found
}

func TestADeviceThatIsSignedOutAtOneServerEndsAtTheOther(t *testing.T) {
	one, other := two(t, redistest.Start(t).Address())
	a := one.begin(newSpace())
	ticket := wire.NewTicket{Kind: space.DeviceTicket, Auth: secret(), Keys: sealed()}
	a.wants(201, "POST", "/tickets", ticket)
	second := other.join(ticket.Auth)
	first, open := a.connect(), second.connect()
	var list []wire.Device
	if err := json.Unmarshal([]byte(a.wants(200, "GET", "/devices", nil).text), &list); err != nil || len(list) != 2 {
		t.Fatal(list, err)
	}
	for _, d := range list {
		if !d.Current {
			a.wants(204, "DELETE", "/devices/"+d.Device, nil)
		}
	}
	began := time.Now()
	bye, code := open.ending()
	if bye.Code != wire.Revoked || code != websocket.StatusCode(wire.CloseCode(wire.Revoked)) {
		t.Errorf("%+v, closed with %d", bye, code)
	}
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("its socket ended after %v", took)
	}
	second.wants(404, "GET", "/devices", nil)
	first.send(do("seat.name", map[string]any{"name": sealed()}))
	first.await("patch")
}

func TestOfFiftyWhoRedeemAtTwoServersExactlyOneGetsIn(t *testing.T) {
	one, other := two(t, redistest.Start(t).Address(), "--tickets-per-minute", "1000")
	ask := newSpace()
	one.begin(ask)
	var mu sync.Mutex
	answers := map[int]int{}
	var all sync.WaitGroup
	for i := range 50 {
		at := []*running{one, other}[i%2]
		all.Go(func() {
			a, err := at.try("POST", "/api/tickets/redeem", wire.Redeem{Auth: ask.Invite.Auth, Claim: secret(), Zone: "Europe/Lisbon"}, "Origin", at.url)
			if err != nil {
				t.Error(err)
				return
			}
			mu.Lock()
			defer mu.Unlock()
			answers[a.StatusCode]++
		})
	}
	all.Wait()
	if answers[http.StatusCreated] != 1 || answers[http.StatusNotFound] != 49 {
		t.Errorf("%v", answers)
	}
}

func TestWhatRedisMayLoseIsSaidAndAnEvictingOneIsRefused(t *testing.T) {
	server := redistest.Start(t, "--maxmemory", "1gb")
	r := start(t, "--redis", server.Address())
	if log := r.stderr.String(); strings.Count(log, "level=WARN") != 1 || !strings.Contains(log, "set appendonly yes and appendfsync always") {
		t.Errorf("the log says %s", log)
	}
	r.end()
	server.Do("CONFIG", "SET", "maxmemory-policy", "allkeys-lru")
	if _, err := runOnce(t, "--addr", "127.0.0.1:0", "--redis", server.Address()); err == nil || !strings.Contains(err.Error(), "set maxmemory-policy noeviction") {
		t.Errorf("%v", err)
	}
}

// monitor is all that is asked of a Redis, as it goes over the wire, until it is told to end.
func monitor(t *testing.T, s *redistest.Server) (end func() []byte) {
	t.Helper()
	conn, err := net.Dial("tcp", s.Addr())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Write([]byte("MONITOR\r\n")); err != nil {
		t.Fatal(err)
	}
	heard := make(chan []byte, 1)
	go func() {
		all, _ := io.ReadAll(conn)
		heard <- all
	}()
	return func() []byte {
		_ = conn.Close()
		return <-heard
	}
}

func TestNoWordKeyOrTokenComesToRedisAndCheckFindsAllWell(t *testing.T) {
	server := redistest.Start(t)
	r := start(t, append(unhurried, "--redis", server.Address(), "--log-level", "debug")...)
	asked := monitor(t, server)
	var say canaries
	spaces := fill(t, r, &say)
	left := map[string][]byte{"Redis": server.Dump(), "the log": []byte(r.stderr.String()), "MONITOR": asked()}
	for where, all := range left {
		if len(all) == 0 {
			t.Errorf("%s is empty, so this proves nothing", where)
		}
		for _, word := range say.words {
			if bytes.Contains(all, []byte(word)) {
				t.Errorf("%s holds the word %q", where, word)
			}
		}
		for _, leg := range say.unkept {
			if where != "MONITOR" && bytes.Contains(all, []byte(leg)) {
				t.Errorf("%s holds the name of a leg", where)
			}
		}
		for _, c := range spaces {
			_, invite, _ := strings.Cut(c.link, "#invite=")
			secrets := []string{invite}
			for _, held := range c.held {
				_, token, _ := strings.Cut(held.Cookie, "=")
				secrets = append(secrets, token, held.K, held.O)
			}
			for _, s := range secrets {
				for form, text := range forms(t, s) {
					if bytes.Contains(all, text) {
						t.Errorf("%s holds a secret, %s", where, form)
					}
				}
			}
			if where == "the log" && bytes.Contains(all, []byte(c.held[space.A].Space)) {
				t.Error("the log names a space")
			}
		}
	}
	out, err := runOnce(t, "check", "--redis", server.Address())
	if err != nil || !strings.HasPrefix(out, fmt.Sprintf("%d spaces, ", len(spaces))) || !strings.Contains(out, "All is well.") {
		t.Errorf("%q %v", out, err)
	}
}

// TestLegsOnTwoServersSayWhatNothingKeeps has legs call each other between two servers, move from one to the other, and
// looks for them in all that is left.
func TestLegsOnTwoServersSayWhatNothingKeeps(t *testing.T) {
	server := redistest.Start(t)
	one, other := two(t, server.Address(), "--log-level", "debug")
	c := apart(one, other)
	talk := uuid.NewString()
	a, b := c.at[space.A].Carry(talk), c.at[space.B].Carry(talk)
	for n := range 8 {
		c.says(a, b, client.Offer{SDP: fmt.Sprint("offer ", n)})
		c.says(b, a, client.Answer{SDP: fmt.Sprint("answer ", n)})
	}
	c.at[space.B].Close()
	held := c.held[space.B]
	held.Server = one.url
	c.held[space.B] = held
	c.open(space.B)
	moved := c.at[space.B].Carry(talk)
	c.says(a, moved, client.Video{On: true})
	c.says(moved, a, client.Restart{})
	if len(b.Heard()) != 0 {
		t.Error("the leg that was left heard something")
	}
	for where, all := range map[string][]byte{"Redis": server.Dump(), "a log": []byte(one.stderr.String()), "the other's log": []byte(other.stderr.String())} {
		if len(all) == 0 {
			t.Errorf("%s is empty, so this proves nothing", where)
		}
		for _, leg := range []*client.Leg{a, b, moved} {
			if bytes.Contains(all, []byte(leg.ID())) {
				t.Errorf("%s holds the name of a leg", where)
			}
		}
	}
	c.part()
	out, err := runOnce(t, "check", "--redis", server.Address())
	if err != nil || !strings.HasPrefix(out, "1 space") || !strings.Contains(out, "All is well.") {
		t.Errorf("%q %v", out, err)
	}
}

func TestCheckFindsRulesBrokenInRedis(t *testing.T) {
	server := redistest.Start(t)
	live(t, start(t, "--redis", server.Address())).part()
	key := server.Do("KEYS", "*:eS").([]any)[0]
	values := server.Do("HGETALL", key).([]any)
	for i := 0; i < len(values); i += 2 {
		if strings.Contains(values[i+1].(string), `"phase":"speaking"`) {
			server.Do("HSET", key, "talk/"+uuid.NewString(), values[i+1])
		}
	}
	out, err := runOnce(t, "check", "--redis", server.Address())
	if err == nil || !strings.Contains(out, "2 talks are open") {
		t.Errorf("%q %v", out, err)
	}
}

func TestNothingOfAnErasedSpaceIsLeftInRedis(t *testing.T) {
	server := redistest.Start(t)
	one, other := two(t, server.Address())
	kept, c := live(t, one), live(t, one)
	c.ticket(space.A, space.Recovery)
	c.ticket(space.B, space.DeviceTicket)
	found := traces(t, c)
	if n := len(holds(server.Dump(), found)); n < len(found)/2 {
		t.Fatalf("only %d of %d traces are there while the space is", n, len(found))
	}
	c.does(space.A, &space.SpaceErase{Agree: true})
	c.ends(space.B, &space.SpaceErase{Agree: true})
	for _, at := range c.at {
		if !eventually(func() bool { return at.Err() != nil }) {
			t.Fatal("a device is still let in")
		}
	}
	if left := holds(server.Dump(), found); len(left) > 0 {
		t.Errorf("%d of %d traces are left, such as %.60q", len(left), len(found), left[0])
	}
	held := kept.held[space.A]
	held.Server = other.url
	if _, err := held.Devices(soon(t)); err != nil {
		t.Errorf("the other space went too: %v", err)
	}
	if out, err := runOnce(t, "check", "--redis", server.Address()); err != nil || !strings.Contains(out, "1 spaces") {
		t.Errorf("%q %v", out, err)
	}
}

func TestTheNotesOfWhoLeftAreGoneFromRedis(t *testing.T) {
	server := redistest.Start(t)
	c := live(t, start(t, "--redis", server.Address()))
	found := notesOf(c.at[space.B])
	if len(found) == 0 || len(holds(server.Dump(), found[1:2])) != 1 {
		t.Fatal("the notes are not there before")
	}
	c.ends(space.B, &space.SeatLeave{})
	a := c.at[space.A]
	if err := a.Wait(soon(t), func() bool {
		return client.Find[*space.SeatEntity](a, space.SeatKey(space.B)).Status == space.SeatLeft
	}); err != nil {
		t.Fatal(err)
	}
	if left := holds(server.Dump(), found); len(left) > 0 {
		t.Errorf("%.60q is left", left[0])
	}
}

// While Redis is away devices are told so in time, what was read can be read, and what they send waits with them until
// it is done, once. The servers need no restart, and ask Redis for each open space about once.
func TestRedisGoesAwayAndComesBack(t *testing.T) {
	server := redistest.Start(t, redistest.Durable...)
	one, other := two(t, server.Address(), "--spaces-per-hour", "1000", "--tickets-per-minute", "1000")
	var couples []*couple
	for range 20 {
		couples = append(couples, apart(one, other))
	}
	d := one.begin(newSpace())
	bare := d.connect()
	server.Kill()

	unsaid := do("seat.name", map[string]any{"name": sealed()})
	began := time.Now()
	bare.send(unsaid)
	nak := bare.await("nak")
	if took := time.Since(began); nak.Code != wire.Unavailable || took > 6*time.Second {
		t.Errorf("%+v after %v", nak, took)
	}
	one.want(http.StatusServiceUnavailable, "GET", "/readyz", nil)
	one.want(http.StatusOK, "GET", "/healthz", nil)
	d.wants(http.StatusOK, "GET", "/devices", nil)
	d.connect() // what was read can be read

	const each = 3
	was := map[*couple]int64{}
	var sending sync.WaitGroup
	for _, c := range couples {
		was[c] = c.at[space.A].Cursor(wire.Shared).V
		for _, at := range c.at {
			sending.Go(func() {
				for range each {
					ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
					if err := at.Do(ctx, &space.SeatName{Text: space.Sealed(uuid.NewString())}); err != nil {
						t.Error(err)
					}
					cancel()
				}
			})
		}
	}
	time.Sleep(1500 * time.Millisecond)
	server.Run()
	server.Answers()
	back := time.Now()
	sending.Wait()
	t.Logf("all that waited was done %v after Redis answered again", time.Since(back).Round(time.Millisecond))
	for _, c := range couples {
		for _, at := range c.at {
			if err := at.Wait(soon(t), func() bool { return at.Cursor(wire.Shared).V == was[c]+2*each }); err != nil {
				t.Errorf("at version %d, want %d", at.Cursor(wire.Shared).V, was[c]+2*each)
			}
		}
	}
	if !eventually(func() bool {
		a, err := one.try("GET", "/readyz", nil)
		return err == nil && a.StatusCode == http.StatusOK
	}) {
		t.Error("it is not ready again")
	}
	rooms := 2 * (len(couples) + 1)
	n := calls(server)
	t.Logf("Redis ran %d scripts and transactions for %d rooms and %d commands", n, rooms, 2*each*len(couples))
	if n > 4*rooms+4*each*len(couples) {
		t.Error("a stampede")
	}
	for _, r := range []*running{one, other} {
		m := r.metrics()
		if m[`amends_store_errors_total{operation="commit"}`] == 0 || m[`amends_gaps_total`] == 0 || m[`amends_commands_total{result="unavailable"}`] == 0 {
			t.Errorf("the metrics say nothing of it: %v", m)
		}
	}
	for _, c := range couples {
		c.part()
	}
}

// calls is how many scripts and transactions a Redis has run since it started.
func calls(s *redistest.Server) (n int) {
	for line := range strings.Lines(s.Do("INFO", "commandstats").(string)) {
		for _, name := range []string{"evalsha", "eval", "exec"} {
			var more int
			if _, err := fmt.Sscanf(line, "cmdstat_"+name+":calls=%d", &more); err == nil {
				n += more
			}
		}
	}
	return n
}
