package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"
)

// ready asks the server of this machine whether it is ready: for health checks in images that hold nothing else.
func ready(ctx context.Context, cfg config, stdout io.Writer) error {
	host, port, err := net.SplitHostPort(cfg.Addr)
	if err != nil {
		return err
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	scheme := "http://"
	if cfg.TLSHost != "" {
		scheme = "https://"
	}
	ctx, cancel := context.WithTimeout(ctx, 3*time.Second)
	defer cancel()
	ask, err := http.NewRequestWithContext(ctx, http.MethodGet, scheme+net.JoinHostPort(host, port)+"/readyz", nil)
	if err != nil {
		return err
	}
	// It is this machine that is asked, under a name that leads elsewhere: nothing but a yes is taken from it.
	known := &tls.Config{ServerName: cfg.TLSHost, InsecureSkipVerify: true}
	transport := &http.Transport{DisableKeepAlives: true, TLSClientConfig: known}
	answer, err := (&http.Client{Transport: transport}).Do(ask)
	if err != nil {
		return fmt.Errorf("no server answers: %w", err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return errors.New("the server is not ready: it shuts down, or its store is away")
	}
	_, err = fmt.Fprintln(stdout, "ready")
	return err
}
