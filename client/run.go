package client

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"amends/hub/space"
	"amends/hub/wire"

	"github.com/coder/websocket"
)

const (
	dialTimeout  = 10 * time.Second
	writeTimeout = 10 * time.Second
	askTimeEvery = 20 * time.Second
	silentAfter  = 45 * time.Second // the server answers each question for the time
	maxSyncFrame = 4 << 20          // an entity with 50 earlier wordings goes alone in its frame
)

// run keeps the connection until the space ends: it connects, follows, and comes back with full jitter.
func (s *Space) run(ctx context.Context) {
	defer close(s.done)
	for attempt := 0; ctx.Err() == nil; attempt++ {
		began := time.Now()
		after, err := s.connection(ctx)
		s.lost()
		if errors.Is(err, ErrEnded) {
			s.end(err)
			return
		}
		if time.Since(began) > silentAfter {
			attempt = 0
		}
		s.log.Info("connection lost", "why", err, "attempt", attempt)
		if wait(ctx, after+backoff(attempt)) != nil {
			return
		}
	}
}

// connection is one connection from its dial to its end. After is how long the server asked to stay away.
func (s *Space) connection(ctx context.Context) (after time.Duration, err error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	socket, err := s.dial(ctx)
	if err != nil {
		return 0, err
	}
	defer socket.CloseNow()
	hello := wire.Hello{T: "hello", Shared: s.known(wire.Shared), Own: s.known(wire.Own)}
	if err := write(ctx, socket, hello); err != nil {
		return 0, err
	}
	writer := make(chan struct{})
	go func() {
		defer close(writer)
		s.write(ctx, socket)
	}()
	after, err = s.follow(ctx, socket)
	cancel()
	<-writer
	return after, err
}

func (s *Space) dial(ctx context.Context) (*websocket.Conn, error) {
	ctx, cancel := context.WithTimeout(ctx, dialTimeout)
	defer cancel()
	origin, err := originOf(s.held.Server)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrEnded, err)
	}
	at := "ws" + strings.TrimPrefix(strings.TrimSuffix(s.held.Server, "/"), "http") + s.held.path("/socket")
	socket, response, err := websocket.Dial(ctx, at, &websocket.DialOptions{
		Subprotocols: []string{wire.Subprotocol},
		HTTPHeader:   http.Header{"Cookie": {s.held.Cookie}, "Origin": {origin}},
	})
	if err != nil {
		if response != nil && (response.StatusCode == http.StatusNotFound || response.StatusCode == http.StatusForbidden) {
			return nil, fmt.Errorf("%w: the server does not know this device any more (%s)", ErrEnded, response.Status)
		}
		return nil, err
	}
	socket.SetReadLimit(maxSyncFrame)
	return socket, nil
}

// follow reads until the connection ends.
func (s *Space) follow(ctx context.Context, socket *websocket.Conn) (after time.Duration, err error) {
	for {
		reading, cancel := context.WithTimeout(ctx, silentAfter)
		_, frame, err := socket.Read(reading)
		cancel()
		if err != nil {
			return 0, err
		}
		if after, err := s.receive(frame); err != nil {
			return after, err
		}
	}
}

