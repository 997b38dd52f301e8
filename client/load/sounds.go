package main

import (
	"context"
	"errors"
	"math/rand/v2"
	"net"
	"sync"
	"time"

	"amends/client"
	"amends/client/leg"
	"amends/client/seal"
	"amends/hub/space"

	"github.com/google/uuid"
)

// All of it is measured in Go, with client/leg at both ends: without what a browser's capture, jitter buffer and playing
// add, which the browsers' own tests measure.
const (
	apartPairs = 5  // who hear each other at the same time
	passes     = 20 // of the floor by each pair, and as many back
	audible    = .1 // a tone's level is 0.35
	frameLasts = 20 * time.Millisecond
	pathIsCut  = 5 * time.Second
	lineBusy   = 150 * time.Millisecond // a tail is over then
)

// sounds is what partners who are apart wait for: to be connected, to hear who got the floor, to hear no more who gave it
// away, and to hear again after the network was gone.
func sounds(ctx context.Context, s settings) ([]figure, error) {
	one, err := soundsOn(ctx, s)
	if err != nil {
		return nil, err
	}
	redis, err := startRedis(ctx, "everysec")
	defer redis.stop()
	if err != nil {
		return nil, err
	}
	two, err := soundsOn(ctx, s, redis.flags()...)
	if err != nil {
		return nil, err
	}
	back, err := backAfterACut(ctx, s)
	if err != nil {
		return nil, err
	}
	return []figure{
		{"apart, in Go: both begin to both are connected through the relay, the slowest of 5 pairs", quantile(one.connected, 1), "ms", atMost(400)},
		{"floor: a microphone opened by hand to sound at the other ear, without rules, p50", quantile(one.byHand, .5), "ms", bar{}},
		{"… p99", quantile(one.byHand, .99), "ms", bar{}},
		{"a pass to sound of the new holder at the other ear, p50", quantile(one.heard, .5), "ms", atMost(90)},
		{"… p99", quantile(one.heard, .99), "ms", atMost(150)},
		{"… to the end of the old holder's last sound, p99", quantile(one.silent, .99), "ms", atMost(40)},
		{"partners on two servers and Redis: connected, the slowest of 5 pairs", quantile(two.connected, 1), "ms", atMost(400)},
		{"… a pass to sound at the other ear, p50", quantile(two.heard, .5), "ms", atMost(90)},
		{"… p99", quantile(two.heard, .99), "ms", atMost(150)},
		{"… to the end of the old holder's last sound, p99", quantile(two.silent, .99), "ms", atMost(40)},
		{"sound after 5 s without a path to the relay, from its return, the slowest of 5 pairs", quantile(back, 1), "ms", atMost(1000)},
	}, nil
}

// waits are how long things took.
type waits struct{ connected, byHand, heard, silent []time.Duration }

// soundsOn measures with partners at one server, or with flags of a store that two share.
func soundsOn(ctx context.Context, s settings, shared ...string) (w waits, err error) {
	relay, err := freeUDP()
	if err != nil {
		return w, err
	}
	servers, err := relaying(ctx, s, relay, relay, shared...)
	defer stopAll(servers)
	if err != nil {
		return w, err
	}
	var lock sync.Mutex
	err = each(apartPairs, apartPairs, func(int) error {
		c, err := callAt(ctx, servers)
		defer c.close()
		if err != nil {
			return err
		}
		var own waits
		for i := 0; i < passes && err == nil; i++ {
			time.Sleep(lineBusy + rand.N(frameLasts))
			err = c.turns(ctx, &own)
		}
		lock.Lock()
		defer lock.Unlock()
		w.connected, w.byHand = append(w.connected, c.connected), append(w.byHand, own.byHand...)
		w.heard, w.silent = append(w.heard, own.heard...), append(w.silent, own.silent...)
		return err
	})
	return w, err
}

// relaying starts a server whose relay listens at an address and is reached by another, and a second server without one
// where a store is shared.
func relaying(ctx context.Context, s settings, relay, way string, shared ...string) (servers []*process, err error) {
	flags := append([]string{"--relay-url", "turn:" + way + "?transport=udp"}, shared...)
	first, err := serve(ctx, s, append(flags, "--relay-addr", relay)...)
	servers = []*process{first}
	if err == nil && len(shared) > 0 {
		var second *process
		second, err = serve(ctx, s, flags...)
		servers = append(servers, second)
	}
	return servers, err
}

func freeUDP() (string, error) {
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	return conn.LocalAddr().String(), conn.Close()
}

func stopAll(servers []*process) {
	for _, p := range servers {
		if p != nil {
			p.stop()
		}
	}
}

