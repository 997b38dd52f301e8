package hub_test

import (
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"amends/hub"
)

// pipe is a socket in memory.
type pipe struct {
	in      chan []byte
	onWrite func([]byte)
	mu      sync.Mutex
	gone    chan struct{}
	closed  bool
	with    int
	jam     chan struct{} // while it is there, writes wait
	pings   atomic.Int32
}

func newPipe() *pipe { return &pipe{in: make(chan []byte, 1024), gone: make(chan struct{})} }

func (p *pipe) deliver(b []byte) {
	select {
	case p.in <- b:
	case <-p.gone:
	}
}

func (p *pipe) Read() ([]byte, error) {
	select {
	case b := <-p.in:
		switch string(b) {
		case "binary":
			return nil, hub.ErrBinary
		case "utf8":
			return nil, hub.ErrBadUTF8
		case "oversized":
			return nil, hub.ErrOversized
		}
		return b, nil
	case <-p.gone:
		return nil, io.EOF
	}
}

func (p *pipe) Write(frame []byte, by time.Time) error {
	p.mu.Lock()
	jam := p.jam
	p.mu.Unlock()
	if jam != nil {
		late := time.NewTimer(time.Until(by))
		defer late.Stop()
		select {
		case <-jam:
		case <-late.C:
			return os.ErrDeadlineExceeded
		case <-p.gone:
			return io.ErrClosedPipe
		}
	}
	select {
	case <-p.gone:
		return io.ErrClosedPipe
	default:
	}
	if p.onWrite != nil {
		p.onWrite(frame)
	}
	return nil
}

func (p *pipe) Ping() error { p.pings.Add(1); return nil }

func (p *pipe) Close(code int, _ string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.closed {
		p.closed, p.with = true, code
		close(p.gone)
	}
}

// lose is a lost connection.
func (p *pipe) lose() { p.Close(1006, "") }

func (p *pipe) code() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.with
}

// stall has writes wait until the returned function is called.
func (p *pipe) stall() (mend func()) {
	jam := make(chan struct{})
	p.mu.Lock()
	p.jam = jam
	p.mu.Unlock()
	return func() {
		p.mu.Lock()
		p.jam = nil
		p.mu.Unlock()
		close(jam)
	}
}
