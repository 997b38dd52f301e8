package space

// Reason says why something was refused, one for each sentence that a person may have to read. The list is closed,
// and the sentences stand in the catalogue of whoever shows them.
type Reason string

// Behind each: when it is given, and in brackets the values that come with it.
const (
	// Form: judged without any state.
	Malformed      Reason = "malformed"        // an unknown, missing or doubled field, a wrong type, or no object at all
	UnknownCommand Reason = "unknown_command"  // there is no command of this name
	BadID          Reason = "bad_id"           // an id of another form
	BadSecret      Reason = "bad_secret"       // a claim, or the proof of a ticket, that is missing or of another form
	BadDay         Reason = "bad_day"          // a day of another form, or none of the calendar
	BadTime        Reason = "bad_time"         // a moment of another form, or out of reach
	UnknownValue   Reason = "unknown_value"    // a seat, kind, mode, keeper or result that there is not
	UnknownZone    Reason = "unknown_zone"     // a time zone that the database does not have
	NotSealed      Reason = "not_sealed"       // words that are missing, not sealed as they should be, or too long
	OutOfRange     Reason = "out_of_range"     // a number beyond its range [low, high]
	PauseLength    Reason = "pause_length"     // a time-out shorter or longer than one may be, in minutes [low, high]
	AmendsMissing  Reason = "amends_missing"   // a repair talk that does not say who makes amends
	AmendsNeedless Reason = "amends_needless"  // an ordinary talk that says who makes amends
	SlotsCount     Reason = "slots_count"      // no time is offered, or too many [low, high]
	SlotTwice      Reason = "slot_twice"       // the same time is offered twice
	FreeForm       Reason = "free_form"        // free time that is out of order, over one another or beyond the day
	DaysReversed   Reason = "days_reversed"    // a last day before the first
	ReviewTooEarly Reason = "review_too_early" // a day of review before the commitment's first day, which is day [day]
	RhythmUnknown  Reason = "rhythm_unknown"   // a recurrence rule that is none of those that RULES.md has
	RhythmEmpty    Reason = "rhythm_empty"     // a rhythm without a single day
	EarlyNotReady  Reason = "early_not_ready"  // to go on early without being ready
	BadEndpoint    Reason = "bad_endpoint"     // a push endpoint that is not https, too long, or of no public name
	BadPushKey     Reason = "bad_push_key"     // a key of a push subscription that is none
	QuietForm      Reason = "quiet_form"       // quiet hours that are no times of the clock, or begin when they end

	// Ids of nothing.
	NoSuchRequest    Reason = "no_such_request"    // no request has this id
	NoSuchTalk       Reason = "no_such_talk"       // no talk has this id
	NoSuchCommitment Reason = "no_such_commitment" // no commitment has this id
	NoSuchCheckin    Reason = "no_such_checkin"    // that seat checked nothing in on this day
	NoSuchSummary    Reason = "no_such_summary"    // no question about a summary has this id; it may have been taken back
	NoSuchQuestion   Reason = "no_such_question"   // no question has this id; it may have been taken back
	NoSuchNote       Reason = "no_such_note"       // no note has this id; it may have been removed
	NoSuchSeat       Reason = "no_such_seat"       // the space has no such seat

	// All kinds of commands.
	IDTaken      Reason = "id_taken"       // the id of the new thing belongs to another one
	ChangedSince Reason = "changed_since"  // it changed after what the device saw
	ShareFull    Reason = "share_full"     // the seat's share of the doc holds as many things as it can [limit]
	WordsFull    Reason = "words_full"     // the seat's words take as much of the doc as they can, in bytes [limit]
	WordsTooLong Reason = "words_too_long" // words longer than their field may hold, in bytes of UTF-8 [limit]
	ThingFull    Reason = "thing_full"     // what it is about would grow beyond what one entity can hold, in bytes [limit]
	WordingsFull Reason = "wordings_full"  // it was reworded as often as it can be [limit]
	NotesFull    Reason = "notes_full"     // there is no room for another note on this [limit]
	DayAhead     Reason = "day_ahead"      // the day is not there yet; day is the last that does [day]
	DayPassed    Reason = "day_passed"     // the day is over; day is the first that does [day]

	// Requests.
	SlotsPassed      Reason = "slots_passed"       // one of the times to offer has passed
	AgreedSlotStands Reason = "agreed_slot_stands" // the agreed time is offered among others
	RequestsFull     Reason = "requests_full"      // the seat has as many open requests as it may [limit]
	NotYetUntil      Reason = "not_yet_until"      // the other said "not yet" until the day [day]
	NothingToAnswer  Reason = "nothing_to_answer"  // no times wait for an answer in this request
	OwnOffer         Reason = "own_offer"          // the latest offer is one's own: the other answers it
	SlotNotOffered   Reason = "slot_not_offered"   // the time is not among those on offer
	SlotPassed       Reason = "slot_passed"        // the time to accept has passed
	DayTooFar        Reason = "day_too_far"        // the day to ask again is too far off; day is the last that does [day]
	RequestNotOpen   Reason = "request_not_open"   // the request is not open any more
	AskerWithdraws   Reason = "asker_withdraws"    // only the one who asked withdraws a request
	NoAgreedTime     Reason = "no_agreed_time"     // there is no agreed time to move or cancel

	// Talks.
	NotAsAgreed      Reason = "not_as_agreed"      // the talk is of another kind, mode or amends than its request
	RequestNotAgreed Reason = "request_not_agreed" // the request of the talk has no agreed time
	TalkHeld         Reason = "talk_held"          // the talk of this request was opened before
	AnotherTalk      Reason = "another_talk"       // a talk is open, and there is only ever one
	PartnerNotHere   Reason = "partner_not_here"   // a seat is open, left or rejected: a talk takes two
	TalkEnded        Reason = "talk_ended"         // the talk has ended
	TalkPaused       Reason = "talk_paused"        // the talk is in a time-out
	TalkMovedOn      Reason = "talk_moved_on"      // the talk is in another phase than this is for
	PartnerHasFloor  Reason = "partner_has_floor"  // the other has the floor
	TalkSpoken       Reason = "talk_spoken"        // a line for a spoken talk
	LastNotHere      Reason = "last_not_here"      // last in another phase than speaking
	HandIsListeners  Reason = "hand_is_listeners"  // the speaker raises the hand
	OpensInRepair    Reason = "opens_in_repair"    // who begins an ordinary talk is not chosen
	PartnerOpens     Reason = "partner_opens"      // who makes amends says who begins
	PartnerAnswers   Reason = "partner_answers"    // who makes amends answers the own repair
	PartnersPause    Reason = "partners_pause"     // taking back the other's time-out
	SlipOver         Reason = "slip_over"          // a time-out that was called too long ago to be a slip, or answered
	PartnerSaysDone  Reason = "partner_says_done"  // who does not make amends says that the repair is done
	SoonerReturn     Reason = "sooner_return"      // a return from a time-out sooner than the one that stands, at until [until]

	// Commitments and check-ins.
	OffersFull           Reason = "offers_full"            // the seat has as many offers without an answer as it may [limit]
	RhythmTooOld         Reason = "rhythm_too_old"         // a rhythm begins too long ago; day is the first that does [day]
	NoAgreementWaits     Reason = "no_agreement_waits"     // the commitment waits for no agreement any more
	NothingToDecline     Reason = "nothing_to_decline"     // no offer and no new wording waits
	CommitmentClosed     Reason = "commitment_closed"      // the commitment was declined, released or completed
	CommitmentNotActive  Reason = "commitment_not_active"  // the commitment is not in force
	PartnersWordingWaits Reason = "partners_wording_waits" // the other's new wording waits for an answer first
	ShowIsPartners       Reason = "show_is_partners"       // what would show it is for the other to say
	ShowStands           Reason = "show_stands"            // what would show it is said, in the other's words
	KeeperCompletes      Reason = "keeper_completes"       // only a keeper says that it is done
	KeeperChecksIn       Reason = "keeper_checks_in"       // only a keeper checks in
	DayBeforeStart       Reason = "day_before_start"       // a check-in before the commitment's first day, which is day [day]
	OwnCheckin           Reason = "own_checkin"            // noticing one's own check-in

	// Summaries, questions and letters.
	SummaryClosed     Reason = "summary_closed"      // the question is not open any more
	OwnQuestion       Reason = "own_question"        // answering what one asked oneself
	PartnersQuestion  Reason = "partners_question"   // taking back or closing what the other asked
	QuestionHasAnswer Reason = "question_has_answer" // the question was answered
	QuestionOver      Reason = "question_over"       // the asker said that it is enough
	QuestionsFull     Reason = "questions_full"      // the seat has as many questions without an answer as it may [limit]
	LettersFull       Reason = "letters_full"        // the seat has left as many letters as it may [limit]

	// Seats.
	YouLeft        Reason = "you_left"        // the own seat is left or rejected
	YouAreAlone    Reason = "you_are_alone"   // the other seat is left or rejected
	NobodyElse     Reason = "nobody_else"     // nobody is there to reject
	FounderRejects Reason = "founder_rejects" // only a says "this is not my partner"
	TalkedAlready  Reason = "talked_already"  // there was a talk: it is too late to say "this is not my partner"

	// Access.
	NothingHere       Reason = "nothing_here"         // a ticket, device or space that is not there, or not for the asker
	ExpiresNeedless   Reason = "expires_needless"     // a recovery code with an end
	ExpiresOutOfReach Reason = "expires_out_of_reach" // a ticket's end that is over, or later than its kind may live, until [until]
	SecretUsed        Reason = "secret_used"          // the secret serves another ticket
	PlacesTaken       Reason = "places_taken"         // both seats are taken: nobody can be invited
	SpaceKnown        Reason = "space_known"          // the id of the new space belongs to another one
	DevicesFull       Reason = "devices_full"         // the seat has as many devices as it may [limit]
	LentFull          Reason = "lent_full"            // the seat is lent already [limit]
	LentDevice        Reason = "lent_device"          // this device holds the seat for one talk, and not for this
	ReturnedLately    Reason = "returned_lately"      // this seat made a return for the other not long ago [day until]
	PutAside          Reason = "put_aside"            // what a return took the place of is kept, until [until]
	IDReused          Reason = "id_reused"            // the command's id belongs to a command of another content
)

