package main

import (
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"
)

// policy lets a page use what this server serves, and nothing else.
var policy = strings.Join([]string{
	"default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob: data:", "font-src 'self'",
	"connect-src 'self'", "media-src 'self' blob:", "manifest-src 'self'", "worker-src 'self'", "base-uri 'none'",
	"form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
}, "; ")

const noStore = "no-store"

// setHeaders sets what every answer carries. Whatever may be cached says so itself, afterwards.
func (s *server) setHeaders(c *fiber.Ctx) {
	c.Set(fiber.HeaderContentSecurityPolicy, policy)
	c.Set(fiber.HeaderReferrerPolicy, "no-referrer")
	c.Set(fiber.HeaderXContentTypeOptions, "nosniff")
	c.Set("Cross-Origin-Opener-Policy", "same-origin")
	c.Set("Cross-Origin-Resource-Policy", "same-origin")
	c.Set(fiber.HeaderPermissionsPolicy, "camera=(self), microphone=(self), geolocation=()")
	if s.site.https() {
		c.Set(fiber.HeaderStrictTransportSecurity, "max-age=63072000")
	}
	c.Set(fiber.HeaderCacheControl, noStore)
}

func (s *server) headers(c *fiber.Ctx) error {
	s.setHeaders(c)
	return c.Next()
}

// origin refuses what another site's page asks, before anything else is looked at.
func (s *server) origin(c *fiber.Ctx) error {
	if safe(c.Method()) {
		return c.Next()
	}
	return s.originAlways(c)
}

// originAlways is origin for the socket, which opens with a GET.
func (s *server) originAlways(c *fiber.Ctx) error {
	if p := s.judgeOrigin(c); p != nil {
		return p
	}
	return c.Next()
}

// judgeOrigin wants each Origin to be ours exactly. Without one there is no page behind the request; that is
// fine for programs, but a cookie belongs to a browser, which always says its page's.
func (s *server) judgeOrigin(c *fiber.Ctx) *problem {
	header := &c.Request().Header
	said := header.PeekAll(fiber.HeaderOrigin)
	if len(said) == 0 && len(header.Peek(fiber.HeaderCookie)) > 0 {
		return errBadOrigin
	}
	for _, origin := range said {
		if !slices.Contains(s.site.origins, string(origin)) {
			return errBadOrigin
		}
	}
	return nil
}

// safe says whether a method changes nothing.
func safe(method string) bool {
	return method == fiber.MethodGet || method == fiber.MethodHead || method == fiber.MethodOptions
}
