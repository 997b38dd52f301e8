package redisstore

import (
	"context"
	"errors"
	"net"
	"strings"
	"sync"

	"github.com/redis/go-redis/v9"
)

// A queue hands writes that wait together to Redis in one pipeline: as many writers as there are share a round
// trip, and a lone one waits for nobody. It is sharded so that, on a Cluster, a master that does not answer keeps
// few of the others' writes waiting.
type queue struct {
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
	of   script
	cmd  *redis.Cmd
	done chan struct{}
}

func newQueue(client redis.UniversalClient, shards, workers int) *queue {
	q := &queue{stop: make(chan struct{})}
	for range shards {
		waiting := make(chan *call, maxWaiting)
		q.shards = append(q.shards, waiting)
		for range workers {
			q.workers.Go(func() { q.work(client, waiting) })
		}
	}
	return q
}

// close lets what is on its way end. What waits is not sent any more.
func (q *queue) close() {
	close(q.stop)
	q.workers.Wait()
}

// do runs a script on one key, in the company of others. Its error says that the outcome is unknown.
func (q *queue) do(ctx context.Context, of script, key string, args []string) (any, error) {
	c := &call{ctx: ctx, of: of, done: make(chan struct{})}
	all := make([]any, 0, 4+len(args))
	all = append(all, "evalsha", of.hash, "1", key)
	for i := range args {
		all = append(all, &args[i])
	}
	c.cmd = redis.NewCmd(ctx, all...)
	c.cmd.SetFirstKeyPos(3)
	select {
	case q.shards[partitionOf(key)*len(q.shards)/partitions] <- c:
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-q.stop:
		return nil, redis.ErrClosed
	}
	select {
	case <-c.done:
		return c.cmd.Val(), c.cmd.Err()
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-q.stop:
	}
	q.workers.Wait()
	select {
	case <-c.done:
		return c.cmd.Val(), c.cmd.Err()
	default:
		return nil, redis.ErrClosed
	}
}

func (q *queue) work(client redis.UniversalClient, waiting chan *call) {
	batch := make([]*call, 0, maxBatch)
	for {
		select {
		case first := <-waiting:
			batch = append(batch[:0], first)
		case <-q.stop:
			return
		}
		for more := true; more && len(batch) < maxBatch; {
			select {
			case c := <-waiting:
				batch = append(batch, c)
			default:
				more = false
			}
		}
		run(client, batch)
	}
}

// run sends a batch, and anew, with their text, those scripts that Redis has not seen yet, and those whose connection
// go-redis closed under them, as it does when another becomes the master.
func run(client redis.UniversalClient, batch []*call) {
	ctx, cancel := context.WithTimeout(context.Background(), answerWithin)
	defer cancel()
	pipe := client.Pipeline()
	for _, c := range batch {
		if err := c.ctx.Err(); err != nil {
			c.cmd.SetErr(err)
			continue
		}
		_ = pipe.Process(ctx, c.cmd)
	}
	_, _ = pipe.Exec(ctx) // each has its own error
	for _, c := range batch {
		switch err := c.cmd.Err(); {
		case unseen(err):
			args := c.cmd.Args()
			args[0], args[1] = "eval", c.of.text
		case !errors.Is(err, net.ErrClosed):
			continue
		}
		c.cmd.SetErr(nil)
		_ = pipe.Process(ctx, c.cmd)
	}
	_, _ = pipe.Exec(ctx)
	for _, c := range batch {
		close(c.done)
	}
}

func unseen(err error) bool { return err != nil && strings.HasPrefix(err.Error(), "NOSCRIPT") }
