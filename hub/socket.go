package hub

import (
	"errors"
	"time"
)

// Socket is one connection as the hub writes to it, whatever library carries it. Whoever reads it gives the hub each
// frame (Connection.Take). Write is called from one goroutine at a time; Close may be called at any time, by anybody,
// more than once.
type Socket interface {
	// Write sends one text frame. It fails with os.ErrDeadlineExceeded at a time, and sooner once nothing of the frame
	// was taken for wire.TooSlowAfter. Other devices get the same frame: Write neither changes it nor keeps it.
	Write(frame []byte, by time.Time) error
	// Ping sends a ping; it is never called during a Write. The socket itself notes pongs, and ends once nothing came
	// for wire.DeadAfter.
	Ping() error
	// Close ends the connection with a close frame of a code. It never waits; a Write under way returns, and Take gets
	// an error.
	Close(code int, reason string)
}

// What Take gets in place of a frame that cannot be a message.
var (
	ErrBinary    = errors.New("binary frame")
	ErrBadUTF8   = errors.New("frame is not UTF-8")
	ErrOversized = errors.New("frame over the limit")
)
