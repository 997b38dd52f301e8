package main

import (
	"errors"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

type copying func(io.Writer) error

func (c copying) Backup(to io.Writer) error { return c(to) }

func inFolder(t *testing.T, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}

func TestCopiesAreMadeWhenDueAndTheLatestKept(t *testing.T) {
	now := time.Date(2026, 11, 30, 22, 0, 0, 0, time.UTC)
	full := errors.New("the disk is full")
	var fails error
	dir := filepath.Join(t.TempDir(), "copies")
	c := copies{
		dir: dir, every: 24 * time.Hour, keep: 2, now: func() time.Time { return now }, log: slog.New(slog.DiscardHandler),
		store: copying(func(to io.Writer) error {
			_, err := to.Write([]byte(now.String()))
			return errors.Join(err, fails)
		}),
	}
	foreign := []string{"amends-20261129T220000Z.zip.part-1", "notes.txt"}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range append(foreign, "amends-20990101T000000Z.zip") { // of a clock that was wrong
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	const early, second, third, fourth = "amends-20261130T220000Z.zip", "amends-20261201T220000Z.zip", "amends-20261202T220000Z.zip", "amends-20261203T220000Z.zip"
	for _, step := range []struct {
		after time.Duration
		fails error
		want  []string
	}{
		{0, nil, []string{early}},
		{23 * time.Hour, nil, []string{early}},
		{time.Hour, nil, []string{early, second}},
		{24 * time.Hour, full, []string{early, second}}, // nothing goes for one that was not made
		{0, nil, []string{second, third}},
		{-time.Hour, nil, []string{second, third}},
		{25 * time.Hour, nil, []string{third, fourth}},
	} {
		now, fails = now.Add(step.after), step.fails
		if err := c.makeDue(); !errors.Is(err, step.fails) {
			t.Errorf("at %v: %v", now, err)
		}
		want := append(append([]string{}, step.want...), append(foreign, "amends-20990101T000000Z.zip")...)
		slices.Sort(want)
		if got := inFolder(t, dir); !slices.Equal(got, want) {
			t.Errorf("at %v: %v, want %v", now, got, want)
		}
	}
}

// What a server copies by itself is a backup like any other.
func TestACopyCanBeBroughtBack(t *testing.T) {
	dir := t.TempDir()
	first := start(t)
	made := first.begin(newSpace())
	first.end()
	r := startOn(t, first.data, "--backup-dir", dir)
	logged(t, r, `msg="a copy of the store was made" file=(\S+)`)
	r.end()
	back := t.TempDir()
	if _, err := runOnce(t, "restore", filepath.Join(dir, inFolder(t, dir)[0]), "--data", back); err != nil {
		t.Fatal(err)
	}
	made.running = startOn(t, back)
	made.connect()
}

func TestACopyIsNeverAnothersFile(t *testing.T) {
	there := filepath.Join(t.TempDir(), "there.zip")
	if err := os.WriteFile(there, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := writeNew(there, func(to io.Writer) error { _, err := to.Write([]byte("theirs")); return err })
	if !errors.Is(err, errThere) || string(read(t, there)) != "mine" {
		t.Errorf("%v, and it holds %q", err, read(t, there))
	}
	if names := inFolder(t, filepath.Dir(there)); len(names) != 1 {
		t.Errorf("left behind: %v", names)
	}
}

// The web app that is inside can be told from its folder.
func TestTheVersionNamesTheWebApp(t *testing.T) {
	said, err := runOnce(t, "version")
	if err != nil {
		t.Fatal(err)
	}
	sum := exec.Command("bash", "-euo", "pipefail", "-c", "find * -type f | LC_ALL=C sort | xargs sha256sum | sha256sum")
	sum.Dir = "../web/dist"
	text, err := sum.Output()
	if err != nil {
		t.Fatal(err)
	}
	if hash, _, _ := strings.Cut(string(text), " "); !strings.Contains(said, "web app sha256:"+hash+"\n") {
		t.Errorf("it says %q, and the shell %q", said, hash)
	}
}
