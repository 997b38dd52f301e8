package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"time"

	"github.com/gofiber/fiber/v2"

	"amends/hub"
	"amends/web"
)

// Times of the end, which together stay under the ten seconds that a supervisor gives.
const (
	drainSpread  = 5 * time.Second
	drainWithin  = 7 * time.Second
	finishWithin = time.Second // for requests, after the sockets
)

// serve serves until ctx ends, then lets everybody go and returns.
func serve(ctx context.Context, cfg config, log *slog.Logger, stdout io.Writer) (err error) {
	broken := make(chan error, 1) // told once
	store, closeStore, err := openStore(ctx, cfg, log, func(err error) { broken <- err })
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()

	listener, err := net.Listen("tcp", cfg.Addr)
	if err != nil {
		return fmt.Errorf("cannot listen on %s: %w; choose another --addr", cfg.Addr, err)
	}
	defer listener.Close()
	defer giveBack()()

	pages, err := fs.Sub(web.Dist, "dist")
	if err != nil {
		return err
	}
	meters := newMeters()
	at := newSite(cfg.public, listener.Addr())
	keys := keptPushKeys(meters.metered(store))
	if _, err := keys(ctx); err != nil {
		log.Warn("nobody can be reminded until the store keeps the key for that", "error", err)
	}
	push := &pusher{client: cfg.reach.client(), keys: keys, site: at, now: cfg.now, log: log}
	defer push.client.CloseIdleConnections()
	sound, err := startRelay(cfg, cfg.now, at, store, meters.relay, log)
	if err != nil {
		return err
	}
	defer sound.close() // after the sockets, so that a call under way moves on with them
	rooms := hub.New(meters.metered(store), hub.Options{
		Push: push, Relay: sound.forHub(),
		Now: cfg.now, Log: log, CommandRate: float64(cfg.CommandsPerSecond), CommandBurst: 3 * cfg.CommandsPerSecond,
		KeepUnjoined: cfg.KeepUnjoined,
	})
	meters.count(rooms)
	meters.countAllocations(sound)
	parking, err := openLot()
	if err != nil {
		log.Warn("each connection takes the memory of one that is in use", "error", err)
	}
	defer parking.close()
	app, s, err := newApp(dependencies{
		hub: rooms, awake: awake(store), site: at, pages: pages, proxies: cfg.proxies,
		limits: cfg.limits(), log: log, lot: parking, pushKeys: keys,
	})
	if err != nil {
		return err
	}
	stopMetrics, err := meters.listen(cfg.MetricsAddr, log)
	if err != nil {
		return err
	}
	defer stopMetrics()

	secure, stopTLS, err := speakTLS(ctx, cfg, store, listener.Addr(), s.site, log)
	if err != nil {
		return err
	}
	defer stopTLS()

	failed := make(chan error, 1)
	go func() { failed <- app.Listener(newDoor(listener, cfg.proxies, secure)) }()
	for _, risk := range risks(s.site, listener.Addr(), cfg.proxies, secure != nil) {
		log.Warn(risk)
	}
	fmt.Fprintln(stdout, "Amends is at", s.site.url)

	select {
	case err := <-failed:
		return fmt.Errorf("the server stopped listening: %w", err)
	case err = <-broken:
	case <-ctx.Done():
	}
	log.Info("shutting down")
	err = errors.Join(err, s.shutDown(app, rooms))
	listener.Close() // already closed, unless the end came before fasthttp had taken the listener
	<-failed
	return err
}

// shutDown takes nobody in any more, lets requests and commands under way finish and ends the sockets one by
// one, so that their devices do not all come back in the same moment.
func (s *server) shutDown(app *fiber.App, rooms *hub.Hub) error {
	s.draining.Store(true)
	ctx, cancel := context.WithTimeout(context.Background(), drainWithin)
	defer cancel()
	closed := make(chan error, 1)
	go func() { closed <- app.ShutdownWithContext(ctx) }()
	if err := rooms.Drain(ctx, drainSpread); err != nil {
		s.log.Warn("some connections had to be cut off", "error", err)
	}
	if !s.sockets.close(finishWithin) {
		s.log.Warn("some connections did not end")
	}
	if err := <-closed; err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return nil
}
