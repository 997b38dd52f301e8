package redisstore

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/redis/go-redis/v9"

	"amends/hub"
	"amends/hub/space"
)

// Report is what Check found.
type Report struct {
	Spaces   int
	Entities int
	Commands int // remembered
	Tickets  int // that lead somewhere
	Problems []string
}

const enough = 100 // problems

func (r *Report) problem(format string, args ...any) {
	if len(r.Problems) < enough {
		r.Problems = append(r.Problems, fmt.Sprintf(format, args...))
	}
}

// Invariants say what is wrong in the docs of a space to which some ticket hashes lead at present.
type Invariants = func(docs map[space.DocName]*space.Doc, hashes []string) []string

// Check reads all that lies in Redis, also while servers write, and changes nothing: for every space that its parts
// fit together, that versions have no gap, that all entities decode, and what invariants, if any, say of its
// docs. It holds one space at a time. Its error says that this could not be read as a store at all.
func Check(ctx context.Context, where string, o Options, invariants Invariants) (r Report, err error) {
	s, err := connect(where, o, readWithin)
	if err != nil {
		return r, err
	}
	defer s.client.Close()
	defer s.cancel()
	c := checker{Store: s, report: &r, invariants: invariants}
	if err := c.all(ctx); err != nil {
		return r, s.named(err)
	}
	return r, nil
}

type checker struct {
	*Store
	report     *Report
	invariants Invariants
	suspects   []suspicion
}

type suspicion struct {
	wrong func() bool
	says  string
}

func (c *checker) all(ctx context.Context) error {
	found, err := c.client.Get(ctx, aboutKey()).Result()
	switch {
	case err == redis.Nil:
		return refusal("it holds no data of Amends; mend --redis")
	case err != nil:
		return fmt.Errorf("it does not answer: %w; start it, or mend --redis", err)
	case found != format:
		return errOther
	}
	if err := c.each(ctx, c.scan); err != nil {
		return err
	}
	return c.dues(ctx)
}

const (
	page       = 500         // keys that are looked at together
	readWithin = time.Minute // a space can be large, a line slow, and nobody waits as long as for a server
)

func (c *checker) scan(ctx context.Context, master redis.UniversalClient) error {
	for cursor := uint64(0); ; {
		keys, next, err := master.Scan(ctx, cursor, "amends:*", page).Result()
		if err != nil {
			return err
		}
		if err := c.page(ctx, keys); err != nil {
			return err
		}
		if cursor = next; cursor == 0 {
			c.confirm()
			return nil
		}
	}
}

// parts are what follows the id in the keys of a space.
var parts = func() []string {
	list := []string{"c", "d", "s"}
	for _, letter := range docLetters {
		list = append(list, "e"+string(letter), "l"+string(letter), "z"+string(letter))
	}
	return list
}()

// page looks at some keys: at the spaces among them, and at whether the others belong to anything.
func (c *checker) page(ctx context.Context, keys []string) error {
	var tickets []string
	of := map[string]*redis.IntCmd{} // whether the space of a part is there
	pipe := c.client.Pipeline()
	for _, key := range keys {
		name := channelSpace(key)
		id, part, inner := strings.Cut(name, ":")
		switch {
		case id == "ticket":
			tickets = append(tickets, part)
		case id == "due", id == "kept", name == "about", name == "certificates":
		case spaceKey(id) != strings.TrimSuffix(key, ":"+part):
			c.report.problem("the key %q lies where it is not looked for", key)
		case !inner:
			if err := c.space(ctx, id); err != nil {
				return err
			}
		case !slices.Contains(parts, part):
			c.report.problem("space %s has a part %q that is not known", id, part)
		default:
			of[key] = pipe.Exists(ctx, spaceKey(id))
		}
	}
	if _, err := pipe.Exec(ctx); err != nil {
		return err
	}
	for key, there := range of {
		if there.Val() == 0 {
			c.suspect(func() bool { return c.alone(ctx, key) }, "%q is a part of a space that is not there", key)
		}
	}
	return c.ticketIndex(ctx, tickets)
}

// suspect notes what is wrong unless a server is just about to put it right.
func (c *checker) suspect(wrong func() bool, format string, args ...any) {
	if len(c.suspects) < enough && wrong() {
		c.suspects = append(c.suspects, suspicion{wrong, fmt.Sprintf(format, args...)})
	}
}

