package main

import (
	"context"
	"fmt"
	"os/exec"
	"regexp"
	"strconv"
)

// Some figures are known to tests in the folders of what they measure. These rows run them, in the module's folder.

// goTest runs one test or benchmark and finds numbers in what it prints.
func goTest(ctx context.Context, pattern *regexp.Regexp, args ...string) ([][]float64, error) {
	out, err := exec.CommandContext(ctx, "go", append([]string{"test", "-count=1", "-v"}, args...)...).CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("go test %v: %w\n%s", args, err, out)
	}
	var found [][]float64
	for _, match := range pattern.FindAllStringSubmatch(string(out), -1) {
		var numbers []float64
		for _, text := range match[1:] {
			v, err := strconv.ParseFloat(text, 64)
			if err != nil {
				return nil, err
			}
			numbers = append(numbers, v)
		}
		found = append(found, numbers)
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("go test %v does not say %v:\n%s", args, pattern, out)
	}
	return found, nil
}

var benchmark = regexp.MustCompile(`(?m)^BenchmarkCommand\S*\s+\d+\s+([\d.]+) ns/op\s+\d+ B/op\s+(\d+) allocs/op`)

// allocations are those of one command, from the frame that was read to the patches that were written, with the store's
// share left out.
func allocations(ctx context.Context, _ settings) ([]figure, error) {
	found, err := goTest(ctx, benchmark, "./hub", "-run", "^$", "-bench", "^BenchmarkCommand", "-benchmem", "-benchtime", "20000x")
	if err != nil {
		return nil, err
	}
	if len(found) != 4 {
		return nil, fmt.Errorf("%d benchmarks of a command, not 4", len(found))
	}
	few, many, one, open := found[0], found[1], found[2], found[3]
	return []figure{
		{"allocations for each command", few[1], "", atMost(40)},
		{"… more with 20,000 entities than with 10", many[1] - few[1], "", atMost(0)},
		{"a command in the room, 20,000 entities over 10", many[0] / few[0], "×", atMost(1.2)},
		{"a command in the room, 50,000 open spaces over 1", open[0] / one[0], "×", atMost(1.2)},
	}, nil
}

var yearly = regexp.MustCompile(`take (\d+) bytes in Redis, ([\d.]+) times as much`)

// yearInRedis is what a space takes in Redis after a year's use.
func yearInRedis(ctx context.Context, _ settings) ([]figure, error) {
	found, err := goTest(ctx, yearly, "./hub/redisstore", "-run", "^TestTheMemoryOfAYear$")
	if err != nil {
		return nil, err
	}
	return []figure{
		{"a space in Redis after a year's use", found[0][0] / 1e6, "MB", bar{}},
		{"… over the bytes of its entities", found[0][1], "×", atMost(1.5)},
	}, nil
}
