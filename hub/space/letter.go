package space

// Letter is letter/<id>: what its author left for the other to read when they wish. Nothing says whether they did.
type Letter struct {
	ID   string `json:"-"`
	By   Seat   `json:"by"`
	Body Word   `json:"body"`
	At   int64  `json:"at"`
	Versioned
}

func (e *Letter) Key() Key { return LetterKey(e.ID) }

// MaxLetters is how many letters a seat leaves.
const MaxLetters = 50

// LetterLeave leaves a letter.
type LetterLeave struct {
	Letter string `json:"letter"`
	Body   Sealed `json:"body" holds:"text"`
}

func (c *LetterLeave) check() error { return formID("letter", c.Letter) }

// L1: a letter is left once, and never changed or removed.
func (c *LetterLeave) decide(s *evaluation) (Change, error) {
	if e := Find[*Letter](s.Shared, LetterKey(c.Letter)); e != nil {
		if e.By == s.Seat && e.Body.Text == c.Body {
			return Change{}, ErrStands
		}
		return Change{}, Refuse(IDTaken).At("letter")
	}
	left := 0
	for e := range Live[*Letter](s.Shared) {
		if e.By == s.Seat {
			left++
		}
	}
	if left >= MaxLetters {
		return Change{}, Refuse(LettersFull).With(Values{Limit: MaxLetters})
	}
	return set(&Letter{ID: c.Letter, By: s.Seat, Body: s.word("body", c.Body), At: s.At}), nil
}
