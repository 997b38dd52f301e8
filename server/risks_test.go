package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"amends/hub/redisstore/redistest"
)

func TestWhatIsSetUnsafelyIsSaidAtTheStart(t *testing.T) {
	for _, c := range []struct {
		args  []string
		risks []string
	}{
		{[]string{"--addr", "127.0.0.1:0"}, nil},
		{[]string{"--addr", "0.0.0.0:0"}, []string{"put a proxy with HTTPS in front"}},
		{[]string{"--addr", "0.0.0.0:0", "--public-url", "https://a.example"}, []string{"name the address that the proxy connects from"}},
		{[]string{"--addr", "127.0.0.1:0", "--public-url", "https://a.example"}, []string{"name the address that the proxy connects from"}},
		{[]string{"--addr", "0.0.0.0:0", "--public-url", "https://a.example", "--trusted-proxies", "10.0.0.7"}, nil},
		{[]string{"--addr", "127.0.0.1:0", "--public-url", "https://a.example", "--trusted-proxies", "0.0.0.0/0"}, []string{"--trusted-proxies is everybody"}},
	} {
		r := start(t, c.args...)
		var said []string
		for line := range strings.Lines(r.stderr.String()) {
			if strings.Contains(line, "level=WARN") {
				said = append(said, line)
			}
		}
		if !slices.EqualFunc(said, c.risks, strings.Contains) {
			t.Errorf("%v: %q", c.args, said)
		}
		r.end()
	}
}

func TestNamesBeyondASCIIAreTheSameSite(t *testing.T) {
	for public, want := range map[string]string{
		"https://bücher.example":            "https://xn--bcher-kva.example",
		"https://BÜCHER.example:8443/":      "https://xn--bcher-kva.example:8443",
		"https://xn--bcher-kva.example:443": "https://xn--bcher-kva.example",
		"http://[2001:DB8::1]:81":           "http://[2001:db8::1]:81",
	} {
		cfg, err := readConfig([]string{"--public-url", public}, noEnv, newLines())
		if err != nil {
			t.Errorf("%s: %v", public, err)
			continue
		}
		if s := newSite(cfg.public, loopback); !slices.Equal(s.origins, []string{want}) {
			t.Errorf("%s is %q", public, s.origins)
		}
	}
	if _, err := readConfig([]string{"--public-url", "https://bü_cher.example"}, noEnv, newLines()); err == nil || !strings.Contains(err.Error(), "no browser") {
		t.Errorf("a name that cannot be: %v", err)
	}
	cfg, err := readConfig([]string{"--public-url", "https://bücher.example"}, noEnv, newLines())
	if err != nil {
		t.Fatal(err)
	}
	app, _, _ := appWith(t, func() error { return nil }, newSite(cfg.public, loopback))
	for origin, status := range map[string]int{"https://xn--bcher-kva.example": 400, "https://bucher.example": 403} {
		if got := through(t, app, "POST", "/api/spaces", "Origin", origin); got.StatusCode != status {
			t.Errorf("from %s: %d", origin, got.StatusCode)
		}
	}
}

func TestThePasswordOfRedisComesFromAFile(t *testing.T) {
	server := redistest.StartAs(t, "default:p%40s%2Fs", "--requirepass", "p@s/s")
	file := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(file, []byte("p@s/s\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	r := start(t, "--redis", "redis://"+server.Addr(), "--redis-password-file", file)
	r.want(200, "GET", "/readyz", nil)
	for _, args := range [][]string{
		{"--redis", "redis://:hush@" + server.Addr(), "--redis-password-file", file},
		{"--redis", "redis://" + server.Addr(), "--redis-password-file", file + "-none"},
		{"--redis-password-file", file},
	} {
		if _, err := readConfig(args, noEnv, newLines()); err == nil || strings.Contains(err.Error(), "p@s/s") || strings.Contains(err.Error(), "hush") {
			t.Errorf("%v: %v", args, err)
		}
	}
}
