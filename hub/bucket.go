package hub

import (
	"sync"
	"time"
)

// bucket limits the rate of one device: full it holds burst tokens, and each message spends one. A connection hands it
// on to the one that replaces it, and both may use it for a moment.
type bucket struct {
	mu      sync.Mutex
	tokens  float64
	at      int64 // ns of the clock, when tokens was right
	refused int   // since it was last full
}

// spend spends a token if there is one, and says how often there was none since the bucket was last full.
func (b *bucket) spend(now time.Time, rate float64, burst int) (ok bool, refused int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	ns := now.UnixNano()
	if b.at == 0 {
		b.tokens = float64(burst)
	} else if passed := ns - b.at; passed > 0 {
		b.tokens += rate * float64(passed) / float64(time.Second)
	}
	b.at = ns
	if b.tokens >= float64(burst) {
		b.tokens, b.refused = float64(burst), 0
	}
	if b.tokens < 1 {
		b.refused++
		return false, b.refused
	}
	b.tokens--
	return true, b.refused
}
