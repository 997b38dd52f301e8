package space

import (
	"crypto/ecdh"
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// subscribing is what a device asks for: everything, at any hour.
func subscribing(n int) Subscribing {
	key, err := ecdh.P256().GenerateKey(rand.Reader)
	if err != nil {
		panic(err)
	}
	return Subscribing{
		Endpoint: fmt.Sprint("https://push.example.com/", n), Kinds: ReminderKinds(), Lang: English,
		Keys: PushKeys{base64.RawURLEncoding.EncodeToString(key.PublicKey().Bytes()), base64.RawURLEncoding.EncodeToString(make([]byte, 16))},
	}
}

// reminded is a space of A in Vienna with device 1 and B in New York with device 2, both reminded of everything.
func reminded(t *testing.T) *room {
	t.Helper()
	r := joined(t)
	r.subscribe(t, 1, subscribing(1))
	r.subscribe(t, 2, subscribing(2))
	return r
}

func (r *room) subscribe(t *testing.T, n int, ask Subscribing) {
	t.Helper()
	r.applied(t)(Subscribe(r.as(n), r.device(n).Seat, ask, r.now, time.LoadLocation))
}

func (r *room) push(n int) *Push { return Find[*Push](r.docs[Access], PushKey(device(n))) }

// look looks at the space while pages of some seats are open, keeps what follows, and says in short what is sent: the
// device's number, the kind and the place.
func (r *room) look(open ...Seat) (said []string) {
	l := r.outlook(open...)
	for _, s := range l.Send {
		n := slices.Index([]string{"", device(1), device(2)}, s.Device)
		said = append(said, fmt.Sprintf("%d %s %s", n, s.Kind, s.Place))
	}
	return said
}

func (r *room) outlook(open ...Seat) Outlook {
	l := Remind(r.state(A), r.now, func(s Seat) bool { return slices.Contains(open, s) }, time.LoadLocation)
	r.apply(l.Change)
	return l
}

// at sets the clock to a moment of a zone, such as "2026-03-02 12:00".
func (r *room) at(zone, moment string) { r.now = momentIn(zone, moment) }

func momentIn(zone, moment string) int64 {
	in, err := time.LoadLocation(zone)
	if err != nil {
		panic(err)
	}
	t, err := time.ParseInLocation("2006-01-02 15:04", moment, in)
	if err != nil {
		panic(err)
	}
	return t.UnixMilli()
}

func wantSaid(t *testing.T, when string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: said %q, want %q", when, got, want)
	}
}

func TestM1_RemindersGoWithTheirDevice(t *testing.T) {
	gone := func(t *testing.T, r *room, n int) {
		t.Helper()
		if r.push(n) != nil {
			t.Errorf("device %d is reminded still", n)
		}
		if wrong := CheckAccess(r.docs[Shared], r.docs[Access]); len(wrong) > 0 {
			t.Error(wrong)
		}
	}
	t.Run("who says so", func(t *testing.T) {
		r := reminded(t)
		r.applied(t)(Unsubscribe(r.as(1)))
		gone(t, r, 1)
		if _, err := Unsubscribe(r.as(1)); codeOf(err) != "ack" || r.push(2) == nil {
			t.Errorf("again: %v; the other's: %v", err, r.push(2))
		}
	})
	t.Run("who is signed out", func(t *testing.T) {
		r := reminded(t)
		r.applied(t)(DropDevice(r.as(1), A, device(1)))
		gone(t, r, 1)
	})
	t.Run("who leaves", func(t *testing.T) {
		r := reminded(t)
		r.must(t, A, &SeatLeave{})
		gone(t, r, 1)
	})
	t.Run("who is rejected", func(t *testing.T) {
		r := reminded(t)
		r.must(t, A, &SeatReject{})
		gone(t, r, 2)
	})
	t.Run("who is put aside, also when it takes the seat back", func(t *testing.T) {
		r := reminded(t)
		r.putTicket(t, A, offer(ReturnTicket, "return"))
		r.now += ReturnOpens.Milliseconds()
		r.redeem(t, "return", 3)
		gone(t, r, 2)
		r.applied(t)(Restore(r.state(B), B, device(2), r.now))
		gone(t, r, 2)
	})
	t.Run("whom the push service knows no more, unless it asked anew", func(t *testing.T) {
		r := reminded(t)
		r.must(t, B, asked(1))
		sent := r.outlook().Send[0]
		anew := subscribing(3)
		r.subscribe(t, 1, anew)
		if _, err := Gone(r.state(A), sent); codeOf(err) != "ack" {
			t.Errorf("an endpoint of before: %v", err)
		}
		sent.Endpoint = anew.Endpoint
		r.applied(t)(Gone(r.state(A), sent))
		gone(t, r, 1)
	})
	t.Run("never a lent one", func(t *testing.T) {
		r := lent(t)
		for _, d := range DevicesOf(r.docs[Access], A) {
			if _, err := Subscribe(r.stateOf(d), A, subscribing(1), r.now, time.LoadLocation); d.Lent() != (reasonOf(err) == NothingHere) {
				t.Errorf("lent %v: %v", d.Lent(), err)
			}
			if _, err := Unsubscribe(r.stateOf(d)); d.Lent() != (reasonOf(err) == NothingHere) {
				t.Errorf("lent %v: %v", d.Lent(), err)
			}
		}
	})
}

