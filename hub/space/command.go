package space

import (
	"reflect"
	"time"
)

// Command is the body of one command of PROTOCOL.md, after its form was checked. What else is to be known of it
// stands in the table in commands.go.
type Command interface {
	// check judges form and range alone and refuses with BadMessage.
	check() error
	// decide judges the command at the state that it meets. The order is fixed (PROTOCOL.md, "Over the
	// socket"): NotFound, ErrStands, Stale by seen, Stale by phase or status, NotYourFloor or NotYours,
	// Already, Full or TooLarge.
	decide(*evaluation) (Change, error)
}

// State is one space as a command meets it. The rules read it and never change it.
type State struct {
	Shared *Doc
	Own    *Doc // of the seat that acts
	Access *Doc
	Device string // that acts, where one does
	Next   int64  // the version that the shared doc gets if this changes it: its present one and 1
}

// Act is a command with who sent it and when it is judged.
type Act struct {
	ID   string // the command's UUID; the seal of its words is bound to it
	Seat Seat
	Seen *int64 // the version that the device saw; nil where it said none
	At   int64  // the server's clock
	Body Command
}

// Zones finds an IANA time zone by name.
type Zones func(name string) (*time.Location, error)

// Change is what follows from a command, all of it or nothing.
type Change struct {
	Edits   []Edit      // at most one for each doc
	Erase   bool        // the whole space goes, and every socket ends with revoked
	Index   []TicketRef // ticket hashes that lead to this space from now on
	Unindex []string    // ticket hashes that lead nowhere any more
}

// TicketRef leads from a ticket's hash to its space until Expires; 0 never expires.
type TicketRef struct {
	Hash    string
	Expires int64
}

// Edit is what changes in one doc. Entities in Set are new copies.
type Edit struct {
	Doc   DocName
	Set   []Entity
	Del   []Key
	Reset bool // the doc is erased and begins anew, empty, under a new epoch
}

// evaluation is one command being judged.
type evaluation struct {
	State
	Act
	zones Zones
}

// Decide judges one command. It returns the change, or ErrStands, or a *Refusal.
//
// Before any command, the room asks Lapse: what is overdue lapses first.
func Decide(state State, act Act, zones Zones) (Change, error) {
	if SpecOf(act.Body).Seen == ignored {
		act.Seen = nil
	}
	s := &evaluation{State: state, Act: act, zones: zones}
	if state.lent() && !lendable(act.Body) {
		return Change{}, Refuse(LentDevice)
	}
	change, err := act.Body.decide(s)
	if err := s.parted(err); err != nil {
		return Change{}, err
	}
	if err := first(s.short(), s.fits(change)); err != nil {
		return Change{}, err
	}
	change.endLends(state)
	return change, nil
}

// short refuses words that are longer than their field may hold.
func (s *evaluation) short() error {
	body := reflect.ValueOf(s.Body).Elem()
	for i, f := range SpecOf(s.Body).fields {
		if f.sealed && Sealed(body.Field(i).String()).longer(f.most) {
			return Refuse(WordsTooLong).At(f.name).With(Values{Limit: f.most})
		}
	}
	return nil
}

func (s *evaluation) doc(name DocName) *Doc {
	switch name {
	case Shared:
		return s.Shared
	case s.own():
		return s.State.Own
	case Access:
		return s.Access
	}
	return nil
}

// word is the sealed text of a command as an entity holds it.
func (s *evaluation) word(field string, text Sealed) Word {
	return Word{Text: text, By: s.Seat, Cmd: s.ID, At: s.At, Field: field}
}

// wordOf is word for a text that may be absent.
func (s *evaluation) wordOf(field string, text Sealed) *Word {
	if text == "" {
		return nil
	}
	w := s.word(field, text)
	return &w
}

// saw refuses with Stale when the device last saw an older version than the one that counts.
func (s *evaluation) saw(version int64) error {
	if s.Seen != nil && *s.Seen < version {
		return Refuse(ChangedSince)
	}
	return nil
}

// set is the change of entities in the shared doc.
func set(entities ...Entity) Change {
	return Change{Edits: []Edit{{Doc: Shared, Set: entities}}}
}
