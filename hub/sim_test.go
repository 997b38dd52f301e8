package hub_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"maps"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/space/stories"
	"amends/hub/wire"

	"github.com/cockroachdb/pebble/v2/vfs"
	ids "github.com/google/uuid"
)

// sim is a run of servers and devices in one process. One seed decides all of it: whatever could happen next waits until
// the run picks it, time passes when the run lets it, and all randomness is the seed's.
type sim struct {
	seed    uint64
	r       *rand.Rand
	ctx     context.Context
	mistake mistake
	open    func(server int) hub.Store // the store of a server that starts
	disk    *disk                      // of the embedded store, where it is that
	steps   int

	space   string
	servers []*simServer
	phones  []*phone
	witness witness
	work    sync.WaitGroup // what servers and connections run
	lossy   bool           // answers of the store can be lost
	memory  *memory        // that fails over to a replica which lacks the last writes; nil: nothing does
	replica *memSpace      // what the replica has; nil: all
	stories []string
	plays   int // stories that were begun
	story   []stories.Step
	count   uint64
	trace   []string
	reached map[string]uint64
	wrong   error

	mu    sync.Mutex
	calls []*call
}

// simServer is a server, or the place of one that is down.
type simServer struct {
	n     int
	hub   *hub.Hub // nil: it is down
	store *simStore
	away  atomic.Bool // it does not reach the store
	deaf  bool        // news take their time
	ahead atomic.Int64
}

// mistake is one that a store, the news or a connection can have in them.
type mistake struct {
	name   string
	store  func(*sim, hub.Store) hub.Store
	socket func(*sim, *phone, hub.Socket) hub.Socket
	news   func(*rand.Rand, hub.Event) bool // that are lost, and nobody is told
	disk   func(vfs.FS) vfs.FS
}

// wrongf notes what is wrong, the first that is found.
func (s *sim) wrongf(format string, args ...any) {
	if s.wrong == nil {
		s.wrong = fmt.Errorf(format, args...)
		s.note(s.wrong)
	}
}

func (s *sim) note(what ...any) {
	s.trace = append(s.trace, fmt.Sprintf("%v %s", time.Since(stories.Noon), strings.TrimSuffix(fmt.Sprintln(what...), "\n")))
}

// chance is true once in n times.
func (s *sim) chance(n int) bool { return s.r.IntN(n) == 0 }

// Read is randomness for a hub.
func (s *sim) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = byte(s.r.Uint32())
	}
	return len(b), nil
}

func (s *sim) uuid() string { return ids.Must(ids.NewRandomFromReader(s)).String() }

func (s *sim) secret() string {
	var b [32]byte
	_, _ = s.Read(b[:])
	return base64.RawURLEncoding.EncodeToString(b[:])
}

// sealed has the form of a sealed text that is like no other.
func (s *sim) sealed(text string) string {
	s.count++
	return stories.Sealed(fmt.Sprint(s.count, " ", text))
}

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
		s.reached[name] += n
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

// step lets something happen.
func (s *sim) step() {
	s.moment()
	switch n := s.r.IntN(100); {
	case n < 80:
		s.goesOn()
	case n < 92:
		s.acts(s.phones[s.r.IntN(len(s.phones))])
	case n < 98:
		s.pass([]time.Duration{1, 1, 10, 10, 10, 100, 100, 300, 1000, 1000, 3000, 20_000}[s.r.IntN(12)] * time.Millisecond)
	default:
		s.fault()
	}
}

// moment lets all come to rest, and a moment pass: no two things end at one time, and so in any order.
func (s *sim) moment() {
	time.Sleep(time.Duration(1 + s.r.IntN(50_000)))
	synctest.Wait()
}

