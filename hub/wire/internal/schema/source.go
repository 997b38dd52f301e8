package main

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"regexp"
	"strings"
)

// source is what only the Go text knows, not reflection: the constants of each type, in their order, the bounds, and
// the comments. Keys are "space.Seat" and "space.Talk.Floor".
type source struct {
	values   map[string][]any
	bounds   []named // numbers named Max… and Min…, such as maxSlots
	comments map[string]string
	packages map[string]*types.Package
}

// readSource reads the packages space and wire under the folder hub.
func readSource(hub string) (*source, error) {
	s := &source{values: map[string][]any{}, comments: map[string]string{}, packages: map[string]*types.Package{}}
	for _, name := range []string{"space", "wire"} {
		if err := s.read("amends/hub/"+name, filepath.Join(hub, name)); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (s *source) read(path, dir string) error {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return err
	}
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		files = append(files, file)
	}
	// Only constants are wanted: what is missing of other packages is no matter here.
	check := types.Config{Importer: s, IgnoreFuncBodies: true, Error: func(error) {}}
	info := types.Info{Defs: map[*ast.Ident]types.Object{}}
	s.packages[path], _ = check.Check(path, fset, files, &info)
	for _, file := range files {
		s.constants(file, info.Defs)
		s.describe(file)
	}
	return nil
}

// Import serves the type checker: the packages read before, and empty ones for the standard library.
func (s *source) Import(path string) (*types.Package, error) {
	if known := s.packages[path]; known != nil {
		return known, nil
	}
	empty := types.NewPackage(path, filepath.Base(path))
	empty.MarkComplete()
	return empty, nil
}

var bound = regexp.MustCompile(`^(Max|Min)[A-Z]`)

func (s *source) constants(file *ast.File, defs map[*ast.Ident]types.Object) {
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		for _, name := range spec.Names {
			c, ok := defs[name].(*types.Const)
			if !ok {
				continue
			}
			if n, exact := constant.Int64Val(constant.ToInt(c.Val())); exact && bound.MatchString(name.Name) {
				s.bounds = append(s.bounds, named{strings.ToLower(name.Name[:1]) + name.Name[1:], n})
			}
			if c.Val().Kind() != constant.String {
				continue
			}
			if t, ok := c.Type().(*types.Named); ok && s.packages[t.Obj().Pkg().Path()] == t.Obj().Pkg() {
				key := t.Obj().Pkg().Name() + "." + t.Obj().Name()
				s.values[key] = append(s.values[key], constant.StringVal(c.Val()))
			}
		}
		return true
	})
}

func (s *source) describe(file *ast.File) {
	for _, decl := range file.Decls {
		gen, ok := decl.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, spec := range gen.Specs {
			t, ok := spec.(*ast.TypeSpec)
			if !ok {
				continue
			}
			key := file.Name.Name + "." + t.Name.Name
			s.comments[key] = comment(gen.Doc, t.Doc)
			if fields, ok := t.Type.(*ast.StructType); ok {
				for _, f := range fields.Fields.List {
					for _, name := range f.Names {
						s.comments[key+"."+name.Name] = comment(f.Doc, f.Comment)
					}
				}
			}
		}
	}
}

// comment is the first that is there, on one line.
func comment(groups ...*ast.CommentGroup) string {
	for _, g := range groups {
		if text := strings.Fields(g.Text()); len(text) > 0 {
			return strings.Join(text, " ")
		}
	}
	return ""
}
