package client_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"amends/client"
	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/wire"

	"github.com/google/uuid"
)

// couple is two partners, each with what a device keeps.
type couple struct {
	t      *testing.T
	server *server // the one, or one of several, which is killed in the middle
	link   string
	held   map[space.Seat]client.Held
	at     map[space.Seat]*client.Space
}

func (c *couple) open(s space.Seat) {
	c.t.Helper()
	opened, err := client.Open(soon(c.t), c.held[s], client.Options{})
	if err != nil {
		c.t.Fatalf("%s opens: %v", s, err)
	}
	c.at[s] = opened
	c.t.Cleanup(opened.Close)
}

// does sends a command that must be accepted, and waits until both sides have it.
func (c *couple) does(s space.Seat, cmd space.Command) {
	c.t.Helper()
	if err := c.at[s].Do(soon(c.t), cmd); err != nil {
		c.t.Fatalf("%s %s: %v", s, space.NameOf(cmd), err)
	}
	v := c.at[s].Cursor(wire.Shared).V
	c.until("both have "+space.NameOf(cmd), func() bool {
		return c.at[space.A].Cursor(wire.Shared).V >= v && c.at[space.B].Cursor(wire.Shared).V >= v
	})
}

// mayNot sends a command that must be refused with a code.
func (c *couple) mayNot(s space.Seat, code wire.Code, cmd space.Command) {
	c.t.Helper()
	before := c.at[s].Cursor(wire.Shared)
	err := c.at[s].Do(soon(c.t), cmd)
	if refusal := new(client.Refusal); !errors.As(err, &refusal) || refusal.Code != code || refusal.Reason == "" {
		c.t.Fatalf("%s %s gave %v, want %s for a reason", s, space.NameOf(cmd), err, code)
	}
	if after := c.at[s].Cursor(wire.Shared); after != before {
		c.t.Fatalf("the refused %s changed %v to %v", space.NameOf(cmd), before, after)
	}
}

// until waits for what may hang on both sides, so it asks again in short steps: Wait knows one side only.
func (c *couple) until(what string, holds func() bool) {
	c.t.Helper()
	for ctx := soon(c.t); !holds(); time.Sleep(2 * time.Millisecond) {
		if ctx.Err() != nil {
			c.t.Fatalf("waited in vain until %s", what)
		}
	}
}

func (c *couple) read(s space.Seat, key space.Key, w space.Word) string {
	c.t.Helper()
	text, err := c.at[s].Read(key, w)
	if err != nil {
		c.t.Fatalf("%s reads %s: %v", s, key, err)
	}
	return text
}

// talkIs checks phase and floor on both sides.
func (c *couple) talkIs(id string, phase space.Phase, floor space.Seat) {
	c.t.Helper()
	for s, at := range c.at {
		talk := client.Find[*space.Talk](at, space.TalkKey(id))
		if talk == nil || talk.Phase != phase || talk.Floor != floor {
			c.t.Fatalf("%s sees %+v, want %s with the floor at %q", s, talk, phase, floor)
		}
	}
}

// meet is the story up to both partners being in the space.
func meet(t *testing.T) *couple {
	t.Helper()
	s := start(t)
	return meetAt(t, s, s.URL)
}

// meetAt is meet where the partners reach their server, or several of them, at an address.
func meetAt(t *testing.T, s *server, url string) *couple {
	t.Helper()
	c := &couple{t: t, server: s, held: map[space.Seat]client.Held{}, at: map[space.Seat]*client.Space{}}
	ctx := soon(t)
	held, link, err := client.Begin(ctx, url, "America/Toronto", seal.Greeting{Name: "Robin", Words: "I would like us to talk."})
	if err != nil {
		t.Fatalf("a begins: %v", err)
	}
	c.link, c.held[space.A] = link, held
	c.open(space.A)
	if err := c.at[space.A].Do(ctx, &space.SeatName{Text: "Robin"}); err != nil {
		t.Fatal(err)
	}
	found, err := client.Look(ctx, link)
	if err != nil || found.Greeting.Name != "Robin" || found.Kind != space.Invite || found.Seat != space.B {
		t.Fatalf("b looks and sees %+v, %v", found, err)
	}
	if c.held[space.B], err = found.Join(ctx, "Europe/Lisbon"); err != nil {
		t.Fatalf("b joins: %v", err)
	}
	c.open(space.B)
	c.does(space.B, &space.SeatName{Text: "Noa"})
	noa := client.Find[*space.SeatEntity](c.at[space.A], space.SeatKey(space.B))
	if noa == nil || noa.Status != space.SeatJoined || noa.Zone != "Europe/Lisbon" || c.read(space.A, noa.Key(), *noa.Name) != "Noa" {
		t.Fatalf("a sees %+v at the other seat", noa)
	}
	return c
}

