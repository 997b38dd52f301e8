/* What stands on a chart beside its two lines. */
import uPlot from 'uplot'
import type { Pens } from './pens'
import { gathered, noon, type Plotted } from './series'

/** Talks stand above the lines: a square each, or where there are many a bar for each stretch of time, the taller
 *  the more. Commitments are rings below the lines. */
export function marks(u: uPlot, { talks, commitments }: Plotted, pens: Pens): void {
  const { ctx, bbox } = u
  const px = uPlot.pxRatio
  const at = (day: string) => u.valToPos(noon(day), 'x', true)
  const few = talks.length <= 20
  ctx.save()
  ctx.lineWidth = px
  ctx.strokeStyle = pens.edge
  ctx.setLineDash([px, 3 * px])
  ctx.fillStyle = pens.ink
  for (const { x, count } of few
    ? talks.map(day => ({ x: at(day), count: 3 }))
    : gathered(talks.map(at), 6 * px)) {
    const [wide, high] = few ? [7 * px, 7 * px] : [3 * px, Math.min(10, 1 + 2 * count) * px]
    if (few) vertical(ctx, x, bbox)
    ctx.fillRect(x - wide / 2, bbox.top - px - high, wide, high)
  }
  ctx.setLineDash([])
  ctx.strokeStyle = pens.ink
  ctx.fillStyle = pens.paper
  ctx.lineWidth = 1.5 * px
  for (const { x } of gathered(commitments.map(at), 9 * px)) {
    ctx.beginPath()
    ctx.arc(x, bbox.top + bbox.height, 3.5 * px, 0, 2 * Math.PI)
    ctx.fill()
    ctx.stroke()
  }
  ctx.restore()
}

function vertical(ctx: CanvasRenderingContext2D, x: number, { top, height }: uPlot.BBox): void {
  ctx.beginPath()
  ctx.moveTo(x, top)
  ctx.lineTo(x, top + height)
  ctx.stroke()
}

/** The names of the two lines, at their ends, never on each other. */
export function ends(u: uPlot, { points, labels }: Plotted, pens: Pens): void {
  const last = points.at(-1)
  if (!last) return
  const { ctx } = u
  const px = uPlot.pxRatio
  const apart = pens.size * 1.1 * px
  let [safe, trust] = [u.valToPos(last.safe, 'y', true), u.valToPos(last.trust, 'y', true)]
  const overlap = apart - Math.abs(safe - trust)
  if (overlap > 0) {
    const down = last.safe >= last.trust ? 1 : -1
    safe -= (down * overlap) / 2
    trust += (down * overlap) / 2
  }
  const x = u.valToPos(noon(last.day), 'x', true) + 7 * px
  ctx.save()
  ctx.font = `600 ${pens.size * px}px ${pens.family}`
  ctx.fillStyle = pens.text
  ctx.textBaseline = 'middle'
  ctx.textAlign = 'left'
  ctx.fillText(labels.safe, x, safe)
  ctx.fillText(labels.trust, x, trust)
  ctx.restore()
}
