package pebblestore

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"syscall"
	"time"

	"amends/hub"

	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/vfs"
)

const (
	// reserve is the room on the disk below which nothing more is written: Pebble ends where it cannot write, and needs
	// room to bring its tables in order.
	reserve   = 64 << 20
	roomEvery = 100 * time.Millisecond
)

var errFull = fmt.Errorf("%w: the disk is full; make room, and writing goes on by itself", hub.ErrUnavailable)

func (s *Store) hasRoom() bool {
	usage, err := s.fs.GetDiskUsage(s.folder)
	return err != nil || usage.AvailBytes >= reserve // a file system that does not tell is trusted
}

// awaitRoom is called where the disk refused a write, which is then tried once more. It waits until there is room.
func (s *Store) awaitRoom() {
	if !s.opened.Load() {
		return
	}
	s.full.Store(true)
	defer s.full.Store(false)
	s.log.Error("the disk is full; make room, and writing goes on by itself")
	for !s.hasRoom() && s.ctx.Err() == nil {
		time.Sleep(roomEvery)
	}
}

// fail ends the store: nothing is answered any more, and whoever runs it is told why.
func (s *Store) fail(err error) {
	s.stop(s.sentence(err))
	if !damaged(err) {
		s.freeze()
	}
}

func diskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

func damaged(err error) bool { return errors.Is(err, errDamaged) || pebble.IsCorruptionError(err) }

// sentence is an error that says what happened and what to do.
type sentence string

func (s sentence) Error() string { return string(s) }

func say(format string, args ...any) error { return sentence(fmt.Sprintf(format, args...)) }

func (s *Store) sentence(err error) error {
	const enough = 200
	said := strings.Join(strings.Fields(err.Error()), " ")
	if len(said) > enough {
		said = strings.ToValidUTF8(said[:enough], "") + "…"
	}
	switch {
	case errors.As(err, new(sentence)):
		return err
	case damaged(err):
		return say("the store %s is damaged (%s); move it away and bring the latest backup back with: server restore", s.folder, said)
	case diskFull(err):
		return say("the disk with the store %s is full; make room and start again", s.folder)
	}
	return say("the store %s cannot be used (%s); see after the disk and the folder's rights, and start again", s.folder, said)
}

// safely makes an error of a panic, as damaged files bring Pebble to.
func safely(do func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %v", errDamaged, r)
		}
	}()
	return do()
}

// logger takes what Pebble says. What it cannot go on after ends the store, instead of the process.
type logger struct{ *Store }

func (logger) Infof(string, ...any) {}

func (l logger) Errorf(format string, args ...any) {
	l.log.Warn("the store's database says: " + fmt.Sprintf(format, args...))
}

func (l logger) Fatalf(format string, args ...any) {
	for _, arg := range args {
		if err, ok := arg.(error); ok {
			l.fail(err)
		}
	}
	l.fail(fmt.Errorf(format, args...))
}

func (s *Store) listener() *pebble.EventListener {
	return &pebble.EventListener{
		DataCorruption: func(info pebble.DataCorruptionInfo) {
			s.fail(fmt.Errorf("%w: %s: %w", errDamaged, info.Path, info.Details))
		},
		// Tables could not be written or brought in order. For want of room Pebble tries again.
		BackgroundError: func(err error) {
			if s.ctx.Err() == nil && !errors.Is(err, pebble.ErrCancelledCompaction) && !errors.Is(err, context.Canceled) && !diskFull(err) {
				s.fail(err)
			}
		},
		ManifestCreated: func(pebble.ManifestCreateInfo) { s.manifests.Add(1) },
	}
}

// hidden stands for every key in what Pebble says: keys name spaces.
type hidden struct{}

func (hidden) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte("…")) }

// logFS stands between Pebble and its log and manifests. Where the log cannot be written, Pebble's answer would be a panic
// that nobody can recover from; so it gets none, and the store ends.
type logFS struct {
	vfs.FS
	store *Store
}

func (l logFS) Create(name string, category vfs.DiskWriteCategory) (vfs.File, error) {
	file, err := l.FS.Create(name, category)
	if err == nil && strings.HasPrefix(l.PathBase(name), "MANIFEST-") {
		return manifest{file, l, l.PathDir(name)}, nil
	}
	if !strings.HasSuffix(name, ".log") {
		return file, err
	}
	return logFile{file, l.store}, l.store.written(err)
}

type logFile struct {
	vfs.File
	store *Store
}

func (f logFile) Write(b []byte) (int, error) {
	n, err := f.File.Write(b)
	return n, f.store.written(err)
}

func (f logFile) Sync() error     { return f.store.written(f.File.Sync()) }
func (f logFile) SyncData() error { return f.store.written(f.File.SyncData()) }

// manifest is a list of the tables. Pebble syncs it, and then points to it by the name of another file beside it; where
// names of a folder may come to the disk in any order, the manifest's own has to be there before.
type manifest struct {
	vfs.File
	fs     vfs.FS
	folder string
}

func (m manifest) Sync() error {
	return cmp.Or(m.File.Sync(), syncFile(m.fs.OpenDir(m.folder)))
}

// written ends the store if the log could not be written, and then never returns.
func (s *Store) written(err error) error {
	if err == nil || !s.opened.Load() {
		return err
	}
	s.fail(err)
	select {}
}
