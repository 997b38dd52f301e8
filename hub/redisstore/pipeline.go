package redisstore

import (
	"context"
	"errors"
	"net"
	"sync"

	"github.com/redis/go-redis/v9"
)

// A pipeline hands scripts that wait together to Redis in one round trip: as many writers as there are share it, and a
// lone one waits for nobody. It is sharded so that, on a Cluster, a master that does not answer keeps few of the
// others' scripts waiting.
//
// go-redis has an AutoPipeliner. It took a quarter more processor time with 256 writers whose writes are heard, sends
// also what nobody waits for any more, and is called experimental.
type pipeline struct {
	client  redis.UniversalClient
	shards  []chan *call
	stop    chan struct{}
	workers sync.WaitGroup
}

const (
	maxBatch   = 64
	maxWaiting = 1024
)

// call is a script on its way. Its caller may leave before it is done, and then does not look at it again.
type call struct {
	ctx  context.Context
	cmd  *redis.Cmd
	done chan struct{}
}

func newPipeline(m masters) *pipeline {
	shards, workers := 1, 4
	if m.cluster != nil {
		shards, workers = 16, 2
	}
	p := &pipeline{client: m.client, stop: make(chan struct{})}
	for range shards {
		waiting := make(chan *call, maxWaiting)
		p.shards = append(p.shards, waiting)
		for range workers {
			p.workers.Go(func() { p.work(waiting) })
		}
	}
	return p
}

// close lets what is on its way end. What waits is not sent any more.
func (p *pipeline) close() {
	close(p.stop)
	p.workers.Wait()
}

// do runs a script on one key, in the company of others. Its error says that the outcome is unknown.
func (p *pipeline) do(ctx context.Context, script *redis.Script, key string, args []any) (any, error) {
	cmd := redis.NewCmd(ctx, append([]any{"evalsha", script.Hash(), 1, key}, args...)...)
	cmd.SetFirstKeyPos(3)
	c := &call{ctx: ctx, cmd: cmd, done: make(chan struct{})}
	select {
	case p.shards[partitionOf(key)*len(p.shards)/partitions] <- c:
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-p.stop:
		return nil, redis.ErrClosed
	}
	select {
	case <-c.done:
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-p.stop:
		p.workers.Wait()
		select {
		case <-c.done:
		default:
			return nil, redis.ErrClosed
		}
	}
	if err := cmd.Err(); redis.HasErrorPrefix(err, "NOSCRIPT") || errors.Is(err, net.ErrClosed) {
		return run(ctx, p.client, script, []string{key}, args...)
	}
	return cmd.Result()
}

func (p *pipeline) work(waiting chan *call) {
	batch := make([]*call, 0, maxBatch)
	for {
		select {
		case first := <-waiting:
			batch = append(batch[:0], first)
		case <-p.stop:
			return
		}
		select {
		case <-p.stop: // whatever waits
			return
		default:
		}
		for more := true; more && len(batch) < maxBatch; {
			select {
			case c := <-waiting:
				batch = append(batch, c)
			default:
				more = false
			}
		}
		p.send(batch)
	}
}

// send sends a batch, but for those whose callers have left.
func (p *pipeline) send(batch []*call) {
	ctx, cancel := context.WithTimeout(context.Background(), answerWithin)
	defer cancel()
	pipe := p.client.Pipeline()
	for _, c := range batch {
		if err := c.ctx.Err(); err != nil {
			c.cmd.SetErr(err)
			continue
		}
		_ = pipe.Process(ctx, c.cmd)
	}
	_, _ = pipe.Exec(ctx) // each has its own error
	for _, c := range batch {
		close(c.done)
	}
}

// run runs a script by itself.
func run(ctx context.Context, client redis.UniversalClient, script *redis.Script, keys []string, args ...any) (any, error) {
	reply, err := script.Run(ctx, client, keys, args...).Result()
	if errors.Is(err, net.ErrClosed) { // by go-redis, as another is the master now
		return script.Run(ctx, client, keys, args...).Result()
	}
	return reply, err
}
