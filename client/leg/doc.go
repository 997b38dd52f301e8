// Package leg carries the sound of a seat whose partner is elsewhere: a tone goes out, and how loud it is comes in. It keeps
// to what the browsers keep to: the floor decides who is heard, the sender falls silent and the receiver plays no more on
// the patch that moves it, and all goes through the relay.
//
//	line := s.Carry(talk)
//	sound, err := leg.New(s, talk, line, leg.Options{Plays: func(level float64) { … }})
//
// It is apart from package client so that programs without sound need no WebRTC. There is no jitter buffer: what comes is
// decoded as it comes, so delays are those of the way and the rules, not those of an ear at a browser. A microphone that
// its person closed sends nothing, where browsers send silence.
package leg
