package hub

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"amends/hub/space"
	"amends/hub/wire"
)

// wireTap is a socket that records what is done with it. Writes wait while it is jammed.
type wireTap struct {
	mu     sync.Mutex
	frames []string
	closed int
	jam    chan struct{}
}

func (s *wireTap) Read() ([]byte, error) { return nil, errors.New("nobody reads here") }

func (s *wireTap) Write(frame []byte, by time.Time) error {
	if s.jam != nil {
		select {
		case <-s.jam:
		case <-time.After(time.Until(by)):
			return os.ErrDeadlineExceeded
		}
	}
	s.note(string(frame))
	return nil
}

func (s *wireTap) Ping() error { s.note("ping"); return nil }

func (s *wireTap) Close(code int, _ string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = code
}

func (s *wireTap) note(frame string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.frames = append(s.frames, frame)
}

// sees waits until the frames so far are these, by what they begin with.
func (s *wireTap) sees(t *testing.T, want ...string) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); ; time.Sleep(time.Millisecond) {
		s.mu.Lock()
		got := slices.Clone(s.frames)
		s.mu.Unlock()
		if slices.EqualFunc(got, want, strings.HasPrefix) {
			return
		}
		if time.Now().After(end) {
			t.Fatalf("sent %q, want %q", got, want)
		}
	}
}

// history is a source whose docs are all at one version.
type history struct {
	v      int64
	set    []space.Entity
	mu     sync.Mutex
	asked  []lack
	failed []error
}

func (h *history) newest(of replica, supply func() lack) snapshot {
	h.mu.Lock()
	defer h.mu.Unlock()
	l := supply()
	h.asked = append(h.asked, l)
	return snapshot{doc: replicaNames[of], cursor: Cursor{V: h.v}, full: l.full, set: h.set}
}

func (h *history) unsendable(_ replica, err error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.failed = append(h.failed, err)
}

func newOutbox(s Socket, from source) *outbox {
	o := new(outbox)
	o.begin(s, from, &limits{messages: 4, bytes: 1 << 10, frame: 5 * time.Second})
	return o
}

const (
	syncShared = `{"t":"sync","doc":"shared"`
	syncOwn    = `{"t":"sync","doc":"own"`
	ready      = `{"t":"ready"}`
)

func TestBeforeItsHelloADeviceIsSentNothingButPings(t *testing.T) {
	s := new(wireTap)
	o := newOutbox(s, new(history))
	o.patch(sharedReplica, 1, []byte("patch"), "")
	o.invalidate(ownReplica, 0, true)
	o.present([]byte("presence"))
	want := []string{}
	for range silentPings {
		o.ping()
		want = append(want, "ping")
		s.sees(t, want...)
	}
	o.ping()
	o.close()
	s.sees(t, append(want, `{"t":"bye","code":"bad_message"`)...)
	if s.closed != wire.CloseCode(wire.BadMessage) {
		t.Errorf("closed with %d", s.closed)
	}
}

func TestAfterItsHelloADeviceGetsBothDocsThenReadyThenWhatHappens(t *testing.T) {
	s := new(wireTap)
	o := newOutbox(s, &history{v: 7})
	o.greet([2]*lack{{since: 5}, {full: true}})
	s.sees(t, syncShared, syncOwn, ready)
	o.greet([2]*lack{{}, {}}) // only the first counts
	o.patch(sharedReplica, 8, []byte("patch"), "")
	s.sees(t, syncShared, syncOwn, ready, "patch")
	o.answer([]byte("answer")) // the reader's: nobody else is woken for it
	o.flush()
	s.sees(t, syncShared, syncOwn, ready, "patch", "answer")
	o.close()
}

func TestALaggingDeviceGetsOneSyncAndItsAcknowledgementsAfterIt(t *testing.T) {
	s, h := new(wireTap), &history{v: 7}
	o := newOutbox(s, h)
	o.greet([2]*lack{{since: 7}, {since: 0}})
	s.sees(t, syncShared, syncOwn, ready)
	o.mu.Lock()
	o.writing = true // the test is the writer that is stuck
	o.mu.Unlock()
	for v := int64(8); v < 20; v++ {
		o.patch(sharedReplica, v, []byte("patch"), fmt.Sprint("mine-", v))
		o.present(fmt.Appendf(nil, "presence-%d", v))
		o.ping()
	}
	h.v = 19
	o.write()
	want := []string{syncShared, syncOwn, ready, syncShared}
	for v := 8; v < 20; v++ {
		want = append(want, fmt.Sprintf(`{"t":"ack","id":"mine-%d","doc":"shared","v":%d}`, v, v))
	}
	s.sees(t, append(want, "presence-19", "ping")...)
	if last := h.asked[len(h.asked)-1]; last.since != 7 || last.full {
		t.Errorf("the sync began at %d, full %v", last.since, last.full)
	}
	if n := o.limits.coalesced.Load(); n != 1 {
		t.Errorf("coalesced %d times", n)
	}
	o.close()
}

