package main

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"
)

// figure is one measured value, with the bar that it is held to.
type figure struct {
	name  string
	value float64
	unit  string
	bar   bar
}

// bar is a limit. The zero bar is none: the figure is there to compare with.
type bar struct {
	sign  string
	limit float64
}

func atLeast(limit float64) bar { return bar{"≥", limit} }
func atMost(limit float64) bar  { return bar{"≤", limit} }

func (b bar) met(value float64) string {
	switch {
	case b.sign == "":
		return ""
	case b.sign == "≥" && value >= b.limit, b.sign == "≤" && value <= b.limit:
		return "yes"
	}
	return "no"
}

// repeat measures as often as set and prints the median of each figure, with the least and the most.
func repeat(ctx context.Context, s settings, measure func(context.Context, settings) ([]figure, error)) error {
	var figures []figure
	var values [][]float64
	for run := range s.runs {
		measured, err := measure(ctx, s)
		if err != nil {
			return err
		}
		if run == 0 {
			figures, values = measured, make([][]float64, len(measured))
		}
		for i, f := range measured {
			values[i] = append(values[i], f.value)
		}
	}
	for i, f := range figures {
		v := values[i]
		slices.Sort(v)
		show(f, v[0], v[len(v)/2], v[len(v)-1])
	}
	return nil
}

func show(f figure, least, median, most float64) {
	limit := ""
	if f.bar.sign != "" {
		limit = f.bar.sign + " " + plain(f.bar.limit)
	}
	spread := ""
	if least != most {
		spread = fmt.Sprintf(" (%s to %s)", number(least), number(most))
	}
	fmt.Printf("| %s | %s | %s %s%s | %s |\n", f.name, limit, number(median), f.unit, spread, f.bar.met(rounded(median)))
}

// rounded is a value as it is printed, so that a bar is not missed by what nobody sees.
func rounded(v float64) float64 { return math.Round(v*1000) / 1000 }

// number has as many digits as mean something.
func number(v float64) string {
	switch {
	case math.Abs(v) >= 1000:
		return plain(math.Round(v))
	case math.Abs(v) >= 100:
		return strconv.FormatFloat(v, 'f', 0, 64)
	case math.Abs(v) >= 10:
		return strconv.FormatFloat(v, 'f', 1, 64)
	}
	return plain(rounded(v))
}

// plain writes thousands apart.
func plain(v float64) string {
	text := strconv.FormatFloat(v, 'f', -1, 64)
	if v < 1000 {
		return text
	}
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}

// quantile of durations, in milliseconds. The durations are sorted by it.
func quantile(d []time.Duration, q float64) float64 {
	if len(d) == 0 {
		return math.NaN()
	}
	slices.Sort(d)
	return float64(d[min(len(d)-1, int(q*float64(len(d))))].Microseconds()) / 1000
}