func TestM2_WhatADeviceMayAskFor(t *testing.T) {
	r := joined(t)
	for name, c := range map[string]struct {
		spoil  func(*Subscribing)
		reason Reason
		field  string
	}{
		"plain http":                 {func(a *Subscribing) { a.Endpoint = "http://push.example.com/1" }, BadEndpoint, "subscription.endpoint"},
		"no address":                 {func(a *Subscribing) { a.Endpoint = "push" }, BadEndpoint, "subscription.endpoint"},
		"an address of numbers":      {func(a *Subscribing) { a.Endpoint = "https://10.0.0.1/1" }, BadEndpoint, "subscription.endpoint"},
		"one of IPv6":                {func(a *Subscribing) { a.Endpoint = "https://[::ffff:10.0.0.1]/1" }, BadEndpoint, "subscription.endpoint"},
		"a name of this machine":     {func(a *Subscribing) { a.Endpoint = "https://localhost/1" }, BadEndpoint, "subscription.endpoint"},
		"a name inside":              {func(a *Subscribing) { a.Endpoint = "https://metadata.google.internal./1" }, BadEndpoint, "subscription.endpoint"},
		"a name and a password":      {func(a *Subscribing) { a.Endpoint = "https://a:b@push.example.com/1" }, BadEndpoint, "subscription.endpoint"},
		"an endless endpoint":        {func(a *Subscribing) { a.Endpoint += strings.Repeat("x", MaxEndpoint) }, BadEndpoint, "subscription.endpoint"},
		"a key that is no point":     {func(a *Subscribing) { a.Keys.P256dh = strings.Repeat("B", 87) }, BadPushKey, "subscription.keys.p256dh"},
		"a short secret":             {func(a *Subscribing) { a.Keys.Auth = "AAAA" }, BadPushKey, "subscription.keys.auth"},
		"no kinds":                   {func(a *Subscribing) { a.Kinds = nil }, UnknownValue, "kinds"},
		"a kind twice":               {func(a *Subscribing) { a.Kinds = []ReminderKind{RemindTalk, RemindTalk} }, UnknownValue, "kinds"},
		"an unknown kind":            {func(a *Subscribing) { a.Kinds = []ReminderKind{"partner"} }, UnknownValue, "kinds"},
		"a title of one's own":       {func(a *Subscribing) { a.Title = "Robin" }, UnknownValue, "title"},
		"quiet hours of no clock":    {func(a *Subscribing) { a.Quiet = &Quiet{"22", "08:00", "Europe/Vienna"} }, QuietForm, "quiet.from"},
		"quiet hours past midnight":  {func(a *Subscribing) { a.Quiet = &Quiet{"22:00", "24:00", "Europe/Vienna"} }, QuietForm, "quiet.to"},
		"quiet hours without an end": {func(a *Subscribing) { a.Quiet = &Quiet{"22:00", "22:00", "Europe/Vienna"} }, QuietForm, "quiet.to"},
		"quiet hours of no place":    {func(a *Subscribing) { a.Quiet = &Quiet{"22:00", "08:00", "Europe/Atlantis"} }, UnknownZone, "quiet.zone"},
	} {
		ask := subscribing(1)
		c.spoil(&ask)
		_, err := Subscribe(r.as(1), A, ask, r.now, time.LoadLocation)
		wantWhole(t, err)
		if refusal, ok := err.(*Refusal); !ok || refusal.Reason != c.reason || refusal.Field != c.field {
			t.Errorf("%s: %v", name, err)
		}
	}
	ask := subscribing(1)
	r.subscribe(t, 1, ask)
	if r.push(1).Title != TitleReminder {
		t.Errorf("the title is %q", r.push(1).Title)
	}
	if _, err := Subscribe(r.as(1), A, ask, r.now, time.LoadLocation); codeOf(err) != "ack" {
		t.Errorf("the same again: %v", err)
	}
}

