package leg

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// What WebRTC needs is in no server, and in no program that holds a seat without sound.
func TestNeitherTheServerNorTheClientStandsOnWhatCarriesSound(t *testing.T) {
	deps := func(of ...string) []string {
		out, err := exec.CommandContext(t.Context(), "go", append([]string{"list", "-deps"}, of...)...).Output()
		if err != nil {
			t.Fatal(err)
		}
		return strings.Fields(string(out))
	}
	sound := []string{"amends/client/leg", "github.com/pion/ice/v4", "github.com/pion/srtp/v3", "github.com/pion/rtp", "github.com/pion/opus"}
	own, others := deps("amends/client/leg"), deps("amends/server", "amends/client")
	for _, path := range sound {
		if !slices.Contains(own, path) || slices.Contains(others, path) {
			t.Errorf("%s: of this package %t, of the server or the client %t", path, slices.Contains(own, path), slices.Contains(others, path))
		}
	}
}
