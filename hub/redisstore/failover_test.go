package redisstore

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"amends/hub"
	"amends/hub/redisstore/redistest"
	"amends/hub/space"

	toxiproxy "github.com/Shopify/toxiproxy/v2"
)

// A replica takes over that lacks acknowledged writes: the same versions come again with other tags.
func TestAFailoverThatLostWritesIsNoticed(t *testing.T) {
	master, replica := redistest.Start(t, "--repl-diskless-sync-delay", "0"), redistest.Start(t)
	p := proxied(t, master)
	where := "redis://" + p.Listen
	s, other := open(t, where), open(t, where)
	id := newID(t)
	commit := func(s *Store, base int64, command, tag string) hub.Cursor {
		t.Helper()
		if err := s.Commit(t.Context(), write(id, base, command, tag)); err != nil {
			t.Fatal(err)
		}
		return hub.Cursor{Epoch: "e", V: base + 1, Tag: fmt.Sprint(command, " ", base+1)}
	}
	kept := commit(s, 0, "made", "")
	replica.Do("REPLICAOF", "127.0.0.1", master.Port)
	waitFor(t, "the replica is in sync", func() bool {
		return strings.Contains(replica.Do("INFO", "replication").(string), "master_link_status:up")
	})
	replica.Do("REPLICAOF", "NO", "ONE")
	f := follow(t, other, id)
	lost := commit(s, 1, "lost", kept.Tag)
	lost = commit(s, 2, "lost too", lost.Tag)
	f.arrives(t, s)
	if f.gaps+f.loaded != 1 {
		t.Errorf("%d gaps, %d loads", f.gaps, f.loaded)
	}
	if err := p.Update(&toxiproxy.Proxy{Listen: p.Listen, Upstream: replica.Addr(), Enabled: true}); err != nil {
		t.Fatal(err)
	}
	if !p.Enabled {
		if err := p.Start(); err != nil {
			t.Fatal(err)
		}
	}
	began := time.Now()
	f.arrives(t, s) // it is told of a gap, though nobody writes
	t.Logf("the follower knows after %v", time.Since(began).Round(time.Millisecond))
	if f.cursor != kept {
		t.Errorf("the follower is at %+v, want %+v", f.cursor, kept)
	}
	again := commit(other, 1, "other", kept.Tag)
	again = commit(other, 2, "other too", again.Tag)
	for _, cursor := range []hub.Cursor{lost, {Epoch: "e", V: 2, Tag: "lost 2"}} {
		docs, err := s.Load(t.Context(), id, []hub.DocCursor{{Doc: space.Shared, Since: cursor}})
		if err != nil || !docs[0].Full || docs[0].Cursor != again {
			t.Errorf("since %+v: %+v %v", cursor, docs, err)
		}
	}
	w := write(id, 3, "on what is lost", lost.Tag)
	if err := s.Commit(t.Context(), w); !errors.Is(err, hub.ErrConflict) {
		t.Errorf("a write judged at a version that is lost: %v", err)
	}
	w.Docs = []hub.DocWrite{{Doc: space.OwnA, Base: 3, BaseTag: again.Tag, Tag: "x"}, {Doc: space.Shared, Base: 3, BaseTag: lost.Tag, Check: true}}
	if err := s.Commit(t.Context(), w); !errors.Is(err, hub.ErrConflict) {
		t.Errorf("a write that compares with a version that is lost: %v", err)
	}
	commit(s, 3, "at last", again.Tag)
	f.arrives(t, s)
}

func TestAMasterOfAClusterDies(t *testing.T) {
	c := redistest.StartCluster(t, 3, 1)
	s, other := open(t, c.Address()), open(t, c.Address())
	failover(t, s, other, c.Replicas[0], c.Masters[0].Kill)
}

func TestAMasterOfAClusterHandsOver(t *testing.T) {
	c := redistest.StartCluster(t, 3, 1)
	s, other := open(t, c.Address()), open(t, c.Address())
	failover(t, s, other, c.Replicas[0], func() { c.Replicas[0].Do("CLUSTER", "FAILOVER") })
}

func TestAMasterBehindSentinelDies(t *testing.T) {
	g := redistest.StartSentinel(t)
	s, other := open(t, g.Address()), open(t, g.Address())
	failover(t, s, other, g.Replica, g.Master.Kill)
}

func TestAMasterBehindSentinelHandsOver(t *testing.T) {
	g := redistest.StartSentinel(t)
	s, other := open(t, g.Address()), open(t, g.Address())
	failover(t, s, other, g.Replica, func() { g.Do("SENTINEL", "FAILOVER", "mymaster") })
}

// failover lets writers write and followers follow, each space from both stores, while the master changes.
func failover(t *testing.T, s, other *Store, heir *redistest.Server, happens func()) {
	l := startLoad(t, s)
	l.strict = false
	var followers []*follower
	for _, id := range l.ids {
		followers = append(followers, follow(t, other, id), follow(t, s, id))
	}
	heard := func() (bytes int64) {
		_, after, _ := strings.Cut(heir.Do("INFO", "replication").(string), "slave_repl_offset:")
		_, _ = fmt.Sscan(after, &bytes)
		return bytes
	}
	before := heard()
	waitFor(t, "the replica hears of what is written", func() bool { return heard() > before }) // however few spaces it has
	time.Sleep(300 * time.Millisecond)
	happens()
	began := time.Now()
	waitFor(t, "the replica is the master", func() bool {
		return strings.Contains(heir.Do("INFO", "replication").(string), "role:master")
	})
	took := time.Since(began)
	l.goesOn()
	t.Logf("the new master is there after %v, every writer goes on after %v", took.Round(time.Millisecond), time.Since(began).Round(time.Millisecond))
	time.Sleep(300 * time.Millisecond)
	l.goesOn()
	l.end(s)
	for _, f := range followers {
		if f.s == other {
			f.arrives(t, s)
		}
		f.stop()
	}
	if _, err := other.Load(context.Background(), l.ids[0], []hub.DocCursor{{Doc: space.Shared}}); err != nil {
		t.Error(err)
	}
}
