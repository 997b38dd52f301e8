package redisstore

import (
	"cmp"
	"context"
	"errors"
	"math"
	"net"
	"slices"
	"strconv"
	"strings"

	"github.com/redis/go-redis/v9"

	"amends/hub"
)

// Load reads docs as of one moment. A part costs what changed. Docs that are read in full from the start, and
// large ones, are read without Lua, by one transaction.
func (s *Store) Load(ctx context.Context, id string, wanted []hub.DocCursor) ([]hub.Loaded, error) {
	ctx, done, err := s.asking(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	if slices.ContainsFunc(wanted, func(w hub.DocCursor) bool { return w.Since.Epoch != "" }) { // else none can be proven
		docs, err := s.loadParts(ctx, id, wanted, fullByScript)
		if docs != nil || err != nil {
			return docs, err
		}
	}
	docs, err := s.loadAll(ctx, id, wanted)
	if errors.Is(err, net.ErrClosed) && ctx.Err() == nil { // go-redis closed it, as another is the master now
		docs, err = s.loadAll(ctx, id, wanted)
	}
	if err != nil && strings.Contains(err.Error(), "EXECABORT") { // a full Redis takes no transaction, not even this
		return s.loadParts(ctx, id, wanted, math.MaxInt32)
	}
	return docs, err
}

// fullByScript is how many entities a script reads of a doc that is needed in full. In a script each costs several
// times as much, and nobody else is answered meanwhile.
const fullByScript = 500

// loadParts answers nil where a doc is needed in full and has more than most entities.
func (s *Store) loadParts(ctx context.Context, id string, wanted []hub.DocCursor, most int) ([]hub.Loaded, error) {
	args := make([]any, 0, 1+4*len(wanted))
	args = append(args, most)
	for _, w := range wanted {
		letter, err := docLetter(w.Doc)
		if err != nil {
			return nil, err
		}
		args = append(args, letter, w.Since.V, w.Since.Epoch, w.Since.Tag)
	}
	reply, err := s.run(ctx, loadScript, []string{spaceKey(id)}, args...)
	if err == redis.Nil {
		return nil, hub.ErrNoSpace
	}
	if err != nil {
		return nil, s.failed(err)
	}
	histories, _ := reply.([]any)
	if len(histories) != len(wanted) {
		return nil, s.failed(errForeign)
	}
	return s.readHistories(histories)
}

func (s *Store) readHistories(histories []any) ([]hub.Loaded, error) {
	docs := make([]hub.Loaded, 0, len(histories))
	for _, h := range histories {
		parts, _ := h.([]any)
		if len(parts) != 7 {
			return nil, s.failed(errForeign)
		}
		extent := text(parts[5])
		if extent == "large" {
			return nil, nil
		}
		l := hub.Loaded{Doc: docName(text(parts[0])), Full: extent == "full"}
		if err := readDocAs(&l, text(parts[1]), text(parts[2]), text(parts[3]), parts[4], parts[6]); err != nil {
			return nil, s.failed(err)
		}
		docs = append(docs, l)
	}
	return docs, nil
}

// loadAll reads docs in full, and leaves out what a caller has whose cursor is proven.
func (s *Store) loadAll(ctx context.Context, id string, wanted []hub.DocCursor) ([]hub.Loaded, error) {
	key := spaceKey(id)
	pipe := s.client.TxPipeline()
	heads := make([]*redis.SliceCmd, len(wanted))
	logs, entities := make([]*redis.Cmd, len(wanted)), make([]*redis.Cmd, len(wanted))
	there := pipe.Exists(ctx, key)
	for i, w := range wanted {
		letter, err := docLetter(w.Doc)
		if err != nil {
			return nil, err
		}
		heads[i] = pipe.HMGet(ctx, key, letter, letter+"e", letter+"g")
		logs[i] = pipe.Do(ctx, "lrange", key+":l"+letter, -hub.TagsKept, -1)
		entities[i] = pipe.Do(ctx, "hgetall", key+":e"+letter)
	}
	if _, err := pipe.Exec(ctx); err != nil {
		return nil, s.failed(err)
	}
	if there.Val() == 0 {
		return nil, hub.ErrNoSpace
	}
	docs := make([]hub.Loaded, len(wanted))
	for i, w := range wanted {
		l, head := hub.Loaded{Doc: w.Doc, Full: true}, heads[i].Val()
		if len(head) == 3 && head[0] != nil {
			if err := readDocAs(&l, text(head[0]), text(head[1]), text(head[2]), logs[i].Val(), entities[i].Val()); err != nil {
				return nil, s.failed(err)
			}
		}
		trim(&l, w.Since)
		docs[i] = l
	}
	return docs, nil
}

// readDocAs reads a doc as the scripts and hashes give it.
func readDocAs(l *hub.Loaded, head, epoch, gone string, records, entities any) (err error) {
	if l.Cursor.V, l.Cursor.Tag, err = readHead(head); err != nil {
		return err
	}
	l.Cursor.Epoch = epoch
	lost := int64(0)
	if gone != "" {
		if lost, err = strconv.ParseInt(gone, 10, 64); err != nil {
			return errForeign
		}
	}
	for _, r := range list(records) {
		parts := strings.SplitN(text(r), "\x00", 3)
		if len(parts) != 3 {
			return errForeign
		}
		l.Tags = append(l.Tags, parts[1])
	}
	// Who was at a version before the latest tombstone that went away cannot be brought up to date by parts.
	known := l.Cursor.V - max(l.Cursor.V-hub.TagsKept+1, lost, 1) + 1
	l.Tags = l.Tags[max(0, len(l.Tags)-int(max(0, known))):]
	return readEntities(l, list(entities))
}

func readEntities(l *hub.Loaded, pairs []any) error {
	for i := 0; i+1 < len(pairs); i += 2 {
		key := readKey(text(pairs[i]))
		v, value, dead, err := readValue(text(pairs[i+1]))
		if err != nil {
			return err
		}
		if dead {
			l.Del = append(l.Del, hub.Tombstone{Key: key, V: v})
		} else {
			l.Set = append(l.Set, hub.Item{Key: key, V: v, Value: []byte(value)})
		}
	}
	slices.SortFunc(l.Set, func(a, b hub.Item) int {
		return cmp.Or(cmp.Compare(a.V, b.V), cmp.Compare(a.Key, b.Key))
	})
	slices.SortFunc(l.Del, func(a, b hub.Tombstone) int {
		return cmp.Or(cmp.Compare(a.V, b.V), cmp.Compare(a.Key, b.Key))
	})
	return nil
}

// trim removes from a doc that was read in full what a caller has, if its cursor is proven.
func trim(l *hub.Loaded, since hub.Cursor) {
	at := len(l.Tags) - 1 - int(l.Cursor.V-since.V)
	proven := since == l.Cursor && since != hub.Cursor{} ||
		since.Epoch == l.Cursor.Epoch && since.V > 0 && since.V <= l.Cursor.V && at >= 0 && l.Tags[at] == since.Tag
	if !proven {
		return
	}
	l.Full = false
	l.Set = slices.DeleteFunc(l.Set, func(item hub.Item) bool { return item.V <= since.V })
	l.Del = slices.DeleteFunc(l.Del, func(stone hub.Tombstone) bool { return stone.V <= since.V })
}
