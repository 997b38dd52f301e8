package main

import (
	"context"
	"encoding/json"
	"time"

	"amends/hub/space"
	"amends/hub/wire"

	"github.com/google/uuid"
)

// fill makes a space with n painted days, then times commands in it: the median, in ms.
func fill(ctx context.Context, s settings, n int) (float64, error) {
	p, err := serve(ctx, s.server)
	if err != nil {
		return 0, err
	}
	defer p.stop()
	one, err := newPair(ctx, p.url)
	if err != nil {
		return 0, err
	}
	defer hangUp([]*pair{one})
	day := time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range n {
		id := uuid.NewString()
		body, err := json.Marshal(space.FreePaint{Day: day.AddDate(0, 0, i).Format(time.DateOnly), Free: [][2]int{{68, 80}}})
		if err != nil {
			return 0, err
		}
		frame, err := json.Marshal(wire.Do{T: "do", ID: id, Cmd: "free.paint", Body: body})
		if err != nil {
			return 0, err
		}
		if err := one.a.send(frame); err != nil {
			return 0, err
		}
		if err := one.b.patched(id); err != nil {
			return 0, err
		}
		if err := one.a.patched(id); err != nil {
			return 0, err
		}
	}
	var took []time.Duration
	for range 500 {
		id, frame := one.a.command()
		began := time.Now()
		if err := one.a.send(frame); err != nil {
			return 0, err
		}
		if err := one.b.patched(id); err != nil {
			return 0, err
		}
		took = append(took, time.Since(began))
		if err := one.a.patched(id); err != nil {
			return 0, err
		}
	}
	return quantile(took, .5), nil
}
