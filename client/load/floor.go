package main

import (
	"context"
	"net"
	"os"
	"path/filepath"
	"time"

	fastws "github.com/fasthttp/websocket"
	contrib "github.com/gofiber/contrib/websocket"
	"github.com/gofiber/fiber/v2"
)

// floors are what the same machine gives without rules, state or store: a bare relay between two sockets of
// the same libraries, and append + fsync in a loop.
func floors(ctx context.Context, s settings) ([]figure, error) {
	relayed, err := relayFloor(s)
	if err != nil {
		return nil, err
	}
	lone, grouped, err := diskFloor(s.duration)
	return append(relayed,
		figure{"floor: append + fsync, 200 bytes", lone, "writes/s"},
		figure{"floor: append + fsync, 200 bytes, grouped by 64", grouped, "writes/s"}), err
}

// relayFloor passes each frame of one socket on to the other of its pair.
func relayFloor(s settings) ([]figure, error) {
	app := fiber.New(fiber.Config{DisableStartupMessage: true})
	waiting := make(chan *contrib.Conn) // each pair is dialled after the one before has met
	done := make(chan struct{})
	defer close(done)
	app.Get("/a", contrib.New(func(a *contrib.Conn) {
		waiting <- a
		<-done
	}))
	app.Get("/b", contrib.New(func(b *contrib.Conn) {
		a := <-waiting
		_ = b.WriteMessage(fastws.TextMessage, []byte("met"))
		for {
			kind, frame, err := b.ReadMessage()
			if err != nil || a.WriteMessage(kind, frame) != nil {
				return
			}
		}
	}))
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	go func() { _ = app.Listener(listener) }()
	url := "ws://" + listener.Addr().String()
	type ends struct{ a, b *fastws.Conn }
	pairs := make([]ends, s.pairs)
	for i := range pairs {
		if pairs[i].a, _, err = dialer.Dial(url+"/a", nil); err != nil {
			return nil, err
		}
		if pairs[i].b, _, err = dialer.Dial(url+"/b", nil); err != nil {
			return nil, err
		}
		if _, _, err := pairs[i].b.ReadMessage(); err != nil {
			return nil, err
		}
	}
	counts := make([]int, s.pairs)
	began := time.Now()
	frame := make([]byte, 200)
	err = each(s.pairs, s.pairs, func(i int) error {
		for time.Since(began) < s.duration {
			if err := pairs[i].b.WriteMessage(fastws.TextMessage, frame); err != nil {
				return err
			}
			if _, _, err := pairs[i].a.ReadMessage(); err != nil {
				return err
			}
			counts[i]++
		}
		return nil
	})
	total := 0
	for _, n := range counts {
		total += n
	}
	for _, p := range pairs {
		_ = p.a.Close()
		_ = p.b.Close()
	}
	return []figure{{"floor: bare relay of the same libraries", float64(total) / s.duration.Seconds(), "commands/s"}}, err
}

// diskFloor appends 200 bytes and syncs, one by one and 64 at a time.
func diskFloor(duration time.Duration) (lone, grouped float64, err error) {
	dir, err := os.MkdirTemp("", "amends-floor")
	if err != nil {
		return 0, 0, err
	}
	defer os.RemoveAll(dir)
	for _, group := range []int{1, 64} {
		file, err := os.Create(filepath.Join(dir, "floor"))
		if err != nil {
			return 0, 0, err
		}
		writes, began := 0, time.Now()
		for time.Since(began) < duration/2 {
			if _, err := file.Write(make([]byte, 200*group)); err != nil {
				return 0, 0, err
			}
			if err := file.Sync(); err != nil {
				return 0, 0, err
			}
			writes += group
		}
		rate := float64(writes) / time.Since(began).Seconds()
		if group == 1 {
			lone = rate
		} else {
			grouped = rate
		}
		if err := file.Close(); err != nil {
			return 0, 0, err
		}
	}
	return lone, grouped, nil
}
