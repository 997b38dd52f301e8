package client_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"amends/client"
	"amends/hub/space"
	"amends/hub/wire"

	"github.com/google/uuid"
)

// carried is a couple of legs that know of each other.
func carried(t *testing.T, c *couple) (talk string, a, b *client.Leg) {
	t.Helper()
	talk = uuid.NewString()
	c.does(space.A, &space.TalkOpen{Talk: talk, Kind: space.Ordinary, Mode: space.Apart})
	a, b = c.at[space.A].Carry(talk), c.at[space.B].Carry(talk)
	c.meets(a, b)
	return talk, a, b
}

// meets waits until two legs know that the server has them as those of their seats.
func (c *couple) meets(a, b *client.Leg) {
	c.t.Helper()
	c.until("both to be legs", func() bool {
		return a.Shown() && b.Shown() && a.Partner() == b.ID() && b.Partner() == a.ID()
	})
}

// hears waits for what a leg hears next.
func hears(t *testing.T, l *client.Leg, want client.Signal) {
	t.Helper()
	select {
	case got := <-l.Heard():
		if got != want {
			t.Fatalf("it hears %v, want %v", got, want)
		}
	case <-soon(t).Done():
		t.Fatalf("it never hears %v", want)
	}
}

// says says something, again until there is somebody to say it to.
func (c *couple) says(l *client.Leg, signal client.Signal) {
	c.t.Helper()
	c.until("somebody to say it to", func() bool {
		err := l.Say(signal)
		if err != nil && !errors.Is(err, client.ErrNoPartner) {
			c.t.Fatal(err)
		}
		return err == nil
	})
}

func TestLegs_SayWhatTheyNeedToHearEachOther(t *testing.T) {
	c := meet(t)
	_, a, b := carried(t, c)
	for n := range 20 {
		offer := client.Offer{SDP: fmt.Sprint("offer ", n)}
		c.says(a, offer)
		hears(t, b, offer)
	}
	c.says(b, client.Answer{SDP: "answer"})
	hears(t, a, client.Answer{SDP: "answer"})
	var refusal *client.Refusal
	if _, err := a.Relay(soon(t)); !errors.As(err, &refusal) || refusal.Code != wire.NotFound || refusal.Reason != wire.NoRelay {
		t.Errorf("the way to the relay of a server that has none: %v", err)
	}
	b.Leave()
	<-b.Over()
	c.until("a to know", func() bool { return a.Partner() == "" })
	if err := a.Say(client.Restart{}); !errors.Is(err, client.ErrNoPartner) {
		t.Errorf("said to nobody: %v", err)
	}
	if err := b.Say(client.Restart{}); !errors.Is(err, client.ErrLegOver) {
		t.Errorf("said by none: %v", err)
	}
	if _, err := b.Relay(soon(t)); !errors.Is(err, client.ErrLegOver) {
		t.Errorf("asked by none: %v", err)
	}
}

func TestLegs_MoveToAnotherDevice(t *testing.T) {
	c := meet(t)
	talk, a, first := carried(t, c)
	phone := c.secondDevice(space.B)
	second := phone.Carry(talk)
	select {
	case <-first.Over():
	case <-soon(t).Done():
		t.Fatal("the first is never told")
	}
	c.meets(a, second)
	c.says(a, client.Video{On: true})
	hears(t, second, client.Video{On: true})
	back := c.at[space.B].Carry(talk)
	<-second.Over()
	c.meets(a, back)
	c.says(back, client.Restart{})
	hears(t, a, client.Restart{})
	if len(first.Heard())+len(second.Heard()) != 0 {
		t.Error("a leg that is over heard something")
	}
}

func TestLegs_OutliveTheirConnection(t *testing.T) {
	c := meet(t)
	_, a, b := carried(t, c)
	c.says(a, client.Video{On: true})
	hears(t, b, client.Video{On: true})
	c.server.restart(t)
	c.until("b to hear a again", func() bool { // what is said before both noticed the loss is lost
		_ = a.Say(client.Video{On: false})
		return len(b.Heard()) > 0
	})
	hears(t, b, client.Video{On: false})
	c.meets(a, b)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := a.Relay(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("asked by who has gone: %v", err)
	}
}

// The partners are at two servers, and one of them is killed.
func TestLegs_OnTwoServersOfWhichOneDies(t *testing.T) {
	b, servers := fleet(t, 2)
	servers[1].kill()
	w := &twins{couple: meetAt(t, servers[0], b.url()), b: b, here: servers[0], there: servers[1]}
	_, one, two := carried(t, w.couple)
	w.says(one, client.Offer{SDP: "here"})
	hears(t, two, client.Offer{SDP: "here"})
	w.move(func() {})
	w.meets(one, two)
	w.says(one, client.Offer{SDP: "there"})
	hears(t, two, client.Offer{SDP: "there"})
}
