package main

import (
	"errors"
	"net"
	"os"
	"sync"
	"time"
)

// patient is a connection whose writes fail at their deadline, and sooner where nothing at all was taken for as long
// as patience lasts. It lies under TLS, which cannot go on after a write that failed.
type patient struct {
	net.Conn
	patience time.Duration // 0: none; set before anybody writes with it

	mu sync.Mutex
	by time.Time // the deadline of writes
}

func (p *patient) SetDeadline(by time.Time) error {
	return errors.Join(p.SetReadDeadline(by), p.SetWriteDeadline(by))
}

func (p *patient) SetWriteDeadline(by time.Time) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.by = by
	return p.Conn.SetWriteDeadline(by)
}

func (p *patient) Write(b []byte) (written int, err error) {
	if p.patience == 0 {
		return p.Conn.Write(b)
	}
	for {
		if err := p.wait(); err != nil {
			return written, err
		}
		n, err := p.Conn.Write(b[written:])
		written += n
		if n == 0 || !errors.Is(err, os.ErrDeadlineExceeded) {
			return written, err
		}
	}
}

// wait lets the next write last as long as patience does, within the deadline.
func (p *patient) wait() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	next := time.Now().Add(p.patience)
	if !p.by.IsZero() && p.by.Before(next) {
		next = p.by
	}
	return p.Conn.SetWriteDeadline(next)
}

// CloseWrite says that nothing more comes.
func (p *patient) CloseWrite() error {
	if half, ok := p.Conn.(interface{ CloseWrite() error }); ok {
		return half.CloseWrite()
	}
	return errors.ErrUnsupported
}
