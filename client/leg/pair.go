package leg

import (
	"context"
	"errors"
	"io"
	"sync"
	"time"

	"amends/client"
	"amends/hub/space"

	"github.com/pion/ice/v4"
	"github.com/pion/logging"
	"github.com/pion/stun/v4"
)

// pair is the connection of this leg with one of the partner's. Seat a offers and b answers; b asks with Restart.
type pair struct {
	*Sound
	with string
	in   chan client.Signal
	over chan error // why it ended by itself
	stop context.CancelFunc
	done chan struct{}

	agent    *ice.Agent
	mine     description
	offered  bool // an offer was made that is not answered yet
	found    chan string
	known    []string // own candidates, in the shape in which they travel
	failed   chan struct{}
	broken   bool
	carried  chan error
	carrying sync.WaitGroup

	guard  sync.Mutex // of what carry uses as well
	theirs description
	up     bool // there was a connection
}

const (
	again          = time.Second // what may be lost is said again, until there is a connection
	signalsAtOnce  = 64
	ownVoice       = 111
	ownPicture     = 96
	mostCandidates = 16
)

func (l *Sound) newPair(ctx context.Context, with string) *pair {
	ctx, stop := context.WithCancel(ctx)
	p := &pair{
		Sound: l, with: with, in: make(chan client.Signal, signalsAtOnce), over: make(chan error, 1), stop: stop, done: make(chan struct{}),
		found: make(chan string, mostCandidates), failed: make(chan struct{}, 1), carried: make(chan error, 1),
	}
	go func() {
		defer close(p.done)
		if err := p.run(ctx); ctx.Err() == nil {
			p.over <- err
		}
	}()
	return p
}

// says passes on what the other leg has said. Who says too much at once is not heard.
func (p *pair) says(signal client.Signal) {
	if p == nil {
		return
	}
	select {
	case p.in <- signal:
	default:
	}
}

func (p *pair) close() {
	if p == nil {
		return
	}
	p.stop()
	<-p.done
}

func (p *pair) run(ctx context.Context) error {
	urls, err := p.relays(ctx)
	if err != nil {
		return err
	}
	if p.agent, err = newAgent(urls); err != nil {
		return err
	}
	defer p.carrying.Wait()
	defer p.agent.GracefulClose() //nolint:errcheck // it closes once
	if err := p.listen(ctx); err != nil {
		return err
	}
	if p.isOfferer() {
		if err := p.offer(); err != nil {
			return err
		}
	}
	ticker := time.NewTicker(again)
	defer ticker.Stop()
	for {
		var err error
		select {
		case <-ctx.Done():
			return ctx.Err()
		case err = <-p.carried:
			if _, up := p.other(); up {
				return nil // the partner's leg has gone, or is about to
			}
			return err
		case signal := <-p.in:
			err = p.take(ctx, signal)
		case candidate := <-p.found:
			p.known = append(p.known, candidate)
			_ = p.line.Say(client.Candidates{All: []string{candidate}}) // what is lost is said again
		case <-p.failed:
			p.broken = true
			err = p.mend(ctx)
		case <-ticker.C:
			if _, up := p.other(); p.broken || p.offered || !up {
				err = p.mend(ctx)
			}
		}
		if err != nil {
			return err
		}
	}
}

func (p *pair) isOfferer() bool { return p.space.Seat() == space.A }

// ErrNoRelay says that the server knows no way to the relay now. It may later.
var ErrNoRelay = errors.New("the server knows no way to the relay now")

// relays are the ways to the relay, with credentials that make allocations now.
func (p *pair) relays(ctx context.Context) (urls []*stun.URI, err error) {
	granted, err := p.line.Relay(ctx)
	if err != nil {
		return nil, err
	}
	if len(granted.URLs) == 0 {
		return nil, ErrNoRelay
	}
	for _, way := range granted.URLs {
		uri, err := stun.ParseURI(way)
		if err != nil {
			return nil, err
		}
		uri.Username, uri.Password = granted.Username, granted.Credential
		urls = append(urls, uri)
	}
	return urls, nil
}

var quiet = &logging.DefaultLoggerFactory{Writer: io.Discard, DefaultLogLevel: logging.LogLevelDisabled}

// newAgent finds ways by relays alone: a direct one would show the partner where this device is.
func newAgent(urls []*stun.URI) (*ice.Agent, error) {
	return ice.NewAgentWithOptions(
		ice.WithUrls(urls), ice.WithCandidateTypes([]ice.CandidateType{ice.CandidateTypeRelay}),
		ice.WithNetworkTypes([]ice.NetworkType{ice.NetworkTypeUDP4}), ice.WithMulticastDNSMode(ice.MulticastDNSModeDisabled),
		ice.WithRelayAcceptanceMinWait(0), ice.WithCheckInterval(20*time.Millisecond), ice.WithKeepaliveInterval(500*time.Millisecond),
		ice.WithDisconnectedTimeout(2*time.Second), ice.WithFailedTimeout(8*time.Second), ice.WithLoggerFactory(quiet),
	)
}

