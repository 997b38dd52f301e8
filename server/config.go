package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/netip"
	"net/url"
	"os"
	"reflect"
	"strings"
	"time"
	"unicode"

	"github.com/alecthomas/kong"
	"golang.org/x/net/idna"

	"amends/hub/wire"
)

// flags are what a person can set, each by its flag or by the variable that the help shows beside it.
// Every default is meant for one machine with one folder, reached over loopback.
type flags struct {
	Help helpFlag `short:"h" help:"Show this help."`

	Addr      string `default:"${addr}" help:"Where to listen. Loopback unless a proxy with HTTPS stands in front. Port 0 takes a free one."`
	PublicURL string `name:"public-url" placeholder:"URL" help:"Where people reach it, such as https://amends.example: for links, the check of the page's origin, and Secure cookies. Default: http:// and the address."`
	Data      string `default:"./amends-data" help:"Folder of the embedded store, which lies in its folder store; made when missing."`
	Redis     string `placeholder:"URL" help:"Keep the spaces in Redis instead of --data: redis://, rediss://, redis+sentinel:// or redis+cluster://."`

	RedisPasswordFile string `placeholder:"FILE" help:"The password of Redis, in place of one in --redis."`

	TLSHost         string `name:"tls-host" placeholder:"NAME" help:"Serve HTTPS by itself, under this name that leads to this machine, such as amends.example: the certificate is got and renewed by ACME. --addr is then :443, and --public-url https:// and the name."`
	TLSEmail        string `name:"tls-email" placeholder:"ADDRESS" help:"Where the certificate's authority may write, should something be wrong."`
	TLSRedirectAddr string `name:"tls-redirect-addr" default:":80" help:"With --tls-host: where plain HTTP is led to HTTPS. Empty: nowhere."`
	TLSDirectory    string `name:"tls-directory" placeholder:"URL" default:"https://acme-v02.api.letsencrypt.org/directory" help:"The authority, by the directory of its ACME. The default is Let's Encrypt, whose terms of service you accept."`

	// TLSDirectoryRoots is for an authority whose own HTTPS the system does not know, such as that of tests.
	TLSDirectoryRoots string `name:"tls-directory-roots" hidden:""`

	TrustedProxies []string `placeholder:"CIDR" help:"Proxies whose X-Forwarded-For is believed, such as 10.0.0.0/8. None by default: the limits count by the connection's own address."`
	MetricsAddr    string   `placeholder:"ADDR" help:"Where to serve Prometheus metrics at /metrics, such as 127.0.0.1:9090. Off by default; keep it private."`

	RelayAddr string   `placeholder:"ADDR" help:"Where partners who are apart hear each other: UDP and TCP, such as 0.0.0.0:3478, or 127.0.0.1:3478 for a trial on one machine. Port 0 takes a free one. Off by default: then they talk in writing, or in one room."`
	RelayURL  []string `name:"relay-url" placeholder:"URL" help:"How devices reach the relays, such as turn:amends.example:3478; several of one relay with a space between. With several servers all relays, the same at each server: a space always has the same one. Default: the host of --public-url and the port of --relay-addr."`

	TicketsPerMinute  int `default:"10" help:"Look-ups and redemptions of tickets together, for each address (IPv6: each /64). The protocol's limit; higher only for tests."`
	SpacesPerHour     int `default:"10" help:"Spaces made, for each address (IPv6: each /64; three times as many for each /48). The protocol's limit; higher only for tests or behind one shared address."`
	SpacesPerMinute   int `default:"60" help:"Spaces made in all. Higher where more than that many couples begin at once."`
	OthersPerMinute   int `default:"60" help:"Whatever else is asked of the API without a valid token, for each address (IPv6: each /64). The protocol's limit; higher only for tests."`
	CommandsPerSecond int `default:"20" help:"Commands of one device, with bursts of three times as many. The protocol's limit; higher only to measure."`

	KeepUnjoined time.Duration `default:"9600h" help:"How long a space is kept that nobody joined, counted from the last connection. One that was joined is always kept."`

	BackupDir   string        `placeholder:"DIR" help:"Make copies of the embedded store by itself, into this folder, best on another disk: what backup writes, each under its time. Off by default."`
	BackupEvery time.Duration `default:"24h" help:"How often a copy is made."`
	BackupKeep  int           `default:"14" help:"How many of the latest copies are kept."`

	// ClockAhead is for tests of what takes hours: the server's clock, and its store's, run that much ahead.
	ClockAhead time.Duration `hidden:""`

	Log      string `default:"text" enum:"text,json" help:"Form of the log on the standard error: text or json."`
	LogLevel string `default:"info" enum:"debug,info,warn,error" help:"What the log holds at least: debug, info, warn or error."`

	Serve  struct{} `cmd:"" default:"1" help:"Serve the app and the sync. The default."`
	Backup struct {
		File string `arg:"" help:"The new file. One that exists is never overwritten."`
	} `cmd:"" help:"Write a consistent copy of the embedded store, also while the server runs."`
	Restore struct {
		File string `arg:"" help:"What backup wrote."`
	} `cmd:"" help:"Bring a backup back as the embedded store, into a --data that is empty or missing."`
	Check   struct{} `cmd:"" help:"Verify the store and print what it holds. Exits with 1 and what is wrong."`
	Ready   struct{} `cmd:"" help:"Ask the server at --addr whether it is ready, for health checks. Exits with 1 when it is not."`
	Version struct{} `cmd:"" help:"Print the version."`
}

