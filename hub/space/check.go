package space

import (
	"slices"
	"strings"
	"time"

	ids "github.com/google/uuid"
)

// The form of what a command carries, judged without any state. Each function returns nil or a Refusal with
// BadMessage that names the field.

const (
	// MaxSlots is how many times one offer holds at most.
	MaxSlots = 8
	// MinMinutes and MaxMinutes bound how long a talk is asked for: a few words up to a working day.
	MinMinutes = 5
	MaxMinutes = 480

	maxZone   = 64   // the longest IANA name has 32 letters
	firstYear = 2000 // of a day that means anything here
	lastYear  = 2199
)

// first returns the first error that is one.
func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// formIf refuses unless ok.
func formIf(ok bool, field string, reason Reason) error {
	if ok {
		return nil
	}
	return Refuse(reason).At(field)
}

// formID asks for a UUID as RFC 9562 writes it, in lowercase: one id, one spelling.
func formID(field, id string) error {
	return formIf(IsUUID(id), field, BadID)
}

// formIDIf is formID for an id that may be absent.
func formIDIf(field, id string) error {
	if id == "" {
		return nil
	}
	return formID(field, id)
}

// IsUUID says whether id is a UUID in lowercase letters.
func IsUUID(id string) bool {
	u, err := ids.Parse(id)
	return err == nil && u.String() == id
}

// formWords asks for sealed text in all fields that hold words, but where one is absent that may be.
func formWords(c Command) error {
	for field, word := range Words(c) {
		if !word.Admissible() {
			return Refuse(NotSealed).At(field)
		}
	}
	return nil
}

// formDay asks for a day of the calendar, such as 2026-02-28.
func formDay(field, day string) error {
	t, err := parseDay(day)
	ok := err == nil && t.Year() >= firstYear && t.Year() <= lastYear && t.Format(dayLayout) == day
	return formIf(ok, field, BadDay)
}

// formDayIf is formDay for a day that may be absent.
func formDayIf(field, day string) error {
	if day == "" {
		return nil
	}
	return formDay(field, day)
}

// notZones are names that a machine may have zones under, and that are none of a place.
var notZones = []string{"Local", "Factory", "Etc/Unknown"}

// formZone asks for what can be a name of the IANA database: each begins with a capital, unlike what machines keep
// beside it, such as posix/ and right/ and localtime. Whether there is such a zone, checkZone judges.
func formZone(field, zone string) error {
	ok := zone != "" && zone[0] >= 'A' && zone[0] <= 'Z' && len(zone) <= maxZone && !slices.Contains(notZones, zone) &&
		!strings.HasPrefix(zone, "SystemV/")
	for _, c := range []byte(zone) {
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
		digit := c >= '0' && c <= '9'
		ok = ok && (letter || digit || c == '/' || c == '_' || c == '-' || c == '+')
	}
	return formIf(ok, field, UnknownZone)
}

// formSeat asks for one of the two seats.
func formSeat(field string, s Seat) error {
	return formIf(s.Valid(), field, UnknownValue)
}

// formKind asks for the kind of a talk, with who makes amends in a repair talk and only there.
func formKind(kind Kind, amends Seat) error {
	switch kind {
	case Repair:
		return formIf(amends.Valid(), "amends", AmendsMissing)
	case Ordinary:
		return formIf(amends == "", "amends", AmendsNeedless)
	}
	return Refuse(UnknownValue).At("kind")
}

// formMode asks for how a talk is held.
func formMode(mode Mode) error {
	return formIf(mode == Spoken || mode == Apart || mode == Written, "mode", UnknownValue)
}

// formRange asks for a number from low to high.
func formRange(field string, n, low, high int) error {
	return formRangeFor(OutOfRange, field, n, low, high)
}

// formRangeFor is formRange with a reason of its own.
func formRangeFor(reason Reason, field string, n, low, high int) error {
	if n >= low && n <= high {
		return nil
	}
	return Refuse(reason).At(field).With(Values{Low: low, High: high})
}

// formSlots asks for one to MaxSlots different instants. Whether they lie ahead, the clock decides later.
func formSlots(slots []int64) error {
	if err := formRangeFor(SlotsCount, "slots", len(slots), 1, MaxSlots); err != nil {
		return err
	}
	last := time.Date(lastYear+1, 1, 1, 0, 0, 0, 0, time.UTC).UnixMilli()
	for i, slot := range slots {
		if slot <= 0 || slot >= last {
			return Refuse(BadTime).At("slots")
		}
		if slices.Contains(slots[:i], slot) {
			return Refuse(SlotTwice).At("slots")
		}
	}
	return nil
}

// formKeeper asks for who keeps a commitment.
func formKeeper(keeper Keeper) error {
	ok := keeper == KeeperA || keeper == KeeperB || keeper == KeeperBoth
	return formIf(ok, "keeper", UnknownValue)
}
