package main

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"amends/client"
	"amends/client/seal"
	"amends/hub/space"
)

// canaries are what must never be found anywhere but on the two partners' devices.
type canaries struct {
	words []string
}

// word is one more text that nobody else may read.
func (c *canaries) word(about string) space.Sealed {
	text := "canary " + about + " " + uuid.NewString()
	c.words = append(c.words, text)
	return space.Sealed(text)
}

// fill has two partners do everything that there is to do, with every field that there is to fill, and what ends a
// space in spaces of its own. It answers with all of them, the rich one first.
func fill(t *testing.T, r *running, say *canaries) []*couple {
	t.Helper()
	greeting := func() seal.Greeting {
		return seal.Greeting{Name: string(say.word("greeting")), Words: string(say.word("invite"))}
	}
	c := r.meet(greeting())
	c.names(say)
	c.requests(say)
	c.talks(say)
	c.commitments(say)
	c.patience(say)
	c.notes(say)
	c.access(t)

	rejected := r.meet(greeting())
	rejected.does(space.A, &space.SeatReject{})
	left := r.meet(greeting())
	left.does(space.B, &space.NoteWrite{Note: uuid.NewString(), Body: say.word("a note that is erased")})
	left.ends(space.B, &space.SeatLeave{})
	talking := r.meet(greeting())
	talk := uuid.NewString()
	talking.does(space.A, &space.TalkOpen{Talk: talk, Kind: space.Ordinary, Mode: space.Spoken})
	talking.bothReady(talk)
	return []*couple{c, rejected, left, talking, r.found(greeting())}
}

// leavesTheRoom has a seat's device hang up, so that a return for it is not void from the start.
func (c *couple) leavesTheRoom(s space.Seat) {
	c.at[s].Close()
	time.Sleep(time.Second) // the server hears of it by the connection's end
}

func hour(h int) int64 {
	return time.Now().Truncate(time.Hour).Add(time.Duration(h) * time.Hour).UnixMilli()
}

func dayIn(zone string, days int) string {
	at, _ := time.LoadLocation(zone)
	return time.Now().In(at).AddDate(0, 0, days).Format(time.DateOnly)
}

func (c *couple) names(say *canaries) {
	c.does(space.A, &space.SeatName{Text: say.word("name")})
	c.does(space.B, &space.SeatName{Text: say.word("name")})
	c.does(space.A, &space.SeatZone{Zone: "Europe/Berlin"})
	c.does(space.A, &space.FreePaint{Day: dayIn("Europe/Berlin", 1), Free: [][2]int{{40, 52}}})
	c.does(space.A, &space.SpaceErase{Agree: true})
	c.does(space.A, &space.SpaceErase{Agree: false})
	c.does(space.B, &space.SpaceErase{Agree: true})
}

// repair is the request that becomes the talk.
var repair = uuid.NewString()

func (c *couple) requests(say *canaries) {
	ask := func(by space.Seat, id string, kind space.Kind) {
		make := &space.RequestMake{Request: id, Kind: kind, Mode: space.Written, Importance: 3, Minutes: 45,
			Topic: say.word("topic"), Note: say.word("note"), Slots: []int64{hour(24), hour(30)}}
		if kind == space.Repair {
			make.Amends = space.A
		}
		c.does(by, make)
	}
	ask(space.A, repair, space.Repair)
	c.does(space.B, &space.RequestCounter{Request: repair, Slots: []int64{hour(50), hour(52)}, Note: say.word("counter")})
	c.does(space.A, &space.RequestAccept{Request: repair, Slot: hour(52)})
	c.does(space.B, &space.RequestMove{Request: repair, Slots: []int64{hour(60)}, Note: say.word("move")})
	c.does(space.A, &space.RequestAccept{Request: repair, Slot: hour(60)})

	later, withdrawn, cancelled, open := uuid.NewString(), uuid.NewString(), uuid.NewString(), uuid.NewString()
	ask(space.A, later, space.Ordinary)
	c.does(space.B, &space.RequestLater{Request: later, Until: dayIn("Europe/Lisbon", 9), Note: say.word("later")})
	ask(space.B, withdrawn, space.Ordinary)
	c.does(space.B, &space.RequestWithdraw{Request: withdrawn})
	ask(space.B, cancelled, space.Ordinary)
	c.does(space.A, &space.RequestAccept{Request: cancelled, Slot: hour(24)})
	c.does(space.A, &space.RequestCancel{Request: cancelled, Note: say.word("cancel")})
	ask(space.B, open, space.Ordinary)
}

