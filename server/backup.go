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
	"syscall"
	"time"

	"amends/hub/pebblestore"
	"amends/hub/redisstore"
	"amends/hub/space"
)

// backup writes a copy of the store into a new file: through the server that has it open, or from the store
// itself. The file appears whole or not at all.
func backup(ctx context.Context, cfg config, stdout io.Writer) (err error) {
	target := cfg.Backup.File
	if _, err := os.Stat(filepath.Join(cfg.Data, pebblestore.FolderName)); err != nil {
		return fmt.Errorf("there is no store in %s; name its folder with --data", cfg.Data)
	}
	if _, err := os.Lstat(target); err == nil {
		return fmt.Errorf("the backup %s was not written: %w", target, errThere)
	}
	err = writeNew(target, func(to io.Writer) error { return copyStore(ctx, cfg.Data, to) })
	if err != nil {
		return fmt.Errorf("the backup %s was not written: %w", target, err)
	}
	info, err := os.Stat(target)
	if err == nil {
		fmt.Fprintf(stdout, "%s holds the store as of now, %d bytes. To bring it back, stop the server and give: server restore %s, with --data naming an empty folder.\n", target, info.Size(), target)
	}
	return err
}

func copyStore(ctx context.Context, data string, to io.Writer) error {
	err := copyFromServer(ctx, data, to)
	nobody := errors.Is(err, syscall.ECONNREFUSED) || errors.Is(err, os.ErrNotExist) || errors.Is(err, syscall.EINVAL) // a path too long
	if !nobody {
		return err
	}
	store, err := pebblestore.Open(data, pebblestore.Options{Now: time.Now, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		return err
	}
	return errors.Join(store.Backup(to), store.Close())
}

// copyFromServer asks the server that runs on the folder. Without one the error is that of the missing socket.
func copyFromServer(ctx context.Context, data string, to io.Writer) error {
	dialer := net.Dialer{Timeout: 5 * time.Second}
	transport := &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return dialer.DialContext(ctx, "unix", controlPath(data))
	}}
	defer transport.CloseIdleConnections()
	ask, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://amends/backup", nil)
	if err != nil {
		return err
	}
	answer, err := (&http.Client{Transport: transport}).Do(ask)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("the server answered %s", answer.Status)
	}
	_, err = io.Copy(to, answer.Body)
	return err
}

// restore brings a backup back, and checks it before and after.
func restore(ctx context.Context, cfg config, stdout io.Writer) error {
	found, err := pebblestore.Restore(ctx, cfg.Restore.File, cfg.Data, wrongAt(cfg.now()))
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(stdout, "%s\n%s holds the store of the backup. All is well.\n", counted(found), cfg.Data)
	return err
}

var errDamaged = errors.New("the store is not as it should be; restore the latest backup that passes this check")

// check verifies the embedded store, which no server may have open, or the one in Redis, which servers may use.
func check(ctx context.Context, cfg config, stdout io.Writer) error {
	counts, problems, err := examine(ctx, cfg)
	if err != nil {
		return err
	}
	fmt.Fprintln(stdout, counts)
	for _, problem := range problems {
		fmt.Fprintln(stdout, problem)
	}
	if len(problems) > 0 {
		return errDamaged
	}
	fmt.Fprintln(stdout, "All is well.")
	return nil
}

// wrongAt says what is wrong in a space at a time.
func wrongAt(now time.Time) func(map[space.DocName]*space.Doc, []string) []string {
	return func(docs map[space.DocName]*space.Doc, hashes []string) []string {
		wrong := space.CheckSpace(docs)
		if access := docs[space.Access]; access != nil {
			wrong = append(wrong, space.CheckIndex(access, hashes, now.UnixMilli())...)
		}
		return wrong
	}
}

const common = "%d spaces, %d entities, %d commands remembered, %d tickets"

func counted(found pebblestore.Report) string {
	return fmt.Sprintf(common+", %d bytes", found.Spaces, found.Entities, found.Commands, found.Tickets, found.Bytes)
}

func examine(ctx context.Context, cfg config) (counts string, problems []string, err error) {
	if cfg.Redis != "" {
		o := redisstore.Options{Now: cfg.now, Log: slog.New(slog.DiscardHandler)}
		found, err := redisstore.Check(ctx, cfg.Redis, o, wrongAt(cfg.now()))
		return fmt.Sprintf(common, found.Spaces, found.Entities, found.Commands, found.Tickets), found.Problems, err
	}
	found, err := pebblestore.Check(ctx, cfg.Data, wrongAt(cfg.now()))
	return counted(found), found.Problems, err
}