func TestM2_WhatWaitsWhenADeviceAsksIsNotSaid(t *testing.T) {
	r := joined(t)
	r.must(t, B, asked(1))
	r.subscribe(t, 1, subscribing(1))
	wantSaid(t, "what waited", r.look())
	r.must(t, B, asked(2))
	wantSaid(t, "what came since", r.look(), "1 request time")
}

func TestM3_NothingIsSaidWhereOneIsGone(t *testing.T) {
	r := reminded(t)
	r.must(t, B, asked(1))
	r.must(t, B, &SeatLeave{})
	wantSaid(t, "a request of who left", r.look())
}

func TestM4_ATalkIsSaidTheDayBeforeAndShortlyBefore(t *testing.T) {
	r := reminded(t)
	slot := noon + 72*hour
	ask := asked(1)
	ask.Slots = []int64{slot}
	r.must(t, A, ask)
	r.look(B) // it is on B's page
	r.must(t, B, &RequestAccept{Request: uuid(1), Slot: slot})
	wantSaid(t, "agreed three days ahead", r.look())
	if next := r.outlook().Next; next != r.now+LookAgain.Milliseconds() {
		t.Errorf("the next look is in %v", time.Duration(next-r.now)*time.Millisecond)
	}
	r.now = slot - 24*hour - 1
	wantSaid(t, "a moment too soon", r.look())
	if next := r.outlook().Next; next != slot-24*hour {
		t.Errorf("the next look is at %d, want %d", next, slot-24*hour)
	}
	r.now = slot - 24*hour
	wantSaid(t, "the day before", r.look(), "1 talk time", "2 talk time")
	wantSaid(t, "the day before, once more", r.look())
	r.now = slot - 15*minute
	wantSaid(t, "15 minutes before", r.look(A), "1 talk talk", "2 talk talk")
	r.now = slot
	wantSaid(t, "when it begins", r.look())
}

func TestM4_TheDayBeforeIsAtTheSameTimeOfTheClock(t *testing.T) {
	for _, c := range []struct{ zone, slot, before string }{
		{"Europe/Lisbon", "2026-03-29 20:00", "2026-03-28 20:00"}, // 23 hours
		{"Europe/Lisbon", "2026-10-25 20:00", "2026-10-24 20:00"}, // 25
		{"America/New_York", "2026-03-08 20:00", "2026-03-07 20:00"},
		{"America/New_York", "2026-11-01 20:00", "2026-10-31 20:00"},
		{"Pacific/Auckland", "2026-04-05 20:00", "2026-04-04 20:00"},
		{"Pacific/Auckland", "2026-09-27 20:00", "2026-09-26 20:00"},
	} {
		r := reminded(t)
		r.must(t, A, &SeatZone{Zone: c.zone})
		r.at(c.zone, c.slot)
		r.put(&Request{ID: uuid(1), By: A, OfferedBy: A, Status: RequestAgreed, Slots: []int64{r.now}, Slot: r.now})
		r.now -= 40 * hour
		r.look()
		r.at(c.zone, c.before)
		r.now--
		if said := r.look(); slices.Contains(said, "1 talk time") {
			t.Errorf("%s %s: too soon", c.zone, c.slot)
		}
		r.now++
		if said := r.look(); !slices.Contains(said, "1 talk time") {
			t.Errorf("%s %s: said %q", c.zone, c.slot, said)
		}
	}
}

