package redisstore

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// cluster is a Redis Cluster of masters, each with so many replicas.
type cluster struct {
	masters, replicas []*server
}

func startCluster(t testing.TB, masters, replicasEach int, args ...string) *cluster {
	t.Helper()
	args = append([]string{"--cluster-enabled", "yes", "--cluster-node-timeout", "1000", "--repl-diskless-sync-delay", "0"}, args...)
	c := &cluster{}
	for i := range masters {
		s := startServer(t, args...)
		s.do("CLUSTER", "ADDSLOTSRANGE", i*16384/masters, (i+1)*16384/masters-1)
		s.do("CLUSTER", "SET-CONFIG-EPOCH", i+1)
		c.masters = append(c.masters, s)
	}
	for range masters * replicasEach {
		c.replicas = append(c.replicas, startServer(t, args...))
	}
	all := append(append([]*server(nil), c.masters...), c.replicas...)
	for _, s := range all[1:] {
		s.do("CLUSTER", "MEET", "127.0.0.1", all[0].port)
	}
	for _, s := range all {
		s := s
		waitFor(t, "every node knows every other", func() bool {
			return strings.Contains(s.do("CLUSTER", "INFO").(string), fmt.Sprintf("cluster_known_nodes:%d\r", len(all)))
		})
	}
	for i, s := range c.replicas {
		master := c.masters[i%masters]
		s.do("CLUSTER", "REPLICATE", master.do("CLUSTER", "MYID"))
	}
	for _, s := range all {
		waitFor(t, "the cluster is whole", func() bool {
			return strings.Contains(s.do("CLUSTER", "INFO").(string), "cluster_state:ok")
		})
	}
	for _, s := range c.replicas {
		waitFor(t, "a replica is in sync", func() bool {
			return strings.Contains(s.do("INFO", "replication").(string), "master_link_status:up")
		})
	}
	return c
}

func (c *cluster) address() string {
	var hosts []string
	for _, s := range c.masters {
		hosts = append(hosts, s.addr())
	}
	return "redis+cluster://" + strings.Join(hosts, ",")
}

// sentinel watches over a master with one replica.
type sentinel struct {
	*server
	master, replica *server
}

func startSentinel(t testing.TB, args ...string) *sentinel {
	t.Helper()
	args = append([]string{"--repl-diskless-sync-delay", "0"}, args...)
	s := &sentinel{master: startServer(t, args...)}
	s.replica = startServer(t, append([]string{"--replicaof", "127.0.0.1 " + strconv.Itoa(s.master.port)}, args...)...)
	waitFor(t, "the replica is in sync", func() bool {
		return strings.Contains(s.replica.do("INFO", "replication").(string), "master_link_status:up")
	})
	s.server = &server{t: t, port: freePort(t), folder: t.TempDir()}
	conf := filepath.Join(s.folder, "sentinel.conf")
	err := os.WriteFile(conf, fmt.Appendf(nil, `
port %d
bind 127.0.0.1
dir %s
sentinel monitor mymaster 127.0.0.1 %d 1
sentinel down-after-milliseconds mymaster 1000
sentinel failover-timeout mymaster 5000
`, s.port, s.folder, s.master.port), 0o600)
	if err != nil {
		t.Fatal(err)
	}
	s.cmd = exec.Command("redis-server", conf, "--sentinel")
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.kill)
	s.answers()
	waitFor(t, "the sentinel knows the replica", func() bool {
		return strings.Contains(fmt.Sprint(s.do("SENTINEL", "REPLICAS", "mymaster")), strconv.Itoa(s.replica.port))
	})
	return s
}

func (s *sentinel) address() string { return "redis+sentinel://" + s.addr() + "/mymaster" }

func waitFor(t testing.TB, what string, met func() bool) {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); !met(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("it never came to it: " + what)
		}
	}
}
