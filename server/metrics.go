package main

import (
	"fmt"
	"log/slog"
	"net"
	"net/http"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"amends/hub"
	"amends/hub/space"
)

// meters are the metrics of one server: counts and times alone, and nothing of any one space.
type meters struct {
	registry *prometheus.Registry
	commits  prometheus.Histogram
	errors   *prometheus.CounterVec
	relay    relayCounts
}

func newMeters() *meters {
	m := &meters{
		registry: prometheus.NewRegistry(),
		commits: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name: "amends_commit_seconds", Help: "How long the store took to make a commit durable, or to fail.",
			Buckets: prometheus.ExponentialBuckets(0.0001, 2.5, 12), // 0.1 ms to 2.4 s
		}),
		errors: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "amends_store_errors_total", Help: "Times that the store gave no answer, by what it was asked for.",
		}, []string{"operation"}),
	}
	m.relay = newRelayCounts(m.registry)
	m.registry.MustRegister(m.commits, m.errors, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// count shows what the hub counts.
func (m *meters) count(rooms *hub.Hub) {
	gauge := func(name, help string, value func(hub.Stats) int) {
		m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help},
			func() float64 { return float64(value(rooms.Stats())) }))
	}
	counter := func(name, help string, labels prometheus.Labels, value func(hub.Stats) uint64) {
		m.registry.MustRegister(prometheus.NewCounterFunc(prometheus.CounterOpts{Name: name, Help: help, ConstLabels: labels},
			func() float64 { return float64(value(rooms.Stats())) }))
	}
	command := func(result string, value func(hub.Stats) uint64) {
		counter("amends_commands_total", "Commands by what became of them; unavailable counts requests over HTTP too.",
			prometheus.Labels{"result": result}, value)
	}
	gauge("amends_connections", "Devices that are connected.", func(s hub.Stats) int { return s.Connections })
	gauge("amends_rooms", "Spaces that are open on this server.", func(s hub.Stats) int { return s.Spaces })
	command("accepted", func(s hub.Stats) uint64 { return s.Commands })
	command("refused", func(s hub.Stats) uint64 { return s.Refusals })
	command("repeated", func(s hub.Stats) uint64 { return s.Repeats })
	command("unavailable", func(s hub.Stats) uint64 { return s.Unavailable })
	counter("amends_conflicts_total", "Commits that another server's came before.", nil, func(s hub.Stats) uint64 { return s.Conflicts })
	counter("amends_coalesced_total", "Times that a device lagged and got the newest state at once.", nil, func(s hub.Stats) uint64 { return s.Coalesced })
	counter("amends_queue_drops_total", "Devices dropped because they took nothing any more of what they were sent.", nil, func(s hub.Stats) uint64 { return s.TooSlow })
	counter("amends_reloads_total", "Times that a room had to read the store again.", nil, func(s hub.Stats) uint64 { return s.Reloads })
	counter("amends_unjoined_total", "Spaces that went because nobody joined them in the time that they are kept.", nil, func(s hub.Stats) uint64 { return s.Unjoined })
	counter("amends_gaps_total", "Times that news of other servers went missing, so that a room read the store.", nil, func(s hub.Stats) uint64 { return s.Gaps })
	reminder := func(kind space.ReminderKind, result string, value func(hub.Told) uint64) {
		counter("amends_reminders_total", "Reminders by what they were about and what became of them: taken by a push service, not taken, to be sent again later, or of no use any more.",
			prometheus.Labels{"kind": string(kind), "result": result}, func(s hub.Stats) uint64 { return value(s.Reminders[kind]) })
	}
	for _, kind := range space.ReminderKinds() {
		reminder(kind, "sent", func(t hub.Told) uint64 { return t.Sent })
		reminder(kind, "failed", func(t hub.Told) uint64 { return t.Failed })
		reminder(kind, "later", func(t hub.Told) uint64 { return t.Later })
		reminder(kind, "dropped", func(t hub.Told) uint64 { return t.Dropped })
	}
	resume := func(kind string, value func(hub.Stats) uint64) {
		counter("amends_resumes_total", "Devices that were brought up to date at their hello: with what they lacked, or with a doc in full.",
			prometheus.Labels{"kind": kind}, value)
	}
	resume("partial", func(s hub.Stats) uint64 { return s.Resumed })
	resume("full", func(s hub.Stats) uint64 { return s.ResumedFull })
}

// listen serves /metrics until stop is called. Without an address it does nothing.
func (m *meters) listen(addr string, log *slog.Logger) (stop func(), err error) {
	if addr == "" {
		return func() {}, nil
	}
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return nil, fmt.Errorf("cannot listen on %s: %w; choose another --metrics-addr", addr, err)
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{}))
	log.Info("metrics", "address", listener.Addr().String())
	return background(listener, mux, log), nil
}
