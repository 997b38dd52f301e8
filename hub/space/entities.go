package space

// Kind is the kind of a talk. In a repair talk one hurt the other and makes amends; an ordinary one is symmetric.
type Kind string

const (
	Repair   Kind = "repair"
	Ordinary Kind = "ordinary"
)

// Mode says how a talk is held: spoken, with the phones as the floor, or written, when the two are apart.
type Mode string

const (
	Spoken  Mode = "spoken"
	Written Mode = "written"
)

// RequestStatus says how a request stands.
type RequestStatus string

const (
	RequestOpen      RequestStatus = "open"
	RequestAgreed    RequestStatus = "agreed"
	RequestNotYet    RequestStatus = "later"
	RequestWithdrawn RequestStatus = "withdrawn"
	RequestCancelled RequestStatus = "cancelled"
	RequestHeld      RequestStatus = "held" // its talk was opened
)

// Request is request/<id>: "pick a time to talk".
type Request struct {
	ID         string        `json:"-"`
	By         Seat          `json:"by"`
	Kind       Kind          `json:"kind"`
	Mode       Mode          `json:"mode"`
	Amends     Seat          `json:"amends,omitempty"` // in a repair talk: who makes amends
	Importance int           `json:"importance"`       // 1 to 3, to the one who asks
	Minutes    int           `json:"minutes"`
	Topic      *Word         `json:"topic,omitempty"`
	Status     RequestStatus `json:"status"`
	OfferedBy  Seat          `json:"offeredBy"`          // who made the latest offer; the other answers it
	Slots      []int64       `json:"slots"`              // the times on offer
	Slot       int64         `json:"slot,omitempty"`     // the agreed time; it stands until a move is accepted
	Until      string        `json:"until,omitempty"`    // with later: the day to ask again
	ClosedBy   Seat          `json:"closedBy,omitempty"` // who said later, withdrew or cancelled
	Notes      []Word        `json:"notes"`
	At         int64         `json:"at"`
	Versioned
}

// Free is free/<seat>/<day>: when a partner is free, in quarter hours from 0 to 96 of that day in that zone.
type Free struct {
	Seat Seat     `json:"-"`
	Day  string   `json:"-"`
	Zone string   `json:"zone"`
	Free [][2]int `json:"free"`
	Versioned
}

// Phase is where a talk stands; see the table in RULES.md.
type Phase string

const (
	Gathering  Phase = "gathering"
	Speaking   Phase = "speaking"
	Reflecting Phase = "reflecting"
	Checking   Phase = "checking"
	Repairing  Phase = "repairing"
	Agreeing   Phase = "agreeing"
	Paused     Phase = "paused"
	Closed     Phase = "closed"
)

// TalkResult says how a talk ended. All four are worthy ends.
type TalkResult string

const (
	Finished   TalkResult = "finished"
	Unfinished TalkResult = "unfinished"
	Postponed  TalkResult = "postponed"
	Lapsed     TalkResult = "lapsed"
)

// TurnResult says how one speaker's turn ended.
type TurnResult string

const (
	TurnOpen     TurnResult = "open"
	TurnHeard    TurnResult = "heard"
	TurnDeclined TurnResult = "declined"
)

// Turn is one speaker's point, from its beginning until it was heard or declined.
type Turn struct {
	Speaker Seat       `json:"speaker"`
	Began   int64      `json:"began"`
	Ended   int64      `json:"ended,omitempty"`
	Result  TurnResult `json:"result"`
}

// Pause is a time-out: who called it, when, until when at least, and who is ready again.
type Pause struct {
	By    Seat  `json:"by"`
	At    int64 `json:"at"`
	Until int64 `json:"until"`
	Early Both  `json:"early"`
	Ready Both  `json:"ready"`
	From  Phase `json:"from"`
}

// Talk is talk/<id>: one structured conversation. At most one in a space is not closed.
type Talk struct {
	ID       string     `json:"-"`
	Request  string     `json:"request,omitempty"`
	Kind     Kind       `json:"kind"`
	Mode     Mode       `json:"mode"`
	Amends   Seat       `json:"amends,omitempty"`
	Opener   Seat       `json:"opener"`
	Phase    Phase      `json:"phase"`
	Speaker  Seat       `json:"speaker,omitempty"` // whose point it is
	Floor    Seat       `json:"floor,omitempty"`   // who may speak now
	Last     bool       `json:"last"`              // this was the last piece of the speaker's point
	Turn     int        `json:"turn"`              // speakers so far, from 1
	Since    int64      `json:"since"`             // when this floor began; a pause moves it on by its length
	Moved    int64      `json:"moved"`             // version of the last change of phase or floor
	Ready    Both       `json:"ready"`
	Heard    Both       `json:"heard"`
	Declined Both       `json:"declined"`
	Done     Both       `json:"done"`
	Hand     Both       `json:"hand"`
	Partly   int        `json:"partly"` // in a row
	Pause    *Pause     `json:"pause,omitempty"`
	Turns    []Turn     `json:"turns"`
	Result   TalkResult `json:"result,omitempty"`
	OpenedAt int64      `json:"openedAt"`
	ClosedAt int64      `json:"closedAt,omitempty"`
	ClosedBy Seat       `json:"closedBy,omitempty"` // whose command closed it; none where it lapsed
	Versioned
}

