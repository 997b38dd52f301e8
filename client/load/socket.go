package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"sync/atomic"
	"time"

	"amends/hub/wire"
)

// socket is a WebSocket of a device. It does as little as a load needs, so that what is measured is the server. One
// goroutine may read while another sends.
type socket struct {
	conn  net.Conn
	r     *bufio.Reader
	in    []byte // the last message
	out   []byte
	bytes int // that came with the last message, with what frames them
}

// sources spreads the connections over addresses, each of which has ports enough.
var sources atomic.Uint32

// dial opens a socket at an address. What the headers lack of a handshake is added.
func dial(addr, path, headers string) (*socket, error) {
	from := net.IPv4(127, 0, 0, byte(2+sources.Add(1)%8))
	dialer := net.Dialer{Timeout: patience, LocalAddr: &net.TCPAddr{IP: from}}
	conn, err := dialer.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	s := &socket{conn: conn, r: bufio.NewReaderSize(conn, 1024)}
	if err := s.shake(addr, path, headers); err != nil {
		_ = conn.Close()
		return nil, err
	}
	return s, nil
}

func (s *socket) shake(addr, path, headers string) error {
	s.within(patience)
	_, err := fmt.Fprintf(s.conn, "GET %s HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"+
		"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: %s\r\n%s\r\n",
		path, addr, wire.Subprotocol, headers)
	if err != nil {
		return err
	}
	status, err := s.r.ReadSlice('\n')
	if err != nil {
		return err
	}
	if !bytes.HasPrefix(status, []byte("HTTP/1.1 101 ")) {
		return fmt.Errorf("a socket was refused: %s", bytes.TrimSpace(status))
	}
	for {
		if line, err := s.r.ReadSlice('\n'); err != nil || len(line) == 2 {
			return err
		}
	}
}

// within bounds how long reading may go on from now.
func (s *socket) within(d time.Duration) { _ = s.conn.SetReadDeadline(time.Now().Add(d)) }

const (
	textFrame  = 0x81
	closeFrame = 0x88
	pingFrame  = 0x89
	pongFrame  = 0x8a
)

// send sends a message, masked with zeros.
func (s *socket) send(message []byte) error {
	s.out = appendFrame(s.out[:0], textFrame, message)
	_, err := s.conn.Write(s.out)
	return err
}

func appendFrame(b []byte, kind byte, message []byte) []byte {
	const masked = 0x80
	switch n := len(message); {
	case n < 126:
		b = append(b, kind, masked|byte(n))
	default:
		b = binary.BigEndian.AppendUint16(append(b, kind, masked|126), uint16(n))
	}
	return append(append(b, 0, 0, 0, 0), message...)
}

// read returns the next message, which is valid until the one after. Pings are answered.
func (s *socket) read() ([]byte, error) {
	for {
		kind, err := s.frame()
		switch {
		case err != nil:
			return nil, err
		case kind == textFrame:
			return s.in, nil
		case kind == closeFrame:
			return nil, io.EOF
		case kind == pingFrame:
			if _, err := s.conn.Write(appendFrame(nil, pongFrame, s.in)); err != nil {
				return nil, err
			}
		}
	}
}

func (s *socket) frame() (kind byte, err error) {
	head, err := s.r.Peek(2)
	if err != nil {
		return 0, err
	}
	kind, n, size := head[0], int(head[1]), 2
	if more := map[byte]int{126: 2, 127: 8}[head[1]]; more > 0 {
		if head, err = s.r.Peek(2 + more); err != nil {
			return 0, err
		}
		n, size = 0, 2+more
		for _, b := range head[2:] {
			n = n<<8 | int(b)
		}
	}
	_, _ = s.r.Discard(size) // what was peeked at is there
	if cap(s.in) < n {
		s.in = make([]byte, n)
	}
	s.in, s.bytes = s.in[:n], size+n
	_, err = io.ReadFull(s.r, s.in)
	return kind, err
}

// drain reads what comes and drops it, until the socket ends.
func (s *socket) drain() {
	_ = s.conn.SetReadDeadline(time.Time{})
	for {
		if _, err := s.read(); err != nil {
			return
		}
	}
}

func (s *socket) close() { _ = s.conn.Close() }
