package main

import (
	"context"
	"encoding/json"
	"sync"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/google/uuid"

	"amends/client"
	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/wire"
)

// recorder keeps every frame that reaches a device.
type recorder struct {
	mu     sync.Mutex
	frames []string
	ended  chan struct{}
}

func record(ws *websocket.Conn) *recorder {
	r := &recorder{ended: make(chan struct{})}
	go func() {
		defer close(r.ended)
		for {
			_, text, err := ws.Read(context.Background())
			if err != nil {
				return
			}
			r.mu.Lock()
			r.frames = append(r.frames, string(text))
			r.mu.Unlock()
		}
	}()
	return r
}

func (r *recorder) all() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]string(nil), r.frames...)
}

// TestNothingPrivateOfOneReachesTheOther lets seat a do everything that is a's alone, and records each frame that
// reaches b. Between two marks that b asks for itself there must be nothing.
func TestNothingPrivateOfOneReachesTheOther(t *testing.T) {
	r := start(t, "--tickets-per-minute", "100")
	c := r.meet(seal.Greeting{Name: "Robin", Words: "come"})
	c.at[space.B].Close()
	b := device{r, c.held[space.B].Space, space.B, cookieValue(c.held[space.B])}
	socket := b.connect()
	heard := record(socket.Conn)

	private(t, c)

	// What both may know still comes, and is the first that does.
	socket.send(wire.Time{T: "time", At: 7})
	c.at[space.A].Here(true)
	if err := c.at[space.A].Do(soon(t), &space.SeatZone{Zone: "Europe/Rome"}); err != nil {
		t.Fatal(err)
	}
	if !eventually(func() bool { return len(heard.all()) >= 2 }) {
		t.Fatalf("b heard nothing at all: %v", heard.all())
	}
	time.Sleep(200 * time.Millisecond)
	for _, frame := range heard.all() {
		var m struct {
			T   string
			Doc string
			Set map[string]json.RawMessage
		}
		if err := json.Unmarshal([]byte(frame), &m); err != nil {
			t.Fatal(err)
		}
		_, zone := m.Set["seat/a"]
		if m.T != "time" && !(m.T == "patch" && m.Doc == "shared" && zone && len(m.Set) == 1) {
			t.Errorf("b heard %s", frame)
		}
	}
	socket.CloseNow()
	<-heard.ended
}

func cookieValue(h client.Held) string { return h.Cookie[len(cookie)+1:] }

func eventually(holds func() bool) bool {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if holds() {
			return true
		}
	}
	return false
}

// private is what seat a does alone: writes, devices, links, coming and going.
func private(t *testing.T, c *couple) {
	t.Helper()
	note := uuid.NewString()
	for _, body := range []space.Sealed{"a first word", "a second"} {
		c.own(&space.NoteWrite{Note: note, Body: body})
	}
	c.own(&space.NoteRemove{Note: note})
	for _, kind := range []space.TicketKind{space.DeviceTicket, space.Recovery} {
		invitation, err := client.LookTicket(soon(t), c.url, c.ticket(space.A, kind))
		if err != nil {
			t.Fatal(err)
		}
		held, err := invitation.Join(soon(t), "Asia/Tokyo")
		if err != nil {
			t.Fatal(err)
		}
		other, err := client.Open(soon(t), held, client.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := other.Do(soon(t), &space.NoteWrite{Note: uuid.NewString(), Body: "from another device"}); err != nil {
			t.Fatal(err)
		}
		other.Here(true)
		other.Here(false)
		other.Close()
	}
	c.ticket(space.A, space.Recovery)
	if err := c.held[space.A].DropTicket(soon(t), space.Recovery); err != nil {
		t.Fatal(err)
	}
	if err := c.held[space.A].SignOut(soon(t), "others"); err != nil {
		t.Fatal(err)
	}
	c.at[space.A].Here(true)
	c.at[space.A].Here(false)
	c.at[space.A].Close()
	c.open(space.A)
}

// own sends a command of the own doc.
func (c *couple) own(cmd space.Command) {
	c.t.Helper()
	if err := c.at[space.A].Do(soon(c.t), cmd); err != nil {
		c.t.Fatalf("%s: %v", space.NameOf(cmd), err)
	}
}
