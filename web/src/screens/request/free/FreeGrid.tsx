import { useRef, useState } from 'preact/hooks'
import { useSpace, useZone } from '../../../app/hooks'
import { t } from '../../../i18n'
import { direction } from '../../../i18n/direction'
import { type Cell, HOURS, type Part, type Row, rowsOf, type Shown, shownIn, type Times } from './cells'
import { DayHead, FreeCell, hour } from './FreeCell'
import { useStroke } from './useStroke'

interface Props {
  days: readonly string[]
  part: Part
  times: Times
  onPaint: (cells: readonly Cell[], free: boolean) => void
}

/** One stop for the Tab key; within, the arrows move. */
export function FreeGrid({ days, part, times, onPaint }: Props) {
  const zone = useZone(useSpace().seat)
  const table = useRef<HTMLTableElement>(null)
  const [open, setOpen] = useState<string>()
  const [at, setAt] = useState<readonly [number, number]>([0, 1])
  const rows = rowsOf(days, part, open)
  const shown = (cell: Cell) => shownIn(cell, zone, times)
  const isFree = (cell: Cell) => shown(cell).mine === 'all'
  const drag = useStroke(element => cellIn(table.current, element, rows), isFree, onPaint)
  const stop: readonly [number, number] = [Math.min(at[0], rows.length - 1), at[1]]
  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES[event.key]
    if (!move) return
    event.preventDefault()
    const on = direction.value === 'rtl' && event.key.startsWith('Arrow') ? -move[1] : move[1]
    const next = [clamp(stop[0] + move[0], rows.length - 1), clamp(stop[1] + on, HOURS)] as const
    const here = rows[stop[0]]?.cells[stop[1] - 1]
    const there = rows[next[0]]?.cells[next[1] - 1]
    if (event.shiftKey && here && there) onPaint([there], isFree(here))
    setAt(next)
    table.current?.querySelector<HTMLElement>(`[data-at="${next.join()}"]`)?.focus()
  }
  return (
    <>
      <table
        class="week-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of toggles, moved in by arrows
        role="grid"
        ref={table}
        aria-label={t.request.paint.label}
        aria-describedby="paint-keys"
        onKeyDown={onKeyDown}
        {...drag.handlers}
      >
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">{t.request.paint.day}</span>
            </th>
            {rows[0]?.cells.map(({ from }) => (
              <th scope="col" key={from}>
                <span>{hour(from)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={`${row.day}/${row.quarter ?? ''}`} data-quarter={row.quarter}>
              <DayHead row={row} at={r} stop={stop} open={open} onOpen={setOpen} onFocus={setAt} />
              {row.cells.map((cell, c) => (
                <td key={cell.from}>
                  <FreeCell
                    cell={cell}
                    shown={over(shown(cell), cell, drag.under)}
                    at={[r, c + 1]}
                    stop={stop}
                    onFocus={setAt}
                    onToggle={() => drag.wasDrag() || onPaint([cell], !isFree(cell))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small soft keys" id="paint-keys">
        {t.request.paint.keys}
      </p>
    </>
  )
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -HOURS],
  End: [0, HOURS],
}

const clamp = (n: number, last: number) => Math.max(0, Math.min(n, last))

function cellIn(table: HTMLElement | null, element: Element | null, rows: readonly Row[]): Cell | undefined {
  const found = element?.closest<HTMLElement>('button[data-at]')
  if (!found || !table?.contains(found)) return undefined
  const [r, c] = (found.dataset.at ?? '').split(',').map(Number)
  return rows[r ?? -1]?.cells[(c ?? 0) - 1]
}

/** A stroke shows before it is done. */
function over(shown: Shown, cell: Cell, under: { cells: Cell[]; free: boolean } | undefined): Shown {
  const hit = under?.cells.some(({ day, from, to }) => day === cell.day && from <= cell.from && cell.to <= to)
  return under && hit
    ? { ...shown, mine: under.free ? 'all' : 'none', both: under.free ? shown.theirs : 'none' }
    : shown
}
