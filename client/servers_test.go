package client_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"amends/client"
	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/wire"

	"github.com/google/uuid"
)

// The partners' devices are spread over servers of which one is killed in the middle of the talk.
func TestStory_OnTwoServers(t *testing.T) {
	b, servers := fleet(t, 2)
	story(t, meetAt(t, servers[0], b.url()))
}

// twins are two servers of which one is there at a time, with both partners.
type twins struct {
	*couple
	b           *balancer
	here, there *server
}

// move starts the other server, kills the one that has the partners a moment after meanwhile began, and waits until both
// have found the way.
func (w *twins) move(meanwhile func()) {
	w.t.Helper()
	before := w.b.took(w.there)
	if err := w.there.run(); err != nil {
		w.t.Fatal(err)
	}
	go meanwhile()
	time.Sleep(rand.N(3 * time.Millisecond))
	w.here.kill()
	w.until("both are at the other server", func() bool {
		return w.b.took(w.there) >= before+2 && w.at[space.A].Live() && w.at[space.B].Live()
	})
	w.here, w.there = w.there, w.here
}

// moves is move while a command is under way, which happens once.
func (w *twins) moves(by space.Seat, cmd space.Command) {
	w.t.Helper()
	was := w.at[by].Cursor(wire.Shared)
	done := make(chan error, 1)
	w.move(func() {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		done <- w.at[by].Do(ctx, cmd)
	})
	if err := <-done; err != nil {
		w.t.Fatalf("%s %s, under way when the server died: %v", by, space.NameOf(cmd), err)
	}
	for _, at := range w.at {
		w.until("both have "+space.NameOf(cmd), func() bool { return at.Cursor(wire.Shared).V > was.V })
		if now := at.Cursor(wire.Shared); now.V != was.V+1 || now != w.at[by].Cursor(wire.Shared) {
			w.t.Fatalf("after one %s at %v one of them is at %v", space.NameOf(cmd), was, now)
		}
	}
}

// The server that has both partners dies in the middle of their talk, again and again, the last times with a turn on
// its way. They move to the other one, and the floor is where it was, or where that one turn has put it.
func TestStory_WhoseServerDiesInTheTalk(t *testing.T) {
	b, servers := fleet(t, 2)
	servers[1].kill()
	w := &twins{couple: meetAt(t, servers[0], b.url()), b: b, here: servers[0], there: servers[1]}
	talk := uuid.NewString()
	w.does(space.A, &space.TalkOpen{Talk: talk, Kind: space.Ordinary, Mode: space.Spoken})
	w.does(space.A, &space.TalkReady{Talk: talk, Ready: true})
	w.does(space.B, &space.TalkReady{Talk: talk, Ready: true})
	was := w.at[space.A].Cursor(wire.Shared)
	w.move(func() {})
	w.talkIs(talk, space.Speaking, space.A)
	for s, at := range w.at {
		if now := at.Cursor(wire.Shared); now != was {
			t.Fatalf("%s was at %v and is at %v", s, was, now)
		}
	}
	w.mayNot(space.B, wire.NotYourFloor, &space.TalkPass{Talk: talk})
	w.moves(space.A, &space.TalkPass{Talk: talk, Last: true})
	w.talkIs(talk, space.Reflecting, space.B)
	w.moves(space.B, &space.TalkPass{Talk: talk})
	w.talkIs(talk, space.Checking, space.A)
	w.mayNot(space.B, wire.NotYourFloor, &space.TalkHeard{Talk: talk})
	w.moves(space.A, &space.TalkHeard{Talk: talk})
	w.talkIs(talk, space.Speaking, space.B)
}

// Both partners, with two devices each, send 2,000 commands at random from all sides of three servers, which are killed
// one after the other meanwhile. Every device is told each version once, and in the end all have the same.
func TestStory_OnThreeServersThatDie(t *testing.T) {
	b, servers := fleet(t, 3, "--commands-per-second", "1000")
	c := meetAt(t, servers[0], b.url())
	devices := []*client.Space{c.at[space.A], c.at[space.B], c.secondDevice(space.A), c.secondDevice(space.B)}
	for _, s := range servers {
		if b.took(s) == 0 {
			t.Fatalf("no device is at the server at %s", s.addr)
		}
	}
	sent, accepted := 0, int64(0)
	for began := time.Now(); sent == 0 || time.Since(began) < spell(t); sent += commands {
		accepted += storm(t, devices, servers)
		c.allTheSame(devices, b.witness)
	}
	if accepted < int64(sent/10) {
		t.Errorf("only %d commands of %d were accepted", accepted, sent)
	}
	patches, syncs := b.witness.counts()
	t.Logf("%d commands were sent and %d accepted; the devices got %d patches and %d syncs, up to version %d",
		sent, accepted, patches, syncs, devices[0].Cursor(wire.Shared).V)
}

// commands is how many the devices send together in one storm.
const commands = 2000

// spell is how long storms go on: AMENDS_SOAK=10m for a long run, one storm without it.
func spell(t *testing.T) time.Duration {
	text := os.Getenv("AMENDS_SOAK")
	if text == "" {
		return 0
	}
	d, err := time.ParseDuration(text)
	if err != nil {
		t.Fatalf("AMENDS_SOAK: %v", err)
	}
	return d
}

