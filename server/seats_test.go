package main

import (
	"errors"
	"net/http"
	"testing"
	"time"

	"github.com/google/uuid"

	"amends/client"
	"amends/client/seal"
	"amends/hub/redisstore/redistest"
	"amends/hub/space"
	"amends/hub/wire"
)

// joins takes what a ticket leads to, at a server.
func joins(t *testing.T, url string, ticket seal.Ticket) client.Held {
	t.Helper()
	found, err := client.LookTicket(soon(t), url, ticket)
	if err != nil {
		t.Fatal(err)
	}
	held, err := found.Join(soon(t), "Europe/Lisbon")
	if err != nil {
		t.Fatal(err)
	}
	return held
}

func opens(t *testing.T, held client.Held) *client.Space {
	t.Helper()
	at, err := client.Open(soon(t), held, client.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(at.Close)
	return at
}

func notFound(t *testing.T, what string, err error) {
	t.Helper()
	if !errors.Is(err, &client.Refusal{Code: wire.NotFound}) {
		t.Errorf("%s: %v", what, err)
	}
}

func TestASeatIsLentForATalk(t *testing.T) {
	r := start(t)
	c := r.meet(seal.Greeting{Name: "Robin"})
	c.does(space.B, &space.NoteWrite{Note: uuid.NewString(), Body: "for me alone"})
	held := joins(t, r.url, c.ticket(space.B, space.Lend))
	if !held.Lent() || held.Seat != space.B {
		t.Fatalf("%+v", held)
	}
	phone := opens(t, held)
	if n := len(client.All[*space.Note](phone)) + len(client.All[*space.OwnDevice](phone)); n != 0 {
		t.Errorf("%d things of the own doc are on it", n)
	}
	err := phone.Do(soon(t), &space.NoteWrite{Note: uuid.NewString(), Body: "theirs"})
	if !errors.Is(err, &client.Refusal{Code: wire.NotYours}) {
		t.Errorf("a note: %v", err)
	}
	_, _, err = held.NewTicket(soon(t), space.DeviceTicket, seal.Greeting{}, time.Time{})
	if err == nil {
		t.Error("it makes a ticket")
	}
	notFound(t, "it signs the others out", held.SignOut(soon(t), "others"))

	talk := uuid.NewString()
	c.does(space.A, &space.TalkOpen{Talk: talk, Kind: space.Ordinary, Mode: space.Spoken})
	if err := phone.Wait(soon(t), func() bool { return client.Find[*space.Talk](phone, space.TalkKey(talk)) != nil }); err != nil {
		t.Fatal(err)
	}
	list, err := c.held[space.B].Devices(soon(t))
	if err != nil || len(list) != 2 || list[0].Came != space.CameInvite || list[1].Came != space.CameLend {
		t.Errorf("%+v, %v", list, err)
	}
	if err := phone.Do(soon(t), &space.TalkStop{Talk: talk}); err != nil {
		t.Fatal(err)
	}
	err = phone.Wait(soon(t), func() bool { return false })
	if !errors.Is(err, client.ErrEnded) || errors.Is(err, client.ErrAside) || !errors.Is(err, &client.Refusal{Code: wire.Revoked}) {
		t.Errorf("after the talk: %v", err)
	}
	_, err = held.Devices(soon(t))
	notFound(t, "after the talk it lists", err)
}

func TestAReturnIsTakenBack(t *testing.T) {
	t.Run("embedded", func(t *testing.T) { takeBack(t) })
	t.Run("redis", func(t *testing.T) { takeBack(t, "--redis", redistest.Start(t).Address()) })
}

// takeBack has a seat returned and taken back, on the store that the flags name.
func takeBack(t *testing.T, where ...string) {
	r := start(t, where...)
	c := r.meet(seal.Greeting{Name: "Robin"})
	note := uuid.NewString()
	c.does(space.B, &space.NoteWrite{Note: note, Body: "from before"})
	notFound(t, "nothing is aside", c.held[space.B].Restore(soon(t)))
	c.leavesTheRoom(space.B)
	back := c.ticket(space.A, space.ReturnTicket)
	_, _, err := c.held[space.A].NewTicket(soon(t), space.ReturnTicket, seal.Greeting{}, time.Time{})
	var again *client.Refusal
	if !errors.As(err, &again) || again.Code != wire.Already || again.Reason != space.ReturnedLately || again.Values.Day == "" ||
		again.Status != http.StatusConflict {
		t.Errorf("a second return: %v", err)
	}
	c.at[space.A].Close()
	r.end()

	later := startOn(t, r.data, append(where, "--clock-ahead", "73h")...)
	returned := joins(t, later.url, back)
	theirs := opens(t, returned)
	mine := c.held[space.B]
	mine.Server = later.url
	if _, err := client.Open(soon(t), mine, client.Options{}); !errors.Is(err, client.ErrAside) || !errors.Is(err, client.ErrEnded) {
		t.Errorf("a device that was put aside: %v", err)
	}
	_, err = mine.Devices(soon(t))
	notFound(t, "it lists", err)
	if err := mine.Restore(soon(t)); err != nil {
		t.Fatal(err)
	}
	if err := theirs.Wait(soon(t), func() bool { return false }); !errors.Is(err, &client.Refusal{Code: wire.Revoked}) {
		t.Errorf("the returned device: %v", err)
	}
	at := opens(t, mine)
	if client.Find[*space.Note](at, space.NoteKey(note)) == nil {
		t.Error("the notes are not as they were")
	}
	if seat := client.Find[*space.SeatEntity](at, space.SeatKey(space.B)); !seat.Returned || !seat.Restored {
		t.Errorf("%+v", seat)
	}
	notFound(t, "twice", mine.Restore(soon(t)))
}