func TestM4_ATalkThatWasOpenedIsNotSaid(t *testing.T) {
	r := reminded(t)
	r.must(t, A, asked(1))
	r.look(B)
	r.must(t, B, &RequestAccept{Request: uuid(1), Slot: times(24)[0]})
	r.look(A, B)
	r.must(t, A, &TalkOpen{Talk: uuid(5), Request: uuid(1), Kind: Ordinary, Mode: Spoken})
	r.now = times(24)[0] - 10*minute
	wantSaid(t, "it is open", r.look())
}

func TestM5_ARequestIsSaidAtOnceAndOnceAfterADay(t *testing.T) {
	r := reminded(t)
	r.must(t, A, asked(1))
	wantSaid(t, "at once", r.look(A), "2 request time")
	r.now += 24*hour - 1
	wantSaid(t, "before a day has passed", r.look())
	r.now++
	wantSaid(t, "after a day, with the page open", r.look(B), "2 request time")
	r.now += 24*hour - 1
	wantSaid(t, "never again", r.look())

	r = reminded(t)
	r.must(t, A, asked(1))
	wantSaid(t, "with the page open", r.look(B))
	wantSaid(t, "with the page closed since", r.look())
	r.now += hour
	r.must(t, B, &RequestCounter{Request: uuid(1), Slots: times(30)})
	wantSaid(t, "other times, for who asked", r.look(), "1 request time")
	r.must(t, A, &RequestAccept{Request: uuid(1), Slot: times(30)[0]})
	r.now += 24 * hour
	for _, said := range r.look() {
		if strings.Contains(said, "request") {
			t.Errorf("answered, and said: %s", said)
		}
	}
	r.must(t, B, &RequestMove{Request: uuid(1), Slots: times(80)})
	if said := r.look(); !slices.Contains(said, "1 request time") {
		t.Errorf("a move that waits: %q", said)
	}
}

func TestM6_WordsThatWaitAreSaidOnce(t *testing.T) {
	r := reminded(t)
	r.must(t, A, anOffer(1, KeeperB))
	wantSaid(t, "an offer", r.look(A), "2 words commitments")
	r.now += 48 * hour
	wantSaid(t, "it waits still", r.look())
	r.must(t, B, agree)
	r.look(A, B)
	r.must(t, B, &CommitmentRelease{Commitment: uuid(1)})
	wantSaid(t, "a release that is asked for", r.look(), "1 words commitments")
	r.must(t, A, &CommitmentDecline{Commitment: uuid(1)})
	r.look()
	r.must(t, B, &CommitmentRelease{Commitment: uuid(1)})
	wantSaid(t, "asked for anew", r.look(), "1 words commitments")
}

func TestM6_QuestionsAnswersAndLettersAreSaidOnce(t *testing.T) {
	r := reminded(t)
	r.must(t, B, &QuestionAsk{Question: uuid(1), Text: sealed(1)})
	wantSaid(t, "a question", r.look(), "1 words prepare")
	r.must(t, A, &QuestionLater{Question: uuid(1), Until: "2026-03-05"})
	r.now += 24 * 7 * hour
	wantSaid(t, "its day has come", r.look())
	r.must(t, A, &QuestionAnswer{Question: uuid(1), Text: sealed(2)})
	wantSaid(t, "an answer", r.look(), "2 words prepare")
	r.must(t, A, &QuestionAnswer{Question: uuid(1), Text: sealed(3)})
	wantSaid(t, "worded anew", r.look())
	r.must(t, B, &QuestionClose{Question: uuid(1)})
	wantSaid(t, "enough", r.look())
	r.must(t, A, &LetterLeave{Letter: uuid(2), Body: sealed(4)})
	wantSaid(t, "a letter, while a page is open", r.look(B))
	r.must(t, A, &LetterLeave{Letter: uuid(3), Body: sealed(5)})
	wantSaid(t, "another", r.look(), "2 words prepare")
	r.now += 48 * hour
	wantSaid(t, "it may be read or not", r.look())
}

