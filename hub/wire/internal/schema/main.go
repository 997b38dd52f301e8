// Command schema writes hub/wire/schema.json from the Go types of the protocol. `go generate ./hub/wire`
// runs it in hub/wire; a test fails when the file differs from the types.
package main

import (
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "schema:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("usage: schema FILE, in hub/wire")
	}
	text, err := generate("..")
	if err != nil {
		return err
	}
	return os.WriteFile(args[0], text, 0o644)
}
