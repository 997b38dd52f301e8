package main

import (
	"compress/gzip"
	"io"
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/gofiber/fiber/v2"

	"amends/hub/wire"
	"amends/web"
)

var everywhere = map[string]string{
	"Content-Security-Policy":      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; media-src 'self' blob:; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
	"Referrer-Policy":              "no-referrer",
	"X-Content-Type-Options":       "nosniff",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy":           "camera=(self), microphone=(self), geolocation=()",
	"Strict-Transport-Security":    "",
	"Server":                       "",
}

func TestHeadersOnEveryAnswer(t *testing.T) {
	r := start(t)
	for _, c := range []struct{ method, path, body string }{
		{"GET", "/", ""}, {"HEAD", "/", ""}, {"GET", "/talk/now", ""}, {"GET", "/none.js", ""}, {"GET", "/api/none", ""},
		{"GET", "/healthz", ""}, {"POST", "/api/spaces", "no"}, {"POST", "/api/spaces", strings.Repeat("x", maxBody+1)},
		{"POST", "/api/tickets/look", `{"auth":"` + secret() + `"}`},
	} {
		got := r.ask(c.method, c.path, c.body)
		for name, want := range everywhere {
			if have := got.Header.Get(name); have != want {
				t.Errorf("%s %s: %s is %q, want %q", c.method, c.path, name, have, want)
			}
		}
		if have := got.Header.Get("Cache-Control"); have != "no-store" {
			t.Errorf("%s %s: Cache-Control is %q", c.method, c.path, have)
		}
	}
	long := r.ask("GET", "/", nil, "X-Long", strings.Repeat("x", maxHeaders))
	if long.StatusCode != 431 || long.problem(t).Code != wire.TooLarge {
		t.Errorf("headers over the limit: %d %s", long.StatusCode, long.text)
	}
}

func TestPages(t *testing.T) {
	script := strings.Repeat("console.log('a page');", 200)
	dist := fstest.MapFS{
		"index.html":           {Data: []byte("<!doctype html><title>Amends</title>")},
		"manifest.webmanifest": {Data: []byte(`{"name":"Amends"}`)},
		"notes.webmanifest":    {Data: []byte(`{"name":"Notes"}`)},
		"sw.js":                {Data: []byte(script)},
		"icons/notes-192.png":  {Data: []byte("PNG")},
		"assets/app-1a2b.js":   {Data: []byte(script)},
		"assets/font-3c.woff2": {Data: []byte("wOF2")},
	}
	app, _, err := newApp(dependencies{pages: dist, site: newSite(nil, loopback)})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		path, kind, cache string
		status            int
	}{
		{"/", "text/html; charset=utf-8", "no-store", 200},
		{"/index.html", "text/html; charset=utf-8", "no-store", 200},
		{"/commitments", "text/html; charset=utf-8", "no-store", 200},
		{"/a/b/c", "text/html; charset=utf-8", "no-store", 200},
		{"/manifest.webmanifest", "application/manifest+json", "no-cache", 200},
		{"/notes.webmanifest", "application/manifest+json", "no-cache", 200},
		{"/sw.js", "text/javascript; charset=utf-8", "no-cache", 200},
		{"/icons/notes-192.png", "image/png", "no-cache", 200},
		{"/icons/none.png", "application/json", "no-store", 404},
		{"/assets/app-1a2b.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable", 200},
		{"/assets/font-3c.woff2", "font/woff2", "public, max-age=31536000, immutable", 200},
		{"/assets/none.js", "application/json", "no-store", 404},
		{"/../server/main.go", "application/json", "no-store", 404},
		{"/api/spaces", "application/json", "no-store", 404},
	} {
		for _, method := range []string{"GET", "HEAD"} {
			got := through(t, app, method, c.path)
			if got.StatusCode != c.status || got.Header.Get("Content-Type") != c.kind || got.Header.Get("Cache-Control") != c.cache {
				t.Errorf("%s %s: %d %s %s", method, c.path, got.StatusCode, got.Header.Get("Content-Type"), got.Header.Get("Cache-Control"))
			}
			if method == "HEAD" && got.text != "" {
				t.Errorf("HEAD %s has a body", c.path)
			}
		}
	}
	packed := through(t, app, "GET", "/assets/app-1a2b.js", "Accept-Encoding", "gzip, br")
	if packed.Header.Get("Content-Encoding") != "gzip" || len(packed.text) > len(script)/10 {
		t.Errorf("%v, %d bytes", packed.Header, len(packed.text))
	}
	plain, err := gzip.NewReader(strings.NewReader(packed.text))
	if err != nil {
		t.Fatal(err)
	}
	if text, err := io.ReadAll(plain); err != nil || string(text) != script {
		t.Errorf("unpacked otherwise: %v", err)
	}
	kept := through(t, app, "GET", "/manifest.webmanifest", "If-None-Match", through(t, app, "GET", "/manifest.webmanifest").Header.Get("ETag"))
	if kept.StatusCode != fiber.StatusNotModified || kept.text != "" {
		t.Errorf("asked with its ETag: %d %q", kept.StatusCode, kept.text)
	}
}