// keeps puts a commitment in force that a keeper keeps daily.
func (r *room) keeps(id int, keeper Keeper, rrule string) {
	r.put(&Commitment{ID: uuid(id), By: A, Keeper: keeper, Status: CommitmentActive, Agreed: Both{true, true},
		Rhythm: Rhythm{From: "2026-01-01", RRule: rrule, Zone: "Europe/Vienna"}})
}

func TestM7_OwnCommitmentsAreSaidInTheEveningOfTheKeeper(t *testing.T) {
	for _, c := range []struct{ zone, day, evening string }{ // the evening in UTC
		{"Europe/Lisbon", "2026-03-28", "2026-03-28 19:00"}, // clocks go on that night
		{"Europe/Lisbon", "2026-03-29", "2026-03-29 18:00"},
		{"Europe/Lisbon", "2026-10-24", "2026-10-24 18:00"},
		{"Europe/Lisbon", "2026-10-25", "2026-10-25 19:00"}, // and back
		{"America/New_York", "2026-03-07", "2026-03-08 00:00"},
		{"America/New_York", "2026-03-08", "2026-03-08 23:00"},
		{"America/New_York", "2026-11-01", "2026-11-02 00:00"},
		{"Pacific/Auckland", "2026-04-04", "2026-04-04 06:00"},
		{"Pacific/Auckland", "2026-04-05", "2026-04-05 07:00"}, // back, in autumn
		{"Pacific/Auckland", "2026-09-27", "2026-09-27 06:00"}, // on, in spring
		{"America/Santiago", "2026-09-05", "2026-09-05 23:00"}, // the next day has no midnight
	} {
		r := reminded(t)
		r.must(t, A, &SeatZone{Zone: c.zone})
		r.keeps(1, KeeperA, "FREQ=DAILY")
		r.at(c.zone, c.day+" 00:30")
		r.look()
		r.at("UTC", c.evening)
		r.now--
		wantSaid(t, c.zone+", before "+c.evening, r.look())
		if next := r.outlook().Next; next != r.now+1 {
			t.Errorf("%s: the next look is at %v", c.zone, time.UnixMilli(next).UTC())
		}
		r.now++
		wantSaid(t, c.zone+", "+c.evening, r.look(), "1 commitment commitments")
		r.now += 4 * hour
		wantSaid(t, c.zone+", later", r.look())
	}
}

func TestM7_NeitherThePartnersNorWhatIsMarked(t *testing.T) {
	r := reminded(t)
	r.keeps(1, KeeperB, "FREQ=DAILY")
	r.at("Europe/Vienna", "2026-03-03 19:30")
	wantSaid(t, "the partner's", r.look())
	r.keeps(2, KeeperBoth, "FREQ=DAILY")
	r.must(t, A, &CheckinMark{Commitment: uuid(2), Day: "2026-03-03", Result: Missed})
	wantSaid(t, "marked", r.look())
	r.at("America/New_York", "2026-03-03 19:00")
	wantSaid(t, "both of B's at once", r.look(), "2 commitment commitments")
	wantSaid(t, "and once", r.look())
	r.at("America/New_York", "2026-03-04 14:00") // A's evening
	wantSaid(t, "the next day", r.look(), "1 commitment commitments")
}

func TestM8_ATimeOutIsSaidAtItsEndToWhoIsNotReady(t *testing.T) {
	r := reminded(t)
	talk := tableTalk("speak", Repair, Written, A)
	r.put(talk)
	r.must(t, B, &TalkPause{Talk: talk.ID, Minutes: 60})
	wantSaid(t, "it begins", r.look())
	if next := r.outlook().Next; next != r.now+60*minute {
		t.Errorf("the next look is in %d minutes", (next-r.now)/minute)
	}
	r.now += 30 * minute
	r.must(t, A, &TalkResume{Talk: talk.ID, Ready: true})
	r.now += 30 * minute
	wantSaid(t, "its end", r.look(A, B), "2 pause talk")
	r.must(t, B, &TalkLater{Talk: talk.ID, Minutes: 120})
	wantSaid(t, "later", r.look())
	r.now += 60 * minute
	wantSaid(t, "its later end", r.look(), "1 pause talk", "2 pause talk")
}

