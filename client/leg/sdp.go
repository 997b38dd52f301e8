package leg

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// description is all that two devices tell each other of a connection, in the one shape in which it travels (RFC 8866): a
// voice at a constant rate, a picture, and no header by which the relay could tell how loud a packet is.
type description struct {
	offer          bool
	origin         string // session id and version
	voice, picture int    // payload types
	user, password string
	fingerprint    string // SHA-256, in upper case with colons
	setup          string // of DTLS (RFC 5763): actpass in an offer, else active or passive
}

var errShape = errors.New("this is no session description of ours")

const (
	longestSDP = 8192
	opusFormat = "minptime=10;useinbandfec=1;stereo=0;cbr=1;usedtx=0;maxaveragebitrate=32000"
)

func (d description) String() string {
	lines := []string{"v=0", "o=- " + d.origin + " IN IP4 0.0.0.0", "s=-", "t=0 0", "a=group:BUNDLE 0 1"}
	for mid, part := range []struct {
		kind    string
		payload int
		codec   string
	}{{"audio", d.voice, "opus/48000/2"}, {"video", d.picture, "VP8/90000"}} {
		lines = append(lines,
			fmt.Sprintf("m=%s 9 UDP/TLS/RTP/SAVPF %d", part.kind, part.payload), "c=IN IP4 0.0.0.0",
			"a=ice-ufrag:"+d.user, "a=ice-pwd:"+d.password, "a=ice-options:trickle",
			"a=fingerprint:sha-256 "+d.fingerprint, "a=setup:"+d.setup, "a=mid:"+strconv.Itoa(mid),
			"a=sendrecv", "a=rtcp-mux", "a=rtcp-rsize", fmt.Sprintf("a=rtpmap:%d %s", part.payload, part.codec))
		if part.kind == "audio" {
			lines = append(lines, fmt.Sprintf("a=fmtp:%d %s", part.payload, opusFormat))
		}
	}
	return strings.Join(lines, "\r\n") + "\r\n"
}

var (
	parts = regexp.MustCompile(`(?s)^v=0\r\no=- (\d{1,20} \d{1,20}) IN IP4 0\.0\.0\.0\r\n.*` +
		`m=audio 9 UDP/TLS/RTP/SAVPF (\d{1,3})\r\n.*\r\na=ice-ufrag:([\w+/-]{4,64})\r\na=ice-pwd:([\w+/-]{22,128})\r\n.*` +
		`a=fingerprint:sha-256 ((?:[\dA-F]{2}:){31}[\dA-F]{2})\r\na=setup:(actpass|active|passive)\r\n.*` +
		`m=video 9 UDP/TLS/RTP/SAVPF (\d{1,3})\r\n`)
	// What browsers may add to a part: who measures the way, and the name of the part. This leg does neither.
	additions = regexp.MustCompile(`a=extmap:\d{1,2} (?:urn:ietf:params:rtp-hdrext:sdes:mid|` +
		`http://www\.ietf\.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01)\r\n|` +
		`a=rtcp-fb:\d{1,3} (?:transport-cc|goog-remb|ccm fir|nack|nack pli)\r\n`)
)

// readDescription takes what is in that shape, and nothing else.
func readDescription(sdp string, offer bool) (d description, err error) {
	if len(sdp) > longestSDP {
		return d, errShape
	}
	found := parts.FindStringSubmatch(sdp)
	if found == nil {
		return d, errShape
	}
	d = description{offer: offer, origin: found[1], user: found[3], password: found[4], fingerprint: found[5], setup: found[6]}
	d.voice, _ = strconv.Atoi(found[2]) // digits
	d.picture, _ = strconv.Atoi(found[7])
	if (d.setup == "actpass") != offer || d.voice > 127 || d.picture > 127 || additions.ReplaceAllString(sdp, "") != d.String() {
		return d, errShape
	}
	return d, nil
}

var candidateShape = regexp.MustCompile(
	`^(?:candidate:)?([\w+/]{1,32}) 1 udp (\d{1,10}) ([\d.]{7,15}|[\da-f:]{2,39}) (\d{1,5}) typ relay raddr \S+ rport \d{1,5} (?:.* )?ufrag ([\w+/-]{4,64})(?: .*)?$`)

// shapedCandidate is a candidate as it travels: of a relay, and without the address behind it. User says of which time.
func shapedCandidate(candidate string) (shaped, user string, ok bool) {
	found := candidateShape.FindStringSubmatch(candidate)
	if found == nil {
		return "", "", false
	}
	user = found[5]
	return fmt.Sprintf("candidate:%s 1 udp %s %s %s typ relay raddr 0.0.0.0 rport 0 ufrag %s", found[1], found[2], found[3], found[4], user), user, true
}

// takesCandidate says whether a candidate is in that shape, and belongs to user.
func takesCandidate(candidate, user string) bool {
	shaped, of, ok := shapedCandidate(candidate)
	return ok && shaped == candidate && of == user
}
