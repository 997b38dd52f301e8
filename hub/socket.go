package hub

import (
	"errors"
	"time"
)

// Socket is one connection as the hub sees it, whatever library carries it. Read is called from one
// goroutine at a time, and so is Write; Close may be called at any time, by anybody, more than once.
type Socket interface {
	// Read returns the next text frame, valid until the next Read. It fails with ErrBinary, ErrBadUTF8 or
	// ErrOversized on a frame that cannot be a message, and with any other error when the connection ended.
	Read() ([]byte, error)
	// Write sends one text frame. It fails with os.ErrDeadlineExceeded at a time, and sooner once nothing of the frame
	// was taken for wire.TooSlowAfter. Other devices get the same frame: Write neither changes it nor keeps it.
	Write(frame []byte, by time.Time) error
	// Ping sends a ping; it is never called during a Write. The socket itself notes pongs, and Read fails once
	// nothing came for wire.DeadAfter.
	Ping() error
	// Close ends the connection with a close frame of a code. It never waits; a Read or Write under way returns.
	Close(code int, reason string)
}

var (
	ErrBinary    = errors.New("binary frame")
	ErrBadUTF8   = errors.New("frame is not UTF-8")
	ErrOversized = errors.New("frame over the limit")
)
