package hub_test

import (
	"testing"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"
)

func TestBothPartnersSeeWhatOneDoes(t *testing.T) {
	w := paired(t, 1, hub.Options{})
	a, b := w.join(0, space.A), w.join(0, space.B)
	v := a.paints(1).V
	b.reaches(wire.Shared, v)
	pa, sa := a.has(wire.Shared)
	pb, sb := b.has(wire.Shared)
	if pa != pb || !same(sa, sb) {
		t.Fatalf("the two differ: %v %v, %v %v", pa, sa, pb, sb)
	}
}

func same(x, y map[string]string) bool {
	if len(x) != len(y) {
		return false
	}
	for key, value := range x {
		if y[key] != value {
			return false
		}
	}
	return true
}
