package space

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// fileOf is where the body of a command of this name stands, with its check and decide: one of the files of its subject.
func fileOf(name string) string {
	subject, _, _ := strings.Cut(name, ".")
	files, _ := filepath.Glob(strings.Replace(subject, "space", "seat", 1) + "*.go")
	files = slices.DeleteFunc(files, func(file string) bool { return strings.HasSuffix(file, "_test.go") })
	return cmp.Or(strings.Join(files, " or "), subject+".go")
}

// aRowFor says what makes a command.
func aRowFor(name string) string {
	return fmt.Sprintf("give it a row in commands.go, and in %s its body, with check and decide", fileOf(name))
}

// Whoever adds a row is told here what else a command needs.
func TestEveryRowOfTheTableIsWhole(t *testing.T) {
	rules, err := os.ReadFile("RULES.md")
	if err != nil {
		t.Fatal(err)
	}
	inStories := examples(t)
	ofRule := make(map[string]string)
	for _, s := range Commands() {
		t.Run(s.Name, func(t *testing.T) {
			line := regexp.MustCompile(`(?m)^- \*\*` + s.Rule + `\*\* .*$`).FindString(string(rules))
			if !strings.Contains(line, "`"+s.Name+"`") {
				t.Errorf("RULES.md: rule %s does not say what `%s` does: give it a rule of its own, - **%s** `%s` …", s.Rule, s.Name, s.Rule, s.Name)
			}
			if other := ofRule[s.Rule]; other != "" {
				t.Errorf("commands.go: rule %s is that of %s already", s.Rule, other)
			}
			ofRule[s.Rule] = s.Name
			if inStories[s.Name] == nil {
				t.Fatalf("stories/stories.json: no story has a step with %s: add one", s.Name)
			}
			for i, f := range s.fields {
				if !slices.ContainsFunc(inStories[s.Name], func(c Command) bool { return !reflect.ValueOf(c).Elem().Field(i).IsZero() }) {
					t.Errorf("stories/stories.json: no step with %s fills its %s: add one", s.Name, f.name)
				}
			}
			for _, key := range []Template{s.About, s.Seen} {
				for _, m := range hole.FindAllStringSubmatch(string(key), -1) {
					if _, known := s.field(m[1]); !known && m[1] != "by" {
						t.Errorf("commands.go: %s needs %s, which the body does not have", key, m[1])
					}
				}
			}
			if s.Own != (Key(s.About).Kind() == "note") {
				t.Errorf("commands.go: %s is about %s, which is of the other doc", s.Name, s.About)
			}
			if _, err := blank(Key(hole.ReplaceAllString(string(s.About), "x"))); err != nil {
				t.Errorf("commands.go: %v: entity.go has to know it, and %s to have its type", err, fileOf(s.Name))
			}
		})
	}
	for name := range drawnTimes {
		if byName[name] == nil {
			t.Errorf("property_draw_test.go: there is no command %s to draw oftener", name)
		}
	}
	for _, name := range ends {
		if byName[name] == nil {
			t.Errorf("property_draw_test.go: there is no command %s that ends anything", name)
		}
	}
}

func TestNoRuleSpeaksOfAnUnknownCommand(t *testing.T) {
	rules, err := os.ReadFile("RULES.md")
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile("`((?:seat|space|request|free|talk|commitment|checkin|pulse|summary|note)\\.[a-z]+)`").FindAllStringSubmatch(string(rules), -1)
	if len(named) < len(commands) {
		t.Fatalf("RULES.md names %d commands only; was its form changed?", len(named))
	}
	for _, m := range named {
		if byName[m[1]] == nil {
			t.Errorf("RULES.md: there is no command %s: %s", m[1], aRowFor(m[1]))
		}
	}
}

