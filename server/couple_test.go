package main

import (
	"context"
	"testing"
	"time"

	"amends/client"
	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/wire"
)

// couple is two partners who seal their words as people's devices do, on a server that runs.
type couple struct {
	*running
	link string
	held map[space.Seat]client.Held
	at   map[space.Seat]*client.Space
	done map[string]bool // names of the commands that were accepted
	back seal.Ticket     // a return that was asked for
}

// patience is how long a step may take on a machine that is busy with other things. What is promised to be quicker is
// measured where it is promised.
const patience = time.Minute

func soon(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	t.Cleanup(cancel)
	return ctx
}

// found makes a space with seat a alone in it.
func (r *running) found(greeting seal.Greeting) *couple {
	r.t.Helper()
	c := &couple{running: r, held: map[space.Seat]client.Held{}, at: map[space.Seat]*client.Space{}, done: map[string]bool{}}
	held, link, err := client.Begin(soon(r.t), r.url, "America/Toronto", greeting)
	if err != nil {
		r.t.Fatal(err)
	}
	c.link, c.held[space.A] = link, held
	c.open(space.A)
	return c
}

// meet makes a space with both in it.
func (r *running) meet(greeting seal.Greeting) *couple {
	r.t.Helper()
	c := r.found(greeting)
	invitation, err := client.Look(soon(r.t), c.link)
	if err != nil {
		r.t.Fatal(err)
	}
	if c.held[space.B], err = invitation.Join(soon(r.t), "Europe/Lisbon"); err != nil {
		r.t.Fatal(err)
	}
	c.open(space.B)
	return c
}

func (c *couple) open(s space.Seat) {
	c.t.Helper()
	opened, err := client.Open(soon(c.t), c.held[s], client.Options{})
	if err != nil {
		c.t.Fatal(err)
	}
	c.at[s] = opened
	c.t.Cleanup(opened.Close)
}

// does sends a command that must be accepted, and waits until both have what it did.
func (c *couple) does(s space.Seat, cmd space.Command) {
	c.t.Helper()
	if err := c.at[s].Do(soon(c.t), cmd); err != nil {
		c.t.Fatalf("%s %s: %v", s, space.NameOf(cmd), err)
	}
	c.done[space.NameOf(cmd)] = true
	v := c.at[s].Cursor(wire.Shared).V
	for _, at := range c.at {
		if err := at.Wait(soon(c.t), func() bool { return at.Cursor(wire.Shared).V >= v }); err != nil {
			c.t.Fatalf("waiting for %s: %v", space.NameOf(cmd), err)
		}
	}
}

// ends is does for a command after which the server may let its sender in no more.
func (c *couple) ends(s space.Seat, cmd space.Command) {
	c.t.Helper()
	_ = c.at[s].Do(soon(c.t), cmd)
	c.done[space.NameOf(cmd)] = true
}

// ticket makes a ticket of a seat's.
func (c *couple) ticket(s space.Seat, kind space.TicketKind) seal.Ticket {
	c.t.Helper()
	made, _, err := c.held[s].NewTicket(soon(c.t), kind, seal.Greeting{}, time.Time{})
	if err != nil {
		c.t.Fatalf("%s makes a %s ticket: %v", s, kind, err)
	}
	return made
}

// bothReady lets a talk begin.
func (c *couple) bothReady(talk string) {
	c.t.Helper()
	for _, s := range []space.Seat{space.A, space.B} {
		c.does(s, &space.TalkReady{Talk: talk, Ready: true})
	}
}
