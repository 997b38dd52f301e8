package main

import (
	"context"
	"errors"
	"time"

	"github.com/gofiber/fiber/v2"

	"amends/hub"
)

// health says that the process runs.
func (s *server) health(c *fiber.Ctx) error { return c.SendString("ok\n") }

// readiness says whether it should be sent anybody: not while it shuts down or its store is away.
func (s *server) readiness(c *fiber.Ctx) error {
	if s.draining.Load() {
		return errUnavailable
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	if err := s.awake(ctx); err != nil {
		s.log.Warn("the store does not answer", "error", err)
		return errUnavailable
	}
	return c.SendString("ok\n")
}

// awake asks a store for what it never has: any other answer than that means that it is away.
func awake(store hub.Store) func(context.Context) error {
	return func(ctx context.Context) error {
		_, err := store.TicketSpace(ctx, "ready?")
		if errors.Is(err, hub.ErrNoSpace) {
			return nil
		}
		return err
	}
}
