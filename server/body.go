package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"github.com/gofiber/fiber/v2"
)

// readBody reads a request's one JSON object strictly. It is never unpacked: a small body stays small.
func readBody(c *fiber.Ctx, into any) error {
	dec := json.NewDecoder(bytes.NewReader(c.BodyRaw()))
	dec.DisallowUnknownFields()
	if err := dec.Decode(into); err != nil {
		return malformed(blamed(err))
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return malformed("")
	}
	return nil
}

// blamed is the field that a decoding error is about, where there is one.
func blamed(err error) string {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		return wrong.Field
	}
	if _, quoted, ok := strings.Cut(err.Error(), "unknown field "); ok {
		return strings.Trim(quoted, `"`)
	}
	return ""
}
