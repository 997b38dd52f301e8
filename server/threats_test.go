package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestPagesNameTestsThatAreThere holds THREATS.md and FAULTS.md to their word: each "cannot", and each fault, names tests,
// and all are there.
func TestPagesNameTestsThatAreThere(t *testing.T) {
	there := testsThere(t)
	for page, least := range map[string]int{"THREATS.md": 30, "FAULTS.md": 16} {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		rows := 0
		for line := range strings.Lines(string(text)) {
			cells := strings.Split(line, "|")
			shown := len(cells) == 5 && (strings.TrimSpace(cells[1]) == "cannot" || page == "FAULTS.md")
			switch {
			case !shown && regexp.MustCompile("`Test|spec.ts|test.ts").MatchString(line) && !strings.Contains(line, "_test.go`"):
				t.Errorf("a test that shows nothing: %s", line)
			case shown && !strings.Contains(cells[1], "---") && strings.TrimSpace(cells[1]) != "fault":
				rows++
				namesTests(t, there, cells[3], line)
			}
		}
		if rows < least {
			t.Errorf("%s has %d rows that name tests", page, rows)
		}
	}
}

var quoted = regexp.MustCompile("`([^`]+)`")

func namesTests(t *testing.T, there map[string]bool, cell, line string) {
	t.Helper()
	tests := quoted.FindAllStringSubmatch(cell, -1)
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

// testsThere are the names of all tests in Go.
func testsThere(t *testing.T) map[string]bool {
	t.Helper()
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
	return there
}
