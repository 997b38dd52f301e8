package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"mime"
	gopath "path"
	"strings"
	"sync"

	"github.com/gofiber/fiber/v2"

	"amends/hub/space"
)

// pages is the web app in memory.
type pages struct {
	byPath map[string]*page
	index  *page
	// preloads are the Link headers of the index, by the first part of the path and the language (web/scripts/preloads.ts).
	preloads map[string]map[space.PushLang]string
}

const preloadsFile = "/preloads.json"

type page struct {
	body   []byte
	packed func() []byte // gzip, made when it is first asked for; nil where it does not help
	kind   string
	etag   string
	cache  string
}

// Only the index is asked for anew each time; what the build names by its content never changes.
const (
	forever = "public, max-age=31536000, immutable"
	revised = "no-cache" // kept, and asked about each time by its ETag
)

// types are said here and not left to the machine's own table.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".mjs": "text/javascript; charset=utf-8", ".json": "application/json", ".webmanifest": "application/manifest+json",
	".svg": "image/svg+xml", ".png": "image/png", ".ico": "image/x-icon", ".webp": "image/webp", ".woff2": "font/woff2",
	".txt": "text/plain; charset=utf-8",
}

func readPages(dist fs.FS) (*pages, error) {
	all := &pages{byPath: map[string]*page{}}
	err := fs.WalkDir(dist, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		body, err := fs.ReadFile(dist, name)
		all.byPath["/"+name] = newPage(name, body)
		return err
	})
	if err != nil {
		return nil, err
	}
	if list := all.byPath[preloadsFile]; list != nil {
		if err := json.Unmarshal(list.body, &all.preloads); err != nil {
			return nil, fmt.Errorf("the web app's %s: %w", preloadsFile, err)
		}
		delete(all.byPath, preloadsFile)
	}
	all.index = all.byPath["/index.html"]
	if all.index == nil {
		return nil, errors.New("the web app is not built: run npm ci and npm run build in web, then build the server again")
	}
	return all, nil
}

func newPage(name string, body []byte) *page {
	sum := sha256.Sum256(body)
	p := &page{
		body: body, packed: func() []byte { return nil },
		etag: `"` + base64.RawURLEncoding.EncodeToString(sum[:12]) + `"`, cache: revised,
	}
	switch {
	case name == "index.html":
		p.cache = noStore
	case strings.HasPrefix(name, "assets/"):
		p.cache = forever
	}
	if p.kind = types[gopath.Ext(name)]; p.kind == "" {
		p.kind = "application/octet-stream"
	}
	if kind, _, _ := mime.ParseMediaType(p.kind); packable(kind) {
		p.packed = sync.OnceValue(func() []byte { return pack(body) })
	}
	return p
}

func packable(kind string) bool {
	return strings.HasPrefix(kind, "text/") || strings.HasSuffix(kind, "json") || strings.HasSuffix(kind, "+xml")
}

// pack compresses, or answers nil where it gains little.
func pack(body []byte) []byte {
	var packed bytes.Buffer
	w, _ := gzip.NewWriterLevel(&packed, gzip.BestCompression) // the level is one that there is
	_, err := w.Write(body)
	if errors.Join(err, w.Close()) != nil || packed.Len() > len(body)*9/10 {
		return nil
	}
	return packed.Bytes()
}

// isFragment says whether a path is a link whose # became %23 on its way. The app reads it as it was meant; here it is
// a secret like any other path, and nothing keeps it.
func isFragment(path string) bool { return strings.HasPrefix(path, "/%23") }

// page serves a file, or the index for every address that the web app makes itself: one without an extension.
func (s *server) page(c *fiber.Ctx) error {
	name := c.Path()
	p := s.pages.byPath[name]
	if p == nil && (gopath.Ext(name) == "" || isFragment(name)) {
		p = s.pages.index
	}
	if p == nil {
		return errNotFound
	}
	c.Set(fiber.HeaderContentType, p.kind)
	c.Set(fiber.HeaderCacheControl, p.cache)
	c.Set(fiber.HeaderVary, fiber.HeaderAcceptEncoding)
	if p == s.pages.index {
		first, _, _ := strings.Cut(strings.TrimPrefix(name, "/"), "/")
		if link := s.pages.preloads[first][langOf(c.Get(fiber.HeaderAcceptLanguage))]; link != "" {
			c.Set(fiber.HeaderLink, link)
		}
	}
	if p.cache != noStore {
		c.Set(fiber.HeaderETag, p.etag)
		if strings.Contains(c.Get(fiber.HeaderIfNoneMatch), p.etag) {
			c.Status(fiber.StatusNotModified)
			return nil
		}
	}
	if c.Context().Request.Header.HasAcceptEncoding("gzip") {
		if packed := p.packed(); packed != nil {
			c.Set(fiber.HeaderContentEncoding, "gzip")
			return c.Send(packed)
		}
	}
	return c.Send(p.body)
}
