package leg

import (
	"context"
	"net"
	"sync"
)

// carry connects, and passes on what comes until the connection is over.
func (p *pair) carry(ctx context.Context) error {
	theirs, _ := p.other()
	meet := p.agent.Accept
	if p.isOfferer() {
		meet = p.agent.Dial
	}
	conn, err := meet(ctx, theirs.user, theirs.password)
	if err != nil {
		return err
	}
	handshake, inner, pump := split(conn)
	var all sync.WaitGroup
	defer all.Wait()
	defer conn.Close()
	defer inner.Close()
	all.Go(pump)
	ready := make(chan *secured, 1)
	all.Go(func() {
		defer handshake.Close()
		p.receive(conn, inner, ready)
	})
	theirs, _ = p.other() // of now: what came first may have been of another time
	s, err := p.secure(ctx, conn, handshake, theirs)
	if err != nil {
		return err
	}
	defer s.dtls.Close()
	ready <- s
	p.connected(s)
	defer p.connected(nil)
	for p := make([]byte, mtu); ; { // nothing is said by it but that it ends
		if _, err := s.dtls.Read(p); err != nil {
			return err
		}
	}
}

// connected has the sound go by s from now on.
func (p *pair) connected(s *secured) {
	p.guard.Lock()
	p.up = true
	p.guard.Unlock()
	l := p.Sound
	l.mu.Lock()
	defer l.mu.Unlock()
	l.secured = s
	if s == nil {
		return
	}
	select {
	case <-l.on:
	default:
		close(l.on)
	}
}

// receive takes what comes by conn: the handshake goes to inner, and a voice is heard once it is known whose it is.
func (p *pair) receive(conn, inner net.Conn, ready <-chan *secured) {
	var s *secured
	for packet := make([]byte, mtu); ; {
		n, err := conn.Read(packet)
		if err != nil {
			return
		}
		switch {
		case isHandshake(packet[:n]):
			if _, err := inner.Write(packet[:n]); err != nil {
				return
			}
		case isRTP(packet[:n]):
			if s == nil {
				select {
				case s = <-ready:
				default:
					continue
				}
			}
			if payload, ok := s.open(packet[:n]); ok {
				p.comes(payload)
			}
		}
	}
}
