package main

import (
	"context"
	"io/fs"
	"log/slog"
	"net/netip"
	"runtime/debug"
	"sync/atomic"
	"time"

	"github.com/gofiber/fiber/v2"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"
)

// rooms is what the routes ask of the hub.
type rooms interface {
	Create(context.Context, wire.NewSpace) (made wire.MadeSpace, token string, err error)
	Look(context.Context, wire.Look) (wire.Looked, error)
	Redeem(context.Context, wire.Redeem) (in wire.Redeemed, token string, err error)
	Enter(ctx context.Context, id string, seat space.Seat, token string) (hub.Pass, error)
	PutTicket(context.Context, hub.Pass, wire.NewTicket) (wire.MadeTicket, error)
	DropTicket(context.Context, hub.Pass, space.TicketKind) error
	Devices(context.Context, hub.Pass) ([]wire.Device, error)
	DropDevice(ctx context.Context, p hub.Pass, device string) error
	DropOtherDevices(context.Context, hub.Pass) error
	Restore(context.Context, hub.Pass) error
	Subscribe(context.Context, hub.Pass, space.Subscribing) error
	Unsubscribe(context.Context, hub.Pass) error
	Connect(hub.Socket, hub.Pass) *hub.Connection
}

// dependencies are all that the app works with.
type dependencies struct {
	hub     rooms
	awake   func(context.Context) error // nil error: the store answers
	site    site
	pages   fs.FS // the built web app
	proxies proxies
	limits  limits
	log     *slog.Logger
	lot     *lot // nil: no connection is parked

	pushKeys func(context.Context) (vapid, error)
}

// limits bound what is asked without a token, and the tickets that a device makes. A page is none of it: it lies in
// memory, and costs no more than the refusal would.
type limits struct {
	tickets   *limiter[netip.Addr] // look-ups and redemptions
	spaces    *limiter[netip.Addr] // spaces made
	strangers *limiter[netip.Addr] // whatever else is asked of the API
	made      *limiter[string]     // tickets made, by the device
	pushes    *limiter[string]     // reminders asked for or ended, by the device
}

// server is the state behind the routes.
type server struct {
	dependencies
	pages    *pages
	sockets  gate
	draining atomic.Bool
}

const (
	maxBody    = wire.MaxFrame  // as much as a frame: two sealed texts and what belongs to them
	maxHeaders = 16 << 10       // browsers send about 1 KB; the cookies of other services at the same address come on top
	readBy     = 2 * maxHeaders // what is read of them, so that one who sends more hears which cookies are to blame
	askWithin  = 10 * time.Second
)

// newApp puts the routes together. The server in its answer ends the sockets, which Fiber knows nothing of.
func newApp(d dependencies) (*fiber.App, *server, error) {
	pages, err := readPages(d.pages)
	if err != nil {
		return nil, nil, err
	}
	s := &server{dependencies: d, pages: pages}
	app := fiber.New(fiber.Config{
		AppName:                      "Amends",
		DisableStartupMessage:        true,
		StrictRouting:                true,
		CaseSensitive:                true,
		BodyLimit:                    maxBody,
		ReadBufferSize:               readBy, // held only while a request comes
		ReadTimeout:                  15 * time.Second,
		WriteTimeout:                 30 * time.Second,
		IdleTimeout:                  75 * time.Second,
		ReduceMemoryUsage:            true,
		DisablePreParseMultipartForm: true,
		ErrorHandler:                 s.fail,
	})
	app.Server().ConnState = changed
	app.Server().KeepHijackedConns = true // sockets outlive the handler that upgrades them
	s.routes(app)
	return app, s, nil
}

// recovered turns a panic into an ordinary failure. What it said stays in the log.
func (s *server) recovered(c *fiber.Ctx) (err error) {
	defer func() {
		if r := recover(); r != nil {
			s.log.Error("a handler panicked", "panic", r, "stack", string(debug.Stack()))
			err = errUnavailable
		}
	}()
	return c.Next()
}

// asking bounds a request's work. It goes on while the server shuts down.
func asking() (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.Background(), askWithin)
}
