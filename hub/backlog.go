package hub

import (
	"slices"

	"amends/hub/wire"
)

// replica is one of the two docs that a device has.
type replica uint8

const (
	sharedReplica replica = iota
	ownReplica
)

var replicaNames = [2]wire.DocName{wire.Shared, wire.Own}

// backlog is what one device has not been sent yet: frames in their order and, for each of its replicas, what it
// lacks. It is bounded. A device that lags does not get a longer queue: its waiting patches go, and it gets the
// newest state of what they changed in one sync. The same way, with nothing lost on the way, a device is brought
// up to date at hello, after a gap and when its own doc begins anew.
//
// A backlog has no lock; its outbox guards it.
type backlog struct {
	queue []queued
	bytes int      // in queue
	lacks [2]*lack // by replica; nil: patches bring what comes
}

// lack is what a replica lacks, and what one sync brings. Patches do not count meanwhile.
type lack struct {
	since int64 // the version that the device has once the queue is written
	full  bool  // all of the doc is lacking
	acks  []ack // of commands whose patches the sync takes the place of
}

// ack acknowledges a command by itself.
type ack struct {
	id string
	v  int64
}

func (a ack) frame(of replica) []byte {
	return frameOf(wire.Ack{T: "ack", ID: a.id, Doc: replicaNames[of], V: a.v})
}

type queued struct {
	kind  kind
	of    replica // of a patch
	v     int64   // of a patch
	cmd   string  // of a patch that acknowledges a command of this connection
	frame []byte  // none in a ping
}

type kind uint8

const (
	patchFrames kind = iota
	answerFrames
	presenceFrames
	callFrames
	pings
)

func (b *backlog) push(q queued) {
	b.queue = append(b.queue, q)
	b.bytes += len(q.frame)
}

// replace pushes a frame in place of one of its kind that waits.
func (b *backlog) replace(q queued) {
	i := slices.IndexFunc(b.queue, func(other queued) bool { return other.kind == q.kind })
	if i < 0 {
		b.push(q)
		return
	}
	b.bytes += len(q.frame) - len(b.queue[i].frame)
	b.queue[i] = q
}

// patch pushes a patch, unless a sync will bring what it brings.
func (b *backlog) patch(q queued) {
	if b.lacks[q.of] == nil {
		b.push(q)
	} else if q.cmd != "" {
		b.ack(q.of, ack{q.cmd, q.v})
	}
}

// ack pushes an acknowledgement, to come after the sync that brings what was done if one is due.
func (b *backlog) ack(of replica, a ack) {
	if l := b.lacks[of]; l != nil {
		l.acks = append(l.acks, a)
	} else {
		b.push(queued{kind: answerFrames, frame: a.frame(of)})
	}
}

// invalidate notes that a replica moved on from a version by something else than patches.
func (b *backlog) invalidate(of replica, since int64, full bool) {
	b.coalesce(of)
	l := b.lacking(of, since)
	l.full = l.full || full
}

// coalesce drops the waiting patches of a replica: a sync will bring what they brought.
func (b *backlog) coalesce(of replica) {
	kept := b.queue[:0]
	for _, q := range b.queue {
		if q.kind != patchFrames || q.of != of {
			kept = append(kept, q)
			continue
		}
		b.bytes -= len(q.frame)
		l := b.lacking(of, q.v-1)
		if q.cmd != "" {
			l.acks = append(l.acks, ack{q.cmd, q.v})
		}
	}
	clear(b.queue[len(kept):])
	b.queue = kept
}

// lacking is what a replica lacks, at least from a version on.
func (b *backlog) lacking(of replica, since int64) *lack {
	if b.lacks[of] == nil {
		b.lacks[of] = &lack{since: since}
	}
	return b.lacks[of]
}

// behind finds a replica that a sync is due for.
func (b *backlog) behind() (of replica, behind bool) {
	for of := range b.lacks {
		if b.lacks[of] != nil {
			return replica(of), true
		}
	}
	return 0, false
}

// supply hands out what a replica lacks. From now on patches count again.
func (b *backlog) supply(of replica) lack {
	l := *b.lacks[of]
	b.lacks[of] = nil
	return l
}

// idleQueue is for how many frames an empty queue keeps its memory.
const idleQueue = 4

// shift removes the first frame. The queue is not empty.
func (b *backlog) shift() queued {
	q := b.queue[0]
	b.queue[0] = queued{} // the frame is not kept in memory for it
	b.bytes -= len(q.frame)
	switch {
	case len(b.queue) > 1:
		b.queue = b.queue[1:]
	case cap(b.queue) <= idleQueue:
		b.queue = b.queue[:0]
	default:
		b.queue = nil
	}
	return q
}

// clear drops all frames.
func (b *backlog) clear() { b.queue, b.bytes = nil, 0 }
