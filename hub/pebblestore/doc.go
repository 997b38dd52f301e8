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
//	k name                what all servers keep: value
//	q time+key            the same in the order of time: until when it is handed out; value
//	t hash                where a ticket's hash leads: the space's id
//	x                     there while erased bytes may still lie in the files
//
// Under ff f, in every format, stands which format it is. A store of another one is refused in a sentence and left as it is.
//
// The next change of what lies here raises format (open.go) and migrates: in Open, after examine has locked the folder
// and read the earlier format, the store is copied beside itself as Backup does (backup.go), into before-<format>.zip,
// then rewritten in a folder that place makes, and put in its place whole, so that a kill at any moment leaves the one
// or the other. Check never migrates. TestAnotherFormatIsToldAndLeftAsItIs then gets a brother, which opens a store that
// the former program wrote, kept in testdata as a zip, wants all that TestStoreKeepsTheContract wants of it, and kills the
// migration on its way as TestAcknowledgedWritesSurviveKillsAtAnyMoment does.
//
// An entity that gets or loses a field is no change of format: what lies there without it must decode, be sound to
// space.CheckSpace and be written anew by the rules when they next touch it (hub/seats_test.go,
// TestASpaceOfAnEarlierFormatOpens, and hub/space/earlier_test.go).
package pebblestore
