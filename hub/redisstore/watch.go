package redisstore

import (
	"context"
	"fmt"

	"amends/hub"
)

// Watch listens to the channel of a space, and returns once Redis has confirmed that.
func (s *Store) Watch(ctx context.Context, id string, events func(hub.Event)) (stop func(), err error) {
	ctx, done, err := s.asking(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	w, key := &watcher{events: events}, spaceKey(id)
	at, err := endpointOf(ctx, s.masters, partitionOf(id))
	if err != nil {
		return nil, s.failed(err)
	}
	confirmed := s.subscriptions.join(key, at, w)
	if confirmed == nil {
		return nil, errClosed
	}
	select {
	case <-confirmed:
		return func() { s.subscriptions.leave(key, w) }, nil
	case <-ctx.Done():
		err = s.failed(fmt.Errorf("nobody confirmed that the space is watched: %w", ctx.Err()))
	case <-s.ctx.Done():
		err = errClosed
	}
	s.subscriptions.leave(key, w)
	return nil, err
}

// Tell publishes a short message to the watchers of a space at other servers.
func (s *Store) Tell(ctx context.Context, id string, message []byte) error {
	ctx, done, err := s.asking(ctx)
	if err != nil {
		return err
	}
	defer done()
	if err := s.client.SPublish(ctx, spaceKey(id), appendMessage(kindTold, s.origin, string(message))).Err(); err != nil {
		return s.failed(err)
	}
	return nil
}
