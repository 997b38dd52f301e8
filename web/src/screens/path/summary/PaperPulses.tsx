import { useName, useSpace } from '../../../app/hooks'
import { Who } from '../../../components/Who'
import { t } from '../../../i18n'
import { dayName } from '../../../i18n/time'
import type { Window } from '../../../model/day'
import { PulseChart } from '../chart/PulseChart'
import { isDense, weekly } from '../chart/series'
import { inNumbers } from '../pulse/numbers'
import type { Shared } from '../pulse/usePulses'

interface Props {
  pulses: readonly Shared[]
  words: boolean
  period: Window
}

/** A chart and every entry, for each of the two whose pulses may stand here. */
export function PaperPulses({ pulses, words, period }: Props) {
  const { seat, other } = useSpace()
  const sides = [seat, other].filter(each => each === seat || pulses.some(pulse => pulse.seat === each))
  const say = t.path.paper
  return (
    <section>
      <h3>{say.felt}</h3>
      <p class="small soft">{say.scales}</p>
      {sides.map(each => (
        <Side
          key={each}
          seat={each}
          pulses={pulses.filter(p => p.seat === each)}
          words={words}
          period={period}
        />
      ))}
    </section>
  )
}

function Side({ seat, pulses, words, period }: Props & { seat: 'a' | 'b' }) {
  const say = t.path.paper
  const name = useName(seat)
  return (
    <div data-seat={seat} class="side">
      <p class="name">
        <Who seat={seat} named />
      </p>
      {pulses.length === 0 ? (
        <p class="soft">{say.none}</p>
      ) : (
        <>
          <PulseChart
            name={name}
            window={period}
            points={isDense(pulses) ? weekly(pulses) : pulses}
            talks={[]}
            commitments={[]}
          />
          <table>
            <caption class="hidden">{name}</caption>
            <thead>
              <tr>
                <th scope="col">{say.day}</th>
                <th scope="col">{say.safe}</th>
                <th scope="col">{say.trust}</th>
              </tr>
            </thead>
            <tbody>
              {pulses.map(pulse => [
                <tr key={pulse.id}>
                  <th scope="row">{dayName(pulse.day, { dateStyle: 'medium' })}</th>
                  <td>{inNumbers(pulse.safe)}</td>
                  <td>{inNumbers(pulse.trust)}</td>
                </tr>,
                words && pulse.note && (
                  <tr class="words" key={`${pulse.id} words`}>
                    <td colSpan={3} class="said kept-lines" dir="auto">
                      {pulse.note}
                    </td>
                  </tr>
                ),
              ])}
            </tbody>
          </table>
        </>
      )}
    </div>
  )
}
