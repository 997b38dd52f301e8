package redisstore

import (
	"context"
	"encoding/json"
	"fmt"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/redisstore/redistest"
	"amends/hub/space"
)

// passing is what a turn of a talk writes, about 200 bytes: the shared doc, judged with the access doc.
func passing(id string, base int64, tag, next string) hub.Write {
	return hub.Write{
		Space: id, At: time.Now(), Create: base == 0,
		Docs: []hub.DocWrite{
			{Doc: space.Shared, Base: base, BaseTag: tag, Epoch: "epoch-aaaaaa", Tag: next, Set: []hub.Item{{
				Key: "talk/0190a0e4-0000-7000-8000-00000000abcd", V: base + 1, Value: []byte(strings.Repeat("0123456789", 20)),
			}}},
			{Doc: space.Access, Check: true},
		},
		Command: &hub.Done{Seat: space.A, ID: newID(nil), Digest: "uZ5vA4bq0V6rY9bYVn6zWQ0kqg4m9x0Zc1jHqvE2w3s", Doc: space.Shared, V: base + 1},
	}
}

// bare is a script of the same shape without any of its judgement.
const bare = `#!lua
redis.call('HMGET', KEYS[1], 'born', 'old', 'S', 'St', 'X', 'Xt')
redis.call('HGET', KEYS[1] .. ':c', ARGV[1])
redis.call('HSET', KEYS[1] .. ':eS', 'talk', ARGV[2])
redis.call('RPUSH', KEYS[1] .. ':lS', ARGV[3])
redis.call('HSET', KEYS[1] .. ':c', ARGV[1], ARGV[3])
redis.call('HSET', KEYS[1], 'S', ARGV[3])
redis.call('SPUBLISH', KEYS[1], cmsgpack.pack(ARGV))
return 1`

func BenchmarkCommit(b *testing.B) {
	for _, fsync := range []string{"always", "everysec"} {
		for _, writers := range []int{1, 64, 256} {
			b.Run(fmt.Sprintf("fsync %s, %d writers", fsync, writers), func(b *testing.B) {
				server := redistest.Start(b, "--appendonly", "yes", "--appendfsync", fsync)
				s := open(b, server.Address())
				before := commands(b, server)
				drive(b, s, newIDs(b, writers))
				b.ReportMetric(float64(commands(b, server)-before)/float64(b.N), "scripts/commit")
				if writers > 1 && b.N > 1000 {
					b.ReportMetric(floor(b, server, writers), "bare-scripts/s")
				}
			})
		}
	}
}

// Every space is open at the server that writes and at another, as where two partners are connected to two servers.
func BenchmarkCommitThatIsHeard(b *testing.B) {
	for _, writers := range []int{1, 256} {
		b.Run(fmt.Sprintf("%d writers", writers), func(b *testing.B) {
			server := redistest.Start(b, "--appendonly", "yes", "--appendfsync", "always")
			s, other := open(b, server.Address()), open(b, server.Address())
			ids := newIDs(b, writers)
			var heard atomic.Int64
			for _, id := range ids {
				for _, at := range []*Store{s, other} {
					stop, err := at.Watch(b.Context(), id, func(e hub.Event) {
						if e.Write != nil {
							heard.Add(1)
						}
					})
					if err != nil {
						b.Fatal(err)
					}
					defer stop()
				}
			}
			drive(b, s, ids)
			waitFor(b, "every write is heard", func() bool { return heard.Load() == int64(b.N) })
		})
	}
}

func newIDs(b *testing.B, n int) []string {
	ids := make([]string, n)
	for i := range ids {
		ids[i] = newID(b)
	}
	return ids
}

// drive commits b.N writes, one writer for each space, and reports what they cost this process and how long they took.
func drive(b *testing.B, s *Store, ids []string) {
	b.ReportAllocs()
	b.ResetTimer()
	cpu := spent(b)
	took := make([]time.Duration, b.N)
	var next atomic.Int64
	var all sync.WaitGroup
	for _, id := range ids {
		all.Go(func() {
			tag := ""
			for v := int64(0); ; v++ {
				n := next.Add(1) - 1
				if n >= int64(b.N) {
					return
				}
				after, began := "tag-"+strconv.FormatInt(v, 10), time.Now()
				if err := s.Commit(context.Background(), passing(id, v, tag, after)); err != nil {
					b.Error(err)
					return
				}
				took[n], tag = time.Since(began), after
			}
		})
	}
	all.Wait()
	b.StopTimer()
	slices.Sort(took)
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "commits/s")
	b.ReportMetric((spent(b)-cpu).Seconds()*1e4/float64(b.N), "cpu-s/10k")
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
}