// why is what goes with a reason wherever it is given.
type why struct {
	code    Code
	values  string // the names of those of Values that its sentence needs
	message string
}

var reasons = map[Reason]why{
	Malformed:      {BadMessage, "", `The fields are not as the protocol has them.`},
	UnknownCommand: {BadMessage, "", `There is no command of this name.`},
	BadID:          {BadMessage, "", `An id is a UUID in lowercase letters.`},
	BadSecret:      {BadMessage, "", `This is 32 bytes in base64url without padding.`},
	BadDay:         {BadMessage, "", `A day is written like 2026-02-28 and is in the calendar.`},
	BadTime:        {BadMessage, "", `A time is in milliseconds since 1970.`},
	UnknownValue:   {BadMessage, "", `The value is none of those that this field knows.`},
	UnknownZone:    {BadMessage, "", `A zone is a name of the IANA database, such as Europe/Vienna.`},
	NotSealed:      {BadMessage, "", `The words are not a sealed string of one of the admitted lengths.`},
	OutOfRange:     {BadMessage, "low high", `The number is out of its range.`},
	PauseLength:    {BadMessage, "low high", `The minutes of a time-out are out of their range.`},
	AmendsMissing:  {BadMessage, "", `A repair talk needs the seat that makes amends.`},
	AmendsNeedless: {BadMessage, "", `In an ordinary talk nobody makes amends.`},
	SlotsCount:     {BadMessage, "low high", `The number of times on offer is out of its range.`},
	SlotTwice:      {BadMessage, "", `The times on offer are not all different.`},
	FreeForm:       {BadMessage, "", `Free time is spans of quarter hours of the day, in their order, none over another.`},
	DaysReversed:   {BadMessage, "", `The last day comes before the first.`},
	ReviewTooEarly: {BadMessage, "day", `The day of review comes before the first day.`},
	RhythmUnknown:  {BadMessage, "", `The recurrence rule is none of those known here.`},
	RhythmEmpty:    {BadMessage, "", `The rhythm has no day between its first and its last.`},
	EarlyNotReady:  {BadMessage, "", `Early needs ready.`},
	BadEndpoint:    {BadMessage, "", `A push endpoint is an https address of a public name.`},
	BadPushKey:     {BadMessage, "", `The keys are a public key of P-256 and a secret of 16 bytes, in base64url without padding.`},
	QuietForm:      {BadMessage, "", `Quiet hours are two different times of the clock, such as 22:00.`},

	NoSuchRequest:    {NotFound, "", `There is no such request.`},
	NoSuchTalk:       {NotFound, "", `There is no such talk.`},
	NoSuchCommitment: {NotFound, "", `There is no such commitment.`},
	NoSuchCheckin:    {NotFound, "", `There is no such check-in.`},
	NoSuchSummary:    {NotFound, "", `There is no such question about a summary.`},
	NoSuchQuestion:   {NotFound, "", `There is no such question.`},
	NoSuchNote:       {NotFound, "", `There is no such note.`},
	NoSuchSeat:       {NotFound, "", `There is no such seat.`},

	IDTaken:      {Already, "", `There is one of another content under this id.`},
	ChangedSince: {Stale, "", `It changed after the version in seen.`},
	ShareFull:    {Full, "limit", `The seat has as many entities in the doc as it may.`},
	WordsFull:    {Full, "limit", `The seat's words take as many bytes of the doc as they may.`},
	WordsTooLong: {TooLarge, "limit", `The words are longer than their field may hold.`},
	ThingFull:    {TooLarge, "limit", `The entity would be larger than one may be.`},
	WordingsFull: {Full, "limit", `It has as many earlier wordings as it may.`},
	NotesFull:    {Full, "limit", `It holds as many notes as it may; without one the command would do.`},
	DayAhead:     {BadMessage, "day", `The day is not there yet.`},
	DayPassed:    {BadMessage, "day", `The day is over.`},

	SlotsPassed:      {BadMessage, "", `One of the times is not ahead of the server's clock.`},
	AgreedSlotStands: {BadMessage, "", `The agreed time stands anyway: offer only others, or it alone to keep it.`},
	RequestsFull:     {Full, "limit", `The seat has as many open requests as it may.`},
	NotYetUntil:      {Already, "day", `The other seat asked to wait until a day.`},
	NothingToAnswer:  {Stale, "", `No times wait for an answer.`},
	OwnOffer:         {NotYours, "", `The other seat answers the latest offer.`},
	SlotNotOffered:   {BadMessage, "", `The time is not among those on offer.`},
	SlotPassed:       {Stale, "", `The time has passed.`},
	DayTooFar:        {BadMessage, "day", `The day is too far ahead.`},
	RequestNotOpen:   {Stale, "", `The request is not open.`},
	AskerWithdraws:   {NotYours, "", `Only the seat that asked withdraws.`},
	NoAgreedTime:     {Stale, "", `The request is not agreed.`},

	NotAsAgreed:      {BadMessage, "", `Kind, mode and amends must equal those of the request.`},
	RequestNotAgreed: {Stale, "", `The request of the talk is not agreed.`},
	TalkHeld:         {Stale, "", `The request is held: its talk was opened.`},
	AnotherTalk:      {Already, "", `A talk is open already.`},
	PartnerNotHere:   {Stale, "", `A talk takes two joined seats.`},
	TalkEnded:        {Stale, "", `The talk is closed.`},
	TalkPaused:       {Stale, "", `The talk is paused.`},
	TalkMovedOn:      {Stale, "", `The talk is in another phase.`},
	PartnerHasFloor:  {NotYourFloor, "", `The other seat has the floor.`},
	TalkSpoken:       {BadMessage, "", `Lines are for written talks.`},
	LastNotHere:      {BadMessage, "", `Last is for speaking only.`},
	HandIsListeners:  {NotYourFloor, "", `The hand is the listener's.`},
	OpensInRepair:    {BadMessage, "", `Who begins is chosen in a repair talk.`},
	PartnerOpens:     {NotYourFloor, "", `The seat that does not make amends says who begins.`},
	PartnerAnswers:   {NotYourFloor, "", `The other seat answers the repair.`},
	PartnersPause:    {NotYourFloor, "", `Who called the pause takes it back.`},
	SlipOver:         {Stale, "", `The pause stands: it was called more than 30 seconds ago, or something was said to it.`},
	PartnerSaysDone:  {NotYourFloor, "", `The seat that makes amends says done.`},
	SoonerReturn:     {Already, "until", `A later return was asked for.`},

	OffersFull:           {Full, "limit", `The seat has as many unanswered offers as it may.`},
	RhythmTooOld:         {BadMessage, "day", `The rhythm begins too long ago.`},
	NoAgreementWaits:     {Stale, "", `The commitment is closed; nothing waits for an agreement.`},
	NothingToDecline:     {Stale, "", `There is nothing to decline.`},
	CommitmentClosed:     {Stale, "", `The commitment is closed.`},
	CommitmentNotActive:  {Stale, "", `The commitment is not active.`},
	PartnersWordingWaits: {Already, "", `A wording of the other seat waits for an answer.`},
	ShowIsPartners:       {NotYours, "", `Show is said by the seat that it is for.`},
	ShowStands:           {NotYours, "", `The other seat's words stand here.`},
	KeeperCompletes:      {NotYours, "", `Only a keeper completes.`},
	KeeperChecksIn:       {NotYours, "", `Only a keeper checks in.`},
	DayBeforeStart:       {BadMessage, "day", `The day comes before the first day.`},
	OwnCheckin:           {NotYours, "", `The other seat notices a check-in.`},

	SummaryClosed:     {Stale, "", `The question is not open.`},
	OwnQuestion:       {NotYours, "", `The other seat answers the question.`},
	PartnersQuestion:  {NotYours, "", `Only the seat that asked takes a question back or closes it.`},
	QuestionHasAnswer: {Stale, "", `The question was answered.`},
	QuestionOver:      {Stale, "", `The question is closed.`},
	QuestionsFull:     {Full, "limit", `The seat has as many unanswered questions as it may.`},
	LettersFull:       {Full, "limit", `The seat has left as many letters as it may.`},

	YouLeft:        {Stale, "", `The seat is left or rejected.`},
	YouAreAlone:    {Stale, "", `The other seat is left or rejected.`},
	NobodyElse:     {Stale, "", `Seat b is not joined.`},
	FounderRejects: {NotYours, "", `Only seat a rejects.`},
	TalkedAlready:  {Stale, "", `A talk was opened before.`},

	NothingHere:       {NotFound, "", `This is not there, or not for this device.`},
	ExpiresNeedless:   {BadMessage, "", `A recovery code has no end.`},
	ExpiresOutOfReach: {BadMessage, "until", `The end lies behind, or beyond the life of its kind.`},
	SecretUsed:        {Already, "", `This secret serves another ticket.`},
	PlacesTaken:       {Already, "", `Both seats are taken.`},
	SpaceKnown:        {Already, "", `There is a space under this id.`},
	DevicesFull:       {Full, "limit", `The seat has as many devices as it may.`},
	LentFull:          {Full, "limit", `The seat is lent to as many devices as it may.`},
	LentDevice:        {NotYours, "", `A lent device does not do this.`},
	ReturnedLately:    {Already, "day until", `A seat makes one return in seven days.`},
	PutAside:          {Stale, "until", `What a return took the place of is kept until then.`},
	IDReused:          {BadMessage, "", `This id belongs to another command.`},
}
