package main

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"amends/hub"
	"amends/hub/space"
)

// cookie holds a device's token. Its path is the seat's, so that one browser can hold both seats of a space,
// and its life the longest that browsers allow; each socket begins it anew.
const (
	cookie     = "amends"
	cookieLife = 400 * 24 * time.Hour
)

// path is where a seat's requests and its cookie belong.
func path(id string, seat space.Seat) string { return "/api/spaces/" + id + "/" + string(seat) }

func (s *server) setCookie(c *fiber.Ctx, id string, seat space.Seat, token string) {
	s.bake(c, path(id, seat), token, int(cookieLife.Seconds()))
}

func (s *server) dropCookie(c *fiber.Ctx, p hub.Pass) {
	s.bake(c, path(p.Space, p.Seat), "", -1)
}

// mark says to the page, in a cookie that it reads and takes away, that this browser holds a seat. Where browsers clear
// what pages keep by themselves, they clear what pages set as cookies too, and the page could not say what happened.
func (s *server) mark(c *fiber.Ctx) {
	c.Cookie(&fiber.Cookie{
		Name: cookie + "-held", Value: "1", Path: "/", MaxAge: int(cookieLife.Seconds()),
		Secure: s.site.secureCookies(), SameSite: fiber.CookieSameSiteStrictMode,
	})
}

func (s *server) bake(c *fiber.Ctx, path, value string, seconds int) {
	baked := &fiber.Cookie{
		Name: cookie, Value: value, Path: path, MaxAge: seconds,
		HTTPOnly: true, Secure: s.site.secureCookies(), SameSite: fiber.CookieSameSiteStrictMode,
	}
	if seconds < 0 {
		baked.MaxAge, baked.Expires = 0, time.Unix(1, 0)
	}
	c.Cookie(baked)
}

// enter lets the asker into the seat that the path names. Whatever is missing or wrong is not_found, until the address
// has asked that too often. A valid token is let in whatever others at its address do.
func (s *server) enter(ctx context.Context, c *fiber.Ctx) (hub.Pass, error) {
	pass, err := s.hub.Enter(ctx, param(c, "space"), space.Seat(param(c, "seat")), strings.Clone(c.Cookies(cookie)))
	var refusal *space.Refusal
	if errors.As(err, &refusal) {
		err = s.unlessTooOften(c, err)
	}
	return pass, err
}

// unlessTooOften counts a request without a valid token, which gets an answer only so often.
func (s *server) unlessTooOften(c *fiber.Ctx, answer error) error {
	if often := s.limits.strangers.allow(s.asker(c)); often != nil {
		return often
	}
	return answer
}

// stranger counts a request that no token is asked for.
func (s *server) stranger(c *fiber.Ctx) error {
	if often := s.unlessTooOften(c, nil); often != nil {
		return often
	}
	return c.Next()
}

// param is a part of the path that outlives the request, which Fiber's own does not.
func param(c *fiber.Ctx, name string) string { return strings.Clone(c.Params(name)) }
