package client

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"time"

	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/wire"

	"github.com/google/uuid"
)

// Options change how a Space behaves. The zero value is right for a program.
type Options struct {
	// Log gets what happens to the connection; nil discards it. Words and keys are never logged.
	Log *slog.Logger
}

// Space is one seat of a space, kept in sync until Close or until the server ends it for good. All methods are
// safe for concurrent use.
type Space struct {
	held        Held
	shared, own seal.WordKey
	callKey     seal.CallKey
	log         *slog.Logger
	stop        context.CancelFunc
	done        chan struct{}

	mu       sync.Mutex
	docs     map[wire.DocName]*replica
	queue    []*command // not yet answered, in order
	wake     chan struct{}
	changed  chan struct{} // closed and replaced at each change
	live     bool
	presence wire.Presence
	inTalk   bool
	here     *wire.Here // to be said
	leg      *Leg       // this device, where it is one
	calls    []wire.Call
	asks     []*relayAsk
	clock    clock
	ended    error
}

// command waits for its answer. Sent is false again after each lost connection.
type command struct {
	do     wire.Do
	sent   bool
	hold   time.Time // not before
	answer chan error
}

// Open connects with a held seat and returns once both docs, or the one that a lent seat has, are in sync for the first
// time. Until then a server
// that cannot be reached is tried again, as long as ctx allows.
func Open(ctx context.Context, held Held, o Options) (*Space, error) {
	shared, own, call, err := held.keys()
	if err != nil {
		return nil, fmt.Errorf("what was held cannot be used: %w", err)
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	running, stop := context.WithCancel(context.Background())
	s := &Space{
		held: held, shared: shared, own: own, callKey: call, log: o.Log, stop: stop,
		done:    make(chan struct{}),
		docs:    map[wire.DocName]*replica{wire.Shared: newReplica(space.Shared), wire.Own: newReplica(space.Own(held.Seat))},
		wake:    make(chan struct{}, 1),
		changed: make(chan struct{}),
		clock:   newClock(),
	}
	go s.run(running)
	if err := s.Wait(ctx, func() bool { return s.Live() }); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// Close ends the connection and waits until nothing of it runs. Commands that wait get ErrEnded.
func (s *Space) Close() {
	s.end(ErrEnded)
	<-s.done
}

// Held is what Open was given.
func (s *Space) Held() Held { return s.held }

// Seat is the seat that this device holds.
func (s *Space) Seat() space.Seat { return s.held.Seat }

// Live says whether the connection is there and both docs are in sync.
func (s *Space) Live() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.live
}

// Rewritten says whether the server once contradicted what this device had seen of either doc: a copy was restored, or
// it forks, takes back or repeats. It stays true.
func (s *Space) Rewritten() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.docs[wire.Shared].history.rewritten || s.docs[wire.Own].history.rewritten
}

// Err is nil while the space is open, and after that says why it ended.
func (s *Space) Err() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.ended
}

// Presence says who is in the lobby or the talk now, as far as this device is there itself.
func (s *Space) Presence() space.Both {
	s.mu.Lock()
	defer s.mu.Unlock()
	return space.Both{A: s.presence.A, B: s.presence.B}
}

// Now is the server's clock, to within half a round trip; a change of the local clock does not move it.
func (s *Space) Now() time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.clock.now()
}

// Cursor is how far this device has come in a doc.
func (s *Space) Cursor(doc wire.DocName) wire.Cursor {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.docs[doc].cursor
}

// Find returns the entity under key in either doc, or nil. Do not change it.
func Find[T space.Entity](s *Space, key space.Key) T {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, doc := range s.docs {
		if found, ok := doc.entities[key].(T); ok {
			return found
		}
	}
	var none T
	return none
}

// All returns the entities of one type, by the version that last changed them. Do not change them.
func All[T space.Entity](s *Space) []T {
	s.mu.Lock()
	defer s.mu.Unlock()
	var found []T
	for _, doc := range s.docs {
		for _, e := range doc.entities {
			if t, ok := e.(T); ok {
				found = append(found, t)
			}
		}
	}
	slices.SortFunc(found, func(x, y T) int { return int(x.Version() - y.Version()) })
	return found
}

// Wait returns when holds answers true. It is asked after each change, and must not block.
func (s *Space) Wait(ctx context.Context, holds func() bool) error {
	for {
		s.mu.Lock()
		changed, ended := s.changed, s.ended
		s.mu.Unlock()
		if holds() {
			return nil
		}
		if ended != nil {
			return ended
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// Do sends a command and returns when it is done, durably, or refused with a *Refusal. Its word fields hold
// plain text, which is sealed on the way. While there is no connection it waits, and after one was lost it is
// sent again under the same id. Commands reach the server in the order in which they were given. When ctx ends first, the
// command may or may not have happened.
//
// For talk, request and commitment commands it says which version of the entity this device has seen.
func (s *Space) Do(ctx context.Context, c space.Command) error {
	return s.do(ctx, uuid.NewString(), s.seen(c), c)
}

// do is Do under an id. What was seen is asked before the terms, which are those of it or of something newer that is then
// refused.
func (s *Space) do(ctx context.Context, id string, seen *int64, c space.Command) error {
	if s.held.Lent() && space.SpecOf(c).Own {
		return refusalOf(wire.ProblemOf(space.Refuse(space.LentDevice))) // there is no key to seal it with
	}
	body, err := s.sealWords(c, id)
	if err != nil {
		return err
	}
	waiting := &command{
		do:     wire.Do{T: "do", ID: id, Cmd: space.NameOf(c), Body: body, Seen: seen},
		answer: make(chan error, 1),
	}
	s.mu.Lock()
	if s.ended != nil {
		s.mu.Unlock()
		return s.ended
	}
	s.queue = append(s.queue, waiting)
	s.mu.Unlock()
	s.nudge()
	select {
	case err := <-waiting.answer:
		return err
	case <-ctx.Done():
		s.forget(waiting)
		return ctx.Err()
	}
}

// Here says that the person is in the lobby or the talk, or is elsewhere. The partner sees it only there.
// It is said again after each lost connection. A leg of this device ends; Carry makes one.
func (s *Space) Here(inTalk bool) {
	s.mu.Lock()
	s.dropLeg()
	s.inTalk = inTalk
	s.sayHere()
	s.mu.Unlock()
	s.nudge()
}

func (s *Space) forget(c *command) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.queue = slices.DeleteFunc(s.queue, func(q *command) bool { return q == c })
	s.nudge()
}

// nudge wakes the writer.
func (s *Space) nudge() {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// news tells everybody in Wait that something changed. The caller holds mu.
func (s *Space) news() {
	close(s.changed)
	s.changed = make(chan struct{})
}

// end ends the space for good, once.
func (s *Space) end(why error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ended != nil {
		return
	}
	s.ended = why
	s.live = false
	for _, c := range s.queue {
		c.answer <- why
	}
	s.queue = nil
	s.dropLeg()
	s.news()
	s.stop()
}
