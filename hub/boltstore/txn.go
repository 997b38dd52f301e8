package boltstore

import (
	"bytes"
	"time"

	"amends/hub/space"

	bolt "go.etcd.io/bbolt"
)

var (
	bucketAbout   = []byte("about")
	bucketSpaces  = []byte("spaces")
	bucketJournal = []byte("journal")
	bucketTickets = []byte("tickets")
	bucketExpiry  = []byte("expiry")
	bucketDue     = []byte("due")
	bucketQueue   = []byte("queue")
	bucketLeased  = []byte("leased")

	buckets = [][]byte{bucketAbout, bucketSpaces, bucketJournal, bucketTickets, bucketExpiry, bucketDue, bucketQueue, bucketLeased}

	keyFormat = []byte("format")
	keyScrub  = []byte("scrub") // there while freed pages wait to be overwritten
	keyMark   = []byte("journal")
	keyRing   = []byte("ring")
)

// txn is one bbolt transaction with the buckets at hand. Slices read from it end with it.
type txn struct {
	tx                                                 *bolt.Tx
	about, spaces, tickets, expiry, due, queue, leased *bolt.Bucket
	inSpaces                                           *bolt.Cursor // for get

	// recent are the writes to a space that the journal holds and its own records do not have yet.
	recent     func(prefix []byte) []*entry
	*spreading // of the writer
}

// newTxn is for a file that Open has checked: all buckets are there.
func newTxn(tx *bolt.Tx, recent func(prefix []byte) []*entry) *txn {
	t := &txn{
		tx: tx, about: tx.Bucket(bucketAbout), spaces: tx.Bucket(bucketSpaces),
		tickets: tx.Bucket(bucketTickets), expiry: tx.Bucket(bucketExpiry),
		due: tx.Bucket(bucketDue), queue: tx.Bucket(bucketQueue), leased: tx.Bucket(bucketLeased), recent: recent,
	}
	t.inSpaces = t.spaces.Cursor()
	return t
}

// get is spaces.Get with one cursor for the whole transaction: a new one allocates at every level of the tree.
func (t *txn) get(key []byte) []byte {
	found, value := t.inSpaces.Seek(key)
	if !bytes.Equal(found, key) {
		return nil
	}
	return value
}

// version of a doc, with what the journal holds.
func (t *txn) version(prefix []byte, recent []*entry, doc byte) (int64, error) {
	for i := len(recent) - 1; i >= 0; i-- {
		for _, d := range recent[i].docs {
			if d.doc == doc {
				return d.base + 1, nil
			}
		}
	}
	h, err := t.head(prefix, doc)
	if err != nil || h == nil {
		return 0, err
	}
	return h.v(), nil
}

// recall finds a remembered command, nil where there is none.
func (t *txn) recall(prefix []byte, recent []*entry, seat space.Seat, id string, now time.Time) (*remembered, error) {
	sum := commandSum(id)
	for _, e := range recent {
		if e.command != sum {
			continue
		}
		if m := e.write.command; m.done.ID == id && m.done.Seat == seat && now.Before(m.until) {
			return m, nil
		}
	}
	key := commandKey(prefix, seat, id)
	stored := t.get(key)
	if stored == nil {
		return nil, nil
	}
	m, err := decodeRemembered(key, stored)
	return &m, err
}

// put stores a record, and with it when it goes away.
func (t *txn) put(b *bolt.Bucket, r record) error {
	if r.expiry != nil {
		if err := t.expiry.Put(r.expiry, sealed(r.expiry, nil)); err != nil {
			return err
		}
	}
	return b.Put(r.key, r.value)
}

// head of a doc, nil if it was never written.
func (t *txn) head(prefix []byte, doc byte) (head, error) {
	key := headKey(prefix, doc)
	stored := t.get(key)
	if stored == nil {
		return nil, nil
	}
	return readHead(key, stored)
}

// spaceThere says whether any doc of a space was ever written.
func (t *txn) spaceThere(prefix []byte) bool {
	start := under(prefix, partHead)
	key, _ := t.inSpaces.Seek(start)
	return bytes.HasPrefix(key, start)
}

// clear removes all records of spaces whose keys begin with start, and what other buckets hold because of them.
func (t *txn) clear(start []byte) error {
	var keys [][]byte
	c := t.spaces.Cursor()
	for key, stored := c.Seek(start); bytes.HasPrefix(key, start); key, stored = c.Next() {
		if err := t.clearBeside(key, stored); err != nil {
			return err
		}
		keys = append(keys, bytes.Clone(key))
	}
	for _, key := range keys {
		if err := t.spaces.Delete(key); err != nil {
			return err
		}
	}
	return nil
}

// clearBeside removes the expiry of a record, and the ticket index entry that a hash leads by.
func (t *txn) clearBeside(key, stored []byte) error {
	_, part, rest, err := cutSpace(key)
	if err != nil {
		return err
	}
	switch part {
	case partCommand:
		m, err := decodeRemembered(key, stored)
		if err != nil {
			return err
		}
		return t.expiry.Delete(expiryKey(m.until, partCommand, key))
	case partLog:
		l, err := decodeLogged(key, stored)
		if err != nil || !l.dead {
			return err
		}
		return t.expiry.Delete(expiryKey(l.at.Add(tombstonesFor), partLog, key))
	case partSign:
		s, err := t.ticketRef(string(rest))
		if err != nil || s == nil {
			return err
		}
		if !s.expires.IsZero() {
			if err := t.expiry.Delete(expiryKey(s.expires, partSign, rest)); err != nil {
				return err
			}
		}
		return t.tickets.Delete(rest)
	}
	return nil
}
