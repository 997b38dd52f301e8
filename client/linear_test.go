package client_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"amends/client"
	"amends/hub/redisstore/redistest"
	"amends/hub/space"
	"amends/hub/wire"

	toxiproxy "github.com/Shopify/toxiproxy/v2"
	"github.com/anishathalye/porcupine"
	"github.com/google/uuid"
	"github.com/rs/zerolog"
)

// asks is how many commands each device sends in a spell.
const asks = 12

func TestLinear_OnOneServerThatDies(t *testing.T) {
	rounds(t, func(t *testing.T, seed uint64) {
		b, servers := behind(t, 1, "--commands-per-second", "1000")
		newRace(t, seed, b, servers).run(b.cut, b.cut)
	})
}

// Redis stays up, and keeps at once what it acknowledges. Some connections to it are slow, so that servers hear late of what
// others did, and in the middle all are cut.
func TestLinear_OnThreeServersThatDie(t *testing.T) {
	rounds(t, func(t *testing.T, seed uint64) {
		redis := redistest.Start(t, redistest.Durable...)
		proxy := toxiproxy.NewProxy(toxiproxy.NewServer(toxiproxy.NewMetricsContainer(nil), zerolog.Nop()), "redis", "127.0.0.1:0", redis.Addr())
		slow := `{"type":"latency","stream":"downstream","toxicity":0.5,"attributes":{"latency":20,"jitter":20}}`
		if _, err := proxy.Toxics.AddToxicJson(strings.NewReader(slow)); err != nil {
			t.Fatal(err)
		}
		if err := proxy.Start(); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(proxy.Stop)
		b, servers := behind(t, 3, "--redis", "redis://"+proxy.Listen, "--commands-per-second", "1000")
		newRace(t, seed, b, servers).run(b.cut, func() {
			proxy.Stop()
			if err := proxy.Start(); err != nil {
				t.Error(err)
			}
		})
	})
}

// rounds has one round, or as many as AMENDS_SOAK has time for, each with servers of its own.
func rounds(t *testing.T, round func(t *testing.T, seed uint64)) {
	for began := time.Now(); !t.Failed(); {
		seed := rand.Uint64()
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) { round(t, seed) })
		if time.Since(began) >= spell(t) {
			return
		}
	}
}

// race is two seats with two devices each, all of which send commands about one talk and a few requests at once. What they
// ask and are told is written down.
type race struct {
	*couple
	seed    uint64
	rng     *rand.Rand
	servers []*server
	devices []*client.Space

	asked atomic.Int64 // commands, in this spell

	mu      sync.Mutex
	clock   int64
	history history
	heard   map[string]int64 // by cookie: the version that the device was told last
	answers map[string]int64 // by cookie and command: the version that acknowledges it
	earlier map[space.Seat][]asked
	hurry   context.Context // of those who do not wait for an answer beyond the next fault
	giveUp  context.CancelFunc
}

func newRace(t *testing.T, seed uint64, b *balancer, servers []*server) *race {
	t.Helper()
	r := &race{
		couple: meetAt(t, servers[0], b.url()), seed: seed, rng: rand.New(rand.NewPCG(seed, 0)), servers: servers,
		heard: make(map[string]int64), answers: make(map[string]int64), earlier: make(map[space.Seat][]asked),
	}
	r.devices = []*client.Space{r.couple.at[space.A], r.couple.at[space.B], r.secondDevice(space.A), r.secondDevice(space.B)}
	r.together()
	v := r.devices[0].Cursor(wire.Shared).V
	r.history.Several = len(servers) > 1
	r.history.begin(t, worldOf(r.devices[0], v, time.Now().UnixMilli()))
	for _, d := range r.devices {
		r.heard[d.Held().Cookie] = v
	}
	b.witness.mu.Lock()
	b.witness.also = r.hear
	b.witness.mu.Unlock()
	r.hurry, r.giveUp = context.WithCancel(context.Background())
	return r
}

// together waits until all devices are at one version.
func (r *race) together() {
	r.t.Helper()
	r.until("all are at the same version", func() bool {
		return !slices.ContainsFunc(r.devices, func(d *client.Space) bool {
			return !d.Live() || d.Cursor(wire.Shared) != r.devices[0].Cursor(wire.Shared)
		})
	})
}

// tick is a moment after all earlier ones. mu is held.
func (r *race) tick() int64 { r.clock++; return r.clock }

