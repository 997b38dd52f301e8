package seal

import (
	"net/url"
	"strings"
)

// MakeLink gives "<public-url>/#<kind>=<T>". PublicURL is the server's http or https address without query or
// fragment. Browsers never send what stands after the #.
// Errors: ErrKind (a recovery has no link), ErrLink (no such public URL).
func MakeLink(publicURL string, kind Kind, t Ticket) (string, error) {
	if !kind.hasLink() {
		return "", ErrKind
	}
	base, err := url.Parse(publicURL)
	if err != nil || base.RawQuery != "" || base.ForceQuery || base.Fragment != "" || strings.HasSuffix(publicURL, "#") {
		return "", ErrLink
	}
	address, ok := publicAddress(base)
	if !ok {
		return "", ErrLink
	}
	return address + "/#" + string(kind) + "=" + t.Encode(), nil
}

// ParseLink undoes MakeLink; publicURL comes without a slash at its end. Space around the link, a query that a
// messenger put in and an escaped fragment do no harm.
// The error is ErrLink.
func ParseLink(link string) (publicURL string, kind Kind, t Ticket, err error) {
	parsed, err := url.Parse(strings.TrimSpace(link))
	if err != nil {
		return "", "", Ticket{}, ErrLink
	}
	publicURL, ok := publicAddress(parsed)
	name, secret, found := strings.Cut(parsed.Fragment, "=")
	kind = Kind(name)
	if !ok || !found || !kind.hasLink() {
		return "", "", Ticket{}, ErrLink
	}
	if t, err = ParseTicket(secret); err != nil {
		return "", "", Ticket{}, ErrLink
	}
	return publicURL, kind, t, nil
}

func publicAddress(u *url.URL) (string, bool) {
	if u.Scheme != "https" && u.Scheme != "http" || u.Hostname() == "" || u.User != nil {
		return "", false
	}
	return u.Scheme + "://" + u.Host + strings.TrimRight(u.EscapedPath(), "/"), true
}
