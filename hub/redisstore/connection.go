package redisstore

import (
	"context"
	"errors"
	"net"

	"github.com/redis/go-redis/v9"
)

// connection is a PubSub that ends with its connection. By itself it would connect again and say nothing, but whoever
// listens must learn that it broke, as what was published meanwhile is lost: so its client dials once.
type connection struct {
	*redis.PubSub
	client *redis.Client
}

func (c connection) close() {
	_ = c.PubSub.Close()
	_ = c.client.Close()
}

// dial connects to a master as its client does.
func dial(ctx context.Context, master *redis.Options) (c connection, err error) {
	ctx, cancel := context.WithTimeout(ctx, answerWithin)
	defer cancel()
	once, dialled := *master, false
	once.Dialer = func(ctx context.Context, network, addr string) (net.Conn, error) {
		if dialled {
			return nil, errors.New("the connection broke")
		}
		dialled = true
		return master.Dialer(ctx, network, addr)
	}
	c.client = redis.NewClient(&once)
	c.PubSub = c.client.SSubscribe(ctx)
	if err = c.Ping(ctx); err != nil { // dials
		c.close()
	}
	return c, err
}
