package hub

import (
	"errors"

	"amends/hub/wire"
)

// bye is why a connection ends.
type bye struct {
	code  wire.Code
	close int   // close code, where it is not the one that goes with code
	after int64 // ms after which the device may come back; 0: as it likes
	since int64 // of Aside: when it was put aside, and until when it can take its seat back
	until int64
}

var byeMessages = map[wire.Code]string{
	wire.Replaced:    "This device opened another connection.",
	wire.Revoked:     "This device is signed out.",
	wire.Aside:       "This device was put aside by a return. It can take its seat back.",
	wire.TooSlow:     "The connection is too slow to keep up. It is tried again.",
	wire.TooFast:     "Too much was sent at once. Wait a little.",
	wire.Shutdown:    "The server restarts. You will be connected again in a moment.",
	wire.BadMessage:  "This message cannot be understood. Reload the page to get the newest version.",
	wire.Unavailable: "The server cannot reach what it keeps. It is tried again.",
}

// errAside says that the device was put aside by a return, and may take its seat back.
var errAside = errors.New("the device was put aside")

// asideError is errAside with its times.
type asideError struct{ since, until int64 }

func (e asideError) Error() string        { return errAside.Error() }
func (e asideError) Is(target error) bool { return target == errAside }

// byeOf is the end of a connection whose device is not let in.
func byeOf(refusal error) bye {
	var aside asideError
	if errors.As(refusal, &aside) {
		return bye{code: wire.Aside, since: aside.since, until: aside.until}
	}
	return bye{code: wire.Revoked}
}

func (b bye) frame() []byte {
	return frameOf(wire.Bye{T: "bye", Code: b.code, Message: byeMessages[b.code], After: b.after, Since: b.since, Until: b.until})
}

func (b bye) closeCode() int {
	if b.close != 0 {
		return b.close
	}
	return wire.CloseCode(b.code)
}
