package leg

import (
	"context"
	"crypto/tls"
	"errors"
	"sync"
	"time"

	"amends/client"
	"amends/hub/space"
	"amends/hub/wire"

	"github.com/pion/dtls/v3/pkg/crypto/selfsign"
)

// Line is what a leg and the partner's reach each other by: a *client.Leg.
type Line interface {
	Say(client.Signal) error
	Heard() <-chan client.Signal
	Relay(context.Context) (wire.Relay, error)
	Partner() string
	Over() <-chan struct{}
}

var _ Line = (*client.Leg)(nil)

// Options change what a leg does. The zero value keeps the rules and says a tone.
type Options struct {
	// Sends says when packets go out; nil: while the floor lets this seat be heard. Else it is a client that was changed.
	Sends func(talk *space.Talk, seat space.Seat) bool
	// Plays is told how loud each frame is that is played: the RMS of its 20 ms, 1 at most. It must neither block nor use
	// the Sound.
	Plays func(level float64)
}

// ErrClosed says that the sound was ended by Close.
var ErrClosed = errors.New("the sound of this leg was closed")

// recent is how long a frame is what is heard now.
const recent = 5 * frame

// Sound is the sound of one leg, until Close or until it ends by itself.
type Sound struct {
	space *client.Space
	line  Line
	talk  string
	o     Options
	cert  tls.Certificate
	print string

	nudged  chan struct{}
	on      chan struct{}
	restart chan struct{}
	stop    context.CancelFunc
	done    chan struct{}

	mu      sync.Mutex
	ear     *ear
	packets struct{ sent, came, played int }
	flow    flow
	secured *secured // what packets go by; nil while there is no connection
	err     error
}

// New begins with the sound of a leg in a talk. It meets the partner's leg whenever there is one.
func New(s *client.Space, talk string, line Line, o Options) (*Sound, error) {
	cert, err := selfsign.GenerateSelfSigned()
	if err != nil {
		return nil, err
	}
	ear, err := newEar()
	if err != nil {
		return nil, err
	}
	ctx, stop := context.WithCancel(context.Background())
	l := &Sound{
		space: s, line: line, talk: talk, o: o, cert: cert, print: printOf(cert.Certificate[0]), ear: ear,
		nudged: make(chan struct{}, 1), on: make(chan struct{}), stop: stop, done: make(chan struct{}), restart: make(chan struct{}, 1),
	}
	go l.run(ctx)
	return l, nil
}

// Close ends the sound, and waits until nothing of it runs. The leg itself goes on.
func (l *Sound) Close() {
	l.stop()
	<-l.done
}

// Connected is closed once there has been a connection to the partner's leg.
func (l *Sound) Connected() <-chan struct{} { return l.on }

// Done is closed once the sound has ended.
func (l *Sound) Done() <-chan struct{} { return l.done }

// Err is nil while the sound goes on, and after that says why it ended.
func (l *Sound) Err() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.err
}

// CloseMicrophone is always allowed, and at once.
func (l *Sound) CloseMicrophone() {
	l.mu.Lock()
	l.flow.close()
	l.mu.Unlock()
	l.look()
}

// OpenMicrophone undoes CloseMicrophone and what a time-out did. While the talk pauses it does nothing.
func (l *Sound) OpenMicrophone() {
	l.mu.Lock()
	l.flow.closed = false
	l.mu.Unlock()
	l.look()
}

// Restart finds a new way to the partner's leg, by new allocations at the relay.
func (l *Sound) Restart() {
	select {
	case l.restart <- struct{}{}:
	default:
	}
}

// Open says whether packets of this seat's voice are to go out now.
func (l *Sound) Open() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.flow.speaks(time.Now())
}

// Level is how loud the partner is at the ear now: the last frame that was played, as long as it is
// recent and they may be heard.
func (l *Sound) Level() float64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	if now := time.Now(); !l.flow.hears(now) || now.Sub(l.ear.at) > recent {
		return 0
	}
	return l.ear.level
}

// Packets are those that went out since the beginning, those that came, and those of them that were played.
func (l *Sound) Packets() (sent, came, played int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.packets.sent, l.packets.came, l.packets.played
}

// Certificates are the SHA-256 of the own certificate, and of the one that the other side has shown and proved; that is
// empty while there is no connection.
func (l *Sound) Certificates() (own, theirs string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.secured == nil {
		return l.print, ""
	}
	return l.print, l.secured.print
}

func (l *Sound) run(ctx context.Context) {
	defer close(l.done)
	var all sync.WaitGroup
	defer all.Wait()
	defer l.stop()
	all.Go(func() { _ = l.space.Wait(ctx, func() bool { l.look(); return false }) })
	all.Go(func() { l.speak(ctx) })
	err := l.meet(ctx)
	l.mu.Lock()
	l.err = err
	l.mu.Unlock()
}

// meet keeps a connection to the partner's leg while there is one.
func (l *Sound) meet(ctx context.Context) error {
	var p *pair
	defer func() { p.close() }() // the one that is there then
	for {
		var over chan error
		if p != nil {
			over = p.over
		}
		select {
		case <-ctx.Done():
			return ErrClosed
		case <-l.line.Over():
			return client.ErrLegOver
		case err := <-over:
			if err != nil {
				return err
			}
		case <-l.nudged:
			p = l.pair(ctx, p)
		case <-l.restart:
			p.says(client.Restart{})
		case signal := <-l.line.Heard():
			p = l.pair(ctx, p)
			p.says(signal)
		}
	}
}

// pair is the one with the partner's leg of now. A leg that is gone may come back, and finds its pair as it was.
func (l *Sound) pair(ctx context.Context, p *pair) *pair {
	with := l.line.Partner()
	if with == "" || p != nil && p.with == with {
		return p
	}
	p.close()
	return l.newPair(ctx, with)
}

// look does at once what the floor wants, after each change of the space.
func (l *Sound) look() {
	talk, live := client.Find[*space.Talk](l.space, space.TalkKey(l.talk)), l.space.Live()
	l.mu.Lock()
	l.flow.follow(talk, l.space.Seat(), live, time.Now())
	if l.o.Sends != nil {
		l.flow.sends = l.o.Sends(talk, l.space.Seat())
	}
	l.mu.Unlock()
	select {
	case l.nudged <- struct{}{}:
	default:
	}
}
