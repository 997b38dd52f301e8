package main

import (
	"context"
	"sync"
	"sync/atomic"
	"time"
)

// saturation is how many commands a second all pairs get done, each sending the next when its partner has the
// patch of the last, and what the server spends on them.
func saturation(ctx context.Context, s settings) ([]figure, error) {
	p, err := serve(ctx, s.server)
	if err != nil {
		return nil, err
	}
	defer p.stop()
	pairs, err := meet(ctx, p.url, s.pairs)
	defer hangUp(pairs)
	if err != nil {
		return nil, err
	}
	before, err := p.cpu()
	if err != nil {
		return nil, err
	}
	done, took, err := closedLoop(pairs, s.duration)
	if err != nil {
		return nil, err
	}
	after, err := p.cpu()
	return []figure{
		{"commands at saturation, embedded store", done / took.Seconds(), "commands/s"},
		{"server's CPU for 10,000 commands, embedded store", (after - before) / done * 10_000, "s"},
	}, err
}

// closedLoop returns how many commands were done and in which time.
func closedLoop(pairs []*pair, duration time.Duration) (float64, time.Duration, error) {
	var done atomic.Int64
	began := time.Now()
	for _, p := range pairs {
		go p.a.drain() // ends when the pairs hang up
	}
	err := each(len(pairs), len(pairs), func(i int) error {
		for time.Since(began) < duration {
			id, frame := pairs[i].a.command()
			if err := pairs[i].a.send(frame); err != nil {
				return err
			}
			if err := pairs[i].b.patched(id); err != nil {
				return err
			}
			done.Add(1)
		}
		return nil
	})
	return float64(done.Load()), time.Since(began), err
}

// latency is from a command's planned moment to its patch at the partner, at steady rates that do not wait for
// answers, so that a slow answer delays none of the next.
func latency(ctx context.Context, s settings) ([]figure, error) {
	var figures []figure
	for _, at := range []struct {
		pairs, rate int
		name        string
	}{{50, 100, "100/s"}, {500, 5000, "5,000/s"}} {
		p, err := serve(ctx, s.server)
		if err != nil {
			return nil, err
		}
		took, err := openLoop(ctx, p.url, at.pairs, at.rate, s.duration)
		p.stop()
		if err != nil {
			return nil, err
		}
		name := "command to partner at " + at.name + ", embedded store, "
		figures = append(figures, figure{name + "p50", quantile(took, .5), "ms"},
			figure{name + "p99", quantile(took, .99), "ms"}, figure{name + "p99.9", quantile(took, .999), "ms"})
	}
	return figures, nil
}

func openLoop(ctx context.Context, url string, n, rate int, duration time.Duration) ([]time.Duration, error) {
	pairs, err := meet(ctx, url, n)
	defer hangUp(pairs)
	if err != nil {
		return nil, err
	}
	var lock sync.Mutex
	var took []time.Duration
	each1 := time.Duration(n) * time.Second / time.Duration(rate) // between two commands of one pair
	began := time.Now()
	err = each(n, n, func(i int) error {
		p := pairs[i]
		go p.a.drain()
		var mine []time.Duration
		first := began.Add(each1 * time.Duration(i) / time.Duration(n))
		for planned := first; planned.Sub(began) < duration; planned = planned.Add(each1) {
			time.Sleep(time.Until(planned))
			id, frame := p.a.command()
			if err := p.a.send(frame); err != nil {
				return err
			}
			if err := p.b.patched(id); err != nil {
				return err
			}
			mine = append(mine, time.Since(planned))
		}
		lock.Lock()
		took = append(took, mine...)
		lock.Unlock()
		return nil
	})
	return took, err
}

// onePair is the latency of one pair that has the server for itself.
func onePair(ctx context.Context, s settings) ([]figure, error) {
	p, err := serve(ctx, s.server)
	if err != nil {
		return nil, err
	}
	defer p.stop()
	took, err := openLoop(ctx, p.url, 1, 50, s.duration)
	return []figure{{"command to partner, one pair alone, embedded store, p50", quantile(took, .5), "ms"}}, err
}
