package pebblestore

import (
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

// reserve is the room on the disk below which nothing more is written: Pebble ends where it cannot write, and needs
// room to bring its tables in order.
const reserve = 64 << 20

var errFull = fmt.Errorf("%w: the disk is full; make room, and writing goes on by itself", hub.ErrUnavailable)

// writable says whether there is room for a batch.
func (w *writer) writable() error {
	if broken := w.broken.Load(); broken != nil {
		return fmt.Errorf("%w: %w", hub.ErrUnavailable, *broken)
	}
	if !w.hasRoom() {
		return errFull
	}
	return nil
}

func (s *Store) hasRoom() bool {
	usage, err := s.fs.GetDiskUsage(s.folder)
	return err != nil || usage.AvailBytes >= reserve // a file system that does not tell is trusted
}

const roomEvery = 100 * time.Millisecond

// awaitRoom is called where the disk refused a write, which is then tried once more. It waits until there is room.
func (s *Store) awaitRoom() {
	if !s.opened.Load() {
		return
	}
	s.full.Store(true)
	defer s.full.Store(false)
	s.log.Error("the disk is full; make room, and writing goes on by itself")
	every := time.NewTicker(roomEvery)
	defer every.Stop()
	for !s.hasRoom() {
		select {
		case <-every.C:
		case <-s.ctx.Done():
			return
		}
	}
}

// fail ends the store: nothing is answered any more, and whoever runs it is told why.
func (s *Store) fail(err error) {
	err = s.sentence(err)
	s.broken.CompareAndSwap(nil, &err)
	if !pebble.IsCorruptionError(err) && !errors.Is(err, errDamaged) {
		s.stopping.Do(func() { close(s.stuck) })
	}
	if s.opened.Load() {
		s.tell()
	}
}

// tell says once what ended the store.
func (s *Store) tell() {
	s.telling.Do(func() {
		if s.onBroken != nil {
			s.onBroken(*s.broken.Load())
		}
	})
}

// said is an error that is a sentence already; it keeps its cause.
type said struct{ error }

func (s said) Unwrap() error { return s.error }

// sentence says what happened and what to do.
func (s *Store) sentence(err error) error {
	if errors.As(err, new(said)) {
		return err
	}
	return said{s.explain(err)}
}

func (s *Store) explain(err error) error {
	said := oneLine(err)
	switch {
	case errors.Is(err, errDamaged), pebble.IsCorruptionError(err):
		return fmt.Errorf("the store %s is damaged%w; move it away and bring the latest backup back with: server restore", s.folder, hint{errDamaged, " (" + said + ")"})
	case full(err):
		return fmt.Errorf("the disk with the store %s is full; make room and start again", s.folder)
	}
	return fmt.Errorf("the store %s cannot be used (%s); see after the disk and the folder's rights, and start again", s.folder, said)
}

// hint is an error that says more in other words.
type hint struct {
	error
	text string
}

func (h hint) Error() string { return h.text }
func (h hint) Unwrap() error { return h.error }

func full(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

func oneLine(err error) string {
	const enough = 200
	said := strings.Join(strings.Fields(err.Error()), " ")
	if len(said) > enough {
		said = strings.ToValidUTF8(said[:enough], "") + "…"
	}
	return said
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
			return
		}
	}
	l.fail(fmt.Errorf(format, args...))
}

func (s *Store) listener() *pebble.EventListener {
	return &pebble.EventListener{
		DataCorruption: func(info pebble.DataCorruptionInfo) {
			s.fail(fmt.Errorf("%w: %s: %w", errDamaged, info.Path, info.Details))
		},
		BackgroundError: s.backgroundError,
		ManifestCreated: func(info pebble.ManifestCreateInfo) {
			if info.Err == nil {
				s.manifests.Store(int64(info.FileNum))
			}
		},
	}
}

// backgroundError is told where tables could not be written or brought in order. For want of room Pebble tries again.
func (s *Store) backgroundError(err error) {
	if s.ctx.Err() != nil || errors.Is(err, pebble.ErrCancelledCompaction) || errors.Is(err, context.Canceled) || full(err) {
		return
	}
	s.fail(err)
}

// hidden stands for every key in what Pebble says: keys name spaces.
type hidden struct{}

func (hidden) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte("…")) }

// logFS stands between Pebble and its log. Where that cannot be written, Pebble's answer would be a panic that nobody can
// recover from; so it gets none, and the store ends.
type logFS struct {
	vfs.FS
	store *Store
}

func (l logFS) Create(name string, category vfs.DiskWriteCategory) (vfs.File, error) {
	file, err := l.FS.Create(name, category)
	if !strings.HasSuffix(name, ".log") {
		return file, err
	}
	if err := l.store.written(err); err != nil {
		return nil, err
	}
	return logFile{file, l.store}, nil
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

func (f logFile) SyncTo(length int64) (full bool, err error) {
	full, err = f.File.SyncTo(length)
	return full, f.store.written(err)
}

// written ends the store if the log could not be written, and then never returns.
func (s *Store) written(err error) error {
	if err == nil || !s.opened.Load() {
		return err
	}
	s.fail(err)
	select {}
}
