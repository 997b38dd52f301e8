//go:build !linux

package pebblestore

import "testing"

func mountSmall(*testing.T, string) bool { return false }
func remountLarger(*testing.T, string)   {}
