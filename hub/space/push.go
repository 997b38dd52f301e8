package space

import (
	"crypto/ecdh"
	"encoding/base64"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"time"
)

// ReminderKind is what a device may be reminded of, each for itself.
type ReminderKind string

const (
	RemindTalk       ReminderKind = "talk"       // a talk coming up
	RemindRequest    ReminderKind = "request"    // a request, or other times, waiting for an answer
	RemindWords      ReminderKind = "words"      // what the other wrote and left to be answered
	RemindCommitment ReminderKind = "commitment" // one's own, on its day
	RemindPause      ReminderKind = "pause"      // a time-out ending
)

// ReminderKinds are all there are.
func ReminderKinds() []ReminderKind {
	return []ReminderKind{RemindTalk, RemindRequest, RemindWords, RemindCommitment, RemindPause}
}

// PushTitle is what stands over a reminder: whoever looks over a shoulder learns no more than its owner chose.
type PushTitle string

const (
	TitleAmends   PushTitle = "amends"
	TitleReminder PushTitle = "reminder"
	TitleNotes    PushTitle = "notes"
	TitleCalendar PushTitle = "calendar"
)

// PushLang is a language that reminders are written in.
type PushLang string

const (
	English PushLang = "en"
	Spanish PushLang = "es"
	German  PushLang = "de"
)

// Quiet are the hours of a day, by the clock of a zone, in which a device is left alone: from the minute From on,
// before the minute To, over midnight where To comes first.
type Quiet struct {
	From string `json:"from"` // such as 22:00
	To   string `json:"to"`
	Zone string `json:"zone"`
}

// PushKeys are what a browser's subscription seals by, in base64url: the public key of P-256 and the secret of RFC 8291.
type PushKeys struct {
	P256dh string `json:"p256dh"`
	Auth   string `json:"auth"`
}

const (
	// MaxEndpoint is the longest address of a push subscription, in bytes.
	MaxEndpoint = 2048
	// MaxRemindersADay is how many a device gets in any PushDay at most.
	MaxRemindersADay = 4
	// PushDay is the longest day of a calendar, on which clocks go back by an hour.
	PushDay = 25 * time.Hour
	// MaxSaid is how many things a device is known to have been told of. Beyond it nothing more is said.
	MaxSaid = 256
)

// Push is push/<device> in the access doc: where a device wants to be reminded, of what and when, and of what it was.
// It goes with its device.
type Push struct {
	Device   string         `json:"-"`
	Endpoint string         `json:"endpoint"`
	Keys     PushKeys       `json:"keys"`
	Kinds    []ReminderKind `json:"kinds"`
	Quiet    *Quiet         `json:"quiet,omitempty"`
	Title    PushTitle      `json:"title"`
	Lang     PushLang       `json:"lang"`
	Said     []Told         `json:"said,omitempty"`  // of what it was told, as long as that could be said again
	Sent     []int64        `json:"sent,omitempty"`  // when the latest reminders were sent, MaxRemindersADay at most
	Again    *Again         `json:"again,omitempty"` // one that the push service could not take yet
	Versioned
}

// Told is something that a device was told of, by a reminder or by an open page.
type Told struct {
	What string `json:"what"`
	At   int64  `json:"at"`
}

// Again is when a reminder is sent once more, and how often it was tried.
type Again struct {
	What  string       `json:"what"`
	Kind  ReminderKind `json:"kind"`
	At    int64        `json:"at"`
	Tries int          `json:"tries"`
}

func (e *Push) Key() Key    { return PushKey(e.Device) }
func (e *Push) alive() bool { return true }

// Subscribing is what a device asks for.
type Subscribing struct {
	Endpoint string
	Keys     PushKeys
	Kinds    []ReminderKind
	Quiet    *Quiet
	Title    PushTitle // none: TitleReminder
	Lang     PushLang
}

func (a Subscribing) check(zones Zones) error {
	known := len(a.Kinds) > 0
	for i, kind := range a.Kinds {
		known = known && slices.Contains(ReminderKinds(), kind) && !slices.Contains(a.Kinds[:i], kind)
	}
	title := slices.Contains([]PushTitle{TitleAmends, TitleReminder, TitleNotes, TitleCalendar}, a.Title)
	lang := slices.Contains([]PushLang{English, Spanish, German}, a.Lang)
	return first(
		formEndpoint("subscription.endpoint", a.Endpoint),
		a.Keys.check(),
		formIf(known, "kinds", UnknownValue),
		a.Quiet.check(zones),
		formIf(title, "title", UnknownValue),
		formIf(lang, "lang", UnknownValue),
	)
}

// formEndpoint asks for an https address of a name that can be a public one. What the name leads to is judged each time
// that it is asked.
func formEndpoint(field, endpoint string) error {
	if len(endpoint) > MaxEndpoint {
		return Refuse(BadEndpoint).At(field)
	}
	u, err := url.Parse(endpoint)
	if err != nil {
		return Refuse(BadEndpoint).At(field)
	}
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	_, literal := netip.ParseAddr(host)
	public := strings.Contains(host, ".") && literal != nil &&
		!strings.HasSuffix(host, ".localhost") && !strings.HasSuffix(host, ".local") && !strings.HasSuffix(host, ".internal")
	return formIf(u.Scheme == "https" && public && u.User == nil && u.Fragment == "" && u.Opaque == "", field, BadEndpoint)
}

