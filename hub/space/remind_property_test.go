package space

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// TestRemindersKeepTheirPromises lives some weeks around changes of clocks with two partners who ask, answer, offer, mark
// and pause, and servers that look when they should, or come back days too late. Whatever is said keeps M4 to M11.
func TestRemindersKeepTheirPromises(t *testing.T) {
	said := map[ReminderKind]int{}
	rapid.Check(t, func(t *rapid.T) {
		l := newReminderLife(t)
		for range rapid.IntRange(5, 60).Draw(t, "steps") {
			l.step()
		}
		for _, s := range l.sent {
			said[s.Kind]++
		}
	})
	for _, kind := range ReminderKinds() {
		if said[kind] == 0 {
			t.Errorf("in all these lives nobody was reminded of a %s", kind)
		}
	}
}

// remindedLife is a space over time, with all that was said in it.
type remindedLife struct {
	*rapid.T
	*room
	zone map[Seat]string
	next int64
	sent []sentReminder
	ids  int
}

type sentReminder struct {
	Reminder
	at int64
}

var clocks = []string{"Pacific/Auckland", "Europe/Lisbon", "America/New_York", "Europe/Vienna", "America/Santiago"}

// beginnings lie some days before clocks change somewhere.
var beginnings = []string{"2026-03-05 12:00", "2026-03-26 12:00", "2026-04-02 12:00", "2026-09-02 12:00", "2026-09-24 12:00", "2026-10-22 12:00", "2026-10-29 12:00"}

func newReminderLife(t *rapid.T) *remindedLife {
	l := &remindedLife{T: t, room: newRoom(), zone: map[Seat]string{}, ids: 1000}
	l.at("UTC", rapid.SampledFrom(beginnings).Draw(t, "beginning"))
	for i, seat := range []Seat{A, B} {
		l.zone[seat] = rapid.SampledFrom(clocks).Draw(t, "zone")
		l.put(&SeatEntity{Seat: seat, Status: SeatJoined, Zone: l.zone[seat]})
		l.apply(Change{Edits: []Edit{{Doc: Access, Set: []Entity{&Device{ID: device(i + 1), Seat: seat, Token: device(i), Connected: true}}}}})
		ask := subscribing(i + 1)
		if rapid.Bool().Draw(t, "quiet") {
			hours := rapid.SampledFrom([]string{"22:0008:00", "00:0006:30", "12:0013:00", "02:3002:00"}).Draw(t, "hours")
			ask.Quiet = &Quiet{hours[:5], hours[5:], rapid.SampledFrom(clocks).Draw(t, "zone of the device")}
		}
		if rapid.Bool().Draw(t, "few kinds") {
			ask.Kinds = rapid.SliceOfNDistinct(rapid.SampledFrom(ReminderKinds()), 1, 4, rapid.ID).Draw(t, "kinds")
		}
		c, err := Subscribe(l.stateOf(Find[*Device](l.docs[Access], DeviceKey(device(i+1)))), seat, ask, l.now, time.LoadLocation)
		if err != nil {
			t.Fatal(err)
		}
		l.apply(c)
	}
	return l
}

// step is something that a partner does, or time that passes. Commands may be refused.
func (l *remindedLife) step() {
	seat := rapid.SampledFrom([]Seat{A, B}).Draw(l.T, "seat")
	l.ids++
	switch rapid.SampledFrom([]string{"ask", "answer", "offer", "keep", "mark", "pause", "ready", "travel", "wait", "wait", "sleep", "outage"}).Draw(l.T, "step") {
	case "ask":
		ask := asked(l.ids)
		ask.Slots = []int64{l.now + int64(rapid.IntRange(1, 4000).Draw(l.T, "ahead"))*minute}
		_ = l.do(seat, ask)
	case "answer":
		for e := range Live[*Request](l.docs[Shared]) {
			if e.Status == RequestOpen && e.OfferedBy != seat {
				_ = l.do(seat, &RequestAccept{Request: e.ID, Slot: e.Slots[0]})
				break
			}
		}
	case "offer":
		_ = l.do(seat, anOffer(l.ids, KeeperBoth))
	case "keep":
		keeper := rapid.SampledFrom([]Keeper{KeeperA, KeeperB, KeeperBoth}).Draw(l.T, "keeper")
		l.keeps(l.ids, keeper, rapid.SampledFrom([]string{"FREQ=DAILY", "FREQ=WEEKLY;BYDAY=SU,SA", ""}).Draw(l.T, "rhythm"))
	case "mark":
		for _, e := range l.commitments() {
			_ = l.do(seat, &CheckinMark{Commitment: e.ID, Day: l.today(seat), Result: Kept})
		}
	case "pause":
		talk := tableTalk("speak", Repair, Written, A)
		talk.Phase, talk.Floor = Paused, ""
		talk.Pause = &Pause{By: seat, At: l.now, Until: l.now + int64(rapid.IntRange(20, 1440).Draw(l.T, "minutes"))*minute, From: Speaking}
		l.put(talk)
	case "ready":
		if talk := openTalk(l.docs[Shared]); talk != nil {
			_ = l.do(seat, &TalkResume{Talk: talk.ID, Ready: true})
		}
	case "travel":
		l.zone[seat] = rapid.SampledFrom(clocks).Draw(l.T, "zone")
		_ = l.do(seat, &SeatZone{Zone: l.zone[seat]})
	case "wait":
		if l.next > l.now {
			l.now = l.next
		}
	case "sleep":
		until := l.now + int64(rapid.IntRange(1, 3000).Draw(l.T, "minutes"))*minute
		for l.next != 0 && l.next <= until {
			l.now = max(l.now, l.next)
			l.look()
		}
		l.now = until
	case "outage":
		l.now += int64(rapid.IntRange(1, 5000).Draw(l.T, "minutes")) * minute
	}
	l.look()
}

