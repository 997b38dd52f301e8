package hub_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"
)

// device is a device as tests play it: a socket, a replica of both docs and a record of all frames.
type device struct {
	w    *world
	seat space.Seat
	pass hub.Pass
	sock *pipe
	done chan struct{}

	mu      sync.Mutex
	changed *sync.Cond
	frames  []frame
	docs    map[wire.DocName]*replica
}

// frame is any message of the server.
type frame struct {
	T       string                     `json:"t"`
	Doc     wire.DocName               `json:"doc"`
	Epoch   string                     `json:"epoch"`
	V       int64                      `json:"v"`
	Tag     string                     `json:"tag"`
	Full    bool                       `json:"full"`
	Set     map[string]json.RawMessage `json:"set"`
	Del     []string                   `json:"del"`
	More    bool                       `json:"more"`
	Cmd     string                     `json:"cmd"`
	By      space.Seat                 `json:"by"`
	ID      string                     `json:"id"`
	Code    wire.Code                  `json:"code"`
	Message string                     `json:"message"`
	A       bool                       `json:"a"`
	B       bool                       `json:"b"`
	At      int64                      `json:"at"`
	Now     int64                      `json:"now"`
	After   int64                      `json:"after"`
	Since   int64                      `json:"since"`
	Until   int64                      `json:"until"`
	Legs    *wire.Legs                 `json:"legs"`
	From    string                     `json:"from"`
	Seq     int64                      `json:"seq"`
	Text    space.Sealed               `json:"text"`
	URLs    []string                   `json:"urls"`
	User    string                     `json:"username"`
	Reason  space.Reason               `json:"reason"`
	raw     []byte
}

// replica is a doc as a device has it.
type replica struct {
	cursor wire.Cursor
	set    map[string]string
	inSync bool // between the frames of one sync
}

// connect opens a socket for a seat's first device at a server, without a hello.
func (w *world) connect(server int, seat space.Seat) *device {
	w.Helper()
	return w.serve(server, w.pass(server, seat), nil)
}

// Socket is one that serve reads.
type Socket interface {
	hub.Socket
	Read() ([]byte, error)
}

// serve reads a connection until it is over.
func serve(h *hub.Hub, s Socket, p hub.Pass) {
	c := h.Connect(s, p)
	if c == nil {
		return
	}
	defer c.Leave()
	for frame, err := s.Read(); c.Take(frame, err); frame, err = s.Read() {
	}
}

// serve opens a socket. A device that was there before goes on with what it has.
func (w *world) serve(server int, pass hub.Pass, before *device) *device {
	d := &device{w: w, seat: pass.Seat, pass: pass, sock: newPipe(), done: make(chan struct{})}
	d.changed = sync.NewCond(&d.mu)
	d.docs = map[wire.DocName]*replica{wire.Shared: {set: map[string]string{}}, wire.Own: {set: map[string]string{}}}
	if before != nil {
		before.mu.Lock()
		for name, r := range before.docs {
			if r.inSync {
				*r = replica{set: map[string]string{}}
			}
			d.docs[name] = r
		}
		before.mu.Unlock()
	}
	d.sock.onWrite = d.receive
	h := w.hubs[server]
	go func() {
		defer close(d.done)
		serve(h, d.sock, pass)
	}()
	w.Cleanup(d.hangUp)
	return d
}

// join is connect, hello and ready.
func (w *world) join(server int, seat space.Seat) *device {
	w.Helper()
	d := w.connect(server, seat)
	d.hello()
	return d
}

func (d *device) hello() {
	d.w.Helper()
	d.sayHello()
	d.awaits("ready", func(f frame) bool { return f.T == "ready" })
}

func (d *device) sayHello() {
	d.mu.Lock()
	h := wire.Hello{T: "hello", Shared: d.docs[wire.Shared].cursor, Own: d.docs[wire.Own].cursor}
	d.mu.Unlock()
	d.says(h)
}

func (d *device) says(message any) {
	d.w.Helper()
	b, err := json.Marshal(message)
	d.w.ok(err)
	d.sock.deliver(b)
}

// do sends a command and returns its id.
func (d *device) do(cmd string, body any) string {
	d.w.Helper()
	id := uuid()
	d.sends(id, cmd, body)
	return id
}

func (d *device) sends(id, cmd string, body any) {
	d.w.Helper()
	b, err := json.Marshal(body)
	d.w.ok(err)
	d.says(wire.Do{T: "do", ID: id, Cmd: cmd, Body: b})
}

// does sends a command and waits until it is acknowledged.
func (d *device) does(cmd string, body any) frame {
	d.w.Helper()
	return d.answered(d.do(cmd, body))
}

// answered waits for the answer to a command: a patch, an ack or a nak.
func (d *device) answered(id string) frame {
	d.w.Helper()
	return d.awaits("an answer", func(f frame) bool {
		return f.T == "patch" && f.Cmd == id || (f.T == "ack" || f.T == "nak") && f.ID == id
	})
}

