package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"
)

// A running server answers the people of its own machine at a socket in its data folder, which is closed to
// other users. It serves one thing: a copy of the store.
const (
	controlName = "control.sock"
	maxSockPath = 100 // what systems take as a socket's path, about
)

// copier is what the control socket asks of the store.
type copier interface{ Backup(io.Writer) error }

// controlPath is where the socket lies: the shorter way to it, for a path's length is bounded.
func controlPath(data string) string {
	path := filepath.Join(data, controlName)
	if full, err := filepath.Abs(path); err == nil {
		if here, err := os.Getwd(); err == nil {
			if short, err := filepath.Rel(here, full); err == nil && len(short) < len(path) {
				return short
			}
		}
		if len(full) < len(path) {
			return full
		}
	}
	return path
}

// listenControl serves the control socket until stop is called. The store is open, so no other server is: a
// socket that is there is an earlier one's.
func listenControl(data string, store copier, log *slog.Logger) (stop func(), err error) {
	path := controlPath(data)
	if len(path) > maxSockPath {
		log.Warn("no backup can be taken while this server runs: the path of its data folder is too long")
		return func() {}, nil
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("the control socket of an earlier server cannot be removed: %w", err)
	}
	listener, err := net.Listen("unix", path)
	if err != nil {
		return nil, fmt.Errorf("cannot listen on the control socket: %w", err)
	}
	if err := os.Chmod(path, 0o600); err != nil {
		return nil, errors.Join(err, listener.Close())
	}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /backup", func(w http.ResponseWriter, _ *http.Request) {
		if err := store.Backup(w); err != nil {
			log.Error("a backup failed", "error", err)
			panic(http.ErrAbortHandler) // the asker sees that it is cut off
		}
	})
	return background(listener, mux, log), nil
}

// background serves on a listener until stop is called, which waits a moment for what is under way.
func background(listener net.Listener, handler http.Handler, log *slog.Logger) (stop func()) {
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 5 * time.Second, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn)}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			log.Error("a listener failed", "address", listener.Addr().String(), "error", err)
		}
	}()
	return func() {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		if server.Shutdown(ctx) != nil {
			server.Close()
		}
		<-ended
	}
}
