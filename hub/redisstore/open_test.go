package redisstore

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"net/netip"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"amends/hub/redisstore/redistest"
	"amends/hub/space"
)

func TestHowRedisKeepsItsDataIsSaid(t *testing.T) {
	server := redistest.Start(t, redistest.Durable...)
	for _, c := range []struct {
		set        []any
		warns, err string
	}{
		{set: []any{"appendfsync", "always"}},
		{set: []any{"appendfsync", "everysec"}, warns: "up to a second of acknowledged writes"},
		{set: []any{"appendfsync", "no"}, warns: "half a minute of acknowledged writes"},
		{set: []any{"appendfsync", "always", "maxmemory", "0"}, warns: "set maxmemory"},
		{set: []any{"appendonly", "no", "maxmemory", "1gb"}, warns: "appendonly no"},
		{set: []any{"maxmemory-policy", "allkeys-lru"}, err: "set maxmemory-policy noeviction"},
		{set: []any{"maxmemory-policy", "volatile-ttl"}, err: "set maxmemory-policy noeviction"},
	} {
		server.Do(append([]any{"CONFIG", "SET"}, c.set...)...)
		var log bytes.Buffer
		s, err := Open(t.Context(), server.Address(), Options{Now: time.Now, Log: slog.New(slog.NewTextHandler(&log, nil))})
		if err == nil {
			_ = s.Close()
		}
		says := fmt.Sprint(err)
		if (c.err == "") != (err == nil) || !strings.Contains(says, c.err) || strings.Contains(says, "\n") {
			t.Errorf("%v: %v", c.set, err)
		}
		if n := strings.Count(log.String(), "level=WARN"); !strings.Contains(log.String(), c.warns) || n > 1 || (n == 1) != (c.warns != "") {
			t.Errorf("%v: the log says %s", c.set, log.String())
		}
	}
}

func TestForeignDataIsLeftAsItIs(t *testing.T) {
	server := redistest.Start(t)
	server.Do("SET", aboutKey(), "amends store 2")
	_, err := Open(t.Context(), server.Address(), new(clock).options())
	if err == nil || !strings.Contains(err.Error(), "another version") {
		t.Errorf("%v", err)
	}
	if n := server.Do("DBSIZE"); n != int64(1) {
		t.Errorf("%d keys", n)
	}
}

func TestARedisThatIsNotThere(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	_, err := Open(ctx, fmt.Sprint("redis://:secret@127.0.0.1:", redistest.FreePort(t)), new(clock).options())
	if err == nil || !strings.Contains(err.Error(), "start it, or mend --redis") || strings.Contains(err.Error(), "secret") {
		t.Errorf("%v", err)
	}
}

