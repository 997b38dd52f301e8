package pebblestore

import (
	"archive/tar"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"amends/hub/space"

	"github.com/cockroachdb/pebble/v2/vfs"
)

// sumsName is the last file of a backup: it names every other with its SHA-256, so that none can be missing unseen.
const sumsName = "store.sha256"

// Backup writes a consistent copy of the store, as it is at this moment, as a tar. Writers do not wait for it. The copy
// shares the store's files while it is made; what is erased meanwhile is gone from them when it has ended.
func (s *Store) Backup(w io.Writer) error {
	s.copying.Lock()
	defer s.copying.Unlock()
	folder := filepath.Join(filepath.Dir(s.folder), copyFolder)
	defer os.RemoveAll(folder)
	err := s.view(context.Background(), func() error {
		if err := os.Mkdir(folder, 0o700); err != nil {
			return err
		}
		return s.db.Checkpoint(filepath.Join(folder, FolderName))
	})
	if err != nil {
		return err
	}
	return pack(w, filepath.Join(folder, FolderName))
}

// pack writes all files of a folder.
func pack(w io.Writer, folder string) error {
	files, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	var sums strings.Builder
	t := tar.NewWriter(w)
	for _, file := range files {
		sum, err := packFile(t, folder, file.Name())
		if err != nil {
			return err
		}
		fmt.Fprintf(&sums, "%s  %s\n", sum, file.Name())
	}
	if err := t.WriteHeader(header(sumsName, int64(sums.Len()))); err != nil {
		return err
	}
	if _, err := io.WriteString(t, sums.String()); err != nil {
		return err
	}
	return t.Close()
}

func header(name string, size int64) *tar.Header {
	return &tar.Header{Typeflag: tar.TypeReg, Name: name, Size: size, Mode: 0o600}
}

func packFile(t *tar.Writer, folder, name string) (sum string, err error) {
	file, err := os.Open(filepath.Join(folder, name))
	if err != nil {
		return "", err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return "", err
	}
	if err := t.WriteHeader(header(name, info.Size())); err != nil {
		return "", err
	}
	hash := sha256.New()
	_, err = io.Copy(io.MultiWriter(t, hash), file)
	return hex.EncodeToString(hash.Sum(nil)), err
}

// Restore makes a store of a backup in a data folder that is empty or not there. The backup must be whole, and the
// store that comes of it well; else there is none afterwards.
func Restore(ctx context.Context, backup io.Reader, folder string, invariants func(*space.Doc) []string) (r Report, err error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return r, fmt.Errorf("the folder %s cannot be made: %w", folder, err)
	}
	if files, err := os.ReadDir(folder); err != nil || len(files) > 0 {
		return r, errors.Join(err, fmt.Errorf("the folder %s is not empty; name a new one with --data, or move away what is there", folder))
	}
	fresh, err := os.MkdirTemp(folder, FolderName+".new-")
	if err != nil {
		return r, fmt.Errorf("the folder %s cannot be written to: %w", folder, err)
	}
	defer os.RemoveAll(fresh)
	unpacked := filepath.Join(fresh, FolderName)
	if err := unpack(backup, unpacked); err != nil {
		return r, err
	}
	r, err = Check(ctx, fresh, invariants)
	if err == nil && len(r.Problems) > 0 {
		err = fmt.Errorf("the store in the backup is not as it should be, such as: %s; take an earlier backup", r.Problems[0])
	}
	if err == nil {
		err = os.Rename(unpacked, filepath.Join(folder, FolderName))
	}
	if err != nil {
		return r, err
	}
	return r, syncFolder(folder)
}

// unpack writes the files of a backup into a new folder.
func unpack(backup io.Reader, folder string) error {
	if err := os.Mkdir(folder, 0o700); err != nil {
		return err
	}
	sums := map[string]string{}
	t := tar.NewReader(backup)
	for {
		head, err := t.Next()
		if err != nil {
			return notWhole(err)
		}
		if head.Typeflag != tar.TypeReg || head.Name != filepath.Base(head.Name) || !fs.ValidPath(head.Name) {
			return notWhole(fmt.Errorf("it has an entry %.60q", head.Name))
		}
		if head.Name == sumsName {
			if err := compare(t, sums); err != nil {
				return notWhole(err)
			}
			return syncFolder(folder)
		}
		sum, err := unpackFile(t, filepath.Join(folder, head.Name))
		if err != nil {
			return err
		}
		sums[head.Name] = sum
	}
}

func notWhole(err error) error {
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	return fmt.Errorf("this is no whole backup of a store (%w); take another", err)
}

func unpackFile(from io.Reader, path string) (sum string, err error) {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return "", notWhole(err)
	}
	hash := sha256.New()
	if _, err := io.Copy(io.MultiWriter(file, hash), from); err != nil {
		_ = file.Close()
		if errors.Is(err, io.ErrUnexpectedEOF) {
			err = notWhole(err)
		}
		return "", err
	}
	return hex.EncodeToString(hash.Sum(nil)), errors.Join(file.Sync(), file.Close())
}

// compare wants the sums to be those of the backup's last file.
func compare(last io.Reader, sums map[string]string) error {
	const enough = 16 << 20
	listed, err := io.ReadAll(io.LimitReader(last, enough))
	if err != nil {
		return err
	}
	var lines strings.Builder
	for _, name := range slices.Sorted(maps.Keys(sums)) {
		fmt.Fprintf(&lines, "%s  %s\n", sums[name], name)
	}
	if string(listed) != lines.String() {
		return errors.New("its files are not those that it lists")
	}
	return nil
}

func syncFolder(folder string) error {
	if runtime.GOOS == "windows" { // folders cannot be synced there
		return nil
	}
	d, err := vfs.Default.OpenDir(folder)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
