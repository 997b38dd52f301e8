package seal

import (
	"crypto/rand"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
)

var bothKeys = Keys{K: Key{1}, O: Key{2}}

func TestTicket_TheOwnKeyTravelsToItsOwnSeatOnly(t *testing.T) {
	ticket := Ticket{9}
	for kind, want := range map[Kind][]string{Invite: {"k"}, Lend: {"k"}, Return: {"k"}, Device: {"k", "o"}, Recovery: {"k", "o"}} {
		at := TicketBinding{Kind: kind, Space: aSpace, Seat: "a"}
		sealed, err := ticket.SealKeys(rand.Reader, at, bothKeys)
		if err != nil {
			t.Fatal(err)
		}
		inside := openTicket(t, ticket, "ticket", at, sealed)
		if got := slices.Sorted(maps.Keys(inside)); !slices.Equal(got, want) {
			t.Errorf("%s carries %v, want %v", kind, got, want)
		}
		got, err := ticket.OpenKeys(at, sealed)
		if err != nil || got.K != bothKeys.K || (got.O == bothKeys.O) != (len(want) == 2) {
			t.Errorf("%s: opened other keys, or %v", kind, err)
		}
	}
}

func TestTicket_RefusesForgottenKeys(t *testing.T) {
	for kind, keys := range map[Kind]Keys{Invite: {O: Key{2}}, Return: {}, Device: {K: Key{1}}, Recovery: {O: Key{2}}} {
		if _, err := (Ticket{}).SealKeys(rand.Reader, TicketBinding{Kind: kind, Space: aSpace, Seat: "a"}, keys); !errors.Is(err, ErrKeys) {
			t.Errorf("%s: %v", kind, err)
		}
	}
}

func TestTicket_RefusesAnotherPlace(t *testing.T) {
	for at, want := range map[TicketBinding]error{
		{Kind: "key", Space: aSpace, Seat: "a"}:              ErrKind,
		{Kind: "", Space: aSpace, Seat: "a"}:                 ErrKind,
		{Kind: Invite, Space: aSpace + " ", Seat: "a"}:       ErrBinding,
		{Kind: Recovery, Space: aSpace, Seat: "A"}:           ErrBinding,
		{Kind: Device, Space: strings.Repeat("0", 36)}:       ErrBinding,
		{Kind: Return, Space: strings.ToUpper(aSpace)}:       ErrBinding,
		{Kind: Return, Space: aSpace[:35] + "g", Seat: "a"}:  ErrBinding,
		{Kind: "Invite", Space: aSpace[:35] + "g", Seat: ""}: ErrKind,
	} {
		_, sealingKeys := Ticket{}.SealKeys(rand.Reader, at, bothKeys)
		_, sealingGreeting := Ticket{}.SealGreeting(rand.Reader, at, Greeting{})
		_, openingKeys := Ticket{}.OpenKeys(at, "1.")
		_, openingGreeting := Ticket{}.OpenGreeting(at, "1.")
		for i, err := range []error{sealingKeys, sealingGreeting, openingKeys, openingGreeting} {
			if !errors.Is(err, want) {
				t.Errorf("%+v, call %d: %v, want %v", at, i, err, want)
			}
		}
	}
}

func TestTicket_RefusesWhatIsNotItsJSON(t *testing.T) {
	ticket, at := Ticket{9}, TicketBinding{Kind: Device, Space: aSpace, Seat: "a"}
	k, o := bothKeys.K.Encode(), bothKeys.O.Encode()
	for _, inside := range []string{
		"", "null", "{}", "[]", "1", "not JSON", `{"k":"` + k + `"}`, `{"o":"` + o + `"}`, `{"k":"` + k + `","o":null}`,
		`{"k":"` + k + `","o":"short"}`, `{"k":"` + k + `=","o":"` + o + `"}`, `{"k":1,"o":2}`,
		`{"k":"` + k + `","o":"` + o + `"}x`, `{"k":"` + k + `","o":"` + (Key{}).Encode() + `"}`,
	} {
		sealed, err := sealText(rand.Reader, ticket.wrap(), at.additionalData("ticket"), inside)
		if err != nil {
			t.Fatal(err)
		}
		if keys, err := ticket.OpenKeys(at, sealed); !errors.Is(err, ErrKeys) || keys != (Keys{}) {
			t.Errorf("keys %q: %v", inside, err)
		}
	}
	for _, inside := range []string{"", "null", "[]", "1", "not JSON", `{"name":1}`, `{"name":"x"}}`} {
		sealed, err := sealText(rand.Reader, ticket.wrap(), at.additionalData("greeting"), inside)
		if err != nil {
			t.Fatal(err)
		}
		if greeting, err := ticket.OpenGreeting(at, sealed); !errors.Is(err, ErrGreeting) || greeting != (Greeting{}) {
			t.Errorf("greeting %q: %v", inside, err)
		}
	}
}

