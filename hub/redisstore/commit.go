package redisstore

import (
	"context"
	"fmt"
	"time"

	"github.com/redis/go-redis/v9"

	"amends/hub"
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
	if err := s.point(ctx, w, now); err != nil {
		return err
	}
	key := spaceKey(w.Space)
	lane, echoes := s.watching.listener(key)
	reply, err := s.queue.do(ctx, commitScript, key, args)
	if err != nil {
		return s.failed(err)
	}
	if err := s.outcome(w, reply); err != nil {
		if err == hub.ErrNoSpace && len(w.Index) > 0 { // erased just now, perhaps before they were written
			s.takeAway(ctx, w.Space, hashes(w.Index))
		}
		return err
	}
	if lane != nil {
		lane.published(echoes)
	}
	if len(w.Unindex) > 0 {
		s.takeAway(ctx, w.Space, w.Unindex)
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

// point writes the ticket index entry that a write is about to make good, so that no ticket is without one. They lead
// nowhere before that, as the space does not know of them. They stay for a day after their end, for servers whose
// clocks differ.
func (s *Store) point(ctx context.Context, w hub.Write, now time.Time) error {
	if len(w.Index) == 0 {
		return nil
	}
	if !w.Create {
		there, err := s.run(ctx, signScript, []string{spaceKey(w.Space)}, anys(hashes(w.Index))...)
		if err != nil {
			return s.failed(err)
		}
		if there == int64(0) {
			return hub.ErrNoSpace
		}
	}
	pipe := s.client.Pipeline()
	for _, to := range w.Index {
		stays := time.Duration(0) // for good
		if !to.Expires.IsZero() {
			stays = max(0, to.Expires.Sub(now)) + 24*time.Hour
		}
		pipe.Set(ctx, ticketKey(to.Hash), w.Space, stays)
	}
	if _, err := pipe.Exec(ctx); err != nil {
		return s.failed(err)
	}
	return nil
}

// takeAway removes ticket index entry that lead nowhere any more. Where that fails, they go with their space.
func (s *Store) takeAway(ctx context.Context, id string, hashes []string) {
	err := s.removeSignposts(ctx, id, hashes)
	if err == nil {
		_, err = s.run(ctx, unsignScript, []string{spaceKey(id)}, anys(hashes)...)
	}
	if err != nil {
		s.log.Warn("a used ticket's signpost could not be taken away; it leads nowhere", "error", err)
	}
}

func hashes(of []hub.TicketRef) []string {
	list := make([]string, len(of))
	for i, to := range of {
		list[i] = to.Hash
	}
	return list
}

func anys(list []string) []any {
	all := make([]any, len(list))
	for i, s := range list {
		all[i] = s
	}
	return all
}

// TicketSpace asks the ticket index entry for the space, and the space for the ticket index entry.
func (s *Store) TicketSpace(ctx context.Context, hash string) (string, error) {
	ctx, done, err := s.asking(ctx)
	if err != nil {
		return "", err
	}
	defer done()
	id, err := s.client.Get(ctx, ticketKey(hash)).Result()
	if err == redis.Nil {
		return "", hub.ErrNoSpace
	}
	if err != nil {
		return "", s.failed(err)
	}
	end, err := s.client.HGet(ctx, spaceKey(id)+":s", hash).Int64()
	if err == redis.Nil {
		return "", hub.ErrNoSpace
	}
	if err != nil {
		return "", s.failed(err)
	}
	if end != 0 && s.now().UnixMilli() >= end {
		return "", hub.ErrNoSpace
	}
	return id, nil
}

// Erase removes a space: its ticket index entry first, so that a failure in between leaves something to erase again.
func (s *Store) Erase(ctx context.Context, id string) error {
	ctx, done, err := s.asking(ctx)
	if err != nil {
		return err
	}
	defer done()
	key := spaceKey(id)
	hashes, err := s.client.HKeys(ctx, key+":s").Result()
	if err != nil {
		return s.failed(err)
	}
	if err := s.removeSignposts(ctx, id, hashes); err != nil {
		return s.failed(err)
	}
	reply, err := s.run(ctx, eraseScript, []string{key}, appendMessage(nil, kindErased, s.origin))
	if err != nil {
		return s.failed(err)
	}
	var since []string // came meanwhile
	for _, hash := range list(reply) {
		since = append(since, text(hash))
	}
	if err := s.removeSignposts(ctx, id, since); err != nil {
		return s.failed(err)
	}
	return nil
}

func (s *Store) removeSignposts(ctx context.Context, id string, hashes []string) error {
	for _, hash := range hashes {
		if _, err := s.run(ctx, unpointScript, []string{ticketKey(hash)}, id); err != nil {
			return fmt.Errorf("a signpost: %w", err)
		}
	}
	return nil
}
