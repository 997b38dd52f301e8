package space

import "testing"

func pulse(day string, n int) *PulseShare { return &PulseShare{Day: day, Words: sealed(n)} }

func TestP1_ForTodayOrADayBesideIt(t *testing.T) {
	for name, c := range map[string]struct {
		now  int64
		zone string
		days map[string]bool
	}{
		"noon in Vienna": {noon, "Europe/Vienna",
			map[string]bool{"2026-02-28": false, "2026-03-01": true, "2026-03-02": true, "2026-03-03": true, "2026-03-04": false}},
		"before midnight in Vienna": {noon + 11*hour - 1, "Europe/Vienna",
			map[string]bool{"2026-03-01": true, "2026-03-03": true, "2026-03-04": false}},
		"midnight in Vienna": {noon + 11*hour, "Europe/Vienna",
			map[string]bool{"2026-03-01": false, "2026-03-02": true, "2026-03-04": true, "2026-03-05": false}},
		"the first zone of the earth": {noon, "Pacific/Kiritimati",
			map[string]bool{"2026-03-01": false, "2026-03-02": true, "2026-03-04": true, "2026-03-05": false}},
		"the last zone of the earth": {noon - 2*hour, "Pacific/Pago_Pago",
			map[string]bool{"2026-02-27": false, "2026-02-28": true, "2026-03-02": true, "2026-03-03": false}},
	} {
		for day, ok := range c.days {
			t.Run(name+", "+day, func(t *testing.T) {
				r := newRoom()
				r.put(&SeatEntity{Seat: A, Status: SeatJoined, Zone: c.zone})
				r.now = c.now
				if err := r.do(A, pulse(day, 1)); !ok {
					wantField(t, err, "day")
				} else if err != nil {
					t.Error(err)
				}
			})
		}
	}
}

func TestP2_SharedAgainOnItsDayItReplaces(t *testing.T) {
	r := newRoom()
	for i := range MaxWas + 1 {
		r.must(t, A, pulse("2026-03-02", i))
		r.now += minute
	}
	r.refused(t, "ack", A, pulse("2026-03-02", MaxWas))
	r.refused(t, Full, A, pulse("2026-03-02", MaxWas+1))
	r.must(t, B, pulse("2026-03-02", 99))
	e := Find[*Pulse](r.docs[Shared], PulseKey(A, "2026-03-02"))
	if e.Words.Text != sealed(MaxWas) || len(e.Words.Was) != MaxWas || e.Words.Was[0].Text != sealed(0) ||
		e.At != r.now-minute || e.Words.Field != "words" {
		t.Errorf("%d earlier, %+v", len(e.Words.Was), e.At)
	}
}

var (
	ask      = &SummaryAsk{Summary: uuid(1), From: "2026-01-01", To: "2026-03-01"}
	allow    = &SummaryAllow{Summary: uuid(1)}
	withdraw = &SummaryWithdraw{Summary: uuid(1)}
)

func (r *room) summary() *Summary { return Find[*Summary](r.docs[Shared], SummaryKey(uuid(1))) }

func TestP3_AskedOnceUnderItsId(t *testing.T) {
	r := newRoom()
	r.must(t, A, ask)
	if e := r.summary(); e.By != A || e.Status != SummaryAsked || e.From != "2026-01-01" || e.To != "2026-03-01" {
		t.Errorf("got %+v", e)
	}
	r.refused(t, "ack", A, ask)
	r.refused(t, Already, B, ask)
	r.refused(t, Already, A, &SummaryAsk{Summary: uuid(1), From: "2026-01-01", To: "2026-03-02"})
	r.must(t, A, &SummaryAsk{Summary: uuid(2), From: "2026-03-01", To: "2026-03-01"})
}

func TestP4_AllowedByTheOneWhoWasAsked(t *testing.T) {
	r := newRoom()
	r.must(t, A, ask)
	r.refused(t, NotYours, A, allow)
	r.must(t, B, allow)
	r.refused(t, "ack", B, allow)
	r.refused(t, Stale, A, allow)
	if r.summary().Status != SummaryYes {
		t.Error("not allowed")
	}
}

func TestP5_WithdrawnByEither(t *testing.T) {
	for _, by := range []Seat{A, B} {
		t.Run("while it is only asked it leaves no trace, by "+string(by), func(t *testing.T) {
			r := newRoom()
			r.must(t, A, ask)
			r.must(t, by, withdraw)
			if r.summary() != nil {
				t.Error("it is still there")
			}
			r.refused(t, NotFound, B, allow)
			r.must(t, A, ask)
		})
		t.Run("after a yes it is withdrawn for good, by "+string(by), func(t *testing.T) {
			r := newRoom()
			r.must(t, A, ask)
			r.must(t, B, allow)
			r.must(t, by, withdraw)
			if r.summary().Status != SummaryWithdrawn {
				t.Error("not withdrawn")
			}
			r.refused(t, "ack", by, withdraw)
			r.refused(t, Stale, B, allow)
			r.refused(t, Already, A, ask)
		})
	}
}
