package main

import (
	"context"
	"fmt"
	"sync"

	"amends/client"
	"amends/client/seal"
)

// pair is two partners' devices in one space.
type pair struct{ a, b *device }

// joining is how many pairs are made at once.
const joining = 16

// meet makes n spaces with both partners connected, the second at another server if there is one.
func meet(ctx context.Context, n int, at ...*process) ([]*pair, error) {
	pairs := make([]*pair, n)
	err := each(n, joining, func(i int) (err error) {
		pairs[i], err = newPair(ctx, at[0], at[len(at)-1])
		return err
	})
	return pairs, err
}

func newPair(ctx context.Context, first, second *process) (*pair, error) {
	a, link, err := client.Begin(ctx, first.url, "Etc/UTC", seal.Greeting{Name: "A"})
	if err != nil {
		return nil, fmt.Errorf("beginning a space: %w", err)
	}
	found, err := client.Look(ctx, link)
	if err != nil {
		return nil, fmt.Errorf("looking at a link: %w", err)
	}
	b, err := found.Join(ctx, "Etc/UTC")
	if err != nil {
		return nil, fmt.Errorf("joining: %w", err)
	}
	b.Server = second.url
	p := &pair{a: &device{held: a}, b: &device{held: b}}
	if err := p.a.connect(); err != nil {
		return p, err
	}
	return p, p.b.connect()
}

// each calls do for 0..n-1 with at most width at once, and returns the first error, after which no more begin.
func each(n, width int, do func(int) error) error {
	var (
		group sync.WaitGroup
		lock  sync.Mutex
		first error
		slots = make(chan struct{}, width)
	)
	failed := func() bool {
		lock.Lock()
		defer lock.Unlock()
		return first != nil
	}
	for i := 0; i < n && !failed(); i++ {
		slots <- struct{}{}
		group.Go(func() {
			defer func() { <-slots }()
			if err := do(i); err != nil {
				lock.Lock()
				defer lock.Unlock()
				if first == nil {
					first = err
				}
			}
		})
	}
	group.Wait()
	return first
}

func hangUp(pairs []*pair) {
	for _, p := range pairs {
		if p == nil {
			continue
		}
		for _, d := range []*device{p.a, p.b} {
			if d != nil && d.socket != nil {
				d.close()
			}
		}
	}
}