// goesOn lets one of the things go on that wait for it. It answers false where nothing does.
func (s *sim) goesOn() bool {
	var could []func()
	for _, c := range s.waiting() {
		if !c.waits || !s.servers[c.store.server].away.Load() {
			could = append(could, func() { s.goOn(c) })
		}
	}
	for _, v := range s.up() {
		for i, w := range v.store.watching() {
			if w.waits() > 0 && (!v.deaf || s.chance(10)) {
				could = append(could, func() { s.note("news", v.n, i); w.next() })
			}
		}
	}
	for _, p := range s.phones {
		if l := p.link; l != nil {
			if len(l.up) > 0 && l.reads.Load() {
				could = append(could, func() { s.note("up", p.n); l.toHub <- l.up[0]; l.up = l.up[1:] })
			}
			if (len(l.toPhone) > 0 || l.isGone()) && (!p.slow || s.chance(40)) {
				could = append(could, p.comes)
			}
		}
	}
	if len(could) == 0 {
		return false
	}
	could[s.r.IntN(len(could))]()
	s.powerless()
	return true
}

// pass lets time pass.
func (s *sim) pass(d time.Duration) {
	s.note("pass", d)
	const most = time.Second
	for ; d > 0; d -= most {
		s.late(min(d, most))
		time.Sleep(min(d, most))
		synctest.Wait()
		for range s.r.IntN(16) { // what is long does not stand still
			if d < most || !s.goesOn() {
				break
			}
			s.moment()
		}
	}
}

// acts lets a phone do something.
func (s *sim) acts(p *phone) {
	switch up := s.up(); {
	case p.link == nil:
		if len(up) > 0 && !time.Now().Before(p.retry) {
			v := up[s.r.IntN(len(up))]
			s.note("dial", p.n, v.n)
			p.dial(v)
		}
	case len(p.queue) < 3 && s.chance(2):
		p.queue = append(p.queue, s.errand(p))
	case p.live && len(p.told) > 0 && s.chance(8): // one that was answered
		p.says(p.told[s.r.IntN(len(p.told))].say())
	case p.live && len(p.queue) > 0 && p.queue[0].sent && s.chance(8): // one that was not, once more
		p.queue[0].twice = true
		p.says(p.queue[0].say())
	}
	if p.link != nil {
		p.send()
	}
}

// errand is the next command that a phone sends: mostly what comes next in a story.
func (s *sim) errand(p *phone) *errand {
	if len(s.story) == 0 || s.chance(40) {
		s.story = stories.All()[s.stories[s.r.IntN(len(s.stories))]]
		s.plays++
	}
	step := s.story[0]
	switch {
	case step.By == string(p.seat):
		s.story = s.story[1:]
	case s.chance(5):
		step = s.story[s.r.IntN(len(s.story))]
	default:
		step = stories.Step{Cmd: "note.write", Body: json.RawMessage(fmt.Sprintf(`{"note":"#%d","body":"a note"}`, 900+s.r.IntN(5)))}
		if s.chance(3) {
			step = stories.Step{Cmd: "note.remove", Body: json.RawMessage(fmt.Sprintf(`{"note":"#%d"}`, 900+s.r.IntN(5)))}
		}
	}
	if slices.Contains(ending, step.Cmd) {
		step = stories.Step{Cmd: "free.paint", Body: json.RawMessage(`{"day":"2026-03-05","free":[[1,2]]}`)}
	}
	if talk := p.talking(); step.Cmd == "talk.open" && talk != "" {
		step = stories.Step{Cmd: "talk.stop", Body: json.RawMessage(`{"talk":"` + talk + `"}`)}
	}
	days := int(time.Since(stories.Noon).Hours() / 24)
	body := bytes.ReplaceAll(step.As(days, s.sealed), []byte(`"00000000-`), fmt.Appendf(nil, `"%08x-`, s.plays))
	e := &errand{Do: wire.Do{T: "do", ID: s.uuid(), Cmd: step.Cmd, Body: body}}
	for _, spec := range space.Commands() {
		if v := p.docs[wire.Shared].cursor.V; spec.Name == step.Cmd && spec.Seen != "" && !s.chance(8) {
			e.Seen = &v
		}
	}
	s.note("errand", p.n, e.ID, e.Cmd, string(e.Body))
	return e
}

// ending are the commands after which there is little left to see.
var ending = []string{"seat.leave", "seat.reject", "space.erase"}