// receive handles one message of the server.
func (s *Space) receive(frame []byte) (after time.Duration, err error) {
	var kind struct{ T string }
	if err := json.Unmarshal(frame, &kind); err != nil {
		return 0, fmt.Errorf("the server sent what is no message: %w", err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.news()
	switch kind.T {
	case "sync":
		return 0, read(frame, s.synced)
	case "patch":
		return 0, read(frame, s.patched)
	case "ready":
		s.live = true
		s.nudge()
	case "ack":
		return 0, read(frame, func(m wire.Ack) error { s.answered(m.ID, nil); return nil })
	case "nak":
		return 0, read(frame, s.refused)
	case "presence":
		return 0, read(frame, s.present)
	case "relay":
		return 0, read(frame, func(m wire.Relay) error { s.answerRelay(m, nil); return nil })
	case "call":
		return 0, read(frame, s.called)
	case "time":
		return 0, read(frame, func(m wire.Clock) error { s.clock.heard(m.At, m.Now); return nil })
	case "bye":
		var m wire.Bye
		if err := json.Unmarshal(frame, &m); err != nil {
			return 0, err
		}
		return time.Duration(m.After) * time.Millisecond, said(m)
	}
	return 0, nil
}

func read[M any](frame []byte, use func(M) error) error {
	var m M
	if err := json.Unmarshal(frame, &m); err != nil {
		return fmt.Errorf("the server sent what is no message: %w", err)
	}
	return use(m)
}

func said(m wire.Bye) error {
	refusal := &Refusal{Code: m.Code, Message: m.Message}
	switch m.Code {
	case wire.Aside:
		return fmt.Errorf("%w: %w: %w", ErrEnded, ErrAside, refusal)
	case wire.Revoked, wire.Replaced, wire.BadMessage:
		return fmt.Errorf("%w: %w", ErrEnded, refusal)
	}
	return refusal
}

func (s *Space) synced(m wire.Sync) error {
	return s.docs[m.Doc].sync(m)
}

func (s *Space) patched(m wire.Patch) error {
	if err := s.docs[m.Doc].patch(m); err != nil {
		return err
	}
	if m.Cmd != "" && m.By == s.held.Seat {
		s.answered(m.Cmd, nil)
	}
	return nil
}

// refused answers a command, or lets it wait where the server could not judge it now.
func (s *Space) refused(m wire.Nak) error {
	if m.ID == "" { // no command is without
		if m.Reason == wire.LegElsewhere {
			s.dropLeg()
			s.sayHere()
		}
		s.answerRelay(wire.Relay{}, refusalOf(m.Problem))
		return nil
	}
	pause := time.Duration(0)
	switch m.Code {
	case wire.Unavailable:
		pause = 500*time.Millisecond + backoff(2)
	case wire.RateLimited:
		pause = time.Second
	default:
		s.answered(m.ID, refusalOf(m.Problem))
		return nil
	}
	for _, c := range s.queue {
		if c.do.ID == m.ID {
			c.sent, c.hold = false, time.Now().Add(pause)
			time.AfterFunc(pause, s.nudge)
		}
	}
	return nil
}

func (s *Space) answered(id string, err error) {
	for i, c := range s.queue {
		if c.do.ID == id {
			c.answer <- err
			s.queue = append(s.queue[:i:i], s.queue[i+1:]...)
			s.nudge() // the next one goes
			return
		}
	}
}

// write sends the commands that wait, and asks for the time, as long as the connection lasts.
func (s *Space) write(ctx context.Context, socket *websocket.Conn) {
	defer socket.CloseNow() // ends follow too
	ticker := time.NewTicker(askTimeEvery)
	defer ticker.Stop()
	ask := true
	for {
		if ask && write(ctx, socket, wire.Time{T: "time", At: s.localTime()}) != nil {
			return
		}
		for _, m := range s.outgoing() {
			if write(ctx, socket, m) != nil {
				return
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-s.wake:
			ask = false
		case <-ticker.C:
			ask = true
		}
	}
}

// outgoing lists what is to be sent now, of the commands the oldest alone.
func (s *Space) outgoing() []any {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.live {
		return nil
	}
	var out []any
	if s.here != nil {
		out, s.here = append(out, *s.here), nil
	}
	for _, a := range s.asks {
		if !a.sent {
			a.sent, out = true, append(out, wire.AskRelay{T: "relay"})
		}
	}
	for _, c := range s.calls {
		out = append(out, c)
	}
	s.calls = nil
	// One at a time: what has to be sent again is never overtaken.
	if len(s.queue) > 0 && !s.queue[0].sent && time.Now().After(s.queue[0].hold) {
		s.queue[0].sent = true
		out = append(out, s.queue[0].do)
	}
	return out
}

// lost makes everything ready for the next connection.
func (s *Space) lost() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.live = false
	s.presence = wire.Presence{}
	for _, c := range s.queue {
		c.sent = false
	}
	s.calls = nil // they are not said twice
	if s.leg == nil {
		s.asks = nil // of legs that ended
	} else {
		s.leg.shown = false
	}
	for _, a := range s.asks {
		a.sent = false
	}
	if s.inTalk {
		s.sayHere()
	}
	s.news()
}

func (s *Space) known(doc wire.DocName) wire.Cursor {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.docs[doc].hello()
}

func (s *Space) localTime() int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.clock.local()
}

// seen is the version of the entity that a command's author saw, where the server judges by it.
func (s *Space) seen(c space.Command) *int64 {
	if space.SpecOf(c).Seen == "" {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	v := s.docs[wire.Shared].cursor.V
	return &v
}

func write(ctx context.Context, socket *websocket.Conn, m any) error {
	text, err := json.Marshal(m)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, writeTimeout)
	defer cancel()
	return socket.Write(ctx, websocket.MessageText, text)
}
