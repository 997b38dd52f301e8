package hub_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"

	"github.com/cockroachdb/pebble/v2/vfs"
)

// Mistakes that a store, the news or a connection could have in them. What the simulation would not find of these, it would
// not find of the product's either.

// badStore is a store with a mistake in it.
type badStore struct {
	hub.Store
	commit func(hub.Write) error
	load   func([]hub.Loaded) []hub.Loaded
	recall func(hub.Done) (hub.Done, bool)
}

func (b badStore) Commit(ctx context.Context, w hub.Write) error {
	if b.commit == nil {
		return b.Store.Commit(ctx, w)
	}
	return b.commit(w)
}

func (b badStore) Load(ctx context.Context, id string, docs []hub.DocCursor) ([]hub.Loaded, error) {
	list, err := b.Store.Load(ctx, id, docs)
	if b.load != nil && err == nil {
		list = b.load(list)
	}
	return list, err
}

func (b badStore) Recall(ctx context.Context, id string, seat space.Seat, command string) (hub.Done, bool, error) {
	done, found, err := b.Store.Recall(ctx, id, seat, command)
	if b.recall != nil && found {
		done, found = b.recall(done)
	}
	return done, found, err
}

// badCommit is a store whose commits have a mistake in them.
func badCommit(commit func(*sim, hub.Store, hub.Write) error) func(*sim, hub.Store) hub.Store {
	return func(s *sim, inner hub.Store) hub.Store {
		return badStore{Store: inner, commit: func(w hub.Write) error { return commit(s, inner, w) }}
	}
}

// badSocket is a connection that alters what comes and goes; nil for a frame that stays away.
type badSocket struct {
	Socket
	read  func([]byte) []byte
	write func(frame []byte) [][]byte
}

func (b badSocket) Read() ([]byte, error) {
	frame, err := b.Socket.Read()
	if b.read != nil && err == nil {
		frame = b.read(frame)
	}
	return frame, err
}

func (b badSocket) Write(raw []byte, by time.Time) error {
	for _, frame := range b.write(raw) {
		if err := b.Socket.Write(frame, by); err != nil {
			return err
		}
	}
	return nil
}

// badPatch is a connection on which some patches go wrong.
func badPatch(often int, alter func(p *phone, patch map[string]json.RawMessage) bool) func(*sim, *phone, Socket) Socket {
	return func(s *sim, p *phone, inner Socket) Socket {
		r := rand.New(rand.NewPCG(s.r.Uint64(), 0))
		return badSocket{Socket: inner, write: func(raw []byte) [][]byte {
			if !bytes.HasPrefix(raw, []byte(`{"t":"patch"`)) || r.IntN(often) > 0 {
				return [][]byte{raw}
			}
			var patch map[string]json.RawMessage
			if err := json.Unmarshal(raw, &patch); err != nil {
				panic(err)
			}
			if !alter(p, patch) {
				return nil
			}
			altered, err := json.Marshal(patch)
			if err != nil {
				panic(err)
			}
			return [][]byte{altered}
		}}
	}
}

// unaltered lets what a hub writes pass.
func unaltered(raw []byte) [][]byte { return [][]byte{raw} }

