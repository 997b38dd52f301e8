package client

import (
	"encoding/json"
	"errors"
)

// Signal is what one leg says to the other so that they find a way for their sound: an Offer, an Answer, Candidates, a
// Restart or a Video. Seat a offers and b answers; b asks with Restart.
type Signal interface{ kind() string }

// Offer is the session description of seat a (RFC 8866), Answer that of b.
type (
	Offer  struct{ SDP string }
	Answer struct{ SDP string }
)

// Candidates are ICE candidates (RFC 8839), each with the ufrag that it belongs to. All belong to the one bundle; they travel
// as browsers write them, an RTCIceCandidateInit each.
type Candidates struct{ All []string }

// Restart asks seat a for a new offer.
type Restart struct{}

// Video says whether the person wants to be seen and to see.
type Video struct{ On bool }

func (Offer) kind() string      { return "offer" }
func (Answer) kind() string     { return "answer" }
func (Candidates) kind() string { return "ice" }
func (Restart) kind() string    { return "restart" }
func (Video) kind() string      { return "video" }

// plaintext is a signal before it is sealed.
type plaintext struct {
	K   string      `json:"k"`
	SDP string      `json:"sdp,omitempty"`
	C   []candidate `json:"c,omitempty"`
	On  *bool       `json:"on,omitempty"`
}

type candidate struct {
	Candidate     string `json:"candidate"`
	SDPMid        string `json:"sdpMid"`
	SDPMLineIndex int    `json:"sdpMLineIndex"`
}

var errSignal = errors.New("this is no signal")

func encodeSignal(signal Signal) (string, error) {
	if signal == nil {
		return "", errSignal
	}
	p := plaintext{K: signal.kind()}
	switch signal := signal.(type) {
	case Offer:
		p.SDP = signal.SDP
	case Answer:
		p.SDP = signal.SDP
	case Candidates:
		for _, text := range signal.All {
			p.C = append(p.C, candidate{Candidate: text, SDPMid: "0"})
		}
	case Video:
		p.On = &signal.On
	}
	text, err := json.Marshal(p)
	return string(text), err
}

// decodeSignal reads what the partner's device has sealed, which may be of a newer version, or a changed one.
func decodeSignal(text string) (Signal, error) {
	var p plaintext
	if err := json.Unmarshal([]byte(text), &p); err != nil {
		return nil, err
	}
	switch {
	case p.K == "offer" && p.SDP != "":
		return Offer{p.SDP}, nil
	case p.K == "answer" && p.SDP != "":
		return Answer{p.SDP}, nil
	case p.K == "ice" && len(p.C) > 0:
		var all []string
		for _, c := range p.C {
			all = append(all, c.Candidate)
		}
		return Candidates{all}, nil
	case p.K == "restart":
		return Restart{}, nil
	case p.K == "video" && p.On != nil:
		return Video{*p.On}, nil
	}
	return nil, errSignal
}
