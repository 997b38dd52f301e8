package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestThePageOfThreatsNamesTestsThatAreThere holds THREATS.md to its word: each "cannot" names tests, and all are there.
func TestThePageOfThreatsNamesTestsThatAreThere(t *testing.T) {
	there := map[string]bool{}
	declared := regexp.MustCompile(`(?m)^func (Test\w+)\(`)
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() && (entry.Name() == "node_modules" || strings.HasPrefix(entry.Name(), ".") && entry.Name() != "..") {
			return fs.SkipDir
		}
		if err != nil || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		for _, name := range declared.FindAllStringSubmatch(string(text), -1) {
			there[name[1]] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("THREATS.md")
	if err != nil {
		t.Fatal(err)
	}
	rows, quoted := 0, regexp.MustCompile("`([^`]+)`")
	for line := range strings.Lines(string(page)) {
		cells := strings.Split(line, "|")
		if len(cells) != 5 || strings.TrimSpace(cells[1]) != "cannot" {
			if regexp.MustCompile("`Test|spec.ts|test.ts").MatchString(line) && !strings.Contains(line, "_test.go`") {
				t.Errorf("a test that shows nothing that somebody cannot do: %s", line)
			}
			continue
		}
		rows++
		tests := quoted.FindAllStringSubmatch(cells[3], -1)
		if len(tests) == 0 {
			t.Errorf("no test shows this: %s", line)
		}
		for _, test := range tests {
			file, title, web := strings.Cut(test[1], " › ")
			if !web {
				if !there[test[1]] {
					t.Errorf("there is no test %s", test[1])
				}
				continue
			}
			text, err := os.ReadFile(filepath.Join("..", file))
			if err != nil || !regexp.MustCompile(`\b(test|it)\(\s*['"`+"`"+`]`+regexp.QuoteMeta(title)+`['"`+"`"+`]`).Match(text) {
				t.Errorf("%s has no test %q (%v)", file, title, err)
			}
		}
	}
	if rows < 30 {
		t.Errorf("the page has %d rows of what cannot be done", rows)
	}
}
