package main

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"amends/hub/redisstore/redistest"
	"amends/hub/space"
	"amends/hub/wire"
)

// met is a space that both joined, b with no page open.
func (r *running) met() (a, b device) {
	r.t.Helper()
	ask := newSpace()
	a = r.begin(ask)
	b = r.join(ask.Invite.Auth)
	return a, b
}

// at is the same device at another server.
func (d device) at(r *running) device { return device{r, d.space, d.seat, d.token} }

// asksForTalk makes a request from a device's socket.
func (c connection) asksForTalk() (id string) {
	c.t.Helper()
	id = uuid.NewString()
	c.sends("request.make", map[string]any{
		"request": id, "kind": "ordinary", "mode": "spoken", "importance": 2, "minutes": 30,
		"slots": []int64{time.Now().Add(100 * time.Hour).UnixMilli()},
	})
	return id
}

func (c connection) sends(cmd string, body map[string]any) {
	c.t.Helper()
	sent := do(cmd, body)
	c.send(sent)
	for {
		switch m := c.await("patch"); {
		case m.Cmd == sent.ID:
			return
		}
	}
}

func (r *running) pushKey() string {
	r.t.Helper()
	var key wire.PushKey
	if err := json.Unmarshal([]byte(r.want(200, "GET", "/api/push/key", nil).text), &key); err != nil {
		r.t.Fatal(err)
	}
	return key.Key
}

func (r *running) reminders(kind space.ReminderKind, result string) float64 {
	return r.metrics()[`amends_reminders_total{kind="`+string(kind)+`",result="`+result+`"}`]
}

func TestAReminderIsSealedAndSaysNothing(t *testing.T) {
	s := startPushService(t)
	r := s.start()
	a, b := r.met()
	for accepted, want := range map[string][2]string{
		"":                           {"Calendar", "You have something to look at."},
		"de-AT,de;q=0.9,en;q=0.8":    {"Kalender", "Es gibt etwas anzusehen."},
		"fr-FR, es-MX;q=0.7, en;q=0": {"Calendario", "Tienes algo que ver."},
		"zz;q=nothing":               {"Calendar", "You have something to look at."},
	} {
		phone := newBrowser(t)
		ask := phone.asks(s.address())
		ask.Title = space.TitleCalendar
		r.want(204, "DELETE", b.path("/push"), nil, b.as()...)
		r.want(204, "PUT", b.path("/push"), ask, append(b.as(), "Accept-Language", accepted)...)
		page := a.connect()
		request := page.asksForTalk()
		came := s.next()
		page.sends("request.withdraw", map[string]any{"request": request})
		page.CloseNow()

		if came.path != phone.path || len(came.body) != pushRecord {
			t.Errorf("%d bytes came to %s", len(came.body), came.path)
		}
		plain := phone.opens(came.body)
		var m wire.PushMessage
		if err := json.Unmarshal(plain, &m); err != nil {
			t.Fatal(err)
		}
		n := m.Notification
		if m.WebPush != 8030 || n.Title != want[0] || n.Body != want[1] || n.Navigate != r.url+"/time" || n.Silent {
			t.Errorf("%q: %s", accepted, plain)
		}
		for _, secret := range []string{b.space, request, "request", a.token} {
			if strings.Contains(string(plain), secret) {
				t.Errorf("it tells of %s: %s", secret, plain)
			}
		}
		ttl, err := strconv.Atoi(came.header.Get("TTL"))
		if err != nil || ttl < 23*3600 || ttl > 24*3600 || came.header.Get("Urgency") != "normal" || came.header.Get("Topic") != "" {
			t.Errorf("the headers are %v", came.header)
		}
		if sub := s.signed(came, r.pushKey())["sub"]; sub != strings.Replace(r.url, "http:", "https:", 1) {
			t.Errorf("push services may turn to %v", sub)
		}
	}
	if log := r.stderr.String(); strings.Contains(log, "example.com") {
		t.Errorf("the log names an endpoint:\n%s", log)
	}
	if shown := r.shown(); strings.Contains(shown, "example.com") {
		t.Errorf("the metrics name an endpoint")
	}
	if !eventually(func() bool { return r.reminders(space.RemindRequest, "sent") == 4 }) {
		t.Errorf("%v were counted", r.reminders(space.RemindRequest, "sent"))
	}
}

