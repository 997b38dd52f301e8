package hub_test

import (
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// listed finds a file in the package's list of files.
var listed = regexp.MustCompile(`(?m)^\t([a-z]+\.go) `)

func TestEachFileUsesOnlyWhatFilesBelowItDeclare(t *testing.T) {
	fset := token.NewFileSet()
	files := map[string]*ast.File{}
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		if files[path], err = parser.ParseFile(fset, path, nil, parser.ParseComments); err != nil {
			t.Fatal(err)
		}
	}
	order := map[string]int{"doc.go": -1}
	for i, match := range listed.FindAllStringSubmatch(files["doc.go"].Doc.Text(), -1) {
		order[match[1]] = i
	}
	if !slices.Equal(slices.Sorted(maps.Keys(order)), slices.Sorted(maps.Keys(files))) {
		t.Fatalf("the files are %v, and doc.go lists %v", slices.Sorted(maps.Keys(files)), slices.Sorted(maps.Keys(order)))
	}

	down := 0
	for use, object := range uses(t, fset, slices.Collect(maps.Values(files))) {
		if object.Pkg() == nil || object.Pkg().Path() != "amends/hub" {
			continue
		}
		from, to := fset.Position(use.Pos()), fset.Position(object.Pos())
		switch a, b := order[from.Filename], order[to.Filename]; {
		case a > b:
			t.Errorf("%v uses %s of %s, which is above it", from, object.Name(), to.Filename)
		case a < b:
			down++
		}
	}
	if down < 500 {
		t.Errorf("only %d uses were seen", down)
	}
}

// uses are all identifiers of the package with what they stand for.
func uses(t *testing.T, fset *token.FileSet, files []*ast.File) map[*ast.Ident]types.Object {
	t.Helper()
	list := exec.CommandContext(t.Context(), "go", "list", "-export", "-deps", "-f", "{{.ImportPath}} {{.Export}}", ".")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	exports := map[string]string{}
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), " ")
		exports[path] = file
	}
	open := func(path string) (io.ReadCloser, error) {
		if exports[path] == "" {
			return nil, errors.New("nothing is known of " + path)
		}
		return os.Open(exports[path])
	}
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: importer.ForCompiler(fset, "gc", open)}
	if _, err := config.Check("amends/hub", fset, files, info); err != nil {
		t.Fatal(err)
	}
	return info.Uses
}
