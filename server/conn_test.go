package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	fiberws "github.com/gofiber/contrib/websocket"
	"github.com/gofiber/fiber/v2"

	"github.com/coder/websocket"
	"github.com/gobwas/ws"

	"amends/hub"
	"amends/hub/wire"
)

// overSocket runs serve with the server's end of a real connection, and answers with the device's end.
func overSocket(t *testing.T, parking *lot, deadAfter time.Duration, serve func(*end)) (device *dialled, ended <-chan struct{}) {
	t.Helper()
	done := make(chan struct{})
	app := fiber.New(fiber.Config{DisableStartupMessage: true})
	app.Server().KeepHijackedConns = true
	app.Get("/", fiberws.New(func(conn *fiberws.Conn) {
		e := &end{frames: make(chan taken, 64)}
		e.socket = newSocket(conn.NetConn(), parking, slog.New(slog.DiscardHandler), deadAfter, func() { close(done) })
		go e.socket.serve(e)
		go func() {
			serve(e)
			e.Close(1011, "") // where nothing ended it before
		}()
	}))
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	served := make(chan error, 1)
	go func() { served <- app.Listener(newDoor(listener, nil, nil)) }()
	device = new(dialled)
	client := &http.Client{Transport: &http.Transport{DialContext: func(ctx context.Context, network, addr string) (_ net.Conn, err error) {
		device.raw, err = new(net.Dialer).DialContext(ctx, network, addr)
		return device.raw, err
	}}}
	device.Conn, _, err = websocket.Dial(context.Background(), "ws://"+listener.Addr().String()+"/", &websocket.DialOptions{HTTPClient: client})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		device.CloseNow()
		<-done
		if err := app.Shutdown(); err != nil {
			t.Error(err)
		}
		listener.Close()
		<-served
	})
	return device, done
}

// dialled is a device's end, and the connection under it.
type dialled struct {
	*websocket.Conn
	raw net.Conn
}

// end is a socket whose frames are read from here.
type end struct {
	*socket
	frames chan taken
}

type taken struct {
	frame string
	err   error
}

func (e *end) Take(frame []byte, err error) bool {
	e.frames <- taken{string(frame), err}
	return err == nil
}

func (e *end) Leave() {}

func (e *end) Read() (string, error) {
	next := <-e.frames
	return next.frame, next.err
}

// isParked is whether nobody reads it.
func (e *end) isParked() bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.parked
}

// eachWay tries what must hold of a connection that is read all the time, and of one that is parked.
func eachWay(t *testing.T, try func(t *testing.T, parking *lot, calm func(*end))) {
	t.Run("read", func(t *testing.T) { try(t, nil, func(*end) {}) })
	t.Run("parked", func(t *testing.T) {
		parking, err := openLot()
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(parking.close)
		try(t, parking, func(e *end) {
			for deadline := time.Now().Add(patience); !e.isParked() && parking != nil; time.Sleep(time.Millisecond) {
				if time.Now().After(deadline) {
					t.Error("it is never parked")
					return
				}
			}
		})
	})
}

func wait(t *testing.T, ended <-chan struct{}, what string) {
	t.Helper()
	select {
	case <-ended:
	case <-time.After(patience):
		t.Fatal(what)
	}
}

func TestADeviceThatGivesNoSignIsGone(t *testing.T) {
	eachWay(t, func(t *testing.T, parking *lot, calm func(*end)) {
		_, ended := overSocket(t, parking, restAfter+time.Second/2, func(s *end) {
			calm(s)
			if _, err := s.Read(); err == nil {
				t.Error("read something")
			}
		})
		wait(t, ended, "still there")
	})
}

func TestPongsAreASignOfLife(t *testing.T) {
	const deadAfter = 400 * time.Millisecond
	eachWay(t, func(t *testing.T, parking *lot, _ func(*end)) {
		device, ended := overSocket(t, parking, deadAfter, func(s *end) {
			stop := make(chan struct{})
			pings := make(chan struct{})
			go func() {
				defer close(pings)
				for {
					select {
					case <-stop:
						return
					case <-time.After(deadAfter / 8):
						_ = s.Ping()
					}
				}
			}()
			if frame, err := s.Read(); err != nil || frame != "late" {
				t.Errorf("%q %v", frame, err)
			}
			close(stop)
			<-pings
		})
		reading := device.CloseRead(context.Background()) // answers pings
		time.Sleep(restAfter + 3*deadAfter)
		if err := device.Write(context.Background(), websocket.MessageText, []byte("late")); err != nil {
			t.Error(err)
		}
		wait(t, ended, "still there")
		<-reading.Done()
	})
}

