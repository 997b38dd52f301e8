package main

import (
	"context"
	"errors"
	"fmt"
	"io"
)

// run is the whole program: it reads args and environment, does what they say and returns when that is done
// or ctx ends. Tests call it as main does.
func run(ctx context.Context, args []string, getenv func(string) string, stdout, stderr io.Writer) error {
	cfg, err := readConfig(args, getenv, stdout)
	if errors.Is(err, errHelpShown) {
		return nil
	}
	if err != nil {
		return err
	}
	switch cfg.command {
	case "backup":
		return backup(ctx, cfg, stdout)
	case "restore":
		return restore(ctx, cfg, stdout)
	case "check":
		return check(ctx, cfg, stdout)
	case "ready":
		return ready(ctx, cfg, stdout)
	case "version":
		app, err := webHash()
		fmt.Fprintf(stdout, "amends %s\nweb app sha256:%s\n", version(), app)
		return err
	}
	return serve(ctx, cfg, newLog(cfg, stderr), stdout)
}
