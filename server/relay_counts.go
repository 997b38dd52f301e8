package main

import (
	"github.com/prometheus/client_golang/prometheus"

	"amends/hub"
)

// relayCounts count what a relay carries, and what it does not.
type relayCounts struct {
	made, bytes prometheus.Counter
	refused     map[relayReason]prometheus.Counter
}

// relayReason is why a relay did not do what it was asked for.
type relayReason string

const (
	stranger         relayReason = "stranger"    // a packet of somebody without an allocation that asks for none, or too often
	wrongCredentials relayReason = "credentials" // wrong
	expired          relayReason = "expired"     // right, but too late for an allocation
	formerLeg        relayReason = "former"      // an allocation, but the seat has a newer leg
	relayFull        relayReason = "full"        // an allocation beyond what the relay has room for
	foreignPeer      relayReason = "peer"        // a permission or a packet that leads out of the space, or to the own seat
	overRate         relayReason = "rate"        // a packet over the leg's rate
	lagging          relayReason = "lagging"     // a packet for a client that does not keep up
)

var relayReasons = []relayReason{stranger, wrongCredentials, expired, formerLeg, relayFull, foreignPeer, overRate, lagging}

func newRelayCounts(registry *prometheus.Registry) relayCounts {
	c := relayCounts{
		made: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "amends_relay_allocations_total", Help: "Allocations made at this server's relay.",
		}),
		bytes: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "amends_relay_bytes_total", Help: "Bytes that the relay passed on, without headers.",
		}),
		refused: map[relayReason]prometheus.Counter{},
	}
	refused := prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "amends_relay_refused_total", Help: "What the relay did not do, by the reason.",
	}, []string{"reason"})
	for _, reason := range relayReasons {
		c.refused[reason] = refused.WithLabelValues(string(reason))
	}
	registry.MustRegister(c.made, c.bytes, refused)
	return c
}

func (c relayCounts) refuse(reason relayReason) { c.refused[reason].Inc() }

// countAllocations shows how many there are; r may be nil.
func (m *meters) countAllocations(r *relay) {
	m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{
		Name: "amends_relay_allocations", Help: "Allocations at this server's relay: two and more for each pair that hear each other.",
	}, func() float64 {
		if r == nil {
			return 0
		}
		return float64(r.size())
	}))
}

// forHub is the relay as the hub is given it, which has none where there is none.
func (r *relay) forHub() hub.Relay {
	if r == nil {
		return nil
	}
	return r
}
