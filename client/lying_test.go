package client_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"amends/client"
	"amends/client/seal"
	"amends/hub/space"
	"amends/hub/wire"

	"github.com/coder/websocket"
	"github.com/google/uuid"
)

// liar stands between one partner and an honest server, and changes what the server says.
type liar struct {
	honest *url.URL
	*httptest.Server

	mu     sync.Mutex
	frames func(map[string]any) []map[string]any // what becomes of a message of the server
	answer func(map[string]any)                  // what becomes of an answer over HTTP
	heard  []map[string]any
	cut    []context.CancelFunc
}

func newLiar(t *testing.T, honest *server) *liar {
	t.Helper()
	at, err := url.Parse(honest.URL)
	if err != nil {
		t.Fatal(err)
	}
	l := &liar{honest: at}
	mux := http.NewServeMux()
	mux.HandleFunc("/api/spaces/{space}/{seat}/socket", l.socket)
	mux.Handle("/", &httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) {
			r.SetURL(at)
			r.Out.Header.Set("Origin", honest.URL)
		},
		ModifyResponse: l.answers,
	})
	l.Server = httptest.NewServer(mux)
	t.Cleanup(l.Close)
	return l
}

// says lies from now on.
func (l *liar) says(frames func(map[string]any) []map[string]any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.frames = frames
}

// cutAll ends all connections; the devices come back.
func (l *liar) cutAll() {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, cut := range l.cut {
		cut()
	}
	l.cut = nil
}

// lies is what is said in place of one message of the server.
func (l *liar) lies(frame []byte) (said [][]byte) {
	l.mu.Lock()
	defer l.mu.Unlock()
	var m map[string]any
	if json.Unmarshal(frame, &m) != nil {
		return [][]byte{frame}
	}
	l.heard = append(l.heard, clone(m))
	all := []map[string]any{m}
	if l.frames != nil {
		all = l.frames(m)
	}
	for _, lie := range all {
		text, _ := json.Marshal(lie)
		said = append(said, text)
	}
	return said
}

func (l *liar) socket(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithCancel(r.Context())
	defer cancel()
	out, _, err := websocket.Dial(ctx, "ws://"+l.honest.Host+r.URL.Path, &websocket.DialOptions{
		Subprotocols: []string{wire.Subprotocol},
		HTTPHeader:   http.Header{"Cookie": r.Header["Cookie"], "Origin": {l.honest.String()}},
	})
	if err != nil {
		http.NotFound(w, r)
		return
	}
	defer out.CloseNow()
	in, err := websocket.Accept(w, r, &websocket.AcceptOptions{Subprotocols: []string{wire.Subprotocol}})
	if err != nil {
		return
	}
	defer in.CloseNow()
	l.mu.Lock()
	l.cut = append(l.cut, cancel)
	l.mu.Unlock()
	out.SetReadLimit(1 << 20)
	go func() {
		defer cancel()
		for {
			kind, frame, err := in.Read(ctx)
			if err != nil || out.Write(ctx, kind, frame) != nil {
				return
			}
		}
	}()
	for {
		_, frame, err := out.Read(ctx)
		if err != nil {
			return
		}
		for _, said := range l.lies(frame) {
			if in.Write(ctx, websocket.MessageText, said) != nil {
				return
			}
		}
	}
}

func (l *liar) answers(response *http.Response) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.answer == nil || response.StatusCode != http.StatusCreated {
		return nil
	}
	var m map[string]any
	if err := json.NewDecoder(response.Body).Decode(&m); err != nil {
		return err
	}
	l.answer(m)
	text, _ := json.Marshal(m)
	response.Header.Del("Content-Length")
	response.ContentLength = int64(len(text))
	response.Body = io.NopCloser(bytes.NewReader(text))
	return nil
}

func clone(m map[string]any) (copied map[string]any) {
	text, _ := json.Marshal(m)
	_ = json.Unmarshal(text, &copied)
	return copied
}

// entity is what a message sets under the key of a kind.
func entity(m map[string]any, kind string) map[string]any {
	set, _ := m["set"].(map[string]any)
	for key, e := range set {
		if strings.HasPrefix(key, kind+"/") {
			return e.(map[string]any)
		}
	}
	return nil
}

// lied is a couple of which seat b reaches the server by a liar.
func lied(t *testing.T) (*couple, *liar) {
	t.Helper()
	c := meet(t)
	l := newLiar(t, c.server)
	c.at[space.B].Close()
	held := c.held[space.B]
	held.Server = l.URL
	c.held[space.B] = held
	c.open(space.B)
	return c, l
}

func offer(text, why string) *space.CommitmentOffer {
	return &space.CommitmentOffer{Commitment: uuid.NewString(), Keeper: space.KeeperA, Text: space.Sealed(text), Why: space.Sealed(why),
		Rhythm: space.Rhythm{From: time.Now().UTC().Format(time.DateOnly), Zone: "America/Toronto"}}
}