// listen has the agent's news come to run.
func (p *pair) listen(ctx context.Context) error {
	return errors.Join(
		p.agent.OnCandidate(func(c ice.Candidate) {
			if c == nil {
				return
			}
			if candidate, _, ok := shapedCandidate(c.Marshal()); ok {
				select {
				case p.found <- candidate:
				case <-ctx.Done():
				}
			}
		}),
		p.agent.OnConnectionStateChange(func(state ice.ConnectionState) {
			if state == ice.ConnectionStateFailed {
				select {
				case p.failed <- struct{}{}:
				default:
				}
			}
		}),
	)
}

// take acts on what the other leg says; what is out of place or shape is not heard.
func (p *pair) take(ctx context.Context, signal client.Signal) error {
	switch signal := signal.(type) {
	case client.Offer:
		if d, err := readDescription(signal.SDP, true); err == nil && !p.isOfferer() {
			return p.answer(ctx, d)
		}
	case client.Answer:
		if d, err := readDescription(signal.SDP, false); err == nil && p.isOfferer() && d.voice == p.mine.voice {
			return p.accept(ctx, d)
		}
	case client.Candidates:
		return p.candidates(signal.All)
	case client.Restart:
		return p.anew(ctx)
	}
	return nil
}

func (p *pair) candidates(all []string) error {
	theirs, _ := p.other()
	for _, text := range all[:min(len(all), mostCandidates)] {
		if !takesCandidate(text, theirs.user) {
			continue
		}
		if candidate, err := ice.UnmarshalCandidate(text); err == nil {
			if err := p.agent.AddRemoteCandidate(candidate); err != nil {
				return err
			}
		}
	}
	return nil
}

// other is the other side's description, and whether there was a connection with it. From then on its certificate stays.
func (p *pair) other() (theirs description, up bool) {
	p.guard.Lock()
	defer p.guard.Unlock()
	return p.theirs, p.up
}

// describe is this side of the connection as it is now.
func (p *pair) describe(d description) error {
	user, password, err := p.agent.GetLocalUserCredentials()
	d.origin, d.user, d.password, d.fingerprint = "1 1", user, password, p.print
	p.mine = d
	return err
}

// offer makes an offer, and begins to find candidates.
func (p *pair) offer() error {
	if err := p.describe(description{offer: true, voice: ownVoice, picture: ownPicture, setup: "actpass"}); err != nil {
		return err
	}
	p.offered = true
	p.tell()
	return p.agent.GatherCandidates()
}

// tell says this side's description, with the candidates that are known.
func (p *pair) tell() {
	var signal client.Signal = client.Answer{SDP: p.mine.String()}
	if p.mine.offer {
		signal = client.Offer{SDP: p.mine.String()}
	}
	_ = p.line.Say(signal) // what is lost is said again
	if len(p.known) > 0 {
		_ = p.line.Say(client.Candidates{All: p.known})
	}
}

// answer answers an offer: the first, one that was said again, or one that makes the connection anew.
func (p *pair) answer(ctx context.Context, d description) error {
	before, up := p.other()
	if before == d {
		p.tell()
		return nil
	}
	if up && d.fingerprint != before.fingerprint {
		return nil
	}
	if before.user != "" {
		if err := p.restartAgent(ctx); err != nil {
			return err
		}
	}
	if err := p.describe(description{voice: d.voice, picture: d.picture, setup: "active"}); err != nil {
		return err
	}
	if err := p.accept(ctx, d); err != nil {
		return err
	}
	p.tell()
	return p.agent.GatherCandidates()
}

// accept takes the other's description, and goes to meet it.
func (p *pair) accept(ctx context.Context, d description) error {
	before, up := p.other()
	if up && d.fingerprint != before.fingerprint {
		return nil
	}
	p.guard.Lock()
	p.theirs = d
	p.guard.Unlock()
	p.offered, p.broken = false, false
	if before.user != "" { // also where an answer follows that was to an earlier offer: the last is to the last
		return p.agent.SetRemoteCredentials(d.user, d.password)
	}
	p.carrying.Go(func() { p.carried <- p.carry(ctx) })
	return nil
}

// mend says again what may have been lost, and finds a new way where the one that there was is lost.
func (p *pair) mend(ctx context.Context) error {
	switch {
	case !p.isOfferer():
		_ = p.line.Say(client.Restart{}) // what is lost is said again
		return nil
	case p.broken:
		return p.anew(ctx)
	}
	p.tell()
	return nil
}

// anew finds a new way, which seat a begins. While one is being found it is mended.
func (p *pair) anew(ctx context.Context) error {
	if _, up := p.other(); !p.isOfferer() || !p.broken && (p.offered || !up) {
		return p.mend(ctx)
	}
	p.broken = false
	if err := p.restartAgent(ctx); err != nil {
		return err
	}
	return p.offer()
}

func (p *pair) restartAgent(ctx context.Context) error {
	urls, err := p.relays(ctx)
	if err != nil {
		return err
	}
	p.known = nil
	select {
	case <-p.failed: // of the way before
	default:
	}
	return errors.Join(p.agent.UpdateOptions(ice.WithUrls(urls)), p.agent.Restart("", ""))
}
