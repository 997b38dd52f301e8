package main

import (
	"github.com/gofiber/fiber/v2"

	"amends/hub/space"
	"amends/hub/wire"
)

// look says where a ticket leads. It changes nothing: a chat program that opens a link for its preview does this.
func (s *server) look(c *fiber.Ctx) error {
	if err := s.limits.tickets.allow(s.asker(c)); err != nil {
		return err
	}
	var ask wire.Look
	if err := readBody(c, &ask); err != nil {
		return err
	}
	ctx, cancel := asking()
	defer cancel()
	looked, err := s.hub.Look(ctx, ask)
	if err != nil {
		return err
	}
	return c.JSON(looked)
}

// redeem lets a device in, once, and gives it the sealed keys.
func (s *server) redeem(c *fiber.Ctx) error {
	if err := s.limits.tickets.allow(s.asker(c)); err != nil {
		return err
	}
	var ask wire.Redeem
	if err := readBody(c, &ask); err != nil {
		return err
	}
	ctx, cancel := asking()
	defer cancel()
	in, token, err := s.hub.Redeem(ctx, ask)
	if err != nil {
		return err
	}
	s.setCookie(c, in.Space, in.Seat, token)
	return c.Status(fiber.StatusCreated).JSON(in)
}

func (s *server) putTicket(c *fiber.Ctx) error {
	ctx, cancel := asking()
	defer cancel()
	pass, err := s.enter(ctx, c)
	if err != nil {
		return err
	}
	var ask wire.NewTicket
	if err := readBody(c, &ask); err != nil {
		return err
	}
	if err := s.limits.made.allow(pass.Device); err != nil {
		return err
	}
	made, err := s.hub.PutTicket(ctx, pass, ask)
	if err != nil {
		return err
	}
	return c.Status(fiber.StatusCreated).JSON(made)
}

func (s *server) dropTicket(c *fiber.Ctx) error {
	ctx, cancel := asking()
	defer cancel()
	pass, err := s.enter(ctx, c)
	if err != nil {
		return err
	}
	kind := space.TicketKind(param(c, "kind"))
	if !kind.Valid() {
		return errNotFound
	}
	if err := s.hub.DropTicket(ctx, pass, kind); err != nil {
		return err
	}
	return done(c)
}
