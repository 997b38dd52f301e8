package hub

import (
	"errors"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"amends/hub/wire"
)

// outbox sends what one connection is sent, and alone writes to its socket. It knows nothing of rooms: what a
// replica lacks comes from its source.
//
// What waits is written by a goroutine that lives only while something waits, or by the connection's reader, which
// flushes what answers the frame that it just read. There are never two writers.
type outbox struct {
	socket Socket
	source source
	limits *limits

	mu      sync.Mutex
	changed sync.Cond // the queue got shorter, the writer rests, or the state is another
	state   state
	backlog backlog
	writing bool  // somebody writes, or is about to
	asked   uint8 // pings while silent
	bye     bye   // why it ends, from ending on
}

// state is how far a connection is in its life. It only ever goes forward.
type state uint8

const (
	silent  state = iota // its hello has not come; all that it is sent are pings
	greeted              // its hello was read: what it lacks is due, then ready
	live                 // it has what it asked for, and gets what happens
	ending               // what waits is still sent, then bye
	closed               // nothing is written any more
)

// source has what replicas lack.
type source interface {
	// newest is a doc as it is now, as far as the device lacks it. It calls supply once, at a moment between two
	// patches: patches that come later follow.
	newest(of replica, supply func() lack) snapshot
	// unsendable hears of a doc that cannot be encoded.
	unsendable(of replica, err error)
}

// limits are what all outboxes of a hub have in common.
type limits struct {
	messages, bytes int           // that may wait
	frame           time.Duration // for one frame

	coalesced, tooSlow atomic.Uint64 // how often it happened
}

const (
	cutAfter    = 500 * time.Millisecond // for the rest of the queue and bye
	silentPings = 3                      // before a connection without a hello is ended

	normalClosure = 1000 // RFC 6455 7.4.1
	internalError = 1011
)

// begin makes the outbox ready to use, in its place in memory.
func (o *outbox) begin(socket Socket, source source, limits *limits) {
	o.socket, o.source, o.limits = socket, source, limits
	o.changed.L = &o.mu
}

// greet begins to bring the device from what it said that it has to the present.
// What it does not have at all, it does not lack.
func (o *outbox) greet(lacks [2]*lack) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.state != silent {
		return
	}
	o.state = greeted
	o.backlog.lacks = lacks
	o.wake()
}

// patch sends a patch. cmd is the command that it acknowledges, if that is one of this connection: then the
// reader flushes it.
func (o *outbox) patch(of replica, v int64, frame []byte, cmd string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if !o.listens() {
		return
	}
	b := &o.backlog
	if b.lacks[of] == nil && len(b.queue) > 0 && (o.full() || b.bytes+len(frame) > o.limits.bytes) {
		o.coalesce()
	}
	if len(frame) > wire.MaxFrame { // a sync says the same in several
		b.invalidate(of, v-1, false)
	}
	b.patch(queued{kind: patchFrames, of: of, v: v, cmd: cmd, frame: frame})
	if cmd == "" {
		o.wake()
	}
}

// invalidate has a sync take the place of patches: a replica moved on from a version in another way.
func (o *outbox) invalidate(of replica, since int64, full bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.listens() {
		o.backlog.invalidate(of, since, full)
		o.wake()
	}
}

// answer sends an answer, and ack one that acknowledges a command. Only the reader calls them; it flushes.
func (o *outbox) answer(frame []byte) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.listens() {
		o.backlog.push(queued{kind: answerFrames, frame: frame})
	}
}

func (o *outbox) ack(of replica, a ack) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.listens() {
		o.backlog.ack(of, a)
	}
}

// present says who is there, in place of what waits about that.
func (o *outbox) present(frame []byte) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.listens() {
		o.backlog.replace(queued{kind: presenceFrames, frame: frame})
		o.wake()
	}
}

// call passes on what the partner's leg says. Where half of what may wait does, it is dropped: it is not for keeping,
// and must not be in the way of what is.
func (o *outbox) call(frame []byte) {
	o.mu.Lock()
	defer o.mu.Unlock()
	b := &o.backlog
	if o.listens() && len(b.queue) < o.limits.messages/2 && b.bytes+len(frame) <= o.limits.bytes/2 {
		b.push(queued{kind: callFrames, frame: frame})
		o.wake()
	}
}

// ping asks the device whether it is there, and ends one that never said hello.
func (o *outbox) ping() {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.state == silent {
		if o.asked++; o.asked > silentPings {
			o.finish(bye{code: wire.BadMessage})
		}
	}
	if o.state < ending {
		o.backlog.replace(queued{kind: pings})
		o.wake()
	}
}

// end ends the connection: what waits is still sent, then bye. The first reason counts.
func (o *outbox) end(b bye) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.finish(b)
}

// cut closes the socket of a connection that should have ended by itself.
func (o *outbox) cut() {
	o.mu.Lock()
	defer o.mu.Unlock()
	code := internalError
	if o.state == ending {
		code = o.bye.closeCode()
	}
	o.shut(code)
}

// close waits until nobody writes, and leaves the socket alone from then on. A bye that is due is still sent.
func (o *outbox) close() {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.state < ending {
		o.shut(normalClosure)
	}
	for o.writing {
		o.changed.Wait()
	}
}

