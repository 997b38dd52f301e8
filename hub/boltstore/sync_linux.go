package boltstore

import (
	"os"
	"syscall"
)

// syncData waits until the disk has what was written to a file whose length did not change.
func syncData(file *os.File) error {
	for {
		if err := syscall.Fdatasync(int(file.Fd())); err != syscall.EINTR {
			return os.NewSyscallError("fdatasync", err)
		}
	}
}
