package space

import (
	"encoding/json"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// failing is what a test and a property test have in common.
type failing interface {
	Helper()
	Errorf(format string, args ...any)
}

// wantWhole asks of a refusal that it comes with all that goes with its reason: the code, the message, the values.
// No error and what stands already are fine.
func wantWhole(t failing, err error) {
	t.Helper()
	var refusal *Refusal
	if !errors.As(err, &refusal) {
		return
	}
	why, known := reasons[refusal.Reason]
	if !known || refusal.Code != why.code || refusal.Message != why.message {
		t.Errorf("%v is not as reasons.go has it: %+v", err, why)
	}
	var given map[string]any
	if err := json.Unmarshal([]byte(encode(refusal.Values)), &given); err != nil {
		t.Errorf("%v", err)
	}
	if names := slices.Sorted(maps.Keys(given)); !slices.Equal(names, slices.Sorted(slices.Values(strings.Fields(why.values)))) {
		t.Errorf("%s comes with %v, reasons.go says %q", refusal.Reason, names, why.values)
	}
}

func TestEveryReasonHasItsRowAndIsGiven(t *testing.T) {
	text, err := os.ReadFile("reasons.go")
	if err != nil {
		t.Fatal(err)
	}
	code := sourceOf(t, "*.go", "../*.go")
	declared := regexp.MustCompile(`(?m)^\t(\w+) +Reason = "(\w+)" +// (.*)$`).FindAllSubmatch(text, -1)
	for _, m := range declared {
		name, reason, doc := string(m[1]), Reason(m[2]), string(m[3])
		why, known := reasons[reason]
		switch {
		case !known:
			t.Errorf("reasons.go has no row for %s", name)
		case !strings.HasSuffix(why.message, ".") || strings.ContainsAny(why.message, "!"):
			t.Errorf("%s: not a calm sentence: %q", reason, why.message)
		}
		if _, values, _ := strings.Cut(doc, " ["); strings.NewReplacer(", ", " ", "]", "").Replace(values) != why.values {
			t.Errorf("%s: the comment says %q comes with it, the row says %q", name, values, why.values)
		}
		if !regexp.MustCompile(`\b` + name + `\b`).MatchString(code) {
			t.Errorf("nothing is ever refused for %s", reason)
		}
	}
	if len(declared) != len(reasons) {
		t.Errorf("reasons.go declares %d reasons and has %d rows", len(declared), len(reasons))
	}
}

// sourceOf is the text of the files that match, without tests and reasons.go.
func sourceOf(t *testing.T, patterns ...string) string {
	t.Helper()
	var all strings.Builder
	for _, pattern := range patterns {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") || file == "reasons.go" {
				continue
			}
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			all.Write(text)
		}
	}
	return all.String()
}

func TestARefusalSaysWhatItIsAbout(t *testing.T) {
	r := newRoom()
	r.must(t, A, asked(1))
	r.must(t, B, &RequestLater{Request: uuid(1), Until: "2026-03-05"})
	ask := asked(2)
	for name, c := range map[string]struct {
		err    error
		reason Reason
		field  string
		values Values
	}{
		"asking too soon":         {r.do(A, ask), NotYetUntil, "", Values{Day: "2026-03-05"}},
		"a pulse of next week":    {r.do(A, pulse("2026-03-09", 1)), DayAhead, "day", Values{Day: "2026-03-03"}},
		"a pulse of last week":    {r.do(A, pulse("2026-02-23", 1)), DayPassed, "day", Values{Day: "2026-03-01"}},
		"a time-out of a moment":  {r.do(A, &TalkPause{Talk: uuid(1), Minutes: 1}), PauseLength, "minutes", Values{Low: 20, High: 1440}},
		"importance beyond range": {r.do(A, &RequestMake{Request: uuid(3), Kind: Ordinary, Mode: Spoken, Importance: 4}), OutOfRange, "importance", Values{Low: 1, High: 3}},
		"no times":                {r.do(A, &RequestMove{Request: uuid(1)}), SlotsCount, "slots", Values{Low: 1, High: 8}},
	} {
		var refusal *Refusal
		if !errors.As(c.err, &refusal) || refusal.Reason != c.reason || refusal.Field != c.field || refusal.Values != c.values {
			t.Errorf("%s: %+v", name, c.err)
		}
		wantWhole(t, c.err)
	}
}
