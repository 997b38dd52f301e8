package hub_test

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"sync/atomic"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"

	ids "github.com/google/uuid"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// clock is real time plus what was passed by hand.
type clock struct{ ahead atomic.Int64 }

func (c *clock) now() time.Time       { return time.Now().Add(time.Duration(c.ahead.Load())) }
func (c *clock) pass(d time.Duration) { c.ahead.Add(int64(d)) }

// world is some hubs on one memory, with one space that both partners have joined.
type world struct {
	testing.TB
	clock  *clock
	memory *memory
	stores []*memStore
	hubs   []*hub.Hub
	space  string
	tokens map[space.Seat]string
}

// newWorld starts n servers.
func newWorld(t testing.TB, n int, o hub.Options) *world {
	t.Helper()
	w := &world{TB: t, clock: new(clock), tokens: map[space.Seat]string{}}
	w.memory = newMemory(w.clock.now)
	if o.Beat == 0 {
		o.Beat = 5 * time.Millisecond
	}
	if o.Linger == 0 {
		o.Linger = 20 * time.Millisecond
	}
	if o.DoubtFor == 0 {
		o.DoubtFor = 50 * time.Millisecond
	}
	o.Now = w.clock.now
	for range n {
		s := w.memory.open()
		h := hub.New(s, o)
		w.stores, w.hubs = append(w.stores, s), append(w.hubs, h)
		t.Cleanup(func() {
			ctx, cancel := context.WithTimeout(context.Background(), patience)
			defer cancel()
			if err := h.Drain(ctx, 0); err != nil {
				t.Error("drain:", err)
			}
		})
	}
	return w
}

// paired is a world whose space both partners joined.
func paired(t testing.TB, n int, o hub.Options) *world {
	t.Helper()
	w := newWorld(t, n, o)
	w.space = uuid()
	auth := secret()
	_, token, err := w.hubs[0].Create(t.Context(), wire.NewSpace{
		Space: w.space, Claim: secret(), Zone: "Europe/Vienna",
		Invite: wire.NewInvite{Auth: auth, Greeting: sealed("hello"), Keys: sealed("keys")},
	})
	w.ok(err)
	w.tokens[space.A] = token
	_, token, err = w.hubs[0].Redeem(t.Context(), wire.Redeem{Auth: auth, Claim: secret(), Zone: "Europe/Vienna"})
	w.ok(err)
	w.tokens[space.B] = token
	return w
}

func (w *world) ok(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

// pass is the right that a seat's first device has at a server.
func (w *world) pass(server int, seat space.Seat) hub.Pass {
	w.Helper()
	p, err := w.hubs[server].Enter(w.Context(), w.space, seat, w.tokens[seat])
	w.ok(err)
	return p
}

// secondDevice lets another device in and returns its token.
func (w *world) secondDevice(seat space.Seat) string {
	w.Helper()
	auth := secret()
	_, err := w.hubs[0].PutTicket(w.Context(), w.pass(0, seat), wire.NewTicket{Kind: space.DeviceTicket, Auth: auth, Keys: sealed("keys")})
	w.ok(err)
	_, token, err := w.hubs[0].Redeem(w.Context(), wire.Redeem{Auth: auth, Claim: secret(), Zone: "Europe/Vienna"})
	w.ok(err)
	return token
}

func random(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b)
	return b
}

func secret() string { return base64.RawURLEncoding.EncodeToString(random(32)) }

func uuid() string { return ids.NewString() }

// sealed has the form of a sealed text; these tests never open one.
func sealed(text string) space.Sealed {
	b := make([]byte, 64+28)
	copy(b, text)
	return space.Sealed("1." + base64.RawURLEncoding.EncodeToString(b))
}
