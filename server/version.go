package main

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"runtime/debug"
	"slices"

	"amends/web"
)

// released is the version that a release is built with: -X main.released=v1.2.3.
var released string

// version is what the build knows of itself.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && released == "" {
		return cmp.Or(info.Main.Version, "(devel)")
	}
	return cmp.Or(released, "(devel)")
}

// webHash says which web app is inside, as the shell says it of web/dist:
//
//	find * -type f | LC_ALL=C sort | xargs sha256sum | sha256sum
func webHash() (string, error) {
	pages, err := fs.Sub(web.Dist, "dist")
	if err != nil {
		return "", err
	}
	var names []string
	err = fs.WalkDir(pages, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			names = append(names, name)
		}
		return err
	})
	slices.Sort(names)
	all := sha256.New()
	for _, name := range names {
		body, unread := fs.ReadFile(pages, name)
		err = errors.Join(err, unread)
		fmt.Fprintf(all, "%x  %s\n", sha256.Sum256(body), name)
	}
	return fmt.Sprintf("%x", all.Sum(nil)), err
}
