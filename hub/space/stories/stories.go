// Package stories holds what two partners do, step by step: stories.json. They are the examples of every command, for
// all tests: the golden messages of server and web app, where the property test and the fuzzing begin, what the rules
// are asked for the web app's model, and what fills a store.
//
// In a body, #7 is the id 00000000-0000-4000-8000-000000000007, and a moment stands as 2026-03-05T18:00Z where the
// protocol has milliseconds. Words stand open; they are all texts with a space, and nothing else has one. It is noon on
// 2 March 2026, UTC; both have joined.
package stories

import (
	"bytes"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"
	"time"
)

//go:embed stories.json
var file []byte

// Step is one command of a story.
type Step struct {
	By   string
	Cmd  string
	Body json.RawMessage
}

// All are the stories by their names.
func All() map[string][]Step {
	var all map[string][]Step
	if err := json.Unmarshal(file, &all); err != nil {
		panic(fmt.Errorf("stories.json: %w", err))
	}
	return all
}

// Noon is when they begin.
var Noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)

var (
	id     = regexp.MustCompile(`"#(\d+)"`)
	moment = regexp.MustCompile(`"(\d{4}-\d\d-\d\dT\d\d:\d\dZ)"`)
	day    = regexp.MustCompile(`"(\d{4}-\d\d-\d\d)"`)
	word   = regexp.MustCompile(`"[^"]* [^"]*"`)
)

// As is the body as the protocol has it, the days moved on by some, and each word given by a function.
func (s Step) As(ahead int, words func(text string) string) json.RawMessage {
	replace := func(text []byte, pattern *regexp.Regexp, by func(part string) string) []byte {
		return pattern.ReplaceAllFunc(text, func(m []byte) []byte { return []byte(by(string(m[1 : len(m)-1]))) })
	}
	at := func(layout, text string) time.Time {
		t, err := time.Parse(layout, text)
		if err != nil {
			panic(fmt.Errorf("stories.json: %w", err))
		}
		return t.AddDate(0, 0, ahead)
	}
	body := replace(compact(s.Body), word, func(text string) string { return strconv.Quote(words(text)) })
	body = replace(body, id, func(n string) string {
		number, _ := strconv.Atoi(n[1:])
		return fmt.Sprintf(`"00000000-0000-4000-8000-%012x"`, number)
	})
	body = replace(body, moment, func(text string) string { return fmt.Sprint(at("2006-01-02T15:04Z", text).UnixMilli()) })
	return replace(body, day, func(text string) string { return strconv.Quote(at(time.DateOnly, text).Format(time.DateOnly)) })
}

// Golden is the body as a device sends it on the day of the stories.
func (s Step) Golden() json.RawMessage { return s.As(0, Sealed) }

// Sealed has the form of a sealed text, of the shortest length; nobody can open it.
func Sealed(text string) string {
	sealed := make([]byte, 12+64+16)
	copy(sealed, text)
	return "1." + base64.RawURLEncoding.EncodeToString(sealed)
}

func compact(body json.RawMessage) []byte {
	var out bytes.Buffer
	if err := json.Compact(&out, body); err != nil {
		panic(fmt.Errorf("stories.json: %w", err))
	}
	return out.Bytes()
}