// spent is the processor time of this process.
func spent(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// commands is how many scripts Redis has run.
func commands(b *testing.B, s *redistest.Server) (n int) {
	b.Helper()
	for line := range strings.Lines(s.Do("INFO", "commandstats").(string)) {
		var calls int
		if _, err := fmt.Sscanf(line, "cmdstat_evalsha:calls=%d", &calls); err == nil {
			n += calls
		}
	}
	return n
}

// floor is what redis-benchmark gets out of this Redis with as many clients.
func floor(b *testing.B, s *redistest.Server, clients int) float64 {
	b.Helper()
	hash := s.Do("SCRIPT", "LOAD", bare).(string)
	out, err := exec.Command("redis-benchmark", "-p", strconv.Itoa(s.Port), "-c", strconv.Itoa(clients), "-n", "50000", "-r", "100000", "--csv",
		"EVALSHA", hash, "1", "bare:__rand_int__", "a 0190a0e4-0000-7000-8000-__rand_int__", strings.Repeat("0123456789", 20), strings.Repeat("x", 90)).Output()
	if err != nil {
		b.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		if fields := strings.Split(strings.TrimSpace(line), `","`); len(fields) > 2 && strings.HasPrefix(line, `"EVALSHA`) {
			rate, err := strconv.ParseFloat(strings.Trim(fields[1], `"`), 64)
			if err != nil {
				b.Fatal(err)
			}
			return rate
		}
	}
	b.Fatalf("redis-benchmark said %s", out)
	return 0
}

// A space after a year: what its entities take in Redis, beside their bytes.
func TestTheMemoryOfAYear(t *testing.T) {
	server := redistest.Start(t)
	s := open(t, server.Address())
	empty := used(t, server)
	id, tag, v, size := newID(t), "", int64(0), 0
	commit := func(entities ...space.Entity) {
		t.Helper()
		w := passing(id, v, tag, fmt.Sprintf("tag-%08d", v+1))
		w.Docs[0].Set = nil
		for _, e := range entities {
			space.Stamp(e, v+1)
			value, err := json.Marshal(e)
			if err != nil {
				t.Fatal(err)
			}
			w.Docs[0].Set = append(w.Docs[0].Set, hub.Item{Key: e.Key(), V: v + 1, Value: value})
		}
		if err := s.Commit(t.Context(), w); err != nil {
			t.Fatal(err)
		}
		v, tag = v+1, w.Docs[0].Tag
	}
	year(commit)
	docs, err := s.Load(t.Context(), id, []hub.DocCursor{{Doc: space.Shared}})
	if err != nil {
		t.Fatal(err)
	}
	for _, item := range docs[0].Set {
		size += len(item.Key) + len(item.Value)
	}
	all := used(t, server) - empty
	server.Do("UNLINK", spaceKey(id)+":c", spaceKey(id)+":d")
	waitFor(t, "the commands are gone", func() bool { return used(t, server)-empty < all })
	time.Sleep(100 * time.Millisecond)
	kept := used(t, server) - empty
	t.Logf("%d entities of %d bytes at version %d take %d bytes in Redis, %.2f times as much; the commands of two days come on top",
		len(docs[0].Set), size, v, kept, float64(kept)/float64(size))
	if kept > 3*int64(size)/2 {
		t.Errorf("it is more than 1.5 times as much")
	}
}

func used(t *testing.T, s *redistest.Server) (n int64) {
	t.Helper()
	s.Do("MEMORY", "PURGE")
	if _, err := fmt.Sscanf(s.Info("memory", "used_memory"), "%d", &n); err != nil {
		t.Fatal(err)
	}
	return n
}

// year is 150 requests, 100 talks of 40 turns, 30 commitments with check-ins every day, and 300 pulses.
func year(commit func(...space.Entity)) {
	at := int64(1767225600000)
	word := func(cmd string, padded int) space.Word {
		sealed := (12+padded+16)*4/3 + 3
		return space.Word{Text: space.Sealed("1." + strings.Repeat("w", sealed)), By: space.A, Cmd: cmd, At: at}
	}
	for range 150 {
		c := newID(nil)
		topic, note := word(c, 64), word(c, 256)
		topic.Field, note.Field = "topic", "note"
		commit(&space.Request{ID: newID(nil), By: space.A, Kind: space.Repair, Mode: space.Spoken, Amends: space.A, Importance: 2, Minutes: 45,
			Topic: &topic, Status: space.RequestHeld, OfferedBy: space.B, Slots: []int64{at, at, at}, Slot: at, Notes: []space.Word{note}, At: at})
	}
	for range 100 {
		talk := &space.Talk{ID: newID(nil), Request: newID(nil), Kind: space.Repair, Mode: space.Spoken, Amends: space.A, Opener: space.A,
			Phase: space.Closed, Turn: 40, Since: at, Moved: 100, Result: space.Finished, OpenedAt: at, ClosedAt: at}
		for range 40 {
			talk.Turns = append(talk.Turns, space.Turn{Speaker: space.A, Began: at, Ended: at, Result: space.TurnHeard})
		}
		commit(talk)
	}
	day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for range 30 {
		c := newID(nil)
		text := word(c, 256)
		text.Field = "text"
		k := &space.Commitment{ID: newID(nil), By: space.A, Keeper: space.KeeperA, Text: text, Status: space.CommitmentActive, At: at,
			Rhythm: space.Rhythm{From: "2026-01-01", RRule: "FREQ=DAILY", Zone: "Europe/Lisbon"}}
		commit(k)
		for d := range 365 {
			e := &space.Checkin{Commitment: k.ID, Day: day.AddDate(0, 0, d).Format(time.DateOnly), Seat: space.A, Result: space.Kept, Noticed: true, At: at}
			if d%7 == 0 {
				note := word(newID(nil), 64)
				note.Field = "note"
				e.Note = &note
			}
			commit(e)
		}
	}
	for d := range 300 {
		w := word(newID(nil), 64)
		w.Field = "words"
		commit(&space.Pulse{Seat: space.A, Day: day.AddDate(0, 0, d).Format(time.DateOnly), Words: w, At: at})
	}
}
