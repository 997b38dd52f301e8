package main

import (
	"bytes"
	"errors"
	"io"
	"log/slog"
	"net"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gobwas/ws"

	"amends/hub"
	"amends/hub/wire"
)

// socket carries a hub.Socket over the connection that a handshake left. While something comes, a goroutine reads it.
// Once nothing has come for restAfter, the connection is parked, where that can be: then it takes neither a goroutine
// nor a buffer.
type socket struct {
	conn      net.Conn
	first     io.Reader // conn, after what the handshake read too much; nil once that is read
	lot       *lot      // nil: it is never parked
	fd        int32     // in the lot
	to        receiver
	log       *slog.Logger
	deadAfter time.Duration // without a sign of life
	over      func()

	silence *time.Timer  // at the earliest moment at which that may be
	heard   atomic.Int64 // when the last sign of life came, since started

	writing sync.Mutex // one frame after the other
	said    bool       // the last one, a close frame; guarded by writing

	mu     sync.Mutex
	parked bool
	closed bool
	dead   bool // no sign of life came
	gone   bool // the other side ended it, or cannot be reached
	ended  bool // nothing is written any more
	code   int
	reason string
}

// receiver is who gets what comes: a hub.Connection.
type receiver interface {
	Take(frame []byte, err error) bool
	Leave()
}

const (
	restAfter     = time.Second
	controlWithin = time.Second // how long a ping or a close frame may take
	lingerFor     = time.Second // for the other side to take what was sent last
	lingerBytes   = 1 << 20
	maxReason     = 123 // bytes, RFC 6455 5.5
)

var started = time.Now()

var _ hub.Socket = (*socket)(nil)

// newSocket takes a connection over from fasthttp. over is called once it is at its end.
func newSocket(taken net.Conn, parking *lot, log *slog.Logger, deadAfter time.Duration, over func()) *socket {
	s := &socket{conn: unwrapped(taken), first: taken, log: log, deadAfter: deadAfter, over: over}
	if v := visitorOf(taken); v != nil {
		v.wire.patience = wire.TooSlowAfter
		keepUnsentSmall(v.wire.Conn)
		if v.Conn == v.wire {
			s.conn, s.lot = v.wire, parking // TLS would keep its buffers, and what it has read in them
		}
	}
	s.alive()
	s.silence = time.AfterFunc(deadAfter, s.listen)
	return s
}

// alive notes that the device is there.
func (s *socket) alive() { s.heard.Store(int64(time.Since(started))) }

// listen ends a connection that gave no sign of life.
func (s *socket) listen() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ended {
		return
	}
	if left := s.deadAfter + time.Duration(s.heard.Load()) - time.Since(started); left > 0 {
		s.silence.Reset(left)
		return
	}
	s.dead = true
	s.rouse()
}

// serve gives the receiver what comes, until the connection is over or parked.
func (s *socket) serve(to receiver) {
	s.to = to
	if s.read() {
		s.park()
		return
	}
	to.Leave()
	s.end()
}

// read is whether nothing comes for now.
func (s *socket) read() (quiet bool) {
	in := incomingOf(s)
	defer in.release()
	defer func() {
		if r := recover(); r != nil {
			s.log.Error("a connection panicked", "panic", r, "stack", string(debug.Stack()))
		}
	}()
	for {
		frame, err := in.next()
		if errors.Is(err, errQuiet) {
			return true
		}
		if !s.to.Take(frame, err) {
			return false
		}
	}
}

// park leaves the connection alone until something comes, or it is over.
func (s *socket) park() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.first = nil // what was read too much has been taken: else there were no quiet
	s.parked = true
	if s.closed || s.dead || s.lot.add(s) != nil {
		s.rouse()
	}
}

// wake goes on with a connection on which something came.
func (s *socket) wake() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.rouse()
}

// rouse has a goroutine read again that waits, and one go on that was parked. s.mu is held.
func (s *socket) rouse() {
	if s.parked {
		s.parked = false
		s.lot.remove(s)
		go s.serve(s.to)
	}
	if s.closed || s.dead {
		_ = s.conn.SetReadDeadline(time.Unix(1, 0))
	}
}

// awaits sets until when something has to come, if ever.
func (s *socket) awaits(by time.Time) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed || s.dead {
		return net.ErrClosed
	}
	return s.conn.SetReadDeadline(by)
}

// isOver is whether nothing is read any more, whatever comes.
func (s *socket) isOver() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.closed || s.dead
}

// lost is why nothing more can be read.
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
	if err := s.send(ws.OpText, frame, by); err != nil {
		return err
	}
	s.alive()
	return nil
}

func (s *socket) Ping() error {
	if s.isClosed() {
		return net.ErrClosed
	}
	return s.send(ws.OpPing, nil, time.Now().Add(controlWithin))
}

var outgoing = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// send writes a frame whole, with one write. Nothing follows a close frame.
func (s *socket) send(op ws.OpCode, payload []byte, by time.Time) error {
	b := outgoing.Get().(*bytes.Buffer)
	b.Reset()
	defer func() {
		if b.Cap() <= frameKept {
			outgoing.Put(b)
		}
	}()
	_ = ws.WriteHeader(b, ws.Header{Fin: true, OpCode: op, Length: int64(len(payload))}) // a buffer takes all
	b.Write(payload)
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.said {
		return net.ErrClosed
	}
	s.said = op == ws.OpClose
	if err := s.conn.SetWriteDeadline(by); err != nil {
		return err
	}
	_, err := s.conn.Write(b.Bytes())
	return err
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
	_ = s.conn.SetWriteDeadline(time.Now().Add(controlWithin)) // for a write under way
	s.rouse()
}

// end sends the close frame and lets the device take it: a connection that is dropped with unread data in it
// takes back what it sent last.
func (s *socket) end() {
	defer s.over()
	defer s.conn.Close()
	s.silence.Stop()
	s.mu.Lock()
	s.ended = true
	code, reason, gone := s.code, s.reason, s.gone
	s.mu.Unlock()
	if gone || code == 0 {
		return
	}
	body := ws.NewCloseFrameBody(ws.StatusCode(code), reason)
	if s.send(ws.OpClose, body, time.Now().Add(controlWithin)) != nil {
		return
	}
	if half, ok := s.conn.(interface{ CloseWrite() error }); ok {
		_ = half.CloseWrite()
	}
	_ = s.conn.SetReadDeadline(time.Now().Add(lingerFor))
	_, _ = io.CopyN(io.Discard, s.conn, lingerBytes)
}

// unwrapped is the connection under the one that fasthttp hands out.
func unwrapped(conn net.Conn) net.Conn {
	if hijacked, ok := conn.(interface{ UnsafeConn() net.Conn }); ok {
		return hijacked.UnsafeConn()
	}
	return conn
}
