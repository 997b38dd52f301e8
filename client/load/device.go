package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"
	"time"

	"amends/client"
	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/wire"

	"github.com/fasthttp/websocket"
	"github.com/google/uuid"
)

// device is one socket in sync. It is used from one reading and one writing goroutine.
type device struct {
	held   client.Held
	socket *websocket.Conn
}

// patience is how long an answer may take before a run fails.
const patience = 30 * time.Second

// pair is two partners' devices in one space.
type pair struct{ a, b *device }

var dialer = websocket.Dialer{Subprotocols: []string{wire.Subprotocol}, HandshakeTimeout: 20 * time.Second, ReadBufferSize: 1024, WriteBufferSize: 1024}

// meet makes n spaces with both partners connected, a few at a time.
func meet(ctx context.Context, url string, n int) ([]*pair, error) {
	pairs := make([]*pair, n)
	err := each(n, 16, func(i int) (err error) {
		pairs[i], err = newPair(ctx, url)
		return err
	})
	return pairs, err
}

// each calls do for 0..n-1 with at most width at once, and returns the first error.
func each(n, width int, do func(int) error) error {
	var (
		group sync.WaitGroup
		once  sync.Once
		first error
		slots = make(chan struct{}, width)
	)
	for i := range n {
		group.Add(1)
		slots <- struct{}{}
		go func() {
			defer func() { <-slots; group.Done() }()
			if err := do(i); err != nil {
				once.Do(func() { first = err })
			}
		}()
	}
	group.Wait()
	return first
}

func newPair(ctx context.Context, url string) (*pair, error) {
	a, link, err := client.Begin(ctx, url, "Etc/UTC", seal.Greeting{Name: "A"})
	if err != nil {
		return nil, fmt.Errorf("beginning a space: %w", err)
	}
	found, err := client.Look(ctx, link)
	if err != nil {
		return nil, fmt.Errorf("looking at a link: %w", err)
	}
	b, err := found.Join(ctx, "Etc/UTC")
	if err != nil {
		return nil, fmt.Errorf("joining: %w", err)
	}
	p := &pair{a: &device{held: a}, b: &device{held: b}}
	if err := p.a.connect(); err != nil {
		return nil, err
	}
	return p, p.b.connect()
}

// connect opens the socket, says hello as a new device, and reads until both docs are in sync.
func (d *device) connect() error {
	at := "ws" + d.held.Server[len("http"):] + "/api/spaces/" + d.held.Space + "/" + string(d.held.Seat) + "/socket"
	socket, _, err := dialer.Dial(at, http.Header{"Cookie": {d.held.Cookie}, "Origin": {d.held.Server}})
	if err != nil {
		return fmt.Errorf("opening a socket: %w", err)
	}
	d.socket = socket
	_ = socket.SetReadDeadline(time.Now().Add(patience))
	if err := socket.WriteJSON(wire.Hello{T: "hello"}); err != nil {
		return err
	}
	for {
		_, frame, err := socket.ReadMessage()
		if err != nil {
			return fmt.Errorf("coming in sync: %w", err)
		}
		if bytes.HasPrefix(frame, []byte(`{"t":"ready"`)) {
			return socket.SetReadDeadline(time.Time{})
		}
	}
}

// command is a frame of about 300 bytes that names the seat: one word, one entity, the same size each time.
func (d *device) command() (id string, frame []byte) {
	id = uuid.NewString()
	body, _ := json.Marshal(space.SeatName{Text: word()})
	frame, _ = json.Marshal(wire.Do{T: "do", ID: id, Cmd: "seat.name", Body: body})
	return id, frame
}

// word has the form of a sealed text; the server cannot tell that it opens with no key.
func word() space.Sealed {
	var raw [64 + 28]byte
	_, _ = rand.Read(raw[:])
	return space.Sealed("1." + base64.RawURLEncoding.EncodeToString(raw[:]))
}

func (d *device) send(frame []byte) error {
	return d.socket.WriteMessage(websocket.TextMessage, frame)
}

// patched reads until the patch of a command comes.
func (d *device) patched(id string) error {
	want := []byte(id)
	_ = d.socket.SetReadDeadline(time.Now().Add(patience))
	for {
		_, frame, err := d.socket.ReadMessage()
		if err != nil {
			return err
		}
		if bytes.HasPrefix(frame, []byte(`{"t":"nak"`)) || bytes.HasPrefix(frame, []byte(`{"t":"bye"`)) {
			return fmt.Errorf("the server said %s", frame)
		}
		if bytes.Contains(frame, want) {
			return nil
		}
	}
}

// drain reads what comes and drops it, until the socket ends.
func (d *device) drain() {
	for {
		if _, _, err := d.socket.NextReader(); err != nil {
			return
		}
	}
}

func hangUp(pairs []*pair) {
	for _, p := range pairs {
		for _, d := range []*device{p.a, p.b} {
			if d != nil && d.socket != nil {
				_ = d.socket.Close()
			}
		}
	}
}
