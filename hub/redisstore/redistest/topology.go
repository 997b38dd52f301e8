package redistest

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Cluster is a Redis Cluster.
type Cluster struct {
	Masters, Replicas []*Server
}

// StartCluster starts masters, each with so many replicas.
func StartCluster(t testing.TB, masters, replicasEach int, args ...string) *Cluster {
	t.Helper()
	args = append([]string{"--cluster-enabled", "yes", "--cluster-node-timeout", "1000", "--repl-diskless-sync-delay", "0"}, args...)
	c := &Cluster{}
	for i := range masters {
		s := Start(t, args...)
		s.Do("CLUSTER", "ADDSLOTSRANGE", i*16384/masters, (i+1)*16384/masters-1)
		s.Do("CLUSTER", "SET-CONFIG-EPOCH", i+1)
		c.Masters = append(c.Masters, s)
	}
	for range masters * replicasEach {
		c.Replicas = append(c.Replicas, Start(t, args...))
	}
	all := append(append([]*Server(nil), c.Masters...), c.Replicas...)
	for _, s := range all[1:] {
		s.Do("CLUSTER", "MEET", "127.0.0.1", all[0].Port)
	}
	for _, s := range all {
		waitFor(t, "every node knows every other", func() bool {
			return strings.Contains(s.Do("CLUSTER", "INFO").(string), fmt.Sprintf("cluster_known_nodes:%d\r", len(all)))
		})
	}
	for i, s := range c.Replicas {
		s.Do("CLUSTER", "REPLICATE", c.Masters[i%masters].Do("CLUSTER", "MYID"))
	}
	for _, s := range all {
		waitFor(t, "the cluster is whole", func() bool {
			return strings.Contains(s.Do("CLUSTER", "INFO").(string), "cluster_state:ok")
		})
	}
	for _, s := range c.Replicas {
		s.inSync()
	}
	return c
}

// Address is how --redis names it.
func (c *Cluster) Address() string {
	var hosts []string
	for _, s := range c.Masters {
		hosts = append(hosts, s.Addr())
	}
	return "redis+cluster://" + strings.Join(hosts, ",")
}

// inSync waits until a replica has what its master has.
func (s *Server) inSync() {
	s.t.Helper()
	waitFor(s.t, "a replica is in sync", func() bool { return s.Info("replication", "master_link_status") == "up" })
}

// Sentinel watches over a master with one replica.
type Sentinel struct {
	*Server
	Master, Replica *Server
}

// StartSentinel starts all three.
func StartSentinel(t testing.TB, args ...string) *Sentinel {
	t.Helper()
	args = append([]string{"--repl-diskless-sync-delay", "0"}, args...)
	s := &Sentinel{Master: Start(t, args...)}
	s.Replica = Start(t, append([]string{"--replicaof", "127.0.0.1 " + strconv.Itoa(s.Master.Port)}, args...)...)
	s.Replica.inSync()
	s.Server = &Server{t: t, Port: FreePort(t), folder: t.TempDir()}
	conf := filepath.Join(s.folder, "sentinel.conf")
	err := os.WriteFile(conf, fmt.Appendf(nil, `
port %d
bind 127.0.0.1
dir %s
logfile %s
sentinel monitor mymaster 127.0.0.1 %d 1
sentinel down-after-milliseconds mymaster 1000
sentinel failover-timeout mymaster 5000
`, s.Port, s.folder, s.logFile(), s.Master.Port), 0o600)
	if err != nil {
		t.Fatal(err)
	}
	s.run(conf, "--sentinel")
	t.Cleanup(s.Kill)
	s.Answers()
	waitFor(t, "the sentinel knows the replica", func() bool {
		return strings.Contains(fmt.Sprint(s.Do("SENTINEL", "REPLICAS", "mymaster")), strconv.Itoa(s.Replica.Port))
	})
	return s
}

// Address is how --redis names it.
func (s *Sentinel) Address() string { return "redis+sentinel://" + s.Addr() + "/mymaster" }
