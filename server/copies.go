package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"time"
)

// copies are backups that the server makes by itself into a folder, which holds the latest of them.
type copies struct {
	dir   string
	every time.Duration
	keep  int
	now   func() time.Time
	store copier
	log   *slog.Logger
}

const (
	copyName     = "amends-20060102T150405Z.zip" // in UTC, so that names sort as their times do
	copyAgain    = 10 * time.Minute              // after one that failed
	copyLookEach = time.Minute                   // so that a machine that slept makes up for it soon
)

// scheduled makes them until stop is called, which waits for one that is under way.
func (c copies) scheduled() (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		c.keepUp(ctx)
	}()
	return func() {
		cancel()
		<-ended
	}
}

func (c copies) keepUp(ctx context.Context) {
	for {
		wait := copyLookEach
		if err := c.makeDue(); err != nil {
			c.log.Error("no copy of the store was made; it is tried again", "folder", c.dir, "in", copyAgain, "error", err)
			wait = copyAgain
		}
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return
		}
	}
}

// makeDue makes a copy if the latest is older than it may be, and only then lets go of the oldest.
func (c copies) makeDue() error {
	now := c.now().UTC()
	there, latest, err := c.found(now)
	if err != nil || now.Sub(latest) < c.every {
		return err
	}
	name := now.Format(copyName)
	target := filepath.Join(c.dir, name)
	if err := writeNew(target, c.store.Backup); err != nil {
		return err
	}
	c.log.Info("a copy of the store was made", "file", target)
	there = append(there, name)
	for _, old := range there[:max(0, len(there)-c.keep)] {
		err = errors.Join(err, os.Remove(filepath.Join(c.dir, old)))
	}
	return err
}

// found is the copies of until now, the latest last. What else lies in the folder is left alone.
func (c copies) found(now time.Time) (names []string, latest time.Time, err error) {
	if err := os.MkdirAll(c.dir, 0o700); err != nil {
		return nil, latest, err
	}
	entries, err := os.ReadDir(c.dir) // by name, and so by time
	for _, entry := range entries {
		made, isNot := time.Parse(copyName, entry.Name())
		if isNot == nil && !made.After(now) && entry.Type().IsRegular() {
			names, latest = append(names, entry.Name()), made
		}
	}
	return names, latest, err
}

var errThere = errors.New("it is there already; name a new file")

// writeNew makes a file that appears whole or not at all, and is never another's.
func writeNew(target string, write func(io.Writer) error) error {
	file, err := os.CreateTemp(filepath.Dir(target), filepath.Base(target)+".part-*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	if err = write(file); err == nil {
		err = file.Sync()
	}
	if err := errors.Join(err, file.Close()); err != nil {
		return err
	}
	err = os.Link(file.Name(), target)
	if errors.Is(err, fs.ErrExist) {
		return errThere
	}
	if err != nil { // a file system without links
		err = os.Rename(file.Name(), target)
	}
	if err != nil {
		return fmt.Errorf("it cannot be put in place: %w", err)
	}
	return nil
}