func TestLiar_AHistoryThatDoesNotGoOnIsNoticed(t *testing.T) {
	shared := func(m map[string]any) bool { return m["t"] == "sync" && m["doc"] == "shared" }
	for name, lie := range map[string]func(l *liar, first map[string]any) func(map[string]any) []map[string]any{
		"rolls back": func(_ *liar, first map[string]any) func(map[string]any) []map[string]any {
			return func(m map[string]any) []map[string]any {
				if shared(m) {
					m = first
				}
				return []map[string]any{m}
			}
		},
		"forks, and goes on": func(_ *liar, first map[string]any) func(map[string]any) []map[string]any {
			return func(m map[string]any) []map[string]any {
				if shared(m) {
					fork := clone(first)
					fork["v"], fork["tag"] = m["v"].(float64)+3, "another"
					m = fork
				}
				return []map[string]any{m}
			}
		},
		"begins anew": func(_ *liar, first map[string]any) func(map[string]any) []map[string]any {
			return func(m map[string]any) []map[string]any {
				if shared(m) {
					fork := clone(first)
					fork["epoch"] = "another"
					m = fork
				}
				return []map[string]any{m}
			}
		},
		"takes changes back": func(_ *liar, _ map[string]any) func(map[string]any) []map[string]any {
			return func(m map[string]any) []map[string]any {
				if shared(m) {
					m["full"], m["v"], m["tag"], m["set"] = false, 2.0, "another", map[string]any{}
				}
				return []map[string]any{m}
			}
		},
		"gives a version out twice": func(_ *liar, _ map[string]any) func(map[string]any) []map[string]any {
			return func(m map[string]any) []map[string]any {
				if m["t"] == "ready" {
					return []map[string]any{m}
				}
				if shared(m) {
					again := clone(m)
					again["t"], again["tag"], again["at"] = "patch", "another", 1
					return []map[string]any{m, again}
				}
				return []map[string]any{m}
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c, l := lied(t)
			var first map[string]any
			l.mu.Lock()
			for _, m := range l.heard {
				if shared(m) {
					first = m
				}
			}
			l.mu.Unlock()
			c.does(space.A, offer("Call at noon", "It calms me"))
			c.does(space.A, &space.SeatName{Text: "Robin R."})
			if c.at[space.B].Rewritten() {
				t.Fatal("an honest history is called rewritten")
			}
			l.says(lie(l, first))
			l.cutAll()
			c.until("b notices", c.at[space.B].Rewritten)
			if c.at[space.A].Rewritten() {
				t.Error("a, who was told the truth, sees another history")
			}
		})
	}
}

func TestLiar_WhatIsSentTwiceOrLeftOutChangesNothing(t *testing.T) {
	c, l := lied(t)
	patches := 0
	l.says(func(m map[string]any) []map[string]any {
		if m["t"] == "patch" {
			switch patches++; patches {
			case 1:
				return nil
			case 3:
				return []map[string]any{m, m}
			}
		}
		return []map[string]any{m}
	})
	if err := c.at[space.A].Do(soon(t), &space.SeatName{Text: "R"}); err != nil {
		t.Fatal(err)
	}
	for _, name := range []space.Sealed{"Ro", "Rob", "Robi", "Robin"} {
		c.does(space.A, &space.SeatName{Text: name})
	}
	robin := client.Find[*space.SeatEntity](c.at[space.B], space.SeatKey(space.A))
	if got := c.read(space.B, robin.Key(), *robin.Name); got != "Robin" || patches < 3 || c.at[space.B].Rewritten() {
		t.Errorf("b reads %q after %d patches; rewritten: %v", got, patches, c.at[space.B].Rewritten())
	}
}

func TestLiar_AWordThatWasMovedIsNeverShown(t *testing.T) {
	for name, lie := range map[string]func(e, other map[string]any){
		"to another field":               func(e, _ map[string]any) { e["text"], e["why"] = e["why"], e["text"] },
		"to another field, as if it fit": func(e, _ map[string]any) { e["text"] = e["why"]; e["text"].(map[string]any)["field"] = "text" },
		"to another entity":              func(e, other map[string]any) { e["text"] = other["text"] },
		"to another author":              func(e, _ map[string]any) { e["text"].(map[string]any)["by"] = "b" },
		"to another command":             func(e, _ map[string]any) { e["text"].(map[string]any)["cmd"] = uuid.NewString() },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c, l := lied(t)
			first, second := offer("Call at noon", "It calms me"), offer("Cook on Fridays", "We eat together")
			var other map[string]any
			l.says(func(m map[string]any) []map[string]any {
				if e := entity(m, "commitment"); e != nil && m["t"] == "patch" {
					if other == nil {
						other = clone(e)
					} else {
						lie(e, other)
					}
				}
				return []map[string]any{m}
			})
			c.does(space.A, first)
			c.does(space.A, second)
			key := space.CommitmentKey(second.Commitment)
			told := client.Find[*space.Commitment](c.at[space.B], key)
			if text, err := c.at[space.B].Read(key, told.Text); err == nil {
				t.Errorf("b reads %q", text)
			}
		})
	}
}

func TestLiar_ATicketThatIsMovedOpensNothing(t *testing.T) {
	for name, lie := range map[string]func(map[string]any){
		"to the other seat": func(m map[string]any) { m["seat"] = "a" },
		"to another space":  func(m map[string]any) { m["space"] = uuid.NewString() },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := start(t)
			l := newLiar(t, s)
			held, link, err := client.Begin(soon(t), s.URL, "UTC", seal.Greeting{Name: "Robin"})
			if err != nil {
				t.Fatal(err)
			}
			found, err := client.Look(soon(t), strings.Replace(link, s.URL, l.URL, 1))
			if err != nil {
				t.Fatal(err)
			}
			l.answer = lie
			if got, err := found.Join(soon(t), "UTC"); err == nil {
				t.Errorf("the device takes seat %s of %s, and was let in to b of %s", got.Seat, got.Space, held.Space)
			}
		})
	}
}
