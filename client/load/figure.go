package main

import (
	"context"
	"fmt"
	"slices"
	"time"
)

// figure is one measured value.
type figure struct {
	name  string
	value float64
	unit  string
}

// repeat measures as often as set and prints the median of each figure, with the least and the most.
func repeat(ctx context.Context, s settings, measure func(context.Context, settings) ([]figure, error)) error {
	var order []figure
	values := make(map[string][]float64)
	for range s.runs {
		figures, err := measure(ctx, s)
		if err != nil {
			return err
		}
		for _, f := range figures {
			if values[f.name] == nil {
				order = append(order, f)
			}
			values[f.name] = append(values[f.name], f.value)
		}
	}
	for _, f := range order {
		v := values[f.name]
		slices.Sort(v)
		fmt.Printf("%-58s %12s %-12s (%s to %s)\n", f.name, number(v[len(v)/2]), f.unit, number(v[0]), number(v[len(v)-1]))
	}
	return nil
}

func number(v float64) string {
	switch {
	case v >= 1000:
		return fmt.Sprintf("%.0f", v)
	case v >= 10:
		return fmt.Sprintf("%.1f", v)
	}
	return fmt.Sprintf("%.3f", v)
}

// quantile of durations, in milliseconds. The durations are sorted by it.
func quantile(d []time.Duration, q float64) float64 {
	if len(d) == 0 {
		return 0
	}
	slices.Sort(d)
	return float64(d[min(len(d)-1, int(q*float64(len(d))))].Microseconds()) / 1000
}