// talking is the talk that is open as far as a phone knows.
func (p *phone) talking() string {
	for key, value := range p.docs[wire.Shared].set {
		if id, is := strings.CutPrefix(key, "talk/"); is && !strings.Contains(value, `"phase":"closed"`) {
			return id
		}
	}
	return ""
}

// fault lets something fail, or work again.
func (s *sim) fault() {
	if s.memory != nil && s.chance(4) {
		s.failover()
		return
	}
	v, p := s.servers[s.r.IntN(len(s.servers))], s.phones[s.r.IntN(len(s.phones))]
	n := s.r.IntN(20)
	s.note("fault", n, v.n, p.n)
	switch {
	case n < 6 && v.hub == nil:
		s.start(v)
	case n < 2:
		s.kill(v)
	case n < 6:
		v.away.Store(!v.away.Load() && s.chance(3))
	case n < 8:
		s.lossy = !s.lossy
	case n < 10 && p.link != nil:
		p.hangUp(time.Duration(s.r.IntN(1000)) * time.Millisecond)
	case n < 12:
		p.slow = !p.slow
	case n < 14:
		v.deaf = !v.deaf
	case n < 15 && v.hub != nil:
		for _, w := range v.store.watching() {
			w.lose()
		}
	case n < 17 && v.hub != nil:
		for _, w := range v.store.watching() {
			w.swap()
		}
	case n < 18:
		v.ahead.Store(int64(time.Duration(s.r.IntN(7200)-3600) * []time.Duration{time.Second, 24 * time.Second}[s.r.IntN(2)]))
	case n < 19 && p.link == nil && s.chance(2):
		p.forget()
	case n < 19 && p.link == nil && p.docs[wire.Shared].coming == nil:
		p.docs[wire.Shared].stray()
	case n == 19 && len(s.phones) < 6 && len(s.up()) > 0:
		s.note(s.invite(p))
	}
}

// failover has a replica fall behind, or take over as it is: what was written since is lost.
func (s *sim) failover() {
	if s.replica == nil {
		s.note("behind")
		s.replica = s.memory.copyOf(s.space)
		return
	}
	s.note("failover")
	s.reached["failovers"]++
	s.memory.restore(s.space, s.replica)
	s.replica = nil
	for _, v := range s.up() {
		for _, w := range v.store.watching() {
			w.lose()
		}
	}
}

// calm mends all that failed, and waits until everything is said.
func (s *sim) calm() {
	s.note("calm")
	if s.disk != nil {
		s.disk.arm(1)
	}
	s.powerless()
	s.lossy = false
	for _, v := range s.servers {
		v.away.Store(false)
		if v.deaf = false; v.hub == nil {
			s.start(v)
		}
	}
	for _, p := range s.phones {
		p.slow = false
	}
	for end := time.Now().Add(5 * time.Minute); s.wrong == nil; {
		s.moment()
		if s.goesOn() {
			continue
		}
		if s.quiet() || time.Now().After(end) {
			break
		}
		for i, p := range s.phones {
			if p.link == nil && !time.Now().Before(p.retry) {
				p.dial(s.servers[i%len(s.servers)])
			} else if p.link != nil {
				p.send()
			}
		}
		s.pass(50 * time.Millisecond)
	}
	// Whatever is in doubt, and whatever is due, has its time.
	for range 60 {
		s.pass(200 * time.Millisecond)
		for s.wrong == nil && s.goesOn() {
			s.moment()
		}
	}
	if s.wrong == nil && !s.quiet() {
		s.wrongf("it does not come to rest")
	}
}

// quiet is whether every phone is there and has an answer to all that it said.
func (s *sim) quiet() bool {
	for _, p := range s.phones {
		if !p.live || len(p.queue) > 0 {
			return false
		}
	}
	return true
}

// end ends all that still runs.
func (s *sim) end() {
	for _, v := range s.up() {
		s.kill(v)
	}
	s.work.Wait()
}