func (k PushKeys) check() error {
	const field = "subscription.keys."
	public, err := base64.RawURLEncoding.Strict().DecodeString(k.P256dh)
	if err == nil {
		_, err = ecdh.P256().NewPublicKey(public)
	}
	if err != nil {
		return Refuse(BadPushKey).At(field + "p256dh")
	}
	auth, err := base64.RawURLEncoding.Strict().DecodeString(k.Auth)
	return formIf(err == nil && len(auth) == 16, field+"auth", BadPushKey)
}

func (q *Quiet) check(zones Zones) error {
	if q == nil {
		return nil
	}
	_, from := minuteOf(q.From)
	_, to := minuteOf(q.To)
	return first(
		formIf(from, "quiet.from", QuietForm),
		formIf(to && q.To != q.From, "quiet.to", QuietForm),
		at("quiet", checkZone(zones, q.Zone)),
	)
}

// at puts the field of a refusal inside another.
func at(field string, err error) error {
	if r, ok := err.(*Refusal); ok {
		return r.At(field + "." + r.Field)
	}
	return err
}

// minuteOf is the minute of the day that a time of the clock such as 22:00 means.
func minuteOf(clock string) (minute int, ok bool) {
	t, err := time.Parse("15:04", clock)
	return t.Hour()*60 + t.Minute(), err == nil && len(clock) == len("22:00")
}

// ends is the first moment from at on that is not quiet.
func (q *Quiet) ends(at int64, zones Zones) int64 {
	if q == nil {
		return at
	}
	zone, err := zones(q.Zone)
	if err != nil {
		zone = time.UTC // one that was known when it was set, and that this machine has lost
	}
	from, _ := minuteOf(q.From)
	to, _ := minuteOf(q.To)
	covers := func(now int) bool {
		if from < to {
			return from <= now && now < to
		}
		return from <= now || now < to
	}
	// Minute by minute: whatever clocks do in between, it is the clock itself that is asked.
	t := time.UnixMilli(at).In(zone)
	for covers(t.Hour()*60 + t.Minute()) {
		t = t.Truncate(time.Minute).Add(time.Minute)
	}
	return t.UnixMilli()
}

// Subscribe has a device reminded (M1, M2). What waits by now is in sight on the page that asks, and is not said again.
func Subscribe(state State, seat Seat, ask Subscribing, at int64, zones Zones) (Change, error) {
	if state.lent() {
		return Change{}, Refuse(NothingHere)
	}
	if ask.Title == "" {
		ask.Title = TitleReminder
	}
	if err := ask.check(zones); err != nil {
		return Change{}, err
	}
	next := Push{Device: state.Device}
	before := Find[*Push](state.Access, PushKey(state.Device))
	if before != nil {
		next = *before
		if before.asks(ask) {
			return Change{}, ErrStands
		}
	}
	wanted := next.Kinds
	next.Endpoint, next.Keys, next.Kinds, next.Quiet = ask.Endpoint, ask.Keys, slices.Clone(ask.Kinds), ask.Quiet
	next.Title, next.Lang = ask.Title, ask.Lang
	for _, o := range occasionsOf(state, seat, &next, at, zones) {
		if next.wants(o.kind) && !slices.Contains(wanted, o.kind) && o.from <= at && at < o.until {
			next.tell(o.what, at)
		}
	}
	var c Change
	c.set(Access, &next)
	return c, nil
}

// asks says whether this is what a device asks for.
func (e *Push) asks(a Subscribing) bool {
	quiet := e.Quiet == a.Quiet || e.Quiet != nil && a.Quiet != nil && *e.Quiet == *a.Quiet
	return quiet && e.Endpoint == a.Endpoint && e.Keys == a.Keys && slices.Equal(e.Kinds, a.Kinds) && e.Title == a.Title && e.Lang == a.Lang
}

func (e *Push) wants(kind ReminderKind) bool { return slices.Contains(e.Kinds, kind) }

// told is when the device was told of something; 0 never.
func (e *Push) told(what string) int64 {
	for _, t := range e.Said {
		if t.What == what {
			return t.At
		}
	}
	return 0
}

// tell notes that the device was told of something, once. False: there is no room for more.
func (e *Push) tell(what string, at int64) bool {
	if e.told(what) != 0 {
		return true
	}
	if len(e.Said) >= MaxSaid {
		return false
	}
	e.Said = append(slices.Clone(e.Said), Told{what, at})
	return true
}

// Unsubscribe has a device reminded no more (M1).
func Unsubscribe(state State) (Change, error) {
	if state.lent() {
		return Change{}, Refuse(NothingHere)
	}
	if state.Access.Get(PushKey(state.Device)) == nil {
		return Change{}, ErrStands
	}
	var c Change
	c.del(Access, PushKey(state.Device))
	return c, nil
}

// Subscribed says whether any device of a space is reminded of anything.
func Subscribed(access *Doc) bool {
	for range Live[*Push](access) {
		return true
	}
	return false
}
