package main

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"amends/hub/space"
)

// leftBehind is all that a server leaves behind or shows: its store's files, a backup, its log, its metrics.
func leftBehind(t *testing.T, r *running) map[string][]byte {
	t.Helper()
	shown := r.shown()
	backup := filepath.Join(t.TempDir(), "copy.zip")
	if _, err := runOnce(t, "backup", backup, "--data", r.data); err != nil {
		t.Fatal(err)
	}
	r.end()
	return map[string][]byte{
		"the metrics": []byte(shown), "the log": []byte(r.stderr.String() + r.stdout.String()),
		"the store": readStore(t, r.data), "a backup": read(t, backup),
	}
}

// readStore is all that lies in the files of a data folder's store, and beside it.
func readStore(t *testing.T, data string) (all []byte) {
	t.Helper()
	err := filepath.WalkDir(data, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		content, err := os.ReadFile(path)
		all = append(append(all, path...), content...)
		return err
	})
	if errors.Is(err, fs.ErrNotExist) { // a file went just now
		return readStore(t, data)
	} else if err != nil {
		t.Fatal(err)
	}
	return all
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	all, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestNoWordNameKeyOrTokenIsAnywhere has two partners write canaries in every field for words, and looks for them,
// for their keys, the secrets of their links and what their devices prove themselves with.
func TestNoWordNameKeyOrTokenIsAnywhere(t *testing.T) {
	r := start(t, append(unhurried, "--log", "json", "--log-level", "debug")...)
	var say canaries
	spaces := fill(t, r, &say)
	secrets := map[string]string{}
	for _, c := range spaces {
		_, secret, _ := strings.Cut(c.link, "#invite=")
		secrets["the secret of the link"] = secret
		for _, held := range c.held {
			_, token, _ := strings.Cut(held.Cookie, "=")
			secrets["a token of "+c.held[space.A].Space+string(held.Seat)] = token
			secrets["the space key of "+held.Space] = held.K
			secrets["an own key of "+held.Space+string(held.Seat)] = held.O
		}
		for _, at := range c.at {
			at.Close()
		}
	}
	if len(say.words) < 30 || len(say.unkept) == 0 {
		t.Fatalf("only %d words were written, and %d legs named", len(say.words), len(say.unkept))
	}
	for where, bytesThere := range leftBehind(t, r) {
		if len(bytesThere) == 0 {
			t.Errorf("%s is empty, so this proves nothing", where)
		}
		for _, word := range say.words {
			if bytes.Contains(bytesThere, []byte(word)) {
				t.Errorf("%s holds the word %q", where, word)
			}
		}
		for _, leg := range say.unkept {
			if bytes.Contains(bytesThere, []byte(leg)) {
				t.Errorf("%s holds the name of a leg", where)
			}
		}
		for what, secret := range secrets {
			for form, text := range forms(t, secret) {
				if bytes.Contains(bytesThere, text) {
					t.Errorf("%s holds %s, %s", where, what, form)
				}
			}
		}
		if where == "the log" || where == "the metrics" {
			for _, c := range spaces {
				if bytes.Contains(bytesThere, []byte(c.held[space.A].Space)) {
					t.Errorf("%s names a space", where)
				}
			}
		}
	}
}

// forms is how 32 secret bytes could stand somewhere.
func forms(t *testing.T, secret string) map[string][]byte {
	t.Helper()
	raw, err := base64.RawURLEncoding.DecodeString(secret)
	if err != nil || len(raw) != 32 {
		t.Fatalf("%q is no secret of ours: %v", secret, err)
	}
	return map[string][]byte{
		"as it is sent": []byte(secret), "as bytes": raw, "in hex": []byte(hex.EncodeToString(raw)),
		"in standard base64": []byte(base64.StdEncoding.EncodeToString(raw)),
	}
}
