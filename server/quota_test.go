package main

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"amends/client"
	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/wire"

	"github.com/google/uuid"
)

// refusedFor is the reason why a command was refused, or nothing.
func refusedFor(t *testing.T, err error) space.Reason {
	t.Helper()
	var refused *client.Refusal
	if err != nil && !errors.As(err, &refused) {
		t.Fatal(err)
	}
	if refused == nil {
		return ""
	}
	return refused.Reason
}

// Full-size writing, as fast as the server takes it, ends at the seat's share, for that seat alone.
func TestWhoeverWritesWithoutEndIsFullAlone(t *testing.T) {
	t.Parallel()
	r := start(t, "--commands-per-second", "1000")
	c := r.meet(seal.Greeting{Name: "Robin"})
	talk := uuid.NewString()
	c.does(space.A, &space.TalkOpen{Talk: talk, Kind: space.Ordinary, Mode: space.Written})
	c.bothReady(talk)
	line := func() *space.TalkSay {
		return &space.TalkSay{Talk: talk, Line: uuid.NewString(), Text: space.Sealed(strings.Repeat("a", space.MaxText))}
	}
	var writers sync.WaitGroup
	var mu sync.Mutex
	said, ends := 0, map[space.Reason]int{}
	for range 8 {
		writers.Go(func() {
			for t.Context().Err() == nil {
				err := c.at[space.A].Do(t.Context(), line())
				mu.Lock()
				if err == nil {
					said++
				} else if refused := new(client.Refusal); errors.As(err, &refused) {
					ends[refused.Reason]++
				}
				mu.Unlock()
				if err != nil {
					return
				}
			}
		})
	}
	writers.Wait()
	if most := space.MaxSealed / space.MaxText; ends[space.WordsFull] != 8 || said > most || said < most*2/3 {
		t.Fatalf("%d lines were taken, and then %v", said, ends)
	}
	c.does(space.A, &space.TalkPass{Talk: talk, Last: true})
	c.does(space.B, line()) // who did not write so much is not full
	c.does(space.B, &space.TalkPass{Talk: talk})
	c.does(space.A, &space.TalkHeard{Talk: talk}) // and who is full goes on with what needs no words
	if got := refusedFor(t, c.at[space.A].Do(soon(t), &space.SeatZone{Zone: "Europe/Vienna"})); got != "" {
		t.Errorf("a zone is refused: %s", got)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	again, err := client.Open(ctx, c.held[space.B], client.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if err := again.Wait(ctx, func() bool { return len(client.All[*space.Line](again)) == said+1 }); err != nil {
		t.Errorf("a device of the other's does not come in: %v", err)
	}
}

// An offer can be reworded until it is full, and it always fits in a frame.
func TestAnOfferThatIsRewordedWithoutEndFitsInAFrame(t *testing.T) {
	r := start(t, "--commands-per-second", "1000")
	c := r.meet(seal.Greeting{Name: "Robin"})
	offer := &space.CommitmentOffer{Commitment: uuid.NewString(), Keeper: space.KeeperA, Text: "Call at noon",
		Rhythm: space.Rhythm{From: time.Now().UTC().Format(time.DateOnly), Zone: "UTC"}}
	c.does(space.A, offer)
	reworded := func(long int) space.Reason {
		words := space.Sealed(strings.Repeat(string(rune('a'+long%26)), long))
		return refusedFor(t, c.at[space.A].Do(soon(t), &space.CommitmentRevise{Commitment: offer.Commitment, Keeper: space.KeeperA,
			Text: words, Why: words, Rhythm: offer.Rhythm}))
	}
	if got := reworded(16 << 10); got != space.WordsTooLong {
		t.Errorf("16 KB are refused for %q", got)
	}
	ends := map[space.Reason]int{}
	for n := range 50 {
		ends[reworded(space.MaxWords-n)]++
	}
	if ends[""] < 10 || ends[""]+ends[space.WordingsFull]+ends[space.ThingFull] != 50 || ends[""] == 50 {
		t.Errorf("50 times: %v", ends)
	}
	socket, _, err := device{r, c.held[space.B].Space, space.B, c.held[space.B].Cookie[strings.Index(c.held[space.B].Cookie, "=")+1:]}.dial("Cookie", c.held[space.B].Cookie, "Origin", r.url)
	if err != nil {
		t.Fatal(err)
	}
	defer socket.CloseNow()
	socket.SetReadLimit(wire.MaxFrame)
	fresh := connection{t, socket}
	fresh.send(wire.Hello{T: "hello"})
	fresh.await("ready")
}
