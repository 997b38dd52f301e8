package space

import (
	"cmp"
	"slices"
	"time"
)

// What a device is reminded of, and when (M3 to M11). The entities give occasions; what a device was told of already, its
// quiet hours and its share of a day decide what becomes of them.

// Place is one of the places of the app, to which a reminder leads.
type Place string

const (
	PlaceTime        Place = "time"
	PlaceTalk        Place = "talk"
	PlaceCommitments Place = "commitments"
	PlacePrepare     Place = "prepare"
)

const (
	// TalkSoon is how long before a talk it is said that it begins.
	TalkSoon = 15 * time.Minute
	// AskAgain is after what time a request that still waits is said once more.
	AskAgain = 24 * time.Hour
	// EveningAt is the hour at which a keeper's evening begins.
	EveningAt = 19
	// LookAgain is how far apart two looks at a space are at most, so that nothing that went missing stays so.
	LookAgain = 24 * time.Hour
	// MaxTries is how often a push service is asked to take one reminder.
	MaxTries = 6

	// lateAfter is from when on something counts as late: it came to be, or the servers came back, when its time was over.
	lateAfter = 2 * time.Minute
	backoff   = time.Minute // before the second try, then four times as long each
)

// occasion is something that a seat may be told of.
type occasion struct {
	what  string // which: the same at every look, and another once it is about something else
	kind  ReminderKind
	place Place
	from  int64 // due; 0 at once
	until int64 // of no use from then on
	page  bool  // an open page of the seat says it as well
}

// never is when what has no end has lost its use.
const never = int64(1) << 62

// Reminder is one that a device is to be sent now.
type Reminder struct {
	Push  // as the device asked for it
	Seat  Seat
	What  string
	Kind  ReminderKind
	Place Place
	Until int64 // of no use from then on
	Tries int   // before this one
}

// Keep is for how long a push service keeps a reminder for a device that it does not reach.
func (r Reminder) Keep(at int64) time.Duration {
	return min(time.Duration(min(r.Until-at, MaxKeep.Milliseconds()))*time.Millisecond, keeps[r.Kind])
}

// Urgent says whether it cannot wait until a device that saves its battery wakes.
func (r Reminder) Urgent() bool { return r.Kind == RemindTalk || r.Kind == RemindPause }

// MaxKeep is the longest of those.
const MaxKeep = 7 * 24 * time.Hour

var keeps = map[ReminderKind]time.Duration{
	RemindTalk: 24 * time.Hour, RemindRequest: 24 * time.Hour, RemindWords: MaxKeep, RemindCommitment: 5 * time.Hour, RemindPause: time.Hour,
}

// Outlook is what a look at a space comes to.
type Outlook struct {
	Change  Change         // what is to be remembered before anything is sent
	Send    []Reminder     // to each device one at most
	Dropped []ReminderKind // given up
	Next    int64          // when to look again; 0 never
	Ask     []Seat         // whose open page would have made a difference
}

// Remind looks at a space: what its devices are told of now, and when to look again. open says of a seat whether a page of
// it is open.
func Remind(state State, at int64, open func(Seat) bool, zones Zones) (l Outlook) {
	sent := map[string][]int64{} // by endpoint: a browser that holds both seats is one device
	var all []*Push
	for p := range Live[*Push](state.Access) {
		all = append(all, p)
		sent[p.Endpoint] = append(sent[p.Endpoint], p.Sent...)
	}
	slices.SortFunc(all, func(x, y *Push) int { return cmp.Compare(x.Device, y.Device) })
	for _, p := range all {
		d := Find[*Device](state.Access, DeviceKey(p.Device))
		if d == nil {
			continue
		}
		l.sooner(at + LookAgain.Milliseconds())
		next := *p
		r := l.device(&next, d.Seat, occasionsOf(state, d.Seat, p, at, zones), sent[p.Endpoint], at, open, zones)
		if r != nil {
			sent[p.Endpoint] = append(sent[p.Endpoint], at)
			l.Send = append(l.Send, *r)
		}
		if !slices.Equal(next.Said, p.Said) || !slices.Equal(next.Sent, p.Sent) || next.Again != p.Again {
			l.Change.set(Access, &next)
		}
	}
	return l
}

func (l *Outlook) sooner(at int64) {
	if l.Next == 0 || at < l.Next {
		l.Next = at
	}
}

// device looks for one device, and notes in p what it is told of. Where several things are due it is told once, of the
// one that loses its use first: all reminders say the same.
func (l *Outlook) device(p *Push, seat Seat, list []occasion, sent []int64, at int64, open func(Seat) bool, zones Zones) *Reminder {
	p.forget(list)
	due := l.due(p, list, at, zones)
	if l.asks(seat, due) && open(seat) {
		due = slices.DeleteFunc(due, func(o occasion) bool { return o.page && p.tell(o.what, at) })
	}
	if full := dayIsFull(sent, at); full != 0 && len(due) > 0 {
		l.sooner(full)
		due = nil
	}
	due = slices.DeleteFunc(due, func(o occasion) bool { return !p.tell(o.what, at) })
	if len(due) == 0 {
		return l.again(p, seat, list, at, zones)
	}
	if p.Again != nil { // the device hears the same by this one
		l.drop(p)
	}
	p.Sent = append(slices.Clone(p.Sent[max(0, len(p.Sent)-MaxRemindersADay+1):]), at)
	return p.reminder(seat, due[0], 0)
}

