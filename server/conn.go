package main

import (
	"bytes"
	"errors"
	"io"
	"net"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/fasthttp/websocket"

	"amends/hub"
	"amends/hub/wire"
)

// socket carries a hub.Socket over a WebSocket on a connection that was taken from fasthttp. Closing such a
// connection does nothing, so Close makes the reader return, and end says goodbye once nobody else is left.
type socket struct {
	conn      *websocket.Conn
	deadAfter time.Duration // without a sign of life
	read      *bytes.Buffer // the last frame

	mu     sync.Mutex
	ended  bool // the library may have the connection back
	closed bool
	code   int
	reason string
	gone   bool // the other side ended it, or cannot be reached
}

const (
	controlWithin = time.Second // how long a ping or a close frame may take
	lingerFor     = time.Second // for the other side to take what was sent last
	lingerBytes   = 1 << 20
	frameKept     = 8 << 10 // buffers that grew larger are not kept
	maxReason     = 123     // bytes, RFC 6455 5.5
)

var frames = sync.Pool{New: func() any { return new(bytes.Buffer) }}

var _ hub.Socket = (*socket)(nil)

func newSocket(conn *websocket.Conn, deadAfter time.Duration) *socket {
	s := &socket{conn: conn, deadAfter: deadAfter}
	if v := visitorOf(conn.NetConn()); v != nil {
		v.wire.patience = wire.TooSlowAfter
		keepUnsentSmall(v.wire.Conn)
	}
	conn.SetPongHandler(func(string) error { return s.alive() })
	answer := conn.PingHandler()
	conn.SetPingHandler(func(data string) error { return errors.Join(s.alive(), answer(data)) })
	_ = s.alive() // fails only on a connection that is broken already, which Read says
	return s
}

// alive notes that the device is there.
func (s *socket) alive() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return net.ErrClosed
	}
	return s.conn.SetReadDeadline(time.Now().Add(s.deadAfter))
}

// Read holds a buffer only while a frame is at work: most connections wait most of the time.
func (s *socket) Read() ([]byte, error) {
	s.release()
	kind, frame, err := s.conn.NextReader()
	if err == nil {
		err = s.alive()
	}
	if err != nil {
		return nil, s.lost(err)
	}
	if kind != websocket.TextMessage {
		return nil, hub.ErrBinary
	}
	s.read = frames.Get().(*bytes.Buffer)
	n, err := s.read.ReadFrom(io.LimitReader(frame, wire.MaxFrame+1))
	switch {
	case err != nil:
		return nil, s.lost(err)
	case n > wire.MaxFrame:
		return nil, hub.ErrOversized
	case !utf8.Valid(s.read.Bytes()):
		return nil, hub.ErrBadUTF8
	}
	return s.read.Bytes(), nil
}

func (s *socket) release() {
	if s.read == nil {
		return
	}
	if s.read.Cap() <= frameKept {
		s.read.Reset()
		frames.Put(s.read)
	}
	s.read = nil
}

func (s *socket) lost(err error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gone = s.gone || !s.closed
	return err
}

// Write counts as a sign of life: a device that takes what it is sent is there, though it gets to answer no ping until
// it has all.
func (s *socket) Write(frame []byte, by time.Time) error {
	if s.isClosed() {
		return net.ErrClosed
	}
	if err := s.conn.SetWriteDeadline(by); err != nil {
		return err
	}
	if err := s.conn.WriteMessage(websocket.TextMessage, frame); err != nil {
		return err
	}
	_ = s.alive() // fails only where Close came first, which the next one says
	return nil
}

func (s *socket) Ping() error {
	if s.isClosed() {
		return net.ErrClosed
	}
	return s.conn.WriteControl(websocket.PingMessage, nil, time.Now().Add(controlWithin))
}

func (s *socket) isClosed() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.closed
}

// Close never waits. The first code is the one that the device gets.
func (s *socket) Close(code int, reason string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed || s.ended {
		return
	}
	s.closed, s.code, s.reason = true, code, reason[:min(len(reason), maxReason)]
	_ = s.conn.SetReadDeadline(time.Unix(1, 0))
	_ = s.conn.NetConn().SetWriteDeadline(time.Now().Add(controlWithin)) // for a write under way
}

// end sends the close frame and lets the device take it: a connection that is dropped with unread data in it
// takes back what it sent last.
func (s *socket) end() {
	s.release()
	s.mu.Lock()
	s.ended = true
	code, reason, gone := s.code, s.reason, s.gone
	s.mu.Unlock()
	if gone || code == 0 {
		return
	}
	raw := s.conn.NetConn()
	if err := s.conn.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, reason), time.Now().Add(controlWithin)); err != nil {
		return
	}
	if half, ok := unwrapped(raw).(interface{ CloseWrite() error }); ok {
		_ = half.CloseWrite()
	}
	_ = raw.SetReadDeadline(time.Now().Add(lingerFor))
	_, _ = io.CopyN(io.Discard, raw, lingerBytes)
}

// unwrapped is the connection under the one that fasthttp hands out.
func unwrapped(conn net.Conn) net.Conn {
	if hijacked, ok := conn.(interface{ UnsafeConn() net.Conn }); ok {
		return hijacked.UnsafeConn()
	}
	return conn
}
