package hub

import "sync"

// roster lists all connections, in as many slots as there are beats between two pings of one connection.
type roster struct {
	mu    sync.Mutex
	slots []map[*outbox]struct{}
	next  int // the slot of the next connection
	due   int // the slot of the next ping
}

func newRoster(beats int) roster {
	slots := make([]map[*outbox]struct{}, beats)
	for i := range slots {
		slots[i] = make(map[*outbox]struct{})
	}
	return roster{slots: slots}
}

// add lists a connection and says where it stands.
func (r *roster) add(o *outbox) (slot int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	slot = r.next
	r.next = (slot + 1) % len(r.slots)
	r.slots[slot][o] = struct{}{}
	return slot
}

func (r *roster) remove(o *outbox, slot int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.slots[slot], o)
}

func (r *roster) len() (n int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, slot := range r.slots {
		n += len(slot)
	}
	return n
}

func (r *roster) all() (all []*outbox) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, slot := range r.slots {
		for o := range slot {
			all = append(all, o)
		}
	}
	return all
}

// turn goes on to the next slot, and lists those who stand there.
func (r *roster) turn() (due []*outbox) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for o := range r.slots[r.due] {
		due = append(due, o)
	}
	r.due = (r.due + 1) % len(r.slots)
	return due
}
