package client

import (
	"context"
	"net/http"
	"time"

	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/wire"
)

// NewTicket makes a ticket of this seat's, in place of an earlier one of the kind. The zero expires takes the
// longest time that the kind has. Greeting is for an invite or a return.
func (h Held) NewTicket(ctx context.Context, kind space.TicketKind, greeting seal.Greeting, expires time.Time) (seal.Ticket, wire.MadeTicket, error) {
	ticket, made, err := h.ticket(kind, greeting, expires)
	if err != nil {
		return ticket, wire.MadeTicket{}, err
	}
	var answer wire.MadeTicket
	_, err = ask(ctx, http.MethodPost, h.Server, h.path("/tickets"), h.Cookie, made, &answer)
	return ticket, answer, err
}

// DropTicket takes a ticket back. Either seat may take back a return.
func (h Held) DropTicket(ctx context.Context, kind space.TicketKind) error {
	_, err := ask(ctx, http.MethodDelete, h.Server, h.path("/tickets/"+string(kind)), h.Cookie, nil, nil)
	return err
}

// Devices lists the devices of this seat, and of this seat only, each with how it came.
func (h Held) Devices(ctx context.Context) ([]wire.Device, error) {
	var devices []wire.Device
	_, err := ask(ctx, http.MethodGet, h.Server, h.path("/devices"), h.Cookie, nil, &devices)
	return devices, err
}

// SignOut ends a device of this seat; "others" ends all but this one.
func (h Held) SignOut(ctx context.Context, device string) error {
	_, err := ask(ctx, http.MethodDelete, h.Server, h.path("/devices/"+device), h.Cookie, nil, nil)
	return err
}

// Restore takes the seat back, by a device that a return put aside, within 30 days of that: whoever came by the return
// is signed out, and the seat's devices, its recovery code and its own doc are as they were.
func (h Held) Restore(ctx context.Context) error {
	_, err := ask(ctx, http.MethodPost, h.Server, h.path("/restore"), h.Cookie, struct{}{}, nil)
	return err
}

func (h Held) path(rest string) string { return "/api/spaces/" + h.Space + "/" + string(h.Seat) + rest }