func TestTicket_AGreetingIsWrittenAsABrowserWould(t *testing.T) {
	ticket, at := Ticket{9}, TicketBinding{Kind: Invite, Space: aSpace, Seat: "b"}
	greeting := Greeting{Name: "Zoë <3 & 李", Words: "“So”\nlong \"as\" it takes"}
	sealed, err := ticket.SealGreeting(rand.Reader, at, greeting)
	if err != nil {
		t.Fatal(err)
	}
	text, err := openText(ticket.wrap(), at.additionalData("greeting"), sealed)
	if want := `{"name":"Zoë <3 & 李","words":"“So”\nlong \"as\" it takes"}`; err != nil || text != want {
		t.Errorf("%s, %v; want %s", text, err, want)
	}
	if got, err := ticket.OpenGreeting(at, sealed); err != nil || got != greeting {
		t.Errorf("%+v, %v", got, err)
	}
	for broken, want := range map[Greeting]error{
		{Name: "\xff"}:                        ErrNotUTF8,
		{Words: "a\x80"}:                      ErrNotUTF8,
		{Words: strings.Repeat("x", MaxText)}: ErrTooLong,
	} {
		if _, err := ticket.SealGreeting(rand.Reader, at, broken); !errors.Is(err, want) {
			t.Errorf("%v, want %v", err, want)
		}
	}
}

func TestLink_MakesAndParses(t *testing.T) {
	ticket, err := NewTicket(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []Kind{Invite, Device, Lend, Return} {
		for given, want := range map[string]string{
			"https://amends.example":       "https://amends.example",
			"https://amends.example/":      "https://amends.example",
			"http://127.0.0.1:8080":        "http://127.0.0.1:8080",
			"http://[::1]:8080/":           "http://[::1]:8080",
			"https://example.org/our/own/": "https://example.org/our/own",
		} {
			link, err := MakeLink(given, kind, ticket)
			if err != nil || link != want+"/#"+string(kind)+"="+ticket.Encode() {
				t.Errorf("%s: %q, %v", given, link, err)
			}
			for _, pasted := range []string{link, " " + link + "\n", strings.Replace(link, "/#", "/?from=chat#", 1), strings.Replace(link, "=", "%3D", 1)} {
				public, gotKind, got, err := ParseLink(pasted)
				if err != nil || public != want || gotKind != kind || got != ticket {
					t.Errorf("%s: %q, %q, %v", given, public, gotKind, err)
				}
			}
		}
	}
}

func TestLink_RefusesWhatIsNone(t *testing.T) {
	if _, err := MakeLink("https://amends.example", Recovery, Ticket{}); !errors.Is(err, ErrKind) {
		t.Errorf("a link for a recovery: %v", err)
	}
	for _, public := range []string{"", "amends.example", "ftp://amends.example", "https://", "https://:8080", "https://u:p@amends.example", "https://amends.example?x", "https://amends.example?", "https://amends.example#x", "https://amends.example/#", "https://a b", "%"} {
		if link, err := MakeLink(public, Invite, Ticket{}); !errors.Is(err, ErrLink) {
			t.Errorf("%q makes %q, %v", public, link, err)
		}
	}
	secret := Ticket{1}.Encode()
	for _, link := range []string{
		"", secret, "#invite=" + secret, "https://amends.example/", "https://amends.example/#invite", "https://amends.example/#invite=",
		"https://amends.example/#recovery=" + secret, "https://amends.example/#Invite=" + secret, "https://amends.example/#invite=" + secret[1:],
		"https://amends.example/#invite=" + secret + ".", "https://amends.example/?invite=" + secret, "javascript:alert(1)#invite=" + secret,
		"https://u@amends.example/#invite=" + secret,
	} {
		if _, kind, ticket, err := ParseLink(link); !errors.Is(err, ErrLink) || kind != "" || ticket != (Ticket{}) {
			t.Errorf("%q: %q, %v", link, kind, err)
		}
	}
}

func FuzzParseLink(f *testing.F) {
	f.Add("https://amends.example/#invite=" + Ticket{1}.Encode())
	f.Add("http://[::1]:8080/a%20b?x=y#return%3D" + Ticket{}.Encode())
	f.Fuzz(func(t *testing.T, link string) {
		public, kind, ticket, err := ParseLink(link)
		if err != nil {
			return
		}
		again, err := MakeLink(public, kind, ticket)
		if err != nil {
			t.Fatalf("%q: %v", public, err)
		}
		if p, k, s, err := ParseLink(again); err != nil || p != public || k != kind || s != ticket {
			t.Fatalf("%q comes back as %q, %v", again, p, err)
		}
	})
}
