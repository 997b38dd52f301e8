package space

// Note is note/<id> in an own doc: private writing. The other never sees it, nor that it exists.
type Note struct {
	ID   string `json:"-"`
	Body Word   `json:"body"`
	At   int64  `json:"at"`
	Versioned
}

func (e *Note) Key() Key { return NoteKey(e.ID) }

// NoteWrite writes a note in the own doc.
type NoteWrite struct {
	Note string `json:"note"`
	Body Sealed `json:"body" holds:"text"`
}

func (c *NoteWrite) check() error {
	return formID("note", c.Note)
}

// N1: a note is written whole in the seat's own doc. It keeps no earlier wordings: it is saved as it is typed,
// and nobody else reads it.
func (c *NoteWrite) decide(s *evaluation) (Change, error) {
	next := &Note{ID: c.Note, Body: s.word("body", c.Body), At: s.At}
	if before := Find[*Note](s.State.Own, NoteKey(c.Note)); before != nil {
		if before.Body.Text == c.Body {
			return Change{}, ErrStands
		}
		next.At = before.At
	}
	return Change{Edits: []Edit{{Doc: s.own(), Set: []Entity{next}}}}, nil
}

// NoteRemove removes a note.
type NoteRemove struct {
	Note string `json:"note"`
}

func (c *NoteRemove) check() error { return formID("note", c.Note) }

// N2: a note that is removed is gone.
func (c *NoteRemove) decide(s *evaluation) (Change, error) {
	key := NoteKey(c.Note)
	if s.State.Own.Get(key) == nil {
		return Change{}, Refuse(NoSuchNote).At("note")
	}
	return Change{Edits: []Edit{{Doc: s.own(), Del: []Key{key}}}}, nil
}