func TestEveryReminderFitsItsLength(t *testing.T) {
	at := site{url: &url.URL{Scheme: "https", Host: strings.Repeat(strings.Repeat("a", 60)+".", 4) + "example:65535"}}
	for lang, texts := range pushTexts {
		for title := range texts.titles {
			for _, place := range []space.Place{space.PlaceTime, space.PlaceTalk, space.PlaceCommitments, space.PlacePrepare} {
				r := space.Reminder{Place: place}
				r.Lang, r.Title = lang, title
				text, err := json.Marshal(pushMessage(r, at))
				if most := pushRecord - 16 - 86 - 1; err != nil || len(text) > most || strings.Contains(string(text), `""`) {
					t.Errorf("%d bytes of %d, %v: %s", len(text), most, err, text)
				}
			}
		}
	}
}

func TestWhoMayBeReminded(t *testing.T) {
	s := startPushService(t)
	r := s.start()
	a, b := r.met()
	ask := newBrowser(t).asks(s.address())
	b.wants(204, "PUT", "/push", ask)
	b.wants(204, "PUT", "/push", ask)
	b.wants(204, "DELETE", "/push", nil)
	b.wants(204, "DELETE", "/push", nil)

	if p := r.want(403, "PUT", b.path("/push"), ask, "Cookie", cookie+"="+b.token).problem(t); p.Code != wire.BadOrigin {
		t.Errorf("without an origin: %+v", p)
	}
	r.want(404, "PUT", a.path("/push"), ask, b.as()...)
	lent := wire.NewTicket{Kind: space.Lend, Auth: secret(), Keys: sealed()}
	a.wants(201, "POST", "/tickets", lent)
	guest := r.join(lent.Auth)
	guest.wants(404, "PUT", "/push", ask)
	guest.wants(404, "DELETE", "/push", nil)

	for name, spoil := range map[string]func(*wire.NewPush){
		"bad_endpoint":  func(n *wire.NewPush) { n.Subscription.Endpoint = "https://169.254.169.254/latest" },
		"bad_push_key":  func(n *wire.NewPush) { n.Subscription.Keys.Auth = "" },
		"unknown_value": func(n *wire.NewPush) { n.Kinds = nil },
		"quiet_form":    func(n *wire.NewPush) { n.Quiet = &space.Quiet{From: "8", To: "9", Zone: "UTC"} },
		"unknown_zone":  func(n *wire.NewPush) { n.Quiet = &space.Quiet{From: "08:00", To: "09:00", Zone: "Here"} },
	} {
		bad := ask
		spoil(&bad)
		if p := b.wants(400, "PUT", "/push", bad).problem(t); p.Reason != space.Reason(name) {
			t.Errorf("%s: %+v", name, p)
		}
	}
	text, _ := json.Marshal(ask)
	asBrowsersSayIt := strings.Replace(string(text), `"keys"`, `"expirationTime":null,"keys"`, 1)
	b.wants(204, "PUT", "/push", asBrowsersSayIt)
	b.wants(400, "PUT", "/push", strings.Replace(string(text), `"kinds"`, `"lang":"de","kinds"`, 1))

	if again := r.pushKey(); again != r.pushKey() || len(again) != 87 {
		t.Errorf("the key is %q", again)
	}
	r.want(404, "GET", "/api/push", nil)
	for range wire.PushRate {
		a.ask("DELETE", a.path("/push"), nil, a.as()...)
	}
	if p := a.ask("DELETE", a.path("/push"), nil, a.as()...).problem(t); p.Code != wire.RateLimited {
		t.Errorf("too often: %+v", p)
	}
}

func TestTheKeyForRemindersStaysAndIsOneForAllServers(t *testing.T) {
	r := start(t)
	key := r.pushKey()
	r.end()
	if again := startOn(t, r.data).pushKey(); again != key {
		t.Errorf("after a restart the key is %s, and was %s", again, key)
	}
	one, other := two(t, redistest.Start(t).Address())
	if one.pushKey() != other.pushKey() {
		t.Error("two servers have two keys")
	}
}

