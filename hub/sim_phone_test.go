package hub_test

import (
	"bytes"
	"encoding/json"
	"io"
	"maps"
	"os"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"amends/hub/space"
	"amends/hub/wire"
)

// link is a connection of a phone. What each side has said comes to the other when the run lets it.
type link struct {
	up       [][]byte // said by the phone, and not come to the hub yet; the run's alone
	toHub    chan []byte
	reads    atomic.Bool // the hub waits for what the phone says
	toPhone  chan []byte // what the hub wrote; where it is full, the hub waits
	gone     chan struct{}
	once     sync.Once
	served   chan struct{} // closed when the hub is done with it
	entering error         // why the hub did not let it in
}

func newLink(window int) *link {
	return &link{toHub: make(chan []byte, 1), toPhone: make(chan []byte, window), gone: make(chan struct{}), served: make(chan struct{})}
}

func (l *link) Read() ([]byte, error) {
	select {
	case <-l.gone:
		return nil, io.EOF
	default:
	}
	l.reads.Store(true)
	defer l.reads.Store(false)
	select {
	case frame := <-l.toHub:
		return frame, nil
	case <-l.gone:
		return nil, io.EOF
	}
}

func (l *link) Write(frame []byte, by time.Time) error {
	if l.isGone() {
		return io.ErrClosedPipe
	}
	late := time.NewTimer(time.Until(by))
	defer late.Stop()
	select {
	case l.toPhone <- bytes.Clone(frame):
		return nil
	case <-l.gone:
		return io.ErrClosedPipe
	case <-late.C:
		return os.ErrDeadlineExceeded
	}
}

func (l *link) Ping() error       { return nil }
func (l *link) Close(int, string) { l.once.Do(func() { close(l.gone) }) }

func (l *link) isGone() bool {
	select {
	case <-l.gone:
		return true
	case <-l.served:
		return true
	default:
		return false
	}
}

// phone is a device with what a client does: it says what it has, keeps a replica of each doc, and sends its commands one
// at a time, again under the same id until they are answered.
type phone struct {
	sim   *sim
	n     int
	seat  space.Seat
	token string

	link   *link // nil: it is away
	server int
	live   bool // ready came
	slow   bool
	retry  time.Time // when it may come again
	docs   map[wire.DocName]*copied
	queue  []*errand
	told   []*errand // with an answer, the first first
	at     int64     // of the last patch of the shared doc
}

// copied is a doc as the phone has it.
type copied struct {
	replica
	coming map[string]string // what a full sync brought so far; nil outside of one
}

// errand is a command of a phone.
type errand struct {
	wire.Do
	sent   bool // in this connection
	said   int  // how often, in all
	twice  bool // again before it was answered: one may be refused, and the other done
	hold   time.Time
	answer answer
}

func (e *errand) say() wire.Do {
	e.said++
	return e.Do
}

// answer is what a command came to.
type answer struct {
	Doc     wire.DocName // where it was acknowledged
	V       int64
	Refused wire.Code
}

func (p *phone) forget() {
	p.docs = map[wire.DocName]*copied{}
	for _, doc := range []wire.DocName{wire.Shared, wire.Own} {
		p.docs[doc] = &copied{replica: replica{set: map[string]string{}}}
	}
}

// dial opens a connection to a server, and says hello.
func (p *phone) dial(v *simServer) {
	l := newLink([]int{1, 4, 64}[p.sim.r.IntN(3)])
	p.link, p.server, p.live = l, v.n, false
	hello := wire.Hello{T: "hello", Shared: p.docs[wire.Shared].place(), Own: p.docs[wire.Own].place()}
	p.says(hello)
	socket := Socket(l)
	if plant := p.sim.mistake.socket; plant != nil {
		socket = plant(p.sim, p, l)
	}
	h, ctx := v.hub, p.sim.ctx
	p.sim.work.Go(func() {
		defer close(l.served)
		pass, err := h.Enter(ctx, p.sim.space, p.seat, p.token)
		if err != nil {
			l.entering = err
			return
		}
		serve(h, socket, pass)
	})
}

// place is the cursor that the phone says: cut off inside a full sync, it has nothing.
func (c *copied) place() wire.Cursor {
	if c.coming != nil {
		c.coming, c.set, c.cursor = nil, map[string]string{}, wire.Cursor{}
	}
	return c.cursor
}

func (p *phone) says(m any) {
	frame, err := json.Marshal(m)
	if err != nil {
		panic(err)
	}
	p.link.up = append(p.link.up, frame)
}

// hangUp loses the connection with all that is under way in it.
func (p *phone) hangUp(wait time.Duration) {
	p.link.Close(0, "")
	p.link, p.live, p.retry = nil, false, time.Now().Add(wait)
	for _, e := range p.queue {
		e.sent = false
	}
}

// send sends the oldest command, if it may go.
func (p *phone) send() {
	if p.live && len(p.queue) > 0 && !p.queue[0].sent && !time.Now().Before(p.queue[0].hold) {
		p.queue[0].sent = true
		p.says(p.queue[0].say())
	}
}

