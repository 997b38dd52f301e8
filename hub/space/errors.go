package space

import "errors"

// Code says in one word what kind of no it is; PROTOCOL.md has the list. Programs act on it.
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

// Values are what the sentence of a reason needs beside the reason.
type Values struct {
	Day     string `json:"day,omitempty"`     // the day it is about, or the first or last that would do
	Until   int64  `json:"until,omitempty"`   // the moment it is about, in Unix milliseconds
	Limit   int    `json:"limit,omitempty"`   // how many there may be
	Low     int    `json:"low,omitempty"`     // the least that is in range
	High    int    `json:"high,omitempty"`    // the most that is in range
	After   int    `json:"after,omitempty"`   // seconds until it can be asked again
	Cookies string `json:"cookies,omitempty"` // their names, with commas between
}

// Refusal is a command, or what is asked of a ticket or device, that the rules do not allow as things stand.
// Nothing has changed. What a person reads is worded where they read it, by Reason and Values; Message is for
// who writes a client.
type Refusal struct {
	Code    Code
	Reason  Reason
	Field   string // the field of the command, where one is to blame
	Values  Values
	Message string
}

func (r *Refusal) Error() string { return string(r.Code) + ", " + string(r.Reason) + ": " + r.Message }

// ErrStands says that what a command would set stands already, set by the same seat in the same phase or
// status. It is acknowledged and changes nothing.
var ErrStands = errors.New("this stands already")

// Refuse is the refusal for one of the reasons here, with the code and the message that go with it.
func Refuse(reason Reason) *Refusal {
	why := reasons[reason]
	return &Refusal{Code: why.code, Reason: reason, Message: why.message}
}

// At is the refusal with the field that is to blame.
func (r *Refusal) At(field string) *Refusal {
	at := *r
	at.Field = field
	return &at
}

// With is the refusal with the values of its sentence.
func (r *Refusal) With(values Values) *Refusal {
	with := *r
	with.Values = values
	return &with
}
