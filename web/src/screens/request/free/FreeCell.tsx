import { useName, useSpace } from '../../../app/hooks'
import { Shape } from '../../../components/Shape'
import { t } from '../../../i18n'
import type { Name } from '../../../i18n/name'
import { dayName, hourOfDay, timeOfDay } from '../../../i18n/time'
import type { Seat } from '../../../wire'
import type { Cell, Row, Share, Shown } from './cells'

/** A quarter hour as the clock on the wall shows it. */
export const clock = (quarter: number) => timeOfDay(quarter * 15 * 60_000, 'UTC')

/** A full hour, as short as it can be said. */
export const hour = (quarter: number) => hourOfDay(quarter * 15 * 60_000, 'UTC')

interface Stop {
  stop: readonly [number, number]
  onFocus: (at: readonly [number, number]) => void
}

interface DayHeadProps extends Stop {
  row: Row
  at: number
  open: string | undefined
  onOpen: (day: string | undefined) => void
}

/** A day, which opens into its quarter hours. */
export function DayHead({ row: { day, quarter }, at, stop, open, onOpen, onFocus }: DayHeadProps) {
  const here = [at, 0] as const
  const common = {
    'data-at': here.join(),
    tabIndex: here.join() === stop.join() ? 0 : -1,
    onFocus: () => onFocus(here),
  }
  if (quarter !== undefined)
    return (
      <th scope="row">
        <span {...common}>:{String(quarter * 15).padStart(2, '0')}</span>
      </th>
    )
  return (
    <th scope="row">
      <button
        type="button"
        {...common}
        aria-expanded={day === open}
        aria-label={t.request.paint.quarters({ day: dayName(day, LONG) })}
        onClick={() => onOpen(day === open ? undefined : day)}
      >
        {dayName(day, { weekday: 'short' })} <b>{dayName(day, { day: 'numeric' })}</b>
      </button>
    </th>
  )
}

const LONG = { weekday: 'long', day: 'numeric', month: 'long' } as const

interface ToggleProps extends Stop {
  cell: Cell
  shown: Shown
  at: readonly [number, number]
  onToggle: () => void
}

export function FreeCell({ cell, shown, at, stop, onFocus, onToggle }: ToggleProps) {
  const { seat, other } = useSpace()
  const name = useName(other)
  return (
    <button
      type="button"
      data-at={at.join()}
      data-both={shown.both !== 'none' || undefined}
      data-offered={shown.offered || undefined}
      data-taken={shown.taken || undefined}
      data-closed={shown.closed}
      tabIndex={at.join() === stop.join() ? 0 : -1}
      aria-pressed={PRESSED[shown.mine]}
      aria-disabled={shown.closed !== undefined}
      aria-label={t.request.paint.cell({
        day: dayName(cell.day, LONG),
        clock: clock(cell.from),
        who: who(shown, name),
      })}
      onFocus={() => onFocus(at)}
      onClick={() => shown.closed ?? onToggle()}
    >
      <Mark seat={other} share={shown.theirs} />
      <Mark seat={seat} share={shown.mine} />
    </button>
  )
}

const PRESSED = { all: true, part: 'mixed', none: false } as const

function Mark({ seat, share }: { seat: Seat; share: Share }) {
  if (share === 'none') return null
  return share === 'all' ? <Shape seat={seat} /> : <Shape seat={seat} state="partly" />
}

/** The cell in words. */
function who({ mine, theirs, both, offered, taken, closed }: Shown, name: Name): string {
  const say = t.request.paint
  if (closed) return say[closed]
  const free =
    both === 'all'
      ? [say.both]
      : [
          ...(mine === 'none' ? [] : [mine === 'all' ? say.you : say.youPartly]),
          ...(theirs === 'none' ? [] : [theirs === 'all' ? say.them({ name }) : say.themPartly({ name })]),
        ]
  return [
    ...(free.length ? free : [say.nobody]),
    ...(offered ? [say.offered] : []),
    ...(taken ? [say.busy] : []),
  ].join(', ')
}
