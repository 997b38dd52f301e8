package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"amends/client"
	"amends/client/seal"
	"amends/hub/space"
)

// still is set where TestOneCommand is to send none, so that what only the command runs can be told.
const still = "AMENDS_TEST_STILL"

// TestOneCommand sends a command from one partner's device to the other's, through the whole program.
func TestOneCommand(t *testing.T) {
	c := start(t).meet(seal.Greeting{Name: "Robin"})
	if os.Getenv(still) != "" {
		return
	}
	for range 3 { // so that nothing that happens by itself, a ping, outweighs it
		id := uuid.NewString()
		c.does(space.A, &space.RequestMake{
			Request: id, Kind: space.Ordinary, Mode: space.Spoken, Importance: 2, Minutes: 45,
			Topic: "What we tell our parents", Slots: []int64{c.at[space.A].Now().Add(24 * time.Hour).UnixMilli()},
		})
		if client.Find[*space.Request](c.at[space.B], space.RequestKey(id)) == nil {
			t.Error("the partner does not have the request")
		}
	}
}

// TestTheReadmesFollowACommand plays TestOneCommand with coverage, once without its command, and holds to it what the
// pages of hub and client say of a command's way: each function that they name ran, and is called by one that stands
// before it.
func TestTheReadmesFollowACommand(t *testing.T) {
	t.Parallel()
	ran := follow(t)
	for page, least := range map[string]int{"hub": 20, "client": 12} {
		t.Run(page, func(t *testing.T) {
			steps := stepsOf(t, filepath.Join("..", page, "README.md"))
			if len(steps) < least {
				t.Fatalf("the page names %d functions", len(steps))
			}
			var before []*ast.FuncDecl
			for _, s := range steps {
				decl, lines := s.find(t)
				if decl == nil {
					t.Errorf("%s is not there", s)
					continue
				}
				if !within(ran[s.file], lines) {
					t.Errorf("%s is not on the way of a command", s)
				}
				if !s.first && !calledIn(before, decl.Name.Name) {
					t.Errorf("%s is called by none that stands before it", s)
				}
				before = append(before, decl)
			}
		})
	}
}

// step is one function that a page names.
type step struct {
	file, receiver, name string
	first                bool // on its goroutine: nobody above calls it
}

func (s step) String() string { return fmt.Sprintf("%s %s.%s", s.file, s.receiver, s.name) }

// named finds the functions of a numbered step: `hub/serve.go` `conn.read`, `conn.act`.
var named = regexp.MustCompile("`([a-z/_]+\\.go)`|`(?:(\\w+)\\.)?(\\w+)`")

func stepsOf(t *testing.T, page string) (steps []step) {
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	numbered := regexp.MustCompile(`^\d+\. `)
	first := false
	for line := range strings.Lines(string(text)) {
		first = first || strings.HasPrefix(line, "## ") && strings.Contains(line, "goroutine")
		if !numbered.MatchString(line) {
			continue
		}
		where, _, _ := strings.Cut(line, ":") // what follows the colon explains
		file := ""
		for _, m := range named.FindAllStringSubmatch(where, -1) {
			if m[1] != "" {
				file = m[1]
			} else {
				steps, first = append(steps, step{file, m[2], m[3], first}), false
			}
		}
	}
	return steps
}

// find returns the function, and its first and last line.
func (s step) find(t *testing.T) (found *ast.FuncDecl, lines [2]int) {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, filepath.Join("..", s.file), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Name.Name == s.name && receiverOf(f) == s.receiver {
			return f, [2]int{set.Position(f.Pos()).Line, set.Position(f.End()).Line}
		}
	}
	return nil, lines
}

func receiverOf(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return ""
	}
	of := f.Recv.List[0].Type
	if star, ok := of.(*ast.StarExpr); ok {
		of = star.X
	}
	if name, ok := of.(*ast.Ident); ok {
		return name.Name
	}
	return ""
}

func calledIn(decls []*ast.FuncDecl, name string) (called bool) {
	if name == "UnmarshalJSONFrom" { // through the library
		name = "Unmarshal"
	}
	for _, d := range decls {
		ast.Inspect(d.Body, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && id.Name == name {
				called = true
			}
			return !called
		})
	}
	return called
}

// profile says how often each block ran: file, first and last line, as coverage names it.
type profile map[string]int

// block is a line of a profile: where it is, how many statements, how often it ran.
var block = regexp.MustCompile(`(?m)^amends/(.+?\.go:\d+\.\d+,\d+\.\d+) \d+ (\d+)$`)

// follow says which lines of which file ran oftener for the command of TestOneCommand.
func follow(t *testing.T) map[string][][2]int {
	dir := t.TempDir()
	program := filepath.Join(dir, "program")
	build := exec.Command("go", "test", "-c", "-o", program, "-covermode=atomic",
		"-coverpkg=amends/server,amends/hub,amends/hub/space,amends/client,amends/client/seal", ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	play := func(environment ...string) profile {
		into := filepath.Join(dir, "profile")
		run := exec.Command(program, "-test.run=^TestOneCommand$", "-test.coverprofile="+into)
		run.Env = append(os.Environ(), environment...)
		if out, err := run.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		text, err := os.ReadFile(into)
		if err != nil {
			t.Fatal(err)
		}
		ran := profile{}
		for _, m := range block.FindAllStringSubmatch(string(text), -1) {
			times, _ := strconv.Atoi(m[2])
			ran[m[1]] += times
		}
		return ran
	}
	without, ran := play(still+"=1"), map[string][][2]int{}
	for where, times := range play() {
		if times > without[where] {
			file, at, _ := strings.Cut(where, ":")
			var from, to, column int
			if _, err := fmt.Sscanf(at, "%d.%d,%d.%d", &from, &column, &to, &column); err != nil {
				t.Fatal(err)
			}
			ran[file] = append(ran[file], [2]int{from, to})
		}
	}
	return ran
}

// within says whether any of the blocks lies within the lines.
func within(blocks [][2]int, lines [2]int) bool {
	return slices.ContainsFunc(blocks, func(b [2]int) bool { return b[0] >= lines[0] && b[1] <= lines[1] })
}
