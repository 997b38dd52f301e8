package hub

import "time"

// bucket limits the rate of one device: full it holds burst tokens, and each message takes one.
type bucket struct {
	tokens float64
	at     int64 // ns of the clock, when tokens was right
}

// take takes a token if there is one. full says that the bucket had filled up since the last time.
func (b *bucket) take(now time.Time, rate float64, burst int) (ok, full bool) {
	ns := now.UnixNano()
	if b.at == 0 {
		b.tokens = float64(burst)
	} else if passed := ns - b.at; passed > 0 {
		b.tokens += rate * float64(passed) / float64(time.Second)
	}
	b.at = ns
	if full = b.tokens >= float64(burst); full {
		b.tokens = float64(burst)
	}
	if b.tokens < 1 {
		return false, false
	}
	b.tokens--
	return true, full
}
