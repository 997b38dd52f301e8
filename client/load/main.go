// Command load measures Amends from the side of its devices: pairs of sockets, as partners have them. It starts the
// servers that it measures, and redis-server, on loopback and on empty folders, and stops them.
//
//	load -server bin/amends                  the table of figures (make bench)
//	load -server bin/amends -only idle,one   some rows
//
// Figures are of one machine that runs both sides. Where a floor exists it is measured in the same run, and the ratio
// is what counts: a bare relay of the same libraries, a bare script in the same Redis, append and fsync on the same
// disk.
package main

import (
	"context"
	"flag"
	"fmt"
	"net/http"
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
	{"saturation", saturation},
	{"redis", saturationOnRedis},
	{"latency", latency},
	{"one", onePair},
	{"idle", idle},
	{"floods", floods},
	{"voices", relayedVoices},
	{"sounds", sounds},
	{"wire", onTheWire},
	{"allocations", allocations},
	{"entities", growthOfADoc},
	{"spaces", growthOfAServer},
	{"year", yearInRedis},
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
	var relay bool
	flags.StringVar(&s.server, "server", "bin/amends", "the server's `binary`")
	flags.IntVar(&s.pairs, "pairs", 256, "pairs of partners for the saturation")
	flags.DurationVar(&s.duration, "duration", 5*time.Second, "of each measurement")
	flags.IntVar(&s.idle, "idle", 19500, "idle connections")
	flags.IntVar(&s.runs, "runs", 3, "of each measurement; the median is printed")
	flags.StringVar(&only, "only", "", "rows to measure, separated by commas; all if empty")
	flags.BoolVar(&relay, "relay", false, "be the bare relay that servers are held against, until killed")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if relay {
		return serveRelay()
	}
	http.DefaultTransport.(*http.Transport).MaxIdleConnsPerHost = joining
	fmt.Println("| what | bar | measured: median (min to max) | met |\n|---|---|---|---|")
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
