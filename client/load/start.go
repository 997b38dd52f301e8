package main

import (
	"context"
	"os"
)

// startUp is the binary's size and its time to listening on an empty folder.
func startUp(ctx context.Context, s settings) ([]figure, error) {
	p, err := serve(ctx, s)
	if err != nil {
		return nil, err
	}
	defer p.stop()
	info, err := os.Stat(s.server)
	if err != nil {
		return nil, err
	}
	return []figure{
		{"the binary, with the web app inside", float64(info.Size()) / 1e6, "MB", atMost(30)},
		{"start to listening on an empty folder", float64(p.began.Microseconds()) / 1000, "ms", atMost(150)},
	}, nil
}