func TestAFrameIsTakenWholeHoweverItComes(t *testing.T) {
	eachWay(t, func(t *testing.T, parking *lot, calm func(*end)) {
		long := strings.Repeat("ü", wire.MaxFrame/2)
		device, ended := overSocket(t, parking, time.Minute, func(s *end) {
			for _, want := range []string{"first", "", long, "in parts"} {
				calm(s)
				_ = s.Ping()
				if frame, err := s.Read(); err != nil || frame != want {
					t.Errorf("%d bytes, %v; %d were due", len(frame), err, len(want))
				}
				if err := s.Write([]byte("next"), time.Now().Add(patience)); err != nil {
					t.Error(err)
				}
			}
		})
		for _, parts := range [][]string{{"first"}, {""}, {long[:1001], long[1001:]}, {"in ", "par", "ts"}} {
			w, err := device.Writer(context.Background(), websocket.MessageText)
			for _, part := range parts {
				_, each := w.Write([]byte(part))
				err = errors.Join(err, each)
			}
			if err = errors.Join(err, w.Close()); err != nil {
				t.Fatal(err)
			}
			if _, frame, err := device.Read(context.Background()); err != nil || string(frame) != "next" {
				t.Fatalf("%q %v", frame, err)
			}
		}
		_, _, _ = device.Read(context.Background()) // takes its close
		wait(t, ended, "still there")
	})
}

func TestWhatNoDeviceOfOursSendsEndsIt(t *testing.T) {
	for name, c := range map[string]struct {
		sent []byte
		code websocket.StatusCode
		err  error
	}{
		"a frame without a mask":        {[]byte{0x81, 1, 'x'}, websocket.StatusProtocolError, nil},
		"a reserved bit":                {[]byte{0xc1, 0x80, 0, 0, 0, 0}, websocket.StatusProtocolError, nil},
		"a made-up operation":           {[]byte{0x83, 0x80, 0, 0, 0, 0}, websocket.StatusProtocolError, nil},
		"a part of nothing":             {[]byte{0x80, 0x80, 0, 0, 0, 0}, websocket.StatusProtocolError, nil},
		"a ping in parts":               {[]byte{0x09, 0x80, 0, 0, 0, 0}, websocket.StatusProtocolError, nil},
		"a long ping":                   {[]byte{0x89, 0xfe, 0, 126, 0, 0, 0, 0}, websocket.StatusProtocolError, nil},
		"a length beyond all numbers":   {[]byte{0x81, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, websocket.StatusProtocolError, nil},
		"a close with half a code":      {[]byte{0x88, 0x81, 0, 0, 0, 0, 3}, websocket.StatusProtocolError, nil},
		"a close with a code of nobody": {[]byte{0x88, 0x82, 0, 0, 0, 0, 0, 1}, websocket.StatusProtocolError, nil},
		"bytes":                         {[]byte{0x82, 0x81, 0, 0, 0, 0, 1}, 0, hub.ErrBinary},
		"no UTF-8":                      {[]byte{0x81, 0x81, 0, 0, 0, 0, 0xff}, 0, hub.ErrBadUTF8},
		"one too long":                  {[]byte{0x81, 0xff, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0}, 0, hub.ErrOversized},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := make(chan error, 1)
			device, ended := overSocket(t, nil, time.Minute, func(s *end) {
				_, err := s.Read()
				got <- err
			})
			if _, err := device.raw.Write(c.sent); err != nil {
				t.Fatal(err)
			}
			if err := <-got; err == nil || c.err != nil && !errors.Is(err, c.err) {
				t.Errorf("the hub gets %v", err)
			}
			_, _, err := device.Read(context.Background())
			if code := websocket.CloseStatus(err); c.code != 0 && code != c.code {
				t.Errorf("closed with %v", err)
			}
			wait(t, ended, "still there")
		})
	}
}

func TestADeviceThatClosesGetsItsOwnCode(t *testing.T) {
	eachWay(t, func(t *testing.T, parking *lot, calm func(*end)) {
		device, ended := overSocket(t, parking, time.Minute, func(s *end) {
			_, err := s.Read()
			if !errors.Is(err, errClosed) {
				t.Errorf("the hub gets %v", err)
			}
		})
		if err := device.Close(websocket.StatusGoingAway, "bye"); err != nil {
			t.Errorf("it is answered with %v", err)
		}
		wait(t, ended, "still there")
	})
}