func TestM9_QuietHoursHoldBackWhatIsOfUseAtTheirEnd(t *testing.T) {
	for _, c := range []struct{ zone, quiet, asked, said string }{
		{"Europe/Vienna", "22:00 08:00", "2026-03-03 22:00", "2026-03-04 08:00"},
		{"Europe/Vienna", "22:00 08:00", "2026-03-03 21:59", "2026-03-03 21:59"},
		{"Europe/Vienna", "22:00 08:00", "2026-03-04 07:59", "2026-03-04 08:00"},
		{"Europe/Vienna", "12:00 14:00", "2026-03-04 12:30", "2026-03-04 14:00"},
		{"Europe/Lisbon", "22:00 08:00", "2026-03-28 23:00", "2026-03-29 08:00"},    // 23 hours
		{"America/New_York", "22:00 08:00", "2026-10-31 23:00", "2026-11-01 08:00"}, // 25
		{"America/New_York", "22:00 02:30", "2026-03-07 23:00", "2026-03-08 03:00"}, // there is no 02:30
		{"Pacific/Auckland", "22:00 08:00", "2026-04-04 23:00", "2026-04-05 08:00"},
		{"America/Santiago", "20:00 00:00", "2026-09-05 21:00", "2026-09-06 01:00"}, // nor a midnight here
	} {
		r := joined(t)
		from, to, _ := strings.Cut(c.quiet, " ")
		ask := subscribing(2)
		ask.Quiet = &Quiet{from, to, c.zone}
		r.subscribe(t, 2, ask)
		r.at(c.zone, c.asked)
		request := asked(1)
		request.Slots = []int64{r.now + 48*hour}
		r.must(t, A, request)
		want := momentIn(c.zone, c.said)
		if want > r.now {
			wantSaid(t, c.zone+" "+c.asked, r.look())
			if next := r.outlook().Next; next != want {
				t.Errorf("%s %s: the next look is at %v, want %s", c.zone, c.asked, time.UnixMilli(next).UTC(), c.said)
			}
		}
		r.now = want
		wantSaid(t, c.zone+" "+c.said, r.look(), "2 request time")
	}
}

func TestM9_WhatHasLostItsUseIsNotSaid(t *testing.T) {
	r := joined(t)
	ask := subscribing(2)
	ask.Quiet = &Quiet{"22:00", "08:00", "America/New_York"}
	r.subscribe(t, 2, ask)
	r.subscribe(t, 1, subscribing(1))
	slot := momentIn("America/New_York", "2026-03-03 23:00")
	request := asked(1)
	request.Slots = []int64{slot}
	r.must(t, A, request)
	r.look(B)
	r.must(t, B, &RequestAccept{Request: uuid(1), Slot: slot})
	r.look(A, B)
	r.now = slot - 15*minute
	wantSaid(t, "15 minutes before, in B's quiet hours", r.look(), "1 talk talk")
	r.at("America/New_York", "2026-03-04 08:00")
	wantSaid(t, "at their end", r.look())

	r = reminded(t)
	r.must(t, A, asked(1))
	r.keeps(1, KeeperBoth, "FREQ=DAILY")
	r.now = times(48)[0] // the servers were away for two days
	wantSaid(t, "all times passed, the days before are over", r.look())
}

