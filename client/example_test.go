package client_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"time"

	"amends/client"
	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/wire"

	"github.com/google/uuid"
)

// Two partners meet through one link. What Begin and Join return is all that a program must keep.
func ExampleBegin() {
	server := exampleServer()
	defer server.stop()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()

	robin, link, err := client.Begin(ctx, server.URL, "America/Toronto", seal.Greeting{Name: "Robin", Words: "You can look first."})
	if err != nil {
		log.Fatal(err)
	}

	// The partner, elsewhere. Looking changes nothing; joining takes the seat, once.
	invitation, err := client.Look(ctx, link)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(invitation.Greeting.Name, "invites:", invitation.Greeting.Words)
	noa, err := invitation.Join(ctx, "Europe/Lisbon")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("seats", robin.Seat, "and", noa.Seat)

	_, err = client.Look(ctx, link)
	fmt.Println("the link again:", errors.Is(err, &client.Refusal{Code: wire.NotFound}))
	// Output:
	// Robin invites: You can look first.
	// seats a and b
	// the link again: true
}

// A command carries its words as plain text; they are sealed on the way, and the partner's program opens them.
func ExampleSpace_Do() {
	server := exampleServer()
	defer server.stop()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	robin, noa := server.couple(ctx)
	defer robin.Close()
	defer noa.Close()

	id := uuid.NewString()
	err := robin.Do(ctx, &space.RequestMake{
		Request: id, Kind: space.Ordinary, Mode: space.Spoken, Importance: 2, Minutes: 45,
		Topic: "What we tell our parents",
		Slots: []int64{time.Now().Add(24 * time.Hour).UnixMilli()},
	})
	if err != nil {
		log.Fatal(err)
	}

	asked := func() *space.Request { return client.Find[*space.Request](noa, space.RequestKey(id)) }
	if err := noa.Wait(ctx, func() bool { return asked() != nil }); err != nil {
		log.Fatal(err)
	}
	topic, err := noa.Read(space.RequestKey(id), *asked().Topic)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(topic)

	// The rules answer what is not allowed, and nothing has changed.
	err = robin.Do(ctx, &space.RequestAccept{Request: id, Slot: asked().Slots[0]})
	fmt.Println(errors.Is(err, &client.Refusal{Code: wire.NotYours}))
	// Output:
	// What we tell our parents
	// true
}

// A recovery code brings a seat back on a new device, with what only that seat could read.
func ExampleHeld_NewTicket() {
	server := exampleServer()
	defer server.stop()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	robin, noa := server.couple(ctx)
	defer noa.Close()
	if err := robin.Do(ctx, &space.NoteWrite{Note: uuid.NewString(), Body: "what I did"}); err != nil {
		log.Fatal(err)
	}

	ticket, _, err := robin.Held().NewTicket(ctx, space.Recovery, seal.Greeting{}, time.Time{})
	if err != nil {
		log.Fatal(err)
	}
	paper := ticket.RecoveryCode()
	robin.Close()

	// Another day, another device: only the server's address and the paper.
	ticket, err = seal.ParseRecoveryCode(paper)
	if err != nil {
		log.Fatal(err)
	}
	found, err := client.LookTicket(ctx, server.URL, ticket)
	if err != nil {
		log.Fatal(err)
	}
	held, err := found.Join(ctx, "America/Toronto")
	if err != nil {
		log.Fatal(err)
	}
	back, err := client.Open(ctx, held, client.Options{})
	if err != nil {
		log.Fatal(err)
	}
	defer back.Close()
	for _, note := range client.All[*space.Note](back) {
		text, err := back.Read(note.Key(), note.Body)
		fmt.Println(text, err)
	}
	// Output:
	// what I did <nil>
}
