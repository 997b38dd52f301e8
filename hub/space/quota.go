package space

import (
	"reflect"
	"sync"
)

// What one seat may have. Who is full is full alone: the partner's share is untouched.
const (
	// MaxShared and MaxOwn are how many entities a seat makes in the shared doc and in its own.
	MaxShared = 10_000
	MaxOwn    = 5_000
	// MaxEntities is how many the partners together can make in the shared doc.
	MaxEntities = 2 * MaxShared
	// MaxSealed is how much a seat's words take, in each of the two docs, in bytes as they are sealed.
	MaxSealed = 16 << 20
	// MaxEntity is how large an entity is on the wire, in bytes, so that a patch fits in a frame.
	MaxEntity = 48 << 10
)

// usage is what a seat has in a doc.
type usage struct{ entities, sealed int }

// usages are those of both seats.
type usages struct{ a, b usage }

func (u *usages) of(s Seat) *usage {
	if s == A {
		return &u.a
	}
	return &u.b
}

// count adds what an entity takes of the quotas, n times.
func (u *usages) count(e Entity, n int) {
	if by := madeBy(e); by.Valid() {
		u.of(by).entities += n
	}
	eachWord(reflect.ValueOf(e), func(w *Word) {
		if w.By.Valid() {
			u.of(w.By).sealed += n * len(w.Text)
		}
	})
}

// madeBy is whose share an entity counts against, if it is anybody's.
func madeBy(e Entity) Seat {
	switch e := e.(type) {
	case *Request:
		return e.By
	case *Free:
		return e.Seat
	case *Talk:
		return e.Opener
	case *Line:
		return e.By
	case *Commitment:
		return e.By
	case *Checkin:
		return e.Seat
	case *Pulse:
		return e.Seat
	case *Summary:
		return e.By
	case *Question:
		return e.By
	case *Letter:
		return e.By
	case *Note:
		return e.Body.By
	}
	return ""
}

// fits refuses a change by which the seat's share of a doc would grow beyond its quota.
func (s *evaluation) fits(change Change) error {
	for _, edit := range change.Edits {
		doc, most := s.doc(edit.Doc), MaxShared
		if doc == nil || edit.Reset {
			continue
		}
		if edit.Doc != Shared {
			most = MaxOwn
		}
		var grows usages
		for _, e := range edit.Set {
			grows.count(e, 1)
			if old := doc.Get(e.Key()); old != nil {
				grows.count(old, -1)
			}
		}
		for _, key := range edit.Del {
			if old := doc.Get(key); old != nil {
				grows.count(old, -1)
			}
		}
		has, more := doc.usages.of(s.Seat), grows.of(s.Seat)
		if more.entities > 0 && has.entities+more.entities > most {
			return Refuse(ShareFull).With(Values{Limit: most})
		}
		if more.sealed > 0 && has.sealed+more.sealed > MaxSealed {
			return Refuse(WordsFull).With(Values{Limit: MaxSealed})
		}
	}
	return nil
}

var wordType = reflect.TypeFor[Word]()

// eachWord yields every word of an entity, wherever it stands in it, with its earlier wordings.
func eachWord(v reflect.Value, yield func(*Word)) {
	if !mayHoldWords(v.Type()) {
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			eachWord(v.Elem(), yield)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachWord(v.Index(i), yield)
		}
	case reflect.Struct:
		if v.Type() == wordType {
			yield(v.Addr().Interface().(*Word))
		}
		for i := range v.NumField() {
			eachWord(v.Field(i), yield)
		}
	}
}

var holdsWords sync.Map // by type: whether a value of it can hold a word

func mayHoldWords(t reflect.Type) bool {
	if known, ok := holdsWords.Load(t); ok {
		return known.(bool)
	}
	may := false
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		may = mayHoldWords(t.Elem())
	case reflect.Struct:
		may = t == wordType
		for i := 0; i < t.NumField() && !may; i++ {
			may = mayHoldWords(t.Field(i).Type)
		}
	}
	holdsWords.Store(t, may)
	return may
}
