package leg

import (
	"testing"
	"time"

	"amends/hub/space"
)

func TestTheFloorDecidesWhoIsHeard(t *testing.T) {
	for _, c := range []struct {
		phase      space.Phase
		floor      space.Seat
		a, b, over bool
	}{
		{space.Gathering, "", false, false, false},
		{space.Speaking, space.A, true, false, false},
		{space.Reflecting, space.B, false, true, false},
		{space.Checking, space.A, true, false, false},
		{space.Repairing, space.A, true, true, false},
		{space.Agreeing, "", true, true, false},
		{space.Paused, space.A, false, false, true},
		{space.Closed, "", false, false, true},
	} {
		talk := &space.Talk{Mode: space.Apart, Phase: c.phase, Floor: c.floor}
		if a, b, over := mayBeHeard(talk, space.A), mayBeHeard(talk, space.B), isOver(talk); a != c.a || b != c.b || over != c.over {
			t.Errorf("%s, with the floor at %q: a %t, b %t, over %t", c.phase, c.floor, a, b, over)
		}
		for _, mode := range []space.Mode{space.Spoken, space.Written} {
			talk.Mode = mode
			if mayBeHeard(talk, space.A) || mayBeHeard(talk, space.B) {
				t.Errorf("somebody is heard in a %s talk", mode)
			}
		}
	}
	if mayBeHeard(nil, space.A) || isOver(nil) {
		t.Error("somebody is heard, or was, in no talk")
	}
	if talk := (&space.Talk{Mode: space.Apart, Phase: space.Speaking}); mayBeHeard(talk, space.A) {
		t.Error("somebody is heard while nobody has the floor")
	}
}

// followed is what a does after these states of a talk, a minute apart, at the moment of the last.
func followed(phases ...*space.Talk) (f *flow, now time.Time) {
	f, now = new(flow), time.Unix(1e9, 0)
	for _, talk := range phases {
		now = now.Add(time.Minute)
		f.follow(talk, space.A, true, now)
	}
	return f, now
}

func in(phase space.Phase, floor space.Seat) *space.Talk {
	return &space.Talk{Mode: space.Apart, Phase: phase, Floor: floor}
}

func TestAPassKeepsTheLastSyllableAndNothingElseDoes(t *testing.T) {
	mine, theirs := in(space.Speaking, space.A), in(space.Reflecting, space.B)
	for name, c := range map[string]struct {
		talks []*space.Talk
		tail  time.Duration
	}{
		"a pass":             {[]*space.Talk{mine, theirs}, tail},
		"a pass long ago":    {[]*space.Talk{mine, theirs, theirs}, 0},
		"a time-out":         {[]*space.Talk{mine, in(space.Paused, "")}, 0},
		"the end":            {[]*space.Talk{mine, in(space.Closed, "")}, 0},
		"what was not one's": {[]*space.Talk{theirs, in(space.Checking, space.B)}, 0},
		"no talk":            {[]*space.Talk{nil}, 0},
	} {
		f, now := followed(c.talks...)
		if c.tail > 0 && !f.speaks(now.Add(c.tail-1)) || f.speaks(now.Add(c.tail)) {
			t.Errorf("after %s a says something for another time than %v", name, c.tail)
		}
	}
	f, now := followed(mine, theirs)
	if f.follow(in(space.Paused, ""), space.A, true, now); f.speaks(now) {
		t.Error("a time-out lets the tail of a pass go on")
	}
	f, now = followed(mine)
	if f.close(); f.speaks(now) {
		t.Error("a microphone that is closed lets a tail go on")
	}
}

func TestTheReturnOfATimeOutOpensNoMicrophone(t *testing.T) {
	mine := in(space.Speaking, space.A)
	f, now := followed(mine, in(space.Paused, ""), mine)
	if f.speaks(now) || !f.closed {
		t.Error("it is open")
	}
	f.closed = false
	if f.follow(mine, space.A, true, now); !f.speaks(now) {
		t.Error("its person cannot open it")
	}
	f, now = followed(in(space.Paused, ""))
	f.closed = false
	if f.follow(in(space.Paused, ""), space.A, true, now); f.speaks(now) || !f.closed {
		t.Error("it can be opened in a time-out")
	}
}

func TestWhoDoesNotKnowTheFloorFallsSilent(t *testing.T) {
	both := in(space.Agreeing, "")
	f, now := followed(both)
	f.follow(both, space.A, false, now)
	f.follow(both, space.A, false, now.Add(time.Second))
	if at := now.Add(staleAfter); !f.speaks(at) || !f.hears(at) {
		t.Error("a short cut silences somebody")
	}
	if at := now.Add(staleAfter + 1); f.speaks(at) || f.hears(at) {
		t.Error("a long cut silences nobody")
	}
	at := now.Add(time.Hour)
	if f.follow(both, space.A, true, at); !f.speaks(at) || !f.hears(at) {
		t.Error("after a cut nobody is heard")
	}
}
