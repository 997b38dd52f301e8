package main

import (
	"context"
	"io"
	"log/slog"
	"net"
	"net/netip"
	"sync"
	"sync/atomic"
	"time"

	"github.com/pion/logging"
	"github.com/pion/stun/v4"
	"github.com/pion/turn/v5"

	"amends/hub"
	"amends/hub/space"
	"amends/hub/wire"
)

// relay sends the legs of a space to the relay that all servers choose for it, and is one of these relays itself where
// it listens (TURN, RFC 8656). It carries packets that it cannot read, from one seat of a space to the other.
type relay struct {
	relays []relayWays // of all servers, in whatever order
	keys   atomic.Pointer[relayKeys]
	now    func() time.Time
	log    *slog.Logger
	store  hub.Store

	*board
	server *turn.Server // nil: this server sends legs to the relays of others
	door   *relayDoor
	deaf   func()        // ends what it is told by other servers
	ended  chan struct{} // closed at the end
	work   sync.WaitGroup
}

var _ hub.Relay = (*relay)(nil)

const (
	relayRealm  = "amends"
	relayNews   = "relay" // what relays watch in the store, as if it were a space
	keepAgain   = time.Second
	keepWithin  = 2 * time.Second
	relayUnread = 4 << 20 // bytes that wait in the system for the relay to read them
)

// startRelay listens where the flags say so. Nil: this server knows no relay. now is the clock.
func startRelay(cfg config, now func() time.Time, s site, store hub.Store, count relayCounts, log *slog.Logger) (*relay, error) {
	if cfg.RelayAddr == "" && len(cfg.relays) == 0 {
		return nil, nil
	}
	r := &relay{relays: cfg.relays, now: now, log: log, store: store, board: newBoard(now, wire.AllocationLife, count), ended: make(chan struct{})}
	var own net.Addr
	if cfg.RelayAddr != "" {
		packets, listener, err := listenForRelay(cfg.RelayAddr)
		if err != nil {
			return nil, err
		}
		if err := r.serve(packets, listener, cfg.proxies); err != nil {
			packets.Close()
			listener.Close()
			return nil, err
		}
		own = packets.LocalAddr()
		log.Info("relay", "address", own.String())
		if len(r.relays) == 0 {
			_, port, _ := net.SplitHostPort(own.String())
			ways, err := parseRelay("turn:" + net.JoinHostPort(s.url.Hostname(), port))
			if err != nil {
				r.close()
				return nil, err
			}
			r.relays = []relayWays{ways}
		}
	}
	for _, risk := range relayRisks(s, r.relays, own, len(cfg.relays) > 0, cfg.proxies) {
		log.Warn(risk)
	}
	if err := r.learn(); err != nil {
		log.Warn("nobody can hear the other until the store keeps the relay's key", "error", err)
		r.learnLater()
	}
	return r, nil
}

func (r *relay) learn() (err error) {
	ctx, cancel := context.WithTimeout(context.Background(), keepWithin)
	defer cancel()
	if r.server != nil && r.deaf == nil {
		if r.deaf, err = r.store.Watch(ctx, relayNews, r.told); err != nil {
			return err
		}
	}
	keys, err := keptRelayKeys(ctx, r.store)
	if err == nil {
		r.keys.Store(keys)
	}
	return err
}

// learnLater asks the store until it has answered: one that is full or away keeps nobody from talking.
func (r *relay) learnLater() {
	r.work.Go(func() {
		for r.keys.Load() == nil {
			select {
			case <-r.ended:
				return
			case <-time.After(keepAgain):
				_ = r.learn() // said at the start
			}
		}
	})
}

