package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"amends/client"
	"amends/hub/space"
	"amends/hub/wire"

	"github.com/google/uuid"
)

// device is a seat's device, connected and in sync. It is used from one reading and one writing goroutine.
type device struct {
	*socket
	held        client.Held
	path        string      // of its socket at the bare relay
	shared, own wire.Cursor // as of the last time that it came in sync
	naming      []byte      // a command whose id and word are written over
	sent        int
}

// patience is how long an answer may take before a run fails.
const patience = 30 * time.Second

// connect opens the socket and comes in sync.
func (d *device) connect() error {
	if err := d.open(); err != nil {
		return err
	}
	return d.greet()
}

func (d *device) open() (err error) {
	addr := strings.TrimPrefix(d.held.Server, "http://")
	path := "/api/spaces/" + d.held.Space + "/" + string(d.held.Seat) + "/socket"
	if d.socket, err = dial(addr, path, "Origin: "+d.held.Server+"\r\nCookie: "+d.held.Cookie+"\r\n"); err != nil {
		return fmt.Errorf("opening a socket: %w", err)
	}
	return nil
}

// greet says what the device has, and reads until both docs are in sync.
func (d *device) greet() error {
	hello, err := json.Marshal(wire.Hello{T: "hello", Shared: d.shared, Own: d.own})
	if err != nil {
		return err
	}
	if err := d.send(hello); err != nil {
		return err
	}
	for {
		frame, err := d.read()
		if err != nil {
			return fmt.Errorf("coming in sync: %w", err)
		}
		switch {
		case bytes.HasPrefix(frame, []byte(`{"t":"ready"`)):
			return nil
		case bytes.HasPrefix(frame, []byte(`{"t":"sync"`)):
			if err := d.synced(frame); err != nil {
				return err
			}
		case bytes.HasPrefix(frame, []byte(`{"t":"bye"`)):
			return fmt.Errorf("the server said %s", frame)
		}
	}
}

// synced notes the cursor that a sync brings the device to. It reads the head of the frame only. One that had a cursor
// must get what it lacks, and no more.
func (d *device) synced(frame []byte) error {
	head, rest, ok := bytes.Cut(frame, []byte(`,"full":`))
	var m struct {
		Doc wire.DocName
		wire.Cursor
	}
	if !ok || json.Unmarshal(append(bytes.Clone(head), '}'), &m) != nil {
		return errors.New("a sync does not begin with its cursor")
	}
	if m.Doc == wire.Own {
		d.own = m.Cursor
		return nil
	}
	if d.shared.V > 0 && bytes.HasPrefix(rest, []byte("true")) && d.shared != m.Cursor {
		return fmt.Errorf("a device that was at %v got a full snapshot", d.shared)
	}
	d.shared = m.Cursor
	return nil
}

// A sealed word of the least length, whose offset in the frame is known, and the first characters of an id.
var (
	word    = "1." + strings.Repeat("A", 123)
	firstID = "00000000-0000-4000-8000-"
)

// nthID is the id of a device's n-th command.
func nthID(n int) string { return fmt.Sprintf("%s%012x", firstID, n) }

// command is the next "do", of about 300 bytes, which names the seat: one word, one entity, the same size each time.
func (d *device) command() (id string, frame []byte) {
	if d.naming == nil {
		body, _ := json.Marshal(space.SeatName{Text: space.Sealed(word)})
		d.naming, _ = json.Marshal(wire.Do{T: "do", ID: nthID(0), Cmd: "seat.name", Body: body})
	}
	id = d.nextID()
	copy(d.naming[bytes.Index(d.naming, []byte(firstID)):], id)
	copy(d.naming[bytes.Index(d.naming, []byte(`"1.`))+3:], id[len(firstID):])
	return id, d.naming
}

// ask is the next "do", which asks to use the other's words in a summary: an entity of its own each time.
func (d *device) ask() (id string, frame []byte) {
	id = d.nextID()
	body, _ := json.Marshal(space.SummaryAsk{Summary: uuid.NewString(), From: "2026-01-01", To: "2026-01-31"})
	frame, _ = json.Marshal(wire.Do{T: "do", ID: id, Cmd: "summary.ask", Body: body})
	return id, frame
}

// paint is the next "do", which paints a day, counted from today on.
func (d *device) paint(day, quarters int) (id string, frame []byte) {
	at := time.Now().UTC().AddDate(0, 0, day)
	body, _ := json.Marshal(space.FreePaint{Day: at.Format(time.DateOnly), Free: [][2]int{{0, quarters}}})
	id = d.nextID()
	frame, _ = json.Marshal(wire.Do{T: "do", ID: id, Cmd: "free.paint", Body: body})
	return id, frame
}

func (d *device) nextID() string {
	d.sent++
	return nthID(d.sent)
}

// speak sends a command and waits for its answer.
func (d *device) speak() error {
	id, frame := d.command()
	if err := d.socket.send(frame); err != nil {
		return err
	}
	return d.patched(id)
}

// patched reads until the answer to a command comes: its patch, or an ack.
func (d *device) patched(id string) error {
	for {
		frame, err := d.read()
		if err != nil {
			return err
		}
		if bytes.Contains(frame[:min(len(frame), 160)], []byte(id)) {
			if bytes.HasPrefix(frame, []byte(`{"t":"nak"`)) {
				return fmt.Errorf("the server said %s", frame)
			}
			return nil
		}
		if bytes.HasPrefix(frame, []byte(`{"t":"bye"`)) {
			return fmt.Errorf("the server said %s", frame)
		}
	}
}
