import { useId, useState } from 'preact/hooks'
import { useName, useSpace } from '../../../app/hooks'
import { Choice } from '../../../components/Choice'
import { Who } from '../../../components/Who'
import { t } from '../../../i18n'
import type { Seat } from '../../../wire'
import type { Shared } from '../pulse/usePulses'
import { ChartTable } from './ChartTable'
import { PulseChart } from './PulseChart'
import { isDense, type Span, spansFor, weekly, windowOf, within } from './series'

interface Day {
  readonly day: string
}

interface Props {
  pulses: readonly Shared[]
  talks: readonly Day[]
  commitments: readonly Day[]
  today: string
}

/** Both pulses over time, each in a chart of its own: neither is drawn over the other. */
export function PulseCharts({ pulses, talks, commitments, today }: Props) {
  const { seat, other } = useSpace()
  const names = { a: useName('a'), b: useName('b') }
  const [span, setSpan] = useState<Span>('quarter')
  const [table, setTable] = useState(false)
  const id = useId()
  const say = t.path.chart
  const first = pulses[0]?.day ?? today
  const spans = spansFor(first, today)
  const window = windowOf(span, first, today)
  const shown = within(pulses, window)
  const of = (each: Seat) => shown.filter(pulse => pulse.seat === each)
  const byWeek = isDense(of('a')) || isDense(of('b'))
  const points = { a: byWeek ? weekly(of('a')) : of('a'), b: byWeek ? weekly(of('b')) : of('b') }
  const days = {
    talks: within(talks, window).map(({ day }) => day),
    commitments: within(commitments, window).map(({ day }) => day),
  }
  return (
    <>
      {spans.length > 0 && (
        <div class="spans">
          <Choice
            row
            legend={say.span}
            value={span}
            onChange={setSpan}
            options={spans.map(value => ({ value, label: say.spans[value] }))}
          />
        </div>
      )}
      {[other, seat].map(each => (
        <figure class="pulse" data-seat={each} key={each}>
          <figcaption>
            <Who seat={each} />
          </figcaption>
          {points[each].length > 0 ? (
            <PulseChart name={names[each]} window={window} points={points[each]} {...days} />
          ) : (
            <p class="small soft">{say.none}</p>
          )}
        </figure>
      ))}
      {byWeek && <p class="small soft">{say.weekly}</p>}
      <div class="spread small keys">
        <p class="inline soft" aria-hidden="true">
          <span class="key talk">{say.talk}</span>
          <span class="key ring">{say.commitment}</span>
        </p>
        <button
          class="act-3"
          type="button"
          aria-expanded={table}
          aria-controls={id}
          onClick={() => setTable(!table)}
        >
          {table ? say.noTable : say.table}
        </button>
      </div>
      <div
        class={table ? 'table' : 'table hidden'}
        id={id}
        {...(table ? { tabIndex: 0, role: 'region', 'aria-label': say.tableLabel } : {})}
      >
        <ChartTable points={points} byWeek={byWeek} {...days} />
      </div>
    </>
  )
}
