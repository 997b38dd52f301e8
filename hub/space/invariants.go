package space

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Check says what is wrong in a shared doc that the rules alone have written: nothing, if the program and its
// store are right. It reads the whole doc. `server check` and the property tests ask it.
func Check(shared *Doc) []string {
	c := &checker{shared: shared}
	c.seats()
	open := 0
	held := make(map[string]string) // the talk of each request
	for key, e := range shared.entities {
		c.at = key
		c.entity(key, e)
		c.words(e)
		switch e := e.(type) {
		case *Talk:
			c.talk(e)
			if e.Phase != Closed {
				open++
			}
			if e.Request != "" {
				c.that(held[e.Request] == "", "is the second talk of its request, after %s", held[e.Request])
				held[e.Request] = e.ID
			}
		case *Line:
			c.line(e)
		case *Request:
			c.request(e)
		case *Commitment:
			c.commitment(e)
		case *Checkin:
			c.that(shared.Get(CommitmentKey(e.Commitment)) != nil, "is for a commitment that is not there")
			c.author(e.Note, e.Seat)
			c.that(e.Notice == nil || e.Noticed, "holds what the other said of it, and is not noticed")
			c.author(e.Notice, e.Seat.Other())
			for i := range e.Was {
				c.author(e.Was[i].Note, e.Seat)
				c.author(e.Was[i].Notice, e.Seat.Other())
			}
		case *Pulse:
			c.author(&e.Words, e.Seat)
		case *Question:
			c.question(e)
		case *Letter:
			c.author(&e.Body, e.By)
		case *SeatEntity, *Return, *Free, *Summary:
		default:
			c.that(false, "does not belong in the shared doc")
		}
	}
	c.at = Key(Shared)
	c.that(open <= 1, "%d talks are open", open)
	for _, s := range []Seat{A, B} {
		c.share(shared, s, MaxShared)
		requests, offers, questions, letters := 0, 0, 0, 0
		for r := range Live[*Request](shared) {
			if r.By == s && r.Status == RequestOpen {
				requests++
			}
		}
		for e := range Live[*Commitment](shared) {
			if e.By == s {
				offers++
			}
		}
		for e := range Live[*Question](shared) {
			if e.By == s {
				questions++
			}
		}
		for e := range Live[*Letter](shared) {
			if e.By == s {
				letters++
			}
		}
		c.that(questions <= MaxQuestions, "%d questions of %s wait, more than %d", questions, s, MaxQuestions)
		c.that(letters <= MaxLetters, "%d letters of %s are there, more than %d", letters, s, MaxLetters)
		c.that(requests <= MaxOpenRequests, "%d requests of %s are open, more than %d", requests, s, MaxOpenRequests)
		c.that(offers <= MaxOffers, "%d offers of %s wait, more than %d", offers, s, MaxOffers)
	}
	slices.Sort(c.wrong)
	return c.wrong
}

// checker collects what is wrong, each with where it was found.
type checker struct {
	shared *Doc
	at     Key
	wrong  []string
}

func (c *checker) that(ok bool, format string, args ...any) {
	if !ok {
		c.wrong = append(c.wrong, fmt.Sprintf("%s: %s", c.at, fmt.Sprintf(format, args...)))
	}
}

// entity checks what holds for all of a doc: its key, its version, its size.
func (c *checker) entity(key Key, e Entity) {
	c.that(e.Key() == key, "lies under another key than its own, %s", e.Key())
	for part := range strings.SplitSeq(key.ID(), "/") {
		_, notNumber := strconv.Atoi(part)
		c.that(Seat(part).Valid() || IsUUID(part) || formDay("", part) == nil || TicketKind(part).Valid() || notNumber == nil,
			"lies under a key that no rule gives")
	}
	c.that(e.Version() > 0, "has no version")
	value, err := json.Marshal(e)
	c.that(err == nil && len(value) <= MaxEntity, "takes %d bytes, more than %d", len(value), MaxEntity)
}

// share checks a seat's share of a doc.
func (c *checker) share(doc *Doc, s Seat, most int) {
	has := doc.usages.of(s)
	c.that(has.entities <= most, "holds %d entities of %s, more than %d", has.entities, s, most)
	c.that(has.sealed <= MaxSealed, "holds %d bytes of words of %s, more than %d", has.sealed, s, MaxSealed)
}

// words checks every word of an entity, with its earlier wordings.
func (c *checker) words(e Entity) {
	eachWord(reflect.ValueOf(e), func(w *Word) {
		c.that(w.By.Valid() && w.Cmd != "" && w.At > 0 && w.Field != "", "holds a word without author, command, time or field")
		c.that(w.Text.Admissible(), "holds a word that is not sealed")
	})
}

// author checks whose a word is, where there is one that only one of the two can have written.
func (c *checker) author(w *Word, by Seat) {
	if w != nil {
		c.that(w.By == by, "holds words of %s in the name of %s", w.By, by)
	}
}

