package main

import (
	"context"
	"time"

	"amends/client"
	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/wire"
)

// growthOfADoc is what a command and a resume cost in a doc of 20,000 entities, against one of 10.
func growthOfADoc(ctx context.Context, s settings) ([]figure, error) {
	redis, err := startRedis(ctx, "everysec")
	defer redis.stop()
	if err != nil {
		return nil, err
	}
	embedded, err := docs(ctx, s, "embedded store")
	if err != nil {
		return nil, err
	}
	onRedis, err := docs(ctx, s, "Redis everysec", redis.flags()...)
	return append(embedded, onRedis...), err
}

// docs measures a small and a large doc in turn, on one server.
func docs(ctx context.Context, s settings, store string, flags ...string) ([]figure, error) {
	const few, many = 10, space.MaxEntities - 200 // a seat still has room
	p, err := serve(ctx, s, flags...)
	if err != nil {
		return nil, err
	}
	defer p.stop()
	pairs, err := meet(ctx, 2, p)
	defer hangUp(pairs)
	if err != nil {
		return nil, err
	}
	small, large := pairs[0], pairs[1]
	if err := fill(small, few-2); err != nil { // the seats are there
		return nil, err
	}
	if err := fill(large, many-2); err != nil {
		return nil, err
	}
	commands, err := inTurn(500, small.exchange, large.exchange)
	if err != nil {
		return nil, err
	}
	for _, p := range pairs {
		p.b.shared = wire.Cursor{} // too far behind by now
		if _, err := p.resume(); err != nil {
			return nil, err
		}
	}
	resumes, err := inTurn(100, small.resume, large.resume)
	if err != nil {
		return nil, err
	}
	p.kill()
	if err := p.serve(ctx, s, p.addr); err != nil {
		return nil, err
	}
	began := time.Now()
	err = large.b.connect()
	cold := time.Since(began)
	return []figure{
		{"a command in a doc of 20,000 entities over one of 10, p50, " + store, commands[1] / commands[0], "×", atMost(1.2)},
		{"a resume after 10 changes, 20,000 entities over 10, p50, " + store, resumes[1] / resumes[0], "×", atMost(1.5)},
		{"… the first one after the server's start, 20,000 entities", float64(cold.Microseconds()) / 1000, "ms", bar{}},
	}, err
}

// fill has a make n entities while b is away, or as many as a seat may and b the rest.
func fill(p *pair, n int) error {
	const spare = 100 // for what is measured
	share := min(n, space.MaxShared-spare)
	if err := asks(p.a, p.b, share); err != nil {
		return err
	}
	return asks(p.b, p.a, n-share)
}

// asks makes n entities of the smallest kind.
func asks(by, away *device, n int) error {
	const window = 32 // under way at once
	away.close()
	by.within(10 * patience)
	ids := make([]string, n)
	for i := range n + window {
		if i < n {
			id, frame := by.ask()
			ids[i] = id
			if err := by.send(frame); err != nil {
				return err
			}
		}
		if i >= window {
			if err := by.patched(ids[i-window]); err != nil {
				return err
			}
		}
	}
	away.shared = wire.Cursor{} // too far behind by now
	return away.connect()
}

// exchange is one command from a to b.
func (p *pair) exchange() (time.Duration, error) {
	id, frame := p.a.command()
	began := time.Now()
	if err := p.a.send(frame); err != nil {
		return 0, err
	}
	if err := p.b.patched(id); err != nil {
		return 0, err
	}
	return time.Since(began), p.a.patched(id)
}

// resume is b's coming in sync after it missed 10 changes, from its hello on.
func (p *pair) resume() (time.Duration, error) {
	p.b.close()
	for range 10 {
		id, frame := p.a.paint(p.a.sent%8, 2+p.a.sent/8%90)
		if err := p.a.send(frame); err != nil {
			return 0, err
		}
		if err := p.a.patched(id); err != nil {
			return 0, err
		}
	}
	if err := p.b.open(); err != nil {
		return 0, err
	}
	began := time.Now()
	err := p.b.greet()
	return time.Since(began), err
}

// inTurn does each thing so many times, in turn, and returns the median of each in ms.
func inTurn(times int, things ...func() (time.Duration, error)) ([]float64, error) {
	took := make([][]time.Duration, len(things))
	for range times {
		for i, do := range things {
			t, err := do()
			if err != nil {
				return nil, err
			}
			took[i] = append(took[i], t)
		}
	}
	var medians []float64
	for _, t := range took {
		medians = append(medians, quantile(t, .5))
	}
	return medians, nil
}

// growthOfAServer is what a command costs at as many open spaces as there may be connections, against one. It asks two
// servers in turn, of which one has no other space.
func growthOfAServer(ctx context.Context, s settings) ([]figure, error) {
	if err := roomFor(s.idle); err != nil {
		return nil, err
	}
	lone, err := serve(ctx, s)
	if err != nil {
		return nil, err
	}
	defer lone.stop()
	full, err := serve(ctx, s)
	if err != nil {
		return nil, err
	}
	defer full.stop()
	var pairs []*pair
	for _, p := range []*process{lone, full} {
		one, err := meet(ctx, 1, p)
		defer hangUp(one)
		if err != nil {
			return nil, err
		}
		pairs = append(pairs, one...)
	}
	others := make([]*pair, s.idle-4)
	defer hangUp(others)
	err = each(len(others), joining, func(i int) error {
		held, _, err := client.Begin(ctx, full.url, "Etc/UTC", seal.Greeting{Name: "A"})
		if err != nil {
			return err
		}
		others[i] = &pair{a: &device{held: held}}
		if err := others[i].a.connect(); err != nil {
			return err
		}
		go others[i].a.drain() // ends when they hang up
		return nil
	})
	if err != nil {
		return nil, err
	}
	if _, err := full.calm(); err != nil {
		return nil, err
	}
	for _, p := range pairs {
		p.a.within(10 * patience)
		p.b.within(10 * patience)
	}
	took, err := inTurn(1000, pairs[0].exchange, pairs[1].exchange)
	if err != nil {
		return nil, err
	}
	name := "a command at " + number(float64(len(others)+1)) + " open spaces over one at 1, p50, embedded store"
	return []figure{{name, took[1] / took[0], "×", atMost(1.2)}}, nil
}
