import { useState } from 'preact/hooks'
import { t } from '../i18n'

/** How many of a list are shown, and the button for more: however many of a kind somebody makes, the other's screens stay
 *  quick. */
export function useMore(length: number, atOnce = 50) {
  const [shown, setShown] = useState(atOnce)
  const show = () => {
    setShown(shown + atOnce)
    // The button goes with the last of them: the focus stays on the screen.
    if (shown + atOnce >= length) document.getElementById('main')?.focus({ preventScroll: true })
  }
  const more = shown < length && (
    <button class="act-3" type="button" onClick={show}>
      {t.common.more}
    </button>
  )
  return { shown, more }
}