func (r *relay) serve(packets *net.UDPConn, listener net.Listener, trusted proxies) (err error) {
	_ = packets.SetReadBuffer(relayUnread) // what the system does not give is not there
	r.door = newRelayDoor(listener, trusted, r.board)
	strangers := newLimiter(r.now, quota[netip.Addr]{wire.RelayAskRate, time.Second, byAddress}, quota[netip.Addr]{wire.RelayAskRateAll, time.Second, inAll})
	r.server, err = turn.NewServer(turn.ServerConfig{
		Realm:       relayRealm,
		AuthHandler: r.admit,
		EventHandler: turn.EventHandler{
			OnAuth:              r.judged,
			OnAllocationCreated: r.allocated,
			OnAllocationDeleted: r.deallocated,
			OnChannelCreated:    r.channelBound,
		},
		PacketConnConfigs: []turn.PacketConnConfig{{
			PacketConn: &relayPort{packets, r.board, strangers}, RelayAddressGenerator: r.board, PermissionHandler: r.permits,
		}},
		ListenerConfigs: []turn.ListenerConfig{{Listener: r.door, RelayAddressGenerator: r.board, PermissionHandler: r.permits}},
		// All dummies are of one family: who comes over IPv6 talks with who comes over IPv4.
		StrictAddressFamily: true,
		// What it would say names addresses.
		LoggerFactory: &logging.DefaultLoggerFactory{Writer: io.Discard, DefaultLogLevel: logging.LogLevelDisabled},
	})
	return err
}

// Grant gives a leg the way to its space's relay. Without URLs: not now.
func (r *relay) Grant(id string, seat space.Seat, device, leg string, now time.Time) wire.Relay {
	keys := r.keys.Load()
	if keys == nil {
		return wire.Relay{T: "relay", URLs: []string{}}
	}
	until := now.Add(wire.RelayLife)
	username, credential := keys.issue(relayPass{relaySeat{id, seat}, leg, device, until})
	return wire.Relay{T: "relay", URLs: relayOf(r.relays, id), Username: username, Credential: credential, Until: until.UnixMilli()}
}

// Forget ends what a device has at this relay, and has those of other servers do so. Nobody waits for their answer.
func (r *relay) Forget(device string) {
	r.forget(device)
	r.work.Go(func() {
		ctx, cancel := context.WithTimeout(context.Background(), keepWithin)
		defer cancel()
		if err := r.store.Tell(ctx, relayNews, []byte(device)); err != nil {
			r.log.Debug("other relays could not be told", "error", err)
		}
	})
}

// told hears of another server which device is let in no more.
func (r *relay) told(e hub.Event) {
	if e.Told != nil {
		r.forget(string(e.Told))
	}
}

// admit gives the key that a request must be signed with. Time is judged where an allocation is made; for all else the
// client must have one, by the same username.
func (r *relay) admit(ask *turn.RequestAttributes) (user string, key []byte, ok bool) {
	keys := r.keys.Load()
	if keys == nil {
		return "", nil, false
	}
	pass, ok := keys.read(ask.Username)
	switch {
	case !ok:
		r.count.refuse(wrongCredentials)
		return "", nil, false
	case ask.Method == stun.MethodAllocate && r.now().After(pass.until):
		r.count.refuse(expired)
		return "", nil, false
	}
	return pass.String(), turn.GenerateAuthKey(ask.Username, relayRealm, keys.credential(ask.Username)), true
}

func (r *relay) judged(_, _ net.Addr, _, _, _, _ string, right bool) {
	if !right {
		r.count.refuse(wrongCredentials)
	}
}

func (r *relay) allocated(from, _ net.Addr, _, _, _ string, dummy net.Addr, _ int) {
	r.taken(from, dummy)
	if g := r.guest(from); g != nil {
		g.enters()
	}
}

func (r *relay) deallocated(from, _ net.Addr, _, _, _ string) {
	if g := r.guest(from); g != nil {
		g.leaves()
	}
}

func (r *relay) channelBound(from, _ net.Addr, _, _, _ string, _, _ net.Addr, _ uint16) {
	if a := r.of(callerOf(from)); a != nil {
		a.bound()
	}
}

// guest is the connection that a client speaks by; nil: it speaks over UDP.
func (r *relay) guest(from net.Addr) *guest {
	if _, tcp := from.(*net.TCPAddr); !tcp {
		return nil
	}
	return r.door.of(from)
}

// close ends all that goes on.
func (r *relay) close() {
	if r == nil {
		return
	}
	close(r.ended)
	r.work.Wait()
	if r.deaf != nil {
		r.deaf()
	}
	if r.server != nil {
		_ = r.server.Close() // fails only for what is closed
		r.board.close()
		r.door.close()
	}
}
