package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"amends/hub/redisstore/redistest"
)

type composed struct {
	Services map[string]struct {
		Image       string
		Command     []string
		Networks    any
		NetworkMode string `yaml:"network_mode"`
		MemLimit    string `yaml:"mem_limit"`
		PidsLimit   int    `yaml:"pids_limit"`
		Volumes     []string
		Environment map[string]string
		Ports       []string
	}
	Networks map[string]struct{ Internal bool }
}

// networks are the names of those that a service is in.
func networks(of any) (names []string) {
	switch of := of.(type) {
	case []any:
		for _, name := range of {
			names = append(names, name.(string))
		}
	case map[string]any:
		for name := range of {
			names = append(names, name)
		}
	}
	return names
}

// What compose.yaml starts is confined, and Redis is for the servers alone: with a password that nobody had to think of.
func TestComposeKeepsRedisToTheServers(t *testing.T) {
	text, err := os.ReadFile("../compose.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var c composed
	if err := yaml.Unmarshal(text, &c); err != nil {
		t.Fatal(err)
	}
	pinned := regexp.MustCompile(`:\d+\.\d+\.\d+`)
	for name, s := range c.Services {
		if s.MemLimit == "" || s.PidsLimit == 0 {
			t.Errorf("%s may take what memory and processes it wants", name)
		}
		if !strings.HasPrefix(s.Image, "amends-") && !pinned.MatchString(s.Image) {
			t.Errorf("%s is not pinned: %s", name, s.Image)
		}
		in := networks(s.Networks)
		if slices.Contains(in, "store") != (name == "redis" || strings.HasPrefix(name, "server-")) {
			t.Errorf("%s is in the networks %v", name, in)
		}
		if len(in) == 0 && s.NetworkMode != "none" {
			t.Errorf("%s is in the network that all share", name)
		}
	}
	// Each server's relay is reached past the proxy, at a port of its own, and both servers name both.
	for i, name := range []string{"server-1", "server-2"} {
		s, port := c.Services[name], 3478+i
		if !slices.Equal(s.Ports, []string{fmt.Sprintf("%d:3478/udp", port), fmt.Sprintf("%d:3478", port)}) || s.Environment["AMENDS_RELAY_ADDR"] != "0.0.0.0:3478" {
			t.Errorf("%s has no relay: %+v", name, s)
		}
		if want := "turn:${AMENDS_HOST:-localhost}:3478,turn:${AMENDS_HOST:-localhost}:3479"; s.Environment["AMENDS_RELAY_URL"] != want {
			t.Errorf("%s sends people to %s", name, s.Environment["AMENDS_RELAY_URL"])
		}
	}
	if !c.Networks["store"].Internal || len(networks(c.Services["redis"].Networks)) != 1 {
		t.Error("Redis reaches out")
	}
	dockerfile, err := os.ReadFile("Dockerfile")
	if err != nil {
		t.Fatal(err)
	}
	for _, from := range regexp.MustCompile(`(?m)^FROM (\S+)`).FindAllStringSubmatch(string(dockerfile), -1) {
		if from[1] != "scratch" && !pinned.MatchString(from[1]) {
			t.Errorf("the Dockerfile builds on %s", from[1])
		}
	}

	// The same processes, one after the other, with a folder in place of the volume.
	secret := t.TempDir()
	here := strings.NewReplacer("/secret/", secret+"/", "$$", "$")
	script := c.Services["secret"].Command
	run := func() string {
		if out, err := exec.Command(script[0], script[1], here.Replace(script[2])).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		return string(read(t, filepath.Join(secret, "redis")))
	}
	password := run()
	if len(password) < 32 || run() != password {
		t.Fatalf("the password is %q, then %q", password, run())
	}
	var args []string
	for _, arg := range c.Services["redis"].Command[1:] {
		flag, value, _ := strings.Cut(here.Replace(arg), " ")
		if args = append(args, flag); value != "" {
			args = append(args, strings.Trim(value, `"`))
		}
	}
	redis := redistest.StartAs(t, "default:"+password, append(args[1:], "--requirepass", password)...)
	if conf := string(read(t, filepath.Join(secret, "redis.conf"))); conf != "requirepass "+password+"\n" {
		t.Errorf("redis.conf is %q", conf)
	}
	r := start(t, "--redis", "redis://"+redis.Addr(), "--redis-password-file", filepath.Join(secret, "redis"))
	r.meetAsDevices()
	if log := r.stderr.String(); strings.Contains(log, "level=WARN") {
		t.Errorf("the server warns: %s", log)
	}
}

// meetAsDevices has both partners come in.
func (r *running) meetAsDevices() {
	r.t.Helper()
	ask := newSpace()
	r.begin(ask).connect()
	r.join(ask.Invite.Auth).connect()
}