// hear writes down what a device is told.
func (r *race) hear(cookie string, frame []byte) {
	var m struct {
		T, ID, Cmd string
		Doc        wire.DocName
		V          int64
		By         space.Seat
		Full, More bool
		Set        map[space.Key]json.RawMessage
	}
	if err := json.Unmarshal(frame, &m); err != nil || m.Doc != wire.Shared {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	out := answered{What: learned, V: m.V, Cmd: m.Cmd, By: m.By, From: r.heard[cookie], Set: make(map[space.Key]string)}
	switch {
	case m.T == "ack":
		r.answers[cookie+m.ID] = m.V
		return
	case m.T == "patch" && m.Cmd != "":
		r.answers[cookie+m.Cmd], out.From = m.V, m.V-1
	case m.T != "sync":
		r.t.Errorf("nobody did this: %s", frame)
		return
	case m.More:
		r.t.Errorf("the doc is small, and yet it comes in pieces: %s", frame)
		return
	case m.Full:
		out.From = -1
	}
	for key, value := range m.Set {
		out.Set[key] = timeless(value)
	}
	r.heard[cookie] = m.V
	r.history.Ops = append(r.history.Ops, op{Device: -1, Call: r.tick(), Return: r.tick(), Out: out})
}

// run is the race, and the verdict. It has a spell for each cut, and after each one in which a server dies. All devices are
// there when a spell begins.
func (r *race) run(cuts ...func()) {
	for i := range 2 * len(cuts) {
		var all sync.WaitGroup
		r.asked.Store(0)
		for n, d := range r.devices {
			all.Go(func() { r.drive(n, d, rand.New(rand.NewPCG(r.seed, uint64(1+i*len(r.devices)+n)))) })
		}
		middle := 1 + r.rng.Int64N(asks*2)
		r.until("they are in the middle of it", func() bool { return r.asked.Load() >= middle || r.t.Failed() })
		if i%2 == 0 {
			cuts[i/2]()
			r.lose()
		} else {
			r.kill(r.servers[r.rng.IntN(len(r.servers))])
		}
		all.Wait()
		if r.t.Failed() {
			r.judge()
			return
		}
		r.together()
	}
	r.giveUp()
	r.rest()
	r.judge()
}

func (r *race) kill(s *server) {
	s.kill()
	r.lose()
	if err := s.run(); err != nil {
		r.t.Error(err)
	}
}

// lose ends the patience of those who have not much.
func (r *race) lose() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.giveUp()
	r.hurry, r.giveUp = context.WithCancel(context.Background())
}

// drive sends commands from one device, one after the other.
func (r *race) drive(i int, d *client.Space, rng *rand.Rand) {
	for range asks {
		r.asked.Add(1)
		if err := r.send(i, d, rng); err != nil {
			r.t.Error(err)
			return
		}
	}
}

// send sends one command and writes down what came of it.
func (r *race) send(i int, d *client.Space, rng *rand.Rand) error {
	o := op{Device: i, In: r.choose(d, rng)}
	body, err := space.ParseCommand(o.In.Cmd, o.In.Body)
	if err != nil {
		return err
	}
	r.mu.Lock()
	until := context.Background()
	if rng.IntN(3) == 0 {
		until = r.hurry
	}
	o.Call = r.tick()
	r.mu.Unlock()

	ctx, cancel := context.WithTimeout(until, patience)
	defer cancel()
	err = d.DoAs(ctx, o.In.ID, o.In.Knew, body)
	r.mu.Lock()
	defer r.mu.Unlock()
	o.Return = r.tick()
	var refusal *client.Refusal
	switch {
	case err == nil:
		o.Out = answered{What: done, V: r.answers[d.Held().Cookie+o.In.ID]}
	case errors.As(err, &refusal):
		o.Out = answered{What: refused, Why: fmt.Sprint(refusal.Code, " ", refusal.Reason)}
	case errors.Is(err, context.Canceled):
		o.Out, o.Return = answered{What: lost}, math.MaxInt64
	default:
		return fmt.Errorf("%s got no answer: %w", o.In.Cmd, err)
	}
	r.history.Ops = append(r.history.Ops, o)
	return nil
}

// rest asks all devices what they have, and what one has that begins with nothing once all servers have died.
func (r *race) rest() {
	r.mu.Lock()
	began := r.tick()
	r.mu.Unlock()
	for _, d := range r.devices {
		d.Close()
	}
	for _, s := range r.servers {
		s.restart(r.t)
	}
	late := r.device(r.devices[0].Held())
	late.Close()
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, d := range append(r.devices, late) {
		w := worldOf(d, d.Cursor(wire.Shared).V, 0)
		out := answered{What: rests, V: w.v, From: -1, Set: w.since(-1)}
		r.history.Ops = append(r.history.Ops, op{Device: -1, Call: began, Return: r.tick(), Out: out})
	}
}

