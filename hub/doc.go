// Package hub holds the live rooms: one for each open space, each with one owner. Devices send commands,
// the rules decide, the store commits, devices receive patches.
//
// # Who owns what
//
// A room is owned by whoever holds its turn: the goroutine that brings a command, a hello, a request over HTTP
// or news from another server. Only the holder changes its docs, talks to the store about them and lets others have
// the turn afterwards. The room's lock, held for moments only, guards what its outboxes read meanwhile. An outbox
// owns the writing side of one connection and knows nothing of rooms. So there is no goroutine for a room, except
// while somebody is in a talk, the store is in doubt or a return is to be void, and none for a connection beside that of
// whoever reads it, except while there is something to write. One goroutine of the hub asks for what is due.
//
// Locks are acquired in this order, never the other way round; the others are held alone:
//
//	turn, room.mu, outbox.mu
//	rooms.mu, presence.mu, outbox.mu
//
// # Files
//
// From top to bottom. What a file declares is used by itself and by files above it, never by one below.
//
//	serve.go     a connection comes, gives what it reads, and leaves
//	access.go    what is asked over HTTP
//	enter.go     who may come in
//	hub.go       the hub: its beat, its end, its figures
//	upkeep.go    what happens by time
//	remind.go    a space is looked at, and its devices are told
//	due.go       what is due of a space is done in its room
//	rooms.go     which rooms are open
//	command.go   a command is judged and answered
//	resume.go    a device says what it has and is brought to the present
//	call.go      a device says where its person is, and calls the partner's
//	conn.go      a connection, from its reader's side
//	void.go      a return is void whose seat is here
//	commit.go    a change is made to last
//	turn.go      who owns the room, and what it does on its own
//	news.go      what other servers did
//	plan.go      when a space needs upkeep, and when it is looked at
//	load.go      docs follow those of the store, devices follow the docs
//	pages.go     which seats have a page open, on any server
//	room.go      one open space and who is connected to it
//	presence.go  who is in the talk
//	legs.go      which device carries the sound of each seat
//	tell.go      what servers tell each other
//	core.go      what all parts work with
//	roster.go    all connections, and when each is pinged
//	docs.go      docs and their history
//	outbox.go    what a connection is sent: its state, its writer, its end
//	backlog.go   what waits to be sent
//	bye.go       why a connection ends
//	frames.go    messages of the server, encoded
//	message.go   messages of a device, read
//	bucket.go    the rate of a device
//	entropy.go   randomness, ids, hashes
//	options.go   what a hub works with
//	push.go      push services as the hub is given them
//	relay.go     the relay as the hub is given it
//	socket.go    a connection as the hub is given it
//	store.go     the store's contract
package hub
