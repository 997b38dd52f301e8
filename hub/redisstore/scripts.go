package redisstore

import (
	_ "embed"
	"strings"

	"github.com/redis/go-redis/v9"
)

// newScript puts a script together. It fails before its first write on a full Redis, and, where it only reads,
// works there too: that is what the first line asks for.
func newScript(flags string, parts ...string) *redis.Script {
	return redis.NewScript("#!lua" + flags + "\n" + strings.Join(parts, ""))
}

const reads = " flags=no-writes"

var (
	//go:embed history.lua
	historyLua string
	//go:embed commit.lua
	commitLua string
	//go:embed load.lua
	loadLua string
	//go:embed erase.lua
	eraseLua string
	//go:embed reserve_tickets.lua
	reserveTicketsLua string
	//go:embed release_tickets.lua
	releaseTicketsLua string
	//go:embed unindex_ticket.lua
	unindexTicketLua string
	//go:embed schedule.lua
	scheduleLua string
	//go:embed claim.lua
	claimLua string

	commitScript         = newScript("", historyLua, commitLua)
	loadScript           = newScript(reads, historyLua, loadLua)
	eraseScript          = newScript("", eraseLua)
	reserveTicketsScript = newScript("", reserveTicketsLua)
	releaseTicketsScript = newScript("", releaseTicketsLua)
	unindexTicketScript  = newScript("", unindexTicketLua)
	scheduleScript       = newScript("", scheduleLua)
	claimScript          = newScript("", claimLua)
)

// references are arguments of a command that are strings, without an allocation for each.
func references(list []string) []any {
	all := make([]any, len(list))
	for i := range list {
		all[i] = &list[i]
	}
	return all
}