// judge asks for the verdict. What fails is written down, and judged again by TestLinear_HistoriesOfBefore.
func (r *race) judge() {
	r.mu.Lock()
	defer r.mu.Unlock()
	text, err := json.Marshal(r.history)
	if err != nil {
		r.t.Fatal(err)
	}
	written, began := readHistory(r.t, text), time.Now()
	result, outOfPlace := written.linear(r.t)
	count := make(map[outcome]int)
	for _, o := range r.history.Ops {
		count[o.Out.What]++
	}
	r.t.Logf("%d operations %v up to version %d are %s, which took %v", len(r.history.Ops), count,
		r.devices[0].Cursor(wire.Shared).V, result, time.Since(began).Round(time.Millisecond))
	if result == porcupine.Ok {
		return
	}
	file := filepath.Join("testdata", "linear", fmt.Sprintf("%d.json", r.seed))
	if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, text, 0o644)); err != nil {
		r.t.Error(err)
	}
	r.t.Errorf("seed %d: no order fits; the history is in %s. Out of place:", r.seed, file)
	for _, o := range outOfPlace[:min(5, len(outOfPlace))] {
		text, _ := json.Marshal(o)
		r.t.Logf("%s", text)
	}
}

// choose draws a command, of several most often one that is accepted as the device sees things. Some its seat has sent before.
func (r *race) choose(d *client.Space, rng *rand.Rand) (c asked) {
	knew := d.Cursor(wire.Shared).V
	w := worldOf(d, knew, time.Now().UnixMilli())
	r.mu.Lock()
	defer r.mu.Unlock()
	earlier := r.earlier[d.Seat()]
	earlier = earlier[max(0, len(earlier)-12):]
	for range 8 {
		c = ask(uuid.NewString(), d.Seat(), knew, draw(d, rng))
		if len(earlier) > 0 && rng.IntN(3) == 0 {
			c = earlier[rng.IntN(len(earlier))]
			c.Knew = knew
		}
		if _, why := w.judge(c); why == "" || rng.IntN(8) == 0 {
			break
		}
	}
	r.earlier[d.Seat()] = append(earlier, c)
	return c
}

// draw draws a command about the talk that is open or the next, or about one of the latest requests or the next. None
// carries words, and none hangs on the time.
func draw(d *client.Space, rng *rand.Rand) space.Command {
	id := func(kind, n int) string { return fmt.Sprintf("00000000-0000-4000-8000-%06d%06d", kind, n) }
	talks, requests := client.All[*space.Talk](d), client.All[*space.Request](d)
	talk, request := id(1, len(talks)), id(2, max(0, len(requests)-rng.IntN(3)))
	agreed := ""
	for _, r := range requests {
		if r.Status == space.RequestAgreed && rng.IntN(2) == 0 {
			agreed = r.ID
		}
	}
	for _, t := range talks {
		if t.Phase != space.Closed {
			talk = t.ID
		}
	}
	yes := rng.IntN(2) == 0
	slots := []int64{4_000_000_000_000 + rng.Int64N(3), 4_000_000_000_003 + rng.Int64N(3)}[rng.IntN(2):]
	open := &space.TalkOpen{Talk: talk, Request: agreed, Kind: space.Ordinary, Mode: space.Spoken}
	if agreed == "" && yes {
		open.Kind, open.Amends = space.Repair, space.A
	}
	all := []space.Command{
		open, &space.TalkReady{Talk: talk, Ready: true}, &space.TalkReady{Talk: talk, Ready: yes}, &space.TalkHand{Talk: talk, Up: yes},
		&space.TalkPass{Talk: talk, Last: yes}, &space.TalkPass{Talk: talk}, &space.TalkDecline{Talk: talk}, &space.TalkClarify{Talk: talk},
		&space.TalkHeard{Talk: talk}, &space.TalkPartly{Talk: talk}, &space.TalkMore{Talk: talk}, &space.TalkDone{Talk: talk},
		&space.TalkAccept{Talk: talk, Today: yes}, &space.TalkNeed{Talk: talk}, &space.TalkPause{Talk: talk, Minutes: 20 + rng.IntN(2)},
		&space.TalkLater{Talk: talk, Minutes: 20 + rng.IntN(3)}, &space.TalkResume{Talk: talk, Ready: true, Early: true},
		&space.TalkStop{Talk: talk}, &space.TalkPostpone{Talk: talk},
		&space.RequestMake{Request: request, Kind: space.Ordinary, Mode: space.Spoken, Importance: 1, Minutes: 30, Slots: slots},
		&space.RequestCounter{Request: request, Slots: slots}, &space.RequestAccept{Request: request, Slot: slots[0]},
		&space.RequestMove{Request: request, Slots: slots}, &space.RequestLater{Request: request},
		&space.RequestWithdraw{Request: request}, &space.RequestCancel{Request: request},
	}
	return all[rng.IntN(len(all))]
}
