import { t } from '../../i18n'
import { useBeside } from './useBeside'
import { useRoom } from './useRoom'

/** Where both may act: the phone can go over at any moment. */
export function HandPhone() {
  const { them, give } = useRoom()
  if (!useBeside()) return null
  return (
    <button class="act-3 small" type="button" onClick={give}>
      {t.onePhone.hand(them)}
    </button>
  )
}