func TestNothingFollowsACloseFrame(t *testing.T) {
	there := make(chan struct{})
	device, ended := overSocket(t, nil, time.Minute, func(s *end) {
		<-there
		s.Close(4003, "")
		_ = s.closedBy(ws.NewCloseFrameBody(ws.StatusGoingAway, "")) // the device's own came in the same moment
		_ = s.send(ws.OpText, []byte("late"), time.Now().Add(patience))
	})
	close(there) // no byte of it lies in the handshake's buffer
	sent, err := io.ReadAll(device.raw)
	if err != nil || len(sent) != 4 || sent[0] != 0x88 {
		t.Errorf("the device gets %x, %v", sent, err)
	}
	wait(t, ended, "still there")
}

func TestADeviceThatIsGoneIsNoticed(t *testing.T) {
	eachWay(t, func(t *testing.T, parking *lot, calm func(*end)) {
		quiet := make(chan struct{})
		device, ended := overSocket(t, parking, time.Minute, func(s *end) {
			calm(s)
			close(quiet)
			if _, err := s.Read(); err == nil {
				t.Error("read something")
			}
		})
		<-quiet
		device.CloseNow()
		wait(t, ended, "still there")
	})
}

func TestCloseNeverWaitsForAWriteThatIsStuck(t *testing.T) {
	eachWay(t, func(t *testing.T, parking *lot, calm func(*end)) {
		_, ended := overSocket(t, parking, time.Minute, func(s *end) {
			stuck := make(chan error, 1)
			go func() {
				frame := []byte(strings.Repeat("x", 1<<20))
				for {
					if err := s.Write(frame, time.Now().Add(time.Minute)); err != nil {
						stuck <- err
						return
					}
				}
			}()
			time.Sleep(200 * time.Millisecond) // the device reads nothing: by now its buffers are full
			calm(s)
			began := time.Now()
			s.Close(4008, "too_slow")
			if took := time.Since(began); took > 5*time.Second {
				t.Errorf("Close took %v", took)
			}
			<-stuck
			if _, err := s.Read(); err == nil {
				t.Error("read after Close")
			}
		})
		wait(t, ended, "still there")
	})
}

func TestTheFirstReasonToCloseCounts(t *testing.T) {
	eachWay(t, func(t *testing.T, parking *lot, calm func(*end)) {
		device, ended := overSocket(t, parking, time.Minute, func(s *end) {
			calm(s)
			s.Close(4003, strings.Repeat("r", 200))
			s.Close(1011, "later")
			if s.Write([]byte("x"), time.Now().Add(time.Minute)) == nil || s.Ping() == nil {
				t.Error("written after Close")
			}
		})
		_, _, err := device.Read(context.Background())
		if websocket.CloseStatus(err) != 4003 {
			t.Errorf("closed with %v", err)
		}
		wait(t, ended, "still there")
	})
}

func TestAWriteFailsAtItsTime(t *testing.T) {
	eachWay(t, func(t *testing.T, parking *lot, calm func(*end)) {
		_, ended := overSocket(t, parking, time.Minute, func(s *end) {
			calm(s)
			by := time.Now().Add(300 * time.Millisecond)
			frame := []byte(strings.Repeat("x", 1<<20))
			var err error
			for err == nil {
				err = s.Write(frame, by)
			}
			if late := time.Since(by); !errors.Is(err, os.ErrDeadlineExceeded) || late < 0 || late > 5*time.Second {
				t.Errorf("%v, %v after its time", err, late)
			}
		})
		wait(t, ended, "still there")
	})
}

// While it is sent a large doc, a device gets to answer no ping.
func TestWhatADeviceTakesIsASignOfLife(t *testing.T) {
	const deadAfter = 400 * time.Millisecond
	eachWay(t, func(t *testing.T, parking *lot, _ func(*end)) {
		device, ended := overSocket(t, parking, deadAfter, func(s *end) {
			written := make(chan error, 1)
			go func() {
				var err error
				for range 16 {
					time.Sleep(deadAfter / 4)
					err = errors.Join(err, s.Write([]byte("more"), time.Now().Add(patience)))
				}
				written <- err
			}()
			if frame, err := s.Read(); err != nil || frame != "late" {
				t.Errorf("%q %v", frame, err)
			}
			if err := <-written; err != nil {
				t.Error(err)
			}
		})
		for range 16 {
			if _, _, err := device.Read(context.Background()); err != nil {
				t.Fatal(err)
			}
		}
		if err := device.Write(context.Background(), websocket.MessageText, []byte("late")); err != nil {
			t.Error(err)
		}
		wait(t, ended, "still there")
	})
}
