//go:build !linux

package boltstore

import "os"

// syncData waits until the disk has what was written to a file whose length did not change.
func syncData(file *os.File) error { return file.Sync() }
