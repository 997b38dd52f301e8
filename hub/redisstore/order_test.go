package redisstore

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The comment of the package lists its files from top to bottom. What a file names lies in itself or further down.
func TestFilesNameOnlyWhatLiesBelowThem(t *testing.T) {
	about, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	rank := map[string]int{}
	for i, line := range regexp.MustCompile(`(?m)^//\t(\w+\.go) `).FindAllSubmatch(about, -1) {
		rank[string(line[1])] = i
	}
	set := token.NewFileSet()
	var files []*ast.File
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if _, listed := rank[name]; !listed {
			if name != "doc.go" && !strings.HasSuffix(name, "_test.go") {
				t.Errorf("%s is not in the list", name)
			}
			continue
		}
		file, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	if len(files) != len(rank) {
		t.Errorf("%d files are listed, %d are there", len(rank), len(files))
	}
	uses := map[*ast.Ident]types.Object{}
	config := types.Config{Importer: nowhere{}, Error: func(error) {}} // what is imported does not matter here
	pkg, _ := config.Check("redisstore", set, files, &types.Info{Uses: uses})
	found := 0
	for ident, object := range uses {
		if object.Pkg() != pkg {
			continue
		}
		from, to := set.Position(ident.Pos()), set.Position(object.Pos())
		found++
		if rank[from.Filename] > rank[to.Filename] {
			t.Errorf("%v names %s, which lies further up, in %s", from, ident.Name, to.Filename)
		}
	}
	if found < 1000 {
		t.Errorf("only %d names were looked at", found)
	}
}

// nowhere imports every package as an empty one.
type nowhere struct{}

func (nowhere) Import(path string) (*types.Package, error) {
	p := types.NewPackage(path, strings.TrimSuffix(filepath.Base(path), "v9"))
	p.MarkComplete()
	return p, nil
}
