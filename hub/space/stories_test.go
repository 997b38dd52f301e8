package space

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"amends/hub/space/stories"
)

// step is one command of a story.
type step struct {
	by   Seat
	body Command
}

// told is the stories as the rules are asked them. What is not of good form fails.
func told(t testing.TB) map[string][]step {
	t.Helper()
	all := make(map[string][]step)
	for name, steps := range stories.All() {
		for i, s := range steps {
			at := fmt.Sprintf("stories/stories.json, %q, step %d, %s", name, i+1, s.Cmd)
			if byName[s.Cmd] == nil {
				t.Fatalf("%s: there is no such command: %s", at, aRowFor(s.Cmd))
			}
			body, err := ParseCommand(s.Cmd, s.Golden())
			if err != nil {
				t.Fatalf("%s: %+v", at, err)
			}
			if encode(body) != string(s.Golden()) {
				t.Fatalf("%s: write its fields in the order of its type, and none that is empty: %s", at, encode(body))
			}
			all[name] = append(all[name], step{Seat(s.By), body})
		}
	}
	return all
}

// examples are the bodies that the stories have of each command.
func examples(t testing.TB) map[string][]Command {
	t.Helper()
	all, of := told(t), make(map[string][]Command)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		for _, s := range all[name] {
			of[NameOf(s.body)] = append(of[NameOf(s.body)], s.body)
		}
	}
	return of
}
