package hub

import (
	"crypto/rand"
	"io"
	"log/slog"
	"sync"
	"time"

	"amends/hub/space"
	"amends/hub/wire"
)

// Options say what a Hub works with. The zero value is what production wants: the clock and randomness of the
// machine, no log, and the limits of package wire. Tests shorten the times.
type Options struct {
	Now    func() time.Time // judges commands; nil: time.Now
	Random io.Reader        // tags, epochs, tokens, device ids; nil: crypto/rand
	Log    *slog.Logger     // nil: discards
	Zones  space.Zones      // nil: time.LoadLocation, each zone read once

	StoreWithin time.Duration // how long the store may take for one answer before it counts as unavailable; 0: 1.8 s
	DoubtFor    time.Duration // how long a commit without an answer may still happen; 0: 5 s
	Linger      time.Duration // how long a room stays open after the last device left; 0: 5 s
	Beat        time.Duration // granularity of all that is periodic; 0: 250 ms

	CommandRate   float64       // a second, for each device; 0: wire.CommandRate
	CommandBurst  int           // 0: wire.CommandBurst
	FloodAllowed  int           // 0: wire.FloodAllowed
	QueueMessages int           // 0: wire.QueueMessages
	QueueBytes    int           // 0: wire.QueueBytes
	FrameWithin   time.Duration // 0: wire.FrameWithin
	PingEvery     time.Duration // 0: wire.PingEvery
	PresenceGrace time.Duration // 0: wire.PresenceGrace

	UpkeepEvery  time.Duration // how often the hub asks for what is due; 0: 10 s
	Push         Pusher        // takes reminders to push services; nil: there are none
	Relay        Relay         // gives legs the way to each other; nil: there is none
	AnswerWithin time.Duration // how long other servers may take to say whether a page of a seat is open; 0: 500 ms

	KeepUnjoined time.Duration // how long a space is kept that nobody joined; 0: space.KeepUnjoined
}

func (o Options) withDefaults() Options {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Random == nil {
		o.Random = rand.Reader
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Zones == nil {
		o.Zones = cachedZones(time.LoadLocation)
	}
	or(&o.StoreWithin, 1800*time.Millisecond)
	or(&o.DoubtFor, 5*time.Second)
	or(&o.Linger, 5*time.Second)
	or(&o.Beat, 250*time.Millisecond)
	or(&o.CommandRate, wire.CommandRate)
	or(&o.CommandBurst, wire.CommandBurst)
	or(&o.FloodAllowed, wire.FloodAllowed)
	or(&o.QueueMessages, wire.QueueMessages)
	or(&o.QueueBytes, wire.QueueBytes)
	or(&o.FrameWithin, wire.FrameWithin)
	or(&o.PingEvery, wire.PingEvery)
	or(&o.PresenceGrace, wire.PresenceGrace)
	or(&o.UpkeepEvery, 10*time.Second)
	or(&o.AnswerWithin, 500*time.Millisecond)
	or(&o.KeepUnjoined, space.KeepUnjoined)
	return o
}

// or sets what is zero to its default.
func or[T comparable](value *T, otherwise T) {
	var zero T
	if *value == zero {
		*value = otherwise
	}
}

// cachedZones reads each zone once: the zone database has some 600 names, and only what exists is kept.
func cachedZones(load space.Zones) space.Zones {
	var known sync.Map
	return func(name string) (*time.Location, error) {
		if zone, ok := known.Load(name); ok {
			return zone.(*time.Location), nil
		}
		zone, err := load(name)
		if err == nil {
			known.Store(name, zone)
		}
		return zone, err
	}
}