func TestStory_FromTheLinkToKeptCommitments(t *testing.T) { story(t, meet(t)) }

func story(t *testing.T, c *couple) {
	// 2. A third person learns that the link was used, and nothing else.
	if _, err := client.Look(soon(t), c.link); !errors.Is(err, &client.Refusal{Code: wire.NotFound}) {
		t.Fatalf("a third person looking got %v", err)
	}

	// 3. A time is found.
	hour := func(h int) int64 { return time.Now().Truncate(time.Hour).Add(time.Duration(h) * time.Hour).UnixMilli() }
	request := uuid.NewString()
	c.does(space.A, &space.RequestMake{Request: request, Kind: space.Repair, Mode: space.Written, Amends: space.A,
		Importance: 3, Minutes: 45, Topic: "What I said in January", Slots: []int64{hour(24), hour(30), hour(48)}})
	c.mayNot(space.A, wire.NotYours, &space.RequestAccept{Request: request, Slot: hour(24)})
	c.does(space.B, &space.RequestCounter{Request: request, Slots: []int64{hour(50), hour(52)}, Note: "Mornings are better for me"})
	c.mayNot(space.A, wire.BadMessage, &space.RequestAccept{Request: request, Slot: hour(51)})
	c.does(space.A, &space.RequestAccept{Request: request, Slot: hour(52)})
	for s, at := range c.at {
		r := client.Find[*space.Request](at, space.RequestKey(request))
		if r.Status != space.RequestAgreed || r.Slot != hour(52) || c.read(s, r.Key(), *r.Topic) != "What I said in January" {
			t.Fatalf("%s sees the request as %+v", s, r)
		}
	}
	c.otherAnswers(hour)

	// 4. and 5. The lobby and the talk, with a power cut in the middle.
	talk := uuid.NewString()
	c.does(space.A, &space.TalkOpen{Talk: talk, Request: request, Kind: space.Repair, Mode: space.Written, Amends: space.A})
	c.does(space.A, &space.TalkReady{Talk: talk, Ready: true})
	c.talkIs(talk, space.Gathering, "")
	c.does(space.B, &space.TalkReady{Talk: talk, Ready: true})
	c.talkIs(talk, space.Speaking, space.A)
	c.presence()
	c.firstTurn(talk)
	c.server.restart(c.t)
	c.until("both are back", func() bool { return c.at[space.A].Live() && c.at[space.B].Live() })
	c.talkIs(talk, space.Speaking, space.B)
	c.sameClock()
	c.secondTurn(talk)

	// 6. Commitments.
	c.commitments(talk)

	// 7. Everything is there after both went and the server came back.
	c.at[space.A].Close()
	c.at[space.B].Close()
	c.server.restart(c.t)
	c.open(space.A)
	c.open(space.B)
	c.talkIs(talk, space.Closed, "")
	for s, at := range c.at {
		if lines := client.All[*space.Line](at); len(lines) != 5 || c.read(s, lines[0].Key(), lines[0].Text) != "I spoke about you to others, and I was wrong to." {
			t.Fatalf("%s finds %d lines", s, len(lines))
		}
	}
}

// otherAnswers goes through the other ends that a request can have.
func (c *couple) otherAnswers(hour func(int) int64) {
	c.t.Helper()
	make := func(kind space.Kind, amends space.Seat) string {
		id := uuid.NewString()
		c.does(space.A, &space.RequestMake{Request: id, Kind: kind, Mode: space.Spoken, Amends: amends, Importance: 1, Minutes: 20, Slots: []int64{hour(72)}})
		return id
	}
	later := make(space.Ordinary, "")
	c.does(space.B, &space.RequestLater{Request: later})
	withdrawn := make(space.Ordinary, "")
	c.does(space.A, &space.RequestWithdraw{Request: withdrawn})
	c.mayNot(space.B, wire.Stale, &space.RequestAccept{Request: withdrawn, Slot: hour(72)})
	moved := make(space.Repair, space.B)
	c.does(space.B, &space.RequestAccept{Request: moved, Slot: hour(72)})
	c.does(space.B, &space.RequestMove{Request: moved, Slots: []int64{hour(96)}})
	if r := client.Find[*space.Request](c.at[space.A], space.RequestKey(moved)); r.Slot != hour(72) {
		c.t.Fatalf("the old time does not stand until the move is accepted: %+v", r)
	}
	c.does(space.A, &space.RequestAccept{Request: moved, Slot: hour(96)})
	c.does(space.B, &space.RequestCancel{Request: moved})
	until := time.Now().AddDate(0, 0, 7).Format(time.DateOnly)
	asked := make(space.Repair, space.A)
	c.does(space.B, &space.RequestLater{Request: asked, Until: until})
	c.mayNot(space.A, wire.Already, &space.RequestMake{Request: uuid.NewString(), Kind: space.Repair, Mode: space.Spoken, Amends: space.A,
		Importance: 3, Minutes: 20, Slots: []int64{hour(24)}})
}

