package main

import (
	"os"
	"testing"
)

func TestTheSchemaFileIsWhatTheTypesSay(t *testing.T) {
	want, err := generate("../../..")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../schema.json")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Fatal("hub/wire/schema.json differs from the Go types: run go generate ./hub/wire, then in web npm run types, which writes src/wire/types.gen.ts")
	}
}