func (c *couple) talks(say *canaries) {
	id := uuid.NewString()
	c.does(space.A, &space.TalkOpen{Talk: id, Request: repair, Kind: space.Repair, Mode: space.Written, Amends: space.A})
	c.bothReady(id)
	line := func(by space.Seat) {
		c.does(by, &space.TalkSay{Talk: id, Line: uuid.NewString(), Text: say.word("line")})
	}
	pass := func(by space.Seat, last bool) { c.does(by, &space.TalkPass{Talk: id, Last: last}) }
	line(space.A)
	c.does(space.B, &space.TalkHand{Talk: id, Up: true})
	pass(space.A, true)
	line(space.B)
	c.does(space.B, &space.TalkClarify{Talk: id})
	pass(space.A, true)
	pass(space.B, false)
	c.does(space.A, &space.TalkPartly{Talk: id})
	pass(space.B, false)
	c.does(space.A, &space.TalkMore{Talk: id})
	c.pause(id)
	pass(space.A, true)
	pass(space.B, false)
	c.does(space.A, &space.TalkHeard{Talk: id})
	c.does(space.B, &space.TalkDecline{Talk: id})
	line(space.A)
	c.does(space.A, &space.TalkDone{Talk: id})
	c.does(space.B, &space.TalkAccept{Talk: id})
	c.does(space.A, &space.TalkDone{Talk: id})
	c.does(space.B, &space.TalkDone{Talk: id})

	postponed, stopped, resting := uuid.NewString(), uuid.NewString(), uuid.NewString()
	c.does(space.B, &space.TalkOpen{Talk: postponed, Kind: space.Ordinary, Mode: space.Spoken})
	c.does(space.A, &space.TalkPostpone{Talk: postponed})
	c.does(space.B, &space.TalkOpen{Talk: stopped, Kind: space.Ordinary, Mode: space.Spoken})
	c.bothReady(stopped)
	c.does(space.A, &space.TalkStop{Talk: stopped})
	c.does(space.B, &space.TalkOpen{Talk: resting, Kind: space.Ordinary, Mode: space.Spoken})
	c.bothReady(resting)
	c.does(space.A, &space.TalkPause{Talk: resting, Minutes: 30})
}

func (c *couple) bothReady(talk string) {
	for _, s := range []space.Seat{space.A, space.B} {
		c.does(s, &space.TalkReady{Talk: talk, Ready: true})
	}
}

func (c *couple) pause(talk string) {
	c.does(space.B, &space.TalkPause{Talk: talk, Minutes: 20})
	c.does(space.A, &space.TalkLater{Talk: talk, Minutes: 60})
	c.does(space.A, &space.TalkResume{Talk: talk, Ready: true, Early: true})
	c.does(space.B, &space.TalkResume{Talk: talk, Ready: true, Early: true})
}

