import { useEffect, useRef, useState } from 'preact/hooks'
import { CALM, faster, heard, lasts, slower } from './prompter'

export interface Prompter {
  readonly at: number
  readonly running: boolean
  readonly begun: boolean
  readonly ended: boolean
  readonly pace: number
  /** Since it began, without the pauses. */
  readonly elapsed: number
  toggle(): void
  pause(): void
  again(): void
  /** The line was said: on to the next, and the pace follows. */
  next(): void
  back(): void
  slower(): void
  faster(): void
}

const TICK = 200

/** The line that is on, moved on by the pace while it runs. Time is that of the device: nobody else sees it. */
export function usePrompter(lines: readonly string[]): Prompter {
  const [state, setState] = useState({ at: 0, running: false, begun: false, ended: false })
  const [pace, setPace] = useState(CALM)
  const [elapsed, setElapsed] = useState(0)
  /** How long the line has been on, without the pauses. */
  const onLine = useRef(0)
  const goTo = (at: number) => {
    onLine.current = 0
    if (at < lines.length) setState(now => ({ ...now, at: Math.max(0, at), ended: false }))
    else setState(now => ({ ...now, running: false, ended: true }))
  }
  useEffect(() => {
    if (!state.running) return
    let last = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      const passed = now - last
      last = now
      onLine.current += passed
      setElapsed(before => before + passed)
      if (onLine.current >= lasts(lines[state.at] ?? '', pace)) goTo(state.at + 1)
    }, TICK)
    return () => clearInterval(timer)
  }, [state.running, state.at, pace, lines])
  return {
    ...state,
    pace,
    elapsed,
    toggle: () => {
      if (state.ended) return begin()
      setState(now => ({ ...now, running: !now.running, begun: true }))
    },
    pause: () => setState(now => ({ ...now, running: false })),
    again: begin,
    next: () => {
      if (state.running) setPace(heard(pace, lines[state.at] ?? '', onLine.current))
      goTo(state.at + 1)
    },
    back: () => goTo(state.at - 1),
    slower: () => setPace(slower),
    faster: () => setPace(faster),
  }

  function begin(): void {
    onLine.current = 0
    setElapsed(0)
    setState({ at: 0, running: true, begun: true, ended: false })
  }
}