// call is two partners who are apart, in a talk.
type call struct {
	talk      string
	at        map[space.Seat]*client.Space
	sound     map[space.Seat]*leg.Sound
	ear       map[space.Seat]*hearing
	connected time.Duration
}

// callAt has both partners connected, at the first server and at the last, and the floor with a.
func callAt(ctx context.Context, servers []*process) (c *call, err error) {
	c = &call{talk: uuid.NewString(), at: map[space.Seat]*client.Space{}, sound: map[space.Seat]*leg.Sound{}, ear: map[space.Seat]*hearing{}}
	a, link, err := client.Begin(ctx, servers[0].url, "Etc/UTC", seal.Greeting{Name: "A"})
	if err != nil {
		return c, err
	}
	found, err := client.Look(ctx, link)
	if err != nil {
		return c, err
	}
	b, err := found.Join(ctx, "Etc/UTC")
	if err != nil {
		return c, err
	}
	b.Server = servers[len(servers)-1].url
	for _, held := range []client.Held{a, b} {
		if c.at[held.Seat], err = client.Open(ctx, held, client.Options{}); err != nil {
			return c, err
		}
	}
	if err := c.at[space.A].Do(ctx, &space.TalkOpen{Talk: c.talk, Kind: space.Ordinary, Mode: space.Apart}); err != nil {
		return c, err
	}
	began := time.Now()
	for seat, s := range c.at {
		ear := &hearing{next: make(chan time.Time, 1)}
		c.ear[seat] = ear
		if c.sound[seat], err = leg.New(s, c.talk, s.Carry(c.talk), leg.Options{Plays: ear.plays}); err != nil {
			return c, err
		}
	}
	for _, sound := range c.sound {
		select {
		case <-sound.Connected():
		case <-sound.Done():
			return c, sound.Err()
		case <-time.After(patience):
			return c, errors.New("two legs do not find each other")
		}
	}
	c.connected = time.Since(began)
	first := c.ear[space.B].listen()
	for _, s := range c.at {
		if err := s.Do(ctx, &space.TalkReady{Talk: c.talk, Ready: true}); err != nil {
			return c, err
		}
	}
	_, err = await(first)
	return c, err
}

func (c *call) close() {
	for _, sound := range c.sound {
		if sound != nil {
			sound.Close()
		}
	}
	for _, s := range c.at {
		if s != nil {
			s.Close()
		}
	}
}

// turns has a give the floor away, b close and open their microphone, and give the floor back.
func (c *call) turns(ctx context.Context, w *waits) error {
	if err := c.pass(ctx, space.A, &space.TalkPass{Talk: c.talk}, w); err != nil {
		return err
	}
	time.Sleep(lineBusy)
	c.sound[space.B].CloseMicrophone()
	time.Sleep(lineBusy + rand.N(frameLasts))
	first, opened := c.ear[space.A].listen(), time.Now()
	c.sound[space.B].OpenMicrophone()
	at, err := await(first)
	if err != nil {
		return err
	}
	w.byHand = append(w.byHand, at.Sub(opened))
	time.Sleep(lineBusy + rand.N(frameLasts))
	return c.pass(ctx, space.B, &space.TalkClarify{Talk: c.talk}, w)
}

// pass has a seat give the floor away. What counts begins with the patch, as the seat has it, and ends where it hears the
// other, and where what the other heard of it last has ended.
func (c *call) pass(ctx context.Context, by space.Seat, cmd space.Command, w *waits) error {
	first := c.ear[by].listen()
	if err := c.at[by].Do(ctx, cmd); err != nil {
		return err
	}
	patch := time.Now()
	at, err := await(first)
	w.heard = append(w.heard, max(0, at.Sub(patch)))
	w.silent = append(w.silent, max(0, c.ear[by.Other()].last().Add(frameLasts).Sub(patch)))
	return err
}

// hearing notes when something is heard.
type hearing struct {
	mu   sync.Mutex
	at   time.Time // the last
	wait bool
	next chan time.Time
}

func (h *hearing) plays(level float64) {
	if level < audible {
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.at = time.Now()
	if h.wait {
		h.wait = false
		h.next <- h.at
	}
}

// listen brings the moment of the next sound.
func (h *hearing) listen() <-chan time.Time {
	h.mu.Lock()
	defer h.mu.Unlock()
	select {
	case <-h.next:
	default:
	}
	h.wait = true
	return h.next
}

func (h *hearing) last() time.Time {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.at
}

func await(next <-chan time.Time) (time.Time, error) {
	select {
	case at := <-next:
		return at, nil
	case <-time.After(patience):
		return time.Time{}, errors.New("nothing is heard")
	}
}
