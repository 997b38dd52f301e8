package hub_test

import (
	"context"
	"encoding/binary"
	"errors"
	"maps"
	"math/rand/v2"
	"slices"
	"time"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/space/stories"
	"amends/hub/wire"
)

// The servers of a simulation, and the devices that they let in.

// start starts a server in its place.
func (s *sim) start(v *simServer) {
	s.note("start", v.n)
	inner := s.open(v.n)
	if s.mistake.store != nil {
		inner = s.mistake.store(s, inner)
	}
	v.store = &simStore{sim: s, server: v.n, inner: inner}
	v.away.Store(false)
	v.deaf = false
	apart := time.Duration(v.n) * time.Millisecond // what beats does not beat together
	var key [32]byte
	binary.LittleEndian.PutUint64(key[:], s.r.Uint64())
	v.hub = hub.New(v.store, hub.Options{
		Now:    func() time.Time { return time.Now().Add(time.Duration(v.ahead.Load())) },
		Random: rand.NewChaCha8(key), QueueMessages: []int{0, 3}[s.r.IntN(2)],
		Beat: 250*time.Millisecond + apart, UpkeepEvery: 10*time.Second + apart,
	})
}

// powerless kills the server of a disk that lost its power: nobody has heard of anything that it did since.
func (s *sim) powerless() {
	if v := s.servers[0]; s.disk != nil && s.disk.lost() && v.hub != nil {
		s.kill(v)
	}
}

// kill ends a server: of what it has under way some happens, and nobody hears of it.
func (s *sim) kill(v *simServer) {
	s.note("kill", v.n)
	v.store.mu.Lock()
	v.store.dead = true
	v.store.watchers = nil
	v.store.mu.Unlock()
	for _, p := range s.phones {
		if p.link != nil && p.server == v.n {
			p.hangUp(time.Duration(s.r.IntN(1000)) * time.Millisecond)
			s.moment()
		}
	}
	for _, c := range s.waiting() {
		if c.store == v.store {
			if s.chance(2) {
				c.make()
			}
			s.answer(c, errDead)
			s.moment()
		}
	}
	if s.disk != nil {
		s.disk.cut(s)
	}
	h, store := v.hub, v.store
	v.hub = nil
	s.reach(h.Stats())
	s.work.Go(func() {
		_ = h.Drain(context.Background(), 0)
		_ = store.Close()
	})
}

// reach counts what a server met in its life.
func (s *sim) reach(of hub.Stats) {
	for name, n := range map[string]uint64{
		"commands": of.Commands, "refusals": of.Refusals, "repeats": of.Repeats, "conflicts": of.Conflicts,
		"unavailable": of.Unavailable, "coalesced": of.Coalesced, "too slow": of.TooSlow, "reloads": of.Reloads, "gaps": of.Gaps,
		"resumed": of.Resumed, "in full": of.ResumedFull,
	} {
		if name != "conflicts" || s.disk == nil { // a server alone has next to none
			s.reached[name] += n
		}
	}
}

func (s *sim) up() (up []*simServer) {
	for _, v := range s.servers {
		if v.hub != nil {
			up = append(up, v)
		}
	}
	return up
}

// does does something that calls the store, and lets it.
func (s *sim) does(do func() error) error {
	done := make(chan error, 1)
	s.work.Go(func() { done <- do() })
	for {
		s.moment()
		select {
		case err := <-done:
			return err
		default:
		}
		if !s.goesOn() {
			s.pass(50 * time.Millisecond)
		}
	}
}

// begin makes servers, a space that both partners joined, and their devices.
func (s *sim) begin(servers int) {
	time.Sleep(time.Until(stories.Noon))
	for n := range servers {
		s.servers = append(s.servers, &simServer{n: n})
		s.start(s.servers[n])
	}
	s.space = s.uuid()
	founding := wire.NewSpace{
		Space: s.space, Claim: s.secret(), Zone: "Europe/Vienna",
		Invite: wire.NewInvite{Auth: s.secret(), Greeting: sealed("hello"), Keys: sealed("keys")},
	}
	h := s.servers[0].hub
	var token string
	err := s.does(func() (err error) {
		_, token, err = h.Create(s.ctx, founding)
		return err
	})
	s.joins(space.A, token)
	if err := errors.Join(err, s.redeem(h, founding.Invite.Auth), s.invite(s.phones[0])); err != nil {
		s.wrongf("at the start: %v", err)
	}
	s.stories = slices.Sorted(maps.Keys(stories.All()))
}

func (s *sim) joins(seat space.Seat, token string) {
	p := &phone{sim: s, n: len(s.phones), seat: seat, token: token}
	p.forget()
	s.phones = append(s.phones, p)
	s.replica = nil
}

// redeem lets a device in by a ticket. Where the answer is lost it asks again, by the same claim.
func (s *sim) redeem(h *hub.Hub, auth string) (err error) {
	ask := wire.Redeem{Auth: auth, Claim: s.secret(), Zone: "Europe/Rome"}
	for range 3 {
		var redeemed wire.Redeemed
		var token string
		if err = s.does(func() (err error) {
			redeemed, token, err = h.Redeem(s.ctx, ask)
			return err
		}); err == nil {
			s.joins(redeemed.Seat, token)
			break
		}
	}
	return err
}

// invite lets a further device of a phone's seat in.
func (s *sim) invite(p *phone) error {
	up := s.up()
	h := up[s.r.IntN(len(up))].hub
	ticket := wire.NewTicket{Kind: space.DeviceTicket, Auth: s.secret(), Keys: sealed("keys")}
	if err := s.does(func() error {
		pass, err := h.Enter(s.ctx, s.space, p.seat, p.token)
		if err == nil {
			_, err = h.PutTicket(s.ctx, pass, ticket)
		}
		return err
	}); err != nil {
		return err
	}
	return s.redeem(h, ticket.Auth)
}
