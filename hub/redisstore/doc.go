// Package redisstore keeps spaces in Redis 7, for many servers beside each other: on one Redis, behind Sentinel
// or on a Cluster.
//
// Its files, from top to bottom; each names only what lies in itself or further down:
//
//	check.go          reads all that lies in Redis and says what is wrong
//	open.go           connects, and refuses a Redis that cannot be relied on
//	exposure.go       who else may reach a Redis
//	commit.go         does a write; recalls a command
//	erase.go          removes a space
//	tickets.go        the ticket index
//	load.go           reads docs
//	watch.go          hears what other servers write, and tells them
//	due.go            what must happen at a time
//	certificates.go   what autocert keeps
//	keep.go           what all servers keep
//	store.go          the store: bounds a call, runs a script, closes
//	pipeline.go       runs scripts that wait together in one round trip
//	subscriptions.go  shares the channels of open spaces among subscribers
//	subscriber.go     one connection with the channels that it subscribes to
//	connection.go     a PubSub that ends when its connection breaks
//	channel.go        one channel and its watchers
//	decode.go         a message becomes an event
//	encode.go         a write becomes the arguments of commit.lua
//	format.go         the formats that both share
//	scripts.go        the Lua scripts
//	address.go        what --redis says
//	masters.go        which master has what
//	keys.go           the names of keys
//
// A write is one Lua script, which Redis runs alone and in one round trip: it looks for a repeat, compares
// versions, writes, remembers the command and publishes. Writes that wait together share a pipeline.
//
// All that belongs to a space lies in one of 256 partitions, so in one slot of a Cluster. {pp} is the partition's
// tag and id the space's id; D is a doc: S shared, A and B the own docs, X access.
//
//	amends:{pp}:id        hash: "D" version and tag, "De" epoch, "Dg" version of the latest tombstone that went away,
//	                      "Dt" when the next one goes, "born" when :c was begun, "old" whether there is :d.
//	                      It is the space: where it is not, there is none. It is also the name of the channel.
//	amends:{pp}:id:eD     hash: entities, "+version value", and tombstones, "-version time"
//	amends:{pp}:id:lD     list: one record for each of the last 256 versions or a few more: who wrote it, its tag,
//	                      the keys that it changed
//	amends:{pp}:id:zD     sorted set: the keys of tombstones by time, and of some that live again
//	amends:{pp}:id:c :d   hashes: remembered commands, the later ones and the earlier ones; they end by themselves
//	amends:{pp}:id:s      hash: the ticket hashes that lead here, each with its end; 0 is never, 1 leads nowhere
//	amends:{pp}:ticket:h  the id of the space that ticket hash h may lead to, in the partition of h
//	amends:{pp}:about     what kind of data this is, in the first partition; so are the three keys of what is due:
//	amends:{pp}:due       hash: what is due; :due:queue sorted set of what is free to be handed out, by its time;
//	                      :due:leased sorted set of what is handed out, by the end of its lease
//	amends:{pp}:certificates  hash: what autocert keeps, in the first partition
//	amends:{pp}:kept:n    what all servers keep under the name n, in the first partition
//
// A resume needs the changes since one of the last 256 versions, as no older cursor can be proven, so the records
// of these versions are all the index there is: an entity is stored once, under its key.
//
// UUIDs in the keys of entities are packed into 16 bytes after a byte 1.
//
// The keys ticket:h are the ticket index. An entry of it lies in another partition than its space, so no script writes
// both. The hash :s is what counts and is written with the commit; the key ticket:h is written before it and only says
// where to look. In a space that is there, :s names every ticket:h before that is written and until it is gone, so that
// an erasure finds them all. Those of a space that is just being made are not named before: they are invites, which go
// a day after their end.
//
// amends:{pp}:about says which format lies here. Another one is refused in a sentence and left as it is, also by check.
// The next change of what lies here raises format (open.go) and migrates in claim: one server alone, under a lease that
// ends by itself, and only where nothing but the earlier format's servers could still write, which stop once about names
// the new one. It asks for a copy first: it refuses in a sentence until about.copied, set by whoever copied Redis's files,
// names the earlier format. Space by space, one script each, it writes what is new beside what is there and then removes
// that, so that it can be begun again after any kill; about is raised last. TestForeignDataIsLeftAsItIs then gets a
// brother with keys that the former program wrote, which wants Check to find nothing afterwards.
package redisstore
