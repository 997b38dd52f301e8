package leg

import (
	"context"
	_ "embed"
	"math"
	"math/rand/v2"
	"time"

	"github.com/pion/opus"
	"github.com/pion/rtp"
)

// tone is one second of 400 Hz with half of the full amplitude, so that its level is 0.35: 50 frames of Opus, mono, 20 ms and
// 80 bytes each. Chromium 156 made it, by WebCodecs: new AudioEncoder with codec 'opus', sampleRate 48000, numberOfChannels
// 1, bitrate 32000, bitrateMode 'constant', opus { frameDuration: 20000, application: 'voip', signal: 'voice', usedtx: false }.
// It is the second of two seconds, so that it goes on where it began.
//
//go:embed tone.opus
var tone []byte

const (
	frame      = 20 * time.Millisecond
	samples    = 960 // of a frame, at 48 kHz
	frameBytes = 80
	longest    = 5760 // samples: what Opus puts into a packet at most
)

// voice is what a seat says: a frame each 20 ms, as from a microphone, of which some are sent.
type voice struct {
	ssrc    uint32
	at      uint32 // frames so far
	seq     uint16
	silence bool
}

// next is the present frame as a packet.
func (v *voice) next(payload uint8) *rtp.Packet {
	v.seq++
	i := int(v.at) % (len(tone) / frameBytes) * frameBytes
	return &rtp.Packet{
		Header: rtp.Header{
			Version: 2, PayloadType: payload, SequenceNumber: v.seq, Timestamp: v.at * samples, SSRC: v.ssrc, Marker: v.silence,
		},
		Payload: tone[i : i+frameBytes],
	}
}

// speak sends what is to be sent, until ctx ends.
func (l *Sound) speak(ctx context.Context) {
	v := &voice{ssrc: rand.Uint32(), at: rand.Uint32(), seq: uint16(rand.Uint32()), silence: true}
	ticker := time.NewTicker(frame)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			v.at++
			v.silence = !l.says(v)
		}
	}
}

// says sends a frame, if it may.
func (l *Sound) says(v *voice) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.secured == nil || !l.flow.speaks(time.Now()) || l.secured.send(v.next(l.secured.payload)) != nil {
		return false
	}
	l.packets.sent++
	return true
}

// comes takes a packet of the partner's voice. Who sends out of turn is counted and not played.
func (l *Sound) comes(payload []byte) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.packets.came++
	if !l.flow.hears(time.Now()) || l.ear.play(payload) != nil {
		return
	}
	l.packets.played++
	if l.o.Plays != nil {
		l.o.Plays(l.ear.level)
	}
}

// ear decodes what is played.
type ear struct {
	decoder opus.Decoder
	pcm     []float32
	level   float64 // of the last frame
	at      time.Time
}

func newEar() (*ear, error) {
	decoder, err := opus.NewDecoderWithOutput(48000, 1)
	return &ear{decoder: decoder, pcm: make([]float32, longest)}, err
}

func (e *ear) play(payload []byte) error {
	n, err := e.decoder.DecodeToFloat32(payload, e.pcm)
	if err == nil {
		e.level, e.at = loudness(e.pcm[:n]), time.Now()
	}
	return err
}

// loudness is the root of the mean of the squares.
func loudness(pcm []float32) float64 {
	if len(pcm) == 0 {
		return 0
	}
	sum := 0.0
	for _, x := range pcm {
		sum += float64(x) * float64(x)
	}
	return math.Sqrt(sum / float64(len(pcm)))
}
