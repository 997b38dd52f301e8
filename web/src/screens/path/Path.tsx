import { Printer } from 'lucide-preact'
import { useNow } from '../../app/hooks'
import { Page } from '../../components/Page'
import { t } from '../../i18n'
import { PulseCharts } from './chart/PulseCharts'
import { useOther, useToday } from './pulse/usePulse'
import { usePulses } from './pulse/usePulses'
import { SummaryQuestions } from './summary/SummaryQuestions'
import { Timeline } from './timeline/Timeline'
import { marksOf, useHappened } from './timeline/useHappened'

/** Where we have been: how it felt, and what happened. */
export function Path() {
  const { events, dayOf } = useHappened()
  const pulses = usePulses()
  const { entity } = useToday()
  const { gone } = useOther()
  const today = dayOf(useNow(60_000))
  const last = pulses?.at(-1)?.day ?? today // where the partner is, tomorrow may have begun
  const say = t.path
  return (
    <Page title={say.title} wide places class="path-screen">
      <h1>{say.title}</h1>
      <SummaryQuestions />
      <div class="two section">
        <section aria-labelledby="pulses">
          <h2 class="hidden" id="pulses">
            {say.chart.title}
          </h2>
          {pulses === undefined ? (
            <p class="soft">{say.chart.reading}</p>
          ) : pulses.length === 0 ? (
            <p class="lead">{say.chart.empty}</p>
          ) : (
            <>
              <p class="small soft scales">{say.lead}</p>
              <PulseCharts pulses={pulses} today={last > today ? last : today} {...marksOf(events)} />
            </>
          )}
          {(entity || !gone) && (
            <div class="acts ask">
              <a class={entity ? 'act-2' : 'act'} href="/path/pulse">
                {entity ? say.change : say.ask}
              </a>
            </div>
          )}
        </section>
        <section class="section" aria-labelledby="line">
          <h2 id="line">{say.line.title}</h2>
          <Timeline events={events} />
          <a class="act-3 print" href="/path/summary">
            <Printer class="icon" aria-hidden="true" />
            {say.summary}
          </a>
        </section>
      </div>
    </Page>
  )
}
