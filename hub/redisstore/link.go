package redisstore

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strconv"
	"time"

	"github.com/redis/go-redis/v9"
)

// A link is one connection that hears what is published. It speaks the little of RESP 2 that this takes. It never
// connects again by itself: whoever uses it must learn that it broke, as what was said meanwhile is lost.
type link struct {
	conn net.Conn
	r    *bufio.Reader
	w    *bufio.Writer
}

// maxFrame is far above any message: a write that a client's frame of 64 KiB asks for, in JSON.
const maxFrame = 64 << 20

// dial connects as a client of go-redis does, to the master that this knows of.
func dial(ctx context.Context, o *redis.Options) (*link, error) {
	ctx, cancel := context.WithTimeout(ctx, dialWithin)
	defer cancel()
	conn, err := o.Dialer(ctx, o.Network, o.Addr)
	if err != nil {
		return nil, err
	}
	l := &link{conn: conn, r: bufio.NewReaderSize(conn, 32<<10), w: bufio.NewWriterSize(conn, 16<<10)}
	if o.Password == "" {
		return l, nil
	}
	if o.Username == "" {
		l.send("AUTH", o.Password)
	} else {
		l.send("AUTH", o.Username, o.Password)
	}
	err = l.flush()
	if err == nil {
		_, err = l.receive(time.Now().Add(socketWithin))
	}
	if err != nil {
		_ = conn.Close()
		return nil, err
	}
	return l, nil
}

// send writes a command. What fails shows at flush.
func (l *link) send(parts ...string) {
	fmt.Fprintf(l.w, "*%d\r\n", len(parts))
	for _, p := range parts {
		fmt.Fprintf(l.w, "$%d\r\n", len(p))
		_, _ = l.w.WriteString(p)
		_, _ = l.w.WriteString("\r\n")
	}
}

func (l *link) flush() error {
	if err := l.conn.SetWriteDeadline(time.Now().Add(socketWithin)); err != nil {
		return err
	}
	return l.w.Flush()
}

// heard is what came: a message, the answer to SSUBSCRIBE, SUNSUBSCRIBE or PING, or OK.
type heard struct {
	kind, channel string
	payload       []byte
}

var errProtocol = errors.New("what came is not what Redis says to those who listen")

// receive reads what comes next. An error that Redis answers with is an error, too.
func (l *link) receive(by time.Time) (h heard, err error) {
	if err := l.conn.SetReadDeadline(by); err != nil {
		return h, err
	}
	sign, n, line, err := l.header()
	if err != nil {
		return h, err
	}
	if sign == '+' {
		return heard{kind: line}, nil
	}
	if sign != '*' || n < 1 || n > 8 {
		return h, errProtocol
	}
	for i := range n {
		part, err := l.part()
		if err != nil {
			return h, err
		}
		switch i {
		case 0:
			h.kind = string(part)
		case 1:
			h.channel = string(part)
		case 2:
			h.payload = part
		}
	}
	return h, nil
}

func (l *link) part() ([]byte, error) {
	sign, n, line, err := l.header()
	switch {
	case err != nil:
		return nil, err
	case sign == ':':
		return []byte(line), nil
	case sign != '$' || n > maxFrame:
		return nil, errProtocol
	case n < 0:
		return nil, nil
	}
	b := make([]byte, n+2)
	if _, err := io.ReadFull(l.r, b); err != nil {
		return nil, err
	}
	return b[:n], nil
}

func (l *link) header() (sign byte, n int, line string, err error) {
	raw, err := l.r.ReadSlice('\n')
	if err != nil {
		return 0, 0, "", err
	}
	if len(raw) < 3 {
		return 0, 0, "", errProtocol
	}
	sign, rest := raw[0], raw[1:len(raw)-2]
	switch sign {
	case '-':
		return 0, 0, "", errors.New(string(rest))
	case '*', '$':
		if n, err = strconv.Atoi(string(rest)); err != nil {
			return 0, 0, "", errProtocol
		}
		return sign, n, "", nil
	}
	return sign, 0, string(rest), nil
}
