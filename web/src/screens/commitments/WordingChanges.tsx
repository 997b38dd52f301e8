import type { ComponentChildren } from 'preact'
import { useName, useOpened, useSpace } from '../../app/hooks'
import { Said } from '../../components/Said'
import { t } from '../../i18n'
import { rhythmText } from '../../i18n/rhythm'
import { dayName, zoneCity } from '../../i18n/time'
import { changedParts, lastDay, type Part } from '../../model/wording'
import type { Commitment, Keeper, Revision, Word } from '../../wire'

interface Props {
  of: string
  it: Commitment
  revision: Revision
}

type Shown = Pick<Revision, 'keeper' | 'text' | 'rhythm'> & {
  readonly why: Word | undefined
  readonly review: string | undefined
}

/** Every difference of a new wording from what stands, old and new side by side; what stays is not repeated. */
export function WordingChanges({ of, it, revision }: Props) {
  const was: Shown = { ...it, why: it.why, review: it.review }
  const now: Shown = { ...revision, why: revision.why ?? it.why, review: revision.review }
  const [before, after] = [useTexts(of, was), useTexts(of, now)]
  const value = useValue(of)
  const say = t.commitments.changes
  if (!before || !after) return null
  const parts = changedParts({ ...was, ...before }, { ...now, ...after })
  if (parts.length === 0) return <p>{say.same}</p>
  return (
    <dl class="changes">
      {parts.map(part => (
        <div key={part}>
          <dt class="label">{say.parts[part]}</dt>
          {([was, now] as const).map((wording, n) => (
            <dd key={say.sides[n]}>
              <span class="small soft">{say.sides[n]}</span>
              {value(part, wording)}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

/** Nothing until all is opened; then what can be read, and that there is no why where there is none. */
function useTexts(of: string, { text, why }: Shown) {
  const opened = [useOpened(of, text), useOpened(of, why)] as const
  if (opened.some(each => each?.state === 'opening')) return undefined
  const [said, reason] = opened.map(each => (each?.state === 'open' ? each.text : undefined))
  return { text: said, why: why ? reason : '' }
}

function useValue(of: string) {
  const { seat } = useSpace()
  const names = { a: useName('a'), b: useName('b') }
  const say = t.commitments
  const keeper = (who: Keeper) =>
    who === 'both' ? say.keptByBoth : who === seat ? say.keptByYou : say.keptBy({ name: names[who] })
  const words = (word: Word | undefined) => (word ? <Said of={of} word={word} quoted /> : say.changes.none)
  return (part: Part, wording: Shown): ComponentChildren => {
    const { rhythm, review } = wording
    const until = lastDay(rhythm)
    switch (part) {
      case 'text':
      case 'why':
        return words(wording[part])
      case 'keeper':
        return keeper(wording.keeper)
      case 'rhythm':
        return rhythmText(rhythm)
      case 'from':
        return dayName(rhythm.from, DAY)
      case 'until':
        return until ? dayName(until, DAY) : say.changes.none
      case 'zone':
        return zoneCity(rhythm.zone)
      case 'review':
        return review ? dayName(review, DAY) : say.changes.none
    }
  }
}

const DAY = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const
