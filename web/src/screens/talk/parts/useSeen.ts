import { useEffect } from 'preact/hooks'

/** A keyboard that lies over the page leaves less of it to be seen: what must stay in sight goes by that. */
export function useSeen(): void {
  useEffect(() => {
    const seen = window.visualViewport
    const { style } = document.documentElement
    const follow = () => {
      if (seen?.scale !== 1) return
      style.setProperty('--seen', `${seen.height}px`)
      style.setProperty('--above', `${seen.offsetTop}px`)
    }
    follow()
    for (const event of ['resize', 'scroll']) seen?.addEventListener(event, follow)
    return () => {
      for (const event of ['resize', 'scroll']) seen?.removeEventListener(event, follow)
      for (const name of ['--seen', '--above']) style.removeProperty(name)
    }
  }, [])
}