// confirm reports the suspicions that last.
func (c *checker) confirm() {
	for range 10 {
		c.suspects = slices.DeleteFunc(c.suspects, func(s suspicion) bool { return !s.wrong() })
		if len(c.suspects) == 0 {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	for _, s := range c.suspects {
		c.report.problem("%s", s.says)
	}
	c.suspects = nil
}

// alone says whether a part is there without its space, as of one moment.
func (c *checker) alone(ctx context.Context, key string) bool {
	pipe := c.client.TxPipeline()
	part, whole := pipe.Exists(ctx, key), pipe.Exists(ctx, spaceKey(strings.SplitN(channelSpace(key), ":", 2)[0]))
	_, err := pipe.Exec(ctx)
	return err == nil && part.Val() == 1 && whole.Val() == 0
}

// ticketIndex looks for entries that nothing would ever remove: they have no end, and no space knows of them.
func (c *checker) ticketIndex(ctx context.Context, hashes []string) error {
	if len(hashes) == 0 {
		return nil
	}
	pipe := c.client.Pipeline()
	leads, ends := make([]*redis.StringCmd, len(hashes)), make([]*redis.DurationCmd, len(hashes))
	for i, hash := range hashes {
		leads[i], ends[i] = pipe.Get(ctx, ticketKey(hash)), pipe.PTTL(ctx, ticketKey(hash))
	}
	if _, err := pipe.Exec(ctx); err != nil && err != redis.Nil {
		return err
	}
	for i, hash := range hashes {
		if ends[i].Val() >= 0 || leads[i].Err() != nil {
			continue
		}
		tickets := spaceKey(leads[i].Val()) + ":s"
		c.suspect(func() bool {
			return !c.client.HExists(ctx, tickets, hash).Val() && c.client.Exists(ctx, ticketKey(hash)).Val() == 1
		}, "a ticket's hash leads to space %s, which does not know of it, and would stay for good", leads[i].Val())
	}
	return nil
}

// space reads one space as of one moment.
func (c *checker) space(ctx context.Context, id string) error {
	key := spaceKey(id)
	pipe := c.client.TxPipeline()
	fields, tickets := pipe.HGetAll(ctx, key), pipe.HGetAll(ctx, key+":s")
	var commands [2]*redis.IntCmd
	var ends [2]*redis.DurationCmd
	for i, part := range []string{":c", ":d"} {
		commands[i], ends[i] = pipe.HLen(ctx, key+part), pipe.PTTL(ctx, key+part)
	}
	var docs [len(docLetters)]checkedDoc
	for i, letter := range docLetters {
		docs[i] = checkedDoc{
			name: docNames[i], letter: string(letter),
			records:  pipe.LRange(ctx, key+":l"+string(letter), 0, -1),
			entities: pipe.HGetAll(ctx, key+":e"+string(letter)),
			stones:   pipe.ZRange(ctx, key+":z"+string(letter), 0, -1),
		}
	}
	if _, err := pipe.Exec(ctx); err != nil {
		return err
	}
	if len(fields.Val()) == 0 {
		return nil // erased since it was met
	}
	c.report.Spaces++
	for i := range commands {
		c.report.Commands += int(commands[i].Val())
		if ends[i].Val() == -1 {
			c.report.problem("space %s: its remembered commands would stay for good", id)
		}
	}
	read := make(map[space.DocName]*space.Doc)
	for i := range docs {
		if doc := c.doc(id, fields.Val(), &docs[i]); fields.Val()[docs[i].letter] != "" {
			read[docs[i].name] = doc
		}
	}
	hashes := c.tickets(ctx, id, tickets.Val())
	if c.invariants != nil {
		for _, broken := range c.invariants(read, hashes) {
			c.report.problem("space %s, %s", id, broken)
		}
	}
	return nil
}

// tickets looks whether the tickets of a space lead to it, and gives their hashes.
func (c *checker) tickets(ctx context.Context, id string, ends map[string]string) (hashes []string) {
	for hash, end := range ends {
		ms, err := strconv.ParseInt(end, 10, 64)
		if err != nil {
			c.report.problem("space %s: the end of a ticket cannot be read", id)
			continue
		}
		if ms != 0 && ms <= c.now().UnixMilli() {
			continue
		}
		c.report.Tickets++
		hashes = append(hashes, hash)
		c.suspect(func() bool {
			return c.client.Get(ctx, ticketKey(hash)).Val() != id && c.client.HGet(ctx, spaceKey(id)+":s", hash).Val() == end
		}, "space %s: a ticket's hash does not lead to it", id)
	}
	return hashes
}

// checkedDoc is all that lies of one doc.
type checkedDoc struct {
	name     space.DocName
	letter   string
	records  *redis.StringSliceCmd
	entities *redis.MapStringStringCmd
	stones   *redis.StringSliceCmd // the keys of the tombstones
}

// doc checks that the records of a doc lead to its version, and each entity lies at the last version that changed it.
func (c *checker) doc(id string, fields map[string]string, d *checkedDoc) *space.Doc {
	doc := new(space.Doc)
	bad := func(format string, args ...any) {
		c.report.problem("space %s, %s: %s", id, d.name, fmt.Sprintf(format, args...))
	}
	head, there := fields[d.letter]
	if !there {
		head = "0 "
	}
	v, tag, err := readHead(head)
	if err != nil {
		bad("its head is damaged")
		return doc
	}
	records := d.records.Val()
	changed, last, err := changes(records, v-int64(len(records)))
	switch known := int64(len(records)); {
	case err != nil:
		bad("the record of a version is damaged")
	case known > v:
		bad("%d versions are known of %d", known, v)
	case known < min(v, hub.TagsKept):
		bad("%d versions are known of the last %d", known, min(v, hub.TagsKept))
	case v > 0 && last != tag:
		bad("the last version is not the one that its head names")
	case v > 0 && fields[d.letter+"e"] == "":
		bad("it has no epoch")
	}
	gone, _ := strconv.ParseInt(fields[d.letter+"g"], 10, 64)
	for key, at := range changed {
		if _, ok := d.entities.Val()[key]; !ok && at > gone {
			bad("%s was changed at version %d and is not there", readKey(key), at)
		}
	}
	stones := make(map[string]bool, len(d.stones.Val()))
	for _, key := range d.stones.Val() {
		stones[key] = true
	}
	for key, stored := range d.entities.Val() {
		c.entity(doc, d, key, stored, v, changed, stones, bad)
	}
	return doc
}

func (c *checker) entity(doc *space.Doc, d *checkedDoc, key, stored string, v int64, changed map[string]int64, stones map[string]bool, bad func(string, ...any)) {
	name := readKey(key)
	at, value, dead, err := readValue(stored)
	if err != nil {
		bad("%s is damaged", name)
		return
	}
	if last, ok := changed[key]; at < 1 || at > v || ok && last != at || !ok && at > v-int64(len(d.records.Val())) {
		bad("%s lies at version %d of %d, which did not change it last", name, at, v)
	}
	if dead {
		if !stones[key] {
			bad("the tombstone of %s would stay for good", name)
		}
		return
	}
	e, err := space.DecodeIn(d.name, name, []byte(value))
	if err != nil {
		bad("%v", err)
		return
	}
	c.report.Entities++
	if e.Version() != at {
		bad("%s says version %d and lies at %d", name, e.Version(), at)
	}
	doc.Put(e, at)
}

// changes reads the records that follow a version: which version changed each key last, and the tag of the last one.
func changes(records []string, after int64) (changed map[string]int64, tag string, err error) {
	changed = make(map[string]int64)
	for i, record := range records {
		fields := strings.SplitN(record, "\x00", 3)
		if len(fields) != 3 {
			return changed, "", errForeign
		}
		tag = fields[1]
		for keys := fields[2]; keys != ""; {
			n := int(keys[0])
			if len(keys) <= n {
				return changed, "", errForeign
			}
			changed[keys[1:n+1]] = after + int64(i) + 1
			keys = keys[n+1:]
		}
	}
	return changed, tag, nil
}

// dues checks that all that is due waits in a queue or is handed out.
func (c *checker) dues(ctx context.Context) error {
	pipe := c.client.TxPipeline()
	all, queued, leased := pipe.HLen(ctx, dueKey()), pipe.ZCard(ctx, dueKeys()[1]), pipe.ZCard(ctx, dueKeys()[2])
	if _, err := pipe.Exec(ctx); err != nil {
		return err
	}
	if all.Val() != queued.Val()+leased.Val() {
		c.report.problem("%d are due, and %d in queues", all.Val(), queued.Val()+leased.Val())
	}
	return nil
}
