package main

import (
	"context"
	"errors"
	"net"
	"sync"
	"sync/atomic"
	"time"

	"amends/hub/space"
)

// backAfterACut is how long pairs take to hear each other again from the moment at which the path to the relay is back,
// after it was gone for a while. Their connections to the server stay.
func backAfterACut(ctx context.Context, s settings) ([]time.Duration, error) {
	relay, err := freeUDP()
	if err != nil {
		return nil, err
	}
	path, err := newPath(relay)
	if err != nil {
		return nil, err
	}
	defer path.close()
	servers, err := relaying(ctx, s, relay, path.LocalAddr().String())
	defer stopAll(servers)
	if err != nil {
		return nil, err
	}
	calls := make([]*call, apartPairs)
	defer func() {
		for _, c := range calls {
			if c != nil {
				c.close()
			}
		}
	}()
	if err := each(apartPairs, apartPairs, func(i int) (err error) {
		calls[i], err = callAt(ctx, servers)
		return err
	}); err != nil {
		return nil, err
	}
	path.cut.Store(true)
	time.Sleep(pathIsCut)
	var first []<-chan time.Time
	for _, c := range calls {
		first = append(first, c.ear[space.B].listen())
	}
	back := time.Now()
	path.cut.Store(false)
	var took []time.Duration
	for _, next := range first {
		at, err := await(next)
		if err != nil {
			return nil, err
		}
		took = append(took, at.Sub(back))
	}
	return took, nil
}

// path passes UDP on, as a router does, and drops all while it is cut.
type path struct {
	*net.UDPConn
	to  string
	cut atomic.Bool
	all sync.WaitGroup
}

func newPath(to string) (*path, error) {
	conn, err := net.ListenUDP("udp", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)})
	if err != nil {
		return nil, err
	}
	p := &path{UDPConn: conn, to: to}
	p.all.Go(p.there)
	return p, nil
}

// there passes on what comes of devices, each by a socket of its own.
func (p *path) there() {
	ways := map[string]*net.UDPConn{}
	defer func() {
		for _, way := range ways {
			_ = way.Close()
		}
	}()
	for packet := make([]byte, 1600); ; {
		n, from, err := p.ReadFromUDP(packet)
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err != nil || p.cut.Load() {
			continue
		}
		way := ways[from.String()]
		if way == nil {
			conn, err := net.Dial("udp", p.to)
			if err != nil {
				continue
			}
			way = conn.(*net.UDPConn)
			ways[from.String()] = way
			p.all.Go(func() { p.back(way, from) })
		}
		_, _ = way.Write(packet[:n]) // what is lost is lost
	}
}

func (p *path) back(way *net.UDPConn, to *net.UDPAddr) {
	for packet := make([]byte, 1600); ; {
		n, err := way.Read(packet)
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err == nil && !p.cut.Load() {
			_, _ = p.WriteToUDP(packet[:n], to)
		}
	}
}

func (p *path) close() {
	_ = p.Close()
	p.all.Wait()
}
