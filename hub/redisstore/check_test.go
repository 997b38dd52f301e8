package redisstore

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/redisstore/redistest"
	"amends/hub/space"
)

func checked(t *testing.T, where string) Report {
	t.Helper()
	r, err := Check(t.Context(), where, new(clock).options(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// furnished is a space with two entities, a tombstone, commands and a ticket.
func furnished(t *testing.T, s *Store) (id, hash string) {
	t.Helper()
	id, hash = newID(t), "hash of "+newID(t)
	tag := ""
	for v := int64(1); v <= 3; v++ {
		days := []string{"2026-01-01", "2026-01-02", "2026-01-03"}
		e := &space.Pulse{Seat: space.A, Day: days[v-1], At: v}
		space.Stamp(e, v)
		value, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		w := write(id, v-1, fmt.Sprint("c", v), tag)
		w.Docs = w.Docs[:1]
		w.Docs[0].Set = []hub.Item{{Key: e.Key(), V: v, Value: value}}
		if v == 3 {
			w.Docs[0].Del = []space.Key{space.PulseKey(space.A, days[0])}
			w.Index = []hub.TicketRef{{Hash: hash}}
		}
		if err := s.Commit(t.Context(), w); err != nil {
			t.Fatal(err)
		}
		tag = w.Docs[0].Tag
	}
	return id, hash
}

func TestCheckCountsWhatIsThere(t *testing.T) {
	for name, where := range map[string]string{
		"one Redis": redistest.Start(t).Address(), "a Cluster": redistest.StartCluster(t, 2, 0).Address(),
	} {
		s := open(t, where)
		for range 40 {
			furnished(t, s)
		}
		if err := s.Schedule(t.Context(), hub.Due{Key: "due", At: time.Now()}); err != nil {
			t.Fatal(err)
		}
		r := checked(t, where)
		if r.Spaces != 40 || r.Entities != 80 || r.Commands != 120 || r.Tickets != 40 || len(r.Problems) > 0 {
			t.Errorf("%s: %+v", name, r)
		}
	}
}

func TestCheckSaysWhatIsWrong(t *testing.T) {
	server := redistest.Start(t)
	s := open(t, server.Address())
	pulse := string(appendKey(nil, space.PulseKey(space.A, "2026-01-03")))
	gone := string(appendKey(nil, space.PulseKey(space.A, "2026-01-01")))
	for _, c := range []struct {
		says   string
		damage func(key, hash string) []any
	}{
		{"the last version is not the one", func(key, _ string) []any { return []any{"HSET", key, "S", "3 other"} }},
		{"its head is damaged", func(key, _ string) []any { return []any{"HSET", key, "S", "x"} }},
		{"3 versions are known of the last 9", func(key, _ string) []any { return []any{"HSET", key, "S", "9 c3 3"} }},
		{"3 versions are known of 2", func(key, _ string) []any { return []any{"HSET", key, "S", "2 c3 3"} }},
		{"2 versions are known of the last 3", func(key, _ string) []any { return []any{"RPOP", key + ":lS"} }},
		{"the record of a version is damaged", func(key, _ string) []any { return []any{"RPUSH", key + ":lS", "x"} }},
		{"it has no epoch", func(key, _ string) []any { return []any{"HDEL", key, "Se"} }},
		{"was changed at version 3 and is not there", func(key, _ string) []any { return []any{"HDEL", key + ":eS", pulse} }},
		{"lies at version 2 of 3", func(key, _ string) []any { return []any{"HSET", key + ":eS", pulse, "+2 {}"} }},
		{"is damaged", func(key, _ string) []any { return []any{"HSET", key + ":eS", pulse, "x"} }},
		{"pulse/a/2026-01-03", func(key, _ string) []any { return []any{"HSET", key + ":eS", pulse, "+3 x"} }},
		{"says version 0 and lies at 3", func(key, _ string) []any { return []any{"HSET", key + ":eS", pulse, "+3 {}"} }},
		{"the tombstone of pulse/a/2026-01-01 would stay", func(key, _ string) []any { return []any{"ZREM", key + ":zS", gone} }},
		{"a part of a space that is not there", func(key, _ string) []any { return []any{"DEL", key} }},
		{"a part \"x\" that is not known", func(key, _ string) []any { return []any{"SET", key + ":x", "1"} }},
		{"its remembered commands would stay", func(key, _ string) []any { return []any{"PERSIST", key + ":c"} }},
		{"a ticket's hash does not lead to it", func(_, hash string) []any { return []any{"DEL", ticketKey(hash)} }},
		{"which does not know of it, and would stay", func(key, hash string) []any { return []any{"HDEL", key + ":s", hash} }},
		{"where it is not looked for", func(string, string) []any { return []any{"SET", within(7) + newID(t), "1"} }},
		{"0 are due, and 1 in queues", func(string, string) []any { return []any{"ZADD", dueKeys()[1], "1", "x"} }},
	} {
		id, hash := furnished(t, s)
		server.Do(c.damage(spaceKey(id), hash)...)
		r := checked(t, server.Address())
		if all := strings.Join(r.Problems, "\n"); !strings.Contains(all, c.says) {
			t.Errorf("want %q, found %q", c.says, all)
		}
		server.Do("FLUSHALL")
		server.Do("SET", aboutKey(), format)
	}
	furnished(t, s)
	r, err := Check(t.Context(), server.Address(), new(clock).options(), func(map[space.DocName]*space.Doc, []string) []string { return []string{"the rules are broken"} })
	if err != nil || len(r.Problems) != 1 || !strings.Contains(r.Problems[0], "the rules are broken") {
		t.Errorf("%+v %v", r, err)
	}
}

// A space that is written and left all the time is never found to be wrong.
func TestCheckWhileServersWrite(t *testing.T) {
	server := redistest.Start(t)
	s := open(t, server.Address())
	stop, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		for {
			id, _ := furnished(t, s)
			if err := s.Erase(t.Context(), id); err != nil {
				t.Error(err)
			}
			furnished(t, s)
			select {
			case <-stop:
				return
			default:
			}
		}
	}()
	for range 20 {
		if r := checked(t, server.Address()); len(r.Problems) > 0 {
			t.Errorf("%+v", r)
		}
	}
	close(stop)
	<-ended
}

func TestCheckWaitsForASlowRedis(t *testing.T) {
	t.Parallel()
	redis := redistest.Start(t)
	furnished(t, open(t, redis.Address()))
	redis.Do("client", "pause", 3*answerWithin.Milliseconds())
	if r := checked(t, redis.Address()); r.Spaces != 1 || len(r.Problems) > 0 {
		t.Errorf("it found %+v", r)
	}
}

func TestCheckReadsNothingButItsOwn(t *testing.T) {
	server := redistest.Start(t)
	for _, says := range []string{"it holds no data of Amends", "another version"} {
		keys := server.Do("DBSIZE")
		if _, err := Check(t.Context(), server.Address(), new(clock).options(), nil); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%v, not %q", err, says)
		}
		if server.Do("DBSIZE") != keys {
			t.Error("it has written")
		}
		server.Do("SET", aboutKey(), "amends store 2")
	}
	server.Kill()
	if _, err := Check(t.Context(), server.Address(), new(clock).options(), nil); err == nil || !strings.Contains(err.Error(), "start it, or mend --redis") {
		t.Errorf("%v", err)
	}
}
