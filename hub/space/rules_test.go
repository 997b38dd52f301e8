package space

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

func TestRulesAndTestsCiteEachOther(t *testing.T) {
	rules := matches(t, regexp.MustCompile(`(?m)^- \*\*([A-Z]\d+)\*\*`), "RULES.md")
	files, err := filepath.Glob("*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	cited := matches(t, regexp.MustCompile(`(?m)^func Test([A-Z]\d+)_`), files...)
	if len(rules) < 50 {
		t.Fatalf("RULES.md has %d rules only; was its form changed?", len(rules))
	}
	for rule, times := range rules {
		if times > 1 {
			t.Errorf("RULES.md gives the number %s %d times", rule, times)
		}
		if cited[rule] == 0 {
			t.Errorf("no test cites rule %s: add func Test%s_… to %s", rule, rule, citing(t, files, rule[:1]))
		}
	}
	for rule := range cited {
		if rules[rule] == 0 {
			t.Errorf("a test cites rule %s, which RULES.md does not have", rule)
		}
	}
}

// citing are the files with the tests of a letter's rules.
func citing(t *testing.T, files []string, letter string) (found []string) {
	for _, file := range files {
		if len(matches(t, regexp.MustCompile(`(?m)^func Test(`+letter+`)\d+_`), file)) > 0 {
			found = append(found, file)
		}
	}
	return found
}

// matches counts what the first group of a pattern finds in files.
func matches(t *testing.T, pattern *regexp.Regexp, files ...string) map[string]int {
	t.Helper()
	found := make(map[string]int)
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range pattern.FindAllStringSubmatch(string(text), -1) {
			found[m[1]]++
		}
	}
	return found
}