// What a first screen needs is named with the page, and is there.
func TestWhatAScreenNeedsIsAskedForWithThePage(t *testing.T) {
	dist, err := fs.Sub(web.Dist, "dist")
	if err != nil {
		t.Fatal(err)
	}
	app, _, err := newApp(dependencies{pages: dist, site: newSite(nil, loopback)})
	if err != nil {
		t.Fatal(err)
	}
	file := regexp.MustCompile(`<([^>]+)>; rel=(?:modulepreload|preload; as=style)(?:, |$)`)
	for path, want := range map[string][2]string{
		"/":                {"/assets/words-en-first-", "/assets/join-"},
		"/home":            {"/assets/words-en-all-", "/assets/home-"},
		"/time/new":        {"/assets/words-en-all-", "/assets/request-"},
		"/settings?lang=x": {"/assets/words-en-all-", "/assets/settings-"},
	} {
		for lang, accepted := range map[string]string{"en": "", "de": "de-AT,de;q=0.9,en;q=0.5", "es": "es-MX"} {
			link := through(t, app, "GET", path, "Accept-Language", accepted).Header.Get("Link")
			words := strings.Replace(want[0], "-en-", "-"+lang+"-", 1)
			if !strings.Contains(link, "<"+words) || !strings.Contains(link, "<"+want[1]) {
				t.Errorf("%s in %s: Link is %q", path, lang, link)
			}
			if rest := file.ReplaceAllString(link, ""); rest != "" {
				t.Errorf("%s: %q is no file in its form", path, rest)
			}
			for _, each := range file.FindAllStringSubmatch(link, -1) {
				if got := through(t, app, "GET", each[1]); got.StatusCode != 200 {
					t.Errorf("%s names %s: %d", path, each[1], got.StatusCode)
				}
			}
		}
	}
	for _, path := range []string{"/nowhere", "/manifest.webmanifest"} {
		if link := through(t, app, "GET", path).Header.Get("Link"); link != "" {
			t.Errorf("%s: Link is %q", path, link)
		}
	}
}

func TestWithoutTheWebAppNothingStarts(t *testing.T) {
	if _, _, err := newApp(dependencies{pages: fstest.MapFS{}}); err == nil || !strings.Contains(err.Error(), "npm run build") {
		t.Errorf("error: %v", err)
	}
}

func TestAnEndlessBodyIsCutOff(t *testing.T) {
	r := start(t)
	got, err := r.try("POST", "/api/spaces", strings.Repeat("x", 100*maxBody))
	if err == nil && got.StatusCode != 413 {
		t.Errorf("%d %s", got.StatusCode, got.text)
	}
}
