package main

import (
	"context"
	_ "embed"
	"fmt"
	"net"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/redis/go-redis/v9"
)

// redisServer is a redis-server on loopback and an empty folder.
type redisServer struct {
	addr, data string
	cmd        *exec.Cmd
	client     *redis.Client
}

// startRedis starts one whose append-only file is synced always or everysec. A nil error means that it answers.
func startRedis(ctx context.Context, fsync string) (*redisServer, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	r := &redisServer{addr: l.Addr().String()}
	_ = l.Close()
	if r.data, err = os.MkdirTemp("", "amends-redis"); err != nil {
		return nil, err
	}
	r.cmd = exec.CommandContext(ctx, "redis-server", "--port", r.port(), "--bind", "127.0.0.1", "--dir", r.data,
		"--appendonly", "yes", "--appendfsync", fsync, "--save", "")
	r.cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := r.cmd.Start(); err != nil {
		return r, fmt.Errorf("the rows on Redis need redis-server 7: %w", err)
	}
	for end := time.Now().Add(patience); ; time.Sleep(10 * time.Millisecond) {
		conn, err := net.Dial("tcp", r.addr)
		if err == nil {
			_ = conn.Close()
			break
		}
		if time.Now().After(end) {
			return r, err
		}
	}
	r.client = redis.NewClient(&redis.Options{Addr: r.addr})
	return r, r.client.Ping(ctx).Err()
}

func (r *redisServer) port() string {
	_, port, _ := net.SplitHostPort(r.addr)
	return port
}

func (r *redisServer) stop() {
	if r == nil {
		return
	}
	if r.client != nil {
		_ = r.client.Close()
	}
	if r.cmd != nil && r.cmd.Process != nil {
		_ = r.cmd.Process.Kill()
		_ = r.cmd.Wait()
	}
	_ = os.RemoveAll(r.data)
}

// flags make a server use this Redis.
func (r *redisServer) flags() []string { return []string{"--redis", "redis://" + r.addr} }

// scripts is how many scripts it was asked for.
func (r *redisServer) scripts(ctx context.Context) (n float64, err error) {
	stats, err := r.client.Info(ctx, "commandstats").Result()
	for line := range strings.Lines(stats) {
		for _, name := range []string{"eval", "evalsha", "eval_ro", "evalsha_ro", "fcall", "fcall_ro"} {
			var calls float64
			if _, err := fmt.Sscanf(line, "cmdstat_"+name+":calls=%f", &calls); err == nil {
				n += calls
			}
		}
	}
	return n, err
}

// bare is a script of the shape of a command's, without any of its judgement.
//
//go:embed bare.lua
var bare string

// scriptFloor is how many bare scripts a second redis-benchmark gets out of this Redis with as many clients.
func (r *redisServer) scriptFloor(ctx context.Context, clients int) (float64, error) {
	hash, err := r.client.ScriptLoad(ctx, bare).Result()
	if err != nil {
		return 0, err
	}
	out, err := exec.CommandContext(ctx, "redis-benchmark", "-p", r.port(), "-c", strconv.Itoa(clients), "-n", "100000", "-r", "100000", "--csv",
		"EVALSHA", hash, "1", "bare:__rand_int__", "a 0190a0e4-0000-7000-8000-__rand_int__", strings.Repeat("0123456789", 20), strings.Repeat("x", 90)).Output()
	if err != nil {
		return 0, fmt.Errorf("redis-benchmark: %w", err)
	}
	for line := range strings.Lines(string(out)) {
		if fields := strings.Split(strings.TrimSpace(line), `","`); len(fields) > 2 && strings.HasPrefix(line, `"EVALSHA`) {
			return strconv.ParseFloat(strings.Trim(fields[1], `"`), 64)
		}
	}
	return 0, fmt.Errorf("redis-benchmark said %s", out)
}
