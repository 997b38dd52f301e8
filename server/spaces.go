package main

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"amends/hub/space"
	"amends/hub/wire"
)

// createSpace begins a space; the asker's device becomes the first of seat a.
func (s *server) createSpace(c *fiber.Ctx) error {
	if err := s.limits.spaces.allow(s.asker(c)); err != nil {
		return err
	}
	var ask wire.NewSpace
	if err := readBody(c, &ask); err != nil {
		return err
	}
	ctx, cancel := asking()
	defer cancel()
	made, token, err := s.hub.Create(ctx, ask)
	if err != nil {
		return ofInvite(err)
	}
	s.setCookie(c, made.Space, made.Seat, token)
	return c.Status(fiber.StatusCreated).JSON(made)
}

// ofInvite names the fields of the invite as this request has them.
func ofInvite(err error) error {
	var r *space.Refusal
	if errors.As(err, &r) && (r.Field == "greeting" || r.Field == "keys" || r.Field == "expires") {
		return r.At("invite." + r.Field)
	}
	return err
}