var mistakes = []mistake{
	{name: "a command acknowledged that was not kept", store: badCommit(func(s *sim, inner hub.Store, w hub.Write) error {
		if w.Command != nil && s.chance(20) {
			return nil
		}
		return inner.Commit(s.ctx, w)
	})},
	{name: "a repeat done twice", store: func(_ *sim, inner hub.Store) hub.Store {
		return badStore{Store: inner,
			commit: func(w hub.Write) error { w.Command = nil; return inner.Commit(context.Background(), w) },
			recall: func(hub.Done) (hub.Done, bool) { return hub.Done{}, false },
		}
	}},
	{name: "a repeat that gets another answer", store: func(s *sim, inner hub.Store) hub.Store {
		late := func(d hub.Done) hub.Done { d.V = max(1, d.V-1); return d }
		return badStore{Store: inner,
			commit: func(w hub.Write) error {
				err := inner.Commit(s.ctx, w)
				if repeat := (*hub.RepeatError)(nil); errors.As(err, &repeat) {
					return &hub.RepeatError{Done: late(repeat.Done)}
				}
				return err
			},
			recall: func(d hub.Done) (hub.Done, bool) { return late(d), true },
		}
	}},
	{name: "a conflict that is taken for done, so that both have the floor", store: badCommit(func(s *sim, inner hub.Store, w hub.Write) error {
		if err := inner.Commit(s.ctx, w); !errors.Is(err, hub.ErrConflict) {
			return err
		}
		return nil
	})},
	{name: "a version skipped", store: badCommit(func(s *sim, inner hub.Store, w hub.Write) error {
		err := inner.Commit(s.ctx, w)
		if d := w.Docs[0]; err == nil && !d.Check && s.chance(20) {
			d.Base, d.BaseTag, d.Tag, d.Set, d.Del = d.Base+1, d.Tag, s.uuid(), nil, nil
			return inner.Commit(s.ctx, hub.Write{Space: w.Space, At: w.At, Docs: []hub.DocWrite{d}})
		}
		return err
	})},
	{name: "a write done in part", store: badCommit(func(s *sim, inner hub.Store, w hub.Write) error {
		if n := len(w.Docs); n > 1 && !w.Docs[1].Check && len(s.stories) > 0 {
			w.Docs = w.Docs[:1]
		}
		return inner.Commit(s.ctx, w)
	})},
	{name: "a commit that happens long after it was given up", store: func(s *sim, inner hub.Store) hub.Store {
		var given []hub.Write
		return badStore{Store: inner,
			commit: func(w hub.Write) error {
				if w.Command != nil && s.chance(5) {
					given = append(given, w)
					return hub.ErrUnavailable
				}
				return inner.Commit(s.ctx, w)
			},
			load: func(list []hub.Loaded) []hub.Loaded {
				for ; len(given) > 0 && s.chance(2); given = given[1:] {
					_ = inner.Commit(s.ctx, given[0])
				}
				return list
			},
		}
	}},
	{name: "a tombstone lost", store: func(_ *sim, inner hub.Store) hub.Store {
		return badStore{Store: inner, load: func(list []hub.Loaded) []hub.Loaded {
			for i := range list {
				list[i].Del = nil
			}
			return list
		}}
	}},
	{name: "what was loaded before, loaded again", store: func(s *sim, inner hub.Store) hub.Store {
		before := map[space.DocName]hub.Loaded{}
		return badStore{Store: inner, load: func(list []hub.Loaded) []hub.Loaded {
			for i, l := range list {
				if old, had := before[l.Doc]; had && l.Full && s.chance(2) {
					list[i] = old
				} else if l.Full {
					before[l.Doc] = l
				}
			}
			return list
		}}
	}},
	{name: "a part loaded that lacks something", store: func(s *sim, inner hub.Store) hub.Store {
		return badStore{Store: inner, load: func(list []hub.Loaded) []hub.Loaded {
			for i, l := range list {
				if n := len(l.Set); !l.Full && n > 0 {
					list[i].Set = l.Set[:n-1]
				}
			}
			return list
		}}
	}},
	{name: "news lost, and nobody told", news: func(r *rand.Rand, _ hub.Event) bool { return r.IntN(10) == 0 }},
	{name: "a patch out of its order", socket: func(s *sim, _ *phone, inner Socket) Socket {
		r := rand.New(rand.NewPCG(s.r.Uint64(), 0))
		var held [][]byte
		return badSocket{Socket: inner, write: func(raw []byte) [][]byte {
			if len(held) == 0 && bytes.HasPrefix(raw, []byte(`{"t":"patch"`)) && r.IntN(10) == 0 {
				held = [][]byte{bytes.Clone(raw)}
				return nil
			}
			frames := slices.Concat([][]byte{raw}, held)
			held = nil
			return frames
		}}
	}},
	{name: "a patch lost", socket: badPatch(20, func(*phone, map[string]json.RawMessage) bool { return false })},
	{name: "a deletion that is not sent", socket: badPatch(1, func(_ *phone, patch map[string]json.RawMessage) bool {
		patch["del"] = json.RawMessage(`[]`)
		return true
	})},
	{name: "the floor given to whoever looks", socket: badPatch(1, func(p *phone, patch map[string]json.RawMessage) bool {
		for _, seat := range []space.Seat{space.A, space.B} {
			old, own := fmt.Appendf(nil, `"floor":%q`, seat), fmt.Appendf(nil, `"floor":%q`, p.seat)
			patch["set"] = bytes.ReplaceAll(patch["set"], old, own)
		}
		return true
	})},
	{name: "an acknowledgement ahead of what it is for", socket: func(_ *sim, _ *phone, inner Socket) Socket {
		return badSocket{Socket: inner, write: func(raw []byte) [][]byte {
			var f frame
			if json.Unmarshal(raw, &f) != nil || f.T != "patch" || f.Cmd == "" {
				return [][]byte{raw}
			}
			ack, _ := json.Marshal(wire.Ack{T: "ack", ID: f.Cmd, Doc: f.Doc, V: f.V})
			return [][]byte{ack, raw}
		}}
	}},
	{name: "a cursor of another epoch taken for good", socket: func(s *sim, _ *phone, inner Socket) Socket {
		return badSocket{Socket: inner, write: unaltered, read: func(raw []byte) []byte {
			var m wire.Hello
			if json.Unmarshal(raw, &m) != nil || m.T != "hello" || m.Shared.Epoch != strayEpoch {
				return raw
			}
			m.Shared.Epoch = s.witness.find(m.Shared.Tag).Epoch
			altered, _ := json.Marshal(m)
			return altered
		}}
	}},
}