func (l *remindedLife) commitments() (all []*Commitment) {
	for _, e := range l.docs[Shared].entities {
		if c, ok := e.(*Commitment); ok && c.Status == CommitmentActive {
			all = append(all, c)
		}
	}
	return all
}

func (l *remindedLife) today(seat Seat) string {
	in, _ := time.LoadLocation(l.zone[seat])
	return time.UnixMilli(l.now).In(in).Format(dayLayout)
}

// look looks, and judges all that is said by itself.
func (l *remindedLife) look() {
	open := rapid.Bool().Draw(l.T, "page of a is open")
	o := Remind(l.state(A), l.now, func(s Seat) bool { return s == A && open }, time.LoadLocation)
	l.apply(o.Change)
	l.next = o.Next
	if o.Next <= l.now || o.Next > l.now+LookAgain.Milliseconds() {
		l.Fatalf("at %d it would look again at %d", l.now, o.Next)
	}
	devices := map[string]bool{}
	for _, r := range o.Send {
		if devices[r.Device] {
			l.Fatalf("%s was told twice at once", r.Device)
		}
		devices[r.Device] = true
		l.judge(r)
		l.sent = append(l.sent, sentReminder{r, l.now})
	}
	if again := Remind(l.state(A), l.now, func(Seat) bool { return false }, time.LoadLocation); len(again.Send) > 0 {
		l.Fatalf("a moment later it says %+v", again.Send)
	}
}

func (l *remindedLife) judge(r Reminder) {
	l.Helper()
	if !slices.Contains(r.Kinds, r.Kind) || r.Until <= l.now {
		l.Fatalf("not asked for, or of no use any more: %+v", r)
	}
	if r.Quiet != nil && within(*r.Quiet, time.UnixMilli(l.now).In(mustZone(r.Quiet.Zone)).Format("15:04")) {
		l.Fatalf("in quiet hours %v: %v", *r.Quiet, time.UnixMilli(l.now).UTC())
	}
	for _, name := range clocks {
		zone, day := mustZone(name), 1
		for _, s := range l.sent {
			if s.Device == r.Device && sameDay(time.UnixMilli(s.at).In(zone), time.UnixMilli(l.now).In(zone)) {
				day++
			}
		}
		if day > MaxRemindersADay {
			l.Fatalf("%d times on one day in %s", day, name)
		}
	}
	for _, s := range l.sent {
		if s.Device == r.Device && s.What == r.What {
			l.Fatalf("twice: %s", r.What)
		}
	}
	key := Key(r.What)
	switch r.Kind {
	case RemindCommitment:
		c := Find[*Commitment](l.docs[Shared], CommitmentKey(r.What[len("commitment/"):][:36]))
		day := r.What[len(r.What)-len(dayLayout):]
		now := time.UnixMilli(l.now).In(mustZone(l.zone[r.Seat]))
		if c == nil || !c.Keeper.Keeps(r.Seat) {
			l.Fatalf("the partner's: %+v", c)
		}
		if now.Format(dayLayout) != day || now.Hour() < EveningAt {
			l.Fatalf("%s at %v", r.What, now)
		}
		if l.docs[Shared].Get(CheckinKey(c.ID, day, r.Seat)) != nil {
			l.Fatalf("%s was marked", r.What)
		}
	case RemindRequest:
		e := Find[*Request](l.docs[Shared], RequestKey(key.ID()[:36]))
		if e == nil || e.OfferedBy == r.Seat || e.Status != RequestOpen || e.Slots[0] <= l.now {
			l.Fatalf("nothing waits: %+v", e)
		}
	case RemindTalk:
		if e := Find[*Request](l.docs[Shared], RequestKey(key.ID()[:36])); e == nil || e.Status != RequestAgreed || e.Slot <= l.now {
			l.Fatalf("nothing comes: %+v", e)
		}
	case RemindPause:
		if talk := openTalk(l.docs[Shared]); talk == nil || talk.Phase != Paused || talk.Pause.Ready.Of(r.Seat) || talk.Pause.Until > l.now {
			l.Fatalf("no time-out ends: %+v", talk)
		}
	}
}

// within says whether a time of the clock is in quiet hours.
func within(q Quiet, clock string) bool {
	if q.From < q.To {
		return q.From <= clock && clock < q.To
	}
	return q.From <= clock || clock < q.To
}

func sameDay(x, y time.Time) bool { return x.Format(dayLayout) == y.Format(dayLayout) }

func mustZone(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil {
		panic(err)
	}
	return zone
}