func (c *couple) commitments(say *canaries) {
	today := dayIn("Europe/Berlin", 0)
	daily := space.Rhythm{From: today, RRule: "FREQ=DAILY", Zone: "Europe/Berlin"}
	once := space.Rhythm{From: today, Until: today, Zone: "Europe/Berlin"}
	talk := ""
	for _, each := range client.All[*space.Talk](c.at[space.A]) {
		if each.Result == space.Finished {
			talk = each.ID
		}
	}
	offer := func(rhythm space.Rhythm) string {
		id := uuid.NewString()
		c.does(space.A, &space.CommitmentOffer{Commitment: id, Keeper: space.KeeperA, Text: say.word("commitment"),
			Why: say.word("why"), Rhythm: rhythm, Review: dayIn("Europe/Berlin", 20), Talk: talk})
		return id
	}
	revise := func(id string, rhythm space.Rhythm) {
		c.does(space.A, &space.CommitmentRevise{Commitment: id, Keeper: space.KeeperA, Text: say.word("revision"),
			Why: say.word("why"), Rhythm: rhythm, Review: dayIn("Europe/Berlin", 30)})
	}
	kept := offer(daily)
	c.does(space.B, &space.CommitmentAgree{Commitment: kept})
	c.does(space.B, &space.CommitmentShow{Commitment: kept, Show: say.word("show")})
	revise(kept, once)
	c.does(space.B, &space.CommitmentDecline{Commitment: kept, Note: say.word("decline")})
	revise(kept, daily)
	c.does(space.B, &space.CommitmentAgree{Commitment: kept})
	for _, result := range []space.CheckinResult{space.Missed, space.Partly} {
		c.does(space.A, &space.CheckinMark{Commitment: kept, Day: today, Result: result, Note: say.word("check-in")})
	}
	c.does(space.B, &space.CheckinNotice{Commitment: kept, Day: today, Seat: space.A})
	revise(kept, once)
	c.does(space.A, &space.CommitmentRelease{Commitment: kept})

	c.rewordings(offer, revise, daily)
	done, refused := offer(once), offer(daily)
	c.does(space.B, &space.CommitmentAgree{Commitment: done})
	c.does(space.A, &space.CommitmentComplete{Commitment: done})
	c.does(space.B, &space.CommitmentDecline{Commitment: refused, Note: say.word("decline")})
}

// rewordings leaves one that waits and one that was declined, in the rhythm that those of the other lack.
func (c *couple) rewordings(offer func(space.Rhythm) string, revise func(string, space.Rhythm), rhythm space.Rhythm) {
	id := offer(rhythm)
	c.does(space.B, &space.CommitmentAgree{Commitment: id})
	revise(id, rhythm)
	c.does(space.B, &space.CommitmentDecline{Commitment: id})
	revise(id, rhythm)
}

func (c *couple) patience(say *canaries) {
	for range 2 {
		c.does(space.A, &space.PulseShare{Day: dayIn("Europe/Berlin", 0), Words: say.word("pulse")})
	}
	first, second := uuid.NewString(), uuid.NewString()
	c.does(space.A, &space.SummaryAsk{Summary: first, From: dayIn("Europe/Berlin", -30), To: dayIn("Europe/Berlin", 0)})
	c.does(space.B, &space.SummaryAllow{Summary: first})
	c.does(space.A, &space.SummaryAsk{Summary: second, From: dayIn("Europe/Berlin", -9), To: dayIn("Europe/Berlin", 0)})
	c.does(space.A, &space.SummaryWithdraw{Summary: second})
}

func (c *couple) notes(say *canaries) {
	gone := uuid.NewString()
	for _, s := range []space.Seat{space.A, space.B} {
		c.does(s, &space.NoteWrite{Note: uuid.NewString(), Body: say.word("own note")})
	}
	c.does(space.A, &space.NoteWrite{Note: gone, Body: say.word("removed note")})
	c.does(space.A, &space.NoteRemove{Note: gone})
}

// access leaves one ticket of every kind that can lie about in a space that both joined, one of them taken by a
// device that has not come yet.
func (c *couple) access(t *testing.T) {
	c.ticket(space.A, space.DeviceTicket)
	c.ticket(space.A, space.Recovery)
	taken := c.ticket(space.B, space.Recovery)
	invitation, err := client.LookTicket(soon(t), c.url, taken)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := invitation.Join(soon(t), "Europe/Lisbon"); err != nil {
		t.Fatal(err)
	}
	c.ticket(space.B, space.ReturnTicket) // a is here, so it is void
	lend, err := client.LookTicket(soon(t), c.url, c.ticket(space.A, space.Lend))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := lend.Join(soon(t), "Europe/Lisbon"); err != nil {
		t.Fatal(err)
	}
	c.leavesTheRoom(space.B)
	c.ticket(space.B, space.Recovery)
	c.back = c.ticket(space.A, space.ReturnTicket)
}
