package hub

import (
	"context"
	"sync"
	"time"
)

// deadline is a context that ends at a time. It is what context.WithTimeout gives, except that its timer and
// channel are made only for those who ask for them: a write to a socket or a commit seldom does, and there are
// several of them for each command.
type deadline struct {
	at    time.Time
	mu    sync.Mutex
	done  chan struct{}
	timer *time.Timer
	over  bool
}

var deadlines = sync.Pool{New: func() any { return new(deadline) }}

func within(d time.Duration) *deadline {
	limit := deadlines.Get().(*deadline)
	limit.at = time.Now().Add(d)
	return limit
}

func (d *deadline) Deadline() (time.Time, bool) { return d.at, true }
func (d *deadline) Value(any) any               { return nil }

func (d *deadline) Err() error {
	if !time.Now().Before(d.at) {
		return context.DeadlineExceeded
	}
	return nil
}

func (d *deadline) Done() <-chan struct{} {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.done == nil {
		d.done = make(chan struct{})
		d.timer = time.AfterFunc(time.Until(d.at), d.end)
	}
	return d.done
}

func (d *deadline) end() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !d.over {
		d.over = true
		close(d.done)
	}
}

// stop lets go of the deadline. Whoever made it calls it when the work is done, and does not use it again. One
// whose channel nobody asked for was only looked at, and is used for other work.
func (d *deadline) stop() {
	d.mu.Lock()
	timer := d.timer
	d.mu.Unlock()
	if timer == nil {
		deadlines.Put(d)
	} else if timer.Stop() {
		d.end()
	}
}