func TestM10_FourADayAndWhatIsDueTogetherOnce(t *testing.T) {
	r := joined(t)
	r.subscribe(t, 2, subscribing(2))
	var said []int64
	for i := range 12 {
		r.put(&Commitment{ID: uuid(10 + i), By: A, Keeper: KeeperA, Status: CommitmentOffered, Agreed: Both{A: true}, Rhythm: Rhythm{From: "2026-03-02", Zone: "UTC"}})
		if len(r.look()) > 0 {
			said = append(said, r.now)
		}
		r.now += hour
	}
	if len(said) != MaxRemindersADay {
		t.Fatalf("said %d times in half a day", len(said))
	}
	next := r.outlook().Next
	if want := said[0] + PushDay.Milliseconds(); next != want {
		t.Errorf("goes on in %d minutes, want %d", (next-r.now)/minute, (want-r.now)/minute)
	}
	r.now = next
	wantSaid(t, "the other eight", r.look(), "2 words commitments")
	r.now += hour
	wantSaid(t, "all were said", r.look())
	if len(r.push(2).Sent) != MaxRemindersADay {
		t.Errorf("%d moments are kept", len(r.push(2).Sent))
	}
}

func TestM10_ABrowserThatHoldsBothSeatsIsOneDevice(t *testing.T) {
	r := reminded(t)
	both := subscribing(1)
	r.subscribe(t, 1, both)
	r.subscribe(t, 2, both)
	said := 0
	for i := range 8 {
		for j, by := range []Seat{A, B} {
			r.put(&Commitment{ID: uuid(10 + 2*i + j), By: by, Keeper: KeeperA, Status: CommitmentOffered, Agreed: Both{}.With(by, true), Rhythm: Rhythm{From: "2026-03-02", Zone: "UTC"}})
		}
		said += len(r.look())
		r.now += hour
	}
	if said != MaxRemindersADay {
		t.Errorf("said %d times", said)
	}
}

func TestM11_WhatCouldNotBeTakenIsTriedAgainAsLongAsItIsOfUse(t *testing.T) {
	r := reminded(t)
	r.must(t, A, asked(1))
	sent := r.outlook().Send[0]
	began := r.now
	var waits []int64
	for {
		c, err := TryAgain(r.state(A), sent, 0, r.now)
		if codeOf(err) == "ack" {
			break
		}
		r.applied(t)(c, err)
		next := r.outlook().Next
		waits = append(waits, (next-r.now)/minute)
		r.now = next - 1
		wantSaid(t, "before its time", r.look())
		r.now = next
		l := r.outlook()
		if len(l.Send) != 1 || l.Send[0].What != sent.What || l.Send[0].Tries != sent.Tries+1 {
			t.Fatalf("try %d: %+v", sent.Tries, l.Send)
		}
		sent = l.Send[0]
	}
	if !slices.Equal(waits, []int64{1, 4, 16, 64, 256}) {
		t.Errorf("it waits %v minutes", waits)
	}
	if len(r.push(2).Sent) != 1 || r.push(2).Sent[0] != began {
		t.Errorf("it counts as %v", r.push(2).Sent)
	}

	r = reminded(t)
	r.must(t, A, asked(1))
	sent = r.outlook().Send[0]
	r.applied(t)(TryAgain(r.state(A), sent, time.Hour, r.now))
	if next := r.outlook().Next; next != r.now+hour {
		t.Errorf("asked for an hour, it waits %d minutes", (next-r.now)/minute)
	}
	r.must(t, B, &RequestLater{Request: uuid(1)})
	r.now += hour
	if l := r.outlook(); len(l.Send) > 0 || !slices.Equal(l.Dropped, []ReminderKind{RemindRequest}) || r.push(2).Again != nil {
		t.Errorf("answered meanwhile: %+v", l)
	}
	if _, err := TryAgain(r.state(A), sent, 72*time.Hour, r.now); codeOf(err) != "ack" {
		t.Errorf("beyond its use: %v", err)
	}
}

func TestReminding(t *testing.T) {
	talk := tableTalk("speak", Repair, Written, A)
	paused := *talk
	paused.Phase = Paused
	for want, changes := range map[bool][]Change{
		true:  {set(&Request{}), set(&Commitment{}), set(&SeatEntity{}), set(&paused), set(&Line{}, &Request{})},
		false: {set(talk), set(&Line{}), set(&Checkin{}), set(&Free{}), set(&Pulse{}), {}},
	} {
		for _, c := range changes {
			if Reminding(c) != want {
				t.Errorf("%+v: want %v", c, want)
			}
		}
	}
}
