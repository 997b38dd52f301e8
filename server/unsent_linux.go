package main

import (
	"net"
	"syscall"

	"golang.org/x/sys/unix"
)

// maxUnsent is what the system takes of a connection ahead of the network. By itself it takes megabytes: what a device
// gets would then be old by as much, and whether it takes anything would show only once in a while.
const maxUnsent = 16 << 10

// keepUnsentSmall bounds what was written to a connection and waits to be sent.
func keepUnsentSmall(conn net.Conn) {
	tcp, ok := conn.(syscall.Conn)
	if !ok {
		return
	}
	if raw, err := tcp.SyscallConn(); err == nil {
		_ = raw.Control(func(fd uintptr) { // where it fails, the system's own bound counts
			_ = unix.SetsockoptInt(int(fd), unix.IPPROTO_TCP, unix.TCP_NOTSENT_LOWAT, maxUnsent)
		})
	}
}
