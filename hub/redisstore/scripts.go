package redisstore

import (
	"crypto/sha1"
	_ "embed"
	"encoding/hex"
)

// script is one Lua script: its text, and the name that Redis knows it by once it has seen the text.
type script struct{ text, hash string }

// newScript puts a script together. It fails before its first write on a full Redis, and, where it only reads,
// works there too: that is what the first line asks for.
func newScript(flags string, parts ...string) script {
	text := "#!lua" + flags + "\n"
	for _, part := range parts {
		text += part
	}
	sum := sha1.Sum([]byte(text))
	return script{text, hex.EncodeToString(sum[:])}
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
	//go:embed unpoint.lua
	unpointLua string
	//go:embed sign.lua
	signLua string
	//go:embed unsign.lua
	unsignLua string
	//go:embed schedule.lua
	scheduleLua string
	//go:embed claim.lua
	claimLua string

	commitScript   = newScript("", historyLua, commitLua)
	loadScript     = newScript(reads, historyLua, loadLua)
	eraseScript    = newScript("", eraseLua)
	unpointScript  = newScript("", unpointLua)
	signScript     = newScript("", signLua)
	unsignScript   = newScript("", unsignLua)
	scheduleScript = newScript("", scheduleLua)
	claimScript    = newScript("", claimLua)
)