const about = `Amends: a private shared workspace for two partners who are rebuilding trust.

Started without anything it serves the whole product on loopback and keeps it in ./amends-data.`

// config is flags after they were read and understood.
type config struct {
	flags
	command string
	public  *url.URL // nil: follows the address that is listened on
	proxies proxies
	relays  []relayWays
	reach   reach // no flag: tests let a push service of their own in
}

const defaultAddr = "127.0.0.1:8080"

var errHelpShown = errors.New("help was shown")

type helpFlag bool

func (helpFlag) BeforeReset(ctx *kong.Context) error {
	if chosen := ctx.Selected(); chosen != nil && chosen.Name == "serve" {
		ctx.Path = ctx.Path[:1] // the default: show what else there is
	}
	if err := ctx.PrintUsage(false); err != nil {
		return err
	}
	return errHelpShown
}

// readConfig is the only reader of flags and environment. It answers errHelpShown once help was shown.
func readConfig(args []string, getenv func(string) string, stdout io.Writer) (config, error) {
	var cfg config
	parser, err := kong.New(&cfg.flags,
		kong.Name("server"), kong.Description(about), kong.NoDefaultHelp(), kong.Writers(stdout, stdout),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.ValueFormatter(describe), kong.Vars{"addr": defaultAddr},
		kong.Resolvers(fromEnvironment(getenv)),
	)
	if err != nil {
		return cfg, err
	}
	parsed, err := parser.Parse(args)
	if errors.Is(err, errHelpShown) {
		return cfg, errHelpShown
	}
	if err != nil {
		return cfg, fmt.Errorf("%w; see --help", err)
	}
	cfg.command, _, _ = strings.Cut(parsed.Command(), " ")
	return cfg, cfg.understand()
}

func variable(flag *kong.Flag) string {
	return "AMENDS_" + strings.ToUpper(strings.ReplaceAll(flag.Name, "-", "_"))
}

func fromEnvironment(getenv func(string) string) kong.Resolver {
	return kong.ResolverFunc(func(_ *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
		if value := getenv(variable(flag)); value != "" && flag.Name != "help" {
			return value, nil
		}
		return nil, nil
	})
}

// describe adds to a flag's help the variable that says the same.
func describe(value *kong.Value) string {
	if value.Flag == nil || value.Target.Type() == reflect.TypeFor[helpFlag]() {
		return value.Help
	}
	return fmt.Sprintf("%s [%s]", value.Help, variable(value.Flag))
}

// now is the clock of everything that is judged or kept.
func (cfg *config) now() time.Time { return time.Now().Add(cfg.ClockAhead) }

func (cfg *config) understand() error {
	if cfg.TLSHost != "" {
		if err := cfg.understandTLS(); err != nil {
			return err
		}
	}
	if _, _, err := net.SplitHostPort(cfg.Addr); err != nil {
		return fmt.Errorf("--addr %q is no address and port, such as 127.0.0.1:8080", cfg.Addr)
	}
	if cfg.PublicURL != "" {
		public, err := url.Parse(cfg.PublicURL)
		if err != nil || public.Host == "" || public.Scheme != "http" && public.Scheme != "https" {
			return fmt.Errorf("--public-url %q is no address such as https://amends.example", cfg.PublicURL)
		}
		if strings.Trim(public.Path, "/") != "" || public.RawQuery != "" || public.Fragment != "" || public.User != nil {
			return fmt.Errorf("--public-url %q must be a host alone: Amends needs an address of its own, without a path", cfg.PublicURL)
		}
		host, err := hostOf(public)
		if err != nil {
			return fmt.Errorf("--public-url %q has a name that no browser would ask for: %w", cfg.PublicURL, err)
		}
		cfg.public = &url.URL{Scheme: public.Scheme, Host: host}
	}
	for _, proxy := range cfg.TrustedProxies {
		prefix, err := parsePrefix(proxy)
		if err != nil {
			return fmt.Errorf("--trusted-proxies %q is no address or network, such as 10.0.0.0/8", proxy)
		}
		cfg.proxies = append(cfg.proxies, prefix)
	}
	if _, _, err := net.SplitHostPort(cfg.RelayAddr); err != nil && cfg.RelayAddr != "" {
		return fmt.Errorf("--relay-addr %q is no address and port, such as 0.0.0.0:3478", cfg.RelayAddr)
	}
	for _, one := range cfg.RelayURL {
		ways, err := parseRelay(one)
		if err != nil {
			return err
		}
		cfg.relays = append(cfg.relays, ways)
	}
	if min(cfg.TicketsPerMinute, cfg.SpacesPerHour, cfg.SpacesPerMinute, cfg.OthersPerMinute, cfg.CommandsPerSecond) < 1 {
		return errors.New("--tickets-per-minute, --spaces-per-hour, --spaces-per-minute, --others-per-minute and --commands-per-second must be at least 1")
	}
	if cfg.RedisPasswordFile != "" {
		if err := cfg.fillInPassword(); err != nil {
			return err
		}
	}
	if cfg.KeepUnjoined < 24*time.Hour {
		return errors.New("--keep-unjoined must be at least 24h")
	}
	if cfg.BackupEvery < time.Minute || cfg.BackupKeep < 1 {
		return errors.New("--backup-every must be at least 1m, and --backup-keep at least 1")
	}
	if cfg.Redis != "" && (cfg.BackupDir != "" || cfg.command == "backup" || cfg.command == "restore") {
		return errors.New("backup and restore are for the embedded store; with --redis, copy the files of Redis itself: its appendonlydir, or the dump.rdb that BGSAVE writes")
	}
	return nil
}

