import { Printer } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { useNow, useSpace } from '../../../app/hooks'
import { DraftField, useDraft } from '../../../components/Draft'
import { Page } from '../../../components/Page'
import { Tick } from '../../../components/Tick'
import { t } from '../../../i18n'
import { addDays } from '../../../model/day'
import { allowedTo, type Choice, periodOf } from '../../../model/summary'
import { useHappened } from '../timeline/useHappened'
import { NoteChoice } from './NoteChoice'
import { Paper, type Parts } from './Paper'
import { PartnerParts } from './PartnerParts'
import { PeriodChoice } from './PeriodChoice'
import { SummaryQuestions } from './SummaryQuestions'
import { useConsents } from './useConsents'

const ALL: Parts = {
  ...{ pulses: true, words: true, talks: true, commitments: true },
  ...{ questions: true, after: false },
}
const PARTS = ['pulses', 'words', 'talks', 'commitments', 'questions', 'after'] as const

/** A page for a counsellor: chosen at the left, seen at the right as it will be printed. */
export function Summary() {
  const { seat } = useSpace()
  const { events, dayOf } = useHappened()
  const today = dayOf(useNow(60_000))
  const first = events.at(-1)?.day ?? today
  const [choice, setChoice] = useState<Choice>('quarter')
  const [own, setOwn] = useState({ from: addDays(today, -30), to: today })
  const [parts, setParts] = useState(ALL)
  const [notes, setNotes] = useState<ReadonlySet<string>>(new Set())
  const [include, setInclude] = useState(true)
  const words = useDraft('summary/words')
  const allowed = allowedTo(useConsents(), seat)
  const period = periodOf(choice, first, today, own)
  const say = t.path.paper
  return (
    <Page title={say.title} wide places class="summary-screen">
      <p class="no-print">
        <a class="act-3" href="/path">
          {t.path.back}
        </a>
      </p>
      <h1 class="no-print">{say.title}</h1>
      <p class="soft no-print lead-in">{say.lead}</p>
      <div class="two section sides">
        <div class="no-print">
          <SummaryQuestions />
          <PeriodChoice
            choice={choice}
            onChoice={setChoice}
            own={own}
            onOwn={setOwn}
            wrong={choice === 'own' && !period}
          />
          <fieldset class="section">
            <legend class="label">{say.what}</legend>
            {PARTS.map(part => (
              <Tick
                key={part}
                checked={parts[part]}
                onChange={checked => setParts({ ...parts, [part]: checked })}
              >
                {say[part]}
                {part === 'after' && <small class="soft block">{say.afterHint}</small>}
              </Tick>
            ))}
          </fieldset>
          <NoteChoice chosen={notes} onChange={setNotes} />
          <div class="section">
            <DraftField draft={words} room={undefined} label={say.own} hint={say.ownHint} />
          </div>
          {period && <PartnerParts period={period} include={include} onInclude={setInclude} />}
        </div>
        <section class="section" aria-label={say.page}>
          {period && (
            <>
              <Paper
                period={period}
                parts={parts}
                notes={notes}
                own={words.text.trim()}
                allowed={include ? allowed : []}
                today={today}
              />
              <div class="acts no-print do-print">
                <button class="act" type="button" onClick={() => print()}>
                  <Printer class="icon" aria-hidden="true" />
                  {say.print}
                </button>
              </div>
            </>
          )}
        </section>
      </div>
    </Page>
  )
}
