package main

import (
	"context"
	"os"
	"sync/atomic"
	"time"
)

// warmUp is how long a load goes on before it counts.
const warmUp = time.Second

// pace is what all pairs get done in a closed loop, each sending the next command when its partner has the last.
type pace struct {
	rate float64 // commands a second
	cost float64 // the servers' own processor time for 10,000 commands, in seconds
	ours float64 // that of this program
	done float64 // commands, with those of the warm-up
}

// closedLoop lets pairs that have met at servers run.
func closedLoop(s settings, pairs []*pair, servers ...*process) (pace, error) {
	var done atomic.Int64
	var ends atomic.Bool
	for _, p := range pairs {
		p.b.within(warmUp + s.duration + patience)
		go p.a.drain() // ends when the pairs hang up
	}
	failed := make(chan error, 1)
	go func() {
		failed <- each(len(pairs), len(pairs), func(i int) error {
			for !ends.Load() {
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
	}()
	time.Sleep(warmUp)
	counted, began := done.Load(), time.Now()
	ownBefore, before, err := used(servers)
	if err != nil {
		return pace{}, err
	}
	time.Sleep(s.duration)
	counted, took := done.Load()-counted, time.Since(began)
	ownAfter, after, err := used(servers)
	ends.Store(true)
	if err := <-failed; err != nil {
		return pace{}, err
	}
	return pace{
		rate: float64(counted) / took.Seconds(),
		cost: (after - before) / float64(counted) * 10_000,
		ours: (ownAfter - ownBefore) / float64(counted) * 10_000,
		done: float64(done.Load()),
	}, err
}

// used is the processor time of this program and of all servers, in seconds.
func used(servers []*process) (own, sum float64, err error) {
	for _, p := range servers {
		cpu, err := p.cpu()
		if err != nil {
			return 0, 0, err
		}
		sum += cpu
	}
	own, err = cpuOf(os.Getpid())
	return own, sum, err
}

// saturate starts n servers with the same flags and lets pairs run, the partners on different servers if there are
// several.
func saturate(ctx context.Context, s settings, n int, flags ...string) (pace, error) {
	var servers []*process
	for range n {
		p, err := serve(ctx, s, flags...)
		if p != nil {
			defer p.stop()
		}
		if err != nil {
			return pace{}, err
		}
		servers = append(servers, p)
	}
	pairs, err := meet(ctx, s.pairs, servers...)
	defer hangUp(pairs)
	if err != nil {
		return pace{}, err
	}
	return closedLoop(s, pairs, servers...)
}

// relayed is what the bare relay gets done in the same loop.
func relayed(ctx context.Context, s settings) (pace, error) {
	relay, err := startRelay(ctx)
	if err != nil {
		return pace{}, err
	}
	defer relay.stop()
	pairs, err := meetAtRelay(relay, s.pairs)
	defer hangUp(pairs)
	if err != nil {
		return pace{}, err
	}
	return closedLoop(s, pairs, relay)
}

// saturation is how many commands a second the server gets done on its embedded store, and what it spends on them.
func saturation(ctx context.Context, s settings) ([]figure, error) {
	relay, err := relayed(ctx, s)
	if err != nil {
		return nil, err
	}
	disk, err := diskFloor(s.duration/2, 64)
	if err != nil {
		return nil, err
	}
	embedded, err := saturate(ctx, s, 1)
	return []figure{
		{"floor: the bare relay at saturation", relay.rate, "commands/s", bar{}},
		{"floor: its CPU for 10,000 commands", relay.cost, "s", bar{}},
		{"floor: append + fsync, 200 bytes, grouped by 64", disk, "writes/s", bar{}},
		{"commands at saturation, embedded store", embedded.rate, "commands/s", atLeast(25_000)},
		{"… over the disk's grouped writes", embedded.rate / disk, "×", atLeast(.6)},
		{"server's CPU for 10,000 commands, embedded store", embedded.cost, "s", atMost(.25)},
		{"… and the load generator's own", embedded.ours, "s", bar{}},
	}, err
}

// saturationOnRedis is the same through Redis, with one server and with two.
func saturationOnRedis(ctx context.Context, s settings) ([]figure, error) {
	redis, err := startRedis(ctx, "everysec")
	defer redis.stop()
	if err != nil {
		return nil, err
	}
	one, err := saturate(ctx, s, 1, redis.flags()...)
	if err != nil {
		return nil, err
	}
	asked, err := redis.trips(ctx, s)
	if err != nil {
		return nil, err
	}
	two, err := saturate(ctx, s, 2, redis.flags()...)
	if err != nil {
		return nil, err
	}
	always, script, err := saturationSynced(ctx, s)
	return []figure{
		{"commands at saturation, Redis everysec, one server", one.rate, "commands/s", atLeast(37_000)},
		{"server's CPU for 10,000 commands, Redis everysec", one.cost, "s", atMost(.35)},
		{"round trips to Redis for each command", asked, "", atMost(1)},
		{"commands at saturation, Redis everysec, partners on two servers", two.rate, "commands/s", bar{}},
		{"… over one server's", two.rate / one.rate, "×", atLeast(.9)},
		{"floor: a bare script in Redis with fsync always", script, "scripts/s", bar{}},
		{"commands at saturation, Redis with fsync always, one server", always.rate, "commands/s", bar{}},
		{"… over the bare script", always.rate / script, "×", atLeast(.6)},
	}, err
}

// saturationSynced is what Redis gets done with fsync always: the server's commands, and bare scripts.
func saturationSynced(ctx context.Context, s settings) (server pace, script float64, err error) {
	redis, err := startRedis(ctx, "always")
	defer redis.stop()
	if err != nil {
		return pace{}, 0, err
	}
	if server, err = saturate(ctx, s, 1, redis.flags()...); err != nil {
		return pace{}, 0, err
	}
	script, err = redis.scriptFloor(ctx, s.pairs)
	return server, script, err
}

// trips is how many scripts Redis runs for one command, once the pairs have met.
func (r *redisServer) trips(ctx context.Context, s settings) (float64, error) {
	p, err := serve(ctx, s, r.flags()...)
	if err != nil {
		return 0, err
	}
	defer p.stop()
	pairs, err := meet(ctx, 8, p)
	defer hangUp(pairs)
	if err != nil {
		return 0, err
	}
	before, err := r.scripts(ctx)
	if err != nil {
		return 0, err
	}
	s.duration = time.Second
	made, err := closedLoop(s, pairs, p)
	if err != nil {
		return 0, err
	}
	after, err := r.scripts(ctx)
	return (after - before) / made.done, err
}
