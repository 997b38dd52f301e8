package main

import (
	"cmp"
	"context"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"amends/client"
	"amends/client/seal"
	"amends/hub/pebblestore"
	"amends/hub/space"
	"amends/hub/wire"
)

var update = flag.Bool("update", false, "write the golden files anew")

// runOnce runs a command that ends by itself.
func runOnce(t *testing.T, args ...string) (stdout string, err error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	out, log := newLines(), newLines()
	err = run(ctx, args, noEnv, out, log)
	return out.String(), err
}

func TestHelp(t *testing.T) {
	got, err := runOnce(t, "--help")
	if err != nil {
		t.Fatal(err)
	}
	golden := filepath.Join("testdata", "help.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the help is not as in %s (go test ./server -run TestHelp -update):\n%s", golden, got)
	}
}

func TestVersion(t *testing.T) {
	if got, err := runOnce(t, "version"); err != nil || !strings.HasPrefix(got, "amends ") {
		t.Errorf("%q %v", got, err)
	}
}

func TestWhatCannotBeStarted(t *testing.T) {
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"--nonsense"}, "--nonsense"},
		{[]string{"--addr", "here"}, "--addr"},
		{[]string{"--public-url", "amends.example"}, "--public-url"},
		{[]string{"--public-url", "https://amends.example/app"}, "without a path"},
		{[]string{"--trusted-proxies", "proxy"}, "--trusted-proxies"},
		{[]string{"--relay-addr", "here"}, "--relay-addr"},
		{[]string{"--relay-addr", "192.0.2.1:3478"}, "choose another --relay-addr"},
		{[]string{"--relay-url", "amends.example"}, "--relay-url"},
		{[]string{"--redis", "localhost"}, "write it as redis://host:6379"},
		{[]string{"--redis", "redis://localhost", "backup", "copy.zip"}, "copy the files of Redis itself"},
		{[]string{"--spaces-per-hour", "0"}, "at least 1"},
		{[]string{"--log", "xml"}, "--log"},
		{[]string{"--addr", "192.0.2.1:1"}, "cannot listen"},
		{[]string{"backup"}, "<file>"},
		{[]string{"backup", "copy.zip"}, "there is no store"},
		{[]string{"check"}, "there is no store"},
		{[]string{"restore", "nothing.zip"}, "cannot be read"},
		{[]string{"--redis", "redis://localhost", "restore", "copy.zip"}, "copy the files of Redis itself"},
	} {
		args := append(c.args, "--data", filepath.Join(t.TempDir(), "data"))
		if _, err := runOnce(t, args...); err == nil || !strings.Contains(err.Error(), c.says) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%v: %v", c.args, err)
		}
	}
}

func TestTheEnvironmentSaysTheSameAsFlags(t *testing.T) {
	env := map[string]string{
		"AMENDS_ADDR": "127.0.0.1:81", "AMENDS_PUBLIC_URL": "https://Amends.example", "AMENDS_DATA": "/d",
		"AMENDS_TRUSTED_PROXIES": "10.0.0.0/8,127.0.0.1", "AMENDS_SPACES_PER_HOUR": "7", "AMENDS_LOG": "json",
		"AMENDS_RELAY_ADDR": "127.0.0.1:3478", "AMENDS_RELAY_URL": "turn:one.example,turn:two.example turns:two443.example:443",
	}
	cfg, err := readConfig([]string{"--spaces-per-hour", "8"}, func(name string) string { return env[name] }, newLines())
	if err != nil {
		t.Fatal(err)
	}
	if cfg.Addr != "127.0.0.1:81" || cfg.public.String() != "https://amends.example" || cfg.Data != "/d" || len(cfg.proxies) != 2 ||
		cfg.SpacesPerHour != 8 || cfg.TicketsPerMinute != wire.TicketRate || cfg.Log != "json" || cfg.RelayAddr != "127.0.0.1:3478" || len(cfg.relays) != 2 || len(cfg.relays[1]) != 3 || cfg.command != "serve" {
		t.Errorf("%+v", cfg)
	}
	plain, err := readConfig(nil, noEnv, newLines())
	if err != nil {
		t.Fatal(err)
	}
	if plain.TicketsPerMinute != wire.TicketRate || plain.SpacesPerHour != wire.SpaceRate || plain.CommandsPerSecond != wire.CommandRate || 3*plain.CommandsPerSecond != wire.CommandBurst || plain.Addr != "127.0.0.1:8080" || plain.public != nil || plain.RelayAddr != "" || plain.relays != nil {
		t.Errorf("defaults: %+v", plain)
	}
}

