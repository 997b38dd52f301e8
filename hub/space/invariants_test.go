package space

import (
	"strings"
	"testing"
)

func TestCheckFindsWhatIsWrong(t *testing.T) {
	repair := func() *Talk { return tableTalk("speak", Repair, Written, A) }
	good := newRoom()
	good.put(repair(), &Line{Talk: uuid(theTalk), ID: uuid(3), By: A, Phase: Speaking, Text: Word{
		Text: sealed(1), By: A, Cmd: uuid(4), At: noon, Field: "text"}})
	if wrong := Check(good.docs[Shared]); len(wrong) > 0 {
		t.Fatalf("a sound doc: %v", wrong)
	}
	for want, spoil := range map[string]func() Entity{
		"2 talks are open": func() Entity {
			talk := repair()
			talk.ID = uuid(2)
			return talk
		},
		"the floor is at":                     func() Entity { talk := repair(); talk.Floor = B; return talk },
		"has the floor while it is agreeing":  func() Entity { talk := repair(); talk.Phase = Agreeing; return talk },
		"and its pause says otherwise":        func() Entity { talk := repair(); talk.Pause = &Pause{}; return talk },
		"is gathering with the result":        func() Entity { talk := repair(); talk.Phase, talk.Result = Gathering, Lapsed; return talk },
		"moved at version 9":                  func() Entity { talk := repair(); talk.Moved = 9; return talk },
		"has two turns of a":                  func() Entity { talk := repair(); talk.Turns = append(talk.Turns, talk.Turns...); return talk },
		"say another thing than heard":        func() Entity { talk := repair(); talk.Heard.B = true; return talk },
		"comes from a request that is not":    func() Entity { talk := repair(); talk.Request = uuid(8); return talk },
		"is active without the agreement":     func() Entity { return &Commitment{ID: uuid(5), Status: CommitmentActive, Agreed: Both{A: true}} },
		"is agreed without a time":            func() Entity { return &Request{ID: uuid(5), Status: RequestAgreed} },
		"is a line of no written talk":        func() Entity { return &Line{Talk: uuid(9), ID: uuid(3)} },
		"for a commitment that is not there":  func() Entity { return &Checkin{Commitment: uuid(9), Day: "2026-03-02", Seat: A} },
		"holds words of a in the name of b":   func() Entity { return &Pulse{Seat: B, Day: "2026-03-02", Words: Word{By: A}} },
		"holds a word that is not sealed":     func() Entity { return &Checkin{Was: []Mark{{Note: &Word{Text: "open"}}}} },
		"is rejected, which only seat b can":  func() Entity { return &SeatEntity{Seat: A, Status: SeatRejected} },
		"is not a return that the other seat": func() Entity { return &Return{Seat: A, By: A, At: 1, Opens: 2} },
	} {
		r := newRoom()
		r.put(repair())
		r.put(spoil())
		if wrong := Check(r.docs[Shared]); !strings.Contains(strings.Join(wrong, "\n"), want) {
			t.Errorf("want %q, got %v", want, wrong)
		}
	}
	if wrong := Check(new(Doc)); len(wrong) != 2 {
		t.Errorf("a doc without seats: %v", wrong)
	}
}

func TestCheckAccessFindsWhatIsWrong(t *testing.T) {
	if r := joined(t); len(CheckAccess(r.docs[Shared], r.docs[Access])) > 0 {
		t.Fatalf("a sound doc: %v", CheckAccess(r.docs[Shared], r.docs[Access]))
	}
	for want, spoil := range map[string]Entity{
		"has the token of device":       &Device{ID: device(9), Seat: A, Token: "token 1", Connected: true},
		"has a claim after its first":   &Device{ID: device(9), Seat: A, Token: "x", Claim: "y", Connected: true},
		"its return does not show":      &Ticket{Seat: A, Kind: ReturnTicket, By: B, Auth: "x"},
		"is a return that its own seat": &Ticket{Seat: A, Kind: ReturnTicket, By: A, Auth: "x"},
		"is an invite by b to b":        &Ticket{Seat: B, Kind: Invite, By: B, Auth: "x"},
		"was taken by nobody":           &Ticket{Seat: A, Kind: Recovery, By: A, Auth: "x", Claim: "y"},
		"nobody can have any more":      &Ticket{Seat: A, Kind: Recovery, By: A, Auth: "x", Claim: "y", Device: device(1)},
		"does not belong in the access": &Note{ID: uuid(1)},
	} {
		r := joined(t)
		r.apply(Change{Edits: []Edit{{Doc: Access, Set: []Entity{spoil}}}})
		if wrong := CheckAccess(r.docs[Shared], r.docs[Access]); !strings.Contains(strings.Join(wrong, "\n"), want) {
			t.Errorf("want %q, got %v", want, wrong)
		}
	}
	r := joined(t)
	r.put(&SeatEntity{Seat: B, Status: SeatLeft, JoinedAt: noon})
	if wrong := CheckAccess(r.docs[Shared], r.docs[Access]); len(wrong) != 1 {
		t.Errorf("a device of a seat that left: %v", wrong)
	}
}
