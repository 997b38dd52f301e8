package main

import (
	"bytes"
	"encoding/hex"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"amends/client"
	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/wire"
)

// traces are the ids, sealed strings and hashes of a space, in every form in which its store could hold them.
func traces(t *testing.T, c *couple, docs ...wire.DocName) [][]byte {
	t.Helper()
	id := uuid.MustParse(c.held[space.A].Space)
	found := [][]byte{[]byte(id.String()), id[:], []byte(hex.EncodeToString(id[:]))}
	for _, at := range c.at {
		for _, line := range client.All[*space.Line](at) {
			found = append(found, []byte(line.Text.Text), []byte(line.Text.Cmd), []byte(line.ID))
		}
		for _, seat := range client.All[*space.SeatEntity](at) {
			if seat.Name != nil {
				found = append(found, []byte(seat.Name.Text), []byte(seat.Name.Cmd))
			}
		}
		found = append(found, notesOf(at)...)
	}
	for _, held := range c.held {
		devices, err := held.Devices(soon(t))
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range devices {
			found = append(found, []byte(d.Device))
		}
	}
	return found
}

// notesOf are the traces of a seat's notes. The ids of the commands that wrote them are remembered for a day.
func notesOf(at *client.Space) (found [][]byte) {
	for _, note := range client.All[*space.Note](at) {
		found = append(found, []byte(note.ID), []byte(note.Body.Text))
	}
	return found
}

// live has a couple write in both docs, and answers with what must be found while they are there.
func live(t *testing.T, r *running) *couple {
	t.Helper()
	c := r.meet(seal.Greeting{Name: "Robin", Words: "come"})
	talk := uuid.NewString()
	c.does(space.A, &space.SeatName{Text: "Robin"})
	for _, s := range []space.Seat{space.A, space.B} {
		c.does(s, &space.NoteWrite{Note: uuid.NewString(), Body: "mine"})
	}
	c.does(space.A, &space.TalkOpen{Talk: talk, Kind: space.Ordinary, Mode: space.Written})
	c.bothReady(talk)
	for range 20 {
		c.does(space.A, &space.TalkSay{Talk: talk, Line: uuid.NewString(), Text: "a line"})
	}
	return c
}

// gone waits until none of the traces is in a file of the store while the server runs, then looks into a backup and,
// after the server ended, into the files again.
func gone(t *testing.T, r *running, found [][]byte) {
	t.Helper()
	for end := time.Now().Add(time.Minute); len(holds(readStore(t, r.data), found)) > 0 && time.Now().Before(end); {
		time.Sleep(20 * time.Millisecond)
	}
	backup := filepath.Join(t.TempDir(), "later.zip")
	if _, err := runOnce(t, "backup", backup, "--data", r.data); err != nil {
		t.Fatal(err)
	}
	during := readStore(t, r.data)
	r.end()
	for where, all := range map[string][]byte{"the store": during, "a backup made later": read(t, backup), "the store after the end": readStore(t, r.data)} {
		if left := holds(all, found); len(left) > 0 {
			t.Errorf("%s still holds %d of %d traces, such as %.60q", where, len(left), len(found), left[0])
		}
	}
}

func holds(all []byte, traces [][]byte) (left [][]byte) {
	for _, trace := range traces {
		if bytes.Contains(all, trace) {
			left = append(left, trace)
		}
	}
	return left
}

// there makes sure that the traces can be found at all.
func there(t *testing.T, r *running, found [][]byte) {
	t.Helper()
	all := readStore(t, r.data)
	if n := len(holds(all, found)); n < len(found)/2 || len(found) < 20 {
		t.Fatalf("only %d of %d traces are in the files while the space is there", n, len(found))
	}
}

func TestNothingOfAnErasedSpaceIsLeft(t *testing.T) {
	r := start(t)
	kept := live(t, r)
	c := live(t, r)
	found := traces(t, c)
	there(t, r, found)
	c.does(space.A, &space.SpaceErase{Agree: true})
	c.ends(space.B, &space.SpaceErase{Agree: true})
	for _, at := range c.at {
		if !eventually(func() bool { return at.Err() != nil }) {
			t.Fatal("a device is still let in")
		}
	}
	for _, s := range []space.Seat{space.A, space.B} {
		if _, err := c.held[s].Devices(soon(t)); err == nil {
			t.Error("an erased space answers")
		}
	}
	for _, at := range kept.at {
		at.Close()
	}
	gone(t, r, found)
	out, err := runOnce(t, "check", "--data", r.data)
	if err != nil || !strings.Contains(out, "1 spaces") {
		t.Errorf("the erased space is still counted, or the other one is not: %q %v", out, err)
	}
	left := walk(t, r.data)
	if left["store space id"] == "" {
		t.Error("the other space went too")
	}
}

func TestTheNotesOfWhoLeftAreGoneAndWhatWasSharedStays(t *testing.T) {
	r := start(t)
	c := live(t, r)
	found := notesOf(c.at[space.B])
	if len(holds(readStore(t, r.data), found)) != len(found) || len(found) == 0 {
		t.Fatal("the notes are not in the files while they are there")
	}
	c.ends(space.B, &space.SeatLeave{})
	a := c.at[space.A]
	if err := a.Wait(soon(t), func() bool {
		return client.Find[*space.SeatEntity](a, space.SeatKey(space.B)).Status == space.SeatLeft
	}); err != nil {
		t.Fatal(err)
	}
	if lines := client.All[*space.Line](a); len(lines) != 20 {
		t.Errorf("%d of 20 lines stayed", len(lines))
	}
	if notes := client.All[*space.Note](a); len(notes) != 1 {
		t.Error("the notes of who stayed went too")
	}
	a.Close()
	gone(t, r, found)
}
