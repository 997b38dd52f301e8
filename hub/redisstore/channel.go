package redisstore

import (
	"slices"
	"sync"

	"amends/hub"
)

// channels are those of the spaces that are open on this server and no others.
type channels struct {
	mu sync.RWMutex // guards all that hangs on them
	of map[string]*channel
}

// endpoint is a master and one of the few subscribers to it, so that one slow reader does not hold up all.
type endpoint struct {
	master string // its address in a Cluster; empty where there is one master
	number int
}

// channel is the channel of one space.
type channel struct {
	key       string        // the space's key, which is also the channel's name
	at        endpoint      // of its subscriber
	watchers  []*watcher    // replaced, never changed
	confirmed chan struct{} // closed while Redis has confirmed the subscription
	gap       bool          // something may have been missed since it was last confirmed

	subscribe     bool // SSUBSCRIBE is the latest that was sent
	subscribing   int  // answers to SSUBSCRIBE that are still to come
	unsubscribing int  // and to SUNSUBSCRIBE
}

func newChannel(key string) *channel { return &channel{key: key, confirmed: make(chan struct{})} }

func (c *channel) isConfirmed() bool {
	select {
	case <-c.confirmed:
		return true
	default:
		return false
	}
}

// unconfirm notes that from now on messages may be missed.
func (c *channel) unconfirm() {
	if c.isConfirmed() {
		c.confirmed, c.gap = make(chan struct{}), true
	}
}

func (c *channel) add(w *watcher) { c.watchers = append(slices.Clone(c.watchers), w) }

func (c *channel) remove(w *watcher) {
	c.watchers = slices.DeleteFunc(slices.Clone(c.watchers), func(o *watcher) bool { return o == w })
}

// watcher is one caller of Watch.
type watcher struct {
	mu     sync.Mutex // held during a call
	events func(hub.Event)
	over   bool
}

func (w *watcher) tell(e hub.Event) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.over {
		w.events(e)
	}
}

// stop returns when no call is under way any more.
func (w *watcher) stop() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.over = true
}
