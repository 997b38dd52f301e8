package hub_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing/synctest"
	"time"

	"amends/hub/space"
	"amends/hub/space/stories"
	"amends/hub/wire"
)

// What happens in a simulation, one thing after the other.

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
			if w.waits() > 0 && (!v.deaf || s.chance(80)) {
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
	case n < 7:
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
		v.deaf = s.chance(2) // it goes on for a while, knowing of nothing
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
