package space

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

// banned are words of ours that the field does not know, and that have given way to those of TERMS.md.
var banned = regexp.MustCompile(`\b(sitting|signpost|lane|ripening|sift|recollect|reaffirm)s?\b`)

// parts puts a space between the parts of camel-cased and snake-cased names, in small letters.
func parts(text string) string {
	var b strings.Builder
	before := ' '
	for _, r := range text {
		switch {
		case unicode.IsUpper(r) && unicode.IsLower(before):
			b.WriteByte(' ')
		case r == '_':
			r = ' '
		}
		b.WriteRune(unicode.ToLower(r))
		before = r
	}
	return b.String()
}

// filed are files and folders that TERMS.md names.
var filed = regexp.MustCompile("`([a-zA-Z/]+/[a-zA-Z/]+|[a-zA-Z_/]+\\.(?:go|ts|md))`")

func TestTheTableOfTermsNamesFilesThatAreThere(t *testing.T) {
	text, err := os.ReadFile("TERMS.md")
	if err != nil {
		t.Fatal(err)
	}
	names := filed.FindAllStringSubmatch(string(text), -1)
	if len(names) < 40 {
		t.Errorf("only %d are named", len(names))
	}
	for _, name := range names {
		_, here := os.Stat(name[1])
		if _, there := os.Stat(filepath.Join("../..", name[1])); here != nil && there != nil {
			t.Errorf("%s is not there", name[1])
		}
	}
}

func TestNoWordOfAnEarlierVocabularyComesBack(t *testing.T) {
	for _, word := range []string{"aLane", "signposts", "the_sitting", "Sift"} {
		if !banned.MatchString(parts(word)) {
			t.Errorf("%s is not found", word)
		}
	}
	for _, word := range []string{"plane", "explained", "shift", "visitingHours"} {
		if banned.MatchString(parts(word)) {
			t.Errorf("%s is found", word)
		}
	}
	list := exec.Command("git", "ls-files", "-z", "--", "*.go", "*.ts", "*.tsx", "*.mjs", "*.lua")
	list.Dir = "../.."
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for _, path := range strings.Split(strings.TrimRight(string(out), "\x00"), "\x00") {
		if path == "hub/space/terms_test.go" || strings.HasPrefix(path, "web/dist/") || strings.Contains(path, "testdata/") {
			continue
		}
		text, err := os.ReadFile(filepath.Join("../..", path))
		if os.IsNotExist(err) {
			continue // deleted, but not committed yet
		}
		if err != nil {
			t.Fatal(err)
		}
		read++
		for n, line := range strings.Split(string(text), "\n") {
			if word := banned.FindString(parts(line)); word != "" {
				t.Errorf("%s:%d says %q: TERMS.md has the field's word", path, n+1, word)
			}
		}
	}
	if read < 300 {
		t.Errorf("only %d files were read", read)
	}
}
