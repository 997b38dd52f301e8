/* One chart, drawn with uPlot on a canvas. It reads its colours and type from the tokens, through the element that
   it is in, so that it follows the theme; it sets styles through the DOM only, as the page's policy asks. */
import uPlot from 'uplot'
import { ends, marks } from './marks'
import { type Pens, pensOf } from './pens'
import { columns, isDense, noon, type Plotted, ticks } from './series'

/** Draws, and again when the width or the theme changes. Gives back how to end it. */
export function plot(host: HTMLElement, what: Plotted): () => void {
  let chart = draw(host, what)
  const again = () => {
    chart.destroy()
    chart = draw(host, what)
  }
  let width = host.clientWidth
  const resized = new ResizeObserver(() => {
    if (host.clientWidth === width) return
    width = host.clientWidth
    again()
  })
  resized.observe(host)
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', again)
  return () => {
    resized.disconnect()
    dark.removeEventListener('change', again)
    chart.destroy()
  }
}

function draw(host: HTMLElement, what: Plotted): uPlot {
  const pens = pensOf(host)
  const { size } = pens
  const [from, to] = [noon(what.window.from), noon(what.window.to)]
  const width = Math.max(host.clientWidth, 120)
  const aside = size * 3
  const days = ticks(what.window, Math.max(2, Math.floor((width - aside - size * 2) / (size * 4))))
  const slack = (to - from) * 0.02
  const font = `500 ${size}px ${pens.family}`
  const dots = !isDense(what.points) && what.points.length * size < width
  return new uPlot(
    {
      width,
      height: Math.round(size * 13),
      padding: [size * 1.4, aside, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: () => [from - slack, to + slack] },
        y: { range: () => [-0.3, 10.3] },
      },
      axes: [
        {
          ...axis(pens, font),
          size: size * 2,
          splits: () => days.map(noon),
          values: () => days.map(day => what.tick(day, what.window)),
        },
        {
          ...axis(pens, font),
          size: size * 2.1,
          splits: () => [0, 5, 10],
          values: (_, values) => values.map(what.number),
          grid: { show: true, stroke: pens.line, width: 1 },
        },
      ],
      series: [
        {},
        { stroke: pens.mark, width: 2, points: { show: dots, size: 7, fill: pens.mark, stroke: pens.mark } },
        {
          stroke: pens.mark,
          width: 2,
          dash: [2, 4],
          cap: 'round',
          points: { show: dots, size: 7, width: 1.75, fill: pens.paper, stroke: pens.mark },
        },
      ],
      hooks: { drawAxes: [u => marks(u, what, pens)], draw: [u => ends(u, what, pens)] },
    },
    columns(what.points),
    host,
  )
}

const axis = (pens: Pens, font: string): uPlot.Axis => ({
  font,
  stroke: pens.ink2,
  gap: Math.round(pens.size / 2),
  grid: { show: false },
  ticks: { show: false },
})
