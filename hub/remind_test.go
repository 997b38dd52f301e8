package hub_test

import (
	"context"
	"crypto/ecdh"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"
)

// postbox is a push service as a hub sees it.
type postbox struct {
	mu     sync.Mutex
	taken  []space.Reminder
	came   chan space.Reminder
	answer func(context.Context, space.Reminder) hub.Pushed
}

func newPostbox() *postbox { return &postbox{came: make(chan space.Reminder, 64)} }

func (p *postbox) Push(ctx context.Context, r space.Reminder) hub.Pushed {
	p.mu.Lock()
	p.taken = append(p.taken, r)
	answer := p.answer
	p.mu.Unlock()
	p.came <- r
	if answer != nil {
		return answer(ctx, r)
	}
	return hub.Pushed{Outcome: hub.PushTaken}
}

func (p *postbox) answers(answer func(context.Context, space.Reminder) hub.Pushed) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.answer = answer
}

// count is how many came.
func (p *postbox) count() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.taken)
}

func (p *postbox) always(got hub.Pushed) {
	p.answers(func(context.Context, space.Reminder) hub.Pushed { return got })
}

// next waits for the next reminder.
func (p *postbox) next(t testing.TB) space.Reminder {
	t.Helper()
	select {
	case r := <-p.came:
		return r
	case <-time.After(patience):
		t.Fatal("no reminder comes")
		return space.Reminder{}
	}
}

// remindedWorld is a paired world whose seats' first devices are reminded of everything.
func remindedWorld(t *testing.T, servers int, o hub.Options) (*world, *postbox) {
	t.Helper()
	box := newPostbox()
	o.Push, o.UpkeepEvery = box, 5*time.Millisecond
	w := paired(t, servers, o)
	for _, seat := range []space.Seat{space.A, space.B} {
		w.subscribes(seat)
	}
	return w, box
}

func (w *world) subscribes(seat space.Seat) {
	w.Helper()
	key, err := ecdh.P256().GenerateKey(rand.Reader)
	w.ok(err)
	w.ok(w.hubs[0].Subscribe(w.Context(), w.pass(0, seat), space.Subscribing{
		Endpoint: "https://push.example.com/" + uuid(), Kinds: space.ReminderKinds(), Lang: space.English,
		Keys: space.PushKeys{P256dh: base64.RawURLEncoding.EncodeToString(key.PublicKey().Bytes()), Auth: base64.RawURLEncoding.EncodeToString(random(16))},
	}))
}

// eventually waits until a condition is met.
func eventually(t testing.TB, what string, met func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); !met(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("it never came to it: " + what)
		}
	}
}

// asks makes a request that can be answered for two days.
func (d *device) asks() (id string) {
	d.w.Helper()
	id = uuid()
	f := d.does("request.make", space.RequestMake{
		Request: id, Kind: space.Ordinary, Mode: space.Spoken, Importance: 2, Minutes: 30,
		Slots: []int64{d.w.clock.now().Add(48 * time.Hour).UnixMilli()},
	})
	if f.T != "patch" {
		d.w.Fatalf("the answer is %s", f.raw)
	}
	return id
}

func (d *device) withdraws(id string) {
	d.w.Helper()
	d.does("request.withdraw", space.RequestWithdraw{Request: id})
}

// tells wants the next reminder to be of a request, for seat b.
func (p *postbox) tells(t *testing.T, request string) space.Reminder {
	t.Helper()
	r := p.next(t)
	if r.Seat != space.B || r.Kind != space.RemindRequest || !strings.HasPrefix(r.What, "request/"+request) {
		t.Fatalf("it tells %s of %s", r.Seat, r.What)
	}
	return r
}

func TestAReminderIsSentOnceByWhicheverServer(t *testing.T) {
	w, box := remindedWorld(t, 3, hub.Options{})
	a := w.join(0, space.A)
	for range 3 {
		id := a.asks()
		box.tells(t, id)
		a.withdraws(id)
	}
	w.clock.pass(25 * time.Hour)
	last := a.asks()
	box.tells(t, last)
	w.clock.pass(24 * time.Hour)
	if r := box.tells(t, last); !strings.HasSuffix(r.What, "/again") {
		t.Errorf("it is %s", r.What)
	}
	sent := uint64(0)
	eventually(t, "all are counted", func() bool {
		sent = 0
		for _, h := range w.hubs {
			sent += h.Stats().Reminders[space.RemindRequest].Sent
		}
		return sent == 5
	})
	if n := box.count(); n != 5 {
		t.Errorf("%d were sent", n)
	}
}

func TestAPageThatIsOpenOnAnotherServerIsAsked(t *testing.T) {
	w, box := remindedWorld(t, 2, hub.Options{AnswerWithin: patience})
	a, b := w.join(0, space.A), w.join(1, space.B)
	id := a.asks()
	b.awaits("the request", func(f frame) bool { return f.Set["request/"+id] != nil })
	eventually(t, "b counts as told", func() bool { return w.told(space.B, "request/"+id) })
	b.hangUp()
	<-b.done
	w.clock.pass(24 * time.Hour)
	if r := box.tells(t, id); !strings.HasSuffix(r.What, "/again") {
		t.Errorf("told at once, of %s, with the page open", r.What)
	}
}

