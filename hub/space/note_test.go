package space

import (
	"encoding/base64"
	"testing"
)

func note(id, n int) *NoteWrite { return &NoteWrite{Note: uuid(id), Body: sealed(n)} }

func TestN1_WrittenWholeInTheOwnDoc(t *testing.T) {
	r := newRoom()
	shared := r.v[Shared]
	r.must(t, A, note(1, 1))
	began := r.now
	r.now += minute
	r.must(t, A, note(1, 2))
	r.refused(t, "ack", A, note(1, 2))
	e := Find[*Note](r.docs[OwnA], NoteKey(uuid(1)))
	if e.Body.Text != sealed(2) || e.Body.Was != nil || e.Body.By != A || e.Body.Field != "body" || e.At != began || e.Body.At != r.now {
		t.Errorf("got %+v", e)
	}
	if r.v[Shared] != shared || r.v[OwnB] != 0 {
		t.Error("a note shows outside its own doc")
	}
	r.must(t, B, note(1, 3)) // the same id in another doc is another note
	if Find[*Note](r.docs[OwnA], NoteKey(uuid(1))).Body.Text != sealed(2) {
		t.Error("b wrote a's note")
	}
}

func TestN2_RemovedForGood(t *testing.T) {
	r := newRoom()
	r.must(t, A, note(1, 1))
	remove := &NoteRemove{Note: uuid(1)}
	r.refused(t, NotFound, B, remove)
	r.must(t, A, remove)
	if r.docs[OwnA].Get(NoteKey(uuid(1))) != nil {
		t.Error("it is still there")
	}
	r.refused(t, NotFound, A, remove)
}

func TestN3_ASeatsShareHasAnEndForThatSeatAlone(t *testing.T) {
	r := newRoom()
	for i := range MaxOwn - 1 {
		r.docs[OwnA].Put(&Note{ID: uuid(i), Body: Word{By: A, Text: sealed(1)}}, int64(i+1))
	}
	r.v[OwnA] = MaxOwn - 1
	r.must(t, A, note(MaxOwn, 1))
	r.refused(t, Full, A, note(MaxOwn+1, 1))
	r.must(t, A, note(5, 2)) // what is there can be rewritten
	r.must(t, A, &NoteRemove{Note: uuid(6)}, note(MaxOwn+1, 1))
	r.must(t, A, pulse("2026-03-02", 1)) // another doc has its own
	r.must(t, B, note(1, 1))

	for i := range MaxShared {
		r.docs[Shared].Put(&Checkin{Commitment: uuid(9), Day: addDays("2000-01-01", i), Seat: A}, int64(i+3))
	}
	r.v[Shared] = MaxShared + 3
	r.refused(t, Full, A, anOffer(1, KeeperA))
	r.must(t, B, anOffer(1, KeeperA))
	r.must(t, A, agree, &SeatName{Text: sealed(1)}) // neither is one more
}

func TestN4_WordsTakeNoMoreThanTheirShare(t *testing.T) {
	r := newRoom()
	page := longest(MaxText, 1)
	for i := range MaxSealed / len(page) {
		r.docs[OwnA].Put(&Note{ID: uuid(i), Body: Word{By: A, Text: page}}, int64(i+1))
	}
	r.v[OwnA] = int64(MaxSealed/len(page) + 1)
	r.refused(t, Full, A, &NoteWrite{Note: uuid(99_999), Body: page})
	r.must(t, A, note(1, 1), &NoteRemove{Note: uuid(2)}, &NoteWrite{Note: uuid(99_999), Body: page})
	r.must(t, B, &NoteWrite{Note: uuid(1), Body: page})
}

// padded is the length that a text of some bytes is padded to.
func padded(text int) int {
	for _, n := range paddedLengths {
		if text < n {
			return n
		}
	}
	panic("nothing is that long")
}

// longest is a sealed text of some bytes.
func longest(text, n int) Sealed {
	bytes := make([]byte, padded(text)+sealedOverhead)
	bytes[0] = byte(n)
	return Sealed(sealedPrefix + base64.RawURLEncoding.EncodeToString(bytes))
}

func TestN5_EachFieldHoldsWhatItMay(t *testing.T) {
	for name, c := range map[string]struct {
		most int
		of   func(text Sealed) Command
	}{
		"a name":           {MaxName, func(text Sealed) Command { return &SeatName{Text: text} }},
		"a topic":          {MaxTopic, func(text Sealed) Command { c := asked(1); c.Topic = text; return c }},
		"a request's note": {MaxWords, func(text Sealed) Command { c := asked(1); c.Note = text; return c }},
		"a commitment":     {MaxWords, func(text Sealed) Command { c := anOffer(1, KeeperA); c.Text = text; return c }},
		"why":              {MaxWords, func(text Sealed) Command { c := anOffer(1, KeeperA); c.Why = text; return c }},
		"terms":            {MaxTerms, func(text Sealed) Command { c := anOffer(1, KeeperA); c.Terms = text; return c }},
		"a pulse":          {MaxWords, func(text Sealed) Command { return &PulseShare{Day: "2026-03-02", Words: text} }},
		"a note":           {MaxText, func(text Sealed) Command { return &NoteWrite{Note: uuid(1), Body: text} }},
	} {
		t.Run(name, func(t *testing.T) {
			if fits := longest(c.most, 1); c.most < MaxText {
				longer := longest(padded(c.most), 1)
				newRoom().refused(t, TooLarge, A, c.of(longer))
				newRoom().must(t, A, c.of(fits))
			} else {
				newRoom().must(t, A, c.of(fits))
			}
		})
	}
}
