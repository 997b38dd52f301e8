package redisstore

import (
	"context"

	"github.com/redis/go-redis/v9"

	"amends/hub"
	"amends/hub/space"
)

// Commit does one write, in one round trip. It may reach Redis twice where an answer was lost on the way; the
// script knows the write by its name and does it once.
func (s *Store) Commit(ctx context.Context, w hub.Write) error {
	ctx, done, err := s.asking(ctx)
	if err != nil {
		return err
	}
	defer done()
	now := s.now()
	args, err := encode(w, s.name(), now)
	if err != nil {
		return err
	}
	if err := s.indexTickets(ctx, w, now); err != nil {
		return err
	}
	key := spaceKey(w.Space)
	listener, echoes := s.subscriptions.listener(key)
	reply, err := s.pipeline.do(ctx, commitScript, key, args)
	if err != nil {
		return s.failed(err)
	}
	if err := s.outcome(w, reply); err != nil {
		if err == hub.ErrNoSpace && len(w.Index) > 0 { // erased just now, perhaps before they were written
			s.unindexTickets(ctx, w.Space, hashes(w.Index))
		}
		return err
	}
	if listener != nil {
		listener.published(echoes)
	}
	if len(w.Unindex) > 0 {
		s.unindexTickets(ctx, w.Space, w.Unindex)
	}
	return nil
}

// outcome reads what commit.lua returned.
func (s *Store) outcome(w hub.Write, reply any) error {
	if reply == int64(1) {
		return nil
	}
	parts := list(reply)
	if len(parts) == 0 {
		return s.failed(errForeign)
	}
	switch text(parts[0]) {
	case "repeat":
		done, _, err := readCommand(commandField(w.Command.Seat, w.Command.ID), text(parts[1]))
		if err != nil {
			return s.failed(err)
		}
		return &hub.RepeatError{Done: done}
	case "exists":
		return hub.ErrExists
	case "none":
		return hub.ErrNoSpace
	case "conflict":
		if docs, err := s.readHistories(parts[1:]); err == nil && docs != nil {
			return &hub.ConflictError{Docs: docs}
		}
		return hub.ErrConflict
	}
	return s.failed(errForeign)
}

// Recall finds a remembered command, among the later ones and the earlier ones.
func (s *Store) Recall(ctx context.Context, id string, seat space.Seat, command string) (hub.Done, bool, error) {
	ctx, done, err := s.asking(ctx)
	if err != nil {
		return hub.Done{}, false, err
	}
	defer done()
	key, field := spaceKey(id), commandField(seat, command)
	pipe := s.client.Pipeline() // the later first: should it become the earlier in between, nothing is missed
	found := []*redis.StringCmd{pipe.HGet(ctx, key+":c", field), pipe.HGet(ctx, key+":d", field)}
	if _, err := pipe.Exec(ctx); err != nil && err != redis.Nil {
		return hub.Done{}, false, s.failed(err)
	}
	for _, f := range found {
		if f.Err() != nil {
			continue
		}
		was, since, err := readCommand(field, f.Val())
		if err != nil {
			return hub.Done{}, false, s.failed(err)
		}
		if s.now().Sub(since) < 2*hub.RememberFor { // as commit.lua judges
			return was, true, nil
		}
	}
	return hub.Done{}, false, nil
}