func (c *checker) seats() {
	for _, s := range []Seat{A, B} {
		c.at = SeatKey(s)
		e := Find[*SeatEntity](c.shared, SeatKey(s))
		if e == nil {
			c.that(false, "is missing")
			continue
		}
		known := slices.Contains([]SeatStatus{SeatOpen, SeatJoined, SeatLeft, SeatRejected}, e.Status)
		c.that(known, "has the unknown status %q", e.Status)
		c.that(s == B || e.Status != SeatOpen && e.Status != SeatRejected, "is %s, which only seat b can be", e.Status)
		c.that(e.Status == SeatOpen || e.JoinedAt > 0, "joined at no time")
		c.that(!e.Restored || e.Returned, "was restored, and never returned")
		c.author(e.Name, s)
		c.at = ReturnKey(s)
		if r := Find[*Return](c.shared, ReturnKey(s)); r != nil {
			c.that(r.By == s.Other() && r.Opens > r.At, "is not a return that the other seat asked for")
		}
	}
}

func (c *checker) talk(t *Talk) {
	if t.Phase == Gathering || t.Phase == Paused || t.Phase == Agreeing || t.Phase == Closed {
		c.that(t.Floor == "", "%s has the floor while it is %s", t.Floor, t.Phase)
	} else {
		c.that(t.Floor.Valid() && t.Floor == t.floorIn(t.Phase), "the floor is at %q while it is %s", t.Floor, t.Phase)
	}
	c.that((t.Kind == Repair) == t.Amends.Valid(), "is a %s talk with amends by %q", t.Kind, t.Amends)
	c.that(t.Opens == "" || t.Kind == Repair && t.Opens.Valid(), "is a %s talk that %q begins", t.Kind, t.Opens)
	c.that(t.Phase != Repairing || t.Kind == Repair, "is repairing in an ordinary talk")
	c.that((t.Pause != nil) == (t.Phase == Paused), "is %s, and its pause says otherwise", t.Phase)
	c.that(t.Pause == nil || t.Pause.Until <= t.Pause.At+MaxPause.Milliseconds(), "is paused for too long")
	c.that((t.Result != "") == (t.Phase == Closed), "is %s with the result %q", t.Phase, t.Result)
	c.that((t.ClosedAt != 0) == (t.Phase == Closed), "is %s, closed at %d", t.Phase, t.ClosedAt)
	c.that(t.Moved > 0 && t.Moved <= t.V, "moved at version %d, after its own %d", t.Moved, t.V)
	c.that(t.Request == "" || c.shared.Get(RequestKey(t.Request)) != nil, "comes from a request that is not there")
	c.turns(t)
}

// turns checks that each seat speaks once at most, one after the other, and that the marks agree with it.
func (c *checker) turns(t *Talk) {
	c.that(t.Turn == len(t.Turns) && t.Turn <= 2, "is at turn %d of %d", t.Turn, len(t.Turns))
	var heard, declined Both
	for i, turn := range t.Turns {
		c.that(i == 0 || turn.Speaker == t.Turns[i-1].Speaker.Other(), "has two turns of %s", turn.Speaker)
		c.that((turn.Ended == 0) == (turn.Result == TurnOpen && t.Phase != Closed), "turn %d is %s, ended at %d", i+1, turn.Result, turn.Ended)
		heard = heard.With(turn.Speaker, heard.Of(turn.Speaker) || turn.Result == TurnHeard)
		declined = declined.With(turn.Speaker, declined.Of(turn.Speaker) || turn.Result == TurnDeclined)
	}
	c.that(heard == t.Heard && declined == t.Declined, "its turns say another thing than heard and declined")
}

func (c *checker) line(l *Line) {
	t := Find[*Talk](c.shared, TalkKey(l.Talk))
	c.that(t != nil && t.Mode == Written, "is a line of no written talk")
	c.that(slices.Contains([]Phase{Speaking, Reflecting, Repairing}, l.Phase), "was said while %s", l.Phase)
	c.author(&l.Text, l.By)
}

func (c *checker) request(r *Request) {
	c.that(r.By.Valid() && r.OfferedBy.Valid(), "has no author")
	c.that((r.Kind == Repair) == r.Amends.Valid(), "is for a %s talk with amends by %q", r.Kind, r.Amends)
	c.that(len(r.Slots) <= MaxSlots, "offers %d times", len(r.Slots))
	c.that(r.Slot != 0 || r.Status != RequestAgreed && r.Status != RequestHeld, "is %s without a time", r.Status)
	c.author(r.Topic, r.By)
}

func (c *checker) question(e *Question) {
	c.author(&e.Text, e.By)
	c.author(e.Answer, e.By.Other())
	c.that(e.Status != QuestionAnswered || e.Answer != nil, "is answered without an answer")
	c.that((e.AnsweredAt != 0) == (e.Answer != nil), "was answered at %d, and its answer says otherwise", e.AnsweredAt)
	c.that((e.ClosedAt != 0) == (e.Status == QuestionClosed), "is %s, closed at %d", e.Status, e.ClosedAt)
	c.that(e.Until == "" || e.Status == QuestionNotYet, "is %s until %s", e.Status, e.Until)
}

func (c *checker) commitment(e *Commitment) {
	c.that(e.Status != CommitmentActive && e.Status != CommitmentCompleted || e.Agreed.All(),
		"is %s without the agreement of both", e.Status)
	c.author(e.Terms.A, A)
	c.author(e.Terms.B, B)
	if r := e.Revision; r != nil {
		c.author(&r.Text, r.By)
		c.author(r.Why, r.By)
		c.author(r.Terms, r.By)
	}
	for i := range e.Declined {
		c.author(&e.Declined[i].Text, e.Declined[i].By)
		c.author(e.Declined[i].Why, e.Declined[i].By)
	}
}