// comes takes one frame of the hub, or notices that the connection is over.
func (p *phone) comes() {
	select {
	case raw := <-p.link.toPhone:
		var f frame
		if err := json.Unmarshal(raw, &f); err != nil {
			p.sim.wrongf("phone %d got what is no message: %s", p.n, raw)
		}
		f.raw = raw
		p.receive(f)
		return
	default:
	}
	select {
	case <-p.link.served:
		if err := p.link.entering; err != nil && refused(err, space.NotFound) {
			p.sim.wrongf("phone %d is not known any more: %v", p.n, err)
		}
	default:
	}
	p.hangUp(time.Duration(p.sim.r.IntN(500)) * time.Millisecond)
}

func (p *phone) receive(f frame) {
	p.sim.note("phone", p.n, f.T, f.Doc, f.V, f.Tag, f.Cmd, f.ID)
	switch f.T {
	case "sync":
		p.sync(f)
	case "patch":
		p.patch(f)
		if f.Cmd != "" && f.By == p.seat {
			p.answered(f.Cmd, answer{Doc: f.Doc, V: f.V})
		}
	case "ack":
		if has := p.docs[f.Doc].cursor.V; p.sim.memory == nil && f.V > has {
			p.sim.wrongf("phone %d at %s %d was told that %s happened at %d", p.n, f.Doc, has, f.ID, f.V)
		}
		p.answered(f.ID, answer{Doc: f.Doc, V: f.V})
	case "nak":
		p.nak(f)
	case "ready":
		p.live = true
	case "bye":
		if f.Code == wire.BadMessage || f.Code == wire.Revoked || f.Code == wire.Aside {
			p.sim.wrongf("phone %d was told to go: %s", p.n, f.raw)
		}
		p.hangUp(time.Duration(f.After) * time.Millisecond)
		return
	}
	p.send()
}

func (p *phone) nak(f frame) {
	wait := time.Duration(0)
	switch f.Code {
	case wire.Unavailable:
		wait = 500 * time.Millisecond
	case wire.RateLimited:
		wait = time.Second
	default:
		p.answered(f.ID, answer{Refused: f.Code})
		return
	}
	for _, e := range p.queue {
		if e.ID == f.ID {
			e.sent, e.hold = false, time.Now().Add(wait)
		}
	}
}

// answered notes an answer. A command that has one already gets the same again.
func (p *phone) answered(id string, a answer) {
	for i, e := range p.queue {
		if e.ID == id {
			e.answer = a
			p.queue = slices.Delete(p.queue, i, i+1)
			p.told = append(p.told, e)
			return
		}
	}
	for _, e := range p.told {
		if e.ID == id {
			p.sim.witness.again = append(p.sim.witness.again, answeredAgain{p, e, a})
		}
	}
}

func (p *phone) sync(f frame) {
	c := p.docs[f.Doc]
	switch {
	case f.Full && c.coming == nil:
		if p.sim.memory == nil && p.sim.proves(p, f.Doc) {
			p.sim.wrongf("phone %d could prove its place in %s, and got all of it: %.200s", p.n, f.Doc, f.raw)
		}
		c.coming = map[string]string{}
	case !f.Full && c.coming == nil && (f.V < c.cursor.V || c.cursor.Epoch != "" && f.Epoch != c.cursor.Epoch):
		p.sim.wrongf("phone %d at %+v was brought to another history: %.200s", p.n, c.cursor, f.raw)
	}
	into := c.coming
	if into == nil {
		into = c.set
	}
	f.applyTo(into)
	if f.More {
		return
	}
	if p.sim.memory == nil && f.Full && f.Epoch == c.cursor.Epoch && f.V < c.cursor.V {
		p.sim.wrongf("phone %d at %+v was brought back: %.200s", p.n, c.cursor, f.raw)
	}
	c.cursor = wire.Cursor{Epoch: f.Epoch, V: f.V, Tag: f.Tag}
	if c.coming != nil {
		c.set, c.coming = c.coming, nil
	}
	p.sim.saw(p, f.Doc, c)
}

func (p *phone) patch(f frame) {
	c := p.docs[f.Doc]
	if c.coming != nil || f.V != c.cursor.V+1 {
		p.sim.wrongf("phone %d at %s %d got the patch %d", p.n, f.Doc, c.cursor.V, f.V)
		return
	}
	if p.sim.memory == nil && f.Doc == wire.Shared && f.At < p.at {
		p.sim.wrongf("phone %d: the time fell from %d to %d", p.n, p.at, f.At)
	}
	if f.Doc == wire.Shared {
		p.at = f.At
	}
	f.applyTo(c.set)
	c.cursor.V, c.cursor.Tag = f.V, f.Tag
	p.sim.saw(p, f.Doc, c)
}

func (f frame) applyTo(set map[string]string) {
	for key, value := range f.Set {
		set[key] = string(value)
	}
	for _, key := range f.Del {
		delete(set, key)
	}
}

// stray gives the phone what no server gave it, as one has that was restored from elsewhere.
func (c *copied) stray() {
	c.set = maps.Clone(c.set)
	c.set["question/00000000-0000-4000-8000-000000000000"] = `{"v":1}`
	c.cursor.Epoch = strayEpoch
}

const strayEpoch = "AAAAAAAAAAAA"
