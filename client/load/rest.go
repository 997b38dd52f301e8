package main

import (
	"context"
	"os"
	"time"
)

// idle is the server's memory for a connection whose docs are in sync and which says nothing.
func idle(ctx context.Context, s settings) ([]figure, error) {
	p, err := serve(ctx, s.server)
	if err != nil {
		return nil, err
	}
	defer p.stop()
	before, err := p.resident()
	if err != nil {
		return nil, err
	}
	pairs, err := meet(ctx, p.url, s.idle/2)
	defer hangUp(pairs)
	if err != nil {
		return nil, err
	}
	time.Sleep(3 * time.Second) // what the joining left behind is collected
	after, err := p.resident()
	if err != nil {
		return nil, err
	}
	figures := []figure{{"idle memory for each connection", (after - before) / float64(2*len(pairs)) / 1024, "KB"}}
	back, err := comeBack(ctx, s, p, pairs)
	return append(figures, figure{"all connections back after kill -9", back.Seconds(), "s"}), err
}

// comeBack kills the server, starts it again, and returns how long after it listened all devices are in sync.
func comeBack(ctx context.Context, s settings, p *process, pairs []*pair) (time.Duration, error) {
	_ = p.cmd.Process.Kill()
	_ = p.cmd.Wait()
	hangUp(pairs)
	if err := p.start(ctx, s.server, p.addr); err != nil {
		return 0, err
	}
	began := time.Now()
	err := each(2*len(pairs), 128, func(i int) error {
		if i%2 == 0 {
			return pairs[i/2].a.connect()
		}
		return pairs[i/2].b.connect()
	})
	return time.Since(began), err
}

// growth is what a command costs in a space of many entities, against one of few.
func growth(ctx context.Context, s settings) ([]figure, error) {
	small, err := fill(ctx, s, 0)
	if err != nil {
		return nil, err
	}
	large, err := fill(ctx, s, 5000)
	return []figure{{"one command in a doc of 5,000 entities against few, p50", large / small, "times"}}, err
}

// startUp is the binary's size and its time to listening on an empty folder.
func startUp(ctx context.Context, s settings) ([]figure, error) {
	p, err := serve(ctx, s.server)
	if err != nil {
		return nil, err
	}
	defer p.stop()
	info, err := os.Stat(s.server)
	if err != nil {
		return nil, err
	}
	return []figure{
		{"binary", float64(info.Size()) / 1e6, "MB"},
		{"start to listening on an empty folder", float64(p.began.Milliseconds()), "ms"},
	}, nil
}
