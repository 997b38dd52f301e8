package wire

import "amends/hub/space"

// NewInvite is the invite that is made with a space. Expires is in Unix milliseconds; 0 takes the limit.
type NewInvite struct {
	Auth     string       `json:"auth"`
	Greeting space.Sealed `json:"greeting"`
	Keys     space.Sealed `json:"keys"`
	Expires  int64        `json:"expires,omitempty"`
}

// NewSpace is the body of POST /api/spaces.
type NewSpace struct {
	Space  string    `json:"space"`
	Claim  string    `json:"claim"`
	Zone   string    `json:"zone"`
	Invite NewInvite `json:"invite"`
}

// MadeSpace answers NewSpace.
type MadeSpace struct {
	Space string     `json:"space"`
	Seat  space.Seat `json:"seat"`
}

// Look is the body of POST /api/tickets/look.
type Look struct {
	Auth  string `json:"auth"`
	Claim string `json:"claim,omitempty"`
}

// Looked answers Look. It never holds a key.
type Looked struct {
	Kind     space.TicketKind `json:"kind"`
	Space    string           `json:"space"`
	Seat     space.Seat       `json:"seat"`
	Greeting space.Sealed     `json:"greeting,omitempty"`
	Expires  int64            `json:"expires,omitempty"`
}

// Redeem is the body of POST /api/tickets/redeem.
type Redeem struct {
	Auth  string `json:"auth"`
	Claim string `json:"claim"`
	Zone  string `json:"zone"`
}

// Redeemed answers Redeem.
type Redeemed struct {
	Space string       `json:"space"`
	Seat  space.Seat   `json:"seat"`
	Keys  space.Sealed `json:"keys"`
}

// NewTicket is the body of POST /api/spaces/{space}/{seat}/tickets.
type NewTicket struct {
	Kind     space.TicketKind `json:"kind"`
	Auth     string           `json:"auth"`
	Greeting space.Sealed     `json:"greeting,omitempty"`
	Keys     space.Sealed     `json:"keys"`
	Expires  int64            `json:"expires,omitempty"`
}

// MadeTicket answers NewTicket.
type MadeTicket struct {
	Kind    space.TicketKind `json:"kind"`
	Opens   int64            `json:"opens,omitempty"`
	Expires int64            `json:"expires,omitempty"`
}

// Device is one line of GET /api/spaces/{space}/{seat}/devices.
type Device struct {
	Device  string     `json:"device"`
	Added   int64      `json:"added"`
	Came    space.Came `json:"came"`
	Current bool       `json:"current"`
}

// PushSubscription is what a browser's PushSubscription says of itself. ExpirationTime is read and not kept: the push
// service says by itself when it knows a subscription no more.
type PushSubscription struct {
	Endpoint       string         `json:"endpoint"`
	Keys           space.PushKeys `json:"keys"`
	ExpirationTime *float64       `json:"expirationTime,omitempty"`
}

// NewPush is the body of PUT /api/spaces/{space}/{seat}/push. Without a title it is "reminder".
type NewPush struct {
	Subscription PushSubscription     `json:"subscription"`
	Kinds        []space.ReminderKind `json:"kinds"`
	Quiet        *space.Quiet         `json:"quiet,omitempty"`
	Title        space.PushTitle      `json:"title,omitempty"`
}

// PushKey answers GET /api/push/key: the public key of all servers, as a browser's subscribe takes it, in base64url.
type PushKey struct {
	Key string `json:"key"`
}

// PushMessage is what a reminder says once it is opened on the device, in the form of declarative web push, which a
// browser shows by itself where it can and a service worker elsewhere.
type PushMessage struct {
	WebPush      int              `json:"web_push"` // always 8030
	Notification PushNotification `json:"notification"`
}

// PushNotification is what is shown. Navigate is where a tap leads; a later one with the same tag takes its place.
type PushNotification struct {
	Title    string         `json:"title"`
	Body     string         `json:"body"`
	Navigate string         `json:"navigate"`
	Lang     space.PushLang `json:"lang"`
	Tag      space.Place    `json:"tag"`
	Silent   bool           `json:"silent"`
}

// Problem is the body of every error over HTTP, and what a nak says. The screen's own sentence hangs on Reason;
// Message is for who writes a client.
type Problem struct {
	Code    Code         `json:"code"`
	Reason  space.Reason `json:"reason,omitempty"`
	Field   string       `json:"field,omitempty"`
	Values  space.Values `json:"values,omitzero"`
	Message string       `json:"message"`
}
