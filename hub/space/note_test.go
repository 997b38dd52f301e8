package space

import "testing"

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

func TestN3_ADocHasAnEnd(t *testing.T) {
	r := newRoom()
	for i := range MaxEntities - 1 {
		r.docs[OwnA].Put(&Note{ID: uuid(i)}, int64(i+1))
	}
	r.v[OwnA] = MaxEntities - 1
	r.must(t, A, note(MaxEntities, 1))
	r.refused(t, Full, A, note(MaxEntities+1, 1))
	r.must(t, A, note(5, 2)) // what is there can be rewritten
	r.must(t, A, &NoteRemove{Note: uuid(6)}, note(MaxEntities+1, 1))
	r.must(t, A, pulse("2026-03-02", 1)) // another doc has its own
}
