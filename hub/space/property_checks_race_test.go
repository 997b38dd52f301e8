//go:build race

package space

// checksOfEach is less with the race detector, which slows the runs down and can find nothing in them: they have one
// goroutine. Without it they are run in full.
const checksOfEach = 1
