import { useName, useSpace } from '../../../app/hooks'
import { t } from '../../../i18n'
import { dayName } from '../../../i18n/time'
import type { Seat } from '../../../wire'
import { inNumbers } from '../pulse/numbers'
import type { Point } from './series'
import { rowsOf } from './tableRows'

const SHORT = { day: 'numeric', month: 'short', year: '2-digit' } as const

interface Props {
  points: Readonly<Record<Seat, readonly Point[]>>
  talks: readonly string[]
  commitments: readonly string[]
  byWeek: boolean
}

/** All that the charts show, in words and numbers, the newest first. */
export function ChartTable({ points, talks, commitments, byWeek }: Props) {
  const { seat, other } = useSpace()
  const name = useName(other)
  const say = t.path.chart
  const sides = [other, seat] as const
  return (
    <table>
      <caption class="hidden">{say.title}</caption>
      <thead>
        <tr>
          <th rowSpan={2} scope="col">
            {byWeek ? say.week : say.day}
          </th>
          {sides.map(side => (
            <th colSpan={2} scope="colgroup" key={side}>
              {side === seat ? t.common.you : name}
            </th>
          ))}
          <th rowSpan={2} scope="col">
            {say.happened}
          </th>
        </tr>
        <tr>
          {sides.flatMap(side => [
            <th scope="col" key={`${side} safe`}>
              {say.safe}
            </th>,
            <th scope="col" key={`${side} trust`}>
              {say.trust}
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {rowsOf(points, talks, commitments, byWeek).map(row => (
          <tr key={row.day}>
            <th scope="row">
              <time dateTime={row.day}>{dayName(row.day, SHORT)}</time>
            </th>
            {sides.flatMap(side => [
              <td key={`${side} safe`}>{value(row[side]?.safe)}</td>,
              <td key={`${side} trust`}>{value(row[side]?.trust)}</td>,
            ])}
            <td>{happened(row.talks, row.commitments)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const value = (n: number | undefined) =>
  n === undefined ? (
    <span class="soft" aria-label={t.path.chart.nothing} role="img">
      –
    </span>
  ) : (
    inNumbers(n)
  )

function happened(talks: number, commitments: number): string {
  const say = t.path.chart
  return [talks > 0 && say.talks({ n: talks }), commitments > 0 && say.commitments({ n: commitments })]
    .filter(Boolean)
    .join(', ')
}