// flush lets the reader write what waits, without another goroutine. What may take long, a sync, goes to one.
// While another writes and the queue is full, the reader waits: a device that does not take answers does not get
// to ask.
func (o *outbox) flush() {
	if o.becomeWriter() {
		o.write()
	}
}

// becomeWriter is whether the reader is to write.
func (o *outbox) becomeWriter() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	for o.writing && o.full() && o.state < ending {
		o.changed.Wait()
	}
	if _, behind := o.backlog.behind(); behind {
		o.wake()
	}
	if o.writing || o.state == closed || len(o.backlog.queue) == 0 {
		return false
	}
	o.writing = true
	return true
}

// current says how far the connection is.
func (o *outbox) current() state {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.state
}

// endsBy is whether the connection ended for a reason, or is about to.
func (o *outbox) endsBy(code wire.Code) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.state >= ending && o.bye.code == code
}

// What follows is for those who hold o.mu.

// listens is whether the device gets what happens.
func (o *outbox) listens() bool { return o.state == greeted || o.state == live }

func (o *outbox) full() bool { return len(o.backlog.queue) >= o.limits.messages }

// coalesce has syncs bring what waits in patches.
func (o *outbox) coalesce() {
	o.backlog.coalesce(sharedReplica)
	o.backlog.coalesce(ownReplica)
	o.limits.coalesced.Add(1)
}

// drop ends a connection that does not take what it is sent.
func (o *outbox) drop() {
	if o.state < ending {
		o.limits.tooSlow.Add(1)
	}
	o.backlog.clear()
	o.finish(bye{code: wire.TooSlow})
}

func (o *outbox) finish(b bye) {
	if o.state >= ending {
		return
	}
	o.state, o.bye = ending, b
	time.AfterFunc(cutAfter, o.cut)
	o.changed.Broadcast()
	o.wake()
}

// shut closes the socket.
func (o *outbox) shut(code int) {
	if o.state == closed {
		return
	}
	o.state = closed
	o.backlog.clear()
	o.socket.Close(code, "")
	o.changed.Broadcast()
}

// wake sees to it that somebody writes.
func (o *outbox) wake() {
	if !o.writing && o.state != closed {
		o.writing = true
		go o.write()
	}
}

// What follows is for the writer, who does not hold o.mu.

type task struct {
	do    action
	of    replica
	frame []byte
}

type action uint8

const (
	rest action = iota // and let another be the writer
	sendFrame
	sendPing
	sendSync
	sendBye
)

// write writes until nothing waits. Its caller has set writing.
func (o *outbox) write() {
	for {
		switch next := o.next(); next.do {
		case rest:
			return
		case sendFrame:
			o.send(next.frame)
		case sendPing:
			if o.socket.Ping() != nil {
				o.fail(false)
			}
		case sendSync:
			o.sync(next.of)
		case sendBye:
			_ = o.socket.Write(next.frame, time.Now().Add(cutAfter))
			o.cut()
		}
	}
}

// next says what is to be written next.
func (o *outbox) next() task {
	o.mu.Lock()
	defer o.mu.Unlock()
	waits := len(o.backlog.queue) > 0
	of, behind := o.backlog.behind()
	switch {
	case o.listens() && behind:
		return task{do: sendSync, of: of}
	case o.state == greeted:
		o.state = live
		return task{do: sendFrame, frame: frameOf(wire.Ready{T: "ready"})}
	case o.state != closed && waits:
		q := o.backlog.shift()
		o.changed.Broadcast()
		if q.kind == pings {
			return task{do: sendPing}
		}
		return task{do: sendFrame, frame: q.frame}
	case o.state == ending:
		return task{do: sendBye, frame: o.bye.frame()}
	}
	o.writing = false
	o.changed.Broadcast()
	return task{do: rest}
}

// send writes one frame, within the time that a device has. However far a device lags, it is waited for as long as it
// takes one after the other. False: nothing more can be written.
func (o *outbox) send(frame []byte) bool {
	err := o.socket.Write(frame, time.Now().Add(o.limits.frame))
	if err != nil {
		o.fail(errors.Is(err, os.ErrDeadlineExceeded))
	}
	return err == nil
}

// fail closes a socket that cannot be written to.
func (o *outbox) fail(late bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if !late {
		o.shut(internalError)
		return
	}
	o.drop()
	o.shut(wire.CloseCode(wire.TooSlow))
}

// errCut says that a sync was not sent in full.
var errCut = errors.New("cut off by the end of the connection")

// sync brings a replica to the newest state, and acknowledges what patches would have.
func (o *outbox) sync(of replica) {
	var l lack
	s := o.source.newest(of, func() lack {
		o.mu.Lock()
		defer o.mu.Unlock()
		l = o.backlog.supply(of)
		return l
	})
	if err := s.frames(o.sendPart); err != nil {
		o.cutShort(of, err)
		return
	}
	for _, a := range l.acks {
		if !o.send(a.frame(of)) {
			return
		}
	}
}

func (o *outbox) sendPart(frame []byte) error {
	if o.current() >= ending || !o.send(frame) {
		return errCut
	}
	return nil
}

// cutShort ends a sync that was not sent in full: nothing may follow it but a bye.
func (o *outbox) cutShort(of replica, err error) {
	if !errors.Is(err, errCut) {
		o.source.unsendable(of, err)
		o.end(bye{code: wire.Unavailable, after: 5000})
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	o.backlog.clear()
}
