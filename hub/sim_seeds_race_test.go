//go:build race

package hub_test

// simSeeds is less with the race detector, which slows the runs down.
const simSeeds = 10
