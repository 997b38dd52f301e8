package client

import (
	"context"
	"math/rand/v2"
	"time"
)

const (
	backoffFirst = 250 * time.Millisecond
	backoffMost  = 30 * time.Second
)

// backoff is how long to wait before attempt+1: anything from 0 up to a bound that doubles ("full jitter"), so
// that clients which lost a server at one moment do not come back at one moment.
func backoff(attempt int) time.Duration {
	bound := backoffMost
	if attempt < 7 {
		bound = backoffFirst << attempt
	}
	return rand.N(bound)
}

// wait sleeps, or returns the context's error.
func wait(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
