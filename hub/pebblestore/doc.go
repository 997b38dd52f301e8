// Package pebblestore keeps spaces in a folder, for a server that stands alone. The folder belongs to Pebble, which
// brings the log, the tables and their checksums; this package adds what the contract of hub.Store asks beyond that.
//
// One goroutine writes. It takes whatever changes wait, judges them in order and commits them as one batch with one
// sync, and then answers all of them. A space takes part in a batch once at most, so that everything is judged by what
// was committed before. Readers wait while a batch is synced, and so never see what could still be lost.
//
// What lies where; S is the space's id (a zero byte and a UUID's 16, or a length and the id), numbers are big-endian:
//
//	S c seat id    a remembered command, and until when
//	S e doc key    an entity or a tombstone, and the version that last changed it
//	S h doc        head of a doc: version, epoch, tag, and what is known of its tombstones
//	S s hash       a ticket's hash that leads here
//	S t doc v      tag of a version, under the version's last byte: those of the last 256
//	ff d k key     what is due, its time, and until when it is handed out
//	ff d l until   the same in the order of time, while it is handed out
//	ff d q at      the same in the order of time, while it is free to be handed out
//	ff f           what kind of store this is
//	ff t hash      where a ticket's hash leads, and until when
//	ff x           there while erased bytes may still lie in the files
package pebblestore
