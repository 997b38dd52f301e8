// Package pebblestore keeps spaces in a folder, for a server that stands alone. The folder belongs to Pebble, which
// brings the log, the tables and their checksums; this package adds what the contract of hub.Store asks beyond that.
//
// One goroutine writes. It takes whatever changes wait, judges each by what was committed and by those before it, commits
// them as one batch with one sync, and then answers all of them. Readers wait while a batch is synced, and so never see
// what could still be lost.
//
// A key is its fields, joined by zero bytes. A value is a record: a version, a time and the rest, as far as each means
// something.
//
//	s id c seat command   version; until when it is remembered; its doc and digest
//	s id e doc key        of an entity or a tombstone: version; when it died; value
//	s id h doc            head of a doc: version; epoch and tag
//	s id s hash           a ticket's hash that leads here: until when
//	s id t doc v          tag of a version, under the version's last byte: version; tag
//	d key                 what is due: its time
//	q time+key            the same in the order of time: until when it is handed out; value
//	t hash                where a ticket's hash leads: the space's id
//	x                     there while erased bytes may still lie in the files
//
// Under ff f, in every format, stands which format it is.
package pebblestore
