package space

import (
	"fmt"
	"testing"
)

var (
	asks     = &QuestionAsk{Question: uuid(1), Text: sealed(1)}
	takes    = &QuestionWithdraw{Question: uuid(1)}
	isEnough = &QuestionClose{Question: uuid(1)}
)

func answers(n int) *QuestionAnswer { return &QuestionAnswer{Question: uuid(1), Text: sealed(n)} }

func notYet(until string) *QuestionLater { return &QuestionLater{Question: uuid(1), Until: until} }

func (r *room) question() *Question {
	return Find[*Question](r.docs[Shared], QuestionKey(uuid(1)))
}

func TestQ1_AskedOnceUnderItsId(t *testing.T) {
	r := newRoom()
	r.must(t, B, asks)
	if e := r.question(); e.By != B || e.Status != QuestionOpen || e.Text.Text != sealed(1) || e.Text.Field != "text" || e.At != r.now {
		t.Errorf("asked: %+v", e)
	}
	r.refused(t, "ack", B, asks)
	r.refused(t, Already, A, asks)
	r.refused(t, Already, B, &QuestionAsk{Question: uuid(1), Text: sealed(2)})
	r.must(t, A, answers(3))
	r.refused(t, Already, B, asks)
}

func TestQ1_BeforeTheOtherJoined(t *testing.T) {
	r := newRoom()
	r.put(&SeatEntity{Seat: B, Status: SeatOpen})
	r.must(t, A, asks)
}

func TestQ2_FiveOfASeatWait(t *testing.T) {
	r := newRoom()
	ask := func(id int) *QuestionAsk { return &QuestionAsk{Question: uuid(id), Text: sealed(id)} }
	for id := range MaxQuestions {
		r.must(t, B, ask(id+1))
	}
	r.must(t, A, notYet(""))
	r.refused(t, Full, B, ask(10))
	r.must(t, A, ask(20)) // the other's do not count
	r.must(t, A, answers(1))
	r.must(t, B, ask(10))
	r.refused(t, Full, B, ask(11))
	r.must(t, B, &QuestionClose{Question: uuid(2)})
	r.must(t, B, ask(11))
}

func TestQ3_TheOtherAnswers(t *testing.T) {
	r := newRoom()
	r.refused(t, NotFound, A, answers(2))
	r.must(t, B, asks)
	r.refused(t, NotYours, B, answers(2))
	r.must(t, A, notYet("2026-03-05"), answers(2))
	first := r.now
	if e := r.question(); e.Status != QuestionAnswered || e.Until != "" || e.Answer.By != A || e.Answer.Field != "text" || e.AnsweredAt != first {
		t.Errorf("answered: %+v", e)
	}
	r.refused(t, "ack", A, answers(2))
	for i := range MaxWas {
		r.now += minute
		r.must(t, A, answers(3+i))
	}
	r.refused(t, Full, A, answers(99))
	if e := r.question(); len(e.Answer.Was) != MaxWas || e.Answer.Was[0].Text != sealed(2) || e.AnsweredAt != first {
		t.Errorf("worded anew: %d earlier, first at %d", len(e.Answer.Was), e.AnsweredAt)
	}
}

func TestQ4_NotYetIsTheOthers(t *testing.T) {
	r := newRoom()
	r.refused(t, NotFound, A, notYet(""))
	r.must(t, B, asks)
	r.refused(t, NotYours, B, notYet(""))
	for _, day := range []string{"2026-03-01", "2027-03-04", "soon"} {
		r.refused(t, BadMessage, A, notYet(day))
	}
	r.must(t, A, notYet(""))
	r.refused(t, "ack", A, notYet(""))
	r.must(t, A, notYet("2026-03-05"))
	if e := r.question(); e.Status != QuestionNotYet || e.Until != "2026-03-05" {
		t.Errorf("not yet: %+v", e)
	}
	r.must(t, A, answers(2))
	r.refused(t, Stale, A, notYet(""))
}

func TestQ5_TakenBackUnansweredItLeavesNoTrace(t *testing.T) {
	r := newRoom()
	r.must(t, B, asks)
	r.refused(t, NotYours, A, takes)
	r.must(t, A, notYet(""))
	r.must(t, B, takes)
	if r.question() != nil {
		t.Error("it is still there")
	}
	r.refused(t, NotFound, B, takes)
	r.must(t, B, asks)
	r.must(t, A, answers(2))
	r.refused(t, Stale, B, takes)
}

func TestQ6_EnoughStands(t *testing.T) {
	for _, answered := range []bool{false, true} {
		t.Run(fmt.Sprintf("answered: %t", answered), func(t *testing.T) {
			r := newRoom()
			r.must(t, B, asks)
			if answered {
				r.must(t, A, answers(2))
			}
			r.refused(t, NotYours, A, isEnough)
			r.must(t, B, isEnough)
			if e := r.question(); e.Status != QuestionClosed || e.ClosedAt != r.now || (e.Answer != nil) != answered {
				t.Errorf("closed: %+v", e)
			}
			r.refused(t, "ack", B, isEnough)
			for _, body := range []Command{answers(3), notYet(""), isEnough} {
				r.refused(t, Stale, A, body)
			}
			r.refused(t, Stale, B, takes)
		})
	}
}

func letter(id, n int) *LetterLeave { return &LetterLeave{Letter: uuid(id), Body: sealed(n)} }

func TestL1_LeftOnceAndNeverChanged(t *testing.T) {
	r := newRoom()
	r.must(t, A, letter(1, 1))
	e := Find[*Letter](r.docs[Shared], LetterKey(uuid(1)))
	if e.By != A || e.Body.Text != sealed(1) || e.Body.Field != "body" || e.At != r.now {
		t.Errorf("left: %+v", e)
	}
	r.refused(t, "ack", A, letter(1, 1))
	r.refused(t, Already, A, letter(1, 2))
	r.refused(t, Already, B, letter(1, 1))
}

func TestL2_FiftyOfASeat(t *testing.T) {
	r := newRoom()
	for id := range MaxLetters {
		r.must(t, A, letter(id+1, id))
	}
	r.refused(t, Full, A, letter(MaxLetters+1, 0))
	r.must(t, B, letter(MaxLetters+1, 0))
}
