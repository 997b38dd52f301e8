import { useState } from 'preact/hooks'
import { useAgreed } from '../../app/agreements'
import { useName, useNow, useSpace, useViewer, useWord } from '../../app/hooks'
import { CheckIn } from '../../components/CheckIn'
import { DayField } from '../../components/DayField'
import { DraftField, useDraft } from '../../components/Draft'
import { Outcome } from '../../components/Notice'
import { Said } from '../../components/Said'
import { Shape } from '../../components/Shape'
import { useAction } from '../../components/useAction'
import { useBox } from '../../components/useBox'
import { Waits } from '../../components/Waits'
import { t } from '../../i18n'
import { dayName } from '../../i18n/time'
import { isMissed, markDays, mayNotice, unmarkedYesterday } from '../../model/commitment'
import { latestDue } from '../../model/rhythm'
import { roomFor } from '../../model/room'
import { isApart } from '../../model/seat'
import { isDay } from '../../sync/bounds'
import type { Checkin, Commitment, Seat } from '../../wire'

const weekdayAndDate = (day: string) => dayName(day, { weekday: 'long', day: 'numeric', month: 'long' })

/** Day by day: my marks, which I may change; the partner's, which I may say that I noticed. */
export function DayMarks({ id, it }: { id: string; it: Commitment }) {
  const { shared } = useSpace()
  const may = markDays(it, useViewer(useNow(60_000)))
  const days = useAgreed(id, it) && may
  const marks = shared
    .ids('checkin')
    .filter(key => key.startsWith(`${id}/`))
    .flatMap(key => {
      const [, day = '', by = 'a'] = key.split('/')
      const mark = shared.get('checkin', key)
      return mark ? [{ day, by: by as Seat, mark }] : []
    })
    .sort((x, y) => (x.day < y.day ? 1 : -1))
  return (
    <section class="section" aria-labelledby="days">
      <h2 id="days">{t.commitments.days}</h2>
      {days && <Mark id={id} it={it} {...days} />}
      {marks.length === 0 && <p class="soft small">{t.commitments.noDays}</p>}
      <ul class="rows">
        {marks.map(row => (
          <li class="day" key={`${row.day} ${row.by}`}>
            <Marked id={id} {...row} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Marks today, or another day up to it. */
function Mark({ id, it, first, last }: { id: string; it: Commitment; first: string; last: string }) {
  const space = useSpace()
  const [chosen, setChosen] = useState<string>()
  const typed = chosen ?? latestDue(it.rhythm, last) ?? last
  const wrong = !isDay(typed) || typed < first || typed > last
  const day = wrong ? last : typed
  const mark = useAction({ again: true })
  const markOf = (of: string, on: string) => space.shared.get('checkin', `${of}/${on}/${space.seat}`)
  const marked = markOf(id, day)
  const [before] = unmarkedYesterday([{ id, it }], useViewer(), markOf)
  return (
    <div class="flow">
      <DayField
        label={t.commitments.day}
        min={first}
        max={last}
        value={typed}
        onInput={day => day && setChosen(day)}
        error={
          wrong
            ? t.common.field.markDay({ first: weekdayAndDate(first), last: weekdayAndDate(last) })
            : undefined
        }
      />
      {before && before.day !== day && (
        <button class="act-3" type="button" onClick={() => setChosen(before.day)}>
          {t.commitments.markYesterday}
        </button>
      )}
      <CheckIn
        of={`${id}/${day}/${space.seat}`}
        seat={space.seat}
        mark={wrong ? undefined : marked}
        label={t.commitments.mark({ day: weekdayAndDate(day) })}
        disabled={wrong || mark.busy}
        onMark={result => mark.run(() => space.do('checkin.mark', { commitment: id, day, result }))}
      />
      <Outcome error={mark.error} />
    </div>
  )
}

function Marked({ id, day, by, mark }: { id: string; day: string; by: Seat; mark: Checkin }) {
  const space = useSpace()
  const say = t.commitments
  const name = useName(by)
  const viewer = useViewer()
  const notice = useAction()
  const before = mark.was.findLast(was => was.result !== mark.result)
  return (
    <>
      <div class="line" data-seat={by}>
        <Shape state={mark.result} />
        <span>
          <strong>{weekdayAndDate(day)}</strong> {t.common.checkin[mark.result]}
          <br />
          <span class="small soft">
            {by === space.seat ? say.yourself : name}
            {before && `. ${say.earlier({ what: t.common.checkin[before.result].toLocaleLowerCase() })}`}
          </span>
        </span>
        {mark.noticed ? (
          <span class="small soft">{say.noticed}</span>
        ) : mayNotice(by, viewer) ? (
          <button
            class="act-3"
            type="button"
            disabled={notice.busy}
            onClick={() => notice.run(() => space.do('checkin.notice', { commitment: id, day, seat: by }))}
          >
            {say.notice}
          </button>
        ) : null}
      </div>
      {mark.note && <Said of={`checkin/${id}/${day}/${by}`} word={mark.note} quoted />}
      {mark.notice && <Said of={`checkin/${id}/${day}/${by}`} word={mark.notice} quoted />}
      {mark.noticed && mayNotice(by, viewer) && <NoticeWords id={id} day={day} by={by} mark={mark} />}
      {!isApart(viewer) && by === space.seat && isMissed(mark) && <Own id={id} day={day} />}
      <Outcome error={notice.error} />
    </>
  )
}

interface NoticeProps {
  id: string
  day: string
  by: Seat
  mark: Checkin
}

/** A few words to what one noticed, if one likes; other words take their place. */
function NoticeWords({ id, day, by, mark: { notice } }: NoticeProps) {
  const space = useSpace()
  const say = t.commitments
  const stands = useWord(`checkin/${id}/${day}/${by}`, notice) ?? ''
  const draft = useDraft(`notice/${id}/${day}/${by}`, stands)
  const [open, setOpen] = useState(false)
  const box = useBox<HTMLDivElement>(open)
  const save = useAction()
  if (!open && draft.text === stands)
    return (
      <button class="act-3 small" type="button" onClick={() => setOpen(true)}>
        {notice ? say.noticeChange : say.noticeAdd}
      </button>
    )
  const send = async () => {
    const words = draft.text.trim()
    if (!words || words === stands) return setOpen(false)
    const body = { commitment: id, day, seat: by, words }
    if (await save.run(() => space.do('checkin.notice', body, { drafts: [draft.name] }))) setOpen(false)
  }
  return (
    <div class="flow" ref={box}>
      <DraftField
        draft={draft}
        room={roomFor('checkin.notice', 'words', draft.text)}
        label={say.noticeWords}
        rows={2}
      />
      <button class="act-2" type="button" disabled={save.busy || draft.waits} onClick={() => void send()}>
        {say.noticeSay}
      </button>
      <Waits of={[draft.name]} />
      <Outcome error={save.error} />
    </div>
  )
}

/** A miss opens "own it, and the next step"; nothing resets. */
function Own({ id, day }: { id: string; day: string }) {
  const space = useSpace()
  const say = t.commitments
  const draft = useDraft(`checkin/${id}/${day}`)
  const [open, setOpen] = useState(false)
  const box = useBox<HTMLDivElement>(open)
  const save = useAction({ again: true })
  if (!open && !draft.text)
    return (
      <button class="act-2" type="button" onClick={() => setOpen(true)}>
        {say.own}
      </button>
    )
  const send = async () => {
    const note = draft.text.trim()
    if (!note) return
    const body = { commitment: id, day, result: 'missed' as const, note }
    await save.run(() => space.do('checkin.mark', body, { drafts: [draft.name] }))
  }
  return (
    <div class="flow" ref={box}>
      <DraftField
        draft={draft}
        room={roomFor('checkin.mark', 'note', draft.text)}
        label={say.ownTitle}
        hint={say.ownHint}
      />
      <button class="act-2" type="button" disabled={save.busy} onClick={() => void send()}>
        {say.ownSave}
      </button>
      <Waits of={[draft.name]} />
      <Outcome error={save.error} />
    </div>
  )
}
