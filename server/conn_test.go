package main

import (
	"context"
	"errors"
	"net"
	"os"
	"strings"
	"testing"
	"time"

	fiberws "github.com/gofiber/contrib/websocket"
	"github.com/gofiber/fiber/v2"

	"github.com/coder/websocket"
)

// overSocket runs serve with the server's end of a real connection, and answers with the device's end.
func overSocket(t *testing.T, deadAfter time.Duration, serve func(s *socket)) (device *websocket.Conn, ended <-chan struct{}) {
	t.Helper()
	done := make(chan struct{})
	app := fiber.New(fiber.Config{DisableStartupMessage: true})
	app.Get("/", fiberws.New(func(conn *fiberws.Conn) {
		defer close(done)
		s := newSocket(conn.Conn, deadAfter)
		serve(s)
		s.end()
		s.Close(1011, "") // late, when the library may have the connection back
	}))
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	served := make(chan error, 1)
	go func() { served <- app.Listener(listener) }()
	device, _, err = websocket.Dial(context.Background(), "ws://"+listener.Addr().String()+"/", nil)
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

func wait(t *testing.T, ended <-chan struct{}, what string) {
	t.Helper()
	select {
	case <-ended:
	case <-time.After(patience):
		t.Fatal(what)
	}
}

func TestADeviceThatGivesNoSignIsGone(t *testing.T) {
	_, ended := overSocket(t, 50*time.Millisecond, func(s *socket) {
		if _, err := s.Read(); err == nil {
			t.Error("read something")
		}
	})
	wait(t, ended, "still there")
}

func TestPongsAreASignOfLife(t *testing.T) {
	const deadAfter = 400 * time.Millisecond
	device, ended := overSocket(t, deadAfter, func(s *socket) {
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
		if frame, err := s.Read(); err != nil || string(frame) != "late" {
			t.Errorf("%q %v", frame, err)
		}
		close(stop)
		<-pings
	})
	reading := device.CloseRead(context.Background()) // answers pings
	time.Sleep(3 * deadAfter)
	if err := device.Write(context.Background(), websocket.MessageText, []byte("late")); err != nil {
		t.Error(err)
	}
	wait(t, ended, "still there")
	<-reading.Done()
}

func TestCloseNeverWaitsForAWriteThatIsStuck(t *testing.T) {
	_, ended := overSocket(t, time.Minute, func(s *socket) {
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
}

func TestTheFirstReasonToCloseCounts(t *testing.T) {
	device, ended := overSocket(t, time.Minute, func(s *socket) {
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
}

func TestAWriteFailsAtItsTime(t *testing.T) {
	_, ended := overSocket(t, time.Minute, func(s *socket) {
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
}

// While it is sent a large doc, a device gets to answer no ping.
func TestWhatADeviceTakesIsASignOfLife(t *testing.T) {
	const deadAfter = 400 * time.Millisecond
	device, ended := overSocket(t, deadAfter, func(s *socket) {
		written := make(chan error, 1)
		go func() {
			var err error
			for range 12 {
				time.Sleep(deadAfter / 4)
				err = errors.Join(err, s.Write([]byte("more"), time.Now().Add(patience)))
			}
			written <- err
		}()
		if frame, err := s.Read(); err != nil || string(frame) != "late" {
			t.Errorf("%q %v", frame, err)
		}
		if err := <-written; err != nil {
			t.Error(err)
		}
	})
	for range 12 {
		if _, _, err := device.Read(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	if err := device.Write(context.Background(), websocket.MessageText, []byte("late")); err != nil {
		t.Error(err)
	}
	wait(t, ended, "still there")
}
