package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// process is a server under measurement, or what it is held against.
type process struct {
	url   string
	addr  string
	data  string
	more  []string // flags
	cmd   *exec.Cmd
	began time.Duration // from its start until it listened
}

var printedURL = regexp.MustCompile(`http://[0-9.]+:[0-9]+`)

// serve starts the server on an empty folder, with its limits on devices and addresses lifted: the load comes
// from one address. A nil error means that it listens.
func serve(ctx context.Context, s settings, more ...string) (*process, error) {
	data, err := os.MkdirTemp("", "amends-load")
	if err != nil {
		return nil, err
	}
	p := &process{data: data, more: more}
	return p, p.serve(ctx, s, "127.0.0.1:0")
}

func (p *process) serve(ctx context.Context, s settings, addr string) error {
	return p.start(ctx, s.server, append([]string{"serve", "--addr", addr, "--data", p.data, "--log-level", "error",
		"--tickets-per-minute", "1000000", "--spaces-per-hour", "1000000", "--spaces-per-minute", "1000000", "--others-per-minute", "1000000",
		"--commands-per-second", "1000000"}, p.more...)...)
}

// start runs a program until it prints the address on which it listens.
func (p *process) start(ctx context.Context, binary string, args ...string) error {
	p.cmd = exec.CommandContext(ctx, binary, args...)
	p.cmd.Stderr = os.Stderr
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		return err
	}
	began := time.Now()
	if err := p.cmd.Start(); err != nil {
		return err
	}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if url := printedURL.FindString(lines.Text()); url != "" {
			p.url, p.addr, p.began = url, strings.TrimPrefix(url, "http://"), time.Since(began)
			go func() { _, _ = io.Copy(io.Discard, out) }() // ends with the process
			return nil
		}
	}
	return errors.Join(errors.New("the server ended before it listened"), p.cmd.Wait())
}

// kill is kill -9.
func (p *process) kill() {
	if p.cmd != nil && p.cmd.Process != nil {
		_ = p.cmd.Process.Kill()
		_ = p.cmd.Wait()
	}
}

// stop ends the server and removes its folder.
func (p *process) stop() {
	p.kill()
	if p.data != "" {
		_ = os.RemoveAll(p.data)
	}
}

// resident is the server's memory in bytes.
func (p *process) resident() (float64, error) {
	status, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(p.cmd.Process.Pid), "status"))
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			var kb float64
			_, err := fmt.Sscan(rest, &kb)
			return kb * 1024, err
		}
	}
	return 0, errors.New("no VmRSS")
}

// cpu is the seconds that the server has used.
func (p *process) cpu() (float64, error) { return cpuOf(p.cmd.Process.Pid) }

func cpuOf(pid int) (float64, error) {
	stat, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "stat"))
	if err != nil {
		return 0, err
	}
	fields := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+1:]))
	user, err := strconv.ParseFloat(fields[11], 64)
	if err != nil {
		return 0, err
	}
	system, err := strconv.ParseFloat(fields[12], 64)
	const ticks = 100 // USER_HZ, the same on every Linux that Go runs on
	return (user + system) / ticks, err
}
