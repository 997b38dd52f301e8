package space

import (
	"slices"
	"time"
)

// CheckinResult says how a commitment was kept on a day.
type CheckinResult string

const (
	Kept   CheckinResult = "kept"
	Partly CheckinResult = "partly"
	Missed CheckinResult = "missed"
)

// Mark is an earlier check-in of the same day.
type Mark struct {
	Result CheckinResult `json:"result"`
	Note   *Word         `json:"note,omitempty"`
	Notice *Word         `json:"notice,omitempty"`
	At     int64         `json:"at"`
}

// Checkin is checkin/<commitment>/<day>/<seat>.
type Checkin struct {
	Commitment string        `json:"-"`
	Day        string        `json:"-"`
	Seat       Seat          `json:"-"`
	Result     CheckinResult `json:"result"`
	Note       *Word         `json:"note,omitempty"`
	Noticed    bool          `json:"noticed"`
	Notice     *Word         `json:"notice,omitempty"` // what the other said of it
	Was        []Mark        `json:"was"`
	At         int64         `json:"at"`
	Versioned
}

func (e *Checkin) Key() Key { return CheckinKey(e.Commitment, e.Day, e.Seat) }

// SlipOfDay is for how long a mark can be mended without a trace.
const SlipOfDay = 10 * time.Minute

// CheckinMark marks a day kept, partly kept or missed.
type CheckinMark struct {
	Commitment string        `json:"commitment"`
	Day        string        `json:"day"`
	Result     CheckinResult `json:"result"`
	Note       Sealed        `json:"note,omitempty" holds:"words"`
}

func (c *CheckinMark) check() error {
	known := c.Result == Kept || c.Result == Partly || c.Result == Missed
	return first(
		formID("commitment", c.Commitment),
		formDay("day", c.Day),
		formIf(known, "result", UnknownValue),
	)
}

// C11: a keeper marks a day; a new mark replaces the one before, which stays in was.
func (c *CheckinMark) decide(s *evaluation) (Change, error) {
	e, err := s.commitment(c.Commitment)
	if err != nil {
		return Change{}, err
	}
	if err := s.markable(e, c.Day); err != nil {
		return Change{}, err
	}
	before := Find[*Checkin](s.Shared, CheckinKey(c.Commitment, c.Day, s.Seat))
	if before != nil && before.Result == c.Result && (c.Note == "" || c.Note == textOf(before.Note)) {
		return Change{}, ErrStands
	}
	if err := e.inForce(); err != nil {
		return Change{}, err
	}
	if !e.Keeper.Keeps(s.Seat) {
		return Change{}, Refuse(KeeperChecksIn)
	}
	next := &Checkin{
		Commitment: c.Commitment, Day: c.Day, Seat: s.Seat,
		Result: c.Result, Note: s.wordOf("note", c.Note), Was: []Mark{}, At: s.At,
	}
	if before == nil {
		return set(next), nil
	}
	if before.Result == c.Result { // what was noticed is not another result
		next.Noticed, next.Notice = before.Noticed, before.Notice
	}
	if s.At < before.At+SlipOfDay.Milliseconds() && next.Notice == before.Notice {
		next.Was, next.At = before.Was, before.At // a slip, from the first mark on
		return set(next), nil
	}
	if len(before.Was) >= MaxWas {
		return Change{}, Refuse(WordingsFull).With(Values{Limit: MaxWas})
	}
	was := Mark{Result: before.Result, Note: before.Note, At: before.At}
	if next.Notice == nil {
		was.Notice = before.Notice // the other's words stay
	}
	next.Was = append(slices.Clone(before.Was), was)
	return set(next), nil
}

// markable refuses a day before the commitment's first, and one that is not there yet for who keeps it.
func (s *evaluation) markable(e *Commitment, day string) error {
	if day < e.Rhythm.From {
		return Refuse(DayBeforeStart).At("day").With(Values{Day: e.Rhythm.From})
	}
	if today := s.today(s.zoneOf(s.Seat)); day > today {
		return Refuse(DayAhead).At("day").With(Values{Day: today})
	}
	return nil
}

// CheckinNotice says "I noticed".
type CheckinNotice struct {
	Commitment string `json:"commitment"`
	Day        string `json:"day"`
	Seat       Seat   `json:"seat"`
	Words      Sealed `json:"words,omitempty" holds:"words"`
}

func (c *CheckinNotice) check() error {
	return first(formID("commitment", c.Commitment), formDay("day", c.Day), formSeat("seat", c.Seat))
}

// C12: the other says "I noticed", with a few words or none, also when the commitment has ended.
func (c *CheckinNotice) decide(s *evaluation) (Change, error) {
	if _, err := s.commitment(c.Commitment); err != nil {
		return Change{}, err
	}
	e := Find[*Checkin](s.Shared, CheckinKey(c.Commitment, c.Day, c.Seat))
	if e == nil {
		return Change{}, Refuse(NoSuchCheckin).At("day")
	}
	if e.Seat == s.Seat {
		return Change{}, Refuse(OwnCheckin)
	}
	if e.Noticed && (c.Words == "" || c.Words == textOf(e.Notice)) {
		return Change{}, ErrStands
	}
	next := *e
	next.Noticed = true
	if c.Words != "" {
		var err error
		if next.Notice, err = reworded(e.Notice, s.wordOf("words", c.Words)); err != nil {
			return Change{}, err
		}
	}
	return set(&next), nil
}