// understandTLS fills in what --tls-host makes of the defaults.
func (cfg *config) understandTLS() error {
	host, err := idna.Lookup.ToASCII(cfg.TLSHost)
	if _, notAName := netip.ParseAddr(host); err != nil || notAName == nil || !strings.Contains(strings.Trim(host, "."), ".") || strings.ContainsAny(host, "/:*") {
		return fmt.Errorf("--tls-host %q is no name such as amends.example", cfg.TLSHost)
	}
	cfg.TLSHost = host
	if cfg.Addr == defaultAddr {
		cfg.Addr = ":443"
	}
	if cfg.PublicURL == "" {
		cfg.PublicURL = "https://" + host
	}
	public, err := url.Parse(cfg.PublicURL)
	if err == nil && public.Scheme != "https" {
		return errors.New("--tls-host serves HTTPS, so --public-url must begin with https://, or be left out")
	}
	return nil
}

// fillInPassword puts the password of Redis where its address has none.
func (cfg *config) fillInPassword() error {
	secret, err := os.ReadFile(cfg.RedisPasswordFile)
	if err != nil {
		return fmt.Errorf("--redis-password-file cannot be read: %w", err)
	}
	scheme, rest, ok := strings.Cut(cfg.Redis, "://")
	if !ok {
		return errors.New("--redis-password-file is there, but --redis names no Redis")
	}
	user, host, named := strings.Cut(rest, "@")
	if !named {
		user, host = "", rest
	}
	if strings.Contains(user, ":") {
		return errors.New("--redis has a password and --redis-password-file another; leave one of them out")
	}
	cfg.Redis = scheme + "://" + user + ":" + url.PathEscape(strings.TrimSpace(string(secret))) + "@" + host
	return nil
}

// hostOf is a URL's host and port as browsers write them: small, and with letters beyond ASCII in punycode.
func hostOf(u *url.URL) (string, error) {
	if !strings.ContainsFunc(u.Host, func(r rune) bool { return r > unicode.MaxASCII }) {
		return strings.ToLower(u.Host), nil
	}
	host, err := idna.Lookup.ToASCII(u.Hostname())
	if port := u.Port(); port != "" {
		host = net.JoinHostPort(host, port)
	}
	return host, err
}

// limits are those of the flags, with those of the protocol that go with them.
func (cfg *config) limits() limits {
	return limits{
		tickets: newLimiter(cfg.now, quota[netip.Addr]{cfg.TicketsPerMinute, time.Minute, byAddress}),
		spaces: newLimiter(cfg.now, quota[netip.Addr]{cfg.SpacesPerHour, time.Hour, byAddress},
			quota[netip.Addr]{cfg.SpacesPerHour * wire.SiteSpaceRate / wire.SpaceRate, time.Hour, bySite}, quota[netip.Addr]{cfg.SpacesPerMinute, time.Minute, inAll}),
		strangers: newLimiter(cfg.now, quota[netip.Addr]{cfg.OthersPerMinute, time.Minute, byAddress}),
		made:      newLimiter(cfg.now, quota[string]{wire.MadeRate, time.Hour, byDevice}),
		pushes:    newLimiter(cfg.now, quota[string]{wire.PushRate, time.Hour, byDevice}),
	}
}

func parsePrefix(text string) (netip.Prefix, error) {
	if addr, err := netip.ParseAddr(text); err == nil {
		return addr.Prefix(addr.BitLen())
	}
	return netip.ParsePrefix(text)
}