// hasty is a disk that says of some files that they were synced, and does not sync them.
type hasty struct {
	vfs.FS
	folders bool // they, not the log
}

func (h hasty) Create(name string, category vfs.DiskWriteCategory) (vfs.File, error) {
	file, err := h.FS.Create(name, category)
	if err == nil && !h.folders && strings.HasSuffix(name, ".log") {
		file = unsynced{file}
	}
	return file, err
}

func (h hasty) OpenDir(name string) (vfs.File, error) {
	file, err := h.FS.OpenDir(name)
	if err == nil && h.folders {
		file = unsynced{file}
	}
	return file, err
}

type unsynced struct{ vfs.File }

func (unsynced) Sync() error                { return nil }
func (unsynced) SyncData() error            { return nil }
func (unsynced) SyncTo(int64) (bool, error) { return false, nil }

// diskMistakes are those that the disk of the embedded store could have in it, or what the store asks of it.
var diskMistakes = []mistake{
	{name: "a command acknowledged before it was synced", disk: func(fs vfs.FS) vfs.FS { return hasty{FS: fs} }},
	{name: "a folder that was not synced", disk: func(fs vfs.FS) vfs.FS { return hasty{FS: fs, folders: true} }},
}

// forgetfulMistakes are those of a store that fails over with writes missing.
var forgetfulMistakes = []mistake{
	{name: "a lost history that is written on", store: badCommit(func(s *sim, inner hub.Store, w hub.Write) error {
		w.Docs = slices.Clone(w.Docs)
		for i := range w.Docs {
			w.Docs[i].BaseTag = ""
		}
		return inner.Commit(s.ctx, w)
	})},
}

func TestSimulation_FindsWhatIsPlanted(t *testing.T) {
	finds(t, several, mistakes)
	finds(t, embedded, diskMistakes)
	finds(t, forgetful, forgetfulMistakes)
}

func finds(t *testing.T, set func(*sim), mistakes []mistake) {
	const most = 2000
	for _, m := range mistakes {
		t.Run(m.name, func(t *testing.T) {
			for seed := range uint64(most) {
				if s := play(t, seed, m, set); s.wrong != nil {
					t.Logf("found by seed %d: %v", seed, s.wrong)
					return
				}
			}
			t.Errorf("not found by %d seeds", most)
		})
	}
}