func TestAnEndpointThatIsGoneIsForgotten(t *testing.T) {
	for _, status := range []int{http.StatusNotFound, http.StatusGone} {
		s := startPushService(t)
		s.always(status)
		r := s.start()
		a, b := r.met()
		b.wants(204, "PUT", "/push", newBrowser(t).asks(s.address()))
		page := a.connect()
		page.asksForTalk()
		s.next()
		if !eventually(func() bool { return r.reminders(space.RemindRequest, "failed") == 1 }) {
			t.Fatal("it is not counted")
		}
		page.CloseNow()
		r.end()
		if found := walk(t, r.data); found["access push endpoint"] != "" {
			t.Errorf("%d: it is kept", status)
		}
	}
}

func TestABusyPushServiceIsAskedAgainAfterARestart(t *testing.T) {
	for _, c := range []struct {
		status int
		header []string
		after  string
	}{
		{http.StatusTooManyRequests, []string{"Retry-After", "7200"}, "2h0m1s"},
		{http.StatusServiceUnavailable, nil, "1m1s"},
	} {
		s := startPushService(t)
		s.always(c.status, c.header...)
		r := s.start()
		a, b := r.met()
		phone := newBrowser(t)
		b.wants(204, "PUT", "/push", phone.asks(s.address()))
		page := a.connect()
		page.asksForTalk()
		first := phone.opens(s.next().body)
		if !eventually(func() bool { return r.reminders(space.RemindRequest, "later") == 1 }) {
			t.Fatal("it is not counted")
		}
		page.CloseNow()
		r.end()
		s.always(201)
		later := startWith(t, s.program, r.data, "--clock-ahead", c.after)
		var said, again wire.PushMessage
		if err := errors.Join(json.Unmarshal(first, &said), json.Unmarshal(phone.opens(s.next().body), &again)); err != nil {
			t.Fatal(err)
		}
		if said.Notification.Tag != again.Notification.Tag || again.Notification.Navigate != later.url+"/time" {
			t.Errorf("%d: it says %+v, and said %+v", c.status, again, said)
		}
		later.end()
		select {
		case <-s.came:
			t.Errorf("%d: it came once more", c.status)
		default:
		}
	}
}

func TestOfTwoServersOneReminds(t *testing.T) {
	s := startPushService(t)
	where := redistest.Start(t).Address()
	one, other := s.start("--redis", where), s.start("--redis", where)
	a, b := one.met()
	phone := newBrowser(t)
	b.wants(204, "PUT", "/push", phone.asks(s.address()))
	page := a.connect()
	for range 2 {
		request := page.asksForTalk()
		phone.opens(s.next().body)
		page.sends("request.withdraw", map[string]any{"request": request})
	}
	page.CloseNow()
	one.end()
	page = a.at(other).connect()
	page.asksForTalk()
	phone.opens(s.next().body)
	if !eventually(func() bool { return other.reminders(space.RemindRequest, "sent") >= 1 }) {
		t.Error("the other server did not count it")
	}
	page.CloseNow()
	other.end()
	select {
	case <-s.came:
		t.Error("one came twice")
	default:
	}
}

func TestAPushServiceThatHangsHoldsUpNothing(t *testing.T) {
	s := startPushService(t)
	let := make(chan struct{})
	s.answers(func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-let:
		case <-r.Context().Done():
		}
	})
	defer close(let)
	r := s.start()
	a, b := r.met()
	b.wants(204, "PUT", "/push", newBrowser(t).asks(s.address()))
	page := a.connect()
	request := page.asksForTalk()
	s.next()
	for day := range 20 {
		page.sends("free.paint", map[string]any{"day": time.Now().UTC().AddDate(0, 0, 2+day).Format(time.DateOnly), "free": [][2]int{{1, 2}}})
	}
	page.sends("request.withdraw", map[string]any{"request": request})
	b.connect()
	if n := r.reminders(space.RemindRequest, "sent"); n != 0 {
		t.Errorf("%v were taken", n)
	}
	r.end() // while it hangs
}