func TestRestartKeepsEverything(t *testing.T) {
	data := t.TempDir()
	r := startOn(t, data)
	ask := newSpace()
	a := r.begin(ask)
	c := a.connect()
	name := do("seat.name", map[string]any{"name": sealed()})
	c.send(name)
	c.await("patch")
	r.end()

	r = startOn(t, data)
	a.running = r
	again := a.connect()
	again.send(name)
	if ack := again.await("ack"); ack.ID != name.ID {
		t.Errorf("the command is not remembered: %+v", ack)
	}
	r.join(ask.Invite.Auth)
}

func TestASecondServerOnOneFolder(t *testing.T) {
	r := start(t)
	for _, args := range [][]string{{"--addr", "127.0.0.1:0"}, {"check"}} {
		_, err := runOnce(t, append(args, "--data", r.data)...)
		if err == nil || !strings.Contains(err.Error(), "in use by another process") || strings.Contains(err.Error(), "\n") {
			t.Errorf("%v: %v", args, err)
		}
	}
	r.begin(newSpace())
}

func TestBackup(t *testing.T) {
	r := start(t)
	ask := newSpace()
	a := r.begin(ask)
	running := filepath.Join(t.TempDir(), "running.zip")
	if out, err := runOnce(t, "backup", running, "--data", r.data); err != nil || !strings.Contains(out, running) {
		t.Fatalf("%q %v", out, err)
	}
	if _, err := runOnce(t, "backup", running, "--data", r.data); err == nil || !strings.Contains(err.Error(), "is there already") {
		t.Errorf("a file that exists: %v", err)
	}
	info, err := os.Stat(filepath.Join(r.data, controlName))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the control socket: %v %v", info, err)
	}
	r.end()
	stopped := filepath.Join(t.TempDir(), "stopped.zip")
	if _, err := runOnce(t, "backup", stopped, "--data", r.data); err != nil {
		t.Fatal(err)
	}
	for _, copied := range []string{running, stopped} {
		info, err := os.Stat(copied)
		if err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v %v", copied, info, err)
		}
		restored := filepath.Join(t.TempDir(), "data")
		if out, err := runOnce(t, "restore", copied, "--data", restored); err != nil || !strings.Contains(out, "1 spaces") {
			t.Errorf("%q %v", out, err)
		}
		if _, err := runOnce(t, "restore", copied, "--data", restored); err == nil || !strings.Contains(err.Error(), "not empty") {
			t.Errorf("a folder that has a store: %v", err)
		}
		if out, err := runOnce(t, "check", "--data", restored); err != nil || !strings.Contains(out, "1 spaces") {
			t.Errorf("%q %v", out, err)
		}
		back := startOn(t, restored)
		device{back, a.space, a.seat, a.token}.wants(200, "GET", "/devices", nil)
	}
}

func TestADamagedStoreIsLeftAsItIs(t *testing.T) {
	data := t.TempDir()
	r := startOn(t, data)
	r.begin(newSpace())
	r.end()
	tables, err := filepath.Glob(filepath.Join(data, pebblestore.FolderName, "*.sst"))
	if err != nil || len(tables) == 0 {
		t.Fatal(tables, err)
	}
	whole := read(t, tables[0])
	flipped := append([]byte(nil), whole...)
	for i := range flipped {
		flipped[i] ^= 0x55
	}
	for name, broken := range map[string][]byte{"cut": whole[:len(whole)/2], "flipped": flipped, "foreign": []byte("a diary, not a store"), "empty": {}} {
		if err := os.WriteFile(tables[0], broken, 0o600); err != nil {
			t.Fatal(err)
		}
		for _, args := range [][]string{{"check"}, {"--addr", "127.0.0.1:0"}} {
			_, err := runOnce(t, append(args, "--data", data)...)
			if err == nil || !strings.Contains(err.Error(), "is damaged") || strings.Contains(err.Error(), "\n") || strings.Contains(err.Error(), "goroutine") {
				t.Errorf("%s, %v: %v", name, args, err)
			}
		}
		if left := read(t, tables[0]); string(left) != string(broken) {
			t.Errorf("%s: the table was changed", name)
		}
	}
}

// TestAServerEndsWhereItComesUponDamage damages ever less of a store's beginning, where remembered commands lie, until the
// server only comes upon it when such a command is sent again.
func TestAServerEndsWhereItComesUponDamage(t *testing.T) {
	data := t.TempDir()
	r := startOn(t, data, "--commands-per-second", "1000")
	d := r.begin(newSpace())
	c := d.connect()
	var sent wire.Do
	for range 200 { // so that they take several blocks
		sent = do("seat.name", map[string]any{"name": sealed()})
		c.send(sent)
		c.await("patch")
	}
	r.end()
	tables, err := filepath.Glob(filepath.Join(data, pebblestore.FolderName, "*.sst"))
	if err != nil || len(tables) == 0 {
		t.Fatal(tables, err)
	}
	table := slices.MaxFunc(tables, func(a, b string) int { return cmp.Compare(len(read(t, a)), len(read(t, b))) })
	whole := read(t, table)
	for percent := 60; percent > 0; percent -= 10 {
		bad := append(make([]byte, len(whole)*percent/100), whole[len(whole)*percent/100:]...)
		again := filepath.Join(t.TempDir(), "data")
		if err := os.CopyFS(again, os.DirFS(data)); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(again, pebblestore.FolderName, filepath.Base(table)), bad, 0o600); err != nil {
			t.Fatal(err)
		}
		if endsOver(t, again, d, sent) {
			return
		}
	}
	t.Error("no damage was come upon while the server ran")
}

