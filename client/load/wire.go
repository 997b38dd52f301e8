package main

import (
	"bytes"
	"context"
)

// onTheWire is how many bytes a patch takes on the connection, over its JSON.
func onTheWire(ctx context.Context, s settings) ([]figure, error) {
	p, err := serve(ctx, s)
	if err != nil {
		return nil, err
	}
	defer p.stop()
	pairs, err := meet(ctx, 1, p)
	defer hangUp(pairs)
	if err != nil {
		return nil, err
	}
	sent, text := 0, 0
	for range 100 {
		if _, err := pairs[0].exchange(); err != nil {
			return nil, err
		}
		if b := pairs[0].b.socket; bytes.HasPrefix(b.in, []byte(`{"t":"patch"`)) {
			sent, text = sent+b.bytes, text+len(b.in)
		}
	}
	return []figure{{"bytes on the wire for each patch over its JSON", float64(sent) / float64(text), "×", atMost(1.1)}}, nil
}
