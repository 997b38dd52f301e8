// Command load measures an Amends server from the side of its devices: pairs of sockets, as partners have them.
// It starts the server that it measures, on loopback and on an empty folder, and stops it.
//
//	load -server bin/amends              the table of figures (make bench)
//	load -server bin/amends -only idle   one row
//
// Figures are of one machine that runs both sides. Where a floor exists it is measured in the same run, and
// the ratio is what counts.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"
)

// settings of one run.
type settings struct {
	server   string        // path of the server's binary
	pairs    int           // for saturation
	duration time.Duration // of each measurement
	idle     int           // connections
	runs     int           // of each; the median is printed with min and max
}

// rows are the measurements, in the order of the table.
var rows = []struct {
	name    string
	measure func(context.Context, settings) ([]figure, error)
}{
	{"floors", floors},
	{"saturation", saturation},
	{"latency", latency},
	{"one", onePair},
	{"idle", idle},
	{"growth", growth},
	{"start", startUp},
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "load:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("load", flag.ContinueOnError)
	var s settings
	var only string
	flags.StringVar(&s.server, "server", "bin/amends", "the server's `binary`")
	flags.IntVar(&s.pairs, "pairs", 256, "pairs of partners for the saturation")
	flags.DurationVar(&s.duration, "duration", 5*time.Second, "of each measurement")
	flags.IntVar(&s.idle, "idle", 2000, "idle connections")
	flags.IntVar(&s.runs, "runs", 3, "of each measurement; the median is printed")
	flags.StringVar(&only, "only", "", "rows to measure, separated by commas; all if empty")
	if err := flags.Parse(args); err != nil {
		return err
	}
	for _, row := range rows {
		if only != "" && !slices.Contains(strings.Split(only, ","), row.name) {
			continue
		}
		if err := repeat(ctx, s, row.measure); err != nil {
			return fmt.Errorf("%s: %w", row.name, err)
		}
	}
	return nil
}
