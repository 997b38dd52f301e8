package space

import (
	"encoding/json"
	"os"
	"testing"
)

// What was written before fields were added must decode, be sound, and go on.

func TestX20_ASpaceFromBeforeGenerationsIsSound(t *testing.T) {
	text, err := os.ReadFile("../testdata/space-before-generations.json")
	if err != nil {
		t.Fatal(err)
	}
	var old struct {
		At   int64 `json:"at"`
		Docs map[DocName]struct {
			V   int64                   `json:"v"`
			Set map[Key]json.RawMessage `json:"set"`
		} `json:"docs"`
	}
	if err := json.Unmarshal(text, &old); err != nil {
		t.Fatal(err)
	}
	r := emptyRoom()
	r.now = old.At
	var hashes []string
	for name, doc := range old.Docs {
		r.v[name] = doc.V
		for key, value := range doc.Set {
			e, err := DecodeIn(name, key, value)
			if err != nil {
				t.Fatal(err)
			}
			r.docs[name].Put(e, e.Version())
			if ticket, ok := e.(*Ticket); ok {
				hashes = append(hashes, ticket.Auth)
			}
		}
	}
	if wrong := append(CheckSpace(r.docs), CheckIndex(r.docs[Access], hashes, r.now)...); len(wrong) > 0 {
		t.Error(wrong)
	}
	for d := range Live[*Device](r.docs[Access]) {
		if d.Connected {
			r.applied(t)(Connect(r.stateOf(d), d.ID, r.now))
			break
		}
	}
	if wrong := CheckSpace(r.docs); len(wrong) > 0 {
		t.Errorf("once one was here: %v", wrong)
	}
}

func TestC16_CommitmentsFromBeforeTermsGoOn(t *testing.T) {
	word := func(n int, by Seat, field string) string {
		w, _ := json.Marshal(Word{Text: sealed(n), By: by, Cmd: uuid(n), At: noon, Field: field})
		return string(w)
	}
	rhythm := `"rhythm":{"from":"2026-03-02","zone":"Europe/Vienna"}`
	common := `"by":"a","keeper":"a","text":` + word(1, A, "text") + `,` + rhythm + `,"release":{"a":false,"b":false},"notes":[],"at":1`
	r := newRoom()
	for id, more := range map[int]string{
		1: `"status":"offered","agreed":{"a":true,"b":false}`,
		2: `"status":"active","agreed":{"a":true,"b":true},"agreedAt":2`,
		3: `"status":"active","agreed":{"a":true,"b":true},"agreedAt":2,"revision":{"by":"b","keeper":"a","text":` + word(2, B, "text") + `,` + rhythm + `}`,
	} {
		e, err := Decode(CommitmentKey(uuid(id)), []byte("{"+common+","+more+"}"))
		if err != nil {
			t.Fatal(err)
		}
		r.put(e)
	}
	if wrong := Check(r.docs[Shared]); len(wrong) > 0 {
		t.Fatal(wrong)
	}
	r.must(t, B, agree)
	r.must(t, A, revision(2, KeeperBoth, 20), &CommitmentAgree{Commitment: uuid(3), Terms: sealed(30)})
	if c := r.commitment(1); c.Status != CommitmentActive || c.Terms.A != nil || c.Terms.B == nil {
		t.Errorf("the offer: %+v", c)
	}
	if c := r.commitment(3); c.Revision != nil || c.Terms.A == nil || c.Terms.B != nil {
		t.Errorf("the new wording: %+v", c)
	}
	if wrong := Check(r.docs[Shared]); len(wrong) > 0 {
		t.Error(wrong)
	}
}