// Line is line/<talk>/<id>: a piece that was said or said back in a written talk.
type Line struct {
	Talk  string `json:"-"`
	ID    string `json:"-"`
	By    Seat   `json:"by"`
	Phase Phase  `json:"phase"`
	Text  Word   `json:"text"`
	Versioned
}

// Keeper says who keeps a commitment.
type Keeper string

const (
	KeeperA    Keeper = "a"
	KeeperB    Keeper = "b"
	KeeperBoth Keeper = "both"
)

// Keeps says whether a seat is a keeper.
func (k Keeper) Keeps(s Seat) bool { return k == KeeperBoth || string(k) == string(s) }

// CommitmentStatus says how a commitment stands.
type CommitmentStatus string

const (
	CommitmentOffered   CommitmentStatus = "offered"
	CommitmentActive    CommitmentStatus = "active"
	CommitmentDeclined  CommitmentStatus = "declined"
	CommitmentReleased  CommitmentStatus = "released"
	CommitmentCompleted CommitmentStatus = "completed"
)

// Rhythm says when a commitment is kept: once, by the day Until, or by an RRULE of RFC 5545 from the day From on.
type Rhythm struct {
	From  string `json:"from"`
	Until string `json:"until,omitempty"`
	RRule string `json:"rrule,omitempty"`
	Zone  string `json:"zone"`
}

// Revision is a new wording that waits for the other's agreement; until then the old one stands.
type Revision struct {
	By     Seat   `json:"by"`
	Text   Word   `json:"text"`
	Why    *Word  `json:"why,omitempty"`
	Rhythm Rhythm `json:"rhythm"`
	Review string `json:"review,omitempty"`
	Keeper Keeper `json:"keeper"`
}

// Commitment is commitment/<id>: something that one or both will do, agreed by both.
type Commitment struct {
	ID       string           `json:"-"`
	By       Seat             `json:"by"`
	Keeper   Keeper           `json:"keeper"`
	Text     Word             `json:"text"`
	Why      *Word            `json:"why,omitempty"`
	Show     *Word            `json:"show,omitempty"` // what would show it to the one it is for
	Rhythm   Rhythm           `json:"rhythm"`
	Review   string           `json:"review,omitempty"` // the day to look at it together again
	Talk     string           `json:"talk,omitempty"`
	Status   CommitmentStatus `json:"status"`
	Agreed   Both             `json:"agreed"`
	Revision *Revision        `json:"revision,omitempty"`
	Declined []Revision       `json:"declined,omitempty"` // new wordings that the other declined: nobody removes the other's words
	Release  Both             `json:"release"`
	Notes    []Word           `json:"notes"`
	At       int64            `json:"at"`
	AgreedAt int64            `json:"agreedAt,omitempty"` // when both had agreed for the first time
	ClosedAt int64            `json:"closedAt,omitempty"`
	ClosedBy Seat             `json:"closedBy,omitempty"` // who declined, released or completed it
	Versioned
}

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
	Was        []Mark        `json:"was"`
	At         int64         `json:"at"`
	Versioned
}

// Pulse is pulse/<seat>/<day>: how trust feels, shared when its author chose to. The numbers are inside the words.
type Pulse struct {
	Seat  Seat   `json:"-"`
	Day   string `json:"-"`
	Words Word   `json:"words"`
	At    int64  `json:"at"`
	Versioned
}

// SummaryStatus says how the consent to use the other's words in a summary stands. A refusal leaves no trace.
type SummaryStatus string

const (
	SummaryAsked     SummaryStatus = "asked"
	SummaryYes       SummaryStatus = "yes"
	SummaryWithdrawn SummaryStatus = "withdrawn"
)

// Summary is summary/<id>: consent to the other's words in a summary for a counsellor, for a span of days.
type Summary struct {
	ID     string        `json:"-"`
	By     Seat          `json:"by"`
	From   string        `json:"from"`
	To     string        `json:"to"`
	Status SummaryStatus `json:"status"`
	Versioned
}

// Note is note/<id> in an own doc: private writing. The other never sees it, nor that it exists.
type Note struct {
	ID   string `json:"-"`
	Body Word   `json:"body"`
	At   int64  `json:"at"`
	Versioned
}

func (e *Request) Key() Key    { return RequestKey(e.ID) }
func (e *Free) Key() Key       { return FreeKey(e.Seat, e.Day) }
func (e *Talk) Key() Key       { return TalkKey(e.ID) }
func (e *Line) Key() Key       { return LineKey(e.Talk, e.ID) }
func (e *Commitment) Key() Key { return CommitmentKey(e.ID) }
func (e *Checkin) Key() Key    { return CheckinKey(e.Commitment, e.Day, e.Seat) }
func (e *Pulse) Key() Key      { return PulseKey(e.Seat, e.Day) }
func (e *Summary) Key() Key    { return SummaryKey(e.ID) }
func (e *Note) Key() Key       { return NoteKey(e.ID) }