func TestWhatACommandIsAboutIsWrittenWithItsFields(t *testing.T) {
	for want, c := range map[Key]Command{
		"seat/b":                 &SeatName{},
		"request/r":              &RequestCancel{Request: "r"},
		"free/b/2026-03-02":      &FreePaint{Day: "2026-03-02"},
		"line/t/l":               &TalkSay{Talk: "t", Line: "l"},
		"checkin/c/2026-03-02/b": &CheckinMark{Commitment: "c", Day: "2026-03-02"},
		"checkin/c/2026-03-02/a": &CheckinNotice{Commitment: "c", Day: "2026-03-02", Seat: A},
		"pulse/b/2026-03-02":     &PulseShare{Day: "2026-03-02"},
		"note/n":                 &NoteWrite{Note: "n"},
	} {
		s := SpecOf(c)
		if got := s.Key(s.About, c, B); got != want {
			t.Errorf("%s is about %s, want %s", s.Name, got, want)
		}
	}
	say := SpecOf(&TalkSay{})
	if got := say.Key(say.Seen, &TalkSay{Talk: "t", Line: "l"}, B); got != "talk/t" {
		t.Errorf("talk.say is judged by %s", got)
	}
	if !maps.Equal(SpecOf(&CommitmentOffer{}).Words, map[string]int{"text": MaxWords, "why": MaxWords, "terms": MaxTerms}) || len(SpecOf(&TalkPass{}).Words) > 0 {
		t.Error("words are not the sealed fields")
	}
	if SpecOf(&NoteWrite{}).Doc(B) != OwnB || say.Doc(B) != Shared {
		t.Error("a command changes another doc than its own")
	}
}

func TestSeenIsIgnoredWhereTheTableSaysSo(t *testing.T) {
	r := newRoom()
	old := int64(0)
	r.must(t, A, asked(1), &SummaryAsk{Summary: uuid(2), From: "2026-01-01", To: "2026-03-01"})
	if err := r.doSeen(B, &SummaryAllow{Summary: uuid(2)}, &old); err != nil {
		t.Errorf("a summary: %v", err)
	}
	if err := r.doSeen(B, &RequestLater{Request: uuid(1)}, &old); reasonOf(err) != ChangedSince {
		t.Errorf("a request: %v", err)
	}
}

// FuzzParseCommand: whatever comes, it is refused or it is a command that comes back as it was.
func FuzzParseCommand(f *testing.F) {
	for name, bodies := range examples(f) {
		for _, body := range bodies {
			f.Add(name, []byte(encode(body)))
		}
	}
	f.Fuzz(func(t *testing.T, name string, body []byte) {
		c, err := ParseCommand(name, body)
		if err != nil {
			if codeOf(err) != BadMessage {
				t.Fatalf("%s %q: %v", name, body, err)
			}
			wantWhole(t, err)
			return
		}
		again, err := ParseCommand(NameOf(c), []byte(encode(c)))
		if err != nil || encode(again) != encode(c) {
			t.Fatalf("%s %q: came back as %+v, %v", name, body, again, err)
		}
	})
}

// FuzzDecode: whatever a store holds, it is refused or is an entity that is stored as it was read.
func FuzzDecode(f *testing.F) {
	for key, value := range map[Key]string{
		SeatKey(A):                 `{"name":"","joinedAt":1,"v":2}`,
		Key("talk/" + uuid(1)):     `{"phase":"speaking","floor":"a","turns":[],"v":3}`,
		Key("request/" + uuid(1)):  `{"by":"a","slots":[1,2],"v":4}`,
		Key("question/" + uuid(1)): `{"by":"b","status":"open","v":5}`,
		DeviceKey(uuid(1)):         `{"v":6}`,
	} {
		f.Add(string(key), []byte(value))
	}
	f.Fuzz(func(t *testing.T, key string, value []byte) {
		for _, doc := range []DocName{Shared, OwnA, Access} {
			e, err := DecodeIn(doc, Key(key), value)
			if err != nil {
				continue
			}
			stored := encode(e)
			again, err := DecodeIn(doc, Key(key), []byte(stored))
			if err != nil || again.Key() != e.Key() || encode(again) != stored {
				t.Fatalf("%s %q: %+v comes back as %+v, %v", key, value, e, again, err)
			}
		}
	})
}
