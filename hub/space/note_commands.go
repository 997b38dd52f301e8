package space

var noteCommands = []func() Command{
	func() Command { return new(NoteWrite) },
	func() Command { return new(NoteRemove) },
}

// NoteWrite writes a note in the own doc.
type NoteWrite struct {
	Note string `json:"note"`
	Body Sealed `json:"body"`
}

// NoteRemove removes a note.
type NoteRemove struct {
	Note string `json:"note"`
}

func (*NoteWrite) Name() string  { return "note.write" }
func (*NoteRemove) Name() string { return "note.remove" }
