package space

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"
)

// room keeps one space in memory, as a live room does with a store behind it: it asks Lapse, then Decide, and
// applies what follows.
type room struct {
	docs  map[DocName]*Doc
	v     map[DocName]int64
	reset map[DocName]int // how often a doc began anew
	now   int64
	sent  int
	gone  bool
}

// noon is when the tests begin: 2026-03-02, a Monday, 12:00 UTC.
var noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC).UnixMilli()

const (
	minute = int64(time.Minute / time.Millisecond)
	hour   = 60 * minute
)

// emptyRoom is a space that nobody founded yet.
func emptyRoom() *room {
	r := &room{docs: map[DocName]*Doc{}, v: map[DocName]int64{}, reset: map[DocName]int{}, now: noon}
	for _, name := range DocNames() {
		r.docs[name] = new(Doc)
	}
	return r
}

// newRoom is a space that both joined.
func newRoom() *room {
	r := emptyRoom()
	r.put(&SeatEntity{Seat: A, Status: SeatJoined, Zone: "Europe/Vienna", JoinedAt: r.now},
		&SeatEntity{Seat: B, Status: SeatJoined, Zone: "America/New_York", JoinedAt: r.now})
	return r
}

// put sets entities in the shared doc, as one commit, with no rule asked.
func (r *room) put(entities ...Entity) { r.apply(set(entities...)) }

func (r *room) state(seat Seat) State {
	access := r.docs[Access]
	return State{Shared: r.docs[Shared], Own: r.docs[OwnOf(access, seat)], Access: access, Next: r.v[Shared] + 1}
}

// stateOf is the space as it is judged for a device.
func (r *room) stateOf(d *Device) State {
	s := r.state(d.Seat)
	s.Device = d.ID
	return s
}

func (r *room) apply(c Change) {
	for _, e := range c.Edits {
		if e.Reset {
			r.docs[e.Doc], r.v[e.Doc] = new(Doc), 0
			r.reset[e.Doc]++
			continue
		}
		r.v[e.Doc]++
		for _, key := range e.Del {
			r.docs[e.Doc].Remove(key, r.v[e.Doc])
		}
		for _, set := range e.Set {
			r.docs[e.Doc].Put(set, r.v[e.Doc])
		}
	}
	r.gone = r.gone || c.Erase
}

// lapse lets what is overdue end.
func (r *room) lapse() bool {
	c, due := Lapse(r.state(A), r.now)
	if due {
		r.apply(c)
	}
	return due
}

// do sends a command that saw the newest state.
func (r *room) do(seat Seat, body Command) error { return r.doSeen(seat, body, nil) }

// doSeen sends a command that saw some version, through its JSON as a device would, and applies what follows.
func (r *room) doSeen(seat Seat, body Command, seen *int64) error {
	r.lapse()
	encoded, err := json.Marshal(body)
	if err != nil {
		return err
	}
	parsed, err := ParseCommand(NameOf(body), encoded)
	if err != nil {
		return err
	}
	r.sent++
	act := Act{ID: uuid(9_000_000 + r.sent), Seat: seat, Seen: seen, At: r.now, Body: parsed}
	c, err := Decide(r.state(seat), act, time.LoadLocation)
	if err != nil {
		return err
	}
	r.apply(c)
	return nil
}

// must sends commands of one seat that have to succeed.
func (r *room) must(t *testing.T, seat Seat, bodies ...Command) {
	t.Helper()
	for _, body := range bodies {
		if err := r.do(seat, body); err != nil {
			t.Fatalf("%s by %s: %v", NameOf(body), seat, err)
		}
	}
}

// refused sends a command that has to be refused with a code, or acknowledged with the code "ack", and to
// change nothing.
func (r *room) refused(t *testing.T, want Code, seat Seat, body Command) {
	t.Helper()
	r.lapse()
	before := r.picture()
	err := r.do(seat, body)
	if got := codeOf(err); got != want {
		t.Fatalf("%s by %s: got %q, want %q", NameOf(body), seat, got, want)
	}
	wantWhole(t, err)
	if r.picture() != before {
		t.Fatalf("%s by %s was refused and changed something", NameOf(body), seat)
	}
}

// codeOf is the code of a refusal, "ack" for what stands already, "" for no error.
func codeOf(err error) Code {
	var refusal *Refusal
	switch {
	case err == nil:
		return ""
	case errors.Is(err, ErrStands):
		return "ack"
	case errors.As(err, &refusal):
		return refusal.Code
	}
	return Code(err.Error())
}

// reasonOf is the reason of a refusal, "" for no error and what stands already.
func reasonOf(err error) Reason {
	var refusal *Refusal
	if errors.As(err, &refusal) {
		return refusal.Reason
	}
	return ""
}

// picture is everything in all docs, encoded.
func (r *room) picture() string {
	var all []byte
	for _, name := range DocNames() {
		all = fmt.Appendf(all, "%s at %d\n", name, r.v[name])
		doc := r.docs[name]
		for _, key := range slices.Sorted(maps.Keys(doc.entities)) {
			value, err := json.Marshal(doc.entities[key])
			if err != nil {
				panic(err)
			}
			all = fmt.Appendf(all, "%s %s\n", key, value)
		}
	}
	return string(all)
}

// uuid is the n-th id.
func uuid(n int) string { return fmt.Sprintf("00000000-0000-4000-8000-%012x", n) }

// sealed is the n-th sealed text, of the shortest length.
func sealed(n int) Sealed {
	text := make([]byte, 64+sealedOverhead)
	copy(text, fmt.Sprint(n))
	return Sealed(sealedPrefix + base64.RawURLEncoding.EncodeToString(text))
}

// equal compares by JSON, as a device would.
func equal(x, y any) bool {
	a, errA := json.Marshal(x)
	b, errB := json.Marshal(y)
	return errA == nil && errB == nil && string(a) == string(b)
}
