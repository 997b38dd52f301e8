// Package boltstore keeps spaces in one file, amends.db, for a server that stands alone.
//
// One goroutine writes. It takes whatever writes are waiting, judges them in order, appends them to the journal, and
// answers all of them: as many writers as there are share one fdatasync. Later it spreads what the journal holds to its
// place, many writes in one bbolt transaction. (A transaction for each group would sync twice and write four or five
// pages for each space in it. bbolt.Batch lets a lone writer wait, and commits a failed batch anew, one by one.)
// Readers read snapshots, put what the journal holds on top, and never wait.
//
// What lies where; every value ends with a CRC-32C of its key and itself, so that no damage goes unseen:
//
//	about    format                       what kind of file this is
//	         scrub                        freed pages wait to be overwritten
//	         journal                      where in the ring what is not in place begins; missing: all is in place
//	spaces   S h doc                      head of a doc: version, epoch, its latest tags
//	         S t doc v                    older tags, sixteen to a record
//	         S l doc v n                  an entity or a tombstone under the version that last changed it
//	         S e doc key                  where under l that is
//	         S c seat id                  a remembered command
//	         S s hash                     a ticket's hash that leads here
//	journal  ring                         the journal, written to beside bbolt, see ring.go
//	tickets  hash                         the space, and until when
//	expiry   at, kind, key                what goes away when: commands, tombstones, ticket index entry
//	due      key                          what is due, its time, and until when it is handed out
//	queue    at, key                      due and free to be handed out
//	leased   until, key                   due and handed out
//
// All of a space lies together, so that spreading a write touches few pages and Erase is one walk. S is the space's id,
// numbers are big-endian, and the records under l, read from a version on, are what a resume needs.
//
// bbolt leaves the bytes of freed pages in the file. After an Erase the writer overwrites them and the journal with zeros,
// before it takes the next write, or as soon as a Backup that was running has ended, or at the next Open.
package boltstore
