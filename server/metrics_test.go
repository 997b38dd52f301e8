package main

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"amends/hub/redisstore/redistest"
)

// Every metric is in the README's table, and every one of the table is shown from the start.
func TestTheReadmeNamesTheMetrics(t *testing.T) {
	r := start(t)
	named, shown := map[string]bool{}, map[string]bool{}
	for _, name := range regexp.MustCompile(`amends_[a-z_]+[a-z]`).FindAllString(string(read(t, "../README.md")), -1) {
		named[name] = true
	}
	for name := range r.metrics() {
		if name, _, _ = strings.Cut(name, "{"); strings.HasPrefix(name, "amends_") {
			name = strings.TrimSuffix(name, "_bucket")
			name = strings.TrimSuffix(strings.TrimSuffix(name, "_sum"), "_count")
			shown[name] = true
		}
	}
	if !maps.Equal(named, shown) {
		t.Errorf("named: %v\nshown: %v", slices.Sorted(maps.Keys(named)), slices.Sorted(maps.Keys(shown)))
	}
}

// The dashboard shows every metric, and none that there is not.
func TestTheDashboardShowsTheMetrics(t *testing.T) {
	var dashboard struct {
		Panels []struct {
			Title   string
			Targets []struct{ Expr string }
		}
	}
	if err := json.Unmarshal(read(t, "grafana.json"), &dashboard); err != nil {
		t.Fatal(err)
	}
	r := start(t)
	wanted, shown := map[string]bool{}, map[string]bool{}
	there := map[string]bool{}
	for name := range r.metrics() {
		name, _, _ = strings.Cut(name, "{")
		there[name] = true
		if strings.HasPrefix(name, "amends_") && !strings.HasSuffix(name, "_sum") && !strings.HasSuffix(name, "_count") {
			wanted[name] = true
		}
	}
	metric := regexp.MustCompile(`(?:amends|process|go)_[a-z_]+`)
	for _, panel := range dashboard.Panels {
		for _, target := range panel.Targets {
			for _, name := range metric.FindAllString(target.Expr, -1) {
				if !there[name] {
					t.Errorf("%q asks for %s, which no server has", panel.Title, name)
				}
				if strings.HasPrefix(name, "amends_") {
					shown[name] = true
				}
			}
		}
	}
	if !maps.Equal(wanted, shown) {
		t.Errorf("there: %v\nshown: %v", slices.Sorted(maps.Keys(wanted)), slices.Sorted(maps.Keys(shown)))
	}
}

func TestMetricsCountWhatHappens(t *testing.T) {
	server := redistest.Start(t)
	r := start(t, "--redis", server.Address())
	d := r.begin(newSpace())
	c := d.connect()
	name := do("seat.name", map[string]any{"name": sealed()})
	c.send(name)
	c.await("patch")
	c.send(name)
	c.await("ack")
	c.send(do("talk.open", map[string]any{}))
	c.await("nak")
	server.Kill()
	c.send(do("seat.name", map[string]any{"name": sealed()}))
	c.await("nak")
	got := r.metrics()
	for name, least := range map[string]float64{
		"amends_connections": 1, "amends_rooms": 1, "amends_commit_seconds_count": 4, `amends_resumes_total{kind="full"}`: 1,
		`amends_commands_total{result="accepted"}`: 1, `amends_commands_total{result="repeated"}`: 1,
		`amends_commands_total{result="refused"}`: 1, `amends_commands_total{result="unavailable"}`: 1,
		`amends_store_errors_total{operation="commit"}`: 1,
	} {
		if got[name] < least || got[name] > least+3 {
			t.Errorf("%s is %v, want %v", name, got[name], least)
		}
	}
}
