package redisstore

import (
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/redis/go-redis/v9"
	"github.com/redis/go-redis/v9/maintnotifications"
)

// address is where Redis is, as --redis says it:
//
//	redis://[[user]:password@]host[:6379][/database]
//	redis+sentinel://[[user]:password@]host[:26379],host…[/master name][?sentinel-user=…&sentinel-password=…&database=…]
//	redis+cluster://[[user]:password@]host[:6379],host…
//
// and the same with rediss in place of redis, which is TLS. The master's name is mymaster by default.
type address struct {
	kind           string // "", "sentinel", "cluster"
	hosts          []string
	user, password string
	sentinelUser   string
	sentinelPass   string
	master         string
	database       int
	tls            *tls.Config
}

const addressHelp = "write it as redis://host:6379, rediss:// for TLS, redis+sentinel://host:26379,host:26379/mymaster or redis+cluster://host:6379,host:6379"

// parseAddress never puts what it read into its errors, as that may hold a password.
func parseAddress(text string) (a address, err error) {
	scheme, rest, ok := strings.Cut(text, "://")
	if !ok {
		return a, errors.New("it is no address of a Redis: " + addressHelp)
	}
	base, kind, _ := strings.Cut(scheme, "+")
	if base != "redis" && base != "rediss" || kind != "" && kind != "sentinel" && kind != "cluster" || strings.HasSuffix(scheme, "+") {
		return a, fmt.Errorf("no Redis is reached by %s://: %s", scheme, addressHelp)
	}
	a.kind = kind
	end := strings.IndexAny(rest, "/?#")
	if end < 0 {
		end = len(rest)
	}
	authority, rest := rest[:end], rest[end:]
	if at := strings.LastIndexByte(authority, '@'); at >= 0 {
		login := authority[:at]
		authority = authority[at+1:]
		user, password, _ := strings.Cut(login, ":")
		if a.user, err = url.PathUnescape(user); err == nil {
			a.password, err = url.PathUnescape(password)
		}
		if err != nil {
			return a, errors.New("its user or password has a % that must be written as %25")
		}
	}
	if err := a.readHosts(authority); err != nil {
		return a, err
	}
	path, query, _ := strings.Cut(rest, "?")
	if err := a.readRest(strings.Trim(path, "/"), query); err != nil {
		return a, err
	}
	if base == "rediss" {
		a.tls = &tls.Config{MinVersion: tls.VersionTLS12}
	}
	return a, nil
}

func (a *address) readHosts(authority string) error {
	port := "6379"
	if a.kind == "sentinel" {
		port = "26379"
	}
	for host := range strings.SplitSeq(authority, ",") {
		if _, _, err := net.SplitHostPort(host); err != nil {
			host = net.JoinHostPort(strings.Trim(host, "[]"), port)
		}
		name, number, err := net.SplitHostPort(host)
		if _, bad := strconv.ParseUint(number, 10, 16); err != nil || bad != nil || name == "" {
			return errors.New("it names no host and port: " + addressHelp)
		}
		a.hosts = append(a.hosts, host)
	}
	if len(a.hosts) > 1 && a.kind == "" {
		return errors.New("one Redis has one host; for several write redis+sentinel:// or redis+cluster://")
	}
	return nil
}

func (a *address) readRest(path, query string) error {
	options, err := url.ParseQuery(query)
	if err != nil {
		return errors.New("what follows its ? cannot be read")
	}
	for name := range options {
		if a.kind != "sentinel" || name != "sentinel-user" && name != "sentinel-password" && name != "database" {
			return fmt.Errorf("it has an option %q that is not known here", name)
		}
	}
	database := options.Get("database")
	switch a.kind {
	case "sentinel":
		a.sentinelUser, a.sentinelPass = options.Get("sentinel-user"), options.Get("sentinel-password")
		if a.master = path; path == "" {
			a.master = "mymaster"
		}
	case "cluster":
		if path != "" {
			return errors.New("a Cluster has no numbered databases: leave out what follows the hosts")
		}
	default:
		database = path
	}
	if database == "" {
		return nil
	}
	if a.database, err = strconv.Atoi(database); err != nil || a.database < 0 {
		return errors.New("its database is no number")
	}
	return nil
}

// connections are how many a client opens to a master at most. Each of the pipeline's workers holds one; the rest is for
// reads.
const connections = 32

// connect makes the client, which waits for an answer for so long. Retries do no harm, as the scripts know what they did.
func (a address) connect(within time.Duration) masters {
	switch a.kind {
	case "sentinel":
		return masters{client: redis.NewFailoverClient(&redis.FailoverOptions{
			MasterName: a.master, SentinelAddrs: a.hosts,
			SentinelUsername: a.sentinelUser, SentinelPassword: a.sentinelPass,
			Username: a.user, Password: a.password, DB: a.database, TLSConfig: a.tls,
			Protocol: 2, DisableIdentity: true, ContextTimeoutEnabled: true,
			DialTimeout: dialWithin, DialerRetries: 1, ReadTimeout: within, WriteTimeout: within,
			PoolTimeout: answerWithin, PoolSize: connections, MaxRetries: 2,
			MinRetryBackoff: retryLeast, MaxRetryBackoff: retryMost,
		})}
	case "cluster":
		cluster := redis.NewClusterClient(&redis.ClusterOptions{
			Addrs: a.hosts, Username: a.user, Password: a.password, TLSConfig: a.tls,
			Protocol: 2, DisableIdentity: true, ContextTimeoutEnabled: true,
			DialTimeout: dialWithin, DialerRetries: 1, ReadTimeout: within, WriteTimeout: within,
			PoolTimeout: answerWithin, PoolSize: connections, MaxRetries: -1, MaxRedirects: 4,
			MinRetryBackoff: retryLeast, MaxRetryBackoff: retryMost,
			MaintNotificationsConfig: &maintnotifications.Config{Mode: maintnotifications.ModeDisabled},
		})
		return masters{client: cluster, cluster: cluster}
	}
	return masters{client: redis.NewClient(&redis.Options{
		Addr: a.hosts[0], Username: a.user, Password: a.password, DB: a.database, TLSConfig: a.tls,
		Protocol: 2, DisableIdentity: true, ContextTimeoutEnabled: true,
		DialTimeout: dialWithin, DialerRetries: 1, ReadTimeout: within, WriteTimeout: within,
		PoolTimeout: answerWithin, PoolSize: connections, MaxRetries: 2,
		MinRetryBackoff: retryLeast, MaxRetryBackoff: retryMost,
		MaintNotificationsConfig: &maintnotifications.Config{Mode: maintnotifications.ModeDisabled},
	})}
}
