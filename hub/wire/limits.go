package wire

import (
	"time"

	"amends/hub/space"
)

// The limits of PROTOCOL.md. Those that the rules judge stand in package space and are named here again for
// whoever writes messages.
const (
	MaxFrame = 64 * 1024 // bytes

	CommandRate   = 20 // commands a second for each device
	CommandBurst  = 60
	FloodAllowed  = 200 // refusals by rate before bye too_fast
	TicketRate    = 10  // look-ups and redemptions a minute for each address (IPv6: each /64)
	MadeRate      = 20  // tickets made an hour by each device
	PushRate      = 30  // reminders asked for or ended an hour by each device
	SpaceRate     = 10  // spaces made an hour for each address
	SiteSpaceRate = 30  // spaces made an hour for each IPv6 /48
	SpaceRateAll  = 60  // spaces made a minute by all, unless the server is told otherwise
	StrangerRate  = 60  // whatever else is asked of the API without a valid token a minute for each address

	WaitingOfAddress = 64 // connections that have not asked yet, for each address
	DevicesOfSeat    = space.DevicesOfSeat

	QueueMessages = 64
	QueueBytes    = 256 * 1024
	TooSlowAfter  = 5 * time.Second  // in which a device took nothing at all of what it is sent
	FrameWithin   = 30 * time.Second // in which it takes a frame

	// How far back a server can bring a device by what changed; beyond it brings the whole doc.
	TagsKept      = 256 // versions
	TombstonesFor = 30 * 24 * time.Hour

	PingEvery     = 25 * time.Second
	DeadAfter     = 60 * time.Second
	PresenceGrace = 10 * time.Second

	InviteLife = space.InviteLife
	DeviceLife = space.DeviceLife
	LendLife   = space.LendLife
	LentFor    = space.LentFor
	LentOfSeat = space.LentOfSeat
	AsideFor   = space.AsideFor
	ReturnOpen = space.ReturnOpens // from its making
	ReturnLife = space.ReturnLife  // from its making

	ReturnEvery = space.ReturnEvery

	RelayLife        = 10 * time.Minute // in which credentials make an allocation; one that is made goes on
	RelayRate        = 3_000_000        // bits a second from a leg, through all of its allocations
	RelaySoundRate   = 500_000          // of these, for packets of at most RelaySoundSize: a picture takes nothing of it
	RelaySoundSize   = 300              // bytes
	AllocationsOfLeg = 8                // UDP and TCP, over two networks, once more while a restart goes on; beyond, the most silent goes
	AllocationLife   = 6 * time.Hour    // then the device makes another, for which it needs new credentials
	Allocations      = 4096             // at one relay
	RelayAskRate     = 50               // requests a second from each address that has no allocation (IPv6: each /64)
	RelayAskRateAll  = 2000             // the same from everybody
	RelayAskWithin   = 10 * time.Second // in which a TCP connection to the relay makes its allocation
)
