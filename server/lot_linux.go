package main

import (
	"errors"
	"fmt"
	"os"
	"sync"
	"syscall"

	"golang.org/x/sys/unix"
)

// lot is where sockets are parked: an epoll of its own, beside that of Go's poller, in which each waits for one event.
// Go's poller watches this one, so that waiting takes no thread.
type lot struct {
	epoll *os.File
	fd    int
	done  chan struct{}

	mu     sync.Mutex
	closed bool
	parked map[int32]*socket // by file descriptor
}

// eventsAtOnce is how many are fetched with one call.
const eventsAtOnce = 128

func openLot() (*lot, error) {
	fd, err := unix.EpollCreate1(unix.EPOLL_CLOEXEC)
	if err == nil {
		err = unix.SetNonblock(fd, true) // else Go's poller does not watch it
	}
	if err != nil {
		return nil, fmt.Errorf("epoll: %w", err)
	}
	l := &lot{epoll: os.NewFile(uintptr(fd), "epoll"), fd: fd, done: make(chan struct{}), parked: map[int32]*socket{}}
	go l.watch()
	return l, nil
}

// close ends the watch. What is still parked is not woken any more.
func (l *lot) close() {
	if l == nil {
		return
	}
	l.mu.Lock()
	l.closed = true
	l.mu.Unlock()
	l.epoll.Close()
	<-l.done
}

// watch wakes what something has come for.
func (l *lot) watch() {
	defer close(l.done)
	epoll, err := l.epoll.SyscallConn()
	if err != nil {
		return // it was closed already
	}
	events := make([]unix.EpollEvent, eventsAtOnce)
	for {
		var n int
		var failed error
		err := epoll.Read(func(fd uintptr) bool {
			n, failed = unix.EpollWait(int(fd), events, 0)
			return n != 0
		})
		if err != nil {
			return
		}
		if failed != nil {
			continue // interrupted
		}
		for _, event := range events[:n] {
			if s := l.of(event.Fd); s != nil {
				s.wake()
			}
		}
	}
}

// of is who is parked with a file descriptor. It may be another than the event was for, whose connection is over:
// one that is woken for nothing is parked again.
func (l *lot) of(fd int32) *socket {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.parked[fd]
}

// add has a socket be woken once by what comes next, or has come already.
func (l *lot) add(s *socket) error {
	conn, ok := s.conn.(*patient).Conn.(syscall.Conn)
	if !ok {
		return errors.ErrUnsupported
	}
	raw, err := conn.SyscallConn()
	if err != nil {
		return err
	}
	var failed error
	err = raw.Control(func(fd uintptr) { failed = l.watches(s, int(fd)) })
	return errors.Join(err, failed)
}

func (l *lot) watches(s *socket, fd int) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return os.ErrClosed
	}
	event := unix.EpollEvent{Events: unix.EPOLLIN | unix.EPOLLRDHUP | unix.EPOLLONESHOT, Fd: int32(fd)}
	err := unix.EpollCtl(l.fd, unix.EPOLL_CTL_MOD, fd, &event)
	if errors.Is(err, unix.ENOENT) {
		err = unix.EpollCtl(l.fd, unix.EPOLL_CTL_ADD, fd, &event)
	}
	if err == nil {
		s.fd = int32(fd)
		l.parked[s.fd] = s
	}
	return err
}

func (l *lot) remove(s *socket) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.parked[s.fd] == s {
		delete(l.parked, s.fd)
	}
}