// paint is a command that always changes something: it paints the n-th day.
func paint(n int) (string, map[string]any) {
	const days = 50
	free := [2]int{n / days % 90, 91 + n/days/90%5}
	return "free.paint", map[string]any{"day": paintedDay(n % days), "free": [][2]int{free}}
}

// paintedDay is one of the days that can be painted for as long as a test takes.
func paintedDay(n int) string { return time.Now().UTC().AddDate(0, 0, 3+n).Format(time.DateOnly) }

func (d *device) paints(n int) frame { d.w.Helper(); return d.does(paint(n)) }

func note(text string) (string, map[string]any) {
	return "note.write", map[string]any{"note": uuid(), "body": sealed(text)}
}

// receive takes a frame from the server, and checks what holds for every device at every moment.
func (d *device) receive(raw []byte) {
	var f frame
	if err := json.Unmarshal(raw, &f); err != nil {
		d.w.Errorf("a frame that cannot be read: %v: %s", err, raw)
		return
	}
	f.raw = bytes.Clone(raw)
	d.mu.Lock()
	defer d.mu.Unlock()
	d.frames = append(d.frames, f)
	switch f.T {
	case "sync":
		d.docs[f.Doc].sync(f)
	case "patch":
		if err := d.docs[f.Doc].patch(f); err != nil {
			d.w.Errorf("device of %s: %v: %s", d.seat, err, raw)
		}
	}
	d.changed.Broadcast()
}

func (r *replica) sync(f frame) {
	if f.Full && !r.inSync {
		r.set = map[string]string{}
	}
	r.inSync = f.More
	r.apply(f)
	if !f.More {
		r.cursor = wire.Cursor{Epoch: f.Epoch, V: f.V, Tag: f.Tag}
	}
}

func (r *replica) patch(f frame) error {
	if r.inSync {
		return errors.New("a patch inside a sync")
	}
	if f.V != r.cursor.V+1 {
		return fmt.Errorf("patch %d after version %d", f.V, r.cursor.V)
	}
	r.apply(f)
	r.cursor.V, r.cursor.Tag = f.V, f.Tag
	return nil
}

func (r *replica) apply(f frame) {
	for key, value := range f.Set {
		r.set[key] = string(value)
	}
	for _, key := range f.Del {
		delete(r.set, key)
	}
}

const patience = time.Minute

// awaits returns the first frame that fits, of all that came.
func (d *device) awaits(what string, fits func(frame) bool) frame {
	d.w.Helper()
	return d.awaitsAfter(0, what, fits)
}

// mark counts the frames so far.
func (d *device) mark() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return len(d.frames)
}

func (d *device) awaitsAfter(mark int, what string, fits func(frame) bool) frame {
	d.w.Helper()
	timer := time.AfterFunc(patience, func() { d.mu.Lock(); defer d.mu.Unlock(); d.changed.Broadcast() })
	defer timer.Stop()
	end := time.Now().Add(patience)
	d.mu.Lock()
	defer d.mu.Unlock()
	for i := mark; ; {
		for ; i < len(d.frames); i++ {
			if fits(d.frames[i]) {
				return d.frames[i]
			}
		}
		if !time.Now().Before(end) {
			last := "none"
			if n := len(d.frames); n > 0 {
				last = string(d.frames[n-1].raw)
			}
			d.w.Fatalf("%s never came; %d frames did, the last: %.300s", what, len(d.frames), last)
		}
		d.changed.Wait()
	}
}

// all are the frames so far that fit.
func (d *device) all(fits func(frame) bool) []frame {
	d.mu.Lock()
	defer d.mu.Unlock()
	var list []frame
	for _, f := range d.frames {
		if fits(f) {
			list = append(list, f)
		}
	}
	return list
}

func is(t string) func(frame) bool { return func(f frame) bool { return f.T == t } }

// ends waits for the bye and the end of Serve.
func (d *device) ends(code wire.Code) frame {
	d.w.Helper()
	f := d.awaits("bye "+string(code), is("bye"))
	if f.Code != code {
		d.w.Fatalf("bye %s, want %s", f.Code, code)
	}
	d.over()
	if got := d.sock.code(); got != wire.CloseCode(code) {
		d.w.Fatalf("closed with %d, want %d", got, wire.CloseCode(code))
	}
	return f
}

func (d *device) over() {
	d.w.Helper()
	select {
	case <-d.done:
	case <-time.After(patience):
		d.w.Fatal("Serve never returned")
	}
}

// hangUp loses the connection.
func (d *device) hangUp() {
	d.sock.lose()
	<-d.done
}

// has returns a copy of a doc as the device has it.
func (d *device) has(doc wire.DocName) (wire.Cursor, map[string]string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	r := d.docs[doc]
	set := make(map[string]string, len(r.set))
	for key, value := range r.set {
		set[key] = value
	}
	return r.cursor, set
}

// reaches waits until the device has a version of a doc.
func (d *device) reaches(doc wire.DocName, v int64) {
	d.w.Helper()
	d.awaits(fmt.Sprintf("%s version %d", doc, v), func(f frame) bool {
		return (f.T == "patch" || f.T == "sync" && !f.More) && f.Doc == doc && f.V >= v
	})
}