// endsOver starts a server, sends it a command again, and says whether the server ended for that.
func endsOver(t *testing.T, data string, d device, sent wire.Do) bool {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	out, ended := newLines(), make(chan error, 1)
	go func() { ended <- run(ctx, []string{"--addr", "127.0.0.1:0", "--data", data}, noEnv, out, newLines()) }()
	select {
	case <-ended:
		return false // it was seen at once
	case <-out.more:
	}
	_, url, _ := strings.Cut(strings.TrimSpace(out.String()), "Amends is at ")
	ws, _, err := device{&running{t: t, url: url, client: d.client}, d.space, d.seat, d.token}.dial("Cookie", cookie+"="+d.token, "Origin", url)
	if err == nil {
		defer ws.CloseNow()
		c := connection{t, ws}
		c.send(wire.Hello{T: "hello"})
		c.send(sent)
	}
	select {
	case err = <-ended:
	case <-time.After(2 * time.Second):
		stop()
		err = <-ended
	}
	if err != nil && (!strings.Contains(err.Error(), "is damaged") || strings.Contains(err.Error(), "\n")) {
		t.Errorf("it ended with: %v", err)
	}
	return err != nil
}

func TestTheLogSaysNothingAboutPeople(t *testing.T) {
	r := start(t, "--log-level", "debug", "--log", "json")
	ask := newSpace()
	d := r.begin(ask)
	c := d.connect()
	words := sealed()
	c.send(do("seat.name", map[string]any{"name": words}))
	c.await("patch")
	r.want(404, "POST", "/api/tickets/look", wire.Look{Auth: secret()})
	r.want(400, "POST", "/api/spaces", `{"space":"canary"}`)
	r.end()
	log := metricsLine.ReplaceAllString(r.stderr.String(), "") // whose address is its own
	for _, canary := range []string{ask.Space, ask.Claim, ask.Invite.Auth, string(ask.Invite.Keys), d.token, string(words), "canary", `"127.0.0.1`} {
		if strings.Contains(log, canary) {
			t.Errorf("the log holds %q:\n%s", canary, log)
		}
	}
}

func TestWarnsWhereBrowsersCannotSeal(t *testing.T) {
	const warning = "browsers seal words only over HTTPS"
	for _, c := range []struct {
		args []string
		want bool
	}{
		{nil, false},
		{[]string{"--addr", "0.0.0.0:0"}, true},
		{[]string{"--addr", "0.0.0.0:0", "--public-url", "http://amends.example"}, true},
		{[]string{"--addr", "0.0.0.0:0", "--public-url", "https://amends.example"}, false},
	} {
		r := start(t, c.args...)
		if got := strings.Contains(r.stderr.String(), warning); got != c.want {
			t.Errorf("%v: warned %v\n%s", c.args, got, r.stderr)
		}
	}
}

func TestMetrics(t *testing.T) {
	r := start(t, "--log", "json")
	d := r.begin(newSpace())
	c := d.connect()
	c.send(do("seat.name", map[string]any{"name": sealed()}))
	c.await("patch")
	got := r.shown()
	for _, line := range []string{"amends_connections 1\n", "amends_rooms 1\n", "amends_commit_seconds_count 3\n", "amends_commands_total{result=\"accepted\"} 1\n"} {
		if !strings.Contains(got, line) {
			t.Errorf("no %q", line)
		}
	}
	if strings.Contains(got, d.space) {
		t.Error("the metrics name a space")
	}
}

func TestAReturnLetsInOnceThreeDaysHavePassed(t *testing.T) {
	r := start(t)
	c := r.meet(seal.Greeting{Name: "Robin"})
	c.leavesTheRoom(space.B)
	back := c.ticket(space.A, space.ReturnTicket)
	if _, err := client.LookTicket(soon(t), r.url, back); err == nil {
		t.Error("the return is open at once")
	}
	for _, at := range c.at {
		at.Close()
	}
	r.end()

	bringBack(t, r.data, back)
	later := startOn(t, r.data, "--clock-ahead", "73h")
	held := c.held[space.A]
	held.Server = later.url
	opened, err := client.Open(soon(t), held, client.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	for _, seat := range client.All[*space.SeatEntity](opened) {
		if seat.Returned != (seat.Seat == space.B) {
			t.Errorf("%+v", seat)
		}
	}
}
