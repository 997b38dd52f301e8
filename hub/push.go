package hub

import (
	"context"
	"time"

	"amends/hub/space"
)

// Pusher takes reminders to push services. The server has one; the hub knows nothing of how it is done.
type Pusher interface {
	// Push sends one reminder and says what became of it. It returns within seconds, whatever the push service does,
	// and at once when ctx ends.
	Push(ctx context.Context, r space.Reminder) Pushed
}

// Pushed is what became of a reminder. After, with PushLater, is how long the push service asks to be left alone.
type Pushed struct {
	Outcome PushOutcome
	After   time.Duration
}

// PushOutcome says what a push service answered.
type PushOutcome int

const (
	PushFailed PushOutcome = iota // not taken, or nobody knows: it is not sent again, so that nothing is said twice
	PushTaken
	PushLater // not taken now: the service is busy, or away
	PushGone  // the subscription is known no more
)
