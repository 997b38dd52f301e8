package client

import "time"

// clock keeps the server's clock: the answer of the quickest exchange counts, and from there it runs on the
// monotonic clock, so that a change of the device's own clock does not move it.
type clock struct {
	began  time.Time
	offset time.Duration // the server's Unix time when began was
	round  time.Duration // of the exchange that gave it
	known  bool
}

func newClock() clock { return clock{began: time.Now()} }

// local is milliseconds since the clock began.
func (c *clock) local() int64 { return time.Since(c.began).Milliseconds() }

// heard reads an answer: sent is what local said at the question, now the server's Unix milliseconds.
func (c *clock) heard(sent, now int64) {
	elapsed := time.Since(c.began)
	round := elapsed - time.Duration(sent)*time.Millisecond
	if c.known && round > c.round {
		return
	}
	c.known, c.round = true, round
	c.offset = time.Duration(now)*time.Millisecond - elapsed + round/2
}

func (c *clock) now() time.Time {
	if !c.known {
		return time.Now()
	}
	return time.Unix(0, 0).Add(c.offset + time.Since(c.began))
}
