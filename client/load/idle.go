package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"syscall"
	"time"
)

// idle is the server's memory for a connection whose docs are in sync and which says nothing any more, and how long it takes
// until all are back after the server was killed; and the same of the bare relay.
func idle(ctx context.Context, s settings) ([]figure, error) {
	if err := roomFor(s.idle); err != nil {
		return nil, err
	}
	floor, floorBack, err := idleRelay(ctx, s)
	if err != nil {
		return nil, err
	}
	p, err := serve(ctx, s)
	if err != nil {
		return nil, err
	}
	defer p.stop()
	var pairs []*pair
	defer func() { hangUp(pairs) }()
	size, err := p.grows(s, func() (err error) {
		if pairs, err = meet(ctx, s.idle/2, p); err == nil {
			err = each(len(pairs), joining, func(i int) error { return errors.Join(pairs[i].a.speak(), pairs[i].b.speak()) })
			listen(pairs)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	p.kill()
	hangUp(pairs)
	if err := p.serve(ctx, s, p.addr); err != nil {
		return nil, err
	}
	back, err := comeBack(pairs, (*device).connect)
	count := number(float64(s.idle))
	return []figure{
		{"floor: the bare relay's idle memory for each of " + count + " connections", floor, "KB", bar{}},
		{"idle memory for each of " + count + " connections", size, "KB", atMost(6)},
		{"floor: all " + count + " back at the bare relay", floorBack, "s", bar{}},
		{"all " + count + " back and resumed after kill -9", back, "s", atMost(2)},
	}, err
}

func idleRelay(ctx context.Context, s settings) (size, back float64, err error) {
	relay, err := startRelay(ctx)
	if err != nil {
		return 0, 0, err
	}
	defer func() { relay.stop() }()
	var pairs []*pair
	defer func() { hangUp(pairs) }()
	size, err = relay.grows(s, func() (err error) {
		pairs, err = meetAtRelay(relay, s.idle/2)
		return err
	})
	if err != nil {
		return 0, 0, err
	}
	relay.stop()
	hangUp(pairs)
	if relay, err = startRelay(ctx); err != nil {
		return 0, 0, err
	}
	back, err = comeBack(pairs, func(d *device) (err error) {
		d.socket, err = dial(relay.addr, d.path, "")
		return err
	})
	return size, back, err
}

// grows is by how much the memory of a process grows for each connection that is opened, in KB.
func (p *process) grows(s settings, open func() error) (float64, error) {
	before, err := p.resident()
	if err != nil {
		return 0, err
	}
	if err := open(); err != nil {
		return 0, err
	}
	after, err := p.calm()
	return (after - before) / float64(s.idle) / 1024, err
}

// roomFor sees to it that this process may open so many connections. The server is allowed as many.
func roomFor(connections int) error {
	need := uint64(connections + 400)
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		return err
	}
	if limit.Cur >= need {
		return nil
	}
	limit.Cur, limit.Max = need, max(limit.Max, need)
	if err := syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		return fmt.Errorf("%d connections take %d open files, which this machine does not allow (%w): ulimit -n, or a smaller -idle", connections, need, err)
	}
	return nil
}

// calm is the server's memory once what the joining left behind was given back: when it has not sunk for a while.
func (p *process) calm() (now float64, err error) {
	least := math.Inf(1)
	for sank := time.Now(); time.Since(sank) < 5*time.Second; time.Sleep(500 * time.Millisecond) {
		if now, err = p.resident(); err != nil {
			return 0, err
		}
		if now < least*.99 {
			least, sank = now, time.Now()
		}
	}
	return now, nil
}

// listen lets idle devices answer pings.
func listen(pairs []*pair) {
	for _, p := range pairs {
		go p.a.drain()
		go p.b.drain()
	}
}

// comeBack is how long it takes until all devices are back, in seconds.
func comeBack(pairs []*pair, back func(*device) error) (float64, error) {
	began := time.Now()
	err := each(2*len(pairs), 256, func(i int) error {
		if i%2 == 0 {
			return back(pairs[i/2].a)
		}
		return back(pairs[i/2].b)
	})
	return time.Since(began).Seconds(), err
}
