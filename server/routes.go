package main

import "github.com/gofiber/fiber/v2"

// routes is every route there is.
func (s *server) routes(app *fiber.App) {
	app.Use(arrived, s.headers, s.recovered, s.origin, s.slim)

	app.Get("/healthz", s.health)
	app.Get("/readyz", s.readiness)

	api := app.Group("/api")
	api.Post("/spaces", s.createSpace)
	api.Post("/tickets/look", s.look)
	api.Post("/tickets/redeem", s.redeem)

	api.Post("/spaces/:space/:seat/tickets", s.putTicket)
	api.Delete("/spaces/:space/:seat/tickets/:kind", s.dropTicket)
	api.Get("/spaces/:space/:seat/devices", s.devices)
	api.Delete("/spaces/:space/:seat/devices/others", s.dropOtherDevices)
	api.Delete("/spaces/:space/:seat/devices/:device", s.dropDevice)
	api.Post("/spaces/:space/:seat/restore", s.restore)
	api.Get("/push/key", s.stranger, s.pushKey)
	api.Put("/spaces/:space/:seat/push", s.putPush)
	api.Delete("/spaces/:space/:seat/push", s.dropPush)
	api.Get("/spaces/:space/:seat/socket", s.originAlways, s.openSocket, s.upgrade())

	app.Use("/api", s.stranger, nothing)
	app.Get("/*", s.page)
	app.Use(nothing)
}

func nothing(*fiber.Ctx) error { return errNotFound }

// done answers that it is done, and nothing more.
func done(c *fiber.Ctx) error {
	c.Status(fiber.StatusNoContent)
	return nil
}