// due are the occasions whose time has come, the one that loses its use first before the others.
func (l *Outlook) due(p *Push, list []occasion, at int64, zones Zones) (due []occasion) {
	for _, o := range list {
		if !p.wants(o.kind) || p.told(o.what) != 0 {
			continue
		}
		switch when := p.Quiet.ends(max(o.from, at), zones); {
		case when >= o.until:
		case when > at:
			l.sooner(when)
		default:
			due = append(due, o)
		}
	}
	slices.SortFunc(due, func(x, y occasion) int {
		return cmp.Or(cmp.Compare(x.until, y.until), cmp.Compare(x.what, y.what))
	})
	return due
}

// asks notes that it matters whether a page of a seat is open, where it does.
func (l *Outlook) asks(seat Seat, due []occasion) bool {
	matters := slices.ContainsFunc(due, func(o occasion) bool { return o.page })
	if matters && !slices.Contains(l.Ask, seat) {
		l.Ask = append(l.Ask, seat)
	}
	return matters
}

// again is a reminder that the push service could not take, once it is time to try again and as long as it is of use.
func (l *Outlook) again(p *Push, seat Seat, list []occasion, at int64, zones Zones) *Reminder {
	if p.Again == nil {
		return nil
	}
	a := *p.Again
	o, waits := find(list, a.What)
	when := p.Quiet.ends(max(a.At, at), zones)
	if !waits || when >= o.until {
		l.drop(p)
		return nil
	}
	if when > at {
		l.sooner(when)
		return nil
	}
	p.Again = nil
	return p.reminder(seat, o, a.Tries)
}

// drop gives up what was to be tried again.
func (l *Outlook) drop(p *Push) {
	l.Dropped = append(l.Dropped, p.Again.Kind)
	p.Again = nil
}

func find(list []occasion, what string) (o occasion, found bool) {
	i := slices.IndexFunc(list, func(o occasion) bool { return o.what == what })
	if i < 0 {
		return o, false
	}
	return list[i], true
}

func (e *Push) reminder(seat Seat, o occasion, tries int) *Reminder {
	return &Reminder{Push: *e, Seat: seat, What: o.what, Kind: o.kind, Place: o.place, Until: o.until, Tries: tries}
}

// forget forgets what could not be said again anyway: its occasion is gone.
func (e *Push) forget(list []occasion) {
	e.Said = slices.DeleteFunc(slices.Clone(e.Said), func(t Told) bool {
		_, still := find(list, t.What)
		return !still
	})
	if len(e.Said) == 0 {
		e.Said = nil
	}
}

// dayIsFull is when a device may be sent something again; 0 now.
func dayIsFull(sent []int64, at int64) int64 {
	latest := slices.Sorted(slices.Values(sent))
	if len(latest) < MaxRemindersADay {
		return 0
	}
	if free := latest[len(latest)-MaxRemindersADay] + PushDay.Milliseconds(); free > at {
		return free
	}
	return 0
}

// TryAgain has a reminder tried again that a push service could not take: after what it asked for, and a while that
// grows. ErrStands: there is no use in that any more.
func TryAgain(state State, r Reminder, after time.Duration, at int64) (Change, error) {
	p := Find[*Push](state.Access, PushKey(r.Device))
	when := at + max(after, backoff<<(2*min(r.Tries, MaxTries))).Milliseconds()
	if p == nil || p.Endpoint != r.Endpoint || p.Again != nil || r.Tries+1 >= MaxTries || when >= r.Until {
		return Change{}, ErrStands
	}
	next := *p
	next.Again = &Again{What: r.What, Kind: r.Kind, At: when, Tries: r.Tries + 1}
	var c Change
	c.set(Access, &next)
	return c, nil
}

// Gone forgets a subscription that its push service does not know any more.
func Gone(state State, r Reminder) (Change, error) {
	p := Find[*Push](state.Access, PushKey(r.Device))
	if p == nil || p.Endpoint != r.Endpoint {
		return Change{}, ErrStands
	}
	var c Change
	c.del(Access, p.Key())
	return c, nil
}

// Reminding says whether a change brings something that a device may be told of.
func Reminding(c Change) bool {
	for _, edit := range c.Edits {
		if edit.Doc != Shared {
			continue
		}
		for _, e := range edit.Set {
			switch e := e.(type) {
			case *Request, *Commitment, *SeatEntity:
				return true
			case *Talk:
				if e.Phase == Paused {
					return true
				}
			}
		}
	}
	return false
}
