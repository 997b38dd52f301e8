package client

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"net/http"
	"time"

	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/wire"

	"github.com/google/uuid"
)

// Begin makes a space on a server and takes seat a. The link that it returns lets one person join, once, within
// 14 days; greeting is what they read first. Zone is an IANA time zone.
func Begin(ctx context.Context, server, zone string, greeting seal.Greeting) (held Held, link string, err error) {
	k, err := seal.NewKey(rand.Reader)
	if err != nil {
		return Held{}, "", err
	}
	o, err := seal.NewKey(rand.Reader)
	if err != nil {
		return Held{}, "", err
	}
	held = Held{Server: server, Space: uuid.NewString(), Seat: space.A, K: k.Encode(), O: o.Encode()}
	ticket, made, err := held.ticket(space.Invite, greeting, time.Time{})
	if err != nil {
		return Held{}, "", err
	}
	body := wire.NewSpace{Space: held.Space, Claim: newClaim(), Zone: zone,
		Invite: wire.NewInvite{Auth: made.Auth, Greeting: made.Greeting, Keys: made.Keys}}
	// The same claim asks again when the answer was lost: the space is there, its cookie is not.
	err = again(ctx, func() error {
		held.Cookie, err = ask(ctx, http.MethodPost, server, "/api/spaces", "", body, nil)
		return err
	})
	if err != nil {
		return Held{}, "", err
	}
	link, err = seal.MakeLink(server, seal.Invite, ticket)
	return held, link, err
}

// Invitation is what a link shows to whoever looks at it. Looking changes nothing.
type Invitation struct {
	wire.Looked
	Greeting seal.Greeting // zero where the ticket has none

	server string
	ticket seal.Ticket
}

// Look asks what a link leads to. A link that was used, is over or never was gives a *Refusal with not_found.
func Look(ctx context.Context, link string) (*Invitation, error) {
	server, _, ticket, err := seal.ParseLink(link)
	if err != nil {
		return nil, err
	}
	return LookTicket(ctx, server, ticket)
}

// LookTicket is Look for a ticket that came without a link, such as a recovery code.
func LookTicket(ctx context.Context, server string, ticket seal.Ticket) (*Invitation, error) {
	found := &Invitation{server: server, ticket: ticket}
	if _, err := ask(ctx, http.MethodPost, server, "/api/tickets/look", "", wire.Look{Auth: ticket.Auth()}, &found.Looked); err != nil {
		return nil, err
	}
	if found.Looked.Greeting != "" {
		greeting, err := ticket.OpenGreeting(binding(found.Kind, found.Space, found.Seat), string(found.Looked.Greeting))
		if err != nil {
			return nil, err
		}
		found.Greeting = greeting
	}
	return found, nil
}

func binding(kind space.TicketKind, id string, seat space.Seat) seal.TicketBinding {
	return seal.TicketBinding{Kind: seal.Kind(kind), Space: id, Seat: string(seat)}
}

// Join takes the seat that the ticket leads to, once. Zone is the joining person's IANA time zone.
func (i *Invitation) Join(ctx context.Context, zone string) (Held, error) {
	body := wire.Redeem{Auth: i.ticket.Auth(), Claim: newClaim(), Zone: zone}
	var redeemed wire.Redeemed
	var cookie string
	err := again(ctx, func() (err error) {
		cookie, err = ask(ctx, http.MethodPost, i.server, "/api/tickets/redeem", "", body, &redeemed)
		return err
	})
	if err != nil {
		return Held{}, err
	}
	// What the server says of the seat counts only where the keys were sealed for just that.
	keys, err := i.ticket.OpenKeys(binding(i.Kind, redeemed.Space, redeemed.Seat), string(redeemed.Keys))
	if err != nil {
		return Held{}, err
	}
	if i.Kind == space.Lend {
		return Held{Server: i.server, Space: redeemed.Space, Seat: redeemed.Seat, Cookie: cookie, K: keys.K.Encode()}, nil
	}
	if keys.O == (seal.Key{}) { // an invite and a return begin a new own doc, under a new key
		if keys.O, err = seal.NewKey(rand.Reader); err != nil {
			return Held{}, err
		}
	}
	return Held{Server: i.server, Space: redeemed.Space, Seat: redeemed.Seat, Cookie: cookie,
		K: keys.K.Encode(), O: keys.O.Encode()}, nil
}

// again asks up to three times where no answer came; an answer that is a refusal is the answer.
func again(ctx context.Context, ask func() error) (err error) {
	for attempt := range 3 {
		var refused *Refusal
		if err = ask(); err == nil || errors.As(err, &refused) && refused.Code != wire.Unavailable {
			return err
		}
		if wait(ctx, backoff(attempt)) != nil {
			return err
		}
	}
	return err
}

// ticket makes a ticket of this seat's and its sealed content, as the server is given it.
func (h Held) ticket(kind space.TicketKind, greeting seal.Greeting, expires time.Time) (seal.Ticket, wire.NewTicket, error) {
	ticket, err := seal.NewTicket(rand.Reader)
	if err != nil {
		return ticket, wire.NewTicket{}, err
	}
	at := binding(kind, h.Space, h.leadsTo(kind))
	made := wire.NewTicket{Kind: kind, Auth: ticket.Auth()}
	if !expires.IsZero() {
		made.Expires = expires.UnixMilli()
	}
	keys := seal.Keys{}
	if keys.K, err = seal.ParseKey(h.K); err != nil {
		return ticket, made, err
	}
	if kind == space.DeviceTicket || kind == space.Recovery {
		if keys.O, err = seal.ParseKey(h.O); err != nil {
			return ticket, made, err
		}
	}
	sealed, err := ticket.SealKeys(rand.Reader, at, keys)
	made.Keys = space.Sealed(sealed)
	if err != nil || greeting == (seal.Greeting{}) {
		return ticket, made, err
	}
	sealed, err = ticket.SealGreeting(rand.Reader, at, greeting)
	made.Greeting = space.Sealed(sealed)
	return ticket, made, err
}

// leadsTo is the seat that a ticket of this seat's leads to.
func (h Held) leadsTo(kind space.TicketKind) space.Seat {
	if kind == space.DeviceTicket || kind == space.Lend || kind == space.Recovery {
		return h.Seat
	}
	return h.Seat.Other()
}

// newClaim proves, when an answer was lost, that the same device asks again.
func newClaim() string {
	var claim [32]byte
	_, _ = rand.Read(claim[:]) // never fails
	return base64.RawURLEncoding.EncodeToString(claim[:])
}
