package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"strconv"
	"sync"

	fastws "github.com/fasthttp/websocket"
	contrib "github.com/gofiber/contrib/websocket"
	"github.com/gofiber/fiber/v2"
)

// startRelay starts this program as the bare relay: the libraries of the server, without rules, state or store.
func startRelay(ctx context.Context) (*process, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	p := new(process)
	return p, p.start(ctx, self, "-relay")
}

// serveRelay passes what comes on one socket of a pair on to the other, and prints its address.
func serveRelay() error {
	type ends map[string]chan *contrib.Conn
	var pairs sync.Map
	app := fiber.New(fiber.Config{DisableStartupMessage: true})
	app.Get("/:pair/:seat", contrib.New(func(own *contrib.Conn) {
		fresh := ends{"a": make(chan *contrib.Conn, 1), "b": make(chan *contrib.Conn, 1)}
		found, _ := pairs.LoadOrStore(own.Params("pair"), fresh)
		both := found.(ends)
		both[map[string]string{"a": "b", "b": "a"}[own.Params("seat")]] <- own
		other := <-both[own.Params("seat")]
		for {
			kind, frame, err := own.ReadMessage()
			if err != nil || kind != fastws.TextMessage || other.WriteMessage(kind, frame) != nil {
				return
			}
		}
	}))
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Println("http://" + listener.Addr().String())
	return app.Listener(listener)
}

// meetAtRelay makes n pairs whose devices know only each other.
func meetAtRelay(relay *process, n int) ([]*pair, error) {
	pairs := make([]*pair, n)
	err := each(n, joining, func(i int) (err error) {
		p := &pair{a: new(device), b: new(device)}
		pairs[i] = p
		for seat, d := range map[string]*device{"a": p.a, "b": p.b} {
			d.path = "/" + strconv.Itoa(i) + "/" + seat
			if d.socket, err = dial(relay.addr, d.path, ""); err != nil {
				return err
			}
		}
		return nil
	})
	return pairs, err
}
