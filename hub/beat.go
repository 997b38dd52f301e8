package hub

import "time"

// The beat is the one clock of the hub: it pings connections, each in its own turn of wire.PingEvery, cuts off
// those that do not end by themselves, ends presence and closes rooms that nobody came back to. It runs while
// there are rooms, and measures time by the machine's monotonic clock: a clock that is set changes nothing.

// cutAfter is how long a connection may take to send what it still has and its bye.
const cutAfter = 500 * time.Millisecond

// beat starts the beat. h.mu is held.
func (h *Hub) beat() {
	if h.beating || h.stopped() {
		return
	}
	h.beating = true
	h.work.Add(1)
	go h.run()
}

func (h *Hub) run() {
	defer h.work.Done()
	ticker := time.NewTicker(h.o.Beat)
	defer ticker.Stop()
	for stop := h.stop; ; {
		select {
		case <-ticker.C:
		case <-stop:
			stop = nil
		}
		if !h.round(time.Now()) {
			return
		}
	}
}

// round is one beat. It answers false, and the beat is over, when there is no room left.
func (h *Hub) round(now time.Time) bool {
	h.mu.Lock()
	var cut []*conn
	for c, since := range h.closing {
		if now.Sub(since) >= cutAfter {
			cut = append(cut, c)
			delete(h.closing, c)
		}
	}
	ping := append([]*conn(nil), h.pings[h.nextPing]...)
	h.nextPing = (h.nextPing + 1) % len(h.pings)
	attended := make([]*room, 0, len(h.attended))
	for r := range h.attended {
		attended = append(attended, r)
	}
	var old []*room
	for r, since := range h.idle {
		if _, graced := h.attended[r]; h.draining || now.Sub(since) >= h.o.Linger && !graced {
			h.forget(r)
			old = append(old, r)
		}
	}
	h.mu.Unlock()

	for _, c := range cut {
		c.cut()
	}
	for _, c := range ping {
		c.ping()
	}
	for _, r := range attended {
		r.lookAround(now)
	}
	for _, r := range old {
		r.close()
	}
	return h.beatsOn()
}

func (h *Hub) beatsOn() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.beating = len(h.rooms) > 0 || len(h.closing) > 0
	return h.beating
}