// told says whether a seat's first device was told of something, as the store has it.
func (w *world) told(seat space.Seat, what string) bool {
	w.Helper()
	list, err := w.stores[0].Load(w.Context(), w.space, []hub.DocCursor{{Doc: space.Access}})
	w.ok(err)
	for _, item := range list[0].Set {
		if item.Key == space.PushKey(w.pass(0, seat).Device) {
			return strings.Contains(string(item.Value), what)
		}
	}
	return false
}

func TestWhatAPushServiceCannotTakeIsTriedAgainByAnotherServer(t *testing.T) {
	w, box := remindedWorld(t, 2, hub.Options{})
	box.always(hub.Pushed{Outcome: hub.PushLater, After: time.Hour})
	a := w.join(0, space.A)
	id := a.asks()
	first := box.tells(t, id)
	eventually(t, "it is kept", func() bool { return w.told(space.B, `"again":`) })
	a.hangUp()
	w.ok(w.hubs[0].Drain(w.Context(), 0))
	box.always(hub.Pushed{Outcome: hub.PushTaken})
	w.clock.pass(time.Hour)
	if again := box.tells(t, id); again.What != first.What || again.Tries != 1 {
		t.Errorf("it tells of %s, try %d", again.What, again.Tries)
	}
}

func TestAnEndpointThatIsGoneIsForgotten(t *testing.T) {
	w, box := remindedWorld(t, 1, hub.Options{})
	box.always(hub.Pushed{Outcome: hub.PushGone})
	a := w.join(0, space.A)
	box.tells(t, a.asks())
	eventually(t, "it is forgotten", func() bool { return !w.told(space.B, "endpoint") })
	if got := w.hubs[0].Stats().Reminders[space.RemindRequest]; got != (hub.Told{Failed: 1}) {
		t.Errorf("%+v", got)
	}
	a.asks()
	w.subscribes(space.B)
	box.always(hub.Pushed{Outcome: hub.PushTaken})
	box.tells(t, a.asks())
}

func TestAPushServiceThatHangsHoldsNobodyUp(t *testing.T) {
	w, box := remindedWorld(t, 1, hub.Options{})
	let := make(chan struct{})
	box.answers(func(ctx context.Context, _ space.Reminder) hub.Pushed {
		select {
		case <-let:
		case <-ctx.Done():
		}
		return hub.Pushed{}
	})
	a, b := w.join(0, space.A), w.connect(0, space.B)
	id := a.asks()
	box.tells(t, id)
	b.hello()
	for day := range 20 {
		a.paints(day)
	}
	a.withdraws(id)
	a.asks()
	close(let)
	eventually(t, "it ends", func() bool { return w.hubs[0].Stats().Reminders[space.RemindRequest].Failed == 1 })
}

func TestAServerThatDiesBeforeItSendsHasSaidNothingTwice(t *testing.T) {
	w, box := remindedWorld(t, 1, hub.Options{})
	a := w.join(0, space.A)
	var lost atomic.Bool
	var commits atomic.Int64
	w.stores[0].fail(nil, func(op string) error {
		if commits.Add(1) == 2 { // of the look: it was done, and nobody heard
			lost.Store(true)
			return errors.New("the answer is lost")
		}
		return nil
	})
	first := a.asks()
	eventually(t, "the look got no answer", lost.Load)
	eventually(t, "it was kept", func() bool { return w.told(space.B, "request/"+first) })
	w.clock.pass(time.Minute)
	a.withdraws(first)
	second := a.asks()
	box.tells(t, second)
	if n := box.count(); n != 1 {
		t.Errorf("%d were sent", n)
	}
}

func TestWhatAServerWasSendingWhenItDiedIsNotSentByAnother(t *testing.T) {
	w, box := remindedWorld(t, 2, hub.Options{})
	let := make(chan struct{})
	box.answers(func(ctx context.Context, _ space.Reminder) hub.Pushed { // it never hears what became of it
		<-let
		return hub.Pushed{Outcome: hub.PushTaken}
	})
	a := w.join(0, space.A)
	first := a.asks()
	if r := box.tells(t, first); r.Tries != 0 {
		t.Fatalf("try %d", r.Tries)
	}
	box.always(hub.Pushed{Outcome: hub.PushTaken})
	w.clock.pass(10 * time.Minute) // any lease is over
	a.withdraws(first)
	second := a.asks()
	box.tells(t, second)
	if n := box.count(); n != 2 {
		t.Errorf("%d were sent", n)
	}
	close(let)
}

func TestASpaceWithoutRemindersAsksNothingMoreOfTheStore(t *testing.T) {
	w := paired(t, 1, hub.Options{Push: newPostbox()})
	a := w.join(0, space.A)
	var scheduled atomic.Int64
	w.stores[0].fail(func(op string) error {
		if op == "schedule" {
			scheduled.Add(1)
		}
		return nil
	}, nil)
	a.asks()
	if n := scheduled.Load(); n != 0 {
		t.Errorf("it was told of %d times to look", n)
	}
	w.subscribes(space.B)
	before := scheduled.Load()
	a.asks()
	if scheduled.Load() == before {
		t.Error("a space with reminders is never looked at")
	}
}
