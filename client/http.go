package client

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"amends/hub/wire"
)

// maxAnswer bounds what is read of an answer, in bytes.
const maxAnswer = 256 * 1024

var httpClient = &http.Client{
	Timeout:       30 * time.Second,
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

// ask sends one request and reads the answer into out, where there is one. It returns the cookie that the
// server set, as "name=value". An answer that is no success is a *Refusal.
func ask(ctx context.Context, method, server, path, cookie string, body, out any) (setCookie string, err error) {
	var sent io.Reader
	if body != nil {
		text, err := json.Marshal(body)
		if err != nil {
			return "", err
		}
		sent = bytes.NewReader(text)
	}
	request, err := http.NewRequestWithContext(ctx, method, strings.TrimSuffix(server, "/")+path, sent)
	if err != nil {
		return "", fmt.Errorf("the server's address %q: %w", server, err)
	}
	origin, err := originOf(server)
	if err != nil {
		return "", err
	}
	request.Header.Set("Origin", origin)
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	if cookie != "" {
		request.Header.Set("Cookie", cookie)
	}
	response, err := httpClient.Do(request)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(io.LimitReader(response.Body, maxAnswer))
	if err != nil {
		return "", err
	}
	if response.StatusCode >= 300 {
		return "", refusal(response, text)
	}
	if out != nil {
		if err := json.Unmarshal(text, out); err != nil {
			return "", fmt.Errorf("the server's answer to %s: %w", path, err)
		}
	}
	for _, c := range response.Cookies() {
		setCookie = c.Name + "=" + c.Value
	}
	return setCookie, nil
}

func refusal(response *http.Response, text []byte) error {
	var problem wire.Problem
	if json.Unmarshal(text, &problem) != nil || problem.Code == "" {
		problem = wire.Problem{Code: wire.Unavailable, Message: "the server answered " + response.Status}
	}
	r := refusalOf(problem)
	r.Status = response.StatusCode
	r.After, _ = strconv.Atoi(response.Header.Get("Retry-After"))
	return r
}

// originOf is the origin that a page of the server would have; the server judges it.
func originOf(server string) (string, error) {
	u, err := url.Parse(server)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return "", fmt.Errorf("the server's address %q must begin with http:// or https://", server)
	}
	return u.Scheme + "://" + u.Host, nil
}
