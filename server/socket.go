package main

import (
	"context"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/gofiber/contrib/websocket"
	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"

	"amends/hub"
	"amends/hub/wire"
)

// Sizes of a connection's buffers: what most frames fit in. The read buffer is kept while nothing comes.
const (
	readBuffer  = 512
	writeBuffer = 4096
)

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
	c.Locals("request", c.Context())
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

// forgetRequest lets go of a handshake that was answered: its headers and the answer's take 4 KB, and fasthttp
// keeps them for as long as the connection lives.
func forgetRequest(conn *websocket.Conn) {
	if ctx, ok := conn.Locals("request").(*fasthttp.RequestCtx); ok {
		ctx.Request = fasthttp.Request{}
		ctx.Response = fasthttp.Response{}
	}
}

// upgrade turns a request that openSocket let pass into a connection, and hands it to the hub. The library
// takes its connection object back when the handler returns: everything of the hub has ended by then.
func (s *server) upgrade() fiber.Handler {
	handle := func(conn *websocket.Conn) {
		if !s.sockets.enter() {
			return
		}
		defer s.sockets.leave()
		pass, ok := conn.Locals("pass").(hub.Pass)
		if !ok {
			return
		}
		forgetRequest(conn)
		socket := newSocket(conn.Conn, wire.DeadAfter)
		defer socket.end()
		s.hub.Serve(context.Background(), socket, pass) // the hub's Drain ends it
	}
	return websocket.New(handle, websocket.Config{
		Subprotocols:    []string{wire.Subprotocol},
		ReadBufferSize:  readBuffer,
		WriteBufferSize: writeBuffer,
		WriteBufferPool: &sync.Pool{},
		RecoverHandler: func(*websocket.Conn) {
			if r := recover(); r != nil {
				s.log.Error("a connection panicked", "panic", r, "stack", string(debug.Stack()))
			}
		},
	})
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
