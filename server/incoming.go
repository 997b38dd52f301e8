package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/gobwas/ws"
	"github.com/gobwas/ws/wsutil"

	"amends/hub"
	"amends/hub/wire"
)

// incoming reads the frames of a socket. It is held only while something comes: most connections wait most of the time.
type incoming struct {
	socket  *socket
	bytes   *bufio.Reader // from the socket, by Read
	frames  wsutil.Reader
	message *bytes.Buffer
	between bool // no frame has begun: the deadline is that of the quiet
	talked  bool // more than a pong or the like came, or it is the first time: more may come at once
}

// errQuiet says that nothing comes for now.
var errQuiet = errors.New("nothing comes")

// What most frames fit in. Buffers that grew larger are not kept.
const (
	frameBuffer = 4 << 10
	frameKept   = 8 << 10
)

var incomings = sync.Pool{New: func() any {
	return &incoming{bytes: bufio.NewReaderSize(nil, frameBuffer), message: new(bytes.Buffer)}
}}

func incomingOf(s *socket) *incoming {
	in := incomings.Get().(*incoming)
	in.socket, in.between, in.talked = s, false, s.first != nil
	in.bytes.Reset(in)
	in.frames = wsutil.Reader{Source: in.bytes, State: ws.StateServerSide, MaxFrameSize: wire.MaxFrame, OnIntermediate: s.control}
	return in
}

func (in *incoming) release() {
	in.socket, in.frames = nil, wsutil.Reader{}
	if in.message.Cap() <= frameKept {
		incomings.Put(in)
	}
}

// Read is for in.bytes. What waits for the rest of a frame waits as long as the device is there.
func (in *incoming) Read(p []byte) (int, error) {
	s := in.socket
	from := io.Reader(s.conn)
	if s.first != nil {
		from = s.first
	}
	for {
		n, err := from.Read(p)
		if n > 0 || in.between || !errors.Is(err, os.ErrDeadlineExceeded) {
			return n, err
		}
		if err := s.awaits(time.Time{}); err != nil {
			return 0, err
		}
	}
}

// next is the next text frame, valid until it is called again; or one of the hub's errors, errQuiet, or why the
// connection is over.
func (in *incoming) next() ([]byte, error) {
	s := in.socket
	for {
		if err := in.awaits(); err != nil {
			return nil, err
		}
		header, err := in.frames.NextFrame()
		var broken ws.ProtocolError
		switch {
		case errors.Is(err, wsutil.ErrFrameTooLarge):
			return nil, hub.ErrOversized
		case errors.As(err, &broken), errors.Is(err, ws.ErrHeaderLengthMSB), errors.Is(err, ws.ErrHeaderLengthUnexpected):
			s.Close(int(ws.StatusProtocolError), "")
			return nil, err
		case err != nil:
			return nil, s.lost(err)
		}
		s.alive()
		switch {
		case header.OpCode.IsControl():
			if err := s.control(header, &in.frames); err != nil {
				return nil, err
			}
			if s.lot != nil && !in.talked && in.bytes.Buffered() == 0 {
				return nil, errQuiet // woken for a pong
			}
		case header.OpCode == ws.OpText:
			in.talked = true
			return in.text()
		default:
			return nil, hub.ErrBinary
		}
	}
}

// awaits waits for the beginning of a frame: for restAfter, where the socket can be parked.
func (in *incoming) awaits() error {
	s := in.socket
	if in.bytes.Buffered() > 0 {
		return nil
	}
	var by time.Time
	if s.lot != nil {
		by = time.Now().Add(restAfter)
	}
	if err := s.awaits(by); err != nil {
		return s.lost(err)
	}
	in.between = true
	_, err := in.bytes.Peek(1)
	in.between = false
	if errors.Is(err, os.ErrDeadlineExceeded) && !s.isOver() {
		return errQuiet
	}
	if err != nil {
		return s.lost(err)
	}
	return nil
}

// text is a text message, in as many frames as it comes.
func (in *incoming) text() ([]byte, error) {
	in.message.Reset()
	n, err := in.message.ReadFrom(io.LimitReader(&in.frames, wire.MaxFrame+1))
	switch {
	case errors.Is(err, wsutil.ErrFrameTooLarge), n > wire.MaxFrame:
		return nil, hub.ErrOversized
	case err != nil:
		return nil, in.socket.lost(err)
	case !utf8.Valid(in.message.Bytes()):
		return nil, hub.ErrBadUTF8
	}
	in.socket.alive()
	return in.message.Bytes(), nil
}

// errClosed says that the device closed the connection.
var errClosed = errors.New("closed by the device")

// control acts on a control frame.
func (s *socket) control(header ws.Header, frame io.Reader) error {
	var space [ws.MaxControlFramePayloadSize]byte
	payload := space[:header.Length]
	if _, err := io.ReadFull(frame, payload); err != nil {
		return s.lost(err)
	}
	switch header.OpCode {
	case ws.OpPing:
		if err := s.send(ws.OpPong, payload, time.Now().Add(controlWithin)); err != nil {
			return s.lost(err)
		}
	case ws.OpClose:
		return s.closedBy(payload)
	}
	return nil
}

// closedBy answers a close frame with its own code.
func (s *socket) closedBy(payload []byte) error {
	if len(payload) > 0 {
		code, reason := ws.ParseCloseFrameData(payload)
		if err := ws.CheckCloseFrameData(code, reason); err != nil {
			s.Close(int(ws.StatusProtocolError), "")
			return err
		}
		payload = payload[:2]
	}
	_ = s.send(ws.OpClose, payload, time.Now().Add(controlWithin)) // it is going anyway
	return s.lost(errClosed)
}
