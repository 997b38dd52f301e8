package space

import (
	"maps"
	"reflect"
	"slices"
)

// The table of commands. A row is all that anybody needs to know of a command, beside its body's type with check
// and decide, which stand together in the file of its subject. From it come parsing, the client's and the web's
// sealing, schema.json and the types in TypeScript; tests hold RULES.md, the stories and the web app to it, and
// hub/README.md lists what a new one touches. The columns: the name on the wire, the rule in RULES.md that says what it
// does, the doc that it changes, the entity that it is about, and the entity whose version `seen` is compared with.
var commands = []*Spec{
	row[SeatName]("seat.name", "S2", shared, "seat/{by}", ignored),
	row[SeatZone]("seat.zone", "S3", shared, "seat/{by}", ignored),
	row[SeatLeave]("seat.leave", "S4", shared, "seat/{by}", ignored),
	row[SeatReject]("seat.reject", "S5", shared, "seat/{by}", ignored),
	row[SpaceErase]("space.erase", "S6", shared, "seat/{by}", ignored),

	row[RequestMake]("request.make", "R2", shared, "request/{request}", itself),
	row[RequestCounter]("request.counter", "R6", shared, "request/{request}", itself),
	row[RequestAccept]("request.accept", "R7", shared, "request/{request}", itself),
	row[RequestLater]("request.later", "R8", shared, "request/{request}", itself),
	row[RequestMove]("request.move", "R9", shared, "request/{request}", itself),
	row[RequestWithdraw]("request.withdraw", "R10", shared, "request/{request}", itself),
	row[RequestCancel]("request.cancel", "R11", shared, "request/{request}", itself),
	row[FreePaint]("free.paint", "R16", shared, "free/{by}/{day}", ignored),

	row[TalkOpen]("talk.open", "T1", shared, "talk/{talk}", itself),
	row[TalkOpens]("talk.opens", "T39", shared, "talk/{talk}", itself),
	row[TalkReady]("talk.ready", "T5", shared, "talk/{talk}", itself),
	row[TalkPostpone]("talk.postpone", "T7", shared, "talk/{talk}", itself),
	row[TalkStop]("talk.stop", "T8", shared, "talk/{talk}", itself),
	row[TalkSay]("talk.say", "T9", shared, "line/{talk}/{line}", "talk/{talk}"),
	row[TalkPass]("talk.pass", "T11", shared, "talk/{talk}", itself),
	row[TalkDecline]("talk.decline", "T13", shared, "talk/{talk}", itself),
	row[TalkHand]("talk.hand", "T14", shared, "talk/{talk}", itself),
	row[TalkClarify]("talk.clarify", "T15", shared, "talk/{talk}", itself),
	row[TalkPartly]("talk.partly", "T16", shared, "talk/{talk}", itself),
	row[TalkMore]("talk.more", "T17", shared, "talk/{talk}", itself),
	row[TalkHeard]("talk.heard", "T18", shared, "talk/{talk}", itself),
	row[TalkDone]("talk.done", "T21", shared, "talk/{talk}", itself),
	row[TalkAccept]("talk.accept", "T22", shared, "talk/{talk}", itself),
	row[TalkNeed]("talk.need", "T36", shared, "talk/{talk}", itself),
	row[TalkPause]("talk.pause", "T25", shared, "talk/{talk}", itself),
	row[TalkSlip]("talk.slip", "T37", shared, "talk/{talk}", itself),
	row[TalkLater]("talk.later", "T26", shared, "talk/{talk}", itself),
	row[TalkResume]("talk.resume", "T27", shared, "talk/{talk}", itself),

	row[CommitmentOffer]("commitment.offer", "C3", shared, "commitment/{commitment}", itself),
	row[CommitmentAgree]("commitment.agree", "C4", shared, "commitment/{commitment}", itself),
	row[CommitmentDecline]("commitment.decline", "C5", shared, "commitment/{commitment}", itself),
	row[CommitmentRevise]("commitment.revise", "C6", shared, "commitment/{commitment}", itself),
	row[CommitmentShow]("commitment.show", "C8", shared, "commitment/{commitment}", itself),
	row[CommitmentRelease]("commitment.release", "C9", shared, "commitment/{commitment}", itself),
	row[CommitmentComplete]("commitment.complete", "C10", shared, "commitment/{commitment}", itself),
	row[CheckinMark]("checkin.mark", "C11", shared, "checkin/{commitment}/{day}/{by}", ignored),
	row[CheckinNotice]("checkin.notice", "C12", shared, "checkin/{commitment}/{day}/{seat}", ignored),

	row[PulseShare]("pulse.share", "P2", shared, "pulse/{by}/{day}", ignored),
	row[SummaryAsk]("summary.ask", "P3", shared, "summary/{summary}", ignored),
	row[SummaryAllow]("summary.allow", "P4", shared, "summary/{summary}", ignored),
	row[SummaryWithdraw]("summary.withdraw", "P5", shared, "summary/{summary}", ignored),

	row[QuestionAsk]("question.ask", "Q1", shared, "question/{question}", ignored),
	row[QuestionAnswer]("question.answer", "Q3", shared, "question/{question}", ignored),
	row[QuestionLater]("question.later", "Q4", shared, "question/{question}", ignored),
	row[QuestionWithdraw]("question.withdraw", "Q5", shared, "question/{question}", ignored),
	row[QuestionClose]("question.close", "Q6", shared, "question/{question}", ignored),
	row[LetterLeave]("letter.leave", "L1", shared, "letter/{letter}", ignored),

	row[NoteWrite]("note.write", "N1", own, "note/{note}", ignored),
	row[NoteRemove]("note.remove", "N2", own, "note/{note}", ignored),
}

