// Package space holds the rules of Amends: what two partners may do in their space, and what follows.
//
// It is pure. A command, the state that it meets, the seat that sends it and the time come in; a change
// or a refusal comes out. There is no I/O here, no goroutine, no clock and no randomness, so that every rule
// can be read, tested and replayed by itself. The rules are numbered in RULES.md; code and tests cite them.
//
// Words are sealed on the devices of the two partners. The rules move, keep and count them, and never read them.
//
// Times are Unix milliseconds, ids lowercase UUIDs, days "2006-01-02", zones IANA names.
package space
