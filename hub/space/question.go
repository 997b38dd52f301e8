package space

// QuestionStatus says how a question stands. One that is withdrawn is removed.
type QuestionStatus string

const (
	QuestionOpen      QuestionStatus = "open"
	QuestionNotYet    QuestionStatus = "later"
	QuestionAnswered  QuestionStatus = "answered"
	QuestionWithdrawn QuestionStatus = "withdrawn"
	QuestionClosed    QuestionStatus = "closed"
)

// Question is question/<id>: what one wants to know from the other, in writing, answered when they can.
type Question struct {
	ID         string         `json:"-"`
	By         Seat           `json:"by"`
	Text       Word           `json:"text"`
	Status     QuestionStatus `json:"status"`
	Answer     *Word          `json:"answer,omitempty"` // the other's, with its earlier wordings
	Until      string         `json:"until,omitempty"`  // with "not yet": the day from which they may be ready
	At         int64          `json:"at"`
	AnsweredAt int64          `json:"answeredAt,omitempty"` // when it was answered for the first time
	ClosedAt   int64          `json:"closedAt,omitempty"`
	Versioned
}

func (e *Question) Key() Key { return QuestionKey(e.ID) }

// Unanswered says whether it waits for an answer, with a "not yet" too.
func (e *Question) Unanswered() bool { return e.Status == QuestionOpen || e.Status == QuestionNotYet }

// MaxQuestions is how many questions of a seat wait for an answer.
const MaxQuestions = 5

// QuestionAsk asks the other something.
type QuestionAsk struct {
	Question string `json:"question"`
	Text     Sealed `json:"text" holds:"words"`
}

func (c *QuestionAsk) check() error { return formID("question", c.Question) }

// Q1, Q2: a question is asked, once under its id; five of a seat wait for an answer at most.
func (c *QuestionAsk) decide(s *evaluation) (Change, error) {
	if e := Find[*Question](s.Shared, QuestionKey(c.Question)); e != nil {
		if e.By == s.Seat && e.Text.Text == c.Text && e.Status == QuestionOpen {
			return Change{}, ErrStands
		}
		return Change{}, Refuse(IDTaken).At("question")
	}
	waiting := 0
	for e := range Live[*Question](s.Shared) {
		if e.By == s.Seat {
			waiting++
		}
	}
	if waiting >= MaxQuestions {
		return Change{}, Refuse(QuestionsFull).With(Values{Limit: MaxQuestions})
	}
	return set(&Question{ID: c.Question, By: s.Seat, Text: s.word("text", c.Text), Status: QuestionOpen, At: s.At}), nil
}

// QuestionAnswer answers, or words the answer anew.
type QuestionAnswer struct {
	Question string `json:"question"`
	Text     Sealed `json:"text" holds:"text"`
}

func (c *QuestionAnswer) check() error { return formID("question", c.Question) }

// Q3: the other answers; the wordings before stay in was.
func (c *QuestionAnswer) decide(s *evaluation) (Change, error) {
	e, err := s.question(c.Question)
	if err != nil {
		return Change{}, err
	}
	if e.By != s.Seat && e.Status == QuestionAnswered && textOf(e.Answer) == c.Text {
		return Change{}, ErrStands
	}
	if err := s.answersQuestion(e); err != nil {
		return Change{}, err
	}
	next := *e
	if next.Answer, err = reworded(e.Answer, s.wordOf("text", c.Text)); err != nil {
		return Change{}, err
	}
	if e.AnsweredAt == 0 {
		next.AnsweredAt = s.At
	}
	next.Status, next.Until = QuestionAnswered, ""
	return set(&next), nil
}

// QuestionLater says "not yet", with or without a day.
type QuestionLater struct {
	Question string `json:"question"`
	Until    string `json:"until,omitempty"`
}

func (c *QuestionLater) check() error {
	return first(formID("question", c.Question), formDayIf("until", c.Until))
}

// Q4: the other says "not yet", from a day on or without one, as long as there is no answer.
func (c *QuestionLater) decide(s *evaluation) (Change, error) {
	e, err := s.question(c.Question)
	if err != nil {
		return Change{}, err
	}
	if err := s.putOff(c.Until); err != nil {
		return Change{}, err
	}
	if e.By != s.Seat && e.Status == QuestionNotYet && e.Until == c.Until {
		return Change{}, ErrStands
	}
	if e.Status == QuestionAnswered {
		return Change{}, Refuse(QuestionHasAnswer)
	}
	if err := s.answersQuestion(e); err != nil {
		return Change{}, err
	}
	next := *e
	next.Status, next.Until = QuestionNotYet, c.Until
	return set(&next), nil
}

// QuestionWithdraw takes a question back.
type QuestionWithdraw struct {
	Question string `json:"question"`
}

func (c *QuestionWithdraw) check() error { return formID("question", c.Question) }

// Q5: the asker takes it back while it is unanswered, and nothing of it stays.
func (c *QuestionWithdraw) decide(s *evaluation) (Change, error) {
	e, err := s.question(c.Question)
	if err != nil {
		return Change{}, err
	}
	switch {
	case e.Status == QuestionClosed:
		return Change{}, Refuse(QuestionOver)
	case !e.Unanswered():
		return Change{}, Refuse(QuestionHasAnswer)
	case e.By != s.Seat:
		return Change{}, Refuse(PartnersQuestion)
	}
	return Change{Edits: []Edit{{Doc: Shared, Del: []Key{e.Key()}}}}, nil
}

// QuestionClose says "this is enough for me".
type QuestionClose struct {
	Question string `json:"question"`
}

func (c *QuestionClose) check() error { return formID("question", c.Question) }

// Q6: the asker says that this is enough, which stands.
func (c *QuestionClose) decide(s *evaluation) (Change, error) {
	e, err := s.question(c.Question)
	if err != nil {
		return Change{}, err
	}
	switch {
	case e.Status == QuestionClosed && e.By == s.Seat:
		return Change{}, ErrStands
	case e.Status == QuestionClosed:
		return Change{}, Refuse(QuestionOver)
	case e.By != s.Seat:
		return Change{}, Refuse(PartnersQuestion)
	}
	next := *e
	next.Status, next.Until, next.ClosedAt = QuestionClosed, "", s.At
	return set(&next), nil
}

// question finds a question.
func (s *evaluation) question(id string) (*Question, error) {
	if e := Find[*Question](s.Shared, QuestionKey(id)); e != nil {
		return e, nil
	}
	return nil, Refuse(NoSuchQuestion).At("question")
}

// answersQuestion refuses an answer to what is over, and to one's own question.
func (s *evaluation) answersQuestion(e *Question) error {
	if e.Status == QuestionClosed {
		return Refuse(QuestionOver)
	}
	if e.By == s.Seat {
		return Refuse(OwnQuestion)
	}
	return nil
}
