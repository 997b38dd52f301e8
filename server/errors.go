package main

import (
	"context"
	"errors"
	"log/slog"
	"math"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"
)

// problem is an error as its asker sees it.
type problem struct {
	wire.Problem
	status int
	after  time.Duration // Retry-After, where there is one
}

func (p *problem) Error() string { return string(p.Code) + ": " + p.Message }

// errNotFound is the one answer to whatever is not there, or not for the asker: no cookie, a foreign one, a
// used, expired or unknown ticket. Nobody learns which.
var errNotFound = &problem{status: fiber.StatusNotFound, Problem: wire.ProblemOf(space.Refuse(space.NothingHere))}

var (
	errBadOrigin   = &problem{status: fiber.StatusForbidden, Problem: wire.Because(wire.WrongOrigin)}
	errTooLarge    = &problem{status: fiber.StatusRequestEntityTooLarge, Problem: wire.Because(wire.RequestTooLarge)}
	errHeaders     = &problem{status: fiber.StatusRequestHeaderFieldsTooLarge, Problem: wire.Because(wire.HeadersTooLarge)}
	errUnavailable = &problem{status: fiber.StatusServiceUnavailable, after: 2 * time.Second, Problem: wire.Because(wire.NotNow)}
)

func malformed(field string) *problem { return refused(space.Refuse(space.Malformed).At(field)) }

func notASocket(header string) *problem {
	p := &problem{status: fiber.StatusBadRequest, Problem: wire.Because(wire.NotASocket)}
	p.Field = header
	return p
}

func rateLimited(after time.Duration) *problem {
	p := &problem{status: fiber.StatusTooManyRequests, after: after, Problem: wire.Because(wire.TooOften)}
	p.Values.After = seconds(after)
	return p
}

// seconds are whole ones, so that whoever waits for them has waited long enough.
func seconds(d time.Duration) int { return int(math.Ceil(d.Seconds())) }

// problemOf is the one function where errors become answers. What it does not know is a defect: it is logged,
// and the asker learns only that it cannot be done now.
func problemOf(err error, log *slog.Logger) *problem {
	var known *problem
	var refusal *space.Refusal
	var routing *fiber.Error
	switch {
	case errors.As(err, &known):
		return known
	case errors.As(err, &refusal):
		return refused(refusal)
	case errors.Is(err, hub.ErrUnavailable), errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return errUnavailable
	case errors.Is(err, hub.ErrNoSpace):
		return errNotFound
	case errors.As(err, &routing):
		return misdirected(routing.Code)
	}
	log.Error("a request failed in a way that nobody foresaw", "error", err)
	return errUnavailable
}

func refused(r *space.Refusal) *problem {
	p := &problem{Problem: wire.ProblemOf(r)}
	switch r.Code {
	case space.BadMessage:
		p.status = fiber.StatusBadRequest
	case space.NotFound:
		return errNotFound
	case space.TooLarge:
		p.status = fiber.StatusRequestEntityTooLarge
	default:
		p.status = fiber.StatusConflict
	}
	return p
}

// misdirected is for what never reached a handler of ours.
func misdirected(status int) *problem {
	switch status {
	case fiber.StatusNotFound, fiber.StatusMethodNotAllowed:
		return errNotFound
	case fiber.StatusRequestEntityTooLarge:
		return errTooLarge
	case fiber.StatusRequestHeaderFieldsTooLarge:
		return errHeaders
	case fiber.StatusRequestTimeout:
		return errUnavailable
	}
	return malformed("")
}

// notFoundGrid is the rhythm in which not_found answers leave, counted from the request's arrival: how long
// the search took does not show.
const notFoundGrid = 20 * time.Millisecond

// fail is the app's error handler. A wrong origin is judged first, also of a request whose body was too large
// to reach the routes.
func (s *server) fail(c *fiber.Ctx, err error) error {
	p := problemOf(err, s.log)
	if p.status == fiber.StatusRequestEntityTooLarge || p.status == fiber.StatusRequestHeaderFieldsTooLarge {
		hearsWhy(c)
	}
	if refusal := s.judgeOrigin(c); refusal != nil && !safe(c.Method()) {
		p = refusal
	}
	if p == errNotFound {
		took := time.Since(c.Context().Time())
		time.Sleep((took/notFoundGrid+1)*notFoundGrid - took)
	}
	s.setHeaders(c)
	if p.after > 0 {
		c.Set(fiber.HeaderRetryAfter, strconv.Itoa(seconds(p.after)))
	}
	c.Response().Header.Del(fiber.HeaderAllow)
	if p.Reason == wire.HeadersTooLarge && asksForPage(c, p) {
		return s.showCookies(c, p)
	}
	return c.Status(p.status).JSON(p.Problem)
}
