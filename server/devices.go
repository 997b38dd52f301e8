package main

import (
	"github.com/gofiber/fiber/v2"

	"amends/hub/wire"
)

// devices lists the devices of the asker's own seat.
func (s *server) devices(c *fiber.Ctx) error {
	ctx, cancel := asking()
	defer cancel()
	pass, err := s.enter(ctx, c)
	if err != nil {
		return err
	}
	devices, err := s.hub.Devices(ctx, pass)
	if err != nil {
		return err
	}
	if devices == nil {
		devices = []wire.Device{}
	}
	return c.JSON(devices)
}

func (s *server) dropDevice(c *fiber.Ctx) error {
	ctx, cancel := asking()
	defer cancel()
	pass, err := s.enter(ctx, c)
	if err != nil {
		return err
	}
	device := param(c, "device")
	if err := s.hub.DropDevice(ctx, pass, device); err != nil {
		return err
	}
	if device == pass.Device {
		s.dropCookie(c, pass)
	}
	return done(c)
}

func (s *server) dropOtherDevices(c *fiber.Ctx) error {
	ctx, cancel := asking()
	defer cancel()
	pass, err := s.enter(ctx, c)
	if err != nil {
		return err
	}
	if err := s.hub.DropOtherDevices(ctx, pass); err != nil {
		return err
	}
	return done(c)
}

// restore takes a seat back by a device that a return put aside.
func (s *server) restore(c *fiber.Ctx) error {
	ctx, cancel := asking()
	defer cancel()
	pass, err := s.enter(ctx, c)
	if err != nil {
		return err
	}
	var nothing struct{}
	if err := readBody(c, &nothing); err != nil {
		return err
	}
	if err := s.hub.Restore(ctx, pass); err != nil {
		return err
	}
	return done(c)
}
