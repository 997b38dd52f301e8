package main

import (
	"context"
	"errors"
	"time"

	"amends/hub"
	"amends/hub/space"
)

// metered is a store whose commits are timed and whose failures are counted.
type metered struct {
	hub.Store
	*meters
}

func (m *meters) metered(store hub.Store) hub.Store {
	for _, operation := range []string{"load", "commit", "recall", "watch", "tell", "erase", "ticket", "due", "keep"} {
		m.errors.WithLabelValues(operation) // shown from the start
	}
	return metered{store, m}
}

// met counts a call that got no answer.
func (m *meters) met(operation string, err error) {
	if errors.Is(err, hub.ErrUnavailable) || errors.Is(err, context.DeadlineExceeded) {
		m.errors.WithLabelValues(operation).Inc()
	}
}

func (s metered) Load(ctx context.Context, id string, docs []hub.DocCursor) ([]hub.Loaded, error) {
	loaded, err := s.Store.Load(ctx, id, docs)
	s.met("load", err)
	return loaded, err
}

func (s metered) Commit(ctx context.Context, w hub.Write) error {
	began := time.Now()
	err := s.Store.Commit(ctx, w)
	s.commits.Observe(time.Since(began).Seconds())
	s.met("commit", err)
	return err
}

func (s metered) Recall(ctx context.Context, id string, seat space.Seat, command string) (hub.Done, bool, error) {
	done, found, err := s.Store.Recall(ctx, id, seat, command)
	s.met("recall", err)
	return done, found, err
}

func (s metered) Watch(ctx context.Context, id string, events func(hub.Event)) (func(), error) {
	stop, err := s.Store.Watch(ctx, id, events)
	s.met("watch", err)
	return stop, err
}

func (s metered) Tell(ctx context.Context, id string, message []byte) error {
	err := s.Store.Tell(ctx, id, message)
	s.met("tell", err)
	return err
}

func (s metered) Erase(ctx context.Context, id string) error {
	err := s.Store.Erase(ctx, id)
	s.met("erase", err)
	return err
}

func (s metered) TicketSpace(ctx context.Context, hash string) (string, error) {
	id, err := s.Store.TicketSpace(ctx, hash)
	s.met("ticket", err)
	return id, err
}

func (s metered) Schedule(ctx context.Context, d hub.Due) error {
	err := s.Store.Schedule(ctx, d)
	s.met("due", err)
	return err
}

func (s metered) Unschedule(ctx context.Context, key string) error {
	err := s.Store.Unschedule(ctx, key)
	s.met("due", err)
	return err
}

func (s metered) ClaimDue(ctx context.Context, now time.Time, lease time.Duration, max int) ([]hub.Due, error) {
	due, err := s.Store.ClaimDue(ctx, now, lease, max)
	s.met("due", err)
	return due, err
}

func (s metered) Keep(ctx context.Context, name string, value []byte) ([]byte, error) {
	kept, err := s.Store.Keep(ctx, name, value)
	s.met("keep", err)
	return kept, err
}
