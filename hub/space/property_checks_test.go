//go:build !race

package space

// checksOfEach is how many runs begin at the end of each story, and as many somewhere in it.
const checksOfEach = 8
