//go:build !race

package hub_test

// simSeeds is how many seeds of each simulation are played.
const simSeeds = 200
