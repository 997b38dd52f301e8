package redisstore

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"amends/hub"
)

func dueKeys() []string { return []string{dueKey(), dueKey() + ":queue", dueKey() + ":leased"} }

// Schedule sets what must happen at a time, in place of an earlier one under the same key.
func (s *Store) Schedule(ctx context.Context, d hub.Due) error {
	if d.Key == "" || len(d.Key) > 1024 {
		return fmt.Errorf("redisstore: the key of what is due has 1 to 1024 bytes, not %d", len(d.Key))
	}
	return s.setDue(ctx, d.Key, strconv.FormatInt(d.At.UnixMilli(), 10), d.Value)
}

// Unschedule takes it back.
func (s *Store) Unschedule(ctx context.Context, key string) error { return s.setDue(ctx, key, "", nil) }

func (s *Store) setDue(ctx context.Context, key, at string, value []byte) error {
	ctx, done, err := s.asking(ctx)
	if err != nil {
		return err
	}
	defer done()
	if _, err := s.run(ctx, scheduleScript, dueKeys(), key, at, value); err != nil {
		return s.failed(err)
	}
	return nil
}

// ClaimDue hands out what is due to one caller for the length of a lease. Where the answer is lost on the way,
// what it held comes back after the lease.
func (s *Store) ClaimDue(ctx context.Context, now time.Time, lease time.Duration, max int) ([]hub.Due, error) {
	ctx, done, err := s.asking(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	reply, err := s.run(ctx, claimScript, dueKeys(), now.UnixMilli(), now.Add(lease).UnixMilli(), max)
	if err != nil {
		return nil, s.failed(err)
	}
	var due []hub.Due
	for pairs := list(reply); len(pairs) > 1; pairs = pairs[2:] {
		at, value, _ := strings.Cut(text(pairs[1]), " ")
		ms, err := strconv.ParseInt(at, 10, 64)
		if err != nil {
			return nil, s.failed(errForeign)
		}
		due = append(due, hub.Due{Key: text(pairs[0]), At: time.UnixMilli(ms), Value: []byte(value)})
	}
	return due, nil
}
