package hub

import (
	"time"

	"amends/hub/space"
)

// Which seats have a page open, on any server: a connection whose device has said hello.

// pagesHere are those on this server.
func (r *room) pagesHere() (open seats) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, m := range r.members {
		if in := m.out.current(); in == greeted || in == live {
			open |= seatA << seatIndex(m.seat)
		}
	}
	return open
}

// answerPages tells the server that asks.
func (r *room) answerPages() {
	if open := r.pagesHere(); open != 0 {
		said := open.wire()
		r.background(func() { r.tell(r.id, telling{Pages: &said}) })
	}
}

// hearPages notes what another server said.
func (r *room) hearPages(open seats) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for i := range r.pages {
		if open&(seatA<<i) != 0 {
			r.pages[i] = time.Now()
		}
	}
	close(r.morePages)
	r.morePages = make(chan struct{})
}

// pagesElsewhere asks the other servers for seats, and waits until each is known to be open, or a while. The turn is not
// held: the answers come by it.
func (r *room) pagesElsewhere(wanted seats) (open seats) {
	began := time.Now()
	r.tell(r.id, telling{AskPages: true})
	timer := time.NewTimer(r.o.AnswerWithin)
	defer timer.Stop()
	for {
		open, more := r.pagesSince(began)
		if open&wanted == wanted {
			return open
		}
		select {
		case <-more:
		case <-timer.C:
			return open
		case <-r.stopped:
			return open
		}
	}
}

func (r *room) pagesSince(began time.Time) (open seats, more <-chan struct{}) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for i, at := range r.pages {
		if !at.Before(began) {
			open |= seatA << i
		}
	}
	return open, r.morePages
}

// has says whether a seat is among them.
func (s seats) has(seat space.Seat) bool { return s&(seatA<<seatIndex(seat)) != 0 }