func (c *couple) say(s space.Seat, talk, text string) {
	c.t.Helper()
	c.does(s, &space.TalkSay{Talk: talk, Line: uuid.NewString(), Text: space.Sealed(text)})
}

// firstTurn is a's point: said back, clarified, partly understood, more, a time-out, heard.
func (c *couple) firstTurn(talk string) {
	c.t.Helper()
	c.say(space.A, talk, "I spoke about you to others, and I was wrong to.")
	c.mayNot(space.B, wire.NotYourFloor, &space.TalkPass{Talk: talk})
	c.does(space.B, &space.TalkHand{Talk: talk, Up: true})
	c.does(space.A, &space.TalkPass{Talk: talk})
	c.talkIs(talk, space.Reflecting, space.B)
	c.does(space.B, &space.TalkClarify{Talk: talk})
	c.does(space.A, &space.TalkPass{Talk: talk})
	c.say(space.B, talk, "You spoke about me to others.")
	c.does(space.B, &space.TalkPass{Talk: talk})
	c.talkIs(talk, space.Checking, space.A)
	c.does(space.A, &space.TalkPartly{Talk: talk})
	c.does(space.B, &space.TalkPass{Talk: talk})
	c.does(space.A, &space.TalkMore{Talk: talk})
	c.mayNot(space.A, wire.BadMessage, &space.TalkPause{Talk: talk, Minutes: 5})
	c.does(space.B, &space.TalkPause{Talk: talk, Minutes: 20})
	c.mayNot(space.A, wire.Stale, &space.TalkSay{Talk: talk, Line: uuid.NewString(), Text: "and"})
	c.does(space.A, &space.TalkLater{Talk: talk, Minutes: 60})
	c.mayNot(space.B, wire.Already, &space.TalkLater{Talk: talk, Minutes: 30})
	c.does(space.A, &space.TalkResume{Talk: talk, Ready: true, Early: true})
	c.talkIs(talk, space.Paused, "")
	c.does(space.B, &space.TalkResume{Talk: talk, Ready: true, Early: true})
	c.talkIs(talk, space.Speaking, space.A)
	c.does(space.A, &space.TalkPass{Talk: talk, Last: true})
	c.does(space.B, &space.TalkPass{Talk: talk})
	c.does(space.A, &space.TalkHeard{Talk: talk})
	c.talkIs(talk, space.Speaking, space.B)
}

// secondTurn is b's point, the repair and the end.
func (c *couple) secondTurn(talk string) {
	c.t.Helper()
	c.say(space.B, talk, "It made me feel alone.")
	c.does(space.B, &space.TalkPass{Talk: talk, Last: true})
	c.does(space.A, &space.TalkPass{Talk: talk})
	c.does(space.B, &space.TalkHeard{Talk: talk})
	c.talkIs(talk, space.Repairing, space.A)
	c.say(space.A, talk, "I will tell them myself that it was not fair.")
	c.does(space.A, &space.TalkDone{Talk: talk})
	c.say(space.B, talk, "I need you to do it this week.")
	c.talkIs(talk, space.Repairing, space.A)
	c.does(space.A, &space.TalkDone{Talk: talk})
	c.does(space.B, &space.TalkAccept{Talk: talk})
	c.talkIs(talk, space.Agreeing, "")
}

// agreed demands that both devices can tell that both agreed to what stands.
func (c *couple) agreed(id string) {
	c.t.Helper()
	for seat, at := range c.at {
		if !at.Agreed(client.Find[*space.Commitment](at, space.CommitmentKey(id))) {
			c.t.Errorf("%s cannot tell that both agreed", seat)
		}
	}
}

