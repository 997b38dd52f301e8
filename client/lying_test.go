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
	"slices"
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
	naks   func(map[string]any) map[string]any   // what is said to a message in the server's place; nil: it gets there
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

// nak is what is said to a message in the server's place, or nil.
func (l *liar) nak(frame []byte) (said []byte) {
	l.mu.Lock()
	defer l.mu.Unlock()
	var m map[string]any
	if l.naks == nil || json.Unmarshal(frame, &m) != nil {
		return nil
	}
	if nak := l.naks(m); nak != nil {
		said, _ = json.Marshal(nak)
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
			if err != nil {
				return
			}
			if nak := l.nak(frame); nak != nil {
				err = in.Write(ctx, kind, nak)
			} else {
				err = out.Write(ctx, kind, frame)
			}
			if err != nil {
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
	if l.answer == nil || !strings.HasPrefix(response.Request.URL.Path, "/api/tickets/") || response.StatusCode >= 300 {
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

func TestLiar_WhatCouldNotBeJudgedIsSentAgainBeforeWhatWasGivenAfterIt(t *testing.T) {
	for _, code := range []wire.Code{wire.RateLimited, wire.Unavailable} {
		t.Run(string(code), func(t *testing.T) {
			c, l := lied(t)
			given := make(chan string, 9)
			refused := false
			l.mu.Lock()
			l.naks = func(m map[string]any) map[string]any {
				if m["t"] != "do" {
					return nil
				}
				given <- m["cmd"].(string)
				if refused {
					return nil
				}
				refused = true
				return map[string]any{"t": "nak", "id": m["id"], "code": code, "message": ""}
			}
			l.mu.Unlock()
			b, done := c.at[space.B], make(chan error, 2)
			go func() { done <- b.Do(soon(t), &space.SeatName{Text: "first"}) }()
			order := []string{<-given}
			go func() { done <- b.Do(soon(t), &space.SeatZone{Zone: "Europe/Rome"}) }()
			for range 2 {
				if err := <-done; err != nil {
					t.Error(err)
				}
				order = append(order, <-given)
			}
			if want := []string{"seat.name", "seat.name", "seat.zone"}; !slices.Equal(order, want) {
				t.Errorf("sent in the order %v, not %v", order, want)
			}
		})
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

func TestLiar_AnotherAuthorOfAnEntityIsNotBelieved(t *testing.T) {
	day := time.Now().UTC().Format(time.DateOnly)
	id := uuid.NewString()
	for name, c := range map[string]struct {
		does space.Command
		kind string
		by   string // the property that names the author
		word func(at *client.Space) (space.Key, space.Word)
	}{
		"of a request": {&space.RequestMake{Request: id, Kind: space.Ordinary, Mode: space.Spoken, Importance: 1, Minutes: 30, Topic: "January",
			Slots: []int64{time.Now().Add(time.Hour).UnixMilli()}}, "request", "by", func(at *client.Space) (space.Key, space.Word) {
			e := client.Find[*space.Request](at, space.RequestKey(id))
			return e.Key(), *e.Topic
		}},
		"of an offer": {&space.CommitmentOffer{Commitment: id, Keeper: space.KeeperA, Text: "Call at noon", Rhythm: space.Rhythm{From: day, Zone: "UTC"}},
			"commitment", "by", func(at *client.Space) (space.Key, space.Word) {
				e := client.Find[*space.Commitment](at, space.CommitmentKey(id))
				return e.Key(), e.Text
			}},
		"of a line": {nil, "line", "by", func(at *client.Space) (space.Key, space.Word) {
			e := client.All[*space.Line](at)[0]
			return e.Key(), e.Text
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			couple, l := lied(t)
			l.says(func(m map[string]any) []map[string]any {
				if e := entity(m, c.kind); e != nil && m["t"] == "patch" {
					e[c.by] = "b"
				}
				return []map[string]any{m}
			})
			if c.does == nil {
				couple.does(space.A, &space.TalkOpen{Talk: id, Kind: space.Ordinary, Mode: space.Written})
				couple.does(space.A, &space.TalkReady{Talk: id, Ready: true})
				couple.does(space.B, &space.TalkReady{Talk: id, Ready: true})
				couple.does(space.A, &space.TalkSay{Talk: id, Line: uuid.NewString(), Text: "It was me"})
			} else {
				couple.does(space.A, c.does)
			}
			key, word := c.word(couple.at[space.B])
			if text, err := couple.at[space.B].Read(key, word); err == nil {
				t.Errorf("b reads %q as what b wrote", text)
			}
			key, word = c.word(couple.at[space.A])
			couple.read(space.A, key, word)
		})
	}
}

func TestLiar_AnAgreementThatIsInventedIsNone(t *testing.T) {
	wordOf := func(e map[string]any, seat string) map[string]any {
		w, _ := e["terms"].(map[string]any)[seat].(map[string]any)
		return w
	}
	for name, c := range map[string]struct {
		agrees bool // b does, and the server lies about what to
		lie    func(e, other map[string]any)
	}{
		"nobody else agreed": {false, func(e, _ map[string]any) {
			e["status"], e["agreed"] = "active", map[string]any{"a": true, "b": true}
		}},
		"the other's terms in both places": {false, func(e, _ map[string]any) {
			e["status"], e["agreed"] = "active", map[string]any{"a": true, "b": true}
			e["terms"].(map[string]any)["b"] = wordOf(e, "a")
		}},
		"the other's terms under one's own name": {false, func(e, _ map[string]any) {
			e["status"], e["agreed"] = "active", map[string]any{"a": true, "b": true}
			own := clone(wordOf(e, "a"))
			own["by"] = "b"
			e["terms"].(map[string]any)["b"] = own
		}},
		"the terms of another agreement": {true, func(e, other map[string]any) { e["terms"] = other["terms"] }},
		"another wording":                {true, func(e, other map[string]any) { e["text"] = other["text"] }},
		"another keeper":                 {true, func(e, _ map[string]any) { e["keeper"] = "b" }},
		"another rhythm":                 {true, func(e, _ map[string]any) { e["rhythm"].(map[string]any)["rrule"] = "FREQ=DAILY" }},
		"another day to look at it":      {true, func(e, _ map[string]any) { e["review"] = "2031-01-01" }},
		"without its why":                {true, func(e, _ map[string]any) { delete(e, "why") }},
		"as the new wording wants it": {true, func(e, _ map[string]any) {
			if r, waits := e["revision"].(map[string]any); waits {
				e["text"], e["why"], e["terms"].(map[string]any)["a"] = r["text"], r["why"], r["terms"]
				delete(e, "revision")
			}
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			couple, l := lied(t)
			first, second := offer("Cook on Fridays", "We eat together"), offer("Call at noon", "It calms me")
			couple.does(space.A, first)
			couple.does(space.B, &space.CommitmentAgree{Commitment: first.Commitment})
			other := map[string]any{}
			l.mu.Lock()
			for _, m := range l.heard {
				if e := entity(m, "commitment"); e != nil {
					other = e
				}
			}
			l.mu.Unlock()
			lying := false
			l.says(func(m map[string]any) []map[string]any {
				if e := entity(m, "commitment"); e != nil && lying {
					c.lie(e, other)
				}
				return []map[string]any{m}
			})
			lies := func() { l.mu.Lock(); lying = true; l.mu.Unlock() }
			at := func(seat space.Seat) bool {
				return couple.at[seat].Agreed(client.Find[*space.Commitment](couple.at[seat], space.CommitmentKey(second.Commitment)))
			}
			if !c.agrees {
				lies()
				couple.does(space.A, second)
			} else {
				couple.does(space.A, second)
				couple.does(space.B, &space.CommitmentAgree{Commitment: second.Commitment})
				if !at(space.A) || !at(space.B) {
					t.Fatalf("an honest agreement is none: %v %v", at(space.A), at(space.B))
				}
				lies()
				couple.does(space.A, &space.CommitmentRevise{Commitment: second.Commitment, Keeper: space.KeeperA,
					Text: "Call at night", Why: "It suits me", Rhythm: second.Rhythm})
			}
			if at(space.B) {
				t.Error("b takes it for agreed")
			}
			if at(space.A) != c.agrees {
				t.Error("a, who was told the truth, takes it for another")
			}
		})
	}
}

// A device cannot know what it was never shown. It knows as soon as it has seen more, whichever way that came.
func TestLiar_WhatIsWithheldIsNoticedOnceMoreWasSeen(t *testing.T) {
	c, l := lied(t)
	b := c.at[space.B]
	was := b.Cursor(wire.Shared)
	synced := 0
	withholds := func(m map[string]any) []map[string]any {
		switch {
		case m["t"] == "patch" && m["doc"] == "shared":
			return nil
		case m["t"] == "sync" && m["doc"] == "shared":
			synced++
			m["v"], m["tag"], m["full"], m["set"] = was.V, was.Tag, false, map[string]any{}
			delete(m, "del")
		}
		return []map[string]any{m}
	}
	again := func() func() bool {
		l.mu.Lock()
		defer l.mu.Unlock()
		before := synced
		return func() bool { l.mu.Lock(); defer l.mu.Unlock(); return synced > before }
	}
	l.says(withholds)
	if err := c.at[space.A].Do(soon(t), &space.SeatName{Text: "Robin R."}); err != nil {
		t.Fatal(err)
	}
	came := again()
	l.cutAll()
	c.until("b was told that nothing happened", came)
	if b.Rewritten() || b.Cursor(wire.Shared) != was {
		t.Fatalf("b is at %+v, and was never shown more than %+v", b.Cursor(wire.Shared), was)
	}
	l.says(nil) // as another connection, by another way, would be
	l.cutAll()
	c.until("b saw more", func() bool { return b.Cursor(wire.Shared).V > was.V })
	if b.Rewritten() {
		t.Fatal("seeing more is called rewritten")
	}
	l.says(withholds)
	l.cutAll()
	c.until("b notices", b.Rewritten)
}

func TestLiar_ATicketThatIsMovedOpensNothing(t *testing.T) {
	for name, lie := range map[string]func(map[string]any){
		"to the other seat": func(m map[string]any) { m["seat"] = "a" },
		"to another space":  func(m map[string]any) { m["space"] = uuid.NewString() },
		"to another kind":   func(m map[string]any) { m["kind"] = "return" },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := start(t)
			l := newLiar(t, s)
			_, link, err := client.Begin(soon(t), s.URL, "UTC", seal.Greeting{Name: "Robin"})
			if err != nil {
				t.Fatal(err)
			}
			l.answer = lie
			opensNothing(t, strings.Replace(link, s.URL, l.URL, 1))
		})
	}
}

// opensNothing wants a link to bring nobody in, whether that shows when it is looked at or when it is taken.
func opensNothing(t *testing.T, link string) {
	t.Helper()
	found, err := client.Look(soon(t), link)
	if err != nil {
		return
	}
	if got, err := found.Join(soon(t), "UTC"); err == nil {
		t.Errorf("the device takes seat %s of %s by a %s", got.Seat, got.Space, found.Kind)
	}
}

func TestLiar_AReturnThatIsMovedOpensNothing(t *testing.T) {
	for name, lie := range map[string]func(map[string]any){
		"to the maker's own seat": func(m map[string]any) { m["seat"] = "a" },
		"to another space":        func(m map[string]any) { m["space"] = uuid.NewString() },
		"as an invite":            func(m map[string]any) { m["kind"] = "invite" },
		"as a recovery":           func(m map[string]any) { m["kind"] = "recovery" },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := start(t)
			held, link, err := client.Begin(soon(t), s.URL, "UTC", seal.Greeting{Name: "Robin"})
			if err != nil {
				t.Fatal(err)
			}
			found, err := client.Look(soon(t), link)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := found.Join(soon(t), "UTC"); err != nil { // and never connects: it is lost
				t.Fatal(err)
			}
			ticket, _, err := held.NewTicket(soon(t), space.ReturnTicket, seal.Greeting{}, time.Time{})
			if err != nil {
				t.Fatal(err)
			}
			s.more = []string{"--clock-ahead", "72h1m"}
			s.restart(t)
			l := newLiar(t, s)
			l.answer = lie
			back, err := seal.MakeLink(l.URL, seal.Return, ticket)
			if err != nil {
				t.Fatal(err)
			}
			opensNothing(t, back)
		})
	}
}
