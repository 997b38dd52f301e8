package space

// step is one command of a beginning.
type step struct {
	by   Seat
	body Command
}

// beginnings are where the runs of the property test start, a share of them each. Together they hold every command,
// so that no run of the test misses one, and they lead to where few would come by chance.
var beginnings = map[string][]step{
	"nothing": {},
	"a talk to its repair": append(begun(Repair),
		step{B, &TalkSay{talk1, uuid(200), sealed(1)}}, step{A, &TalkHand{talk1, true}}, step{B, &TalkPass{Talk: talk1}},
		step{A, &TalkClarify{talk1}}, step{B, &TalkPass{Talk: talk1, Last: true}}, step{A, &TalkPass{Talk: talk1}},
		step{B, &TalkPartly{talk1}}, step{A, &TalkPass{Talk: talk1}}, step{B, &TalkMore{talk1}},
		step{B, &TalkPass{Talk: talk1, Last: true}}, step{A, &TalkPass{Talk: talk1}}, step{B, &TalkHeard{talk1}},
		step{A, &TalkDecline{talk1}},
	),
	"a talk to its end": append(begun(Repair),
		step{B, &TalkDecline{talk1}}, step{A, &TalkDecline{talk1}}, step{A, &TalkAccept{talk1}}, step{B, &TalkDone{talk1}},
		step{A, &TalkDone{talk1}}, step{B, &TalkDone{talk1}},
	),
	"a time-out": append(begun(Ordinary),
		step{A, &TalkPause{talk1, 20}}, step{B, &TalkLater{talk1, 60}}, step{A, &TalkResume{Talk: talk1, Ready: true}},
	),
	"two talks that did not come to be": append(begun(Ordinary),
		step{B, &TalkStop{talk1}}, step{A, &TalkOpen{Talk: uuid(2), Kind: Ordinary, Mode: Spoken}}, step{B, &TalkPostpone{uuid(2)}},
	),
	"requests": {
		{A, asked(100)}, {B, &RequestCounter{Request: uuid(100), Slots: times(30)}}, {A, &RequestAccept{uuid(100), times(30)[0]}},
		{B, &RequestMove{Request: uuid(100), Slots: times(40)}}, {A, &RequestCancel{Request: uuid(100)}},
		{B, asked(101)}, {A, &RequestLater{Request: uuid(101)}}, {A, asked(102)}, {A, &RequestWithdraw{uuid(102)}},
		{A, &FreePaint{"2026-03-03", [][2]int{{30, 40}}}},
	},
	"commitments": {
		{A, anOffer(300, KeeperBoth)}, {B, &CommitmentAgree{uuid(300)}}, {A, &CommitmentShow{uuid(300), sealed(1)}},
		{B, &CheckinMark{Commitment: uuid(300), Day: "2026-03-02", Result: Kept}}, {A, &CheckinNotice{uuid(300), "2026-03-02", B}},
		{A, revision(300, KeeperA, 2)}, {B, &CommitmentDecline{Commitment: uuid(300)}}, {A, &CommitmentRelease{uuid(300)}},
		{A, anOffer(301, KeeperA)}, {B, &CommitmentAgree{uuid(301)}}, {A, &CommitmentComplete{uuid(301)}},
	},
	"words of one's own": {
		{A, &SeatName{sealed(1)}}, {B, &SeatZone{"Asia/Tokyo"}}, {A, &PulseShare{"2026-03-02", sealed(2)}},
		{A, &SummaryAsk{uuid(400), "2026-02-01", "2026-03-01"}}, {B, &SummaryAllow{uuid(400)}}, {A, &SummaryWithdraw{uuid(400)}},
		{A, &NoteWrite{uuid(500), sealed(3)}}, {A, &NoteRemove{uuid(500)}}, {B, &SpaceErase{true}}, {B, &SpaceErase{false}},
	},
	"a stranger who is sent away": {{A, &SeatReject{}}},
	"a farewell":                  {{B, &NoteWrite{uuid(500), sealed(3)}}, {B, &SeatLeave{}}},
}

var talk1 = uuid(1)

// begun is a written talk in which B speaks first in a repair talk, else A.
func begun(kind Kind) []step {
	open := &TalkOpen{Talk: talk1, Kind: kind, Mode: Written}
	if kind == Repair {
		open.Amends = B
	}
	return []step{{A, open}, {A, &TalkReady{talk1, true}}, {B, &TalkReady{talk1, true}}}
}
