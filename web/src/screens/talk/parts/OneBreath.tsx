import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { readFrom } from '../../../components/readFrom'
import { t } from '../../../i18n'

/** One breath, in and out. */
const BREATH = 5_000

/** Whether the new holder still takes a breath before they begin, and what ends it. */
export function useBreath(passed: boolean): [boolean, () => void] {
  const [breathing, setBreathing] = useState(passed)
  const end = () => setBreathing(false)
  useEffect(() => {
    if (!breathing) return
    const timer = setTimeout(end, BREATH)
    return () => clearTimeout(timer)
  }, [breathing])
  return [breathing, end]
}

/** In the place of what is asked next; the time-out beside it stays. It only stands where less motion is wanted. */
export function OneBreath({ onEnd }: { onEnd: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  const readOn = () => readFrom(document.querySelector<HTMLElement>('h1'))
  useLayoutEffect(() => {
    const shown = button.current
    return () => {
      if (shown === document.activeElement) readOn() // it was over before it was tapped
    }
  }, [])
  return (
    <button
      ref={button}
      class="one-breath"
      type="button"
      onClick={() => {
        onEnd()
        readOn()
      }}
    >
      <i aria-hidden="true" />
      <span>
        {t.talk.breath.one}
        <small>{t.talk.breath.begin}</small>
      </span>
    </button>
  )
}
