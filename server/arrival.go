package main

import (
	"bytes"
	"cmp"
	"embed"
	"fmt"
	"html/template"
	"maps"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"
)

// arrived notes that a connection has asked.
func arrived(c *fiber.Ctx) error {
	if v := visitorOf(c.Context().Conn()); v != nil {
		v.door.asked(v)
	}
	return c.Next()
}

// hearsWhy sees to it that an asker who still sends gets to hear why it is turned away.
func hearsWhy(c *fiber.Ctx) {
	c.Context().SetConnectionClose()
	if v := visitorOf(c.Context().Conn()); v != nil {
		v.hears.Store(true)
	}
}

// slim refuses headers over the limit. What makes them large is nearly always cookies that other programs at the same
// address have set.
func (s *server) slim(c *fiber.Ctx) error {
	if len(c.Request().Header.RawHeaders()) > maxHeaders {
		return headersTooLarge(c)
	}
	return c.Next()
}

func headersTooLarge(c *fiber.Ctx) *problem {
	p := *errHeaders
	p.Values.Cookies = strings.Join(foreignCookies(c), ", ")
	return &p
}

// foreignCookies are those that came, the largest first. There are none to know of where the headers were larger than
// what is read of them.
func foreignCookies(c *fiber.Ctx) []string {
	size := map[string]int{}
	for key, value := range c.Request().Header.Cookies() {
		if string(key) != cookie {
			size[string(key)] += len(value)
		}
	}
	return slices.SortedFunc(maps.Keys(size), func(a, b string) int {
		return cmp.Or(size[b]-size[a], strings.Compare(a, b))
	})
}

//go:embed pages
var ownFiles embed.FS

// ownPages are pages of the server itself: <page>.<language>.html.
var ownPages = template.Must(template.ParseFS(ownFiles, "pages/*.html"))

// inLanguageOf is a page in the language that its asker would like best of those that there are; English, where there is
// none of these.
func inLanguageOf(c *fiber.Ctx, page string) *template.Template {
	there := []string{"en"}
	for _, t := range ownPages.Templates() {
		if rest, ok := strings.CutPrefix(t.Name(), page+"."); ok {
			there = append(there, strings.TrimSuffix(rest, ".html"))
		}
	}
	slices.Sort(there[1:])
	return ownPages.Lookup(page + "." + cmp.Or(c.AcceptsLanguages(there...), "en") + ".html")
}

// showCookies answers a browser that asked for a page with headers over the limit: the app itself could not be loaded.
func (s *server) showCookies(c *fiber.Ctx, p *problem) error {
	var page bytes.Buffer
	about := map[string]any{"Host": s.site.url.Hostname(), "Ours": cookie, "Names": foreignCookies(c)}
	if err := inLanguageOf(c, "cookies").Execute(&page, about); err != nil {
		return fmt.Errorf("the page about cookies: %w", err)
	}
	c.Set(fiber.HeaderContentType, types[".html"])
	c.Vary(fiber.HeaderAcceptLanguage)
	return c.Status(p.status).Send(page.Bytes())
}

// asksForPage says whether a request is a browser's for a page. Of one whose headers were not read to their end only how
// it began is known.
func asksForPage(c *fiber.Ctx, p *problem) bool {
	if v := visitorOf(c.Context().Conn()); v != nil && p == errHeaders {
		return strings.HasPrefix(v.began(), "GET /") && v.began() != "GET /api/"
	}
	return strings.Contains(c.Get(fiber.HeaderAccept), "text/html")
}
