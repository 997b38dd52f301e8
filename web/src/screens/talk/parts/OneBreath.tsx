import { useEffect, useState } from 'preact/hooks'
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
  return (
    <button
      class="one-breath"
      type="button"
      onClick={() => {
        onEnd()
        document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
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
