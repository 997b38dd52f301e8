package main

import (
	"os"
	"path/filepath"
	"time"
)

// diskFloor is how many records of 200 bytes a second can be appended and synced, group of them at a time.
func diskFloor(duration time.Duration, group int) (float64, error) {
	writes, began := 0, time.Now()
	err := appending(func(sync func(int) error) error {
		for time.Since(began) < duration {
			if err := sync(group); err != nil {
				return err
			}
			writes += group
		}
		return nil
	})
	return float64(writes) / time.Since(began).Seconds(), err
}

// oneSync is how long a lone append and fsync takes at a steady rate: the median, in ms.
func oneSync(duration time.Duration, rate int) (float64, error) {
	var took []time.Duration
	err := appending(func(sync func(int) error) error {
		every := time.Second / time.Duration(rate)
		for began, planned := time.Now(), time.Duration(0); planned < duration; planned += every {
			time.Sleep(time.Until(began.Add(planned)))
			before := time.Now()
			if err := sync(1); err != nil {
				return err
			}
			took = append(took, time.Since(before))
		}
		return nil
	})
	return quantile(took, .5), err
}

// appending lends a file, where the servers have theirs, to which records are appended and synced.
func appending(do func(sync func(records int) error) error) error {
	dir, err := os.MkdirTemp("", "amends-floor")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	file, err := os.Create(filepath.Join(dir, "floor"))
	if err != nil {
		return err
	}
	defer file.Close()
	return do(func(records int) error {
		if _, err := file.Write(make([]byte, 200*records)); err != nil {
			return err
		}
		return file.Sync()
	})
}
