package leg

import (
	"strings"
	"testing"
)

var print32 = strings.TrimSuffix(strings.Repeat("0A:", 32), ":")

func described(offer bool, setup string) description {
	return description{
		offer: offer, origin: "1 2", voice: 111, picture: 96, user: "abcd", password: strings.Repeat("p", 22), fingerprint: print32, setup: setup,
	}
}

func TestDescription_IsReadAsItWasWritten(t *testing.T) {
	for _, d := range []description{described(true, "actpass"), described(false, "active"), described(false, "passive")} {
		if got, err := readDescription(d.String(), d.offer); got != d || err != nil {
			t.Errorf("%+v is read as %+v, %v", d, got, err)
		}
	}
}

// As a browser's travels: it measures the way, and names its parts.
func TestDescription_OfABrowserIsRead(t *testing.T) {
	const measures = "a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01\r\n"
	d := described(true, "actpass")
	sdp := strings.NewReplacer(
		"a=mid:0\r\n", "a=mid:0\r\n"+measures+"a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid\r\n",
		"a=mid:1\r\n", "a=mid:1\r\n"+measures,
		"opus/48000/2\r\n", "opus/48000/2\r\na=rtcp-fb:111 transport-cc\r\n",
		"VP8/90000\r\n", "VP8/90000\r\na=rtcp-fb:96 goog-remb\r\na=rtcp-fb:96 nack pli\r\n",
	).Replace(d.String())
	if got, err := readDescription(sdp, true); got != d || err != nil {
		t.Errorf("it is read as %+v, %v", got, err)
	}
}

func TestDescription_OfAnyOtherShapeIsNone(t *testing.T) {
	offer := described(true, "actpass").String()
	for name, sdp := range map[string]string{
		"empty":                          "",
		"too long":                       offer + strings.Repeat("a=sendrecv\r\n", 1000),
		"an answer":                      described(false, "active").String(),
		"with the level of a packet":     strings.Replace(offer, "a=sendrecv", "a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level\r\na=sendrecv", 1),
		"of words of any length":         strings.Replace(offer, "cbr=1", "cbr=0", 1),
		"that leaves silence out":        strings.Replace(offer, "usedtx=0", "usedtx=1", 1),
		"with a candidate":               offer + "a=candidate:1 1 udp 1 203.0.113.9 5000 typ host\r\n",
		"with an address":                strings.Replace(offer, "0.0.0.0", "203.0.113.9", 1),
		"with another hash":              strings.Replace(offer, "sha-256", "sha-1", 1),
		"without a hash":                 strings.Replace(offer, "a=fingerprint:sha-256 "+print32+"\r\n", "", 1),
		"with two hashes":                strings.Replace(offer, print32, strings.Replace(print32, "0A", "0B", 1), 1),
		"of other creds in one part":     strings.Replace(offer, "ufrag:abcd", "ufrag:efgh", 1),
		"with another codec":             strings.Replace(offer, "opus/48000/2", "PCMU/8000", 1),
		"that only listens":              strings.Replace(offer, "a=sendrecv", "a=recvonly", 1),
		"of a payload beyond seven bits": strings.NewReplacer("SAVPF 111", "SAVPF 128", "rtpmap:111", "rtpmap:128", "fmtp:111", "fmtp:128").Replace(offer),
	} {
		if d, err := readDescription(sdp, true); err == nil {
			t.Errorf("%s: %+v", name, d)
		}
	}
}

func TestCandidates_AreOfARelayAndSayNothingElse(t *testing.T) {
	const relayed = "candidate:1 1 udp 2130706431 192.0.2.1 49152 typ relay raddr 0.0.0.0 rport 0 ufrag abcd"
	shaped, user, ok := shapedCandidate("1 1 udp 2130706431 192.0.2.1 49152 typ relay raddr 203.0.113.9 rport 5000 ufrag abcd generation 0")
	if !ok || shaped != relayed || user != "abcd" || !takesCandidate(relayed, "abcd") {
		t.Errorf("%q of %q, %t", shaped, user, ok)
	}
	for name, candidate := range map[string]string{
		"of the device itself":   "candidate:1 1 udp 2130706431 203.0.113.9 5000 typ host ufrag abcd",
		"as a server sees it":    "candidate:1 1 udp 2130706431 203.0.113.9 5000 typ srflx raddr 0.0.0.0 rport 0 ufrag abcd",
		"over TCP":               "candidate:1 1 tcp 2130706431 192.0.2.1 9 typ relay raddr 0.0.0.0 rport 0 ufrag abcd",
		"with what is behind":    "candidate:1 1 udp 2130706431 192.0.2.1 49152 typ relay raddr 203.0.113.9 rport 5000 ufrag abcd",
		"of another time":        strings.Replace(relayed, "abcd", "efgh", 1),
		"of no time":             strings.TrimSuffix(relayed, " ufrag abcd"),
		"with more behind it":    relayed + " network-id 1",
		"with a name as address": strings.Replace(relayed, "192.0.2.1", "someone.local", 1),
	} {
		if takesCandidate(candidate, "abcd") {
			t.Errorf("one %s is taken", name)
		}
	}
}

// FuzzReadDescription: whatever the other says, it is none, or one that is read the same when it is written again.
func FuzzReadDescription(f *testing.F) {
	for _, d := range []description{described(true, "actpass"), described(false, "active")} {
		f.Add(d.String(), d.offer)
	}
	f.Fuzz(func(t *testing.T, sdp string, offer bool) {
		d, err := readDescription(sdp, offer)
		if err != nil {
			return
		}
		if again, err := readDescription(d.String(), offer); err != nil || again != d {
			t.Fatalf("%q: %+v is read again as %+v, %v", sdp, d, again, err)
		}
	})
}

// FuzzCandidate: whatever the other says, it is none, or it travels as it came.
func FuzzCandidate(f *testing.F) {
	f.Add("candidate:1 1 udp 1 192.0.2.1 5000 typ relay raddr 0.0.0.0 rport 0 ufrag abcd")
	f.Fuzz(func(t *testing.T, candidate string) {
		shaped, user, ok := shapedCandidate(candidate)
		if ok && !takesCandidate(shaped, user) {
			t.Fatalf("%q is shaped as %q", candidate, shaped)
		}
	})
}
