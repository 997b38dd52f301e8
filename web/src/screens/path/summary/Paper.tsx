import { useName, useSpace } from '../../../app/hooks'
import { useOwnNotes } from '../../../app/ownNotes'
import { t } from '../../../i18n'
import type { Name } from '../../../i18n/name'
import { dayName } from '../../../i18n/time'
import type { Window } from '../../../model/day'
import { mayUse } from '../../../model/summary'
import { within } from '../chart/series'
import { usePulses } from '../pulse/usePulses'
import { useHappened } from '../timeline/useHappened'
import { PaperCommitments, PaperTalks } from './PaperEvents'
import { PaperNotes } from './PaperNotes'
import { PaperPulses } from './PaperPulses'
import { PaperQuestions } from './PaperQuestions'

export interface Parts {
  readonly pulses: boolean
  readonly words: boolean
  readonly talks: boolean
  readonly commitments: boolean
  readonly questions: boolean
  readonly after: boolean
}

interface Props {
  period: Window
  parts: Parts
  /** The own notes that go in. */
  notes: ReadonlySet<string>
  own: string
  /** The spans for which the other's words may stand here. */
  allowed: readonly Window[]
  today: string
}

/** The page itself: ink on white, in every theme. */
export function Paper({ period, parts, notes, own, allowed, today }: Props) {
  const { seat, other } = useSpace()
  const name = useName(seat)
  const theirs = useName(other)
  const { events, dayOf } = useHappened()
  const all = (usePulses() ?? []).map(each => ({ ...each, day: dayOf(each.at) }))
  const pulses = within(all, period).filter(each => each.seat === seat || mayUse(allowed, each.day))
  const inIt = within(events, period)
  const say = t.path.paper
  const mine = (by: string, at: number) => by === seat || mayUse(allowed, dayOf(at))
  return (
    <article class="paper">
      <header>
        <h2>{say.title}</h2>
        <p>
          <strong>{say.span({ from: dayName(period.from), to: dayName(period.to) })}</strong>
        </p>
        <p class="small soft">
          {say.by({ name })} {allowed.length > 0 ? say.bothSides({ name: theirs }) : say.oneSide({ name })}{' '}
          {say.made({ day: dayName(today) })}
        </p>
      </header>
      {own && (
        <section>
          <h3>{say.ownTitle({ name })}</h3>
          <p class="said kept-lines" dir="auto">
            {own}
          </p>
        </section>
      )}
      {parts.pulses && <PaperPulses pulses={pulses} words={parts.words} period={period} />}
      {parts.talks && <PaperTalks events={inIt} mine={mine} />}
      {parts.commitments && <PaperCommitments events={inIt} mine={mine} />}
      {parts.questions && <PaperQuestions events={inIt} mine={mine} />}
      <PaperNotes chosen={notes} dayOf={dayOf} />
      {parts.after && <PaperAfter period={period} dayOf={dayOf} name={name} />}
    </article>
  )
}

function PaperAfter({ period, dayOf, name }: { period: Window; dayOf: (at: number) => string; name: Name }) {
  const all = (useOwnNotes('after') ?? []).map(({ id, at, it }) => ({ id, day: dayOf(at), it }))
  const notes = within(all, period).sort((x, y) => (x.day < y.day ? -1 : 1))
  return (
    <section>
      <h3>{t.path.paper.afterTitle({ name })}</h3>
      {notes.length === 0 && <p class="soft">{t.path.paper.none}</p>}
      {notes.map(({ id, day, it }) => (
        <div class="entry" key={id}>
          <p class="small soft">{dayName(day)}</p>
          {[it.take, it.kindly].filter(Boolean).map(text => (
            <p class="said kept-lines" dir="auto" key={text}>
              {text}
            </p>
          ))}
        </div>
      ))}
    </section>
  )
}
