//go:build !linux

package main

import "errors"

// lot parks nothing here: each connection is read all the time.
type lot struct{}

func openLot() (*lot, error) { return nil, nil }

func (*lot) close() {}

func (*lot) add(*socket) error { return errors.ErrUnsupported }

func (*lot) remove(*socket) {}
