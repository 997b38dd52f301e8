import { useEffect, useRef } from 'preact/hooks'
import { locale, t } from '../../../i18n'
import type { Name } from '../../../i18n/name'
import { dayName } from '../../../i18n/time'
import type { Window } from '../../../model/day'
import { inNumbers } from '../pulse/numbers'
import { type Course, courseOf, daysBetween, type Plotted, type Point } from './series'

interface Props {
  name: Name
  window: Window
  points: readonly Point[]
  talks: readonly string[]
  commitments: readonly string[]
}

/** A drawing with its course in one sentence. The library is fetched when the first one is drawn. */
export function PulseChart({ name, window, points, talks, commitments }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const say = t.path.chart
  const what: Plotted = {
    window,
    points,
    talks,
    commitments,
    labels: { safe: say.safe, trust: say.trust },
    tick: tickName,
    number: inNumbers,
  }
  const key = JSON.stringify(what)
  useEffect(() => {
    let end: (() => void) | undefined
    let gone = false
    nameLocale()
    void Promise.all([import('./plot'), document.fonts.ready]).then(([{ plot }]) => {
      if (!gone && host.current) end = plot(host.current, what)
    })
    return () => {
      gone = true
      end?.()
    }
  }, [key])
  return <div class="chart" ref={host} role="img" aria-label={labelOf(name, window, points)} />
}

/** The library makes a format of what the device calls its language as it is loaded, and fails where that is no locale. */
function nameLocale(): void {
  if (navigator.language === locale()) return
  Object.defineProperty(navigator, 'language', { value: locale(), configurable: true })
}

/** January says its year. Weeks say their day. */
function tickName(day: string, { from, to }: Window): string {
  if (daysBetween(from, to) < 62) return dayName(day, { day: 'numeric', month: 'short' })
  return dayName(day, day.slice(5, 7) === '01' ? { year: 'numeric' } : { month: 'short' })
}

function labelOf(name: Name, { from, to }: Window, points: readonly Point[]): string {
  const month = (day: string) => dayName(day, { month: 'long', year: 'numeric' })
  const course = (of: Course | undefined) => {
    if (!of) return ''
    if (points.length === 1) return t.path.chart.one({ value: inNumbers(of.first) })
    return t.path.chart.course({
      first: inNumbers(of.first),
      last: inNumbers(of.last),
      lowest: inNumbers(of.lowest),
      highest: inNumbers(of.highest),
    })
  }
  return t.path.chart.label({
    name,
    from: month(from),
    to: month(to),
    safe: course(courseOf(points.map(p => p.safe))),
    trust: course(courseOf(points.map(p => p.trust))),
  })
}