func (c *couple) commitments(talk string) {
	c.t.Helper()
	toronto, err := time.LoadLocation("America/Toronto")
	if err != nil {
		c.t.Fatal(err)
	}
	id, today := uuid.NewString(), c.at[space.A].Now().In(toronto).Format(time.DateOnly)
	rhythm := space.Rhythm{From: today, RRule: "FREQ=WEEKLY;BYDAY=MO,TH", Zone: "UTC"}
	c.does(space.A, &space.CommitmentOffer{Commitment: id, Keeper: space.KeeperA, Text: "I tell them myself", Why: "It was mine to say", Rhythm: rhythm, Talk: talk})
	c.mayNot(space.A, wire.Stale, &space.CheckinMark{Commitment: id, Day: today, Result: space.Kept})
	c.does(space.B, &space.CommitmentAgree{Commitment: id})
	c.agreed(id)
	c.does(space.B, &space.CommitmentShow{Commitment: id, Show: "That they ask me how I am"})
	c.does(space.A, &space.TalkDone{Talk: talk})
	c.does(space.B, &space.TalkDone{Talk: talk})
	c.talkIs(talk, space.Closed, "")

	c.does(space.A, &space.CheckinMark{Commitment: id, Day: today, Result: space.Partly, Note: "One of them"})
	c.mayNot(space.B, wire.NotYours, &space.CheckinMark{Commitment: id, Day: today, Result: space.Missed})
	c.does(space.A, &space.CheckinMark{Commitment: id, Day: today, Result: space.Kept})
	c.does(space.B, &space.CheckinNotice{Commitment: id, Day: today, Seat: space.A})
	c.does(space.A, &space.CommitmentRevise{Commitment: id, Keeper: space.KeeperA, Text: "I tell all of them myself", Rhythm: rhythm})
	if got := client.Find[*space.Commitment](c.at[space.B], space.CommitmentKey(id)); c.read(space.B, got.Key(), got.Text) != "I tell them myself" {
		c.t.Fatal("the old wording does not stand until the new one is agreed")
	}
	c.does(space.B, &space.CommitmentAgree{Commitment: id})
	got := client.Find[*space.Commitment](c.at[space.B], space.CommitmentKey(id))
	if c.read(space.B, got.Key(), got.Text) != "I tell all of them myself" || len(got.Text.Was) != 1 || c.read(space.B, got.Key(), got.Text.Was[0]) != "I tell them myself" {
		c.t.Fatalf("after the revision it is %+v", got.Text)
	}
	c.agreed(id)
	c.does(space.A, &space.CommitmentRelease{Commitment: id})
	c.does(space.B, &space.CommitmentRelease{Commitment: id})
	if got := client.Find[*space.Commitment](c.at[space.A], space.CommitmentKey(id)); got.Status != space.CommitmentReleased {
		c.t.Fatalf("released by both it is %s", got.Status)
	}
	second := uuid.NewString()
	c.does(space.B, &space.CommitmentOffer{Commitment: second, Keeper: space.KeeperBoth, Text: "A walk together", Rhythm: space.Rhythm{From: today, Until: today, Zone: "UTC"}})
	c.does(space.A, &space.CommitmentAgree{Commitment: second})
	c.does(space.A, &space.CommitmentComplete{Commitment: second})
}

// presence is seen in the talk, and leaves with the one who goes.
func (c *couple) presence() {
	c.t.Helper()
	c.at[space.A].Here(true)
	c.at[space.B].Here(true)
	c.until("both are seen", func() bool { return c.at[space.A].Presence().All() && c.at[space.B].Presence().All() })
}

// sameClock holds the two sides' clocks of the turn beside each other. An exchange that a busy machine held up gives a
// worse one, until a quicker exchange mends it.
func (c *couple) sameClock() {
	c.t.Helper()
	c.until("the two clocks are within 100 ms", func() bool {
		return c.at[space.A].Now().Sub(c.at[space.B].Now()).Abs() <= 100*time.Millisecond
	})
}

func TestStory_AnAnswerThatWasLostIsGivenOnce(t *testing.T) {
	c := meet(t)
	for range 3 {
		done := make(chan error, 1)
		id := uuid.NewString()
		go func() {
			ctx, cancel := context.WithTimeout(context.Background(), patience)
			defer cancel()
			done <- c.at[space.A].Do(ctx, &space.CommitmentOffer{Commitment: id, Keeper: space.KeeperA, Text: "once",
				Rhythm: space.Rhythm{From: "2026-11-23", Until: "2030-01-01", Zone: "UTC"}})
		}()
		c.server.restart(c.t)
		if err := <-done; err != nil {
			t.Fatalf("the command that was under way when the server died: %v", err)
		}
		c.until("b has it", func() bool {
			return client.Find[*space.Commitment](c.at[space.B], space.CommitmentKey(id)) != nil
		})
	}
	if n := len(client.All[*space.Commitment](c.at[space.B])); n != 3 {
		t.Fatalf("%d commitments, want 3", n)
	}
}
