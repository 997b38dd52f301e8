package main

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"amends/client"
	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/space/stories"
)

// canaries are what must never be found anywhere but on the two partners' devices.
type canaries struct {
	words  []string
	unkept []string // names of legs, which other servers are told
}

// word is one more text that nobody else may read.
func (c *canaries) word(about string) space.Sealed {
	text := "canary " + about + " " + uuid.NewString()
	c.words = append(c.words, text)
	return space.Sealed(text)
}

// unhurried lets a server be filled.
var unhurried = []string{"--commands-per-second", "1000", "--spaces-per-hour", "100", "--tickets-per-minute", "1000"}

// fill has partners live every story of hub/space/stories, each couple in a space of its own, as if it were today. It
// answers with all of the couples, and first with one that has a ticket of every kind.
func fill(t *testing.T, r *running, say *canaries) []*couple {
	t.Helper()
	greeting := func() seal.Greeting {
		return seal.Greeting{Name: string(say.word("greeting")), Words: string(say.word("invite"))}
	}
	all := []*couple{r.meet(greeting()), r.found(greeting())}
	all[0].call(say)
	all[0].access(t)
	today := int(time.Since(stories.Noon) / (24 * time.Hour))
	for name, steps := range stories.All() {
		c := r.meet(greeting())
		for _, step := range steps {
			c.lives(step, step.As(today, func(string) string { return string(say.word(name)) }))
		}
		all = append(all, c)
	}
	return all
}

// lives does one step of a story. After the last of a seat's its device may be let in no more.
func (c *couple) lives(step stories.Step, body []byte) {
	c.t.Helper()
	at := slices.IndexFunc(space.Commands(), func(s *space.Spec) bool { return s.Name == step.Cmd })
	if at < 0 {
		c.t.Fatalf("hub/space/stories: there is no command %s", step.Cmd)
	}
	cmd := space.Commands()[at].New()
	if err := json.Unmarshal(body, cmd); err != nil {
		c.t.Fatalf("hub/space/stories: %s: %v", step.Cmd, err)
	}
	if _, leaves := cmd.(*space.SeatLeave); leaves {
		c.ends(space.Seat(step.By), cmd)
	} else {
		c.does(space.Seat(step.By), cmd)
	}
}

// leavesTheRoom has a seat's device hang up, so that a return for it is not void from the start.
func (c *couple) leavesTheRoom(s space.Seat) {
	c.t.Helper()
	before := c.metrics()["amends_connections"]
	c.at[s].Close()
	for deadline := soon(c.t); c.metrics()["amends_connections"] >= before; time.Sleep(5 * time.Millisecond) {
		if deadline.Err() != nil {
			c.t.Fatalf("the server does not notice that %s hung up", s)
		}
	}
}

// call has the legs of both say something to each other, which is kept nowhere.
func (c *couple) call(say *canaries) {
	c.t.Helper()
	talk := uuid.NewString()
	a, b := c.at[space.A].Carry(talk), c.at[space.B].Carry(talk)
	defer a.Leave()
	defer b.Leave()
	say.unkept = append(say.unkept, a.ID(), b.ID())
	c.says(a, b, client.Offer{SDP: string(say.word("offer"))})
	c.says(b, a, client.Answer{SDP: string(say.word("answer"))})
}

// says has a leg say something to another, once they know of each other, which hears that next.
func (c *couple) says(from, to *client.Leg, signal client.Signal) {
	c.t.Helper()
	known := func() bool {
		return from.Shown() && to.Shown() && from.Partner() == to.ID() && to.Partner() == from.ID()
	}
	if !eventually(known) {
		c.t.Fatal("they never know of each other")
	}
	if err := from.Say(signal); err != nil {
		c.t.Fatal(err)
	}
	select {
	case got := <-to.Heard():
		if got != signal {
			c.t.Fatalf("it hears %v, want %v", got, signal)
		}
	case <-soon(c.t).Done():
		c.t.Fatalf("it never hears %v", signal)
	}
}

// reminded has a's device reminded, while something waits for it.
func (c *couple) reminded() {
	c.does(space.B, &space.RequestMake{
		Request: uuid.NewString(), Kind: space.Ordinary, Mode: space.Spoken, Importance: 1, Minutes: 10,
		Slots: []int64{time.Now().Add(200 * time.Hour).UnixMilli()},
	})
	ask := newBrowser(c.t).asks("https://push.invalid")
	ask.Quiet = &space.Quiet{From: "22:00", To: "08:00", Zone: "Europe/Lisbon"}
	device{c.running, c.held[space.A].Space, space.A, cookieValue(c.held[space.A])}.wants(204, "PUT", "/push", ask)
}

// access leaves one ticket of every kind that can lie about in a space that both joined, one of them taken by a
// device that has not come yet.
func (c *couple) access(t *testing.T) {
	c.reminded()
	c.ticket(space.A, space.DeviceTicket)
	c.ticket(space.A, space.Recovery)
	taken := c.ticket(space.B, space.Recovery)
	invitation, err := client.LookTicket(soon(t), c.url, taken)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := invitation.Join(soon(t), "Europe/Lisbon"); err != nil {
		t.Fatal(err)
	}
	c.ticket(space.B, space.ReturnTicket) // a is here, so it is void
	lend, err := client.LookTicket(soon(t), c.url, c.ticket(space.A, space.Lend))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := lend.Join(soon(t), "Europe/Lisbon"); err != nil {
		t.Fatal(err)
	}
	c.leavesTheRoom(space.B)
	c.ticket(space.B, space.Recovery)
	c.back = c.ticket(space.A, space.ReturnTicket)
}
