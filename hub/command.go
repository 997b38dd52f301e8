package hub

import (
	"context"
	"errors"

	"amends/hub/space"
	"amends/hub/wire"
)

// command is a command on its way.
type command struct {
	id     string
	body   space.Command
	seen   *int64
	digest string
	doc    int // what it changes: shared, or its seat's own doc
}

// do judges one command of the connection and answers it.
func (c *conn) do(m *message) {
	if !space.IsUUID(m.ID) {
		c.nak(m.shortID(), wire.ProblemOf(space.Refuse(space.BadID).At("id")))
		return
	}
	if m.refused != nil {
		c.refuse(m.ID, m.refused)
		return
	}
	doc := shared
	if space.SpecOf(m.body).Own && c.own != noDoc { // a lent device, which has none, is refused
		doc = c.own
	}
	cmd := command{id: m.ID, body: m.body, seen: m.Seen, digest: m.digest, doc: doc}
	if err := c.room.inTurn(c, cmd); err != nil {
		c.refuse(m.ID, err)
	}
}

// inTurn performs a command once the room's turn is had.
func (r *room) inTurn(c *conn, cmd command) error {
	ctx, cancel := r.within()
	defer cancel()
	if err := r.acquire(ctx); err != nil {
		return r.failed(r.id, "command", err)
	}
	defer r.release()
	return r.perform(ctx, c, cmd)
}

// perform judges a command at the state in which it commits. It gives the reason where the command is refused;
// else it was answered. The turn is held.
func (r *room) perform(ctx context.Context, c *conn, cmd command) error {
	o := cause{origin: origin{cmd: cmd.id, by: c.seat}, digest: cmd.digest, from: &c.member}
	for range rounds {
		if err := r.fresh(ctx, shared, access, cmd.doc); err != nil {
			return err
		}
		if !r.admitted(&c.member) {
			return nil // it is being signed out
		}
		o.at = r.now(cmd.doc)
		change, err := r.judge(ctx, &c.member, cmd, o.at)
		if err == nil {
			err = r.commit(ctx, change, o)
		}
		if err == nil {
			r.count.commands.Add(1)
			r.answer(c, cmd, change)
			return nil
		}
		var repeat *RepeatError
		switch {
		case errors.Is(err, errAgain):
			continue
		case errors.As(err, &repeat):
			return r.repeat(ctx, c, cmd, repeat.Done)
		case errors.Is(err, ErrNoSpace), unavailable(err):
			return err
		}
		return r.refuse(ctx, c, cmd, err)
	}
	return ErrUnavailable
}

// judge lets lapse what is overdue, as its own commit, and then judges the command. A command of an own doc lets
// nothing lapse: the partner must not see that there was one.
func (r *room) judge(ctx context.Context, m *member, cmd command, at int64) (space.Change, error) {
	if cmd.doc == shared {
		if overdue, due := space.Lapse(r.state(m.seat), at); due {
			if err := r.commit(ctx, overdue, cause{origin: origin{at: at}}); err != nil {
				return space.Change{}, err
			}
			if !r.admitted(m) {
				return space.Change{}, errAgain
			}
		}
	}
	act := space.Act{ID: cmd.id, Seat: m.seat, Seen: cmd.seen, At: at, Body: cmd.body}
	return space.Decide(r.stateFor(m.seat, m.device), act, r.o.Zones)
}

// answer acknowledges a command that was accepted but changed nothing that a patch shows.
func (r *room) answer(c *conn, cmd command, change space.Change) {
	for _, edit := range change.Edits {
		if indexOf(edit.Doc) == cmd.doc && !edit.Reset && len(edit.Set)+len(edit.Del) > 0 {
			return
		}
	}
	c.out.ack(sharedReplica, ack{cmd.id, r.docs[shared].cursor.V})
}

// refuse answers a command that the rules refuse, or whose effect stands: perhaps because this very command
// was done before, and then it gets the answer that it got then.
func (r *room) refuse(ctx context.Context, c *conn, cmd command, why error) error {
	done, before, err := r.store.Recall(ctx, r.id, c.seat, cmd.id)
	switch {
	case err != nil && !errors.Is(err, ErrNoSpace):
		return r.failed(r.id, "recall", err)
	case before:
		return r.repeat(ctx, c, cmd, done)
	case errors.Is(why, space.ErrStands):
		c.out.ack(replicaOf(cmd.doc), ack{cmd.id, r.docs[cmd.doc].cursor.V})
		return nil
	}
	return why
}

// repeat answers a command that was committed before.
func (r *room) repeat(ctx context.Context, c *conn, cmd command, done Done) error {
	if done.Digest != cmd.digest {
		return space.Refuse(space.IDReused).At("id")
	}
	i := indexOf(done.Doc)
	if i < 0 {
		i = shared
	}
	if done.V > r.docs[i].cursor.V { // its answer was lost, and what it did has not come here yet
		if err := r.reload(ctx, i); err != nil {
			return err
		}
	}
	r.count.repeats.Add(1)
	c.out.ack(replicaOf(i), ack{cmd.id, done.V})
	return nil
}

// refuse tells the device why a command was not accepted.
func (c *conn) refuse(id string, err error) {
	var refusal *space.Refusal
	if errors.As(err, &refusal) {
		c.room.count.refusals.Add(1)
		c.nak(id, wire.ProblemOf(refusal))
		return
	}
	if !errors.Is(err, ErrNoSpace) { // else it gets its bye
		c.nak(id, wire.Because(wire.NotNow))
	}
}
