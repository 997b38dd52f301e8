package seal_test

import (
	"crypto/rand"
	"errors"
	"fmt"
	"strings"

	"amends/client/seal"
)

const (
	space = "0f8c5b9e-3d51-4c0e-9a57-6f1d2b7c4e10"
	line  = "2c7e1f90-5b3a-4d68-9e21-84d0f3b6a7c5"
	cmd   = "9b2f60d8-1c37-4f0a-b0a4-77e5c2d81f36"
)

// A line of a talk is sealed for its binding. Moved to another binding, it does not open.
func Example() {
	k, err := seal.NewKey(rand.Reader)
	if err != nil {
		panic(err)
	}
	key, err := seal.SharedKey(k, space)
	if err != nil {
		panic(err)
	}
	binding := seal.Word{Doc: seal.Shared, Space: space, By: "a", Field: "text", Entity: line, Cmd: cmd}
	sealed, err := seal.Seal(rand.Reader, key, binding, "I was afraid to say it.")
	if err != nil {
		panic(err)
	}
	fmt.Println(len(sealed), "characters")

	text, err := seal.Open(key, binding, sealed)
	fmt.Println(text, err)

	binding.By = "b" // a server that gives the words another author
	_, err = seal.Open(key, binding, sealed)
	fmt.Println(errors.Is(err, seal.ErrBroken))
	// Output:
	// 125 characters
	// I was afraid to say it. <nil>
	// true
}

// An invite: the server gets Auth's hash and two sealed strings; the partner gets the link.
func ExampleTicket() {
	k, err := seal.NewKey(rand.Reader)
	if err != nil {
		panic(err)
	}
	ticket, err := seal.NewTicket(rand.Reader)
	if err != nil {
		panic(err)
	}
	at := seal.TicketBinding{Kind: seal.Invite, Space: space, Seat: "b"}
	keys, err := ticket.SealKeys(rand.Reader, at, seal.Keys{K: k})
	if err != nil {
		panic(err)
	}
	greeting, err := ticket.SealGreeting(rand.Reader, at, seal.Greeting{Name: "Robin", Words: "I would like us to talk."})
	if err != nil {
		panic(err)
	}
	link, err := seal.MakeLink("https://amends.example", seal.Invite, ticket)
	if err != nil {
		panic(err)
	}
	fmt.Println(strings.Split(link, "=")[0])

	// On the partner's device:
	server, kind, found, err := seal.ParseLink(link)
	if err != nil {
		panic(err)
	}
	fmt.Println(server, kind)
	invited, err := found.OpenGreeting(at, greeting)
	fmt.Println(invited.Name, invited.Words, err)
	got, err := found.OpenKeys(at, keys)
	fmt.Println(got.K == k, err)
	// Output:
	// https://amends.example/#invite
	// https://amends.example invite
	// Robin I would like us to talk. <nil>
	// true <nil>
}

// A code that was copied by hand says where it went wrong.
func ExampleParseRecoveryCode() {
	code := seal.Ticket{1, 2, 3}.RecoveryCode()
	fmt.Println(code)

	_, err := seal.ParseRecoveryCode(strings.ToLower(strings.ReplaceAll(code, "-", " ")))
	fmt.Println(err)

	_, err = seal.ParseRecoveryCode(strings.Replace(code, "6", "8", 1))
	var wrong *seal.CodeError
	if errors.As(err, &wrong) {
		fmt.Println(wrong.Reason, wrong.Groups)
	}
	// Output:
	// 0410-6000-0000-0000-0000-0000-0000-0000-0000-0000-0000-0000-0000-JQNK
	// <nil>
	// a character is wrong; look again at group 2 [2]
}