// play plays a run from its beginning to its end.
func play(t *testing.T, seed uint64, m mistake, set func(*sim)) (s *sim) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1)) // goroutines that are ready come in the order in which they became so
	s = &sim{seed: seed, r: rand.New(rand.NewPCG(seed, 0)), mistake: m, reached: map[string]uint64{}}
	s.witness.byTag, s.witness.versions = map[string]*attempt{}, map[space.DocName]map[int64]string{}
	synctest.Test(t, func(t *testing.T) {
		s.ctx = context.Background()
		s.steps = 500 + s.r.IntN(2500)
		set(s)
		for s.steps > 0 && s.wrong == nil {
			s.steps--
			s.step()
		}
		if s.wrong == nil {
			s.calm()
		}
		if s.wrong == nil {
			s.verify()
		}
		s.end()
	})
	return s
}

// several are servers on one memory, as on one Redis.
func several(s *sim) {
	m := newMemory(time.Now)
	s.open = func(int) hub.Store { return m.open() }
	s.begin(1 + s.r.IntN(3))
}

// forgetful is several servers on a memory that fails over with writes missing.
func forgetful(s *sim) {
	s.memory = newMemory(time.Now)
	s.open = func(int) hub.Store { return s.memory.open() }
	s.begin(1 + s.r.IntN(3))
}

func (s *sim) failure() string {
	const told = 60
	tail := s.trace
	if os.Getenv("AMENDS_SEED") == "" {
		tail = tail[max(0, len(tail)-told):]
	}
	return fmt.Sprintf("AMENDS_SEED=%d: %v\n%s", s.seed, s.wrong, strings.Join(tail, "\n"))
}

func (s *sim) sum() uint64 {
	h := fnv.New64a()
	for _, line := range s.trace {
		_, _ = h.Write([]byte(line))
	}
	return h.Sum64()
}

// seeds plays as many seeds as are asked for: the one in AMENDS_SEED, or as many as AMENDS_SOAK has time for, or some and
// those that once found something.
func seeds(t *testing.T, set func(*sim), found ...uint64) {
	if text := os.Getenv("AMENDS_SEED"); text != "" {
		seed, err := strconv.ParseUint(text, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		sound(t, seed, set)
		return
	}
	for _, seed := range found {
		sound(t, seed, set)
	}
	first, n, end, reached := uint64(0), 0, time.Now(), map[string]uint64{}
	if text := os.Getenv("AMENDS_SOAK"); text != "" {
		soak, err := time.ParseDuration(text)
		if err != nil {
			t.Fatal(err)
		}
		first, end = uint64(end.UnixNano()), end.Add(soak)
	}
	for n < simSeeds || time.Now().Before(end) {
		for what, often := range sound(t, first+uint64(n), set) {
			reached[what] += often
		}
		n++
	}
	t.Logf("%d seeds from %d: %v", n, first, reached)
	for what, often := range reached {
		if often == 0 {
			t.Errorf("never reached: %s", what)
		}
	}
}

// sound plays a seed in which nothing may be wrong.
func sound(t *testing.T, seed uint64, set func(*sim)) (reached map[string]uint64) {
	t.Helper()
	s := play(t, seed, mistake{}, set)
	if s.wrong != nil {
		t.Fatal(s.failure())
	}
	return s.reached
}

func TestSimulation_OfSeveralServers(t *testing.T) { seeds(t, several) }

func TestSimulation_OfAStoreThatForgets(t *testing.T) { seeds(t, forgetful) }

func TestSimulation_ASeedIsOneRun(t *testing.T) {
	for seed := range uint64(20) {
		x, y := play(t, seed, mistake{}, several), play(t, seed, mistake{}, several)
		if x.sum() != y.sum() {
			for i := range min(len(x.trace), len(y.trace)) {
				if x.trace[i] != y.trace[i] {
					t.Fatalf("seed %d, line %d of %d and %d:\n%s\n%s", seed, i, len(x.trace), len(y.trace), strings.Join(x.trace[max(0, i-10):i+1], "\n"), y.trace[i])
				}
			}
		}
	}
}
