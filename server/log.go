package main

import (
	"io"
	"log/slog"
)

// newLog is the log of the process. Nothing in it says who somebody is or what they write: spaces appear by a
// hash that changes with each start, addresses and tokens not at all.
func newLog(cfg config, to io.Writer) *slog.Logger {
	var level slog.Level
	_ = level.UnmarshalText([]byte(cfg.LogLevel)) // kong admits only levels that there are
	options := &slog.HandlerOptions{Level: level}
	if cfg.Log == "json" {
		return slog.New(slog.NewJSONHandler(to, options))
	}
	return slog.New(slog.NewTextHandler(to, options))
}