func TestOnlyTheFirstEndingIsSaidAndNothingAfterIt(t *testing.T) {
	s := new(wireTap)
	o := newOutbox(s, new(history))
	o.greet([2]*lack{{}, {}})
	s.sees(t, syncShared, syncOwn, ready)
	o.end(bye{code: wire.Replaced})
	o.end(bye{code: wire.Shutdown})
	o.patch(sharedReplica, 1, []byte("patch"), "")
	o.ping()
	o.close()
	s.sees(t, syncShared, syncOwn, ready, `{"t":"bye","code":"replaced"`)
	if !o.endsBy(wire.Replaced) || s.closed != wire.CloseCode(wire.Replaced) {
		t.Errorf("closed with %d", s.closed)
	}
}

func TestAnEndingThatIsNotTakenIsCutOff(t *testing.T) {
	s := &wireTap{jam: make(chan struct{})}
	o := newOutbox(s, new(history))
	o.greet([2]*lack{{}, {}})
	began := time.Now()
	o.end(bye{code: wire.Revoked})
	for o.current() != closed {
		time.Sleep(time.Millisecond)
	}
	if took := time.Since(began); took < cutAfter || took > 10*cutAfter {
		t.Errorf("cut off after %v", took)
	}
	close(s.jam)
	o.close()
	if s.closed != wire.CloseCode(wire.Revoked) {
		t.Errorf("closed with %d", s.closed)
	}
}

// unspeakable is an entity that cannot be encoded.
type unspeakable struct{ *space.Note }

func (unspeakable) MarshalJSON() ([]byte, error) { return nil, errors.New("unspeakable") }

func TestAnEntityThatCannotBeEncodedEndsTheConnection(t *testing.T) {
	s, h := new(wireTap), &history{v: 1, set: []space.Entity{unspeakable{&space.Note{ID: "n"}}}}
	o := newOutbox(s, h)
	o.greet([2]*lack{{}, {}})
	for o.current() != closed {
		time.Sleep(time.Millisecond)
	}
	o.close()
	s.sees(t, `{"t":"bye","code":"unavailable"`)
	if len(h.failed) != 1 {
		t.Errorf("the source heard %v", h.failed)
	}
}

func TestAfterCloseNothingTouchesTheSocket(t *testing.T) {
	for range 50 {
		s := new(wireTap)
		o := newOutbox(s, new(history))
		o.greet([2]*lack{{}, {}})
		var all sync.WaitGroup
		for _, do := range []func(){
			func() { o.patch(sharedReplica, 1, []byte("patch"), "") },
			func() { o.invalidate(ownReplica, 0, true) },
			func() { o.present([]byte("presence")) },
			o.ping,
			o.cut,
			func() { o.end(bye{code: wire.Shutdown}) },
		} {
			all.Go(func() {
				for range 20 {
					do()
				}
			})
		}
		o.close()
		s.mu.Lock()
		at := len(s.frames)
		s.mu.Unlock()
		all.Wait()
		o.flush()
		s.mu.Lock()
		if len(s.frames) != at || s.closed == 0 {
			t.Fatalf("%d frames at close, then %q; closed with %d", at, s.frames[at:], s.closed)
		}
		s.mu.Unlock()
	}
}

func TestAcknowledgementsAreWhatPackageWireSays(t *testing.T) {
	var got wire.Ack
	if err := json.Unmarshal(ack{"id", 7}.frame(ownReplica), &got); err != nil || got != (wire.Ack{T: "ack", ID: "id", Doc: wire.Own, V: 7}) {
		t.Errorf("%+v, %v", got, err)
	}
}

// Devices and proxies take frames of a size that is promised; a change beyond it comes as a sync, which is divided.
func TestAPatchBeyondAFrameComesAsASync(t *testing.T) {
	s := new(wireTap)
	o := newOutbox(s, &history{v: 7})
	o.limits.bytes = 1 << 20
	o.greet([2]*lack{{since: 6}, {}})
	s.sees(t, syncShared, syncOwn, ready)
	o.patch(sharedReplica, 8, make([]byte, wire.MaxFrame+1), "mine")
	o.flush()
	s.sees(t, syncShared, syncOwn, ready, syncShared, `{"t":"ack","id":"mine","doc":"shared","v":8}`)
	o.close()
}

func TestASyncIsDividedIntoFrames(t *testing.T) {
	snap := snapshot{doc: wire.Shared, full: true}
	for n := range 40 {
		snap.set = append(snap.set, &space.Note{ID: fmt.Sprint(n), Body: space.Word{Text: space.Sealed(strings.Repeat("x", 1+n*1200))}})
	}
	frames := 0
	if err := snap.frames(func(frame []byte) error {
		if frames++; len(frame) > wire.MaxFrame {
			t.Errorf("a frame of %d bytes", len(frame))
		}
		return nil
	}); err != nil || frames < 15 {
		t.Errorf("%d frames, %v", frames, err)
	}
}