func TestARedisWithAPassword(t *testing.T) {
	acl := filepath.Join(t.TempDir(), "users.acl")
	if err := os.WriteFile(acl, []byte("user default off\nuser amends on >p@ss:w%rd ~* &* +@all\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	server := redistest.StartAs(t, "amends:p%40ss:w%25rd", "--aclfile", acl)
	s := open(t, server.Address()+"/3")
	id := newID(t)
	if err := s.Commit(t.Context(), write(id, 0, "made", "")); err != nil {
		t.Fatal(err)
	}
	f := follow(t, s, id)
	defer f.stop()
	if f.cursor.V != 1 {
		t.Errorf("%+v", f.cursor)
	}
	if _, err := Open(t.Context(), "redis://amends:wrong@"+server.Addr(), new(clock).options()); err == nil || strings.Contains(err.Error(), "wrong@") {
		t.Errorf("with a wrong password: %v", err)
	}
}

func TestAddresses(t *testing.T) {
	for text, want := range map[string]address{
		"redis://localhost":                          {hosts: []string{"localhost:6379"}},
		"redis://u:p%40@h:1/2":                       {hosts: []string{"h:1"}, user: "u", password: "p@", database: 2},
		"redis://:p@[::1]:1":                         {hosts: []string{"[::1]:1"}, password: "p"},
		"redis://[::1]":                              {hosts: []string{"[::1]:6379"}},
		"redis+sentinel://a,b:1/m?database=4":        {kind: "sentinel", hosts: []string{"a:26379", "b:1"}, master: "m", database: 4},
		"redis+sentinel://a":                         {kind: "sentinel", hosts: []string{"a:26379"}, master: "mymaster"},
		"redis+cluster://u:p@a:1,b:2":                {kind: "cluster", hosts: []string{"a:1", "b:2"}, user: "u", password: "p"},
		"redis+sentinel://a?sentinel-user=s":         {kind: "sentinel", hosts: []string{"a:26379"}, master: "mymaster", sentinelUser: "s"},
		"redis+sentinel://a/?sentinel-password=s%26": {kind: "sentinel", hosts: []string{"a:26379"}, master: "mymaster", sentinelPass: "s&"},
	} {
		got, err := parseAddress(text)
		if err != nil || fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s: %+v %v", text, got, err)
		}
	}
	if a, err := parseAddress("rediss+cluster://a"); err != nil || a.tls == nil {
		t.Errorf("%+v %v", a, err)
	}
	for _, text := range []string{
		"", "localhost", "http://h", "redis+://h", "redis+ring://h", "redis://", "redis://h:port", "redis://h:99999", "redis://a,b",
		"redis://h/x", "redis://h/-1", "redis://h?x=1", "redis+cluster://a/1", "redis://secret%@h", "redis+sentinel://a?x=secret",
	} {
		if _, err := parseAddress(text); err == nil || strings.Contains(err.Error(), "secret") || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// Each partition has its stretch of 64 slots, so that the masters of a Cluster share them fairly.
func TestThePartitionsAreBalancedOverTheSlots(t *testing.T) {
	server := redistest.StartCluster(t, 1, 0).Masters[0]
	c := server.Client()
	defer c.Close()
	for p := range partitions {
		slot, err := c.ClusterKeySlot(t.Context(), within(p)+"any").Result()
		if err != nil {
			t.Fatal(err)
		}
		if slot/64 != int64(p) {
			t.Fatalf("partition %d lies in slot %d", p, slot)
		}
	}
	var spaces [partitions]int
	for range 100 * partitions {
		spaces[partitionOf(newID(t))]++
	}
	for p, n := range spaces {
		if n < 40 || n > 180 {
			t.Errorf("partition %d has %d spaces, of 100 that it should have", p, n)
		}
	}
}

func TestKeysComeBackAsTheyWere(t *testing.T) {
	for _, key := range []space.Key{
		"seat/a", "request/0190a0e4-0000-7000-8000-00000000abcd", "line/0190a0e4-2f2f-7000-8000-00000000abcd/2f2f2f2f-2f2f-2f2f-2f2f-2f2f2f2f2f2f",
		"checkin/0190a0e4-0000-7000-8000-01010101abcd/2026-01-02/a", "note/0190A0E4-0000-7000-8000-00000000abcd", "a//b/", "/", "x",
	} {
		stored := string(appendKey(nil, key))
		if back := readKey(stored); back != key {
			t.Errorf("%q is stored as %q and comes back as %q", key, stored, back)
		}
	}
}

// A write may come to Redis more than once, where its answer was lost on the way.
func TestAWriteThatComesTwiceIsDoneOnce(t *testing.T) {
	s := open(t, redistest.Start(t).Address())
	id := newID(t)
	send := func(w []any) any {
		t.Helper()
		reply, err := s.pipeline.do(t.Context(), commitScript, spaceKey(id), w)
		if err != nil {
			t.Fatal(err)
		}
		return reply
	}
	for _, byCommand := range []bool{false, true} {
		var before []any
		for v := range int64(4) {
			w := write(id, v, fmt.Sprint("c", v), "")
			if !byCommand {
				w.Command = nil
			}
			args, err := encode(w, s.name(), s.now())
			if err != nil {
				t.Fatal(err)
			}
			for range 3 {
				if reply := send(args); reply != int64(1) {
					t.Fatalf("version %d: %v", v+1, reply)
				}
			}
			if before != nil {
				if reply := send(before); reply != int64(1) {
					t.Fatalf("version %d after %d: %v", v, v+1, reply)
				}
			}
			before = args
		}
		f := follow(t, s, id)
		f.stop()
		if f.cursor.V != 4 {
			t.Errorf("after 4 writes it is at %+v", f.cursor)
		}
		if err := s.Erase(t.Context(), id); err != nil {
			t.Fatal(err)
		}
	}
}

func TestARedisThatSaysLittleAboutItself(t *testing.T) {
	for rights, c := range map[string]struct{ warns, err string }{
		"+@all -config": {warns: "does not say how it is set to keep its data"},
		"+@all -info":   {err: "allow INFO to this user"},
	} {
		acl := filepath.Join(t.TempDir(), "users.acl")
		if err := os.WriteFile(acl, []byte("user default off\nuser amends on >secret ~* &* "+rights+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		server := redistest.StartAs(t, "amends:secret", append([]string{"--aclfile", acl}, redistest.Durable...)...)
		var log bytes.Buffer
		s, err := Open(t.Context(), server.Address(), Options{Now: time.Now, Log: slog.New(slog.NewTextHandler(&log, nil))})
		if err == nil {
			_ = s.Close()
		}
		if (c.err == "") != (err == nil) || !strings.Contains(fmt.Sprint(err), c.err) {
			t.Errorf("%s: %v", rights, err)
		}
		if strings.Count(log.String(), "level=WARN") > 1 || !strings.Contains(log.String(), c.warns) {
			t.Errorf("%s: the log says %s", rights, log.String())
		}
	}
}

func TestWhoElseMayReachRedisIsSaid(t *testing.T) {
	s := &Store{exposed: netip.MustParsePrefix("172.30.77.0/24").Contains}
	for _, c := range []struct {
		at         string
		asksNobody bool
		risks      []string
	}{
		{"127.0.0.1", true, nil},
		{"::1", true, nil},
		{"10.0.0.5", false, nil},
		{"10.0.0.5", true, []string{"set requirepass"}},
		{"172.30.77.3", false, []string{"a network of its own"}},
		{"172.30.77.3", true, []string{"set requirepass", "a network of its own"}},
	} {
		risks := s.accessRisks(netip.MustParseAddr(c.at), c.asksNobody)
		if !slices.EqualFunc(risks, c.risks, strings.Contains) {
			t.Errorf("at %s: %q", c.at, risks)
		}
	}
	if risks := s.accessRisks(netip.Addr{}, true); risks != nil {
		t.Errorf("where it is not known: %q", risks)
	}
	for _, server := range []*redistest.Server{redistest.Start(t), redistest.StartAs(t, "default:secret", "--requirepass", "secret")} {
		c := server.Client()
		defer c.Close()
		if at := addressOf(t.Context(), c); at.String() != "127.0.0.1" {
			t.Errorf("it says that it is at %s", at)
		}
		if got := asksNobody(t.Context(), c); got != (server.Login == "") {
			t.Errorf("with the login %q it asks nobody: %v", server.Login, got)
		}
	}
}
