package client_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"sync"
	"testing"

	"amends/hub/wire"
)

// witness reads what servers tell devices, and holds it to the promise about versions: each patch is the next one,
// whichever server it comes from, and what comes in place of patches never takes a device back.
type witness struct {
	t       *testing.T
	mu      sync.Mutex
	at      map[string]map[wire.DocName]int64 // by cookie: the version that a device was brought to
	patches int
	syncs   int
	also    func(device string, frame []byte) // hears each message too
}

func newWitness(t *testing.T) *witness {
	return &witness{t: t, at: make(map[string]map[wire.DocName]int64)}
}

// follow passes one socket on, from the answer to its request until it ends. It hears each message before the device
// has it, so that whoever knows what the device has may ask what it was told.
func (w *witness) follow(device string, from io.Reader, to io.Writer) {
	var held bytes.Buffer // what was read and not passed on
	r := bufio.NewReader(io.TeeReader(from, &held))
	pass := func(n int) bool {
		_, err := to.Write(held.Next(n))
		return err == nil
	}
	defer func() { pass(held.Len()) }()
	answer, err := http.ReadResponse(r, nil)
	if err != nil || answer.StatusCode != http.StatusSwitchingProtocols {
		return
	}
	for pass(held.Len() - r.Buffered()) {
		frame, err := readFrame(r)
		if err != nil {
			return
		}
		w.heard(device, frame)
	}
}

// readFrame reads a whole message of a server; the frames that are none come out empty.
func readFrame(r *bufio.Reader) ([]byte, error) {
	var head [2]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return nil, err
	}
	length := int(head[1])
	if more := map[byte]int{126: 2, 127: 8}[head[1]]; more > 0 {
		length = 0
		for range more {
			b, err := r.ReadByte()
			if err != nil {
				return nil, err
			}
			length = length<<8 | int(b)
		}
	}
	frame := make([]byte, length)
	if _, err := io.ReadFull(r, frame); err != nil {
		return nil, err
	}
	if head[0] != 0x81 { // a whole text
		return nil, nil
	}
	return frame, nil
}

func (w *witness) heard(device string, frame []byte) {
	var m wire.Sync
	if len(frame) == 0 || json.Unmarshal(frame, &m) != nil {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.also != nil {
		w.also(device, frame)
	}
	at := w.at[device]
	if at == nil {
		at = make(map[wire.DocName]int64)
		w.at[device] = at
	}
	switch m.T {
	case "patch":
		w.patches++
		if m.V != at[m.Doc]+1 {
			w.t.Errorf("a device that was at version %d of %s got the patch %d", at[m.Doc], m.Doc, m.V)
		}
	case "sync":
		w.syncs++
		if m.V < at[m.Doc] {
			w.t.Errorf("a device that was at version %d of %s was taken back to %d (full: %t)", at[m.Doc], m.Doc, m.V, m.Full)
		}
	default:
		return
	}
	at[m.Doc] = m.V
}

// counts are the patches and syncs that were heard so far.
func (w *witness) counts() (patches, syncs int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.patches, w.syncs
}

// saw is the version that a device was brought to.
func (w *witness) saw(device string, doc wire.DocName) int64 {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.at[device][doc]
}
