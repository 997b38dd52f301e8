package main

import (
	"net"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/gofiber/contrib/websocket"
	"github.com/gofiber/fiber/v2"

	"amends/hub"
	"amends/hub/wire"
)

// unused is the size of the library's own buffers, as small as it makes them.
const unused = 16

// openSocket judges a device that asks for its socket, before there is one.
func (s *server) openSocket(c *fiber.Ctx) error {
	if s.draining.Load() {
		return errUnavailable
	}
	if !websocket.IsWebSocketUpgrade(c) || c.Get("Sec-WebSocket-Key") == "" || c.Get("Sec-WebSocket-Version") != "13" {
		return s.unlessTooOften(c, notASocket(""))
	}
	if !slices.Contains(protocols(c), wire.Subprotocol) {
		return s.unlessTooOften(c, notASocket("Sec-WebSocket-Protocol"))
	}
	ctx, cancel := asking()
	defer cancel()
	pass, err := s.enter(ctx, c)
	if err != nil {
		return err
	}
	s.setCookie(c, pass.Space, pass.Seat, strings.Clone(c.Cookies(cookie)))
	s.mark(c)
	forgetHeaders(c)
	c.Locals("pass", pass)
	return c.Next()
}

func protocols(c *fiber.Ctx) []string {
	var all []string
	for _, line := range c.Request().Header.PeekAll("Sec-WebSocket-Protocol") {
		for _, protocol := range strings.Split(string(line), ",") {
			all = append(all, strings.TrimSpace(protocol))
		}
	}
	return all
}

// forgetHeaders leaves of a request what the handshake needs. The library copies headers and cookies for as
// long as the connection lives; a token has no business there.
func forgetHeaders(c *fiber.Ctx) {
	header := &c.Request().Header
	header.DelAllCookies()
	for _, name := range header.PeekKeys() {
		switch key := string(name); key {
		case "Connection", "Upgrade", "Sec-Websocket-Key", "Sec-Websocket-Version", "Sec-Websocket-Protocol", "Host":
		default:
			header.Del(key)
		}
	}
}

// upgrade turns a request that openSocket let pass into a connection, and hands it to the hub. The connection is ours
// alone once the library's handler has returned, which takes its own objects back.
func (s *server) upgrade() fiber.Handler {
	handle := func(conn *websocket.Conn) {
		pass, ok := conn.Locals("pass").(hub.Pass)
		if !ok || !s.sockets.enter() {
			conn.NetConn().Close()
			return
		}
		go s.connect(conn.NetConn(), pass)
	}
	return websocket.New(handle, websocket.Config{
		Subprotocols:    []string{wire.Subprotocol},
		ReadBufferSize:  unused,
		WriteBufferSize: unused,
		WriteBufferPool: &sync.Pool{},
	})
}

func (s *server) connect(conn net.Conn, pass hub.Pass) {
	socket := newSocket(conn, s.lot, s.log, wire.DeadAfter, s.sockets.leave)
	if c := s.hub.Connect(socket, pass); c != nil {
		socket.serve(c)
		return
	}
	socket.end()
}

// gate counts the connections that are under way, which neither Fiber nor fasthttp waits for.
type gate struct {
	mu     sync.Mutex
	shut   bool
	inside sync.WaitGroup
}

func (g *gate) enter() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if !g.shut {
		g.inside.Add(1)
	}
	return !g.shut
}

func (g *gate) leave() { g.inside.Done() }

// close lets nobody in any more and waits until all are gone, or for as long as it may.
func (g *gate) close(wait time.Duration) bool {
	g.mu.Lock()
	g.shut = true
	g.mu.Unlock()
	gone := make(chan struct{})
	go func() {
		g.inside.Wait()
		close(gone)
	}()
	select {
	case <-gone:
		return true
	case <-time.After(wait):
		return false
	}
}
