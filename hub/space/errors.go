package space

import "errors"

// Code says in one word why something was refused; PROTOCOL.md has the list.
type Code string

const (
	BadMessage   Code = "bad_message"
	NotFound     Code = "not_found"
	Stale        Code = "stale"
	NotYourFloor Code = "not_your_floor"
	NotYours     Code = "not_yours"
	Already      Code = "already"
	Full         Code = "full"
	TooLarge     Code = "too_large"
)

// Refusal is a command that the rules do not allow as things stand. Nothing has changed.
// Message says what was wrong and what to do, in a sentence fit for a person.
type Refusal struct {
	Code    Code
	Message string
	Field   string // the field of the command, where one is to blame
}

func (r *Refusal) Error() string { return string(r.Code) + ": " + r.Message }

// ErrStands says that what a command would set stands already, set by the same seat in the same phase or
// status. It is acknowledged and changes nothing.
var ErrStands = errors.New("this stands already")

func refuse(code Code, message string) error { return &Refusal{Code: code, Message: message} }

func refuseField(code Code, field, message string) error {
	return &Refusal{Code: code, Message: message, Field: field}
}