// storm sends the commands, two at a time from each device, and kills each server once. It returns how many were
// accepted.
func storm(t *testing.T, devices []*client.Space, servers []*server) int64 {
	t.Helper()
	var talk atomic.Value
	talk.Store(uuid.NewString())
	var sent, accepted atomic.Int64
	var all sync.WaitGroup
	defer all.Wait()
	for _, d := range devices {
		for range 2 {
			all.Go(func() {
				for sent.Add(1) <= commands {
					ctx, cancel := context.WithTimeout(context.Background(), patience)
					err := d.Do(ctx, anyCommand(&talk))
					cancel()
					var refusal *client.Refusal
					if err == nil {
						accepted.Add(1)
					} else if !errors.As(err, &refusal) {
						t.Errorf("a command got no answer: %v", err)
						return
					}
				}
			})
		}
	}
	for i, s := range servers {
		for at := int64(commands * (i + 1) / (len(servers) + 1)); sent.Load() < at && !t.Failed(); {
			time.Sleep(time.Millisecond)
		}
		s.restart(t)
	}
	all.Wait()
	return accepted.Load()
}

// secondDevice lets another device of a seat in, through a ticket.
func (c *couple) secondDevice(s space.Seat) *client.Space {
	c.t.Helper()
	ctx := soon(c.t)
	ticket, _, err := c.held[s].NewTicket(ctx, space.DeviceTicket, seal.Greeting{}, time.Time{})
	if err != nil {
		c.t.Fatal(err)
	}
	found, err := client.LookTicket(ctx, c.held[s].Server, ticket)
	if err != nil {
		c.t.Fatal(err)
	}
	held, err := found.Join(ctx, "Europe/Lisbon")
	if err != nil {
		c.t.Fatal(err)
	}
	return c.device(held)
}

func (c *couple) device(held client.Held) *client.Space {
	c.t.Helper()
	opened, err := client.Open(soon(c.t), held, client.Options{})
	if err != nil {
		c.t.Fatal(err)
	}
	c.t.Cleanup(opened.Close)
	return opened
}

// allTheSame waits until the devices are at one cursor, and compares what they have: with each other, with the versions
// that they were told on the way, and with what a device gets that begins with nothing. The first two come back so.
func (c *couple) allTheSame(devices []*client.Space, w *witness) {
	c.t.Helper()
	a, b := devices[0], devices[1]
	own := func(d *client.Space) wire.Cursor {
		if d.Seat() == a.Seat() {
			return a.Cursor(wire.Own)
		}
		return b.Cursor(wire.Own)
	}
	c.until("all are at the same cursor", func() bool {
		shared := a.Cursor(wire.Shared) // asked once: the sender of the last command has it, so all have it who are where a is
		for _, d := range devices {
			if !d.Live() || d.Cursor(wire.Shared) != shared || d.Cursor(wire.Own) != own(d) {
				return false
			}
		}
		return true
	})
	seen := map[string]bool{}
	for _, d := range devices {
		for _, doc := range []wire.DocName{wire.Shared, wire.Own} {
			if told, has := w.saw(d.Held().Cookie, doc), d.Cursor(doc).V; told != has {
				c.t.Errorf("a device of %s is at version %d of %s and was told %d", d.Seat(), has, doc, told)
			}
		}
		if d.Rewritten() {
			c.t.Errorf("a device of %s was shown another history", d.Seat())
		}
		c.replica(d, seen)
	}
	for i, d := range devices[:2] {
		d.Close()
		devices[i] = c.device(d.Held())
		c.replica(devices[i], seen)
	}
	if len(seen) != 3 { // shared, and each one's own
		for text := range seen {
			c.t.Errorf("some device has %s", text)
		}
	}
}

// replica adds to seen all that a device has, as bytes: the shared doc, and its seat's own under the seat's name.
func (c *couple) replica(d *client.Space, seen map[string]bool) {
	c.t.Helper()
	shared, own, floors := map[space.Key]space.Entity{}, map[space.Key]space.Entity{}, 0
	for _, e := range client.All[space.Entity](d) {
		if slices.Contains([]string{"note", "device", "code"}, e.Key().Kind()) {
			own[e.Key()] = e
			continue
		}
		shared[e.Key()] = e
		if talk, ok := e.(*space.Talk); ok && talk.Floor != "" && talk.Phase != space.Closed {
			floors++
		}
	}
	if floors > 1 {
		c.t.Errorf("%d have the floor", floors)
	}
	for name, doc := range map[string]any{"shared ": shared, "own " + string(d.Seat()) + " ": own} {
		text, err := json.Marshal(doc)
		if err != nil {
			c.t.Fatal(err)
		}
		seen[name+string(text)] = true
	}
}

func anyCommand(talk *atomic.Value) space.Command {
	id := talk.Load().(string)
	note := fmt.Sprintf("00000000-0000-4000-8000-%012d", rand.IntN(20))
	switch rand.IntN(9) {
	case 0:
		return &space.TalkOpen{Talk: id, Kind: space.Ordinary, Mode: space.Spoken}
	case 1:
		return &space.TalkReady{Talk: id, Ready: true}
	case 2:
		return &space.TalkPass{Talk: id}
	case 3:
		return &space.TalkHeard{Talk: id}
	case 4:
		if rand.IntN(5) == 0 {
			talk.Store(uuid.NewString())
			return &space.TalkStop{Talk: id}
		}
		return &space.TalkClarify{Talk: id}
	case 5:
		return &space.SeatName{Text: space.Sealed(fmt.Sprint("name ", rand.IntN(100)))}
	case 6:
		return &space.NoteWrite{Note: note, Body: "what I keep to myself"}
	case 7:
		return &space.NoteRemove{Note: note}
	default:
		return &space.FreePaint{Day: time.Now().UTC().AddDate(0, 0, 1+rand.IntN(28)).Format(time.DateOnly), Free: [][2]int{{0, 1 + rand.IntN(90)}}}
	}
}
