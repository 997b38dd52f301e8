package hub_test

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"
)

func refused(err error, code space.Code) bool {
	var r *space.Refusal
	return errors.As(err, &r) && r.Code == code
}

func newSpace() wire.NewSpace {
	return wire.NewSpace{
		Space: uuid(), Claim: secret(), Zone: "Europe/Vienna",
		Invite: wire.NewInvite{Auth: secret(), Greeting: sealed("hello"), Keys: sealed("keys")},
	}
}

func TestCreateMayBeAskedAgainWithTheSameClaimUntilTheFirstSocket(t *testing.T) {
	w := newWorld(t, 1, hub.Options{})
	h, n := w.hubs[0], newSpace()
	_, first, err := h.Create(t.Context(), n)
	w.ok(err)
	made, second, err := h.Create(t.Context(), n)
	w.ok(err)
	if made.Space != n.Space || made.Seat != space.A || first == second {
		t.Fatalf("%+v", made)
	}
	if _, err := h.Enter(t.Context(), n.Space, space.A, first); !refused(err, space.NotFound) {
		t.Fatalf("the first token still enters: %v", err)
	}
	other := n
	other.Claim = secret()
	if _, _, err := h.Create(t.Context(), other); !refused(err, space.Already) {
		t.Fatalf("another claim got %v", err)
	}
	w.space, w.tokens[space.A] = n.Space, second
	w.join(0, space.A)
	if _, _, err := h.Create(t.Context(), n); !refused(err, space.Already) {
		t.Fatalf("after the first socket: %v", err)
	}
}

func TestAnInviteIsLookedAtRedeemedOnceAndEmptiedAtTheFirstSocket(t *testing.T) {
	w := newWorld(t, 1, hub.Options{})
	h, n := w.hubs[0], newSpace()
	_, token, err := h.Create(t.Context(), n)
	w.ok(err)
	w.space, w.tokens[space.A] = n.Space, token
	a := w.join(0, space.A)

	look := wire.Look{Auth: n.Invite.Auth}
	looked, err := h.Look(t.Context(), look)
	w.ok(err)
	if looked.Kind != space.Invite || looked.Seat != space.B || looked.Greeting != n.Invite.Greeting || looked.Space != n.Space || looked.Expires == 0 {
		t.Fatalf("%+v", looked)
	}
	claim := secret()
	q := wire.Redeem{Auth: n.Invite.Auth, Claim: claim, Zone: "Europe/Rome"}
	got, _, err := h.Redeem(t.Context(), q)
	w.ok(err)
	again, token, err := h.Redeem(t.Context(), q)
	w.ok(err)
	if got != again || got.Keys != n.Invite.Keys || got.Seat != space.B {
		t.Fatalf("%+v, then %+v", got, again)
	}
	a.awaits("that b joined", func(f frame) bool {
		return f.T == "patch" && f.Cmd == "" && f.By == space.B && f.Set["seat/b"] != nil
	})
	if _, err := h.Look(t.Context(), look); !refused(err, space.NotFound) {
		t.Fatalf("anybody may still look: %v", err)
	}
	if _, err := h.Look(t.Context(), wire.Look{Auth: look.Auth, Claim: claim}); err != nil {
		t.Fatalf("its claim may not look: %v", err)
	}
	w.tokens[space.B] = token
	w.join(0, space.B)
	if _, _, err := h.Redeem(t.Context(), q); !refused(err, space.NotFound) {
		t.Fatalf("redeemed after the first socket: %v", err)
	}
	w.memory.mu.Lock()
	defer w.memory.mu.Unlock()
	for _, item := range w.memory.spaces[n.Space].docs[space.Access].set {
		if item.Key.Kind() == "ticket" {
			t.Fatalf("the keys are still there: %s", item.Value)
		}
	}
}

func TestOfFiftyWhoRedeemAtOnceExactlyOneGetsIn(t *testing.T) {
	w := newWorld(t, 2, hub.Options{})
	n := newSpace()
	_, _, err := w.hubs[0].Create(t.Context(), n)
	w.ok(err)
	var in atomic.Int32
	var all sync.WaitGroup
	for i := range 50 {
		all.Go(func() {
			_, _, err := w.hubs[i%2].Redeem(t.Context(), wire.Redeem{Auth: n.Invite.Auth, Claim: secret(), Zone: "Europe/Rome"})
			if err == nil {
				in.Add(1)
			} else if !refused(err, space.NotFound) {
				t.Errorf("the error is %v", err)
			}
		})
	}
	all.Wait()
	if in.Load() != 1 {
		t.Fatalf("%d got in", in.Load())
	}
}

func TestWhatIsNotThereIsNotFoundInTheSameWords(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	h := w.hubs[0]
	var messages []string
	for _, try := range []func() error{
		func() error { _, err := h.Enter(t.Context(), uuid(), space.A, w.tokens[space.A]); return err },
		func() error { _, err := h.Enter(t.Context(), w.space, space.B, w.tokens[space.A]); return err },
		func() error { _, err := h.Enter(t.Context(), w.space, space.A, secret()); return err },
		func() error { _, err := h.Enter(t.Context(), w.space, space.A, ""); return err },
		func() error { _, err := h.Enter(t.Context(), "nothing", "c", "x"); return err },
	} {
		err := try()
		if !refused(err, space.NotFound) {
			t.Fatalf("the error is %v", err)
		}
		messages = append(messages, err.Error())
	}
	for _, m := range messages {
		if m != messages[0] {
			t.Fatalf("%q and %q", m, messages[0])
		}
	}
	if _, err := h.Look(t.Context(), wire.Look{Auth: secret()}); !refused(err, space.NotFound) {
		t.Fatalf("the error is %v", err)
	}
	if _, err := h.Look(t.Context(), wire.Look{Auth: "x"}); !refused(err, space.BadMessage) {
		t.Fatalf("the error is %v", err)
	}
}

func TestOtherDevicesAreSignedOutTogether(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a := w.join(0, space.A)
	var others []*device
	for range 3 {
		pass, err := w.hubs[0].Enter(t.Context(), w.space, space.A, w.secondDevice(space.A))
		w.ok(err)
		d := w.serve(0, pass, nil)
		d.hello()
		others = append(others, d)
	}
	w.ok(w.hubs[0].DropOtherDevices(t.Context(), a.pass))
	w.ok(w.hubs[0].DropOtherDevices(t.Context(), a.pass))
	for _, d := range others {
		d.ends(wire.Revoked)
		if _, err := w.hubs[0].Devices(t.Context(), d.pass); !refused(err, space.NotFound) {
			t.Fatalf("a device that is signed out lists: %v", err)
		}
	}
	if f := a.paints(1); f.T != "patch" {
		t.Fatalf("the answer is %s", f.raw)
	}
	w.ok(w.hubs[0].DropTicket(t.Context(), a.pass, space.Recovery))
}

func TestAnEndedContextAsksNothing(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := w.hubs[0].Enter(ctx, w.space, space.A, w.tokens[space.A]); !errors.Is(err, context.Canceled) {
		t.Fatalf("the error is %v", err)
	}
}
