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
var errNotFound = &problem{status: fiber.StatusNotFound, Problem: wire.Problem{
	Code: wire.NotFound, Message: "There is nothing here for you. A link opens once, and only for a while.",
}}

var errBadOrigin = &problem{status: fiber.StatusForbidden, Problem: wire.Problem{
	Code: wire.BadOrigin, Message: "This was asked from a page of another address. Open Amends at its own address and try again.",
}}

var errTooLarge = &problem{status: fiber.StatusRequestEntityTooLarge, Problem: wire.Problem{
	Code: wire.TooLarge, Message: "This is more than can be sent at once. Shorten it and try again.",
}}

var errUnavailable = &problem{status: fiber.StatusServiceUnavailable, after: 2 * time.Second, Problem: wire.Problem{
	Code: wire.Unavailable, Message: "This cannot be done right now. Nothing is lost; try again in a moment.",
}}

func badMessage(field, message string) *problem {
	return &problem{status: fiber.StatusBadRequest, Problem: wire.Problem{Code: wire.BadMessage, Message: message, Field: field}}
}

func rateLimited(after time.Duration) *problem {
	return &problem{status: fiber.StatusTooManyRequests, after: after, Problem: wire.Problem{
		Code: wire.RateLimited, Message: "That was often in a short time. Wait a little and try again.",
	}}
}

// problemOf is the one place where errors become answers. What it does not know is a defect: it is logged,
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
	p := &problem{Problem: wire.Problem{Code: wire.Code(r.Code), Message: r.Message, Field: r.Field}}
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
		return &problem{status: status, Problem: wire.Problem{Code: wire.TooLarge, Message: "The request's headers are too long. Clear this site's cookies and try again."}}
	case fiber.StatusRequestTimeout:
		return errUnavailable
	}
	return badMessage("", "This is not a request that Amends understands.")
}

// notFoundGrid is the rhythm in which not_found answers leave, counted from the request's arrival: how long
// the search took does not show.
const notFoundGrid = 20 * time.Millisecond

// fail is the app's error handler. A wrong origin is judged first, also of a request whose body was too large
// to reach the routes.
func (s *server) fail(c *fiber.Ctx, err error) error {
	p := problemOf(err, s.log)
	if refusal := s.judgeOrigin(c); refusal != nil && !safe(c.Method()) {
		p = refusal
	}
	if p == errNotFound {
		took := time.Since(c.Context().Time())
		time.Sleep((took/notFoundGrid+1)*notFoundGrid - took)
	}
	s.setHeaders(c)
	if p.after > 0 {
		c.Set(fiber.HeaderRetryAfter, strconv.Itoa(int(math.Ceil(p.after.Seconds()))))
	}
	c.Response().Header.Del(fiber.HeaderAllow)
	return c.Status(p.status).JSON(p.Problem)
}
