import { useName, useSpace } from '../../../app/hooks'
import { Outcome } from '../../../components/Notice'
import { useAction } from '../../../components/useAction'
import { Waits } from '../../../components/Waits'
import { t } from '../../../i18n'
import { dayName } from '../../../i18n/time'
import type { Consent } from '../../../model/summary'
import { useConsents } from './useConsents'

/** Others come as these are answered. */
const AT_ONCE = 3

/** What the other one asks about a summary, and what was allowed. Both answers look the same. */
export function SummaryQuestions() {
  const { other } = useSpace()
  const theirs = useConsents().filter(each => each.by === other)
  const open = theirs.filter(each => each.status === 'asked')
  const given = theirs.filter(each => each.status === 'yes')
  if (open.length + given.length === 0) return null
  return (
    <div class="consents flow">
      {open.slice(0, AT_ONCE).map(each => (
        <Question key={each.id} consent={each} />
      ))}
      {given.map(each => (
        <Given key={each.id} consent={each} />
      ))}
    </div>
  )
}

function Question({ consent: { id, from, to } }: { consent: Consent }) {
  const space = useSpace()
  const name = useName(space.other)
  const answer = useAction()
  const say = t.path.asked
  const give = async (cmd: 'summary.allow' | 'summary.withdraw') => {
    // The question goes: the focus stays on the screen.
    if (await answer.run(() => space.do(cmd, { summary: id }))) document.getElementById('main')?.focus()
  }
  return (
    <section class="sheet flow" aria-label={say.title({ name })}>
      <h2>{say.title({ name })}</h2>
      <p>{say.text({ name, from: dayName(from), to: dayName(to) })}</p>
      <div class="acts row">
        <button class="act-2" type="button" disabled={answer.busy} onClick={() => void give('summary.allow')}>
          {say.allow}
        </button>
        <button
          class="act-2"
          type="button"
          disabled={answer.busy}
          onClick={() => void give('summary.withdraw')}
        >
          {say.refuse}
        </button>
      </div>
      <p class="small soft">{say.quiet({ name })}</p>
      <Waits of={[`summary/${id}`]} />
      <Outcome error={answer.error} />
    </section>
  )
}

function Given({ consent: { id, from, to } }: { consent: Consent }) {
  const space = useSpace()
  const name = useName(space.other)
  const back = useAction()
  const say = t.path.asked
  return (
    <div class="aside small">
      <p>{say.given({ name, from: dayName(from), to: dayName(to) })}</p>
      <p class="inline">
        <button
          class="act-3"
          type="button"
          disabled={back.busy}
          onClick={() => void back.run(() => space.do('summary.withdraw', { summary: id }))}
        >
          {say.withdraw}
        </button>
        <span class="soft">{say.withdrawNote}</span>
      </p>
      <Waits of={[`summary/${id}`]} />
      <Outcome error={back.error} />
    </div>
  )
}
