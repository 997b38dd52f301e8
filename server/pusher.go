package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptrace"
	"strconv"
	"time"

	webpush "github.com/SherClockHolmes/webpush-go"

	"amends/hub"
	"amends/hub/space"
)

// pusher takes reminders to push services: sealed for the browser (RFC 8291), all of one length, signed with the key of
// these servers (RFC 8292).
type pusher struct {
	client *http.Client
	keys   func(context.Context) (vapid, error)
	site   site
	now    func() time.Time
	log    *slog.Logger
}

const (
	pushRecord    = 1024           // bytes that travel, whatever a reminder says
	maxRetryAfter = 24 * time.Hour // what a push service may ask for
)

// Push sends one reminder. What may have been taken is never sent again.
func (p *pusher) Push(ctx context.Context, r space.Reminder) hub.Pushed {
	keys, err := p.keys(ctx)
	if err != nil {
		return hub.Pushed{Outcome: hub.PushLater}
	}
	message, err := json.Marshal(pushMessage(r, p.site))
	if err != nil {
		return hub.Pushed{}
	}
	urgency := webpush.UrgencyNormal
	if r.Urgent() {
		urgency = webpush.UrgencyHigh
	}
	sent := false
	ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{WroteHeaders: func() { sent = true }})
	answer, err := webpush.SendNotificationWithContext(ctx, message,
		&webpush.Subscription{Endpoint: r.Endpoint, Keys: webpush.Keys{P256dh: r.Keys.P256dh, Auth: r.Keys.Auth}},
		&webpush.Options{
			HTTPClient: p.client, RecordSize: pushRecord, TTL: int(r.Keep(p.now().UnixMilli()).Seconds()), Urgency: urgency,
			Subscriber: p.subscriber(), VAPIDPublicKey: keys.public, VAPIDPrivateKey: keys.private,
		})
	if err != nil {
		return p.unanswered(err, sent)
	}
	defer answer.Body.Close()
	_, _ = io.CopyN(io.Discard, answer.Body, reachBody)
	return p.answered(answer)
}

// subscriber is whom a push service may turn to.
func (p *pusher) subscriber() string {
	at := *p.site.url
	at.Scheme = "https" // on loopback it is not, and some services take nothing else
	return at.String()
}

// unanswered says what becomes of a reminder that got no answer. The error names the endpoint, so it is not logged.
func (p *pusher) unanswered(err error, sent bool) hub.Pushed {
	switch {
	case errors.Is(err, errNotPublic):
		p.log.Warn("a reminder was not sent: its address is not public")
	case sent:
		p.log.Info("a push service gave no answer to a reminder")
	default:
		p.log.Info("a push service could not be reached")
		return hub.Pushed{Outcome: hub.PushLater}
	}
	return hub.Pushed{}
}

func (p *pusher) answered(answer *http.Response) hub.Pushed {
	switch status := answer.StatusCode; {
	case status >= 200 && status < 300:
		return hub.Pushed{Outcome: hub.PushTaken}
	case status == http.StatusNotFound, status == http.StatusGone:
		return hub.Pushed{Outcome: hub.PushGone}
	case status == http.StatusTooManyRequests, status >= 500:
		return hub.Pushed{Outcome: hub.PushLater, After: p.retryAfter(answer.Header.Get("Retry-After"))}
	default: // a redirect too: it is not followed
		p.log.Info("a push service refused a reminder", "status", status)
		return hub.Pushed{}
	}
}

// retryAfter reads a Retry-After: seconds, or a date.
func (p *pusher) retryAfter(said string) time.Duration {
	if seconds, err := strconv.ParseUint(said, 10, 31); err == nil {
		return min(time.Duration(seconds)*time.Second, maxRetryAfter)
	}
	if date, err := http.ParseTime(said); err == nil {
		return min(max(0, date.Sub(p.now())), maxRetryAfter)
	}
	return 0
}
