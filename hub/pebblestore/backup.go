package pebblestore

import (
	"archive/zip"
	"cmp"
	"compress/flate"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/cockroachdb/pebble/v2/vfs"
)

// Backup writes a consistent copy of the store, as it is at this moment, as a zip, whose end lists all files with their
// sums. Writers do not wait for it. The copy shares the store's files while it is made; what is erased meanwhile is gone
// from them when it has ended.
func (s *Store) Backup(w io.Writer) error {
	s.copying.Lock()
	defer s.copying.Unlock()
	folder := filepath.Join(filepath.Dir(s.folder), copyFolder)
	defer os.RemoveAll(folder)
	err := s.view(context.Background(), func(reader) error {
		return cmp.Or(os.Mkdir(folder, 0o700), s.db.Checkpoint(filepath.Join(folder, FolderName)))
	})
	if err != nil {
		return err
	}
	z := zip.NewWriter(w)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.NoCompression) }) // tables are compressed
	if err := z.AddFS(os.DirFS(folder)); err != nil {
		return err
	}
	return z.Close()
}

// Restore makes a store of a backup in a data folder that is empty or not there. The backup must be whole, and the
// store that comes of it well; else there is none afterwards.
func Restore(ctx context.Context, backup, folder string, invariants Invariants) (r Report, err error) {
	if files, err := os.ReadDir(folder); len(files) > 0 || err != nil && !errors.Is(err, fs.ErrNotExist) {
		return r, errors.Join(err, fmt.Errorf("the folder %s is not empty; name a new one with --data, or move away what is there", folder))
	}
	err = place(vfs.Default, folder, func(fresh string) error {
		if err := unpack(backup, fresh); err != nil {
			return err
		}
		if r, err = Check(ctx, fresh, invariants); err != nil {
			return err
		}
		if len(r.Problems) > 0 {
			return fmt.Errorf("the store in the backup is not as it should be, such as: %s; take an earlier backup", r.Problems[0])
		}
		return syncAll(fresh)
	})
	return r, err
}

func unpack(backup, folder string) error {
	z, err := zip.OpenReader(backup)
	if errors.As(err, new(*fs.PathError)) {
		return fmt.Errorf("the backup cannot be read: %w", err)
	}
	if err == nil {
		err = cmp.Or(os.CopyFS(folder, z), z.Close())
	}
	if err != nil && !diskFull(err) {
		err = fmt.Errorf("this is no whole backup of a store (%w); take another", err)
	}
	return err
}

// syncAll sees to it that all that lies in a folder is on the disk.
func syncAll(folder string) error {
	return filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir():
			return syncFile(vfs.Default.OpenDir(path))
		}
		return syncFile(vfs.Default.OpenReadWrite(path, vfs.WriteCategoryUnspecified))
	})
}
