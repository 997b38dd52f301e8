package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
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
		_, err := fmt.Fprintln(stdout, "amends", version())
		return err
	}
	return serve(ctx, cfg, newLog(cfg, stderr), stdout)
}

// version is what the build knows of itself.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
