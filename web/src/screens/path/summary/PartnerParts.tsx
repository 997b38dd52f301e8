import { useRef } from 'preact/hooks'
import { useSpace } from '../../../app/hooks'
import { Outcome } from '../../../components/Notice'
import { Tick } from '../../../components/Tick'
import { useAction } from '../../../components/useAction'
import { Waits } from '../../../components/Waits'
import { t } from '../../../i18n'
import { dayName } from '../../../i18n/time'
import type { Window } from '../../../model/day'
import { standingOf } from '../../../model/summary'
import { useOther } from '../pulse/usePulse'
import { useConsents, useQuestions } from './useConsents'

interface Props {
  period: Window
  include: boolean
  onInclude: (include: boolean) => void
}

/** What the other one shared: asked for, never taken. "Asked" looks the same whether it was seen, left or refused. */
export function PartnerParts({ period, include, onInclude }: Props) {
  const { seat } = useSpace()
  const { name, gone } = useOther()
  const consents = useConsents()
  const questions = useQuestions()
  const act = useAction()
  const heading = useRef<HTMLHeadingElement>(null)
  const say = t.path.paper
  if (!questions.list) return null
  const standing = standingOf(consents, questions.list, seat, period)
  const { asked } = standing
  if (gone && standing.allowed.length === 0) return null
  const run = async (what: () => Promise<void>) => {
    if (await act.run(what)) heading.current?.focus({ preventScroll: true })
  }
  return (
    <section class="section flow" aria-labelledby="theirs">
      <h2 id="theirs" tabIndex={-1} ref={heading}>
        {say.theirs({ name })}
      </h2>
      {standing.allowed.map(({ from, to }) => (
        <p key={`${from} ${to}`}>{say.allowed({ name, from: dayName(from), to: dayName(to) })}</p>
      ))}
      {standing.allowed.length > 0 && (
        <Tick checked={include} onChange={onInclude}>
          {say.include({ name })}
        </Tick>
      )}
      {asked && (
        <>
          <p role="status">{say.asked({ from: dayName(asked.from), to: dayName(asked.to) })}</p>
          <p class="small soft">{say.askedNote({ name })}</p>
          <button
            class="act-3"
            type="button"
            disabled={act.busy}
            onClick={() => void run(() => questions.withdraw(asked))}
          >
            {say.takeBack}
          </button>
        </>
      )}
      {!asked && !standing.whole && !gone && (
        <>
          <p class="soft">{say.theirsLead({ name })}</p>
          <button
            class="act-2"
            type="button"
            disabled={act.busy}
            onClick={() => void run(() => questions.ask(period))}
          >
            {standing.allowed.length > 0 ? say.askRest({ name }) : say.askFor({ name })}
          </button>
        </>
      )}
      <Waits of={['summary/']} />
      <Outcome error={act.error} />
    </section>
  )
}
