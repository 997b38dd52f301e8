/* What a chart is drawn with. */

export interface Pens {
  readonly mark: string
  readonly text: string
  readonly ink: string
  readonly ink2: string
  readonly line: string
  readonly edge: string
  readonly paper: string
  readonly family: string
  /** Height of small letters in CSS pixels: it grows with the reader's text. */
  readonly size: number
}

/** Colours as the browser computes them here: a canvas knows no var() and no light-dark(). */
export function pensOf(host: HTMLElement): Pens {
  const probe = host.appendChild(document.createElement('i'))
  const colour = (token: string) => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const style = getComputedStyle(host)
  const pens = {
    mark: colour('--seat-mark'),
    text: colour('--seat-text'),
    ink: colour('--ink'),
    ink2: colour('--ink-2'),
    line: colour('--line'),
    edge: colour('--edge'),
    paper: colour('--chart-paper'),
    family: style.fontFamily,
    size: Number.parseFloat(style.fontSize),
  }
  probe.remove()
  return pens
}
