package leg

import (
	"time"

	"amends/hub/space"
)

// mayBeHeard says whether the floor lets a seat be heard: where it is with one, that one alone; where both act, both; before,
// beside and after a talk nobody (SOUND.md).
func mayBeHeard(t *space.Talk, seat space.Seat) bool {
	if t == nil || t.Mode != space.Apart {
		return false
	}
	switch t.Phase {
	case space.Speaking, space.Reflecting, space.Checking:
		return t.Floor == seat
	case space.Repairing, space.Agreeing:
		return true
	}
	return false
}

// isOver says whether a talk pauses or has ended: then nobody is heard at once, and its return opens no microphone.
func isOver(t *space.Talk) bool {
	return t != nil && (t.Phase == space.Paused || t.Phase == space.Closed)
}

const (
	tail       = 100 * time.Millisecond // a last syllable is whole where the floor passes
	staleAfter = 3 * time.Second        // without a connection to the server the floor may have moved
)

// flow is what goes out and what is played, as the floor wants it.
type flow struct {
	sends, plays bool
	closed       bool      // the microphone, by its person or by a time-out
	tail         time.Time // until then packets go out, though sends is false
	cut          time.Time // since when there is no connection to the server; zero: there is one
}

// follow takes the talk as it is for a seat now.
func (f *flow) follow(talk *space.Talk, seat space.Seat, live bool, now time.Time) {
	over, spoke := isOver(talk), f.sends
	f.closed = f.closed || over
	f.sends, f.plays = mayBeHeard(talk, seat) && !f.closed, mayBeHeard(talk, seat.Other())
	switch {
	case over, f.sends:
		f.tail = time.Time{}
	case spoke && !f.closed:
		f.tail = now.Add(tail)
	}
	switch {
	case live:
		f.cut = time.Time{}
	case f.cut.IsZero():
		f.cut = now
	}
}

// close closes the microphone, in mid-word.
func (f *flow) close() {
	f.sends, f.closed, f.tail = false, true, time.Time{}
}

func (f *flow) speaks(now time.Time) bool { return (f.sends || now.Before(f.tail)) && !f.stale(now) }

func (f *flow) hears(now time.Time) bool { return f.plays && !f.stale(now) }

func (f *flow) stale(now time.Time) bool { return !f.cut.IsZero() && now.Sub(f.cut) > staleAfter }
