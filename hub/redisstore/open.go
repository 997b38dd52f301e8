package redisstore

import (
	"cmp"
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/netip"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"
)

const (
	format = "amends store 1, 256 partitions"
	// openWithin is for a Redis that is just starting and reads its files.
	openWithin = 10 * time.Second
)

// Options of a store. Now and Log are wanted.
type Options struct {
	Now    func() time.Time // the clock that says what has expired
	Log    *slog.Logger
	Random io.Reader // names this store; nil: crypto/rand

	// Exposed says of an address that others than this program's servers reach it; nil: nobody knows of any.
	Exposed func(netip.Addr) bool

	ping time.Duration // of subscribers; 0: pingEvery
}

// Open connects to the Redis at an address, as --redis says it, and looks whether it can be relied on. Its errors
// are one sentence that says what to do. What can lose acknowledged writes is logged as a warning.
func Open(ctx context.Context, where string, o Options) (*Store, error) {
	var origin [9]byte
	if o.Random == nil {
		o.Random = rand.Reader
	}
	if _, err := io.ReadFull(o.Random, origin[:]); err != nil {
		return nil, fmt.Errorf("the random generator failed: %w", err)
	}
	s, err := connect(where, o, socketWithin)
	if err != nil {
		return nil, err
	}
	s.origin = base64.RawURLEncoding.EncodeToString(origin[:]) + "."
	if err := s.examine(ctx); err != nil {
		s.cancel()
		_ = s.client.Close()
		return nil, s.named(err)
	}
	s.pipeline = newPipeline(s.masters)
	s.subscriptions = newSubscriptions(s.ctx, s.masters, s.origin, s.log, cmp.Or(o.ping, pingEvery))
	return s, nil
}

// connect makes a store that has its client and nothing else yet.
func connect(where string, o Options, within time.Duration) (*Store, error) {
	a, err := parseAddress(where)
	if err != nil {
		return nil, fmt.Errorf("--redis: %w", err)
	}
	logOnce.Do(func() { redis.SetLogger(quiet{o.Log}) })
	s := &Store{now: o.Now, log: o.Log, where: strings.Join(a.hosts, ","), exposed: o.Exposed}
	s.masters = a.connect(within)
	s.ctx, s.cancel = context.WithCancel(context.Background())
	return s, nil
}

// named says of an error which Redis it comes from.
func (s *Store) named(err error) error {
	return fmt.Errorf("the store in Redis at %s: %w", s.where, err)
}

// logOnce is there because go-redis has one logger for all clients.
var logOnce sync.Once

// quiet passes on what go-redis says, to those who want to know all.
type quiet struct{ log *slog.Logger }

func (q quiet) Printf(ctx context.Context, format string, v ...any) {
	q.log.DebugContext(ctx, fmt.Sprintf(format, v...))
}

// examine waits a while for a Redis that does not answer yet.
func (s *Store) examine(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, openWithin)
	defer cancel()
	for wait := 50 * time.Millisecond; ; wait *= 2 {
		err := s.claim(ctx)
		if err == nil {
			break
		}
		if foreign, ok := err.(refusal); ok {
			return foreign
		}
		if refused(err) {
			return fmt.Errorf("it answers: %w; mend --redis, or the rights of its user", err)
		}
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return fmt.Errorf("it does not answer: %w; start it, or mend --redis", err)
		}
	}
	return s.each(ctx, s.examineServer)
}

// refused says whether Redis answered, and will not change its mind.
func refused(err error) bool {
	var said redis.Error
	if !errors.As(err, &said) {
		return false
	}
	kind, _, _ := strings.Cut(said.Error(), " ")
	return slices.Contains([]string{"WRONGPASS", "NOAUTH", "NOPERM", "ERR"}, kind)
}

// refusal is a reason to leave a Redis alone.
type refusal string

func (r refusal) Error() string { return string(r) }

const errOther = refusal("it holds the data of another version of Amends; run that version, or name another Redis")

// claim marks an empty Redis as one of this program, and knows one that is another's.
func (s *Store) claim(ctx context.Context) error {
	if err := s.client.SetNX(ctx, aboutKey(), format, 0).Err(); err != nil {
		return err
	}
	found, err := s.client.Get(ctx, aboutKey()).Result()
	if err == nil && found != format {
		return errOther
	}
	return err
}

// examineServer refuses what cannot work and warns of what can lose writes.
func (s *Store) examineServer(ctx context.Context, c redis.UniversalClient) error {
	info, err := c.Info(ctx).Result()
	if err != nil {
		return fmt.Errorf("it does not say what it is: %w; allow INFO to this user", err)
	}
	facts := map[string]string{}
	for line := range strings.Lines(info) {
		if name, value, ok := strings.Cut(strings.TrimSpace(line), ":"); ok {
			facts[name] = value
		}
	}
	major, _, _ := strings.Cut(facts["redis_version"], ".")
	if n, err := strconv.Atoi(major); err != nil || n < 7 {
		return refusal(fmt.Sprintf("it is Redis %s, and Amends needs Redis 7 or newer", facts["redis_version"]))
	}
	if policy := facts["maxmemory_policy"]; policy != "" && policy != "noeviction" {
		return refusal(fmt.Sprintf("its maxmemory-policy is %s, so it throws people's words away when it is full; set maxmemory-policy noeviction in redis.conf and start again", policy))
	}
	for _, risk := range s.accessRisks(addressOf(ctx, c), asksNobody(ctx, c)) {
		s.log.Warn(risk, "redis", facts["tcp_port"])
	}
	if facts["maxmemory"] == "0" {
		s.log.Warn("Redis has no maxmemory: it grows until its machine runs out of memory and ends it; set maxmemory to what it may have", "redis", facts["tcp_port"])
	}
	if facts["aof_enabled"] == "0" {
		s.log.Warn("Redis is set to appendonly no: what was written since its last snapshot is lost when it stops; set appendonly yes and appendfsync always", "redis", facts["tcp_port"])
		return nil
	}
	set, err := c.ConfigGet(ctx, "appendfsync").Result()
	switch {
	case err != nil:
		s.log.Warn("Redis does not say how it is set to keep its data; see to it that appendonly is yes and appendfsync is always", "redis", facts["tcp_port"])
	case set["appendfsync"] == "everysec":
		s.log.Warn("Redis is set to appendfsync everysec: up to a second of acknowledged writes is lost when its machine fails; appendfsync always loses none", "redis", facts["tcp_port"])
	case set["appendfsync"] == "no":
		s.log.Warn("Redis is set to appendfsync no: half a minute of acknowledged writes is lost when its machine fails; appendfsync always loses none", "redis", facts["tcp_port"])
	}
	return nil
}
