package redisstore

import (
	"context"
	"fmt"
	"time"

	"github.com/redis/go-redis/v9"

	"amends/hub"
)

// TicketSpace asks the ticket index for the space, and the space whether the ticket leads to it.
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

// indexTickets writes the ticket index entries that a write is about to make good, so that no ticket is without one. They
// lead nowhere before that, as the space does not know of them. They stay for a day after their end, for servers whose
// clocks differ.
func (s *Store) indexTickets(ctx context.Context, w hub.Write, now time.Time) error {
	if len(w.Index) == 0 {
		return nil
	}
	if !w.Create {
		there, err := s.run(ctx, reserveTicketsScript, []string{spaceKey(w.Space)}, references(hashes(w.Index))...)
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

// unindexTickets removes ticket index entries that lead nowhere any more. Where that fails, they go with their space.
func (s *Store) unindexTickets(ctx context.Context, id string, hashes []string) {
	err := s.removeIndexEntries(ctx, id, hashes)
	if err == nil {
		_, err = s.run(ctx, releaseTicketsScript, []string{spaceKey(id)}, references(hashes)...)
	}
	if err != nil {
		s.log.Warn("the index entry of a used ticket could not be removed; it leads nowhere", "error", err)
	}
}

// removeIndexEntries removes those that lead to a space.
func (s *Store) removeIndexEntries(ctx context.Context, id string, hashes []string) error {
	for _, hash := range hashes {
		if _, err := s.run(ctx, unindexTicketScript, []string{ticketKey(hash)}, id); err != nil {
			return fmt.Errorf("a ticket index entry: %w", err)
		}
	}
	return nil
}

func hashes(of []hub.TicketRef) []string {
	list := make([]string, len(of))
	for i, to := range of {
		list[i] = to.Hash
	}
	return list
}
