package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"sync/atomic"
	"time"

	"github.com/google/uuid"
	"github.com/pion/logging"
	"github.com/pion/stun/v4"
	"github.com/pion/turn/v5"

	"amends/hub/wire"
)

// How many pairs hear each other at once, one voice each, and what a voice is: Opus at 32 kbit/s with what RTP, SRTP and
// its header extensions add.
const (
	voicePairs  = 300
	voiceBytes  = 140
	voiceEvery  = 20 * time.Millisecond
	voiceSlices = 20 // of that time, so that not all speak in the same moment
)

// relayedVoices is what the relay takes for pairs that hear each other, and how much of it is lost.
func relayedVoices(ctx context.Context, s settings) ([]figure, error) {
	if err := roomFor(6 * voicePairs); err != nil {
		return nil, err
	}
	p, err := serve(ctx, s, "--relay-addr", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	defer p.stop()
	pairs, err := meet(ctx, voicePairs, p)
	defer hangUp(pairs)
	if err != nil {
		return nil, err
	}
	before, err := p.calm()
	if err != nil {
		return nil, err
	}
	voices := make([]*voice, voicePairs)
	defer func() {
		for _, v := range voices {
			v.close()
		}
	}()
	err = each(voicePairs, joining, func(i int) (err error) {
		voices[i], err = pairs[i].speak(i)
		return err
	})
	if err != nil {
		return nil, err
	}
	used, err := p.cpu()
	if err != nil {
		return nil, err
	}
	began := time.Now()
	sent, err := talk(voices, s.duration)
	if err != nil {
		return nil, err
	}
	took := time.Since(began).Seconds()
	time.Sleep(500 * time.Millisecond) // what is under way
	usedNow, err := p.cpu()
	if err != nil {
		return nil, err
	}
	after, err := p.calm()
	if err != nil {
		return nil, err
	}
	heard := 0
	for _, v := range voices {
		heard += int(v.to.heard.Load())
	}
	count := number(voicePairs)
	return []figure{
		{"relayed voices of " + count + " pairs, 50 packets/s each: lost", 100 * float64(sent-heard) / float64(sent), "%", atMost(.1)},
		{"… sent, of what a voice sends in that time", 100 * float64(sent) / (took / voiceEvery.Seconds() * voicePairs), "%", bar{}},
		{"… server's CPU for each pair", 100 * (usedNow - used) / took / voicePairs, "% of a core", atMost(1.5)},
		{"… server's memory for each pair", (after - before) / voicePairs / 1024, "KB", atMost(100)},
	}, nil
}

// voice is what one device of a pair says to the other's.
type voice struct {
	from, to *mouthpiece
	packet   []byte
}

func (v *voice) close() {
	if v == nil {
		return
	}
	v.from.close()
	v.to.close()
}

// speak has both devices of a pair make an allocation, and one reach the other by a channel.
func (p *pair) speak(i int) (*voice, error) {
	v := new(voice)
	for _, one := range []struct {
		d *device
		m **mouthpiece
	}{{p.a, &v.from}, {p.b, &v.to}} {
		granted, err := one.d.relay()
		if err != nil {
			return v, err
		}
		if *one.m, err = newMouthpiece(granted, i); err != nil {
			return v, err
		}
	}
	if err := errors.Join(v.from.bind(v.to), v.to.bind(v.from)); err != nil {
		return v, err
	}
	number, _ := v.from.channels().FindChannelNumberByAddr(v.to.relayed.LocalAddr())
	v.packet = binary.BigEndian.AppendUint16(binary.BigEndian.AppendUint16(nil, number), voiceBytes)
	v.packet = append(v.packet, make([]byte, voiceBytes)...)
	v.to.heard.Store(0)
	return v, nil
}

// talk has all speak for a time, and says how many packets that were.
func talk(voices []*voice, during time.Duration) (sent int, err error) {
	ticks := time.NewTicker(voiceEvery / voiceSlices)
	defer ticks.Stop()
	began := time.Now()
	for slice := 0; time.Since(began) < during; slice++ {
		for due := time.Duration(slice) * voiceEvery / voiceSlices; time.Since(began) < due; {
			<-ticks.C
		}
		for i := slice % voiceSlices; i < len(voices); i += voiceSlices {
			if _, err := voices[i].from.WriteTo(voices[i].packet, voices[i].from.server); err != nil {
				return sent, err
			}
			sent++
		}
	}
	return sent, nil
}

// relay has the device carry its seat's sound, and asks for the way to the relay.
func (d *device) relay() (granted wire.Relay, err error) {
	here, _ := json.Marshal(wire.Here{T: "here", In: "talk", Leg: uuid.NewString()})
	ask, _ := json.Marshal(wire.AskRelay{T: "relay"})
	if err := errors.Join(d.send(here), d.send(ask)); err != nil {
		return granted, err
	}
	for {
		frame, err := d.read()
		if err != nil {
			return granted, err
		}
		switch {
		case bytes.HasPrefix(frame, []byte(`{"t":"relay"`)):
			return granted, json.Unmarshal(frame, &granted)
		case bytes.HasPrefix(frame, []byte(`{"t":"bye"`)), bytes.HasPrefix(frame, []byte(`{"t":"nak"`)):
			return granted, fmt.Errorf("the server said %s", frame)
		}
	}
}

// mouthpiece is a TURN client with an allocation. It counts what comes by channels, and leaves all else to the client.
type mouthpiece struct {
	net.PacketConn
	server  net.Addr
	client  *turn.Client
	relayed net.PacketConn
	heard   atomic.Int64
}

func newMouthpiece(granted wire.Relay, pair int) (m *mouthpiece, err error) {
	uri, err := stun.ParseURI(granted.URLs[0])
	if err != nil {
		return nil, err
	}
	m = new(mouthpiece)
	if m.server, err = net.ResolveUDPAddr("udp", fmt.Sprintf("%s:%d", uri.Host, uri.Port)); err != nil {
		return nil, err
	}
	// Each pair has an address of its own, as strangers to the relay are counted by address.
	if m.PacketConn, err = net.ListenPacket("udp", fmt.Sprintf("127.1.%d.%d:0", pair/250, 1+pair%250)); err != nil {
		return nil, err
	}
	m.client, err = turn.NewClient(&turn.ClientConfig{
		TURNServerAddr: m.server.String(), Conn: m, Username: granted.Username, Password: granted.Credential,
		LoggerFactory: &logging.DefaultLoggerFactory{Writer: io.Discard, DefaultLogLevel: logging.LogLevelDisabled},
	})
	if err == nil {
		err = m.client.Listen()
	}
	if err == nil {
		m.relayed, err = m.client.Allocate()
	}
	return m, err
}

func (m *mouthpiece) ReadFrom(p []byte) (int, net.Addr, error) {
	for {
		n, from, err := m.PacketConn.ReadFrom(p)
		if err != nil || n == 0 || p[0]>>6 != 1 {
			return n, from, err
		}
		m.heard.Add(1)
	}
}

// channels are what pion/turn says of an allocation's channels.
func (m *mouthpiece) channels() interface {
	FindChannelNumberByAddr(net.Addr) (uint16, bool)
	IsChannelActive(uint16) bool
} {
	return m.relayed.(interface {
		FindChannelNumberByAddr(net.Addr) (uint16, bool)
		IsChannelActive(uint16) bool
	})
}

// bind gives the way to another a channel, which the client asks for with the first packet.
func (m *mouthpiece) bind(other *mouthpiece) error {
	peer := other.relayed.LocalAddr()
	for deadline := time.Now().Add(patience); ; time.Sleep(10 * time.Millisecond) {
		if _, err := m.relayed.WriteTo(make([]byte, voiceBytes), peer); err != nil {
			return err
		}
		if number, ok := m.channels().FindChannelNumberByAddr(peer); ok && m.channels().IsChannelActive(number) {
			return nil
		}
		if time.Now().After(deadline) {
			return errors.New("the relay binds no channel")
		}
	}
}

func (m *mouthpiece) close() {
	if m == nil {
		return
	}
	if m.relayed != nil {
		_ = m.relayed.Close()
	}
	if m.client != nil {
		m.client.Close()
	}
	_ = m.PacketConn.Close()
}
