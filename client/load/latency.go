package main

import (
	"context"
	"errors"
	"sync"
	"time"
)

// openLoop sends commands at a steady rate that does not wait for answers, and returns how long each took from its
// planned moment until the partner had its patch. A slow answer is counted in all that it delays.
func openLoop(s settings, pairs []*pair, rate int) ([]time.Duration, error) {
	var (
		lock  sync.Mutex
		took  []time.Duration
		every = time.Duration(len(pairs)) * time.Second / time.Duration(rate) // between two commands of one pair
		count = int((warmUp + s.duration) / every)
		began = time.Now().Add(10 * time.Millisecond)
	)
	err := each(len(pairs), len(pairs), func(i int) error {
		p, offset := pairs[i], every*time.Duration(i)/time.Duration(len(pairs))
		planned := func(n int) time.Time { return began.Add(offset + every*time.Duration(n)) }
		p.b.within(warmUp + s.duration + patience)
		go p.a.drain() // ends when the pairs hang up
		sent := make(chan error, 1)
		go func() {
			for n := range count {
				time.Sleep(time.Until(planned(n)))
				_, frame := p.a.command()
				if err := p.a.send(frame); err != nil {
					sent <- err
					return
				}
			}
			sent <- nil
		}()
		var mine []time.Duration
		for n := range count {
			if err := p.b.patched(nthID(n + 1)); err != nil {
				return errors.Join(err, <-sent)
			}
			if at := planned(n); at.Sub(began) >= warmUp {
				mine = append(mine, time.Since(at))
			}
		}
		lock.Lock()
		defer lock.Unlock()
		took = append(took, mine...)
		return <-sent
	})
	return took, err
}

// alone lets one pair send a command whenever nothing happened for a while, and returns how long each took from its
// sending until the partner had its patch.
func alone(s settings, pairs []*pair) ([]time.Duration, error) {
	const pause = 10 * time.Millisecond
	p, took := pairs[0], []time.Duration(nil)
	p.b.within(warmUp + s.duration + patience)
	go p.a.drain() // ends when the pairs hang up
	for began := time.Now(); time.Since(began) < warmUp+s.duration; time.Sleep(pause) {
		id, frame := p.a.command()
		sent := time.Now()
		if err := p.a.send(frame); err != nil {
			return nil, err
		}
		if err := p.b.patched(id); err != nil {
			return nil, err
		}
		if sent.Sub(began) >= warmUp {
			took = append(took, time.Since(sent))
		}
	}
	return took, nil
}

// loop is openLoop at a rate, or alone.
type loop func(settings, []*pair) ([]time.Duration, error)

func at(rate int) loop {
	return func(s settings, pairs []*pair) ([]time.Duration, error) { return openLoop(s, pairs, rate) }
}

// delays measures n pairs through a server of its own.
func delays(ctx context.Context, s settings, n int, run loop, flags ...string) ([]time.Duration, error) {
	p, err := serve(ctx, s, flags...)
	if err != nil {
		return nil, err
	}
	defer p.stop()
	pairs, err := meet(ctx, n, p)
	defer hangUp(pairs)
	if err != nil {
		return nil, err
	}
	return run(s, pairs)
}

// relayDelays is delays of the bare relay.
func relayDelays(ctx context.Context, s settings, n int, run loop) ([]time.Duration, error) {
	relay, err := startRelay(ctx)
	if err != nil {
		return nil, err
	}
	defer relay.stop()
	pairs, err := meetAtRelay(relay, n)
	defer hangUp(pairs)
	if err != nil {
		return nil, err
	}
	return run(s, pairs)
}

// redisDelays is delays through Redis everysec.
func redisDelays(ctx context.Context, s settings, n int, run loop) ([]time.Duration, error) {
	redis, err := startRedis(ctx, "everysec")
	defer redis.stop()
	if err != nil {
		return nil, err
	}
	return delays(ctx, s, n, run, redis.flags()...)
}

// latency is from a command's planned moment to its patch at the partner, with many pairs at a steady rate.
func latency(ctx context.Context, s settings) ([]figure, error) {
	const pairs, rate = 500, 5000
	relay, err := relayDelays(ctx, s, pairs, at(rate))
	if err != nil {
		return nil, err
	}
	redis, err := redisDelays(ctx, s, pairs, at(rate))
	if err != nil {
		return nil, err
	}
	embedded, err := delays(ctx, s, pairs, at(rate))
	if err != nil {
		return nil, err
	}
	q := quantile
	return []figure{
		{"floor: the bare relay, 500 pairs at 5,000/s, p50", q(relay, .5), "ms", bar{}},
		{"floor: the bare relay, p99", q(relay, .99), "ms", bar{}},
		{"command to partner, 500 pairs at 5,000/s, Redis everysec, p50", q(redis, .5), "ms", bar{}},
		{"… beyond the relay's", q(redis, .5) - q(relay, .5), "ms", atMost(.3)},
		{"… p99", q(redis, .99), "ms", bar{}},
		{"… over the relay's", q(redis, .99) / q(relay, .99), "×", atMost(3)},
		{"… p99.9", q(redis, .999), "ms", atMost(20)},
		{"the same on the embedded store, p50", q(embedded, .5), "ms", bar{}},
		{"… p99", q(embedded, .99), "ms", bar{}},
	}, nil
}

// onePair is the latency of one pair that has the server for itself.
func onePair(ctx context.Context, s settings) ([]figure, error) {
	relay, err := relayDelays(ctx, s, 1, alone)
	if err != nil {
		return nil, err
	}
	redis, err := redisDelays(ctx, s, 1, alone)
	if err != nil {
		return nil, err
	}
	sync, err := oneSync(s.duration/2, 100)
	if err != nil {
		return nil, err
	}
	embedded, err := delays(ctx, s, 1, alone)
	return []figure{
		{"floor: the bare relay, one pair alone, p50", quantile(relay, .5), "ms", bar{}},
		{"command to partner, one pair alone, Redis everysec, p50", quantile(redis, .5), "ms", atMost(.3)},
		{"floor: one append + fsync, p50", sync, "ms", bar{}},
		{"command to partner, one pair alone, embedded store, p50", quantile(embedded, .5), "ms", bar{}},
		{"… beyond the fsync", quantile(embedded, .5) - sync, "ms", atMost(.15)},
	}, err
}