// Columns of the table.
const (
	shared, own     = false, true
	itself, ignored = "itself", "" // seen is compared with the entity that the command is about, or with none
)

// Spec is one row of the table.
type Spec struct {
	Name  string
	Rule  string
	Own   bool           // it changes the seat's own doc, else the shared one
	About Template       // the key of the entity that it is about, and that its words are sealed for
	Seen  Template       // the key of the entity whose version seen is compared with; "" where it is ignored
	Words map[string]int // the fields of the body that are sealed, each with the most bytes that it holds; each is the word's field too

	body   reflect.Type
	fields []field
}

// row makes a row for a body's type. Words are its fields of the type Sealed.
func row[B any, C interface {
	*B
	Command
}](name, rule string, ownDoc bool, about, seen Template) *Spec {
	if seen == itself {
		seen = about
	}
	s := &Spec{Name: name, Rule: rule, Own: ownDoc, About: about, Seen: seen, Words: map[string]int{}, body: reflect.TypeFor[B]()}
	s.fields = fieldsOf(s.body)
	for _, f := range s.fields {
		if f.sealed {
			s.Words[f.name] = f.most
		}
	}
	return s
}

var (
	byName = rowsBy(func(s *Spec) string { return s.Name })
	byBody = rowsBy(func(s *Spec) reflect.Type { return s.body })
)

func rowsBy[K comparable](key func(*Spec) K) map[K]*Spec {
	rows := make(map[K]*Spec, len(commands))
	for _, s := range commands {
		rows[key(s)] = s
	}
	return rows
}

// Commands are the rows of the table.
func Commands() []*Spec { return slices.Clone(commands) }

// CommandNames lists the names of all commands, sorted.
func CommandNames() []string { return slices.Sorted(maps.Keys(byName)) }

// SpecOf is the row of a command.
func SpecOf(c Command) *Spec { return byBody[reflect.TypeOf(c).Elem()] }

// NameOf is a command's name on the wire.
func NameOf(c Command) string { return SpecOf(c).Name }

// New is an empty body.
func (s *Spec) New() Command { return reflect.New(s.body).Interface().(Command) }

// Doc is the doc that the command of a seat changes.
func (s *Spec) Doc(by Seat) DocName {
	if s.Own {
		return Own(by)
	}
	return Shared
}
